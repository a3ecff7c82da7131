"""What the cache keeps of cases, imports and answers: by day, newest version, never half a page."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import sqlcipher3

from covet_desktop.adapters.cache import Cache, open_cache
from covet_desktop.core.model import Fee, Tile
from covet_desktop.core.names import search_key
from covet_desktop.core.people import Member, Role
from covet_desktop.core.visits import (
    Appointment,
    Case,
    Client,
    ImportRun,
    ImportStatus,
    Patient,
    SkippedItem,
    SkipReason,
)

KEY = bytes(range(32))
NOW = datetime(2026, 3, 9, 11, 0, tzinfo=UTC)
DAY = date(2026, 3, 9)
MONTREAL = ZoneInfo("America/Montreal")
ROOT = Path(__file__).parents[2]


def case_of(
    number: int = 1,
    *,
    starts: datetime | None = NOW,
    updated: datetime = NOW,
    member: str = "m1",
    patient: str = "Rex",
    client: str = "Ann O'Neill",
    reason: str = "Vaccines",
) -> Case:
    animal, owner = Patient(f"p{number}", patient, "Canine"), Client(f"c{number}", client, "+15145550100")
    appointment = Appointment(
        f"a{number}", starts, reason=reason, provider_name="Dr Émile Roy", patients=(animal,), client=owner
    )
    return Case(
        f"case-{number}",
        patient,
        member_id=member,
        linked=True,
        created_at=NOW,
        updated_at=updated,
        appointment=appointment,
        patient=animal,
        client=owner,
    )


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    cache = open_cache(tmp_path / "cache.db", KEY, now=NOW, fold=search_key).cache
    yield cache
    cache.close()


def test_a_case_comes_back_whole(cache: Cache) -> None:
    case = case_of()

    cache.save_cases("run", [case], None, MONTREAL)

    assert cache.cases_of_day(DAY) == (case,)


def test_a_case_belongs_to_the_day_on_which_it_starts_in_the_connections_zone(cache: Cache) -> None:
    late = case_of(1, starts=datetime(2026, 3, 10, 2, 30, tzinfo=UTC))  # 22:30 in Montreal
    unlinked = replace(case_of(2), appointment=None, created_at=datetime(2026, 3, 10, 3, 0, tzinfo=UTC))

    cache.save_cases("run", [late, unlinked], None, MONTREAL)

    assert {case.id for case in cache.cases_of_day(DAY)} == {"case-1", "case-2"}
    assert cache.count_of_day(DAY) == 2
    assert cache.count_of_day(DAY + timedelta(days=1)) == 0


def test_cases_are_in_order_of_member_then_time(cache: Cache) -> None:
    cases = [
        case_of(1, member="m2", starts=NOW),
        case_of(2, member="m1", starts=NOW + timedelta(hours=2)),
        case_of(3, member="m1", starts=NOW + timedelta(microseconds=1)),
        case_of(4, member="m1", starts=NOW),
    ]

    cache.save_cases("run", cases, None, MONTREAL)

    assert [case.id for case in cache.cases_of_day(DAY)] == ["case-4", "case-3", "case-2", "case-1"]


def test_an_older_version_never_replaces_a_newer_one(cache: Cache) -> None:
    cache.save_cases("", [case_of(updated=NOW, patient="Now")], None, MONTREAL)

    east = NOW.astimezone(ZoneInfo("Asia/Tokyo")) - timedelta(minutes=1)  # later by its digits, not in time
    cache.save_cases("run", [case_of(updated=east, patient="Before")], None, MONTREAL)
    assert cache.cases_of_day(DAY)[0].title == "Now"

    cache.save_cases(
        "run", [case_of(updated=NOW + timedelta(milliseconds=1), patient="After")], None, MONTREAL
    )
    assert cache.cases_of_day(DAY)[0].title == "After"


def test_a_removed_case_leaves_the_ids_of_its_pair_and_no_name(cache: Cache) -> None:
    case = replace(case_of(), linked=True, appointment=Appointment("a-7"), patient=Patient("p-7", "Luna"))
    gone = Case(case.id, deleted=True, updated_at=NOW + timedelta(minutes=1))
    never_here = Case("case-nowhere", deleted=True, updated_at=NOW)
    cache.save_cases("run", [case], None, MONTREAL)
    before = cache.removed_pairs()

    cache.save_cases("", [gone, never_here], None, MONTREAL)
    cache.save_cases("", [replace(gone, updated_at=NOW + timedelta(minutes=2))], None, MONTREAL)

    assert before == frozenset()
    assert cache.removed_pairs() == {("a-7", "p-7")}
    assert cache.find_cases("luna", 0, 10) == (0, ())


def test_a_removed_case_stays_away_when_an_older_page_is_read_later(cache: Cache) -> None:
    case = case_of()
    gone = Case(case.id, deleted=True, updated_at=NOW + timedelta(minutes=1))
    cache.save_cases("run", [case], None, MONTREAL)

    cache.save_cases("", [gone], None, MONTREAL)
    assert cache.cases_of_day(DAY) == ()

    cache.save_cases("run", [case, replace(case, updated_at=gone.updated_at)], None, MONTREAL)
    assert cache.count_of_day(DAY) == 0

    made_again = replace(case, updated_at=NOW + timedelta(minutes=2))
    cache.save_cases("run", [made_again], None, MONTREAL)
    assert cache.cases_of_day(DAY) == (made_again,)


@pytest.mark.parametrize(
    "query",
    [
        "oedipe",
        "ŒDIPE",
        "ti-gris",
        "tigris",
        "gris",
        "-gris",
        "damours",
        "D'Am",
        "oed dam",
        "#3",
        "vacc",
        "emi",
        "  ",
    ],
)
def test_search_finds_names_as_people_type_them(cache: Cache, query: str) -> None:
    found = case_of(1, patient="Œdipe Ti-Gris #3", client="Léa D'Amours", reason="Vaccin")
    other = case_of(2, patient="Rex", client="Bob", reason="Vaccin")
    cache.save_cases("run", [found], None, MONTREAL)
    cache.save_cases("run", [replace(other, appointment=None)], None, MONTREAL)

    assert found in cache.cases_of_day(DAY, query)
    assert query.isspace() or len(cache.cases_of_day(DAY, query)) == 1


@pytest.mark.parametrize("query", ["%", "_", "100%", "edipe", "\\", "o_dipe", '" OR 1=1 --'])
def test_a_query_is_only_ever_words(tmp_path: Path, query: str) -> None:
    cache = open_cache(tmp_path / "plain.db", KEY, now=NOW, fold=str.casefold).cache
    cache.save_cases("run", [case_of(patient="oedipe")], None, MONTREAL)

    assert cache.cases_of_day(DAY, query) == ()
    cache.close()


def test_paging_begins_goes_on_and_ends(cache: Cache) -> None:
    assert cache.cursor_of("run") == ""

    assert cache.save_cases("run", [case_of(1)], "page 2", MONTREAL) == "page 2"
    assert cache.cursor_of("run") == "page 2"

    assert cache.save_cases("run", [case_of(2)], None, MONTREAL) is None
    assert cache.cursor_of("run") is None
    assert cache.cursor_of("another") == ""


def test_a_page_that_fails_leaves_cursor_and_cases_as_they_were(cache: Cache) -> None:
    cache.save_cases("run", [case_of(1)], "page 2", MONTREAL)
    bad = replace(case_of(3), id=["x"])  # type: ignore[arg-type]

    with pytest.raises(sqlcipher3.Error):
        cache.save_cases("run", [case_of(2), bad], "page 3", MONTREAL)

    assert cache.count_of_day(DAY) == 1
    assert cache.cursor_of("run") == "page 2"
    cache.save_cases("run", [case_of(2)], "page 3", MONTREAL)
    assert cache.count_of_day(DAY) == 2


def test_the_newest_imports_come_first(cache: Cache) -> None:
    for hour in (1, 3, 2):
        cache.save_run(ImportRun(f"run-{hour}", created_at=NOW + timedelta(hours=hour), start=DAY))
    cache.save_run(ImportRun("run-2", status=ImportStatus.SUCCEEDED, created_at=NOW + timedelta(hours=2)))

    assert [run.id for run in cache.last_runs(2)] == ["run-3", "run-2"]
    assert cache.last_runs(2)[1].status is ImportStatus.SUCCEEDED


def test_skipped_appointments_come_back(cache: Cache) -> None:
    items = (SkippedItem(case_of().appointment, reason=SkipReason.NO_SHOW), SkippedItem())

    cache.save_skipped("run", items)

    assert cache.skipped_of("run") == items
    assert cache.skipped_of("another") == ()


def test_last_good_answers_come_back_and_one_of_another_shape_is_left_out(cache: Cache) -> None:
    tile = Tile("cornerstone", fee=Fee(Decimal("49.90"), "CAD"))
    members = (Member("m1", "Émile", role=Role.OWNER),)
    cache.save_snapshot("tile", tile)
    cache.save_snapshot("members", members)
    cache.save_snapshot("connection", None)
    cache.save_snapshot("cases_since", NOW)

    assert cache.snapshot("tile", Tile) == tile
    assert cache.snapshot("members", tuple[Member, ...]) == members
    assert cache.snapshot("connection", Tile) is None
    assert cache.snapshot("cases_since", datetime) == NOW
    assert cache.snapshot("never", Tile) is None
    assert cache.snapshot("members", Tile) is None


def test_what_is_older_than_the_retention_is_forgotten(cache: Cache) -> None:
    old = NOW - timedelta(days=31)
    cache.save_cases("run", [case_of(1, starts=old), case_of(2)], None, MONTREAL)
    cache.save_run(ImportRun("old", start=old.date(), days=2, created_at=old))
    cache.save_run(ImportRun("new", start=DAY - timedelta(days=30), days=2, created_at=old))
    for run_id in ("old", "new", "unknown"):
        cache.save_skipped(run_id, (SkippedItem(provider_name="Roy"),))

    cache.forget_before(DAY - timedelta(days=29))

    assert cache.count_of_day(old.date()) == 0
    assert cache.count_of_day(DAY) == 1
    assert cache.skipped_of("old") == cache.skipped_of("unknown") == ()
    assert cache.skipped_of("new") != ()
    assert len(cache.last_runs(9)) == 2


def test_without_a_key_it_lasts_until_quit_and_writes_nothing(tmp_path: Path) -> None:
    opened = open_cache(tmp_path / "cache.db", None, now=NOW, fold=search_key)

    opened.cache.save_cases("run", [case_of()], None, MONTREAL)

    assert opened.cache.count_of_day(DAY) == 1
    opened.cache.forget_before(DAY)
    opened.cache.erase()
    assert list(tmp_path.iterdir()) == []


def test_no_name_can_be_read_in_any_file(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache.db", KEY, now=NOW, fold=search_key).cache
    cache.save_cases("run", [case_of(patient="Xylophone", client="Zuleika")], None, MONTREAL)

    def whole() -> bytes:
        return b"".join(file.read_bytes() for file in tmp_path.iterdir())

    assert not any(name in whole() for name in (b"Xylophone", b"xylophone", b"Zuleika", b"SQLite format"))
    cache.close()
    assert b"Xylophone" not in whole()
    modes = {
        file.name: oct(file.stat().st_mode & 0o777)
        for file in tmp_path.glob("cache.db*")
        if "meta" not in file.name
    }
    assert set(modes.values()) == {"0o600"}


_WRITER = """
import sys
from pathlib import Path
from tests.adapters.test_cache import KEY, MONTREAL, NOW, case_of, open_cache, search_key

cache = open_cache(Path(sys.argv[1]), KEY, now=NOW, fold=search_key).cache
page = int(cache.cursor_of("run") or 0)
while True:
    cases = [case_of(page * 50 + each) for each in range(50)]
    page = int(cache.save_cases("run", cases, str(page + 1), MONTREAL))
    sys.stdout.write(f"{page}\\n")
    sys.stdout.flush()
"""


@pytest.mark.parametrize("pages", [1, 3, 7, 20])
def test_killed_in_the_middle_page_and_cursor_agree(tmp_path: Path, pages: int) -> None:
    path = tmp_path / "cache.db"
    told = 0
    for _ in range(2):  # and it goes on from there
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        for _ in range(pages):
            told = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()

    opened = open_cache(path, KEY, now=NOW, fold=search_key)
    saved = int(opened.cache.cursor_of("run") or 0)
    count = opened.cache.count_of_day(DAY)
    opened.cache.close()

    assert not opened.rebuilt
    assert saved >= told > pages
    assert count == saved * 50
