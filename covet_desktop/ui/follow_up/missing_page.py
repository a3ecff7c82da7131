"""The follow-up window's page "Who isn’t here?"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from covet_desktop.core.events import Topic
from covet_desktop.core.importing import outcome, summary
from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Counts, ImportRequest, ImportStatus
from covet_desktop.core.whereabouts import Act, Hit
from covet_desktop.messages import PreviewImport, StartImport
from covet_desktop.messages.follow_up import LoadNobodys
from covet_desktop.ui.follow_up.missing_days import DaysPick
from covet_desktop.ui.follow_up.missing_nobodys import NobodysCard
from covet_desktop.ui.follow_up.missing_search import SearchCard
from covet_desktop.ui.follow_up.page import FollowUpPage
from covet_desktop.ui.home.clocks import today_of
from covet_desktop.ui.text import day, say, tr, tr_n
from covet_desktop.ui.widgets import Ask, Banner, BusyLine

_DAYS = 7
"""As many are looked at unless a person chooses: what comes this week can still be put right."""
_CHANGES = (Topic.MAPPING, Topic.IMPORT)
"""After these, what belongs to nobody is another matter."""


class MissingPage(FollowUpPage):
    def __init__(self) -> None:
        super().__init__(
            tr("Who isn’t here?"),
            tr("Appointments that belong to nobody, and a patient who isn’t among the cases."),
        )
        self._state = AppState()
        self._wanted: ImportRequest | None = None
        self._preview_before: object = None
        self._importing = False
        self._ended: dict[Topic, int] = {}
        self.days = DaysPick(_DAYS)
        self.days.chosen.connect(self._on_days)
        self._busy = BusyLine()
        self.problem = Banner("bad")
        self.result = Banner("good")
        self.search = SearchCard()
        self.search.send.connect(self.send)
        self.search.chosen.connect(self._act)
        self.nobodys = NobodysCard()
        self.nobodys.send.connect(self.send)
        self.nobodys.choose.connect(lambda: self.open_page.emit(Page.VETERINARIANS))
        self.nobodys.again.connect(self._load)
        self.nobodys.import_days.connect(self._import_these)
        self.nobodys.table.arranged.connect(lambda kept: self.arranged.emit("nobodys", kept))
        for part in (self.days, self._busy, self.problem, self.result, self.search, self.nobodys):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def enter(self, state: AppState) -> None:
        self.days.know_today(today_of(state))
        self.search.on_days(self.days.start, self.days.days)
        if state.connection is not None and state.signed_in:
            self._load()

    def draw(self, state: AppState) -> None:
        self._state = state
        self.days.know_today(today_of(state))
        self.search.on_days(self.days.start, self.days.days)
        self.search.draw(state)
        self.nobodys.draw(state, looked=not self.search.problem.isHidden())
        self._draw_import(state)
        self._read_anew(state)

    def focus_first(self) -> None:
        self.search.field.setFocus()

    def look_for(self, words: str) -> None:
        """Look for a patient whom home didn't find."""
        self.search.look_for(words)

    def arrange(self, columns: Mapping[str, str]) -> None:
        if "nobodys" in columns:
            self.nobodys.table.arrange(columns["nobodys"])

    def _load(self) -> None:
        self.send.emit(LoadNobodys(self.days.start, self.days.days))

    def _on_days(self) -> None:
        self.search.on_days(self.days.start, self.days.days)
        self._load()

    def _read_anew(self, state: AppState) -> None:
        """Somebody said whose they are, or an import came to its end."""
        ended = {topic: state.ended.get(topic, 0) for topic in _CHANGES}
        before, self._ended = self._ended, ended
        if before and before != ended and self.isVisible() and state.signed_in:
            self._load()
            if self.search.field.text().strip():
                self.search.look()

    def _act(self, hit: Hit) -> None:
        match hit.act:
            case Act.OPEN_CASE:
                self.open_case.emit(hit.case_id)
            case Act.CHOOSE_VETERINARIAN:
                self.open_page.emit(Page.VETERINARIANS)
            case Act.IMPORT_DAY if hit.day is not None:
                self._ask_first(ImportRequest(hit.day))
            case Act.SHOW_DAY if hit.day is not None:
                self.days.show_days(hit.day, 1)
            case Act.LOOK_AGAIN:
                self.search.look()
            case _:
                return

    def _import_these(self) -> None:
        if self.days.start is not None:
            self._ask_first(ImportRequest(self.days.start, self.days.days))

    def _ask_first(self, request: ImportRequest) -> None:
        """What would it do now? Only then is it asked whether to do it."""
        if Topic.IMPORT in self._state.busy:
            return
        self._wanted, self._preview_before = request, self._state.preview
        self.result.show_text("")
        self.send.emit(PreviewImport(request))

    def _draw_import(self, state: AppState) -> None:
        running = self._importing and Topic.IMPORT in state.busy
        busy = tr("Looking what an import would do…") if self._wanted is not None else ""
        if running:
            busy = tr("Importing…")
            progress = state.run.progress if state.run is not None and not state.run.finished else None
            if progress is not None and progress.total:
                busy = tr("Importing: {done} of {total}", done=progress.done, total=progress.total)
        failed = state.problems.get(Topic.PREVIEW) if self._wanted is not None else None
        if failed is not None:
            self._wanted, busy = None, ""
        self._busy.show_text(busy)
        if failed is not None or self._importing:
            self.problem.show_problem(failed or state.problems.get(Topic.IMPORT))
        self._ask_if_known(state)
        if self._importing and Topic.IMPORT not in state.busy and self._is_over(state):
            self._importing = False
            run = state.run
            if Topic.IMPORT not in state.problems and run is not None:
                self.result.set_kind("good" if run.status is ImportStatus.SUCCEEDED else "warn")
                self.result.show_text(say(outcome(run)))

    def _ask_if_known(self, state: AppState) -> None:
        preview, wanted = state.preview, self._wanted
        if wanted is None or preview is None or preview is self._preview_before:
            return
        if preview.request == wanted:
            self._wanted = None
            self._busy.show_text("")
            self._ask(wanted, summary(preview.items))

    def _is_over(self, state: AppState) -> bool:
        before = self._ended.get(Topic.IMPORT, 0)
        return state.ended.get(Topic.IMPORT, 0) != before or Topic.IMPORT in state.problems

    def _ask(self, request: ImportRequest, counts: Counts) -> None:
        Ask(
            self.window(),
            tr("Import {days} now?", days=_days_words(request.start, request.days)),
            _counted(counts),
            yes=tr("&Import"),
            no=tr("&Not now"),
            confirmed=lambda: self._start(request),
        ).open()

    def _start(self, request: ImportRequest) -> None:
        self._importing = True
        self.problem.show_problem(None)
        self.send.emit(StartImport(request))


def _days_words(start: date, days: int) -> str:
    if days == 1:
        return day(start)
    last = start + timedelta(days=days - 1)
    return tr("{first} to {last}", first=day(start), last=day(last))


def _counted(counts: Counts) -> str:
    """What an import would do now, in numbers; what is zero goes unsaid."""
    told = (
        (counts.created, tr_n("{n} new case", "{n} new cases", counts.created)),
        (counts.updated, tr_n("{n} updated", "{n} updated", counts.updated)),
        (counts.unchanged, tr_n("{n} unchanged", "{n} unchanged", counts.unchanged)),
        (counts.skipped, tr_n("{n} skipped", "{n} skipped", counts.skipped)),
    )
    said = ", ".join(words for number, words in told if number)
    return tr("{numbers}.", numbers=said) if said else tr("There is nothing to import on these days.")
