"""Where a patient is who isn't among the cases: one sentence for each one found."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.asking_for import asked_for
from covet_desktop.core.tracing import MOST_ON_OTHER_DAYS, where
from covet_desktop.core.visits import (
    Action,
    Appointment,
    Case,
    Client,
    Patient,
    PreviewItem,
    SkippedItem,
    SkipReason,
)
from covet_desktop.core.whereabouts import Act, Hit, Sources, Where

ZONE = ZoneInfo("America/Toronto")
DAY = date(2026, 11, 24)
DATA = datetime(2026, 11, 24, 10, 31, tzinfo=UTC)
"""5:31 in the morning, at the clinic."""
LUNA, ZOE = Patient("p-1", "Luna", "Canine"), Patient("p-2", "Zoë", "Feline")
OWNER = Client("k-1", "J. Tremblay")


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def visit(
    number: int = 1, starts: datetime | None = None, *patients: Patient, location: str = "Main"
) -> Appointment:
    return Appointment(
        f"a-{number}", starts or at(8, 20), reason="Vaccines", location=location, time_zone="America/Toronto",
        provider_id="v-1", provider_name="Roy, Ann DVM", patients=patients or (LUNA,), client=OWNER,
    )  # fmt: skip


def planned(
    appointment: Appointment, action: Action, reason: SkipReason | None = None, patient: Patient | None = LUNA
) -> PreviewItem:
    return PreviewItem(appointment, patient, OWNER, "m-1", action, reason)


def case_of(appointment: Appointment, patient: Patient = LUNA, *, linked: bool = True) -> Case:
    return Case(
        f"case-{appointment.id}-{patient.id}", f"{patient.name} · Vaccines", member_id="m-1", linked=linked,
        created_at=appointment.starts_at, appointment=appointment if linked else None,
        patient=patient if linked else None, client=OWNER if linked else None,
    )  # fmt: skip


def known(*items: PreviewItem, **more: object) -> Sources:
    return replace(Sources(DAY, 1, ZONE, items, data_as_of=DATA, members={"m-1": "Dr Roy"}), **more)  # type: ignore[arg-type]


def only(words: str, sources: Sources) -> Hit:
    (hit,) = where(words, sources)
    return hit


def test_an_imported_patient_is_there_and_its_case_can_be_opened() -> None:
    seen = visit()

    hit = only("luna", known(planned(seen, Action.UNCHANGED), cases=(case_of(seen),)))

    assert (hit.where, hit.act, hit.case_id) == (Where.HERE, Act.OPEN_CASE, "case-a-1-p-1")
    assert str(hit.sentence) == "It is imported, for Dr Roy."
    assert (hit.name, hit.client, hit.location) == ("Luna", "J. Tremblay", "")
    assert hit.at is not None
    assert (hit.at.hour, hit.at.minute) == (8, 20)


@pytest.mark.parametrize(
    ("reason", "act"),
    [
        (SkipReason.PROVIDER_NOT_MAPPED, Act.CHOOSE_VETERINARIAN),
        (SkipReason.NO_PROVIDER, Act.LOOK_AGAIN),
        (SkipReason.CANCELLED, Act.NOTHING),
        (SkipReason.PATIENT_DECEASED, Act.NOTHING),
        (SkipReason.MEMBER_NOT_CHOSEN, Act.IMPORT_DAY),
    ],
)
def test_a_skipped_one_says_why_and_what_to_do(reason: SkipReason, act: Act) -> None:
    hit = only("luna", known(planned(visit(), Action.SKIP, reason)))

    assert (hit.where, hit.act) == (Where.SKIPPED, act)
    assert hit.sentence


def test_an_appointment_without_a_patient_is_found_by_its_client() -> None:
    hit = only("tremblay", known(planned(visit(), Action.SKIP, SkipReason.NO_PATIENT, None)))

    assert (hit.where, hit.name, hit.client) == (Where.SKIPPED, "", "J. Tremblay")


def test_a_removed_case_is_told_by_what_was_left_out_or_by_what_was_here() -> None:
    item = planned(visit(), Action.CREATE)
    left_out = SkippedItem(visit(), LUNA, OWNER, reason=SkipReason.CASE_REMOVED)

    told = only("luna", known(item, skipped=(left_out,)))
    remembered = only("luna", known(item, removed=frozenset({("a-1", "p-1")})))

    assert told == remembered
    assert (told.where, told.act) == (Where.REMOVED, Act.IMPORT_DAY)


def test_one_that_would_come_now_says_why_it_did_not_then() -> None:
    item = planned(visit(), Action.CREATE)
    before = SkippedItem(visit(), LUNA, OWNER, reason=SkipReason.PROVIDER_NOT_MAPPED)

    assert str(only("luna", known(item)).sentence) == "In Cornerstone, but not imported yet."
    hit = only("luna", known(item, skipped=(before,)))
    assert (hit.where, hit.act) == (Where.NOT_YET, Act.IMPORT_DAY)
    assert "belongs to nobody" in str(hit.sentence)


def test_the_latest_import_says_why() -> None:
    older = SkippedItem(visit(), LUNA, OWNER, reason=SkipReason.NO_PROVIDER)
    newer = replace(older, reason=SkipReason.CANCELLED)

    hit = only("luna", known(planned(visit(), Action.CREATE), skipped=(newer, older)))

    assert "cancelled" in str(hit.sentence)


def test_an_unlinked_case_is_told_once_with_its_appointment() -> None:
    seen = visit()
    loose = case_of(seen, linked=False)

    hit = only("luna", known(planned(seen, Action.UNCHANGED), cases=(loose,)))

    assert (hit.where, hit.act, hit.case_id) == (Where.UNLINKED, Act.OPEN_CASE, loose.id)


def test_a_case_that_no_appointment_belongs_to_is_found() -> None:
    hit = only("luna", known(cases=(case_of(visit(), linked=False),)))

    assert (hit.where, hit.act, hit.name) == (Where.UNLINKED, Act.OPEN_CASE, "Luna · Vaccines")


def test_of_a_litter_each_has_an_own_answer() -> None:
    both = replace(visit(1, None, LUNA, ZOE), case_ids=("case-a-1-p-1",))
    items = (planned(both, Action.UNCHANGED), planned(both, Action.CREATE, None, ZOE))

    hits = where("tremblay", known(*items, cases=(case_of(both),)))

    assert {hit.name: hit.where for hit in hits} == {"Luna": Where.HERE, "Zoë": Where.NOT_YET}


def test_who_is_not_found_is_not_in_the_data_of_that_instant_yet() -> None:
    hit = only("milo", known(planned(visit(), Action.CREATE)))

    assert (hit.where, hit.act) == (Where.NOT_IN_DATA, Act.LOOK_AGAIN)
    assert "5:31" in str(hit.sentence)


def test_a_case_or_an_appointment_of_another_day_is_told_after_that() -> None:
    tomorrow = visit(2, at(9, day=DAY + timedelta(days=1)))
    later = visit(3, at(9, day=DAY + timedelta(days=3)))

    hits = where("luna", known(cases=(case_of(tomorrow),), around=(later, tomorrow)))

    assert [hit.where for hit in hits] == [Where.NOT_IN_DATA, Where.ANOTHER_DAY, Where.ANOTHER_DAY]
    assert [hit.act for hit in hits[1:]] == [Act.OPEN_CASE, Act.SHOW_DAY]
    assert hits[2].day == DAY + timedelta(days=3)


def test_where_there_are_several_locations_it_is_said_at_which() -> None:
    there = visit(location="Southside")

    one = only("luna", known(planned(there, Action.CREATE)))
    several = only("luna", known(planned(there, Action.CREATE), locations=3))

    assert (one.location, several.location) == ("", "Southside")


def test_a_time_of_day_alone_finds_whoever_has_it() -> None:
    items = (planned(visit(), Action.CREATE), planned(visit(2, at(14, 5), ZOE), Action.CREATE, None, ZOE))

    found = {
        typed: [hit.name for hit in where(typed, known(*items))] for typed in ("8:20", "14 h 05", "2 pm")
    }

    assert found == {"8:20": ["Luna"], "14 h 05": ["Zoë"], "2 pm": ["Zoë"]}


@pytest.mark.parametrize(
    ("typed", "words", "hours", "minute"),
    [
        ("luna 8:20", ("luna",), (8, 20), 20),
        ("8:20 AM Luna", ("luna",), (8,), 20),
        ("2:30pm", (), (14,), 30),
        ("12 am", (), (0,), None),
        ("14 h", (), (14,), None),
        ("14\u00a0h\u00a005", (), (14,), 5),
        ("13:99", ("1399", "13", "99"), (), None),
        ("25:00", ("2500", "25", "00"), (), None),
        ("#3 kitten", ("#3", "3", "kitten"), (), None),
        ("v+d x 3d", ("vd", "v", "d", "x", "3d"), (), None),
        ("3 hamsters", ("3", "hamsters"), (), None),
        ("", (), (), None),
    ],
)
def test_what_is_typed(
    typed: str, words: tuple[str, ...], hours: tuple[int, ...], minute: int | None
) -> None:
    asked = asked_for(typed)

    assert (asked.words, asked.hours, asked.minute) == (words, hours, minute)


def test_accents_and_capitals_do_not_matter() -> None:
    assert only("ZOE", known(planned(visit(), Action.CREATE, None, ZOE))).name == "Zoë"
    assert where("   ", known()) == ()


@given(st.text(max_size=40))
def test_whatever_is_typed_has_an_answer(typed: str) -> None:
    hits = where(typed, known(planned(visit(), Action.CREATE)))

    assert bool(hits) == bool(asked_for(typed))
    assert all(str(hit.sentence) for hit in hits)


@given(
    st.lists(
        st.tuples(st.sampled_from(Action), st.none() | st.sampled_from(SkipReason), st.booleans()), max_size=8
    ),
    st.integers(0, 40),
)
def test_each_appointment_has_one_answer_and_one_action(
    plan: list[tuple[Action, SkipReason | None, bool]], others: int
) -> None:
    visits = [visit(number) for number in range(len(plan))]
    items = [planned(seen, action, reason) for seen, (action, reason, _) in zip(visits, plan, strict=True)]
    cases = [case_of(seen) for seen, (_, _, has_case) in zip(visits, plan, strict=True) if has_case]
    around = [visit(100 + number, at(9) + timedelta(days=number + 1)) for number in range(others)]

    hits = where("luna", known(*items, cases=tuple(cases), around=tuple(around)))

    here = [hit for hit in hits if hit.where not in (Where.ANOTHER_DAY, Where.NOT_IN_DATA)]
    assert len(here) == len(plan)
    assert len(hits) - max(1, len(here)) == min(others, MOST_ON_OTHER_DAYS)
    assert all(bool(hit.case_id) == (hit.act is Act.OPEN_CASE) for hit in hits)
