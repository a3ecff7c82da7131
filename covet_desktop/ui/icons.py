"""The icons: one family of stroked SVGs in ``resources/icons``, tinted with a colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QFile, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

from covet_desktop.ui import theme

_SIZES = (16, 24, 32, 48)
_drawings: dict[str, bytes] = {}
_pixmaps: dict[tuple[str, str, int], QPixmap] = {}


def pixmap(name: str, token: str = "text", size: int = theme.ICON, ratio: float = 1.0) -> QPixmap:
    """The icon, ``size`` logical pixels wide, in the colour of a theme's token, for a screen's ratio.

    A name without a drawing gives an empty pixmap.
    """
    colour = theme.colour(token).name()
    wanted = round(size * ratio)
    key = (name, colour, wanted)
    if key not in _pixmaps:
        _pixmaps[key] = _render(name, colour, wanted)
    found = QPixmap(_pixmaps[key])
    found.setDevicePixelRatio(ratio)
    return found


def icon(name: str, token: str = "text") -> QIcon:
    """The icon for an action or a tray, as the theme is now."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, token, size))
        made.addPixmap(pixmap(name, token, size), QIcon.Mode.Disabled)
    return made


def put(button: QAbstractButton, name: str, token: str = "text", *, after: bool = False) -> None:
    """Give a button an icon that changes with the theme; ``after``: to the right of its words."""
    for former in button.findChildren(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        button.removeEventFilter(former)
        former.deleteLater()
    _Tint(button, name, token, after=after)


class _Tint(QObject):
    def __init__(self, button: QAbstractButton, name: str, token: str, *, after: bool) -> None:
        super().__init__(button)
        self._button, self._name, self._token, self._after = button, name, token, after
        if after:
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._draw()
        button.installEventFilter(self)

    def _draw(self) -> None:
        """With a little room towards the words, which the style doesn't give."""
        side, room = theme.px(theme.ICON), theme.px(4)
        drawing = pixmap(self._name, self._token, side, self._button.devicePixelRatioF())
        canvas = QPixmap(QSize(side + room, side) * drawing.devicePixelRatio())
        canvas.setDevicePixelRatio(drawing.devicePixelRatio())
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        painter.drawPixmap(room if self._after else 0, 0, drawing)
        painter.end()
        self._button.setIcon(QIcon(canvas))
        self._button.setIconSize(QSize(side + room, side))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
        return False


def _drawing(name: str) -> bytes:
    if name not in _drawings:
        file = QFile(theme.resource(f"icons/{name}.svg"))
        found = file.open(QIODevice.OpenModeFlag.ReadOnly)
        _drawings[name] = bytes(file.readAll().data()) if found else b""
    return _drawings[name]


def _render(name: str, colour: str, wanted: int) -> QPixmap:
    drawing = _drawing(name)
    if not drawing:
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(wanted, wanted))
    return QPixmap.fromImage(reader.read())
