"""Countries, their regions and postal codes, as far as the clinic's form needs them."""

from __future__ import annotations

import re

from covet_desktop.core.text import NOTHING, Text, text

COUNTRIES: dict[str, Text] = {
    "CA": text("Canada"),
    "US": text("United States"),
    "AU": text("Australia"),
    "BE": text("Belgium"),
    "FR": text("France"),
    "GB": text("United Kingdom"),
    "IE": text("Ireland"),
    "LU": text("Luxembourg"),
    "NZ": text("New Zealand"),
    "CH": text("Switzerland"),
}
"""ISO 3166-1 alpha-2, the two where most clinics are first."""

_PROVINCES: dict[str, Text] = {
    "AB": text("Alberta"),
    "BC": text("British Columbia"),
    "MB": text("Manitoba"),
    "NB": text("New Brunswick"),
    "NL": text("Newfoundland and Labrador"),
    "NS": text("Nova Scotia"),
    "NT": text("Northwest Territories"),
    "NU": text("Nunavut"),
    "ON": text("Ontario"),
    "PE": text("Prince Edward Island"),
    "QC": text("Quebec"),
    "SK": text("Saskatchewan"),
    "YT": text("Yukon"),
}
# fmt: off
_STATES = (
    "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN",
    "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ",
    "NM", "NV", "NY", "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT",
    "WA", "WI", "WV", "WY",
)
# fmt: on
_REGIONS: dict[str, dict[str, Text]] = {"CA": _PROVINCES, "US": {state: Text(state) for state in _STATES}}

_CANADIAN = re.compile(r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d", re.IGNORECASE)
_AMERICAN = re.compile(r"\d{5}(-\d{4})?")
_NO_POSTAL_CODES = frozenset({"IE"})


def regions(country: str) -> dict[str, Text]:
    """The provinces or states to choose from, by code; empty where the region is typed freely."""
    return _REGIONS.get(country, {})


def has_postal_codes(country: str) -> bool:
    return country not in _NO_POSTAL_CODES


def postal_code_problem(code: str, country: str) -> Text:
    """What is wrong with a postal code that was typed, or nothing."""
    if country == "CA" and not _CANADIAN.fullmatch(code):
        return text("A Canadian postal code looks like {example}.", example="G8Y 1A1")
    if country == "US" and not _AMERICAN.fullmatch(code):
        return text("A ZIP code looks like {example}.", example="05401")
    return NOTHING
