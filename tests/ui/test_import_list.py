"""Appointment by appointment: what an import will do, what it did; and whether the app starts with the PC."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import PreviewReady, Topic
from covet_desktop.core.model import AutoImport
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.core.visits import (
    Action,
    Appointment,
    Client,
    ImportRequest,
    ImportStatus,
    Patient,
    PreviewItem,
    SkipReason,
)  # fmt: skip
from covet_desktop.messages import ShowCases
from covet_desktop.ui.widgets import Banner
from covet_desktop.ui.wizard.here import Here, StartUp
from covet_desktop.ui.wizard.import_list import ImportList, Line, preview_lines, result_lines
from covet_desktop.ui.wizard.import_range import ImportRangePage
from covet_desktop.ui.wizard.start_up import StartUpCard
from tests.ui.ready_clinic import (
    MAPPED,
    NOW,
    TODAY,
    ZONE,
    Stage,
    cases,
    connection,
    preview_item,
    preview_items,
    run,
    skipped,
    staged,
    with_staff,
)  # fmt: skip

STATE = with_staff(MAPPED)
NAMES = {"m-cote": "Dre Côté", "m-damours": "François D'Amours"}


def name(member_id: str) -> str:
    return NAMES.get(member_id, "")


def lists(stage: Stage) -> list[ImportList]:
    return [each for each in stage.page.findChildren(ImportList) if each.isVisible()]


def running() -> AppState:
    return replace(STATE, busy=frozenset({Topic.IMPORT}), run=run(ImportStatus.RUNNING))


def spoken(lines: Sequence[Line]) -> list[str]:
    return [line.spoken.replace("\n", " ").replace("\u00a0", " ") for line in lines]


# --- what each line says ---


def test_each_appointment_says_who_when_what_and_why() -> None:
    items = (
        preview_item(12, Action.SKIP, SkipReason.CANCELLED),
        preview_item(0, Action.CREATE),
        preview_item(1, Action.UNCHANGED),
        preview_item(24, Action.SKIP, SkipReason.BLOCKED_TIME),
        preview_item(3, Action.UPDATE),
    )

    assert spoken(preview_lines(items, name, ZoneInfo(ZONE))) == [
        "Tue 24 Nov 8:00 AM, Luna (Sarah Bouchard), Dre Côté, New case",
        "Tue 24 Nov 8:05 AM, Charlie (O’Neill & fils), François D'Amours, Unchanged",
        "Tue 24 Nov 8:15 AM, <b>Milo</b> (Marc-André Thériault-Vaillancourt), François D'Amours, Update",
        "Tue 24 Nov 9:00 AM, Œdipe (Sarah Bouchard), St-Pierre, J-F, Skip, Appointment cancelled",
        "Tue 24 Nov 10:00 AM, No patient, St-Pierre, J-F, Skip, Blocked time in the schedule",
    ]


def test_the_clock_is_that_of_the_appointments_location() -> None:
    there = Appointment("a", NOW, time_zone="America/Regina")
    items = [PreviewItem(there, Patient("1", "Luna"), Client("1", "Ann"), "m-cote", Action.CREATE)]

    (line,) = preview_lines(items, name, ZoneInfo(ZONE))

    assert line.when.replace("\u00a0", " ") == "Tue 24 Nov\n9:41 AM"


def test_an_item_of_which_little_is_known_is_listed_too() -> None:
    (line,) = preview_lines([PreviewItem(action=Action.SKIP)], name, ZoneInfo(ZONE))

    assert line.spoken == "No patient, Skip, Skipped for another reason"


def test_the_result_tells_new_from_updated_and_untouched_by_the_services_clock() -> None:
    lines = result_lines(run(ImportStatus.SUCCEEDED), cases(), skipped().items, name, ZoneInfo(ZONE))

    assert [line.what for line in lines] == [
        "New case", "New case", "Updated", "Unchanged", "Skipped", "Skipped", "Skipped",
    ]  # fmt: skip
    assert lines[-1].reason == "The veterinarian belongs to nobody in CoVet"


def test_a_case_whose_appointment_is_skipped_now_is_told_once() -> None:
    """Its veterinarian was taken out of the mapping since."""
    known, (first, *_rest) = cases(), skipped().items
    again = replace(first, appointment=known[3].appointment, patient=known[3].patient)

    lines = result_lines(run(ImportStatus.SUCCEEDED), known, (again,), name, ZoneInfo(ZONE))

    assert [line.what for line in lines] == ["New case", "New case", "Updated", "Skipped"]


def test_the_result_of_chosen_members_is_theirs() -> None:
    of_one = replace(run(ImportStatus.SUCCEEDED), members=("m-damours",))

    lines = result_lines(of_one, cases(), (), name, ZoneInfo(ZONE))

    assert [line.whose for line in lines] == ["François D'Amours"] * 2


# --- on the page ---


def test_the_whole_preview_can_be_listed(qtbot: QtBot) -> None:
    counted = replace(STATE, preview=PreviewReady(ImportRequest(TODAY, 1), preview_items()))
    with staged(qtbot, ImportRangePage(), counted) as stage:
        (listed,) = lists(stage)
        assert listed.toggle.text() == "Show all 80 appointments"
        assert listed.view.isHidden()

        listed.toggle.click()

        assert listed.view.isVisible()
        assert listed.toggle.text() == "Hide the list"
        assert len(listed.lines()) == 80
        assert sum("Skip" in line for line in listed.lines()) == 17


def test_the_result_lists_the_days_of_the_import_from_what_was_brought(qtbot: QtBot) -> None:
    two_days = replace(run(ImportStatus.SUCCEEDED), days=2)
    done = replace(STATE, run=two_days, skipped=skipped(), ended={Topic.CASES: 4}, cases_day=TODAY)
    with staged(qtbot, ImportRangePage(), STATE) as stage:
        stage.draw(running())
        stage.draw(done)
        assert stage.sent_of(ShowCases) == [ShowCases(TODAY + timedelta(days=1))]
        stage.draw(replace(done, busy=frozenset({Topic.CASES})))
        assert len(stage.sent_of(ShowCases)) == 1

        tomorrow = replace(
            done, cases=cases()[:1], cases_day=TODAY + timedelta(days=1), ended={Topic.CASES: 5}
        )
        stage.draw(tomorrow)
        assert stage.sent[-1] == ShowCases(TODAY)
        stage.draw(replace(tomorrow, cases=cases(), cases_day=TODAY, ended={Topic.CASES: 6}))

        (listed,) = lists(stage)
        assert len(listed.lines()) == 5 + 3
        assert len(stage.sent_of(ShowCases)) == 2


def test_the_next_automatic_import_is_said_with_what_is_saved(qtbot: QtBot) -> None:
    set_up = replace(connection(mapped=3), auto_import=AutoImport(True, ZONE, 6, 1))
    with staged(qtbot, ImportRangePage(), replace(STATE, connection=set_up)) as stage:
        assert "Your settings are saved." in stage.words()
        assert "The next automatic import comes Wed 25 Nov, 6:00 AM, Toronto time." in stage.words()

    with staged(qtbot, ImportRangePage(), STATE) as stage:
        assert "automatic" not in stage.words()


# --- start with the PC ---


class System:
    """A PC's own setting, and one that may refuse."""

    def __init__(self, on: bool = False, *, obeys: bool = True) -> None:
        self.on, self.obeys = on, obeys
        self.broken = False
        self.asked: list[bool] = []

    def is_on(self) -> bool:
        if self.broken:
            raise Problem(Kind.DISK_READ_ONLY, text("The folder can't be written."))
        return self.on

    def switch(self, on: bool) -> bool:
        self.asked.append(on)
        if self.obeys:
            self.on = on
        return self.is_on()


