"""Messages for IT and for Bitwerx: whom they are for, what they ask, and how they get into a mail program."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.health import Cause, Health, HealthState, Stage, StageName, StageState, cause
from covet_desktop.core.health_words import ORDER, Standing, stages_seen, verdict
from covet_desktop.core.model import Clinic, Connection, Contact, Practice
from covet_desktop.core.ready_messages import About, fitting, mailto, ready_message, recipient
from covet_desktop.core.settings import OpenHours

ZONE = ZoneInfo("America/Toronto")
HOURS = OpenHours()
NOW = datetime(2026, 11, 24, 15, 41, tzinfo=UTC)
SUNDAY = datetime(2026, 11, 22, 15, 41, tzinfo=UTC)
SINCE = NOW - timedelta(hours=2)
CLINIC = Clinic(
    "Clinique du Vieux-Moulin",
    city="Saint-Lambert",
    contact=Contact("Camille Gagnon", "camille@example.com", "+15145550142"),
    technical_contact=Contact("Sam Okafor", "it@example.com"),
)
CONNECTION = Connection("c-1", clinic=CLINIC, practice=Practice("7G4K2M9Q"))


def health(state: HealthState, since: datetime | None = SINCE, **stages: StageState) -> Health:
    return Health(
        state, since, tuple(Stage(name, stages.get(name.value, StageState.OK), since) for name in ORDER)
    )


def wrong(name: str, state: StageState = StageState.FAILED) -> Cause:
    found = cause(health(HealthState.DOWN, **{name: state}), NOW, HOURS, ZONE)
    assert found is not None
    return found


def standings(found: Health, now: datetime = NOW) -> list[Standing]:
    return [seen.standing for seen in stages_seen(found, now, HOURS, ZONE)]


# --- the pipeline ---


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("state", [StageState.LATE, StageState.FAILED])
def test_the_first_that_fails_is_marked_and_those_after_it_only_follow(place: int, state: StageState) -> None:
    behind = {name.value: StageState.LATE for name in ORDER[place:]}
    found = health(HealthState.DOWN, **{**behind, ORDER[place].value: state})

    marked = Standing.LATE if state is StageState.LATE else Standing.FAILED
    assert standings(found) == [Standing.OK] * place + [marked] + [Standing.FOLLOWS] * (3 - place)


def test_maintenance_and_a_quiet_weekend_mark_nothing() -> None:
    late = {name.value: StageState.LATE for name in ORDER}
    maintenance = health(HealthState.MAINTENANCE, **late)
    weekend = health(HealthState.LATE, SUNDAY - timedelta(hours=20), **late)

    assert standings(maintenance) == standings(weekend, SUNDAY) == [Standing.WAITS] * 4
    for found, now in ((maintenance, NOW), (weekend, SUNDAY)):
        assert "Nothing to do" in str(verdict(found, now, HOURS, ZONE)[1])


def test_what_isnt_known_is_no_failure() -> None:
    assert standings(Health()) == [Standing.UNKNOWN] * 4
    assert standings(Health(HealthState.OK)) == [Standing.OK] * 4
    assert "can't say" in str(verdict(Health(), NOW, HOURS, ZONE)[0])


def test_right_after_opening_it_has_a_little_time() -> None:
    found = health(HealthState.LATE, SUNDAY, **{name.value: StageState.LATE for name in ORDER})
    opening = datetime(2026, 11, 23, 12, 20, tzinfo=UTC)

    assert standings(found, opening) == [Standing.WAITS] * 4
    assert "while the clinic was closed" in str(verdict(found, opening, HOURS, ZONE)[0])


@given(
    st.sampled_from(list(HealthState)),
    st.lists(st.builds(Stage, st.sampled_from(list(StageName)), st.sampled_from(list(StageState)))),
    st.sampled_from([NOW, SUNDAY]),
)
def test_there_are_always_four_stages_and_one_to_blame_at_most(
    state: HealthState, stages: list[Stage], now: datetime
) -> None:
    found = Health(state, SINCE, tuple(stages))
    seen = stages_seen(found, now, HOURS, ZONE)

    assert [each.name for each in seen] == list(ORDER)
    assert sum(each.standing in (Standing.LATE, Standing.FAILED) for each in seen) <= 1
    assert all(str(part) or part.source == "" for part in verdict(found, now, HOURS, ZONE))


# --- the messages ---


@pytest.mark.parametrize(
    ("found", "about"),
    [
        (None, About.RESTART),
        (wrong("agent"), About.RESTART),
        (wrong("extraction"), About.PASSWORD),
        (wrong("extraction", StageState.LATE), About.BITWERX),
        (wrong("staging"), About.BITWERX),
        (wrong("delivery"), About.BITWERX),
    ],
)
def test_the_message_fits_what_is_wrong(found: Cause | None, about: About) -> None:
    assert fitting(found) is about


def test_it_goes_to_whoever_sees_to_the_computers() -> None:
    without = replace(CLINIC, technical_contact=None)
    nameless = replace(CLINIC, technical_contact=Contact("Sam"))

    assert recipient(CLINIC).email == "it@example.com"
    assert recipient(without).email == recipient(nameless).email == "camille@example.com"


@pytest.mark.parametrize("about", list(About))
@pytest.mark.parametrize("found", [None, wrong("agent")])
def test_each_says_what_is_needed(about: About, found: Cause | None) -> None:
    made = ready_message(about, CONNECTION, found)
    body = made.body(str)

    assert str(made.subject)
    assert "7G4K2M9Q" in body
    assert "Clinique du Vieux-Moulin" in body
    if found is not None:
        assert "Tue 24 Nov, 8:41" in body
    if about is About.BITWERX:
        assert made.to == ""
        assert "7G4K2M9Q" in str(made.subject)
        assert "+15145550142" in body
    else:
        assert made.to == "it@example.com"
        assert "Hello Sam Okafor," in body
        assert "Bitwerx Mission Control Service" in body


def test_without_a_practice_or_a_name_it_still_reads_well() -> None:
    bare = Connection("c-1", clinic=Clinic("Vieux-Moulin", contact=Contact("", "a@example.com")))

    for about in About:
        body = ready_message(about, bare, None).body(str)
        assert "Hello," in body
        assert "None" not in body
        assert "identifier" not in body


def test_a_mail_address_holds_all_of_it_encoded() -> None:
    address = mailto("it+clinic@example.com, b&c?d@example.com", "50 % & more?", "Bonjour é\n- “x”\n#1")

    parts = urlsplit(address)
    assert parts.scheme == "mailto"
    assert parts.path == "it%2Bclinic@example.com,b%26c%3Fd@example.com"
    assert unquote(parts.path) == "it+clinic@example.com,b&c?d@example.com"
    assert parse_qs(parts.query) == {"subject": ["50 % & more?"], "body": ["Bonjour é\r\n- “x”\r\n#1"]}
    assert address.isascii()
    assert not set(address) & set(' \r\n"<>#')
