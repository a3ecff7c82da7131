"""Which veterinarian is which: what is chosen beforehand, proposed, refused, and how quick it is."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.model import LinkingScope, MappingRow, ProviderMapping
from covet_desktop.core.people import MemberKind, MemberStatus
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, Step, problems
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.messages import AcceptMapping, LoadStaff
from covet_desktop.ui.widgets import Banner, Check, Chip
from covet_desktop.ui.wizard.mapping_row import MemberRow
from covet_desktop.ui.wizard.mapping_table import MappingTable
from covet_desktop.ui.wizard.staff_popup import StaffPopup
from covet_desktop.ui.wizard.veterinarians import VeterinariansPage
from tests.ui.ready_clinic import (
    MAPPED,
    MEMBERS,
    STAFF,
    Stage,
    connection,
    large_team,
    member,
    ready,
    staff,
    staged,
    with_staff,
)  # fmt: skip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Of a pop-up, which the memory that tests draw into can neither raise nor give the keyboard."""


def table(stage: Stage) -> MappingTable:
    found = stage.page.findChild(MappingTable)
    assert isinstance(found, MappingTable)
    return found


def links(stage: Stage) -> list[str]:
    """What can be pressed now."""
    return [button.text() for button in stage.page.findChildren(QAbstractButton) if button.isVisible()]


def row(stage: Stage, member_id: str) -> MemberRow:
    return next(row for row in table(stage).rows if row.member.id == member_id)


def popup(stage: Stage) -> StaffPopup:
    return table(stage).popup


def pick(qtbot: QtBot, stage: Stage, member_id: str, typed: str, number: int = 0) -> None:
    """By keyboard: open the field, type, take the first line."""
    qtbot.keyClick(row(stage, member_id).pickers[number], Qt.Key.Key_Space)
    qtbot.keyClicks(popup(stage).search, typed)
    qtbot.keyClick(popup(stage).search, Qt.Key.Key_Return)


def accepted(stage: Stage, state: AppState) -> dict[str, MappingRow]:
    command = stage.page.submit(state)
    assert isinstance(command, AcceptMapping)
    return {row.member_id: row for row in command.mapping.items}


def test_the_staff_is_read_when_the_page_is_entered(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), ready()) as stage:
        assert stage.sent == [LoadStaff()]
        assert not stage.page.isComplete()

        stage.draw(replace(ready(), busy=frozenset({Topic.STAFF})))
        assert "Reading the staff from Cornerstone…" in stage.words()
        assert "Decide whose they are" not in links(stage)  # before anybody can know of whom that is said

        stage.draw(with_staff())
        assert len(table(stage).rows) == 6
        assert "Decide whose they are" in links(stage)
        assert stage.page.isComplete()


