"""The settings window on a real bridge and engine: what is changed there is kept, and is there again."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Session
from covet_desktop.desktop import Desktop
from covet_desktop.hint import Hint
from covet_desktop.ui.settings.window import SettingsWindow
from covet_desktop.ui.text import set_language
from covet_desktop.ui.widgets import Ask
from covet_desktop.ui.wizard.here import Here
from tests.desktop.office import Office, pump_until
from tests.desktop.test_desktop import only


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, office: Office, tmp_path: Path) -> Iterator[Desktop]:
    set_language(qapp, "en")
    made = Desktop(qapp, office.bridge, tmp_path, Hint(language="en"), Here("America/Toronto", "CA"))
    yield made
    made.close()


def named(kind: type[QCheckBox] | type[QPushButton], name: str) -> QCheckBox | QPushButton:
    found = only(SettingsWindow).findChildren(kind)
    return next(each for each in found if each.accessibleName() == name)


def test_a_change_is_kept_on_the_disk(desktop: Desktop, office: Office) -> None:
    office.until(lambda state: state.session is Session.SIGNED_OUT, "the engine")
    desktop.show_settings()

    named(QCheckBox, "Show notices").click()
    named(QCheckBox, "Sunday").click()
    office.until(lambda state: not state.settings.notices, "the first to be kept")
    office.until(lambda state: 6 in state.settings.open_hours.weekdays, "the second to be kept")
    with closing(sqlite3.connect(office.folder / "ledger.db")) as ledger:
        (written,) = ledger.execute("SELECT value FROM setting WHERE name = 'settings'").fetchone()
    kept = json.loads(written)

    assert kept["notices"] is False
    assert kept["open_hours"]["weekdays"] == [0, 1, 2, 3, 4, 5, 6]


def test_signing_out_leads_to_the_sign_in(desktop: Desktop, office: Office) -> None:
    office.until(lambda state: state.session is Session.SIGNED_OUT, "the engine")
    office.sign_in()
    desktop.show_settings()
    pump_until(lambda: named(QPushButton, "Sign out…").isVisible(), what="the button")

    named(QPushButton, "Sign out…").click()
    only(SettingsWindow).findChild(Ask).yes.click()

    office.until(lambda state: state.session is Session.SIGNED_OUT, "the sign-out")
    assert not named(QPushButton, "Sign out…").isVisible()
