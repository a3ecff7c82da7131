"""Light, dark, contrast, sizes that grow with the text, icons of one family."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.ui import icons, theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Of the plugin that draws into memory."""

ICONS = Path(theme.resource("icons"))


@pytest.fixture(autouse=True)
def undressed_afterwards(qapp: QApplication) -> Iterator[None]:
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
    theme.apply(qapp, dark=False)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def luminance(colour: str) -> float:
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]  # type: ignore[index]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_text_can_be_read_on_every_ground(colours: theme.Colours) -> None:
    pairs = [
        *[(colours.text, ground) for ground in (colours.window, colours.surface, colours.raised)],
        *[(colours.muted, ground) for ground in (colours.window, colours.surface, colours.raised)],
        *[(colours.text, soft) for soft in (colours.accent_soft, colours.good_soft, colours.warn_soft)],
        (colours.text, colours.bad_soft),
        (colours.on_accent, colours.accent),
        (colours.on_accent, colours.accent_strong),
        (colours.accent, colours.surface),
        (colours.accent, colours.accent_soft),
        (colours.good, colours.good_soft),
        (colours.warn, colours.warn_soft),
        (colours.bad, colours.bad_soft),
        (colours.bad, colours.window),
    ]

    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def test_dark_and_light_are_applied_at_once(qapp: QApplication) -> None:
    theme.apply(qapp, dark=True)
    assert theme.is_dark()
    assert qapp.palette().window().color() == QColor(theme.DARK.window)

    theme.apply(qapp, dark=False)
    assert not theme.is_dark()
    assert theme.colour("accent") == QColor(theme.LIGHT.accent)


def test_without_a_wish_the_system_s_scheme_is_followed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, dark=None)
    assert not theme.is_dark()

    # what draws into memory has no scheme of its own
    monkeypatch.setattr(theme, "_system_is_dark", lambda _app: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert theme.is_dark()


def test_the_style_sheet_has_no_token_left_open() -> None:
    assert "@" not in theme.style_sheet()


def test_sizes_grow_with_the_system_s_text(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.apply(qapp, dark=False)
    usual = theme.px(theme.CONTROL)
    large = QFont(qapp.font())
    large.setPixelSize(26)
    monkeypatch.setattr(theme, "_system_font", large)

    theme.apply(qapp, dark=False)

    assert theme.px(theme.CONTROL) == 2 * usual
    monkeypatch.undo()


def test_a_window_opens_no_larger_than_the_screen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, dark=False)
    screen = qapp.primaryScreen().availableSize()
    monkeypatch.setattr(theme, "_scale", 4.0)

    assert theme.window_size() == screen


@pytest.mark.parametrize("file", sorted(ICONS.glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_is_of_the_family(qapp: QApplication, file: Path) -> None:
    root = ElementTree.parse(file).getroot()

    drawn = icons.pixmap(file.stem, "accent", 24).toImage()

    assert root.get("viewBox") == "0 0 24 24"
    assert "#" not in file.read_text()
    assert drawn.size() == QSize(24, 24)
    assert any(drawn.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24))


def test_a_button_s_icon_takes_the_new_colours(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, dark=False)
    button = QPushButton("Copy")
    qtbot.addWidget(button)
    icons.put(button, "copy")
    before = button.icon().cacheKey()

    theme.apply(qapp, dark=True)

    assert button.icon().cacheKey() != before


def test_the_focus_has_a_ring(qtbot: QtBot, qapp: QApplication) -> None:
    from covet_desktop.ui.focus import _Ring
    from tests.ui.wizard_states import TYPED, window

    theme.apply(qapp, dark=False)
    with window(qtbot, TYPED) as shown:
        with qtbot.waitActive(shown.wizard):
            shown.wizard.activateWindow()
        control = shown.wizard.page_now.field("name").control
        qtbot.waitUntil(lambda: bool(shown.wizard.findChildren(_Ring)))

        ring = shown.wizard.findChildren(_Ring)[0]
        assert control.hasFocus()
        assert ring.isVisible()
        assert ring.size() == control.size() + QSize(6, 6)
        assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
