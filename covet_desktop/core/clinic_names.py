"""Whether the practice that was looked up is the clinic of the form, as far as a person would say so."""

from __future__ import annotations

from covet_desktop.core.model import Clinic, Practice
from covet_desktop.core.names import words_of

# fmt: off
_COMMON = frozenset((
    "the", "of", "and", "de", "du", "des", "la", "le", "les", "et", "l", "d", "au", "aux", "a", "an",
    "clinique", "clinic", "hopital", "hospital", "centre", "center", "veterinaire", "veterinaires",
    "veterinary", "vet", "vets", "animal", "animals", "animale", "animaux", "pet", "pets", "group", "groupe",
    "services", "service", "inc", "ltd", "ltee", "llc",
))
"""Words that say what a clinic is and not which one."""
# fmt: on


def same_name(one: str, other: str) -> bool:
    """Same clinic by name: what is left without common words is the same, or holds the other.

    A missing name says nothing, so it is no difference.
    """
    first, second = words_of(one), words_of(other)
    if not first or not second or first == second:
        return True
    left, right = set(first) - _COMMON, set(second) - _COMMON
    if not left or not right:
        return False
    return left <= right or right <= left


def same_city(one: str, other: str) -> bool:
    first, second = words_of(one), words_of(other)
    return not first or not second or first == second


def differs(practice: Practice, clinic: Clinic) -> bool:
    """Whether it may be another clinic."""
    return not (same_name(practice.name, clinic.name) and same_city(practice.city, clinic.city))
