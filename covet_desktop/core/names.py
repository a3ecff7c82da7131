"""Names made comparable: case, accents, titles, punctuation and order don't matter (domain §4)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from enum import Enum
from functools import lru_cache

Words = tuple[str, ...]
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
_DEGREES = frozenset(("dvm", "dmv", "vmd", "mv", "mrcvs", "bvsc", "bvms", "bvetmed", "mvb"))
"""Those that only a veterinarian has."""
_FORMAL_AND_SHORT = """
abigail abby / alexander alex / alexandra alex sandra / alexandre alex / andrew andy drew / anthony tony /
benjamin ben / benoit ben / catherine cathy cath kate katie cat / charles charlie chuck / christina chris
tina / christine chris / christopher chris / daniel dan danny / david dave / deborah deb debbie /
dominique dom / edward ed eddie ted / elizabeth liz beth lizzie eliza / emmanuel manu / frederic fred /
gabriel gab gabe / gabrielle gab gaby / genevieve gen / geoffrey geoff / gregory greg / guillaume gui
/ isabelle isa / jacqueline jackie / james jim jamie jimmy / jeffrey jeff / jennifer jen jenny jenn /
jessica jess jessie / jonathan jon john / joseph joe jos / joshua josh / katherine kathy kate / katie kat
/ kathleen kathy kate / kenneth ken / kimberly kim / lawrence larry / madeleine mado / margaret meg maggie
peggy / mathieu mat math / matthew matt matty / maximilien max / maxime max / michael mike mick / michel
mike / nathaniel nate nat / natalie nat / nicholas nick nic / nicolas nick nic / pamela pam / patricia pat
trish / patrick pat / peter pete / philippe phil / philip phil / raymond ray / rebecca becky becca /
richard rick dick rich / robert rob bob bobby / ronald ron / samantha sam / samuel sam / sebastien seb /
stephanie steph / stephen steve / steven steve / susan sue / suzanne sue / theodore ted theo / theresa
terry / thomas tom tommy / timothy tim / valerie val / veronique vero / victoria vicky tori / vincent
vince / william will bill billy liam / zachary zach
"""
_SHORT = frozenset(
    (formal, short)
    for formal, *shorts in (row.split() for row in _FORMAL_AND_SHORT.split("/"))
    for short in shorts
)
_APOSTROPHES = re.compile("['`\u00b4\u02b9\u02bb-\u02bd\u02c8\u2018-\u201b\u2032\u2035\ua78c\uff07]")
_HYPHENS = re.compile("[-\u00ad\u2010-\u2015\u2212]")
_SEPARATORS = re.compile(r"[^\w\s#]|_")


def _plain(words: str) -> str:
    """Lower case, without accents and apostrophes; special letters spelt out."""
    # Apostrophes first: compatibility forms turn a lone acute accent into a blank and an accent.
    lower = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", words)).casefold().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", lower)
    return _APOSTROPHES.sub("", "".join(each for each in decomposed if not unicodedata.combining(each)))


@lru_cache(maxsize=4096)
def words_of(name: str) -> Words:
    """The name's words, given name first: "CÔTÉ-LÉVESQUE, Geneviève DMV" → genevieve cote levesque."""
    parts = [words for part in _plain(name).split(",") if (words := _words(part))]
    ordered = parts[1:] + parts[:1]
    return tuple(word for part in ordered for word in part)


def _words(part: str) -> list[str]:
    """Without titles and degrees, also dotted ones: "j.f. roy d.v.m." → j f roy."""
    kept = [token for token in part.split() if token.replace(".", "") not in _TITLES]
    spaced = _SEPARATORS.sub(" ", _HYPHENS.sub(" ", " ".join(kept)))
    return [_saint(word) for word in spaced.split() if word not in _TITLES]


def has_degree(name: str) -> bool:
    """Whether a name bears a veterinarian's degree: "TREMBLAY-ROY, CHLOE DMV", "Roy, Ann D.V.M."."""
    return any(token.replace(".", "") in _DEGREES for token in _plain(name).replace(",", " ").split())


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


class Likeness(Enum):
    """Why two names that aren't the same may still be one person's."""

    INITIALS = "initials"
    PART = "part"
    NICKNAME = "nickname"
    SMALL = "small"


def likeness(mine: Words, theirs: Words) -> Likeness | None:
    """How two names (of :func:`words_of`) are alike though not the same; symmetric, None for strangers."""
    if not mine or not theirs or sorted(mine) == sorted(theirs):
        return None
    shared = Counter(mine) & Counter(theirs)
    if any(len(word) > 1 for word in shared):
        if _initials_fit(mine, theirs) or _initials_fit(theirs, mine):
            return Likeness.INITIALS
        left, right = _without(mine, shared), _without(theirs, shared)
        if not left or not right:
            return Likeness.PART if any(len(word) > 2 for word in shared) else None
        if _nickname_fits(left, right):
            return Likeness.NICKNAME
    else:
        left, right = mine, theirs
    return Likeness.SMALL if _small_difference(left, right) else None


def _without(words: Words, taken: Counter[str]) -> Words:
    rest = list(words)
    for word in taken.elements():
        rest.remove(word)
    return tuple(rest)


def _initials_fit(whole: Words, short: Words) -> bool:
    """ "J F Saint Pierre" and "JF Saint Pierre" for "Jean François Saint Pierre"."""
    rest, initials = list(whole), ""
    for word in short:
        if word in rest:
            rest.remove(word)
        elif len(word) <= 2:
            initials += word
        else:
            return False
    if not initials or len(initials) > len(rest):
        return False
    return all(word.startswith(initial) for word, initial in zip(rest, initials, strict=False))


def _nickname_fits(left: Words, right: Words) -> bool:
    """One word of each is formal and short of the same name, and one of them has nothing else left."""
    if len(left) > 1 and len(right) > 1:
        return False
    return any((one, other) in _SHORT or (other, one) in _SHORT for one in left for other in right)


def _small_difference(left: Words, right: Words) -> bool:
    """A slip of the finger in long words, or a blank: never Luc for Lucie."""
    if len(left) != len(right):
        return "".join(left) == "".join(right)
    pairs = list(zip(sorted(left), sorted(right), strict=True))
    if any(abs(len(one) - len(other)) > _slips(one, other) for one, other in pairs):
        return False
    from rapidfuzz.distance import OSA  # its import takes 10 ms that the first window doesn't need

    slips = [OSA.distance(one, other) for one, other in pairs]
    return sum(slips) <= 2 and all(n <= _slips(*pair) for n, pair in zip(slips, pairs, strict=True))


def _slips(one: str, other: str) -> int:
    """How many letters may be wrong, missing or swapped: none in a word of three letters."""
    shorter = min(len(one), len(other))
    return 0 if shorter < 4 else 1 if shorter < 8 else 2
