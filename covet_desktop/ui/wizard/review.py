"""What is about to be sent, old and new, before it is: the difference, what it does, Send or Keep editing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from covet_desktop.core import differences, remapping
from covet_desktop.core.differences import Difference
from covet_desktop.core.model import Connection, ProviderMapping
from covet_desktop.core.setup import problems
from covet_desktop.core.state import AppState
from covet_desktop.core.text import Text, text
from covet_desktop.messages import AcceptMapping, Command, SetAutoImport, SetPractice, SetScope
from covet_desktop.messages.manage import SetClinic
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Sheet, button, label, primary
from covet_desktop.ui.wizard.fee_card import per_month
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.page import StepPage

_WIDTH, _TALLEST = 600, 340


@dataclass(frozen=True, slots=True)
class Review:
    """``effect``: what it does, in sentences. ``confirm``: the fee that has to be confirmed once more."""

    found: tuple[Difference, ...]
    effect: tuple[Text, ...] = ()
    confirm: str = ""


@dataclass(frozen=True, slots=True)
class Leaving:
    """The ways on without sending: what was changed stays as a draft, or is discarded first."""

    leave: Callable[[], object]
    discard: Callable[[], object]
    keeps_draft: bool = True


def review_of(command: Command, state: AppState) -> Review:
    """What a command would change of the connection that is there; empty: nothing that can be shown."""
    connection = state.connection
    if connection is None or not state.connected:
        return Review(())
    match command:
        case SetClinic(clinic):
            found = differences.of_clinic(connection.clinic, clinic)
            return _with_the_fee(found, connection, command)
        case SetPractice(identifier):
            known = state.practice_found
            name = known.name if known is not None and known.identifier == identifier else ""
            old = differences.practice_words(connection.practice)
            new = text("{identifier} ({name})", identifier=identifier, name=name) if name else identifier
            what = text("Practice identifier")
            return Review((Difference(what, old, new if isinstance(new, Text) else text("{id}", id=new)),))
        case SetScope(scope):
            own_id = state.account.user.id if state.account else ""
            return Review(differences.of_scope(connection, scope, own_id, state.members))
        case SetAutoImport(auto_import):
            return Review(differences.of_auto_import(connection.auto_import, auto_import))
        case AcceptMapping(mapping):
            return review_of_mapping(mapping, state)
        case _:
            return Review(())


def review_of_mapping(mapping: ProviderMapping, state: AppState) -> Review:
    before = state.mapping or ProviderMapping()
    found = remapping.differences(before, mapping, state.members, state.providers)
    moved = remapping.moves(before, mapping, state.providers, state.managing.begun)
    return Review(found, remapping.effect(moved, state.members, _next_import(state)))


def ask(
    page: QWidget,
    command: Command,
    state: AppState,
    send: Callable[[], object],
    leaving: Leaving | None = None,
) -> bool:
    """Open the question where there is something to look at; False: nothing is asked."""
    review = review_of(command, state)
    if review.found:
        ReviewAsk(page, review, send, leaving=leaving).open()
    return bool(review.found)


def leaving(
    page: StepPage,
    state: AppState,
    send: Callable[[StepPage, Command], object],
    leave: Callable[[], object],
    discard: Callable[[], object],
) -> bool:
    """Ask, where something was changed on a page of a connection that works and isn't sent yet: whether to
    send it, to leave it as a draft, or to discard it. What can't be sent as it is can't be sent from here."""
    if page.locked or not (page.touched and state.connected and page.isVisible()):
        return False
    wrong = problems(page.step, page.read(state.draft))
    command = page.submit(state) if not wrong and page.is_ready(state) else None
    ways = Leaving(leave, discard, keeps_draft=page.keeps_draft)
    if command is not None:
        sending: Command = command
        return ask(page, command, state, lambda: send(page, sending), ways)
    if not page.is_unsent(state):
        return False
    words = tuple(wrong.values()) or (text("As it stands it can’t be sent yet."),)
    ReviewAsk(page, Review((), words), None, leaving=ways, title=tr("What you changed isn’t sent")).open()
    return True


def _next_import(state: AppState) -> datetime | None:
    """By the clinic's clock."""
    zone = Here().clinic_zone(state)
    return state.schedule.next_at[0].astimezone(zone) if state.schedule.next_at else None


