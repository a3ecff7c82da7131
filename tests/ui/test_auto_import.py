"""Auto-import: on or off, which clock, and the next runs as dates."""

from dataclasses import replace
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from covet_desktop.core.model import AutoImport
from covet_desktop.core.setup import Draft
from covet_desktop.core.state import AppState
from covet_desktop.messages import SetAutoImport
from covet_desktop.ui.widgets import Check, Combo, SearchCombo
from covet_desktop.ui.wizard.auto_import import AutoImportPage
from covet_desktop.ui.wizard.next_runs import NextRuns
from covet_desktop.ui.wizard.page import Here
from tests.ui.ready_clinic import ZONE, Stage, connection, ready, staged


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
