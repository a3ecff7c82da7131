"""What an import would do, does, and did: numbers, progress, each skipped appointment with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from covet_desktop.core import importing
from covet_desktop.core.visits import Counts, ImportRun, ImportStatus, SkippedItem, SkipReason
from covet_desktop.ui import theme
from covet_desktop.ui.text import day_and_clock, say, tr, tr_n
from covet_desktop.ui.widgets import Banner, Card, Rule, button, clear, label, link, tab_order
from covet_desktop.ui.wizard.import_list import ImportList


class Numbers(QWidget):
    """Four numbers with their names."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: list[tuple[QLabel, QLabel]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(24))
        for _part in range(4):
            number, name = label(role="title", wrap=False), label(role="small", wrap=False)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(number)
            column.addWidget(name)
            row.addLayout(column)
            self._labels.append((number, name))
        row.addStretch(1)

    def show_counts(self, counts: Counts) -> None:
        """What would happen."""
        names = (tr("new cases"), tr("to update"), tr("unchanged"), tr("to skip"))
        values = (counts.created, counts.updated, counts.unchanged, counts.skipped)
        for (number, name), value, words in zip(self._labels, values, names, strict=True):
            number.setText(str(value))
            name.setText(words)
        self.setAccessibleName(self.text())

    def text(self) -> str:
        return ", ".join(f"{number.text()} {name.text()}" for number, name in self._labels)


class Reasons(QWidget):
    """Skipped appointments by reason: how many, why, what to do; each list opens on demand."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._parts: list[_Reason] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))

    def show_reasons(self, lines: Mapping[SkipReason, Sequence[str]]) -> bool:
        """The lines of each reason, most first. Whether they are others than before."""
        if lines == self._shown:
            return False
        self._shown, self._parts = dict(lines), []
        clear(self._column)
        for reason, listed in sorted(lines.items(), key=lambda pair: -len(pair[1])):
            if self._column.count():
                self._column.addWidget(Rule())
            part = _Reason(reason, listed)
            self._column.addWidget(part)
            self._parts.append(part)
        return True

    def controls(self) -> list[QWidget]:
        """In the order of the Tab key."""
        return [control for part in self._parts for control in (part.toggle, part.list)]

    def text(self) -> str:
        return "\n".join(part.accessibleName() for part in self._parts)


class _Reason(QWidget):
    def __init__(self, reason: SkipReason, lines: Sequence[str]) -> None:
        super().__init__()
        title, advice = (say(part) for part in importing.skip_sentence(reason))
        count = label(str(len(lines)), "heading", wrap=False)
        count.setFixedWidth(theme.px(32))
        shows = any(lines)
        above = theme.px(2) if shows else 0  # level with the words of the button beside it
        count.setContentsMargins(0, above, 0, 0)
        words = QVBoxLayout()
        words.setContentsMargins(0, above, 0, 0)
        words.setSpacing(theme.px(2))
        words.addWidget(label(title, "heading"))
        if advice:
            words.addWidget(label(advice, "small"))
        self.list = label("\n".join(line for line in lines if line))
        self.list.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.list.setAccessibleName(tr("Skipped: {reason}", reason=title))
        self.list.hide()
        words.addWidget(self.list)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.toggle = link(tr("Show"), self._switch)
        self.toggle.setAccessibleName(tr("Show which: {reason}", reason=title))
        self.toggle.setVisible(shows)
        row.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{len(lines)}: {title} {advice}".strip())

    def _switch(self) -> None:
        opens = self.list.isHidden()
        self.list.setVisible(opens)
        self.toggle.setText(tr("Hide") if opens else tr("Show"))


class ProgressCard(Card):
    """An import under way."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label(role="heading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the import"))
        self._note = label(tr("You can close this window; the import goes on."), "small")
        self._cancel = button(tr("C&ancel the import"), self.cancelled.emit)
        for part in (self._words, self._bar, self._note, self._cancel):
            self.body.addWidget(part)

    def show_run(self, run: ImportRun | None, saved: int, *, cancelling: bool) -> None:
        """``run`` None: it hasn't begun."""
        done, total = (run.progress.done, run.progress.total) if run else (0, 0)
        if cancelling:
            words = tr("Cancelling. What is there already stays…")
        elif run is None or not total:
            words = tr("Starting the import…")
        elif run.finished:
            words = tr_n("Getting the cases: {n} so far…", "Getting the cases: {n} so far…", saved)
        else:
            words = tr("{done} of {total} appointments", done=done, total=total)
        self._words.setText(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._cancel.setEnabled(not cancelling and run is not None and not run.finished)

    def text(self) -> str:
        return self._words.text()


class ResultCard(QWidget):
    """How an import ended."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.outcome = Banner("good")
        self.reasons = Reasons()
        self._skipped = Card()
        self._skipped.body.addWidget(label(tr("Skipped appointments"), "heading"))
        self._skipped.body.addWidget(self.reasons)
        self.list = ImportList(tr("What the import did, appointment by appointment"))
        self._again = link(tr("Import a&gain, or other days"), self.again.emit)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(2 * theme.STEP))
        for part in (self.outcome, self._again, self.list, self._skipped):
            box.addWidget(part)

    def show_run(self, run: ImportRun, skipped: Sequence[SkippedItem], zone: tzinfo) -> None:
        done = run.status is ImportStatus.SUCCEEDED
        self.outcome.set_kind("good" if done else "warn" if run.status is ImportStatus.CANCELLED else "bad")
        ended = day_and_clock(run.finished_at, zone) if run.finished_at else ""
        parts = [
            (tr("Imported {when}", when=ended) if done else tr("Ended {when}", when=ended)) if ended else "",
            tr("Data as of {when}", when=day_and_clock(run.data_as_of, zone)) if run.data_as_of else "",
        ]
        self.outcome.show_text(importing.outcome(run), " · ".join(part for part in parts if part))
        lines: dict[SkipReason, list[str]] = {}
        for item in skipped:
            lines.setdefault(item.reason, []).append(skipped_line(item, zone))
        if self.reasons.show_reasons(lines):
            tab_order(self.list.view, self.reasons.controls())
        self._skipped.setVisible(bool(lines))


def skipped_line(item: SkippedItem, zone: tzinfo) -> str:
    """Time, patient, client and veterinarian of a skipped appointment, as far as they are there."""
    appointment = item.appointment
    starts = appointment.starts_at if appointment else None
    patient = item.patient.name if item.patient else ""
    client = item.client.display_name if item.client else ""
    whose = tr("{patient} ({client})", patient=patient, client=client) if patient and client else patient
    parts = (
        day_and_clock(starts, zone) if starts else "",
        whose or client,
        item.provider_name or (appointment.provider_name if appointment else ""),
    )
    return " · ".join(part for part in parts if part)
