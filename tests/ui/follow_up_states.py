"""What the page "Who isn't here?" can meet: nobody's appointments, and each place where a patient may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from covet_desktop.core.events import Topic
from covet_desktop.core.follow_up import FollowUp
from covet_desktop.core.importing import skip_sentence
from covet_desktop.core.missing_people import Missing, NobodysRead, PatientSought
from covet_desktop.core.orphans import Orphans
from covet_desktop.core.people import Account, Role, Workspace
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.core.visits import Appointment, Client, Counts, Patient, PreviewItem, SkipReason
from covet_desktop.core.whereabouts import Act, Hit, Where
from tests.ui import home_states as home

HERE = ZoneInfo(home.ZONE)
START = home.TODAY
DAYS = 7
LONG = "*** MUZZLE *** lame left hind, " * 7


def at(hour: int, minute: int = 0, day: date = START) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=HERE)


def item(
    number: int, provider: tuple[str, str], patient: str, client: str, reason: str = "Recheck"
) -> PreviewItem:
    starts = at(8 + number % 9, 20 * (number % 3), START + timedelta(days=number % 5))
    why = SkipReason.PROVIDER_NOT_MAPPED if provider[0] else SkipReason.NO_PROVIDER
    animal = Patient(f"p-{number}", patient)
    appointment = Appointment(
        f"a-{number}", starts, reason=reason, time_zone=home.ZONE, provider_id=provider[0],
        provider_name=provider[1], patients=(animal,), client=Client("k", client),
    )  # fmt: skip
    return PreviewItem(appointment, animal, appointment.client, reason=why)


ROY, LEFT = ("p-roy", "Roy, Ann DVM"), ("p-pho", "Houle, Pierre DMV")
NAMES = ("Luna", "Ti-Gris", "<b>Null</b>", "Œdipe", "#3 kitten", "Monsieur Moustache", "Zoë 🐶", "Milo")
OF_ROY = tuple(
    item(n, ROY, NAMES[n % 8], f"J. Tremblay & fils {n}", LONG if n == 3 else "Vaccines") for n in range(12)
)
GROUPS = (
    Orphans("p-roy", "Roy, Ann DVM", "ROY", True, OF_ROY),
    Orphans("p-pho", "Houle, Pierre DMV", "PHO", False, (item(20, LEFT, "Bella", "S. Gagnon"),)),
    Orphans("", "", items=(item(30, ("", ""), "Coco", "M. Roy"), item(31, ("", ""), "Max", "L. Bouchard"))),
)
NOBODYS = NobodysRead(START, DAYS, GROUPS, Counts(96, 60, 4, 9, 23), 3)


def hit(where: Where, act: Act, sentence: object, advice: object = text(""), **more: object) -> Hit:
    told = Hit(where, sentence, advice, act, "Luna", "J. Tremblay", at(8, 20), START, "Roy, Ann DVM")  # type: ignore[arg-type]
    return replace(told, **more)  # type: ignore[arg-type]


UNMAPPED = skip_sentence(SkipReason.PROVIDER_NOT_MAPPED)
REMOVED = skip_sentence(SkipReason.CASE_REMOVED)
HITS = (
    hit(Where.HERE, Act.OPEN_CASE, text("It is imported, for {name}.", name="Dre Geneviève Côté Lévesque"),
        case_id="case-1"),
    hit(Where.SKIPPED, Act.CHOOSE_VETERINARIAN, *UNMAPPED, name="<b>Luna</b>", at=at(9, 40)),
    hit(Where.SKIPPED, Act.NOTHING, skip_sentence(SkipReason.CANCELLED)[0], at=at(10)),
    hit(Where.NOT_YET, Act.IMPORT_DAY, text("In Cornerstone, but not imported yet."),
        text("An import of this day brings it."), at=at(11), location="Southside"),
    hit(Where.REMOVED, Act.IMPORT_DAY, *REMOVED, at=at(13)),
    hit(Where.UNLINKED, Act.OPEN_CASE, text("There is a case, but it isn’t linked to an appointment."),
        text("Open the case, and link it."), case_id="case-2", name="Luna · " + LONG, client="", at=None),
    hit(Where.ANOTHER_DAY, Act.SHOW_DAY,
        text("The appointment is on another day: {day}.", day=START + timedelta(days=9)),
        at=at(9, day=START + timedelta(days=9)), day=START + timedelta(days=9)),
)  # fmt: skip
NOT_FOUND = Hit(
    Where.NOT_IN_DATA,
    text("Not in the data yet, which is of {when}.", when=at(5, 31)),
    text("What was booked since then comes later. Look again in a while, or check the spelling."),
    Act.LOOK_AGAIN,
)


def missing(
    nobodys: NobodysRead | None = None, *hits: Hit, words: str = "luna", offline: bool = False
) -> AppState:
    sought = PatientSought(words, START, DAYS, hits, at(5, 31), offline) if hits else None
    return replace(home.TODAYS, today=START, follow_up=FollowUp(missing=Missing(nobodys, sought)))


NOTHING = missing(NobodysRead(START, DAYS, (), Counts(96, 60, 4, 9, 23)))
SOME = missing(NOBODYS)
MEMBER = replace(
    SOME, account=Account(replace(home.USER, role=Role.MEMBER), Workspace("w-1", "Vieux-Moulin"))
)
FOUND = missing(NOBODYS, *HITS)
FOUND_BY_MEMBER = replace(FOUND, account=MEMBER.account)
ABSENT = missing(NOBODYS, NOT_FOUND, HITS[-1])
READING = replace(home.TODAYS, today=START, busy=frozenset({Topic.APPOINTMENTS, Topic.WHEREABOUTS}))
OFFLINE = replace(
    missing(None, HITS[0], offline=True),
    problems={Topic.WHEREABOUTS: home.OFFLINE_PROBLEM, Topic.APPOINTMENTS: home.OFFLINE_PROBLEM},
)
