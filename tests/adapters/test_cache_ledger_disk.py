"""A disk that is full or read-only is told in words, and costs neither the cache nor the ledger."""

import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from covet_desktop.adapters.cache import Cache, open_cache
from covet_desktop.adapters.ledger import Ledger
from covet_desktop.adapters.single import EngineLock
from covet_desktop.core.names import search_key
from covet_desktop.core.problems import Kind, Problem
from tests.adapters.test_cache import DAY, KEY, MONTREAL, NOW, case_of
from tests.adapters.test_ledger import opened_purchase
from tests.support.require import require

Run = Callable[..., object]


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True, timeout=20)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 1.5 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = True
    try:
        _mount("-t", "tmpfs", "-o", "size=1536k", "covet-test", str(folder))
    except (OSError, subprocess.CalledProcessError):
        mounted = False
    require("A small disk", mounted, "only root may mount one")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True, timeout=20)


def open_here(folder: Path) -> Cache:
    opened = open_cache(folder / "cache.db", KEY, now=NOW, fold=search_key)
    assert not opened.rebuilt
    assert opened.moved_aside is None
    return opened.cache


def fill(folder: Path) -> Path:
    """Take all space that is left."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue  # full for pieces of this size
    return filler


def fault(function: Run, *arguments: object, **named: object) -> Problem:
    with pytest.raises(Problem) as caught:
        function(*arguments, **named)
    return caught.value


def test_a_page_that_finds_the_disk_full_is_not_half_saved(small_disk: Path) -> None:
    cache = open_here(small_disk)
    cache.save_cases("run", [case_of(1)], "page 2", MONTREAL)
    filler = fill(small_disk)
    page = [case_of(number) for number in range(2, 2000)]

    problem = fault(cache.save_cases, "run", page, "page 3", MONTREAL)

    assert problem.kind is Kind.DISK_FULL
    assert cache.count_of_day(DAY) == 1
    assert cache.cursor_of("run") == "page 2"
    filler.unlink()
    cache.save_cases("run", page[:50], "page 3", MONTREAL)
    assert cache.count_of_day(DAY) == 51
    cache.close()


def test_a_cache_on_a_full_disk_is_not_called_broken(small_disk: Path) -> None:
    cache = open_here(small_disk)
    cache.save_cases("run", [case_of(1)], None, MONTREAL)
    cache.close()
    filler = fill(small_disk)
    before = (small_disk / "cache.db").read_bytes()

    problem = fault(open_cache, small_disk / "cache.db", KEY, now=NOW, fold=search_key)

    assert problem.kind is Kind.DISK_FULL
    assert (small_disk / "cache.db").read_bytes() == before
    filler.unlink()
    cache = open_here(small_disk)
    assert cache.count_of_day(DAY) == 1
    cache.close()


def test_a_new_cache_on_a_full_disk_is_told_and_later_works(small_disk: Path) -> None:
    filler = fill(small_disk)

    problem = fault(open_cache, small_disk / "cache.db", KEY, now=NOW, fold=search_key)
    assert problem.kind is Kind.DISK_FULL

    filler.unlink()
    opened = open_cache(small_disk / "cache.db", KEY, now=NOW, fold=search_key)
    assert opened.moved_aside is None
    opened.cache.close()


def test_a_ledger_on_a_full_disk_refuses_and_keeps_what_it_has(small_disk: Path) -> None:
    ledger = Ledger(small_disk / "ledger.db")
    first = opened_purchase(ledger)
    filler = fill(small_disk)

    assert fault(ledger.save_draft, "owner", bytes(400_000)).kind is Kind.DISK_FULL
    assert ledger.open_entries("purchase", "https://s", "w1") == (first,)
    ledger.disconnect()

    filler.unlink()
    ledger = Ledger(small_disk / "ledger.db")
    assert ledger.moved_aside is None
    assert ledger.open_entries("purchase", "https://s", "w1") == (first,)
    ledger.disconnect()


def test_a_new_ledger_on_a_full_disk_is_told(small_disk: Path) -> None:
    fill(small_disk)

    assert fault(Ledger, small_disk / "ledger.db").kind is Kind.DISK_FULL
    assert not list(small_disk.glob("*broken*"))


def test_nothing_is_broken_on_a_read_only_disk(small_disk: Path) -> None:
    cache = open_here(small_disk)
    cache.save_cases("run", [case_of(1)], "page 2", MONTREAL)
    cache.close()
    ledger = Ledger(small_disk / "ledger.db")
    opened_purchase(ledger)
    ledger.disconnect()
    before = {file.name: file.read_bytes() for file in small_disk.iterdir()}
    _mount("-o", "remount,ro", str(small_disk))

    problems = [
        fault(open_cache, small_disk / "cache.db", KEY, now=NOW, fold=search_key),
        fault(open_cache, small_disk / "cache-new.db", KEY, now=NOW, fold=search_key),
        fault(open_cache, small_disk / "cache.db", KEY[::-1], now=NOW, fold=search_key),
        fault(Ledger, small_disk / "ledger.db"),
        fault(Ledger, small_disk / "new.db"),
        fault(EngineLock(small_disk).try_acquire),
    ]

    assert [problem.kind for problem in problems] == [Kind.DISK_READ_ONLY] * len(problems)
    assert str(small_disk) in str(problems[0].advice)
    assert {file.name: file.read_bytes() for file in small_disk.iterdir()} == before


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file may grow beyond ``size``: a full disk for those who may not mount."""
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)


def test_a_file_that_may_not_grow_is_a_full_disk_and_loses_nothing(tmp_path: Path) -> None:
    cache = open_here(tmp_path)
    cache.save_cases("run", [case_of(1)], "page 2", MONTREAL)
    ledger = Ledger(tmp_path / "ledger.db")
    first = opened_purchase(ledger)
    page = [case_of(number) for number in range(2, 400)]

    with largest_file(60_000):
        problems = [
            fault(cache.save_cases, "run", page, "page 3", MONTREAL),
            fault(ledger.save_draft, "owner", bytes(400_000)),
        ]

    assert [problem.kind for problem in problems] == [Kind.DISK_FULL] * 2
    assert cache.count_of_day(DAY) == 1
    assert cache.cursor_of("run") == "page 2"
    assert ledger.draft("owner") is None
    assert ledger.open_entries("purchase", "https://s", "w1") == (first,)
    cache.save_cases("run", page, None, MONTREAL)
    cache.close()
    ledger.disconnect()


def test_data_that_another_program_holds_is_told(tmp_path: Path) -> None:
    cache = open_here(tmp_path)
    ledger = Ledger(tmp_path / "ledger.db")
    other_cache, other_ledger = open_here(tmp_path), Ledger(tmp_path / "ledger.db")
    for connection in (cache._connection, ledger._database):
        connection.execute("BEGIN IMMEDIATE")
    for connection in (other_cache._connection, other_ledger._database):
        connection.execute("PRAGMA busy_timeout = 20")

    problems = [
        fault(other_cache.save_snapshot, "x", 1),
        fault(other_ledger.set_setting, "x", 1),
    ]

    assert [problem.kind for problem in problems] == [Kind.DISK_READ_ONLY] * 2
    assert "Another program" in str(problems[0].title)
    for each in (cache._connection, ledger._database, other_ledger._database):
        each.close()
    other_cache.close()
