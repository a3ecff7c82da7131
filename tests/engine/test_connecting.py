"""Practice, scope, hour and mapping: sent once, compared whole, and the service's word from then on."""

from dataclasses import replace

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import PracticeFound, StaffKnown
from covet_desktop.core.model import (
    AutoImport,
    Connection,
    LinkingScope,
    MappingRow,
    ProviderMapping,
)
from covet_desktop.core.problems import Kind
from covet_desktop.core.setup import Draft, Step
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic

ALICE = "mem-dr-alice-moreau"
MAPPING = ProviderMapping((MappingRow(ALICE, ("prv-amo",)),))
HOUR = AutoImport(enabled=True, time_zone="America/New_York", hour=6, days=2)


@pytest.fixture
def ready(desk: Desk, clinic: Clinic) -> Desk:
    """Bought and active, nothing set yet."""
    clinic.buy()
    desk.practice.act(action="activate")
    desk.do_look()
    return desk


def identifier(clinic: Clinic) -> str:
    return str(clinic.sample.practice["identifier"])


def seen(desk: Desk) -> Connection:
    assert desk.state.connection is not None
    return desk.state.connection


def lose_the_answer(desk: Desk, method: str, path: str) -> None:
    """The service does it, and the line breaks before it can say so."""
    desk.practice.act(action="error_next", status=0, when="after", method=method, path_prefix=path)


def test_the_whole_set_up_ends_connected(ready: Desk, clinic: Clinic) -> None:
    ready.do(msg.SetPractice(identifier(clinic)))
    ready.do(msg.SetScope(LinkingScope.TEAM))
    ready.do(msg.SetAutoImport(HOUR))
    ready.do(msg.LoadStaff())
    ready.do(msg.AcceptMapping(MAPPING))

    assert ready.state.connected
    assert ready.state.resume_step is Step.IMPORT


def test_a_lookup_shows_whose_practice_it_is_and_sets_nothing(ready: Desk, clinic: Clinic) -> None:
    ready.do(msg.LookUpPractice(f"  {{{identifier(clinic).upper()}\u200b}} "))

    assert ready.of(PracticeFound)[0].practice.name == "Maple Lane Pet Clinic"
    ready.do_look()
    assert seen(ready).practice is None


def test_an_unknown_identifier_is_not_found(ready: Desk) -> None:
    assert ready.problem_of(msg.LookUpPractice("nobody's")).code == "practice_identifier_unknown"


# --- lost answers: the retry meets 412, so it is read again and compared ---


@pytest.mark.parametrize("scope", [LinkingScope.TEAM, LinkingScope.ME])
def test_a_scope_whose_answer_was_lost_is_set(ready: Desk, clinic: Clinic, scope: LinkingScope) -> None:
    lose_the_answer(ready, "PATCH", clinic.path)

    ready.do(msg.SetScope(scope))

    assert seen(ready).linking_scope is scope


def test_only_my_account_of_somebody_else_is_not_mine(ready: Desk, clinic: Clinic) -> None:
    """Both PCs said "only my account"; the other one's is set."""
    clinic.change("PATCH", clinic.path, {"linking_scope": "me"}, role="admin")

    problem = ready.problem_of(msg.SetScope(LinkingScope.ME))

    assert problem.kind is Kind.CHANGED_ELSEWHERE
    assert seen(ready).linking_member_id == ALICE
    ready.do(msg.SetScope(LinkingScope.ME))
    assert seen(ready).linking_member_id == ready.engine.signed_in_owner().person


def test_the_same_scope_set_by_somebody_else_is_no_conflict(ready: Desk, clinic: Clinic) -> None:
    clinic.patch(linking_scope="team")

    ready.do(msg.SetScope(LinkingScope.TEAM))

    assert seen(ready).linking_scope is LinkingScope.TEAM


def test_an_hour_whose_answer_was_lost_is_set(ready: Desk, clinic: Clinic) -> None:
    lose_the_answer(ready, "PATCH", clinic.path)

    ready.do(msg.SetAutoImport(HOUR))

    found = seen(ready).auto_import
    assert found is not None
    assert replace(found, enabled_at=None) == HOUR


