"""Names made comparable: case, accents, titles, punctuation and order don't matter (domain §4)."""

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
        "ħ": "h",
        "ŧ": "t",
        "þ": "th",
        "ı": "i",
    }
)
"""Letters that Unicode doesn't take apart into a letter and an accent."""
# fmt: off
_TITLES = frozenset((
    "dr", "dre", "dra", "drs", "doctor", "docteur", "docteure", "mr", "mrs", "ms", "mme", "mlle", "prof",
    "dvm", "dmv", "vmd", "mv", "mrcvs", "bvsc", "bvms", "bvetmed", "mvb", "dipl", "dacvim", "dacvs",
    "dacvecc", "dabvp", "dacvo", "ipsav", "phd", "msc", "mba", "mph", "rvt", "lvt", "cvt", "tsa",
))
# fmt: on
_APOSTROPHES = re.compile("['`\u00b4\u02b9\u02bb-\u02bd\u02c8\u2018-\u201b\u2032\u2035\ua78c\uff07]")
_HYPHENS = re.compile("[-\u00ad\u2010-\u2015\u2212]")
_SEPARATORS = re.compile(r"[^\w\s#]|_")


def _plain(words: str) -> str:
    """Lower case, without accents and apostrophes; special letters spelt out."""
    # Apostrophes first: compatibility forms turn a lone acute accent into a blank and an accent.
    lower = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", words)).casefold().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", lower)
    return _APOSTROPHES.sub("", "".join(each for each in decomposed if not unicodedata.combining(each)))


def words_of(name: str) -> tuple[str, ...]:
    """The name's words, given name first: "CÔTÉ-LÉVESQUE, Geneviève DMV" → genevieve cote levesque."""
    parts = [words for part in _plain(name).split(",") if (words := _words(part))]
    ordered = parts[1:] + parts[:1]
    return tuple(word for part in ordered for word in part)


def _words(part: str) -> list[str]:
    """Without titles and degrees, also dotted ones: "j.f. roy d.v.m." → j f roy."""
    kept = [token for token in part.split() if token.replace(".", "") not in _TITLES]
    spaced = _SEPARATORS.sub(" ", _HYPHENS.sub(" ", " ".join(kept)))
    return [_saint(word) for word in spaced.split() if word not in _TITLES]


def _saint(word: str) -> str:
    return {"st": "saint", "ste": "sainte"}.get(word, word)


def folded(name: str) -> str:
    """The form in which two spellings of a name are equal, whatever the order of their words.

    Cornerstone writes "Last, First" and "LAST FIRST" alike, so the order says nothing.
    """
    return " ".join(sorted(words_of(name)))


def search_key(words: str) -> str:
    """Text as it is searched, word by word and by prefix, for what is stored and what is typed alike.

    "Œdipe" → oedipe, "D'Amours" → damours, "Ti-Gris" → tigris ti gris, "#3" → #3 3. Nothing that can be
    typed is lost, so titles stay.
    """
    keys: list[str] = []
    for token in _plain(words).split():
        joined = _SEPARATORS.sub("", _HYPHENS.sub("", token))
        parts = _SEPARATORS.sub(" ", _HYPHENS.sub(" ", token).replace("#", " #")).split()
        keys += [joined, *parts, *(part.lstrip("#") for part in parts)]
    return " ".join(dict.fromkeys(key for key in keys if key.strip("#")))
