"""The virtual screen: its pixels, its windows, its pointer and keyboard."""

import re
import struct
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from tests.support.waiting import wait_until


@dataclass(frozen=True)
class Window:
    """Place and size in pixels of the screen, without the frame that the window manager draws."""

    id: int
    pid: int
    x: int
    y: int
    width: int
    height: int
    title: str


class Screen:
    def __init__(self, env: Mapping[str, str], frame_buffer: Path) -> None:
        self._env = dict(env)
        self.frame_buffer = frame_buffer

    def run(self, *command: str) -> str:
        done = subprocess.run(command, env=self._env, capture_output=True, text=True, timeout=30, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(command)} failed ({done.returncode}): {done.stderr.strip()}")
        return done.stdout

    def managed(self) -> bool:
        """Whether a window manager has the screen."""
        return "_NET_SUPPORTING_WM_CHECK(WINDOW)" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")

    def lists_windows(self) -> bool:
        """Whether the window manager has published its list, which it does a moment after it took over."""
        asked = subprocess.run(
            ("wmctrl", "-l"), env=self._env, capture_output=True, text=True, timeout=30, check=False
        )
        return asked.returncode == 0

    def has_tray(self) -> bool:
        return bool(self._ids("search", "--class", "trayer"))

    def windows(self, title: str = "") -> list[Window]:
        found = []
        for row in self.run("wmctrl", "-l", "-p").splitlines():
            number, _desktop, pid, _host, *rest = row.split(None, 4)
            name = rest[0] if rest else ""
            if title.lower() in name.lower():
                found += self._placed(int(number, 16), int(pid), name)
        return sorted(found, key=lambda window: window.id)

    def _placed(self, number: int, pid: int, name: str) -> list[Window]:
        asked = ("xwininfo", "-id", str(number))
        told = subprocess.run(asked, env=self._env, capture_output=True, text=True, timeout=30, check=False)
        if told.returncode != 0:
            return []  # closed between the list and the question
        wanted = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        x, y, width, height = (int(_after(told.stdout, label)) for label in wanted)
        return [Window(number, pid, x, y, width, height, name)]

    def _ids(self, *asked: str) -> list[int]:
        told = subprocess.run(
            ("xdotool", *asked), env=self._env, capture_output=True, text=True, timeout=30, check=False
        )
        return [int(word) for word in told.stdout.split()]

    # --- pixels ---

    def image(self) -> QImage:
        """What is on the screen now, read from Xvfb's own frame buffer (an XWD file)."""
        raw = self.frame_buffer.read_bytes()
        header = struct.unpack(">25I", raw[:100])
        size, width, height, per_line, colours = header[0], header[4], header[5], header[12], header[19]
        pixels = raw[size + colours * 12 :]
        return QImage(pixels, width, height, per_line, QImage.Format.Format_RGB32).copy()

    def pixel(self, x: int, y: int) -> str:
        """``#rrggbb``."""
        return self.image().pixelColor(x, y).name()

    def save(self, path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self.image().save(str(path)):
            raise AssertionError(f"no screenshot could be written to {path}")
        return path

    def settled(self, seconds: float = 5) -> None:
        """Wait until two looks, a tenth of a second apart, show the same picture."""
        last = [self.image()]

        def same() -> bool:
            now = self.image()
            still = now == last[0]
            last[0] = now
            return still

        wait_until(same, seconds, "the screen to stand still", every=0.1)


def _after(text: str, label: str) -> str:
    match = re.search(rf"{label}:\s*(-?\d+)", text)
    assert match is not None, f"no {label} in {text}"
    return match[1]
