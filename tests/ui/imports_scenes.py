"""The page of former imports in every state, for pictures of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from covet_desktop.core.documents import KeptCase, KeptReason, UndoPreview
from covet_desktop.core.events import Topic
from covet_desktop.core.follow_up import FollowUp, SkippedRead, UndoReady
from covet_desktop.core.notices import Page
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRun, SkipReason, Undo, UndoStatus
from covet_desktop.ui.follow_up.imports_page import ImportsPage
from covet_desktop.ui.follow_up.window import FollowUpWindow
from tests.ui import home_states as home
from tests.ui.ready_clinic import skipped
from tests.ui.settings_scenes import MEMBER

RUNS: tuple[ImportRun, ...] = home.ACTIVE.history
NEWEST = RUNS[0]
_SOME = skipped(NEWEST.id).items
LEFT_OUT = SkippedRead(
    NEWEST.id,
    tuple(
        replace(_SOME[number % 3], reason=reason)
        for number, reason in enumerate(reason for reason in SkipReason for _ in range(2))
    ),
)
NOT_LATEST = Problem(
    Kind.REFUSED,
    text("Only the latest import can be taken back."),
    text("Another one was made meanwhile. Look at the list again."),
    code="not_latest",
)
PREVIEW = UndoPreview(
    home.CASES[2:],
    (KeptCase(home.CASES[0], KeptReason.BEGUN), KeptCase(home.CASES[1], KeptReason.HAS_DOCUMENT)),
)
UNDONE = replace(NEWEST, undo=Undo(UndoStatus.DONE, 7, 2))
UNDOING = replace(NEWEST, undo=Undo(UndoStatus.RUNNING, 3, 2))


def known(state: AppState = home.TODAYS, **changes: object) -> AppState:
    of_imports = FollowUp(skipped=LEFT_OUT, imports=RUNS, more="further")
    topics = {name: changes.pop(name) for name in ("busy", "problems") if name in changes}
    return replace(state, follow_up=replace(of_imports, **changes), **topics)


@dataclass(frozen=True, slots=True)
class Scene:
    """``row``: which import is chosen; ``ask``: whether it shall be taken back is asked."""

    name: str
    state: AppState
    row: int = 0
    ask: bool = False


SCENES = (
    Scene("imports", known()),
    Scene("imports-a-failed-one", known(), row=2),
    Scene("imports-nothing-left-out", known(skipped=SkippedRead(NEWEST.id, ()))),
    Scene("imports-of-a-member", known(MEMBER)),
    Scene("imports-reading", replace(home.TODAYS, busy=frozenset({Topic.IMPORTS}))),
    Scene("imports-offline", replace(home.TODAYS, problems={Topic.IMPORTS: home.OFFLINE_PROBLEM})),
    Scene("imports-not-latest", known(problems={Topic.UNDO: NOT_LATEST})),
    Scene("imports-undo", known(undo=UndoReady(NEWEST.id, PREVIEW)), ask=True),
    Scene("imports-undo-looking", known(busy=frozenset({Topic.UNDO_PREVIEW})), ask=True),
    Scene("imports-undo-offline", known(problems={Topic.UNDO_PREVIEW: home.OFFLINE_PROBLEM}), ask=True),
    Scene("imports-undoing", known(undone=UNDOING, busy=frozenset({Topic.UNDO}))),
    Scene("imports-undone", known(imports=(UNDONE, *RUNS[1:]), undone=UNDONE)),
    Scene("imports-signed-out", home.SIGNED_OUT),
)


def play(scene: Scene, settle: Callable[[], None]) -> FollowUpWindow:
    window = FollowUpWindow()
    window.draw(scene.state)
    window.open_at(Page.IMPORTS)
    window.show()
    settle()
    page = window.pages[Page.IMPORTS]
    assert isinstance(page, ImportsPage)
    if scene.row:
        page.table.choose(scene.state.follow_up.imports[scene.row].id)
    if scene.ask:
        page.undo_button.click()
    settle()
    return window
