"""The clinic's data as a person types it, and the checks that turn it into a :class:`Clinic`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass, fields

from covet_desktop.core.countries import (
    COUNTRIES,
    has_postal_codes,
    missing_postal_code,
    missing_region,
    postal_code_problem,
    regions,
)
from covet_desktop.core.model import Clinic, Contact, Hosting
from covet_desktop.core.text import NOTHING, Text, text

LONGEST = 200
"""Characters in a line; more is surely pasted by mistake."""
_LONGER_OR_SHORTER = {"notes": 2000, "cornerstone_version": 50, "postal_code": 20}
_EMAIL = re.compile(r"[^\s@<>\"(),;:]+@[^\s@.<>\"(),;:]+(\.[^\s@.<>\"(),;:]+)+")
_PRACTICE_ID = re.compile(r"[A-Za-z0-9]{1,3}")
_EXTENSION = re.compile(r"(?i)(ext|poste|x|#|;|,)\W*\d+\s*$")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode's categories of what can't be seen: controls, marks of direction, line breaks."""
_JOINERS = frozenset("\u200c\u200d")
"""They belong to some scripts, and to emoji that are made of several."""


@dataclass(frozen=True, slots=True)
class ClinicForm:
    """Every field as typed, so that nothing is lost that isn't right yet."""

    name: str = ""
    practice_id: str = ""
    address_line1: str = ""
    address_line2: str = ""
    city: str = ""
    country: str = ""
    region: str = ""
    postal_code: str = ""
    phone: str = ""
    time_zone: str = ""
    contact_name: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    technical_name: str = ""
    technical_email: str = ""
    technical_phone: str = ""
    cornerstone_version: str = ""
    hosting: str = ""
    location_count: str = "1"
    server_count: str = "1"
    notes: str = ""


def field_of_pointer(pointer: str) -> str:
    """The form's field for a JSON pointer of the service ("/clinic/contact/email"), or ""."""
    path = pointer.removeprefix("/clinic").strip("/").replace("technical_contact", "technical")
    name = path.replace("/", "_")
    return name if name in {item.name for item in fields(ClinicForm)} else ""


_REQUIRED: dict[str, Text] = {
    "name": text("Type the clinic's name as it is in Cornerstone."),
    "practice_id": text("Type the Practice ID: 1 to 3 letters or digits."),
    "address_line1": text("Type the street and number."),
    "city": text("Type the city."),
    "country": text("Choose the country."),
    "phone": text("Type the clinic's phone number."),
    "time_zone": text("Choose the clinic's time zone."),
    "contact_name": text("Type the name of the person whom Bitwerx can call."),
    "contact_email": text("Type this person's e-mail address."),
    "contact_phone": text("Type this person's phone number."),
    "hosting": text("Choose where the Cornerstone server is."),
    "location_count": text("Type how many locations the clinic has: 1 or more."),
    "server_count": text("Type how many Cornerstone servers the clinic has: 1 or more."),
}
_TECHNICAL = ("technical_name", "technical_email", "technical_phone")


def clinic_problems(form: ClinicForm) -> dict[str, Text]:
    """The sentence to show beside each field that isn't right; empty when all is well."""
    found = {}
    for item in fields(form):
        sentence = field_problem(item.name, form)
        if sentence:
            found[item.name] = sentence
    return found


def field_problem(name: str, form: ClinicForm) -> Text:
    """What is wrong with one field, or nothing."""
    value: str = getattr(form, name).strip()
    longest = _LONGER_OR_SHORTER.get(name, LONGEST)
    if len(value) > longest:
        return text("This is too long: {longest} characters at most.", longest=longest)
    if _has_invisible(value, _JOINERS | set("\n\t") if name == "notes" else _JOINERS):
        return text("There are invisible characters in it. Type it anew, please.")
    if not value:
        return _missing(name, form)
    match name:
        case "practice_id" if not _PRACTICE_ID.fullmatch(value):
            return text("The Practice ID in Cornerstone is 1 to 3 letters or digits.")
        case "country" if value not in COUNTRIES:
            return text("Choose a country from the list.")
        case "region" if regions(form.country) and value not in regions(form.country):
            return text("Choose one from the list.")
        case "postal_code":
            return postal_code_problem(value, form.country)
        case "phone" | "contact_phone" | "technical_phone":
            return _phone_problem(value, form.country)
        case "contact_email" | "technical_email" if not _EMAIL.fullmatch(value):
            return text(
                "This doesn't look like an e-mail address. Example: {example}", example="name@clinic.com"
            )
        case "hosting" if Hosting(value) is Hosting.UNKNOWN:
            return text("Choose where the Cornerstone server is.")
        case "location_count" | "server_count" if not _is_count(value):
            return text("Type a whole number from 1 to 999.")
    return NOTHING


