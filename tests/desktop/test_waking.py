"""A wake-up that logind tells of, over a real message bus of the test's own."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.children import Child
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/> <allow receive_sender="*"/> <allow own="*"/> <allow user="*"/>
  </policy>
</busconfig>
"""
LOGIND = """
import sys
import dbus
from dbus.lowlevel import SignalMessage

bus = dbus.bus.BusConnection(sys.argv[1])
bus.request_name("org.freedesktop.login1")
for word in sys.stdin.readline().split():
    said = SignalMessage("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
    said.append(dbus.Boolean(word == "sleep"))
    bus.send_message(said)
bus.flush()
"""
LISTENER = """
import sys
from PySide6.QtCore import QCoreApplication, QObject
from covet_desktop.waking import Waking

class Bridge(QObject):
    def send(self, command):
        print(type(command).__name__, flush=True)

app = QCoreApplication([])
waking = Waking(Bridge(), app)
print("listens", flush=True)
app.exec()
"""


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a system bus on which nobody is yet."""
    config, socket = tmp_path / "bus.conf", tmp_path / "bus"
    config.write_text(CONFIG.format(socket=socket))
    daemon = Child(["dbus-daemon", "--config-file", str(config), "--nofork"], tmp_path / "bus.log")
    wait_until(socket.exists, 10, "the bus")
    yield f"unix:path={socket}"
    daemon.stop(5)


def test_waking_up_is_told_at_once_and_falling_asleep_isnt(bus: str, tmp_path: Path) -> None:
    env = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": bus, "PYTHONPATH": str(ROOT)}
    listener = Child([sys.executable, "-c", LISTENER], tmp_path / "listener.log", env=env)
    wait_until(lambda: "listens" in listener.output(), 20, listener.everything())
    logind = Child(
        ["/usr/bin/python3", "-c", LOGIND, bus], tmp_path / "logind.log", typed="sleep wake sleep\n"
    )

    wait_until(lambda: "Tick" in listener.output(), 20, f"{listener.everything()} {logind.everything()}")

    wait_until(lambda: not logind.running, 10, "logind's end")
    assert listener.output().split() == ["listens", "Tick"]
    listener.stop(5)


def test_without_logind_nothing_is_amiss(tmp_path: Path) -> None:
    env = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path}/none", "PYTHONPATH": str(ROOT)}
    listener = Child([sys.executable, "-c", LISTENER], tmp_path / "listener.log", env=env)

    wait_until(lambda: "listens" in listener.output(), 20, listener.everything())

    assert listener.running
    listener.stop(5)
