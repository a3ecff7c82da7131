"""The steps at the wizard's side: what is done, where one is, what comes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from covet_desktop.ui import icons, theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets.labels import ElidedLabel, label

_SIDE, _NAME_FROM, _NAME_TO = 16, 38, 4
"""Beside the steps; from a step's left edge to its name, and from the name to its right edge."""


def step_names() -> list[str]:
    """By number, from 1: the order of ``core.setup.Step``, which the first window doesn't wait for."""
    return [
        tr("Sign in"),
        tr("Clinic information"),
        tr("Paid connection"),
        tr("Activation"),
        tr("Practice identifier"),
        tr("Linking scope"),
        tr("Auto-import"),
        tr("Veterinarians"),
        tr("Import range"),
    ]


class Rail(QWidget):
    chosen = Signal(int)
    """The number of a step that may be entered and was clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow: bool | None = None
        self._items = {step: _Item(step) for step in range(1, len(step_names()) + 1)}
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (_SIDE, 24, _SIDE, 16)))
        column.setSpacing(0)
        self._brand = _Brand()
        column.addWidget(self._brand)
        column.addSpacing(theme.px(24))
        for step, item in self._items.items():
            column.addWidget(item)
            item.clicked.connect(lambda _checked=False, step=step: self.chosen.emit(step))
        column.addStretch(1)
        self._who = ElidedLabel(role="small")
        self._where = ElidedLabel(role="small")
        for line in (self._who, self._where):
            line.setContentsMargins(theme.px(8), 0, 0, 0)
            column.addWidget(line)
        self.set_narrow(False)

    def show_steps(self, current: int, *, done_before: int, furthest: int) -> None:
        """``furthest``: the last step that may be entered."""
        for step, item in self._items.items():
            item.show_state(done=step < done_before, current=step == current, reachable=step <= furthest)

    def set_narrow(self, narrow: bool) -> None:
        """Only the numbers, where the window is small or the text large."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._take_width()
        self._brand.set_narrow(narrow)
        for item in self._items.values():
            item.set_narrow(narrow)
        for line in (self._who, self._where):
            line.setVisible(not narrow)

    def _take_width(self) -> None:
        """Wider than usual where the language's names of the steps need it."""
        if self._narrow:
            self.setFixedWidth(theme.px(theme.NARROW_RAIL_WIDTH))
            return
        longest = max(_room_for(name, self.font()) for name in step_names())
        self.setFixedWidth(max(theme.px(theme.RAIL_WIDTH), longest + 2 * theme.px(_SIDE)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._take_width()
        super().changeEvent(event)

    def show_account(self, who: str, where: str) -> None:
        self._who.set_text(who)
        self._where.set_text(where)

    def names(self) -> list[str]:
        """What a screen reader says, step by step."""
        return [item.accessibleName() for item in self._items.values()]


def _room_for(name: str, font: QFont) -> int:
    """The width of a step with this name, as it is written when one is there."""
    return theme.px(_NAME_FROM + _NAME_TO) + QFontMetrics(_current_font(font)).horizontalAdvance(name)


def _current_font(font: QFont) -> QFont:
    heavy = QFont(font)
    heavy.setWeight(QFont.Weight.DemiBold)
    return heavy


class _Brand(QWidget):
    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(_Logo())
        self._name = label("CoVet Desktop", "heading", wrap=False)
        row.addWidget(self._name, 1)

    def set_narrow(self, narrow: bool) -> None:
        self._name.setVisible(not narrow)


class _Logo(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(28), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(self.rect(), theme.px(7), theme.px(7))
        side = theme.px(18)
        cross = icons.pixmap("brand", "on_accent", side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, cross)
        painter.end()


class _Item(QAbstractButton):
    """A step; a click goes there. It isn't in the Tab order: Back and Next do the same."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self._step = step
        self._done = self._current = self._narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.show_state(done=False, current=False, reachable=False)

    def show_state(self, *, done: bool, current: bool, reachable: bool) -> None:
        self._done, self._current = done and not current, current
        self.setEnabled(reachable or current)
        clickable = reachable and not current
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        self._name()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        names = step_names()
        name = names[self._step - 1]
        self.setText(name)
        number, total = self._step, len(names)
        if self._current:
            spoken = tr(
                "Step {number} of {total}: {name}, current step", number=number, total=total, name=name
            )
        elif self._done:
            spoken = tr("Step {number} of {total}: {name}, done", number=number, total=total, name=name)
        else:
            spoken = tr("Step {number} of {total}: {name}", number=number, total=total, name=name)
        self.setAccessibleName(spoken)
        self.setToolTip(name if self._narrow else "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(36 if self._narrow else 180), theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Closer together where the screen is low or the text large."""
        return QSize(theme.px(36), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(self.rect(), theme.px(theme.RADIUS), theme.px(theme.RADIUS))
        side = theme.px(20)
        disc = QRectF(theme.px(8), (self.height() - side) / 2, side, side)
        if self._done:
            self._paint_tick(painter, disc)
        else:
            self._paint_number(painter, disc)
        if not self._narrow:
            self._paint_name(painter)
        painter.end()

    def _paint_name(self, painter: QPainter) -> None:
        painter.setFont(_current_font(self.font()) if self._current else self.font())
        painter.setPen(theme.colour("text" if self._current or self._done else "muted"))
        left = theme.px(_NAME_FROM)
        room = self.width() - left - theme.px(_NAME_TO)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, 0, room, self.height(), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_tick(self, painter: QPainter, disc: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(disc)
        side = round(disc.width()) - theme.px(8)
        tick = icons.pixmap("check", "on_accent", side, self.devicePixelRatioF())
        inset = theme.px(4)
        painter.drawPixmap(round(disc.x()) + inset, round(disc.y()) + inset, tick)

    def _paint_number(self, painter: QPainter, disc: QRectF) -> None:
        pen = QPen(theme.colour("accent"), 2) if self._current else QPen(theme.colour("field_line"), 1)
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        font = QFont(self.font())
        font.setPixelSize(theme.px(11))
        font.setWeight(QFont.Weight.DemiBold if self._current else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme.colour("accent" if self._current else "muted"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._step))
