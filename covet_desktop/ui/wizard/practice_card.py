"""The card that says whose practice an identifier stands for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from covet_desktop.core.model import Practice
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr, tr_n
from covet_desktop.ui.widgets import Card, Glyph, label

_LISTED = 6


class PracticeCard(Card):
    """Hidden while nothing is found."""

    def __init__(self) -> None:
        super().__init__()
        self._name = label(role="heading")
        self._place = label()
        self._locations = label(role="small")
        self._identifier = label(role="small")
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        for part in (self._name, self._place, self._locations, self._identifier):
            words.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Glyph("home", "accent", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.hide()

    def show_practice(self, practice: Practice | None) -> None:
        self.setVisible(practice is not None)
        if practice is None:
            return
        self._name.setText(practice.name or practice.identifier)
        place = ", ".join(part for part in (practice.city, practice.region, practice.country) if part)
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self._locations.setText(_locations(practice))
        self._locations.setVisible(bool(practice.locations))
        self._identifier.setText(tr("Identifier {identifier}", identifier=practice.identifier))
        parts = (self._name.text(), place, self._locations.text(), self._identifier.text())
        self.setAccessibleName(". ".join(part for part in parts if part))


def _locations(practice: Practice) -> str:
    count = len(practice.locations)
    names = ", ".join(location.name for location in practice.locations[:_LISTED] if location.name)
    if count > _LISTED:
        names += ", …"
    counted = tr_n("{n} location", "{n} locations", count)
    return tr("{count}: {names}", count=counted, names=names) if names else counted
