"""What a search found in all days: as many rows as there are, read part by part as they are looked at."""

from __future__ import annotations

from datetime import UTC, tzinfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from covet_desktop.core.events import CasesFound
from covet_desktop.core.visits import Case
from covet_desktop.ui.home.case_list import said
from covet_desktop.ui.home.case_rows import COMING, Row, row_of

Index = QModelIndex | QPersistentModelIndex
PART = 200
"""Rows that are asked for at once."""
_PARTS_KEPT = 25
_SETTLE_MS = 20
"""While the list is flying by, only the part where it comes to rest is asked for."""


class FoundModel(QAbstractListModel):
    """One question is under way at a time; rows whose part hasn't come are blank."""

    wanted = Signal(str, int)
    """Query and offset of a part that is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.query = ""
        self.zone: tzinfo = UTC
        self.members: dict[str, str] = {}
        self._shown_query: str | None = None
        self._total = 0
        self._parts: dict[int, list[Case | Row]] = {}
        self._taken: CasesFound | None = None
        self._asked: int | None = None
        self._next: int | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._ask_next)

    @property
    def answered(self) -> bool:
        """Whether what is shown is what was looked for last."""
        return self._shown_query == self.query

    def look_for(self, query: str) -> None:
        """Ask for the beginning; the former rows stay until it is there."""
        self.query = query
        self._next = None
        self._ask(0)

    def refresh(self) -> None:
        """Something was written: what is on the screen is asked for anew, the rest as it is looked at."""
        last = next(reversed(self._parts), 0)
        self._parts = {last: self._parts[last]} if last in self._parts else {}
        self._ask(last)

    def give_up(self) -> None:
        """The question failed: the next one may be asked."""
        self._asked = None

    def take(self, found: CasesFound) -> None:
        if found is self._taken or found.query != self.query:
            return
        self._taken = found
        part = found.offset // PART
        if part == self._asked:
            self._asked = None
        if self._shown_query != found.query or self._total != found.total:
            self.beginResetModel()
            self._shown_query, self._total = found.query, found.total
            self._parts = {part: list(found.cases)}
            self.endResetModel()
            return
        self._parts.pop(part, None)
        self._parts[part] = list(found.cases)
        while len(self._parts) > _PARTS_KEPT:
            del self._parts[next(iter(self._parts))]
        if found.cases:
            self.dataChanged.emit(self.index(found.offset), self.index(found.offset + len(found.cases) - 1))
        if self._next is not None:
            self._settle.start()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return said(self.row(index.row()), role) if index.isValid() else None

    def row(self, number: int) -> Row:
        """Made of its case when it is first looked at; blank, and asked for, where its part isn't here."""
        part, place = divmod(number, PART)
        rows = self._parts.get(part)
        if rows is None or place >= len(rows):
            if part != self._asked:
                self._next = part
                if not self._settle.isActive():
                    self._settle.start()
            return COMING
        row = rows[place]
        if isinstance(row, Case):
            row = row_of(row, self.zone, with_day=True, member=self.members.get(row.member_id, ""))
            rows[place] = row
        return row

    def _ask_next(self) -> None:
        part, self._next = self._next, None
        if part is None or part in self._parts:
            return
        if self._asked is not None:
            self._next = part  # as soon as the answer that is under way is here
            return
        self._ask(part)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def _ask(self, part: int) -> None:
        self._asked = part
        self.wanted.emit(self.query, part * PART)
