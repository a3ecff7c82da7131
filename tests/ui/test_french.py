"""French is equal to English: nothing left over, nothing cut off, no key twice, and a switch at any moment."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from covet_desktop.ui import theme
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.text import set_language, tr_n
from covet_desktop.ui.tray import Tray
from covet_desktop.ui.widgets import Ask
from covet_desktop.ui.wizard.rail import step_names
from tests.ui import home_states, settings_scenes
from tests.ui.conftest import Dress
from tests.ui.french import english_in, keys_of, listed, said, said_by, same_in_both
from tests.ui.looking import cut_off, mnemonics
from tests.ui.wizard_scenes import Scene, play, scenes
from tests.ui.wizard_states import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SCENES = {scene.name: scene for scene in scenes()}
EACH_PAGE = (
    "wizard-1-welcome-signed-out",
    "wizard-2-clinic-typed",
    "wizard-3-purchase-fee",
    "wizard-4-waiting-waiting",
    "wizard-5-practice-another-clinic",
    "wizard-6-scope-to-me",
    "wizard-7-auto-import-another-clock",
    "wizard-8-veterinarians-proposed",
    "wizard-9-import-some-members",
)

NOT_OURS = "Toronto (America) mont Not a postal code. Not a phone number."
"""Said by the computer's list of time zones, typed by the person, and said by the service."""


def laid_out() -> None:
    for _turn in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    set_language(qapp, "en")


Show = Callable[..., Window]


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, dress: Dress) -> Show:
    """A scene of the wizard in a language; as on a PC with 1366 × 768 pixels where the text is twice as large."""

    def shown(scene: Scene, language: str, text: float = 1.0) -> Window:
        dress(text=text)
        set_language(qapp, language)
        window = play(scene, laid_out, (1024, 700) if text == 1 else (1366, 740))
        qtbot.addWidget(window.wizard)
        return window

    return shown


@pytest.mark.parametrize("name", SCENES)
def test_a_page_is_french_throughout_and_can_be_read(show: Show, name: str) -> None:
    scene = SCENES[name]
    english = said(show(scene, "en").wizard)
    window = show(scene, "fr").wizard
    french, letters = said(window), mnemonics(window)

    assert english_in(french | listed(window)) == []
    assert same_in_both(english, french, f"{scene!r} {NOT_OURS}") == []
    assert cut_off(window) == []
    assert len(letters) == len(set(letters)), letters


@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_cut_off_at_twice_the_text(show: Show, name: str) -> None:
    window = show(SCENES[name], "fr", 2).wizard

    assert cut_off(window) == []
    assert window.height() <= 740


@pytest.mark.parametrize("name", EACH_PAGE)
def test_a_switch_leaves_the_page_and_what_was_typed(show: Show, qapp: QApplication, name: str) -> None:
    window = show(SCENES[name], "en")
    _type_into(window)
    before, step, english = _inputs(window.wizard), window.step, said(window.wizard.page_now)

    set_language(qapp, "fr")
    laid_out()

    assert window.step == step
    assert english_in(said(window.wizard)) == []
    assert _inputs(window.wizard) == before
    set_language(qapp, "en")
    laid_out()
    assert said(window.wizard.page_now) == english
    assert _inputs(window.wizard) == before


def _type_into(window: Window) -> None:
    """Something of a person's own, in the page's first line that takes it."""
    lines = (line for line in window.wizard.page_now.findChildren(QLineEdit) if _is_own(line))
    for line in lines:
        if line.isEnabled() and not line.isReadOnly():
            line.setFocus()
            line.selectAll()
            QTest.keyClicks(line, "Quai 9")
            break
    laid_out()


def _is_own(line: QLineEdit) -> bool:
    """Not a list's, which says what is chosen in words, and no search, which begins anew."""
    return line.isVisible() and not line.placeholderText() and not isinstance(line.parent(), QComboBox)


def _inputs(root: QWidget) -> list[Any]:
    """What stands in the fields, in their order on the screen."""
    fields: list[tuple[int, int, Any]] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        place = widget.mapTo(root, widget.rect().topLeft())
        if isinstance(widget, QLineEdit) and _is_own(widget):
            fields.append((place.y(), place.x(), widget.text()))
        elif isinstance(widget, QComboBox):
            fields.append((place.y(), place.x(), widget.currentData()))
        elif isinstance(widget, QAbstractButton) and widget.isCheckable():
            fields.append((place.y(), place.x(), widget.isChecked()))
    return [value for _y, _x, value in sorted(fields, key=lambda field: field[:2])]


