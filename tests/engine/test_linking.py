"""Linking a case to its patient's appointment: once, whatever breaks, and home shows it at once."""

from datetime import datetime, timedelta
from typing import Any

from covet_desktop.core.case_desk import CandidatesRead, CaseChanged, CaseOpened, CaseRead
from covet_desktop.core.events import CasesShown, Retrying
from covet_desktop.core.linking import Candidate
from covet_desktop.core.problems import Kind
from covet_desktop.core.visits import ImportRequest
from covet_desktop.messages import ShowCases, StartImport
from covet_desktop.messages.case import LinkCase, OpenCase, ReadCandidates, UnlinkCase
from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice


def make_case(desk: Desk, title: str = "Luna – Walk-in") -> str:
    """Somebody makes a case in the web app."""
    return str(desk.practice.act(action="make_case", title=title)["case_id"])


def candidates(desk: Desk, case_id: str, **asked: Any) -> tuple[Candidate, ...]:
    desk.do(ReadCandidates(case_id, **asked))
    return desk.of(CandidatesRead)[-1].candidates


def free(desk: Desk, case_id: str) -> Candidate:
    """The likeliest patient who has no case yet, and whose appointment has no other patient."""
    return next(
        each
        for each in candidates(desk, case_id)
        if not each.taken_by and len(each.appointment.patients) == 1
    )


def link_to(case_id: str, found: Candidate) -> LinkCase:
    return LinkCase(case_id, found.appointment.id, found.patient.id)


def record(desk: Desk, case_id: str) -> dict[str, Any]:
    return next(case for case in desk.practice.records()["cases"] if case["id"] == case_id)


def notes(desk: Desk) -> list[tuple[str, dict[str, str], str]]:
    """What the journal says of links, the newest first."""
    owner = desk.engine.signed_in_owner().name
    lines = desk.engine.ledger.notes(9, owner=owner)
    return [
        (line.kind, dict(line.ids), line.request_id) for line in lines if line.kind in ("linked", "unlinked")
    ]


def test_a_case_is_linked_and_shown_so_at_once(connected: Desk) -> None:
    case_id = make_case(connected)
    connected.do(OpenCase(case_id))
    found = free(connected, case_id)
    assert found.appointment.starts_at is not None
    day = found.appointment.starts_at.astimezone(connected.engine.zone).date()
    connected.do(ShowCases(day))

    connected.do(link_to(case_id, found))

    held = record(connected, case_id)
    assert (held["linked"], held["appointment"]["id"]) == (True, found.appointment.id)
    assert held["patient"]["id"] == found.patient.id
    desk = connected.state.case_desk
    assert desk.case is not None
    assert desk.case.linked
    assert desk.candidates is None
    kept = connected.engine.open_cache().case(case_id)
    assert kept is not None
    assert kept.patient == found.patient
    ((kind, ids, request_id),) = notes(connected)
    assert kind == "linked"
    assert ids == {"case": case_id, "appointment": found.appointment.id, "patient": found.patient.id}
    assert request_id
    shown = connected.of(CasesShown)[-1]
    assert (shown.day, [case.linked for case in shown.cases if case.id == case_id]) == (day, [True])


def test_lost_answers_are_one_link_and_one_end_of_it(connected: Desk) -> None:
    case_id = make_case(connected)
    found = free(connected, case_id)
    lost = {"action": "error_next", "status": 0, "when": "after", "count": 3}
    connected.practice.act(**lost, method="PUT", path_prefix=f"/v1/cases/{case_id}")

    connected.do(link_to(case_id, found))
    connected.practice.act(**lost, method="DELETE", path_prefix=f"/v1/cases/{case_id}")
    tried = len(connected.of(Retrying))
    connected.do(UnlinkCase(case_id))

    held = record(connected, case_id)
    assert tried == 3
    assert [(kind, ids) for kind, ids, _ in notes(connected)] == [
        ("unlinked", {"case": case_id, "appointment": found.appointment.id}),
        ("linked", {"case": case_id, "appointment": found.appointment.id, "patient": found.patient.id}),
    ]
    assert (held["linked"], held["appointment"]) == (False, None)


def test_what_has_a_case_is_taken_and_leads_there(connected: Desk) -> None:
    connected.do(StartImport(ImportRequest(connected.engine.today(), 3)))
    case_id = make_case(connected)

    taken = [each for each in candidates(connected, case_id) if each.taken_by]
    problem = connected.problem_of(link_to(case_id, taken[0]))

    assert taken
    for each in taken[:5]:
        other = record(connected, each.taken_by)
        assert (other["appointment"]["id"], other["patient"]["id"]) == each.about
    assert problem.code == "already_linked"
    assert problem.facts["case_id"] == taken[0].taken_by
    assert "has a case" in str(problem.title)