def test_exact_names_are_chosen_beforehand_and_say_why(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        for member_id, label, count in (
            ("m-cote", "Côté-Lévesque, Geneviève DMV GCL", "58"),
            ("m-damours", "D'AMOURS FRANCOIS FDA", "51"),
        ):
            shown = row(stage, member_id)
            assert shown.pickers[0].label == label
            assert (shown.reason(), shown.count()) == ("Same name", count)
        assert accepted(stage, with_staff()).keys() == {"m-cote", "m-damours"}


def test_a_likely_name_is_proposed_and_taken_with_one_click(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        shown = row(stage, "m-stpierre")
        assert (shown.pickers[0].label, shown.reason()) == ("St-Pierre, J-F? JFS", "Initials match")
        assert "m-stpierre" not in accepted(stage, with_staff())
        assert "56 appointments belong to nobody" in [chip.text() for chip in stage.page.findChildren(Chip)]
        assert "2 of 6 decided" in stage.words()

        use = shown.use_button()
        assert use is not None
        use.click()

        assert shown.pickers[0].label == "St-Pierre, J-F JFS"
        assert accepted(stage, with_staff())["m-stpierre"].provider_ids == ("p-jfs",)
        assert "3 of 6 decided" in stage.words()
        assert "12 appointments belong to nobody" in [chip.text() for chip in stage.page.findChildren(Chip)]
        assert stage.edits == 1


def test_two_of_one_name_are_left_to_the_person(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        shown = row(stage, "m-chen")

        assert (shown.pickers[0].label, shown.reason()) == ("Select a Veterinarian", "Two of that name")
        assert shown.pickers[0].accessibleName() == "Sarah Chen: Select a Veterinarian"


def test_a_veterinarian_is_found_by_code_without_accents_and_by_keyboard(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        qtbot.keyClicks(row(stage, "m-chen").pickers[0], "s")
        assert popup(stage).search.text() == "s"
        popup(stage).search.setText("melanie")
        assert popup(stage).lines() == ["Gagnon, Mélanie TSA"]
        popup(stage).search.setText("sc2")
        qtbot.keyClick(popup(stage).search, Qt.Key.Key_Return)

        assert accepted(stage, with_staff())["m-chen"].provider_ids == ("p-sc2",)
        assert row(stage, "m-chen").reason() == "Chosen by hand"
        assert not popup(stage).isVisible()


def test_escape_changes_nothing(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        qtbot.keyClick(row(stage, "m-chen").pickers[0], Qt.Key.Key_Space)
        qtbot.keyClick(popup(stage).search, Qt.Key.Key_Escape)

        assert not popup(stage).isVisible()
        assert "m-chen" not in accepted(stage, with_staff())


def test_robots_and_rooms_stand_behind_a_check_and_the_inactive_nowhere(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        picker = row(stage, "m-chen").pickers[0]
        qtbot.keyClick(picker, Qt.Key.Key_Space)
        assert "TeleVet Payments" not in popup(stage).lines()
        popup(stage).hide()

        stage.page.findChild(Check).click()
        qtbot.keyClick(picker, Qt.Key.Key_Space)

        assert {"TeleVet Payments", "RM2"} <= set(popup(stage).lines())
        assert "Tremblay, Luc" not in popup(stage).lines()
        popup(stage).hide()


def test_a_room_is_offered_no_cases_first(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        qtbot.keyClick(row(stage, "m-room").pickers[0], Qt.Key.Key_Space)
        assert popup(stage).lines()[0] == "No cases of its own"

        qtbot.keyClick(popup(stage).search, Qt.Key.Key_Return)

        assert accepted(stage, with_staff())["m-room"] == MappingRow("m-room", (), no_cases=True)


def test_one_staff_record_for_two_members_is_refused_in_place(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        pick(qtbot, stage, "m-chen", "damours")
        stage.draw(with_staff())

        assert row(stage, "m-chen").trouble() == "Also chosen for François D'Amours."
        assert row(stage, "m-damours").trouble() == "Also chosen for Sarah Chen."
        assert not stage.page.isComplete()

        pick(qtbot, stage, "m-damours", "no cases")
        stage.draw(with_staff())

        assert row(stage, "m-chen").trouble() == ""
        assert stage.page.isComplete()


def test_a_member_may_have_several_staff_records(qtbot: QtBot) -> None:
    kept = ProviderMapping((MappingRow("m-chen", ("p-sc1", "p-sc2")),))
    with staged(qtbot, VeterinariansPage(), with_staff(kept)) as stage:
        shown = row(stage, "m-chen")
        assert [picker.label for picker in shown.pickers] == ["Chen, Sarah SC", "Chen, Sarah SC2"]
        assert shown.count() == "12"

        pick(qtbot, stage, "m-chen", "add another", number=1)
        qtbot.waitUntil(popup(stage).isVisible)
        qtbot.keyClicks(popup(stage).search, "tec")
        qtbot.keyClick(popup(stage).search, Qt.Key.Key_Return)
        assert accepted(stage, with_staff(kept))["m-chen"].provider_ids == ("p-sc1", "p-sc2", "p-tech")

        pick(qtbot, stage, "m-chen", "remove", number=1)
        assert accepted(stage, with_staff(kept))["m-chen"].provider_ids == ("p-sc1", "p-tech")


def test_what_the_service_has_is_kept_and_not_sent_again(qtbot: QtBot) -> None:
    state = with_staff(MAPPED)
    with staged(qtbot, VeterinariansPage(), state) as stage:
        assert "4 of 6 decided" in stage.words()
        assert stage.page.submit(state) is None


def test_rows_that_are_not_shown_come_back_unchanged(qtbot: QtBot) -> None:
    stranger = MappingRow("m-unknown", ("p-rm2",))
    kept = ProviderMapping((*MAPPED.items, stranger), ("p-tele",))
    with staged(qtbot, VeterinariansPage(), with_staff(kept)) as stage:
        pick(qtbot, stage, "m-chen", "sc2")

        command = stage.page.submit(with_staff(kept))

        assert isinstance(command, AcceptMapping)
        assert stranger in command.mapping.items
        assert command.mapping.ignored_provider_ids == ("p-tele",)


def test_only_oneself_takes_part_in_scope_me(qtbot: QtBot) -> None:
    state = replace(with_staff(MAPPED), connection=connection(LinkingScope.ME, 1))
    with staged(qtbot, VeterinariansPage(), state) as stage:
        assert [row.member.id for row in table(stage).rows] == ["m-cote"]
        assert accepted(stage, with_staff()).keys() == {"m-cote"}


def test_staff_that_has_gone_and_members_who_left_have_to_be_settled(qtbot: QtBot) -> None:
    kept = ProviderMapping((MappingRow("m-cote", ("p-gone",)), MappingRow("m-left", ("p-jfs",))))
    with staged(qtbot, VeterinariansPage(), with_staff(kept)) as stage:
        assert row(stage, "m-cote").trouble() == "This name is no longer in Cornerstone. Choose another one."
        assert (
            row(stage, "m-left").trouble() == "Lucie Tremblay is no longer active in CoVet. Take the row out."
        )
        assert not stage.page.isComplete()

        pick(qtbot, stage, "m-cote", "gcl")
        pick(qtbot, stage, "m-left", "take this row out")
        stage.draw(with_staff(kept))

        assert stage.page.isComplete()
        assert "m-left" not in accepted(stage, with_staff(kept))


def test_a_choice_by_hand_outlives_what_another_pc_did(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff(MAPPED)) as stage:
        pick(qtbot, stage, "m-chen", "sc2")
        elsewhere = ProviderMapping((MappingRow("m-cote", ("p-gcl",)),))

        stage.draw(with_staff(elsewhere))

        sent = accepted(stage, with_staff(elsewhere))
        assert sent["m-chen"].provider_ids == ("p-sc2",)
        assert "m-stpierre" not in sent


def test_the_draft_goes_before_the_service(qtbot: QtBot) -> None:
    draft = ProviderMapping((MappingRow("m-chen", ("p-sc1",)),))
    with staged(qtbot, VeterinariansPage(), replace(with_staff(), draft=Draft(mapping=draft))) as stage:
        assert row(stage, "m-chen").pickers[0].label == "Chen, Sarah SC"
        assert stage.page.read(Draft()).mapping == draft


def test_the_search_filters_the_rows(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        search = stage.page.findChild(QLineEdit)
        qtbot.keyClicks(search, "levesque")
        assert [row.member.id for row in table(stage).rows if row.isVisible()] == ["m-cote"]

        search.clear()
        assert all(row.isVisible() for row in table(stage).rows)


def test_nobody_mapped_is_said_where_to_go_on(qtbot: QtBot) -> None:
    state = replace(with_staff(), providers=(staff("p-x", "X", "Xu, Li"),))
    with staged(qtbot, VeterinariansPage(), state) as stage:
        stage.page.show_problems(problems(Step.VETERINARIANS, stage.page.read(Draft())))

        banners = [banner.title() for banner in stage.page.findChildren(Banner) if banner.isVisible()]
        assert banners == ["Choose the Cornerstone veterinarian of one CoVet user at least."]


def test_staff_that_cannot_be_read_is_tried_again_on_demand(qtbot: QtBot) -> None:
    offline = Problem(Kind.OFFLINE, text("CoVet can't be reached."))
    with staged(qtbot, VeterinariansPage(), replace(ready(), problems={Topic.STAFF: offline})) as stage:
        (banner,) = [banner for banner in stage.page.findChildren(Banner) if banner.isVisible()]
        assert banner.title() == "CoVet can't be reached."

        banner.action.emit()

        assert stage.sent == [LoadStaff(), LoadStaff()]


def test_arrow_keys_walk_through_the_rows_and_tab_through_the_fields(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        first, second = (row(stage, member_id).pickers[0] for member_id in ("m-cote", "m-damours"))
        stage.window.activateWindow()
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Down)
        assert stage.window.focusWidget() is second
        assert "m-damours" in accepted(stage, with_staff())

        order: list[QWidget] = []
        control = stage.page.findChild(Check)
        for _step in range(4):
            control = control.nextInFocusChain()
            while not control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                control = control.nextInFocusChain()
            order.append(control)
        third = row(stage, "m-stpierre")
        assert order == [first, second, third.pickers[0], third.use_button()]


def test_names_from_outside_are_plain_text(qtbot: QtBot) -> None:
    odd = member("m-odd", "Tom &Jerry <b>Vet</b>", MemberKind.CLINICIAN, MemberStatus.ACTIVE)
    state = replace(
        with_staff(), members=(*MEMBERS, odd), providers=(*STAFF, staff("p-odd", "O&P", "<i>Odd</i>, &Co"))
    )
    with staged(qtbot, VeterinariansPage(), state) as stage:
        pick(qtbot, stage, "m-odd", "o&p")

        shown = row(stage, "m-odd")
        assert shown.pickers[0].label == "<i>Odd</i>, &Co O&P"
        assert "Tom &Jerry <b>Vet</b>" in stage.words()
        assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown.findChildren(QLabel))


def test_a_large_clinic_is_shown_at_once(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    people, records = large_team()
    state = replace(ready(), members=people, providers=records, mapping=ProviderMapping())
    page = VeterinariansPage()
    stage = Stage(page)
    qtbot.addWidget(stage.window)
    page.ensure_built()
    stage.window.show()

    began = time.perf_counter()
    stage.enter(state)
    page.grab()
    shown = time.perf_counter()
    qtbot.keyClick(table(stage).rows[9].pickers[0], Qt.Key.Key_Space)
    opened = time.perf_counter()
    qtbot.keyClicks(popup(stage).search, "evans")
    qtbot.keyClick(popup(stage).search, Qt.Key.Key_Return)
    chosen = time.perf_counter()

    with capsys.disabled():
        print(
            f"\n26 members × 77 staff: shown in {1000 * (shown - began):.0f} ms, list opened in "
            f"{1000 * (opened - shown):.0f} ms, searched and chosen in {1000 * (chosen - opened):.0f} ms"
        )
    assert len(table(stage).rows) == 26
    assert shown - began < 1.0, "it is a tenth of this on a quiet machine"
