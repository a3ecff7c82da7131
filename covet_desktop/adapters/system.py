"""The operating system: folders, this PC's name, browser, clock. The only file with sys.platform."""

from __future__ import annotations

import os
import socket
import sys
import webbrowser
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

APP = "CoVet Desktop"


def data_dir(override: Path | None = None) -> Path:
    """The folder for this person's data, made if need be and closed to others."""
    if override is None:
        from platformdirs import user_data_path  # not needed where the folder is named

        override = user_data_path(APP, appauthor=False, roaming=False)
    override.mkdir(parents=True, exist_ok=True, mode=0o700)
    return override.resolve()


def resources_dir() -> Path:
    """Icons and texts: beside a packed program, in the installed package, or in the checkout."""
    package = Path(__file__).resolve().parents[1]
    packed = Path(getattr(sys, "_MEIPASS", "")) / "resources"
    for folder in (packed, package / "resources", package.parent / "resources"):
        if (folder / "icons").is_dir():
            return folder
    return package.parent / "resources"


def device_name() -> str:
    """This PC's name, as the clinic knows it."""
    return os.environ.get("COVET_DEVICE") or socket.gethostname() or "PC"


def utc_now() -> datetime:
    return datetime.now(UTC)


def local_zone_name() -> str:
    """The IANA name of the system's time zone."""
    from tzlocal import get_localzone_name

    try:
        return get_localzone_name() or "UTC"
    except (LookupError, OSError, ValueError):
        return "UTC"


def is_windows() -> bool:
    return sys.platform == "win32"


def has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_browser(url: str) -> bool:
    """Show a page in the person's browser; False where there is none to be seen."""
    if urlsplit(url).scheme not in ("http", "https"):
        return False
    if not has_display() and "BROWSER" not in os.environ:
        return False
    return webbrowser.open(url)
