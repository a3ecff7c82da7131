"""The client pool: thousands of clients and patients, each worked out from its number when it is needed.

Nothing is stored. A patient's number is a place in the practice that one animal after another holds for
``LIFETIME`` days: the numbers' birthdays are spread evenly over those days, so that a clinic looked at in any
year has as many puppies and old cats as another, while each animal keeps its id and birth date for life.
"""

import unicodedata
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from random import Random
from typing import TypeVar

from covet_desktop.sandbox.sample_animals import (
    BREED_WEIGHTS,
    BREEDS,
    CAT,
    PET_NAMES,
    SEXES,
    SPECIES,
    SPECIES_SHARES,
    WEIGHTS,
    YOUNG_WORDS,
)
from covet_desktop.sandbox.sample_people import FAMILY_NAMES, GIVEN_NAMES
from covet_desktop.sandbox.sample_shapes import Shape

LIFETIME = 4799
"""Days, thirteen years. A prime, so that every step through the numbers meets every birthday."""
_STEP = 1777
_STEP_BACK = pow(_STEP, -1, LIFETIME)
# Eight patients for five clients: who of the five owns each of the eight.
_OWNERS = (0, 1, 1, 2, 3, 3, 3, 4)
_TRIES = 60
_SPECIES_UP_TO = tuple(zip(SPECIES_SHARES, accumulate(SPECIES_SHARES.values()), strict=True))
NO_SPECIES = 0.04
NO_MAIL = 0.125

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Animal:
    """One animal during its life. Days are ordinals."""

    id: str
    number: int
    language: str
    species: str
    shown_species: str
    name: str
    breed: str
    sex: str
    grown_kg: float
    born: int

    def told(self, text: str) -> str:
        """A reason's text, about this animal."""
        return text.replace("{young}", YOUNG_WORDS[self.language, self.species])

    def on(self, day: date, today: date, dies: int | None = None) -> Shape:
        """The contract's patient: weighed on ``day``, alive or not as known ``today``.

        ``dies`` is the ordinal of an early death.
        """
        grown = min(1.0, 0.12 + 0.88 * max(0, day.toordinal() - self.born) / 365)
        return {
            "id": self.id,
            "name": self.name,
            "species": self.shown_species,
            "breed": self.breed,
            "sex": self.sex,
            "birth_date": date.fromordinal(self.born).isoformat(),
            "weight_kg": max(0.1, round(self.grown_kg * grown, 1)),
            "deceased": today.toordinal() >= (self.born + LIFETIME if dies is None else dies),
        }


class ClientPool:
    """The clients and patients of one clinic."""

    def __init__(
        self, key: str, clients: int, languages: tuple[str, ...], area_codes: tuple[str, ...]
    ) -> None:
        self.clients = clients
        self.patients = clients // len(set(_OWNERS)) * len(_OWNERS)
        self._key = key
        self._languages = languages
        self._area_codes = area_codes
        self._animal = lru_cache(maxsize=4096)(self._make_animal)
        self._client = lru_cache(maxsize=4096)(self._make_client)

    def number_aged(self, rng: Random, day: date, youngest: int, oldest: int, taken: Container[int]) -> int:
        """A patient number whose animal is between two ages (days) on ``day`` and isn't ``taken``."""
        ordinal = day.toordinal()
        number = 0
        for _ in range(_TRIES):
            age = rng.randrange(youngest, min(oldest, LIFETIME))
            number = (ordinal - age) * _STEP_BACK % LIFETIME
            number += LIFETIME * rng.randrange(max(1, -(-(self.patients - number) // LIFETIME)))
            if number < self.patients and number not in taken:
                return number
        return number % self.patients

    def animal(self, number: int, day: date) -> Animal:
        """The animal that holds a patient number on ``day``."""
        ordinal = day.toordinal()
        return self._animal(number, ordinal - (ordinal - number * _STEP) % LIFETIME)

    def besides(self, label: str, number: int, born: date) -> Animal:
        """An animal outside the pool that belongs to the owner of patient ``number``."""
        like = self._animal(number, born.toordinal())
        return replace(like, id=f"pat-x{label}")

    def litter_mate(self, label: str, number: int, born: date, place: int) -> Animal:
        """A kitten without a name yet, of the owner of patient ``number``."""
        like = self.besides(label, number, born)
        shown = SPECIES[like.language, CAT][0]
        name = f"#{place} {YOUNG_WORDS[like.language, CAT]}"
        return replace(like, name=name, species=CAT, shown_species=shown, breed="", sex="", grown_kg=4.2)

    def client_of(self, number: int) -> Shape:
        """The contract's client who owns patient ``number``."""
        return dict(self._client(self._owner(number)))

    def siblings(self, number: int) -> list[int]:
        """The other patient numbers of the same owner."""
        block = number - number % len(_OWNERS)
        owner = self._owner(number)
        others = range(block, block + len(_OWNERS))
        return [other for other in others if other != number and self._owner(other) == owner]

    def _owner(self, number: int) -> int:
        block, place = divmod(number, len(_OWNERS))
        return block * len(set(_OWNERS)) + _OWNERS[place]

    def _make_animal(self, number: int, born: int) -> Animal:
        picks = Picks(f"{self._key} animal {number} {born}")
        language = picks.one_of(self._languages)
        at = picks.share()
        species = next(name for name, up_to in _SPECIES_UP_TO if at < up_to)
        breed = picks.one_of(BREEDS[language, species])
        lightest, heaviest = BREED_WEIGHTS.get(breed, WEIGHTS[species])
        spelling = picks.one_of(SPECIES[language, species])
        return Animal(
            id=f"pat-{number}-{born // LIFETIME}",
            number=number,
            language=language,
            species=species,
            shown_species="" if picks.share() < NO_SPECIES else spelling,
            name=picks.one_of(PET_NAMES[language]),
            breed=breed,
            sex=picks.one_of(SEXES[language]),
            grown_kg=lightest + (heaviest - lightest) * picks.share(),
            born=born,
        )

    def _make_client(self, owner: int) -> Shape:
        picks = Picks(f"{self._key} client {owner}")
        language = picks.one_of(self._languages)
        given, family = picks.one_of(GIVEN_NAMES[language]), picks.one_of(FAMILY_NAMES[language])
        has_mail = picks.share() >= NO_MAIL
        return {
            "id": f"cli-{owner}",
            "display_name": f"{given} {family}",
            "phone": f"+1{picks.one_of(self._area_codes)}55501{picks.one_of(range(100)):02}",
            "email": f"{_plain(given)}.{_plain(family)}.{owner}@example.com" if has_mail else "",
        }


class Picks:
    """A dozen choices out of a label's hash: a ``Random`` of its own would take twenty times as long."""

    def __init__(self, label: str) -> None:
        self._left = int.from_bytes(blake2b(label.encode(), digest_size=32).digest(), "little")

    def one_of(self, choices: Sequence[T]) -> T:
        """One of them, all alike."""
        return choices[self._next() % len(choices)]

    def share(self) -> float:
        """From 0 up to 1."""
        return self._next() / 0x10000

    def _next(self) -> int:
        self._left, value = divmod(self._left, 0x10000)
        return value


@lru_cache(maxsize=256)
def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "".join(letter for letter in letters.casefold() if letter.isalnum())
