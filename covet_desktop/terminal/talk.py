"""A conversation in the terminal: the engine, what a window would show, and what is drawn while it works."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import click

from covet_desktop import messages as msg
from covet_desktop.core.events import (
    CasesSaved,
    Checked,
    DataSetAside,
    DraftKnown,
    Event,
    Retrying,
    RunChanged,
    SignInShown,
)
from covet_desktop.core.model import Connection
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState, reduce
from covet_desktop.engine.commands import use_case
from covet_desktop.engine.drive import drive
from covet_desktop.engine.services import Engine
from covet_desktop.terminal import asking
from covet_desktop.terminal.live import LiveLine, check_words, minutes_and_seconds
from covet_desktop.terminal.words import say, tr, tr_n, unmarked


class Talk:
    """``state`` is what a window would show; what is typed is kept at once, as there."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.state = AppState()
        self._live = LiveLine()
        self._words: Callable[[], str] = lambda: ""

    @property
    def draft(self) -> Draft:
        return self.state.draft

    @property
    def connection(self) -> Connection:
        """The connection, or the problem that there is none."""
        return self.engine.connected()

    def do(self, command: msg.Command) -> None:
        """Carry out a command; a :class:`Problem` is raised."""
        self._words = lambda: ""
        self._live.show(tr("One moment…"))
        try:
            drive(self.engine, use_case(self.engine, command), self._take_in, self._wait)
        finally:
            self._live.clear()

    def keep(self, draft: Draft) -> None:
        """On disk before the next question: a terminal that is closed loses nothing."""
        if draft != self.draft:
            self.do(msg.SaveDraft(draft))
            self.state = reduce(self.state, DraftKnown(draft))

    def _wait(self, seconds: float) -> None:
        self._live.wait(seconds, self._words)

    def _take_in(self, event: Event) -> None:
        self.state = reduce(self.state, event)
        now = self.engine.now
        match event:
            case SignInShown():
                self._live.clear()
                _show_code(event)
                self._words = lambda: _code_words(event.expires_at, now())
            case Checked(at, next_at) if next_at is not None:
                self._words = lambda: check_words(at, next_at, now())
            case Retrying(_, problem, seconds):
                self._say_trouble(problem, seconds)
            case RunChanged(run) if run.progress.total and not run.finished:
                done, total = run.progress.done, run.progress.total
                self._words = lambda: tr("{done} of {total} appointments", done=done, total=total)
                self._live.show(self._words())
            case CasesSaved(_, count):
                self._live.show(
                    tr_n("Getting the cases: {n} so far…", "Getting the cases: {n} so far…", count)
                )
            case DataSetAside():
                self._live.clear()
                asking.prose(
                    tr("The data on this PC was damaged. It was set aside, and is read anew from CoVet.")
                )

    def _say_trouble(self, problem: Problem, seconds: float) -> None:
        trouble = tr("{problem} Trying again…", problem=say(problem.title))
        if self._live.watched:
            self._words = lambda: trouble
        elif seconds >= 1:
            click.echo(trouble, err=True)


def heading(step: Step) -> None:
    """Which of the wizard's steps comes now, by the name that it has at the window's side."""
    names = {
        Step.WELCOME: tr("Sign in"),
        Step.CLINIC: tr("Clinic information"),
        Step.PURCHASE: tr("Paid connection"),
        Step.WAITING: tr("Activation"),
        Step.PRACTICE: tr("Practice identifier"),
        Step.SCOPE: tr("Linking scope"),
        Step.AUTO_IMPORT: tr("Auto-import"),
        Step.VETERINARIANS: tr("Veterinarians"),
        Step.IMPORT: tr("Import range"),
    }
    words = tr("Step {number} of {total}: {name}", number=int(step), total=len(names), name=names[step])
    click.echo(f"\n{words}\n{'─' * len(words)}")


def tell(problem: Problem) -> None:
    """A problem that the person can do something about here, in the middle of the questions."""
    asking.told(problem.title)
    if problem.advice:
        asking.prose(say(problem.advice), "    ")


def _show_code(shown: SignInShown) -> None:
    """Where to sign in: the same for a person who watches and for a log."""
    asking.prose(tr("Type this code on any phone or computer"))
    click.echo(f"\n    {say(shown.address)}\n    {say(shown.user_code)}\n")
    asking.prose(tr("Open the address there, type the code, and sign in."))


def _code_words(ends: datetime | None, now: datetime) -> str:
    waiting = unmarked(tr("Waiting for you to finish there…"))
    if ends is None:
        return waiting
    left = minutes_and_seconds((ends - now).total_seconds())
    return f"{waiting} {tr('The code is good for another {time}.', time=left)}"
