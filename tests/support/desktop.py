"""A whole desktop of the test's own: screen, session bus, window manager, tray, keychain, home folder.

Everything is real (Xvfb, dbus-daemon, openbox, trayer, gnome-keyring, xdotool) and touches nothing of the
person's own session. ``env`` is what a program needs to live on it.
"""

import os
import shutil
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Self

from tests.support import keyboard
from tests.support.children import Child
from tests.support.screen import Screen, Window
from tests.support.waiting import wait_until

KEYCHAIN_PASSWORD = "front desk"
PROGRAMS = (
    "Xvfb",
    "dbus-daemon",
    "openbox",
    "trayer",
    "gnome-keyring-daemon",
    "xdotool",
    "wmctrl",
    "xwininfo",
)

# What the session bus may start by itself. Not org.freedesktop.secrets: "no keychain" must stay so.
SERVICES = ("org.gnome.keyring.SystemPrompter", "org.gnome.keyring.PrivatePrompter", "org.a11y.Bus")

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# Stands in for the system browser: writes down what it was asked to open.
BROWSER = """#!/bin/sh
printf '%s\\n' "$1" >> '{opened}'
"""


class Keychain(Enum):
    UNLOCKED = "unlocked"
    LOCKED = "locked"  # there, with a password that nobody has typed yet
    NONE = "none"  # no Secret Service on the bus


