"""What is written: languages, clocks, days and money."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop.core.model import Fee
from covet_desktop.core.text import NOTHING, text
from covet_desktop.ui.text import clock, day, day_and_clock, language, money, say, set_language, tr, tr_n

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Of the plugin that draws into memory."""

TORONTO = ZoneInfo("America/Toronto")
MORNING = datetime(2026, 11, 24, 11, 4, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    set_language(qapp, "en")


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_names_in_a_sentence_are_filled_in() -> None:
    assert tr("by {name}", name="Luc {Tremblay}") == "by Luc {Tremblay}"
    assert tr_n("{n} case", "{n} cases", 1) == "1 case"
    assert tr_n("{n} case", "{n} cases", 0) == "0 cases"


def test_the_core_s_sentences_are_said_and_names_are_left_alone() -> None:
    inner = text("Type the {what}.", what=text("city"))

    assert say(inner) == "Type the city."
    assert say("{not a place}") == "{not a place}"
    assert say(NOTHING) == ""


def test_an_abbreviation_that_ends_a_sentence_has_one_full_stop(qapp: QApplication) -> None:
    set_language(qapp, "fr")
    sentence = tr("No cases on {day}.", day=day(date(2026, 11, 22)))

    assert plain(sentence) == "Aucun cas le dim. 22 nov."
    assert say(text("Type the {what}.", what="etc.")).endswith("etc.")
    assert tr("{name}…", name="Max") == "Max…"


def test_a_clock_is_the_place_s_own_and_the_language_s(qapp: QApplication) -> None:
    set_language(qapp, "en")
    assert plain(clock(MORNING, TORONTO)) == "6:04 AM"

    set_language(qapp, "fr")
    assert language() == "fr"
    assert plain(clock(MORNING, TORONTO)) == "6 h 04"
    assert plain(clock(datetime(2026, 11, 24, 19, 12, tzinfo=UTC), TORONTO)) == "14 h 12"


def test_a_day_is_written_with_its_weekday(qapp: QApplication) -> None:
    set_language(qapp, "en")
    assert day(date(2026, 11, 20)) == "Fri 20 Nov"
    assert plain(day_and_clock(MORNING, TORONTO)) == "Tue 24 Nov, 6:04 AM"

    set_language(qapp, "fr")
    assert day(date(2026, 11, 20)) == "ven. 20 nov."


@pytest.mark.parametrize(("code", "written"), [("en", "1,070.00 USD"), ("fr", "1 070,00 USD")])
def test_money_says_whose_dollars_they_are(qapp: QApplication, code: str, written: str) -> None:
    set_language(qapp, code)

    assert plain(money(Decimal("1070"), "USD")) == written


def test_an_unknown_language_is_english(qapp: QApplication) -> None:
    set_language(qapp, "xx")

    assert language() == "en"
    assert tr("Next") == "Next"


def test_the_language_can_change_while_a_window_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    from tests.ui.wizard_states import TYPED, window

    with window(qtbot, TYPED) as shown:
        shown.wizard.page_now.field("city").control.setText("Québec")

        set_language(qapp, "fr")
        qapp.sendEvent(shown.wizard, QEvent(QEvent.Type.LanguageChange))

        assert shown.wizard.page_now.field("city").control.text() == "Québec"


def test_moments_days_and_fees_in_a_sentence_are_written_as_elsewhere(qapp: QApplication) -> None:
    """By the clock of the zone that the moment comes with."""
    there = MORNING.astimezone(TORONTO)
    sentence = text("{at} {day} {fee}", at=there, day=there.date(), fee=Fee(Decimal("35"), "USD"))

    set_language(qapp, "en")
    assert plain(say(sentence)) == "Tue 24 Nov, 6:04 AM Tue 24 Nov 35.00 USD"
    set_language(qapp, "fr")
    assert plain(say(sentence)) == "mar. 24 nov. à 6 h 04 mar. 24 nov. 35,00 USD"
