"""Settings of a connection: scope, auto-import, clinic, practice (contract §3 PATCH and PUT, §4)."""

from typing import Any

import pytest

from tests.sandbox.driver import Clinic, code_of, fields_of

SETTING = {"enabled": True, "time_zone": "America/Toronto", "hour": 6, "days": 2}


@pytest.fixture
def ready(clinic: Clinic) -> Clinic:
    """A connection that is ready for set-up."""
    clinic.buy()
    clinic.practice.act(action="activate")
    return clinic


def identifier(clinic: Clinic) -> str:
    return str(clinic.sample.practice["identifier"])


def test_before_activation_nothing_can_be_set(clinic: Clinic) -> None:
    clinic.buy()

    lookup = clinic.as_().get(f"{clinic.path}/practice-lookup", params={"identifier": identifier(clinic)})
    put = clinic.change("PUT", f"{clinic.path}/practice", {"identifier": identifier(clinic)})

    assert code_of(lookup) == (409, "not_ready")
    assert code_of(put) == (409, "not_ready")
    assert code_of(clinic.patch(linking_scope="team")) == (409, "not_ready")
    assert code_of(clinic.patch(auto_import=SETTING)) == (409, "not_ready")
    assert code_of(clinic.as_().get(f"{clinic.path}/providers")) == (409, "not_ready")
    assert code_of(clinic.start_import()) == (409, "not_ready")


def test_the_clinic_can_be_corrected_before_activation(clinic: Clinic) -> None:
    clinic.buy()

    answer = clinic.patch(clinic=clinic.sample.clinic | {"notes": "Call after 14:00."})

    assert answer.json()["clinic"]["notes"] == "Call after 14:00."


def test_a_lookup_shows_whose_practice_it_is_and_changes_nothing(ready: Clinic) -> None:
    before = ready.as_().get(ready.path)

    found = ready.as_().get(
        f"{ready.path}/practice-lookup", params={"identifier": f"  {identifier(ready).swapcase()} "}
    )

    assert found.status_code == 200
    assert found.json()["identifier"] == identifier(ready)
    assert set(found.json()) == {"identifier", "name", "city", "region", "country", "locations"}
    assert ready.as_().get(ready.path).headers["etag"] == before.headers["etag"]
    assert ready.as_().get(ready.path).json()["practice"] is None


def test_lookups_that_fail(ready: Clinic) -> None:
    def look(role: str, name: str) -> tuple[int, str]:
        return code_of(ready.as_(role).get(f"{ready.path}/practice-lookup", params={"identifier": name}))

    taken = next(practice for practice in ready.sample.other_practices if practice.get("taken"))
    assert look("owner", "nobody's") == (404, "practice_identifier_unknown")
    assert look("owner", taken["identifier"]) == (409, "practice_identifier_taken")
    assert look("owner", " ") == (422, "invalid")
    assert look("member", identifier(ready)) == (403, "not_permitted")


def test_a_practice_is_set(ready: Clinic) -> None:
    answer = ready.change("PUT", f"{ready.path}/practice", {"identifier": identifier(ready).lower()})

    practice = answer.json()["practice"]
    assert set(practice) == {"identifier", "name", "city", "region"}
    assert practice["identifier"] == identifier(ready)
    assert answer.json()["settings_by"]["device"] == "FRONT DESK é"


def test_connected_is_reached_with_the_fourth_setting(ready: Clinic) -> None:
    def status() -> str:
        return str(ready.as_().get(ready.path).json()["status"])

    ready.change("PUT", f"{ready.path}/practice", {"identifier": identifier(ready)})
    ready.change("PUT", f"{ready.path}/provider-mapping", ready.mapping())
    assert status() == "ready_for_setup"
    ready.patch(linking_scope="team")
    assert status() == "ready_for_setup"

    ready.patch(auto_import={"enabled": False, "time_zone": "America/Toronto"})

    assert status() == "connected"


