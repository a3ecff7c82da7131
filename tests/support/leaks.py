"""What a test must not leave behind: a thread, a running timer, a window."""

import gc
import sys
import threading
from collections.abc import Iterable
from typing import Any

# Qt keeps one of each for the whole program, once it was shown.
QT_OWN_WINDOWS = {"QTipLabel", "QBalloonTip", "QAlphaWidget"}


class Watch:
    """Made before the test, asked after it, closed at its end."""

    def __init__(self) -> None:
        self._threads = set(threading.enumerate())
        self._windows = set(map(id, _windows()))
        gc.freeze()  # so that only what the test makes is looked through: all there is takes longer than most tests

    def left_over(self) -> list[str]:
        """One sentence for each thing that is still alive and wasn't before."""
        if _qt_is_there():
            _finish_deletions()
        found = self._compare()
        if found:
            gc.collect()  # a cycle that nobody can reach any more isn't a leak
            found = self._compare()
        return found

    def close(self) -> None:
        """What is garbage from now on is collected again."""
        gc.unfreeze()

    def _compare(self) -> list[str]:
        found = [
            f"the thread {thread.name!r} still runs"
            for thread in threading.enumerate()
            if thread not in self._threads and not thread.daemon
        ]
        if not _qt_is_there():
            return found
        found += [
            f"the {type(thing).__name__} {thing.objectName()!r} still runs"
            for thing in _qt_threads_and_timers()
        ]
        found += [
            f"the window {type(window).__name__} {window.windowTitle()!r} is still alive"
            for window in _windows()
            if id(window) not in self._windows
        ]
        return found


def _qt_is_there() -> bool:
    return "PySide6.QtCore" in sys.modules


def _qt_threads_and_timers() -> list[Any]:
    """Running ones that the test has made, and Python holds."""
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    alive = []
    for thing in gc.get_objects():
        kind = type(thing)
        if issubclass(kind, QThread) and shiboken6.isValid(thing) and thing.isRunning():
            if thing is not QThread.currentThread():
                alive.append(thing)
        elif issubclass(kind, QTimer) and shiboken6.isValid(thing) and thing.isActive():
            alive.append(thing)
    return alive


def _windows() -> Iterable[Any]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [
        window
        for window in widgets.QApplication.topLevelWidgets()
        if window.parent() is None and type(window).__name__ not in QT_OWN_WINDOWS
    ]


def _finish_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
