"""The style sheet, with the names of ``theme``'s tokens between @ in place of colours and sizes."""

SHEET = """
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
QPlainTextEdit#document { color: @text@; }
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
    background: @line@; color: @muted@; border-color: @line@;
}
QPushButton[link="true"] {
    background: transparent; border: none; color: @accent@; padding: 0; text-align: left;
    min-height: @link@px;
}
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:disabled { color: @muted@; }
QPushButton[arrow="true"] { padding: 0; }
QPushButton::menu-indicator { image: none; width: 0; }

QFrame#card { background: @surface@; border: 1px solid @line@; border-radius: @card_radius@px; }
QFrame#line { background: @line@; border: none; max-height: 1px; min-height: 1px; }
QFrame#banner { border: none; border-radius: @card_radius@px; background: @accent_soft@; }
QFrame#banner[kind="good"] { background: @good_soft@; }
QFrame#banner[kind="warn"] { background: @warn_soft@; }
QFrame#banner[kind="bad"] { background: @bad_soft@; }
QFrame#chip { border: 1px solid @line@; border-radius: @pill@px; background: @raised@; }
QFrame#chip[kind="info"], QFrame#chip[kind="good"], QFrame#chip[kind="warn"], QFrame#chip[kind="bad"] {
    border-color: transparent;
}
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
QTableView#rows::item { padding: 0 12px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QListView#subjects { border: none; border-right: 1px solid @line@; padding: 12px 8px; }
QListView#subjects::item { padding: 0 8px; border-radius: @radius@px; color: @text@; }
QListView#subjects::item:selected { background: @accent_soft@; color: @text@; }
QListView#cases, QTableView#found { border: none; background: transparent; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface@; }
QCalendarWidget QToolButton {
    background: transparent; color: @text@; border: none; border-radius: @radius@px; padding: 4px 8px;
    font-weight: 600;
}
QCalendarWidget QToolButton:hover { background: @accent_soft@; }
QCalendarWidget QAbstractItemView { border: none; }
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
