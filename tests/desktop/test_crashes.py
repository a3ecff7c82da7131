"""A report of our own mistake holds classes and places, no values; the next start takes it once."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.crashes import FOLDER, KEPT, PER_RUN, Reporter

NAME = "Biscuit Tremblay"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def reporter(tmp_path: Path) -> Iterator[Reporter]:
    reporter = Reporter(tmp_path)
    yield reporter
    reporter.unwatch()


def mistake(words: str = NAME) -> ValueError:
    """A mistake as it comes: with values in its words, and another one behind it."""
    secret = words
    try:
        try:
            {}[secret]
        except KeyError as error:
            raise ValueError(f"no case of {secret}") from error
    except ValueError as error:
        return error


def reports(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("*.txt"))


def test_a_report_says_what_and_where_and_nothing_of_whom(reporter: Reporter) -> None:
    file = reporter.write(mistake())

    assert file is not None
    report = file.read_text(encoding="utf-8")
    assert "builtins.KeyError\n  test_crashes.py:" in report
    assert "builtins.ValueError\n  test_crashes.py:" in report
    assert " mistake\n" in report
    assert f"Python {sys.version_info.major}.{sys.version_info.minor}" in report
    assert NAME not in report
    assert str(Path.home()) not in report
    assert str(ROOT) not in report


def test_the_next_start_is_told_once(tmp_path: Path, reporter: Reporter) -> None:
    reporter.write(mistake())

    told, stopped = Reporter(tmp_path).take_untold()
    again, _ = Reporter(tmp_path).take_untold()

    assert told is not None
    assert told.is_file()
    assert not stopped
    assert again is None


def test_a_mistake_that_ended_the_app_is_told_as_that(tmp_path: Path, reporter: Reporter) -> None:
    reporter.write(mistake(), stopped=True)

    told, stopped = Reporter(tmp_path).take_untold()

    assert told is not None
    assert stopped


def test_a_mistake_on_any_thread_is_reported_and_told(tmp_path: Path, reporter: Reporter) -> None:
    told: list[BaseException] = []
    reporter.watch(told.append)

    def work() -> None:
        raise mistake()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert [type(error) for error in told] == [ValueError]
    assert len(reports(tmp_path)) == 1


def test_a_fault_of_the_world_is_told_and_not_reported(tmp_path: Path, reporter: Reporter) -> None:
    told: list[BaseException] = []
    reporter.watch(told.append)
    full = Problem(Kind.DISK_FULL, text("This PC's disk is full."))

    sys.excepthook(Problem, full, None)

    assert told == [full]
    assert reports(tmp_path) == []


def test_the_same_mistake_again_and_again_makes_one_report(tmp_path: Path, reporter: Reporter) -> None:
    for _ in range(5):
        reporter.write(mistake())

    assert len(reports(tmp_path)) == 1


def test_reports_dont_fill_the_disk(tmp_path: Path) -> None:
    for _run in range(KEPT // PER_RUN + 1):
        reporter = Reporter(tmp_path)
        for number in range(PER_RUN + 5):
            reporter.write(type(f"Mistake{number}", (Exception,), {})())

    assert len(reports(tmp_path)) == KEPT


def test_a_full_disk_takes_no_report_and_nothing_breaks(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    reporter = Reporter(tmp_path)

    assert reporter.write(mistake()) is None
    assert reporter.take_untold() == (None, False)


def test_a_fault_that_ends_the_process_at_once_is_told_at_the_next_start(tmp_path: Path) -> None:
    program = (
        "import faulthandler, sys; from pathlib import Path; from covet_desktop.crashes import Reporter;"
        "Reporter(Path(sys.argv[1])).watch(native=True); faulthandler._sigsegv()"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, capture_output=True, check=False
    )

    told, stopped = Reporter(tmp_path).take_untold()

    assert ended.returncode != 0
    assert told is not None
    assert stopped
    assert "Segmentation fault" in told.read_text()
    assert Reporter(tmp_path).take_untold() == (None, False)


def test_an_end_in_order_leaves_nothing_to_tell(tmp_path: Path) -> None:
    reporter = Reporter(tmp_path)
    reporter.watch(native=True)
    reporter.unwatch()

    assert Reporter(tmp_path).take_untold() == (None, False)
    assert list((tmp_path / FOLDER).iterdir()) == []
