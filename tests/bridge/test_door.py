"""The door of a running engine: other starts of the app are heard, answered, and never left standing."""

import json
import socket as sockets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from covet_desktop import door as door_file
from covet_desktop import messages as msg
from covet_desktop.adapters.single import socket_name
from covet_desktop.core.events import RunChanged, Topic
from covet_desktop.door import Door, knock
from tests.bridge.conftest import Front
from tests.support.children import ROOT, Child

KNOCK = """
import json, sys
from covet_desktop.door import knock
for message in knock(sys.argv[1], json.loads(sys.argv[2])):
    print(json.dumps(message), flush=True)
print("done", flush=True)
"""


@pytest.fixture
def name(folder: Path) -> str:
    return socket_name(folder)


@pytest.fixture
def door(front: Front, name: str) -> Iterator[Door]:
    door = Door(name, front.bridge)
    yield door
    door.close()


class Visitor:
    """A program at the door, on the window's own loop."""

    def __init__(self, front: Front, name: str) -> None:
        self._front = front
        self.socket = QLocalSocket()
        self._received = b""
        self.socket.readyRead.connect(self._read)
        self.socket.connectToServer(name)

    def _read(self) -> None:
        self._received += bytes(self.socket.readAll().data())

    def say(self, line: bytes) -> "Visitor":
        self.socket.write(line)
        self.socket.flush()
        return self

    @property
    def heard(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self._received.split(b"\n")[:-1]]

    def answer(self) -> dict[str, Any]:
        def ended() -> bool:
            return any("result" in message or "problem" in message for message in self.heard)

        self._front.until(ended)
        return self.heard[-1]

    def hang_up(self) -> None:
        self.socket.abort()


def ask(front: Front, name: str, **verb: object) -> dict[str, Any]:
    visitor = Visitor(front, name).say(json.dumps(verb).encode() + b"\n")
    answer = visitor.answer()
    visitor.hang_up()
    return answer


def process(front: Front, name: str, log: Path, **verb: object) -> Child:
    command = [sys.executable, "-c", KNOCK, name, json.dumps(verb)]
    return Child(command, log, cwd=ROOT)


def printed(front: Front, child: Child) -> list[dict[str, Any]]:
    """What another process was told, from the first to the last line."""
    front.until(lambda: not child.running, 30)
    *messages, last = child.output().splitlines()
    assert last == "done", child.everything()
    return [json.loads(line) for line in messages]


def test_another_process_has_its_verb_carried_out_by_the_running_engine(
    connected: Front, door: Door, name: str, tmp_path: Path
) -> None:
    connected.start()

    child = process(connected, name, tmp_path / "import.log", verb="import", days=2)
    *told, last = printed(connected, child)

    assert last["result"]["status"] == "succeeded"
    assert [message for message in told if "progress" in message]
    assert connected.of(RunChanged), "the window sees it too"
    assert len(connected.desk.practice.records()["imports"]) == 1


def test_raise_brings_the_window_to_the_front(
    qtbot: QtBot, front: Front, door: Door, name: str, tmp_path: Path
) -> None:
    front.start()

    with qtbot.waitSignal(door.raise_window, timeout=20_000):
        child = process(front, name, tmp_path / "raise.log", verb="raise")

    assert printed(front, child) == [{"result": True}]


def test_raise_works_while_the_engine_is_busy(front: Front, door: Door, name: str) -> None:
    front.start()
    held = front.line.before("GET", "/v1/account")
    front.send(msg.Look())
    front.until(lambda: held.arrived)

    assert ask(front, name, verb="raise") == {"result": True}
    held.release()
    front.until(lambda: not front.state.busy)


@pytest.mark.parametrize(
    "garbage",
    [
        b"hello\n",
        b"\n",
        b"\xff\xfe\x00\n",
        b"[]\n",
        b'"raise"\n',
        b"{}\n",
        b'{"verb": 7}\n',
        b'{"verb": "dance"}\n',
        b"[" * 50_000 + b"\n",
        b"x" * 200_000,
    ],
    ids=lambda garbage: garbage[:12].decode("latin-1").strip() + f" {len(garbage)}",
)
def test_garbage_is_refused_in_words_and_the_next_one_served(
    front: Front, door: Door, name: str, garbage: bytes
) -> None:
    front.start()

    answer = Visitor(front, name).say(garbage).answer()

    assert answer["problem"]["kind"] == "refused"
    assert answer["problem"]["title"] == "CoVet Desktop doesn't know this command."
    assert ask(front, name, verb="status")["result"]["signed_in"] is True


