"""The ledger: nothing is lost by a kill, nothing is done twice, and contacts are gone once they are sent."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from covet_desktop.adapters import ledger as module
from covet_desktop.adapters.ledger import Entry, Ledger
from covet_desktop.core.problems import Kind, Problem

NOW = datetime(2026, 3, 9, 11, 0, tzinfo=UTC)
SERVICE = "https://s"
BODY = b'{"clinic": {"contact": {"email": "zuleika@example.org"}}}'
ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    ledger = Ledger(path)
    yield ledger
    ledger.disconnect()


def opened_purchase(
    ledger: Ledger,
    key: str = "k1",
    *,
    service: str = SERVICE,
    workspace: str = "w1",
    body: bytes = BODY,
    subject: str = "w1",
    now: datetime = NOW,
    kind: str = "purchase",
) -> Entry:
    return ledger.open_entry(
        kind,
        service=service,
        workspace=workspace,
        person="u1",
        key=key,
        body=body,
        subject=subject,
        now=now,
    )


def test_an_open_purchase_survives_a_restart_with_its_key_and_exact_body(ledger: Ledger, path: Path) -> None:
    first = opened_purchase(ledger)
    ledger.mark_sent("k1", NOW + timedelta(seconds=1))
    ledger.mark_sent("k1", NOW + timedelta(hours=1))
    ledger.disconnect()

    after = Ledger(path)
    again = opened_purchase(after, "k2", body=b"other", subject="something else", now=NOW + timedelta(days=1))

    assert (again.key, again.body, again.opened_at) == ("k1", BODY, NOW)
    assert again.sent_at == NOW + timedelta(seconds=1)
    assert after.open_entries("purchase", SERVICE, "w1") == (again,)
    assert first.key == again.key
    after.disconnect()


def test_another_service_or_workspace_has_a_purchase_of_its_own(ledger: Ledger) -> None:
    opened_purchase(ledger)

    assert opened_purchase(ledger, "k2", workspace="w2").key == "k2"
    assert opened_purchase(ledger, "k3", service="https://practice").key == "k3"
    assert len(ledger.open_entries("purchase", SERVICE, "w1")) == 1


def test_imports_are_open_by_subject(ledger: Ledger) -> None:
    monday = opened_purchase(ledger, "k1", kind="import", subject="monday")
    assert opened_purchase(ledger, "k2", kind="import", subject="tuesday").key == "k2"
    assert opened_purchase(ledger, "k3", kind="import", subject="monday") == monday
    assert [entry.key for entry in ledger.open_entries("import", SERVICE, "w1")] == ["k1", "k2"]


def test_the_same_key_on_two_services_is_two_requests(ledger: Ledger) -> None:
    """A practice service may well give the same ids as the real one."""
    opened_purchase(ledger, "auto-c1-2026-03-09", kind="import", subject="s")

    other = opened_purchase(
        ledger, "auto-c1-2026-03-09", kind="import", subject="s", service="https://practice"
    )

    assert other.service == "https://practice"
    assert len(ledger.open_entries("import", SERVICE, "w1")) == 1


def test_a_closed_request_of_the_same_key_is_begun_anew(ledger: Ledger) -> None:
    opened_purchase(ledger, "auto", kind="import", subject="s", body=b"first")
    ledger.close("auto", {"refused": "not_ready"}, NOW)

    again = opened_purchase(
        ledger, "auto", kind="import", subject="s", body=b"second", now=NOW + timedelta(1)
    )

    assert again.body == b"second"
    assert ledger.open_entries("import", SERVICE, "w1") == (again,)


def test_the_first_final_answer_counts(ledger: Ledger) -> None:
    opened_purchase(ledger)

    ledger.close("k1", {"connection_id": "c1"}, NOW)
    ledger.close("k1", {"connection_id": "c2"}, NOW + timedelta(days=1))
    ledger.close("unknown", {}, NOW)

    assert ledger.open_entries("purchase", SERVICE, "w1") == ()
    rows = ledger._rows("SELECT outcome, closed_at, body FROM entry")
    assert [tuple(row) for row in rows] == [('{"connection_id": "c1"}', NOW.isoformat(), None)]
    assert opened_purchase(ledger, "k2").key == "k2"


@pytest.mark.parametrize(
    ("age", "stale"),
    [
        (timedelta(0), False),
        (timedelta(days=6), False),
        (timedelta(days=6, seconds=1), True),
        (-timedelta(hours=23), False),
        (-timedelta(days=2), True),
    ],
)
def test_a_key_that_may_be_forgotten_is_confirmed_anew(ledger: Ledger, age: timedelta, stale: bool) -> None:
    assert ledger.is_stale(opened_purchase(ledger, now=NOW - age), NOW) is stale


def test_an_abandoned_request_makes_room(ledger: Ledger) -> None:
    opened_purchase(ledger)

    ledger.abandon("k1")

    assert opened_purchase(ledger, "k2").key == "k2"


def _close(ledger: Ledger) -> None:
    ledger.close("k1", {}, NOW)


def _abandon(ledger: Ledger) -> None:
    ledger.abandon("k1")


@pytest.mark.parametrize("end", [_close, _abandon])
def test_the_clinics_contacts_are_in_no_file_once_the_service_has_them(
    ledger: Ledger, tmp_path: Path, end: Callable[[Ledger], None]
) -> None:
    def whole() -> bytes:
        return b"".join(file.read_bytes() for file in tmp_path.iterdir())

    long_body = BODY * 500  # longer than a page: it lies on pages of its own
    opened_purchase(ledger, body=long_body)
    ledger.save_draft("owner", BODY * 300)
    assert b"zuleika" in whole()

    ledger.save_draft("owner", b"{}")
    end(ledger)
    assert b"zuleika" not in whole()

    ledger.save_draft("owner", BODY)
    ledger.erase_draft("owner")
    assert b"zuleika" not in whole()
    assert ledger.draft("owner") is None


def test_drafts_are_kept_by_owner(ledger: Ledger, path: Path) -> None:
    ledger.save_draft("a", b"first")
    ledger.save_draft("a", b"second")
    ledger.save_draft("b", b"other")
    ledger.erase_draft("b")
    ledger.disconnect()

    after = Ledger(path)
    assert after.draft("a") == b"second"
    assert after.draft("b") is None
    after.disconnect()


def test_settings_keep_jsons_types(ledger: Ledger) -> None:
    for value in ("fr", 30, 1.5, True, ["a"], {"x": {"y": 1}}, False):
        ledger.set_setting("name", value)
        assert ledger.setting("name", None) == value
    ledger.set_setting("day", {"at": NOW, "day": date(2026, 3, 9)})
    assert ledger.setting("day", None) == {"at": "2026-03-09T11:00:00+00:00", "day": "2026-03-09"}
    ledger.set_setting("name", None)
    assert ledger.setting("name", "default") == "default"
    with pytest.raises(TypeError, match="can't be kept"):
        ledger.set_setting("name", object())


def test_the_journal_is_read_newest_first_and_each_account_sees_its_own(ledger: Ledger) -> None:
    for number in range(5):
        ledger.note("import", owner="a", who="m1", device="desk", ids={"import": f"i{number}"}, now=NOW)
    ledger.note("purchase", owner="b", who="m2", device="desk", ids={}, now=NOW, request_id="r1")

    notes = ledger.notes(2, owner="a")

    assert [note.ids["import"] for note in notes] == ["i4", "i3"]
    assert notes[0].at == NOW
    assert ledger.notes(9, owner="b")[0].request_id == "r1"


@pytest.mark.parametrize("change", ["DELETE FROM journal", "UPDATE journal SET who = 'x'"])
def test_the_journal_is_only_ever_added_to(ledger: Ledger, change: str) -> None:
    ledger.note("import", owner="a", who="m1", device="desk", ids={}, now=NOW)

    with pytest.raises(sqlite3.IntegrityError, match="append only"):
        ledger._put(change)

    assert len(ledger.notes(9, owner="a")) == 1


def test_it_is_synced_at_every_commit_and_closed_to_others(ledger: Ledger, path: Path) -> None:
    pragmas = {name: ledger._rows(f"PRAGMA {name}")[0][0] for name in ("synchronous", "secure_delete")}

    assert pragmas == {"synchronous": 2, "secure_delete": 1}
    assert path.stat().st_mode & 0o777 == 0o600


def _zero(path: Path) -> None:
    os.truncate(path, 0)


def _cut_off(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _garbage(path: Path) -> None:
    path.write_bytes(os.urandom(40_000))


def _scrambled(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(8192))


@pytest.mark.parametrize("damage", [_cut_off, _garbage, _scrambled])
def test_a_broken_ledger_is_moved_aside_and_says_so(path: Path, damage: Callable[[Path], None]) -> None:
    ledger = Ledger(path)
    opened_purchase(ledger)
    ledger.disconnect()
    damage(path)
    broken = path.read_bytes()
    path.with_name("ledger.db-journal").write_bytes(os.urandom(5000))

    ledger = Ledger(path)

    assert ledger.moved_aside is not None
    assert ledger.moved_aside.read_bytes() == broken
    assert opened_purchase(ledger, "k2").key == "k2"
    ledger.disconnect()
    ledger = Ledger(path)
    assert ledger.moved_aside is None
    ledger.erase_draft("owner")
    ledger.disconnect()
    assert {file.name for file in path.parent.iterdir()} <= {"ledger.db", "ledger.db-journal"}


def test_a_broken_ledger_is_kept_for_thirty_days(path: Path) -> None:
    old = path.with_name("ledger-broken-20200101-000000.db")
    young = path.with_name(f"ledger-broken-{datetime.now(UTC):%Y%m%d}-000000.db")
    old.touch()
    young.touch()

    Ledger(path).disconnect()

    assert not old.exists()
    assert young.exists()


def test_an_empty_file_becomes_a_ledger(path: Path) -> None:
    Ledger(path).disconnect()
    _zero(path)

    ledger = Ledger(path)

    assert opened_purchase(ledger).key == "k1"
    ledger.disconnect()


def test_a_newer_versions_ledger_is_not_touched(path: Path) -> None:
    Ledger(path).disconnect()
    database = sqlite3.connect(path)
    database.execute(f"PRAGMA user_version = {module.VERSION + 1}")
    database.close()
    before = path.read_bytes()

    with pytest.raises(Problem) as caught:
        Ledger(path)

    assert caught.value.kind is Kind.NEWER_DATA
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == {"ledger.db": before}


def test_a_migration_that_fails_leaves_the_former_version(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = Ledger(path)
    opened_purchase(ledger)
    ledger.disconnect()
    with monkeypatch.context() as context:
        context.setattr(module, "_STEPS", (*module._STEPS, "CREATE TABLE more (id); SELECT * FROM nothing"))
        context.setattr(module, "VERSION", 2)
        with pytest.raises(sqlite3.OperationalError):
            Ledger(path)

    monkeypatch.setattr(module, "_STEPS", (*module._STEPS, "CREATE TABLE more (id)"))
    monkeypatch.setattr(module, "VERSION", 2)
    ledger = Ledger(path)
    assert ledger._rows("SELECT * FROM more") == []
    assert len(ledger.open_entries("purchase", SERVICE, "w1")) == 1
    ledger.disconnect()


_WRITER = """
import sys
from pathlib import Path
from tests.adapters.test_ledger import NOW, Ledger, opened_purchase

