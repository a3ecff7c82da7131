"""States of the first half of set-up, and the wizard on a window that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from PySide6.QtWidgets import QLabel, QPushButton, QWidget, QWizard
from pytestqt.qtbot import QtBot

from covet_desktop.core.clinic_form import ClinicForm, clinic_of
from covet_desktop.core.events import Checked, Session, SignInShown, Topic
from covet_desktop.core.model import Connection, Fee, SettingsBy, Status, Tile
from covet_desktop.core.people import Account, BillingCycle, Member, Person, Role, User, Workspace
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Draft
from covet_desktop.core.state import AppState
from covet_desktop.messages import Command, SaveDraft
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.shell import SetupWizard

NOW = datetime(2026, 11, 24, 15, 41, tzinfo=UTC)
USER = User("m1", "Marie-Ève Roy", "marie-eve@vieux-moulin.example.com", Role.OWNER, "fr-CA")
ACCOUNT = Account(USER, Workspace("w1", "Clinique vétérinaire du Vieux-Moulin", BillingCycle.MONTHLY))
MEMBERS = (
    Member("m1", "Marie-Ève Roy", role=Role.OWNER),
    Member("m2", "Dre Geneviève Côté Lévesque", role=Role.ADMIN),
    Member("m3", "Sarah Chen", role=Role.MEMBER),
)
FEE = Fee(Decimal("35.00"), "USD")
TILE = Tile("cornerstone", "Cornerstone", Status.AVAILABLE, "", FEE)
FORM = ClinicForm(
    name="Clinique vétérinaire du Vieux-Moulin",
    practice_id="VMO",
    address_line1="1250 rue du Moulin",
    city="Trois-Rivières",
    country="CA",
    region="QC",
    postal_code="G8Y 1A1",
    phone="(819) 555-0142",
    time_zone="America/Toronto",
    contact_name="Marie-Ève Roy",
    contact_email="marie-eve@vieux-moulin.example.com",
    contact_phone="(819) 555-0143",
    technical_name="Luc Tremblay",
    technical_email="it@vieux-moulin.example.com",
    technical_phone="(819) 555-0144",
    hosting="on_premises",
)
SIGNED_OUT = AppState(session=Session.SIGNED_OUT)
SIGNED_IN = AppState(session=Session.SIGNED_IN, looked=True, account=ACCOUNT, members=MEMBERS, tile=TILE)
TYPED = replace(SIGNED_IN, draft=Draft(clinic=FORM, reached=2))
CONFIRMING = replace(SIGNED_IN, draft=Draft(clinic=replace(FORM, server_count="2"), reached=3))
CONNECTION = Connection(
    "c1",
    status=Status.PROCESSING,
    clinic=clinic_of(FORM),
    fee=FEE,
    requested_by=Person("m1", "Marie-Ève Roy"),
    requested_at=datetime(2026, 11, 20, 19, 12, tzinfo=UTC),
    expected_by=date(2026, 11, 25),
    settings_by=SettingsBy(Person("m1", "Marie-Ève Roy"), "FRONTDESK-1", None),
)
WAITING = replace(SIGNED_IN, connection=CONNECTION, checked=Checked(NOW, NOW + timedelta(minutes=14)))
AS_MEMBER = replace(SIGNED_IN, account=Account(replace(USER, role=Role.MEMBER), ACCOUNT.workspace))
SIGNING_IN = replace(SIGNED_OUT, busy=frozenset({Topic.SIGN_IN}))
BROWSER = replace(SIGNING_IN, sign_in=SignInShown("https://sign-in.example.com/authorize?x=1"))


def ended(state: AppState, topic: Topic) -> AppState:
    return replace(
        state,
        busy=state.busy - {topic},
        ended={**state.ended, topic: state.ended.get(topic, 0) + 1},
    )


def busy(state: AppState, topic: Topic) -> AppState:
    return replace(state, busy=state.busy | {topic})


def failed(state: AppState, topic: Topic, problem: Problem) -> AppState:
    return replace(state, busy=state.busy - {topic}, problems={**state.problems, topic: problem})


class Window:
    """The wizard, as a person meets it."""

    def __init__(self, wizard: SetupWizard) -> None:
        self.wizard = wizard
        self.sent: list[Command] = []
        wizard.send.connect(self.sent.append)

    def draw(self, *states: AppState) -> None:
        for state in states:
            self.wizard.draw(state)

    @property
    def step(self) -> int:
        return self.wizard.currentId()

    def primary(self) -> QPushButton:
        kinds = (QWizard.WizardButton.NextButton, QWizard.WizardButton.FinishButton)
        shown = [self.wizard.button(kind) for kind in kinds if self.wizard.button(kind).isVisible()]
        assert len(shown) == 1
        assert isinstance(shown[0], QPushButton)
        return shown[0]

    def press(self, words: str) -> None:
        """A visible button by its words, without the mnemonic's &."""
        found = [
            button
            for button in self.wizard.findChildren(QPushButton)
            if button.isVisible() and button.text().replace("&", "") == words
        ]
        assert len(found) == 1, (words, self.buttons())
        found[0].click()

    def buttons(self) -> list[str]:
        """Of the visible ones that can be pressed."""
        shown = (b for b in self.wizard.findChildren(QPushButton) if b.isVisible() and b.isEnabled())
        return [button.text().replace("&", "") for button in shown]

    def words(self, root: QWidget | None = None) -> str:
        """All text that can be read now."""
        root = root or self.wizard
        return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())

    def commands(self) -> list[Command]:
        """What was sent, saving aside."""
        return [command for command in self.sent if not isinstance(command, SaveDraft)]

    def saved(self) -> list[Draft]:
        return [command.draft for command in self.sent if isinstance(command, SaveDraft)]


@contextmanager
def window(qtbot: QtBot, *states: AppState) -> Iterator[Window]:
    wizard = SetupWizard(Here("America/Toronto", "CA", lambda: NOW))
    qtbot.addWidget(wizard)
    shown = Window(wizard)
    wizard.show()
    shown.draw(*states)
    yield shown
    wizard.close()
