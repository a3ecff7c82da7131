"""What can be done with a whole table: copy it, print it, save it for a spreadsheet."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QPageLayout, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from covet_desktop.core.state import AppState
from covet_desktop.core.tables import as_csv
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Flow, Table, button, label


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
        self._asked = False
        self._seen: object = None
        self.told = label(role="small")
        """What came of a button: copied, or saved, and where."""
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.STEP))
        column.addLayout(Flow(copy, paper, file))
        column.addWidget(self.told)

    def draw(self, state: AppState) -> None:
        """The file that was asked for is written, or couldn't be: the page says why."""
        saved = state.follow_up.saved
        if self._asked and saved is not None and saved is not self._seen:
            self._asked = False
            self._say(tr("Saved: {path}", path=saved.path))
        self._seen = saved

    def copy(self) -> None:
        rows = (self._table.heads, *self._table.rows())
        lines = ("\t".join(" ".join(cell.split()) for cell in cells) for cells in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._say(tr("Copied: paste it wherever you write."))

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
        self._say("")
        self._asked = True
        self.save.emit(path, as_csv(self._table.heads, self._table.rows()))

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
