"""Ledger and cache on real files: what is written is there, and broken files cost nothing that matters."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from covet_desktop.adapters.cache import Cache, open_cache
from covet_desktop.adapters.ledger import Entry, Ledger
from covet_desktop.core.names import search_key
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.visits import Appointment, Case, Client, Patient

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ZONE = ZoneInfo("America/Toronto")
KEY = bytes(range(32))


def opened(ledger: Ledger, key: str = "k1", body: bytes = b"{}", workspace: str = "w") -> Entry:
    return ledger.open_entry(
        "purchase",
        service="s",
        workspace=workspace,
        person="p",
        key=key,
        body=body,
        subject=workspace,
        now=NOW,
    )


def case(name: str = "Luna", number: int = 1, *, minutes: int = 0, deleted: bool = False) -> Case:
    return Case(
        f"c{number}",
        name,
        deleted=deleted,
        updated_at=NOW + timedelta(minutes=minutes),
        appointment=Appointment(f"a{number}", starts_at=NOW),
        patient=Patient(name=name),
        client=Client(display_name="A. D'Amours"),
    )


def cache_at(path: Path, key: bytes | None = KEY) -> Cache:
    return open_cache(path, key, now=NOW, fold=search_key).cache


def test_an_open_request_is_given_back_with_its_key_and_body_after_a_restart(tmp_path: Path) -> None:
    first = Ledger(tmp_path / "ledger.db")
    opened(first, "k1", b"one")
    first.disconnect()
    second = Ledger(tmp_path / "ledger.db")

    again = opened(second, "k2", b"two")

    assert (again.key, again.body) == ("k1", b"one")
    assert [entry.key for entry in second.open_entries("purchase", "s", "w")] == ["k1"]
    assert opened(second, "k3", b"three", workspace="other").key == "k3"
    second.disconnect()


def test_a_closed_request_keeps_its_outcome_and_loses_its_body(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.db")
    opened(ledger, body=b"marie-eve.roy@example.com")
    ledger.mark_sent("k1", NOW)

    ledger.close("k1", {"connection_id": "c"}, NOW)
    ledger.disconnect()

    assert Ledger(tmp_path / "ledger.db").open_entries("purchase", "s", "w") == ()
    files = b"".join(path.read_bytes() for path in tmp_path.glob("ledger.db*"))
    assert b"marie-eve.roy" not in files


def test_a_request_is_stale_after_six_days(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.db")
    entry = opened(ledger)

    assert not ledger.is_stale(entry, NOW + timedelta(days=6))
    assert ledger.is_stale(entry, NOW + timedelta(days=6, seconds=1))
    ledger.disconnect()


def test_a_broken_ledger_is_moved_aside(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(b"this is no database, it only stands where one should" * 40)

    ledger = Ledger(path)

    assert ledger.setting("language", "en") == "en"
    assert len(list(tmp_path.glob("ledger-broken-*.db"))) == 1
    ledger.disconnect()


def test_a_newer_versions_ledger_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "ledger.db"
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()

    with pytest.raises(Problem) as caught:
        Ledger(path)

    assert caught.value.kind is Kind.NEWER_DATA


def test_drafts_and_settings_are_kept_and_forgotten(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.db")
    ledger.save_draft("me", b"typed")
    ledger.set_setting("slot", {"day": date(2026, 11, 24)})

    assert ledger.draft("me") == b"typed"
    assert ledger.draft("you") is None
    assert ledger.setting("slot", None) == {"day": "2026-11-24"}
    ledger.erase_draft("me")
    ledger.set_setting("slot", None)
    assert ledger.draft("me") is None
    assert ledger.setting("slot", "gone") == "gone"
    ledger.disconnect()


def test_cases_are_there_after_a_restart_and_unreadable_without_the_key(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    first = cache_at(path)
    first.save_cases("run", [case("Luna")], "next", ZONE)
    first.close()

    second = cache_at(path)

    assert [each.title for each in second.cases_of_day(date(2026, 11, 24))] == ["Luna"]
    assert second.cursor_of("run") == "next"
    second.close()
    assert b"Luna" not in b"".join(each.read_bytes() for each in tmp_path.iterdir())


def test_an_older_version_never_replaces_a_newer_one(tmp_path: Path) -> None:
    cache = cache_at(tmp_path / "cache.db")
    cache.save_cases("", [case("New", minutes=5)], None, ZONE)

    cache.save_cases("", [case("Old", minutes=1)], None, ZONE)
    cache.save_cases("", [case(minutes=1, deleted=True)], None, ZONE)

    assert [each.title for each in cache.cases_of_day(date(2026, 11, 24))] == ["New"]
    cache.save_cases("", [case(minutes=6, deleted=True)], None, ZONE)
    assert cache.cases_of_day(date(2026, 11, 24)) == ()
    cache.close()


def test_a_page_that_fails_leaves_neither_its_cases_nor_its_cursor(tmp_path: Path) -> None:
    cache = cache_at(tmp_path / "cache.db")
    cache.save_cases("run", [case("Luna")], "second", ZONE)

    def broken() -> object:
        yield case("Milo", 2)
        raise ValueError("half a page")

    with pytest.raises(ValueError, match="half a page"):
        cache.save_cases("run", broken(), None, ZONE)  # type: ignore[arg-type]

    assert cache.cursor_of("run") == "second"
    assert cache.count_of_day(date(2026, 11, 24)) == 1
    cache.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [("oedipe", True), ("ŒDI", True), ("damours", True), ("d'am", True), ("%", False), ("edipe", False)],
)
def test_search_finds_beginnings_of_words_without_accents(tmp_path: Path, query: str, found: bool) -> None:
    cache = cache_at(tmp_path / "cache.db")
    cache.save_cases("", [case("Œdipe")], None, ZONE)

    assert bool(cache.cases_of_day(date(2026, 11, 24), query)) is (found or query == "%")
    cache.close()


def test_a_broken_cache_is_moved_aside_and_built_anew(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    cache_at(path).close()
    path.write_bytes(b"\0" * 8192)

    again = open_cache(path, KEY, now=NOW, fold=search_key)

    assert again.rebuilt
    assert again.moved_aside is not None
    assert again.moved_aside.exists()
    again.cache.erase()
    assert list(tmp_path.iterdir()) == []


def test_another_key_begins_an_empty_cache(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    first = cache_at(path)
    first.save_cases("", [case()], None, ZONE)
    first.close()

    other = open_cache(path, bytes(32), now=NOW, fold=search_key)

    assert other.rebuilt
    assert other.cache.cases_of_day(date(2026, 11, 24)) == ()
    other.cache.close()


def test_without_a_keychain_nothing_is_written(tmp_path: Path) -> None:
    cache = cache_at(tmp_path / "cache.db", None)
    cache.save_cases("", [case()], None, ZONE)

    assert cache.count_of_day(date(2026, 11, 24)) == 1
    assert list(tmp_path.iterdir()) == []
    cache.close()
