"""``python tests/screens.py FOLDER [--text=2] [--lang=fr] [NAME…]``: every window in every state, light and dark.

On a screen (``packaging/dev.py screenshots`` brings a virtual one). ``index.html`` lists the pictures;
``--text`` makes the text so many times as large, ``--lang`` shows it in that language; names pick those
whose file begins so. What is written is for a person to look at: nothing here judges.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QCursor, QFont, QFontInfo, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from covet_desktop.ui import theme
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.text import set_language
from covet_desktop.ui.tray import Tray
from covet_desktop.ui.tray_icon import tray_icon
from covet_desktop.ui.tray_status import status_of
from tests.ui import (
    activity_scenes,
    case_scenes,
    document_scenes,
    home_scenes,
    home_states,
    imports_scenes,
    manage_scenes,
    missing_scenes,
    settings_scenes,
    tray_states,
    wizard_scenes,
)

SCENES = (
    settings_scenes,
    manage_scenes,
    activity_scenes,
    imports_scenes,
    missing_scenes,
    document_scenes,
    case_scenes,
)
LOOKS = {"light": False, "dark": True}
_TEXT, _LANGUAGE = "--text=", "--lang="
TRAY_SIZES = (16, 22, 32, 64)
TRAY_STATES = home_states.STATES | tray_states.STATES


def settle() -> None:
    """Let what was shown or changed be laid out and drawn, the focus' ring too."""
    for _turn in range(3):
        QTest.qWait(15)


def picture(window: QWidget) -> QPixmap:
    """The window, and on it whatever is open above it."""
    made = window.grab()
    above = [
        other
        for other in QApplication.topLevelWidgets()
        if other is not window and other.isVisible() and other.windowType() is not Qt.WindowType.ToolTip
    ]
    painter = QPainter(made)
    for other in above:
        place = other.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
        painter.setPen(theme.colour("field_line"))
        painter.drawRect(place.x() - 1, place.y() - 1, other.width() + 1, other.height() + 1)
        painter.drawPixmap(place, other.grab())
    painter.end()
    return made


def close(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))


def wizard_pictures(wanted: tuple[str, ...]) -> Iterator[tuple[str, QPixmap]]:
    for found in wizard_scenes.scenes():
        if found.name.startswith(wanted):
            shown = wizard_scenes.play(found, settle)
            yield found.name, picture(shown.wizard)
            close(shown.wizard)


def home_pictures(wanted: tuple[str, ...]) -> Iterator[tuple[str, QPixmap]]:
    for name, state in home_states.EVERY_STATE.items():
        if f"home-{name}".startswith(wanted):
            window = HomeWindow()
            window.resize(1024, 700)
            window.draw(state)
            window.show()
            settle()
            yield f"home-{name}", picture(window)
            close(window)
    for played in home_scenes.SCENES:
        if played.name.startswith(wanted):
            window = played.play(settle)
            yield played.name, picture(window)
            close(window)


def scene_pictures(wanted: tuple[str, ...]) -> Iterator[tuple[str, QPixmap]]:
    """Of the windows whose scenes are played alike."""
    for scenes in SCENES:
        for found in scenes.SCENES:
            if found.name.startswith(wanted):
                window = scenes.play(found, settle)
                yield found.name, picture(window)
                close(window)


def tray_pictures(wanted: tuple[str, ...]) -> Iterator[tuple[str, QPixmap]]:
    if "tray-icons".startswith(wanted):
        yield "tray-icons", _icons()
    for name in ("todays-cases", "import-running", "signed-out", "by-hand-only", *tray_states.STATES):
        if f"tray-menu-{name}".startswith(wanted):
            tray = Tray()
            tray.draw(TRAY_STATES[name])
            yield f"tray-menu-{name}", _menu(tray.menu())
            tray.hide()


def _icons() -> QPixmap:
    """Each state's icon in the sizes that trays ask for, with its word."""
    row = 84
    made = QPixmap(QSize(640, row * len(TRAY_STATES)))
    made.fill(theme.colour("window"))
    painter = QPainter(made)
    painter.setFont(QFont(QApplication.font()))
    painter.setPen(theme.colour("text"))
    for number, state in enumerate(TRAY_STATES.values()):
        name, word = status_of(state)
        left, middle = 16, row * number + row // 2
        for size in TRAY_SIZES:
            painter.drawPixmap(left, middle - size // 2, tray_icon(name).pixmap(QSize(size, size)))
            left += size + 16
        painter.drawText(left, middle + 5, f"{name}: {word}")
    painter.end()
    return made


def _menu(menu: QMenu) -> QPixmap:
    menu.popup(QPoint(200, 200))
    settle()
    made = menu.grab()
    menu.close()
    return made


def write_index(folder: Path, names: list[str]) -> None:
    rows = "\n".join(
        f"<h2>{html.escape(name)}</h2>"
        + "".join(f'<img src="{name}-{look}.png" alt="{html.escape(name)}, {look}">' for look in LOOKS)
        for name in names
    )
    style = "body{font-family:sans-serif;margin:24px}img{max-width:48%;margin:4px;vertical-align:top}"
    (folder / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>Pictures</title><style>{style}</style>\n{rows}\n',
        encoding="utf-8",
    )


def main(arguments: list[str]) -> int:
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(arguments[0])
    wanted = tuple(name for name in arguments[1:] if not name.startswith("--")) or ("",)
    times = max((float(name.removeprefix(_TEXT)) for name in arguments if name.startswith(_TEXT)), default=1)
    languages = [name.removeprefix(_LANGUAGE) for name in arguments if name.startswith(_LANGUAGE)]
    folder.mkdir(parents=True, exist_ok=True)
    app = theme.application(sys.argv[:1])
    if times != 1:
        font = app.font()
        font.setPixelSize(round(QFontInfo(font).pixelSize() * times))
        app.setFont(font)  # before the theme takes it for the system's
    app.setQuitOnLastWindowClosed(False)
    QCursor.setPos(0, 0)  # where it lies over nothing
    set_language(app, languages[-1] if languages else "en")
    names: list[str] = []
    for look, dark in LOOKS.items():
        theme.apply(app, dark)
        for pictures in (wizard_pictures, home_pictures, scene_pictures, tray_pictures):
            for name, made in pictures(wanted):
                if not made.save(str(folder / f"{name}-{look}.png")):
                    sys.stderr.write(f"{name}-{look}.png couldn't be written\n")
                    return 1
                if name not in names:
                    names.append(name)
    write_index(folder, names)
    sys.stdout.write(f"{2 * len(names)} pictures in {folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
