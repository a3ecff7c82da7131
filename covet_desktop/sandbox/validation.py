"""The shape of what people send: clinic, fee, auto-import (contract §3). Every fault is named."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from zoneinfo import available_timezones

from covet_desktop.sandbox.clock import parse_day
from covet_desktop.sandbox.conventions import FieldError, invalid
from covet_desktop.sandbox.countries import CODES, EXAMPLES, POSTAL_CODES, WITH_REGION, WITHOUT_POSTAL_CODE
from covet_desktop.sandbox.store import Document, Json

PHONE = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)
EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")
PRACTICE_ID = re.compile(r"[A-Za-z0-9]{1,3}")
AMOUNT = re.compile(r"\d{1,9}(\.\d{1,4})?", re.ASCII)
CURRENCY = re.compile(r"[A-Z]{3}")


class Fields:
    """Reads the members of one JSON object and collects what is wrong with them."""

    def __init__(self, value: Json, pointer: str, errors: list[FieldError]) -> None:
        self.value: Document = value if isinstance(value, dict) else {}
        self.pointer = pointer
        self.errors = errors
        if not isinstance(value, dict):
            self.wrong("", "required" if value is None else "invalid", "An object is expected here.")

    def wrong(self, name: str, code: str, detail: str) -> None:
        """Note a fault of the member ``name``, the object itself when empty."""
        self.errors.append(FieldError(f"{self.pointer}/{name}" if name else self.pointer, code, detail))

    def missing(self, name: str) -> None:
        """Note that ``name`` is needed."""
        self.wrong(name, "required", f"{name.replace('_', ' ').capitalize()} is missing.")

    def text(
        self,
        name: str,
        *,
        longest: int = 200,
        needed: bool = True,
        fits: Callable[[str], object] | None = None,
        advice: str = "This is not valid.",
    ) -> str | None:
        """A text without outer blanks; blank counts as missing."""
        value = self.value.get(name)
        if value is None or (isinstance(value, str) and not value.strip()):
            if needed:
                self.missing(name)
            return None
        if not isinstance(value, str):
            self.wrong(name, "invalid", "A text is expected here.")
            return None
        value = value.strip()
        if len(value) > longest:
            self.wrong(name, "too_long", f"At most {longest} characters.")
        elif fits is not None and not fits(value):
            self.wrong(name, "invalid", advice)
        return value

    def choice(self, name: str, values: tuple[str, ...]) -> str | None:
        """One of ``values``."""
        return self.text(name, fits=values.__contains__, advice=f"One of: {', '.join(values)}.")

    def whole(self, name: str, lowest: int, highest: int, *, needed: bool = True) -> int | None:
        """A whole number; ``6.0`` is one too, as JSON has a single kind of number."""
        value = self.value.get(name)
        if value is None:
            if needed:
                self.missing(name)
            return None
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            self.wrong(name, "invalid", f"A whole number from {lowest} to {highest}.")
            return None
        return value

    def flag(self, name: str, *, default: bool | None = None) -> bool:
        """True or false; ``default`` None: it is needed."""
        value = self.value.get(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, bool):
            self.wrong(name, "required" if value is None else "invalid", "True or false is expected here.")
            return False
        return value

    def zone(self, name: str) -> str | None:
        """An IANA time zone."""
        return self.text(
            name, fits=zones().__contains__, advice="An IANA time zone, such as America/Toronto."
        )

    def day(self, name: str) -> date | None:
        """A calendar day."""
        text = self.text(name)
        if text is None:
            return None
        try:
            return parse_day(text)
        except ValueError:
            self.wrong(name, "invalid", "A calendar day, such as 2026-11-24.")
            return None


@cache
def zones() -> frozenset[str]:
    """The names of all IANA time zones."""
    return frozenset(available_timezones())


def read_clinic(value: Json, errors: list[FieldError], pointer: str = "/clinic") -> Document:
    """The clinic, whole, with the members that the contract knows."""
    fields = Fields(value, pointer, errors)
    if not isinstance(value, dict):
        return {}
    country = fields.text(
        "country", fits=CODES.__contains__, advice="A country code of two letters, such as CA."
    )
    pattern = POSTAL_CODES.get(country or "")
    clinic = {
        "name": fields.text("name"),
        "practice_id": fields.text(
            "practice_id", fits=PRACTICE_ID.fullmatch, advice="1 to 3 letters or digits."
        ),
        "address_line1": fields.text("address_line1"),
        "address_line2": fields.text("address_line2", needed=False),
        "city": fields.text("city"),
        "region": fields.text("region", needed=country in WITH_REGION),
        "postal_code": fields.text(
            "postal_code",
            longest=20,
            needed=country not in WITHOUT_POSTAL_CODE,
            fits=pattern.fullmatch if pattern else None,
            advice=EXAMPLES.get(country or "", "This is not a postal code."),
        ),
        "country": country,
        "phone": _phone(fields),
        "contact": _contact(fields, "contact"),
        "technical_contact": None,
        "cornerstone_version": fields.text("cornerstone_version", longest=50, needed=False),
        "hosting": fields.choice("hosting", ("on_premises", "hosted")),
        "location_count": fields.whole("location_count", 1, 1000),
        "server_count": fields.whole("server_count", 1, 1000),
        "time_zone": fields.zone("time_zone"),
        "notes": fields.text("notes", longest=4000, needed=False),
    }
    if value.get("technical_contact") is not None:
        clinic["technical_contact"] = _contact(fields, "technical_contact")
    return clinic


def _phone(fields: Fields) -> str | None:
    return fields.text("phone", fits=PHONE.fullmatch, advice="A phone number with + and country code.")


def _contact(fields: Fields, name: str) -> Document:
    contact = Fields(fields.value.get(name), f"{fields.pointer}/{name}", fields.errors)
    if not contact.value:
        return {}
    email = contact.text("email", fits=EMAIL.fullmatch, advice="An e-mail address.")
    return {"name": contact.text("name"), "email": email, "phone": _phone(contact)}


def read_fee(value: Json, errors: list[FieldError], pointer: str = "/accepted_fee") -> Document:
    """An accepted fee: of one server (contract §4, Fee). A number instead of a decimal string is refused."""
    fields = Fields(value, pointer, errors)
    if not isinstance(value, dict):
        return {}
    return {
        "amount": fields.text("amount", fits=AMOUNT.fullmatch, advice="A decimal number in a string."),
        "currency": fields.text("currency", fits=CURRENCY.fullmatch, advice="An ISO 4217 code."),
        "per": fields.text("per"),
        "interval": fields.text("interval"),
    }


def same_fee(one: Document, other: Document) -> bool:
    """Whether two fees are equal by value: ``35`` is ``35.00``."""
    try:
        amounts = Decimal(one["amount"]) == Decimal(other["amount"])
    except InvalidOperation:
        return False
    return amounts and all(one[name] == other[name] for name in ("currency", "per", "interval"))


def read_auto_import(value: Json, before: Document | None, errors: list[FieldError]) -> Document:
    """The setting without ``enabled_at``; hour and days are needed once it is switched on."""
    fields = Fields(value, "/auto_import", errors)
    if not isinstance(value, dict):
        return {}
    enabled = fields.flag("enabled")
    earlier = before or {}
    hour = fields.whole("hour", 0, 23, needed=enabled)
    days = fields.whole("days", 1, 14, needed=enabled)
    return {
        "enabled": enabled,
        "time_zone": fields.zone("time_zone"),
        "hour": earlier.get("hour") if hour is None else hour,
        "days": earlier.get("days") if days is None else days,
    }


def refuse_if(errors: list[FieldError]) -> None:
    """422 ``invalid`` when something was wrong."""
    if errors:
        raise invalid(*errors)
