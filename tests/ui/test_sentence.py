"""The sentence at the top of the home window: did today's cases come, and if not, what to do."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from covet_desktop.core.events import ScheduleKnown, Topic
from covet_desktop.core.model import AutoImport
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.ui import theme
from covet_desktop.ui.home.facts import connection_chip, facts, practice_words
from covet_desktop.ui.home.sentence import Way, headline, zone_of
from tests.ui import home_states as home

pytestmark = pytest.mark.usefixtures("in_english")

CLOCKS = "Tue 24 Nov · imported 6:04 AM, from Cornerstone data of 5:31 AM"
LATE = "this PC was off or offline at 6:00 AM, from Cornerstone data of 5:31 AM"
EXPECTED = {
    "loading": ("One moment…", "Looking at what CoVet has for today.", Way.IMPORT),
    "signed-out": ("You are signed out.", "Nothing is imported until you sign in again.", Way.SET_UP),
    "keychain-locked": (
        "This PC's keychain is locked.",
        "Your sign-in is kept there. Unlock it, then try again.",
        Way.TRY_AGAIN,
    ),
    "not-connected": (
        "Cornerstone isn't connected yet.",
        "Once it is, the day's cases are here in the morning.",
        Way.SET_UP,
    ),
    "waiting-for-activation": (
        "Bitwerx is setting up your connection.",
        "Expected by Wed 25 Nov.",
        Way.SET_UP,
    ),
    "ready-to-set-up": (
        "Your connection is ready to be set up.",
        "What is left takes about five minutes.",
        Way.SET_UP,
    ),
    "rejected": (
        "Your request was declined.",
        "The practice identifier belongs to another clinic.",
        Way.SET_UP,
    ),
    "suspended": (
        "The connection is suspended: nothing is imported.",
        "The last invoice is not paid yet.",
        Way.SET_UP,
    ),
    "empty": ("No cases for today yet.", "The next import is on Wed 25 Nov, 6:00 AM.", Way.IMPORT),
    "quiet-day": (
        "There are no cases for today.",
        "Tue 24 Nov · imported 6:04 AM, from Cornerstone data of 5:31 AM",
        Way.IMPORT,
    ),
    "by-hand-only": (
        "No cases for today yet.",
        "Auto-import is off: import them with the button.",
        Way.IMPORT,
    ),
    "todays-cases": (
        "Today's 9 cases are here.",
        "Tue 24 Nov · imported 6:04 AM, from Cornerstone data of 5:31 AM",
        Way.IMPORT,
    ),
    "skipped": (
        "Chen, Sarah: 2 appointments belong to nobody here.",
        "Today's 9 cases are here. Tue 24 Nov · imported 6:04 AM, from Cornerstone data of 5:31 AM",
        Way.IMPORT,
    ),
    "import-starting": ("Importing appointments…", "Asking Cornerstone's data for the day…", Way.IMPORT),
    "import-running": ("Importing appointments…", "31 of 80 appointments", Way.IMPORT),
    "import-failed": (
        "The last import didn't work.",
        "The next import is on Wed 25 Nov, 6:00 AM.",
        Way.IMPORT,
    ),
    "import-failed-at-the-service": (
        "The last import didn't work.",
        "The import failed before a case was made. Import again.",
        Way.IMPORT,
    ),
    "import-cancelled": (
        "The import was cancelled. The 4 cases that were made stay.",
        "The next import is on Wed 25 Nov, 6:00 AM.",
        Way.IMPORT,
    ),
    "paused": (
        "Today's 9 cases are here.",
        f"Auto-import is paused on this PC until tomorrow. {CLOCKS}",
        Way.RESUME,
    ),
    "paused-until-resumed": ("Auto-import is paused on this PC until you resume it.", "", Way.RESUME),
    "missed-days": (
        "3 days were missed: Sat 21 Nov to Mon 23 Nov.",
        "The next import is on Wed 25 Nov, 6:00 AM.",
        Way.CATCH_UP,
    ),
    "import-comes-late": (
        "Nothing came: this PC was off or offline at 6:00 AM. Importing now…",
        "3 of 80 appointments",
        Way.IMPORT,
    ),
    "came-late": (
        "Today's 9 cases are here.",
        f"Tue 24 Nov · came at 9:12 AM: {LATE}",
        Way.IMPORT,
    ),
    "another-day": (
        "Today's 9 cases are here.",
        "Tue 24 Nov · imported 6:04 AM, from Cornerstone data of 5:31 AM",
        Way.IMPORT,
    ),
    "another-day-without-cases": (
        "Today's 9 cases are here.",
        "Tue 24 Nov · imported 6:04 AM, from Cornerstone data of 5:31 AM",
        Way.IMPORT,
    ),
    "recent-imports": (
        "Today's 9 cases are here.",
        "Tue 24 Nov · imported 6:04 AM, from Cornerstone data of 5:31 AM",
        Way.IMPORT,
    ),
    "offline": (
        "Today's 9 cases are here.",
        "Tue 24 Nov · as of 6:04 AM, from Cornerstone data of 5:31 AM",
        Way.IMPORT,
    ),
    "offline-at-the-start": (
        "CoVet can't be reached.",
        "Check the internet connection of this PC, then try again.",
        Way.TRY_AGAIN,
    ),
}


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_each_state_is_described_here() -> None:
    assert set(EXPECTED) == set(home.EVERY_STATE)


@pytest.mark.parametrize("name", home.EVERY_STATE)
def test_a_state_has_a_sentence_and_a_way_on(name: str) -> None:
    said = headline(home.EVERY_STATE[name])

    assert (plain(said.title), plain(said.under), said.way) == EXPECTED[name]
    assert bool(said.way_words) == (said.way is not Way.IMPORT)
    assert Path(theme.resource(f"icons/{said.icon}.svg")).exists()


def test_one_case_is_one() -> None:
    assert headline(replace(home.TODAYS, cases=home.CASES[:1])).title == "Today's case is here."


def test_an_import_of_another_day_is_said_with_its_day() -> None:
    yesterday = replace(
        home.RUN,
        finished_at=home.AT_SIX - timedelta(days=1),
        data_as_of=home.AT_SIX - timedelta(days=1, minutes=33),
    )

    under = plain(headline(replace(home.TODAYS, run=yesterday)).under)

    assert under == "Tue 24 Nov · imported Mon 23 Nov, 6:04 AM, from Cornerstone data of Mon 23 Nov, 5:31 AM"


def test_cases_that_came_from_elsewhere_claim_no_import() -> None:
    state = replace(home.TODAYS, run=None, schedule=ScheduleKnown(home.NEXT))

    assert plain(headline(state).under) == "Tue 24 Nov"


def test_a_failed_import_of_before_the_start_is_still_said() -> None:
    failed = home.FAILED_THERE.run

    assert headline(replace(home.EMPTY, schedule=ScheduleKnown(home.NEXT, failed))).kind == "bad"


def test_a_successful_import_of_other_days_says_nothing_about_today() -> None:
    other = replace(home.RUN, start=date(2026, 11, 20))

    assert headline(replace(home.EMPTY, run=other)).title == "No cases for today yet."


def test_while_importing_the_former_import_s_numbers_are_not_shown() -> None:
    state = replace(home.STARTING, run=home.RUN)

    assert headline(state).under == "Asking Cornerstone's data for the day…"


def test_what_keeps_the_schedule_waiting_is_said() -> None:
    waiting = ScheduleKnown(home.NEXT, sentence=text("This PC's clock is wrong."))

    assert headline(replace(home.EMPTY, schedule=waiting)).under == "This PC's clock is wrong."


@pytest.mark.usefixtures("in_french")
def test_french_has_its_own_clock() -> None:
    assert "6 h 04" in plain(headline(home.TODAYS).under)


def test_an_unknown_zone_is_no_crash() -> None:
    connection = replace(home.CONNECTION, auto_import=AutoImport(True, "Nowhere/Land"))

    assert str(zone_of(replace(home.TODAYS, connection=connection))) == "UTC"


@pytest.mark.parametrize(
    ("state", "chip"),
    [
        (home.LOADING, ("muted", "Not known yet")),
        (home.NOT_CONNECTED, ("muted", "Not connected")),
        (home.WAITING, ("info", "Waiting")),
        (home.READY, ("info", "Ready for setup")),
        (home.TODAYS, ("good", "Connected")),
        (home.SUSPENDED, ("warn", "Suspended")),
        (home.REJECTED, ("bad", "Declined")),
        (home.OFFLINE, ("warn", "Not reachable")),
    ],
)
def test_the_connection_has_a_word(state: AppState, chip: tuple[str, str]) -> None:
    assert connection_chip(state) == chip


def test_the_facts_are_when_of_when_and_when_next() -> None:
    shown = [(name, plain(value)) for name, value in facts(home.TODAYS)]

    assert shown == [
        ("Last import", "Tue 24 Nov, 6:04 AM"),
        ("Data as of", "Tue 24 Nov, 5:31 AM"),
        ("Next import", "Wed 25 Nov, 6:00 AM"),
    ]
    assert practice_words(home.TODAYS) == "Clinique vétérinaire du Vieux-Moulin, Trois-Rivières"


def test_without_auto_import_no_next_one_is_promised() -> None:
    assert facts(home.MANUAL) == [
        ("Last import", "none on this PC yet"),
        ("Next import", "Auto-import is off"),
    ]
    assert facts(home.SUSPENDED) == []


def test_a_problem_of_looking_goes_when_it_is_looked_again() -> None:
    assert connection_chip(replace(home.OFFLINE, problems={}, busy=frozenset({Topic.LOOK})))[0] == "good"
