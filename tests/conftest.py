"""Fixtures that every suite may use. What they are made of stands in ``tests/support``."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

# Before Qt is imported: widget tests draw into memory; what needs a real screen is a program started there.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# No test touches the keychain of the person who runs it; a `desktop` has one of its own.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from tests.support import desktop as virtual
from tests.support.budget import Budget, suite_of
from tests.support.desktop import Desktop
from tests.support.leaks import Watch
from tests.support.line import Line
from tests.support.practice import Practice
from tests.support.require import require

collect_ignore = [] if os.environ.get("COVET_SOAK") else ["soak"]
"""What takes hours is run by ``dev.py soak``."""


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Budget(), "budget")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest suites first, so that no worker is left alone with them at the end."""

    def rank(item: pytest.Item) -> int:
        slow = item.get_closest_marker("slow") or item.get_closest_marker("e2e")
        return 0 if slow or suite_of(item.nodeid) in {"e2e", "faults"} else 1

    items.sort(key=rank)


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """A test that leaves a thread, a running timer or a window alive fails."""
    watch = Watch()
    yield
    left = watch.left_over()
    watch.close()
    if left:
        pytest.fail("left behind by this test: " + "; ".join(left), pytrace=False)


# --- a desktop ---


class MakeDesktop(Protocol):
    def __call__(self, **options: Any) -> Desktop: ...


@pytest.fixture(scope="module")
def make_desktop() -> Iterator[MakeDesktop]:
    """``make_desktop(keychain=Keychain.LOCKED, tray=False)``: another one, for what `desktop` isn't."""
    absent = virtual.missing()
    require(
        "A virtual desktop", not absent, f"no {', '.join(absent)} here; dev.py test as root installs them"
    )
    made: list[tuple[Desktop, Path]] = []

    def make(**options: Any) -> Desktop:
        root = Path(tempfile.mkdtemp(prefix="covet-"))  # short: a socket's path may have 107 bytes
        desktop = Desktop(root, **options)
        made.append((desktop, root))
        return desktop

    yield make
    for desktop, root in made:
        desktop.close()
        shutil.rmtree(root, ignore_errors=True)


@pytest.fixture(scope="module")
def desktop(make_desktop: MakeDesktop) -> Desktop:
    """Screen, window manager, tray, unlocked keychain: shared by the tests of one file."""
    return make_desktop()


# --- the service ---


class MakeSandbox(Protocol):
    def __call__(
        self, clinic: str = "tiny", *, line: Line | None = None, options: tuple[str, ...] = ()
    ) -> Practice: ...


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[MakeSandbox]:
    """``sandbox("mid-size")`` starts a practice service; with ``line=line``, behind that."""
    started: list[Practice] = []

    def start(clinic: str = "tiny", *, line: Line | None = None, options: tuple[str, ...] = ()) -> Practice:
        folder = tmp_path / f"practice-{len(started)}"
        practice = Practice(folder, clinic, public_url=line.url if line else None, options=options)
        started.append(practice)
        if line is not None:
            line.target = practice.own_url
        return practice

    yield start
    for practice in started:
        practice.close()


@pytest.fixture
def line() -> Iterator[Line]:
    """A connection that can be held, cut or answered by somebody else; see ``tests/support/line.py``."""
    line = Line()
    yield line
    line.close()


# --- a browser ---


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Chromium (a selenium ``webdriver.Chrome``), one for the tests of a file: starting it takes seconds."""
    from tests.support import browser as program  # selenium takes a while to import

    absent = program.missing()
    require("Chromium", not absent, f"no {', '.join(absent)} here; dev.py test as root installs them")
    driver = program.start(tmp_path_factory.mktemp("chromium"))
    yield driver
    driver.quit()


@pytest.fixture
def browser(chromium: Any) -> Iterator[Any]:
    """The same, and each test finds it empty."""
    yield chromium
    first, *others = chromium.window_handles
    for each in others:
        chromium.switch_to.window(each)
        chromium.close()
    chromium.switch_to.window(first)
    chromium.get("about:blank")
    chromium.execute_cdp_cmd("Network.clearBrowserCookies", {})
