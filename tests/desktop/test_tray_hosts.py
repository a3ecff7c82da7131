"""The tray under real hosts of both kinds, on a virtual screen."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MakeDesktop
from tests.support.desktop import Desktop
from tests.support.lines import Answering
from tests.support.waiting import wait_until

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
PANEL = ROOT / "tests" / "support" / "panel.py"
Start = Callable[..., Answering]


@pytest.fixture(scope="module")
def plain(make_desktop: MakeDesktop) -> Desktop:
    """A desktop without a tray of the older kind: the test brings a panel."""
    return make_desktop(tray=False)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    made: list[Answering] = []

    def on(desktop: Desktop, *command: str) -> Answering:
        env = desktop.env | {"PYTHONPATH": str(ROOT)}
        if command[0] == "/usr/bin/python3":
            del env["PYTHONPATH"]
        made.append(Answering(list(command), env, tmp_path / f"{len(made)}.log"))
        return made[-1]

    yield on
    for each in reversed(made):
        each.close()


def panel_on(start: Start, desktop: Desktop, *options: str) -> Answering:
    return start(desktop, "/usr/bin/python3", "-W", "ignore", str(PANEL), *options)


def app_on(start: Start, desktop: Desktop, folder: Path) -> Answering:
    return start(desktop, sys.executable, "-m", "tests.desktop.tray_program", str(folder))


def test_a_newer_tray_shows_state_menu_and_word_and_a_click_opens_home(
    plain: Desktop, start: Start, tmp_path: Path
) -> None:
    panel = panel_on(start, plain)
    app = app_on(start, plain, tmp_path)
    wait_until(lambda: panel.ask("items") == 1, 20, "the icon")
    assert app.ask("windows") == []

    assert panel.ask("property", "ToolTip") == ["CoVet Desktop: 9 cases today", ""]
    fine = panel.ask("property", "IconPixmap")
    app.ask("state", "import-running")
    assert panel.ask("property", "ToolTip") == ["CoVet Desktop: Importing: 31 of 80", ""]
    assert panel.ask("property", "IconPixmap") != fine
    menu = panel.ask("menu")
    assert isinstance(menu, list)
    assert menu[:2] == [["Importing: 31 of 80", False], ["Import today", False]]
    panel.ask("activate")

    wait_until(lambda: app.ask("windows") == ["home"], 10, "home to open")


def test_the_entries_of_a_newer_trays_menu_do_what_they_say(
    plain: Desktop, start: Start, tmp_path: Path
) -> None:
    panel = panel_on(start, plain)
    app = app_on(start, plain, tmp_path)
    wait_until(lambda: panel.ask("items") == 1, 20, "the icon")

    for words in ("Import today and tomorrow", "Pause until tomorrow"):
        assert panel.ask("choose", words) is True
    wait_until(lambda: len(as_list(app.ask("sent"))) == 2, 10, "both to be sent")
    app.ask("state", "paused")
    words_now = [row[0] for row in as_list(panel.ask("menu"))]
    assert panel.ask("choose", "Resume imports") is True
    assert panel.ask("choose", "Settings…") is True

    assert words_now[0] == "Paused until resumed"
    assert "Pause until tomorrow" not in words_now
    wait_until(lambda: app.ask("windows") == ["settings"], 10, "the settings to open")
    assert app.ask("sent") == ["ImportDays(days=2)", "PauseImports(until_tomorrow=True)", "ResumeImports()"]


def test_a_notice_is_told_once_and_a_click_opens_its_page(
    plain: Desktop, start: Start, tmp_path: Path
) -> None:
    panel = panel_on(start, plain)
    app = app_on(start, plain, tmp_path)
    wait_until(lambda: panel.ask("items") == 1, 20, "the icon")

    app.ask("notice", "late 2026-11-24", "auto_import")
    app.ask("notice", "late 2026-11-24", "auto_import")
    told = as_list(wait_until(lambda: panel.ask("notices"), 10, "the notice"))
    panel.ask("click", 0)
    wait_until(lambda: app.ask("windows") == ["settings"], 10, "its page")
    app.ask("hide")
    app.ask("notice", "something else", "home")
    wait_until(lambda: len(as_list(panel.ask("notices"))) == 2, 10, "the other notice")
    panel.ask("click", 1)

    assert [(each["title"], each["words"]) for each in told] == [
        ("Today's cases came late.", "9 cases of today are here now.")
    ]
    assert told[0]["hints"] == {"urgency": "1"}, "neither a sound nor more than normal"
    wait_until(lambda: app.ask("windows") == ["home"], 10, "home")


def test_switched_off_no_notice_is_shown(plain: Desktop, start: Start, tmp_path: Path) -> None:
    panel = panel_on(start, plain)
    app = app_on(start, plain, tmp_path)
    wait_until(lambda: panel.ask("items") == 1, 20, "the icon")

    app.ask("settings", "")
    app.ask("notice", "one", "home")
    app.ask("settings", "yes")
    app.ask("notice", "two", "home")

    wait_until(lambda: len(as_list(panel.ask("notices"))) == 1, 10, "the one that was wanted")


def test_an_older_tray_shows_the_icon_and_a_click_opens_home(
    desktop: Desktop, start: Start, tmp_path: Path
) -> None:
    app = app_on(start, desktop, tmp_path)
    x, y, width, height = placed(desktop, app)
    fine = desktop.screen.image().copy(x, y, width, height)

    app.ask("state", "import-failed")
    wait_until(lambda: desktop.screen.image().copy(x, y, width, height) != fine, 10, "another icon")
    desktop.click(x + width // 2, y + height // 2)

    wait_until(lambda: app.ask("windows") == ["home"], 10, "home to open")


def test_an_older_trays_menu_opens_by_the_right_button(
    desktop: Desktop, start: Start, tmp_path: Path
) -> None:
    app = app_on(start, desktop, tmp_path)
    x, y, width, height = placed(desktop, app)

    desktop.click(400, 400)  # elsewhere first: the pointer isn't moved to where it is already
    desktop.click(x + width // 2, y + height // 2, 3)
    wait_until(lambda: app.ask("menu"), 10, "the menu")
    desktop.key("s")  # the letter of the settings

    wait_until(lambda: app.ask("windows") == ["settings"], 10, "the settings to open")


def test_an_older_trays_notice_is_a_balloon_that_opens_its_page(
    desktop: Desktop, start: Start, tmp_path: Path
) -> None:
    app = app_on(start, desktop, tmp_path)
    placed(desktop, app)

    app.ask("notice", "late 2026-11-24", "auto_import")
    x, y, width, height = as_list(wait_until(lambda: app.ask("balloon"), 10, "the balloon"))
    desktop.click(x + width // 2, y + height // 2)

    wait_until(lambda: app.ask("windows") == ["settings"], 10, "its page")


def test_a_tray_that_comes_later_gets_the_icon(
    make_desktop: MakeDesktop, start: Start, tmp_path: Path
) -> None:
    bare = make_desktop(tray=False)
    app = app_on(start, bare, tmp_path)
    without = app.ask("tray")

    bare.start(["trayer", "--edge", "top", "--align", "right", "--height", "32"], "trayer")

    assert as_list(without)[0] is False
    placed(bare, app)


def test_a_newer_tray_that_comes_later_gets_the_icon(plain: Desktop, start: Start, tmp_path: Path) -> None:
    panel = panel_on(start, plain, "--late")
    app = app_on(start, plain, tmp_path)
    assert as_list(app.ask("tray"))[0] is False

    panel.ask("appear")

    wait_until(lambda: panel.ask("items") == 1, 20, "the icon")
    assert panel.ask("property", "ToolTip") == ["CoVet Desktop: 9 cases today", ""]
    panel.ask("activate")
    wait_until(lambda: app.ask("windows") == ["home"], 10, "home to open")


def placed(desktop: Desktop, app: Answering) -> tuple[int, int, int, int]:
    """Where its icon is on the screen, once it is there and the panel has made room for it."""

    def there() -> list[Any] | None:
        is_there, *around = as_list(app.ask("tray"))
        return around if is_there and around[2] > 8 else None

    wait_until(there, 20, "the icon")
    desktop.screen.settled()
    x, y, width, height = as_list(there())
    return x, y, width, height


def as_list(found: object) -> list[Any]:
    assert isinstance(found, list), found
    return found
