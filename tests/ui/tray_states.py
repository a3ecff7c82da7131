"""What the tray meets besides the home window's states: a pause, and what needs somebody every day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from covet_desktop.core.model import Provider
from covet_desktop.core.schedule import Pause
from covet_desktop.core.staff_changes import Change, StaffChange
from tests.ui import home_states as home

PAUSED_TODAY = replace(home.TODAYS, pause=Pause(home.NEXT[0]))
PAUSED = replace(home.TODAYS, pause=Pause())
MISSED = replace(home.TODAYS, missed=(date(2026, 11, 21), date(2026, 11, 22)))
REUSED = replace(
    home.TODAYS,
    staff_changes=(StaffChange(Change.REUSED, Provider("p-9", display_name="ROY ANNE"), "ROY MARC"),),
)
STATES = {
    "paused-until-tomorrow": PAUSED_TODAY,
    "paused": PAUSED,
    "missed": MISSED,
    "staff-reused": REUSED,
}
