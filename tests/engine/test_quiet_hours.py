"""How often the service is asked when nobody is there, and when the clinic is open."""

from datetime import datetime, timedelta, tzinfo
from typing import Any

import pytest

from covet_desktop import messages as msg
from covet_desktop.adapters import oauth, session
from covet_desktop.core.events import CasesShown
from tests.engine.desk import TODAY, Desk
from tests.sandbox.driver import Clinic


def live(desk: Desk, hour: int, hours: int) -> int:
    """Tick every 30 seconds for some hours; how many calls that made."""
    desk.at(hour)
    desk.engine.ticked_at = desk.engine.now() - timedelta(seconds=30)
    desk.do(msg.Tick())
    before = calls(desk)
    for _tick in range(hours * 120):
        assert desk.now is not None
        desk.now += timedelta(seconds=30)
        if desk.now.second == 0 and desk.now.minute % 5 == 0:
            desk.practice.act(action="set_clock", now=desk.now.isoformat())
        desk.do(msg.Tick())
    return calls(desk) - before


def calls(desk: Desk) -> int:
    asked = desk.practice.records()["requests"]
    return sum(int(number) for path, number in asked.items() if "/v1/" in path or "/oauth/" in path)


def test_at_night_at_most_four_calls_an_hour(daily: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Renewing the access token, which lives for minutes, among them."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return daily.engine.now()

    monkeypatch.setattr(session, "datetime", Clock)
    monkeypatch.setattr(oauth, "datetime", Clock)

    assert live(daily, 20, hours=3) <= 3 * 4


def test_while_the_clinic_is_open_what_others_made_is_here_within_a_quarter_of_an_hour(
    daily: Desk, clinic: Clinic
) -> None:
    live(daily, 10, hours=1)
    daily.do(msg.ShowCases())
    clinic.connection_id = daily.connection_id
    clinic.ended(clinic.start_import(start=TODAY.isoformat(), days=1).json()["id"])
    before = len(daily.of(CasesShown)[-1].cases)
    daily.practice.act(action="remove_case", case_id=daily.of(CasesShown)[-1].cases[0].id)

    assert live(daily, 12, hours=1) < 40

    assert len(daily.of(CasesShown)[-1].cases) == before - 1
