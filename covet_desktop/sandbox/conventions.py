"""The conventions of contract §1: refusals as problem+json, ETags, cursors, pages, JSON values."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from covet_desktop.sandbox.store import Document, Json, Transaction, encode

CURSOR_LIFE = timedelta(hours=24)
# 24 hours are promised; a little more, so that a reader with a slow clock isn't turned away at the edge.
CURSOR_GRACE = timedelta(minutes=10)
MANAGERS = ("owner", "admin")

TITLES = {
    "already_exported": "This version of the document is already in Cornerstone",
    "already_linked": "Already linked",
    "appointment_unknown": "There is no such appointment",
    "case_not_linked": "The case is not linked to an appointment",
    "case_removed": "The case was removed",
    "changed_elsewhere": "It was changed elsewhere in the meantime",
    "connection_exists": "There already is a connection",
    "connection_removed": "The connection was removed",
    "cursor_expired": "The cursor has expired; start the list again",
    "fee_changed": "The fee has changed",
    "idempotency_key_missing": "The Idempotency-Key header is missing",
    "idempotency_key_reused": "The Idempotency-Key was used for another body",
    "import_running": "An import is running",
    "in_progress": "The first request with this key is still running",
    "internal_error": "Something went wrong in the service",
    "invalid": "The request is not valid",
    "invalid_token": "The access token is missing or no longer valid",
    "member_not_mapped": "A chosen member is not mapped",
    "method_not_allowed": "This method is not allowed here",
    "not_found": "There is nothing here",
    "not_latest": "A newer import exists",
    "not_permitted": "This is for an owner or admin",
    "not_ready": "It is too early for this",
    "nothing_mapped": "No member is mapped",
    "outside_scope": "A member is outside the linking scope",
    "patient_not_on_appointment": "The patient is not on that appointment",
    "practice_identifier_taken": "The practice identifier belongs to another connection",
    "practice_identifier_unknown": "The practice identifier is unknown",
    "precondition_required": "The If-Match header is missing",
    "provider_inactive": "A provider is inactive",
    "provider_taken": "A provider is mapped to two members",
    "rate_limited": "Too many requests",
    "suspended": "The connection is suspended",
    "template_not_mapped": "The document's template is not mapped",
    "too_large": "The body is too large",
    "unavailable": "The service is not available right now",
    "unknown_member": "A member is unknown",
    "unknown_provider": "A provider is unknown",
}


@dataclass(frozen=True)
class FieldError:
    """One field that is wrong: a JSON pointer into the body, a stable word, a sentence."""

    field: str
    code: str
    detail: str

    def as_json(self) -> Document:
        """As it stands in ``errors``."""
        return {"field": self.field, "code": self.code, "detail": self.detail}


class Refusal(Exception):
    """An answer other than success, as RFC 9457 has it."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str = "",
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
        **more: Json,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.detail = detail or TITLES.get(code, code) + "."
        self.errors = tuple(errors)
        self.headers = dict(headers or {})
        self.more = more

    def as_json(self) -> Document:
        """The problem document."""
        problem: Document = {
            "type": f"https://covet.example/problems/{self.code}",
            "title": TITLES.get(self.code, self.code),
            "status": self.status,
            "detail": self.detail,
            "code": self.code,
        }
        if self.errors or self.status == 422:
            problem["errors"] = [error.as_json() for error in self.errors]
        return problem | self.more

    def answer(self) -> "Answer":
        """The refusal as an answer."""
        return Answer(self.status, self.as_json(), self.headers, "application/problem+json")


def invalid(*errors: FieldError) -> Refusal:
    """422 ``invalid`` that names every field that is wrong."""
    return Refusal(422, "invalid", " ".join(error.detail for error in errors), errors=errors)


@dataclass(frozen=True)
class Answer:
    """What goes back: a status, a JSON body (None: no body), headers."""

    status: int
    body: Json
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str = "application/json"


def ok(body: Json, etag: str | None = None, status: int = 200) -> Answer:
    """A success, with the ETag of what can be edited."""
    return Answer(status, body, {} if etag is None else {"ETag": etag})


# --- JSON values --------------------------------------------------------------------------------------------


def canonical(value: Json) -> str:
    """One text for each JSON value: neither order of members nor ``6`` or ``6.0`` matters (contract §1)."""
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=True, separators=(",", ":"))


def _plain(value: Json) -> Json:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value


def decode_body(raw: bytes) -> Json:
    """The JSON value of a request's body, None when it is empty; 400 when it isn't JSON."""
    if not raw.strip():
        return None
    try:
        value = json.loads(raw, parse_constant=_no_constant)
        # A lone surrogate is fine for Python's reader and for nobody else: it can be neither kept nor sent.
        encode(value).encode()
    except (ValueError, RecursionError) as error:
        raise Refusal(400, "invalid", "The body is not a JSON value.") from error
    return value


