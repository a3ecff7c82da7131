"""Clients and their animals: thousands, each computed from its number, so that it is always the same."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

Shape = dict[str, Any]

PETS = [
    "Luna",
    "Charlie",
    "Bella",
    "Milo",
    "Coco",
    "Max",
    "Ti-Gris",
    "Minou",
    "Œdipe",
    "Zoë",
    "Null",
    "Rocky",
    "Daisy",
    "Simba",
    "Nala",
    "Oreo",
    "Felix",
    "Cookie",
    "Biscuit",
    "Gaston",
    "Pacha",
    "Caramel",
    "Réglisse",
    "Shadow",
    "Buddy",
    "Ruby",
    "Oscar",
    "Lola",
    "Rosie",
    "Tigrou",
    "Noisette",
    "Kiwi",
]
LONG_PETS = ("Monsieur Moustache", "#3 kitten", "Princess Leia", "Mr. O'Malley")
FAMILIES = [
    "Tremblay",
    "Gagnon",
    "Nguyễn",
    "Smith/Jones",
    "Roy",
    "Bouchard",
    "O'Neill",
    "Lavoie",
    "Côté",
    "Singh",
    "Martin",
    "Okafor",
    "Fortin",
    "Lévesque",
    "Brown",
    "Gauthier",
    "Morin",
    "Chan",
    "D'Amours",
    "Beaulieu",
    "Wójcik",
    "Pelletier",
    "García",
    "Thibault",
    "MacDonald",
    "Hassan",
]
INITIALS = "ABCDEFGHJKLMNPRSTV"
SPECIES = (
    ("Canine", 40),
    ("CANINE", 9),
    ("K9", 4),
    ("Chien", 8),
    ("Feline", 25),
    ("Chat", 8),
    ("Rabbit", 3),
    ("Avian", 1),
    ("", 2),
)
BREEDS = {"Canine": "Labrador", "CANINE": "Mixed", "K9": "Shepherd", "Chien": "Beagle", "Feline": "DSH"}
LITTER = 5
_MOURNED = 77
_TWO_PETS = 0.6


class Animals:
    """The clinic's clients by number, each with one to three animals."""

    def __init__(self, key: str, clients: int) -> None:
        self._key = key
        self._clients = clients

    def visit(self, dice: random.Random) -> tuple[Shape, list[Shape]]:
        """Somebody who comes with one of their animals; never the one whose animal has died."""
        number = dice.randrange(self._clients)
        if number == _MOURNED:
            number += 1
        patients = self._patients(number)
        return self._client(number), [dice.choice(patients)]

    def litter(self, seed: int) -> tuple[Shape, list[Shape]]:
        """Five kittens on one appointment."""
        number = seed % self._clients
        client = self._client(number) | {"display_name": "SPA de la Mauricie"}
        kittens = [
            self._patient(number, 90 + each) | {"name": f"#{each + 1} kitten", "species": "Feline"}
            for each in range(LITTER)
        ]
        return client, kittens

    def mourned(self) -> tuple[Shape, list[Shape]]:
        """A patient who died yesterday and still has an appointment tomorrow."""
        patient = self._patient(_MOURNED % self._clients, 0) | {"name": "Gaston", "deceased": True}
        return self._client(_MOURNED % self._clients), [patient]

    def _client(self, number: int) -> Shape:
        dice = random.Random(f"{self._key} client {number}")
        family = dice.choice(FAMILIES)
        return {
            "id": f"cli-{number}",
            "display_name": f"{dice.choice(INITIALS)}. {family}",
            "phone": f"+1{dice.choice((819, 418, 514))}55501{dice.randrange(100):02}",
            "email": f"client{number}@example.com",
        }

    def _patients(self, number: int) -> list[Shape]:
        dice = random.Random(f"{self._key} household {number}")
        count = 1 + (dice.random() < _TWO_PETS) + (dice.random() < 0.05)
        return [self._patient(number, each) for each in range(count)]

    def _patient(self, number: int, each: int) -> Shape:
        dice = random.Random(f"{self._key} patient {number} {each}")
        species = dice.choices([name for name, _ in SPECIES], [share for _, share in SPECIES])[0]
        name = dice.choice(LONG_PETS) if dice.random() < 0.05 else dice.choice(PETS)
        born = date(2012, 1, 1) + timedelta(days=dice.randrange(5000))
        return {
            "id": f"pat-{number}-{each}",
            "name": name,
            "species": species,
            "breed": BREEDS.get(species, ""),
            "sex": dice.choice(("F", "FS", "M", "MN")),
            "birth_date": born.isoformat(),
            "weight_kg": round(dice.uniform(0.5, 45), 1),
            "deceased": False,
        }
