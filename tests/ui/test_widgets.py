"""The widgets, each by what a person sees, hears and can do."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.ui.widgets import (
    Ask,
    Banner,
    BusyLine,
    Check,
    Chip,
    ChoiceCard,
    Combo,
    ElidedLabel,
    Field,
    Flow,
    Progress,
    SearchCombo,
    TrackedStep,
    Tracker,
    Wrong,
    button,
    label,
    menu_button,
    primary,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Of the plugin that draws into memory."""

VETS = (("GCL", "Côté-Lévesque, Geneviève"), ("CS1", "Chen, Sarah (CS1)"), ("CS2", "Chen, Sarah (CS2)"))


def test_names_are_never_markup(qtbot: QtBot) -> None:
    shown = label("<b>Luna</b> & Milo")
    qtbot.addWidget(shown)

    assert shown.textFormat() is Qt.TextFormat.PlainText
    assert shown.text() == "<b>Luna</b> & Milo"


def test_a_field_has_a_name_a_mnemonic_and_says_what_is_wrong(qtbot: QtBot) -> None:
    line = QLineEdit()
    field = Field("Clinic &name", line, "As in Cornerstone.")
    qtbot.addWidget(field)
    field.show()
    assert line.accessibleName() == "Clinic name"
    assert line.accessibleDescription() == "As in Cornerstone."
    assert (
        next(label for label in field.findChildren(QLabel) if label.text() == "Clinic &name").buddy() is line
    )

    field.show_problem(text("Type the city."))
    assert field.note() == "Type the city."
    assert line.accessibleDescription() == "Type the city."
    assert line.property("problem") is True

    field.show_problem(None)
    assert field.note() == "As in Cornerstone."
    assert line.property("problem") is False


def test_a_banner_tells_what_to_do_and_keeps_codes_under_details(qtbot: QtBot) -> None:
    banner = Banner("bad")
    qtbot.addWidget(banner)
    assert banner.isHidden()
    problem = Problem(
        Kind.SERVICE_DOWN, text("CoVet is down."), text("It is tried again."), request_id="req_1", status=503
    )

    banner.show_problem(problem)
    banner.show()

    details = next(button for button in banner.findChildren(QPushButton) if "Details" in button.text())
    seen = [shown.text() for shown in banner.findChildren(QLabel) if shown.isVisible()]
    assert seen == ["CoVet is down.", "It is tried again."]
    details.click()
    assert "req_1" in [line for shown in banner.findChildren(QLabel) for line in shown.text().split()]
    assert banner.accessibleName() == "CoVet is down. It is tried again."

    banner.show_problem(None)
    assert banner.isHidden()


def test_a_banner_s_button_is_heard(qtbot: QtBot) -> None:
    banner = Banner("warn")
    qtbot.addWidget(banner)
    banner.set_action("Try &again")
    banner.show_text("It didn't work.")

    with qtbot.waitSignal(banner.action):
        next(b for b in banner.findChildren(QPushButton) if b.text() == "Try &again").click()


def test_a_busy_line_moves_only_while_it_is_seen(qtbot: QtBot) -> None:
    from PySide6.QtCore import QTimer

    line = BusyLine()
    qtbot.addWidget(line)
    timer = line.findChildren(QTimer)[0]
    assert not timer.isActive()

    line.show_text("Sending…")
    assert line.isVisible()
    assert timer.isActive()

    line.show_text("")
    assert line.isHidden()
    assert not timer.isActive()


def test_a_choice_card_is_chosen_by_a_click_anywhere_on_it(qtbot: QtBot) -> None:
    one, other = ChoiceCard("The whole &team", "Cheapest."), ChoiceCard("Only &me", "Just you. " * 30)
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    column.addWidget(one)
    column.addWidget(other)
    box.resize(400, 500)
    box.show()

    qtbot.mouseClick(other, Qt.MouseButton.LeftButton, pos=QPoint(other.width() - 5, other.height() - 5))

    assert other.isChecked()
    assert not one.isChecked()
    assert one.accessibleName() == "The whole team"
    assert other.heightForWidth(300) > other.heightForWidth(900)


def test_a_check_box_is_turned_by_the_space_bar(qtbot: QtBot) -> None:
    check = Check("Import &daily")
    qtbot.addWidget(check)
    check.show()

    qtbot.keyClick(check, Qt.Key.Key_Space)

    assert check.isChecked()


def test_a_combo_chooses_by_key_and_says_nothing_when_set(qtbot: QtBot) -> None:
    combo = Combo((("a", "Alpha"), ("b", "Beta")), "Choose")
    qtbot.addWidget(combo)
    spy = QSignalSpy(combo.chosen)
    assert combo.key() is None

    combo.set_key("b")
    assert combo.key() == "b"
    combo.set_choices((("b", "Bêta"), ("c", "Gamma")))
    assert combo.key() == "b"
    combo.set_key("gone")

    assert combo.key() is None
    assert spy.count() == 0


def test_a_search_finds_anywhere_in_the_name(qtbot: QtBot) -> None:
    combo = SearchCombo(VETS, "Select a Veterinarian")
    qtbot.addWidget(combo)
    combo.setAccessibleName("Veterinarian of Geneviève")
    combo.show()
    line = combo.lineEdit()
    assert line is not None

    qtbot.keyClicks(line, "vesque")
    line.editingFinished.emit()

    completer = combo.completer()
    assert completer is not None
    assert completer.filterMode() == Qt.MatchFlag.MatchContains
    completer.popup().hide()
    line.editingFinished.emit()
    assert combo.key() == "GCL"
    assert combo.accessibleName() == line.accessibleName() == "Veterinarian of Geneviève"


