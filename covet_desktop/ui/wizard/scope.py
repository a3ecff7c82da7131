"""Page 6: whose CoVet accounts the connection links: the whole team's, or only one's own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from covet_desktop.core.events import Topic
from covet_desktop.core.model import Connection, LinkingScope
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState
from covet_desktop.core.text import Text
from covet_desktop.messages import Command, LoadStaff, SetScope
from covet_desktop.ui.text import tr, tr_n
from covet_desktop.ui.widgets import Banner, BusyLine, ChoiceCard, Wrong
from covet_desktop.ui.wizard.page import StepPage

_NAMED = 6


class ScopePage(StepPage):
    step = Step.SCOPE
    topic = Topic.SCOPE

    def build(self) -> None:
        self.title_box.set_text(
            tr("Whose appointments should come?"),
            tr("The fee is the same either way: it counts Cornerstone servers, not people."),
        )
        self._state = AppState()
        self._read_before = 0
        self._team = ChoiceCard(
            tr("The whole &team"),
            tr(
                "Every veterinarian gets their own appointments as cases. One connection for the whole team "
                "is the cheapest."
            ),
        )
        self._me = ChoiceCard(tr("Only &my account"))
        self._missing = Wrong()
        self._dropped = Banner("warn")
        self._reading = BusyLine()
        self._unread = Banner("warn")
        self._unread.action.connect(lambda: self.send.emit(LoadStaff()))
        for card in (self._team, self._me):
            card.clicked.connect(self._chosen)
        for part in (
            self._team, self._me, self._missing, self._dropped, self._reading, self._unread,
        ):  # fmt: skip
            self.body.addWidget(part)

    def enter(self, state: AppState) -> None:
        chosen = state.draft.linking_scope or (state.connection.linking_scope if state.connection else None)
        for card, scope in ((self._team, LinkingScope.TEAM), (self._me, LinkingScope.ME)):
            card.setAutoExclusive(False)
            card.setChecked(chosen is scope)
            card.setAutoExclusive(True)
        self._missing.hide()
        self._read_before = state.ended.get(Topic.STAFF, 0)
        if not self._knows_who(state) and Topic.STAFF not in state.busy:
            self.send.emit(LoadStaff())
        self.draw(state)

    def draw(self, state: AppState) -> None:
        self._state = state
        name = state.account.user.display_name if state.account else ""
        whose = (
            tr(
                "Only the appointments of {name} become cases. Nobody else on the team gets any; "
                "the team can be linked later.",
                name=name,
            )
            if name
            else tr("Only your own appointments become cases. The team can be linked later.")
        )
        if whose != self._me.description():
            self._me.set_description(whose)
        self._show_who_leaves()

    def is_ready(self, state: AppState) -> bool:
        """Nobody is dropped before it was said who."""
        return not self._me.isChecked() or self._knows_who(state)

    def read(self, draft: Draft) -> Draft:
        chosen = self._choice()
        return replace(draft, linking_scope=chosen) if chosen is not None else draft

    def submit(self, state: AppState) -> Command | None:
        chosen = self._choice()
        if chosen is None or (state.connection and self._is_set(state.connection, chosen, state)):
            return None
        return SetScope(chosen)

    def show_problems(self, found: dict[str, Text]) -> None:
        self._missing.show_text(found.get("linking_scope", ""))

    def next_label(self, state: AppState) -> str:
        return tr("C&ontinue")

    def busy_text(self, state: AppState) -> str:
        return tr("Saving who is linked…")

    def focus_first(self) -> None:
        (self._me if self._me.isChecked() else self._team).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choice(self) -> LinkingScope | None:
        if self._team.isChecked():
            return LinkingScope.TEAM
        return LinkingScope.ME if self._me.isChecked() else None

    def _chosen(self) -> None:
        self._missing.hide()
        self._show_who_leaves()
        self.edited.emit()

    def _knows_who(self, state: AppState) -> bool:
        """Whether the mapping that is known is of now: read on this page, or as large as the connection's."""
        mapped = state.connection.mapped_members if state.connection else 0
        if not mapped or state.mapping is None:
            return not mapped
        read = state.ended.get(Topic.STAFF, 0) > self._read_before
        return read or mapped == len(state.mapping.mapped_member_ids)

    def _show_who_leaves(self) -> None:
        state = self._state
        waits = self._me.isChecked() and not self._knows_who(state)
        reading = waits and Topic.STAFF in state.busy
        problem = state.problems.get(Topic.STAFF) if waits and not reading else None
        self._reading.show_text(tr("Reading who is linked now…") if reading else "")
        self._unread.set_action(tr("Try &again") if problem else "")
        self._unread.show_problem(problem)
        self._warn(() if waits else self._leaving(state))

    def _is_set(self, connection: Connection, chosen: LinkingScope, state: AppState) -> bool:
        """ "Only my account" of somebody else isn't mine."""
        own_id = state.account.user.id if state.account else ""
        mine = connection.linking_member_id in ("", own_id)
        return connection.linking_scope is chosen and (chosen is LinkingScope.TEAM or mine)

    def _leaving(self, state: AppState) -> tuple[str, ...]:
        """Who is linked now and wouldn't be any more."""
        if not self._me.isChecked() or state.mapping is None:
            return ()
        own_id = state.account.user.id if state.account else ""
        return tuple(
            state.member_name(member_id) or tr("somebody who has left")
            for member_id in state.mapping.mapped_member_ids
            if member_id != own_id
        )

    def _warn(self, names: tuple[str, ...]) -> None:
        if not names:
            self._dropped.show_text("")
            return
        listed = ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
        self._dropped.show_text(
            tr_n("{n} person will no longer be linked", "{n} people will no longer be linked", len(names)),
            tr(
                "{names}. Their appointments stop coming; cases that are there already stay. "
                "Linking them again later means choosing their veterinarian again.",
                names=listed,
            ),
        )
