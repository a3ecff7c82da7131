"""Every refusal that the description lists for a call can really be had from the practice service, as described.

One clinic's life, from before the purchase to after the removal, with everything that can go wrong on the way.
"""

import re
import secrets
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from covet_desktop.sandbox.sample import load
from tests.contract.description import Operation, faults, operations
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice
from tests.support.waiting import wait_until

CALLS = {operation.id: operation for operation in operations() if operation.path.startswith("/v1")}
# There is one tile, so no second page, and nobody has ever had a cursor of that list.
NEVER = {("listIntegrations", 410, "cursor_expired")}


class Recorder:
    """Makes calls by their names in the description, and keeps who was refused how."""

    def __init__(self, clinic: Clinic) -> None:
        self.clinic = clinic
        self.ids: dict[str, str] = {}
        self.refused: set[tuple[str, int, str]] = set()

    def call(
        self,
        name: str,
        *,
        role: str = "owner",
        content: bytes | None = None,
        key: str | None = None,
        **options: Any,
    ) -> httpx.Response:
        """A call with ids that are there, a fresh key and whatever ETag is there; ``options`` are httpx's."""
        operation = CALLS[name]
        names = {parameter["name"] for parameter in operation.parameters}
        headers = {"Idempotency-Key": key or secrets.token_hex(8)} if "Idempotency-Key" in names else {}
        headers |= {"If-Match": "*"} if "If-Match" in names else {}
        headers |= options.pop("headers", {})
        ids = self.ids | options.pop("ids", {})
        path = re.sub(r"{(\w+)}", lambda found: ids.get(found[1], "unknown"), operation.path)
        client = self.clinic.as_(role) if role else self.clinic.anyone
        headers = {header: value for header, value in headers.items() if value}
        answer = client.request(operation.method.upper(), path, headers=headers, content=content, **options)
        self._keep(operation, answer)
        return answer

    def _keep(self, operation: Operation, answer: httpx.Response) -> None:
        described = operation.responses[answer.status_code]
        for media, found in described.get("content", {}).items():
            assert answer.headers["content-type"] == media
            assert faults(found["schema"], answer.json()) == [], (operation.id, answer.text)
        if answer.status_code >= 400:
            self.refused.add((operation.id, answer.status_code, answer.json()["code"]))


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[Recorder]:
    practice = Practice(tmp_path / "practice", "tiny", options=("--activation-delay", "3600s"))
    clinic = Clinic(practice, load("tiny"))
    yield Recorder(clinic)
    clinic.close()


def with_body(operation: Operation) -> bool:
    return "requestBody" in operation.doc


def whatever_the_call(recorder: Recorder) -> None:
    """What has nothing to do with the clinic's state: tokens, trouble, roles, bodies, keys, unknown ids, pages."""
    for name, operation in CALLS.items():
        recorder.call(name, role="")
        for status in (429, 500, 503):
            recorder.clinic.practice.act(action="error_next", status=status)
            recorder.call(name)
        recorder.call(
            name, ids=dict.fromkeys(recorder.ids, "unknown"), json={} if with_body(operation) else None
        )
        recorder.call(name, role="member", params={"limit": 0}, json={} if with_body(operation) else None)
        if with_body(operation):
            recorder.call(name, content=b"{")
            recorder.call(name, content=b" " * 1_000_001)
        for header in ("Idempotency-Key", "If-Match"):
            if any(parameter["name"] == header for parameter in operation.parameters):
                recorder.call(name, headers={header: ""}, json={})


def before_activation(recorder: Recorder) -> None:
    clinic = recorder.clinic
    recorder.call("buyConnection", json={})
    other = clinic.purchase(
        accepted_fee={"amount": "1.00", "currency": "USD", "per": "server", "interval": "month"}
    )
    recorder.call("buyConnection", json=other, key="fee")
    recorder.call("buyConnection", json={}, key="fee")
    bought = recorder.call("buyConnection", json=clinic.purchase())
    recorder.call("buyConnection", json=clinic.purchase())
    clinic.connection_id = recorder.ids["connection_id"] = bought.json()["id"]
    recorder.call("changeConnection", json={"linking_scope": "team"})
    recorder.call("lookUpPractice", params={"identifier": "9QX2TT71"})
    recorder.call("setPractice", json={"identifier": "9QX2TT71"})
    for name in ("listProviders", "previewImport", "listAppointments"):
        recorder.call(name)
    recorder.call("setProviderMapping", json={"items": []})
    recorder.call("startImport", json=an_import(clinic))


