"""Tracing a patient who isn't among the cases: one sentence for each one found, and the one thing to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, tzinfo

from covet_desktop.core.asking_for import Asked, asked_for, clock_of, has_words
from covet_desktop.core.importing import skip_sentence
from covet_desktop.core.text import NOTHING, Text, text
from covet_desktop.core.visits import Action, Appointment, Case, Client, Patient, PreviewItem, SkipReason
from covet_desktop.core.whereabouts import Act, Hit, Pair, Sources, Where

MOST_ON_OTHER_DAYS = 20
"""The nearest ones; whoever wants others chooses their days."""


def where(words: str, sources: Sources) -> tuple[Hit, ...]:
    """Where they are whom ``words`` may mean: part of a name, a reason, a time of day ("8:20").

    Those of the chosen days by time; where there is none, first that there is none; then those of other
    days, the nearest first. Without words, nothing.
    """
    asked = asked_for(words)
    if not asked:
        return ()
    look = _Look(sources, asked)
    here = look.of_these_days()
    if not here:
        here = [_not_in_data(sources)]
    return (*here, *look.of_other_days())


class _Look:
    def __init__(self, sources: Sources, asked: Asked) -> None:
        self._sources = sources
        self._asked = asked
        self._by_pair = {_pair_of_case(case): case for case in sources.cases if case.linked}
        self._loose = [case for case in sources.cases if not case.linked and not case.deleted]
        self._reasons: dict[Pair, SkipReason] = {}
        for item in reversed(sources.skipped):
            self._reasons[_pair(item.appointment, item.patient)] = item.reason
        self._told: set[str] = set()
        """Ids of the cases that a hit tells of already."""
        places = {item.appointment.location for item in sources.planned if item.appointment}
        places |= {appointment.location for appointment in sources.around}
        self._several = sources.locations > 1 or len(places - {""}) > 1

    def of_these_days(self) -> list[Hit]:
        found = [
            self._planned(item, item.appointment)
            for item in self._sources.planned
            if item.appointment is not None and self._means(item.appointment, item.patient, item.client)
        ]
        found += [self._by_itself(case) for case in self._cases() if self._sources.includes(self._day(case))]
        return sorted(found, key=lambda hit: (hit.at.isoformat() if hit.at else "", hit.name))

    def of_other_days(self) -> list[Hit]:
        told: set[Pair] = set()
        found = []
        for case in self._cases():
            if not self._sources.includes(self._day(case)):
                told.add(_pair_of_case(case))
                found.append(self._another_day(case))
        for appointment in self._sources.around:
            for patient in appointment.patients:
                pair = _pair(appointment, patient)
                if pair not in told and self._means(appointment, patient, appointment.client):
                    told.add(pair)
                    found.append(self._seen_elsewhere(appointment, patient))
        return sorted(found, key=self._distance)[:MOST_ON_OTHER_DAYS]

    def _distance(self, hit: Hit) -> tuple[int, str]:
        away = abs((hit.day - self._sources.start).days) if hit.day else 9999
        return away, hit.at.isoformat() if hit.at else ""

    def _means(self, appointment: Appointment, patient: Patient | None, client: Client | None) -> bool:
        if not self._asked.is_at(_at(appointment, self._sources.zone)):
            return False
        names = (patient.name if patient else "", client.display_name if client else "")
        return has_words(self._asked.words, (*names, appointment.reason, appointment.provider_name))

    def _cases(self) -> Iterable[Case]:
        """Those meant that no appointment of these days has told of."""
        for case in self._sources.cases:
            if case.deleted or case.id in self._told:
                continue
            appointment = case.appointment
            if not self._asked.is_at(_at(appointment, self._sources.zone) if appointment else None):
                continue
            said = [case.title]
            said += [case.patient.name] if case.patient else []
            said += [case.client.display_name] if case.client else []
            said += [appointment.reason, appointment.provider_name] if appointment else []
            if has_words(self._asked.words, said):
                yield case

    def _planned(self, item: PreviewItem, appointment: Appointment) -> Hit:
        pair = _pair(appointment, item.patient)
        case = self._by_pair.get(pair)
        client = item.client or appointment.client
        if case is not None:
            self._told.add(case.id)
            return self._hit(Where.HERE, self._here(case), appointment, item.patient, client, case.id)
        match item.action:
            case Action.SKIP:
                return self._skipped(item, appointment)
            case Action.CREATE | Action.UNKNOWN:
                return self._not_yet(item, appointment, self._reasons.get(pair), pair)
            case _:
                return self._not_kept_here(item, appointment)

    def _skipped(self, item: PreviewItem, appointment: Appointment) -> Hit:
        reason = item.reason or SkipReason.UNKNOWN
        sentence, advice = skip_sentence(reason)
        removed = reason is SkipReason.CASE_REMOVED
        where = Where.REMOVED if removed else Where.SKIPPED
        return self._hit(
            where, sentence, appointment, item.patient, item.client, act=_ACTS.get(reason, Act.NOTHING),
            advice=advice,
        )  # fmt: skip

    def _not_yet(
        self, item: PreviewItem, appointment: Appointment, before: SkipReason | None, pair: Pair
    ) -> Hit:
        """It would be made now: it came later, was left out before, or somebody removed its case."""
        if pair in self._sources.removed or before is SkipReason.CASE_REMOVED:
            sentence, advice = skip_sentence(SkipReason.CASE_REMOVED)
            return self._hit(
                Where.REMOVED, sentence, appointment, item.patient, item.client, act=Act.IMPORT_DAY,
                advice=advice,
            )  # fmt: skip
        sentence = text("In Cornerstone, but not imported yet.")
        if before is not None:
            sentence = text("The last import left it out: {reason}.", reason=skip_sentence(before)[0])
        return self._hit(
            Where.NOT_YET, sentence, appointment, item.patient, item.client, act=Act.IMPORT_DAY,
            advice=text("An import of this day brings it."),
        )  # fmt: skip

    def _not_kept_here(self, item: PreviewItem, appointment: Appointment) -> Hit:
        """The service has a case for it; it isn't among those kept here, or no longer linked."""
        patients = max(1, len(appointment.patients))
        if len(appointment.case_ids) >= patients:
            return self._hit(
                Where.HERE, text("It is imported."), appointment, item.patient, item.client,
                appointment.case_ids[0] if patients == 1 else "",
            )  # fmt: skip
        name = item.patient.name if item.patient else ""
        loose = next((case for case in self._loose if name and _is_of(case, name, item.member_id)), None)
        if loose is not None:
            self._told.add(loose.id)
        return self._hit(
            Where.UNLINKED,
            text("Its case was unlinked from the appointment. It stays so until somebody links it."),
            appointment, item.patient, item.client, loose.id if loose else "",
            advice=text("Open the case, and link it again.") if loose else NOTHING,
        )  # fmt: skip

    def _by_itself(self, case: Case) -> Hit:
        """A case of these days of whose appointment the service says nothing."""
        if case.linked:
            return self._of_case(Where.HERE, self._here(case), case)
        sentence = text("There is a case, but it isn’t linked to an appointment.")
        return self._of_case(Where.UNLINKED, sentence, case, text("Open the case, and link it."))

    def _another_day(self, case: Case) -> Hit:
        day = self._day(case)
        sentence = text("The case is on another day: {day}.", day=day) if day else text("On another day.")
        return self._of_case(Where.ANOTHER_DAY, sentence, case)

    def _seen_elsewhere(self, appointment: Appointment, patient: Patient) -> Hit:
        hit = self._hit(
            Where.ANOTHER_DAY, text("On another day."), appointment, patient, appointment.client,
            act=Act.SHOW_DAY,
        )  # fmt: skip
        if hit.day is None:
            return hit
        return replace(hit, sentence=text("The appointment is on another day: {day}.", day=hit.day))

    def _here(self, case: Case) -> Text:
        name = self._sources.members.get(case.member_id, "")
        return text("It is imported, for {name}.", name=name) if name else text("It is imported.")

    def _of_case(self, where: Where, sentence: Text, case: Case, advice: Text = NOTHING) -> Hit:
        appointment = case.appointment or Appointment("")
        hit = self._hit(where, sentence, appointment, case.patient, case.client, case.id, advice=advice)
        return replace(hit, name=hit.name or case.title, day=hit.day or self._day(case))

    def _hit(
        self,
        where: Where,
        sentence: Text,
        appointment: Appointment,
        patient: Patient | None,
        client: Client | None,
        case_id: str = "",
        *,
        act: Act | None = None,
        advice: Text = NOTHING,
    ) -> Hit:
        starts = appointment.starts_at
        return Hit(
            where,
            sentence,
            advice,
            act or (Act.OPEN_CASE if case_id else Act.NOTHING),
            patient.name if patient else "",
            client.display_name if client else "",
            _at(appointment, self._sources.zone),
            starts.astimezone(self._sources.zone).date() if starts else None,
            appointment.provider_name,
            appointment.location if self._several else "",
            case_id,
            appointment.id,
        )

    def _day(self, case: Case) -> date | None:
        starts = case.appointment.starts_at if case.appointment else None
        moment = starts or case.created_at or case.updated_at
        return moment.astimezone(self._sources.zone).date() if moment else None


