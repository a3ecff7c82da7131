"""The contract's calls, as the practice service takes them (contract §3)."""

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from covet_desktop.adapters.api import import_body, purchase_body
from covet_desktop.core.model import (
    AutoImport,
    Clinic,
    Contact,
    Fee,
    Hosting,
    LinkingScope,
    MappingRow,
    ProviderMapping,
    Status,
)
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.visits import ImportRequest, ImportStatus, SkipReason
from covet_desktop.sandbox.sample import load
from tests.adapters.person import App, failure, signed_in
from tests.conftest import MakeSandbox
from tests.support.line import Line
from tests.support.practice import Practice
from tests.support.waiting import wait_until

CLINIC = Clinic(
    name="Clinique du Vieux-Moulin",
    practice_id="VM1",
    address_line1="12, rue du Moulin",
    city="Québec",
    region="QC",
    postal_code="G1K 1A1",
    country="CA",
    phone="+14185550123",
    contact=Contact("Chloé Tremblay", "chloe@example.com", "+14185550124"),
    hosting=Hosting.ON_PREMISES,
    time_zone="America/Toronto",
)
FEE = Fee(Decimal("35.00"), "USD")


# --- the practice service ---


@pytest.fixture
def practice(sandbox: MakeSandbox) -> Practice:
    return sandbox()


@pytest.fixture
def here(practice: Practice, tmp_path: Any) -> Iterator[App]:
    app = App(practice.base_url, tmp_path)
    signed_in(app, practice)
    yield app
    app.http.close()


def ready(app: App, practice: Practice) -> str:
    bought = app.api.create_connection(purchase_body(CLINIC, tile_fee(app)), "key-1")
    practice.act(action="activate")
    return bought.value.id


def tile_fee(app: App) -> Fee:
    fee = app.api.integrations()[0].fee
    assert fee is not None
    return fee


def test_the_body_of_a_purchase() -> None:
    body = json.loads(purchase_body(CLINIC, FEE))

    assert body["integration"] == "cornerstone"
    assert body["accepted_fee"] == {
        "amount": "35.00",
        "currency": "USD",
        "per": "server",
        "interval": "month",
    }
    assert {name for name, value in body["clinic"].items() if value is None} == {
        "address_line2",
        "technical_contact",
        "cornerstone_version",
        "notes",
    }
    assert purchase_body(CLINIC, FEE) == purchase_body(CLINIC, FEE)


def test_buying_twice_with_one_key_buys_once(here: App, practice: Practice) -> None:
    body = purchase_body(CLINIC, tile_fee(here))
    first = here.api.create_connection(body, "key-1")
    again = here.api.create_connection(body, "key-1")
    other = failure(lambda: here.api.create_connection(body, "key-2"))

    assert first == again
    assert first.value.clinic == CLINIC
    assert (other.kind, other.facts["connection_id"]) == (Kind.CONNECTION_EXISTS, first.value.id)
    assert here.api.connection(first.value.id, first.etag) is None


def test_a_lost_answer_of_a_purchase_is_found_again(sandbox: MakeSandbox, line: Line, tmp_path: Any) -> None:
    practice = sandbox(line=line)
    app = App(practice.base_url, tmp_path)
    signed_in(app, practice)
    body = purchase_body(CLINIC, tile_fee(app))

    held = line.after("POST", "/v1/connections")
    problems: list[Problem] = []
    buying = threading.Thread(
        target=lambda: problems.append(failure(lambda: app.api.create_connection(body, "k")))
    )
    buying.start()
    held.wait()
    held.cut()
    buying.join()
    bought = app.api.create_connection(body, "k")
    app.http.close()

    assert (problems[0].kind, problems[0].sent) == (Kind.OFFLINE, True)
    assert bought.value.status is Status.REQUESTED
    assert str(practice.records()).count(bought.value.id) >= 1


def test_another_fee_than_was_seen_buys_nothing(here: App) -> None:
    seen = Fee(Decimal("1.00"), "USD")
    problem = failure(lambda: here.api.create_connection(purchase_body(CLINIC, seen), "key-1"))

    assert problem.kind is Kind.FEE_CHANGED
    assert problem.facts["fee"]["amount"] == str(tile_fee(here).amount)  # type: ignore[index]
    assert here.api.integrations()[0].status is Status.AVAILABLE


