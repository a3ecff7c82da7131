"""Waiting for Bitwerx: where it stands, checking now, what IT has to know, and going on by itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Checked, Topic
from covet_desktop.core.model import Reason, Status
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.text import text
from covet_desktop.messages import Look, WatchActivation
from covet_desktop.ui.text import set_language
from covet_desktop.ui.widgets import Progress, TrackedStep
from covet_desktop.ui.wizard.waiting import WaitingPage
from tests.ui.wizard_states import CONNECTION, NOW, WAITING, Window, busy, failed, window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WATCHED = busy(WAITING, Topic.ACTIVATION)
READY = replace(
    WAITING, connection=replace(CONNECTION, status=Status.READY_FOR_SETUP, activated_at=NOW), checked=None
)


@pytest.fixture(autouse=True)
def in_english(qapp: QApplication) -> None:
    set_language(qapp, "en")


def steps(shown: Window) -> list[TrackedStep]:
    page = shown.wizard.page_now
    assert isinstance(page, WaitingPage)
    return [
        replace(step, when=step.when.replace("\u00a0", " "), note=step.note) for step in page.tracker.steps()
    ]


def test_it_is_said_who_asked_who_has_it_and_until_when(qtbot: QtBot) -> None:
    with window(qtbot, WATCHED) as shown:
        assert steps(shown) == [
            TrackedStep(
                "Request sent", "by Marie-Ève Roy, from FRONTDESK-1", "Fri 20 Nov, 2:12 PM", Progress.DONE
            ),
            TrackedStep(
                "With Bitwerx",
                "It's Bitwerx's turn: they contact you.\nContact: it@vieux-moulin.example.com",
                "expected by Wed 25 Nov",
                Progress.NOW,
            ),
            TrackedStep(
                "Ready for setup",
                "Practice identifier, who is linked, which vet is which",
                "",
                Progress.LATER,
            ),
        ]
        words = shown.words().replace("\u00a0", " ")
        assert "You can close this window." in words
        assert "Last checked 10:41 AM · next check in 14 minutes" in words
        assert shown.commands() == []


def test_watching_begins_when_nobody_watches_yet(qtbot: QtBot) -> None:
    with window(qtbot, WAITING) as shown:
        assert shown.commands() == [WatchActivation()]


def test_check_now_asks_and_waits_for_the_answer_without_moving_on(qtbot: QtBot) -> None:
    with window(qtbot, WATCHED) as shown:
        shown.press("Check now")
        assert shown.commands() == [WatchActivation()]
        assert "Checking now…" in shown.words()
        assert not shown.primary().isEnabled()

        shown.draw(replace(WATCHED, checked=Checked(NOW, NOW + timedelta(seconds=30))))

        assert shown.step == Step.WAITING
        assert "next check in 1 minute" in shown.words()
        assert shown.primary().isEnabled()


def test_a_check_that_fails_says_so_and_can_be_repeated(qtbot: QtBot) -> None:
    offline = Problem(Kind.OFFLINE, text("CoVet can't be reached."))
    with window(qtbot, WATCHED) as shown:
        shown.press("Check now")

        shown.draw(failed(WATCHED, Topic.ACTIVATION, offline))

        assert "CoVet can't be reached." in shown.words()
        assert "Check now" in shown.buttons()


def test_once_bitwerx_is_ready_the_wizard_goes_on_by_itself(qtbot: QtBot) -> None:
    with window(qtbot, WATCHED) as shown:
        shown.draw(READY)

        assert shown.step == Step.PRACTICE


def test_back_on_a_page_that_is_ready_one_stays_there(qtbot: QtBot) -> None:
    with window(qtbot, READY) as shown:
        shown.press("Back")

        shown.draw(replace(READY, lasting=False))

        assert shown.step == Step.WAITING
        assert "Your connection is ready" in shown.words()
        assert steps(shown)[1].progress is Progress.DONE
        shown.press("Next")
        assert shown.step == Step.PRACTICE


def test_a_rejection_says_why_and_leads_back_to_the_form(qtbot: QtBot) -> None:
    reason = Reason("practice_id", "The Practice ID wasn't found in Cornerstone.")
    rejected = replace(CONNECTION, status=Status.REJECTED, status_reason=reason)
    with window(qtbot, WATCHED) as shown:
        shown.draw(replace(WATCHED, connection=rejected))

        assert shown.step == Step.WAITING
        assert "Your request was declined" in shown.words()
        assert "The Practice ID wasn't found in Cornerstone." in shown.words()
        assert steps(shown)[1].progress is Progress.BAD
        shown.press("Change the request")
        assert shown.step == Step.CLINIC


def test_a_suspension_says_why(qtbot: QtBot) -> None:
    reason = Reason("billing", "An invoice is open.")
    suspended = replace(CONNECTION, status=Status.SUSPENDED, status_reason=reason)
    with window(qtbot, replace(WATCHED, connection=suspended)) as shown:
        assert "Your connection is suspended" in shown.words()
        assert "An invoice is open. Ask Marie-Ève Roy or Dre Geneviève Côté Lévesque" in shown.words()
        assert steps(shown)[1].when == "", "nobody expects it by a day meanwhile"
        shown.press("Check now")
        assert shown.commands() == [Look()]


def test_once_a_suspension_has_ended_activation_is_watched_again(qtbot: QtBot) -> None:
    suspended = replace(WAITING, connection=replace(CONNECTION, status=Status.SUSPENDED))
    with window(qtbot, suspended) as shown:
        assert shown.commands() == []
        shown.draw(busy(suspended, Topic.LOOK))
        assert "Checking now…" in shown.words()
        assert not shown.primary().isEnabled()

        shown.draw(WAITING, replace(WAITING, lasting=False))

        assert "Bitwerx is setting up your connection" in shown.words()
        assert shown.commands() == [WatchActivation()]


def test_a_suspension_after_activation_stops_the_last_step(qtbot: QtBot) -> None:
    suspended = replace(CONNECTION, status=Status.SUSPENDED, activated_at=NOW)
    with window(qtbot, replace(WATCHED, connection=suspended)) as shown:
        assert [step.progress for step in steps(shown)] == [Progress.DONE, Progress.DONE, Progress.BAD]


def test_before_bitwerx_has_it_that_is_said(qtbot: QtBot) -> None:
    requested = replace(CONNECTION, status=Status.REQUESTED)
    with window(qtbot, replace(WATCHED, connection=requested)) as shown:
        assert steps(shown)[1].note.startswith("CoVet is handing it over to Bitwerx.")


@pytest.mark.parametrize(
    ("expected", "when"),
    [(date(2026, 11, 24), "expected by Tue 24 Nov"), (date(2026, 11, 20), "late since Mon 23 Nov")],
)
def test_it_is_late_from_the_next_business_day_on(qtbot: QtBot, expected: date, when: str) -> None:
    waits = replace(WATCHED, connection=replace(CONNECTION, expected_by=expected))
    with window(qtbot, waits) as shown:
        late = when.startswith("late")

        assert steps(shown)[1].when == when
        assert ("It takes longer than usual" in shown.words()) is late
        assert ("CoVet's support can ask Bitwerx" in shown.words()) is late
        assert "Copy message for IT" in shown.buttons()


def test_the_day_is_that_of_the_clinic_not_of_this_pc(qtbot: QtBot) -> None:
    """At 15:41 UTC it is Wednesday already in Auckland."""
    clinic = replace(CONNECTION.clinic, time_zone="Pacific/Auckland")
    waits = replace(CONNECTION, clinic=clinic, expected_by=date(2026, 11, 24))
    with window(qtbot, replace(WATCHED, connection=waits)) as shown:
        assert steps(shown)[1].when == "late since Wed 25 Nov"


def test_the_message_for_it_can_be_copied(qtbot: QtBot) -> None:
    with window(qtbot, WATCHED) as shown:
        shown.press("Copy message for IT")

        copied = QGuiApplication.clipboard().text()
        assert "Clinique vétérinaire du Vieux-Moulin, Trois-Rivières" in copied
        assert "Practice ID in Cornerstone: VMO" in copied
        assert "Bitwerx" in copied
        assert "Copied" in shown.buttons()


def test_nothing_ticks_once_the_window_is_closed(qtbot: QtBot) -> None:
    with window(qtbot, WATCHED) as shown:
        assert any(timer.isActive() for timer in shown.wizard.findChildren(QTimer))

        shown.press("Close")
        shown.draw(replace(WATCHED, lasting=False))

        assert not any(timer.isActive() for timer in shown.wizard.findChildren(QTimer))
        shown.wizard.show()
        assert shown.step == Step.WAITING
