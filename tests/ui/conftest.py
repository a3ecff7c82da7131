"""Fixtures of the windows' tests: dressed in light or dark, with larger text, in a language."""

from collections.abc import Iterator
from typing import Protocol

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from covet_desktop.ui import theme
from covet_desktop.ui.text import set_language


class Dress(Protocol):
    def __call__(self, *, dark: bool = False, text: float = 1.0) -> None: ...


@pytest.fixture
def dress(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dress]:
    """``dress(dark=True, text=2)``: before the window is made; undone afterwards."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()

    def put_on(*, dark: bool = False, text: float = 1.0) -> None:
        theme.apply(qapp, dark)
        if text != 1.0:
            large = QFont(font)
            large.setPixelSize(round(13 * text))
            monkeypatch.setattr(theme, "_system_font", large)
            theme.apply(qapp, dark)

    yield put_on
    monkeypatch.undo()
    theme.apply(qapp, dark=False)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def in_english(qapp: QApplication) -> None:
    set_language(qapp, "en")


@pytest.fixture
def in_french(in_english: None, qapp: QApplication) -> Iterator[None]:
    set_language(qapp, "fr")
    yield
    set_language(qapp, "en")
