"""What the schedule waits for: a keychain that is locked, a service that wants to be left alone."""

from typing import Any

import pytest
from keyring.errors import KeyringLocked

from covet_desktop import messages as msg
from covet_desktop.core.events import Session
from covet_desktop.core.problems import Kind
from covet_desktop.engine import ticking
from covet_desktop.engine.flow import Flow
from tests.engine.desk import Desk
from tests.engine.test_ticking import imports, keys, tick_at


def test_a_keychain_that_is_unlocked_later_lets_the_day_s_import_come(
    daily: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    daily.keychain.fault = KeyringLocked("locked")
    daily.restart()
    assert daily.problem_of(msg.Start()).kind is Kind.KEYCHAIN_LOCKED
    monkeypatch.setattr(daily.engine.vault, "is_open", lambda: daily.keychain.fault is None)
    tick_at(daily, 7)
    assert daily.state.session is Session.KEYCHAIN_LOCKED

    daily.keychain.fault = None
    tick_at(daily, 7, 5)
    tick_at(daily, 7, 7)

    assert daily.state.session is Session.SIGNED_IN
    assert keys(daily) == ["2026-11-24"]


def test_a_service_that_asks_for_patience_isnt_asked_before(daily: Desk) -> None:
    prefix = f"/v1/connections/{daily.connection_id}"
    fault = {"path_prefix": prefix, "status": 429, "retry_after": "1800", "count": 1000}
    daily.practice.act(action="error_next", **fault)
    daily.at(4)
    daily.engine.read_at = None
    daily.do(msg.Tick())
    before = daily.practice.records()["requests"]["GET /v1/connections/{id}"]

    for minute in range(1, 29):
        tick_at(daily, 4, minute)
    during = daily.practice.records()["requests"]["GET /v1/connections/{id}"]
    daily.practice.act(action="error_next", count=0)
    tick_at(daily, 4, 31)

    assert during == before
    assert daily.practice.records()["requests"]["GET /v1/connections/{id}"] > during


@pytest.mark.parametrize("before", ["5:59", "6:00"], ids=["before-deciding", "before-sending"])
def test_a_pc_put_to_sleep_while_something_is_read_settles_all_the_same(
    daily: Desk, monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    """The network may not be there yet when it wakes up."""
    read = ticking.reload_connection

    def slept(*asked: Any) -> Flow[None]:
        daily.at(6, 20)
        yield from read(*asked)

    monkeypatch.setattr(ticking, "reload_connection", slept)
    hour, minute = map(int, before.split(":"))
    if minute:
        daily.engine.read_at = None
    tick_at(daily, hour, minute)
    asleep = imports(daily)
    monkeypatch.undo()
    tick_at(daily, 6, 22)

    assert asleep == []
    assert keys(daily) == ["2026-11-24"]
