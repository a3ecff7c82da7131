"""What people paste into the identifier's field, and what they mean by it."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.identifier import is_like_practice_id, same_identifier, tidy

UUID = "550e8400-e29b-41d4-a716-446655440000"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7K2MQX04", "7K2MQX04"),
        ("{7k2mqx04}", "7K2MQX04"),
        (" 7k2mqx04 \n", "7K2MQX04"),
        ("“7K2MQX04”", "7K2MQX04"),
        ("« 7K2MQX04 »", "7K2MQX04"),
        ("'7K2MQX04',", "7K2MQX04"),
        ("<7K2MQX04>.", "7K2MQX04"),
        ("7K2M QX04", "7K2MQX04"),
        ("7K2M-QX04", "7K2MQX04"),
        ("7K2M\u00a0QX04", "7K2MQX04"),
        ("\ufeff7K2M\u200bQX\u00ad04\u2060", "7K2MQX04"),
        ("\u202a7K2MQX04\u202c", "7K2MQX04"),
        ("７Ｋ２ＭＱＸ０４", "7K2MQX04"),
        (f"{{{UUID.upper()}}}", UUID),
        (UUID.replace("-", "\u2011"), UUID),
        (UUID.replace("-", ""), UUID),
        (UUID.replace("-", "- "), UUID),
        ("12345|678", "12345|678"),
        (" ( 12345 | 678 ) ", "12345|678"),
        ("12345￨678", "12345|678"),
        ("12345｜678", "12345|678"),
        ("１２３４５¦６７８", "12345|678"),
        ("12345│678", "12345|678"),
        ("7 k 2 m q x 0 4", "7K2MQX04"),
        ("AB-123456", "AB-123456"),
        ("Vieux-Moulin 2", "Vieux-Moulin 2"),
        ("1234 5678", "12345678"),
        ("", ""),
        ("{}", ""),
        ("\u200b \u00a0", ""),
    ],
)
def test_each_way_of_writing_it_means_one_identifier(typed: str, meant: str) -> None:
    assert tidy(typed) == meant


SERIALS = st.text(string.ascii_uppercase + string.digits, min_size=8, max_size=8)
IDENTIFIERS = st.one_of(
    SERIALS, st.uuids().map(str), st.tuples(st.integers(0), st.integers(0)).map("{0[0]}|{0[1]}".format)
)
AROUND = st.text(" \t\n\u00a0\u200b\u2060\ufeff\u00ad'\"`{}[]()<>«»“”‘’.,;", max_size=6)
INVISIBLE = st.sampled_from(["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202c"])


@given(IDENTIFIERS, AROUND, AROUND)
def test_what_surrounds_it_does_not_matter(identifier: str, before: str, after: str) -> None:
    assert tidy(f"{before}{identifier}{after}") == identifier


@given(IDENTIFIERS, INVISIBLE, st.integers(0, 40))
def test_what_cannot_be_seen_does_not_matter(identifier: str, unseen: str, place: int) -> None:
    place %= len(identifier) + 1

    assert tidy(identifier[:place] + unseen + identifier[place:]) == identifier


@given(IDENTIFIERS)
def test_case_width_and_bars_do_not_matter(identifier: str) -> None:
    wide = "".join(chr(ord(each) + 0xFEE0) for each in identifier)
    spaced = identifier.replace("|", " | ")

    for written in (identifier.lower(), identifier.upper(), wide, spaced, identifier.replace("|", "¦")):
        assert tidy(written) == identifier
        assert same_identifier(written, identifier)


@given(st.text(max_size=60))
def test_any_text_is_taken_and_tidying_twice_changes_nothing(anything: str) -> None:
    once = tidy(anything)

    assert tidy(once) == once
    assert once == once.strip()
    assert same_identifier(anything, once)


@given(IDENTIFIERS, IDENTIFIERS)
def test_two_identifiers_stay_two(one: str, other: str) -> None:
    assert same_identifier(one, other) is (one == other)


@pytest.mark.parametrize("typed", ["VMO", " v1 ", "{7}", "ｖｍｏ"])
def test_a_practice_id_is_recognised(typed: str) -> None:
    assert is_like_practice_id(typed)


@pytest.mark.parametrize("typed", ["", "VMOX", "1|2", "V M", UUID, "7K2MQX04"])
def test_an_identifier_is_no_practice_id(typed: str) -> None:
    assert not is_like_practice_id(typed)