def an_import(clinic: Clinic, **changes: Any) -> dict[str, Any]:
    return {"members": "all", "start": clinic.today().isoformat(), "days": 3, "trigger": "manual", **changes}


def setting_up(recorder: Recorder) -> None:
    clinic = recorder.clinic
    clinic.practice.act(action="activate")
    for identifier in ("", "nobody’s", "4HN8ZZ10"):
        recorder.call("lookUpPractice", params={"identifier": identifier})
        recorder.call("setPractice", json={"identifier": identifier})
    recorder.call("setPractice", json={"identifier": clinic.sample.practice["identifier"]})
    two_servers = {"clinic": clinic.sample.clinic | {"server_count": 2}}
    recorder.call("changeConnection", json=two_servers)
    wrong_fee = {"amount": "1.00", "currency": "USD", "per": "server", "interval": "month"}
    recorder.call("changeConnection", json=two_servers | {"accepted_fee": wrong_fee})
    zone = clinic.sample.time_zone
    recorder.call("changeConnection", json={"auto_import": {"enabled": False, "time_zone": zone}})
    for name in ("changeConnection", "setPractice", "setProviderMapping"):
        recorder.call(name, headers={"If-Match": '"stale"'}, json={})
    recorder.call("changeConnection", json={"linking_scope": "team"})
    good = clinic.mapping()["items"][0]
    vet, doctor = good["provider_ids"][0], good["member_id"]
    dana = clinic.member_id("owner")
    recorder.call("setProviderMapping", json={"items": 5})
    for items in (
        [{"member_id": "nobody", "provider_ids": [vet]}],
        [{"member_id": doctor, "provider_ids": ["nobody"]}],
        [{"member_id": doctor, "provider_ids": ["prv-old"]}],
        [{"member_id": doctor, "provider_ids": [vet]}, {"member_id": dana, "provider_ids": [vet]}],
        [],
    ):
        recorder.call("setProviderMapping", json={"items": items})
    recorder.call("setProviderMapping", json={"items": [good]})
    recorder.call("changeConnection", json={"linking_scope": "me"})
    recorder.call("setProviderMapping", json={"items": [good]})
    recorder.call("previewImport")
    recorder.call("startImport", json=an_import(clinic))
    recorder.call("changeConnection", json={"linking_scope": "team"})
    recorder.call("setProviderMapping", json={"items": [good]})
    assert recorder.call("getConnection").json()["status"] == "connected"


def importing(recorder: Recorder) -> None:
    clinic, practice = recorder.clinic, recorder.clinic.practice
    recorder.call("previewImport", params={"members": clinic.member_id("owner")})
    recorder.call("startImport", json=an_import(clinic, members=[clinic.member_id("owner")]))
    practice.act(action="set_pace", seconds=30)
    running = recorder.call("startImport", json=an_import(clinic), key="import").json()["id"]
    recorder.call("startImport", json=an_import(clinic, days=2), key="import")
    recorder.call("startImport", json=an_import(clinic))
    recorder.call("undoImport", ids={"import_id": running})
    recorder.call("cancelImport", ids={"import_id": running})
    recorder.call("listCasesOfImport", ids={"import_id": running})
    practice.act(action="set_pace", seconds=0.001)
    done = recorder.ids["import_id"] = clinic.import_(days=4)["id"]
    recorder.call("undoImport", ids={"import_id": running})
    at_once(recorder, "startImport", json=an_import(clinic))
    wait_until(
        lambda: recorder.call("listImports").json()["items"][0]["finished_at"], 20, "the import has ended"
    )
    recorder.ids["import_id"] = recorder.call("listImports").json()["items"][0]["id"]
    at_once(recorder, "undoImport", key="undo")
    wait_until(lambda: recorder.call("getImport").json()["undo"]["status"] == "done", 20, "it is taken back")
    recorder.call("undoImport", json={"another": "body"}, key="undo")
    recorder.ids["import_id"] = done


def at_once(recorder: Recorder, name: str, *, key: str = "at-once", **options: Any) -> None:
    """The same call twice, the second while the first is under way."""
    method = CALLS[name].method.upper()
    recorder.clinic.practice.act(action="hang", seconds=1, count=1, when="before", method=method)
    first = threading.Thread(target=recorder.call, args=(name,), kwargs={"key": key, **options})
    first.start()

    def is_running() -> bool:
        return key in recorder.clinic.practice.records()["keys_in_progress"]

    wait_until(is_running, 10, f"{name} is under way")
    recorder.call(name, key=key, **options)
    first.join()


