"""The wizard's frame: steps at the side, a footer, moving between pages, keeping the draft.

Which page comes is ``core.setup``'s answer; this file only carries it out, within QWizard's rules:
forward is a replayed ``next()``, backwards a repeated ``back()``, nothing else.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget, QWizard

from covet_desktop.core.events import Session, Topic
from covet_desktop.core.model import Status
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import LAST, Step, after_purchase, is_bought, is_editable, may_enter, problems
from covet_desktop.core.state import AppState
from covet_desktop.messages import Command, Look, SaveDraft, Start
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.wizard.awaited import Awaited, Outcome
from covet_desktop.ui.wizard.footer import Footer
from covet_desktop.ui.wizard.keeper import DraftKeeper
from covet_desktop.ui.wizard.page import Here, StepPage
from covet_desktop.ui.wizard.pages import make_page
from covet_desktop.ui.wizard.rail import Rail


class SetupWizard(QWizard):
    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    closed = Signal()
    """The window went away, whatever the reason; what was typed is saved."""
    finished_setup = Signal()
    """"Open today's cases" was pressed on the last page."""

    def __init__(self, here: Here | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here = here or Here(country=QLocale.territoryToCode(QLocale.system().territory()))
        self._state = AppState()
        self._awaited: Awaited | None = None
        self._moving = False
        self._placed = False
        self._interrupted = False
        self._shown: StepPage | None = None
        self._keeper = DraftKeeper(self)
        self._keeper.save.connect(lambda draft: self.send.emit(SaveDraft(draft)))
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self._draw_page)
        self.setWindowTitle(tr("Set up Cornerstone"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        option = QWizard.WizardOption
        self.setOptions(
            option.IndependentPages | option.ExtendedWatermarkPixmap | option.NoBackButtonOnStartPage
        )
        self._rail = Rail(self)
        self._rail.chosen.connect(self._choose)
        self.setSideWidget(self._rail)
        self._footer = Footer(self)
        self._footer.extra.connect(lambda: self.page_now.press_extra(self._view))
        self._add(Step.WELCOME).ensure_built()
        self.resize(theme.px(1024), theme.px(700))
        self.restart()
        self._rail.close_up()
        frame = self.page_now.parentWidget()
        around = frame.layout() if frame is not None else None
        if around is not None:
            around.setContentsMargins(0, 0, 0, 0)
        self.currentIdChanged.connect(self._turned_to)
        self._arrive()

    # --- what it shows ---

    def draw(self, state: AppState) -> None:
        """Show a new state; called for each one, also while the window is hidden."""
        before = self._state
        self._state = state
        if before.signed_in and not state.signed_in:
            self._keeper.start_over()
        adopted = self._keeper.learn(state.draft)
        if is_bought(state.connection):
            self._keeper.change(after_purchase(self._keeper.draft))
        self._move_by_itself(before)
        self._judge()
        if adopted and self.page_now.built:
            self.page_now.enter(self._view)
        self._draw_page()

    @property
    def page_now(self) -> StepPage:
        page = self.currentPage()
        assert isinstance(page, StepPage)
        return page

    @property
    def _view(self) -> AppState:
        """The state with the newest draft, also what isn't saved yet."""
        return replace(self._state, draft=self._keeper.draft)

    def _draw_page(self) -> None:
        page, view = self.page_now, self._view
        busy = self._busy_text(page, view)
        page.draw(view)
        self._show_problem(page, view)
        page.show_busy(busy)
        page.set_ready(not busy and page.is_ready(view))
        self._rail.show_steps(
            page.step, done_before=max(page.step, view.resume_step), furthest=self._furthest(view)
        )
        account = view.account if view.signed_in else None
        self._rail.show_account(
            account.user.display_name if account else "", account.workspace.name if account else ""
        )
        self._footer.show_page(page, view, unsaved=self._keeper.unsaved, now=self._here.now())
        self._tick(page.tick_seconds(view) if self.isVisible() else 0)

    def _tick(self, seconds: int) -> None:
        if not seconds:
            self._ticker.stop()
        elif not self._ticker.isActive() or self._ticker.interval() != seconds * 1000:
            self._ticker.start(seconds * 1000)

    def _busy_text(self, page: StepPage, view: AppState) -> str:
        topic = page.topic
        waits = self._awaited is not None and self._awaited.step is page.step
        if not waits and not (page.locks and topic in view.busy):
            return ""
        if topic is not None and topic in view.retrying:
            return tr("{problem} Trying again…", problem=view.retrying[topic].problem.title)
        return page.busy_text(view)

    def _show_problem(self, page: StepPage, view: AppState) -> None:
        """The page's own problem, else that of looking at the service, which may be tried again."""
        problem = page.problem(view)
        looking = None if problem else _problem_of_looking(view)
        page.banner.set_action(tr("Try &again") if looking else "")
        page.banner.show_problem(problem or looking)

    def _try_again(self) -> None:
        self.send.emit(Look() if self._state.signed_in else Start())

    # --- the primary button ---

    def validateCurrentPage(self) -> bool:
        """QWizard asks before it goes on. While replaying: yes. Else the page's own way begins: no."""
        if not self._moving:
            self._press()
        return self._moving

    def accept(self) -> None:
        """The last page's primary button."""
        self._press()

    def _press(self) -> None:
        page = self.page_now
        if self._awaited is not None or not page.isComplete():
            return
        self._keep()
        self._keeper.flush()
        command: Command | None = None
        if is_editable(page.step, self._state.connection):
            if page.press(self._view):
                return
            found = problems(page.step, self._keeper.draft)
            page.show_problems(found)
            if found:
                return
            command = page.submit(self._view)
        if command is not None:
            self._send_from(page, command)
        elif page.step is LAST:
            self.finished_setup.emit()
            self.done(int(QWizard.DialogCode.Accepted))
        else:
            self._go_on_from(page.step)

    def _send_from(self, page: StepPage, command: Command) -> None:
        """Send what a page wants; a command of its own topic is waited for, one at a time."""
        if command.topic is page.topic:
            if self._awaited is not None:
                return
            self._awaited = Awaited.of(page.step, command.topic, self._state)
        self.send.emit(command)
        self._draw_page()

    def _judge(self) -> None:
        if self._awaited is None:
            return
        self._awaited = self._awaited.seen(self._state)
        outcome = self._awaited.outcome(self._state)
        if outcome is Outcome.PENDING:
            return
        step, self._awaited = self._awaited.step, None
        here = outcome is Outcome.ACCEPTED and step is self.page_now.step and step is not LAST
        if here and self.page_now.accepts(self._view):
            self._go_on_from(step)

    # --- moving ---

    def nextId(self) -> int:
        step = self.currentId()
        return step + 1 if 0 < step < LAST else -1

    def _go_on_from(self, step: Step) -> None:
        follows = Step(step + 1)
        self._go(max(follows, self._state.resume_step) if step is Step.WELCOME else follows)

    def _choose(self, step: Step) -> None:
        """A click at the side."""
        if self._awaited is None and step <= self._furthest(self._state):
            self._keep()
            self._go(step)

    def _move_by_itself(self, before: AppState) -> None:
        """To where set-up goes on, after a start; on, once Bitwerx is ready; back, when signed out."""
        state, step = self._state, self.page_now.step
        if state.session in (Session.SIGNED_OUT, Session.KEYCHAIN_LOCKED):
            if step is not Step.WELCOME:
                self._awaited = None
                self._interrupted, self._placed = True, False
                self._go(Step.WELCOME)
            elif Topic.SIGN_IN in state.busy and not self._interrupted:
                self._placed = True  # someone is at work here, and sees first who is signed in
        elif state.signed_in and state.looked and not self._placed:
            self._placed, self._interrupted = True, False
            if step is Step.WELCOME and self.page_now.is_ready(self._view):
                self._go(state.resume_step)
        elif step is Step.WAITING and before.connection is not None and before.connection.awaits_activation:
            if state.resume_step > Step.WAITING:
                self._go(Step.PRACTICE)
        elif step > self._furthest(state) < self._furthest(before) and not _rejected(state):
            self._awaited = None
            self._go(state.resume_step)

    def _furthest(self, state: AppState) -> Step:
        """The last step that may be entered."""
        for step in reversed(Step):
            if may_enter(
                step, signed_in=state.signed_in, connection=state.connection, draft=self._keeper.draft
            ):
                return step
        return Step.WELCOME

    def _go(self, step: Step) -> None:
        self._moving = True
        try:
            while self.currentId() < step:
                page = self._add(Step(self.currentId() + 1))
                if page.step is step:
                    page.ensure_built()  # while hidden, so that all of it appears at once
                self.next()
            while self.currentId() > step:
                self.back()
        finally:
            self._moving = False
        self._arrive()

    def _turned_to(self, number: int) -> None:
        if number > 0:  # it is -1 when the wizard is taken down
            self._arrive()

    def _arrive(self) -> None:
        """A page is there, by Next, by Back or by itself: keep the former's, show the new one."""
        if self._moving or self._shown is self.page_now:
            return
        self._keep()
        if self._awaited is not None and self._awaited.step is not self.page_now.step:
            self._awaited = None
        page = self._shown = self.page_now
        page.ensure_built()
        draft = self._keeper.draft
        if self._state.signed_in and not is_bought(self._state.connection):
            self._keeper.change(replace(draft, reached=max(draft.reached, int(page.step))))
        self._keeper.flush()
        page.interrupted = self._interrupted
        page.enter(self._view)
        self._draw_page()
        if self.isVisible():
            page.focus_first()

    def _add(self, step: Step) -> StepPage:
        there = self.page(step)
        if isinstance(there, StepPage):
            return there
        page = make_page(step)
        page.here = self._here
        page.edited.connect(self._keep_shown)
        page.send.connect(lambda command: self._send_from(page, command))
        page.go.connect(self._go)
        page.banner.action.connect(self._try_again)
        self.setPage(step, page)
        return page

    # --- keeping ---

    def _keep(self) -> None:
        """Take over what stands in the controls; saved a moment later."""
        page = self._shown
        if page is None or not page.built or not self._state.signed_in:
            return
        if is_editable(page.step, self._state.connection):
            self._keeper.change(page.read(self._keeper.draft))

    def _keep_shown(self) -> None:
        self._keep()
        self._draw_page()

    def done(self, result: int) -> None:
        """Cancel, Esc, the window's close button: nothing is lost, and it is said so next time."""
        self._keep()
        self._keeper.flush()
        super().done(result)
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_page()
        self.page_now.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        self._keeper.flush()
        self._ticker.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self._keep()
            self.setWindowTitle(tr("Set up Cornerstone"))
            for number in self.pageIds():
                page = self.page(number)
                if isinstance(page, StepPage):
                    page.rebuild()
                    page.banner.action.connect(self._try_again)
            self.page_now.enter(self._view)
            self._draw_page()


def _problem_of_looking(view: AppState) -> Problem | None:
    found = view.problems.get(Topic.LOOK) or view.problems.get(Topic.START)
    return None if found is None or found.kind is Kind.SIGNED_OUT else found


def _rejected(state: AppState) -> bool:
    return state.connection is not None and state.connection.status is Status.REJECTED
