"""A connection that works and is managed: the practice manager is back, a vet has left, a server was replaced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QComboBox, QWidget

from covet_desktop.core import events as ev
from covet_desktop.core.events import Topic
from covet_desktop.core.health import Health
from covet_desktop.core.managing import Managing, PracticeCheck
from covet_desktop.core.model import (
    AutoImport,
    LinkingScope,
    Practice,
    SettingsBy,
    Status,
)
from covet_desktop.core.people import Account, Person, Role
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.remapping import Begun
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.staff_changes import belong_to_nobody, changes
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from tests.ui import ready_clinic as clinic
from tests.ui import wizard_states as first
from tests.ui.wizard_scenes import OFFLINE, Scene, Then, press, use_the_primary_button
from tests.ui.wizard_scenes import play as play_in_the_wizard

SET_BY = SettingsBy(Person("m1", "Marie-Ève Roy"), "RÉCEPTION-1", datetime(2026, 7, 20, 14, 5, tzinfo=UTC))
OFFICE = SettingsBy(Person("m2", "Dre Geneviève Côté Lévesque"), "OFFICE-2", clinic.NOW)
AUTO = AutoImport(True, clinic.ZONE, 6, 1)
CONNECTION = replace(
    clinic.connection(),
    status=Status.CONNECTED,
    clinic=first.CONNECTION.clinic,
    fee=first.FEE,
    practice=clinic.PRACTICE,
    linking_scope=LinkingScope.TEAM,
    auto_import=AUTO,
    mapped_members=3,
    settings_by=SET_BY,
)


_READY = clinic.with_staff(clinic.MAPPED)
MAPPING = replace(clinic.MAPPED, settings_by=SET_BY)
_OWNER = replace(_READY.account.user, role=Role.OWNER) if _READY.account else first.USER
MANAGED = replace(
    _READY,
    connection=CONNECTION,
    mapping=MAPPING,
    tile=replace(first.TILE, status=Status.CONNECTED),
    account=Account(_OWNER, first.ACCOUNT.workspace),
    draft=Draft(),
    members=(*_READY.members,),
    schedule=ev.ScheduleKnown((datetime(2026, 11, 25, 11, 0, tzinfo=UTC),)),
)


def after_four_months() -> AppState:
    """A mapped vet has left, and a new one has appointments already."""
    leaver = MAPPING.items[0].provider_ids[0]
    was = next(each for each in clinic.STAFF if each.id == leaver)
    newcomer = replace(
        was, id="s-new", staff_code="NEW", display_name="Okafor, Ngozi", given_name="Ngozi",
        family_name="Okafor", upcoming_appointments=12,
    )  # fmt: skip
    now = tuple(
        replace(each, active=False, upcoming_appointments=0) if each.id == leaver else each
        for each in clinic.STAFF
    )
    now = (*now, newcomer)
    begun = (Begun(leaver, MAPPING.items[0].member_id, 3),)
    found = changes(clinic.STAFF, now, MAPPING)
    return replace(
        MANAGED,
        providers=now,
        staff_changes=found,
        unclaimed=belong_to_nobody(now, MAPPING),
        managing=Managing(begun=begun),
    )


def moved() -> AppState:
    """Two people have changed places since; it can be taken back."""
    rows = MAPPING.items
    swapped = (
        replace(rows[0], provider_ids=rows[1].provider_ids),
        replace(rows[1], provider_ids=rows[0].provider_ids),
        *rows[2:],
    )
    begun = (Begun(rows[0].provider_ids[0], rows[1].member_id, 3),)
    return replace(
        MANAGED,
        mapping=replace(MAPPING, items=swapped),
        managing=Managing(mapping_before=MAPPING, begun=begun),
    )


def as_member(state: AppState) -> AppState:
    assert state.account is not None
    user = replace(state.account.user, role=Role.MEMBER)
    people = (replace(state.members[1], role=Role.OWNER), *state.members[2:])
    return replace(state, account=replace(state.account, user=user), members=(*people, state.members[0]))


TAKEN = Problem(
    Kind.CHANGED_ELSEWHERE,
    text("Somebody changed this on another PC."),
    text("Look at what it is now."),
    code="changed_elsewhere",
    status=412,
    request_id="req-9",
)


def elsewhere() -> AppState:
    """Another PC set the hour to seven while it was set to eight here."""
    theirs = replace(CONNECTION, auto_import=replace(AUTO, hour=7), settings_by=OFFICE)
    return first.failed(replace(MANAGED, connection=theirs), Topic.AUTO_IMPORT, TAKEN)


CHECKED = replace(
    MANAGED,
    managing=Managing(
        practice_check=PracticeCheck(
            Practice("7ABC2345", "Clinique vétérinaire du Vieux-Moulin", "Trois-Rivières", "QC", "CA"),
            ("Côté-Lévesque, Geneviève DMV (CL)", "D'AMOURS FRANCOIS (FD)"),
            ("St-Pierre, J-F (JSP)",),
            Health(),
        )
    ),
)


UNREAD = replace(
    MANAGED,
    managing=Managing(
        practice_check=PracticeCheck(
            Practice("7ABC2345", "Clinique vétérinaire du Vieux-Moulin", "Trois-Rivières", "QC", "CA"),
            health_problem=OFFLINE,
            staff_problem=OFFLINE,
        )
    ),
)


def set_hour(hour: int) -> Then:
    def act(shown: first.Window) -> None:
        page = shown.wizard.page_now
        box = page.field("hour").control
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(hour)
        box.activated.emit(hour)

    return act


def set_servers(count: str) -> Then:
    def act(shown: first.Window) -> None:
        from PySide6.QtTest import QTest

        control = shown.wizard.page_now.field("server_count").control
        control.setFocus()
        QTest.keyClicks(control, "\b" * 3 + count)

    return act


def give_first(shown: first.Window) -> None:
    from covet_desktop.ui.wizard.staff_card import StaffCard

    card = shown.wizard.findChildren(StaffCard)[0]
    card.buttons[0].click()


def scenes() -> list[Scene]:
    vets = Step.VETERINARIANS
    eight = (set_hour(8), use_the_primary_button)
    found = [
        Scene("veterinarians", (MANAGED,), vets),
        Scene("staff-changes", (after_four_months(),), vets),
        Scene("taken-out", (after_four_months(),), vets, (give_first,)),
        Scene("undo", (moved(),), vets),
        Scene("undo-asked", (moved(),), vets, (press("&Undo…"),)),
        Scene("member", (as_member(MANAGED),), vets),
        Scene("scope-member", (as_member(MANAGED),), Step.SCOPE),
        Scene("hour", (MANAGED,), Step.AUTO_IMPORT),
        Scene("hour-review", (MANAGED,), Step.AUTO_IMPORT, eight),
        Scene("hour-leaving", (MANAGED,), Step.AUTO_IMPORT, (set_hour(8), press("&Back"))),
        Scene("hour-elsewhere", (MANAGED,), Step.AUTO_IMPORT, (*eight, press("&Send")), (elsewhere(),)),
        Scene("clinic", (MANAGED,), Step.CLINIC),
        Scene("clinic-review", (MANAGED,), Step.CLINIC, (set_servers("2"), use_the_primary_button)),
        Scene(
            "clinic-fee", (MANAGED,), Step.CLINIC, (set_servers("2"), use_the_primary_button, press("&Send"))
        ),
        Scene("practice", (MANAGED,), Step.PRACTICE),
        Scene("practice-checked", (MANAGED,), Step.PRACTICE, (), (CHECKED,)),
        Scene("practice-unread", (MANAGED,), Step.PRACTICE, (), (UNREAD,)),
        Scene("server", (MANAGED,), Step.PRACTICE, (press("Server &replaced…"),)),
    ]
    return [replace(each, name=f"manage-{each.name}") for each in found]


SCENES = tuple(scenes())


def play(found: Scene, settle: Callable[[], None]) -> QWidget:
    """The window in that scene; the caller closes it."""
    return play_in_the_wizard(found, settle).wizard
