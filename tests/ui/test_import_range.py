"""The first import: what it will do, how it goes, what came of it."""

from dataclasses import replace

from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import PreviewReady, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, ImportChoice
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRequest, ImportStatus
from covet_desktop.messages import CancelImport, LoadStaff, PreviewImport, StartImport
from covet_desktop.ui.widgets import Banner, Check, Combo, Radio
from covet_desktop.ui.wizard.import_choice import ImportChooser
from covet_desktop.ui.wizard.import_range import ImportRangePage
from covet_desktop.ui.wizard.import_result import Numbers, Reasons
from tests.ui.ready_clinic import (
    MAPPED,
    TODAY,
    Stage,
    connection,
    preview_items,
    run,
    skipped,
    staged,
    with_staff,
)  # fmt: skip

STATE = with_staff(MAPPED)
TEAM_TODAY = ImportRequest(TODAY, 1)


def button(stage: Stage, name: str) -> QPushButton:
    return next(one for one in stage.page.findChildren(QPushButton) if one.accessibleName() == name)


def running(progress: bool = True) -> AppState:
    run_now = run(ImportStatus.RUNNING) if progress else None
    return replace(STATE, busy=frozenset({Topic.IMPORT}), run=run_now)


def test_the_whole_team_and_today_are_counted_on_entering(qtbot: QtBot) -> None:
    with staged(qtbot, ImportRangePage(), STATE) as stage:
        assert stage.sent == [PreviewImport(TEAM_TODAY)]
        assert "Counting the appointments…" in stage.words()
        assert "Today: Tue 24 Nov" in stage.page.findChild(Combo).currentText()
        assert stage.page.next_label(STATE) == "&Import"
        assert stage.page.close_label(STATE) == "&Not now"

        stage.draw(replace(STATE, preview=PreviewReady(TEAM_TODAY, preview_items())))

        assert stage.page.findChild(Numbers).text() == "58 new cases, 3 to update, 2 unchanged, 17 to skip"
        assert stage.page.findChild(Reasons).text().splitlines()[1] == "5: Blocked time in the schedule"


def test_numbers_of_another_request_are_not_shown(qtbot: QtBot) -> None:
    other = PreviewReady(ImportRequest(TODAY, 2), preview_items())
    with staged(qtbot, ImportRangePage(), replace(STATE, preview=other)) as stage:
        assert not stage.page.findChild(Numbers).isVisible()


def test_a_change_is_counted_once_it_has_come_to_rest(qtbot: QtBot) -> None:
    with staged(qtbot, ImportRangePage(), STATE) as stage:
        days = stage.page.findChild(Combo)
        for place in (1, 2):
            days.setCurrentIndex(place)
            days.activated.emit(place)
        assert stage.sent_of(PreviewImport) == [PreviewImport(TEAM_TODAY)]
        assert days.currentText() == "3 days: Tue 24 Nov – Thu 26 Nov"

        qtbot.waitUntil(lambda: len(stage.sent_of(PreviewImport)) == 2)

        assert stage.sent[-1] == PreviewImport(ImportRequest(TODAY, 3))
        assert stage.page.read(Draft()).import_choice == ImportChoice((), 3)


def test_members_can_be_chosen_and_one_is_needed(qtbot: QtBot) -> None:
    with staged(qtbot, ImportRangePage(), STATE) as stage:
        _team, some = stage.page.findChildren(Radio)
        some.click()
        stage.draw(STATE)
        assert "Choose one member at least." in stage.words()
        assert not stage.page.isComplete()
        checks = stage.page.findChild(ImportChooser).findChildren(Check)
        assert [check.accessibleName() for check in checks] == [
            "Dre Geneviève Côté Lévesque", "François D'Amours", "Jean-François Saint-Pierre",
        ]  # fmt: skip

        checks[1].click()
        stage.draw(STATE)

        assert stage.page.isComplete()
        assert stage.page.submit(STATE) == StartImport(ImportRequest(TODAY, 1, ("m-damours",)))


def test_what_was_chosen_before_is_chosen_again(qtbot: QtBot) -> None:
    state = replace(STATE, draft=Draft(import_choice=ImportChoice(("m-cote",), 14)))
    with staged(qtbot, ImportRangePage(), state) as stage:
        assert stage.sent == [PreviewImport(ImportRequest(TODAY, 14, ("m-cote",)))]


