"""Answers that refuse, and answers that bend the contract (contract §1)."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime

import pytest

from covet_desktop.adapters.answers import LONGEST_WAIT
from covet_desktop.adapters.api import CoVet, import_body
from covet_desktop.core.model import (
    AutoImport,
)
from covet_desktop.core.people import Role
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.visits import Case, ImportRequest, Trigger
from tests.adapters.hostile import Hostile, answer, json_answer, problem
from tests.adapters.person import failure

MakeApi = Callable[[Hostile], CoVet]


def refusal(api: MakeApi, sent: bytes) -> Problem:
    with Hostile(sent) as server:
        return failure(api(server).account)


# --- refusals ---

CODES = {
    "invalid_token": (401, Kind.SIGNED_OUT),
    "not_permitted": (403, Kind.NOT_PERMITTED),
    "connection_exists": (409, Kind.CONNECTION_EXISTS),
    "fee_changed": (409, Kind.FEE_CHANGED),
    "not_ready": (409, Kind.NOT_SET_UP),
    "suspended": (409, Kind.REFUSED),
    "practice_identifier_unknown": (404, Kind.NOT_FOUND),
    "practice_identifier_taken": (409, Kind.REFUSED),
    "unknown_provider": (422, Kind.INVALID),
    "unknown_member": (422, Kind.INVALID),
    "provider_inactive": (422, Kind.INVALID),
    "provider_taken": (422, Kind.INVALID),
    "nothing_mapped": (422, Kind.INVALID),
    "outside_scope": (422, Kind.INVALID),
    "member_not_mapped": (422, Kind.INVALID),
    "connection_removed": (410, Kind.REMOVED),
    "case_removed": (410, Kind.REMOVED),
    "import_running": (409, Kind.REFUSED),
    "not_latest": (409, Kind.REFUSED),
    "already_linked": (409, Kind.REFUSED),
    "appointment_unknown": (404, Kind.NOT_FOUND),
    "patient_not_on_appointment": (422, Kind.INVALID),
    "case_not_linked": (409, Kind.REFUSED),
    "template_not_mapped": (409, Kind.REFUSED),
    "already_exported": (409, Kind.REFUSED),
    "changed_elsewhere": (412, Kind.CHANGED_ELSEWHERE),
    "precondition_required": (428, Kind.CHANGED_ELSEWHERE),
    "in_progress": (409, Kind.IN_PROGRESS),
    "idempotency_key_reused": (422, Kind.REFUSED),
    "idempotency_key_missing": (400, Kind.BUG),
    "invalid": (422, Kind.INVALID),
}


@pytest.mark.parametrize("code", CODES)
def test_each_code_of_the_contract_has_a_sentence(api: MakeApi, code: str) -> None:
    status, kind = CODES[code]
    got = refusal(api, problem(status, code, detail="in English"))

    assert (got.kind, got.code, got.status, got.request_id) == (kind, code, status, "req-7")
    assert str(got.title) != str(refusal(api, problem(409, "never heard of")).title)
    assert "_" not in f"{got.title} {got.advice}"  # no raw code in sight


def test_no_two_codes_have_the_same_title(api: MakeApi) -> None:
    titles = {str(refusal(api, problem(CODES[code][0], code)).title) for code in CODES}

    assert len(titles) == len(CODES)


def test_what_else_the_service_says_comes_along(api: MakeApi) -> None:
    got = refusal(api, problem(409, "connection_exists", connection_id="c1", requested_by={"id": "m1"}))

    assert got.facts == {"connection_id": "c1", "requested_by": {"id": "m1"}}


def test_fields_that_are_wrong_are_named(api: MakeApi) -> None:
    errors = [
        {"field": "/clinic/postal_code", "code": "invalid", "detail": "Not a postal code."},
        {"field": "/clinic/phone", "code": "required"},
        {"field": None},
        "nonsense",
        None,
    ]
    got = refusal(api, problem(422, "invalid", errors=errors))

    assert got.fields == {"/clinic/postal_code": "Not a postal code.", "/clinic/phone": "required"}


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Kind.REFUSED),
        (401, Kind.SIGNED_OUT),
        (403, Kind.NOT_PERMITTED),
        (404, Kind.NOT_FOUND),
        (409, Kind.REFUSED),
        (410, Kind.REMOVED),
        (412, Kind.CHANGED_ELSEWHERE),
        (422, Kind.INVALID),
        (428, Kind.CHANGED_ELSEWHERE),
        (429, Kind.TOO_MANY),
        (500, Kind.SERVICE_DOWN),
        (503, Kind.SERVICE_DOWN),
        (511, Kind.CAPTIVE),
    ],
)
@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"code": null, "errors": 5}'], ids=str)
def test_a_refusal_without_words_is_told_by_its_status(
    api: MakeApi, status: int, kind: Kind, body: bytes
) -> None:
    if status == 511 and body:
        body = b""
    assert refusal(api, answer(status, body)).kind is kind


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (200, Kind.CAPTIVE),
        (403, Kind.CAPTIVE),
        (404, Kind.CAPTIVE),
        (429, Kind.TOO_MANY),
        (502, Kind.SERVICE_DOWN),
    ],
)
def test_a_page_where_json_should_be(api: MakeApi, status: int, kind: Kind) -> None:
    assert refusal(api, answer(status, b"<html>Welcome</html>", "text/html")).kind is kind


def test_the_service_says_when_to_come_back(api: MakeApi) -> None:
    def after(value: str) -> float | None:
        return refusal(api, problem(503, "", {"retry_after": value})).retry_after

    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    long_ago = format_datetime(datetime.now(UTC) - timedelta(days=1), usegmt=True)

    assert after("17") == 17
    assert 80 < (after(soon) or 0) <= 90
    assert after(long_ago) == 0
    assert after("99999999999") == LONGEST_WAIT
    assert [after(value) for value in ("", "soon", "-5", "Tue, 99 Foo 2026", "١٢")] == [None] * 5


def test_a_refused_token_is_renewed_once(api: MakeApi) -> None:
    def reply(_line: str, headers: dict[str, str], _body: bytes) -> bytes:
        good = headers["authorization"] == "Bearer tt"
        return (
            json_answer(200, {"user": {"id": "m1"}, "workspace": {"id": "w"}})
            if good
            else problem(401, "invalid_token")
        )

    with Hostile(reply) as server:
        assert api(server).account().user.id == "m1"


# --- reading ---


def test_null_counts_as_missing_and_what_is_new_is_passed_over(api: MakeApi) -> None:
    document = {
        "user": {"id": "m1", "display_name": None, "role": "emperor", "email": "a@example.com", "new": {}},
        "workspace": {"id": "w", "billing_cycle": None},
        "later": [None],
    }
    with Hostile(json_answer(200, document)) as server:
        account = api(server).account()

    assert (account.user.display_name, account.user.role, account.user.email) == (
        "",
        Role.UNKNOWN,
        "a@example.com",
    )


def test_a_case_with_hardly_anything_is_read(api: MakeApi) -> None:
    document = {
        "items": [
            {"id": "c1", "deleted": True, "updated_at": "2026-11-24T10:31:00.5Z"},
            {
                "id": "c2",
                "status": None,
                "patient": {"name": "Null", "weight_kg": None, "birth_date": "2020-02-29"},
                "appointment": {
                    "id": "a1",
                    "status": "teleported",
                    "patients": [None, {"id": "p"}],
                    "client": None,
                },
            },
        ],
        "next": None,
    }
    with Hostile(json_answer(200, document)) as server:
        removed, case = api(server).cases_since(datetime(2026, 11, 1, tzinfo=UTC), "").items

    assert removed == Case("c1", deleted=True, updated_at=datetime(2026, 11, 24, 10, 31, 0, 500000, UTC))
    assert case.patient is not None
    assert (case.patient.name, case.patient.birth_date) == ("Null", date(2020, 2, 29))
    assert case.appointment is not None
    assert [patient.id for patient in case.appointment.patients] == ["p"]


@pytest.mark.parametrize(
    "instant", ["2026-11-24T10:31:00", "2026-11-24T10:31:00Z", "2026-11-24T05:31:00-05:00"]
)
def test_instants_can_always_be_compared(api: MakeApi, instant: str) -> None:
    with Hostile(json_answer(200, {"id": "c1", "updated_at": instant})) as server:
        assert api(server).case("c1").updated_at == datetime(2026, 11, 24, 10, 31, tzinfo=UTC)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b'{"user": {}, "workspace": {}}',
        b'{"user": 5}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_an_answer_that_makes_no_sense(api: MakeApi, body: bytes) -> None:
    assert refusal(api, answer(200, body)).kind is Kind.BAD_ANSWER


def pages(*lists: tuple[list[str], str | None]) -> Callable[..., bytes]:
    """A list in pages; ``limit`` and ``cursor`` as the client sends them."""

    def reply(line: str, _headers: dict[str, str], _body: bytes) -> bytes:
        _, _, cursor = line.partition("cursor=")
        ids, following = lists[int(cursor or 0)]
        return json_answer(200, {"items": [{"id": member} for member in ids], "next": following})

    return reply


def test_a_list_is_read_to_its_end(api: MakeApi) -> None:
    with Hostile(pages((["a", "b"], "1"), ([], "2"), (["c"], None))) as server:
        members = api(server).members()

        assert [line.partition("?")[2] for line, _, _ in server.requests] == [
            "limit=500",
            "limit=500&cursor=1",
            "limit=500&cursor=2",
        ]
    assert [member.id for member in members] == ["a", "b", "c"]


def test_a_list_without_end_is_given_up(api: MakeApi) -> None:
    with Hostile(pages((["a"], "1"), (["b"], "1"))) as server:
        assert failure(api(server).members).kind is Kind.BAD_ANSWER


@pytest.mark.parametrize("times", [1, 2])
def test_a_cursor_that_expired_starts_the_list_again_once(api: MakeApi, times: int) -> None:
    left = [times]

    def reply(line: str, headers: dict[str, str], body: bytes) -> bytes:
        if "cursor" in line and left[0]:
            left[0] -= 1
            return problem(410, "cursor_expired")
        return pages((["a"], "1"), (["b"], None))(line, headers, body)

    with Hostile(reply) as server:
        if times == 1:
            assert [member.id for member in api(server).members()] == ["a", "b"]
        else:
            assert failure(api(server).members).code == "cursor_expired"


def test_unchanged_is_none(api: MakeApi) -> None:
    with Hostile(b'HTTP/1.1 304 Not Modified\r\netag: "7"\r\n\r\n') as server:
        assert api(server).connection("c1", '"7"') is None

    assert server.requests[0][1]["if-none-match"] == '"7"'


def test_an_id_stays_one_step_of_the_path(api: MakeApi) -> None:
    with Hostile(json_answer(200, {"id": "x"})) as server:
        api(server).case("a/../b?c#d é")

    assert server.requests[0][0] == "GET /v1/cases/a%2F..%2Fb%3Fc%23d%20%C3%A9"


# --- writing ---


def test_the_body_of_an_import() -> None:
    everyone = ImportRequest(date(2026, 11, 24), 2, trigger=Trigger.SCHEDULED)
    some = ImportRequest(date(2026, 11, 24), members=("m2", "m1"))

    assert json.loads(import_body(everyone)) == {
        "members": "all",
        "start": "2026-11-24",
        "days": 2,
        "trigger": "scheduled",
    }
    assert json.loads(import_body(some))["members"] == ["m2", "m1"]


def test_when_it_was_switched_on_is_the_services_to_say(api: MakeApi) -> None:
    setting = AutoImport(True, "America/Toronto", 6, 2, enabled_at=datetime.now(UTC))
    with Hostile(json_answer(200, {"id": "c1"}, etag='"8"')) as server:
        changed = api(server).change_connection("c1", '"7"', auto_import=setting)

    line, headers, body = server.requests[0]
    assert (line, headers["if-match"], changed.etag) == ("PATCH /v1/connections/c1", '"7"', '"8"')
    assert json.loads(body) == {
        "auto_import": {"enabled": True, "time_zone": "America/Toronto", "hour": 6, "days": 2}
    }
