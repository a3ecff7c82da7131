"""The follow-up window's page "Connection health": how the data flows, why not, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from covet_desktop import messages as msg
from covet_desktop.core.events import HealthKnown, Session, Topic
from covet_desktop.core.health import Cause, HealthState, StageState, cause
from covet_desktop.core.health_words import stages_seen, verdict
from covet_desktop.core.model import Status
from covet_desktop.core.notices import Page
from covet_desktop.core.problems import Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import ImportStatus
from covet_desktop.ui import theme
from covet_desktop.ui.follow_up.health_message import MessageCard
from covet_desktop.ui.follow_up.health_stages import StageLine, shown
from covet_desktop.ui.follow_up.page import FollowUpPage
from covet_desktop.ui.home.clocks import last_run, moment, problem_of_looking, zone_of
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Banner, BusyLine, Card, Flow, Glyph, Rule, button, label, link


def _now() -> datetime:
    return datetime.now(UTC)


class HealthPage(FollowUpPage):
    def __init__(self) -> None:
        super().__init__(
            tr("Connection health"),
            tr("How the appointments get from the clinic's server to CoVet, and where they are held up."),
        )
        self.now: Callable[[], datetime] = _now
        self._page_to_open: Page | None = None
        self._wants_message = self._locked = False
        self.problem = Banner("warn")
        self.busy = BusyLine()
        self.card = Card()
        self._glyph = Glyph(size=24)
        self._title, self._advice = label(role="heading"), label()
        self.stages = StageLine()
        self._as_of, self._imported = _Clock(tr("Data as of")), _Clock(tr("Last import"))
        self._two = label(
            tr("Two clocks: an import that has just run can bring data that is older than it."), "small"
        )
        self._read_at = label(role="small", wrap=False)
        self.again = button(tr("Look &again"), self._look, icon="refresh")
        self.go_on = button("", self._go_on)
        self.message = MessageCard()
        self.write = link(tr("&Write to your IT or to Bitwerx all the same"), self._show_message)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(self._title)
        words.addWidget(self._advice)
        head.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._clocks = QHBoxLayout()
        self._clocks.setSpacing(theme.px(32))
        for each in (self._as_of, self._imported):
            self._clocks.addLayout(each, 1)
        self._rules = (Rule(), Rule())
        self.card.body.setSpacing(theme.px(16))
        self.card.body.addLayout(head)
        self.card.body.addWidget(self._rules[0])
        self.card.body.addWidget(self.stages)
        self.card.body.addWidget(self._rules[1])
        self.card.body.addLayout(self._clocks)
        self.card.body.addWidget(self._two)
        self.card.body.addLayout(Flow(self.again, self.go_on, self._read_at))
        for part in (self.problem, self.busy, self.card, self.message):
            self.body.addWidget(part)
        self.body.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def draw(self, state: AppState) -> None:
        looking = Topic.WATCHING in state.busy
        self.problem.show_problem(_problem(state))
        known = state.health if state.connected else None
        self._locked = state.session is Session.KEYCHAIN_LOCKED
        if known is None:
            self._show_none(state, looking=looking)
        else:
            self._show_health(state, known)
        self.busy.show_text(tr("Looking…") if looking and known is not None else None)
        self.again.setEnabled(not looking)

    def enter(self, state: AppState) -> None:
        if state.connected and state.health is None and Topic.WATCHING not in state.busy:
            self._look()

    def focus_first(self) -> None:
        shown = next((each for each in (self.again, self.go_on) if not each.isHidden()), None)
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_none(self, state: AppState, *, looking: bool) -> None:
        """Nothing to be told of the pipeline: why, and what leads there."""
        title, advice, words, page = _why_none(state, looking=looking)
        self._page_to_open = page
        _name(self.go_on, words)
        self._say("clock" if page is None else "info", "muted", title, advice)
        for part in (self.stages, *self._rules, self._two, self._read_at, self.message, self.write):
            part.hide()
        self._as_of.show_text("")
        self._imported.show_text("")
        self.again.setVisible(state.connected or self._locked)

    def _show_health(self, state: AppState, known: HealthKnown) -> None:
        now, hours, zone = self.now(), state.settings.open_hours, zone_of(state)
        found = cause(known.health, now, hours, zone)
        title, advice = verdict(known.health, now, hours, zone)
        icon, token = _sign(known.health.state, found)
        self._say(icon, token, say(title), say(advice))
        self.stages.show_stages([shown(seen, state) for seen in stages_seen(known.health, now, hours, zone)])
        as_of, run = known.health.data_as_of, last_run(state)
        self._as_of.show_text(moment(as_of, state) if as_of is not None else tr("not known"))
        done = run is not None and run.status is ImportStatus.SUCCEEDED
        at = run.finished_at if run is not None and done else None
        self._imported.show_text(moment(at, state) if at is not None else tr("none so far"))
        self._read_at.setText(tr("Looked at {when}", when=moment(known.read_at, state)))
        for part in (self.stages, *self._rules, self._two, self._read_at, self.again):
            part.show()
        self.go_on.hide()
        if state.connection is not None:
            self.message.show_message(state.connection, found)
        wanted = found is not None or self._wants_message
        self.message.setVisible(wanted)
        self.write.setVisible(not wanted)

    def _say(self, icon: str, token: str, title: str, advice: str) -> None:
        self._glyph.show_icon(icon, token)
        self._title.setText(title)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.card.setAccessibleName(" ".join(part for part in (title, advice) if part))

    def _look(self) -> None:
        self.send.emit(msg.Start() if self._locked else msg.Watch())

    def _go_on(self) -> None:
        if self._page_to_open is not None:
            self.open_page.emit(self._page_to_open)

    def _show_message(self) -> None:
        self._wants_message = True
        self.message.show()
        self.write.hide()
        self.message.about.setFocus(Qt.FocusReason.OtherFocusReason)


class _Clock(QVBoxLayout):
    """A small heading and a moment below it; gone while there is none."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setSpacing(theme.px(2))
        self._words, self._head, self._when = words, label(words, "small"), label(role="label")
        self.addWidget(self._head)
        self.addWidget(self._when)

    def show_text(self, when: str) -> None:
        self._when.setText(when)
        self._when.setAccessibleName(f"{self._words}: {when}")
        for each in (self._head, self._when):
            each.setVisible(bool(when))


