"""JSON at the edge: bytes to the core's dataclasses and back.

Readers survive null or a missing member wherever a value isn't needed to go on (contract §1): null
counts as missing, and what is missing takes the dataclass's default.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

from covet_desktop.core.model import AutoImport, Clinic, Fee, ProviderMapping
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRequest

T = TypeVar("T")
_WITHOUT_ZONE = re.compile(rb'"(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?)"')
_OPTIONAL = ("address_line2", "cornerstone_version", "notes", "region", "postal_code")


def decode(body: bytes, kind: type[T], request_id: str = "") -> T:
    """The value; a :class:`Problem` where the bytes aren't one even with nulls left out.

    An instant without a zone is taken for UTC (contract §1): it couldn't be compared with the others.
    """
    body = _WITHOUT_ZONE.sub(rb'"\1Z"', body)
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError:
        pass  # null where a value is optional: read it again with nulls as missing
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(request_id) from error
    try:
        return msgspec.convert(without_nulls(msgspec.json.decode(body)), kind)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(request_id) from error


def decode_object(body: bytes, request_id: str = "") -> dict[str, object]:
    return decode(body, dict[str, object], request_id)


def builtins(value: object) -> Any:
    """The value as JSON's own types, under the contract's names."""
    return msgspec.to_builtins(value)


def encode(value: object) -> bytes:
    return msgspec.json.encode(value)


def without_nulls(value: Any) -> Any:
    match value:
        case dict():
            return {key: without_nulls(part) for key, part in value.items() if part is not None}
        case list():
            return [without_nulls(part) for part in value if part is not None]
        case _:
            return value


def clinic_document(clinic: Clinic) -> dict[str, object]:
    """A clinic as it is sent, whole; what is optional and empty is null."""
    document: dict[str, object] = builtins(clinic)
    for name in _OPTIONAL:
        document[name] = document[name] or None
    return document


def fee_document(fee: Fee) -> dict[str, object]:
    document: dict[str, object] = builtins(fee)
    return document


def purchase_body(clinic: Clinic, fee: Fee) -> bytes:
    """The exact body of a purchase, which the ledger keeps and every try sends."""
    return encode(
        {"integration": "cornerstone", "clinic": clinic_document(clinic), "accepted_fee": fee_document(fee)}
    )


def import_body(request: ImportRequest) -> bytes:
    """The exact body of an import; the same on every PC for the same day (contract §4)."""
    return encode(
        {
            "members": list(request.members) or "all",
            "start": request.start,
            "days": request.days,
            "trigger": request.trigger.value,
        }
    )


def auto_import_document(auto_import: AutoImport) -> dict[str, object]:
    document: dict[str, object] = builtins(auto_import)
    del document["enabled_at"]  # the service's own
    return document


def mapping_body(mapping: ProviderMapping) -> bytes:
    """The whole mapping; who accepted it last is the service's own."""
    rows = [builtins(row) for row in mapping.items]
    return encode({"items": rows, "ignored_provider_ids": list(mapping.ignored_provider_ids)})


def _unreadable(request_id: str) -> Problem:
    return Problem(
        Kind.BAD_ANSWER,
        text("CoVet's answer can't be read."),
        text("Try again in a few minutes. If it stays like this, tell CoVet's support."),
        request_id=request_id,
    )