def test_what_is_not_in_the_list_is_not_taken(qtbot: QtBot) -> None:
    combo = SearchCombo(VETS)
    qtbot.addWidget(combo)
    combo.set_key("GCL")
    spy = QSignalSpy(combo.chosen)
    line = combo.lineEdit()
    assert line is not None

    for typed in ("Nobody", "Chen"):  # "Chen" fits two: nobody is guessed
        line.setText(typed)
        line.editingFinished.emit()
        assert combo.key() == "GCL"
        assert line.text() == "Côté-Lévesque, Geneviève"
    assert spy.count() == 0

    line.setText("")
    line.editingFinished.emit()
    assert combo.key() is None
    assert spy.count() == 1


def test_a_completion_is_taken_by_row_so_that_namesakes_stay_apart(qtbot: QtBot) -> None:
    combo = SearchCombo((("CS1", "Chen, Sarah"), ("CS2", "Chen, Sarah")))
    qtbot.addWidget(combo)
    spy = QSignalSpy(combo.chosen)
    completer = combo.completer()
    assert completer is not None

    combo.show()
    line = combo.lineEdit()
    assert line is not None
    qtbot.keyClicks(line, "Chen")
    popup = completer.popup()
    popup.setCurrentIndex(completer.completionModel().index(1, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert combo.key() == "CS2"
    assert spy.at(0) == ["CS2"]


def test_a_tracker_says_how_far_each_step_is(qtbot: QtBot) -> None:
    tracker = Tracker()
    qtbot.addWidget(tracker)

    tracker.show_steps(
        [
            TrackedStep("Request sent", "by Luc", "Fri 20 Nov", Progress.DONE),
            TrackedStep("With Bitwerx", "", "", Progress.NOW),
            TrackedStep("Ready for setup"),
        ]
    )

    rows = [row.accessibleName() for row in tracker.findChildren(QWidget) if row.accessibleName()]
    assert rows == [
        "Request sent, done, by Luc, Fri 20 Nov",
        "With Bitwerx, under way",
        "Ready for setup, later",
    ]


def test_a_question_counts_one_answer_only(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    said: list[str] = []
    ask = Ask(
        parent, "Confirm?", "35 USD", yes="&Confirm", no="&Not yet", confirmed=lambda: said.append("yes")
    )
    ask.open()

    ask.yes.click()
    ask.yes.click()

    assert said == ["yes"]


def test_a_long_line_is_cut_but_known_whole(qtbot: QtBot) -> None:
    shown = ElidedLabel("Clinique vétérinaire du Vieux-Moulin <b>")
    qtbot.addWidget(shown)
    shown.show()
    shown.resize(60, 20)

    assert shown.text().endswith("…")
    assert shown.whole() == "Clinique vétérinaire du Vieux-Moulin <b>"
    assert "<b>" not in shown.toolTip()


def test_buttons_go_on_in_the_next_line_where_there_is_no_room(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    buttons = [button(f"Button {number}") for number in range(3)]
    flow = Flow(*buttons)
    box.setLayout(flow)
    wide, narrow = flow.heightForWidth(1000), flow.heightForWidth(buttons[0].sizeHint().width() + 10)

    assert wide == buttons[0].sizeHint().height()
    assert narrow > 2 * wide
    assert flow.sizeHint().width() > flow.minimumSize().width()
    assert flow.minimumSize() != QSize(0, 0)


def test_a_chip_is_icon_and_word(qtbot: QtBot) -> None:
    chip = Chip("good", "Same name")
    qtbot.addWidget(chip)

    assert chip.text() == chip.accessibleName() == "Same name"


def test_a_primary_button_answers_to_enter(qtbot: QtBot) -> None:
    pressed = primary(button("&Next"))
    qtbot.addWidget(pressed)

    assert pressed.isDefault()
    assert pressed.property("primary") is True
    assert pressed.accessibleName() == "Next"


def test_what_is_lower_stands_in_the_middle_of_its_line(qtbot: QtBot) -> None:
    tall, low = QLabel("A"), QLabel("B")
    tall.setFixedSize(80, 36)
    low.setFixedSize(80, 24)
    window = QWidget()
    window.setLayout(Flow(tall, low))
    qtbot.addWidget(window)
    window.resize(200, 100)
    window.show()
    assert low.geometry().center().y() == tall.geometry().center().y()

    window.resize(100, 100)
    assert low.geometry().top() > tall.geometry().bottom()


def test_a_button_with_a_menu_has_its_arrow_after_the_words(qtbot: QtBot) -> None:
    window = QWidget()
    made = menu_button("&Import now", QMenu(window))
    made.setParent(window)
    qtbot.addWidget(window)

    assert made.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert not made.icon().isNull()
    assert made.accessibleName() == "Import now"


def test_a_question_is_as_high_as_its_words(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    short = Ask(window, "Sure?", "It is.", yes="&Yes", no="&No", confirmed=lambda: None)
    long = Ask(window, "Sure?", "It is. " * 120, yes="&Yes", no="&No", confirmed=lambda: None)

    assert short.width() == long.width()
    assert short.height() < 200
    assert long.height() > short.height() + 60


def test_what_is_wrong_is_hidden_while_nothing_is(qtbot: QtBot) -> None:
    wrong = Wrong()
    qtbot.addWidget(wrong)
    assert wrong.isHidden()

    wrong.show_text(text("Choose who is linked."))
    assert wrong.isVisible()

    wrong.show_text("")
    assert wrong.isHidden()
