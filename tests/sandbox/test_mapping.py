"""Who is who (contract §3 providers and provider-mapping, §4 Linking scope)."""

from typing import Any

import httpx
import pytest

from tests.sandbox.driver import Clinic, Json, code_of, fields_of


@pytest.fixture
def team(connected: Clinic) -> Clinic:
    """The connected clinic with its first mapping and the scope of the whole team."""
    connected.patch(linking_scope="team")
    put(connected, connected.mapping())
    return connected


def put(clinic: Clinic, mapping: Json, role: str = "owner") -> httpx.Response:
    return clinic.change("PUT", f"{clinic.path}/provider-mapping", mapping, role)


def item(member_id: str, *provider_ids: str, no_cases: bool = False) -> Json:
    return {"member_id": member_id, "provider_ids": list(provider_ids), "no_cases": no_cases}


def members(clinic: Clinic, **wanted: Any) -> list[str]:
    return [
        member["id"]
        for member in clinic.sample.members
        if all(member[name] == value for name, value in wanted.items())
    ]


def test_providers_are_cornerstones_staff_with_what_is_coming(team: Clinic) -> None:
    providers = team.all_of(f"{team.path}/providers")

    assert [provider["id"] for provider in providers] == [p["id"] for p in team.sample.providers]
    assert set(providers[0]) == {
        "id",
        "staff_code",
        "display_name",
        "given_name",
        "family_name",
        "kind",
        "active",
        "location",
        "upcoming_appointments",
    }
    assert sum(provider["upcoming_appointments"] for provider in providers) > 0


def test_the_whole_mapping_is_set_and_read_back(team: Clinic) -> None:
    vets = team.mappable()
    clinician = members(team, kind="clinician", status="active")[0]
    support = members(team, kind="support")[0]
    pending = members(team, status="pending")[0]
    mapping = {
        "items": [
            item(clinician, vets[0]["id"], vets[1]["id"]),
            item(support, no_cases=True),
            item(pending),
        ],
        "ignored_provider_ids": [team.sample.providers[-1]["id"]],
    }

    answer = put(team, mapping)
    read = team.as_("member").get(f"{team.path}/provider-mapping")

    assert answer.status_code == 200, answer.text
    assert {name: read.json()[name] for name in mapping} == mapping
    assert read.headers["etag"] == answer.headers["etag"]
    assert team.as_().get(team.path).json()["mapped_members"] == 1


def test_the_mapping_has_an_etag_of_its_own(team: Clinic) -> None:
    connection_etag = team.as_().get(team.path).headers["etag"]
    etag = team.as_().get(f"{team.path}/provider-mapping").headers["etag"]
    only_one = team.mapping() | {"items": team.mapping()["items"][:1]}

    path = f"{team.path}/provider-mapping"
    assert code_of(team.as_().put(path, json=only_one)) == (428, "precondition_required")
    changed = team.as_().put(path, json=only_one, headers={"If-Match": etag})
    stale = team.as_().put(path, json=team.mapping(), headers={"If-Match": etag})
    unchanged = team.as_().get(path, headers={"If-None-Match": changed.headers["etag"]})

    assert changed.headers["etag"] != etag
    assert code_of(stale) == (412, "changed_elsewhere")
    assert unchanged.status_code == 304
    assert team.as_().get(team.path).headers["etag"] == connection_etag


def test_every_fault_of_a_mapping_has_its_code(team: Clinic) -> None:
    owner, other = team.member_id("owner"), team.member_id("admin")
    vets = [vet["id"] for vet in team.mappable()]
    inactive = next(p["id"] for p in team.sample.providers if not p["active"])

    def fault(items: list[Json], ignored: list[str] | None = None) -> tuple[int, str]:
        return code_of(put(team, {"items": items, "ignored_provider_ids": ignored or []}))

    assert fault([item(owner, "nobody")]) == (422, "unknown_provider")
    assert fault([item(owner, vets[0])], [vets[0]]) == (422, "unknown_provider")
    assert fault([item("nobody", vets[0])]) == (422, "unknown_member")
    assert fault([item(owner, inactive)]) == (422, "provider_inactive")
    assert fault([item(owner, vets[0]), item(other, vets[0])]) == (422, "provider_taken")
    assert fault([item(owner), item(other, no_cases=True)]) == (422, "nothing_mapped")
    assert fault([]) == (422, "nothing_mapped")
    assert fault([item(owner, vets[0]), item(owner, vets[1])]) == (422, "invalid")
    assert fault([item(owner, vets[0], no_cases=True)]) == (422, "invalid")
    assert code_of(put(team, {"ignored_provider_ids": []})) == (422, "invalid")