ledger = Ledger(Path(sys.argv[1]))
for number in range(100_000):
    key = f"k{number}"
    opened_purchase(ledger, key, body=key.encode() * 2000)
    sys.stdout.write(f"open {key}\\n")
    sys.stdout.flush()
    ledger.mark_sent(key, NOW)
    ledger.close(key, {"id": key}, NOW)
    sys.stdout.write(f"closed {key}\\n")
    sys.stdout.flush()
"""


@pytest.mark.parametrize("lines", [1, 2, 5, 20, 21])
def test_killed_at_any_instant_it_knows_what_it_said(path: Path, lines: int) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    told = [writer.stdout.readline().split() for _ in range(lines)]
    writer.send_signal(signal.SIGKILL)
    rest = [line.split() for line in writer.stdout.read().splitlines()]
    writer.wait()
    writer.stdout.close()
    what, key = [*told, *rest][-1]

    ledger = Ledger(path)
    entries = ledger.open_entries("purchase", SERVICE, "w1")
    closed = {row["key"] for row in ledger._rows("SELECT key FROM entry WHERE closed_at IS NOT NULL")}
    ledger.disconnect()

    assert ledger.moved_aside is None
    assert len(entries) <= 1
    if what == "open":
        assert key in closed or (entries[0].key == key and entries[0].body == key.encode() * 2000)
    else:
        assert key in closed
