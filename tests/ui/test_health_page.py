"""Health: the stages as one line, one cause, two clocks; and a message that is ready to send."""

from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop.core.health_words import Standing
from covet_desktop.core.notices import Page
from covet_desktop.core.ready_messages import About
from covet_desktop.messages import Command, Start, Watch
from covet_desktop.ui.follow_up.health_page import HealthPage
from covet_desktop.ui.follow_up.window import FollowUpWindow
from tests.ui import activity_scenes as scenes
from tests.ui import home_states as home
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, mnemonics, tab_way, words

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
HEALTH = {scene.name: scene for scene in scenes.SCENES if scene.page is Page.HEALTH}
Play = Callable[[str], FollowUpWindow]


@pytest.fixture
def play(qtbot: QtBot) -> Iterator[Play]:
    made: list[FollowUpWindow] = []

    def shown(name: str) -> FollowUpWindow:
        made.append(scenes.play(HEALTH[name], QApplication.processEvents))
        qtbot.addWidget(made[-1])
        return made[-1]

    yield shown
    for window in made:
        window.close()


def page_of(window: FollowUpWindow) -> HealthPage:
    page = window.pages[Page.HEALTH]
    assert isinstance(page, HealthPage)
    return page


def sent_by(window: FollowUpWindow) -> list[Command]:
    sent: list[Command] = []
    window.send.connect(sent.append)
    return sent


def test_the_one_to_blame_is_marked_and_the_others_follow(play: Play) -> None:
    window = play("health-agent-stopped")
    page = page_of(window)

    standings = [stage.standing for stage in page.stages.stages()]
    assert standings == [Standing.FAILED, Standing.FOLLOWS, Standing.FOLLOWS, Standing.FOLLOWS]
    assert "Agent, Bitwerx's program on the clinic's server, stopped" in page.stages.accessibleName()
    assert "Have IT restart the service “Bitwerx Mission Control Service” there." in words(window)


def test_two_clocks(play: Play) -> None:
    said = words(play("health-ok"))

    assert "Data as of\n10:31 AM\nLast import\n6:04 AM" in said
    assert "Data flows from Cornerstone to CoVet." in said


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("health-maintenance", "There is maintenance"),
        ("health-weekend", "Nothing new comes while the clinic is closed."),
        ("health-unknown", "CoVet can't say at the moment"),
        ("health-looking", "Looking…"),
        ("health-loading", "Looking…"),
        ("health-offline-at-the-start", "It isn't known yet how the data flows."),
        ("health-signed-out", "You are signed out."),
        ("health-keychain-locked", "This PC's keychain is locked."),
        ("health-not-connected", "Cornerstone isn't connected yet."),
        ("health-suspended", "The connection is suspended."),
    ],
)
def test_what_is_no_fault_raises_nothing(play: Play, name: str, sentence: str) -> None:
    window = play(name)

    assert sentence in words(window)
    assert page_of(window).message.isHidden()


def test_offline_it_shows_what_was_known_and_that_it_is_old(play: Play) -> None:
    window = play("health-offline")

    assert page_of(window).problem.isVisible()
    assert "Looked at 10:38 AM" in words(window)
    assert "Nothing has come from the clinic's server" in words(window)


def test_once_the_keychain_is_unlocked_it_can_be_tried_again(play: Play) -> None:
    window = play("health-keychain-locked")
    sent = sent_by(window)

    page_of(window).again.click()

    assert sent == [Start()]


def test_looking_again_asks_the_service(play: Play) -> None:
    window = play("health-ok")
    sent = sent_by(window)

    page_of(window).again.click()
    window.draw(HEALTH["health-looking-again"].state)

    assert sent == [Watch()]
    assert not page_of(window).again.isEnabled()
    assert page_of(window).busy.isVisible()


def test_a_page_that_knows_nothing_yet_asks_by_itself(qtbot: QtBot) -> None:
    window = FollowUpWindow()
    qtbot.addWidget(window)
    sent = sent_by(window)
    window.draw(scenes.CLINIC)
    window.open_at(Page.HEALTH)
    window.show()

    assert Watch() in sent
    window.close()


