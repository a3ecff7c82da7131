"""The operating system: folders, this PC's name, browser, clock, autostart. Only here is sys.platform."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from covet_desktop.adapters.sqlite_errors import disk_read_only, translated

APP = "CoVet Desktop"
_ENTRY = "covet-desktop.desktop"
_AGENT = "vet.co.desktop"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


def data_dir(override: Path | None = None) -> Path:
    """The folder for this person's data, made if need be and closed to others."""
    if override is None:
        from platformdirs import user_data_path  # not needed where the folder is named

        override = user_data_path(APP, appauthor=False, roaming=False)
    with translated(OSError, override):
        override.mkdir(parents=True, exist_ok=True, mode=0o700)
        return override.resolve()


def restrict(path: Path) -> None:
    """Only this person may read and write the file (on Windows its folder sees to that)."""
    path.chmod(0o600)


def resources_dir() -> Path:
    """Icons and texts: in a packed program, in the installed package, or in the checkout."""
    package = Path(__file__).resolve().parents[1]
    packed = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for folder in (packed, package / "resources"):
        if folder.is_dir():
            return folder
    return package.parent / "resources"


def device_name() -> str:
    """This PC's name as the clinic knows it, without its domain."""
    import socket  # as others below, not needed for the first window

    name = os.environ.get("COVET_DEVICE") or socket.gethostname().partition(".")[0]
    return name or "PC"


def utc_now() -> datetime:
    return datetime.now(UTC)


def local_zone_name() -> str:
    """The IANA name of the system's time zone; UTC where it can't be told."""
    from zoneinfo import ZoneInfo

    from tzlocal import get_localzone_name

    try:
        name: str | None = get_localzone_name()
        return ZoneInfo(name or "UTC").key
    except (LookupError, OSError, ValueError):
        return "UTC"


def has_display() -> bool:
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or bool(screen)


def sockets_are_files() -> bool:
    """Whether a local socket has a path; on Windows it is a pipe with a name."""
    return sys.platform != "win32"


def runtime_dir() -> Path:
    """Where this person's sockets may lie, closed to others: the system's folder, or one of our own."""
    import tempfile

    given = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if given.is_absolute() and given.is_dir():
        return given
    if sys.platform == "win32":
        return Path(tempfile.gettempdir())
    else:
        folder = Path(tempfile.gettempdir()) / f"covet-{os.getuid()}"
        with translated(OSError, folder.parent):
            folder.mkdir(mode=0o700, exist_ok=True)
            state = folder.lstat()
        if state.st_uid != os.getuid() or not stat.S_ISDIR(state.st_mode) or state.st_mode & 0o077:
            raise disk_read_only(folder)  # somebody else made it first, to listen in our place
        return folder


def open_browser(url: str) -> bool:
    """Show a page in the person's browser; False where there is none to be seen.

    Without a display only what ``BROWSER`` names is tried: a browser in text mode would take the terminal.
    """
    import webbrowser
    from urllib.parse import urlsplit

    if urlsplit(url).scheme not in ("http", "https"):
        return False
    if not has_display() and "BROWSER" not in os.environ:
        return False
    try:
        with _systems_own_libraries():
            return webbrowser.open(url)
    except (webbrowser.Error, OSError):
        return False


@contextmanager
def _systems_own_libraries() -> Iterator[None]:
    """A packed program finds its libraries by a variable that would break a browser started from it.

    https://pyinstaller.org/en/stable/common-issues-and-pitfalls.html#launching-external-programs-from-the-frozen-application
    """
    ours = os.environ.get("LD_LIBRARY_PATH")
    if not getattr(sys, "frozen", False) or ours is None:
        yield
        return
    before = os.environ.get("LD_LIBRARY_PATH_ORIG")
    if before is None:
        del os.environ["LD_LIBRARY_PATH"]
    else:
        os.environ["LD_LIBRARY_PATH"] = before
    try:
        yield
    finally:
        os.environ["LD_LIBRARY_PATH"] = ours


def own_command() -> list[str]:
    """How this program is started again: the packed program, or this interpreter with the package."""
    if getattr(sys, "frozen", False):
        return [os.environ.get("APPIMAGE", sys.executable)]
    return [sys.executable, "-m", "covet_desktop"]


