"""Settings: checked, kept, and used from the next moment on."""

from datetime import timedelta

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import SettingsKnown
from covet_desktop.core.problems import Kind
from covet_desktop.core.settings import OpenHours, Settings
from covet_desktop.engine.setting import settings_of
from tests.engine.desk import Desk

MINE = Settings(OpenHours((0, 1), 8, 18), notices=False, keep_days=7, device_name="Réception")


def test_they_are_there_after_a_restart(desk: Desk) -> None:
    desk.do(msg.SetSettings(MINE))
    desk.restart()

    desk.do(msg.Start())

    assert desk.state.settings == MINE


def test_they_are_told_at_the_start_before_anybody_is_known(desk: Desk) -> None:
    desk.do(msg.SetSettings(MINE))
    desk.do(msg.SignOut())
    desk.restart()

    desk.do(msg.Start())

    assert desk.of(SettingsKnown)[-1].settings == MINE
    assert desk.state.settings == MINE


@pytest.mark.parametrize("wrong", [Settings(keep_days=0), Settings(device_name="a\nb")])
def test_what_cant_be_set_leaves_them_as_they_were(desk: Desk, wrong: Settings) -> None:
    desk.do(msg.SetSettings(MINE))

    problem = desk.problem_of(msg.SetSettings(wrong))

    assert problem.kind is Kind.INVALID
    assert problem.fields
    assert settings_of(desk.engine) == MINE


@pytest.mark.parametrize("stored", ["x", {"keep_days": "many"}, {"keep_days": 0}, {"open_hours": None}])
def test_another_versions_settings_are_as_at_first(desk: Desk, stored: object) -> None:
    desk.engine.ledger.set_setting("settings", stored)

    assert settings_of(desk.engine) == Settings()


def test_the_service_is_told_this_pcs_name_from_the_next_call_on(connected: Desk) -> None:
    connected.do(msg.SetSettings(MINE))
    run = connected.do(msg.ImportDays(1))
    assert run.device == "Réception"

    connected.restart()
    connected.do(msg.Start())
    run = connected.do(msg.ImportDays(1))
    assert run.device == "Réception"

    connected.do(msg.SetSettings(Settings()))
    run = connected.do(msg.ImportDays(1))
    assert run.device == connected.engine.device


def test_cases_are_kept_for_as_long_as_it_says(connected: Desk) -> None:
    connected.do(msg.ImportDays(1))
    today, now = connected.engine.today(), connected.engine.now()
    cache = connected.engine.open_cache()
    connected.now = now + timedelta(days=8)
    connected.do(msg.Tick())
    assert cache.count_of_day(today) > 0

    connected.do(msg.SetSettings(MINE))
    connected.do(msg.Tick())

    assert cache.count_of_day(today) == 0


def test_whoever_keeps_them_longer_gets_the_older_ones_back(connected: Desk) -> None:
    connected.do(msg.ImportDays(1))
    connected.do(msg.ReadChanges())
    today, now = connected.engine.today(), connected.engine.now()
    before = connected.engine.open_cache().count_of_day(today)
    connected.do(msg.SetSettings(MINE))
    connected.now = now + timedelta(days=9)
    connected.do(msg.Tick())
    assert connected.engine.open_cache().count_of_day(today) == 0

    connected.do(msg.SetSettings(Settings(keep_days=60)))
    connected.do(msg.ReadChanges())

    assert connected.engine.open_cache().count_of_day(today) == before > 1
