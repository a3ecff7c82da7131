"""Fixtures of the windows' tests: dressed in light or dark, with larger text, in a language."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from covet_desktop.ui import theme
from covet_desktop.ui.text import set_language


class Dress(Protocol):
    def __call__(self, *, dark: bool = False, text: float = 1.0) -> None: ...


class Bare(NamedTuple):
    """The application as it was before anything was put on."""

    sheet: str
    palette: QPalette
    font: QFont


class Wardrobe:
    """Puts on only what isn't worn already: a style sheet for the whole app takes longer than most tests."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._bare = Bare(app.styleSheet(), app.palette(), app.font())
        self._worn: tuple[bool, float] | None = None

    def put_on(self, *, dark: bool = False, text: float = 1.0) -> None:
        if self._worn == (dark, text):
            return
        font = QFont(self._bare.font)
        if text != 1.0:
            font.setPixelSize(round(13 * text))
        if theme._system_font is None:
            theme.apply(self._app, dark)  # the first time it looks for it
        theme._system_font = font
        theme.apply(self._app, dark)
        self._worn = (dark, text)

    def take_off(self) -> None:
        if self._worn is not None:
            self.put_on()  # what is bare has the colours and sizes of light
            self._app.setStyleSheet(self._bare.sheet)
            self._app.setPalette(self._bare.palette)
            self._app.setFont(self._bare.font)
            self._worn = None


@pytest.fixture(scope="session")
def wardrobe(qapp: QApplication) -> Wardrobe:
    return Wardrobe(qapp)


@pytest.fixture(autouse=True)
def undressed(request: pytest.FixtureRequest, wardrobe: Wardrobe) -> None:
    """Whoever doesn't ask for `dress` has an app without a style sheet."""
    if "dress" not in request.fixturenames:
        wardrobe.take_off()


@pytest.fixture
def dress(wardrobe: Wardrobe) -> Dress:
    """``dress(dark=True, text=2)``: before the window is made. It is worn until a test wants another."""
    return wardrobe.put_on


@pytest.fixture
def in_english(qapp: QApplication) -> None:
    set_language(qapp, "en")


@pytest.fixture
def in_french(in_english: None, qapp: QApplication) -> Iterator[None]:
    set_language(qapp, "fr")
    yield
    set_language(qapp, "en")
