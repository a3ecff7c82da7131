"""Colours and sizes: the only file that knows any. Fusion, one palette, one style sheet, light and dark.

Sizes are for a body text of 14 px and grow with the system's font through :func:`px`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from covet_desktop.ui.application import Application
from covet_desktop.ui.sheet import SHEET


@dataclass(frozen=True, slots=True)
class Colours:
    """The tokens of the design; a ``soft`` one is the ground for text in the colour of its name."""

    window: str
    surface: str
    raised: str
    line: str
    field_line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_strong: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str


LIGHT = Colours(
    window="#F6F5FA",
    surface="#FFFFFF",
    raised="#FBFAFE",
    line="#E3E0EE",
    field_line="#C9C4DA",
    text="#1E1B2E",
    muted="#625D78",
    accent="#5B3DF0",
    on_accent="#FFFFFF",
    accent_soft="#EEEAFE",
    accent_strong="#4A2EDB",
    good="#0E7A4B",
    good_soft="#E3F5EC",
    warn="#8A5A00",
    warn_soft="#FFF3D9",
    bad="#B3261E",
    bad_soft="#FCE8E6",
)
DARK = Colours(
    window="#15131D",
    surface="#1D1A28",
    raised="#242032",
    line="#342F45",
    field_line="#4A4360",
    text="#ECEAF5",
    muted="#A9A3C0",
    accent="#A593FF",
    on_accent="#17132A",
    accent_soft="#2C2547",
    accent_strong="#B8AAFF",
    good="#6FD3A3",
    good_soft="#16352A",
    warn="#F0C36B",
    warn_soft="#3A2E14",
    bad="#FF9A91",
    bad_soft="#44201D",
)

STEP = 8
"""Distances are multiples of it."""
CONTROL = 36
LINK = 24
"""The height of a button that looks like a link: as small as can be hit."""
CHIP = 24
ROW = 54
RADIUS = 8
CARD_RADIUS = 12
PAGE_PADDING = (40, 32, 40, 32)
CONTENT_WIDTH = 640
RAIL_WIDTH = 232
NARROW_RAIL_WIDTH = 68
NARROW_WINDOW = 820
"""Below this width the rail shows only its numbers."""
ICON = 16
_BODY, _TITLE, _HEADING, _SMALL = 14, 22, 14, 12
_USUAL_SYSTEM_FONT = 13

_colours = LIGHT
_scale = 1.0
_dark: bool | None = None
_is_fusion = False
_began_dark = False
_system_font: QFont | None = None
_resources = Path(__file__).resolve().parents[2] / "resources"


def set_resources(folder: Path) -> None:
    """Where ``icons/`` and ``i18n/`` are."""
    global _resources
    _resources = folder


def resource(name: str) -> str:
    """The path of a file that ships with the app."""
    return str(_resources / name)


def colours() -> Colours:
    return _colours


def is_dark() -> bool:
    return _colours is DARK


def colour(token: str) -> QColor:
    """The colour that ``token`` ("accent", "bad_soft", …) stands for now."""
    return QColor(getattr(_colours, token))


def px(size: float) -> int:
    """``size``, given for a body text of 14 px, for the text size that this person uses."""
    return round(size * _scale)


def window_size() -> QSize:
    """Of a window as it opens: roomy, but not larger than the screen."""
    wanted = QSize(px(1024), px(700))
    return wanted.boundedTo(QGuiApplication.primaryScreen().availableSize())


def application(arguments: list[str]) -> Application:
    """The app, with Fusion as its style from the beginning, which saves asking for a style object.

    Python's side of QStyle has so many enums that making it costs 20 ms of the first window.
    """
    global _is_fusion
    _is_fusion = True
    return Application([*arguments, "-style", "Fusion"])


_Window = TypeVar("_Window", bound=QWidget)


def placed(window: _Window, place: str) -> _Window:
    """The window where it was and as large, if ``place`` (base 64 of ``saveGeometry``) still fits a screen."""
    if place:
        window.restoreGeometry(QByteArray.fromBase64(place.encode()))
    return window


def apply(app: QApplication, dark: bool | None = None) -> None:
    """Dress the app. ``None``: as the system is, now and when it changes. May be called again."""
    global _dark, _system_font, _began_dark
    hints = app.styleHints()
    if _system_font is None:
        _system_font = QFont(app.font())
        _began_dark = app.palette().window().color().lightness() < 128
        if not _is_fusion:
            app.setStyle("Fusion")
        hints.colorSchemeChanged.connect(_follow)
        from covet_desktop.ui.focus import FocusRing  # it needs this file

        FocusRing(app)
    _dark = dark
    if dark is None:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    _dress(app)


def _follow(_scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and _dark is None:
        _dress(app)


def _system_is_dark(app: QApplication) -> bool:
    """A desktop that doesn't tell may still have given dark colours at the start."""
    scheme = app.styleHints().colorScheme()
    return _began_dark if scheme is Qt.ColorScheme.Unknown else scheme is Qt.ColorScheme.Dark


def _dress(app: QApplication) -> None:
    global _colours, _scale
    _colours = DARK if (_system_is_dark(app) if _dark is None else _dark) else LIGHT
    font = QFont(_system_font or app.font())
    _scale = max(1.0, QFontInfo(font).pixelSize() / _USUAL_SYSTEM_FONT)
    font.setPixelSize(px(_BODY))
    font.setFeature(QFont.Tag("tnum"), 1)
    app.setFont(font)
    app.setPalette(palette())
    app.setStyleSheet(style_sheet())


def palette() -> QPalette:
    """What Fusion draws by itself: check marks, selections, tool tips, disabled text."""
    made = QPalette()
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for target, token in {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "raised",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "bad",
        role.PlaceholderText: "muted",
        role.ToolTipBase: "raised",
        role.ToolTipText: "text",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "surface",
        role.Midlight: "line",
        role.Mid: "line",
        role.Dark: "field_line",
        role.Shadow: "field_line",
    }.items():
        made.setColor(target, colour(token))
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, target, colour("muted"))
    made.setColor(group.Disabled, role.Highlight, colour("field_line"))
    return made


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and have it looked at again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it hasn't been looked at yet, and asking for the style object is dear at the start
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def style_sheet() -> str:
    """The one style sheet. Widgets choose a look by the properties role, kind, primary, problem."""
    values: dict[str, object] = {item.name: getattr(_colours, item.name) for item in fields(_colours)}
    values |= {
        "title_px": px(_TITLE),
        "heading_px": px(_HEADING),
        "small_px": px(_SMALL),
        "radius": px(RADIUS),
        "card_radius": px(CARD_RADIUS),
        "pill": px(CHIP) // 2,  # not more than half of the height, or Qt draws corners
        "inner": px(CONTROL) - 2,
        "link": px(LINK),
        "side": px(12),
        "line_side": px(12) - 2,  # QLineEdit keeps 2 px of its own
        "button_side": px(16),
        "bar": px(10),
    }
    sheet = SHEET
    for name, value in values.items():
        sheet = sheet.replace(f"@{name}@", str(value))
    return sheet
