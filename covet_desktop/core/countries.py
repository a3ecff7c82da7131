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
_AUSTRALIAN = ("ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA")
_REGIONS: dict[str, dict[str, Text]] = {
    "CA": _PROVINCES,
    "US": {state: Text(state) for state in _STATES},
    "AU": {state: Text(state) for state in _AUSTRALIAN},
}

_FOUR_DIGITS = r"\d{4}"
_POSTAL_CODES: dict[str, tuple[str, str]] = {
    "CA": (r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d", "G8Y 1A1"),
    "US": (r"\d{5}(-\d{4})?", "05401"),
    "AU": (_FOUR_DIGITS, "2000"),
    "BE": (_FOUR_DIGITS, "1000"),
    "FR": (r"\d{5}", "75011"),
    "GB": (r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", "M1 1AE"),
    "IE": (r"[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}", "D02 X285"),
    "LU": (_FOUR_DIGITS, "1009"),
    "NZ": (_FOUR_DIGITS, "6011"),
    "CH": (_FOUR_DIGITS, "3030"),
}
"""What a code looks like, and an example. Each of :data:`COUNTRIES` has them (Universal Postal Union)."""


def regions(country: str) -> dict[str, Text]:
    """The provinces or states to choose from, by code; empty where the region is typed freely."""
    return _REGIONS.get(country, {})


def region_label(country: str) -> Text:
    """What a region is called there, with its mnemonic."""
    match country:
        case "CA":
            return text("P&rovince or territory")
        case "US":
            return text("S&tate")
        case "AU":
            return text("S&tate or territory")
        case "GB" | "IE":
            return text("Coun&ty (optional)")
    return text("&Region (where there is one)")


def missing_region(country: str) -> Text:
    """What to say where one has to be chosen and none is."""
    match country:
        case "CA":
            return text("Choose the province or territory.")
        case "AU":
            return text("Choose the state or territory.")
    return text("Choose the state.")


def has_postal_codes(country: str) -> bool:
    """As every country has that can be chosen here; one from elsewhere may not."""
    return not country or country in _POSTAL_CODES


def postal_code_label(country: str) -> Text:
    """What a postal code is called there, with its mnemonic."""
    match country:
        case "US":
            return text("ZIP c&ode")
        case "AU" | "GB" | "NZ":
            return text("Postc&ode")
        case "IE":
            return text("Eirc&ode")
    return text("Postal c&ode")


def missing_postal_code(country: str) -> Text:
    match country:
        case "US":
            return text("Type the ZIP code.")
        case "AU" | "GB" | "NZ":
            return text("Type the postcode.")
        case "IE":
            return text("Type the Eircode.")
    return text("Type the postal code.")


def postal_code_problem(code: str, country: str) -> Text:
    """What is wrong with a postal code that was typed, or nothing."""
    if country not in _POSTAL_CODES:
        return NOTHING
    pattern, example = _POSTAL_CODES[country]
    if re.fullmatch(pattern, code, re.IGNORECASE | re.ASCII):
        return NOTHING
    match country:
        case "CA":
            return text("A Canadian postal code looks like {example}.", example=example)
        case "US":
            return text("A ZIP code looks like {example}.", example=example)
        case "AU" | "GB" | "NZ":
            return text("A postcode looks like {example}.", example=example)
        case "IE":
            return text("An Eircode looks like {example}.", example=example)
    return text("A postal code looks like {example}.", example=example)
