"""After the set-up: the Tab key goes down every window as one reads it, each stop has a name, and the focus stays
where rows are made anew."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.missing_people import NobodysRead
from covet_desktop.core.notices import Page
from covet_desktop.core.visits import Counts
from covet_desktop.ui.follow_up.missing_page import MissingPage
from covet_desktop.ui.follow_up.window import FollowUpWindow
from tests.ui import (
    activity_scenes,
    case_scenes,
    document_scenes,
    follow_up_states,
    home_scenes,
    imports_scenes,
    manage_scenes,
    missing_scenes,
)
from tests.ui.looking import name_of, tab_stops
from tests.ui.test_home import laid_out

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.usefixtures("in_english"),
]
ALIKE = (activity_scenes, case_scenes, document_scenes, imports_scenes, manage_scenes, missing_scenes)
PLAY: dict[str, Callable[[], QWidget]] = {
    scene.name: partial(scenes.play, scene, laid_out) for scenes in ALIKE for scene in scenes.SCENES
} | {scene.name: partial(scene.play, laid_out) for scene in home_scenes.SCENES}
MANY = (
    "home-needs", "home-search", "manage-veterinarians", "manage-staff-changes", "manage-undo", "missing-nobodys",
    "missing-found", "imports", "exports", "health-agent-stopped", "activity", "documents-in-every-state",
    "case-choosing",
)  # fmt: skip
"""Windows in the states with the most in them."""


def jumps_up(window: QWidget) -> list[str]:
    """Where the Tab key goes back upwards, other than into a column at the right, or over a scrolled part's edge."""
    return [
        f"{name_of(stop)} → {name_of(then)}"
        for stop, then in pairwise(tab_stops(window))
        if _scrolled_in(stop) is _scrolled_in(then)
        and _box(then, window).bottom() <= _box(stop, window).top()
        and _box(then, window).left() < _box(stop, window).right()
    ]


def _box(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _scrolled_in(widget: QWidget) -> QWidget | None:
    """The outermost part around it that scrolls: a window's foot is another part."""
    found, above = None, widget.parentWidget()
    while above is not None:
        found = above if isinstance(above, QScrollArea) else found
        above = above.parentWidget()
    return found


@pytest.mark.parametrize("name", MANY)
def test_the_tab_key_goes_down_the_window_and_says_where_it_is(qtbot: QtBot, name: str) -> None:
    window = PLAY[name]()
    qtbot.addWidget(window)

    assert jumps_up(window) == []
    assert [type(stop).__name__ for stop in tab_stops(window) if not name_of(stop)] == []


@pytest.fixture
def missing(qtbot: QtBot) -> FollowUpWindow:
    window = FollowUpWindow()
    qtbot.addWidget(window)
    window.draw(follow_up_states.SOME)
    window.show()
    window.open_at(Page.MISSING)
    laid_out()
    return window


def test_not_ours_leaves_the_focus_at_the_next_one(missing: FollowUpWindow) -> None:
    page = missing.pages[Page.MISSING]
    assert isinstance(page, MissingPage)
    page.nobodys.rows[0].not_ours_button.setFocus()

    deciding = replace(follow_up_states.SOME, busy=frozenset({Topic.NOT_OURS}))
    missing.draw(deciding)
    laid_out()
    meanwhile = focused_in(missing)
    left = NobodysRead(follow_up_states.START, 7, follow_up_states.GROUPS[1:], Counts(96, 60, 4, 9, 23), 15)
    missing.draw(follow_up_states.missing(left))
    laid_out()

    assert meanwhile == "Choose whose they are: Roy, Ann DVM"
    assert focused_in(missing) == "Not ours: Houle, Pierre DMV"


def test_what_was_found_anew_keeps_the_focus(missing: FollowUpWindow) -> None:
    page = missing.pages[Page.MISSING]
    assert isinstance(page, MissingPage)
    missing.look_for("luna")
    missing.draw(follow_up_states.FOUND)
    laid_out()
    page.search.hits.rows[3].button.setFocus()

    imported = (*follow_up_states.HITS[:3], follow_up_states.HITS[0], *follow_up_states.HITS[4:])
    missing.draw(follow_up_states.missing(follow_up_states.NOBODYS, *imported))
    laid_out()

    assert missing.focusWidget() is page.search.hits.rows[3].button


def focused_in(window: QWidget) -> str:
    focused = window.focusWidget()
    return name_of(focused) if focused is not None else ""
