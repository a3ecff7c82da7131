"""The open ladder: missing, old, newer, broken, another key; each is told from the others."""

import json
import os
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3
import sqlite_utils

from covet_desktop.adapters import cache_opening
from covet_desktop.adapters.cache import Opened, open_cache
from covet_desktop.core.names import search_key
from covet_desktop.core.problems import Kind, Problem
from tests.adapters.test_cache import DAY, KEY, MONTREAL, NOW, case_of

OTHER_KEY = bytes(reversed(KEY))


def reopened(path: Path, key: bytes = KEY, now: datetime = NOW) -> Opened:
    return open_cache(path, key, now=now, fold=search_key)


def filled(folder: Path, cases: int = 200) -> Path:
    path = folder / "cache.db"
    cache = reopened(path).cache
    cache.save_cases("run", [case_of(number) for number in range(cases)], None, MONTREAL)
    cache.close()
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_good_file_is_opened_as_it_is(tmp_path: Path) -> None:
    path = filled(tmp_path)

    opened = reopened(path)

    assert not opened.rebuilt
    assert opened.moved_aside is None
    assert opened.cache.count_of_day(DAY) == 200
    opened.cache.close()


def _cut_off(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _cut_in_a_page(path: Path) -> None:
    os.truncate(path, 5000)


def _garbage(path: Path) -> None:
    path.write_bytes(os.urandom(50_000))


def _text(path: Path) -> None:
    path.write_text("This is no database. " * 500)


def _flipped_in_the_first_page(path: Path) -> None:
    _flip(path, 100)


def _flipped_in_the_middle(path: Path) -> None:
    _flip(path, path.stat().st_size // 2)


def _flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [_cut_off, _cut_in_a_page, _garbage, _text, _flipped_in_the_first_page, _flipped_in_the_middle],
)
def test_a_broken_file_is_moved_aside_with_a_date_and_begun_anew(
    tmp_path: Path, damage: Callable[[Path], None], capfd: pytest.CaptureFixture[str]
) -> None:
    path = filled(tmp_path)
    damage(path)
    broken = path.read_bytes()

    opened = reopened(path)

    assert opened.rebuilt
    assert opened.moved_aside == tmp_path / "cache-broken-20260309-110000.db"
    assert opened.moved_aside.read_bytes() == broken
    opened.cache.save_cases("run", [case_of()], None, MONTREAL)
    assert opened.cache.count_of_day(DAY) == 1
    opened.cache.close()
    assert capfd.readouterr().err == ""


def test_an_empty_file_counts_as_rebuilt(tmp_path: Path) -> None:
    path = filled(tmp_path)
    os.truncate(path, 0)

    opened = reopened(path)

    assert opened.rebuilt
    assert opened.moved_aside is None
    assert opened.cache.count_of_day(DAY) == 0
    opened.cache.close()


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"version": "x", "key": 1}', "\x00\xff"])
def test_a_side_file_that_cannot_be_read_costs_nothing(tmp_path: Path, content: str) -> None:
    path = filled(tmp_path)
    side = tmp_path / "cache.db.meta.json"
    side.write_bytes(content.encode("latin-1"))

    opened = reopened(path)

    assert not opened.rebuilt
    assert opened.cache.count_of_day(DAY) == 200
    assert json.loads(side.read_text())["version"] == cache_opening.VERSION
    opened.cache.close()


def test_a_newer_versions_file_is_not_touched(tmp_path: Path) -> None:
    path = filled(tmp_path)
    side = tmp_path / "cache.db.meta.json"
    side.write_text(json.dumps({**json.loads(side.read_text()), "version": cache_opening.VERSION + 1}))
    before = files(tmp_path)

    with pytest.raises(Problem) as caught:
        reopened(path, OTHER_KEY)

    assert caught.value.kind is Kind.NEWER_DATA
    assert files(tmp_path) == before


def test_a_newer_versions_file_is_known_without_its_side_file(tmp_path: Path) -> None:
    path = filled(tmp_path)
    connection = sqlcipher3.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('cache', 'later', '')"
    )
    connection.commit()
    connection.close()
    (tmp_path / "cache.db.meta.json").unlink()
    before = path.read_bytes()

    with pytest.raises(Problem) as caught:
        reopened(path)

    assert caught.value.kind is Kind.NEWER_DATA
    assert path.read_bytes() == before


def test_another_keys_file_is_erased_and_never_called_broken(tmp_path: Path) -> None:
    path = filled(tmp_path)

    opened = reopened(path, OTHER_KEY)

    assert opened.rebuilt
    assert opened.moved_aside is None
    assert opened.cache.count_of_day(DAY) == 0
    opened.cache.close()
    assert not list(tmp_path.glob("*broken*"))
    assert not reopened_and_closed(path, OTHER_KEY).rebuilt


def test_without_a_side_file_another_keys_file_is_laid_aside_not_erased(tmp_path: Path) -> None:
    path = filled(tmp_path)
    (tmp_path / "cache.db.meta.json").unlink()

    opened = reopened_and_closed(path, OTHER_KEY)

    assert opened.rebuilt
    assert opened.moved_aside is not None
    assert opened.moved_aside.exists()


