"""The system's facts, a browser, and one engine per data folder: with real files and processes."""

import json
import os
import subprocess
import sys
import webbrowser
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from covet_desktop.adapters import system
from covet_desktop.adapters.single import EngineLock, socket_name
from covet_desktop.core.problems import Kind, Problem

ROOT = Path(__file__).parents[2]


def test_the_data_folder_is_made_and_closed_to_others(tmp_path: Path) -> None:
    folder = system.data_dir(tmp_path / "a" / "b")

    assert folder == (tmp_path / "a" / "b").resolve()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert system.data_dir(folder) == folder


def test_the_usual_data_folder_is_the_persons_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert system.data_dir() == tmp_path / "CoVet Desktop"


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(Problem) as caught:
        system.data_dir(tmp_path / "file" / "folder")

    assert caught.value.kind is Kind.DISK_READ_ONLY


def test_the_resources_of_the_checkout_and_of_a_packed_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (system.resources_dir() / "icons").is_dir()

    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert system.resources_dir() == tmp_path / "resources"


def test_this_pcs_name_is_without_its_domain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COVET_DEVICE", raising=False)
    monkeypatch.setattr("socket.gethostname", lambda: "front-desk.clinic.lan")
    assert system.device_name() == "front-desk"
    monkeypatch.setattr("socket.gethostname", lambda: "")
    assert system.device_name() == "PC"
    monkeypatch.setenv("COVET_DEVICE", "Réception 1")
    assert system.device_name() == "Réception 1"


@pytest.mark.parametrize(
    ("setting", "expected"),
    [("America/Montreal", "America/Montreal"), ("Nowhere/Land", None), ("", None)],
)
def test_the_zones_name_can_always_be_used(
    monkeypatch: pytest.MonkeyPatch, setting: str, expected: str | None
) -> None:
    monkeypatch.setattr("tzlocal.unix._cache_tz_name", None)
    if setting:
        monkeypatch.setenv("TZ", setting)
    else:
        monkeypatch.delenv("TZ", raising=False)

    name = system.local_zone_name()

    assert ZoneInfo(name).key == name
    assert expected in (None, name)


def test_now_is_aware() -> None:
    assert system.utc_now().utcoffset() is not None


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program named by BROWSER that writes down what it is given, and with which libraries."""
    script = tmp_path / "browser"
    script.write_text('#!/bin/sh\nprintf "%s|%s" "$1" "${LD_LIBRARY_PATH-none}" > "$0.seen"\n')
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(script))
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    monkeypatch.setattr(webbrowser, "_browsers", {})
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "browser.seen"


def test_the_browser_that_is_asked_for_gets_the_page(browser: Path) -> None:
    assert system.open_browser("http://127.0.0.1:1/?a=b&c=$d") is True
    assert browser.read_text().startswith("http://127.0.0.1:1/?a=b&c=$d|")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "covet:x", "", "--help"])
def test_only_pages_are_opened(browser: Path, url: str) -> None:
    assert system.open_browser(url) is False
    assert not browser.exists()


@pytest.mark.parametrize(("before", "seen"), [("/usr/lib/own", "/usr/lib/own"), (None, "none")])
def test_a_browser_started_by_a_packed_program_gets_the_systems_libraries(
    browser: Path, monkeypatch: pytest.MonkeyPatch, before: str | None, seen: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/covet")
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)

    system.open_browser("https://co.vet")

    assert browser.read_text() == f"https://co.vet|{seen}"
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/covet"


def test_no_browser_is_opened_where_nobody_would_see_it(
    browser: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BROWSER")

    assert system.has_display() is False
    assert system.open_browser("https://co.vet") is False


def test_a_browser_that_is_not_there_is_said(browser: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER", "/nowhere/browser")
    monkeypatch.setenv("PATH", "/nowhere")

    assert system.open_browser("https://co.vet") is False


# --- one engine ---


def test_one_engine_for_a_data_folder(tmp_path: Path) -> None:
    first, second = EngineLock(tmp_path), EngineLock(tmp_path)

    assert first.try_acquire()
    assert not second.try_acquire()
    assert second.holder() == os.getpid()
    assert json.loads((tmp_path / "engine.json").read_text())["socket"] == socket_name(tmp_path)

    second.release()
    assert not second.try_acquire()
    first.release()
    assert second.holder() is None
    assert second.try_acquire()
    second.release()


_HOLDER = """
import sys
from pathlib import Path
from covet_desktop.adapters.single import EngineLock

lock = EngineLock(Path(sys.argv[1]))
sys.stdout.write(f"{lock.try_acquire()}\\n")
sys.stdout.flush()
sys.stdin.read()
"""


def test_the_lock_is_free_after_the_engine_was_killed(tmp_path: Path) -> None:
    engine = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert engine.stdout is not None
    assert engine.stdout.readline() == "True\n"
    lock = EngineLock(tmp_path)
    assert not lock.try_acquire()
    assert lock.holder() == engine.pid

    engine.kill()
    engine.communicate()

    assert lock.try_acquire()
    assert lock.holder() == os.getpid()
    lock.release()


def test_the_door_is_in_the_data_folder_where_its_path_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = Path("/tmp/covet")
    long = tmp_path / ("é" * 60)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert socket_name(short) == "/tmp/covet/door"
    assert Path(socket_name(long)).parent == tmp_path
    assert socket_name(long) == socket_name(long) != socket_name(tmp_path / ("e" * 120))


def test_without_a_runtime_folder_the_door_is_in_one_of_our_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    long = Path("/") / ("x" * 120)

    folder = Path(socket_name(long)).parent
    assert folder == tmp_path / f"covet-{os.getuid()}"
    assert folder.stat().st_mode & 0o777 == 0o700

    folder.chmod(0o777)
    with pytest.raises(Problem):
        socket_name(long)
