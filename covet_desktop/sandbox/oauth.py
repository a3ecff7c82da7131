"""OAuth 2.0 for native apps (contract §2): metadata, the token endpoint, revocation.

The page where a person says yes is signin.py; the device grant's is device.py.
"""

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from covet_desktop.sandbox import device, tokens
from covet_desktop.sandbox.clock import parse_instant
from covet_desktop.sandbox.oauth_error import OAuthError
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document, Transaction
from covet_desktop.sandbox.tokens import Grant

CLIENT_ID = "covet-desktop"
CLIENT_NAME = "CoVet Desktop"
SCOPES = ("integrations", "cases", "documents", "offline_access")
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
CODE_SECONDS = 120
# RFC 8252 §7.3: the loopback address, any port.
REDIRECT = re.compile(r"http://127\.0\.0\.1(:\d{1,5})?/callback", re.ASCII)
VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}", re.ASCII)


def metadata(service: Service) -> Document:
    """RFC 8414; every address begins with the issuer, which is the public one behind a proxy."""
    issuer = service.issuer
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/oauth/authorize",
        "token_endpoint": f"{issuer}/oauth/token",
        "device_authorization_endpoint": f"{issuer}/oauth/device_authorization",
        "revocation_endpoint": f"{issuer}/oauth/revoke",
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token", DEVICE_GRANT],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "authorization_response_iss_parameter_supported": True,
        "scopes_supported": list(SCOPES),
        "ui_locales_supported": ["en", "fr"],
    }


def form_fields(raw: bytes) -> dict[str, str]:
    """The fields of a form; RFC 6749 §3.2: none may be sent twice, empty ones count as not sent."""
    fields: dict[str, str] = {}
    for name, value in parse_qsl(raw.decode("utf-8", "replace"), keep_blank_values=True):
        if name in fields:
            raise OAuthError("invalid_request", f"{name} is sent twice.")
        fields[name] = value
    return {name: value for name, value in fields.items() if value}


def checked_scope(asked: str | None) -> str:
    """The scope that is granted: what was asked for, or all."""
    wanted = (asked or " ".join(SCOPES)).split()
    unknown = [name for name in wanted if name not in SCOPES]
    if unknown:
        raise OAuthError("invalid_scope", f"Unknown scope: {unknown[0]}")
    return " ".join(name for name in SCOPES if name in wanted)


def is_redirect(uri: str) -> bool:
    """Whether ``uri`` is a place that this client may be sent to."""
    if not REDIRECT.fullmatch(uri):
        return False
    try:
        return urlsplit(uri).port != 0
    except ValueError:
        return False


def check_client(fields: Mapping[str, str], authorization: str | None) -> None:
    """``client_id`` in the form, or as the name of Basic authentication without a password."""
    name = fields.get("client_id")
    if name is None and authorization is not None and authorization.lower().startswith("basic "):
        try:
            name = base64.b64decode(authorization[6:].strip(), validate=True).decode().partition(":")[0]
        except (binascii.Error, UnicodeDecodeError):
            name = ""
    if name != CLIENT_ID:
        raise OAuthError("invalid_client", "This client is not known here.", 401)


def token(service: Service, fields: Mapping[str, str]) -> Document:
    """POST /oauth/token: a code, a device's code or a refresh token for tokens."""
    kind = fields.get("grant_type")
    with service.store.writing() as tx:
        # A refusal is returned, not raised: what it notes (a replayed code, a poll) has to be kept.
        if kind == "authorization_code":
            answer = _for_code(tx, fields)
        elif kind == "refresh_token":
            answer = _for_refresh_token(service, tx, fields)
        elif kind == DEVICE_GRANT:
            answer = device.poll(tx, fields.get("device_code"))
        elif kind is None:
            answer = OAuthError("invalid_request", "grant_type is missing.")
        else:
            answer = OAuthError("unsupported_grant_type", "This grant type is not offered.")
    if isinstance(answer, OAuthError):
        raise answer
    return answer


def _for_code(tx: Transaction, fields: Mapping[str, str]) -> Document | OAuthError:
    code, verifier = fields.get("code"), fields.get("code_verifier")
    if code is None or verifier is None or fields.get("redirect_uri") is None:
        return OAuthError("invalid_request", "code, code_verifier and redirect_uri are needed.")
    refused = OAuthError("invalid_grant", "The code is unknown, used, expired or made for another request.")
    kept = tx.document("SELECT doc FROM sign_ins WHERE code_hash = ?", tokens.hashed(code))
    if kept is None:
        return refused
    if kept["used"]:
        # RFC 6749 §4.1.2: someone has seen the code; what it brought ends here.
        tokens.revoke_family(tx, kept["family"])
        return refused
    expected = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    age = (tx.now - parse_instant(kept["at"])).total_seconds()
    fits = (
        VERIFIER.fullmatch(verifier)
        and hmac.compare_digest(expected, kept["code_challenge"])
        and fields["redirect_uri"] == kept["redirect_uri"]
        and age <= CODE_SECONDS
    )
    if not fits:
        return refused
    tx.run("UPDATE sign_ins SET doc = json_set(doc, '$.used', 1) WHERE code_hash = ?", tokens.hashed(code))
    return tokens.issue(tx, Grant(kept["member_id"], kept["scope"], kept["family"]))


def _for_refresh_token(service: Service, tx: Transaction, fields: Mapping[str, str]) -> Document | OAuthError:
    token_sent = fields.get("refresh_token")
    if token_sent is None:
        return OAuthError("invalid_request", "refresh_token is missing.")
    scope = fields.get("scope")
    if scope is not None:
        had = tokens.scope_of_refresh(tx, token_sent).split()
        if had and not set(scope.split()) <= set(had):
            return OAuthError("invalid_scope", "A refresh can only narrow the scope.")
    found = tokens.refresh(tx, token_sent, scope)
    owner = tokens.owner(tx, token_sent)
    member = None if owner is None else service.member(tx, owner)
    if found is None or member is None or member["status"] != "active":
        return OAuthError("invalid_grant", "The refresh token is unknown, used, revoked or expired.")
    return found


def revoke(service: Service, fields: Mapping[str, str]) -> None:
    """POST /oauth/revoke (RFC 7009): an unknown token is as good as a revoked one."""
    if "token" not in fields:
        raise OAuthError("invalid_request", "token is missing.")
    with service.store.writing() as tx:
        tokens.revoke(tx, fields["token"])
