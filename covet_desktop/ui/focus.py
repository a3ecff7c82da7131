"""The ring around whatever has the keyboard's focus: 2 px of accent, 1 px away, in every window."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from covet_desktop.ui import theme

_AWAY = 3
"""Pixels from the control's edge to the ring's outer edge."""
_MOVES = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}
)


class FocusRing(QObject):
    """A style sheet can't draw outside a control; this lays a widget over it that lets clicks through."""

    _moved = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        # not at once: the first window shall appear before its ring does
        self._moved.connect(lambda: self._follow(app.focusWidget()), Qt.ConnectionType.QueuedConnection)
        app.focusChanged.connect(lambda _old, _new: self._moved.emit())

    def _follow(self, new: QWidget | None) -> None:
        if new is not None and _framed(new) is self._target and self._ring is not None:
            return
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        self._target = _framed(new)
        if self._target is None:
            return
        host = self._host(self._target)
        self._ring = _Ring(host, theme.px(theme.RADIUS) if not _is_row(self._target) else theme.px(4))
        self._place()

    def _host(self, target: QWidget) -> QWidget:
        """The nearest ancestor with room for the ring; what scrolls must scroll the ring as well."""
        widget = target
        while True:
            widget.installEventFilter(self)
            self._watched.append(widget)
            host = widget.parentWidget()
            if host is None:
                return widget
            scrolls = isinstance(host.parentWidget(), QAbstractScrollArea)
            if scrolls or host.isWindow() or host.rect().contains(_around(target, host)):
                return host
            widget = host

    def _place(self) -> None:
        ring, target = self._ring, self._target
        if ring is None or target is None or not (shiboken6.isValid(ring) and shiboken6.isValid(target)):
            return
        host = ring.parentWidget()
        if host is None or not host.isAncestorOf(target):
            ring.hide()
            return
        ring.setGeometry(_around(target, host))
        ring.setVisible(target.isVisible())
        ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False


class _Ring(QWidget):
    def __init__(self, host: QWidget, radius: int) -> None:
        super().__init__(host)
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._radius + 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()


def _framed(widget: QWidget | None) -> QWidget | None:
    """What the ring goes around; lists and tables show the current row themselves."""
    if isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
        return widget.parentWidget()
    known = QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox | QPlainTextEdit
    return widget if isinstance(widget, known) and not widget.isWindow() else None


def _is_row(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and bool(widget.property("link"))


def _around(target: QWidget, host: QWidget) -> QRect:
    corner = target.mapTo(host, QPoint(0, 0))
    return QRect(corner, target.size()).adjusted(-_AWAY, -_AWAY, _AWAY, _AWAY)
