"""The description of the service, read for tests: its operations, examples and schemas, references followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from openapi_schema_validator import OAS31Validator, oas31_format_checker

ROOT = Path(__file__).parents[2]
PATH = ROOT / "resources" / "contract" / "covet-connect.openapi.yaml"
METHODS = ("get", "put", "post", "patch", "delete")
Json = Any


@cache
def document() -> Json:
    """The whole description. It is shared: change nothing in it."""
    return yaml.safe_load(PATH.read_text("utf-8"))


def resolved(part: Json) -> Json:
    """``part``, or what it refers to within the description."""
    while isinstance(part, dict) and "$ref" in part:
        found = document()
        for name in part["$ref"].removeprefix("#/").split("/"):
            found = found[name.replace("~1", "/").replace("~0", "~")]
        part = found
    return part


@dataclass(frozen=True)
class Operation:
    """One method of one path."""

    method: str
    path: str
    doc: Json

    @property
    def id(self) -> str:
        return str(self.doc["operationId"])

    @property
    def parameters(self) -> list[Json]:
        return [resolved(parameter) for parameter in self.doc.get("parameters", [])]

    @property
    def responses(self) -> dict[int, Json]:
        return {int(status): resolved(response) for status, response in self.doc["responses"].items()}

    def codes(self) -> set[tuple[int, str]]:
        """Status and code of every problem that it may answer; of OAuth's own errors, their ``error``."""
        found: set[tuple[int, str]] = set()
        for status, response in self.responses.items():
            if status >= 400:
                for example in examples_of(next(iter(response["content"].values()))):
                    if isinstance(example, dict):
                        found.add((status, example.get("code") or example["error"]))
        return found


def operations() -> list[Operation]:
    """Every operation, in the order of the file."""
    return [
        Operation(method, path, item[method])
        for path, item in document()["paths"].items()
        for method in METHODS
        if method in item
    ]


def examples_of(part: Json) -> list[Json]:
    """The examples of a parameter, a header or a media type."""
    if "example" in part:
        return [part["example"]]
    return [resolved(example)["value"] for example in part.get("examples", {}).values()]


def allowed_codes(schema: Json) -> set[str]:
    """The values of ``code`` that the schema of a problem lets pass."""
    schema = resolved(schema)
    if "oneOf" in schema:
        return {code for one in schema["oneOf"] for code in allowed_codes(one)}
    properties = [resolved(part).get("properties", {}) for part in schema.get("allOf", [schema])]
    return {found["code"]["const"] for found in properties if "const" in found.get("code", {})}


def faults(schema: Json, value: Json) -> list[str]:
    """Where ``value`` doesn't fit ``schema``, formats included."""
    whole = {"components": document()["components"], **schema}
    validator = OAS31Validator(whole, format_checker=oas31_format_checker)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def parts_with_examples() -> Iterator[tuple[str, Json]]:
    """Everything that has a schema and can have an example: its name, and itself."""
    for operation in operations():
        for parameter in operation.parameters:
            yield f"{operation.id} {parameter['name']}", parameter
        body = operation.doc.get("requestBody", {})
        for media, content in body.get("content", {}).items():
            yield f"{operation.id} {media}", content
        for status, response in operation.responses.items():
            for media, content in response.get("content", {}).items():
                yield f"{operation.id} {status} {media}", content
            for name, header in response.get("headers", {}).items():
                yield f"{operation.id} {status} {name}", resolved(header)