def test_enabled_at_is_the_services(ready: Clinic) -> None:
    off = ready.patch(auto_import={"enabled": False, "time_zone": "America/Regina"}).json()["auto_import"]
    on = ready.patch(auto_import=SETTING | {"enabled_at": "2000-01-01T00:00:00Z"}).json()["auto_import"]
    other_hour = ready.patch(auto_import=SETTING | {"hour": 7}).json()["auto_import"]
    off_again = ready.patch(auto_import=SETTING | {"enabled": False}).json()["auto_import"]

    assert off["enabled_at"] is None
    assert on["enabled_at"] > "2020"
    assert other_hour["enabled_at"] == on["enabled_at"]
    assert off_again["enabled_at"] is None


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"hour": 24}, "/auto_import/hour"),
        ({"days": 15}, "/auto_import/days"),
        ({"days": 0}, "/auto_import/days"),
        ({"time_zone": None}, "/auto_import/time_zone"),
        ({"time_zone": "Mars/Olympus"}, "/auto_import/time_zone"),
        ({"enabled": "yes"}, "/auto_import/enabled"),
        ({"hour": None}, "/auto_import/hour"),
    ],
)
def test_a_wrong_setting_is_named(ready: Clinic, change: dict[str, Any], pointer: str) -> None:
    answer = ready.patch(auto_import=SETTING | change)

    assert code_of(answer) == (422, "invalid")
    assert fields_of(answer) == {pointer}


def test_null_counts_as_not_sent(ready: Clinic) -> None:
    answer = ready.patch(linking_scope="team", auto_import=None, clinic=None, accepted_fee=None, more=1)

    assert answer.status_code == 200
    assert answer.json()["linking_scope"] == "team"


def test_another_number_of_servers_needs_a_yes_to_the_fee(ready: Clinic) -> None:
    two = ready.sample.clinic | {"server_count": 2}
    fee = ready.sample.fee

    without = ready.patch(clinic=two)
    ready.practice.act(action="set_fee", amount="40")
    changed = ready.patch(clinic=two, accepted_fee=fee)
    accepted = ready.patch(clinic=two, accepted_fee=changed.json()["fee"])
    ready.practice.act(action="set_fee", amount=fee["amount"])

    assert fields_of(without) == {"/accepted_fee"}
    assert code_of(changed) == (409, "fee_changed")
    assert accepted.json()["server_count"] == 2
    assert accepted.json()["fee"]["amount"] == "40.00"


def test_me_is_who_set_it_and_members_may_not(ready: Clinic) -> None:
    answer = ready.change("PATCH", ready.path, {"linking_scope": "me"}, role="admin")

    assert answer.json()["linking_member_id"] == ready.member_id("admin")
    assert code_of(ready.change("PATCH", ready.path, {"linking_scope": "team"}, role="member")) == (
        403,
        "not_permitted",
    )


def test_while_suspended_reads_go_on_and_the_rest_says_so(ready: Clinic) -> None:
    ready.change("PUT", f"{ready.path}/practice", {"identifier": identifier(ready)})
    ready.practice.act(action="suspend", reason="Unpaid.")

    connection = ready.as_().get(ready.path).json()
    lookup = ready.as_().get(f"{ready.path}/practice-lookup", params={"identifier": identifier(ready)})
    put = ready.change("PUT", f"{ready.path}/practice", {"identifier": identifier(ready)})
    providers = ready.as_().get(f"{ready.path}/providers")
    imported = ready.start_import()
    ready.practice.act(action="lift")

    assert connection["status"] == "suspended"
    assert connection["status_reason"]["detail"] == "Unpaid."
    assert providers.status_code == 200
    for answer in (lookup, put, imported):
        assert code_of(answer) == (409, "suspended")
    assert ready.as_().get(ready.path).json()["status"] == "ready_for_setup"


def test_health_names_the_stage_that_is_not_well(ready: Clinic) -> None:
    unknown = ready.as_().get(f"{ready.path}/health").json()
    ready.change("PUT", f"{ready.path}/practice", {"identifier": identifier(ready)})
    well = ready.as_().get(f"{ready.path}/health").json()
    ready.practice.act(action="set_health", state="late", stage="extraction", minutes_old=90)
    late = ready.as_().get(f"{ready.path}/health").json()
    ready.practice.act(action="set_health", state="ok")

    assert unknown["state"] == "unknown"
    assert well["state"] == "ok"
    assert [stage["name"] for stage in well["stages"]] == ["agent", "extraction", "staging", "delivery"]
    assert late["data_as_of"] < well["data_as_of"]
    assert {stage["name"]: stage["state"] for stage in late["stages"]}["extraction"] == "late"
