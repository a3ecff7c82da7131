"""Names made comparable, and text made searchable."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.names import Likeness, folded, likeness, search_key, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Côté-Lévesque, Geneviève DMV", "Dre Geneviève Côté Lévesque"),
        ("D'AMOURS FRANCOIS", "François D'Amours"),
        ("O'Neill, Siobhan", "Siobhán O’Neill"),
        ("O´NEILL, SIOBHAN", "Siobhán O`Neill"),
        ("Kaʻana, Lei", "Lei Ka'ana"),
        ("St-Pierre, Luc", "Luc Saint-Pierre"),
        ("STE. MARIE, EVE", "Ève Sainte-Marie"),
        ("Roy, Ann D.V.M.", "Dr. Ann Roy"),
        ("Roy, Ann, DVM, Ph.D.", "Ann Roy"),
        ("Dr.Roy, Ann", "Ann Roy"),
        ("Ann Roy DVM/MPH", "Ann Roy, VMD"),
        ("J.F. Roy", "J-F Roy"),
        ("Nguyen Thi Huong", "Nguyễn Thị Hương"),
        ("DANG, HOA", "Hoa Đặng"),
        ("Soerensen Oehlen", "Soerensen Œhlen"),
        ("Sorensen, Bjorn", "Bjørn Sørensen"),
        ("Strauss Lukasz", "Łukasz Strauß"),
        ("tremblay\u2011roy,  chloe", "Chloé Tremblay–Roy"),
    ],
)
def test_two_spellings_of_a_name_are_one_name(one: str, other: str) -> None:
    assert folded(one) == folded(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tremblay, Luc", "Lucie Tremblay"),
        ("Chen, Sarah", "Sarah Chen-Okafor"),
        ("Kim, M", "Mina Kim"),
        ("Nguyen Thi Huong", "Hương Nguyễn"),
    ],
)
def test_two_names_stay_two_names(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_the_given_name_comes_first_whichever_way_it_is_written() -> None:
    assert words_of("CÔTÉ-LÉVESQUE, Geneviève DMV") == ("genevieve", "cote", "levesque")
    assert words_of("Dre Geneviève Côté-Lévesque") == ("genevieve", "cote", "levesque")


@pytest.mark.parametrize("empty", ["", " ", "Dr.", "DVM", "-", "'", ", ,"])
def test_a_title_alone_is_no_name(empty: str) -> None:
    assert words_of(empty) == ()
    assert folded(empty) == ""


@given(st.text(max_size=40))
def test_folding_is_plain_and_takes_any_text(anything: str) -> None:
    plain = folded(anything)

    assert plain == plain.casefold()
    assert not any(unicodedata.combining(letter) for letter in plain)
    assert folded(anything.upper()) == folded(anything.upper().lower())


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("St-Pierre, J-F", "Jean-François Saint-Pierre", Likeness.INITIALS),
        ("ST-PIERRE JF", "Jean-François Saint-Pierre", Likeness.INITIALS),
        ("Kim, M", "Min-jun Kim", Likeness.INITIALS),
        ("Dr. Sarah C.", "Sarah Chen", Likeness.INITIALS),
        ("Nguyen Thi Huong", "Hương Nguyễn", Likeness.PART),
        ("Tremblay, Chloe", "Chloé Tremblay-Roy", Likeness.PART),
        ("Smith, John A", "John Smith", Likeness.PART),
        ("Dr. Tremblay", "Luc Tremblay", Likeness.PART),
        ("Smith, Katherine VMD", "Kate Smith", Likeness.NICKNAME),
        ("Smith-Jones, Katherine", "Kate Smith", Likeness.NICKNAME),
        ("Bouchrad, Louis", "Louis Bouchard", Likeness.SMALL),
        ("ONeil, Siobahn", "Siobhán O'Neill", Likeness.SMALL),
        ("Beau Soleil, Marie", "Marie Beausoleil", Likeness.SMALL),
        ("Tremblay, Luc", "Lucie Tremblay", None),
        ("Roy, Samantha", "Samuel Roy", None),
        ("Kim, Tom", "Tim Kim", None),
        ("Smith, John A", "John B Smith", None),
        ("Gagnon, Paul", "Marie Roy", None),
        ("", "Marie Roy", None),
    ],
)
def test_names_that_may_be_one_persons_are_told_from_strangers(
    one: str, other: str, how: Likeness | None
) -> None:
    assert likeness(words_of(one), words_of(other)) is how
    assert likeness(words_of(other), words_of(one)) is how


WORDS = st.lists(st.sampled_from(["j", "jf", "jean", "francois", "roy", "kim", "sarah", "sara"]), max_size=4)


@given(WORDS, WORDS)
def test_likeness_is_mutual_and_never_of_the_same_name(one: list[str], other: list[str]) -> None:
    assert likeness(tuple(one), tuple(other)) is likeness(tuple(other), tuple(one))
    assert likeness(tuple(one), tuple(sorted(one))) is None


def found(typed: str, stored: str) -> bool:
    """As the search does it: each word typed begins a word that is stored."""
    words = search_key(stored).split()
    return all(any(word.startswith(each) for word in words) for each in search_key(typed).split())


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("oedipe", "Œdipe"),
        ("Œdi", "OEDIPE"),
        ("damours", "D'Amours, François"),
        ("d'amours", "D’Amours"),
        ("tigris", "Ti-Gris"),
        ("ti-gris", "TI‑GRIS"),
        ("gris", "Ti-Gris"),
        ("#3", "#3 kitten"),
        ("3 kit", "#3 kitten"),
        ("zoe", "Zoë"),
        ("huong", "Nguyễn Thị Hương"),
        ("null", "Null"),
        ("dr ann", "Dr. Ann"),
        ("oneill", "O´Neill"),
        ("5550123", "555-0123"),
        ("<b>milo", "<b>Milo</b>"),
    ],
)
def test_what_is_typed_finds_what_is_meant(typed: str, stored: str) -> None:
    assert found(typed, stored)


@pytest.mark.parametrize(("typed", "stored"), [("#3", "Room 3"), ("luna", "Milo"), ("amours", "Damours")])
def test_nothing_else_is_found(typed: str, stored: str) -> None:
    assert not found(typed, stored)


@given(st.text(max_size=30))
def test_everything_finds_itself_in_capitals_too(anything: str) -> None:
    assert found(anything, anything)
    assert found(anything, anything.upper()) or not anything.isascii()
    assert search_key(anything) == search_key(unicodedata.normalize("NFD", anything))