def _name(pressed: QPushButton, words: str) -> None:
    pressed.setText(words)
    pressed.setAccessibleName(words.replace("&", ""))
    pressed.setVisible(bool(words))


def _problem(state: AppState) -> Problem | None:
    """What kept the app from asking; what was known before stays to be seen."""
    failing = state.retrying.get(Topic.WATCHING)
    return failing.problem if failing is not None else problem_of_looking(state)


def _why_none(state: AppState, *, looking: bool) -> tuple[str, str, str, Page | None]:
    """A title, what to do, and a button with where it leads."""
    if state.session is Session.UNKNOWN:
        return tr("Looking…"), "", "", None
    if state.session is Session.KEYCHAIN_LOCKED:
        title = tr("This PC's keychain is locked.")
        return title, tr("Your sign-in is kept there. Unlock it, then try again."), "", None
    if not state.signed_in:
        advice = tr("Sign in to see here how the data flows.")
        return tr("You are signed out."), advice, tr("&Sign in"), Page.SIGN_IN
    if state.connected and _problem(state) is not None and not looking:
        return tr("It isn't known yet how the data flows."), tr("Look again in a while."), "", None
    if state.connected or not state.looked:
        return tr("Looking…"), "", "", None
    if state.connection is not None and state.connection.status is Status.SUSPENDED:
        title, advice = tr("The connection is suspended."), tr("Nothing is imported meanwhile.")
        return title, advice, tr("&See what to do"), Page.SETUP
    advice = tr("There is something to see here once the set-up is through.")
    return tr("Cornerstone isn't connected yet."), advice, tr("Go on with set-&up"), Page.SETUP


def _sign(state: HealthState, found: Cause | None) -> tuple[str, str]:
    """An icon and its colour; the words beside it say the same."""
    if found is not None:
        return ("bad", "bad") if found.state is StageState.FAILED else ("warning", "warn")
    match state:
        case HealthState.OK:
            return "good", "good"
        case HealthState.UNKNOWN:
            return "question", "muted"
        case _:
            return "pause", "muted"