def test_a_choice_waits_for_the_members_to_be_known(qtbot: QtBot) -> None:
    choice = Draft(import_choice=ImportChoice(("m-cote",), 1))
    unknown = replace(STATE, mapping=None, draft=choice)
    with staged(qtbot, ImportRangePage(), unknown) as stage:
        assert not stage.page.isComplete()

        stage.draw(replace(STATE, draft=choice))

        assert stage.page.submit(STATE) == StartImport(ImportRequest(TODAY, 1, ("m-cote",)))


def test_a_preview_that_failed_can_be_asked_for_again(qtbot: QtBot) -> None:
    offline = Problem(Kind.OFFLINE, text("CoVet can't be reached."))
    with staged(qtbot, ImportRangePage(), replace(STATE, problems={Topic.PREVIEW: offline})) as stage:
        (banner,) = [one for one in stage.page.findChildren(Banner) if one.isVisible()]
        assert banner.title() == "CoVet can't be reached."

        banner.action.emit()

        assert len(stage.sent_of(PreviewImport)) == 2
        assert stage.page.isComplete()


def test_an_import_shows_its_count_and_can_be_cancelled(qtbot: QtBot) -> None:
    with staged(qtbot, ImportRangePage(), STATE) as stage:
        assert stage.page.submit(STATE) == StartImport(TEAM_TODAY)
        stage.draw(running(progress=False))
        assert "Starting the import…" in stage.words()
        assert stage.page.next_label(running()) == ""

        stage.draw(running())
        assert "31 of 80 appointments" in stage.words()
        assert stage.page.findChild(QProgressBar).value() == 31
        assert not stage.page.isComplete()
        button(stage, "Cancel the import").click()

        assert stage.sent[-1] == CancelImport()


def test_the_result_says_what_came_and_what_did_not_and_why(qtbot: QtBot) -> None:
    done = replace(STATE, run=run(ImportStatus.SUCCEEDED), skipped=skipped())
    nobody = "The veterinarian belongs to nobody in CoVet"
    with staged(qtbot, ImportRangePage(), STATE) as stage:
        stage.draw(running())
        stage.draw(done)

        assert "58 new, 3 updated, 2 unchanged, 17 skipped." in stage.words()
        assert "Data as of Tue 24 Nov, 10:32 AM" in stage.words()
        assert stage.page.findChildren(Reasons)[1].text().splitlines() == [
            f"2: {nobody} Choose whose veterinarian it is, then import again.",
            "1: Appointment cancelled",
        ]
        assert stage.page.next_label(done) == "&Open today's cases"
        assert stage.page.submit(done) is None
        assert stage.page.isComplete()

        button(stage, f"Show which: {nobody}").click()

        milo = "10:11 AM · <b>Milo</b> (O’Neill & fils) · Chen, Sarah"
        qtbot.waitUntil(lambda: milo in stage.words())


def test_after_the_result_another_import_can_be_chosen(qtbot: QtBot) -> None:
    done = replace(STATE, run=run(ImportStatus.SUCCEEDED))
    with staged(qtbot, ImportRangePage(), STATE) as stage:
        stage.draw(running())
        stage.draw(done)

        button(stage, "Import again, or other days").click()

        assert stage.page.next_label(done) == "&Import"
        assert stage.page.submit(done) == StartImport(TEAM_TODAY)
        assert len(stage.sent_of(PreviewImport)) == 2


def test_a_cancelled_import_says_that_what_is_there_stays(qtbot: QtBot) -> None:
    with staged(qtbot, ImportRangePage(), STATE) as stage:
        stage.draw(running())
        stage.draw(replace(STATE, run=run(ImportStatus.CANCELLED)))

        assert "The import ended early" in stage.words()
        assert "The import was cancelled. The 58 cases that were made stay." in stage.words()


def test_an_import_of_before_is_not_taken_for_this_one(qtbot: QtBot) -> None:
    before = replace(STATE, run=run(ImportStatus.SUCCEEDED, "i-0"))
    with staged(qtbot, ImportRangePage(), before) as stage:
        assert stage.page.next_label(before) == "&Import"

        stage.draw(replace(before, busy=frozenset({Topic.IMPORT})))
        assert "Starting the import…" in stage.words()
        lost = Problem(Kind.TIMEOUT, text("CoVet doesn't answer."))
        stage.draw(replace(before, problems={Topic.IMPORT: lost}))

        assert stage.page.banner.title() == "CoVet doesn't answer."
        assert stage.page.next_label(before) == "&Import"


def test_who_is_mapped_is_read_where_it_is_not_known(qtbot: QtBot) -> None:
    state = replace(STATE, mapping=None, connection=connection(mapped=3))
    with staged(qtbot, ImportRangePage(), state) as stage:
        assert LoadStaff() in stage.sent
