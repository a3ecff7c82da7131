"""Problem: the only kind of error that a person ever meets."""

from __future__ import annotations

from enum import Enum

from covet_desktop.core.text import NOTHING, Text


class Kind(Enum):
    """What went wrong, as far as the app has to tell cases apart. The values are stable words."""

    OFFLINE = "offline"
    """The service's name is unknown or nobody answers there."""
    TIMEOUT = "timeout"
    INSECURE = "insecure"
    """TLS failed: a clock that is off, or an antivirus that inspects connections."""
    CAPTIVE = "captive"
    """A page came where data was expected: a portal, a proxy or a wrong address."""
    BAD_ANSWER = "bad_answer"
    SERVICE_DOWN = "service_down"
    TOO_MANY = "too_many"
    SIGNED_OUT = "signed_out"
    NOT_PERMITTED = "not_permitted"
    NOT_FOUND = "not_found"
    REMOVED = "removed"
    CHANGED_ELSEWHERE = "changed_elsewhere"
    INVALID = "invalid"
    REFUSED = "refused"
    """A conflict that the service explains with its ``code``."""
    FEE_CHANGED = "fee_changed"
    CONNECTION_EXISTS = "connection_exists"
    IN_PROGRESS = "in_progress"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_IN_CANCELLED = "sign_in_cancelled"
    KEYCHAIN_LOCKED = "keychain_locked"
    KEYCHAIN_MISSING = "keychain_missing"
    DISK_FULL = "disk_full"
    DISK_READ_ONLY = "disk_read_only"
    NEWER_DATA = "newer_data"
    """The data folder was written by a newer version of the app."""
    NOT_SET_UP = "not_set_up"
    BUG = "bug"


RETRYABLE = frozenset(
    {Kind.OFFLINE, Kind.TIMEOUT, Kind.SERVICE_DOWN, Kind.TOO_MANY, Kind.IN_PROGRESS, Kind.BAD_ANSWER}
)
"""Kinds that may pass by themselves, so that a safe call is worth another try (contract §1)."""

UNREACHABLE = frozenset({Kind.OFFLINE, Kind.TIMEOUT, Kind.INSECURE, Kind.CAPTIVE, Kind.SERVICE_DOWN})


class Problem(Exception):
    """A fault with a title and advice in words, for the place where the person is looking.

    ``retry_after`` is in seconds. ``code`` is the service's own stable word, ``request_id`` the call's,
    both for "details". ``fields`` maps a JSON pointer to what is wrong there, ``facts`` holds what else
    the service said (``connection_id``, ``import_id``, …). ``sent`` is False when the request surely
    never reached the service.
    """

    def __init__(
        self,
        kind: Kind,
        title: Text,
        advice: Text = NOTHING,
        *,
        retry_after: float | None = None,
        code: str = "",
        detail: str = "",
        request_id: str = "",
        status: int = 0,
        fields: dict[str, str] | None = None,
        facts: dict[str, object] | None = None,
        sent: bool = True,
    ) -> None:
        super().__init__(str(title))
        self.kind = kind
        self.title = title
        self.advice = advice
        self.retry_after = retry_after
        self.code = code
        self.detail = detail
        self.request_id = request_id
        self.status = status
        self.fields = fields or {}
        self.facts = facts or {}
        self.sent = sent

    def reworded(self, title: Text, advice: Text) -> Problem:
        """The same fault, in words that fit the place where it is told."""
        return Problem(
            self.kind,
            title,
            advice,
            retry_after=self.retry_after,
            code=self.code,
            detail=self.detail,
            request_id=self.request_id,
            status=self.status,
            fields=self.fields,
            facts=self.facts,
            sent=self.sent,
        )

    @property
    def is_bug(self) -> bool:
        return self.kind is Kind.BUG

    @property
    def retryable(self) -> bool:
        return self.kind in RETRYABLE

    def __repr__(self) -> str:
        return f"Problem({self.kind.value}, code={self.code!r}, request_id={self.request_id!r})"
