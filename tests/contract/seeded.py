"""A practice service with something of everything in it, and the words by which a fuzzer finds it."""

import json
import secrets
from datetime import timedelta
from pathlib import Path

import httpx

from covet_desktop.sandbox.sample import load
from tests.sandbox.driver import Clinic, tokens_of
from tests.support.practice import Practice

LISTS = (
    "connections",
    "imports",
    "cases",
    "documents",
    "versions",
    "exports",
    "members",
    "providers",
    "appointments",
    "patients",
    "refresh_tokens",
)


def started(folder: Path) -> Clinic:
    """The tiny clinic, nothing bought yet; activation takes no time."""
    return Clinic(Practice(folder, "tiny", options=("--activation-delay", "0s")), load("tiny"))


def fill(clinic: Clinic) -> dict[str, list[str]]:
    """Set up, import, write, export; the words for each dictionary of ``schemathesis.toml``."""
    clinic.set_up()
    practice, owner = clinic.practice, clinic.as_()
    practice.act(action="set_pace", seconds=0.001)
    imports = [clinic.import_(days=days)["id"] for days in (2, 4)]
    cases = clinic.all_of(f"/v1/imports/{imports[-1]}/cases")
    free, removed = practice.act(action="make_case", count=2)["case_ids"]
    practice.act(action="remove_case", case_id=removed)
    written = [
        practice.act(action="add_document", case_id=case, mapped=mapped)["document_id"]
        for case, mapped in ((cases[0]["id"], "yes"), (cases[1]["id"], "no"), (free, "yes"))
    ]
    gone_out = practice.act(action="add_document", case_id=cases[0]["id"])["document_id"]
    documents = {
        document["id"]: document
        for case in (cases[0]["id"], cases[1]["id"], free)
        for document in clinic.all_of(f"/v1/cases/{case}/documents")
    }
    mapped = clinic.mapping()["items"][0]
    export = _export(owner, documents[gone_out])
    today = clinic.today()
    appointments = clinic.all_of(f"{clinic.path}/appointments", days=4)
    return {
        "connections": [clinic.connection_id],
        "imports": imports,
        "cases": [cases[0]["id"], cases[1]["id"], cases[2]["id"], free, removed],
        "documents": [*written, gone_out],
        "versions": [documents[name]["updated_at"] for name in (*written, gone_out)],
        "exports": [export],
        "members": [mapped["member_id"], *(str(member["id"]) for member in clinic.sample.members)],
        "providers": [*mapped["provider_ids"], *(str(found["id"]) for found in clinic.sample.providers)],
        "appointments": [cases[0]["appointment"]["id"], *(found["id"] for found in appointments[:4])],
        "patients": [
            cases[0]["patient"]["id"],
            *(p["id"] for found in appointments[:4] for p in found["patients"]),
        ],
        "refresh_tokens": [tokens_of(owner, clinic.member_id("owner"))["refresh_token"]],
        "identifiers": [clinic.sample.practice["identifier"], "9QX2TT71", "4HN8ZZ10", "nobody’s"],
        "days": [(today + timedelta(days=offset)).isoformat() for offset in (-30, 0, 1)],
    }


def nothing(clinic: Clinic) -> dict[str, list[str]]:
    """The words where nothing is bought yet."""
    today = clinic.today()
    words: dict[str, list[str]] = {name: [] for name in LISTS}
    return words | {
        "identifiers": [clinic.sample.practice["identifier"]],
        "days": [(today + timedelta(days=offset)).isoformat() for offset in (-1, 0)],
    }


def write_words(folder: Path, words: dict[str, list[str]]) -> None:
    """Each dictionary as a file of quoted lines, as the fuzzer reads them; all of them as JSON, for its hooks."""
    (folder / "words.json").write_text(json.dumps(words), "utf-8")
    for name, values in words.items():
        lines = [json.dumps(value, ensure_ascii=False) for value in values or ["none"]]
        (folder / f"{name}.dict").write_text("\n".join(lines) + "\n", "utf-8")


def _export(owner: httpx.Client, document: dict[str, str]) -> str:
    body = {"document_updated_at": document["updated_at"]}
    headers = {"Idempotency-Key": secrets.token_hex(8)}
    answer = owner.post(f"/v1/documents/{document['id']}/exports", json=body, headers=headers)
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])
