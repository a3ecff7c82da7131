"""A page of the wizard: what all of them have, and the few methods that each one fills in.

A page draws a state and says what a person typed, chose or asked for. It decides nothing: whether
Next goes on is ``core.setup``'s and the service's answer, which the shell waits for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QScrollArea, QSizePolicy, QVBoxLayout, QWidget, QWizardPage

from covet_desktop.core.setup import without_typed
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Banner, BusyLine, Field, Sheet, Title, label
from covet_desktop.ui.wizard.here import Here

if TYPE_CHECKING:
    from covet_desktop.core.events import Topic
    from covet_desktop.core.problems import Problem
    from covet_desktop.core.setup import Draft, Step
    from covet_desktop.core.state import AppState
    from covet_desktop.core.text import Text
    from covet_desktop.messages import Command

__all__ = ["Here", "StepPage"]


class StepPage(QWizardPage):
    """Subclasses fill ``body`` in :meth:`build`, which is called once, before the first :meth:`enter`.

    ``state.draft``, as every method gets it, is the newest draft, also what isn't saved yet.
    """

    step: ClassVar[Step]
    topic: ClassVar[Topic | None] = None
    """Whose ``Ended`` accepts the page, and whose problem is shown on it."""
    wide: ClassVar[bool] = False
    """The whole width instead of a column of 640 px, for tables."""
    keeps_draft: ClassVar[bool] = True
    """Whether what is typed over what is set stays on this PC's disk until it is sent."""
    locks: ClassVar[bool] = True
    """Whether the controls are disabled while the topic's command is under way. An import isn't: its
    page has a Cancel of its own."""

    edited = Signal()
    """Something worth keeping was typed or chosen; the shell saves it a moment later."""
    send = Signal(object)
    """A command, at once."""
    go = Signal(object)
    """The page asks to move on to this :class:`Step`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here = Here()
        self.built = False
        self.interrupted = False
        """The person was signed out in the middle and comes back here."""
        self._ready = self.locked = False
        self.touched = False
        """Something was typed or chosen since the page was entered."""
        self.edited.connect(self._touch)
        self._lines: dict[str, Field] = {}
        self._told: Problem | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self._lay_out()

    def _lay_out(self) -> None:
        sheet = Sheet()
        self.title_box = Title()
        self.banner = Banner("bad")
        self.set_line = label(role="small")
        self.set_line.hide()
        self.role_notice = Banner("info")
        self.busy_line = BusyLine()
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.px(2 * theme.STEP))
        if not self.wide:
            for part in (
                self.title_box, self.set_line, self.role_notice, self.banner, self.content, self.busy_line,
            ):  # fmt: skip
                part.setMaximumWidth(theme.px(theme.CONTENT_WIDTH))
        column = QVBoxLayout(sheet)
        self._column = column
        self._pad()
        column.setSpacing(theme.px(2 * theme.STEP))
        column.addWidget(self.title_box)
        column.addWidget(self.set_line)
        column.addSpacing(theme.px(theme.STEP))
        column.addWidget(self.role_notice)
        column.addWidget(self.banner)
        column.addWidget(self.content, 1 if self.wide else 0)
        column.addWidget(self.busy_line)
        if not self.wide:
            column.addStretch(1)
            self.content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._area.setWidget(sheet)

    def _pad(self) -> None:
        """Less at the sides where the window is small or the text large; at the right of the column all
        that is left over, since a layout's height is that of its text in all the width that it has."""
        left, top, right, bottom = (theme.px(side) for side in theme.PAGE_PADDING)
        if self.width() < theme.px(theme.CONTENT_WIDTH):
            left = right = theme.px(3 * theme.STEP)
        if not self.wide:
            right = max(right, self.width() - left - theme.px(theme.CONTENT_WIDTH))
        self._column.setContentsMargins(left, top, right, bottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pad()

    def _touch(self) -> None:
        self.touched = True

    # --- what a page fills in ---

    def build(self) -> None:
        """Make the controls and put them into ``body``; set ``title_box``'s text."""

    def enter(self, state: AppState) -> None:
        """The page is shown: fill the controls from ``state.draft`` or ``state.connection``."""

    def draw(self, state: AppState) -> None:
        """A new state while the page is visible. Cheap; leaves alone what is being typed."""

    def read(self, draft: Draft) -> Draft:
        """The draft with this page's part as it is on the screen."""
        return draft

    def is_unsent(self, state: AppState) -> bool:
        """Whether something stands here that isn't what the service has."""
        return without_typed(self.step, state.draft) != state.draft

    def take_theirs(self) -> None:
        """Forget what was typed and isn't in the draft: what another PC set is shown from here on."""

    def press(self, state: AppState) -> bool:
        """The primary button, before anything is checked. True: the page takes it from here, as one that
        asks once more; a command of its ``topic`` that it sends later is waited for like ``submit``'s."""
        return False

    def submit(self, state: AppState) -> Command | None:
        """What the primary button sends; ``None``: nothing, go on at once."""
        return None

    def accepts(self, state: AppState) -> bool:
        """Asked once ``topic`` has ended: whether the wizard goes on from here."""
        return True

    def is_ready(self, state: AppState) -> bool:
        """Whether the primary button is enabled."""
        return True

    def show_problems(self, found: dict[str, Text]) -> None:
        """Show each sentence at its field, clear the other fields, focus the first that is wrong."""
        first: Field | None = None
        for name, field in self._lines.items():
            problem = found.get(name)
            field.show_problem(problem)
            if problem and first is None:
                first = field
        if first is not None:
            first.control.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(first)

    def problem(self, state: AppState) -> Problem | None:
        """The problem for the banner; override to show it in another way."""
        return state.problems.get(self.topic) if self.topic is not None else None

    def next_label(self, state: AppState) -> str:
        return tr("&Next")

    def busy_text(self, state: AppState) -> str:
        return tr("One moment…")

    def extra_label(self, state: AppState) -> str:
        """A second button at the left of the footer ("Copy message for IT"); "": none."""
        return ""

    def press_extra(self, state: AppState) -> None:
        """The extra button was pressed."""

    def close_label(self, state: AppState) -> str:
        return tr("Cancel")

    def tick_seconds(self, state: AppState) -> int:
        """How often to draw although nothing happened, for a page that shows time; 0: never."""
        return 0

    def focus_first(self) -> None:
        """Put the focus where typing should begin."""
        widget = self.content.nextInFocusChain()
        while widget is not None and widget is not self.content:
            takes_it = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and self.content.isAncestorOf(
                widget
            )
            if takes_it and widget.isVisible() and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            widget = widget.nextInFocusChain()

    # --- what the shell and the pages use ---

    def add_field(self, name: str, field: Field) -> Field:
        """Let :meth:`show_problems` find the field by the name that ``core.setup.problems`` uses."""
        self._lines[name] = field
        return field

    def field(self, name: str) -> Field:
        return self._lines[name]

    def field_names(self) -> tuple[str, ...]:
        return tuple(self._lines)

    def ensure_in_sight(self, part: QWidget) -> None:
        """Scroll to a part that may lie further down."""
        self._area.ensureWidgetVisible(part)

    def tell(self, problem: Problem | None) -> None:
        """Show it above the fields, and scroll there where it is news: the button is below them."""
        news, self._told = problem is not None and problem is not self._told, problem
        self.banner.show_problem(problem)
        if news:
            self.bring_into_sight(self.banner)

    def bring_into_sight(self, part: QWidget) -> None:
        """The same, for a part that has just been shown: once it is laid out."""
        QTimer.singleShot(0, part, lambda: self.ensure_in_sight(part))

    def ensure_built(self) -> None:
        if not self.built:
            self.built = True
            self._build_at_once()

    def _build_at_once(self) -> None:
        """What is added to a visible page would appear piece by piece, the first field not first."""
        self.content.hide()
        self.build()
        self.content.show()

    def rebuild(self) -> None:
        """Begin anew, in another language; the shell enters the page afterwards."""
        if self.built:
            for question in self.findChildren(QDialog):
                question.reject()  # it was asked in the other language
            self._lines.clear()
            old = self._area.takeWidget()
            if old is not None:
                old.deleteLater()
            self._lay_out()
            self._build_at_once()

    def show_busy(self, words: str) -> None:
        """Disable the controls and say what is going on; "": done. Back and Cancel go on answering."""
        usable = not self.locked and not (self.locks and words)
        if self.content.isEnabled() is not usable:
            self.content.setEnabled(usable)
        self.busy_line.show_text(words)

    def show_set(self, words: str) -> None:
        """What is set now and who set it, below the title; "": nothing."""
        self.set_line.setText(words)
        self.set_line.setVisible(bool(words))

    def show_locked(self, title: str, words: str = "") -> None:
        """That this person may look at it, not change it; "": may change it. Drawn before the busy line."""
        self.role_notice.show_text(title, words)
        self.locked = bool(title)

    def set_ready(self, ready: bool) -> None:
        if ready != self._ready:
            self._ready = ready
            self.completeChanged.emit()

    def isComplete(self) -> bool:
        return self._ready
