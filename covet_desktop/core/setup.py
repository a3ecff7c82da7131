"""The wizard as data: its steps, what has been typed so far, what is wrong with it, where to go on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import IntEnum

from covet_desktop.core.clinic_form import ClinicForm, clinic_problems
from covet_desktop.core.identifier import same_identifier
from covet_desktop.core.model import AutoImport, Connection, LinkingScope, ProviderMapping, Status
from covet_desktop.core.text import Text, text


class Step(IntEnum):
    """The wizard's pages in their order."""

    WELCOME = 1
    CLINIC = 2
    PURCHASE = 3
    WAITING = 4
    PRACTICE = 5
    SCOPE = 6
    AUTO_IMPORT = 7
    VETERINARIANS = 8
    IMPORT = 9


FIRST, LAST = Step.WELCOME, Step.IMPORT
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """``members`` empty: the whole team. ``start`` None: today."""

    members: tuple[str, ...] = ()
    days: int = 1
    start: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person typed and chose and the service doesn't have yet. None: not chosen.

    ``reached`` is the furthest step that was open, for resuming before there is a connection.
    """

    clinic: ClinicForm = field(default_factory=ClinicForm)
    identifier: str = ""
    linking_scope: LinkingScope | None = None
    auto_import: AutoImport | None = None
    mapping: ProviderMapping | None = None
    import_choice: ImportChoice = field(default_factory=ImportChoice)
    reached: int = int(Step.WELCOME)


def problems(step: Step, draft: Draft) -> dict[str, Text]:
    """What is wrong on a page, by the name of the field beside which it is shown."""
    match step:
        case Step.CLINIC:
            return clinic_problems(draft.clinic)
        case Step.PRACTICE if not draft.identifier.strip():
            return {"identifier": text("Type or paste the identifier that Bitwerx gave you.")}
        case Step.SCOPE if draft.linking_scope is None:
            return {"linking_scope": text("Choose who is linked.")}
        case Step.AUTO_IMPORT if draft.auto_import is None or not draft.auto_import.time_zone:
            return {"time_zone": text("Choose the clinic's time zone.")}
        case Step.VETERINARIANS if draft.mapping is None or not draft.mapping.mapped_member_ids:
            return {"mapping": text("Choose the Cornerstone veterinarian of one CoVet user at least.")}
        case _:
            return {}


def is_bought(connection: Connection | None) -> bool:
    """Whether there is a request that stands; after a rejection buying again is possible."""
    return connection is not None and connection.status is not Status.REJECTED


def is_editable(step: Step, connection: Connection | None) -> bool:
    """Past the purchase, the clinic's data and the fee can be looked at, not changed here; once the
    connection works, the clinic's data can be changed again."""
    if step is Step.CLINIC and connection is not None and connection.status is Status.CONNECTED:
        return True
    return step not in (Step.CLINIC, Step.PURCHASE) or not is_bought(connection)


def without_typed(step: Step, draft: Draft) -> Draft:
    """The draft without what was typed on a page, so that the service's word shows there."""
    match step:
        case Step.PRACTICE:
            return replace(draft, identifier="")
        case Step.SCOPE:
            return replace(draft, linking_scope=None)
        case Step.AUTO_IMPORT:
            return replace(draft, auto_import=None)
        case Step.VETERINARIANS:
            return replace(draft, mapping=None)
        case _:
            return draft


def resume_at(*, signed_in: bool, connection: Connection | None, draft: Draft, purchase_open: bool) -> Step:
    """The page on which set-up goes on, from what the service knows and what was typed here.

    The service's word goes first: another PC may have gone on, or days may have passed.
    """
    if not signed_in:
        return Step.WELCOME
    if connection is None or not is_bought(connection):
        if purchase_open:
            return Step.PURCHASE
        went_on = draft.reached >= Step.PURCHASE and not clinic_problems(draft.clinic)
        return Step.PURCHASE if went_on else Step.CLINIC
    if connection.status not in (Status.READY_FOR_SETUP, Status.CONNECTED):
        return Step.WAITING
    if connection.practice is None:
        return Step.PRACTICE
    if connection.linking_scope is None:
        return Step.SCOPE
    if connection.auto_import is None:
        return Step.AUTO_IMPORT
    if connection.mapped_members == 0:
        return Step.VETERINARIANS
    return Step.IMPORT


def may_enter(step: Step, *, signed_in: bool, connection: Connection | None, draft: Draft) -> bool:
    """Whether what a page needs is there: all before the place to resume at, and that place."""
    furthest = resume_at(signed_in=signed_in, connection=connection, draft=draft, purchase_open=True)
    return step <= furthest


def furthest_step(*, signed_in: bool, connection: Connection | None, draft: Draft) -> Step:
    """The last step that may be entered."""
    entered = (
        step
        for step in reversed(Step)
        if may_enter(step, signed_in=signed_in, connection=connection, draft=draft)
    )
    return next(entered, Step.WELCOME)


def is_rejected(connection: Connection | None) -> bool:
    return connection is not None and connection.status is Status.REJECTED


def late_since(connection: Connection, today: date) -> date | None:
    """The first business day after the one by which activation was expected, once that has begun.

    ``today`` is the day at the clinic. A weekend in between is nobody's delay.
    """
    if connection.expected_by is None or not connection.awaits_activation:
        return None
    since = connection.expected_by + timedelta(days=1)
    while since.weekday() >= _SATURDAY:
        since += timedelta(days=1)
    return since if today >= since else None


def after_purchase(draft: Draft) -> Draft:
    """The draft without the clinic's own contacts, once the service has them."""
    return replace(draft, clinic=ClinicForm())


def unsent(
    draft: Draft, connection: Connection | None, mapping: ProviderMapping | None, person: str
) -> Draft:
    """The draft without what the service has by now, so that its word shows from here on.

    Before the purchase it has nothing of it. ``mapping`` is the service's, None where it isn't known yet;
    ``person`` is the member at work here: "only my account" of somebody else isn't theirs.
    """
    if connection is None or not is_bought(connection):
        return draft
    practice, hour, typed = connection.practice, connection.auto_import, draft.auto_import
    rest = after_purchase(draft)
    if practice is not None and same_identifier(practice.identifier, draft.identifier):
        rest = replace(rest, identifier="")
    if is_scope_of(connection, draft.linking_scope, person):
        rest = replace(rest, linking_scope=None)
    if hour and typed and replace(hour, enabled_at=None) == replace(typed, enabled_at=None):
        rest = replace(rest, auto_import=None)
    # One without a veterinarian can't have been accepted: everybody was left open on purpose.
    if mapping and draft.mapping and draft.mapping.mapped_member_ids and draft.mapping.same_as(mapping):
        rest = replace(rest, mapping=None)
    return rest


def is_scope_of(connection: Connection, scope: LinkingScope | None, person: str) -> bool:
    """Whether this is the scope that is set; "me" has to be the same person's (contract §4)."""
    mine = scope is not LinkingScope.ME or connection.linking_member_id in ("", person)
    return scope is not None and connection.linking_scope is scope and mine
