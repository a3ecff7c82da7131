"""What can be done with a whole table: copy it, print it, save it for a spreadsheet."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QPageLayout, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from covet_desktop.core.tables import as_csv
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Flow, Table, button


class TableActions(QWidget):
    """``title`` heads the print; ``file_name``, without its ending, is what a file is called unless a person
    names it: never a client or a patient."""

    save = Signal(str, str)
    """A path that a person chose, and the table to be written there."""

    def __init__(self, table: Table, title: str, file_name: str) -> None:
        super().__init__()
        self._table, self._title, self._file_name = table, title, file_name
        copy = button(tr("&Copy all"), self.copy, icon="copy")
        paper = button(tr("&Print…"), self.on_printer, icon="print")
        file = button(tr("&Save as a file…"), self.ask_where, icon="download")
        file.setToolTip(tr("A CSV file, for a spreadsheet"))
        self.setLayout(Flow(copy, paper, file))

    def copy(self) -> None:
        rows = (self._table.heads, *self._table.rows())
        lines = ("\t".join(" ".join(cell.split()) for cell in cells) for cells in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def on_printer(self) -> None:
        """Ask for a printer, and print all rows."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # takes time to load

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setDocName(self._title)  # seen in the printer's queue: no name in it
        dialog = QPrintDialog(printer, self.window())
        dialog.setWindowTitle(self._title)
        dialog.accepted.connect(lambda: self.on_paper().print_(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def on_paper(self) -> QTextDocument:
        """Black on white whatever the theme; names stay plain text."""
        heads = "".join(f"<th align='left'>{escape(head)}</th>" for head in self._table.heads)
        rows = (
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
            for cells in self._table.rows()
        )
        document = QTextDocument()
        document.setDefaultStyleSheet("body, td, th, h2 { color: black; font-size: 8pt; }")
        document.setHtml(
            f"<body><h2>{escape(self._title)}</h2><table width='100%' cellpadding='3' cellspacing='0'>"
            f"<tr>{heads}</tr>{''.join(rows)}</table></body>"
        )
        return document

    def ask_where(self) -> QFileDialog:
        """A window in which a person chooses the file's place."""
        dialog = QFileDialog(self.window(), tr("Save as a file"), f"{self._file_name}.csv", "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)
        return dialog

    def _save(self, path: str) -> None:
        self.save.emit(path, as_csv(self._table.heads, self._table.rows()))
