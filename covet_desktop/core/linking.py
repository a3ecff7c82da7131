"""Which appointment a case belongs to: candidates in the order of likelihood, each with its reason in words.

To link the wrong patient is the error to prevent. So a candidate is only sure where the case says the
patient's whole name, says no other, and nobody else here is called so; all else is a doubt, in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from covet_desktop.core.model import ProviderMapping
from covet_desktop.core.names import folded
from covet_desktop.core.text import NOTHING, Text, plural, text
from covet_desktop.core.title_words import Says, Title, read_title
from covet_desktop.core.visits import Appointment, AppointmentStatus, Case, Client, Patient

Taken = Mapping[tuple[str, str], str]
"""By appointment's and patient's id: the case that is linked to them."""
_AT_THE_TIME, _NEAR = timedelta(minutes=30), timedelta(hours=3)
_NOT_COMING = (AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One patient of an appointment. ``reasons``: why it stands where it stands, the weightiest first;
    ``doubts``: where names differ or may be somebody else's; ``taken_by``: the case that it has already."""

    appointment: Appointment
    patient: Patient
    reasons: tuple[Text, ...] = ()
    doubts: tuple[Text, ...] = ()
    taken_by: str = ""

    @property
    def client(self) -> Client | None:
        return self.appointment.client

    @property
    def sure(self) -> bool:
        """Whether the names agree, so that it needn't be confirmed a second time."""
        return not self.doubts

    @property
    def about(self) -> tuple[str, str]:
        """What it is, over a refresh: ids of appointment and patient."""
        return self.appointment.id, self.patient.id


@dataclass(frozen=True, slots=True)
class _Judged:
    patient: Says
    client: int
    candidate: Candidate


def rank(
    case: Case,
    appointments: Iterable[Appointment],
    *,
    mapping: ProviderMapping,
    zone: tzinfo,
    taken: Taken,
    member_name: str = "",
) -> tuple[Candidate, ...]:
    """One candidate for each patient of each appointment, the likeliest first.

    By patient, client, time (from when the case was made; ``zone`` is the clinic's), then veterinarian: those
    that ``mapping`` gives to the case's member. Those that have a case, or aren't coming, stand behind their
    equals.
    """
    pairs = [(appointment, patient) for appointment in appointments for patient in appointment.patients]
    title = read_title(case.title)
    row = mapping.row(case.member_id) if case.member_id else None
    own = frozenset(row.provider_ids if row else ())
    namesakes = _namesakes(patient for _, patient in pairs)
    judged = []
    for appointment, patient in pairs:
        names = _judge_names(case, title, appointment, patient, member_name)
        reasons = [*names.candidate.reasons, _time_words(case, appointment, zone)]
        if appointment.provider_id and appointment.provider_id in own:
            reasons.append(text("with the case’s veterinarian"))
        doubts = names.candidate.doubts
        if not doubts and namesakes[folded(patient.name)] > 1 and names.client < 3:
            doubts = (_namesake(patient, namesakes[folded(patient.name)]),)
        found = Candidate(
            appointment,
            patient,
            tuple(reason for reason in reasons if reason),
            doubts,
            taken.get((appointment.id, patient.id), ""),
        )
        judged.append(_Judged(names.patient, names.client, found))
    return tuple(each.candidate for each in sorted(judged, key=lambda each: _order(each, case, zone, own)))


def _order(each: _Judged, case: Case, zone: tzinfo, own: frozenset[str]) -> tuple[object, ...]:
    found = each.candidate
    appointment = found.appointment
    apart = _apart(case, appointment)
    provider = appointment.provider_id
    return (
        -each.patient,
        -each.client,
        bool(found.taken_by),
        appointment.status in _NOT_COMING,
        _time_grade(case, appointment, zone),
        0 if provider in own else 1 if not provider else 2,
        apart if apart is not None else timedelta.max,
        appointment.id,
        found.patient.id,
    )


