"""Page 8: which veterinarian of Cornerstone is which CoVet member."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from covet_desktop.core.events import Topic
from covet_desktop.core.model import LinkingScope, Provider, ProviderMapping
from covet_desktop.core.people import Member
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.refusals import refused_rows
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState
from covet_desktop.core.text import Text
from covet_desktop.messages import AcceptMapping, Command, LoadStaff
from covet_desktop.ui import icons, theme
from covet_desktop.ui.text import say, tr, tr_n
from covet_desktop.ui.widgets import Banner, BusyLine, Check, Chip, label, link
from covet_desktop.ui.wizard.mapping_changes import MappingChanges
from covet_desktop.ui.wizard.mapping_choices import Choices, shown_members
from covet_desktop.ui.wizard.mapping_table import MappingTable
from covet_desktop.ui.wizard.mapping_words import changed_elsewhere
from covet_desktop.ui.wizard.page import StepPage

_NAMED = 3


class VeterinariansPage(StepPage):
    step = Step.VETERINARIANS
    topic = Topic.MAPPING
    wide = True

    def build(self) -> None:
        self.title_box.set_text(
            tr("Which veterinarian is which?"),
            tr("Each person's Cornerstone appointments become cases in their CoVet account."),
        )
        self._choices: Choices | None = None
        self._known: tuple[object, ...] = ()
        self._sent: ProviderMapping | None = None
        self._refusal: Problem | None = None
        self._told: Problem | None = None
        self._missing_ids: tuple[str, ...] = ()
        self._table = MappingTable()
        self._table.changed.connect(self._changed)
        self._table.hide()
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search"))
        self._search.setAccessibleName(tr("Search members and veterinarians"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(theme.px(200))
        self._search.setMinimumWidth(theme.px(110))
        self._search.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.textChanged.connect(self._filter)
        self._everyone = Check(tr("Show &robots and rooms"))
        self._everyone.setAccessibleName(tr("Show robots and rooms"))
        self._table.comes_after = self._everyone
        self._everyone.toggled.connect(self._show_all)
        self._orphans = Chip("warn")
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(12))
        tools.addWidget(self._search, 1)
        tools.addWidget(self._everyone)
        tools.addStretch(0)
        tools.addWidget(self._orphans)
        self._loading = BusyLine()
        self._no_staff = Banner("warn")
        self._no_staff.action.connect(lambda: self.send.emit(LoadStaff()))
        self._missing = Banner("warn")
        self._count = label(role="small")
        self._decide = link(tr("Decide whose they are"), self._table.show_orphans)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(12))
        foot.addWidget(self._count, 1)
        foot.addWidget(self._decide, 0, Qt.AlignmentFlag.AlignTop)
        self._changes = MappingChanges()
        self._changes.send.connect(self.send)
        self._changes.chosen.connect(self._follow_advice)
        self._changes.choose.connect(self._table.show_orphans)
        self._taken_back: int | None = None
        self.body.addWidget(self._changes)
        self.body.addLayout(tools)
        for part in (self._loading, self._no_staff, self._missing):
            self.body.addWidget(part)
        self.body.addWidget(self._table, 1)
        self.body.addLayout(foot)
        self.body.addStretch(0)
        self._orphans.hide()
        self._decide.hide()

    def enter(self, state: AppState) -> None:
        self._choices, self._known, self._missing_ids = None, (), ()
        self._refusal = state.problems.get(Topic.MAPPING)
        self._search.clear()
        self.draw(state)
        # Always: staff come and go, and a scope that changed a minute ago dropped members.
        if Topic.STAFF not in state.busy:
            self.send.emit(LoadStaff())

    def draw(self, state: AppState) -> None:
        loaded = state.mapping is not None
        self._loading.show_text(
            tr("Reading the staff from Cornerstone…") if Topic.STAFF in state.busy and not loaded else ""
        )
        problem = state.problems.get(Topic.STAFF)
        self._no_staff.set_action(tr("&Try again") if problem else "")
        self._no_staff.show_problem(problem)
        if state.mapping is None:
            return
        if self._taken_back not in (None, state.ended.get(Topic.UNMAP, 0)):
            self._choices, self._known = None, ()  # begin with what is in force again
        self._taken_back = state.ended.get(Topic.UNMAP, 0)
        self._learn_if_new(state, state.mapping)
        self._changes.show_changes(state, self._choices)
        self._hear_refusal(state, state.mapping)

    def read(self, draft: Draft) -> Draft:
        return replace(draft, mapping=self._choices.mapping()) if self._choices else draft

    def submit(self, state: AppState) -> Command | None:
        if self._choices is None:
            return None
        mapping = self._choices.mapping()
        if state.mapping is not None and mapping.same_as(state.mapping):
            return None
        self._sent = self._choices.accept()
        return AcceptMapping(self._sent)

    def problem(self, state: AppState) -> Problem | None:
        """Of a change on another PC, what became of the choices here."""
        found = super().problem(state) or state.problems.get(Topic.UNMAP)
        if found is not None and found is state.problems.get(Topic.UNMAP):
            return found  # it says by itself what became of it
        if found is None or found.kind is not Kind.CHANGED_ELSEWHERE:
            return found
        if self._told is None or self._told.request_id != found.request_id:
            self._told = changed_elsewhere(found)
        return self._told

    def is_ready(self, state: AppState) -> bool:
        return self._choices is not None and self._choices.clean

    def show_problems(self, found: dict[str, Text]) -> None:
        self._missing.show_text(say(found.get("mapping", "")))
        if found:
            self._table.focus_first()

    def next_label(self, state: AppState) -> str:
        return tr("&Accept Mapping")

    def busy_text(self, state: AppState) -> str:
        return tr("Saving which veterinarian is which…")

    def focus_first(self) -> None:
        if self._table.rows:
            self._table.focus_first()
        else:
            self._search.setFocus()

    def _members(self, state: AppState) -> tuple[Member, ...]:
        scope = state.connection.linking_scope if state.connection else None
        own_id = state.account.user.id if state.account else ""
        mapping = state.mapping or ProviderMapping()
        return shown_members(state.members, scope, own_id, mapping, self._missing_ids)

    def _learn_if_new(self, state: AppState, mapping: ProviderMapping) -> None:
        members = self._members(state)
        scope = state.connection.linking_scope if state.connection else None
        known = (members, state.providers, mapping, scope)
        if known != self._known:
            self._learn(state, members, state.providers, mapping)
            self._known = known

    def _hear_refusal(self, state: AppState, mapping: ProviderMapping) -> None:
        """What the service says of rows that were sent; told at each of them until it is chosen anew."""
        problem = state.problems.get(Topic.MAPPING)
        if problem is self._refusal:
            return
        self._refusal = problem
        if problem is None or self._sent is None or self._choices is None:
            return
        rows = refused_rows(problem.code, tuple(problem.fields), self._sent, state.members, state.providers)
        if problem.code == "unknown_member":
            self._missing_ids = tuple(rows)
            self._learn_if_new(state, mapping)
        self._choices.refuse(rows)
        self._table.refresh()
        self._sum_up()
        if rows or problem.kind is Kind.CHANGED_ELSEWHERE:
            self._table.focus_first()

    def _learn(
        self, state: AppState, members: tuple[Member, ...], providers: tuple[Provider, ...],
        mapping: ProviderMapping,
    ) -> None:  # fmt: skip
        """Staff or mapping are new: what a person chose here stays, the rest follows the service."""
        scope = state.connection.linking_scope if state.connection else None
        if scope is LinkingScope.ME:
            # The mapping may name nobody else then (contract §4).
            own = {member.id for member in members}
            mapping = replace(mapping, items=tuple(row for row in mapping.items if row.member_id in own))
        first = self._choices is None
        self._choices = Choices(
            members,
            providers,
            service=mapping,
            draft=state.draft.mapping if first else None,
            former=self._choices,
            team=scope is not LinkingScope.ME,
        )
        self._table.show_choices(self._choices)
        self._table.setVisible(bool(members))
        self._filter(self._search.text())
        self._sum_up()
        if first and self.isVisible():
            self._table.focus_first()

    def _follow_advice(self) -> None:
        self._table.refresh()
        self._changed()

    def _changed(self) -> None:
        self._missing.show_text("")
        self._sum_up()
        self.edited.emit()

    def _filter(self, typed: str) -> None:
        self._table.filter(typed)
        self._sum_up()

    def _show_all(self, on: bool) -> None:
        self._table.show_all = on

    def _sum_up(self) -> None:
        if self._choices is None:
            return
        free = self._choices.unclaimed()
        total = sum(provider.upcoming_appointments for provider in free)
        self._orphans.setVisible(total > 0)
        self._orphans.show_text(
            "warn", tr_n("{n} appointment belongs to nobody", "{n} appointments belong to nobody", total)
        )
        decided = tr(
            "{done} of {total} decided", done=self._choices.decided(), total=len(self._choices.members)
        )
        other = self._choices.differing
        wrong = self._choices.troubled
        troubled = tr_n("{n} has to be chosen anew", "{n} have to be chosen anew", wrong)
        differing = tr_n("{n} is otherwise in CoVet now", "{n} are otherwise in CoVet now", other)
        parts = (decided, troubled if wrong else "", differing if other else "", _whose(free))
        self._count.setText(" · ".join(part for part in parts if part))
        self._decide.setVisible(bool(free))


def _whose(free: Sequence[Provider]) -> str:
    """Whose appointments belong to nobody here."""
    if not free:
        return ""
    names = ", ".join(f"{one.display_name} ({one.upcoming_appointments})" for one in free[:_NAMED])
    more = len(free) - _NAMED
    if more > 0:
        return tr("Nobody here has the appointments of {names} and {more} more.", names=names, more=more)
    return tr("Nobody here has the appointments of {names}.", names=names)
