"""Addresses: which of them are of one origin, which are this very PC, which may be used at all."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text


def origin_of(url: str) -> tuple[str, str, int]:
    """Scheme, host and port, in the form in which two of them can be compared; no host: not an address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "", "", 0
    return parts.scheme, (parts.hostname or "").lower(), port or (443 if parts.scheme == "https" else 80)


def is_loopback(url: str) -> bool:
    host = origin_of(url)[1]
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_secure(url: str) -> None:
    """Plain HTTP only to this very PC (contract §1)."""
    scheme, host, _ = origin_of(url)
    if (scheme == "https" and host) or (scheme == "http" and is_loopback(url)):
        return
    raise Problem(
        Kind.INSECURE,
        text("The address of the service isn't safe."),
        text("It has to begin with https://. Check the address that this app was started with."),
        sent=False,
    )
