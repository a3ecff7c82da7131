"""A page that shows time is drawn again although nothing happened."""

from __future__ import annotations

from PySide6.QtCore import QTimer


class Ticker(QTimer):
    def tick(self, seconds: int) -> None:
        """From now on every so many seconds; 0: never. One that runs like this already isn't begun anew."""
        if not seconds:
            self.stop()
        elif not self.isActive() or self.interval() != seconds * 1000:
            self.start(seconds * 1000)
