"""The window of one case in every state that it can be in: for pictures of them, and for its tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from covet_desktop.core.case_desk import CandidatesRead, CaseDesk
from covet_desktop.core.events import Retrying, Topic
from covet_desktop.core.linking import rank
from covet_desktop.core.model import MappingRow, ProviderMapping
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import NOTHING, text
from covet_desktop.core.visits import Appointment, AppointmentStatus, Case, CaseStatus, Client, Patient
from covet_desktop.ui.case.window import CaseWindow
from tests.ui import home_states as home

NOW = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
MADE = datetime(2026, 11, 24, 14, 10, tzinfo=UTC)
TREMBLAY = Client("k-1", "Tremblay, Julie", "+18195550142", "julie.tremblay@example.com")
GAGNON = Client("k-2", "Gagnon, Sophie", "+18195550143")
ROY = Client("k-3", "D’Amours-Roy, Marc", "+18195550144")
LUNA = Patient("p-1", "Luna", "Canine", "Labrador", "female, spayed", date(2019, 5, 3), 31.2)
OTHER_LUNA = Patient("p-2", "LUNA", "Feline", "Domestic shorthair", "female", date(2026, 3, 11), 3.4)
OEDIPE = Patient("p-3", "Œdipe", "Rabbit", "", "male", date(2020, 1, 15), 2.1, deceased=True)
LONG = Patient("p-4", "<b>Null</b> 🐶 " + "von und zu Hohenstein " * 8, "", "", "", None, None)
LITTER = tuple(
    Patient(f"p-k{n}", f"#{n} kitten", "Feline", birth_date=date(2026, 10, 20)) for n in range(1, 6)
)
WHOLE_CASE = Case(
    "case-1",
    "Luna – Annual exam",
    CaseStatus.IN_PROGRESS,
    "m-cote",
    linked=True,
    created_at=MADE,
    updated_at=MADE,
)


def appointment(
    name: str,
    hour: int,
    minute: int,
    client: Client | None,
    *patients: Patient,
    provider: str = "p-cote",
    reason: str = "Annual exam + vaccines",
    status: AppointmentStatus = AppointmentStatus.CHECKED_IN,
    case_ids: tuple[str, ...] = (),
    day: int = 24,
) -> Appointment:
    """By the clinic's clock, which is five hours behind."""
    starts = datetime(2026, 11, day, hour + 5, minute, tzinfo=UTC)
    vet = {"p-cote": "Côté-Lévesque, Geneviève DMV", "p-damours": "D'AMOURS FRANCOIS"}.get(provider, "")
    return Appointment(
        name, starts, None, reason, status, "Trois-Rivières", home.ZONE, "Room 2", provider, vet, patients,
        client, case_ids,
    )  # fmt: skip


LUNAS = appointment("a-1", 9, 0, TREMBLAY, LUNA)
BOOK = (
    LUNAS,
    appointment("a-2", 9, 15, GAGNON, OTHER_LUNA, provider="p-damours", reason="Recheck, ears"),
    appointment("a-3", 9, 30, ROY, OEDIPE, reason="Quality of life", status=AppointmentStatus.CONFIRMED),
    appointment("a-4", 10, 0, None, LONG, provider="", reason="v+d x 3d " * 20),
    appointment("a-5", 11, 0, Client("k-5", "SPA de la Mauricie"), *LITTER, reason="Kitten visit"),
    appointment("a-6", 16, 0, TREMBLAY, LUNA, reason="Nail trim", status=AppointmentStatus.CANCELLED),
    appointment("a-7", 9, 0, GAGNON, OTHER_LUNA, case_ids=("case-7",), day=23),
)
TAKEN = {("a-7", "p-2"): "case-7"}
MAPPING = ProviderMapping((MappingRow("m-cote", ("p-cote",)), MappingRow("m-damours", ("p-damours",))))
LINKED = replace(WHOLE_CASE, appointment=LUNAS, patient=LUNA, client=TREMBLAY)
UNLINKED = replace(WHOLE_CASE, title="Luna Tremblay – Walk-in", linked=False)


def candidates(case: Case, *, query: str = "", book: tuple[Appointment, ...] = BOOK) -> CandidatesRead:
    ranked = rank(case, book, mapping=MAPPING, zone=ZoneInfo(home.ZONE), taken=TAKEN)
    return CandidatesRead(case.id, date(2026, 11, 23), 3, query, ranked)


def state(case: Case | None, *, read: bool = True, **changes: object) -> AppState:
    known = CaseDesk("case-1", case, read=read)
    return replace(home.TODAYS, case_desk=known, **changes)  # type: ignore[arg-type]


def choosing(case: Case, **changes: object) -> AppState:
    found = state(case, **changes)
    return replace(found, case_desk=replace(found.case_desk, candidates=candidates(case)))


def problem(kind: Kind, code: str, title: str, advice: str = "", **facts: object) -> Problem:
    says = text(advice) if advice else NOTHING
    return Problem(kind, text(title), says, code=code, request_id="req-9", facts=facts)


