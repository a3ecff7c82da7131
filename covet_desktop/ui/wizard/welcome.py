"""What the app does, what to have at hand, and signing in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from covet_desktop.core.events import Session, Topic
from covet_desktop.core.people import MemberStatus, Role
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step, is_bought
from covet_desktop.core.state import AppState
from covet_desktop.messages import Look, SignOut, Start
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Banner, BusyLine, Card, Glyph, label, link
from covet_desktop.ui.wizard.fee_card import per_month
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.sign_in_card import SignInCard


def may_set_up(state: AppState) -> bool:
    """Buying is for owner and admin; what is bought already may be looked at by every member."""
    return is_bought(state.connection) or state.account is None or state.account.may_administer


def who_can(state: AppState) -> str:
    """The names of those who may buy, or a word for them where the list isn't known.

    Who hasn't accepted the invitation yet, or has left, can't be asked.
    """
    roles, away = (Role.OWNER, Role.ADMIN), (MemberStatus.PENDING, MemberStatus.INACTIVE)
    able = (member for member in state.members if member.role in roles and member.status not in away)
    names = [member.display_name for member in able if member.display_name]
    if len(names) > 1:
        return tr("{some} or {last}", some=", ".join(names[:-1]), last=names[-1])
    return names[0] if names else tr("an owner or admin of your CoVet workspace")


def _trouble(state: AppState) -> str:
    """What keeps a sign-in waiting that is under way, until the line is back."""
    waiting = state.retrying.get(Topic.SIGN_IN)
    return tr("{problem} Trying again…", problem=say(waiting.problem.title)) if waiting else ""


def _expired(state: AppState) -> bool:
    """The code that was shown has come to its end."""
    problem = state.problems.get(Topic.SIGN_IN)
    return problem is not None and problem.code == "expired_token"


class WelcomePage(StepPage):
    step = Step.WELCOME

    def build(self) -> None:
        self.title_box.set_text(
            tr("Your Cornerstone appointments, as cases in CoVet"),
            tr("Set it up once. From then on, the day's cases are there in the morning."),
        )
        self._locked = False
        self.notice = Banner("info")
        self.notice.action.connect(lambda: self.send.emit(Start() if self._locked else Look()))
        self.waiting = BusyLine()
        self.sign_in = SignInCard()
        self.sign_in.send.connect(self.send)
        self.account_card = self._make_account_card()
        self.overview = self._make_overview()
        for part in (self.notice, self.waiting, self.sign_in, self.account_card, self.overview):
            self.body.addWidget(part)

    def _make_account_card(self) -> Card:
        card = Card()
        self._who = label(role="heading")
        self._where = label(role="muted")
        self._email = label(role="small")
        self._other = link(tr("Not you? &Use another account"), lambda: self.send.emit(SignOut()))
        for part in (self._who, self._email, self._where, self._other):
            card.body.addWidget(part)
        card.body.setAlignment(self._other, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_overview(self) -> Card:
        """How it goes, what one needs for it, and what it costs."""
        card = Card()
        self._fee = label()
        card.body.addWidget(label(tr("How it goes"), "heading"))
        card.body.addLayout(
            _rows(
                ("clock", label(tr("Now, five minutes: the clinic's details, then you confirm the fee."))),
                (
                    "home",
                    label(tr("Two to three business days: Bitwerx contacts you and prepares your server.")),
                ),
                (
                    "check",
                    label(
                        tr(
                            "Then five minutes more: the identifier from Bitwerx, who is linked, which vet is "
                            "which, and the first import."
                        )
                    ),
                ),
            )
        )
        card.body.addSpacing(theme.px(theme.STEP))
        card.body.addWidget(label(tr("Good to have at hand"), "heading"))
        card.body.addLayout(
            _rows(
                (
                    "home",
                    label(tr("The clinic's details as they are in Cornerstone (Lists\u00a0›\u00a0Practice)")),
                ),
                ("user", label(tr("Who can be called about the Cornerstone server"))),
                ("info", self._fee),
            )
        )
        return card

    def _fee_words(self, state: AppState) -> str:
        """What it costs, as soon as the service has told."""
        fee = state.tile.fee if state.signed_in and state.tile is not None else None
        if fee is None:
            return tr("There is a fee. You see it, and confirm it twice, before it begins.")
        return tr(
            "The fee: {fee} for each Cornerstone server, however many people use it. You confirm it twice "
            "before it begins.",
            fee=per_month(fee, 1),
        )

    def enter(self, state: AppState) -> None:
        self.draw(state)

    def draw(self, state: AppState) -> None:
        out = state.session is Session.SIGNED_OUT
        self._show_notice(state)
        self.sign_in.setVisible(out)
        self.sign_in.show_sign_in(
            state.sign_in,
            busy=Topic.SIGN_IN in state.busy,
            now=self.here.now(),
            trouble=_trouble(state),
            expired=_expired(state),
        )
        self.overview.setVisible(_begins(state) and not (out and self.interrupted))
        self._fee.setText(self._fee_words(state))
        self.account_card.setVisible(state.signed_in and state.account is not None)
        if state.account is not None:
            user, workspace = state.account.user, state.account.workspace
            self._who.setText(tr("You're signed in as {name}", name=user.display_name))
            self._email.setText(user.email)
            self._email.setVisible(bool(user.email))
            self._where.setText(workspace.name)
        self.waiting.show_text(self._waiting_words(state))

    def _waiting_words(self, state: AppState) -> str:
        if state.session is Session.UNKNOWN and Topic.START not in state.problems:
            return tr("One moment…")
        if state.session is Session.KEYCHAIN_LOCKED and Topic.START in state.busy:
            return tr("Waiting for the keychain to be unlocked…")
        failed = Topic.LOOK in state.problems or Topic.START in state.problems
        if state.signed_in and not state.looked and not failed:
            return tr("Looking where your set-up stands…")
        return ""

    def _way_on(self, state: AppState) -> str:
        """The words of the notice's button; "": none."""
        if state.session is Session.KEYCHAIN_LOCKED:
            return tr("Try &again")
        refused = state.signed_in and state.looked and not may_set_up(state)
        return tr("&Look again") if refused else ""

    def _show_notice(self, state: AppState) -> None:
        notice = self.notice
        self._locked = state.session is Session.KEYCHAIN_LOCKED
        notice.set_action(self._way_on(state))  # set once: a button that goes for a moment loses the focus
        if self._locked:
            notice.set_kind("warn")
            notice.show_text(
                tr("This PC's keychain is locked"),
                tr(
                    "Your sign-in is kept there. Unlock it (often with your password for this PC), then "
                    "try again."
                ),
            )
        elif state.signed_in and state.looked and not may_set_up(state):
            notice.set_kind("warn")
            notice.show_text(
                tr("Connecting Cornerstone is for owners and admins"),
                tr("Ask {names} to set it up, here or on another PC.", names=who_can(state)),
            )
        elif state.session is Session.SIGNED_OUT and self.interrupted:
            notice.set_kind("warn")
            notice.show_text(
                tr("You've been signed out"),
                tr("Sign in again and you're back where you were. What you typed is kept."),
            )
        elif state.signed_in and not state.lasting:
            notice.set_kind("info")
            notice.show_text(
                tr("You're signed in until you quit the app"),
                tr("This PC has no keychain in which the sign-in could be kept."),
            )
        else:
            notice.show_text("")

    def problem(self, state: AppState) -> Problem | None:
        found = state.problems.get(Topic.SIGN_IN)
        return None if found is not None and found.kind is Kind.SIGN_IN_CANCELLED else found

    def is_ready(self, state: AppState) -> bool:
        return state.signed_in and state.looked and may_set_up(state)

    def next_label(self, state: AppState) -> str:
        return tr("&Next") if state.signed_in else ""

    def close_label(self, state: AppState) -> str:
        return tr("Close")

    def tick_seconds(self, state: AppState) -> int:
        return 1 if state.sign_in is not None and state.sign_in.user_code else 0

    def focus_first(self) -> None:
        if not self.notice.focus_action():
            self.sign_in.focus_first()


def _begins(state: AppState) -> bool:
    """Whether somebody is here who hasn't bought yet, and isn't busy signing in."""
    if state.session is Session.SIGNED_OUT:
        return Topic.SIGN_IN not in state.busy
    return state.signed_in and state.looked and not is_bought(state.connection)


def _rows(*rows: tuple[str, QLabel]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, theme.px(4), 0, 0)
    grid.setHorizontalSpacing(theme.px(12))
    grid.setVerticalSpacing(theme.px(10))
    for row, (icon, words) in enumerate(rows):
        grid.addWidget(Glyph(icon, "accent", 18), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, row, 1)
    grid.setColumnStretch(1, 1)
    return grid