def missing() -> list[str]:
    """The programs a desktop needs and this machine hasn't."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


@dataclass(frozen=True)
class Folders:
    home: Path
    runtime: Path
    logs: Path
    programs: Path


class Desktop:
    """Up when constructed, gone after `close`. Its folders are below ``root``, best a short path."""

    def __init__(
        self,
        root: Path,
        *,
        keychain: Keychain = Keychain.UNLOCKED,
        tray: bool = True,
        window_manager: bool = True,
        size: tuple[int, int] = (1280, 900),
    ) -> None:
        self._children: list[Child] = []
        self._keychain_daemon: Child | None = None
        self.folders = _make_folders(root)
        try:
            self._start(keychain, tray=tray, window_manager=window_manager, size=size)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _start(self, keychain: Keychain, *, tray: bool, window_manager: bool, size: tuple[int, int]) -> None:
        folders = self.folders
        frame_buffer = folders.runtime / "screen"
        frame_buffer.mkdir(exist_ok=True)
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp"]
        xvfb = self.start([*command, "-noreset", "-fbdir", str(frame_buffer)], "xvfb")
        display = f":{xvfb.line(20, 'a display number').strip()}"
        bus = folders.runtime / "bus"
        self.env = _environment(folders, display, bus)
        self.screen = Screen(self.env, frame_buffer / "Xvfb_screen0")
        keyboard.set_up(self.env)
        self._start_bus(bus)
        if window_manager:
            self.start(["openbox", "--sm-disable"], "openbox")
            wait_until(self.screen.managed, 20, "the window manager to take over")
            wait_until(self.screen.lists_windows, 20, "the window manager to list its windows")
        if tray:
            placed = ["--edge", "top", "--align", "right", "--widthtype", "request", "--height", "32"]
            self.start(["trayer", *placed], "trayer")
            wait_until(self.screen.has_tray, 20, "the tray to be there")
        if keychain is not Keychain.NONE:
            self.start_keychain()
        if keychain is Keychain.LOCKED:
            self.lock_keychain()

    def close(self) -> None:
        for child in reversed(self._children):
            child.stop(2)
        self._children.clear()

    def start(self, command: list[str], name: str, typed: str | None = None) -> Child:
        """A program on this desktop, ended with it at the latest."""
        log = self.folders.logs / f"{len(self._children)}-{name}.log"
        child = Child(command, log, getattr(self, "env", None), typed=typed)
        self._children.append(child)
        return child

    # --- keychain ---

    def start_keychain(self) -> None:
        """gnome-keyring with its login keyring, unlocked (made, the first time)."""
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"]
        self._keychain_daemon = self.start(command, "keychain", typed=KEYCHAIN_PASSWORD)
        wait_until(self._keychain_answers, 20, "the keychain on the session bus")

    def stop_keychain(self) -> None:
        """The Secret Service leaves the bus, as when its daemon crashes."""
        assert self._keychain_daemon is not None
        self._keychain_daemon.stop()
        self._children.remove(self._keychain_daemon)
        self._keychain_daemon = None

    def lock_keychain(self) -> None:
        # Not `secret-tool lock --collection`: libsecret 0.20 crashes in it.
        self._ask_keychain("Service.Lock", "array:objpath:/org/freedesktop/secrets/collection/login")

    def unlock_keychain(self) -> None:
        """As if the person had typed its password: the daemon starts anew with it."""
        self.stop_keychain()
        self.start_keychain()

    def _keychain_answers(self) -> bool:
        try:
            return "/collection/login" in self._ask_keychain("", "string:Collections")
        except AssertionError:
            return False  # not on the bus yet

    def _ask_keychain(self, call: str, argument: str) -> str:
        """A call of the Secret Service; with no ``call``, its property ``argument``."""
        method = f"org.freedesktop.Secret.{call}" if call else "org.freedesktop.DBus.Properties.Get"
        interface = () if call else ("string:org.freedesktop.Secret.Service",)
        destination = (
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.secrets",
            "/org/freedesktop/secrets",
        )
        return self._run("dbus-send", *destination, method, *interface, argument)

    def _start_bus(self, bus: Path) -> None:
        services = self.folders.runtime / "services"
        services.mkdir(exist_ok=True)
        for name in SERVICES:
            file = Path("/usr/share/dbus-1/services") / f"{name}.service"
            if file.exists():
                shutil.copy(file, services)
        config = self.folders.runtime / "bus.conf"
        config.write_text(BUS.format(socket=bus, services=services))
        self.start(["dbus-daemon", "--nofork", f"--config-file={config}"], "bus")
        wait_until(bus.exists, 20, "the session bus")

    # --- what a person sees and does ---

    def screenshot(self, path: Path | str) -> Path:
        return self.screen.save(Path(path))

    def windows(self, title: str = "") -> list[Window]:
        """Windows with ``title`` as part of theirs, in the order they were opened."""
        return self.screen.windows(title)

    def window(self, title: str = "", seconds: float = 20) -> Window:
        """The first such window, once it's there."""
        return wait_until(lambda: self.windows(title), seconds, f"a window called {title!r}")[0]

    def click(self, x: int, y: int, button: int = 1) -> None:
        self._run("xdotool", "mousemove", "--sync", str(x), str(y), "click", str(button))

    def double_click(self, x: int, y: int) -> None:
        self._run("xdotool", "mousemove", str(x), str(y), "click", "--repeat", "2", "--delay", "60", "1")

    def click_unhurried(self, x: int, y: int) -> None:
        """As a hand does in a list that has just dropped down: within the time of a double click Qt takes
        a click for the end of the one that opened it."""
        self._run("xdotool", "mousemove", str(x), str(y), "sleep", "0.6", "click", "1")

    def wheel(self, x: int, y: int, turns: int) -> None:
        """Turn the wheel there: down, or with negative ``turns`` up."""
        # No --sync: it waits for a movement, which there is none of at the second turn.
        button = "5" if turns > 0 else "4"
        self._run("xdotool", "mousemove", str(x), str(y), "click", "--repeat", str(abs(turns)), button)

    def key(self, *names: str) -> None:
        """Keys by xdotool's names: ``Tab``, ``alt+n``, ``Return``."""
        self._run("xdotool", "key", "--clearmodifiers", *names)

    def type(self, text: str) -> None:
        self._run("xdotool", "type", "--delay", "12", "--", text)

    def focus(self, window: Window) -> None:
        self._run("xdotool", "windowactivate", "--sync", str(window.id))

    def opened_addresses(self) -> list[str]:
        """What programs asked the system browser to open."""
        opened = self.folders.home / "opened"
        return opened.read_text().splitlines() if opened.exists() else []

    def _run(self, *command: str) -> str:
        return self.screen.run(*command)


def _make_folders(root: Path) -> Folders:
    folders = Folders(root / "home", root / "run", root / "logs", root / "bin")
    for folder in (folders.home, folders.runtime, folders.logs, folders.programs):
        folder.mkdir(parents=True, exist_ok=True)
    folders.runtime.chmod(0o700)
    browser = folders.programs / "xdg-open"
    browser.write_text(BROWSER.format(opened=folders.home / "opened"))
    browser.chmod(0o755)
    return folders


def _environment(folders: Folders, display: str, bus: Path) -> dict[str, str]:
    home = folders.home
    unwanted = {
        "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_CURRENT_DESKTOP", "SESSION_MANAGER",
        "QT_QPA_PLATFORM", "PYTHON_KEYRING_BACKEND",  # set for tests inside pytest's own process
    }  # fmt: skip
    env = {name: value for name, value in os.environ.items() if name not in unwanted}
    return env | {
        "DISPLAY": display,
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(folders.runtime),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_STATE_HOME": str(home / ".local/state"),
        "XDG_SESSION_TYPE": "x11",
        "PATH": f"{folders.programs}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "BROWSER": str(folders.programs / "xdg-open"),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
    }
