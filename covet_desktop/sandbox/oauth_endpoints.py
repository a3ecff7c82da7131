"""The OAuth endpoints that programs use (contract §2); the pages for people are signin.py."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from covet_desktop.sandbox import device, oauth
from covet_desktop.sandbox.calls import read_body, respond
from covet_desktop.sandbox.conventions import Answer
from covet_desktop.sandbox.oauth_error import OAuthError
from covet_desktop.sandbox.service import Service

NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}


class OAuthEndpoints:
    """Metadata, token, device authorization, revocation."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def metadata(self, request: Request) -> Response:
        """GET /.well-known/oauth-authorization-server."""
        return respond(Answer(200, oauth.metadata(self._service)))

    async def token(self, request: Request) -> Response:
        """POST /oauth/token."""
        fields = await self._form(request)
        return respond(Answer(200, await run_in_threadpool(oauth.token, self._service, fields), NO_STORE))

    async def device_authorization(self, request: Request) -> Response:
        """POST /oauth/device_authorization."""
        fields = await self._form(request)
        scope = oauth.checked_scope(fields.get("scope"))
        return respond(Answer(200, await run_in_threadpool(device.begin, self._service, scope), NO_STORE))

    async def revoke(self, request: Request) -> Response:
        """POST /oauth/revoke."""
        fields = await self._form(request)
        await run_in_threadpool(oauth.revoke, self._service, fields)
        return respond(Answer(200, {}, NO_STORE))

    async def _form(self, request: Request) -> dict[str, str]:
        if "application/x-www-form-urlencoded" not in request.headers.get("content-type", ""):
            raise OAuthError("invalid_request", "Send a form: application/x-www-form-urlencoded.")
        fields = oauth.form_fields(await read_body(request))
        oauth.check_client(fields, request.headers.get("authorization"))
        return fields
