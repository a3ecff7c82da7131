"""Appointments that belong to nobody: told by staff record; "not ours" is added and nothing else changed."""

from typing import Any

import pytest

from covet_desktop.core.events import StaffKnown, Topic
from covet_desktop.core.missing_people import NobodysRead
from covet_desktop.core.problems import Kind
from covet_desktop.engine.flow import Call
from covet_desktop.messages.follow_up import LoadNobodys, NotOurs
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.engine.test_verbs import ask
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice


def vet(clinic: Clinic) -> str:
    return str(clinic.mappable()[0]["id"])


def technician(clinic: Clinic) -> str:
    providers = clinic.as_().get(f"{clinic.path}/providers").json()["items"]
    return str(next(each["id"] for each in providers if each["kind"] == "technician"))


def put(clinic: Clinic, provider_id: str, *ignored: str) -> None:
    rows = [{**clinic.mapping()["items"][0], "provider_ids": [provider_id]}]
    body = {"items": rows, "ignored_provider_ids": list(ignored)}
    assert clinic.change("PUT", f"{clinic.path}/provider-mapping", body).status_code == 200


def mapping(clinic: Clinic) -> Any:
    return clinic.as_().get(f"{clinic.path}/provider-mapping").json()


@pytest.fixture
def orphaned(connected: Desk, clinic: Clinic) -> Desk:
    """The only veterinarian with appointments is nobody's."""
    put(clinic, technician(clinic))
    return connected


def test_what_belongs_to_nobody_is_told_until_it_is_not_ours(orphaned: Desk, clinic: Clinic) -> None:
    listed = ask(orphaned, "appointments", days=2, nobody=True)
    orphaned.do(LoadNobodys(None, 3))
    told, before = orphaned.of(NobodysRead)[0], mapping(clinic)

    orphaned.do(NotOurs(vet(clinic)))

    (group,) = told.groups
    assert ({item["reason"] for item in listed}, len(listed)) == ({"provider_not_mapped"}, 12)
    assert (told.start, told.days, group.provider_id) == (orphaned.engine.today(), 3, vet(clinic))
    assert (group.name, len(group.items), told.counts.created) == ("Moreau, Alice DVM", 18, 0)
    now = mapping(clinic)
    assert (now["items"], now["ignored_provider_ids"]) == (before["items"], [vet(clinic)])
    nobodys = orphaned.state.follow_up.missing.nobodys
    assert nobodys is not None
    assert nobodys.groups == ()  # at once
    line, *_ = orphaned.engine.ledger.notes(5, owner=orphaned.engine.signed_in_owner().name)
    assert (line.kind, line.ids) == ("not_ours", {"provider": vet(clinic)})
    assert line.request_id
    orphaned.do(LoadNobodys(None, 3))
    assert (orphaned.of(NobodysRead)[-1].groups, orphaned.of(NobodysRead)[-1].not_ours) == ((), 18)


def test_another_pc_changed_the_mapping_meanwhile_and_both_changes_are_kept(
    orphaned: Desk, clinic: Clinic
) -> None:
    elsewhere = clinic.sample.practice and technician(clinic)
    seen = 0

    def is_the_second(effect: object) -> bool:
        nonlocal seen
        seen += isinstance(effect, Call)
        return seen == 2

    flow = orphaned.until(NotOurs(vet(clinic)), is_the_second)  # read; about to be sent
    room = next(
        each["id"]
        for each in clinic.as_().get(f"{clinic.path}/providers").json()["items"]
        if each["kind"] == "resource"
    )
    put(clinic, elsewhere, room)
    orphaned.go_on(flow)

    assert set(mapping(clinic)["ignored_provider_ids"]) == {room, vet(clinic)}
    assert orphaned.of(StaffKnown) == []  # nobody has read the staff here so far


def test_who_was_chosen_meanwhile_is_left_alone(orphaned: Desk, clinic: Clinic) -> None:
    put(clinic, vet(clinic))

    problem = orphaned.problem_of(NotOurs(vet(clinic)))

    assert problem.kind is Kind.REFUSED
    assert mapping(clinic)["ignored_provider_ids"] == []


def test_a_lost_answer_is_not_ours_once(orphaned: Desk, clinic: Clinic) -> None:
    orphaned.practice.act(
        action="error_next", status=0, when="after", count=1, method="PUT", path_prefix=clinic.path
    )

    orphaned.do(NotOurs(vet(clinic)))

    assert mapping(clinic)["ignored_provider_ids"] == [vet(clinic)]
    lines = orphaned.engine.ledger.notes(5, owner=orphaned.engine.signed_in_owner().name)
    assert [line.kind for line in lines].count("not_ours") == 1


def test_a_member_may_look_and_not_decide(practice: Practice, make_desk: MakeDesk, clinic: Clinic) -> None:
    clinic.set_up(enabled=False)
    put(clinic, technician(clinic))
    desk = make_desk(practice).sign_in("member")

    desk.do(LoadNobodys())
    problem = desk.problem_of(NotOurs(vet(clinic)))

    assert desk.of(NobodysRead)[0].groups
    assert problem.kind is Kind.NOT_PERMITTED
    assert Topic.NOT_OURS in desk.topics_failed()
    assert mapping(clinic)["ignored_provider_ids"] == []