def _judge_names(
    case: Case, title: Title, appointment: Appointment, patient: Patient, member_name: str
) -> _Judged:
    """How far the names agree; the client's: 3 said, 2 not said, 1 said beside another, 0 another is said."""
    client = appointment.client.display_name if appointment.client else ""
    if case.patient is not None and case.patient.name.strip():
        return _judge_patients(case, appointment, patient, client)
    says = title.says(patient.name)
    known = (
        client,
        appointment.provider_name,
        member_name,
        appointment.reason,
        patient.species,
        patient.breed,
    )
    others = title.other_names(patient.name, *known)
    family = bool(client) and title.says_family(client)
    grade = (1 if others else 3) if family else (0 if others else 2)
    if says is Says.WHOLE and family:
        reasons = [text("the title names the patient and the client")]
    else:
        reasons = [_PATIENT_SAID[says]] if says else []
        reasons += [text("the title names the client")] if family else []
    doubts = []
    if not title.names and not says:
        doubts.append(text("The case’s title names no patient."))
    elif says is not Says.WHOLE:
        doubts.append(_differs(case.title, patient.name))
    elif others:
        doubts.append(_also(others, patient.name, client))
    return _Judged(says, grade, Candidate(appointment, patient, tuple(reasons), tuple(doubts)))


def _judge_patients(case: Case, appointment: Appointment, patient: Patient, client: str) -> _Judged:
    """Where the case still has a patient of its own."""
    assert case.patient is not None, "asked for only then"
    mine = case.client.display_name if case.client else ""
    same = folded(case.patient.name) == folded(patient.name)
    says = Says.WHOLE if same else read_title(case.patient.name).says(patient.name)
    says = says if same else min(says, Says.SIMILAR)
    reasons = [text("the same patient name")] if same else []
    doubts = [] if same else [_differs(case.patient.name, patient.name)]
    grade = 2
    if mine and client:
        grade = 3 if folded(mine) == folded(client) else 0
        if grade:
            reasons.append(text("the same client name"))
        else:
            doubts.append(
                text("The case is of {mine}; the client here is {client}.", mine=mine, client=client)
            )
    return _Judged(says, grade, Candidate(appointment, patient, tuple(reasons), tuple(doubts)))


_PATIENT_SAID = {
    Says.WHOLE: text("the title names the patient"),
    Says.SIMILAR: text("the title nearly names the patient"),
    Says.PART: text("the title has a part of the patient’s name"),
}


def _differs(title: str, name: str) -> Text:
    if not name.strip():
        return text("The case says “{title}”; the patient here has no name.", title=title)
    return text("The case says “{title}”; the patient here is {name}.", title=title, name=name)


def _also(others: Sequence[str], name: str, client: str) -> Text:
    said = " ".join(others)
    if not client:
        return text(
            "The case’s title also says “{words}”; no client of {name} is known.", words=said, name=name
        )
    return text(
        "The case’s title also says “{words}”; the client here is {client}.", words=said, client=client
    )


def _namesakes(patients: Iterable[Patient]) -> dict[str, int]:
    """How many different patients have each name."""
    ids: dict[str, set[str]] = {}
    for patient in patients:
        ids.setdefault(folded(patient.name), set()).add(patient.id)
    return {name: len(found) for name, found in ids.items()}


def _namesake(patient: Patient, count: int) -> Text:
    return plural(
        "{n} patient here is called {name}. Compare client, species and age.",
        "{n} patients here are called {name}. Compare client, species and age.",
        count,
        name=patient.name,
    )


def _apart(case: Case, appointment: Appointment) -> timedelta | None:
    if case.created_at is None or appointment.starts_at is None:
        return None
    return abs(case.created_at - appointment.starts_at)


def _time_grade(case: Case, appointment: Appointment, zone: tzinfo) -> int:
    apart = _apart(case, appointment)
    if apart is None:
        return 4
    if apart <= _NEAR:
        return 0 if apart <= _AT_THE_TIME else 1
    return 2 if _same_day(case.created_at, appointment.starts_at, zone) else 3


def _time_words(case: Case, appointment: Appointment, zone: tzinfo) -> Text:
    apart = _apart(case, appointment)
    if apart is None or case.created_at is None or appointment.starts_at is None:
        return NOTHING
    minutes = int(apart / timedelta(minutes=1))
    if minutes < 1:
        return text("the case was made as it began")
    if apart <= _NEAR and case.created_at < appointment.starts_at:
        return plural(
            "the case was made {n} minute before it", "the case was made {n} minutes before it", minutes
        )
    if apart <= _NEAR:
        return plural(
            "the case was made {n} minute after it began",
            "the case was made {n} minutes after it began",
            minutes,
        )
    if _same_day(case.created_at, appointment.starts_at, zone):
        return text("the case was made on the same day")
    return NOTHING


def _same_day(one: datetime | None, other: datetime | None, zone: tzinfo) -> bool:
    if one is None or other is None:
        return False
    return one.astimezone(zone).date() == other.astimezone(zone).date()
