"""Another PC changed the connection while a page was being filled in here: said in sight, asked, not lost."""

from __future__ import annotations

from datetime import tzinfo

from covet_desktop.core.model import Connection
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState
from covet_desktop.ui.text import tr
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.set_words import changed_elsewhere
from covet_desktop.ui.wizard.telling import problem_of_looking

_MERGED_ROW_BY_ROW = (Step.VETERINARIANS,)


class Conflict:
    """``before``: the connection as it was when the page's command was sent; ``former``: the problem that
    stood there then, which is no answer to it."""

    def __init__(self, before: Connection | None, former: Problem | None = None) -> None:
        self._before = before
        self._former = former
        self._heard: Problem | None = None
        self._told: Problem | None = None
        self._settled = False
        self._step: Step | None = None

    def show_problem(self, page: StepPage, view: AppState, zone: tzinfo) -> None:
        """The page's own problem, else that of looking at the service, which may be tried again."""
        problem = self.told(page, page.problem(view), view, zone)
        looking = None if problem else problem_of_looking(view)
        theirs = tr("Take &theirs") if self.open_on(page) else ""
        page.banner.set_action(theirs or (tr("Try &again") if looking else ""))
        page.tell(problem or looking)

    def told(self, page: StepPage, problem: Problem | None, state: AppState, zone: tzinfo) -> Problem | None:
        """The problem with what the other PC changed in its words; None once theirs was taken."""
        if problem is self._former:
            return None
        if problem is None or problem.kind is not Kind.CHANGED_ELSEWHERE or page.step in _MERGED_ROW_BY_ROW:
            return problem
        if problem is not self._heard:
            self._heard, self._settled, self._step = problem, False, page.step
            self._told = changed_elsewhere(problem, self._before, state, zone)
        return None if self._settled else self._told

    def open_on(self, page: StepPage) -> bool:
        """Whether it can be chosen here between what was typed and what the other PC set."""
        return self._told is not None and not self._settled and self._step is page.step

    def settle(self) -> None:
        self._settled = True
