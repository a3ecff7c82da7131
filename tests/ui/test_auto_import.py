"""Auto-import: on or off, which clock, and the next runs as dates."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from covet_desktop.core.model import AutoImport
from covet_desktop.core.setup import Draft
from covet_desktop.core.state import AppState
from covet_desktop.messages import SetAutoImport
from covet_desktop.ui.widgets import Banner, Check, Combo, SearchCombo
from covet_desktop.ui.wizard.auto_import import AutoImportPage
from covet_desktop.ui.wizard.next_runs import NextRuns
from covet_desktop.ui.wizard.page import Here
from tests.ui.ready_clinic import ZONE, Stage, connection, ready, staged

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Of a pop-up, which the memory that tests draw into can neither raise nor give the keyboard."""


def choose(combo: Combo, key: str) -> None:
    """As a person does: from the list."""
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def combos(stage: Stage) -> tuple[SearchCombo, Combo, Combo]:
    zone = stage.page.findChild(SearchCombo)
    _zone, hour, days = stage.page.findChildren(Combo)
    return zone, hour, days


def runs(stage: Stage) -> str:
    return stage.page.findChild(NextRuns).accessibleName().replace("\u00a0", " ")


def known(auto: AutoImport) -> AppState:
    return replace(ready(), connection=replace(connection(), auto_import=auto))


def test_it_starts_switched_on_with_the_clinics_zone(qtbot: QtBot) -> None:
    state = ready()
    with staged(qtbot, AutoImportPage(), state) as stage:
        assert stage.page.findChild(Check).isChecked()
        assert combos(stage)[0].currentText() == "Toronto (America)"
        assert stage.page.submit(state) == SetAutoImport(AutoImport(True, ZONE, 6, 1))


def test_the_next_three_runs_are_dates_with_clock_and_zone(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), ready()) as stage:
        assert "Wed 25 Nov, 6:00 AM, Toronto time" in runs(stage)
        assert "Fri 27 Nov" in runs(stage)

        choose(combos(stage)[1], "23")

        assert "Tue 24 Nov, 11:00 PM, Toronto time" in runs(stage)
        assert stage.edits == 1


def test_another_city_moves_the_runs(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), ready()) as stage:
        choose(combos(stage)[0], "America/Regina")

        assert "6:00 AM, Regina time" in runs(stage)
        assert stage.page.read(Draft()).auto_import == AutoImport(True, "America/Regina", 6, 1)


def test_days_are_offered_from_today_to_a_fortnight(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), ready()) as stage:
        days = combos(stage)[2]

        assert [days.itemText(place) for place in (0, 1, 2)] == ["Today", "Today and tomorrow", "3 days"]
        assert days.count() == 14


def test_off_says_what_that_means_and_is_sent_with_the_zone(qtbot: QtBot) -> None:
    state = ready()
    with staged(qtbot, AutoImportPage(), state) as stage:
        stage.page.findChild(Check).click()

        assert "Nothing comes by itself" in stage.words()
        assert not stage.page.findChild(NextRuns).isVisible()
        sent = stage.page.submit(state)
        assert isinstance(sent, SetAutoImport)
        assert (sent.auto_import.enabled, sent.auto_import.time_zone) == (False, ZONE)


def test_a_clock_change_ahead_gets_a_line(qtbot: QtBot) -> None:
    page = AutoImportPage()
    stage = Stage(page)
    page.here = Here(zone=ZONE, now=lambda: datetime(2026, 10, 28, 12, tzinfo=UTC))
    qtbot.addWidget(stage.window)
    stage.enter(ready())
    stage.window.show()

    assert "On Sun 1 Nov the clocks go back." in stage.words()


def test_without_a_clock_change_there_is_no_line(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), ready()) as stage:
        assert "the clocks go" not in stage.words()


def test_what_is_set_already_is_not_sent_again(qtbot: QtBot) -> None:
    state = known(AutoImport(True, ZONE, 7, 2, enabled_at=datetime(2026, 11, 1, tzinfo=UTC)))
    with staged(qtbot, AutoImportPage(), state) as stage:
        assert combos(stage)[1].currentText().replace("\u00a0", " ") == "7:00 AM"
        assert stage.page.submit(state) is None


def test_a_zone_that_nobody_knows_has_to_be_chosen(qtbot: QtBot) -> None:
    page = AutoImportPage()
    stage = Stage(page)
    page.here = Here()
    qtbot.addWidget(stage.window)
    plain = ready()
    assert plain.connection is not None
    clinic = replace(plain.connection.clinic, time_zone="")
    stage.enter(replace(plain, connection=replace(plain.connection, clinic=clinic)))
    stage.window.show()

    assert stage.page.read(Draft()).auto_import == AutoImport(True, "", 6, 1)
    assert not stage.page.findChild(NextRuns).isVisible()


def at(qtbot: QtBot, now: datetime, state: AppState | None = None, pc: str = ZONE) -> Stage:
    """The page as it is on another day, or on a PC elsewhere."""
    page = AutoImportPage()
    stage = Stage(page)
    page.here = Here(zone=pc, now=lambda: now)
    qtbot.addWidget(stage.window)
    stage.enter(state or ready())
    stage.window.show()
    return stage


SPRING = datetime(2027, 3, 10, 12, tzinfo=UTC)


