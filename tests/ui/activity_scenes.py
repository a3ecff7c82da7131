"""Health and activity in every state that they can be in, for pictures of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QScrollArea

from covet_desktop.core.events import HealthKnown, Retrying, Topic
from covet_desktop.core.health import Health, HealthState, Stage, StageName, StageState
from covet_desktop.core.journal import Journal, Line, names_of
from covet_desktop.core.model import Contact, Practice, Provider, Status
from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState
from covet_desktop.ui.follow_up.activity_page import ActivityPage
from covet_desktop.ui.follow_up.health_page import HealthPage
from covet_desktop.ui.follow_up.window import FollowUpWindow
from tests.ui import home_states as home

NOW = datetime(2026, 11, 24, 15, 41, tzinfo=UTC)
"""Tuesday, 10:41 at the clinic."""
SUNDAY = datetime(2026, 11, 22, 15, 41, tzinfo=UTC)
ORDER = (StageName.AGENT, StageName.EXTRACTION, StageName.STAGING, StageName.DELIVERY)
FRESH = datetime(2026, 11, 24, 15, 31, tzinfo=UTC)
SINCE = datetime(2026, 11, 24, 13, 2, tzinfo=UTC)


def health(state: HealthState, since: datetime = FRESH, **stages: StageState) -> Health:
    return Health(
        state, since, tuple(Stage(name, stages.get(name.value, StageState.OK), since) for name in ORDER)
    )


_LATE = {name.value: StageState.LATE for name in ORDER}
OK = health(HealthState.OK)
DOWN = health(HealthState.DOWN, SINCE, **{**_LATE, "agent": StageState.FAILED})
DATABASE = health(
    HealthState.DOWN, SINCE, extraction=StageState.FAILED, staging=StageState.LATE, delivery=StageState.LATE
)
LATE = health(HealthState.LATE, SINCE, delivery=StageState.LATE)
MAINTENANCE = health(HealthState.MAINTENANCE, SINCE, staging=StageState.LATE, delivery=StageState.LATE)
WEEKEND = health(HealthState.LATE, SUNDAY - timedelta(hours=20), **_LATE)
UNKNOWN = Health()
assert home.TODAYS.connection is not None
CONNECTION = replace(
    home.TODAYS.connection,
    practice=Practice("7G4K2M9Q", "Clinique vétérinaire du Vieux-Moulin", "Saint-Lambert"),
    clinic=replace(
        home.TODAYS.connection.clinic,
        contact=Contact("Camille Gagnon", "reception@vieux-moulin.example.com", "+15145550142"),
        technical_contact=Contact("Sam Okafor & Co", "it+clinic@vieux-moulin.example.com", "+15145550143"),
    ),
)
CLINIC = replace(home.TODAYS, connection=CONNECTION, looked=True)
NO_ANSWER = {Topic.WATCHING: Retrying(Topic.WATCHING, home.OFFLINE_PROBLEM, 900)}


def with_health(found: Health, **changes: object) -> AppState:
    return replace(CLINIC, health=HealthKnown(found, NOW - timedelta(minutes=3)), **changes)


PROVIDERS = (
    Provider("p-1", "CTR", "TREMBLAY-ROY, CHLOE DMV"),
    Provider("p-2", "GCL", "Côté-Lévesque, Geneviève DMV"),
    Provider("p-3", "REL", "Relief Vet <b>"),
)


def line(minutes: int, kind: str, who: str = "m-cote", **ids: str) -> Line:
    at = NOW - timedelta(minutes=minutes)
    return Line(at, kind, who, "FRONTDESK-1", ids, f"req-{minutes:04}-8f31")


LINES = (
    line(4, "linked", "m-damours", case="case-1", appointment="a1", patient="pt-1"),
    line(9, "mapping_set", before="", after=json.dumps({"m-damours": ["p-1"]})),
    line(
        31, "settings_set", before='{"keep_days":30,"notices":true}', after='{"keep_days":90,"notices":false}'
    ),
    line(277, "import_succeeded", "", **{"import": "i-9"}, trigger="scheduled", start="2026-11-24", days="2",
         found="80", created="64", updated="4", unchanged="9", skipped="3"),
    line(278, "import_started", "", **{"import": "i-9"}, trigger="scheduled", start="2026-11-24", days="2"),
    line(1500, "import_failed", "m-damours", **{"import": "i-8"}, trigger="manual", start="2026-11-23",
         days="1", created="0"),
    line(1510, "export_failed", "m-gone", case="case-gone", document="d-1", version="v", export="e-1"),
    line(1515, "import_undone", **{"import": "i-7"}, removed="12", kept="3"),
    line(1600, "paused", until="2026-11-24T05:00:00+00:00"),
    line(1700, "not_ours", provider="p-3"),
    line(1800, "auto_import_set", before="", after=json.dumps(
        {"enabled": True, "hour": 6, "days": 2, "time_zone": "America/Toronto"})),
    line(1900, "scope_set", before="me", after="team"),
    line(1910, "fee_seen", before="1", after="1", fee_before="35.00 USD", fee_after="42.00 USD"),
    line(1920, "staff_seen", changes=json.dumps({"p-2": "renamed", "p-3": "gone"})),
    line(1930, "language_set", before="en", after="fr"),
    line(2000, "practice_set", before="", after="7G4K2M9Q"),
    line(5000, "bought", connection="c-1", fee="35.00 USD", servers="2"),
    line(5010, "signed_in", way="browser"),
    line(5020, "a_kind_of_tomorrow", "m-gone"),
)  # fmt: skip
NAMES = names_of(home.MEMBERS, PROVIDERS, home.CASES, ZoneInfo(home.ZONE))
JOURNAL = Journal(LINES, NAMES, more=True, read=True)


def with_journal(journal: Journal, **changes: object) -> AppState:
    return replace(CLINIC, journal=journal, **changes)


@dataclass(frozen=True, slots=True)
class Scene:
    """``row``: the line that is chosen; ``words``: what is typed to be found; ``write``: the message is
    open, in ``language``; ``down``: scrolled to the end."""

    name: str
    page: Page
    state: AppState
    now: datetime = NOW
    row: int = -1
    words: str = ""
    write: bool = False
    language: str = ""
    down: bool = False


SCENES = (
    Scene("health-ok", Page.HEALTH, with_health(OK)),
    Scene("health-ok-and-a-message", Page.HEALTH, with_health(OK), write=True, down=True),
    Scene("health-agent-stopped", Page.HEALTH, with_health(DOWN)),
    Scene("health-agent-stopped-further-down", Page.HEALTH, with_health(DOWN), down=True),
    Scene("health-agent-stopped-in-french", Page.HEALTH, with_health(DOWN), language="fr", down=True),
    Scene("health-to-bitwerx", Page.HEALTH, with_health(LATE), down=True),
    Scene("health-database", Page.HEALTH, with_health(DATABASE)),
    Scene("health-delivery-late", Page.HEALTH, with_health(LATE)),
    Scene("health-maintenance", Page.HEALTH, with_health(MAINTENANCE)),
    Scene("health-weekend", Page.HEALTH, with_health(WEEKEND), now=SUNDAY),
    Scene("health-unknown", Page.HEALTH, with_health(UNKNOWN)),
    Scene("health-offline", Page.HEALTH, with_health(DOWN, retrying=NO_ANSWER)),
    Scene("health-offline-at-the-start", Page.HEALTH, replace(CLINIC, retrying=NO_ANSWER)),
    Scene("health-looking", Page.HEALTH, replace(CLINIC, busy=frozenset({Topic.WATCHING}))),
    Scene("health-looking-again", Page.HEALTH, with_health(OK, busy=frozenset({Topic.WATCHING}))),
    Scene("health-signed-out", Page.HEALTH, home.SIGNED_OUT),
    Scene("health-keychain-locked", Page.HEALTH, home.LOCKED),
    Scene("health-loading", Page.HEALTH, home.LOADING),
    Scene("health-not-connected", Page.HEALTH, home.NOT_CONNECTED),
    Scene("health-suspended", Page.HEALTH, home.with_status(Status.SUSPENDED, "Not paid.")),
    Scene("activity", Page.ACTIVITY, with_journal(JOURNAL)),
    Scene("activity-a-mapping", Page.ACTIVITY, with_journal(JOURNAL), row=1),
    Scene("activity-an-import", Page.ACTIVITY, with_journal(JOURNAL), row=3),
    Scene("activity-found", Page.ACTIVITY, with_journal(JOURNAL), words="import"),
    Scene("activity-nothing-found", Page.ACTIVITY, with_journal(JOURNAL), words="zebra"),
    Scene("activity-empty", Page.ACTIVITY, with_journal(Journal(read=True))),
    Scene("activity-looking", Page.ACTIVITY, with_journal(Journal())),
    Scene("activity-not-written", Page.ACTIVITY, with_journal(replace(JOURNAL, unwritten=2))),
    Scene("activity-signed-out", Page.ACTIVITY, home.SIGNED_OUT),
)


def play(scene: Scene, settle: Callable[[], None]) -> FollowUpWindow:
    window = FollowUpWindow()
    page = window.pages[scene.page]
    if isinstance(page, HealthPage):
        page.now = lambda: scene.now
    window.draw(scene.state)
    window.open_at(scene.page)
    window.show()
    settle()
    if isinstance(page, HealthPage):
        if scene.write:
            page.write.click()
        if scene.language:
            page.message.language.set_key(scene.language)
            page.message.language.chosen.emit(scene.language)
    if isinstance(page, ActivityPage):
        if scene.words:
            page.filters.words.setText(scene.words)
            page.filters.words.returnPressed.emit()
        if scene.row >= 0:
            page.list.choose(scene.row)
    settle()
    if scene.down:
        for area in window.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        settle()
    return window
