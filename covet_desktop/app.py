"""The desktop app's start: its first window at once, and everything else behind it.

Only what the first window shows is imported here, and the lock is taken after it is painted, unless there
are signs that the app runs already. ``dev.py bench first_window`` tells what that is worth.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from covet_desktop.adapters import system
from covet_desktop.adapters.single import EngineLock, socket_name
from covet_desktop.core.problems import Problem
from covet_desktop.ending import leave
from covet_desktop.hint import Hint, read_hint
from covet_desktop.options import Options
from covet_desktop.ui import text, theme

if TYPE_CHECKING:
    from covet_desktop.running import Running

_GIVE_WAY_SECONDS = 10.0
"""How long an engine without a window may take to end: it finishes what it is writing."""
SETTLING_SECONDS = 20.0


def run(options: Options) -> int:
    """Show the window and stay until the person quits; the program's exit code."""
    if not (system.has_display() or "QT_QPA_PLATFORM" in os.environ):
        return _say_in_terminal("CoVet Desktop needs a screen. Its commands don't: covet-desktop --help")
    app = _make_app(options)
    try:
        data_dir = system.data_dir(options.data_dir)
        lock = EngineLock(data_dir)
        if not options.background and lock.may_be_held() and not lock.try_acquire():
            other = _raise_the_other(data_dir, lock)
            if other is not None:
                return other
    except Problem as problem:
        return _tell(app, problem) or app.exec()
    hint = read_hint(data_dir)
    if hint.language and not options.language:
        text.set_language(app, hint.language)
    if hint.dark is not None:
        theme.apply(app, hint.dark)
    window = None if options.background else _first_window(hint)
    behind = _Behind(app, options, data_dir, lock, hint, window)
    painted = None
    if window is None:
        QTimer.singleShot(_settling_ms(), app, behind.begin)
    else:
        window.show()
        painted = _WhenPainted(window, behind.begin)
    try:
        code = app.exec()
    finally:
        if painted is not None:
            painted.forget()
        all_ended = behind.end()
        lock.release()
    return leave(code, all_ended=all_ended)


def _settling_ms() -> int:
    """How long to leave a computer that has just started alone; until then its panel has a tray, too.

    ``COVET_START_AFTER`` (seconds) is for tests.
    """
    return int(float(os.environ.get("COVET_START_AFTER", SETTLING_SECONDS)) * 1000)


def _make_app(options: Options) -> QApplication:
    app = theme.application(sys.argv[:1])
    app.setApplicationName("CoVet Desktop")
    app.setDesktopFileName("covet-desktop")
    app.setQuitOnLastWindowClosed(False)
    theme.set_resources(system.resources_dir())
    theme.apply(app, None)
    french = QLocale.system().language() is QLocale.Language.French
    text.set_language(app, options.language or ("fr" if french else "en"))
    return app


def _first_window(hint: Hint) -> QWidget:
    """Home where the last run left a connection, else set-up; as large as it was."""
    if hint.connected:
        from covet_desktop.ui.home.window import HomeWindow

        return theme.placed(HomeWindow(), hint.home)
    from covet_desktop.ui.wizard.shell import SetupWizard

    return theme.placed(SetupWizard(), hint.wizard)


class _Behind:
    """What comes to life behind the first window, once it is painted; or the fault that keeps it from that."""

    def __init__(
        self,
        app: QApplication,
        options: Options,
        data_dir: Path,
        lock: EngineLock,
        hint: Hint,
        window: QWidget | None,
    ) -> None:
        self._app, self._options, self._data_dir = app, options, data_dir
        self._lock, self._hint, self._window = lock, hint, window
        self._running: Running | None = None

    def begin(self) -> None:
        wanted = os.environ.get("COVET_EXIT_AFTER", "")
        if wanted:
            os.write(1, b"first paint\n")
        if wanted == "first paint":
            self._app.quit()
            return
        gc.enable()
        try:
            if not self._lock.try_acquire():  # two starts at the same instant, or a person was quicker
                other = _raise_the_other(self._data_dir, self._lock, quietly=self._window is None)
                if other is not None:
                    self._hide()
                    self._app.exit(other)
                    return
            self._run(until_known=wanted == "known")
        except Problem as problem:
            self._hide()
            _tell(self._app, problem)
        except Exception as error:  # noqa: BLE001 - a mistake of ours, before anything else could tell of it
            self._hide()
            _tell(self._app, *_reported(self._data_dir, error))

    def _run(self, *, until_known: bool) -> None:
        from covet_desktop.running import Running

        self._running = Running(self._app, self._options, self._data_dir, self._hint, self._window)
        self._running.begin()
        if until_known:
            self._running.quit_when_known()

    def _hide(self) -> None:
        if self._window is not None:
            self._window.hide()

    def end(self) -> bool:
        return self._running is None or self._running.end()


class _WhenPainted(QObject):
    """Calls back once, after a window's first paint."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__()
        self._window: QWidget | None = window
        self._then = then
        window.installEventFilter(self)

    def forget(self) -> None:
        self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
            QTimer.singleShot(0, self, self._then)
        return False


def _tell(app: QApplication, problem: Problem, report: Path | None = None) -> int:
    """Say it in a small window, with whose end the app ends, as failed. Gives 0: it goes on until then."""
    from covet_desktop.notices import problem_box

    box = problem_box(problem, report=report)
    box.finished.connect(lambda _answer: _leave(app, box))  # which also keeps the box
    box.open()
    return 0


def _leave(app: QApplication, box: QWidget) -> None:
    box.hide()
    app.exit(1)


def _reported(data_dir: Path, error: Exception) -> tuple[Problem, Path | None]:
    from covet_desktop.crashes import Reporter
    from covet_desktop.engine.runner import bug

    return bug(), Reporter(data_dir).write(error, stopped=True)


def _raise_the_other(data_dir: Path, lock: EngineLock, *, quietly: bool = False) -> int | None:
    """The app runs already with this data: bring its window to the front, and leave with this exit code.

    None: it had no window and has given way; ``lock`` is ours now. ``quietly``: leave its window as it is.
    """
    from covet_desktop.door import GIVES_WAY, RAISE, TAKE_OVER, knock

    for message in knock(socket_name(data_dir), {"verb": TAKE_OVER if quietly else RAISE}):
        if message.get("result") != GIVES_WAY:
            return 0 if "result" in message else 1
        if lock.acquire_within(_GIVE_WAY_SECONDS):
            return None
    return _say_in_terminal("CoVet Desktop is running, but doesn't answer. Quit it, and start it again.")


def _say_in_terminal(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1
