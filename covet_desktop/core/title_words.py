"""Which names a case's title says: "Luna – Walk-in" says Luna, "Walk-in" nobody's.

The title is all that is known of a case that isn't linked. Names are compared word by word in the form
of :func:`~covet_desktop.core.names.search_key`: case, accents and apostrophes don't matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from covet_desktop.core.names import search_key

_WITHOUT_NAMES = """
walk in walkin visit visite consult consultation recheck exam examen examination annual annuel
annuelle check checkup up new nouveau nouvelle nouvel case cas untitled sans titre title rendez vous
rendezvous rdv appointment appt urgent urgence emergency follow followup suivi vaccine vaccines
vaccin vaccins vaccination booster rappel dental dentaire surgery chirurgie patient client owner
proprietaire dog cat chien chat canine feline canin felin chienne chatte puppy kitten chiot chaton
lapin rabbit bird oiseau am pm today tomorrow aujourdhui aujourd hui demain phone call appel note
notes copy copie soap test sick malade lame lameness boiterie ear ears oreille oreilles skin peau
nail nails trim griffes blood sang draw xray radio euthanasia euthanasie quality of life spay neuter
the and for with et de la le les du des un une au aux chez pour avec dr dre dvm dmv mv mr mrs ms mme
mlle monsieur madame miss
"""
_NO_NAMES = frozenset(_WITHOUT_NAMES.split())
"""Words of titles that are nobody's name, unless a patient or client here is called so."""
_TOKEN = re.compile(r"[^\s/|,;:·•()\[\]–—]+")
_PARTS = re.compile(r"[^-\u2010-\u2015]+")
_SIMILAR = 80.0
"""Per cent of letters in common, for words of four letters or more."""


class Says(IntEnum):
    """How far a title says a name. Only ``WHOLE`` is sure."""

    NOT = 0
    PART = 1
    SIMILAR = 2
    WHOLE = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A title's words: ``words`` as they are compared, ``names`` those that may be somebody's, as written."""

    words: frozenset[str]
    names: tuple[str, ...]

    def says(self, name: str) -> Says:
        """Whether the title says this name, all of it. A cat called Chat is never sure."""
        parts = _name_parts(name)
        if not parts:
            return Says.NOT
        if "".join(parts) in self.words or all(self._has(part) for part in name.split() if search_key(part)):
            return Says.SIMILAR if _NO_NAMES.issuperset(parts) else Says.WHOLE
        if all(part in self.words or self._nearly(part) for part in parts):
            return Says.SIMILAR
        known = [part for part in parts if len(part) > 2 and part in self.words]
        return Says.PART if known else Says.NOT

    def says_family(self, client: str) -> bool:
        """Whether the title says the name by which a client is called: any longer word of it."""
        return any(
            part in self.words for part in _name_parts(client) if len(part) > 2 and part not in _NO_NAMES
        )

    def other_names(self, *known: str) -> tuple[str, ...]:
        """Names that the title says and that are in none of ``known``, as written."""
        keys = {key for words in known for key in search_key(words).split()}
        keys |= {"".join(_name_parts(words)) for words in known}
        return tuple(name for name in self.names if not _explained(name, keys))

    def _has(self, token: str) -> bool:
        keys = search_key(token).split()
        return keys[0] in self.words or all(part in self.words for part in _name_parts(token))

    def _nearly(self, part: str) -> bool:
        if len(part) < 4:
            return False
        from rapidfuzz.fuzz import ratio  # its import takes 10 ms that the first window doesn't need

        return any(ratio(part, word) >= _SIMILAR for word in self.words if len(word) > 2)


def read_title(title: str) -> Title:
    """A title's words and names. Names begin with a capital; in a title without capitals any word may be one."""
    plain = title == title.lower()
    names = [
        part
        for token in _TOKEN.findall(title)
        for part in _PARTS.findall(token)
        if (plain or any(letter.isupper() for letter in part)) and _may_be_name(part)
    ]
    return Title(frozenset(search_key(title).split()), tuple(dict.fromkeys(names)))


def _may_be_name(part: str) -> bool:
    keys = search_key(part).split()
    return any(len(key) > 1 and not key.lstrip("#").isdigit() and key not in _NO_NAMES for key in keys)


def _explained(name: str, keys: set[str]) -> bool:
    said = search_key(name).split()
    return bool(said) and (
        said[0] in keys or all(key in keys or key in _NO_NAMES for key in said[1:] or said)
    )


def _name_parts(name: str) -> list[str]:
    """The words of a name, one after the other: "Ti-Gris" → ti gris, "#3 kitten" → #3 kitten."""
    parts: list[str] = []
    for token in name.split():
        for piece in _PARTS.findall(token):
            keys = search_key(piece).split()
            parts += keys[:1]
    return parts
