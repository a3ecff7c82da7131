"""Colours and sizes: the only file that knows any. Fusion, one palette, one style sheet, light and dark.

Sizes are for a body text of 14 px and grow with the system's font through :func:`px`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget


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
ROW = 54
RADIUS = 8
CARD_RADIUS = 12
PAGE_PADDING = (40, 32, 40, 32)
CONTENT_WIDTH = 640
RAIL_WIDTH = 232
ICON = 16
_BODY, _TITLE, _HEADING, _SMALL = 14, 22, 14, 12
_USUAL_SYSTEM_FONT = 12 if sys.platform == "win32" else 13

_colours = LIGHT
_scale = 1.0
_dark: bool | None = None
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


def apply(app: QApplication, dark: bool | None = None) -> None:
    """Dress the app. ``None``: as the system is, now and when it changes. May be called again."""
    global _dark, _system_font
    hints = app.styleHints()
    if _system_font is None:
        _system_font = QFont(app.font())
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


def _dress(app: QApplication) -> None:
    global _colours, _scale
    wants_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark if _dark is None else _dark
    _colours = DARK if wants_dark else LIGHT
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
        "pill": px(11),
        "inner": px(CONTROL) - 2,
        "side": px(12),
        "line_side": px(12) - 2,  # QLineEdit keeps 2 px of its own
        "button_side": px(16),
        "bar": px(10),
    }
    sheet = _SHEET
    for name, value in values.items():
        sheet = sheet.replace(f"@{name}@", str(value))
    return sheet


_SHEET = """
QLabel { background: transparent; }
QLabel[role="title"] { font-size: @title_px@px; font-weight: 700; }
QLabel[role="heading"] { font-size: @heading_px@px; font-weight: 600; }
QLabel[role="label"] { font-weight: 500; }
QLabel[role="muted"] { color: @muted@; }
QLabel[role="small"] { color: @muted@; font-size: @small_px@px; }
QLabel[role="big"] { font-size: @title_px@px; font-weight: 600; letter-spacing: 2px; }
QLabel[kind="good"] { color: @good@; }
QLabel[kind="warn"] { color: @warn@; }
QLabel[kind="bad"] { color: @bad@; }
QLabel[kind="accent"], QLabel[kind="info"] { color: @accent@; }

QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox, QDateEdit {
    background: @surface@; color: @text@; border: 1px solid @field_line@; border-radius: @radius@px;
    padding: 0 @line_side@px; min-height: @inner@px;
    selection-background-color: @accent@; selection-color: @on_accent@;
}
QPlainTextEdit { padding: 6px 8px; }
QComboBox { padding: 0 32px 0 @side@px; }
QComboBox QLineEdit {
    border: none; border-radius: 0; padding: 0; margin-left: -2px; min-height: 0; background: transparent;
}
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus {
    border-color: @accent@;
}
QComboBox QLineEdit:focus { border: none; }
QLineEdit[problem="true"], QComboBox[problem="true"], QPlainTextEdit[problem="true"] {
    border-color: @bad@;
}
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:read-only,
QPlainTextEdit:disabled { background: @raised@; color: @muted@; border-color: @line@; }
QComboBox QLineEdit:disabled, QComboBox QLineEdit:read-only { background: transparent; border: none; }
QComboBox QAbstractItemView, QListView#completions {
    background: @surface@; color: @text@; border: 1px solid @field_line@; outline: none; padding: 4px;
    selection-background-color: @accent_soft@; selection-color: @text@;
}
QComboBox QAbstractItemView::item, QListView#completions::item { min-height: 28px; padding: 2px 8px; }

QPushButton {
    background: @surface@; color: @text@; border: 1px solid @field_line@; border-radius: @radius@px;
    padding: 0 @button_side@px; min-height: @inner@px; font-weight: 500;
}
QPushButton:hover { background: @raised@; border-color: @muted@; }
QPushButton:pressed { background: @accent_soft@; }
QPushButton:disabled { color: @muted@; background: @window@; border-color: @line@; }
QPushButton[primary="true"] { background: @accent@; color: @on_accent@; border-color: @accent@; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed {
    background: @accent_strong@; border-color: @accent_strong@;
}
QPushButton[primary="true"]:disabled {
    background: @field_line@; color: @surface@; border-color: @field_line@;
}
QPushButton[link="true"] {
    background: transparent; border: none; color: @accent@; padding: 0; text-align: left;
}
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:disabled { color: @muted@; }
QPushButton::menu-indicator { image: none; width: 0; }

QFrame#card { background: @surface@; border: 1px solid @line@; border-radius: @card_radius@px; }
QFrame#line { background: @line@; border: none; max-height: 1px; min-height: 1px; }
QFrame#banner { border: none; border-radius: @card_radius@px; background: @accent_soft@; }
QFrame#banner[kind="good"] { background: @good_soft@; }
QFrame#banner[kind="warn"] { background: @warn_soft@; }
QFrame#banner[kind="bad"] { background: @bad_soft@; }
QFrame#chip { border: none; border-radius: @pill@px; background: @raised@; }
QFrame#chip[kind="info"] { background: @accent_soft@; }
QFrame#chip[kind="good"] { background: @good_soft@; }
QFrame#chip[kind="warn"] { background: @warn_soft@; }
QFrame#chip[kind="bad"] { background: @bad_soft@; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#sheet { background: transparent; }
QScrollBar:vertical { background: transparent; width: @bar@px; margin: 0; }
QScrollBar::handle:vertical { background: @field_line@; border-radius: 4px; min-height: 32px; margin: 1px; }
QScrollBar:horizontal { background: transparent; height: @bar@px; margin: 0; }
QScrollBar::handle:horizontal { background: @field_line@; border-radius: 4px; min-width: 32px; margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTableView, QTreeView, QListView {
    background: @surface@; border: 1px solid @line@; gridline-color: @line@; outline: none;
    selection-background-color: @accent_soft@; selection-color: @text@;
}
QHeaderView { background: @raised@; border: none; }
QHeaderView::section {
    background: @raised@; color: @muted@; border: none; border-bottom: 1px solid @line@;
    padding: 8px 12px; font-size: @small_px@px;
}
QProgressBar {
    background: @line@; border: none; border-radius: 4px; min-height: 8px; max-height: 8px;
    color: transparent;
}
QProgressBar::chunk { background: @accent@; border-radius: 4px; }
QMenu { background: @surface@; border: 1px solid @line@; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accent_soft@; color: @text@; }
QMenu::item:disabled { color: @muted@; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 8px; }
QToolTip { background: @raised@; color: @text@; border: 1px solid @line@; padding: 4px; }
QWidget#rail { background: @surface@; border-right: 1px solid @line@; }
QWizard { background: @surface@; }
QWizardPage { background: @window@; }
"""
