"""The card at the top of the home window: the sentence, the progress of an import, the way on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from covet_desktop import messages as msg
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.state import AppState
from covet_desktop.ui import icons, theme
from covet_desktop.ui.home.sentence import Way, headline
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Card, Flow, button, label, menu_button, primary

_TOKENS = {"info": "accent", "good": "good", "warn": "warn", "bad": "bad", "muted": "muted"}
_GROUNDS = {"info": "accent_soft", "good": "good_soft", "warn": "warn_soft", "bad": "bad_soft"}


class HeadCard(Card):
    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    manage = Signal()
    choose_import = Signal()
    """To where days and people of an import are chosen."""

    def __init__(self) -> None:
        super().__init__(padding=24)
        self.this_pc = ""
        self._state = AppState()
        self._way = Way.IMPORT
        self._narrow = False
        self._badge = _Badge()
        self._title = label(role="title")
        self._under = label(role="muted")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress of the import"))
        self._bar.setTextVisible(False)
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addStretch(1)
        for part in (self._title, self._under):
            words.addWidget(part)
        words.addSpacing(theme.px(2))
        words.addWidget(self._bar)
        words.addStretch(1)
        self.import_now = primary(menu_button(tr("&Import now"), self._choices(), token="on_accent"))
        self.import_now.setObjectName("import-now")
        self.way_on = primary(button("", self._go))
        self.leave = button(tr("&Don't import them"), self._leave_missed)
        self.leave.setObjectName("leave-missed")
        self.leave.setToolTip(
            tr("These days aren't offered again. They can still be imported by hand, with “Import now”.")
        )
        self.leave.setAccessibleDescription(self.leave.toolTip())
        self.manage_button = button(tr("&Manage integration"), self.manage.emit)
        self.manage_button.setObjectName("manage")
        self.cancel = button(tr("&Cancel import"), lambda: self.send.emit(msg.CancelImport()))
        # Qt gives these five the Tab key in the order in which they are laid out
        buttons = QWidget()
        buttons.setLayout(Flow(self.cancel, self.manage_button, self.leave, self.import_now, self.way_on))
        buttons.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        self._buttons = buttons
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(theme.px(16))
        text = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        text.setSpacing(theme.px(16))
        text.addWidget(self._badge)
        text.addLayout(words, 1)
        self._line.addLayout(text, 1)
        self._line.addWidget(buttons)
        self.body.setContentsMargins(*(theme.px(side) for side in (24, 18, 24, 18)))
        self.body.addLayout(self._line)
        self.set_narrow(False)

    def draw(self, state: AppState) -> None:
        self._state = state
        said = headline(state, self.this_pc)
        self._way = said.way
        self._badge.show_icon(said.icon, said.kind)
        self._title.setText(said.title)
        self._under.setText(said.under)
        self._under.setVisible(bool(said.under))
        self._draw_progress(state)
        imports = said.way in (Way.IMPORT, Way.RESUME, Way.CATCH_UP)
        busy = Topic.IMPORT in state.busy
        self._dress_import_now(first=said.way is Way.IMPORT)
        self.import_now.setVisible(imports)
        self.import_now.setEnabled(state.signed_in and state.connected and not busy)
        self.way_on.setText(said.way_words)
        self.way_on.setAccessibleName(said.way_words.replace("&", ""))
        self.way_on.setVisible(said.way is not Way.IMPORT)
        self.way_on.setEnabled(said.way is not Way.RESUME or Topic.PAUSE not in state.busy)
        self.leave.setVisible(said.way is Way.CATCH_UP)
        self.leave.setEnabled(not busy)
        self.manage_button.setVisible(imports and state.connection is not None)
        self.cancel.setVisible(busy)
        self._place_buttons()
        self.cancel.setEnabled(Topic.CANCEL_IMPORT not in state.busy)

    def words(self) -> tuple[str, str]:
        """The sentence and the line below it."""
        return self._title.text(), self._under.text()

    def set_narrow(self, narrow: bool) -> None:
        """Buttons below the words, where there is no room beside them."""
        self._narrow = narrow
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Below the words also where there are so many that the sentence would become a column."""
        below = self._narrow or self._way is Way.CATCH_UP
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        beside = Qt.AlignmentFlag.AlignVCenter
        self._line.setAlignment(self._buttons, Qt.AlignmentFlag(0) if below else beside)

    def _draw_progress(self, state: AppState) -> None:
        run = state.run if state.run is not None and not state.run.finished else None
        known = run is not None and run.progress.total > 0
        self._bar.setVisible(Topic.IMPORT in state.busy and known)
        if run is not None and known:
            self._bar.setRange(0, run.progress.total)
            self._bar.setValue(run.progress.done)

    def _dress_import_now(self, *, first: bool) -> None:
        """It is the primary button where nothing comes before it."""
        if self.import_now.property("primary") is first:
            return
        theme.mark(self.import_now, "primary", first)
        self.import_now.setDefault(first)
        icons.put(self.import_now, "chevron-down", "on_accent" if first else "text", after=True)

    def _choices(self) -> QMenu:
        menu = QMenu(self)
        labels = (tr("&Today"), tr("Today and to&morrow"), tr("T&hree days"))
        for days, words in enumerate(labels, start=1):
            menu.addAction(words).triggered.connect(partial(self._import_days, days))
        menu.addSeparator()
        menu.addAction(tr("&Choose days and people…"), self.choose_import.emit)
        return menu

    def _import_days(self, days: int, _checked: bool = False) -> None:
        self.send.emit(msg.ImportDays(days))

    def _go(self) -> None:
        if self._way is Way.SET_UP:
            self.manage.emit()
        elif self._way is Way.RESUME:
            self.send.emit(msg.ResumeImports())
        elif self._way is Way.CATCH_UP:
            self.send.emit(msg.CatchUp(self._state.missed))
        elif self._state.session is Session.SIGNED_IN:
            self.send.emit(msg.Look())
        else:
            self.send.emit(msg.Start())

    def _leave_missed(self) -> None:
        self.send.emit(msg.LeaveMissed(self._state.missed))

    def focus_primary(self) -> bool:
        """Put the keyboard's focus there; whether it can be pressed now."""
        for primary_button in (self.way_on, self.import_now):
            if primary_button.isVisible() and primary_button.isEnabled():
                primary_button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False


class _Badge(QWidget):
    """The sentence's icon on a round ground. Screen readers pass over it: the words say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._kind = "", "muted"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, kind: str) -> None:
        self._icon, self._kind = name, kind
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(44), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(_GROUNDS.get(self._kind, "window")))
        painter.drawEllipse(QRectF(self.rect()))
        side = theme.px(20)
        drawing = icons.pixmap(self._icon, _TOKENS[self._kind], side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, drawing)
        painter.end()
