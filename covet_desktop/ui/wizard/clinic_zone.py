"""What this PC tells of where the clinic is: its country, and its time zone where there is no doubt."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale, QTimeZone

from covet_desktop.core.countries import COUNTRIES
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.zones import zone_choices


def usual_country(here: Here) -> str:
    """The time zone's country before the language's: a PC in Québec is often set to English (US)."""
    return next((code for code in (_country_of(here.zone), here.country) if code in COUNTRIES), "")


def usual_zone(country: str, here: Here) -> str:
    """The zone of a clinic in that country: this PC's if it is there, else the only one; "" in doubt."""
    zones = _zones_of(country)
    if here.zone in zones:
        return here.zone
    if len(zones) == 1:
        return zones[0]
    # an old name ("America/Montreal") says no country; it is this PC's own
    unplaced = not _country_of(here.zone) and country in ("", here.country)
    return here.zone if unplaced and here.zone in dict(zone_choices()) else ""


@cache
def _zones_of(country: str) -> tuple[str, ...]:
    if not country:
        return ()
    territory = QLocale.codeToTerritory(country)
    return tuple(bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds(territory))


def _country_of(zone: str) -> str:
    return QLocale.territoryToCode(QTimeZone(zone.encode()).territory()) if zone else ""
