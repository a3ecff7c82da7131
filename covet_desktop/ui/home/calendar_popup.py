"""A month to choose a day from, below the button that opens it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from covet_desktop.ui import icons, theme
from covet_desktop.ui.text import tr


class CalendarPopup(QFrame):
    """Closes when a day is chosen, with Escape, and when elsewhere is clicked."""

    chosen = Signal(object)
    """A ``date``."""

    def __init__(self, shown: date, first: date, last: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(tr("Day to show"))
        self.calendar.setLocale(QLocale())
        self.calendar.setDateRange(_to_qt(first), _to_qt(last))
        self.calendar.setSelectedDate(_to_qt(shown))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("text"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt's own are red
            self.calendar.setWeekdayTextFormat(weekday, plain)
        head = QTextCharFormat()
        head.setForeground(theme.colour("muted"))
        head.setBackground(theme.colour("surface"))
        self.calendar.setHeaderTextFormat(head)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        for name, icon in (
            ("qt_calendar_prevmonth", "chevron-left"),
            ("qt_calendar_nextmonth", "chevron-right"),
        ):
            arrow = self.calendar.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setIcon(icons.icon(icon))
        self.calendar.setMinimumSize(theme.px(300), theme.px(260))
        box = QVBoxLayout(self)
        box.setContentsMargins(*(theme.px(8),) * 4)
        box.addWidget(self.calendar)
        self.setFocusProxy(self.calendar)
        self.calendar.setFocus()

    def _choose(self, when: QDate) -> None:
        if self.isVisible():  # Enter is told twice
            self.close()
            self.chosen.emit(date(when.year(), when.month(), when.day()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)


def _to_qt(when: date) -> QDate:
    return QDate(when.year, when.month, when.day)
