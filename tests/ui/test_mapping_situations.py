"""Whose the others are, what another PC did meanwhile, and what the service refuses: each at its row."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.model import LinkingScope, MappingRow, Provider, ProviderMapping
from covet_desktop.core.people import MemberStatus
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.messages import AcceptMapping
from covet_desktop.ui.widgets import Chip
from covet_desktop.ui.wizard.mapping_orphans import OrphanRow
from covet_desktop.ui.wizard.veterinarians import VeterinariansPage
from tests.ui.ready_clinic import MAPPED, MEMBERS, STAFF, Stage, connection, staff, staged, with_staff
from tests.ui.test_veterinarians import accepted, pick, popup, row, table

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CHANGED = Problem(
    Kind.CHANGED_ELSEWHERE,
    text("Somebody changed this meanwhile."),
    code="changed_elsewhere",
    request_id="r-1",
)


def orphans(stage: Stage) -> list[OrphanRow]:
    return [each for each in table(stage).orphans.rows if each.isVisible()]


def orphan(stage: Stage, provider_id: str) -> OrphanRow:
    return next(each for each in orphans(stage) if each.provider.id == provider_id)


def chips(stage: Stage) -> list[str]:
    return [chip.text() for chip in stage.page.findChildren(Chip) if chip.isVisible()]


def sent(stage: Stage, state: AppState) -> ProviderMapping:
    command = stage.page.submit(state)
    assert isinstance(command, AcceptMapping)
    return command.mapping


def refused(code: str, *pointers: str, title: str = "Refused.") -> Problem:
    fields = dict.fromkeys(pointers, "")
    return Problem(Kind.INVALID, text(title), code=code, status=422, fields=fields)


# --- those who are nobody's ---


def test_those_who_are_nobodys_are_listed_below_the_members(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        assert [each.provider.id for each in orphans(stage)] == ["p-jfs", "p-sc1", "p-sc2"]
        assert "In Cornerstone, and nobody's here" in stage.words()

        decide = next(
            each
            for each in stage.page.findChildren(QPushButton)
            if each.accessibleName() == "Decide whose they are"
        )
        stage.window.activateWindow()
        decide.click()

        assert stage.window.focusWidget() is orphan(stage, "p-jfs").picker


def test_one_who_is_nobodys_is_given_to_somebody_with_the_keyboard(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        qtbot.keyClicks(orphan(stage, "p-sc2").picker, "c")
        list_ = table(stage).orphans.popup
        assert "Lucie Tremblay" not in list_.lines()  # who has left gets nobody
        list_.search.setText("sarah")
        assert list_.lines() == ["Sarah Chen"]
        qtbot.keyClick(list_.search, Qt.Key.Key_Return)

        assert row(stage, "m-chen").pickers[0].label == "Chen, Sarah SC2"
        assert accepted(stage, with_staff())["m-chen"].provider_ids == ("p-sc2",)
        assert [each.provider.id for each in orphans(stage)] == ["p-jfs", "p-sc1"]
        assert "53 appointments belong to nobody" in chips(stage)

        qtbot.keyClick(orphan(stage, "p-sc1").picker, Qt.Key.Key_Space)
        list_.search.setText("sarah")
        qtbot.keyClick(list_.search, Qt.Key.Key_Return)
        assert accepted(stage, with_staff())["m-chen"].provider_ids == ("p-sc2", "p-sc1")


def test_not_ours_is_counted_no_more_is_sent_and_can_be_taken_back(qtbot: QtBot) -> None:
    state = with_staff(MAPPED)
    with staged(qtbot, VeterinariansPage(), state) as stage:
        assert "12 appointments belong to nobody" in chips(stage)
        orphan(stage, "p-sc1").link.click()
        orphan(stage, "p-sc2").link.click()

        assert sent(stage, state).ignored_provider_ids == ("p-sc1", "p-sc2")
        assert not any("belong to nobody" in chip for chip in chips(stage))
        assert [each.picker.label for each in orphans(stage)] == ["Not ours", "Not ours"]

        assert orphan(stage, "p-sc1").link.accessibleName() == "Chen, Sarah is ours after all"
        orphan(stage, "p-sc1").link.click()

        assert sent(stage, state).ignored_provider_ids == ("p-sc2",)
        assert "9 appointments belong to nobody" in chips(stage)


def test_one_who_is_not_ours_is_neither_proposed_nor_taken_without_a_word(qtbot: QtBot) -> None:
    state = with_staff(ProviderMapping((), ("p-gcl",)))
    with staged(qtbot, VeterinariansPage(), state) as stage:
        assert row(stage, "m-cote").pickers[0].label.startswith("Côté-Lévesque, Geneviève DMV?")
        qtbot.keyClick(row(stage, "m-cote").pickers[0], Qt.Key.Key_Space)
        assert "Côté-Lévesque, Geneviève DMV" in popup(stage).lines()
        qtbot.keyClick(popup(stage).search, Qt.Key.Key_Return)

        assert accepted(stage, state)["m-cote"].provider_ids == ("p-gcl",)
        assert sent(stage, state).ignored_provider_ids == ()


def test_technicians_and_robots_belong_to_nobody_without_a_warning(qtbot: QtBot) -> None:
    busy = tuple(replace(one, upcoming_appointments=80) for one in STAFF if one.id in ("p-tech", "p-tele"))
    others = tuple(one for one in STAFF if one.id not in ("p-tech", "p-tele"))
    with staged(qtbot, VeterinariansPage(), replace(with_staff(MAPPED), providers=(*others, *busy))) as stage:
        assert "12 appointments belong to nobody" in chips(stage)


def test_in_scope_me_nobody_asks_whose_the_others_are(qtbot: QtBot) -> None:
    state = replace(with_staff(), connection=connection(LinkingScope.ME))
    with staged(qtbot, VeterinariansPage(), state) as stage:
        assert not any("belong to nobody" in chip for chip in chips(stage))
        assert orphans(stage) == []
        assert "1 of 1 decided" in stage.words()
        assert "Nobody here" not in stage.words()


def test_the_search_finds_those_who_are_nobodys_too(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        table(stage).filter("sc2")

        assert [each.provider.id for each in orphans(stage)] == ["p-sc2"]


# --- another PC ---


def changed(*rows: MappingRow, ignored: Sequence[str] = ()) -> AppState:
    return with_staff(ProviderMapping(rows, tuple(ignored)))


def test_after_412_both_are_shown_and_the_persons_choice_is_kept(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff(MAPPED)) as stage:
        pick(qtbot, stage, "m-stpierre", "sc2")
        assert row(stage, "m-stpierre").theirs() == "In CoVet now: St-Pierre, J-F JFS"
        stage.page.submit(with_staff(MAPPED))
        theirs = changed(
            MappingRow("m-damours", ("p-fda",)),
            MappingRow("m-stpierre", ("p-tech",)),
            MappingRow("m-room", (), no_cases=True),
        )
        stage.draw(theirs)
        stage.draw(replace(theirs, problems={Topic.MAPPING: CHANGED}))

        assert "Your choices are kept" in stage.page.banner.advice()
        shown = row(stage, "m-stpierre")
        assert shown.pickers[0].label == "Chen, Sarah SC2"
        assert shown.theirs() == "In CoVet now: Gagnon, Mélanie TSA TEC"
        assert shown.reason() == "Changed since"
        assert "1 is otherwise in CoVet now" in stage.words()
        assert stage.page.isComplete()
        assert accepted(stage, theirs)["m-stpierre"].provider_ids == ("p-sc2",)
        # What wasn't touched here follows: whom they took out is proposed again, not chosen.
        assert row(stage, "m-cote").pickers[0].label == "Côté-Lévesque, Geneviève DMV? GCL"
        assert "m-cote" not in accepted(stage, theirs)


def test_theirs_is_taken_with_one_click(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff(MAPPED)) as stage:
        pick(qtbot, stage, "m-stpierre", "sc2")
        stage.page.submit(with_staff(MAPPED))
        theirs = changed(*MAPPED.items[:2], MappingRow("m-stpierre", ("p-tech",)), MAPPED.items[3])
        stage.draw(replace(theirs, problems={Topic.MAPPING: CHANGED}))

        take = row(stage, "m-stpierre").take_button()
        assert take is not None
        assert "In CoVet now" in take.accessibleName()
        take.click()

        assert row(stage, "m-stpierre").pickers[0].label == "Gagnon, Mélanie TSA TEC"
        assert row(stage, "m-stpierre").theirs() == ""
        assert stage.page.submit(theirs) is None


def test_a_row_that_another_pc_took_out_is_shown_as_nobody(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff(MAPPED)) as stage:
        pick(qtbot, stage, "m-stpierre", "sc2")
        stage.draw(changed(*MAPPED.items[:2]))

        assert row(stage, "m-stpierre").theirs() == "In CoVet now: nobody"


def test_not_ours_of_another_pc_is_joined_with_what_was_marked_here(qtbot: QtBot) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff(MAPPED)) as stage:
        orphan(stage, "p-sc1").link.click()
        theirs = with_staff(replace(MAPPED, ignored_provider_ids=("p-sc2",)))
        stage.draw(theirs)

        assert set(sent(stage, theirs).ignored_provider_ids) == {"p-sc1", "p-sc2"}


def test_a_draft_of_days_ago_shows_what_was_accepted_since(qtbot: QtBot) -> None:
    """The page is entered anew, so nothing meets a 412: what is in CoVet by now has to be seen all the same."""
    draft = Draft(mapping=ProviderMapping((*MAPPED.items[:2], MappingRow("m-stpierre", ("p-sc2",)))))
    since = replace(with_staff(MAPPED), draft=draft)
    with staged(qtbot, VeterinariansPage(), since) as stage:
        assert row(stage, "m-stpierre").theirs() == "In CoVet now: St-Pierre, J-F JFS"
        assert row(stage, "m-cote").theirs() == ""
        assert "2 are otherwise in CoVet now" in stage.words()  # the room, too: it was left open here


def test_a_draft_outlives_staff_that_is_read_again(qtbot: QtBot) -> None:
    """Appointments are counted anew each time the staff is read, so it is hardly ever the same twice."""
    draft = ProviderMapping((MappingRow("m-chen", ("p-sc1",)),))
    state = replace(with_staff(), draft=Draft(mapping=draft))
    with staged(qtbot, VeterinariansPage(), state) as stage:
        more = tuple(replace(one, upcoming_appointments=one.upcoming_appointments + 1) for one in STAFF)
        stage.draw(replace(state, providers=more))

        assert stage.page.read(Draft()).mapping == draft


# --- what the service refuses ---


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("unknown_provider", "CoVet no longer finds Chen, Sarah in Cornerstone. Choose another one."),
        ("provider_inactive", "Chen, Sarah has become inactive in Cornerstone. Choose another one."),
        ("provider_taken", "Chen, Sarah belongs to somebody else in CoVet already. Choose another one."),
        ("outside_scope", "Sarah Chen isn't linked. Take the row out, or link the whole team."),
        ("unknown_member", "This person is no longer in CoVet. Take the row out."),
    ],
)
def test_each_refusal_is_told_at_its_row_until_it_is_chosen_anew(
    qtbot: QtBot, code: str, sentence: str
) -> None:
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        pick(qtbot, stage, "m-chen", "sc2")
        place = [each.member_id for each in sent(stage, with_staff()).items].index("m-chen")
        member = code in ("outside_scope", "unknown_member")
        pointer = f"/items/{place}/" + ("member_id" if member else "provider_ids/0")
        stage.draw(replace(with_staff(), problems={Topic.MAPPING: refused(code, pointer)}))

        assert row(stage, "m-chen").trouble() == sentence
        assert row(stage, "m-cote").trouble() == ""
        assert "1 has to be chosen anew" in stage.words()
        assert stage.page.banner.title() == "Refused."
        assert stage.page.isComplete(), "it may be sent again"

        pick(qtbot, stage, "m-chen", "no cases")
        assert row(stage, "m-chen").trouble() == ""


def test_a_row_of_somebody_whom_covet_does_not_know_can_be_taken_out(qtbot: QtBot) -> None:
    stranger = MappingRow("m-unknown", ("p-rm2",))
    state = with_staff(ProviderMapping((*MAPPED.items, stranger)))
    with staged(qtbot, VeterinariansPage(), state) as stage:
        pick(qtbot, stage, "m-chen", "sc2")
        place = sent(stage, state).items.index(stranger)
        problem = refused("unknown_member", f"/items/{place}/member_id")
        stage.draw(replace(state, problems={Topic.MAPPING: problem}))

        shown = row(stage, "m-unknown")
        assert "Somebody who has left CoVet" in [label.text() for label in shown.findChildren(QLabel)]
        assert shown.trouble() == "This person is no longer in CoVet. Take the row out."
        pick(qtbot, stage, "m-unknown", "take this row out")

        assert "m-unknown" not in accepted(stage, state)
        assert accepted(stage, state)["m-chen"].provider_ids == ("p-sc2",)


def test_a_row_without_cases_of_somebody_who_left_can_be_taken_out(qtbot: QtBot) -> None:
    state = with_staff(ProviderMapping((*MAPPED.items, MappingRow("m-left", (), no_cases=True))))
    with staged(qtbot, VeterinariansPage(), state) as stage:
        assert "no longer active in CoVet" in row(stage, "m-left").trouble()
        assert not stage.page.isComplete()

        pick(qtbot, stage, "m-left", "take this row out")
        stage.draw(state)

        assert stage.page.isComplete()
        assert "m-left" not in accepted(stage, state)


def test_a_member_of_a_kind_of_status_that_is_new_is_left_alone(qtbot: QtBot) -> None:
    odd = tuple(
        replace(one, status=MemberStatus.UNKNOWN) if one.id == "m-damours" else one for one in MEMBERS
    )
    state = replace(with_staff(MAPPED), members=odd)
    with staged(qtbot, VeterinariansPage(), state) as stage:
        assert row(stage, "m-damours").trouble() == ""
        assert stage.page.isComplete()


def test_one_who_became_inactive_is_pointed_out_before_it_is_sent(qtbot: QtBot) -> None:
    def without(provider: Provider) -> Provider:
        return replace(provider, active=provider.id != "p-jfs")

    state = replace(with_staff(MAPPED), providers=tuple(map(without, STAFF)))
    with staged(qtbot, VeterinariansPage(), state) as stage:
        assert (
            row(stage, "m-stpierre").trouble()
            == "St-Pierre, J-F is inactive in Cornerstone. Choose another one."
        )
        assert "1 has to be chosen anew" in stage.words()
        assert not stage.page.isComplete()
        stage.window.activateWindow()
        stage.page.focus_first()
        assert stage.window.focusWidget() is row(stage, "m-stpierre").pickers[0]


def test_a_proposal_that_was_accepted_stays_with_its_refusal(qtbot: QtBot) -> None:
    """D'Amours was chosen beforehand, and became inactive between reading and accepting."""
    with staged(qtbot, VeterinariansPage(), with_staff()) as stage:
        place = [each.member_id for each in sent(stage, with_staff()).items].index("m-damours")
        gone = tuple(replace(one, active=one.id != "p-fda") for one in STAFF)
        stage.draw(replace(with_staff(), providers=gone))
        problem = refused("provider_inactive", f"/items/{place}/provider_ids/0")
        stage.draw(replace(with_staff(), providers=gone, problems={Topic.MAPPING: problem}))

        assert row(stage, "m-damours").pickers[0].label == "D'AMOURS FRANCOIS FDA"
        assert "has become inactive" in row(stage, "m-damours").trouble()


def test_names_of_those_who_are_nobodys_are_plain_text(qtbot: QtBot) -> None:
    odd = staff("p-odd", "O&P", "<i>Odd</i>, &Co", 4)
    with staged(qtbot, VeterinariansPage(), replace(with_staff(), providers=(*STAFF, odd))) as stage:
        labels = orphan(stage, "p-odd").findChildren(QLabel)

        assert "<i>Odd</i>, &Co" in [label.text() for label in labels]
        assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
