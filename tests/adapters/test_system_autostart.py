"""Starting with the computer: written as the system reads it, and read back as it really is."""

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from covet_desktop.adapters import system
from tests.support.require import require

COMMAND = [sys.executable, "-m", "covet_desktop", "--background"]
HARD = ["/opt/CoVet Desktop/run", 'say "hi"', "$HOME", "`id`", "back\\slash", "100%", "é"]


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"{tmp_path / 'shared'}:{tmp_path / 'etc'}")
    return tmp_path / "config" / "autostart" / "covet-desktop.desktop"


def test_it_is_switched_on_and_off(entry: Path) -> None:
    assert system.autostart_state() is False

    assert system.set_autostart(True, COMMAND) is True
    assert system.autostart_state() is True
    assert [file.name for file in entry.parent.iterdir()] == [entry.name]

    assert system.set_autostart(False, COMMAND) is False
    assert not entry.exists()
    assert system.set_autostart(False, COMMAND) is False


@pytest.mark.parametrize(
    "line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "TryExec=/nowhere/covet", "Exec="]
)
def test_what_a_person_switched_off_in_the_systems_settings_is_off(entry: Path, line: str) -> None:
    system.set_autostart(True, COMMAND)
    key = line.partition("=")[0]
    kept = [each for each in entry.read_text().splitlines() if not each.startswith(f"{key}=")]
    entry.write_text("\n".join([*kept, line]))

    assert system.autostart_state() is False
    assert system.set_autostart(True, COMMAND) is True


@pytest.mark.parametrize(
    "content", [b"", b"no entry", b"[Desktop Entry]\nExec", b"\xff\xfe", b"[Other]\nExec=x\n"]
)
def test_an_entry_that_cannot_be_read_starts_nothing(entry: Path, content: bytes) -> None:
    entry.parent.mkdir(parents=True)
    entry.write_bytes(content)

    assert system.autostart_state() is False


def test_an_administrators_entry_counts_and_a_person_may_hide_it(entry: Path, tmp_path: Path) -> None:
    shared = tmp_path / "etc" / "autostart" / entry.name
    shared.parent.mkdir(parents=True)
    shared.write_text(f"[Desktop Entry]\nType=Application\nName=CoVet\nExec={sys.executable}\n")

    assert system.autostart_state() is True
    assert system.set_autostart(False, COMMAND) is False
    assert shared.exists()
    assert system.set_autostart(True, COMMAND) is True


def test_the_desktop_reads_the_command_as_it_was_meant(entry: Path) -> None:
    python = shutil.which("python3", path="/usr/bin")
    ask = (
        "import sys, gi; gi.require_version('Gio', '2.0'); from gi.repository import GLib; "
        "file = GLib.KeyFile(); file.load_from_file(sys.argv[1], 0); "
        "line = file.get_string('Desktop Entry', 'Exec'); "
        "print('\\n'.join(GLib.shell_parse_argv(line.replace('%%', '%'))[1]))"
    )
    system.set_autostart(True, HARD)

    answer = subprocess.run([python or "python3", "-c", ask, str(entry)], capture_output=True, text=True)

    require("GLib's own reader", answer.returncode == 0, "python3-gi isn't installed")
    assert answer.stdout.splitlines() == HARD


def test_it_starts_as_it_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    assert system.own_command() == [sys.executable, "-m", "covet_desktop"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert system.own_command() == [sys.executable]
    monkeypatch.setenv("APPIMAGE", "/opt/CoVet.AppImage")
    assert system.own_command() == ["/opt/CoVet.AppImage"]


def test_on_macos_it_is_a_launch_agent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")

    assert system.set_autostart(True, HARD) is True
    [file] = (tmp_path / "Library" / "LaunchAgents").iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert agent["ProgramArguments"] == HARD
    assert agent["RunAtLoad"] is True
    assert system.set_autostart(False, HARD) is False


class _Registry(ModuleType):
    """As much of winreg as is used, over a dict of keys; no Windows is at hand."""

    HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE, KEY_SET_VALUE, REG_SZ = "HKCU", "HKLM", 2, 1

    def __init__(self) -> None:
        super().__init__("winreg")
        self.keys: dict[tuple[str, str], dict[str, Any]] = {}

    def OpenKey(self, root: str, path: str, reserved: int = 0, access: int = 0) -> "_Key":
        if (root, path) not in self.keys:
            raise FileNotFoundError(path)
        return _Key(self.keys[root, path])

    def CreateKeyEx(self, root: str, path: str, reserved: int = 0, access: int = 0) -> "_Key":
        return _Key(self.keys.setdefault((root, path), {}))

    def QueryValueEx(self, key: "_Key", name: str) -> tuple[Any, int]:
        return self._known(key, name), 1

    def SetValueEx(self, key: "_Key", name: str, reserved: int, kind: int, value: Any) -> None:
        key.values[name] = value

    def DeleteValue(self, key: "_Key", name: str) -> None:
        self._known(key, name)
        del key.values[name]

    def _known(self, key: "_Key", name: str) -> Any:
        if name not in key.values:
            raise FileNotFoundError(name)
        return key.values[name]


class _Key:
    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values

    def __enter__(self) -> "_Key":
        return self

    def __exit__(self, *_: object) -> None:
        return


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> _Registry:
    registry = _Registry()
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    return registry


def test_on_windows_it_is_a_value_of_the_run_key(registry: _Registry) -> None:
    assert system.autostart_state() is False

    assert system.set_autostart(True, [r"C:\Program Files\CoVet\CoVet.exe", "--background"]) is True
    assert registry.keys["HKCU", system._RUN] == {
        "CoVet Desktop": r'"C:\Program Files\CoVet\CoVet.exe" --background'
    }

    assert system.set_autostart(False, []) is False
    assert registry.keys["HKCU", system._RUN] == {}


def test_what_the_task_manager_switched_off_is_off(registry: _Registry) -> None:
    system.set_autostart(True, ["covet.exe"])
    registry.keys["HKCU", system._APPROVED] = {"CoVet Desktop": b"\x03" + bytes(11)}

    assert system.autostart_state() is False
    assert system.set_autostart(True, ["covet.exe"]) is True


def test_what_the_administrator_switched_on_for_everyone_is_on(registry: _Registry) -> None:
    registry.keys["HKLM", system._RUN] = {"CoVet Desktop": "covet.exe"}

    assert system.autostart_state() is True
