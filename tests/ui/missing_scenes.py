"""The page "Who isn't here?" in every state, for pictures of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QScrollArea

from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState
from covet_desktop.ui.follow_up.window import FollowUpWindow
from tests.ui import follow_up_states as states


@dataclass(frozen=True, slots=True)
class Scene:
    """``words``: typed and looked for; ``down``: scrolled to the end."""

    name: str
    state: AppState
    words: str = ""
    down: bool = False
    size: tuple[int, int] = (1040, 760)


NARROW = (720, 700)
SCENES = (
    Scene("missing-nobodys", states.SOME),
    Scene("missing-nobodys-further-down", states.SOME, down=True),
    Scene("missing-nothing", states.NOTHING),
    Scene("missing-of-a-member", states.MEMBER),
    Scene("missing-found-by-a-member", states.FOUND_BY_MEMBER, "luna"),
    Scene("missing-reading", states.READING, "luna"),
    Scene("missing-found", states.FOUND, "luna", size=(1040, 1100)),
    Scene("missing-found-narrow", states.FOUND, "luna", size=NARROW),
    Scene("missing-not-found", states.ABSENT, "luna"),
    Scene("missing-offline", states.OFFLINE, "luna"),
)


def play(scene: Scene, settle: Callable[[], None]) -> FollowUpWindow:
    window = FollowUpWindow()
    window.resize(*scene.size)
    window.draw(scene.state)
    window.show()
    window.open_at(Page.MISSING)
    if scene.words:
        window.look_for(scene.words)
        window.draw(scene.state)
    settle()
    if scene.down:
        area = next(each for each in window.findChildren(QScrollArea) if each.isVisible())
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle()
    return window