def reopened_and_closed(path: Path, key: bytes) -> Opened:
    opened = reopened(path, key)
    opened.cache.close()
    return opened


def test_a_key_of_another_length_is_our_own_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="length"):
        reopened(tmp_path / "cache.db", b"short")


def _next_version(monkeypatch: pytest.MonkeyPatch, works: bool = True) -> None:
    migrations = sqlite_utils.Migrations("cache")
    for each in (cache_opening.first_tables, cache_opening.search_of_all_days):
        migrations()(each)

    @migrations()
    def next_one(database: sqlite_utils.Database) -> None:
        database.execute("CREATE TABLE more (id TEXT)")
        if not works:
            database.execute("SELECT * FROM nothing")

    monkeypatch.setattr(cache_opening, "migrations", migrations)
    monkeypatch.setattr(cache_opening, "VERSION", cache_opening.VERSION + 1)


def test_there_are_as_many_migrations_as_the_version_says(tmp_path: Path) -> None:
    path = filled(tmp_path)
    connection = sqlcipher3.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    count = connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0]
    connection.close()

    assert count == cache_opening.VERSION


def test_an_older_file_is_copied_then_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(tmp_path)
    (tmp_path / "cache-before-20250101-000000.db").write_bytes(b"an earlier one")
    _next_version(monkeypatch)

    opened = reopened(path)

    assert not opened.rebuilt
    assert opened.cache.count_of_day(DAY) == 200
    assert opened.cache._rows("SELECT * FROM more") == []
    opened.cache.close()
    [copy] = tmp_path.glob("cache-before-*")
    assert copy.name == "cache-before-20260309-110000.db"
    assert b"SQLite format" not in copy.read_bytes()
    connection = sqlcipher3.connect(str(copy))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    assert connection.execute("SELECT count(*) FROM cases").fetchone()[0] == 200
    connection.close()


def test_a_file_of_the_first_version_can_be_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as first:
        migrations = sqlite_utils.Migrations("cache")
        migrations()(cache_opening.first_tables)
        first.setattr(cache_opening, "migrations", migrations)
        first.setattr(cache_opening, "VERSION", 1)
        path = filled(tmp_path, 3)

    opened = reopened(path)

    assert not opened.rebuilt
    assert opened.cache.find_cases("O'Neill", 0, 10)[0] == 3
    opened.cache.close()


def test_a_migration_that_fails_leaves_the_former_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(tmp_path)
    with monkeypatch.context() as context:
        _next_version(context, works=False)
        with pytest.raises(sqlcipher3.OperationalError):
            reopened(path)

    _next_version(monkeypatch)
    opened = reopened(path)
    assert opened.cache.count_of_day(DAY) == 200
    assert opened.cache._rows("SELECT * FROM more") == []
    opened.cache.close()


def test_what_was_laid_aside_goes_with_the_retention(tmp_path: Path) -> None:
    path = filled(tmp_path)
    old, young = "cache-broken-20260101-080000.db", "cache-before-20260301-080000.db"
    for name in (old, young, "cache-other.db"):
        (tmp_path / name).write_bytes(b"...")
    cache = reopened(path).cache

    cache.forget_before(date(2026, 2, 7))

    assert not (tmp_path / old).exists()
    assert (tmp_path / young).exists()
    assert (tmp_path / "cache-other.db").exists()
    cache.close()


def test_erasing_leaves_nothing_behind(tmp_path: Path) -> None:
    path = filled(tmp_path)
    _garbage(path)
    (tmp_path / "other").mkdir()
    other = filled(tmp_path / "other")
    cache = reopened(path).cache
    cache.save_cases("run", [case_of()], None, MONTREAL)

    cache.erase()

    assert [file.name for file in tmp_path.iterdir()] == ["other"]
    assert other.exists()


def test_damage_found_while_it_runs_is_told_in_words(tmp_path: Path) -> None:
    path = filled(tmp_path, 2000)
    cache = reopened(path).cache
    cache._connection.execute("PRAGMA cache_size = 10")
    _flip_most(path)

    def use() -> None:
        for number in range(40):
            cache.cases_of_day(DAY + timedelta(days=number))
            cache.save_snapshot("large", "y" * 100_000)

    with pytest.raises(Problem) as caught:
        use()

    assert caught.value.kind is Kind.DISK_READ_ONLY
    assert "damaged" in str(caught.value.title)
    try:
        cache.close()
    except Problem:
        pass  # a damaged file may not even close cleanly


def _flip_most(path: Path) -> None:
    """In place, as a failing disk would: the open connection sees it."""
    with path.open("r+b") as file:
        size = path.stat().st_size
        for place in range(4096, size, 4096):
            file.seek(place + 100)
            file.write(os.urandom(64))


def test_times_in_names_of_files_are_utc(tmp_path: Path) -> None:
    path = filled(tmp_path)
    _garbage(path)

    opened = reopened(path, now=datetime(2026, 3, 9, 23, 59, 59, tzinfo=UTC))

    assert opened.moved_aside is not None
    assert opened.moved_aside.name == "cache-broken-20260309-235959.db"
    opened.cache.close()