def test_the_hour_stays_when_the_clocks_change(qtbot: QtBot) -> None:
    autumn = at(qtbot, datetime(2026, 10, 28, 12, tzinfo=UTC))
    assert "On Sun 1 Nov the clocks go back. The import still comes at 6:00 AM." in autumn.words()

    spring = at(qtbot, SPRING)
    assert "On Sun 14 Mar the clocks go forward. The import still comes at 6:00 AM." in spring.words()


def test_an_hour_that_is_skipped_says_when_the_import_comes_instead(qtbot: QtBot) -> None:
    stage = at(qtbot, SPRING, known(AutoImport(True, ZONE, 2, 1)))

    assert "there is no 2:00 AM. That day the import comes at 3:00 AM." in stage.words()


@pytest.mark.parametrize("typed", ["Montréal", "montreal", "MONTREAL", "toronto", "Trois-Rivieres", "quebec"])
def test_a_zone_is_found_by_the_cities_in_it(qtbot: QtBot, typed: str) -> None:
    state = known(AutoImport(True, "America/Regina", 6, 1))
    with staged(qtbot, AutoImportPage(), state) as stage:
        zone = combos(stage)[0]
        line = zone.lineEdit()
        line.setText(typed)
        completer = zone.completer()
        completer.setCompletionPrefix(typed)
        assert "Toronto (America)" in [
            completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())
        ]

        qtbot.keyClick(line, Qt.Key.Key_Return)

        assert zone.key() == ZONE
        assert line.text() == "Toronto (America)"
        assert "The same clock: Montréal, Québec, Ottawa." in stage.words()


def test_a_zone_is_taken_from_the_list_that_typing_opens(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), known(AutoImport(True, "America/Regina", 6, 1))) as stage:
        zone = combos(stage)[0]
        line = zone.lineEdit()
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, "calg")
        popup = zone.completer().popup()
        assert popup.isVisible()
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)

        assert line.text() == "Edmonton (America)"
        assert zone.key() == "America/Edmonton"
        assert "6:00 AM, Edmonton time" in runs(stage)


def test_what_no_city_is_called_changes_nothing(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), ready()) as stage:
        line = combos(stage)[0].lineEdit()
        line.selectAll()
        qtbot.keyClicks(line, "qqq")
        qtbot.keyClick(line, Qt.Key.Key_Return)

        assert combos(stage)[0].key() == ZONE
        assert line.text() == "Toronto (America)"


def test_a_former_name_that_is_set_is_shown(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), known(AutoImport(True, "America/Montreal", 6, 1))) as stage:
        assert combos(stage)[0].currentText() == "Montreal (America)"
        assert "Montreal time" in runs(stage)
        assert warning(stage) == ""


def warning(stage: Stage) -> str:
    return " ".join(f"{b.title()} {b.advice()}" for b in stage.page.findChildren(Banner) if b.isVisible())


def test_another_clock_than_the_clinics_is_warned_of_and_taken_back_with_one_click(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), ready()) as stage:
        assert warning(stage) == ""
        choose(combos(stage)[0], "America/Vancouver")
        assert "isn't the clinic's time zone" in warning(stage)
        said = warning(stage).replace("\u00a0", " ")
        assert "When it is 6:00 AM in Vancouver, it is 9:00 AM at the clinic." in said

        next(banner for banner in stage.page.findChildren(Banner) if banner.isVisible()).action.emit()

        assert combos(stage)[0].key() == ZONE
        assert warning(stage) == ""


def test_another_name_of_the_same_clock_is_no_warning(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), ready()) as stage:
        choose(combos(stage)[0], "America/New_York")

        assert warning(stage) == ""


def test_a_pc_elsewhere_says_what_its_own_clock_will_show(qtbot: QtBot) -> None:
    stage = at(qtbot, datetime(2026, 11, 24, 15, tzinfo=UTC), pc="America/Vancouver")

    assert combos(stage)[0].key() == ZONE
    assert "On this PC's own clock, in Vancouver time, that is 3:00 AM." in stage.words()


def test_without_the_clinics_zone_this_pcs_is_proposed(qtbot: QtBot) -> None:
    plain = ready()
    assert plain.connection is not None
    clinic = replace(plain.connection.clinic, time_zone="")
    unknown = replace(plain, connection=replace(plain.connection, clinic=clinic))

    stage = at(qtbot, SPRING, unknown, pc="America/Regina")

    assert combos(stage)[0].key() == "America/Regina"
    assert warning(stage) == ""


@pytest.mark.parametrize(
    ("hour", "hint"), [(2, "Many PCs are off"), (7, "usually on"), (23, "that day's import is missed")]
)
def test_the_hour_asks_for_a_pc_that_is_on(qtbot: QtBot, hour: int, hint: str) -> None:
    with staged(qtbot, AutoImportPage(), known(AutoImport(True, ZONE, hour, 1))) as stage:
        assert hint in stage.words()


@pytest.mark.usefixtures("in_french")
def test_in_french_the_clock_has_24_hours(qtbot: QtBot) -> None:
    with staged(qtbot, AutoImportPage(), known(AutoImport(True, ZONE, 14, 1))) as stage:
        assert combos(stage)[1].currentText().replace("\u00a0", " ") == "14 h 00"
        assert "14 h 00" in stage.words()
