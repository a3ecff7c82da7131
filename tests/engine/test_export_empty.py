"""An empty queue of exports costs nothing at a tick; what anybody puts there is seen at the next one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from covet_desktop import messages as msg
from covet_desktop.composition import make_engine
from covet_desktop.core.exports import ExportsRead, Stage
from covet_desktop.engine import exporting
from covet_desktop.messages.exports import ExportDocuments
from covet_desktop.options import Options
from tests.engine.desk import Desk
from tests.engine.exports_at import Visit, in_cornerstone, stages


@pytest.fixture
def visit(connected: Desk) -> Visit:
    return Visit(connected)


@contextmanager
def what_is_read(desk: Desk) -> Iterator[list[str]]:
    """The statements about requests that go to the ledger's file meanwhile."""
    database: Any = desk.engine.ledger._database
    asked: list[str] = []
    database.set_trace_callback(lambda sql: asked.append(sql) if " entry " in sql else None)
    try:
        yield asked
    finally:
        database.set_trace_callback(None)


def quiet(desk: Desk) -> None:
    """Ticks until the queue is known to be empty; what else a first tick writes is written by then."""
    desk.do(msg.Tick())
    desk.do(msg.Tick())
    with what_is_read(desk) as asked:
        desk.do(msg.Tick())
    assert asked == []


def put_in_elsewhere(desk: Desk, asked: ExportDocuments) -> None:
    """Another process of this data folder: a command line that is its own engine, and is killed."""
    other = make_engine(Options(desk.url, desk.folder))
    try:
        other.owner, other.now = desk.engine.owner, desk.engine.now
        exporting.put_in(other, asked)
    finally:
        other.close()


def test_an_empty_queue_is_read_once_and_shown(connected: Desk) -> None:
    quiet(connected)
    shown = len(connected.of(ExportsRead))

    for _ in range(3):
        connected.do(msg.Tick())

    assert shown > 0
    assert len(connected.of(ExportsRead)) == shown


def test_what_another_process_puts_there_goes_at_the_next_tick(connected: Desk, visit: Visit) -> None:
    quiet(connected)
    put_in_elsewhere(connected, visit.asked(connected))
    assert not in_cornerstone(connected.practice)

    connected.do(msg.Tick())

    assert stages(connected) == [Stage.EXPORTED]
    assert list(in_cornerstone(connected.practice).values()) == [1]
    quiet(connected)


def test_what_is_put_there_while_it_is_read_is_not_overlooked(
    connected: Desk, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look into the file and the note that it was empty."""
    asked, queue_now = visit.asked(connected), exporting.queue.queue_now
    connected.engine.nothing_queued = None

    def read_and_be_late(engine: Any) -> ExportsRead:
        read = queue_now(engine)
        put_in_elsewhere(connected, asked)
        return read

    with monkeypatch.context() as late:
        late.setattr(exporting.queue, "mine", lambda engine: ())
        late.setattr(exporting.queue, "queue_now", read_and_be_late)
        connected.run(exporting.go_on(connected.engine))
    connected.do(msg.Tick())

    assert list(in_cornerstone(connected.practice).values()) == [1]


def test_another_account_doesnt_take_over_that_it_was_empty(connected: Desk, visit: Visit) -> None:
    quiet(connected)
    put_in_elsewhere(connected, visit.asked(connected))
    connected.do(msg.SignOut())
    connected.sign_in("member")
    quiet(connected)
    assert not in_cornerstone(connected.practice)

    connected.do(msg.SignOut())
    connected.sign_in("owner")
    connected.do(msg.Tick())

    assert list(in_cornerstone(connected.practice).values()) == [1]