def test_wrong_arguments_are_refused_in_words(connected: Front, door: Door, name: str) -> None:
    connected.start()

    answer = ask(connected, name, verb="import", days="many")

    assert answer["problem"]["kind"] == "invalid"


def test_a_problem_passes_the_door_in_words(front: Front, door: Door, name: str) -> None:
    front.start()

    answer = ask(front, name, verb="import", days=1)

    assert answer["problem"]["kind"] == "not_set_up"
    assert answer["problem"]["advice"]


def test_a_line_that_comes_in_pieces_is_one_line(front: Front, door: Door, name: str) -> None:
    front.start()
    visitor = Visitor(front, name).say(b'{"verb": ')
    front.until(lambda: visitor.socket.bytesToWrite() == 0)

    visitor.say(b'"status"}\n')

    assert visitor.answer()["result"]["signed_in"] is True


def test_two_visitors_each_get_their_own_answer(connected: Front, door: Door, name: str) -> None:
    connected.start()
    one = Visitor(connected, name).say(b'{"verb": "cases"}\n')
    two = Visitor(connected, name).say(b'{"verb": "status"}\n')

    assert two.answer()["result"]["signed_in"] is True
    assert one.answer()["result"] == []


def test_who_hangs_up_in_the_middle_disturbs_nobody(connected: Front, door: Door, name: str) -> None:
    connected.desk.practice.act(action="set_pace", seconds=0.1)
    connected.start()
    visitor = Visitor(connected, name).say(b'{"verb": "import", "days": 3}\n')
    connected.until(lambda: visitor.heard)

    visitor.hang_up()
    connected.until(lambda: connected.state.run is not None and connected.state.run.finished)

    assert ask(connected, name, verb="status")["result"]["last_import"]["status"] == "succeeded"


def test_a_sign_out_by_the_door_calls_off_what_is_under_way(front: Front, door: Door, name: str) -> None:
    front.start()
    held = front.line.after("GET", "/v1/account")
    front.send(msg.Look())
    front.until(lambda: held.arrived)

    answer = ask(front, name, verb="sign-out")
    held.release()

    assert answer["result"] == {"signed_in": False}
    assert not front.state.signed_in
    assert Topic.LOOK not in front.state.busy
    assert list(front.desk.folder.glob("cache-*")) == []


# --- finding the door ---


def test_where_nobody_is_knocking_ends(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door_file, "OPEN_WITHIN_SECONDS", 0.3)

    assert list(knock(name, {"verb": "raise"})) == []


def test_a_door_that_opens_a_moment_later_is_found(front: Front, name: str, tmp_path: Path) -> None:
    """Two starts at once: the second knocks before the first has come so far."""
    child = process(front, name, tmp_path / "early.log", verb="status")
    front.start()
    front.until(lambda: front.state.account)

    door = Door(name, front.bridge)
    messages = printed(front, child)
    door.close()

    assert messages[-1]["result"]["signed_in"] is True


def test_a_door_that_a_killed_process_left_is_no_obstacle(front: Front, name: str) -> None:
    left = sockets.socket(sockets.AF_UNIX)
    left.bind(name)
    left.close()

    door = Door(name, front.bridge)
    front.start()

    assert ask(front, name, verb="status")["result"]["signed_in"] is True
    door.close()


def test_only_this_persons_programs_can_open_it(door: Door, name: str) -> None:
    assert Path(name).stat().st_mode & 0o077 == 0


def test_an_engine_that_goes_away_leaves_nobody_standing(front: Front, name: str, tmp_path: Path) -> None:
    front.start()
    door = Door(name, front.bridge)
    held = front.line.before("GET", "/v1/account")
    child = process(front, name, tmp_path / "left.log", verb="status")
    front.until(lambda: held.arrived)

    door.close()
    front.bridge.stop()

    assert printed(front, child) == []
    held.release()
