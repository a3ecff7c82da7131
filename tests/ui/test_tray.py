"""The tray: icon and word for each state, and a menu that begins with the status."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from covet_desktop.core.events import ScheduleKnown
from covet_desktop.core.state import AppState
from covet_desktop.messages import Command, ImportDays, PauseImports, ResumeImports
from covet_desktop.ui import theme
from covet_desktop.ui.text import set_language
from covet_desktop.ui.tray import Tray
from covet_desktop.ui.tray_icon import tray_icon
from covet_desktop.ui.tray_status import status_of
from tests.ui import home_states as home
from tests.ui import tray_states
from tests.ui.conftest import Dress

pytestmark = pytest.mark.usefixtures("in_english")

NAMES = ("fine", "working", "attention", "paused", "signed_out")
WORDS = {
    "loading": ("working", "Starting…"),
    "signed-out": ("signed_out", "Signed out"),
    "keychain-locked": ("signed_out", "The keychain is locked"),
    "not-connected": ("attention", "Cornerstone isn't connected yet"),
    "waiting-for-activation": ("paused", "Waiting for activation"),
    "ready-to-set-up": ("attention", "Ready to be set up"),
    "rejected": ("attention", "The connection needs you"),
    "suspended": ("attention", "The connection needs you"),
    "empty": ("fine", "No cases today"),
    "quiet-day": ("fine", "No cases today"),
    "by-hand-only": ("fine", "No cases today"),
    "todays-cases": ("fine", "9 cases today"),
    "skipped": ("fine", "9 cases today"),
    "import-starting": ("working", "Importing…"),
    "import-running": ("working", "Importing: 31 of 80"),
    "import-failed": ("attention", "The last import didn't work"),
    "import-failed-at-the-service": ("attention", "The last import didn't work"),
    "import-cancelled": ("fine", "No cases today"),
    "offline": ("attention", "CoVet can't be reached"),
    "offline-at-the-start": ("attention", "CoVet can't be reached"),
    "paused-until-tomorrow": ("paused", "Paused until tomorrow"),
    "paused": ("paused", "Paused until resumed"),
    "missed": ("attention", "2 days were missed"),
    "staff-reused": ("attention", "The veterinarians need you"),
}
STATES = home.STATES | tray_states.STATES
IMPORTS = ["Import today", "Import today and tomorrow", "Import three days", "Choose days to import…"]
PAUSES = ["Pause until tomorrow", "Pause until resumed"]


@pytest.fixture
def tray(qapp: QApplication) -> Tray:
    made = Tray()
    yield made
    made.hide()
    made.deleteLater()


def entries(tray: Tray) -> list[str]:
    """The menu's words, without mnemonics; those that can't be chosen in brackets."""
    actions = [action for action in tray.menu().actions() if action.isVisible() and not action.isSeparator()]
    texts = [(action.text().replace("&", ""), action.isEnabled()) for action in actions]
    return [text if enabled else f"({text})" for text, enabled in texts]


def disabled(*words: str) -> list[str]:
    return [f"({each})" for each in words]


def choose(tray: Tray, words: str) -> None:
    next(action for action in tray.menu().actions() if action.text().replace("&", "") == words).trigger()


@pytest.mark.parametrize("name", [name for name in STATES if name in WORDS])
def test_a_state_has_an_icon_and_a_word(name: str) -> None:
    assert status_of(STATES[name]) == WORDS[name]


@pytest.mark.parametrize("name", STATES)
def test_whatever_the_state_there_is_a_word(name: str) -> None:
    icon, word = status_of(STATES[name])

    assert icon in NAMES
    assert word


def test_a_pause_without_auto_import_is_none() -> None:
    state = replace(home.MANUAL, pause=tray_states.PAUSED.pause)

    assert status_of(state)[0] == "fine"


def test_what_needs_somebody_comes_before_a_pause() -> None:
    state = replace(tray_states.MISSED, pause=tray_states.PAUSED.pause)

    assert status_of(state) == ("attention", "2 days were missed")


def test_a_failed_import_of_before_the_start_needs_attention() -> None:
    state = replace(home.EMPTY, schedule=ScheduleKnown(home.NEXT, home.FAILED_THERE.run))

    assert status_of(state) == ("attention", "The last import didn't work")


def test_the_status_comes_first_then_what_can_be_done(tray: Tray) -> None:
    tray.draw(home.TODAYS)
    assert entries(tray) == [
        "(9 cases today)",
        *IMPORTS,
        "Open CoVet Desktop",
        "Manage veterinarians",
        *PAUSES,
        "Settings…",
        "Quit",
    ]

    tray.draw(home.RUNNING)
    assert entries(tray)[:5] == ["(Importing: 31 of 80)", *disabled(*IMPORTS)]


def test_paused_it_can_be_resumed_instead(tray: Tray) -> None:
    tray.draw(tray_states.PAUSED)

    assert entries(tray)[0] == "(Paused until resumed)"
    assert "Resume imports" in entries(tray)
    assert not set(PAUSES) & set(entries(tray))


def test_without_auto_import_there_is_nothing_to_pause(tray: Tray) -> None:
    tray.draw(home.MANUAL)

    assert set(disabled(*PAUSES)) <= set(entries(tray))


@pytest.mark.parametrize("state", [home.LOADING, home.SIGNED_OUT, home.WAITING, home.SUSPENDED])
def test_without_a_connection_nothing_is_imported_but_the_app_can_be_opened(
    tray: Tray, state: AppState
) -> None:
    tray.draw(state)

    assert entries(tray)[1:] == [
        *disabled(*IMPORTS),
        "Open CoVet Desktop",
        *disabled("Manage veterinarians", *PAUSES),
        "Settings…",
        "Quit",
    ]


def test_the_entries_say_what_was_chosen(tray: Tray) -> None:
    sent: list[Command] = []
    asked: list[str] = []
    tray.send.connect(sent.append)
    tray.open_home.connect(lambda: asked.append("open"))
    tray.choose_days.connect(lambda: asked.append("days"))
    tray.choose_veterinarians.connect(lambda: asked.append("veterinarians"))
    tray.open_settings.connect(lambda: asked.append("settings"))
    tray.quit.connect(lambda: asked.append("quit"))
    tray.draw(home.TODAYS)

    for words in (*IMPORTS, "Open CoVet Desktop", "Manage veterinarians", *PAUSES, "Settings…", "Quit"):
        choose(tray, words)
    tray.draw(tray_states.PAUSED)
    choose(tray, "Resume imports")

    assert sent == [
        ImportDays(1),
        ImportDays(2),
        ImportDays(3),
        PauseImports(until_tomorrow=True),
        PauseImports(until_tomorrow=False),
        ResumeImports(),
    ]
    assert asked == ["days", "open", "veterinarians", "settings", "quit"]


def test_the_tooltip_tells_how_far_an_import_is(tray: Tray) -> None:
    tray.draw(home.RUNNING)

    assert tray.tool_tip() == "CoVet Desktop: Importing: 31 of 80"


def test_no_letter_stands_for_two_entries(tray: Tray) -> None:
    marked = [action.text() for action in tray.menu().actions() if "&" in action.text()]
    letters = [text[text.index("&") + 1].lower() for text in marked]

    assert len(letters) == 11
    assert len(letters) == len(set(letters))


def test_the_menu_speaks_the_language_of_now_and_keeps_the_state(tray: Tray, qapp: QApplication) -> None:
    tray.draw(home.TODAYS)
    set_language(qapp, "fr")
    tray.rebuild()
    set_language(qapp, "en")
    tray.rebuild()

    assert entries(tray)[0] == "(9 cases today)"
    assert len(entries(tray)) == 11


def _shape(pixmap: QPixmap) -> dict[tuple[int, int], str]:
    """What each pixel belongs to, whatever its colour: someone who doesn't tell colours apart sees that."""
    image = pixmap.toImage()
    side = image.width()
    ground = image.pixelColor(side // 2, side // 8).rgb()
    grounds = {theme.colour("surface").rgb(): "badge", ground: "ground"}
    pixels = {(x, y): image.pixelColor(x, y) for x in range(side) for y in range(side)}
    return {
        at: "" if found.alpha() < 128 else grounds.get(found.rgb(), "sign") for at, found in pixels.items()
    }


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [16, 22, 32, 64])
def test_each_icon_has_a_shape_of_its_own(qapp: QApplication, dress: Dress, size: int, *, dark: bool) -> None:
    dress(dark=dark)

    shapes = [_shape(tray_icon(name).pixmap(QSize(size, size))) for name in NAMES]

    for one, other in combinations(shapes, 2):
        assert len([at for at in one if one[at] != other[at]]) >= 3


def test_the_icon_follows_the_theme(dress: Dress) -> None:
    dress(dark=False)
    light = tray_icon("fine").pixmap(QSize(32, 32)).toImage()
    dress(dark=True)
    dark = tray_icon("fine").pixmap(QSize(32, 32)).toImage()

    assert light != dark
