"""Page 9: the first import: what for, what it will do, how it goes, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, tzinfo

from PySide6.QtCore import QTimer

from covet_desktop.core import importing
from covet_desktop.core.events import Topic
from covet_desktop.core.problems import Problem
from covet_desktop.core.schedule import next_slots
from covet_desktop.core.setup import Draft, ImportChoice, Step
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Action, ImportRequest, ImportStatus, PreviewItem, SkipReason
from covet_desktop.messages import CancelImport, Command, LoadStaff, PreviewImport, StartImport
from covet_desktop.ui import theme
from covet_desktop.ui.text import day_and_clock, tr
from covet_desktop.ui.widgets import Banner, BusyLine, Card, label
from covet_desktop.ui.wizard.import_choice import ImportChooser
from covet_desktop.ui.wizard.import_days import DaysOfCases
from covet_desktop.ui.wizard.import_list import ImportList, preview_lines, result_lines
from covet_desktop.ui.wizard.import_result import Numbers, ProgressCard, Reasons, ResultCard
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.start_up import StartUpCard
from covet_desktop.ui.wizard.zones import city_of, zone_named, zone_or_local

_MAPPING_CHANGED = ("member_not_mapped", "nothing_mapped")
PAUSE_MS = 300
"""After the last change, before the numbers are asked for anew."""


class ImportRangePage(StepPage):
    step = Step.IMPORT
    topic = Topic.IMPORT
    locks = False

    def build(self) -> None:
        self._state = AppState()
        self._watched = False
        self._former_run = ""
        self._refused: Problem | None = None
        self._listed_items: tuple[PreviewItem, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._chooser = ImportChooser()
        self._chooser.changed.connect(self._changed)
        self._preview = Card()
        self._numbers = Numbers()
        self._reasons = Reasons()
        self._counting = BusyLine()
        self._no_preview = Banner("warn")
        self._no_preview.action.connect(self._ask)
        self._preview.body.addWidget(label(tr("What this import will do"), "heading"))
        self._preview.body.setSpacing(theme.px(12))
        self._listed = ImportList(tr("What this import will do, appointment by appointment"))
        for part in (self._counting, self._numbers, self._reasons, self._listed):
            self._preview.body.addWidget(part)
        self._progress = ProgressCard()
        self._progress.cancelled.connect(lambda: self.send.emit(CancelImport()))
        self._result = ResultCard()
        self._result.again.connect(self._choose_again)
        self._days = DaysOfCases(self.send.emit)
        self._start_up = StartUpCard()
        for listed in (self._listed, self._result.list):
            listed.opened.connect(self.bring_into_sight)
        for whole in (
            self._start_up, self._chooser, self._preview, self._no_preview, self._progress, self._result,
        ):  # fmt: skip
            self.body.addWidget(whole)

    def enter(self, state: AppState) -> None:
        self._state = state
        self._watched = Topic.IMPORT in state.busy
        self._former_run = "" if self._watched else state.run.id if state.run else ""
        self._refused = state.problems.get(Topic.IMPORT)
        self._start_up.look(self.here.start_up, state.connection.auto_import if state.connection else None)
        choice = state.draft.import_choice
        self._chooser.show_members(self._mapped(state), choice.members)
        self._chooser.show_days(self._today(state), choice.days)
        connection, known = state.connection, state.mapping
        counted = len(known.mapped_member_ids) if known else -1
        if connection is not None and counted != connection.mapped_members and Topic.STAFF not in state.busy:
            self.send.emit(LoadStaff())
        self.draw(state)
        if not self._watched:
            self._ask()

    def draw(self, state: AppState) -> None:
        self._state = state
        running = Topic.IMPORT in state.busy
        self._watched = self._watched or running
        chooses = not running and not self._is_over(state)
        for part in (self._chooser, self._preview):
            part.setVisible(chooses)
        self._start_up.setVisible(self.here.start_up is not None and chooses)
        self._progress.setVisible(running)
        self._result.setVisible(self._is_over(state))
        self._show_title(running)
        if running:
            run = state.run if state.run and state.run.id != self._former_run else None
            cancelling = Topic.CANCEL_IMPORT in state.busy
            self._progress.show_run(run, state.saved_cases, cancelling=cancelling)
        elif self._is_over(state):
            self._show_result(state)
        else:
            self._chooser.show_members(self._mapped(state))
            self._chooser.show_days(self._today(state))
            self._show_preview(state)
        self._learn_who_is_mapped(state)
        problem = state.problems.get(Topic.PREVIEW) if chooses else None
        self._no_preview.set_action(tr("Try &again") if problem else "")
        self._no_preview.show_problem(problem)

    def _learn_who_is_mapped(self, state: AppState) -> None:
        """Another PC has changed the mapping: who can be chosen is read anew, once."""
        refused = state.problems.get(Topic.IMPORT)
        if refused is self._refused:
            return
        self._refused = refused
        if refused is not None and refused.code in _MAPPING_CHANGED and Topic.STAFF not in state.busy:
            self.send.emit(LoadStaff())

    def read(self, draft: Draft) -> Draft:
        choice = ImportChoice(self._chooser.members(), self._chooser.days())
        return replace(draft, import_choice=choice)

    def submit(self, state: AppState) -> Command | None:
        if self._is_over(state):
            return None
        self._former_run = state.run.id if state.run else ""
        self._pause.stop()
        return StartImport(self._request(state))

    def is_ready(self, state: AppState) -> bool:
        if Topic.IMPORT in state.busy:
            return False
        return self._is_over(state) or self._chooser.complete()

    def next_label(self, state: AppState) -> str:
        if Topic.IMPORT in state.busy:
            return ""
        return tr("&Open today's cases") if self._is_over(state) else tr("&Import")

    def close_label(self, state: AppState) -> str:
        over = Topic.IMPORT in state.busy or self._is_over(state)
        return tr("Close") if over else tr("&Not now")

    def busy_text(self, state: AppState) -> str:
        return ""

    def focus_first(self) -> None:
        self._chooser.focus_first()

    def _is_over(self, state: AppState) -> bool:
        """Whether an import that was seen here has come to its end."""
        return (
            self._watched
            and Topic.IMPORT not in state.busy
            and Topic.IMPORT not in state.problems
            and state.run is not None
            and state.run.finished
            and state.run.id != self._former_run
        )

    def _show_title(self, running: bool) -> None:
        if running:
            self.title_box.set_text(tr("Importing"), tr("Appointments become cases in CoVet."))
        elif self._is_over(self._state):
            done = self._state.run is not None and self._state.run.status is ImportStatus.SUCCEEDED
            title = tr("Your cases are in CoVet") if done else tr("The import ended early")
            self.title_box.set_text(title, tr("This is what the import brought."))
        else:
            later = tr("Import now, or leave it for later.")
            self.title_box.set_text(
                tr("Import cases now"),
                " ".join(part for part in (tr("Your settings are saved."), self._planned(), later) if part),
            )

    def _planned(self) -> str:
        """When the next automatic import comes."""
        connection = self._state.connection
        auto = connection.auto_import if connection else None
        zone = zone_named(auto.time_zone) if auto else None
        if auto is None or zone is None or not auto.enabled:
            return ""
        at = next_slots(self.here.now(), zone, auto.hour, 1)[0].at
        return tr(
            "The next automatic import comes {when}, {city} time.",
            when=day_and_clock(at, zone),
            city=city_of(auto.time_zone),
        )

    def _show_preview(self, state: AppState) -> None:
        preview, request = state.preview, self._request(state)
        fits = preview is not None and preview.request == request and self._chooser.complete()
        failed = Topic.PREVIEW in state.problems
        self._preview.setVisible(self._chooser.complete() and not (failed and not fits))
        self._counting.show_text("" if fits else tr("Counting the appointments…"))
        self._numbers.setVisible(fits)
        self._reasons.setVisible(fits)
        self._listed.setVisible(fits)
        if preview is not None and fits:
            self._numbers.show_counts(importing.summary(preview.items))
            self._reasons.show_reasons(_by_reason(preview.items))
            if preview.items is not self._listed_items:
                self._listed_items = preview.items
                self._listed.show_lines(preview_lines(preview.items, self._name, self._zone(state)))

    def _show_result(self, state: AppState) -> None:
        run, skipped = state.run, state.skipped
        if run is not None:
            zone = self._zone(state)
            items = skipped.items if skipped is not None and skipped.run_id == run.id else ()
            self._result.show_run(run, items, zone)
            done = run.status is ImportStatus.SUCCEEDED
            cases = self._days.cases_of(run, state) if done else ()
            self._result.list.show_lines(result_lines(run, cases, items, self._name, zone) if done else [])

    def _changed(self) -> None:
        self.edited.emit()
        self._pause.start()
        self.draw(self._state)

    def _ask(self) -> None:
        self._pause.stop()
        if self._chooser.complete() and Topic.IMPORT not in self._state.busy:
            self.send.emit(PreviewImport(self._request(self._state)))

    def _choose_again(self) -> None:
        self._watched = False
        self.draw(self._state)
        self.edited.emit()
        self._ask()
        self._chooser.focus_first()

    def _request(self, state: AppState) -> ImportRequest:
        return ImportRequest(self._today(state), self._chooser.days(), self._chooser.members())

    def _today(self, state: AppState) -> date:
        return self.here.now().astimezone(self._zone(state)).date()

    def _zone(self, state: AppState) -> tzinfo:
        return zone_or_local(state.connection.time_zone if state.connection else "")

    def _name(self, member_id: str) -> str:
        return self._state.member_name(member_id)

    def _mapped(self, state: AppState) -> list[tuple[str, str]]:
        """(id, name) of those who have a veterinarian; before the staff is loaded, nobody."""
        ids = state.mapping.mapped_member_ids if state.mapping else ()
        return [(member_id, state.member_name(member_id) or member_id) for member_id in ids]


def _by_reason(items: Sequence[PreviewItem]) -> dict[SkipReason, list[str]]:
    """One empty line for each that would be skipped: how many is enough before an import."""
    found: dict[SkipReason, list[str]] = {}
    for item in items:
        if item.action is Action.SKIP:
            found.setdefault(item.reason or SkipReason.UNKNOWN, []).append("")
    return found
