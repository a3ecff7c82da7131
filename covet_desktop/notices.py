"""Messages in a small window of their own: a fault before or outside of any page, and what came of the last run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from covet_desktop.core.problems import Problem
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr


def problem_box(problem: Problem, parent: QWidget | None = None, report: Path | None = None) -> QMessageBox:
    """The fault's title and advice; to be opened by the caller. ``report``: the file to send to support."""
    advice = say(problem.advice)
    if report is not None:
        advice = "\n\n".join(part for part in (advice, _report_words(report)) if part)
    return _box(parent, say(problem.title), advice, QMessageBox.Icon.Warning)


def last_run_box(report: Path, parent: QWidget | None, *, stopped: bool) -> QMessageBox:
    """Said once, at the next start."""
    if stopped:
        title = tr("CoVet Desktop stopped unexpectedly last time")
    else:
        title = tr("Something went wrong in CoVet Desktop last time")
    words = tr("Nothing you entered is lost. If it happens again, tell CoVet's support.")
    return _box(parent, title, f"{words}\n\n{_report_words(report)}", QMessageBox.Icon.Information)


def no_tray_box(parent: QWidget) -> QMessageBox:
    """Said once: what closing the window does on a desktop without a tray."""
    return _box(
        parent,
        tr("CoVet Desktop keeps running"),
        tr(
            "This desktop has no tray, so the window is minimised when you close it, and imports go on. "
            "To quit, press Ctrl+Q."
        ),
        QMessageBox.Icon.Information,
    )


def quit_box(parent: QWidget | None, leave: Callable[[], None], *, paused: bool) -> QMessageBox:
    """What quitting means with auto-import on; ``paused``: as it is on this PC for now."""
    question = QMessageBox(parent)
    question.setWindowTitle(tr("Quit CoVet Desktop"))
    if paused:
        question.setText(tr("Imports are paused, and quitting doesn't resume them."))
        question.setInformativeText(tr("They go on when the pause is over and CoVet Desktop runs."))
    else:
        question.setText(tr("While CoVet Desktop isn't running, no appointments are imported."))
        question.setInformativeText(tr("The import of a day is made up for if you start it again that day."))
    stay = question.addButton(tr("Keep it running"), QMessageBox.ButtonRole.RejectRole)
    going = question.addButton(tr("Quit"), QMessageBox.ButtonRole.AcceptRole)
    question.setDefaultButton(stay)
    going.clicked.connect(leave)
    return question


def _report_words(report: Path) -> str:
    return tr(
        "A report for support, without any client's or patient's data, is in this file:\n{file}", file=report
    )


def _box(parent: QWidget | None, title: str, words: str, icon: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("CoVet Desktop")
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(words)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.addButton(tr("&Close"), QMessageBox.ButtonRole.AcceptRole)
    _dress(box)
    return box


def _dress(box: QMessageBox) -> None:
    """The title as titles look here, and lines of a readable length: Qt breaks them after the title's."""
    for name, label in ((each.objectName(), each) for each in box.findChildren(QLabel)):
        if name == "qt_msgbox_label":
            theme.mark(label, "role", "heading")
        elif name == "qt_msgbox_informativelabel":
            label.setMinimumWidth(theme.px(theme.CONTENT_WIDTH * 0.6))


def uncaught_box(error: BaseException, parent: QWidget | None) -> QMessageBox:
    """What nobody caught: a fault of the world as it is, anything else as a mistake of ours."""
    from covet_desktop.engine.runner import bug

    return problem_box(error if isinstance(error, Problem) else bug(), parent)
