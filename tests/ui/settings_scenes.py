"""The settings in every state that they can be in, for pictures of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QPushButton, QScrollArea

from covet_desktop.core.events import ConnectionEnded, Topic
from covet_desktop.core.people import Account, Role, Workspace
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.ui.settings.window import SettingsWindow
from covet_desktop.ui.text import tr
from covet_desktop.ui.wizard.here import Here, StartUp
from tests.ui import home_states as home

REFUSED = Problem(
    Kind.INVALID,
    text("Cases can be kept for 1 to {longest} days on this PC.", longest=400),
    text("The settings are as before."),
    fields={"keep_days": ""},
)
MEMBER = replace(
    home.TODAYS, account=Account(replace(home.USER, role=Role.MEMBER), Workspace("w-1", "Vieux-Moulin"))
)
ENDED = replace(home.NOT_CONNECTED, connection_ended=ConnectionEnded(date(2026, 12, 15)))


@dataclass(frozen=True, slots=True)
class Scene:
    """``press``: the source of a button's words; ``down``: scrolled to the end."""

    name: str
    state: AppState
    press: str = ""
    down: bool = False
    starts_with_pc: bool = True


SCENES = (
    Scene("settings", home.TODAYS),
    Scene("settings-further-down", home.TODAYS, down=True),
    Scene("settings-of-a-member", MEMBER),
    Scene("settings-of-a-member-further-down", MEMBER, down=True),
    Scene("settings-not-started-with-the-pc", home.TODAYS, down=True, starts_with_pc=False),
    Scene("settings-refused", replace(home.TODAYS, problems={Topic.SETTINGS: REFUSED}), down=True),
    Scene("settings-offline", replace(home.TODAYS, problems={Topic.AUTO_IMPORT: home.OFFLINE_PROBLEM})),
    Scene("settings-signed-out", home.SIGNED_OUT),
    Scene("settings-sign-out", home.TODAYS, press="Sign &out…", down=True),
    Scene("settings-removal", home.TODAYS, press="&Remove the connection…", down=True),
    Scene("settings-removing", replace(home.TODAYS, busy=frozenset({Topic.REMOVAL})), down=True),
    Scene("settings-removed", ENDED, down=True),
)


def play(scene: Scene, settle: Callable[[], None]) -> SettingsWindow:
    start_up = StartUp(lambda: scene.starts_with_pc, lambda on: on)
    window = SettingsWindow(Here("America/Toronto", "CA", start_up=start_up, device="FRONTDESK-1"))
    window.draw(scene.state)
    window.show()
    settle()
    if scene.down:
        area = window.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    if scene.press:
        words = tr(scene.press)
        next(each for each in window.findChildren(QPushButton) if each.text() == words).click()
    settle()
    return window