@pytest.mark.parametrize(
    "other", [{"hour": 7}, {"days": 3}, {"enabled": False}, {"time_zone": "Europe/Paris"}]
)
def test_another_hour_set_meanwhile_is_told_and_shown(
    ready: Desk, clinic: Clinic, other: dict[str, object]
) -> None:
    theirs = {"enabled": True, "time_zone": "America/New_York", "hour": 6, "days": 2} | other
    clinic.patch(auto_import=theirs)

    problem = ready.problem_of(msg.SetAutoImport(HOUR))

    assert problem.kind is Kind.CHANGED_ELSEWHERE
    found = seen(ready).auto_import
    assert found is not None
    assert {name: getattr(found, name) for name in theirs} == theirs


def test_a_practice_whose_answer_was_lost_is_set(ready: Desk, clinic: Clinic) -> None:
    lose_the_answer(ready, "PUT", f"{clinic.path}/practice")

    ready.do(msg.SetPractice(identifier(clinic).upper()))

    practice = seen(ready).practice
    assert practice is not None
    assert practice.identifier == identifier(clinic)


def test_a_mapping_whose_answer_was_lost_is_accepted(connected: Desk, clinic: Clinic) -> None:
    lose_the_answer(connected, "PUT", f"{clinic.path}/provider-mapping")
    mapping = ProviderMapping(
        (MappingRow("mem-front-desk", no_cases=True), MappingRow(ALICE, ("prv-tec", "prv-amo"))),
        ("prv-rm1",),
    )
    connected.do(msg.LoadStaff())

    connected.do(msg.AcceptMapping(mapping))

    assert connected.of(StaffKnown)[-1].mapping.same_as(mapping)


def test_a_mapping_changed_on_another_pc_is_shown_and_not_written_over(
    connected: Desk, clinic: Clinic
) -> None:
    connected.do(msg.LoadStaff())
    theirs = {
        "items": [{"member_id": ALICE, "provider_ids": ["prv-tec"], "no_cases": False}],
        "ignored_provider_ids": [],
    }
    clinic.change("PUT", f"{clinic.path}/provider-mapping", theirs)

    problem = connected.problem_of(msg.AcceptMapping(MAPPING))

    assert problem.kind is Kind.CHANGED_ELSEWHERE
    assert connected.state.mapping is not None
    assert connected.state.mapping.items == (MappingRow(ALICE, ("prv-tec",)),)


def test_the_same_mapping_from_another_pc_in_another_order_is_no_conflict(
    connected: Desk, clinic: Clinic
) -> None:
    connected.do(msg.LoadStaff())
    rows = [
        {"member_id": "mem-front-desk", "provider_ids": [], "no_cases": True},
        {"member_id": ALICE, "provider_ids": ["prv-tec", "prv-amo"], "no_cases": False},
    ]
    theirs = {"items": rows, "ignored_provider_ids": []}
    clinic.change("PUT", f"{clinic.path}/provider-mapping", theirs)

    connected.do(
        msg.AcceptMapping(
            ProviderMapping(
                (MappingRow(ALICE, ("prv-amo", "prv-tec")), MappingRow("mem-front-desk", no_cases=True))
            )
        )
    )

    assert connected.state.connected


def test_a_veterinarian_who_became_inactive_meanwhile_is_refused_and_read_anew(
    connected: Desk, clinic: Clinic
) -> None:
    connected.do(msg.LoadStaff())
    connected.practice.act(action="change_provider", provider_id="prv-tec", active=False)

    mapping = ProviderMapping((MappingRow(ALICE, ("prv-tec", "prv-amo")),))
    problem = connected.problem_of(msg.AcceptMapping(mapping))

    assert problem.code == "provider_inactive"
    assert list(problem.fields) == ["/items/0/provider_ids/0"]
    tec = next(each for each in connected.state.providers if each.id == "prv-tec")
    assert not tec.active


def test_a_veterinarian_who_has_gone_meanwhile_is_refused_and_read_anew(connected: Desk) -> None:
    connected.do(msg.LoadStaff())
    connected.practice.act(action="remove_provider", provider_id="prv-tec")

    problem = connected.problem_of(msg.AcceptMapping(ProviderMapping((MappingRow(ALICE, ("prv-tec",)),))))

    assert problem.code == "unknown_provider"
    assert "prv-tec" not in {each.id for each in connected.state.providers}


def test_a_scope_that_another_pc_narrowed_meanwhile_is_read_anew(connected: Desk, clinic: Clinic) -> None:
    connected.do(msg.LoadStaff())
    connected.do_look()
    lines = connected.practice.records()["connections"][0]
    assert lines["linking_scope"] == "team"
    clinic.change("PATCH", clinic.path, {"linking_scope": "me"}, role="admin")
    clinic_mapping = ProviderMapping((MappingRow("mem-front-desk", ("prv-tec",)),))
    connected.do(msg.LoadStaff())

    problem = connected.problem_of(msg.AcceptMapping(clinic_mapping))

    assert problem.code == "outside_scope"
    assert seen(connected).linking_scope is LinkingScope.ME


