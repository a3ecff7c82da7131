"""Names made comparable: case, accents, titles, punctuation and order don't matter."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ß": "ss",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
    }
)
# fmt: off
_TITLES = frozenset((
    "dr", "dre", "dra", "drs", "doctor", "docteur", "docteure", "mr", "mrs", "ms", "mme", "prof", "dvm",
    "dmv", "vmd", "mv", "mrcvs", "bvsc", "bvms", "dipl", "dacvim", "dacvs", "phd", "msc", "rvt", "lvt",
    "cvt", "tsa",
))
# fmt: on
_DEGREES_WITH_DOTS = re.compile(r"\b(?:[a-z]\.){2,}")
_APOSTROPHES = re.compile("['\u2019\u2018\u02bc`\u00b4]")
_HYPHENS = re.compile("[-\u2010-\u2015\u2212]")
_SEPARATORS = re.compile(r"[^\w\s#]|_")


def _plain(words: str) -> str:
    """Lower case, without accents; letters that are more than a letter with an accent spelt out."""
    lower = unicodedata.normalize("NFKC", words).casefold().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", lower)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words_of(name: str) -> tuple[str, ...]:
    """The name's words, given name first: "CÔTÉ-LÉVESQUE, Geneviève DMV" → genevieve cote levesque."""
    plain = _APOSTROPHES.sub("", _plain(name))
    plain = _DEGREES_WITH_DOTS.sub(lambda found: found[0].replace(".", ""), plain)
    parts = [_split(part) for part in plain.split(",")]
    parts = [part for part in parts if part]
    ordered = parts[1:] + parts[:1] if len(parts) > 1 else parts
    return tuple(word for part in ordered for word in part)


def _split(part: str) -> list[str]:
    spaced = _SEPARATORS.sub(" ", _HYPHENS.sub(" ", part))
    return [_saint(word) for word in spaced.split() if word not in _TITLES]


def _saint(word: str) -> str:
    return {"st": "saint", "ste": "sainte"}.get(word, word)


def folded(name: str) -> str:
    """The name in the form in which two of them are the same person's, whatever the order of words."""
    return " ".join(sorted(words_of(name)))


def search_key(words: str) -> str:
    """Text as it is searched: "Œdipe" → oedipe, "D'Amours" → damours, "Ti-Gris" → tigris ti gris."""
    plain = _APOSTROPHES.sub("", _plain(words))
    keys: list[str] = []
    for token in plain.split():
        joined = _SEPARATORS.sub("", _HYPHENS.sub("", token))
        parts = _SEPARATORS.sub(" ", _HYPHENS.sub(" ", token)).split()
        keys += [joined, *parts] if len(parts) > 1 else parts
    return " ".join(key for key in keys if key)
