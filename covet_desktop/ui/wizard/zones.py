"""Time zones to choose from, by city."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

_AREAS = frozenset(
    {
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    }
)


# fmt: off
_NEAR = {
    "America/Toronto": ("Montréal", "Québec", "Ottawa", "Gatineau", "Laval", "Sherbrooke", "Trois-Rivières",
                        "Saguenay", "Hamilton", "Kingston ON", "Sudbury", "Windsor"),
    "America/Halifax": ("Charlottetown", "Sydney NS"),
    "America/Moncton": ("Fredericton", "Saint John NB"),
    "America/St_Johns": ("Saint-Jean de Terre-Neuve", "Corner Brook"),
    "America/Winnipeg": ("Brandon", "Steinbach"),
    "America/Regina": ("Saskatoon", "Moose Jaw", "Prince Albert"),
    "America/Edmonton": ("Calgary", "Red Deer", "Lethbridge", "Yellowknife"),
    "America/Vancouver": ("Victoria", "Kelowna", "Surrey", "Nanaimo", "Kamloops"),
    "America/New_York": ("Boston", "Philadelphia", "Washington", "Atlanta", "Miami", "Orlando", "Tampa",
                         "Baltimore", "Pittsburgh", "Cleveland", "Columbus", "Cincinnati", "Charlotte",
                         "Raleigh", "Buffalo"),
    "America/Chicago": ("Dallas", "Houston", "Austin", "San Antonio", "Minneapolis", "Milwaukee", "St. Louis",
                        "Kansas City", "Memphis", "Nashville", "New Orleans", "Oklahoma City", "Omaha"),
    "America/Denver": ("Salt Lake City", "Albuquerque", "Colorado Springs", "El Paso"),
    "America/Phoenix": ("Tucson", "Mesa", "Scottsdale"),
    "America/Los_Angeles": ("San Francisco", "San Diego", "San Jose", "Sacramento", "Seattle", "Spokane",
                            "Portland", "Las Vegas"),
    "Pacific/Honolulu": ("Hilo", "Maui"),
    "Europe/London": ("Manchester", "Birmingham", "Leeds", "Glasgow", "Edinburgh", "Cardiff"),
    "Europe/Paris": ("Lyon", "Marseille", "Toulouse", "Nantes", "Strasbourg", "Lille", "Bordeaux"),
    "Europe/Zurich": ("Genève", "Lausanne", "Bern", "Basel"),
    "Europe/Brussels": ("Anvers", "Liège", "Gand"),
    "Australia/Sydney": ("Canberra", "Newcastle NSW"),
}
# fmt: on
"""Large cities without a zone of their own, by the zone whose clock they keep; those best known first."""
_FORMER = frozenset({"America/Montreal"})
"""Names that tzdata keeps for old settings only; the city is found under the zone that it is in."""


def near(name: str) -> tuple[str, ...]:
    """Cities that keep the clock of a zone which has another one's name."""
    return _NEAR.get(name, ())


def former_name(name: str) -> bool:
    return name in _FORMER


def is_known(name: str) -> bool:
    """Whether this PC knows the zone."""
    return zone_named(name) is not None


@cache
def zone_choices() -> tuple[tuple[str, str], ...]:
    """(IANA name, "City (Region)"), by city."""
    names = [bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds()]
    known = [(name, zone_words(name)) for name in names if name.partition("/")[0] in _AREAS]
    return tuple(sorted(known, key=lambda choice: choice[1].casefold()))


def zone_words(name: str) -> str:
    """ "America/Kentucky/Louisville" as "Louisville (America, Kentucky)"."""
    *areas, city = name.replace("_", " ").split("/")
    return f"{city} ({', '.join(areas)})" if areas else city


def city_of(name: str) -> str:
    return zone_words(name).partition(" (")[0]


def zone_named(name: str) -> ZoneInfo | None:
    """The zone of an IANA name; None where it has none, or this PC doesn't know it."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def zone_or_local(name: str) -> tzinfo:
    """The zone of that name, or this PC's."""
    return zone_named(name) or datetime.now(UTC).astimezone().tzinfo or UTC