def test_somebody_who_has_left_a_linked_team_is_told_as_such(connected: Desk) -> None:
    connected.do(msg.LoadStaff())
    connected.practice.act(action="set_member_role", member_id="mem-front-desk", status="inactive")

    rows = (MappingRow(ALICE, ("prv-amo",)), MappingRow("mem-front-desk", ("prv-tec",)))
    problem = connected.problem_of(msg.AcceptMapping(ProviderMapping(rows)))

    assert problem.code == "outside_scope"
    assert str(problem.title) == "One of the users is no longer active in CoVet."
    assert seen(connected).linking_scope is LinkingScope.TEAM


def test_what_was_refused_is_told_also_where_nothing_can_be_read_then(connected: Desk) -> None:
    connected.do(msg.LoadStaff())
    connected.practice.act(action="remove_provider", provider_id="prv-tec")
    connected.practice.act(action="error_next", status=503, count=20, method="GET", path_prefix="/v1/members")

    problem = connected.problem_of(msg.AcceptMapping(ProviderMapping((MappingRow(ALICE, ("prv-tec",)),))))

    assert problem.code == "unknown_provider"


def test_only_my_account_drops_the_others_from_the_mapping(connected: Desk) -> None:
    connected.do(msg.LoadStaff())

    connected.do(msg.SetScope(LinkingScope.ME))
    connected.do(msg.LoadStaff())

    assert connected.state.mapping is not None
    assert connected.state.mapping.items == ()


def test_a_connection_removed_meanwhile_is_gone_here_too(connected: Desk, clinic: Clinic) -> None:
    clinic.as_().delete(clinic.path)

    problem = connected.problem_of(msg.SetScope(LinkingScope.TEAM))

    assert problem.kind is Kind.REMOVED
    assert connected.state.connection is None
    assert connected.engine.connection is None


# --- the draft: what was accepted isn't typed any more ---


def test_what_was_accepted_leaves_the_draft_one_by_one(ready: Desk, clinic: Clinic) -> None:
    typed = Draft(
        identifier=identifier(clinic).upper(),
        linking_scope=LinkingScope.TEAM,
        auto_import=HOUR,
        mapping=MAPPING,
    )
    ready.do(msg.SaveDraft(typed))

    ready.do(msg.SetPractice(typed.identifier))
    assert ready.state.draft == replace(typed, identifier="")
    ready.do(msg.SetScope(LinkingScope.TEAM))
    assert ready.state.draft == Draft(auto_import=HOUR, mapping=MAPPING)
    ready.do(msg.SetAutoImport(HOUR))
    assert ready.state.draft == Draft(mapping=MAPPING)
    ready.do(msg.AcceptMapping(MAPPING))
    assert ready.state.draft == Draft()

    ready.restart()
    ready.do(msg.Start())
    assert ready.state.draft == Draft()


def test_a_setting_that_another_pc_changed_later_shows(ready: Desk, clinic: Clinic) -> None:
    ready.do(msg.SaveDraft(Draft(auto_import=HOUR)))
    ready.do(msg.SetAutoImport(HOUR))
    clinic.patch(
        auto_import={"enabled": True, "time_zone": "America/New_York", "hour": 9, "days": 1},
        linking_scope="team",
    )

    ready.do_look()

    assert ready.state.draft.auto_import is None
    assert ready.state.connection is not None
    assert ready.state.connection.auto_import is not None
    assert ready.state.connection.auto_import.hour == 9


def test_what_isnt_sent_yet_stays_in_the_draft(connected: Desk) -> None:
    typed = Draft(identifier="another", auto_import=HOUR, linking_scope=LinkingScope.ME)
    connected.do(msg.SaveDraft(typed))

    connected.do_look()

    assert connected.state.draft == typed


def test_a_draft_saved_late_doesnt_bring_back_what_was_accepted(connected: Desk) -> None:
    """The wizard saves a moment after the last key, perhaps after the answer."""
    connected.do(msg.SaveDraft(Draft(linking_scope=LinkingScope.TEAM)))

    connected.do_look()

    assert connected.state.draft == Draft()