def _missing(name: str, form: ClinicForm) -> Text:
    if name == "region" and regions(form.country):
        return missing_region(form.country)
    if name == "postal_code" and has_postal_codes(form.country):
        return missing_postal_code(form.country)
    if name in _TECHNICAL and any(getattr(form, other).strip() for other in _TECHNICAL):
        return text("Complete the technical contact, or leave all three fields empty.")
    return _REQUIRED.get(name, NOTHING)


def _has_invisible(value: str, allowed: Set[str]) -> bool:
    return any(unicodedata.category(each) in _INVISIBLE and each not in allowed for each in value)


def _is_count(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) <= 9 and 1 <= int(value) <= 999


def servers(form: ClinicForm) -> int:
    """How many servers the fee is counted for, as typed so far; one where that isn't a number yet."""
    typed = form.server_count.strip()
    return int(typed) if _is_count(typed) else 1


def _phone_problem(number: str, country: str) -> Text:
    if _EXTENSION.search(number) and e164(_EXTENSION.sub("", number), country):
        return text("Leave the extension out here, and write it into the notes at the end of this page.")
    if not e164(number, country):
        example = _example_phone(country)
        return text("This doesn't look like a phone number. Example: {example}", example=example)
    return NOTHING


def _example_phone(country: str) -> str:
    import phonenumbers  # 40 ms that the first window doesn't need

    made = phonenumbers.example_number(country) if country not in ("", "CA", "US") else None
    if made is None:
        return "(819) 555-0142"
    return str(phonenumbers.format_number(made, phonenumbers.PhoneNumberFormat.NATIONAL))


def e164(number: str, country: str) -> str:
    """The number in E.164, or "" where it can't be one. ``country`` is where a local number is from."""
    import phonenumbers  # 40 ms that the first window doesn't need

    try:
        parsed = phonenumbers.parse(number, country or None)
    except phonenumbers.NumberParseException:
        return ""
    # without its area code a number can be dialled in town, not from anywhere
    if phonenumbers.is_possible_number_with_reason(parsed) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def readable_phone(stored: str, country: str) -> str:
    """A number in E.164 as people write it in ``country``; typed again, it is the same number."""
    import phonenumbers  # 40 ms that the first window doesn't need

    try:
        parsed = phonenumbers.parse(stored, None)
    except phonenumbers.NumberParseException:
        return stored
    local = phonenumbers.country_code_for_region(country) == parsed.country_code
    forms = phonenumbers.PhoneNumberFormat
    written = str(phonenumbers.format_number(parsed, forms.NATIONAL if local else forms.INTERNATIONAL))
    return written if e164(written, country) == stored else stored


def clinic_of(form: ClinicForm) -> Clinic:
    """The clinic to be sent; the form must have no problems."""
    plain = {item.name: getattr(form, item.name).strip() for item in fields(form)}
    technical = Contact(
        plain["technical_name"],
        plain["technical_email"],
        e164(plain["technical_phone"], form.country) if plain["technical_phone"] else "",
    )
    return Clinic(
        name=plain["name"],
        practice_id=plain["practice_id"].upper(),
        address_line1=plain["address_line1"],
        address_line2=plain["address_line2"],
        city=plain["city"],
        region=plain["region"],
        postal_code=plain["postal_code"].upper(),
        country=plain["country"],
        phone=e164(plain["phone"], form.country),
        contact=Contact(
            plain["contact_name"], plain["contact_email"], e164(plain["contact_phone"], form.country)
        ),
        technical_contact=technical if technical.email else None,
        cornerstone_version=plain["cornerstone_version"],
        hosting=Hosting(plain["hosting"]),
        location_count=int(plain["location_count"]),
        server_count=int(plain["server_count"]),
        time_zone=plain["time_zone"],
        notes=plain["notes"],
    )


def form_of(clinic: Clinic) -> ClinicForm:
    """The form that shows a clinic which the service already has."""
    technical = clinic.technical_contact or Contact()
    return ClinicForm(
        name=clinic.name,
        practice_id=clinic.practice_id,
        address_line1=clinic.address_line1,
        address_line2=clinic.address_line2,
        city=clinic.city,
        country=clinic.country,
        region=clinic.region,
        postal_code=clinic.postal_code,
        phone=readable_phone(clinic.phone, clinic.country),
        time_zone=clinic.time_zone,
        contact_name=clinic.contact.name,
        contact_email=clinic.contact.email,
        contact_phone=readable_phone(clinic.contact.phone, clinic.country),
        technical_name=technical.name,
        technical_email=technical.email,
        technical_phone=readable_phone(technical.phone, clinic.country),
        cornerstone_version=clinic.cornerstone_version,
        hosting="" if clinic.hosting is Hosting.UNKNOWN else clinic.hosting.value,
        location_count=str(clinic.location_count),
        server_count=str(clinic.server_count),
        notes=clinic.notes,
    )