_ACTS = {
    SkipReason.PROVIDER_NOT_MAPPED: Act.CHOOSE_VETERINARIAN,
    SkipReason.NO_PATIENT: Act.LOOK_AGAIN,
    SkipReason.NO_PROVIDER: Act.LOOK_AGAIN,
    SkipReason.MEMBER_NOT_CHOSEN: Act.IMPORT_DAY,
    SkipReason.CASE_REMOVED: Act.IMPORT_DAY,
}


def _not_in_data(sources: Sources) -> Hit:
    as_of = sources.data_as_of
    advice = text("What was booked since then comes later. Look again in a while, or check the spelling.")
    if as_of is None:
        sentence = text("Not in Cornerstone’s data yet.")
        advice = text("Look again in a while, or check the spelling.")
    else:
        sentence = text("Not in the data yet, which is of {when}.", when=as_of.astimezone(sources.zone))
    return Hit(Where.NOT_IN_DATA, sentence, advice, Act.LOOK_AGAIN)


def _pair(appointment: Appointment | None, patient: Patient | None) -> Pair:
    return appointment.id if appointment else "", patient.id if patient else ""


def _pair_of_case(case: Case) -> Pair:
    return _pair(case.appointment, case.patient)


def _at(appointment: Appointment, zone: tzinfo) -> datetime | None:
    return clock_of(appointment.starts_at, appointment.time_zone, zone)


def _is_of(case: Case, name: str, member_id: str) -> bool:
    """Whether a case that isn't linked may have been this patient's: its title begins with the name."""
    return case.member_id == member_id and case.title.casefold().startswith(name.casefold())
