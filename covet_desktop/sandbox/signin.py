"""The pages where a person says yes or no: after the browser's redirect, or with a device's code.

Plain HTML, no script: they work by keyboard and in any browser. There is no password: it is for training.
"""

import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from covet_desktop.sandbox import device, oauth, tokens
from covet_desktop.sandbox.calls import read_body
from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.oauth_error import OAuthError
from covet_desktop.sandbox.pages import Pages, refuse_other_origins
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document, encode
from covet_desktop.sandbox.words import language_of, words

CARRIED = (
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "code_challenge",
    "code_challenge_method",
    "prompt",
    "login_hint",
    "ui_locales",
)


class SignIn:
    """The endpoints with pages of the two grants."""

    def __init__(self, service: Service, pages: Pages) -> None:
        self._service = service
        self._pages = pages

    # --- authorization code ---------------------------------------------------------------------------------

    async def authorize(self, request: Request) -> Response:
        """GET /oauth/authorize shows the people; POST is the answer of the form."""
        if request.method == "POST":
            refuse_other_origins(self._service, request)
            fields = oauth.form_fields(await read_body(request))
        else:
            fields = dict(request.query_params)
        return await run_in_threadpool(self._authorize, request, fields)

    def _authorize(self, request: Request, fields: Mapping[str, str]) -> Response:
        text = words(language_of(request, fields.get("ui_locales")))
        redirect = fields.get("redirect_uri", "")
        if fields.get("client_id") != oauth.CLIENT_ID or not oauth.is_redirect(redirect):
            # RFC 6749 §4.1.2.1: never send anyone to an address that is not the client's.
            return self._pages.show(
                "message.html", text, 400, title=text["bad_link"], says=text["bad_link_why"]
            )
        try:
            scope = _checked(fields)
        except OAuthError as error:
            return self._back(fields, error=error.error, error_description=error.description)
        if request.method == "GET":
            if fields.get("prompt") == "none":
                return self._back(fields, error="login_required")
            return self._choose(text, fields, "/oauth/authorize", scope)
        if fields.get("decision") == "deny":
            return self._back(fields, error="access_denied")
        code = secrets.token_urlsafe(32)
        with self._service.store.writing() as tx:
            member = self._service.member(tx, fields.get("account", ""))
            if member is not None and member["status"] == "active" and fields.get("decision") == "allow":
                kept = {
                    "member_id": member["id"],
                    "scope": scope,
                    "redirect_uri": redirect,
                    "code_challenge": fields["code_challenge"],
                    "family": secrets.token_hex(8),
                    "at": instant(tx.now),
                    "used": 0,
                }
                tx.run(
                    "INSERT INTO sign_ins (code_hash, doc) VALUES (?, ?)", tokens.hashed(code), encode(kept)
                )
                return self._back(fields, code=code)
        return self._choose(text, fields, "/oauth/authorize", scope, text["choose_first"])

    def _back(self, fields: Mapping[str, str], **result: str) -> Response:
        """To the client's loopback address, with ``state`` and ``iss`` (RFC 9207)."""
        if "state" in fields:
            result["state"] = fields["state"]
        result["iss"] = self._service.issuer
        return RedirectResponse(f"{fields['redirect_uri']}?{urlencode(result)}", 303)

    # --- device ---------------------------------------------------------------------------------------------

    async def device(self, request: Request) -> Response:
        """GET and POST /device: type the code, then say yes or no."""
        if request.method == "POST":
            refuse_other_origins(self._service, request)
            fields = oauth.form_fields(await read_body(request))
        else:
            fields = dict(request.query_params)
        return await run_in_threadpool(self._device, request, fields)

    def _device(self, request: Request, fields: Mapping[str, str]) -> Response:
        text = words(language_of(request, fields.get("ui_locales")))
        typed = fields.get("user_code", "")
        with self._service.store.writing() as tx:
            doc = device.pending(tx, typed) if typed else None
            if doc is None:
                problem = text["code_unknown"] if typed else None
                return self._pages.show("device.html", text, problem=problem, typed=typed)
            carried = {"user_code": device.normalised(typed)}
            decision = fields.get("decision") if request.method == "POST" else None
            member = self._service.member(tx, fields.get("account", ""))
            if decision == "deny":
                device.decide(tx, typed, None)
                return self._pages.show("message.html", text, title=text["denied"], says=text["close_window"])
            if decision == "allow" and member is not None and member["status"] == "active":
                device.decide(tx, typed, member["id"])
                return self._pages.show(
                    "message.html", text, title=text["allowed"], says=text["close_window"]
                )
        problem = text["choose_first"] if decision else None
        return self._choose(text, carried, "/device", doc["scope"], problem)

    # --- both -----------------------------------------------------------------------------------------------

    def _choose(
        self,
        text: Mapping[str, str],
        fields: Mapping[str, str],
        target: str,
        scope: str,
        problem: str | None = None,
    ) -> Response:
        with self._service.store.reading() as tx:
            members = self._service.members(tx)
        return self._pages.show(
            "choose.html",
            text,
            target=target,
            carried={name: fields[name] for name in (*CARRIED, "user_code") if name in fields},
            people=[member for member in members if member["status"] != "inactive"],
            chosen=_preselected(members, fields.get("login_hint")),
            scopes=[text[f"scope_{name}"] for name in scope.split()],
            workspace=self._service.practice.sample.workspace["name"],
            client=oauth.CLIENT_NAME,
            user_code=fields.get("user_code"),
            problem=problem,
        )


def _preselected(members: list[Document], hint: str | None) -> str | None:
    """The person whom ``login_hint`` names, else the owner."""
    active = [member for member in members if member["status"] == "active"]
    for member in active:
        if hint and hint.casefold() in (member["email"].casefold(), member["id"].casefold()):
            return str(member["id"])
    return next((str(member["id"]) for member in active if member["role"] == "owner"), None)


def _checked(fields: Mapping[str, str]) -> str:
    """The scope of a request that is in order; PKCE S256 and ``state`` are required (contract §2)."""
    if fields.get("response_type") != "code":
        raise OAuthError("unsupported_response_type", "Only the authorization code is offered.")
    if not fields.get("state"):
        raise OAuthError("invalid_request", "state is missing.")
    if fields.get("code_challenge_method") != "S256" or not oauth.VERIFIER.fullmatch(
        fields.get("code_challenge", "")
    ):
        raise OAuthError("invalid_request", "PKCE with S256 is needed.")
    return oauth.checked_scope(fields.get("scope"))