REMOVED = problem(Kind.REMOVED, "case_removed", "This case was removed in CoVet.")
TAKEN_MEANWHILE = problem(
    Kind.REFUSED,
    "already_linked",
    "This patient has a case for that appointment already.",
    "Go on in that case; or unlink it there first.",
    case_id="case-7",
)
GONE = problem(
    Kind.NOT_FOUND,
    "appointment_unknown",
    "This appointment is no longer in Cornerstone.",
    "Choose another one.",
)
WALK_IN = replace(UNLINKED, title="Walk-in")
LUNA_ONLY = replace(UNLINKED, title="Luna – Walk-in")
LONG_CASE = replace(
    LINKED,
    title=LONG.name,
    patient=LONG,
    client=Client("k-9", "Anh & Fils <i>" + "Éleveurs " * 20, "+18195550199"),
    status=CaseStatus.DONE,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """``choose``: the number of the candidate that is chosen, once the list is open; ``press``: then."""

    name: str
    state: AppState
    opened: bool = False
    choose: int = -1
    press: str = ""
    later: AppState | None = None
    """What comes after it was pressed."""
    down: bool = False


SCENES = (
    Scene("case-linked", state(LINKED)),
    Scene("case-not-linked", state(UNLINKED)),
    Scene("case-loading", state(None, read=False, busy=frozenset({Topic.CASE}))),
    Scene("case-trying-again", state(None, read=False, busy=frozenset({Topic.CASE}),
          retrying={Topic.CASE: Retrying(Topic.CASE, home.OFFLINE_PROBLEM, 4.0)})),
    Scene("case-offline", state(None, read=False, problems={Topic.CASE: home.OFFLINE_PROBLEM})),
    Scene("case-offline-known", state(LINKED, read=False, problems={Topic.CASE: home.OFFLINE_PROBLEM})),
    Scene("case-removed", state(LINKED, problems={Topic.CASE: REMOVED})),
    Scene("case-signed-out", replace(home.SIGNED_OUT)),
    Scene("case-deceased", state(replace(LINKED, title="Œdipe", patient=OEDIPE, client=ROY))),
    Scene("case-long-words", state(LONG_CASE)),
    Scene("case-choosing", choosing(UNLINKED), True),
    Scene("case-choosing-sure", choosing(UNLINKED), True, 0, down=True),
    Scene("case-choosing-two-lunas", choosing(LUNA_ONLY), True, 0, down=True),
    Scene("case-choosing-nobody", choosing(WALK_IN), True, 2, down=True),
    Scene("case-choosing-deceased", choosing(replace(UNLINKED, title="Oedipe D'Amours")), True, 0, down=True),
    Scene("case-choosing-taken", choosing(replace(UNLINKED, title="Luna Gagnon")), True, 1, down=True),
    Scene("case-choosing-long", choosing(replace(UNLINKED, title=LONG.name)), True, 0, down=True),
    Scene("case-choosing-reading", replace(state(UNLINKED), busy=frozenset({Topic.CANDIDATES})), True),
    Scene("case-choosing-none", replace(state(UNLINKED), case_desk=replace(
        state(UNLINKED).case_desk, candidates=candidates(UNLINKED, query="zzz", book=()))), True),
    Scene("case-choosing-offline", state(UNLINKED, problems={Topic.CANDIDATES: home.OFFLINE_PROBLEM}), True),
    Scene("case-confirming", choosing(LUNA_ONLY), True, 0, "do_link"),
    Scene("case-unlinking", state(LINKED), press="unlink"),
    Scene("case-linking", choosing(UNLINKED), True, 0, "do_link",
          replace(choosing(UNLINKED), busy=frozenset({Topic.LINK}))),
    Scene("case-taken-meanwhile", choosing(UNLINKED), True, 0, "do_link",
          replace(choosing(UNLINKED), problems={Topic.LINK: TAKEN_MEANWHILE})),
    Scene("case-appointment-gone", choosing(UNLINKED), True, 0, "do_link",
          replace(choosing(UNLINKED), problems={Topic.LINK: GONE})),
    Scene("case-link-offline", choosing(UNLINKED), True, 0, "do_link",
          replace(choosing(UNLINKED), problems={Topic.LINK: home.OFFLINE_PROBLEM})),
)  # fmt: skip


def make(shown: AppState) -> CaseWindow:
    """The window of ``case-1``, on the afternoon of the day."""
    window = CaseWindow()
    window.now = window.facts.now = window.link.chooser.now = lambda: NOW
    window.draw(shown)
    window.show_case("case-1")
    window.draw(shown)
    window.show()
    return window


def play(scene: Scene, settle: Callable[[], None]) -> CaseWindow:
    window = make(scene.state)
    settle()
    if scene.opened:
        window.link.choose.click()
        window.draw(scene.state)
        settle()
    if scene.choose >= 0:
        chooser = window.link.chooser
        chooser.list.setCurrentIndex(chooser.model.index(scene.choose))
        settle()
    if scene.press == "do_link":
        window.link.chooser.comparison.do_link.click()
    elif scene.press == "unlink":
        window.link.unlink.click()
    if scene.later is not None:
        window.draw(scene.later)
    settle()
    if scene.down:
        window.area.verticalScrollBar().setValue(window.area.verticalScrollBar().maximum())
        settle()
    return window
