"""Whatever somebody types or pastes into the clinic's form: a sentence at the field, and nothing else happens."""

from dataclasses import fields, replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.core.clinic_form import ClinicForm
from covet_desktop.core.setup import Draft, Step
from covet_desktop.ui.widgets import Ask, Combo, SearchCombo
from covet_desktop.ui.wizard.clinic_fields import TYPED_REGION
from covet_desktop.ui.wizard.it_message import message_for_it
from tests.ui.wizard_states import FORM, SIGNED_IN, WAITING, Window, window

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("in_english"),
]

MARKUP = "<b>bold</b><img src=x>"
WORDS = {
    "emoji": "🐾🐈‍⬛",
    "right-to-left": "عيادة בית",
    "markup": MARKUP,
    "sql": "'; DROP TABLE cases;--",
    "braces": "{name} {0} %s",
}
"""Odd, and yet words: a name may be made of them."""
UNSEEN = {
    "nul": "ab\x00c",
    "bell": "ab\x07c",
    "line break": "ab\u2028c",
    "direction": "ab\u202ec",
    "zero width": "ab\u200bc",
}
LONG = "x" * 10_000
FREE = {
    "name", "address_line1", "address_line2", "city", TYPED_REGION, "contact_name", "technical_name",
    "cornerstone_version", "notes",
}  # fmt: skip
OPTIONAL = {"address_line2", TYPED_REGION, "cornerstone_version", "notes"}
TOGETHER = {"technical_name", "technical_email", "technical_phone"}
CHOSEN = {"country", "hosting"}
NAMES = [item.name for item in fields(ClinicForm) if item.name not in CHOSEN] + [TYPED_REGION]
BELGIAN = replace(
    FORM,
    country="BE",
    region="Namur",
    postal_code="5000",
    phone="081 22 33 44",
    contact_phone="+1 819 555 0143",
    technical_phone="+1 819 555 0144",
)


class Hand:
    """Somebody at one field of the form."""

    def __init__(self, qtbot: QtBot, shown: Window, name: str) -> None:
        self._qtbot, self._shown = qtbot, shown
        self.field = shown.wizard.page_now.field(name)
        control = self.field.control
        self.line: QWidget = control
        if isinstance(control, SearchCombo):
            line = control.lineEdit()
            assert line is not None
            self.line = line

    def puts(self, words: str) -> None:
        """Pasted in place of what is there."""
        self.line.setFocus()
        assert isinstance(self.line, QLineEdit | QPlainTextEdit)
        self.line.selectAll()
        if words:
            QGuiApplication.clipboard().setText(words)
            self.line.paste()
        else:
            self._qtbot.keyClick(self.line, Qt.Key.Key_Delete)

    def leaves(self) -> str:
        """Goes on; what is said at the field then."""
        self._qtbot.keyClick(self.line, Qt.Key.Key_Tab)
        assert not self.line.hasFocus()
        return self.field.problem()


def form_in(shown: Window) -> ClinicForm:
    return shown.wizard.page_now.read(Draft()).clinic


def fits(name: str) -> ClinicForm:
    return BELGIAN if name == TYPED_REGION else FORM


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_put_into_a_field_gets_its_sentence(qtbot: QtBot, name: str) -> None:
    with window(qtbot, replace(SIGNED_IN, draft=Draft(clinic=fits(name), reached=2))) as shown:
        with qtbot.waitActive(shown.wizard):
            shown.wizard.activateWindow()
        hand = Hand(qtbot, shown, name)
        is_list = isinstance(hand.field.control, SearchCombo)
        before = form_in(shown)

        for what, words in {**WORDS, **UNSEEN, "long": LONG}.items():
            hand.puts(words)
            while_typing, said = hand.field.problem(), hand.leaves()

            assert while_typing == "", f"{what}: nothing is said while typing"
            if is_list:
                assert form_in(shown) == before, f"{what}: what isn't in the list isn't taken"
            elif what == "long":
                assert said.startswith("This is too long:")
            elif name == "notes" and what == "line break":
                assert said == "", "notes have lines"
            elif what in UNSEEN:
                assert said == "There are invisible characters in it. Type it anew, please."
            else:
                assert bool(said) == (name not in FREE), f"{what}: {said}"
            assert msgspec.json.decode(msgspec.json.encode(form_in(shown)), type=ClinicForm) == form_in(shown)
            assert hand.field.findChildren(QLabel)[0].textFormat() is Qt.TextFormat.PlainText
            hand.puts(getattr(before, "region" if name == TYPED_REGION else name, "") or "Luc")

        if not is_list:
            hand.puts("")
            assert hand.leaves() == "", "an empty field is told at Next"
            shown.press("Next")
            assert bool(hand.field.problem()) == (name not in OPTIONAL | TOGETHER) or name in TOGETHER
            assert (shown.step == Step.CLINIC) == (name not in OPTIONAL)


@pytest.mark.parametrize("name", sorted(CHOSEN | {"region", "time_zone"}))
def test_a_list_in_which_nothing_is_chosen_is_told_at_next(qtbot: QtBot, name: str) -> None:
    with window(qtbot, replace(SIGNED_IN, draft=Draft(clinic=FORM, reached=2))) as shown:
        combo = shown.wizard.page_now.field(name).control
        assert isinstance(combo, Combo)
        combo.set_key(None)

        shown.press("Next")

        assert shown.step == Step.CLINIC
        assert shown.wizard.page_now.field(name).problem().startswith("Choose ")


def test_a_name_that_looks_like_markup_is_shown_as_it_is_everywhere(qtbot: QtBot) -> None:
    form = replace(FORM, name=MARKUP, city="{city} & <i>co</i>")
    with window(qtbot, replace(SIGNED_IN, draft=Draft(clinic=form, reached=3))) as shown:
        shown.press("Confirm")
        asked = shown.wizard.findChildren(Ask)[0]

        assert asked.words.startswith(MARKUP)
        labels = shown.wizard.findChildren(QLabel)
        assert {label.textFormat() for label in labels if label.text()} == {Qt.TextFormat.PlainText}
    clinic = replace(WAITING.connection.clinic, name=MARKUP, city="{city} & <i>co</i>")
    message = message_for_it(replace(WAITING.connection, clinic=clinic))
    assert MARKUP + ", {city} & <i>co</i>" in message
