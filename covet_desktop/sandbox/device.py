"""The device authorization grant (RFC 8628), for a PC whose browser can't be used (contract §2)."""

import secrets
from datetime import timedelta

from covet_desktop.sandbox import tokens
from covet_desktop.sandbox.clock import instant, parse_instant
from covet_desktop.sandbox.oauth_error import OAuthError
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document, Transaction, encode
from covet_desktop.sandbox.tokens import Grant

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"  # RFC 8628 §6.1: no vowels, so that no words come about
LIFE = timedelta(minutes=10)
INTERVAL = 1
SLOWER = 5
# A client's clock and ours never tick together: a poll this much early is not a hurry.
TOLERANCE = 0.15


def begin(service: Service, scope: str) -> Document:
    """POST /oauth/device_authorization: a code for the device and one for the person."""
    device_code = secrets.token_urlsafe(32)
    user_code = "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(2))
    with service.store.writing() as tx:
        doc: Document = {
            "scope": scope,
            "status": "pending",
            "member_id": None,
            "interval": INTERVAL,
            "polled_at": None,
            "made_at": instant(tx.now),
            "expires_at": instant(tx.now + LIFE),
        }
        tx.run(
            "INSERT INTO devices (device_hash, user_code, doc) VALUES (?, ?, ?)",
            tokens.hashed(device_code),
            user_code,
            encode(doc),
        )
    page = f"{service.issuer}/device"
    return {
        "device_code": device_code,
        "user_code": user_code,
        "verification_uri": page,
        "verification_uri_complete": f"{page}?user_code={user_code}",
        "expires_in": int(LIFE.total_seconds()),
        "interval": INTERVAL,
    }


def poll(tx: Transaction, device_code: str | None) -> Document | OAuthError:
    """The device asks whether the person has answered; who asks too often is told to slow down."""
    if device_code is None:
        return OAuthError("invalid_request", "device_code is missing.")
    hashed = tokens.hashed(device_code)
    doc = tx.document("SELECT doc FROM devices WHERE device_hash = ?", hashed)
    if doc is None or doc["status"] == "used":
        return OAuthError("invalid_grant", "The device code is unknown or was used.")
    answer = _answer(tx, doc)
    doc["polled_at"] = instant(tx.now)
    tx.run("UPDATE devices SET doc = ? WHERE device_hash = ?", encode(doc), hashed)
    return answer


def _answer(tx: Transaction, doc: Document) -> Document | OAuthError:
    if tx.now >= parse_instant(doc["expires_at"]):
        return OAuthError("expired_token", "The code has expired; ask for a new one.")
    if doc["status"] == "denied":
        return OAuthError("access_denied", "The person said no.")
    last = doc["polled_at"]
    if last is not None:
        waited = (tx.now - parse_instant(last)).total_seconds()
        if waited < doc["interval"] - TOLERANCE:
            doc["interval"] += SLOWER
            return OAuthError("slow_down", f"Ask every {doc['interval']} seconds.")
    if doc["status"] == "pending":
        return OAuthError("authorization_pending", "The person has not answered yet.")
    doc["status"] = "used"
    return tokens.issue(tx, Grant(doc["member_id"], doc["scope"], secrets.token_hex(8)))


def normalised(user_code: str) -> str:
    """A code as a person types it: any case, with or without the dash."""
    letters = "".join(c for c in user_code.upper() if c in LETTERS)
    return f"{letters[:4]}-{letters[4:]}"


def pending(tx: Transaction, user_code: str) -> Document | None:
    """The request that a code stands for, while it can be answered."""
    doc = tx.document("SELECT doc FROM devices WHERE user_code = ?", normalised(user_code))
    if doc is None or doc["status"] != "pending" or tx.now >= parse_instant(doc["expires_at"]):
        return None
    return doc


def all_pending(tx: Transaction) -> list[Document]:
    """Every code that waits for an answer, for the trainers' page."""
    rows = tx.all("SELECT user_code, doc FROM devices ORDER BY seq DESC LIMIT 50")
    found = []
    for row in rows:
        doc = pending(tx, row["user_code"])
        if doc is not None:
            names = ("made_at", "expires_at", "scope")
            found.append({"user_code": row["user_code"], **{name: doc[name] for name in names}})
    return found


def decide(tx: Transaction, user_code: str, member_id: str | None) -> bool:
    """Keep the person's answer; None is a no. False: the code can't be answered any more."""
    doc = pending(tx, user_code)
    if doc is None:
        return False
    doc |= {"status": "denied" if member_id is None else "approved", "member_id": member_id}
    tx.run("UPDATE devices SET doc = ? WHERE user_code = ?", encode(doc), normalised(user_code))
    return True
