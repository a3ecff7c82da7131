"""What must come from the operating system: which of it is missing here, and how it is installed."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

HOME_PYTHONS = ("/usr/bin/",)  # where a system's own Python lives: only that one gets its venv from apt


@dataclass(frozen=True)
class Part:
    """A Debian package, and a sign that what it brings is there already.

    ``sign``: a shared library's soname (``libX.so.1``), an absolute path, or a program's name.
    """

    package: str
    sign: str

    def missing(self) -> bool:
        if ".so" in self.sign:
            return not _loads(self.sign)
        if self.sign.startswith("/"):
            return not Path(self.sign).exists()
        return shutil.which(self.sign) is None


# Qt's xcb platform needs these; its wheel brings everything else.
SCREEN = (
    Part("libegl1", "libEGL.so.1"),
    Part("libgl1", "libGL.so.1"),
    Part("libglib2.0-0", "libglib-2.0.so.0"),
    Part("libdbus-1-3", "libdbus-1.so.3"),
    Part("libfontconfig1", "libfontconfig.so.1"),
    Part("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    Part("libx11-xcb1", "libX11-xcb.so.1"),
    Part("libxcb-cursor0", "libxcb-cursor.so.0"),
    Part("libxcb-icccm4", "libxcb-icccm.so.4"),
    Part("libxcb-image0", "libxcb-image.so.0"),
    Part("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    Part("libxcb-randr0", "libxcb-randr.so.0"),
    Part("libxcb-render-util0", "libxcb-render-util.so.0"),
    Part("libxcb-shape0", "libxcb-shape.so.0"),
    Part("libxcb-sync1", "libxcb-sync.so.1"),
    Part("libxcb-xfixes0", "libxcb-xfixes.so.0"),
    Part("libxcb-xkb1", "libxcb-xkb.so.1"),
    Part("fonts-noto-core", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"),
)

# A whole desktop without a screen, and a browser to sign in with.
TESTS = (
    *SCREEN,
    Part("git", "git"),
    Part("xvfb", "Xvfb"),
    Part("xdotool", "xdotool"),
    Part("x11-utils", "xwininfo"),
    Part("wmctrl", "wmctrl"),
    Part("openbox", "openbox"),
    Part("trayer", "trayer"),
    Part("dunst", "dunst"),
    Part("faketime", "faketime"),
    Part("dbus", "dbus-daemon"),
    Part("dbus-x11", "dbus-launch"),
    Part("gnome-keyring", "gnome-keyring-daemon"),
    Part("gcr", "/usr/share/dbus-1/services/org.gnome.keyring.SystemPrompter.service"),
    Part("libsecret-tools", "secret-tool"),
    Part("at-spi2-core", "/usr/libexec/at-spi-bus-launcher"),
    Part("gir1.2-atspi-2.0", "/usr/share/doc/gir1.2-atspi-2.0"),
    Part("python3-gi", "/usr/lib/python3/dist-packages/gi"),
    Part("python3-dbus", "/usr/lib/python3/dist-packages/dbus"),
    Part("python3-pyatspi", "/usr/lib/python3/dist-packages/pyatspi"),
    Part("python3-dogtail", "/usr/lib/python3/dist-packages/dogtail"),
    Part("fonts-inter", "/usr/share/doc/fonts-inter"),
    Part("chromium", "chromium"),
    Part("chromium-driver", "chromedriver"),
)

# Only where tests/node has something to install.
NODE = (Part("nodejs", "node"), Part("npm", "npm"))


class MustStop(SystemExit):
    """Ends the script with code 1 after saying what a person has to do first."""

    def __init__(self, advice: str) -> None:
        print(advice, file=sys.stderr, flush=True)
        super().__init__(1)


def check_python() -> None:
    """Stop unless this Python is new enough."""
    if sys.version_info < (3, 11):
        have = ".".join(map(str, sys.version_info[:2]))
        raise MustStop(f"This needs Python 3.11 or newer; this is {have} ({sys.executable}).")


def packages_missing(parts: Iterable[Part]) -> list[str]:
    """Debian packages whose parts aren't on this Linux system; none elsewhere."""
    if not sys.platform.startswith("linux"):
        return []
    own = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    venv = [own] if _venv_is_a_package() and not _can_make_venv() else []
    return venv + [part.package for part in parts if part.missing()]


def ensure(parts: Iterable[Part]) -> None:
    """Install what is missing (as root, by apt), or stop with the one line to type."""
    missing = packages_missing(parts)
    if not missing:
        return
    if shutil.which("apt-get") is None:
        _stop_without_apt(missing)
    if not is_root():
        raise MustStop(
            f"Some of the system's packages are missing. Please type:\n\n    {one_line(missing)}\n"
        )
    print(f"Installing from the system's packages: {' '.join(missing)}", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-qq", "update"], [*_INSTALL, *missing]):
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False)  # fmt: skip
        if done.returncode != 0 and command[1:] != ["-qq", "update"]:  # an old list may do
            raise MustStop(f"{done.stdout}\nThat didn't work: {' '.join(command)}")
    still = packages_missing(parts)
    if still:
        raise MustStop(f"Installed, and yet not found: {', '.join(still)}.")


_INSTALL = ("apt-get", "-qq", "install", "-y", "--no-install-recommends")


def one_line(packages: Iterable[str]) -> str:
    """What a person who isn't root types, once."""
    wanted = " ".join(packages)
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {wanted}"


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def has_display() -> bool:
    """Whether a window can be shown: always outside Linux."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _stop_without_apt(missing: list[str]) -> NoReturn:
    raise MustStop(
        "Some of the system's packages are missing, and there is no apt. By Debian's names they are:\n\n"
        f"    {' '.join(missing)}\n"
    )


def _venv_is_a_package() -> bool:
    return os.path.realpath(sys.executable).startswith(HOME_PYTHONS)


def _can_make_venv() -> bool:
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(module) is not None for module in ("venv", "ensurepip"))


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
