"""What a person may set, and what can't be."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from covet_desktop.core.settings import OpenHours, Settings, faults

ZONE = ZoneInfo("America/Toronto")


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(keep_days=1),
        Settings(keep_days=400),
        Settings(open_hours=OpenHours((6,), 0, 24)),
        Settings(device_name="Réception 1 (devant)"),
        Settings(device_name="x" * 64),
    ],
)
def test_what_can_be_set_has_no_fault(settings: Settings) -> None:
    assert faults(settings) == {}


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        (Settings(keep_days=0), "keep_days"),
        (Settings(keep_days=401), "keep_days"),
        (Settings(open_hours=OpenHours(())), "weekdays"),
        (Settings(open_hours=OpenHours((7,))), "weekdays"),
        (Settings(open_hours=OpenHours(opens=19, closes=7)), "open_hours"),
        (Settings(open_hours=OpenHours(opens=9, closes=9)), "open_hours"),
        (Settings(open_hours=OpenHours(closes=25)), "open_hours"),
        (Settings(device_name="x" * 65), "device_name"),
        (Settings(device_name="front\ndesk"), "device_name"),
        (Settings(device_name="\ud800"), "device_name"),
    ],
)
def test_what_cant_be_set_says_why(settings: Settings, name: str) -> None:
    found = faults(settings)

    assert list(found) == [name]
    assert str(found[name]).endswith(".")


def test_all_faults_are_found_at_once() -> None:
    settings = replace(Settings(keep_days=0, device_name="\t"), open_hours=OpenHours((), 5, 5))

    assert set(faults(settings)) == {"keep_days", "device_name", "open_hours", "weekdays"}


def test_the_clinic_is_open_by_its_own_clock() -> None:
    tuesday = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)

    assert OpenHours().opened_at(tuesday, ZONE) == datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert OpenHours(opens=8).opened_at(tuesday, ZONE) is None
    assert not OpenHours().contains(datetime(2026, 11, 22, 15, tzinfo=UTC), ZONE)