def test_a_fault_names_its_place(team: Clinic) -> None:
    vets = [vet["id"] for vet in team.mappable()]

    answer = put(
        team, {"items": [item(team.member_id("owner"), vets[0], "nobody")], "ignored_provider_ids": []}
    )

    assert fields_of(answer) == {"/items/0/provider_ids/1"}


def test_an_inactive_member_is_outside_the_team(team: Clinic) -> None:
    someone = members(team, role="member", status="active")[-1]
    team.practice.act(action="set_member_role", member_id=someone, status="inactive")
    vet = team.mappable()[0]["id"]

    answer = put(team, {"items": [item(someone, vet)], "ignored_provider_ids": []})
    team.practice.act(action="set_member_role", member_id=someone, status="active")

    assert code_of(answer) == (422, "outside_scope")


def test_from_team_to_me_drops_the_others(team: Clinic) -> None:
    vets = [vet["id"] for vet in team.mappable()]
    owner, other = team.member_id("owner"), team.member_id("admin")
    put(team, {"items": [item(owner, vets[0]), item(other, vets[1])], "ignored_provider_ids": [vets[2]]})

    team.patch(linking_scope="me")
    left = team.as_().get(f"{team.path}/provider-mapping").json()

    assert left["items"] == [item(owner, vets[0])]
    assert left["ignored_provider_ids"] == [vets[2]]
    refused = put(team, {"items": [item(owner, vets[0]), item(other, vets[1])], "ignored_provider_ids": []})
    assert code_of(refused) == (422, "outside_scope")


def test_members_may_read_the_mapping_and_not_write_it(team: Clinic) -> None:
    assert code_of(put(team, team.mapping(), role="member")) == (403, "not_permitted")


def test_staff_that_changes_is_seen_and_an_ignored_one_that_has_gone_is_dropped(team: Clinic) -> None:
    new = team.practice.act(action="add_provider", display_name="MARTIN, ALEX DMV")["provider"]["id"]
    team.practice.act(action="change_provider", provider_id=new, display_name="MARTIN-ROY, ALEX DMV")
    seen = {p["id"]: p["display_name"] for p in team.all_of(f"{team.path}/providers")}
    put(team, team.mapping() | {"ignored_provider_ids": [new]})
    team.practice.act(action="remove_provider", provider_id=new)

    saved = put(team, team.mapping() | {"ignored_provider_ids": [new]})

    assert seen[new] == "MARTIN-ROY, ALEX DMV"
    assert saved.json()["ignored_provider_ids"] == []


def test_a_replaced_server_keeps_the_mapping_of_those_still_there(team: Clinic) -> None:
    stays = team.mappable()[0]["id"]
    gone = team.practice.act(action="add_provider", display_name="GONE, GUS DVM")["provider"]["id"]
    owner, other = team.member_id("owner"), team.member_id("admin")
    put(team, {"items": [item(owner, stays), item(other, gone)], "ignored_provider_ids": []})

    team.practice.act(action="replace_server", identifier="NEW-SERVER", without=[gone])
    answer = team.change("PUT", f"{team.path}/practice", {"identifier": "new-server"})

    assert answer.json()["practice"]["identifier"] == "NEW-SERVER"
    assert answer.json()["status"] == "connected"
    mapping = team.as_().get(f"{team.path}/provider-mapping").json()
    assert mapping["items"] == [item(owner, stays)]
