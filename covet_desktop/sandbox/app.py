"""The service as an ASGI application: routes, and what surrounds every answer."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from covet_desktop.sandbox import (
    account,
    cases,
    documents,
    health,
    imports,
    mapping,
    oauth_endpoints,
    purchase,
    settings,
    undo,
)
from covet_desktop.sandbox.calls import Handler, call, respond
from covet_desktop.sandbox.conventions import Refusal
from covet_desktop.sandbox.faults import Fault
from covet_desktop.sandbox.oauth_error import OAuthError
from covet_desktop.sandbox.pages import Pages
from covet_desktop.sandbox.runner import Runner
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.signin import SignIn
from covet_desktop.sandbox.trainers import Trainers

# (method, path below /v1, handler, writes, keyed): contract §3, row by row.
CALLS: list[tuple[str, str, Handler, bool, bool]] = [
    ("GET", "/account", account.get_account, False, False),
    ("GET", "/members", account.get_members, False, False),
    ("GET", "/integrations", account.get_integrations, False, False),
    ("POST", "/connections", purchase.post_connections, True, True),
    ("GET", "/connections/{id}", settings.get_connection, False, False),
    ("PATCH", "/connections/{id}", settings.patch_connection, True, False),
    ("DELETE", "/connections/{id}", purchase.delete_connection, True, False),
    ("GET", "/connections/{id}/health", health.get_health, False, False),
    ("GET", "/connections/{id}/practice-lookup", settings.get_practice_lookup, False, False),
    ("PUT", "/connections/{id}/practice", settings.put_practice, True, False),
    ("GET", "/connections/{id}/providers", mapping.get_providers, False, False),
    ("GET", "/connections/{id}/provider-mapping", mapping.get_mapping, False, False),
    ("PUT", "/connections/{id}/provider-mapping", mapping.put_mapping, True, False),
    ("GET", "/connections/{id}/import-preview", imports.get_preview, False, False),
    ("GET", "/connections/{id}/imports", imports.list_imports, False, False),
    ("POST", "/connections/{id}/imports", imports.post_imports, True, True),
    ("GET", "/connections/{id}/appointments", cases.list_appointments, False, False),
    ("GET", "/imports/{id}", imports.get_import, False, False),
    ("POST", "/imports/{id}/cancel", imports.post_cancel, True, False),
    ("GET", "/imports/{id}/cases", imports.list_cases, False, False),
    ("GET", "/imports/{id}/skipped", imports.list_skipped, False, False),
    ("GET", "/imports/{id}/undo-preview", undo.get_undo_preview, False, False),
    ("POST", "/imports/{id}/undo", undo.post_undo, True, True),
    ("GET", "/cases", cases.list_cases, False, False),
    ("GET", "/cases/{id}", cases.get_case, False, False),
    ("PUT", "/cases/{id}/link", cases.put_link, True, False),
    ("DELETE", "/cases/{id}/link", cases.delete_link, True, False),
    ("GET", "/cases/{id}/documents", documents.list_documents, False, False),
    ("POST", "/documents/{id}/exports", documents.post_exports, True, True),
    ("GET", "/exports/{id}", documents.get_export, False, False),
]


def build(service: Service) -> ASGIApp:
    """The whole application around ``service``."""
    pages = Pages()
    sign_in = SignIn(service, pages)
    trainers = Trainers(service, pages)
    endpoints = oauth_endpoints.OAuthEndpoints(service)
    runner = Runner(service)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        runner.start()
        yield
        await asyncio.to_thread(runner.stop)

    async def home(request: Request) -> Response:
        return RedirectResponse("/sandbox", 303)

    routes: list[BaseRoute] = [
        Route("/v1" + path, call(service, handler, writes=writes, keyed=keyed), methods=[method])
        for method, path, handler, writes, keyed in CALLS
    ]
    routes += [
        Route("/", home),
        Route("/.well-known/oauth-authorization-server", endpoints.metadata),
        Route("/.well-known/oauth-authorization-server/{path:path}", endpoints.metadata),
        Route("/oauth/authorize", sign_in.authorize, methods=["GET", "POST"]),
        Route("/oauth/token", endpoints.token, methods=["POST"]),
        Route("/oauth/device_authorization", endpoints.device_authorization, methods=["POST"]),
        Route("/oauth/revoke", endpoints.revoke, methods=["POST"]),
        Route("/device", sign_in.device, methods=["GET", "POST"]),
        Route("/sandbox", trainers.page),
        Route("/sandbox/day", trainers.day),
        Route("/sandbox/records", trainers.records),
        Route("/sandbox/actions", trainers.actions, methods=["POST"]),
    ]
    app = Starlette(
        routes=routes,
        lifespan=lifespan,
        middleware=[Middleware(GZipMiddleware, minimum_size=500, compresslevel=5)],
        exception_handlers={
            Refusal: _refusal,
            OAuthError: _oauth_error,
            HTTPException: _http_exception,
            Exception: _internal_error,
        },
    )
    app.router.redirect_slashes = False  # a client never follows a redirect of an API call (contract §1)
    return Envelope(app, service, routes)


async def _refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return respond(error.answer())


async def _oauth_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, OAuthError)
    return respond(error.answer())


async def _http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = {404: "not_found", 405: "method_not_allowed"}.get(error.status_code, "invalid")
    headers = {"Allow": _allowed(request)} if error.status_code == 405 else error.headers
    return respond(Refusal(error.status_code, code, headers=headers).answer())


def _allowed(request: Request) -> str:
    """All methods of a path: Starlette would name those of its first route only, and each call is a route."""
    methods: set[str] = set()
    for route in request.app.routes:
        if isinstance(route, Route) and route.matches(request.scope)[0] is not Match.NONE:
            methods |= route.methods or set()
    return ", ".join(sorted(methods))


async def _internal_error(request: Request, error: Exception) -> Response:
    # Starlette raises the error once more after this answer, so that it stands in the log on stderr.
    return respond(Refusal(500, "internal_error").answer())


class Envelope:
    """Around everything: the request's id, the count of calls, and trouble that was ordered."""

    def __init__(self, app: ASGIApp, service: Service, routes: list[BaseRoute]) -> None:
        self._app = app
        self._faults = service.faults
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Carry out one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = f"req_{secrets.token_hex(8)}".encode()

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), (b"x-request-id", request_id)]
            await send(message)

        self._faults.count(scope["method"], self._template(scope))
        hang, error = self._faults.take(scope["method"], scope["path"])
        late = (hang is not None and hang.after) or (error is not None and error.after)
        if hang is not None and not hang.after:
            if scope["path"].startswith("/v1") and error is None:
                scope["covet.hold"] = hang.seconds  # calls.py waits while it holds the Idempotency-Key
            else:
                await asyncio.sleep(hang.seconds)
        held: list[Message] = []

        async def hold_back(message: Message) -> None:
            held.append(message)

        if error is None or error.after:
            await self._app(scope, receive, hold_back if late else send_with_id)
        if hang is not None and hang.after:
            await asyncio.sleep(hang.seconds)
        if error is not None:
            await self._answer_error(error, scope, receive, send_with_id)
        else:
            for message in held:
                await send_with_id(message)

    def _template(self, scope: Scope) -> str:
        for route in self._routes:
            if isinstance(route, Route) and route.matches(scope)[0] is not Match.NONE:
                return route.path
        return "(unknown)"

    async def _answer_error(self, error: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        if error.status == 0:
            # Less than was announced: uvicorn has no choice but to close the connection.
            headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": b'{"items": [', "more_body": True})
            return
        status = error.status or 503
        headers_sent = {"Retry-After": error.retry_after} if error.retry_after else {}
        response: Response
        if error.body is not None:
            response = Response(error.body, status, headers_sent, error.content_type)
        else:
            refusal = Refusal(status, error.code or _usual_code(status), "Ordered on the trainers’ page.")
            response = JSONResponse(
                refusal.as_json(), status, headers_sent, media_type="application/problem+json"
            )
        await response(scope, receive, send)


def _usual_code(status: int) -> str:
    known = {401: "invalid_token", 403: "not_permitted", 404: "not_found", 429: "rate_limited"}
    return known.get(status, "unavailable" if status in (502, 503, 504) else "internal_error")
