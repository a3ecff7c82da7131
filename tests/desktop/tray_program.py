"""The desktop of the app as a program of its own, without an engine: states and notices come by its input.

``["state", NAME]``, ``["notice", ABOUT, PAGE]``, ``["settings", NOTICES]``, ``["windows"]``, ``["hide"]``,
``["sent"]``, ``["tray"]``, ``["menu"]``, ``["balloon"]``: one question a line, one answer a line, both as JSON.
"""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from covet_desktop.bridge import Bridge
from covet_desktop.core.events import NoticeDue
from covet_desktop.core.notices import Notice, Page
from covet_desktop.core.text import text
from covet_desktop.desktop import Desktop
from covet_desktop.hint import Hint
from covet_desktop.ui import theme
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.settings.window import SettingsWindow
from covet_desktop.ui.text import set_language
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.shell import SetupWizard
from tests.ui import home_states, tray_states

STATES = home_states.STATES | tray_states.STATES
WINDOWS = {HomeWindow: "home", SetupWizard: "wizard", SettingsWindow: "settings"}


class Program:
    def __init__(self, app: QApplication, folder: Path) -> None:
        self.bridge = Bridge(lambda: sys.exit("no engine is asked for here"), language="en")
        self.bridge.state = home_states.TODAYS
        self.sent: list[str] = []
        self.bridge._command.connect(lambda command: self.sent.append(repr(command)))
        self.desktop = Desktop(
            app, self.bridge, folder, Hint(connected=True), Here("America/Toronto", "CA"), quiet=True
        )
        self.desktop.add_tray()

    def answer(self, question: str, *arguments: str) -> object:
        match question:
            case "state":
                self.bridge.state = STATES[arguments[0]]
                self.bridge.changed.emit(self.bridge.state)
            case "settings":
                settings = replace(self.bridge.state.settings, notices=bool(arguments[0]))
                self.bridge.state = replace(self.bridge.state, settings=settings)
            case "notice":
                about, page = arguments
                title = text("Today's cases came late.")
                words = text("9 cases of today are here now.")
                self.bridge.happened.emit(NoticeDue(Notice(about, title, words, Page(page))))
            case "hide":
                for window in QApplication.topLevelWidgets():
                    window.hide()
            case "windows":
                shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
                return sorted(WINDOWS[type(each)] for each in shown if type(each) in WINDOWS)
            case "sent":
                return self.sent
            case "tray":
                tray = self.desktop._tray
                assert tray is not None
                return [tray.is_there(), *tray._icon.geometry().getRect()]
            case "menu":
                popup = QApplication.activePopupWidget()
                return popup is not None
            case "balloon":
                return self.balloon()
        return None

    def balloon(self) -> list[int] | None:
        """Where Qt shows a notice by itself."""
        for each in QApplication.topLevelWidgets():
            if each.metaObject().className() == "QBalloonTip" and each.isVisible():
                return list(each.geometry().getRect())
        return None


def main() -> int:
    app = theme.application(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    theme.apply(app, dark=False)
    set_language(app, "en")
    program = Program(app, Path(sys.argv[1]))
    unread = b""

    def read() -> None:
        nonlocal unread
        *lines, unread = (unread + os.read(0, 65536)).split(b"\n")
        for line in lines:
            tell(program.answer(*json.loads(line)))

    def tell(answer: object) -> None:
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, app)
    notifier.activated.connect(read)
    tell("ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