def _no_constant(name: str) -> Json:
    raise ValueError(f"{name} is not JSON")


# --- ETags --------------------------------------------------------------------------------------------------


def etag_of(*parts: Json) -> str:
    """A strong ETag for what ``parts`` say."""
    return '"' + hashlib.sha256(canonical(list(parts)).encode()).hexdigest()[:20] + '"'


def _tags(header: str) -> set[str]:
    # A proxy that compresses makes our tags weak; the entity is the same, so the mark is dropped.
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}


def check_if_match(header: str | None, etag: str) -> None:
    """Refuse a PATCH or PUT without ``If-Match`` (428) or with a stale one (412)."""
    if header is None:
        raise Refusal(428, "precondition_required", "Send If-Match with the ETag of what you have read.")
    if header.strip() != "*" and etag not in _tags(header):
        raise Refusal(412, "changed_elsewhere", "Someone else has changed it since you read it.")


def unless_matching(header: str | None, etag: str, answer: Answer) -> Answer:
    """304 when ``If-None-Match`` has this ETag, else ``answer``."""
    if header is not None and (header.strip() == "*" or etag in _tags(header)):
        return Answer(304, None, {"ETag": etag})
    return answer


# --- pages --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PageRequest:
    """Which page of which list: ``after`` is where the last page ended, as the list itself wrote it."""

    limit: int
    after: Json
    scope: str


def page_request(tx: Transaction, path: str, query: Mapping[str, str]) -> PageRequest:
    """Read ``limit`` and ``cursor``; a cursor is signed and belongs to one list with its filters."""
    filters = sorted((name, value) for name, value in query.items() if name not in ("cursor", "limit"))
    scope = hashlib.sha256(encode([path, filters]).encode()).hexdigest()[:16]
    limit_text = query.get("limit", "100")
    limit = int(limit_text) if limit_text.isascii() and limit_text.isdigit() and len(limit_text) < 6 else 0
    if not 1 <= limit <= 500:
        raise invalid(FieldError("/limit", "invalid", "A limit is a whole number from 1 to 500."))
    if "cursor" not in query:
        return PageRequest(limit, None, scope)
    return PageRequest(limit, _open_cursor(tx, query["cursor"], scope), scope)


def _open_cursor(tx: Transaction, cursor: str, scope: str) -> Json:
    bad = invalid(FieldError("/cursor", "invalid", "This is not a cursor of this list."))
    try:
        sealed = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
    except ValueError as error:
        raise bad from error
    mark, content = sealed[:12], sealed[12:]
    if not hmac.compare_digest(mark, _mark(tx, content)):
        raise bad
    issued, its_scope, after = json.loads(content)
    if its_scope != scope:
        raise bad
    if tx.now.timestamp() - issued > (CURSOR_LIFE + CURSOR_GRACE).total_seconds():
        raise Refusal(410, "cursor_expired", "This cursor is more than a day old; start the list again.")
    return after


def _seal_cursor(tx: Transaction, scope: str, after: Json) -> str:
    content = encode([tx.now.timestamp(), scope, after]).encode()
    return base64.urlsafe_b64encode(_mark(tx, content) + content).decode().rstrip("=")


def _mark(tx: Transaction, content: bytes) -> bytes:
    secret: str = tx.setting("cursor_secret")
    return hmac.digest(secret.encode(), content, "sha256")[:12]


def page(
    tx: Transaction, wanted: PageRequest, found: Sequence[Document], after: Callable[[int], Json]
) -> Answer:
    """One page from ``found``, which holds one item more than the limit when there is a next page.

    ``after(i)`` says where the list goes on after the i-th item.
    """
    items = list(found[: wanted.limit])
    more = len(found) > wanted.limit
    cursor = _seal_cursor(tx, wanted.scope, after(len(items) - 1)) if more else None
    return ok({"items": items, "next": cursor})


def page_of_all(
    tx: Transaction, wanted: PageRequest, items: Sequence[Document], name: Callable[[Document], str]
) -> Answer:
    """One page of a list that is at hand as a whole.

    The cursor remembers the last item's name and place: an item that came or went in between moves nothing.
    """
    start = 0
    if wanted.after is not None:
        last_name, place = wanted.after
        start = next((i + 1 for i, item in enumerate(items) if name(item) == last_name), place)
    window = items[start : start + wanted.limit + 1]
    return page(tx, wanted, window, lambda i: [name(window[i]), start + i + 1])