def _with_the_fee(found: Sequence[Difference], connection: Connection, command: SetClinic) -> Review:
    """Another number of servers: the fee times servers, before and after."""
    after = command.clinic.server_count
    if command.accepted_fee is None or connection.fee is None:
        return Review(tuple(found))
    old = per_month(connection.fee, connection.clinic.server_count)
    new = per_month(command.accepted_fee, after)
    line = Difference(text("Fee"), text("{words}", words=old), text("{words}", words=new))
    return Review((*found, line), confirm=new)


class ReviewAsk(QDialog):
    """Esc and closing mean to keep editing. ``leaving``: further ways, on without sending; ``send`` None:
    there is no other, and ``review.effect`` says why."""

    def __init__(
        self,
        parent: QWidget,
        review: Review,
        send: Callable[[], object] | None,
        *,
        leaving: Leaving | None = None,
        title: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title or tr("Send these changes?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._review, self._send, self._leaving = review, send, leaving
        self.yes = button(tr("&Send"), self._sent)
        self.no = button(tr("&Keep editing"), self.reject)
        main = primary(self.yes if send is not None else self.no)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.STEP))
        if leaving is not None:
            row.addWidget(button(tr("&Discard"), self._discarded))
            row.addWidget(button(tr("&Leave as draft"), self._left))
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self.yes.setHidden(send is None)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, theme.px(theme.STEP), 0)
        inner.setSpacing(theme.px(12))
        inner.addLayout(_table(review.found))
        if review.effect:
            inner.addSpacing(theme.px(theme.STEP) if review.found else 0)
            if review.found:
                inner.addWidget(label(tr("What it does"), "heading"))
            for sentence in review.effect:
                inner.addWidget(_readable(say(sentence)))
        if leaving is not None:
            inner.addWidget(label(_of_a_draft(kept=leaving.keeps_draft), "muted"))
        inner.addStretch(1)
        sheet = Sheet()
        sheet.setLayout(inner)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(sheet)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(24),) * 4)
        column.setSpacing(theme.px(2 * theme.STEP))
        column.addWidget(label(title or tr("Send these changes?"), "heading"))
        column.addWidget(area, 1)
        column.addLayout(row)
        width = theme.px(_WIDTH)
        for each in sheet.findChildren(QWidget):
            each.ensurePolished()
        tall = inner.totalHeightForWidth(width - theme.px(72))
        area.setMinimumHeight(min(max(tall, theme.px(60)), theme.px(_TALLEST)))
        self.setMinimumWidth(min(width, theme.window_size().width()))
        self.setAccessibleDescription(self.words())
        main.setFocus()

    def words(self) -> str:
        """All that is said, for a screen reader, line by line."""
        lines = [say(each.sentence) for each in self._review.found]
        draft = [] if self._leaving is None else [_of_a_draft(kept=self._leaving.keeps_draft)]
        return "\n".join((*lines, *(say(each) for each in self._review.effect), *draft))

    def _sent(self) -> None:
        """Once; money is asked for a second time, like the purchase."""
        self.yes.setEnabled(False)
        parent, confirm, send = self.parentWidget(), self._review.confirm, self._send
        self.accept()
        if send is None:
            return
        if not confirm or parent is None:
            send()
            return
        from covet_desktop.ui.widgets import Ask

        Ask(
            parent,
            tr("Confirm the fee?"),
            tr("{fee}, on your usual CoVet invoice until the connection is removed.", fee=confirm),
            yes=tr("&Confirm the fee"),
            no=tr("Not &yet"),
            confirmed=send,
        ).open()

    def _left(self) -> None:
        self.accept()
        if self._leaving is not None:
            self._leaving.leave()

    def _discarded(self) -> None:
        self.accept()
        if self._leaving is not None:
            self._leaving.discard()
            self._leaving.leave()


def _of_a_draft(*, kept: bool) -> str:
    if kept:
        return tr("Left as a draft, it stays on this PC and is there when you come back to this page.")
    return tr("Left as a draft, it is there when you come back to this page, until CoVet Desktop is quit.")


def _table(found: Sequence[Difference]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(12))
    grid.setVerticalSpacing(theme.px(theme.STEP))
    top = Qt.AlignmentFlag.AlignTop
    for row, each in enumerate(found):
        what = label(say(each.what), "heading")
        words = _readable(tr("{old} → {new}", old=say(each.old), new=say(each.new)))
        words.setAccessibleName(say(each.sentence))
        grid.addWidget(what, row, 0, top)
        grid.addWidget(words, row, 1, top)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    return grid


def _readable(words: str) -> QWidget:
    """Text that can be copied."""
    shown = label(words)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return shown
