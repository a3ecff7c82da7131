"""The list of time zones: found by the zone's city or a large one near it, accents or not."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from covet_desktop.core.names import search_key
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import SearchCombo
from covet_desktop.ui.wizard.zones import former_name, is_known, near, zone_choices, zone_words

_FOUND_BY = int(Qt.ItemDataRole.UserRole) + 1


class ZoneCombo(SearchCombo):
    """A zone by a name of its own that isn't in the list is added, so that it can be shown."""

    def __init__(self) -> None:
        super().__init__(
            (choice for choice in zone_choices() if not former_name(choice[0])), tr("Search for a city")
        )
        for row in range(self.count()):
            self._describe(row)

    def set_key(self, key: str | None) -> None:
        if key and self.count() and self.findData(key) < 0 and is_known(key):
            self.addItem(zone_words(key), key)
            self._describe(self.count() - 1)
        super().set_key(key)

    def _describe(self, row: int) -> None:
        name = str(self.itemData(row))
        words = [self.itemText(row), *near(name)]
        self.setItemData(row, " ".join(search_key(each) for each in words), _FOUND_BY)

    def _complete(self) -> None:
        self._completer = _Completer(self.model(), self)
        self.setCompleter(self._completer)

    def _meant(self, typed: str) -> str | None:
        """By its own words, else by a city near it, else the only one that holds what was typed."""
        wanted = search_key(typed)
        rows = [(str(self.itemData(row)), row) for row in range(self.count())]
        for words_of in (lambda name: (zone_words(name), zone_words(name).partition(" (")[0]), near):
            for name, _row in rows:
                if wanted in map(search_key, words_of(name)):
                    return name
        holding = [name for name, row in rows if wanted in str(self.itemData(row, _FOUND_BY))]
        return holding[0] if wanted and len(holding) == 1 else None


class _Completer(QCompleter):
    """Looks at the folded words; shows and takes the item's own."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_FOUND_BY)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(10)

    def splitPath(self, path: str) -> list[str]:
        return [search_key(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
