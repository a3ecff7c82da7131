"""The day on paper: a plain list by veterinarian. Imported when somebody prints."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QFont, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from covet_desktop.core.state import AppState
from covet_desktop.ui.home.case_rows import by_veterinarian, row_of
from covet_desktop.ui.home.clocks import clocks, zone_of
from covet_desktop.ui.text import day, tr, tr_n

_POINTS = 9


def day_on_paper(state: AppState) -> QTextDocument:
    """Black on white whatever the theme; names stay plain text."""
    zone = zone_of(state)
    clinic = state.connection.clinic.name if state.connection else ""
    title = " · ".join(part for part in (clinic, day(state.cases_day) if state.cases_day else "") if part)
    parts = [f"<h2>{escape(title)}</h2>"]
    if state.shows_today:
        parts.append(f"<p>{escape(clocks(state))}</p>")
    for name, cases in by_veterinarian(state):
        count = tr_n("{n} case", "{n} cases", len(cases))
        parts.append(f"<h3>{escape(name)} · {escape(count)}</h3>")
        heads = (tr("Time"), tr("Patient"), tr("Species"), tr("Client"), tr("Reason"), tr("Cornerstone"))
        lines = ["".join(f"<th align='left'>{escape(head)}</th>" for head in heads)]
        for case in cases:
            cells = row_of(case, zone).cells
            lines.append("".join(f"<td>{escape(cell)}</td>" for cell in cells))
        table = "".join(f"<tr>{line}</tr>" for line in lines)
        parts.append(f"<table width='100%' cellpadding='3' cellspacing='0' border='0'>{table}</table>")
    document = QTextDocument()
    font = QFont(document.defaultFont())
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet("body, td, th, h2, h3, p { color: black; }")
    document.setHtml(f"<body>{''.join(parts)}</body>")
    return document


def print_on(printer: QPrinter, state: AppState) -> None:
    """Print the day that is shown."""
    printer.setDocName(tr("Cases of the day"))  # seen in the printer's queue: no name in it
    day_on_paper(state).print_(printer)


def open_print_dialog(state: AppState, parent: QWidget) -> QDialog:
    """Ask for the printer, then print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print the day"))
    dialog.accepted.connect(lambda: print_on(printer, state))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
    return dialog
