"""What was accepted isn't typed any more: coming back, a page shows the service's word."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.model import AutoImport, LinkingScope, Practice, Status
from covet_desktop.core.setup import Step
from covet_desktop.messages import SetAutoImport
from covet_desktop.ui.text import set_language
from covet_desktop.ui.wizard.auto_import import AutoImportPage
from tests.ui.wizard_states import CONNECTION, SIGNED_IN, Window, busy, ended, window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

READY = replace(
    SIGNED_IN,
    connection=replace(
        CONNECTION,
        status=Status.READY_FOR_SETUP,
        practice=Practice("7K2MQX04", "Clinique vétérinaire du Vieux-Moulin"),
        linking_scope=LinkingScope.TEAM,
    ),
)


@pytest.fixture(autouse=True)
def in_english(qapp: QApplication) -> None:
    set_language(qapp, "en")


def hour_shown(shown: Window) -> str | None:
    page = shown.wizard.page(Step.AUTO_IMPORT)
    assert isinstance(page, AutoImportPage)
    return page._hour.key()


def test_an_hour_that_was_accepted_and_then_set_elsewhere_shows_as_it_is(qtbot: QtBot) -> None:
    with window(qtbot, READY) as shown:
        assert shown.step == Step.AUTO_IMPORT
        shown.press("Continue")
        (command,) = shown.commands()
        assert isinstance(command, SetAutoImport)
        assert READY.connection is not None
        accepted = replace(READY, connection=replace(READY.connection, auto_import=command.auto_import))
        shown.draw(busy(READY, Topic.AUTO_IMPORT), busy(accepted, Topic.AUTO_IMPORT))
        shown.draw(done := ended(accepted, Topic.AUTO_IMPORT))
        assert shown.step == Step.VETERINARIANS
        qtbot.waitUntil(lambda: shown.saved()[-1].auto_import is None)

        assert done.connection is not None
        elsewhere = AutoImport(enabled=True, time_zone="America/Toronto", hour=9)
        shown.draw(replace(done, connection=replace(done.connection, auto_import=elsewhere)))
        shown.press("Back")

        assert shown.step == Step.AUTO_IMPORT
        assert hour_shown(shown) == "9"


def test_a_choice_that_is_the_services_can_be_gone_on_from(qtbot: QtBot) -> None:
    """Nothing is in the draft then, and yet nothing is missing on the page."""
    with window(qtbot, READY) as shown:
        shown.press("Back")
        assert shown.step == Step.SCOPE

        shown.press("Continue")

        assert shown.step == Step.AUTO_IMPORT
        assert shown.commands() == []
