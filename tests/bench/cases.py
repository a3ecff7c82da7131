"""50,000 cases kept here: a search beside plain SQLite's, and the longest pause of the window meanwhile.

The cache is a real, encrypted file; the floor is the same rows and question in a plain file, by Python's
own sqlite3. The window's card types and scrolls to the end with the cache on a thread of its own, as in
the app; a pause is the time between two turns of the event loop.
"""

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parent))

import msgspec
from _rows import row
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from covet_desktop.adapters.cache import Cache, open_cache
from covet_desktop.core.events import CasesFound
from covet_desktop.core.names import search_key
from covet_desktop.core.visits import Appointment, Case, Client, Patient
from covet_desktop.messages import FindCases
from covet_desktop.ui import theme
from covet_desktop.ui.home.cases_card import CasesCard
from covet_desktop.ui.home.found_list import PART
from tests.ui import home_states

CASES = 50_000
RUNS = int(os.environ.get("COVET_BENCH_RUNS", "9"))
LIMIT = 4.0
"""Decrypting, and turning JSON into cases, included."""
LONGEST_PAUSE = 0.1
"""Seconds beyond the longest of an idle loop; from there on a person sees it."""
NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
ZONE = ZoneInfo("America/Toronto")
PATIENTS = ("Luna", "Ti-Gris", "Œdipe", "Monsieur Moustache", "Bella", "#3 kitten", "Charlie", "Zoë")
CLIENTS = ("O'Neill", "Tremblay", "Gagnon", "D'Amours", "Nguyễn", "Smith/Jones", "Roy", "Bouchard")
QUERIES = ("a", "oneill", "oneill 4999", "vacc roy", "zzz")


def case(number: int) -> Case:
    starts = NOW - timedelta(days=number % 30, minutes=number % 600)
    name = PATIENTS[number % 8]
    appointment = Appointment(
        f"a{number}", starts, reason=f"Annual exam + vaccines {number % 97}", provider_name="ROY, Émile DVM",
        time_zone="America/Toronto",
    )  # fmt: skip
    client = Client(f"c{number}", f"{chr(65 + number % 26)}. {CLIENTS[number // 8 % 8]} {number}")
    return Case(
        f"case-{number}", name, member_id=f"m{number % 9}", linked=True, created_at=NOW, updated_at=NOW,
        appointment=appointment, patient=Patient(f"p{number}", name, "Canine"), client=client,
    )  # fmt: skip


def filled(folder: Path) -> tuple[Cache, sqlite3.Connection]:
    cache = open_cache(folder / "cache.db", bytes(range(32)), now=NOW, fold=search_key).cache
    plain = sqlite3.connect(folder / "plain.db", isolation_level=None)
    plain.execute("CREATE TABLE cases (day, member_id, starts_at, id, search, document)")
    plain.execute("BEGIN")
    for begin in range(0, CASES, 500):
        cases = [case(number) for number in range(begin, begin + 500)]
        cache.save_cases("", cases, None, ZONE)
        plain.executemany("INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?)", [_plain_row(each) for each in cases])
    plain.execute("COMMIT")
    plain.execute("CREATE INDEX by_search ON cases (day DESC, member_id, starts_at, id, search)")
    return cache, plain


def _plain_row(each: Case) -> tuple[object, ...]:
    starts = each.appointment.starts_at if each.appointment and each.appointment.starts_at else NOW
    words = (
        each.title,
        each.client.display_name if each.client else "",
        "Annual exam vaccines ROY Émile DVM",
    )
    return (
        starts.astimezone(ZONE).date().isoformat(), each.member_id, starts.isoformat(), each.id,
        search_key(" ".join(words)), msgspec.json.encode(each),
    )  # fmt: skip


def plain_find(plain: sqlite3.Connection, query: str) -> None:
    words = [f"% {word}%" for word in search_key(query).split()]
    where = " AND ".join("' ' || search LIKE ?" for _word in words)
    plain.execute(f"SELECT count(*) FROM cases WHERE {where}", words).fetchone()
    plain.execute(
        f"SELECT document FROM cases WHERE {where} ORDER BY day DESC, member_id, starts_at, id LIMIT {PART}",
        words,
    ).fetchall()