def autostart_state() -> bool:
    """Whether the system will start the app when this person signs in: asked each time, never stored.

    A person may have switched it off in the system's own settings, or an administrator on for everyone.
    """
    with translated(OSError, None):
        if sys.platform == "win32":
            return _run_key_state()
        elif sys.platform == "darwin":
            return _agent_file().is_file()
        else:
            entries = _entries()
            return bool(entries) and _is_on(entries[0])


def set_autostart(on: bool, command: Sequence[str]) -> bool:
    """Ask the system to start the app with ``command`` or not to; returns what it will do now."""
    with translated(OSError, None):
        if sys.platform == "win32":
            _set_run_key(on, command)
        elif sys.platform == "darwin":
            _set_agent(on, command)
        else:
            _set_entry(on, command)
    return autostart_state()


def _own_entry() -> Path:
    config = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (config if config.is_absolute() else Path.home() / ".config") / "autostart" / _ENTRY


def _entries() -> list[Path]:
    """The autostart entries there are; the first hides the others (XDG Autostart specification)."""
    shared = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    files = [_own_entry(), *(Path(folder) / "autostart" / _ENTRY for folder in shared.split(":") if folder)]
    return [file for file in files if file.is_file()]


def _is_on(file: Path) -> bool:
    import configparser  # 10 ms that the first window shouldn't wait for; so with others below
    import shutil

    parser = configparser.RawConfigParser(strict=False, delimiters=("=",), comment_prefixes=("#",))
    try:
        parser.read(file, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):
        return False
    entry = parser["Desktop Entry"] if parser.has_section("Desktop Entry") else {}
    program = entry.get("tryexec", "")
    return (
        bool(entry.get("exec"))
        and entry.get("hidden", "false") != "true"
        and entry.get("x-gnome-autostart-enabled", "true") != "false"
        and (not program or shutil.which(program.replace("\\\\", "\\")) is not None)
    )


def _set_entry(on: bool, command: Sequence[str]) -> None:
    file = _own_entry()
    lines = ["[Desktop Entry]", "Type=Application", f"Name={APP}", "Icon=covet-desktop"]
    if on:
        program = command[0].replace("\\", "\\\\")
        lines += [
            f"TryExec={program}",
            f"Exec={' '.join(map(_quoted, command))}",
            "X-GNOME-Autostart-enabled=true",
        ]
    else:
        file.unlink(missing_ok=True)
        if not _entries():
            return
        lines += ["Hidden=true"]  # an administrator's entry for everyone is hidden, not deleted
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = file.with_suffix(".part")
    part.write_text("\n".join([*lines, ""]), encoding="utf-8")
    part.replace(file)


def _quoted(argument: str) -> str:
    """One argument of Exec: quoted first, then escaped as any string (Desktop Entry specification)."""
    quoted = re.sub(r'(["`$\\])', r"\\\1", argument).replace("%", "%%")
    return '"' + quoted.replace("\\", "\\\\") + '"'


def _agent_file() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{_AGENT}.plist"


def _set_agent(on: bool, command: Sequence[str]) -> None:
    import plistlib

    file = _agent_file()
    if not on:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    agent = {
        "Label": _AGENT,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "ProcessType": "Interactive",
    }
    file.write_bytes(plistlib.dumps(agent))


def _run_key_state() -> bool:
    """In the Run key, and not switched off in the Task Manager (an odd first byte)."""
    winreg = _winreg()
    for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
        if _value(root, _RUN) is not None:
            approved = _value(root, _APPROVED)
            return not (isinstance(approved, bytes) and approved[:1] and approved[0] % 2)
    return False


def _set_run_key(on: bool, command: Sequence[str]) -> None:
    import subprocess

    winreg = _winreg()
    _delete_value(_APPROVED)
    if not on:
        _delete_value(_RUN)
        return
    with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, _RUN, 0, winreg.KEY_SET_VALUE) as key:
        winreg.SetValueEx(key, APP, 0, winreg.REG_SZ, subprocess.list2cmdline(command))


def _value(root: object, path: str) -> object:
    winreg = _winreg()
    try:
        with winreg.OpenKey(root, path) as key:
            return winreg.QueryValueEx(key, APP)[0]
    except FileNotFoundError:
        return None


def _delete_value(path: str) -> None:
    winreg = _winreg()
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key:
            winreg.DeleteValue(key, APP)
    except FileNotFoundError:
        return


def _winreg() -> Any:
    import importlib

    return importlib.import_module("winreg")  # Windows' own
