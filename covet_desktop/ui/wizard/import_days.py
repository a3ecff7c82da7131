"""Collects the cases of an import's days, day by day, for the list of what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from covet_desktop.core.events import Topic
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case, ImportRun
from covet_desktop.messages import ShowCases


class DaysOfCases:
    """``send`` asks for a day. The last one asked for is the first of the days, so that it stays shown."""

    def __init__(self, send: Callable[[ShowCases], None]) -> None:
        self._send = send
        self._run_id = ""
        self._open: list[date] = []
        self._answered_before = 0
        self._cases: list[Case] = []

    def cases_of(self, run: ImportRun, state: AppState) -> tuple[Case, ...]:
        """Those that have come so far; called with each new state, it asks for the next day."""
        if run.id != self._run_id:
            self._begin(run, state)
        elif self._open and state.ended.get(Topic.CASES, 0) > self._answered_before:
            if state.cases_day == self._open[0]:
                self._cases += state.cases
                del self._open[0]
            self._ask(state)
        return tuple(self._cases)

    def _begin(self, run: ImportRun, state: AppState) -> None:
        self._run_id, self._cases = run.id, []
        days = range(run.days - 1, -1, -1) if run.start is not None else ()
        self._open = [run.start + timedelta(days=ahead) for ahead in days if run.start is not None]
        self._ask(state)

    def _ask(self, state: AppState) -> None:
        self._answered_before = state.ended.get(Topic.CASES, 0)
        if self._open:
            self._send(ShowCases(self._open[0]))
