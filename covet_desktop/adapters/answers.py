"""An answer of the service becomes a value, or the :class:`Problem` that a person is told.

The service's errors are RFC 9457 with a stable ``code`` (contract §1); each code has its own sentence.
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from covet_desktop.adapters.http import Answer, captive_or_bad
from covet_desktop.adapters.wire import decode_object
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import NOTHING, Text, text

LONGEST_WAIT = 3600.0
"""Seconds of a Retry-After that are obeyed at the most; then the call is tried all the same."""
_OWN_MEMBERS = frozenset({"type", "title", "status", "detail", "code", "errors", "instance"})
_AGAIN = text("Try again in a few minutes. If it stays like this, tell CoVet's support.")
_NOTHING_MARKED = text("Look through it, change what may be wrong, and try again.")
_LOOK_AGAIN = text("Look at it once more, then decide.")

_BY_CODE: dict[str, tuple[Kind, Text, Text]] = {
    "invalid_token": (
        Kind.SIGNED_OUT,
        text("You have been signed out."),
        text("Sign in again. Nothing is lost."),
    ),
    "not_permitted": (
        Kind.NOT_PERMITTED,
        text("Your CoVet account may not do this."),
        text("An owner or admin of your CoVet workspace can."),
    ),
    "connection_exists": (
        Kind.CONNECTION_EXISTS,
        text("Your workspace has already asked for this connection."),
        text("Nothing was bought a second time. Go on with the one that is there."),
    ),
    "fee_changed": (
        Kind.FEE_CHANGED,
        text("The fee has changed. Nothing was bought."),
        text("Look at the new fee, and confirm it if you agree."),
    ),
    "connection_removed": (
        Kind.REMOVED,
        text("This connection has been removed."),
        text("An owner or admin of your workspace can connect Cornerstone again."),
    ),
    "case_removed": (Kind.REMOVED, text("This case was removed in CoVet."), NOTHING),
    "cursor_expired": (Kind.REMOVED, text("The list is too old to go on with."), _AGAIN),
    "changed_elsewhere": (
        Kind.CHANGED_ELSEWHERE,
        text("Somebody changed this meanwhile, on another PC or in CoVet."),
        _LOOK_AGAIN,
    ),
    "precondition_required": (Kind.CHANGED_ELSEWHERE, text("This has to be read anew first."), _LOOK_AGAIN),
    "not_ready": (
        Kind.NOT_SET_UP,
        text("The connection isn't ready for this yet."),
        text("Finish the set-up first."),
    ),
    "suspended": (
        Kind.REFUSED,
        text("The connection is suspended."),
        text("Nothing was done. CoVet's support can say why; once it is settled, try again."),
    ),
    "practice_identifier_unknown": (
        Kind.NOT_FOUND,
        text("Bitwerx knows no clinic with this identifier."),
        text("Compare it with what Bitwerx sent you, letter by letter. It isn't Cornerstone's Practice ID."),
    ),
    "practice_identifier_taken": (
        Kind.REFUSED,
        text("Another CoVet workspace uses this identifier already."),
        text("Check that it is yours. If it is, tell CoVet's support."),
    ),
    "unknown_provider": (
        Kind.INVALID,
        text("One of the veterinarians is no longer in Cornerstone."),
        text("The list has been read anew: choose again."),
    ),
    "unknown_member": (
        Kind.INVALID,
        text("One of the users is no longer in CoVet."),
        text("The list has been read anew: choose again."),
    ),
    "provider_inactive": (
        Kind.INVALID,
        text("One of the veterinarians is inactive in Cornerstone."),
        text("Choose another one, or have Cornerstone's record made active."),
    ),
    "provider_taken": (
        Kind.INVALID,
        text("One veterinarian is chosen for two CoVet users."),
        text("Each Cornerstone veterinarian can belong to one user only."),
    ),
    "nothing_mapped": (
        Kind.INVALID,
        text("Nobody has a veterinarian yet."),
        text("Choose the Cornerstone veterinarian of one CoVet user at least."),
    ),
    "outside_scope": (
        Kind.INVALID,
        text("Only your own account is linked."),
        text("Choose a veterinarian for yourself only, or link the whole team."),
    ),
    "member_not_mapped": (
        Kind.INVALID,
        text("One of the chosen users has no veterinarian."),
        text("Choose the user's veterinarian first, or leave the user out."),
    ),
    "import_running": (
        Kind.REFUSED,
        text("An import is running already."),
        text("Wait until it has finished, then start yours."),
    ),
    "not_latest": (
        Kind.REFUSED,
        text("There is a newer import: only the newest can be undone."),
        _LOOK_AGAIN,
    ),
    "already_linked": (
        Kind.REFUSED,
        text("The case or the appointment is linked already."),
        text("Undo that link first."),
    ),
    "appointment_unknown": (
        Kind.NOT_FOUND,
        text("This appointment is no longer in Cornerstone."),
        text("Choose another one."),
    ),
    "patient_not_on_appointment": (
        Kind.INVALID,
        text("This patient isn't on that appointment."),
        text("Choose one of the patients of the appointment."),
    ),
    "case_not_linked": (
        Kind.REFUSED,
        text("This case isn't linked to an appointment."),
        text("Link it first, then export."),
    ),
    "template_not_mapped": (
        Kind.REFUSED,
        text("The template of this document isn't matched with Cornerstone."),
        text("An owner or admin can set that up in CoVet."),
    ),
    "already_exported": (Kind.REFUSED, text("This document is in Cornerstone already."), NOTHING),
    "idempotency_key_missing": (Kind.BUG, text("This app left something out of its request."), _AGAIN),
    "in_progress": (
        Kind.IN_PROGRESS,
        text("CoVet is still working on this request."),
        text("Wait a moment, then look again."),
    ),
    "idempotency_key_reused": (
        Kind.REFUSED,
        text("This was begun earlier with other settings."),
        _LOOK_AGAIN,
    ),
    "invalid": (
        Kind.INVALID,
        text("CoVet doesn't accept some of what was entered."),
        text("Correct the fields that are marked."),
    ),
}


def problem_of(answer: Answer) -> Problem:
    """What a refusal means, in words."""
    if not answer.is_json:
        return _without_words(answer)
    try:
        document = decode_object(answer.body, answer.request_id)
    except Problem:
        return _without_words(answer)
    code = str(document.get("code") or "")
    known = _BY_CODE.get(code)
    kind, title, advice = known or _by_status(answer.status)
    fields = _fields(document)
    if code == "invalid" and not fields:
        advice = _NOTHING_MARKED
    return Problem(
        kind,
        title,
        advice,
        retry_after=retry_after(answer),
        code=code,
        detail=str(document.get("detail") or ""),
        request_id=answer.request_id,
        status=answer.status,
        fields=fields,
        facts={name: value for name, value in document.items() if name not in _OWN_MEMBERS},
    )


def _without_words(answer: Answer) -> Problem:
    """A refusal without the contract's words: a gateway's, or not from the service at all."""
    stranger = captive_or_bad(answer)
    if answer.status == 511 or (
        stranger.kind is Kind.CAPTIVE and answer.status < 500 and answer.status != 429
    ):
        return stranger
    kind, title, advice = _by_status(answer.status)
    return Problem(
        kind,
        title,
        advice,
        retry_after=retry_after(answer),
        request_id=answer.request_id,
        status=answer.status,
    )


def _by_status(status: int) -> tuple[Kind, Text, Text]:
    match status:
        case 401:
            return _BY_CODE["invalid_token"]
        case 403:
            return _BY_CODE["not_permitted"]
        case 404:
            return Kind.NOT_FOUND, text("CoVet doesn't know this."), _AGAIN
        case 410:
            return Kind.REMOVED, text("This is no longer there."), _AGAIN
        case 412 | 428:
            return _BY_CODE["changed_elsewhere"]
        case 422:
            return _BY_CODE["invalid"]
        case 429:
            return Kind.TOO_MANY, text("CoVet asks this PC to wait a moment."), _AGAIN
        case _ if status >= 500:
            return (
                Kind.SERVICE_DOWN,
                text("CoVet has a disturbance at the moment."),
                text("It isn't your PC. Try again in a few minutes."),
            )
        case _:
            return Kind.REFUSED, text("CoVet refused this."), _AGAIN


def _fields(document: dict[str, object]) -> dict[str, str]:
    errors = document.get("errors")
    found = {}
    for item in errors if isinstance(errors, list) else ():
        if isinstance(item, dict) and isinstance(item.get("field"), str):
            found[str(item["field"])] = str(item.get("detail") or item.get("code") or "")
    return found


def retry_after(answer: Answer) -> float | None:
    """Seconds until the service wants to be asked again: a number, or an HTTP date (contract §1)."""
    value = answer.headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.isascii() and value.isdecimal():
        return min(float(value), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max(0.0, (moment - datetime.now(UTC)).total_seconds()), LONGEST_WAIT)