def test_of_a_litter_each_has_its_own_case(sandbox: MakeSandbox, make_desk: MakeDesk) -> None:
    practice = sandbox("mid-size", options=("--activation-delay", "3600s"))
    desk, clinic = make_desk(practice).sign_in(), Clinic(practice, load("mid-size"))
    clinic.set_up(enabled=False)
    desk.do_look()
    book = clinic.all_of(f"{clinic.path}/appointments", start=clinic.today().isoformat(), days=14)
    litter = next(each for each in book if len(each["patients"]) == 5)
    case_ids = [make_case(desk, f"{n}") for n in range(3)]
    for case_id, patient in zip(case_ids[:2], litter["patients"][1:3], strict=True):
        body = {"appointment_id": litter["id"], "patient_id": patient["id"]}
        assert clinic.as_().put(f"/v1/cases/{case_id}/link", json=body).status_code == 200

    day = datetime.fromisoformat(litter["starts_at"]).astimezone(desk.engine.zone).date()
    found = candidates(desk, case_ids[2], day=day)
    clinic.sign_out()

    taken = [each.taken_by for each in found if each.appointment.id == litter["id"]]
    assert sorted(taken) == sorted(["", "", "", *case_ids[:2]])
    for each in found:
        if each.taken_by in case_ids:
            assert record(desk, each.taken_by)["patient"]["id"] == each.patient.id


def test_each_refusal_has_its_sentence_and_a_link_made_elsewhere_is_shown(
    connected: Desk, clinic: Clinic
) -> None:
    case_id = make_case(connected)
    connected.do(OpenCase(case_id))
    one, other = [each for each in candidates(connected, case_id) if not each.taken_by][:2]
    gone = connected.problem_of(LinkCase(case_id, "apt-nowhere", one.patient.id))
    stranger = connected.problem_of(LinkCase(case_id, one.appointment.id, "pat-nobody"))
    body = {"appointment_id": one.appointment.id, "patient_id": one.patient.id}
    assert clinic.as_().put(f"/v1/cases/{case_id}/link", json=body).status_code == 200

    problem = connected.problem_of(link_to(case_id, other))

    assert (gone.kind, gone.code) == (Kind.NOT_FOUND, "appointment_unknown")
    assert (stranger.kind, stranger.code) == (Kind.INVALID, "patient_not_on_appointment")
    assert len({str(each.title) for each in (gone, stranger, problem)}) == 3
    assert notes(connected) == []
    assert "linked meanwhile" in str(problem.title)
    assert connected.state.case_desk.case is not None
    assert connected.state.case_desk.case.patient == one.patient


def test_a_case_that_somebody_removed_is_gone_here_too(connected: Desk) -> None:
    case_id = make_case(connected)
    found = free(connected, case_id)
    connected.do(OpenCase(case_id))
    connected.practice.act(action="remove_case", case_id=case_id)

    problems = [
        connected.problem_of(command)
        for command in (
            link_to(case_id, found),
            UnlinkCase(case_id),
            OpenCase(case_id),
            ReadCandidates(case_id),
        )
    ]

    assert {problem.code for problem in problems} == {"case_removed"}
    assert connected.engine.open_cache().case(case_id) is None


def test_offline_what_is_known_is_shown(connected: Desk) -> None:
    case_id = make_case(connected)
    connected.do(OpenCase(case_id))
    connected.practice.stop()

    problem = connected.problem_of(OpenCase(case_id))

    assert problem.kind is Kind.OFFLINE
    assert connected.of(CaseOpened)[-1].case == connected.of(CaseRead)[-1].case
    assert connected.state.case_desk.case is not None
    connected.practice.start()


def test_another_day_and_words_are_asked_of_the_service(connected: Desk) -> None:
    case_id = make_case(connected)
    around = connected.engine.today()
    there = candidates(connected, case_id)
    read = connected.of(CandidatesRead)[-1]
    name = there[-1].patient.name

    candidates(connected, case_id, query=name)
    searched = connected.of(CandidatesRead)[-1]
    candidates(connected, case_id, day=around + timedelta(days=3))
    chosen = connected.of(CandidatesRead)[-1]

    assert (read.start, read.days) == (around - timedelta(days=1), 3)
    assert (searched.start, searched.days, searched.query) == (around - timedelta(days=7), 14, name)
    assert searched.candidates
    assert (chosen.start, chosen.days) == (around + timedelta(days=3), 1)


def test_every_member_may_link_and_unlink(connected: Desk, practice: Practice, make_desk: MakeDesk) -> None:
    clerk = make_desk(practice).sign_in("member")
    clerk.do_look()
    case_id = make_case(clerk)
    found = free(clerk, case_id)

    clerk.do(link_to(case_id, found))
    linked = record(clerk, case_id)["linked"]
    clerk.do(UnlinkCase(case_id))

    assert (linked, record(clerk, case_id)["linked"]) == (True, False)
    assert [event.case.linked for event in clerk.of(CaseChanged)] == [True, False]