def cases_and_documents(recorder: Recorder) -> None:
    clinic, practice = recorder.clinic, recorder.clinic.practice
    cases = clinic.all_of(f"/v1/imports/{recorder.ids['import_id']}/cases")
    one, other = cases[0], cases[1]
    free, removed = practice.act(action="make_case", count=2)["case_ids"]
    pair = {"appointment_id": one["appointment"]["id"], "patient_id": one["patient"]["id"]}
    recorder.ids["case_id"] = free
    recorder.call("linkCase", json={})
    recorder.call("linkCase", json=pair)
    recorder.call("linkCase", json=pair | {"appointment_id": "nothing"})
    recorder.call("linkCase", json=pair | {"patient_id": "nobody"})
    documents = {
        where: practice.act(action="add_document", case_id=case, mapped=mapped)["document_id"]
        for where, case, mapped in (
            ("free", free, "yes"), ("good", one["id"], "yes"), ("again", one["id"], "yes"),
            ("unmapped", other["id"], "no"), ("removed", removed, "yes"),
        )
    }  # fmt: skip
    practice.act(action="remove_case", case_id=removed)
    versions = {found["id"]: found["updated_at"] for found in practice.records()["documents"]}

    def export(where: str, **options: Any) -> None:
        body = {"document_updated_at": versions[documents[where]]}
        recorder.call("exportDocument", **{"json": body, "ids": {"document_id": documents[where]}, **options})

    for name in ("getCase", "unlinkCase", "listDocuments"):
        recorder.call(name, ids={"case_id": removed})
    recorder.call("linkCase", ids={"case_id": removed}, json=pair)
    for where in ("free", "unmapped", "removed", "good", "good"):
        export(where)
    export("again", json={})
    export("again", json={"document_updated_at": "2020-01-01T00:00:00Z"})
    at_once(recorder, "exportDocument", ids={"document_id": documents["again"]},
            json={"document_updated_at": versions[documents["again"]]}, key="export")  # fmt: skip
    export("again", json={"document_updated_at": "2020-01-01T00:00:00Z"}, key="export")
    practice.act(action="suspend")
    export("good")
    recorder.call("lookUpPractice", params={"identifier": "9QX2TT71"})
    recorder.call("setPractice", json={"identifier": "9QX2TT71"})
    recorder.call("startImport", json=an_import(clinic))
    practice.act(action="lift")
    recorder.ids |= {"case_id": one["id"], "document_id": documents["good"]}


def a_day_later(recorder: Recorder) -> None:
    """Each list's second page, asked for when its cursor is too old."""
    lists = [
        name for name, operation in CALLS.items() if any(p["name"] == "cursor" for p in operation.parameters)
    ]
    cursors = {name: recorder.call(name, params={"limit": 1}).json()["next"] for name in lists}
    recorder.clinic.practice.act(action="set_clock", seconds=25 * 3600)
    recorder.clinic.sign_out()
    for name, cursor in cursors.items():
        if cursor:
            recorder.call(name, params={"limit": 1, "cursor": cursor})


def after_removal(recorder: Recorder) -> None:
    assert recorder.call("removeConnection").status_code == 200
    documents = {found["id"]: found for found in recorder.clinic.practice.records()["documents"]}
    for name, operation in CALLS.items():
        if "{connection_id}" in operation.path or name == "undoImport":
            recorder.call(name, json=an_import(recorder.clinic) if with_body(operation) else None)
    version = documents[recorder.ids["document_id"]]["updated_at"]
    recorder.call("exportDocument", json={"document_updated_at": version})


@pytest.mark.slow
def test_every_refusal_of_the_description_can_be_had(recorder: Recorder) -> None:
    practice, clinic = recorder.clinic.practice, recorder.clinic
    early = practice.act(action="make_case")["case_id"]
    document = practice.act(action="add_document", case_id=early)["document_id"]
    version = practice.records()["documents"][0]["updated_at"]
    recorder.call("exportDocument", ids={"document_id": document}, json={"document_updated_at": version})
    before_activation(recorder)
    at_once(recorder, "buyConnection", json=clinic.purchase())
    setting_up(recorder)
    importing(recorder)
    cases_and_documents(recorder)
    whatever_the_call(recorder)
    a_day_later(recorder)
    after_removal(recorder)

    described = {(operation.id, *pair) for operation in CALLS.values() for pair in operation.codes()}
    assert described - recorder.refused == NEVER
