"""The wizard's window: steps at the side, a page, a footer.

It appears before the core is imported, looking as the welcome page does while nothing is known, until it
is given a state: from then on a :class:`~covet_desktop.ui.wizard.guide.Guide` leads. What QWizard asks is
answered there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizard, QWizardPage

from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets.busy import BusyLine
from covet_desktop.ui.widgets.labels import Title
from covet_desktop.ui.wizard.around import layout_around
from covet_desktop.ui.wizard.footer import Footer
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.rail import Rail

if TYPE_CHECKING:
    from covet_desktop.core.state import AppState
    from covet_desktop.ui.wizard.guide import Guide
    from covet_desktop.ui.wizard.page import StepPage

_OPENING, _FIRST, _LAST = 0, 1, 9
"""Page numbers: the first moment's, then ``core.setup.Step``'s first and last."""


class SetupWizard(QWizard):
    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    closed = Signal()
    """The window went away, whatever the reason; what was typed is saved."""
    finished_setup = Signal()
    """"Open today's cases" was pressed on the last page."""

    def __init__(self, here: Here | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here = here or Here.of_this_pc()
        """May be made more precise until the first state is drawn."""
        self._guide: Guide | None = None
        self._sets_up = False
        self.setWindowTitle(tr("Set up Cornerstone"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        option = QWizard.WizardOption
        self.setOptions(
            option.IndependentPages | option.ExtendedWatermarkPixmap | option.NoBackButtonOnStartPage
        )
        self.rail = Rail(self)
        self.setSideWidget(self.rail)
        self.footer = Footer(self, self.rail)
        self.setPage(_OPENING, _OpeningPage())
        self.resize(theme.window_size())
        self.restart()
        self._close_up()
        self.rail.show_steps(_FIRST, done_before=_FIRST, furthest=_FIRST)
        self.footer.show_words(forward="", close=tr("Close"))

    def draw(self, state: AppState) -> None:
        """Show a new state; called for each one, also while the window is hidden."""
        if self._guide is None:
            self._guide = self._begin()
        self._guide.draw(state)

    def show_title(self, state: AppState) -> None:
        """A connection that worked when the window was opened is managed; another one is set up."""
        self._sets_up |= state.signed_in and state.looked and not state.connected
        manages = state.connected and not self._sets_up
        title = tr("Manage integration") if manages else tr("Set up Cornerstone")
        if title != self.windowTitle():
            self.setWindowTitle(title)

    def open_at(self, number: int) -> None:
        """Go to that step, if it may be entered by now; as a click at the side does."""
        if self._guide is not None:
            self._guide.choose(number)

    @property
    def page_now(self) -> StepPage:
        """The page that is shown, once a state was drawn."""
        from covet_desktop.ui.wizard.page import StepPage

        page = self.currentPage()
        assert isinstance(page, StepPage)
        return page

    def focus_first(self) -> None:
        """Where typing begins; on a page without anything to type, the primary button."""
        page = self.page_now
        page.focus_first()
        focused = self.focusWidget()
        if not (page.isAncestorOf(focused) and focused.isVisible()):
            self.footer.focus_primary()

    def _begin(self) -> Guide:
        from covet_desktop.ui.wizard.guide import Guide

        guide = Guide(self, self.here)
        guide.send.connect(self.send)
        guide.finished.connect(self._finish)
        self.setStartId(_FIRST)
        self.restart()
        self.removePage(_OPENING)
        self.currentIdChanged.connect(self._turned_to)
        self.rail.chosen.connect(lambda number: self._leave(lambda: guide.choose(number)))
        self.footer.extra.connect(guide.press_extra)
        self.footer.take_back(lambda: self._leave(self.back))
        self._guide = guide
        guide.arrive()
        return guide

    def _close_up(self) -> None:
        """QWizard leaves a margin around the side widget and around the pages."""
        for inside in (self.rail, self.currentPage()):
            around = layout_around(self, inside)
            if around is not None:
                around.setContentsMargins(0, 0, 0, 0)

    # --- what QWizard asks ---

    def validateCurrentPage(self) -> bool:
        """Before it goes on. While replaying: yes. Else the page's own way begins: no."""
        if self._guide is None:
            return False
        if not self._guide.moving:
            self._guide.press()
        return self._guide.moving

    def accept(self) -> None:
        """The last page's primary button."""
        if self._guide is not None:
            self._guide.press()

    def nextId(self) -> int:
        number = self.currentId()
        return number + 1 if number < _LAST else -1

    def _turned_to(self, number: int) -> None:
        if number > _OPENING and self._guide is not None:  # it is -1 when the wizard is taken down
            self._guide.arrive()

    def _finish(self) -> None:
        self.finished_setup.emit()
        self.done(int(QWizard.DialogCode.Accepted))

    def done(self, result: int) -> None:
        """Cancel, Esc, the window's close button: nothing is lost.

        QWizard's own would forget the page, and begin with the first one when it is shown again.
        """
        self._leave(lambda: self._go_away(result))

    def _leave(self, go: Callable[[], object]) -> None:
        """What was changed of a connection that works and isn't sent is asked about first."""
        if self._guide is None or not self._guide.asks_before_leaving(go):
            go()

    def _go_away(self, result: int) -> None:
        self.hide()
        self.setResult(result)
        self.finished.emit(result)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rail.set_narrow(event.size().width() < theme.px(theme.NARROW_WINDOW))
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._guide is not None:
            self._guide.draw_page()
            self.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._guide is not None:
            self._guide.rest()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.setWindowTitle(tr("Set up Cornerstone"))
            if self._guide is not None:
                self._guide.speak_anew()


class _OpeningPage(QWizardPage):
    """The first moment: the welcome page as it is before anything is known, without what is behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in theme.PAGE_PADDING))
        column.setSpacing(theme.px(2 * theme.STEP))
        title = Title(
            tr("Your Cornerstone appointments, as cases in CoVet"),
            tr("Set it up once. From then on, the day's cases are there in the morning."),
        )
        line = BusyLine()
        line.show_text(tr("One moment…"))
        for part in (title, line):
            part.setMaximumWidth(theme.px(theme.CONTENT_WIDTH))
        column.addWidget(title)
        column.addSpacing(theme.px(theme.STEP))
        column.addWidget(line)
        column.addStretch(1)