def timed(run: Callable[[], object]) -> float:
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin


class Worker(QObject):
    """Answers on the GUI's thread what its own thread found."""

    found = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(1)
        self._cache = self._pool.submit(
            lambda: open_cache(folder / "cache.db", bytes(range(32)), now=NOW, fold=search_key).cache
        ).result()

    def ask(self, command: object) -> None:
        if isinstance(command, FindCases):
            self._pool.submit(self._find, command)

    def _find(self, asked: FindCases) -> None:
        total, cases = self._cache.find_cases(asked.query, asked.offset, asked.count)
        self.found.emit(CasesFound(asked.query, total, asked.offset, cases))

    def stop(self) -> None:
        self._pool.submit(self._cache.close).result()
        self._pool.shutdown()


class Pauses:
    """The longest time between two turns of the event loop."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._beat = QTimer()
        self._beat.timeout.connect(self._turn)
        self._beat.start(0)

    def _turn(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> float:
        self._beat.stop()
        return self.longest


def until(done: Callable[[], bool]) -> None:
    end = time.perf_counter() + 20
    while not done():
        QTest.qWait(5)
        if time.perf_counter() > end:
            raise SystemExit("The window never showed what was looked for.")


def window(folder: Path) -> tuple[float, float, float]:
    """The longest pause while nothing happens, while typing, and while scrolling to the end."""
    app = theme.application(sys.argv[:1])
    theme.apply(app, dark=False)
    card, worker = CasesCard(), Worker(folder)
    card.send.connect(worker.ask)
    worker.found.connect(lambda found: card.draw(replace(home_states.TODAYS, found=found)))
    card.resize(640, 700)
    card.draw(home_states.TODAYS)
    card.show()
    QTest.qWait(100)
    beat = Pauses()
    QTest.qWait(1500)
    idle = beat.stop()
    beat = Pauses()
    for letter in "annual":
        QTest.keyClicks(card.search, letter)
        QTest.qWait(200)
    until(lambda: card.found.rowCount() == CASES and card.found.answered)
    typing = beat.stop()
    beat = Pauses()
    bar = card.found_list.verticalScrollBar()
    for step in range(1, 101):
        bar.setValue(bar.maximum() * step // 100)
        QApplication.processEvents()
        QTest.qWait(2)
    until(lambda: bool(card.found.row(CASES - 1).case_id))
    scrolling = beat.stop()
    card.close()
    worker.stop()
    return idle, typing, scrolling


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cache, plain = filled(folder)
        floor: list[float] = []
        ours: list[float] = []
        ends: list[float] = []
        for _run in range(RUNS):
            for query in QUERIES:
                floor.append(timed(lambda query=query: plain_find(plain, query)))
                cache.find_cases("another", 0, 1)  # what was counted before is forgotten
                ours.append(timed(lambda query=query: cache.find_cases(query, 0, PART)))
            cache.find_cases("a", 0, PART)
            ends.append(timed(lambda: cache.find_cases("a", CASES - PART, PART)))
        plain.close()
        cache.close()
        print(f"A search through {CASES:,} cases, medians of {RUNS} runs (fastest–slowest)")
        row("plain SQLite", floor)
        kept = row("the cache", ours, floor, LIMIT)
        kept = row("the cache, its last part", ends, floor, LIMIT) and kept
        idle, *pauses = window(folder)
        print(f"longest pause, nothing happens    {idle * 1000:6.0f} ms   the floor")
        for name, longest in zip(("typing", "scrolling to the end"), pauses, strict=True):
            good = longest <= idle + LONGEST_PAUSE
            kept = kept and good
            verdict = "kept" if good else "BROKEN"
            print(
                f"longest pause, {name:20} {longest * 1000:6.0f} ms   limit {LONGEST_PAUSE * 1000:g} ms more, {verdict}"
            )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
