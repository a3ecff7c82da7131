"""``dev.py run``: the practice service and the app against it, as two programs that end together."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from _system import MustStop, has_display
from _venv import APP, ROOT

MARK = ".covet-practice"  # only folders that bear it are ever emptied
ADDRESS = "address"  # a file beside the data: where its practice service was last
READY_SECONDS = 60
LEAVE_SECONDS = 5
_ENDINGS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_PR_SET_PDEATHSIG = 1


def run(folder: Path, clinic: str, *, fresh: bool, arguments: list[str]) -> int:
    """Start both, wait for the app, end both. The app's exit code."""
    url = _running(folder / clinic, clinic)
    if url and fresh:
        raise MustStop("The practice is running. Quit it first, then begin anew.")
    home = _prepare(folder, clinic, fresh=fresh)
    for number in _ENDINGS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # nohup's wish
            signal.signal(number, _end_all)
    service = None if url else _start_service(home, clinic)
    app: subprocess.Popen[bytes] | None = None
    try:
        if service is not None:
            url = _address(service)
            (home / ADDRESS).write_text(f"{url}\n")
        print(f"Practice service: {url} (for trainers: {url}/sandbox)", flush=True)
        command = [APP.python, "-m", "covet_desktop", "--service-url", url, "--data-dir", str(home / "app")]
        if not has_display() and not arguments:
            print(_without_a_display(url, folder, clinic), flush=True)
            arguments = ["walk"]
        app = subprocess.Popen([*command, *arguments], cwd=ROOT, preexec_fn=_end_with_us())
        return app.wait()
    except _Told:
        return 130
    except KeyboardInterrupt:
        _let_it_leave(app)
        return 130
    finally:
        for number in _ENDINGS:  # it is ending already
            signal.signal(number, signal.SIG_IGN)
        _end(app)
        _end(service)


def approve(folder: Path, code: str) -> int:
    """Do what a person does with a sign-in's code on the practice service's page, for who has no browser."""
    addresses = sorted(folder.glob(f"*/{ADDRESS}"), key=lambda path: path.stat().st_mtime)
    body = {"action": "approve_device", "user_code": code}
    try:
        known = _ask(f"{addresses[-1].read_text().strip()}/sandbox/actions", body)["answered"]
    except (OSError, IndexError) as problem:
        raise MustStop("The practice service isn't running. Start it first: dev.py run") from problem
    if not known:
        raise MustStop(f"The practice service doesn't know the code {code}. Is there a newer one?")
    print("Approved: the set-up goes on within a few seconds.")
    return 0


def _running(home: Path, clinic: str) -> str:
    """The address of this clinic's service where another run of this script has it up, or ""."""
    try:
        url = (home / ADDRESS).read_text().strip()
        return url if _ask(f"{url}/sandbox/records")["clinic"] == clinic else ""
    except (OSError, ValueError, KeyError):  # not there, or somebody else's by now
        return ""


def _ask(address: str, body: dict[str, str] | None = None) -> dict[str, object]:
    """JSON for JSON, on this PC: never through a proxy."""
    sent = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, sent, {"Content-Type": "application/json"})
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=20) as answer:
        found: dict[str, object] = json.load(answer)
    return found


def _without_a_display(url: str, folder: Path, clinic: str) -> str:
    """What a person in the terminal would otherwise look up on the trainers' page."""
    asked = f"from covet_desktop.sandbox.sample import load; print(load({clinic!r}).practice['identifier'])"
    told = subprocess.run([APP.python, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    where = "" if folder == default_folder() else f" --data-dir {folder}"
    return (
        "No display here: the same set-up, in the terminal. What you will be asked for:\n"
        f"- a sign-in with a code: at {url}/device in a browser on this PC or, without one,\n"
        f"  in a second terminal: python3 packaging/dev.py approve CODE{where}\n"
        "- the clinic's details: make them up\n"
        f"- Bitwerx's practice identifier: {told.stdout.strip()}"
    )


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
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=_end_with_us(),
    )  # fmt: skip


def _end_with_us() -> Callable[[], None] | None:
    """For a program that is about to start: the system ends it when this script dies, even by kill -9."""
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


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


def _let_it_leave(app: subprocess.Popen[bytes] | None) -> None:
    """After Ctrl-C, which the app has got as well: let it say goodbye by itself."""
    try:
        if app is not None:
            app.wait(LEAVE_SECONDS)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        return  # it is ended by us, then


class _Told(Exception):
    """By the system, or by the terminal that was closed."""


def _end_all(number: int, frame: FrameType | None) -> None:
    raise _Told
