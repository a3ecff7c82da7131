"""The fee, line by line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from covet_desktop.core.model import Fee
from covet_desktop.ui import theme
from covet_desktop.ui.text import money, tr, tr_n
from covet_desktop.ui.widgets import Card, Rule, clear, label

_MONTHS = 12


class FeeCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Fee, int] | None = None
        self._rows: list[tuple[str, str, str]] = []
        self.body.setSpacing(theme.px(6))

    def show_fee(self, fee: Fee, servers: int) -> None:
        """``servers`` is 1 at least."""
        if self._shown == (fee, servers):
            return
        self._shown = (fee, servers)
        self._rows = _rows(fee, servers)
        clear(self.body)
        for words, amount, role in self._rows:
            if role == "heading":
                self.body.addWidget(Rule())
            self.body.addWidget(_Line(words, amount, role))

    def lines(self) -> list[tuple[str, str]]:
        return [(words, amount) for words, amount, _role in self._rows]


class _Line(QWidget):
    def __init__(self, words: str, amount: str, role: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(3), 0, theme.px(3))
        row.addWidget(label(words, role), 1)
        row.addWidget(label(amount, role, wrap=False))
        self.setAccessibleName(f"{words}: {amount}")


def _rows(fee: Fee, servers: int) -> list[tuple[str, str, str]]:
    """Words, amount and role of each line."""
    rows = [
        (tr("Cornerstone connection, for each server"), _for(fee.interval, fee.amount, fee.currency), ""),
        (tr("Cornerstone servers"), f"× {servers}", ""),
        (tr("Together"), per_month(fee, servers), "heading"),
    ]
    if fee.interval == "month":
        rows.append((tr("In a year"), money(fee.total(servers) * _MONTHS, fee.currency), "muted"))
    return rows


def _for(interval: str, amount: Decimal, currency: str) -> str:
    """A sum for an interval; one that this version doesn't know is shown as it came."""
    words = money(amount, currency)
    return tr("{amount} a month", amount=words) if interval == "month" else f"{words} / {interval}"


def per_month(fee: Fee, servers: int) -> str:
    """The sum for all servers: "70.00 USD a month"."""
    return _for(fee.interval, fee.total(servers), fee.currency)


def server_words(servers: int) -> str:
    return tr_n("{n} Cornerstone server", "{n} Cornerstone servers", servers)
