"""A service that doesn't answer stops nobody: clicks and keys have their effect while it hangs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWizard

from covet_desktop.core.setup import Step
from covet_desktop.ui.wizard.shell import SetupWizard
from tests.desktop.office import Office, pump_until, wizard_on

_BUTTON = QWizard.WizardButton


@pytest.fixture
def wizard(office: Office) -> Iterator[SetupWizard]:
    wizard = wizard_on(office)
    yield wizard
    office.bridge.changed.disconnect(wizard.draw)
    wizard.close()
    wizard.deleteLater()


def click(wizard: SetupWizard, button: QWizard.WizardButton) -> None:
    QTest.mouseClick(wizard.button(button), Qt.MouseButton.LeftButton)


def test_typing_is_kept_and_back_goes_back_while_the_service_hangs(
    office: Office, wizard: SetupWizard
) -> None:
    office.sign_in()
    click(wizard, _BUTTON.NextButton)
    office.hang()

    name = next(each for each in wizard.page_now.findChildren(QLineEdit) if each.isVisible())
    name.clear()
    QTest.keyClicks(name, "Vieux-Moulin")
    pump_until(lambda: "Vieux-Moulin" in office.kept_draft(), 10, "the draft to be on disk")
    hung_when_kept = office.hangs()
    click(wizard, _BUTTON.BackButton)

    assert hung_when_kept
    assert wizard.currentId() == Step.WELCOME
    assert office.hangs()


def test_the_engine_stops_while_the_service_hangs(office: Office) -> None:
    office.sign_in()
    office.hang()

    office.bridge.stop()

    assert office.hangs(), "no answer came: it stopped without one"
