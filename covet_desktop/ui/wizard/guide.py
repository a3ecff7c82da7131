"""Leads through the wizard's pages: what each one shows, when it is accepted, which one comes.

Which page comes is ``core.setup``'s answer; this file only carries it out, within QWizard's rules:
forward is a replayed ``next()``, backwards a repeated ``back()``, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from covet_desktop.core.events import Session, Topic
from covet_desktop.core.setup import (
    LAST,
    Draft,
    Step,
    furthest_step,
    is_bought,
    is_editable,
    is_rejected,
    problems,
    unsent,
    without_typed,
)  # fmt: skip
from covet_desktop.core.state import AppState
from covet_desktop.messages import Command, Look, SaveDraft, Start
from covet_desktop.ui.wizard.awaited import Awaited, Outcome
from covet_desktop.ui.wizard.conflict import Conflict
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.keeper import DraftKeeper
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.pages import make_page
from covet_desktop.ui.wizard.review import ask, leaving
from covet_desktop.ui.wizard.set_words import is_locked, show_above
from covet_desktop.ui.wizard.telling import busy_words, draw_around, saved_words
from covet_desktop.ui.wizard.ticker import Ticker

if TYPE_CHECKING:
    from covet_desktop.ui.wizard.shell import SetupWizard


class Guide(QObject):
    send = Signal(object)
    finished = Signal()
    """The last page's button was pressed with nothing left to do."""

    def __init__(self, wizard: SetupWizard, here: Here) -> None:
        super().__init__(wizard)
        self._wizard = wizard
        self._here = here
        self._state = AppState()
        self._awaited: Awaited | None = None
        self._moving = self._placed = False
        self._interrupted: Step | None = None
        self._conflict = Conflict(None)
        self._shown: StepPage | None = None
        self._keeper = DraftKeeper(self)
        self._keeper.save.connect(lambda draft: self.send.emit(SaveDraft(draft)))
        self._ticker = Ticker(self)
        self._ticker.timeout.connect(self.draw_page)
        self._add(Step.WELCOME).ensure_built()

    @property
    def moving(self) -> bool:  # pages are being replayed; they let through
        return self._moving

    @property
    def _page_now(self) -> StepPage:
        return self._wizard.page_now

    def draw(self, state: AppState) -> None:
        """Show a new state; called for each one, also while the window is hidden."""
        before, self._state = self._state, state
        self._wizard.show_title(state)
        if before.signed_in and not state.signed_in:
            self._keeper.start_over()
        adopted = self._keeper.learn(state.draft)
        self._keeper.change(self._unsent(self._keeper.draft))
        self._move_by_itself(before)
        self._judge()
        if adopted and self._page_now.built:
            self._page_now.enter(self._view)
        self.draw_page()
        if before.session is not state.session and self._wizard.isVisible():
            self._wizard.focus_first()

    @property
    def _view(self) -> AppState:
        """The state with the newest draft, also what isn't saved yet."""
        return replace(self._state, draft=self._keeper.draft)

    def draw_page(self) -> None:
        page, view = self._page_now, self._view
        waits = self._awaited is not None and self._awaited.step is page.step
        busy = busy_words(page, view, waits=waits)
        page.draw(view)
        zone = self._here.clinic_zone(view)
        self._conflict.show_problem(page, view, zone)
        locked = show_above(page, view, zone)
        page.show_busy(busy)
        goes_on = page.step < self._furthest(view) if locked else page.is_ready(view)
        page.set_ready(not busy and goes_on)
        draw_around(
            self._wizard,
            page,
            view,
            self._furthest(view),
            saved_words(view, unsaved=self._keeper.unsaved, now=self._here.now()),
        )
        self._ticker.tick(page.tick_seconds(view) if self._wizard.isVisible() else 0)

    def _press_banner(self) -> None:
        page = self._page_now
        if self._conflict.open_on(page):
            self._conflict.settle()
            self._discard(page)
        else:
            self.send.emit(Look() if self._state.signed_in else Start())

    def _discard(self, page: StepPage) -> None:
        """What was typed there is given up: what the service has shows from here on."""
        self._keeper.change(without_typed(page.step, self._keeper.draft))
        page.take_theirs()
        page.touched = False
        page.enter(self._view)
        self.draw_page()

    def press(self) -> None:
        page = self._page_now
        if self._awaited is not None or not page.isComplete():
            return
        self._keep()
        self._keeper.flush()
        command: Command | None = None
        if is_editable(page.step, self._state.connection) and not is_locked(page.step, self._state):
            if page.press(self._view):
                return
            found = problems(page.step, page.read(self._keeper.draft))
            page.show_problems(found)
            if found:
                return
            command = page.submit(self._view)
        if command is not None:
            if not ask(page, command, self._view, lambda: self._send_from(page, command)):
                self._send_from(page, command)
        elif page.step is LAST:
            self.finished.emit()
        else:
            self._go_on_from(page.step)

    def _send_from(self, page: StepPage, command: Command) -> None:
        """Send what a page wants; a command of its own topic is waited for, one at a time."""
        if command.topic is page.topic:
            if self._awaited is not None:
                return
            self._awaited = Awaited.of(page.step, command.topic, self._state)
            self._conflict = Conflict(self._state.connection, self._state.problems.get(command.topic))
        self.send.emit(command)
        self.draw_page()

    def _judge(self) -> None:
        if self._awaited is None:
            return
        self._awaited = self._awaited.seen(self._state)
        outcome = self._awaited.outcome(self._state)
        if outcome is Outcome.PENDING:
            return
        step, self._awaited = self._awaited.step, None
        here = outcome is Outcome.ACCEPTED and step is self._page_now.step and step is not LAST
        if here and self._page_now.accepts(self._view):
            self._go_on_from(step)

    def _go_on_from(self, step: Step) -> None:
        follows = Step(step + 1)
        self._go(max(follows, self._state.resume_step) if step is Step.WELCOME else follows)

    def choose(self, number: int) -> None:
        """A click at the side."""
        if self._awaited is None and number <= self._furthest(self._state):
            self._keep()
            self._go(Step(number))

    def _move_by_itself(self, before: AppState) -> None:
        """To where set-up goes on, after a start; on, once Bitwerx is ready; back, when signed out."""
        state, step = self._state, self._page_now.step
        if state.session in (Session.SIGNED_OUT, Session.KEYCHAIN_LOCKED):
            if step is not Step.WELCOME:
                self._awaited = None
                self._interrupted, self._placed = step, False
                self._go(Step.WELCOME)
            elif Topic.SIGN_IN in state.busy and not self._interrupted:
                self._placed = True  # someone is at work here, and sees first who is signed in
        elif state.signed_in and state.looked and not self._placed:
            at, self._placed, self._interrupted = self._interrupted, True, None
            if step is Step.WELCOME and self._page_now.is_ready(self._view):
                self._go(at if at and state.connected and at <= self._furthest(state) else state.resume_step)
        elif step is Step.WAITING and before.connection is not None and before.connection.awaits_activation:
            if state.resume_step > Step.WAITING:
                self._go(Step.PRACTICE)
        elif step > self._furthest(state) < self._furthest(before) and not is_rejected(state.connection):
            self._awaited = None
            self._go(state.resume_step)

    def _furthest(self, state: AppState) -> Step:
        """The last step that may be entered."""
        return furthest_step(signed_in=state.signed_in, connection=state.connection, draft=self._keeper.draft)

    def _go(self, step: Step) -> None:
        self._moving = True
        try:
            while self._wizard.currentId() < step:
                page = self._add(Step(self._wizard.currentId() + 1))
                if page.step is step:
                    page.ensure_built()  # while hidden, so that all of it appears at once
                self._wizard.next()
            while self._wizard.currentId() > step:
                self._wizard.back()
        finally:
            self._moving = False
        self.arrive()

    def arrive(self) -> None:
        """A page is there, by Next, by Back or by itself: keep the former's, show the new one."""
        if self._moving or self._shown is self._page_now:
            return
        self._keep()
        if self._awaited is not None and self._awaited.step is not self._page_now.step:
            self._awaited = None
        page = self._shown = self._page_now
        page.ensure_built()
        draft = self._keeper.draft
        if self._state.signed_in and not is_bought(self._state.connection):
            self._keeper.change(replace(draft, reached=max(draft.reached, int(page.step))))
        self._keeper.flush()
        page.interrupted, page.touched = self._interrupted is not None, False
        page.enter(self._view)
        self.draw_page()
        if self._wizard.isVisible():
            self._wizard.focus_first()

    def _add(self, step: Step) -> StepPage:
        there = self._wizard.page(step)
        if isinstance(there, StepPage):
            return there
        page = make_page(step)
        page.here = self._here
        page.edited.connect(self._keep_shown)
        page.send.connect(lambda command: self._send_from(page, command))
        page.go.connect(self._go)
        page.banner.action.connect(self._press_banner)
        self._wizard.setPage(step, page)
        return page

    def asks_before_leaving(self, leave: Callable[[], object]) -> bool:
        """Whether something unsent is asked about first; nothing is given up unless somebody says so."""
        page = self._page_now
        asks = self._awaited is None
        return asks and leaving(page, self._view, self._send_from, leave, lambda: self._discard(page))

    def rest(self) -> None:
        """The window is going away: what stands in the controls goes on disk, and nothing ticks."""
        self._keep()
        self._keeper.flush()
        self._ticker.stop()

    def speak_anew(self) -> None:
        """The language has changed: the pages are made anew, with what stood in them."""
        self._wizard.show_title(self._state)
        self._keep()
        for number in self._wizard.pageIds():
            page = self._wizard.page(number)
            if isinstance(page, StepPage):
                page.rebuild()
                page.banner.action.connect(self._press_banner)
        self._page_now.enter(self._view)
        self.draw_page()

    def press_extra(self) -> None:
        self._page_now.press_extra(self._view)

    def _keep(self) -> None:
        """Take over what stands in the controls; saved a moment later."""
        page = self._shown
        if page is None or not page.built or not self._state.signed_in:
            return
        if is_editable(page.step, self._state.connection) and not is_locked(page.step, self._state):
            self._keeper.change(self._unsent(page.read(self._keeper.draft)))

    def _unsent(self, draft: Draft) -> Draft:
        """Without what was accepted: a page shows the service's word, not what was typed once."""
        account = self._state.account
        return unsent(draft, self._state.connection, self._state.mapping, account.user.id if account else "")

    def _keep_shown(self) -> None:
        self._keep()
        self.draw_page()