def test_no_step_s_name_is_shortened(show: Show) -> None:
    rail = show(SCENES["wizard-7-auto-import-new"], "fr").wizard.rail
    heavy = QFont(rail.font())
    heavy.setWeight(QFont.Weight.DemiBold)
    longest = max(QFontMetrics(heavy).horizontalAdvance(name) for name in step_names())

    assert rail.width() >= longest + theme.px(38 + 4 + 2 * 16)


def test_the_rail_follows_the_language(show: Show, qapp: QApplication) -> None:
    rail = show(SCENES["wizard-7-auto-import-new"], "en").wizard.rail
    assert rail.width() == theme.px(theme.RAIL_WIDTH)

    set_language(qapp, "fr")
    laid_out()

    assert rail.width() > theme.px(theme.RAIL_WIDTH)


@pytest.mark.parametrize("name", home_states.STATES)
def test_home_is_french_throughout_and_can_be_read(
    qtbot: QtBot, qapp: QApplication, dress: Dress, name: str
) -> None:
    state = home_states.STATES[name]
    spoken = {}
    for language in ("en", "fr"):
        dress()
        set_language(qapp, language)
        window = HomeWindow()
        qtbot.addWidget(window)
        window.draw(state)
        window.show()
        laid_out()
        spoken[language] = said(window)
        letters = mnemonics(window)

    assert english_in(spoken["fr"]) == []
    assert same_in_both(spoken["en"], spoken["fr"], f"{state!r} Français") == []
    assert cut_off(window) == []
    assert len(letters) == len(set(letters)), letters
    for menu in window.findChildren(QMenu):
        assert english_in(said_by(menu)) == []
        assert len(keys_of(menu)) == len(set(keys_of(menu))), keys_of(menu)


@pytest.fixture
def tray(qapp: QApplication) -> Iterator[Tray]:
    """In English; gone afterwards whatever the test found."""
    set_language(qapp, "en")
    tray = Tray()
    yield tray
    tray.hide()


@pytest.mark.parametrize("scene", settings_scenes.SCENES, ids=lambda scene: str(scene.name))
def test_the_settings_are_french_throughout_and_can_be_read(
    qtbot: QtBot, qapp: QApplication, dress: Dress, scene: settings_scenes.Scene
) -> None:
    dress()
    set_language(qapp, "fr")
    window = settings_scenes.play(scene, laid_out)
    qtbot.addWidget(window)
    letters = mnemonics(window)

    assert english_in(said(window) | listed(window)) == []
    assert cut_off(window) == []
    assert len(letters) == len(set(letters)), letters


@pytest.mark.parametrize("name", home_states.STATES)
def test_the_tray_is_french_after_a_switch(tray: Tray, qapp: QApplication, name: str) -> None:
    tray.draw(home_states.STATES[name])

    set_language(qapp, "fr")
    tray.rebuild()

    assert english_in(said_by(tray.menu())) == []
    assert len(keys_of(tray.menu())) == len(set(keys_of(tray.menu())))


def test_zero_and_one_are_singular(qapp: QApplication) -> None:
    set_language(qapp, "fr")

    spoken = [tr_n("{n} location", "{n} locations", number) for number in (0, 1, 2)]

    assert spoken == ["0 établissement", "1 établissement", "2 établissements"]
    assert tr_n("Today's case is here.", "Today's {n} cases are here.", 0).startswith("Les 0 cas")


def test_covets_own_words_for_its_buttons(show: Show) -> None:
    pages = {
        "wizard-8-veterinarians-proposed": ("Accepter l’association", "Choisir un·e vétérinaire"),
        "wizard-7-auto-import-new": ("Continuer", "Importation automatique quotidienne"),
    }
    for name, expected in pages.items():
        words = " | ".join(said(show(SCENES[name], "fr").wizard))
        assert all(each in words for each in expected), words


def test_an_open_question_goes_with_its_language(show: Show, qapp: QApplication) -> None:
    """What is asked about money is taken back rather than left in the other language."""
    window = show(SCENES["wizard-3-purchase-second-question"], "en")
    assert Ask.is_open(window.wizard)
    before = window.commands()

    set_language(qapp, "fr")
    laid_out()

    assert not Ask.is_open(window.wizard)
    assert window.commands() == before
