"""``dev.py run``: the practice service and the app against it, as two programs that end together."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import FrameType

from _system import MustStop, has_display
from _venv import APP, ROOT

MARK = ".covet-practice"  # only folders that bear it are ever emptied
READY_SECONDS = 60


def run(folder: Path, clinic: str, *, fresh: bool, arguments: list[str]) -> int:
    """Start both, wait for the app, end both. The app's exit code."""
    home = _prepare(folder, clinic, fresh=fresh)
    signal.signal(signal.SIGTERM, _as_interrupt)
    service = _start_service(home, clinic)
    app: subprocess.Popen[bytes] | None = None
    try:
        url = _address(service)
        print(f"Practice service: {url} (for trainers: {url}/sandbox)", flush=True)
        command = [APP.python, "-m", "covet_desktop", "--service-url", url, "--data-dir", str(home / "app")]
        if not has_display() and not arguments:
            print("No display here: the same set-up, in the terminal.", flush=True)
            arguments = ["walk"]
        app = subprocess.Popen([*command, *arguments], cwd=ROOT)
        return app.wait()
    except KeyboardInterrupt:
        return 130
    finally:
        _end(app)
        _end(service)


def default_folder() -> Path:
    """Where practice data lives; a real clinic's data is elsewhere."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library/Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
    return base / "covet-desktop-practice"


def _prepare(folder: Path, clinic: str, *, fresh: bool) -> Path:
    home = folder / clinic
    if fresh and home.exists():
        if not (home / MARK).exists():
            raise MustStop(f"{home} wasn't made by this script, so it isn't emptied.")
        shutil.rmtree(home)
    if not (home / MARK).exists():
        if home.exists() and any(home.iterdir()):
            raise MustStop(f"{home} holds something else; please name another folder.")
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        (home / MARK).write_text("Practice data of CoVet Desktop; may be deleted.\n")
    return home


def _start_service(home: Path, clinic: str) -> subprocess.Popen[str]:
    """Without a port named, it takes last time's again, so that the sign-in holds."""
    command = [APP.python, "-m", "covet_desktop", "sandbox", "--clinic", clinic]
    command += ["--data-dir", str(home / "service")]
    # In a group of its own: Ctrl-C is for the app; the service ends after it, by us.
    if sys.platform == "win32":
        group = subprocess.CREATE_NEW_PROCESS_GROUP
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, creationflags=group)
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True)


def _address(service: subprocess.Popen[str]) -> str:
    """What its first line says; a thread goes on reading, so that it never waits for us."""
    assert service.stdout is not None
    lines: list[str] = []
    first = threading.Event()

    def read() -> None:
        assert service.stdout is not None
        for line in service.stdout:
            if not lines:
                lines.append(line)
                first.set()
        first.set()

    threading.Thread(target=read, daemon=True).start()
    first.wait(READY_SECONDS)
    try:
        return str(json.loads(lines[0])["base_url"])
    except (IndexError, ValueError, KeyError) as problem:
        raise MustStop("The practice service didn't start; what it said stands above.") from problem


def _end(program: subprocess.Popen[bytes] | subprocess.Popen[str] | None) -> None:
    """Politely, then not."""
    if program is None:
        return
    deadline = time.monotonic() + 5
    while program.poll() is None:
        try:
            program.terminate()
            program.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            program.kill()
        except KeyboardInterrupt:
            continue  # a second Ctrl-C: it is ending already


def _as_interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
