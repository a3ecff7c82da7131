"""The pages of what is set, from the practice identifier to the first import, in every state."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from covet_desktop.core.events import PreviewReady, Topic
from covet_desktop.core.model import (
    AutoImport,
    LinkingScope,
    Location,
    MappingRow,
    ProviderMapping,
    Status,
)
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, ImportChoice, Step
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRequest, ImportStatus
from covet_desktop.ui.text import tr_n
from covet_desktop.ui.wizard.mapping_row import MemberRow
from covet_desktop.ui.wizard.mapping_table import MappingTable
from covet_desktop.ui.wizard.zone_field import ZoneCombo
from tests.ui import ready_clinic as clinic
from tests.ui import wizard_states as first
from tests.ui.wizard_scenes import OFFLINE, Scene, Then, press, scene, use_the_primary_button

UNKNOWN = Problem(
    Kind.NOT_FOUND,
    text("Bitwerx knows no clinic with this identifier."),
    text("Compare it with what Bitwerx sent you, letter by letter. It isn't Cornerstone's Practice ID."),
    code="practice_identifier_unknown",
)
TAKEN = Problem(
    Kind.REFUSED,
    text("Another CoVet workspace uses this identifier already."),
    text("Check that it is yours. If it is, tell CoVet's support."),
    code="practice_identifier_taken",
)
SUSPENDED = Problem(
    Kind.REFUSED,
    text("The connection is suspended."),
    text("Nothing was done. CoVet's support can say why; once it is settled, try again."),
    code="suspended",
)
READY = clinic.ready()
UNLINKED = replace(
    READY, connection=replace(clinic.connection(None), practice=clinic.PRACTICE, linking_scope=None)
)
LINKED = replace(READY, connection=replace(clinic.connection(), practice=clinic.PRACTICE))


def _set(state: AppState, mapped: int = 0, scope: LinkingScope = LinkingScope.TEAM) -> AppState:
    """The same with practice, scope and auto-import set."""
    auto = AutoImport(True, clinic.ZONE, 6, 1)
    connection = replace(
        clinic.connection(scope, mapped),
        practice=clinic.PRACTICE,
        auto_import=auto,
        status=Status.CONNECTED if mapped else Status.READY_FOR_SETUP,
    )
    return replace(state, connection=connection)


STAFFED = _set(clinic.with_staff())
MAPPED = _set(clinic.with_staff(clinic.MAPPED), 3)
PEOPLE, RECORDS = clinic.large_team()
LARGE = replace(STAFFED, members=PEOPLE, providers=RECORDS, mapping=ProviderMapping())
TWO_RECORDS = _set(
    clinic.with_staff(ProviderMapping((MappingRow("m-chen", ("p-sc1", "p-sc2")), *clinic.MAPPED.items))), 4
)
TODAY = ImportRequest(clinic.TODAY, 1)
COUNTED = replace(MAPPED, preview=PreviewReady(TODAY, clinic.preview_items()))
RUNNING = replace(COUNTED, busy=frozenset({Topic.IMPORT}), run=clinic.run(ImportStatus.RUNNING))


def _ran(status: ImportStatus) -> AppState:
    skipped = clinic.skipped() if status is ImportStatus.SUCCEEDED else None
    return replace(MAPPED, run=clinic.run(status), skipped=skipped, ended={Topic.IMPORT: 1})


def open_the_list(shown: first.Window) -> None:
    """Of the row where something is to be decided."""
    _row(shown, "m-chen").pickers[0].click()


def practice() -> list[Scene]:
    def typed(identifier: str, **facts: object) -> AppState:
        return replace(READY, draft=Draft(identifier=identifier), **facts)

    other = replace(
        clinic.PRACTICE, name="Northgate Animal Hospital", city="Edmonton", region="AB",
        locations=(Location("Northgate", "America/Edmonton"),),
    )  # fmt: skip
    new_server = replace(clinic.PRACTICE, identifier="20417|3")
    replaced = replace(LINKED, draft=Draft(identifier="20417 | 3"), practice_found=new_server)
    looking = typed("4F7K2M9Q", busy=frozenset({Topic.LOOKUP}))
    return [
        scene("empty", READY),
        scene("looking", typed("4F7K2M9Q"), looking),
        scene("found", typed("4f7k2m9q", practice_found=clinic.PRACTICE)),
        scene("another-clinic", typed("4f7k2m9q", practice_found=other)),
        scene("practice-id", typed("vmo")),
        scene("unknown", typed("4F7K2M9X"), typed("4F7K2M9X", problems={Topic.LOOKUP: UNKNOWN})),
        scene("taken", typed("4F7K2M9X"), typed("4F7K2M9X", problems={Topic.LOOKUP: TAKEN})),
        scene("suspended", typed("4F7K2M9X"), typed("4F7K2M9X", problems={Topic.LOOKUP: SUSPENDED})),
        scene("offline", typed("4F7K2M9X"), typed("4F7K2M9X", problems={Topic.LOOKUP: OFFLINE})),
        scene("replaced", replaced, step=Step.PRACTICE),
    ]


def scope() -> list[Scene]:
    unknown = replace(MAPPED, mapping=None)
    reading = replace(unknown, busy=frozenset({Topic.STAFF}))
    unread = replace(unknown, problems={Topic.STAFF: OFFLINE})
    return [
        scene("new", UNLINKED),
        scene("nothing-chosen", UNLINKED, then=(use_the_primary_button,)),
        scene("to-me", MAPPED, step=Step.SCOPE, then=(_only_me,)),
        scene("to-me-reading", reading, step=Step.SCOPE, then=(_only_me,)),
        scene("to-me-unknown", unread, step=Step.SCOPE, then=(_only_me,)),
        scene("failed", UNLINKED, first.failed(UNLINKED, Topic.SCOPE, OFFLINE)),
    ]


def _only_me(shown: first.Window) -> None:
    from covet_desktop.ui.widgets import ChoiceCard

    shown.wizard.page_now.findChildren(ChoiceCard)[1].click()


def auto_import() -> list[Scene]:
    off = replace(LINKED, draft=Draft(auto_import=AutoImport(False, clinic.ZONE, 6, 1)))
    overnight = replace(LINKED, draft=Draft(auto_import=AutoImport(True, "America/Regina", 23, 3)))
    return [
        scene("new", LINKED),
        scene("off", off),
        scene("another-clock", overnight),
        scene("search", LINKED, then=(_type_a_city,)),
        Scene("clock-change", (LINKED,), at=datetime(2026, 10, 28, 12, tzinfo=UTC)),
    ]


def _type_a_city(shown: first.Window) -> None:
    line = shown.wizard.page_now.findChild(ZoneCombo).lineEdit()
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "mont")


NOT_OURS = _set(clinic.with_staff(replace(clinic.MAPPED, ignored_provider_ids=("p-sc1", "p-sc2"))), 3)
_THEIRS = (MappingRow("m-cote", ("p-gcl",)), MappingRow("m-damours", ("p-fda",)))
ELSEWHERE = replace(
    MAPPED,
    mapping=ProviderMapping(
        (*_THEIRS, MappingRow("m-stpierre", ("p-tech",)), MappingRow("m-chen", ("p-sc2",)))
    ),
)
CHANGED = Problem(
    Kind.CHANGED_ELSEWHERE,
    text("Somebody changed this meanwhile, on another PC or in CoVet."),
    text("Look at it once more, then decide."),
    code="changed_elsewhere", status=412, request_id="req-3",
)  # fmt: skip
INACTIVE = Problem(
    Kind.INVALID,
    text("One of the veterinarians is inactive in Cornerstone."),
    text("Choose another one, or have Cornerstone's record made active."),
    code="provider_inactive", status=422, request_id="req-4", fields={"/items/2/provider_ids/0": "Inactive."},
)  # fmt: skip
INACTIVE_NOW = replace(
    MAPPED, providers=tuple(replace(one, active=one.id != "p-jfs") for one in clinic.STAFF)
)
ONLY_ME = _set(clinic.with_staff(), scope=LinkingScope.ME)


def _row(shown: first.Window, member_id: str) -> MemberRow:
    table = shown.wizard.page_now.findChild(MappingTable)
    assert isinstance(table, MappingTable)
    return next(row for row in table.rows if row.member.id == member_id)


def _choose_jean(shown: first.Window) -> None:
    """Another staff record for one who has one, as a person does it: with the list."""
    _row(shown, "m-stpierre").pickers[0].click()
    table = shown.wizard.page_now.findChild(MappingTable)
    table.popup.search.setText("sc")
    QTest.keyClick(table.popup.search, Qt.Key.Key_Return)


def _scroll_down(shown: first.Window) -> None:
    shown.wizard.page_now.findChild(MappingTable).show_orphans()


def veterinarians() -> list[Scene]:
    conflict = Problem(
        Kind.INVALID,
        text("One veterinarian is chosen for two CoVet users."),
        text("Each Cornerstone veterinarian can belong to one user only."),
    )
    nobody = replace(STAFFED, providers=())
    return [
        scene("loading", _set(clinic.ready()), replace(_set(READY), busy=frozenset({Topic.STAFF}))),
        scene("proposed", STAFFED),
        scene("list", STAFFED, then=(open_the_list,)),
        scene("mapped", MAPPED, step=Step.VETERINARIANS),
        scene("two-records", TWO_RECORDS, step=Step.VETERINARIANS),
        scene("large", LARGE),
        scene("refused", STAFFED, first.failed(STAFFED, Topic.MAPPING, conflict)),
        scene("no-staff", nobody),
        scene("nobodys", STAFFED, then=(press("Decide whose they are"),)),
        scene("not-ours", NOT_OURS, step=Step.VETERINARIANS, then=(_scroll_down,)),
        scene("large-nobodys", LARGE, then=(press("Decide whose they are"),)),
        Scene(
            "changed-elsewhere",
            (MAPPED,),
            Step.VETERINARIANS,
            (_choose_jean, use_the_primary_button, press("&Send")),
            (ELSEWHERE, first.failed(ELSEWHERE, Topic.MAPPING, CHANGED)),
        ),
        Scene(
            "refused-rows",
            (MAPPED,),
            Step.VETERINARIANS,
            (_choose_jean, use_the_primary_button, press("&Send")),
            (first.failed(MAPPED, Topic.MAPPING, INACTIVE),),
        ),
        scene("inactive", INACTIVE_NOW, step=Step.VETERINARIANS),
        scene("only-me", ONLY_ME),
        scene("offline", replace(_set(READY), problems={Topic.STAFF: OFFLINE})),
    ]


def _show_all(count: int) -> Then:
    return lambda shown: shown.press(
        tr_n("Show the {n} appointment", "Show all {n} appointments", count).replace("&", "")
    )


def _show_what_came(shown: first.Window) -> None:
    _show_all(7)(shown)


def import_range() -> list[Scene]:
    go = (use_the_primary_button,)
    ran = _ran(ImportStatus.SUCCEEDED)
    listed = replace(
        ran, cases=clinic.cases(), cases_day=clinic.TODAY, ended={Topic.IMPORT: 1, Topic.CASES: 1}
    )
    chosen = replace(MAPPED, draft=Draft(import_choice=ImportChoice(("m-cote",), 14)))
    failed = replace(COUNTED, problems={Topic.IMPORT: OFFLINE})
    return [
        scene("counting", MAPPED, replace(MAPPED, busy=frozenset({Topic.PREVIEW}))),
        scene("counted", COUNTED),
        scene("some-members", chosen),
        scene("preview-failed", replace(MAPPED, problems={Topic.PREVIEW: OFFLINE})),
        Scene("starts-with-pc", (COUNTED,), starts_with_pc=True),
        scene("listed", COUNTED, then=(_show_all(80),)),
        Scene("running", (COUNTED,), None, go, (RUNNING,)),
        Scene("succeeded", (COUNTED,), None, go, (RUNNING, ran, listed)),
        Scene("succeeded-listed", (COUNTED,), None, go, (RUNNING, ran, listed), _show_what_came),
        Scene("cancelled", (COUNTED,), None, go, (RUNNING, _ran(ImportStatus.CANCELLED))),
        Scene("failed", (COUNTED,), None, go, (RUNNING, _ran(ImportStatus.FAILED))),
        Scene("unreachable", (COUNTED,), None, go, (RUNNING, failed)),
    ]


def settings() -> dict[str, list[Scene]]:
    return {
        "5-practice": practice(),
        "6-scope": scope(),
        "7-auto-import": auto_import(),
        "8-veterinarians": veterinarians(),
        "9-import": import_range(),
    }
