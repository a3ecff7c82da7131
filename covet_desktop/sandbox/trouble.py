"""Actions that break the line on purpose (faults.py does the breaking)."""

from dataclasses import asdict

from covet_desktop.sandbox.arguments import Arguments
from covet_desktop.sandbox.conventions import FieldError, invalid
from covet_desktop.sandbox.faults import Fault
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document, Transaction


def hang(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The next requests are answered only after some seconds; carried out at once unless when = before."""
    seconds = arguments.number("seconds", least=0, most=3600)
    fault = Fault(
        count=int(arguments.number("count", 1, least=0)),
        path_prefix=arguments.text("path_prefix", "/v1"),
        after=arguments.one_of("when", ("after", "before"), "after") == "after",
        seconds=seconds,
        method=_method(arguments),
    )
    service.faults.hang = fault if seconds and fault.count else None
    return {"hang": asdict(fault) if service.faults.hang else None}


def error_next(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The next requests get an error instead of an answer; status 0 breaks the line off, body sends a page.

    They are not carried out, unless when = after: then only their answer is lost.
    """
    status = int(arguments.number("status", 503, least=0, most=599))
    if 0 < status < 200:
        raise invalid(FieldError("/status", "invalid", "0, or 200 to 599."))
    fault = Fault(
        count=int(arguments.number("count", 1, least=0)),
        path_prefix=arguments.text("path_prefix", "/v1"),
        after=arguments.one_of("when", ("after", "before"), "before") == "after",
        status=status,
        retry_after=arguments.text("retry_after", "") or None,
        code=arguments.text("code", "") or None,
        body=arguments.text("body", "") or None,
        content_type=arguments.text("content_type", "text/html; charset=utf-8"),
        method=_method(arguments),
    )
    service.faults.error = fault if fault.count else None
    return {"error_next": asdict(fault) if service.faults.error else None}


def _method(arguments: Arguments) -> str | None:
    return arguments.text("method", "").upper() or None
