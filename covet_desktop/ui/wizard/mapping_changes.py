"""On top of the veterinarians: what changed among the staff, and the way back from the last mapping."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.model import LinkingScope, ProviderMapping
from covet_desktop.core.remapping import owners
from covet_desktop.core.staff_advice import Advice, Step, advise
from covet_desktop.core.staff_changes import Change
from covet_desktop.core.state import AppState
from covet_desktop.messages.manage import SeeStaffChange, TakeBackMapping, Unmap
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Banner
from covet_desktop.ui.wizard.mapping_choices import Choices
from covet_desktop.ui.wizard.review import Review, ReviewAsk, review_of_mapping
from covet_desktop.ui.wizard.staff_card import StaffCard

_SHOWN = 3


class MappingChanges(QWidget):
    send = Signal(object)
    chosen = Signal()
    """The choices have followed a suggestion."""
    choose = Signal()
    """Nothing can be suggested: whose they are is to be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.card = StaffCard()
        self.card.taken.connect(self._take)
        self.undo = Banner("info")
        self.undo.action.connect(self._ask_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addWidget(self.undo)
        self._state = AppState()
        self._choices: Choices | None = None
        self.hide()

    def show_changes(self, state: AppState, choices: Choices | None) -> None:
        self._state, self._choices = state, choices
        shown = state.connected and state.mapping is not None and choices is not None
        mapping = state.mapping if shown else None
        self._show_advice(state, mapping)
        before = state.managing.mapping_before if shown else None
        review = review_of_mapping(before, state) if before else Review(())
        self.undo.set_action(tr("&Undo…") if review.found else "")
        lines = [f"{say(each.sentence)}." for each in review.found[:_SHOWN]]
        self.undo.show_text(
            tr("The last mapping accepted on this PC can be taken back") if review.found else "",
            " ".join((*lines, "…") if len(review.found) > _SHOWN else lines),
        )
        self.setVisible(not (self.card.isHidden() and self.undo.isHidden()))

    def _show_advice(self, state: AppState, mapping: ProviderMapping | None) -> None:
        if mapping is None or self._choices is None:
            self.card.show_advice((), state, ())
            return
        team = state.connection is not None and state.connection.linking_scope is LinkingScope.TEAM
        changes = tuple(each for each in state.staff_changes if team or each.kind is not Change.NEW)
        unclaimed = state.unclaimed if team else ()
        found = advise(changes, unclaimed, mapping, state.members, state.providers)
        has = owners(self._choices.mapping())
        marked = {each.provider.id for each in found if self._choices.is_ignored(each.provider.id)}
        self.card.show_advice(found, state, [each for each in found if _is_taken(each, has, marked)])

    def _take(self, advice: Advice) -> None:
        choices, provider_id = self._choices, advice.provider.id
        if choices is None:
            return
        match advice.step:
            case Step.KEEP:
                self.send.emit(SeeStaffChange(provider_id))
            case Step.CHOOSE:
                self.choose.emit()
            case Step.TAKE_OUT:
                _take_out(choices, provider_id)
                self.chosen.emit()
                self.send.emit(Unmap((provider_id,)))  # no appointments come any more: nothing to weigh
            case Step.GIVE:
                record = advice.instead or provider_id
                _take_out(choices, provider_id)
                _take_out(choices, record)
                choices.give(record, advice.member_id)
                self.chosen.emit()

    def _ask_back(self) -> None:
        before, page = self._state.managing.mapping_before, self.window()
        if before is None or Topic.UNMAP in self._state.busy:
            return
        review = replace(review_of_mapping(before, self._state), confirm="")
        title = tr("Take the last mapping back?")
        ReviewAsk(page, review, lambda: self.send.emit(TakeBackMapping()), title=title).open()


def _is_taken(advice: Advice, has: dict[str, str], marked: set[str]) -> bool:
    record = advice.instead or advice.provider.id
    match advice.step:
        case Step.GIVE:
            return has.get(record) == advice.member_id
        case Step.TAKE_OUT:
            return record not in has
        case Step.CHOOSE:
            return record in has or record in marked
        case _:
            return False


def _take_out(choices: Choices, provider_id: str) -> None:
    for member in choices.members:
        choice = choices.of(member.id)
        if provider_id in choice.provider_ids:
            choices.choose(member.id, tuple(each for each in choice.provider_ids if each != provider_id))
