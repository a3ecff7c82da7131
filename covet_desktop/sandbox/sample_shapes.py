"""Rows of the sample clinics' tables, written short and given the contract's shapes here."""

from __future__ import annotations

from typing import Any

Shape = dict[str, Any]


def member(
    name: str,
    kind: str = "clinician",
    role: str = "member",
    status: str = "active",
    *,
    given: str = "",
    family: str = "",
    email: str = "",
) -> Shape:
    """A CoVet member. Given and family name are the name's last words unless they are told."""
    words = name.removeprefix("Dre ").removeprefix("Dr ").split()
    given = given or words[0]
    family = family or " ".join(words[1:])
    address = email or f"{ascii_of(given)}.{ascii_of(family)}@example.com"
    return {
        "id": f"mem-{ascii_of(name)}",
        "display_name": name,
        "given_name": given,
        "family_name": family,
        "email": address,
        "role": role,
        "kind": kind,
        "status": status,
    }


def staff(
    code: str, name: str, kind: str = "veterinarian", location: str = "Main", *, active: bool = True
) -> Shape:
    """A staff record as Cornerstone has it: the name is free text, mostly LAST, FIRST."""
    family, _, given = name.partition(", ")
    return {
        "id": f"prv-{code.lower()}",
        "staff_code": code,
        "display_name": name,
        "given_name": given,
        "family_name": family if given else "",
        "kind": kind,
        "active": active,
        "location": location,
    }


def clinic(
    name: str, practice_id: str, street: str, place: tuple[str, str, str, str], phone: str, **more: Any
) -> Shape:
    """The clinic as a trainee would type it; ``place`` is city, region, postal code, country."""
    city, region, postal_code, country = place
    shape: Shape = {
        "name": name,
        "practice_id": practice_id,
        "address_line1": street,
        "address_line2": None,
        "city": city,
        "region": region,
        "postal_code": postal_code,
        "country": country,
        "phone": phone,
        "contact": None,
        "technical_contact": None,
        "cornerstone_version": "9.5",
        "hosting": "on_premises",
        "location_count": 1,
        "server_count": 1,
        "time_zone": "UTC",
        "notes": None,
    }
    return shape | more


def ascii_of(words: str) -> str:
    """For ids and e-mail addresses: letters without accents, hyphens for all else."""
    import unicodedata

    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", words.lower().replace("’", "").replace("'", ""))
        if letter.isascii() and (letter.isalnum() or letter in " -")
    )
    return "-".join(plain.split())
