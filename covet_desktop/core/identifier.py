"""Practice identifiers as people paste them: out of an e-mail, a PDF or a chat, by phone (domain §1).

Shapes seen are a UUID, a serial of eight capitals and digits, and ``number|number``. Another shape is
left as it is, but for what surrounds it.
"""

from __future__ import annotations

import re
import unicodedata

_WRAPPERS = (
    "'\"`<>()[]{},;:." + "\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u00b4"
)
"""What a sentence or a programme puts around an identifier, and no identifier begins or ends with."""
_HYPHENS = re.compile("[\u2010-\u2015\u2212\u2043\ufe63]")
_BARS = re.compile("[\u00a6\u01c0\u2016\u2223\u2502\u2503\u2758\u2759\u275a\uffe8]")
_NUMBERS = re.compile(r"(\d+)\s*\|\s*(\d+)")
_UUID = re.compile(r"([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})")
_SERIAL = re.compile(r"([0-9A-Z]{4})-?([0-9A-Z]{4})")
_PRACTICE_ID = re.compile(r"[0-9A-Za-z]{1,3}")


def tidy(typed: str) -> str:
    """The identifier that was meant: one spelling for all ways of writing it; "" where there is none.

    Blanks, quotes, braces, letter case, full-width and invisible characters don't matter. Doing it twice
    changes nothing.
    """
    plain = unicodedata.normalize("NFKC", typed)
    while (meant := _bare(plain)) != plain:
        plain = meant
    together = re.sub(r"\s+", "", plain)
    if found := _NUMBERS.fullmatch(plain):
        return "|".join(found.groups())
    if found := _UUID.fullmatch(together.lower()):
        return "-".join(found.groups())
    if found := _SERIAL.fullmatch(together.upper()):
        return "".join(found.groups())
    return plain


def _bare(plain: str) -> str:
    """Without what can't be seen, one kind of hyphen, bar and blank, nothing around it."""
    seen = "".join(each for each in plain if each.isspace() or unicodedata.category(each)[0] != "C")
    ordinary = _BARS.sub("|", _HYPHENS.sub("-", seen))
    return " ".join(ordinary.split()).strip(f"{_WRAPPERS} ")


def same_identifier(one: str, other: str) -> bool:
    """Whether two spellings mean the same practice (contract §3: blanks and letter case don't matter)."""
    return tidy(one).casefold() == tidy(other).casefold()


def is_like_practice_id(typed: str) -> bool:
    """Whether it has the shape of Cornerstone's own Practice ID: up to three letters or digits."""
    return _PRACTICE_ID.fullmatch(tidy(typed)) is not None
