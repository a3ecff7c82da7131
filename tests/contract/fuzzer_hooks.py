"""What the fuzzer is told in its own process: examples that name things which are there, and a fresh key each time.

Loaded by schemathesis, in the tools' environment; ``COVET_WORDS`` is the file that test_service.py writes.
"""

import json
import os
import secrets
from pathlib import Path
from typing import Any

import schemathesis

WORDS: dict[str, list[str]] = json.loads(Path(os.environ["COVET_WORDS"]).read_text("utf-8"))
# The parameters whose example stands for something that exists, and the list of what does exist.
NAMES = {
    "connection_id": "connections",
    "import_id": "imports",
    "case_id": "cases",
    "document_id": "documents",
    "export_id": "exports",
}
# A clinic is made up member by member; a postal code has to fit its country all the same.
PLACE = {"country": "CA", "region": "QC", "postal_code": "G8Y 1A1"}


@schemathesis.hook
def before_load_schema(context: schemathesis.HookContext, raw_schema: dict[str, Any]) -> None:
    """The examples of the description are replaced by what this service has."""
    parameters = raw_schema["components"]["parameters"]
    for name, words in NAMES.items():
        if WORDS[words]:
            parameters[name]["example"] = WORDS[words][-1] if words == "imports" else WORDS[words][0]
    parameters["If-Match"]["example"] = "*"
    parameters["start"]["example"] = WORDS["days"][1]
    if WORDS["cases"]:
        item = {"member_id": WORDS["members"][0], "provider_ids": WORDS["providers"][:1], "no_cases": False}
        bodies: dict[str, dict[str, Any]] = {
            "setProviderMapping": {"items": [item], "ignored_provider_ids": []},
            "linkCase": {"appointment_id": WORDS["appointments"][0], "patient_id": WORDS["patients"][0]},
            "exportDocument": {"document_updated_at": WORDS["versions"][0]},
        }
        for methods in raw_schema["paths"].values():
            for operation in methods.values():
                for media in operation.get("requestBody", {}).get("content", {}).values():
                    for name, example in media["examples"].items():
                        example["value"].update(bodies.get(operation["operationId"], {}))
                        if name == "refresh":
                            example["value"]["refresh_token"] = WORDS["refresh_tokens"][0]


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: schemathesis.Case, kwargs: dict[str, Any]) -> None:
    """A fresh key, or most calls would only find their key used; and a place that is one."""
    operation = case.operation.definition.raw.get("operationId")
    if case.headers and case.headers.get("Idempotency-Key", "").strip():
        case.headers["Idempotency-Key"] = secrets.token_hex(8)
    if operation == "buyConnection" and case.meta and case.meta.generation.mode.is_positive:
        body = case.body
        if isinstance(body, dict) and isinstance(body.get("clinic"), dict):
            case.body = {**body, "clinic": {**body["clinic"], **PLACE}}
