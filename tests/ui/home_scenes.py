"""The home window after something was done in it, or in another size; each by the name of its picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from covet_desktop.core.events import CasesFound
from covet_desktop.core.state import AppState
from covet_desktop.core.text import Text, text
from covet_desktop.ui.home.window import HomeWindow
from tests.ui import home_states as home

NARROW = (700, 700)


@dataclass(frozen=True)
class NeedShown:
    about: str
    title: Text
    words: Text
    action: Text
    other: NeedShown | None = None


NEEDS = (
    NeedShown(
        "unclaimed p-7",
        text("Dr Roy: 12 appointments belong to nobody here."),
        text("Say whose they are, or that they aren't yours. Until then they aren't imported."),
        text("Choose"),
    ),
    NeedShown(
        "missed",
        text("3 days were missed."),
        text("Nothing was imported from Sat 21 Nov to Mon 23 Nov."),
        text("Catch up"),
    ),
)


def with_needs(window: HomeWindow) -> None:
    window.needs_of = lambda _state, _now: NEEDS


def searching(words: str, count: int) -> Callable[[HomeWindow], None]:
    """Words are typed, and ``count`` cases are found."""

    def play(window: HomeWindow) -> None:
        window.cases.search.setText(words)
        window.cases.search.returnPressed.emit()
        cases = tuple(replace(home.CASES[n % 9], id=f"case-{n}") for n in range(min(count, 200)))
        window.draw(replace(home.TODAYS, found=CasesFound(words, count, 0, cases)))

    return play


def calendar(window: HomeWindow) -> None:
    window.cases.days.day.click()


@dataclass(frozen=True)
class Scene:
    name: str
    state: AppState
    do: Callable[[HomeWindow], None] = lambda _window: None
    size: tuple[int, int] = (1024, 700)

    def play(self, settle: Callable[[], None]) -> HomeWindow:
        window = HomeWindow()
        window.resize(*self.size)
        if self.do is with_needs:
            self.do(window)
        window.draw(self.state)
        window.show()
        settle()
        if self.do is not with_needs:
            self.do(window)
        settle()
        return window


SCENES = (
    Scene("home-needs", replace(home.ACTIVE), with_needs),
    Scene("home-needs-narrow", replace(home.ACTIVE), with_needs, NARROW),
    Scene("home-todays-cases-narrow", home.TODAYS, size=NARROW),
    Scene("home-paused-narrow", home.PAUSED, size=NARROW),
    Scene("home-suspended-narrow", home.SUSPENDED, size=NARROW),
    Scene("home-search", home.TODAYS, searching("o\u2019neill", 12)),
    Scene("home-search-many", home.TODAYS, searching("a", 50_000)),
    Scene("home-search-nothing", home.TODAYS, searching("zzz", 0)),
    Scene("home-search-narrow", home.TODAYS, searching("gris", 3), NARROW),
    Scene("home-calendar", home.TODAYS, calendar),
)
