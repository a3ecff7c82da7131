"""Minutes that each suite may take on two cores, and what it took."""

from collections import defaultdict
from pathlib import PurePosixPath
from typing import Any

import pytest

from tests.support.require import in_ci

# Minutes of one worker, each on a slow day for that suite. Two run side by side: a whole run takes half of what all
# took together, which may never be over 35 minutes.
MINUTES = {
    "core": 1.0,
    "adapters": 1.8,
    "engine": 7.5,
    "bridge": 0.8,
    "ui": 7.0,
    "desktop": 2.6,
    "sandbox": 2.0,
    "contract": 2.8,
    "e2e": 30.0,
    "simulation": 4.4,
    "support_tests": 0.6,
    "": 2.5,  # the files directly in tests/
}


def suite_of(nodeid: str) -> str:
    """``tests/ui/test_page.py::test_x`` belongs to ``ui``."""
    parts = PurePosixPath(nodeid.split("::")[0]).parts
    return parts[1] if len(parts) > 2 else ""


class Budget:
    """A pytest plugin of the process that reports: adds up, prints, and in CI fails a run over budget."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def over(self) -> list[str]:
        return [
            suite for suite, seconds in self.seconds.items() if seconds / 60 > MINUTES.get(suite, MINUTES[""])
        ]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[suite_of(report.nodeid)] += report.duration

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.over() and in_ci() and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        if not self.seconds:
            return
        terminalreporter.section("minutes by suite")
        for suite, seconds in sorted(self.seconds.items(), key=lambda row: -row[1]):
            budget = MINUTES.get(suite, MINUTES[""])
            mark = "  OVER BUDGET" if suite in self.over() else ""
            terminalreporter.line(f"{suite or 'tests':14} {seconds / 60:6.2f} of {budget:g}{mark}")
