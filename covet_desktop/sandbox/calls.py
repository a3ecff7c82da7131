"""How a call of ``/v1`` is carried out: who asks, one transaction, the key of a POST, the answer.

A handler is a plain function of a ``Call``; all rules that hold for every call stand here once (contract §1).
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from covet_desktop.sandbox import tokens
from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.conventions import (
    MANAGERS,
    Answer,
    PageRequest,
    Refusal,
    canonical,
    decode_body,
    page_request,
)
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document, Json, Transaction, encode

MAX_BODY = 1_000_000
# Answers that are kept for a key besides 2xx (contract §1); any other refusal leaves the key free.
KEPT_REFUSALS = {(422, "invalid"), (409, "fee_changed"), (409, "connection_exists")}


@dataclass(frozen=True)
class Call:
    """One request, ready to be carried out within ``tx``."""

    service: Service
    tx: Transaction
    person: Document
    device: str | None
    path: str
    ids: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Json
    key: str | None

    @property
    def now(self) -> datetime:
        """The moment of the transaction."""
        return self.tx.now

    @property
    def who(self) -> Document:
        """The person, as ``created_by`` names them."""
        return {"id": self.person["id"], "display_name": self.person["display_name"]}

    def made_by(self) -> Document:
        """``created_by`` and ``device``, for what is made or set now."""
        return {"created_by": self.who, "device": self.device}

    def require_manager(self) -> None:
        """403 unless owner or admin (contract §4, Roles)."""
        if self.person["role"] not in MANAGERS:
            raise Refusal(403, "not_permitted")

    def page(self) -> PageRequest:
        """The page that is asked for."""
        return page_request(self.tx, self.path, self.query)


Handler = Callable[[Call], Answer]
Endpoint = Callable[[Request], Awaitable[Response]]


def call(service: Service, handler: Handler, *, writes: bool = False, keyed: bool = False) -> Endpoint:
    """The endpoint that carries out ``handler``; ``keyed``: it needs an Idempotency-Key (ⓘ)."""

    async def endpoint(request: Request) -> Response:
        raw = await read_body(request)
        hold: float = request.scope.get("covet.hold", 0.0)
        if not keyed:
            if hold:
                await asyncio.sleep(hold)
            return respond(await run_in_threadpool(_plain, service, handler, request, raw, writes))
        return respond(await _with_key(service, handler, request, raw, hold))

    return endpoint


async def read_body(request: Request) -> bytes:
    """The whole body; 413 when it is far larger than anything the contract knows."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_BODY:
            raise Refusal(413, "too_large")
        chunks.append(chunk)
    return b"".join(chunks)


def respond(answer: Answer) -> Response:
    """The HTTP response of an answer."""
    content = b"" if answer.body is None else encode(answer.body).encode()
    headers = {"Cache-Control": "private, no-cache", **answer.headers}
    return Response(content, answer.status, headers, answer.media_type if content else None)


def _plain(service: Service, handler: Handler, request: Request, raw: bytes, writes: bool) -> Answer:
    person = tokens.person_of(service, request.headers.get("authorization"))
    # A body where none belongs is no fault: it has no meaning there (RFC 9110 §9.3.1, §9.3.5).
    body = None if request.method in ("GET", "HEAD", "DELETE") else decode_body(raw)
    opened = service.store.writing() if writes else service.store.reading()
    with opened as tx:
        return handler(_call(service, tx, person, request, body, None))


async def _with_key(service: Service, handler: Handler, request: Request, raw: bytes, hold: float) -> Answer:
    person = await run_in_threadpool(tokens.person_of, service, request.headers.get("authorization"))
    key = request.headers.get("idempotency-key", "")
    if not key.strip() or len(key) > 255:
        raise Refusal(400, "idempotency_key_missing", "Send an Idempotency-Key of 1 to 255 characters.")
    body = decode_body(raw)
    running = (request.url.path, key)
    with service.keys_lock:
        if running in service.keys_running:
            raise Refusal(409, "in_progress", headers={"Retry-After": "1"})
        service.keys_running.add(running)
    try:
        if hold:
            await asyncio.sleep(hold)
        return await run_in_threadpool(_once, service, handler, person, request, body, key)
    finally:
        with service.keys_lock:
            service.keys_running.discard(running)


def _once(
    service: Service, handler: Handler, person: Document, request: Request, body: Json, key: str
) -> Answer:
    """Carry out a POST once for its key: the answer is kept in the same transaction as what it did."""
    path = request.url.path
    try:
        with service.store.writing() as tx:
            kept = _kept(tx, path, key, body)
            if kept is not None:
                return kept
            answer = handler(_call(service, tx, person, request, body, key))
            _keep(tx, path, key, body, answer)
            return answer
    except Refusal as refusal:
        if (refusal.status, refusal.code) not in KEPT_REFUSALS:
            raise
        with service.store.writing() as tx:
            _keep(tx, path, key, body, refusal.answer())
        raise


def _kept(tx: Transaction, path: str, key: str, body: Json) -> Answer | None:
    row = tx.one("SELECT * FROM answers WHERE path = ? AND key = ?", path, key)
    if row is None:
        return None
    if row["request"] != canonical(body):
        more = {"import_id": row["import_id"]} if row["import_id"] else {}
        raise Refusal(422, "idempotency_key_reused", **more)
    media = "application/problem+json" if row["status"] >= 400 else "application/json"
    return Answer(row["status"], json.loads(row["body"]), json.loads(row["headers"]), media)


def _keep(tx: Transaction, path: str, key: str, body: Json, answer: Answer) -> None:
    is_import = answer.status == 202 and path.endswith("/imports")
    tx.run(
        "INSERT INTO answers (path, key, request, status, headers, body, import_id, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        path,
        key,
        canonical(body),
        answer.status,
        encode(dict(answer.headers)),
        encode(answer.body),
        answer.body["id"] if is_import else None,
        instant(tx.now),
    )


def _call(
    service: Service, tx: Transaction, person: Document, request: Request, body: Json, key: str | None
) -> Call:
    return Call(
        service=service,
        tx=tx,
        person=person,
        device=device_name(request.headers.get("x-covet-device")),
        path=request.url.path,
        ids=request.path_params,
        query=dict(request.query_params),
        headers=request.headers,
        body=body,
        key=key,
    )


def device_name(header: str | None) -> str | None:
    """The PC's name of ``X-CoVet-Device``, decoded, without control characters (contract §1)."""
    if header is None:
        return None
    name = "".join(c for c in unquote(header, errors="replace") if c.isprintable()).strip()
    return name[:200] or None