@pytest.mark.parametrize(
    ("name", "page"), [("health-signed-out", Page.SIGN_IN), ("health-not-connected", Page.SETUP)]
)
def test_it_leads_to_where_one_goes_on(play: Play, name: str, page: Page) -> None:
    window = play(name)
    opened: list[object] = []
    window.open_page.connect(opened.append)

    page_of(window).go_on.click()

    assert opened == [page]


# --- the message ---


def test_the_message_that_fits_is_there_at_once(play: Play) -> None:
    card = page_of(play("health-database")).message

    assert card.about.key() == About.PASSWORD.value
    assert card.to.text() == "it+clinic@vieux-moulin.example.com"
    assert "7G4K2M9Q" in card.body_text.toPlainText()
    assert page_of(play("health-delivery-late")).message.about.key() == About.BITWERX.value


def test_when_all_is_well_it_is_there_on_request(play: Play) -> None:
    page = page_of(play("health-ok"))
    assert page.message.isHidden()

    page.write.click()

    assert page.message.isVisible()
    assert page.message.about.hasFocus()


def test_it_opens_in_the_mail_program_and_says_when_there_is_none(play: Play) -> None:
    card = page_of(play("health-agent-stopped")).message
    opened: list[str] = []
    card.open_mail = lambda address: opened.append(address) or len(opened) == 1
    card.subject.setText("Straße & Co?")

    card.mail.click()
    assert "mail program opens" in card._copied.text()
    card.mail.click()

    parts = urlsplit(opened[0])
    assert parts.path == "it%2Bclinic@vieux-moulin.example.com"
    assert parse_qs(parts.query)["subject"] == ["Straße & Co?"]
    assert "Copy the message instead" in card._copied.text()


def test_it_is_copied_as_it_was_edited(play: Play) -> None:
    card = page_of(play("health-agent-stopped")).message
    card.body_text.setPlainText("Please call me. <b>")

    card.copy.click()

    assert QGuiApplication.clipboard().text() == f"{card.subject.text()}\n\nPlease call me. <b>"


def test_what_was_changed_by_hand_stays_until_another_is_chosen(play: Play) -> None:
    window = play("health-agent-stopped")
    card = page_of(window).message
    card.body_text.setPlainText("My own words.")

    window.draw(HEALTH["health-database"].state)
    kept = card.body_text.toPlainText()
    card.about.set_key(About.ANTIVIRUS.value)
    card.about.chosen.emit(About.ANTIVIRUS.value)

    assert kept == "My own words."
    assert "quarantine" in card.body_text.toPlainText()


def test_its_language_isnt_the_windows(play: Play) -> None:
    """Whatever the catalogue holds by now: its dates are French, and the window stays English."""
    card = page_of(play("health-agent-stopped-in-french")).message

    assert "depuis mar. 24 nov. à 8 h 02" in card.body_text.toPlainText()
    assert "Nothing has come" in words(play("health-agent-stopped"))


# --- by keyboard, and readable ---


def test_each_letter_leads_to_one_control(play: Play) -> None:
    for name in ("health-ok", "health-agent-stopped", "health-offline", "health-signed-out"):
        found = Counter(mnemonics(play(name)))
        assert not [letter for letter, times in found.items() if times > 1], name


def test_all_can_be_reached_with_the_tab_key(play: Play) -> None:
    way = tab_way(play("health-agent-stopped"))

    assert way[0] == "Subjects"
    assert way[1:] == [
        "Look again", "What about", "Language", "To", "Subject", "Message", "Copy the message",
        "Open in the mail program",
    ]  # fmt: skip


def test_escape_closes_it(play: Play) -> None:
    window = play("health-ok")

    QTest.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()


@pytest.mark.parametrize("large", [1, 2])
def test_nothing_is_cut_off(play: Play, dress: Dress, large: float) -> None:
    dress(text=large)
    for name in ("health-agent-stopped", "health-signed-out"):
        window = play(name)
        window.resize(1280, 900)
        for _turn in range(3):
            QApplication.processEvents()
        assert cut_off(window) == [], name


def test_another_account_sees_nothing_of_it(play: Play) -> None:
    window = play("health-agent-stopped")

    window.draw(home.SIGNED_OUT)

    assert page_of(window).message.isHidden()
    assert "Mission Control" not in words(window)