DAILY = replace(STATE, connection=replace(connection(mapped=3), auto_import=AutoImport(True, ZONE, 6, 1)))


def page_on(qtbot: QtBot, system: System | None, state: AppState = DAILY) -> Stage:
    page = ImportRangePage()
    stage = Stage(page)
    start_up = StartUp(system.is_on, system.switch) if system else None
    page.here = Here(ZONE, "CA", lambda: NOW, start_up)
    qtbot.addWidget(stage.window)
    stage.enter(state)
    stage.window.show()
    return stage


def box(stage: Stage) -> Callable[[], bool]:
    card = stage.page.findChild(StartUpCard)
    assert isinstance(card, StartUpCard)
    return card.is_on


def click(stage: Stage) -> None:
    card = stage.page.findChild(StartUpCard)
    next(
        each for each in card.children() if getattr(each, "accessibleName", str)().startswith("Start")
    ).click()


def warnings(stage: Stage) -> list[str]:
    card = stage.page.findChild(StartUpCard)
    return [banner.title() for banner in card.findChildren(Banner) if banner.isVisible()]


def test_the_systems_own_word_is_shown_and_changed_there(qtbot: QtBot) -> None:
    system = System(on=False)
    stage = page_on(qtbot, system)
    assert not box(stage)()
    assert warnings(stage) == ["Nothing is imported until somebody opens CoVet Desktop"]

    click(stage)
    assert system.asked == [True]
    assert box(stage)()
    assert warnings(stage) == []

    system.on = False  # switched off in the system's settings meanwhile
    stage.enter(DAILY)
    assert not box(stage)()


def test_a_system_that_does_otherwise_is_believed(qtbot: QtBot) -> None:
    stage = page_on(qtbot, System(on=False, obeys=False))

    click(stage)

    assert not box(stage)()
    assert warnings(stage) == ["This PC's own settings decide that"]


def test_a_system_that_cannot_be_written_says_why_and_stays_as_it_is(qtbot: QtBot) -> None:
    system = System(on=False)
    stage = page_on(qtbot, system)
    system.broken = True

    click(stage)

    assert not box(stage)()
    assert "The folder can't be written." in warnings(stage)


def test_without_auto_import_nothing_depends_on_it(qtbot: QtBot) -> None:
    off = replace(DAILY, connection=replace(connection(mapped=3), auto_import=AutoImport(False, ZONE)))
    stage = page_on(qtbot, System(), off)

    assert warnings(stage) == []
    assert "Auto-import is off, so nothing depends on it." in stage.words()


def test_a_pc_that_cannot_be_asked_isnt(qtbot: QtBot) -> None:
    stage = page_on(qtbot, None)

    assert not stage.page.findChild(StartUpCard).isVisible()


def test_while_it_imports_and_afterwards_nothing_is_asked(qtbot: QtBot) -> None:
    stage = page_on(qtbot, System())
    stage.draw(replace(DAILY, busy=frozenset({Topic.IMPORT}), run=run(ImportStatus.RUNNING)))
    assert not stage.page.findChild(StartUpCard).isVisible()

    stage.draw(replace(DAILY, run=run(ImportStatus.SUCCEEDED)))

    assert not stage.page.findChild(StartUpCard).isVisible()
    assert not [
        each for each in stage.page.findChildren(QPushButton) if each.text() == "" and each.isVisible()
    ]
