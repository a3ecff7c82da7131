"""The documents of a case: read, chosen, looked at once more, exported; each with what became of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.documents import ExportState, ExportStatus
from covet_desktop.core.events import Topic
from covet_desktop.core.export_hurdles import Hurdle
from covet_desktop.core.exports import Stage
from covet_desktop.core.state import AppState
from covet_desktop.messages.case import OpenCase
from covet_desktop.messages.exports import ExportDocuments, TryExportsAgain, Wanted
from covet_desktop.ui.case.document_export import ExportDialog
from tests.ui import document_scenes as scenes
from tests.ui import home_states as home
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, mnemonics, tab_way, words

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


class Shown:
    def __init__(self, qtbot: QtBot, state: AppState) -> None:
        self.sent: list[object] = []
        self.room = scenes.Room()
        qtbot.addWidget(self.room)
        self.card = self.room.card
        self.card.send.connect(self.sent.append)
        self.draw(state)
        self.room.show()
        QApplication.processEvents()

    def draw(self, state: AppState) -> None:
        self.card.draw(state)
        QApplication.processEvents()

    def press(self, name: str) -> None:
        found = [each for each in self.room.findChildren(QPushButton) if each.accessibleName() == name]
        assert len(found) == 1, name
        found[0].click()

    def ask(self) -> ExportDialog:
        self.card.export.click()
        (dialog,) = self.room.findChildren(ExportDialog)
        return dialog


def test_the_texts_can_be_read_one_at_a_time_as_plain_text(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.THREE)
    at_first = [row.preview.isVisible() for row in here.card.rows.values()]

    here.press("Read: Discharge letter")

    assert at_first == [True, False, False]
    assert [row.preview.isVisible() for row in here.card.rows.values()] == [False, True, False]
    assert here.card.rows["d-2"].preview.toPlainText() == scenes.LETTER.text
    assert here.card.rows["d-2"].preview.isReadOnly()
    here.press("Hide the text: Discharge letter")
    assert not here.card.rows["d-2"].preview.isVisible()


def test_what_may_go_is_ticked_and_the_button_counts(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.THREE)

    assert here.card.export.text() == "&Export 2 documents…"
    here.card.rows["d-1"].choice.click()
    assert here.card.export.text() == "&Export 1 document…"
    here.card.rows["d-2"].choice.click()
    assert not here.card.export.isEnabled()


def test_a_refresh_keeps_choices_and_reading_but_another_version_is_chosen_anew(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.THREE)
    here.press("Read: Discharge letter")
    here.card.rows["d-1"].choice.click()

    here.draw(replace(scenes.THREE, busy=frozenset({Topic.CHANGES})))
    kept = [row.is_chosen for row in here.card.rows.values()]
    reading = here.card.rows["d-2"].preview.isVisible()
    here.draw(scenes.at(replace(scenes.SOAP, updated_at="2026-11-24T15:00:00Z"), scenes.LETTER))

    assert kept == [False, True, False]
    assert reading
    assert [row.is_chosen for row in here.card.rows.values()] == [True, True]


def test_nothing_is_sent_before_a_second_look_and_the_persons_word(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.THREE)
    dialog = here.ask()
    asked, too_soon = list(here.sent), dialog.yes.isEnabled()

    here.draw(scenes.LOOKING)
    looking = dialog.yes.isEnabled()
    here.draw(scenes.LOOKED)
    seen = words(dialog)
    dialog.yes.click()

    assert asked == [OpenCase("case-1")]
    assert (too_soon, looking) == (False, False)
    for each in (
        "Luna",
        "Canine · Labrador",
        "J. Tremblay",
        "4 May 2019 (7 years)",
        "SOAP note",
        "Discharge letter",
    ):
        assert each in seen
    wanted = (Wanted("d-1", scenes.V1), Wanted("d-2", scenes.V1))
    assert here.sent[1:] == [ExportDocuments("case-1", "p-1", wanted, amended=False)]


def test_escape_and_not_now_send_nothing(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.THREE)
    dialog = here.ask()
    here.draw(scenes.LOOKED)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.processEvents()

    assert here.sent == [OpenCase("case-1")]
    assert here.card.export.isEnabled()


def test_what_was_edited_meanwhile_stays_behind_and_says_so(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.THREE)
    dialog = here.ask()

    here.draw(scenes.EDITED)
    seen = words(dialog)
    dialog.yes.click()

    assert "It was edited since you read it. Read it as it is now, then export it." in seen
    assert here.sent[1:] == [ExportDocuments("case-1", "p-1", (Wanted("d-2", scenes.V1),), amended=False)]


def test_another_patient_than_the_person_saw_is_in_the_way(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.THREE)
    dialog = here.ask()
    other = replace(scenes.CASE, patient=home.CASES[1].patient)

    here.draw(replace(scenes.LOOKED, case_desk=replace(scenes.LOOKED.case_desk, case=other)))

    assert "The case is linked to another patient now." in words(dialog)
    assert "Ti-Gris" in words(dialog)
    assert not dialog.yes.isEnabled()


def test_an_amended_one_goes_only_with_its_box_ticked(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.at(scenes.AMENDED))
    beforehand = here.card.rows["d-5"].is_chosen
    here.card.rows["d-5"].choice.click()
    dialog = here.ask()
    here.draw(scenes.at(scenes.AMENDED, ended={Topic.CASE: 1}))
    first = dialog.yes.isEnabled()

    dialog.lines["d-5"].both.click()
    dialog.yes.click()

    assert not beforehand
    assert not first
    assert here.sent[-1] == ExportDocuments("case-1", "p-1", (Wanted("d-5", scenes.V1),), amended=True)


def test_offline_they_can_be_queued(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.THREE)
    dialog = here.ask()

    here.draw(scenes.CASE_OFFLINE)

    assert "they wait in the queue" in words(dialog)
    assert dialog.yes.isEnabled()


def test_what_keeps_all_out_is_said_once_and_nothing_can_be_chosen(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.UNLINKED)

    assert words(here.room).count("The case isn’t linked to an appointment.") == 1
    assert not here.card.export.isEnabled()


def test_every_document_says_what_became_of_it(qtbot: QtBot) -> None:
    seen = words(Shown(qtbot, scenes.MIXED).room)

    for each in (
        "Not exported",
        "Cornerstone didn’t take it. The record is locked.",
        "Under way",
        "Exported 9:30 AM",
        "Edited since its export 9:30 AM",
        "Cornerstone then has both",
        "Its template isn’t matched with Cornerstone. In CoVet, an owner or admin opens the settings",
    ):
        assert each in seen


def test_a_failed_one_is_tried_again_from_its_row(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.MIXED)

    here.press("Try again: SOAP note")

    assert here.sent == [TryExportsAgain(("key-d-1",))]


def test_a_stale_one_waits_for_a_word(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.WAITING)

    assert not here.card.rows["d-2"].is_chosen
    here.press("Export now: Discharge letter")
    assert here.sent == [TryExportsAgain(("key-d-2",))]


def test_what_was_edited_at_the_last_moment_is_read_anew_once(qtbot: QtBot) -> None:
    failed = scenes.at(
        scenes.SOAP, queue=(scenes.queued(scenes.SOAP, Stage.FAILED, Hurdle.CHANGED_ELSEWHERE),)
    )
    here = Shown(qtbot, failed)

    here.draw(failed)
    here.draw(
        replace(
            failed,
            case_desk=replace(
                failed.case_desk, documents=(replace(scenes.SOAP, updated_at="2026-11-24T15:00:00Z"),)
            ),
        )
    )

    assert here.sent == [OpenCase("case-1")]
    assert "It was edited since you read it. Read it as it is now, then export it." in words(here.room)
    assert here.card.export.isEnabled()


def test_another_case_closes_the_question(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.THREE)
    here.ask()
    other = replace(scenes.THREE.case_desk, case=replace(scenes.CASE, id="case-2"))

    here.draw(replace(scenes.LOOKED, case_desk=other))

    assert here.room.findChildren(ExportDialog) == []


def test_the_tab_key_goes_from_document_to_document_and_then_to_the_button(qtbot: QtBot) -> None:
    here = Shown(qtbot, scenes.at(scenes.SOAP, scenes.LETTER))

    assert tab_way(here.room)[-6:] == [
        "Export SOAP note",
        "Hide the text: SOAP note",
        "Text of SOAP note",
        "Export Discharge letter",
        "Read: Discharge letter",
        "Export 2 documents…",
    ]


def test_what_another_pc_exported_needs_nothing(qtbot: QtBot) -> None:
    done = replace(scenes.SOAP, export=ExportState(ExportStatus.EXPORTED, scenes.AT))
    failed = scenes.queued(scenes.SOAP, Stage.FAILED, Hurdle.SUSPENDED)

    seen = words(Shown(qtbot, scenes.at(done, queue=(failed,))).room)

    assert "Exported 9:30 AM" in seen
    assert "suspended" not in seen


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("scene", [one for one in scenes.SCENES if one.name.startswith("documents")])
def test_nothing_is_cut_off_and_all_can_be_reached(
    scene: scenes.Scene, text: float, dress: Dress, qtbot: QtBot
) -> None:
    dress(dark=text == 2.0, text=text)
    room = scenes.play(scene, lambda: QTest.qWait(60))
    qtbot.addWidget(room)
    windows = [room, *room.findChildren(ExportDialog)]

    for window in windows:
        assert cut_off(window) == []
        assert all(tab_way(window)), tab_way(window)
        letters = mnemonics(window)
        assert len(letters) == len(set(letters)), letters
