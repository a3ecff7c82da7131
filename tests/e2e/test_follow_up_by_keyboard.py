"""Follow-up with the keyboard alone: an import is looked into, kept as a table and taken back; the way from the
clinic is held up, and IT is written to; the journal tells of it."""

import csv
from pathlib import Path

import pytest

from tests.e2e.seat import Seat
from tests.support.practice import Practice
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]


def turn_to(seat: Seat, subject: str) -> None:
    """To another subject of the window, by the list at its side."""
    seat.tab_to("Subjects")
    seat.desktop.type(subject[:4])
    wait_until(lambda: seat.ask("line") == subject, 10, f"the subject {subject}")


def saved_as(seat: Seat, button: str, path: Path) -> list[list[str]]:
    """Save a table under that path, and read it as a spreadsheet would."""
    seat.key_on(button)
    seat.sees("File name:")
    seat.desktop.key("ctrl+a")
    seat.desktop.type(str(path))
    seat.desktop.key("Return")
    wait_until(path.exists, 20, f"{path.name} to be written")
    seat.sees(f"Saved: {path}")
    rows = csv.reader(path.read_text("utf-8-sig").splitlines())
    return [[" ".join(cell.split()) for cell in row] for row in rows]


def test_imports_health_and_activity(owner_seat: Seat, ready_practice: Practice, tmp_path: Path) -> None:
    seat, practice = owner_seat, ready_practice
    made = practice.records()["imports"][0]["counts"]
    practice.act(action="set_case", case_id=practice.records()["cases"][0]["id"], status="in_progress")
    practice.act(action="set_health", state="down", stage="agent")
    seat.start()
    seat.sees("Recent imports", 40)
    seat.key_on("All imports")
    seat.sees("Left out by this import")

    seat.key_on("Copy all")
    seat.sees("Copied")
    heads, *left_out = [line.split("\t") for line in seat.clipboard().splitlines()]
    assert len(left_out) == made["skipped"]
    assert saved_as(seat, "Save as a file…", tmp_path / "left-out.csv") == [heads, *left_out]
    seat.desktop.key("alt+b")
    seat.sees("somebody has begun it")
    seat.desktop.key("alt+t")
    wait_until(lambda: left(practice) == 1, 20, "all but the begun case to be gone")

    turn_to(seat, "Health")
    seat.key_on("Copy the message")
    seat.sees("Copied: paste it wherever you write.")
    assert "Maple Lane Pet Clinic" in seat.clipboard()

    turn_to(seat, "Activity")
    seat.sees("took an import back")
    seat.tab_to("Find")
    seat.desktop.type("took an import back")
    seat.sees("1 line")
    (_heads, line) = saved_as(seat, "Save as a table…", tmp_path / "activity.csv")
    assert "Dana Whitfield" in " ".join(line)


def left(practice: Practice) -> int:
    return sum(not case["deleted"] for case in practice.records()["cases"])
