"""What an import does with each pair of appointment and patient (contract §4, Import).

``decide`` says it, for the preview as for the run; ``carry_out`` does it. Nothing else makes cases from
appointments, so what was previewed is what happens.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from covet_desktop.sandbox import casebook, connections
from covet_desktop.sandbox.casebook import Case, pair_key, snapshot
from covet_desktop.sandbox.practice import Practice
from covet_desktop.sandbox.store import Document, Transaction

LONGEST_TITLE = 200


@dataclass(frozen=True)
class Pair:
    """An appointment and one of its patients, or None when it has none."""

    appointment: Document
    patient: Document | None


@dataclass(frozen=True)
class Selection:
    """Whose appointments an import takes, and why it runs."""

    member_of: dict[str, str]
    chosen: frozenset[str] | None
    trigger: str

    @property
    def again(self) -> bool:
        """Whether a case that a person removed is made again: only by a manual import."""
        return self.trigger == "manual"


@dataclass(frozen=True)
class Decision:
    """What becomes of a pair. ``case`` is the case that is there."""

    action: str
    reason: str | None = None
    member_id: str | None = None
    case: Case | None = None


def selection(connection: Document, members: str | list[str], trigger: str) -> Selection:
    """The selection of an import under the mapping as it is now."""
    member_of = {
        provider_id: member_id
        for member_id, provider_ids in connections.mapped_members(connection).items()
        for provider_id in provider_ids
    }
    return Selection(member_of, None if members == "all" else frozenset(members), trigger)


def pairs(
    practice: Practice, start: date, days: int, zone: ZoneInfo, today: date, *, ours: bool
) -> list[Pair]:
    """Every pair of the days, in order; an appointment without a patient counts as one.

    ``ours``: the sample clinic's own practice is linked; a stranger's has no appointments here.
    """
    if not ours:
        return []
    found: list[Pair] = []
    for appointment in practice.appointments(start, days, zone, today):
        patients: Iterable[Document | None] = appointment["patients"] or [None]
        found.extend(Pair(appointment, patient) for patient in patients)
    return found


def decide(tx: Transaction, pair: Pair, chosen: Selection) -> Decision:
    """What an import does with ``pair`` now. A pair that fits several reasons has the first in this order."""
    appointment, patient = pair.appointment, pair.patient
    if appointment.get("blocked"):
        return Decision("skip", "blocked_time")
    if appointment["status"] in ("cancelled", "no_show"):
        return Decision("skip", appointment["status"])
    if patient is None:
        return Decision("skip", "no_patient")
    if patient.get("deceased"):
        return Decision("skip", "patient_deceased")
    if not appointment["provider_id"]:
        return Decision("skip", "no_provider")
    member_id = chosen.member_of.get(appointment["provider_id"])
    if member_id is None:
        return Decision("skip", "provider_not_mapped")
    if chosen.chosen is not None and member_id not in chosen.chosen:
        return Decision("skip", "member_not_chosen", member_id)
    key = pair_key(appointment, patient)
    case = casebook.linked_to(tx, key)
    if case is not None:
        changed = any(case.doc[name] != value for name, value in _fresh(pair, member_id, case).items())
        return Decision("update" if changed else "unchanged", None, member_id, case)
    former = casebook.once_linked_to(tx, key)
    if former is None:
        return Decision("create", None, member_id)
    if not former.removed:  # unlinked by a person: it stays unlinked, and no second case takes its place
        return Decision("unchanged", None, member_id, former)
    return (
        Decision("create", None, member_id) if chosen.again else Decision("skip", "case_removed", member_id)
    )


def carry_out(tx: Transaction, pair: Pair, decision: Decision, import_id: str) -> str | None:
    """Do what was decided; the id of the case that it was about."""
    if decision.action == "create":
        assert pair.patient is not None
        fresh = _fresh(pair, decision.member_id, None)
        doc = {"status": "new", "edited": False, "document_count": 0, **fresh}
        key = pair_key(pair.appointment, pair.patient)
        return str(casebook.add(tx, doc, pair=key, import_id=import_id)["id"])
    if decision.case is None:
        return None
    if decision.action == "update":
        fresh = _fresh(pair, decision.member_id, decision.case)
        casebook.change(tx, decision.case, fresh, link=decision.case.link)
    return decision.case.id


def _fresh(pair: Pair, member_id: str | None, case: Case | None) -> Document:
    """What Cornerstone says today. A case that someone has begun or edited keeps its title and member."""
    fresh: Document = {
        "appointment": snapshot(pair.appointment),
        "patient": pair.patient,
        "client": pair.appointment["client"],
    }
    if case is None or not (case.begun or case.doc["edited"]):
        fresh |= {"title": title_of(pair.appointment, pair.patient), "member_id": member_id}
    return fresh


def title_of(appointment: Document, patient: Document | None) -> str:
    """A case's title: the patient and the reason of the visit."""
    name = str(patient["name"]).strip() if patient else ""
    reason = str(appointment["reason"] or "").strip()
    return " · ".join(part for part in (name, reason) if part)[:LONGEST_TITLE] or "–"
