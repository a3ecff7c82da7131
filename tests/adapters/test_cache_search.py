"""A search through all days that are kept: what is found, in which order, part by part."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from covet_desktop.adapters.cache import Cache, open_cache
from covet_desktop.core.names import search_key
from covet_desktop.core.visits import Case
from tests.adapters.test_cache import KEY, MONTREAL, NOW, case_of


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    cache = open_cache(tmp_path / "cache.db", KEY, now=NOW, fold=search_key).cache
    yield cache
    cache.close()


def ids(found: tuple[int, tuple[Case, ...]]) -> list[str]:
    return [case.id for case in found[1]]


@pytest.mark.parametrize(
    "query",
    ["oedipe", "ŒDI", "tigris", "gris", "#3", "3", "O'Neill", "oneill", "o’neill vacc", "Émile", "emi"],
)
def test_names_are_found_as_people_type_them(cache: Cache, query: str) -> None:
    found = case_of(1, patient="Œdipe Ti-Gris #3", client="Ann O'Neill", reason="Vaccins")
    bare = Case("case-2", "Rex", created_at=NOW, updated_at=NOW)
    cache.save_cases("", [found, bare], None, MONTREAL)

    assert cache.find_cases(query, 0, 10) == (1, (found,))


@pytest.mark.parametrize("query", ["dipe", "%", "_", "\\", '" OR 1=1 --', "rex oneill"])
def test_every_word_has_to_begin_a_word_of_the_case(cache: Cache, query: str) -> None:
    cache.save_cases("", [case_of(1, patient="Œdipe")], None, MONTREAL)

    total, _cases = cache.find_cases(query, 0, 10)

    assert total == (1 if not search_key(query) else 0)


def test_the_newest_day_comes_first_and_a_day_goes_by_member_and_time(cache: Cache) -> None:
    day = timedelta(days=1)
    cases = [
        case_of(1, starts=NOW - day),
        case_of(2, starts=NOW, member="m2"),
        case_of(3, starts=NOW + timedelta(hours=1), member="m1"),
        case_of(4, starts=NOW, member="m1"),
        case_of(5, starts=NOW + day),
    ]
    cache.save_cases("", cases, None, MONTREAL)

    assert ids(cache.find_cases("rex", 0, 10)) == ["case-5", "case-4", "case-3", "case-2", "case-1"]


def test_parts_follow_each_other_and_know_the_whole(cache: Cache) -> None:
    cache.save_cases("", [case_of(n, starts=NOW + timedelta(minutes=n)) for n in range(25)], None, MONTREAL)

    parts = [cache.find_cases("rex", offset, 10) for offset in (0, 10, 20, 30)]

    assert {total for total, _cases in parts} == {25}
    assert [case for part in parts for case in ids(part)] == [f"case-{n}" for n in range(25)]


def test_what_is_written_counts_in_the_next_part(cache: Cache) -> None:
    cache.save_cases("", [case_of(1)], None, MONTREAL)
    assert cache.find_cases("rex", 0, 10)[0] == 1

    cache.save_cases("", [case_of(2)], None, MONTREAL)
    gone = Case("case-1", deleted=True, updated_at=NOW + timedelta(minutes=1))
    assert cache.find_cases("rex", 0, 10)[0] == 2

    cache.save_cases("", [gone], None, MONTREAL)
    assert ids(cache.find_cases("rex", 0, 10)) == ["case-2"]
