"""The fee, and the one request that buys the connection. It is confirmed twice and sent once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from covet_desktop.core.clinic_form import clinic_of, field_of_pointer, servers
from covet_desktop.core.events import Topic
from covet_desktop.core.model import Fee
from covet_desktop.core.people import Account, BillingCycle
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step, is_bought, problems
from covet_desktop.core.state import AppState
from covet_desktop.messages import Buy, Look
from covet_desktop.ui import theme
from covet_desktop.ui.text import money, tr
from covet_desktop.ui.widgets import Ask, Banner, Glyph, label
from covet_desktop.ui.wizard.fee_card import FeeCard, per_month, server_words
from covet_desktop.ui.wizard.open_request import OpenRequest, requested_words
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.welcome import may_set_up, who_can


class PurchasePage(StepPage):
    step = Step.PURCHASE
    topic = Topic.PURCHASE

    def build(self) -> None:
        self._confirmed: Fee | None = None
        self._refused: Problem | None = None
        self._refused_account: Account | None = None
        self._state = AppState()
        self.notice = Banner("info")
        self.notice.action.connect(self._press_notice)
        self.open_request = OpenRequest()
        self.open_request.send.connect(self.send)
        self.fee_card = FeeCard()
        self.terms = _Terms()
        for part in (self.notice, self.open_request, self.fee_card, self.terms):
            self.body.addWidget(part)

    def enter(self, state: AppState) -> None:
        self.draw(state)

    def draw(self, state: AppState) -> None:
        self._state = state
        self._note_refusal(state)
        bought = is_bought(state.connection)
        self.title_box.set_text(
            tr("The paid connection") if bought else tr("Look at the fee, then confirm"),
            requested_words(state, self.here.zone)
            if bought
            else tr("With your confirmation, CoVet asks Bitwerx to connect your Cornerstone."),
        )
        fee = _fee(state)
        self.fee_card.setVisible(fee is not None)
        self.terms.setVisible(fee is not None)
        if fee is not None:
            cycle = state.account.workspace.billing_cycle if state.account else BillingCycle.UNKNOWN
            self.fee_card.show_fee(fee, _servers(state))
            self.terms.show_billing(cycle)
        self.open_request.show_request(state, under_way=self._under_way(state))
        self._show_notice(state, fee)

    def _under_way(self, state: AppState) -> bool:
        return Topic.PURCHASE in state.busy

    def _show_notice(self, state: AppState, fee: Fee | None) -> None:
        notice, problem = self.notice, state.problems.get(Topic.PURCHASE)
        look_again = tr("&Look again") if self.open_request.isHidden() else ""  # it has one of its own
        notice.set_action("")
        notice.set_kind("warn")
        if is_bought(state.connection):
            exists = problem is not None and problem.kind is Kind.CONNECTION_EXISTS
            notice.set_kind("info")
            title = (
                tr("Your workspace has this connection already. Nothing was bought a second time.")
                if exists
                else tr("This has been confirmed. It can be looked at here, not changed.")
            )
            notice.show_text(title)
        elif self._not_permitted(state):
            notice.set_action(look_again)
            notice.show_text(
                tr("Buying is for owners and admins"), tr("Ask {names} to confirm it.", names=who_can(state))
            )
        elif fee is None:
            notice.set_action(look_again)
            notice.show_text(
                tr("The fee isn't known yet"), tr("It comes from CoVet. Nothing is bought without it.")
            )
        elif problem is not None and problem.kind is Kind.FEE_CHANGED:
            notice.show_text(tr("The fee has changed. Nothing was bought."), self._change_words(fee))
        elif problems(Step.CLINIC, state.draft) or _refused_fields(problem):
            notice.set_action(tr("&Show the details"))
            notice.show_text(
                tr("Some of the clinic's details aren't right yet"),
                tr("They are marked on the page before this one. Nothing was bought."),
            )
        else:
            notice.show_text("")

    def _note_refusal(self, state: AppState) -> None:
        problem = state.problems.get(Topic.PURCHASE)
        if problem is not self._refused:
            self._refused, self._refused_account = problem, state.account

    def _not_permitted(self, state: AppState) -> bool:
        """By the role that is known, or by the service's word until the role was looked up again."""
        refused = self._refused is not None and self._refused.kind is Kind.NOT_PERMITTED
        return not may_set_up(state) or (refused and state.account is self._refused_account)

    def _change_words(self, fee: Fee) -> str:
        new = money(fee.amount, fee.currency)
        if self._confirmed is None or self._confirmed == fee:
            return tr("It is {new} for each server now. Confirm it if you agree.", new=new)
        old = money(self._confirmed.amount, self._confirmed.currency)
        return tr("It was {old}, it is {new} for each server now. Confirm it if you agree.", old=old, new=new)

    def _press_notice(self) -> None:
        if _fee(self._state) is None or self._not_permitted(self._state):
            self.send.emit(Look())
        else:
            self.go.emit(Step.CLINIC)

    def press(self, state: AppState) -> bool:
        """Asks a second time; only that answer sends anything."""
        fee = _fee(state)
        if fee is None or Ask.is_open(self):
            return True
        clinic = clinic_of(state.draft.clinic)
        question = Ask(
            self,
            tr("Confirm the paid connection?"),
            tr(
                "{clinic}: {servers}, {fee}, on your usual CoVet invoice until the connection is removed.",
                clinic=clinic.name,
                servers=server_words(_servers(state)),
                fee=per_month(fee, _servers(state)),
            ),
            yes=tr("&Confirm the fee"),
            no=tr("Not &yet"),
            confirmed=lambda: self._buy(Buy(clinic, fee)),
        )
        question.open()
        return True

    def _buy(self, command: Buy) -> None:
        self._confirmed = command.fee
        self.send.emit(command)

    def accepts(self, state: AppState) -> bool:
        return is_bought(state.connection)

    def problem(self, state: AppState) -> Problem | None:
        """What has words of its own on this page isn't said twice."""
        found = state.problems.get(Topic.PURCHASE)
        told_here = (Kind.FEE_CHANGED, Kind.NOT_PERMITTED, Kind.CONNECTION_EXISTS)
        return None if found is None or found.kind in told_here or _refused_fields(found) else found

    def is_ready(self, state: AppState) -> bool:
        if is_bought(state.connection):
            return True
        return (
            state.looked
            and not self._not_permitted(state)
            and _fee(state) is not None
            and state.purchase.asked_at is None
            and not self._under_way(state)
            and not problems(Step.CLINIC, state.draft)
        )

    def next_label(self, state: AppState) -> str:
        return tr("&Next") if is_bought(state.connection) else tr("&Confirm")

    def busy_text(self, state: AppState) -> str:
        return tr("Sending your request…")

    def focus_first(self) -> None:
        """Nothing to type here: Enter is the primary button's, unless an answer was lost."""
        if self.open_request.look.isVisible():
            self.open_request.look.setFocus(Qt.FocusReason.OtherFocusReason)


