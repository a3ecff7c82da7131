"""Access and refresh tokens: kept as hashes, access for ten minutes, refresh rotating (contract §2)."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.conventions import Refusal
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document, Row, Transaction

ACCESS_SECONDS = 600
REFRESH_SECONDS = 180 * 86_400
# The previous refresh token works for at least this long after its first use (contract §2).
GRACE_SECONDS = 60


@dataclass(frozen=True)
class Grant:
    """Whose tokens these are, what they are for, and the sign-in that they all come from."""

    member_id: str
    scope: str
    family: str


def hashed(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def issue(tx: Transaction, grant: Grant, parent: str | None = None) -> Document:
    """A token answer: an access token, and a refresh token when offline access was granted."""
    answer: Document = {
        "access_token": _make(tx, grant, "access", ACCESS_SECONDS, parent),
        "token_type": "Bearer",
        "expires_in": ACCESS_SECONDS,
        "scope": grant.scope,
    }
    if "offline_access" in grant.scope.split():
        answer["refresh_token"] = _make(tx, grant, "refresh", REFRESH_SECONDS, parent)
    return answer


def _make(tx: Transaction, grant: Grant, kind: str, seconds: int, parent: str | None) -> str:
    token = f"cv{kind[0]}_{secrets.token_urlsafe(32)}"
    now = tx.now.timestamp()
    tx.run(
        "INSERT INTO tokens (hash, kind, family, member_id, scope, parent, issued, expires, revoked)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
        hashed(token),
        kind,
        grant.family,
        grant.member_id,
        grant.scope,
        parent,
        now,
        now + seconds,
    )
    return token


def refresh(tx: Transaction, token: str, scope: str | None) -> Document | None:
    """New tokens for a refresh token, or None: invalid_grant.

    A token that was rotated away works on until a successor, or an access token issued with it, has been
    used, and for a minute at the least: a client that died before saving the new one isn't locked out.
    """
    now = tx.now.timestamp()
    row = tx.one("SELECT * FROM tokens WHERE hash = ? AND kind = 'refresh'", hashed(token))
    if row is None or row["revoked"] or row["expires"] <= now:
        return None
    if row["rotated"] is not None and now >= row["rotated"] + GRACE_SECONDS and _successor_used(tx, row):
        return None
    tx.run(
        "UPDATE tokens SET first_used = coalesce(first_used, ?), rotated = coalesce(rotated, ?)"
        " WHERE hash = ?",
        now,
        now,
        row["hash"],
    )
    narrowed = row["scope"] if scope is None else scope
    return issue(tx, Grant(row["member_id"], narrowed, row["family"]), row["hash"])


def _successor_used(tx: Transaction, row: Row) -> bool:
    used = tx.one("SELECT 1 FROM tokens WHERE parent = ? AND first_used IS NOT NULL", row["hash"])
    return used is not None


def scope_of_refresh(tx: Transaction, token: str) -> str:
    """The scope that a refresh token has, empty when there is no such token."""
    row = tx.one("SELECT scope FROM tokens WHERE hash = ? AND kind = 'refresh'", hashed(token))
    return "" if row is None else str(row["scope"])


def owner(tx: Transaction, token: str) -> str | None:
    """The member whom a refresh token stands for."""
    row = tx.one("SELECT member_id FROM tokens WHERE hash = ? AND kind = 'refresh'", hashed(token))
    return None if row is None else str(row["member_id"])


def revoke(tx: Transaction, token: str) -> None:
    """RFC 7009: a refresh token takes its whole sign-in with it, an access token only itself."""
    row = tx.one("SELECT hash, kind, family FROM tokens WHERE hash = ?", hashed(token))
    if row is None:
        return
    if row["kind"] == "refresh":
        revoke_family(tx, row["family"])
    else:
        tx.run("UPDATE tokens SET revoked = 1 WHERE hash = ?", row["hash"])


def revoke_family(tx: Transaction, family: str) -> None:
    """End a sign-in: none of its tokens works any more."""
    tx.run("UPDATE tokens SET revoked = 1 WHERE family = ?", family)


def sessions(tx: Transaction) -> list[Document]:
    """The sign-ins that nobody has ended, oldest first: who, and since when."""
    rows = tx.all(
        "SELECT member_id, min(issued) AS since FROM tokens WHERE kind = 'refresh'"
        " GROUP BY family HAVING min(revoked) = 0 ORDER BY since"
    )
    return [
        {"member_id": row["member_id"], "since": instant(datetime.fromtimestamp(row["since"], UTC))}
        for row in rows
    ]


def person_of(service: Service, authorization: str | None) -> Document:
    """The member whom a Bearer token stands for, else 401 (contract §3)."""
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise _invalid_token("Send an access token: Authorization: Bearer …", challenge="Bearer")
    with service.store.reading() as tx:
        row = tx.one("SELECT * FROM tokens WHERE hash = ? AND kind = 'access'", hashed(token.strip()))
        if row is None or row["revoked"] or row["expires"] <= tx.now.timestamp():
            raise _invalid_token("The access token is unknown, revoked or expired.")
        person = service.member(tx, row["member_id"])
    if person is None or person["status"] != "active":
        raise _invalid_token("The account of this access token is no longer active.")
    if row["first_used"] is None:
        # Its first use ends the grace of the refresh token that it was issued for.
        with service.store.writing() as tx:
            tx.run("UPDATE tokens SET first_used = ? WHERE hash = ?", tx.now.timestamp(), row["hash"])
    return person


def _invalid_token(detail: str, challenge: str = 'Bearer error="invalid_token"') -> Refusal:
    return Refusal(401, "invalid_token", detail, headers={"WWW-Authenticate": challenge})
