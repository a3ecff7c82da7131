"""A pause keeps the auto-import of this PC back, and ends when it was said to."""

from datetime import timedelta

from covet_desktop import messages as msg
from covet_desktop.core.events import PauseKnown
from tests.engine.desk import TODAY, Desk
from tests.engine.test_ticking import imports, keys, tick_at

TOMORROW = TODAY + timedelta(days=1)


def test_until_tomorrow_nothing_comes_today_and_tomorrow_all_comes(daily: Desk) -> None:
    daily.do(msg.PauseImports())

    for hour in (6, 12, 23):
        tick_at(daily, hour)
    assert imports(daily) == []
    tick_at(daily, 6, day=TOMORROW)

    assert keys(daily) == ["2026-11-25"]
    assert daily.state.pause is None
    assert [event.pause is None for event in daily.of(PauseKnown)] == [False, True]


def test_until_it_is_resumed_nothing_comes_for_days(daily: Desk) -> None:
    daily.do(msg.PauseImports(until_tomorrow=False))

    for day in range(3):
        tick_at(daily, 7, day=TODAY + timedelta(days=day))

    assert imports(daily) == []
    assert daily.state.pause is not None
    assert daily.state.schedule.next_at


def test_resumed_today_s_import_comes_at_once(daily: Desk) -> None:
    daily.do(msg.PauseImports())
    tick_at(daily, 9)

    daily.do(msg.ResumeImports())

    assert keys(daily) == ["2026-11-24"]
    assert daily.state.pause is None


def test_a_restart_doesnt_end_it_and_tells_of_it(daily: Desk) -> None:
    daily.do(msg.PauseImports(until_tomorrow=False))
    daily.restart()

    daily.do(msg.Start())
    tick_at(daily, 7)

    assert daily.state.pause is not None
    assert imports(daily) == []


def test_by_hand_it_is_imported_all_the_same(daily: Desk) -> None:
    daily.do(msg.PauseImports())

    daily.do(msg.ImportDays(1))

    assert [run["trigger"] for run in imports(daily)] == ["manual"]


def test_it_is_still_told_after_signing_out_and_in_again(daily: Desk) -> None:
    daily.do(msg.PauseImports(until_tomorrow=False))

    daily.do(msg.SignOut())
    daily.sign_in()
    daily.do(msg.Tick())

    assert daily.state.pause is not None


def test_a_wrong_clock_doesnt_pause_for_a_year(daily: Desk) -> None:
    daily.at(12, day=TODAY + timedelta(days=365))
    daily.do(msg.PauseImports())
    tick_at(daily, 6)

    assert daily.state.pause is None