def _fee(state: AppState) -> Fee | None:
    """Of what is bought, else what the service asks now. Never from this program's text."""
    if is_bought(state.connection) and state.connection is not None:
        return state.connection.fee
    return state.tile.fee if state.tile is not None else None


def _servers(state: AppState) -> int:
    if is_bought(state.connection) and state.connection is not None:
        return max(1, state.connection.server_count)
    return servers(state.draft.clinic)


def _refused_fields(problem: Problem | None) -> bool:
    return problem is not None and any(field_of_pointer(pointer) for pointer in problem.fields)


class _Terms(QWidget):
    """What the fee means, in three lines."""

    def __init__(self) -> None:
        super().__init__()
        self._billing = label()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(theme.STEP), 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(10))
        lines = (
            self._billing,
            label(tr("The same, however many people of your team use it.")),
            label(tr("It renews by itself until the connection is removed.")),
        )
        for row, line in enumerate(lines):
            grid.addWidget(Glyph("check", "accent"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, row, 1)
        grid.setColumnStretch(1, 1)

    def show_billing(self, cycle: BillingCycle) -> None:
        self._billing.setText(
            {
                BillingCycle.MONTHLY: tr("On your usual CoVet invoice, every month."),
                BillingCycle.ANNUAL: tr("On your usual CoVet invoice, once a year."),
            }.get(cycle, tr("On your usual CoVet invoice."))
        )