def test_a_clinic_that_is_incomplete_names_its_fields(here: App) -> None:
    problem = failure(lambda: here.api.create_connection(purchase_body(Clinic(), tile_fee(here)), "key-1"))

    assert problem.kind is Kind.INVALID
    assert "/clinic/name" in problem.fields


def test_an_identifier_that_bitwerx_does_not_know(here: App, practice: Practice) -> None:
    connection_id = ready(here, practice)

    assert failure(lambda: here.api.practice_lookup(connection_id, "VM1")).kind is Kind.NOT_FOUND


def test_from_purchase_to_cases(here: App, practice: Practice) -> None:
    api = here.api
    identifier = load("tiny").practice["identifier"]
    connection_id = ready(here, practice)
    tagged = api.connection(connection_id)
    assert tagged is not None

    found = api.practice_lookup(connection_id, f"  {identifier.lower()} ")
    tagged = api.set_practice(connection_id, tagged.etag, found.identifier)
    stale = failure(lambda: api.set_practice(connection_id, '"stale"', found.identifier))
    tagged = api.change_connection(connection_id, tagged.etag, linking_scope=LinkingScope.TEAM)
    setting = AutoImport(True, "America/Toronto", 6, 1)
    tagged = api.change_connection(connection_id, tagged.etag, auto_import=setting)

    assert tagged.value.practice is not None
    assert tagged.value.auto_import is not None
    assert tagged.value.auto_import.enabled_at is not None
    assert stale.kind is Kind.CHANGED_ELSEWHERE

    providers = api.providers(connection_id)
    busiest = max((p for p in providers if p.active), key=lambda provider: provider.upcoming_appointments)
    me = api.account().user.id
    mapping = ProviderMapping((MappingRow(me, (busiest.id,)),))
    empty = api.provider_mapping(connection_id)
    saved = api.set_provider_mapping(connection_id, empty.etag, mapping)
    connected = api.connection(connection_id)

    assert saved.value == mapping == api.provider_mapping(connection_id).value
    assert connected is not None
    assert connected.value.status is Status.CONNECTED

    request = ImportRequest(datetime.now(UTC).date(), 14)
    preview = api.import_preview(connection_id, request)
    run = api.start_import(connection_id, import_body(request), "import-1")
    same = api.start_import(connection_id, import_body(request), "import-1")
    done = wait_until(lambda: (now := api.import_run(run.id)).finished and now, 60, "the import to end")
    assert done
    page = api.cases_of_import(run.id, "")
    skipped = api.skipped(run.id)

    assert run.id == same.id
    assert done.status is ImportStatus.SUCCEEDED
    assert len(preview) == done.counts.found == done.counts.created + done.counts.skipped
    assert done.counts.created > 0
    assert len(skipped) == done.counts.skipped
    assert SkipReason.UNKNOWN not in {item.reason for item in skipped}
    assert {case.member_id for case in page.items} == {me}
    assert all(case.updated_at and case.updated_at.tzinfo for case in page.items)
    assert api.imports(connection_id, 1)[0].id == run.id
    assert api.case(page.items[0].id) == page.items[0]
    assert {case.id for case in page.items} <= {
        case.id for case in api.cases_since(datetime.now(UTC) - timedelta(days=1), "").items
    }
    assert len(api.appointments(connection_id, request.start, 14)) > 0
    assert api.appointments(connection_id, request.start, 14, "no such name") == ()


def test_an_import_before_the_set_up_is_finished(here: App, practice: Practice) -> None:
    connection_id = ready(here, practice)
    request = import_body(ImportRequest(datetime.now(UTC).date()))

    assert failure(lambda: here.api.start_import(connection_id, request, "k")).kind is Kind.NOT_SET_UP


def test_a_member_without_the_role_is_told_who_can(here: App, practice: Practice) -> None:
    practice.act(action="set_member_role", member_id=here.api.account().user.id, role="member")
    problem = failure(lambda: here.api.create_connection(purchase_body(CLINIC, tile_fee(here)), "key-1"))

    assert problem.kind is Kind.NOT_PERMITTED
    assert "owner or admin" in str(problem.advice)
