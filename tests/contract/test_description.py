"""The description of the service is valid, its examples fit it, and it names what the practice service does."""

import ast
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate

from covet_desktop.sandbox.app import CALLS
from covet_desktop.sandbox.conventions import TITLES
from tests.contract import description
from tests.contract.description import Operation, allowed_codes, examples_of, faults, operations
from tests.contract.node import spectral

SANDBOX = description.ROOT / "covet_desktop" / "sandbox"
# What only the trainers' page can refuse; it isn't part of the contract.
TRAINERS = {"actions.py", "arguments.py", "pages.py", "staff.py", "trouble.py", "webapp.py"}
by_id = {operation.id: operation for operation in operations()}


def test_it_is_openapi() -> None:
    validate(description.document())


def test_the_linter_has_nothing_to_say() -> None:
    ruleset = Path(__file__).with_name(".spectral.yaml")
    command = [spectral(), "lint", "--ruleset", str(ruleset), "--fail-severity", "hint", "--format", "json"]

    done = subprocess.run(
        [*command, str(description.PATH)], capture_output=True, text=True, check=False, timeout=100
    )

    said, _ = json.JSONDecoder().raw_decode(done.stdout)  # a sentence follows when there is nothing to say
    assert [f"{found['code']} at {'.'.join(map(str, found['path']))}" for found in said] == []
    assert done.returncode == 0, done.stderr


# --- examples ---


@pytest.mark.parametrize("name", by_id)
def test_every_example_fits_its_schema(name: str) -> None:
    parts = [(where, part) for where, part in description.parts_with_examples() if where.split()[0] == name]

    wrong = [
        f"{where}: {fault}"
        for where, part in parts
        for example in examples_of(part)
        for fault in faults(part["schema"], example)
    ]

    assert parts
    assert not wrong, "\n".join(wrong)


def test_an_example_that_does_not_fit_is_found() -> None:
    operation = by_id["buyConnection"]
    media = operation.doc["requestBody"]["content"]["application/json"]
    example = json.loads(json.dumps(examples_of(media)[0]))

    example["clinic"]["phone"] = "819 555-0142"
    example["accepted_fee"]["amount"] = 35.0

    assert len(faults(media["schema"], example)) == 2


def test_nothing_is_without_an_example() -> None:
    # A cursor is opaque: an example of one would be taken for a place in some list.
    bare = {where for where, part in description.parts_with_examples() if not examples_of(part)}

    assert {where for where in bare if not where.endswith(" cursor")} == set()


def answers() -> list[tuple[str, int, Any]]:
    """Every answer of every operation."""
    return [
        (operation.id, status, response)
        for operation in operations()
        for status, response in operation.responses.items()
    ]


def test_each_code_of_a_problem_has_an_example_under_its_own_status() -> None:
    for name, status, response in answers():
        content = response.get("content", {}).get("application/problem+json")
        if content is not None:
            shown = examples_of(content)
            assert {example["code"] for example in shown} == allowed_codes(content["schema"]), name
            assert {example["status"] for example in shown} == {status}, name


def test_every_answer_carries_its_request_id() -> None:
    without = [(name, status) for name, status, found in answers() if "X-Request-Id" not in found["headers"]]

    assert without == []


# --- the same as the practice service ---


def template(path: str) -> str:
    """A path with its parameters' names left out."""
    return re.sub(r"{\w+}", "{}", path)


def test_it_describes_every_call_of_the_service_and_no_other() -> None:
    described = {(op.method.upper(), template(op.path)) for op in operations() if op.path.startswith("/v1")}

    assert described == {(method, template("/v1" + path)) for method, path, *_ in CALLS}


def test_keys_are_described_where_the_service_wants_them() -> None:
    described = {
        (op.method.upper(), template(op.path))
        for op in operations()
        if any(parameter["name"] == "Idempotency-Key" for parameter in op.parameters)
    }

    assert described == {(method, template("/v1" + path)) for method, path, _, _, keyed in CALLS if keyed}


def test_what_must_match_is_what_has_an_etag_of_its_own() -> None:
    def tagged(operation: Operation) -> bool:
        return any("ETag" in response["headers"] for response in operation.responses.values())

    for operation in operations():
        names = {parameter["name"] for parameter in operation.parameters}
        assert ("If-Match" in names) == (428 in operation.responses), operation.id
        assert ("If-None-Match" in names) == (304 in operation.responses), operation.id
        if {"If-Match", "If-None-Match"} & names:
            assert tagged(operation), operation.id


def test_it_lists_every_code_that_has_a_title() -> None:
    listed = description.document()["components"]["schemas"]["ProblemCode"]["x-extensible-enum"]

    assert sorted(TITLES) == listed


def test_every_code_of_the_description_is_raised_by_the_service_and_the_other_way_round() -> None:
    described = {pair for operation in operations() for pair in operation.codes()}
    described.add((405, "method_not_allowed"))  # of methods that aren't described, so no operation has it
    described.add((400, "unsupported_response_type"))  # sent back with the browser (RFC 6749 §4.1.2.1)

    assert described == raised()


def raised() -> set[tuple[int, str]]:
    """Status and code of every refusal in the service's source."""
    found = {(503, "unavailable")}  # app.py: of several statuses, of which a contract needs one
    for path in SANDBOX.glob("*.py"):
        if path.name not in TRAINERS:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                found |= refusal(node) | usual_codes(node)
    return found


def refusal(node: ast.AST) -> set[tuple[int, str]]:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return set()
    words = [argument.value if isinstance(argument, ast.Constant) else None for argument in node.args]
    match node.func.id, words:
        case "Refusal", [int(status), str(code), *_]:
            return {(status, code)}
        case "OAuthError", [str(code), *rest]:
            status = next((word for word in rest if isinstance(word, int)), 400)
            return {(status, code)}
        case "invalid", _:
            return {(422, "invalid")}
        case "note", [str(code), *_]:  # mapping.py collects faults, then refuses with the first kind
            return {(422, code)}
    return set()


def usual_codes(node: ast.AST) -> set[tuple[int, str]]:
    """``{404: "not_found"}``: the codes of refusals that are known by their status alone."""
    if not isinstance(node, ast.Dict):
        return set()
    rows: list[Any] = [
        (key.value, value.value)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Constant)
    ]
    return {(key, value) for key, value in rows if isinstance(key, int) and isinstance(value, str)}
