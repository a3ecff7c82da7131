"""The practice manager comes back after four months since a vet has left, without help."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.managing import Managing
from covet_desktop.core.model import Fee
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.text import text
from covet_desktop.messages import AcceptMapping, SetAutoImport
from covet_desktop.messages.manage import SetClinic, TakeBackMapping, Unmap
from covet_desktop.ui.widgets import Ask
from covet_desktop.ui.wizard.clinic import ClinicPage
from covet_desktop.ui.wizard.review import ReviewAsk
from covet_desktop.ui.wizard.server_dialog import ServerDialog
from covet_desktop.ui.wizard.staff_card import StaffCard
from covet_desktop.ui.wizard.veterinarians import VeterinariansPage
from tests.ui import manage_scenes as managed
from tests.ui import ready_clinic as clinic
from tests.ui import wizard_states as first
from tests.ui.looking import mnemonics
from tests.ui.test_home import laid_out
from tests.ui.wizard_scenes import Scene, play, press, use_the_primary_button

Play = Callable[[Scene], first.Window]
SETTINGS = (SetClinic, SetAutoImport, AcceptMapping, TakeBackMapping, Unmap)


@pytest.fixture
def shown(qtbot: QtBot, in_english: None) -> Iterator[Play]:
    opened: list[first.Window] = []

    def show(scene: Scene) -> first.Window:
        opened.append(play(scene, laid_out))
        return opened[-1]

    yield show
    for window in opened:
        window.wizard.close()
        window.wizard.deleteLater()


def named(name: str) -> Scene:
    return next(each for each in managed.scenes() if each.name == f"manage-{name}")


def sent(window: first.Window) -> list[object]:
    """What changes something at the service."""
    return [each for each in window.sent if isinstance(each, SETTINGS)]


def question(window: first.Window) -> ReviewAsk:
    return next(each for each in window.wizard.findChildren(ReviewAsk) if each.isVisible())


def lines(window: first.Window) -> list[str]:
    return question(window).words().splitlines()


@pytest.mark.parametrize("scene", managed.scenes(), ids=lambda scene: scene.name)
def test_every_scene_has_its_title_and_letters_of_its_own(shown: Play, scene: Scene) -> None:
    window = shown(scene)

    assert window.wizard.windowTitle() == "Manage integration"
    letters = mnemonics(window.wizard)
    assert len(letters) == len(set(letters)), letters
    for dialog in (*window.wizard.findChildren(ReviewAsk), *window.wizard.findChildren(ServerDialog)):
        inside = mnemonics(dialog)
        assert len(inside) == len(set(inside)), inside


def test_what_changed_and_what_is_sent_take_no_more_room_than_their_words(shown: Play) -> None:
    card = shown(named("staff-changes")).wizard.findChild(StaffCard)
    assert card is not None
    last = card.buttons[-1]
    asked = question(shown(named("undo-asked")))
    (said,) = [each for each in asked.findChildren(QLabel) if each.text().startswith("3 begun cases")]

    assert card.height() - last.mapTo(card, last.rect().bottomLeft()).y() < 40
    assert asked.no.y() - said.mapTo(asked, said.rect().bottomLeft()).y() < 60


def test_each_page_says_what_is_set_by_whom_on_which_pc_and_when(shown: Play) -> None:
    by = "by Marie-Ève Roy, on RÉCEPTION-1, Mon 20 Jul, 10:05 AM"
    for name, what in (
        ("veterinarians", "3 people mapped"),
        ("hour", "every day at 6:00 AM, today"),
        ("practice", "4F7K2M9Q (Clinique Vétérinaire du Vieux Moulin)"),
        ("clinic", "Clinique vétérinaire du Vieux-Moulin, 1 Cornerstone server"),
        ("scope-member", "the whole team"),
    ):
        window = shown(named(name))
        line = window.wizard.page_now.set_line
        assert line.text().replace("\u00a0", " ") == f"Set now: {what} · {by}"
        assert line.isVisible()


def test_any_step_can_be_chosen(shown: Play) -> None:
    window = shown(named("veterinarians"))

    for step in (Step.CLINIC, Step.IMPORT, Step.PURCHASE, Step.PRACTICE):
        window.wizard.rail.chosen.emit(int(step))
        assert window.step == step


# --- staff changes ---


def test_one_who_left_is_taken_out_with_one_click(shown: Play) -> None:
    window = shown(named("staff-changes"))
    card = window.wizard.findChildren(StaffCard)[0]
    assert card.words()[0] == "Côté-Lévesque, Geneviève DMV is no longer active in Cornerstone."
    assert card.words()[1] == "Okafor, Ngozi is new in Cornerstone. 12 appointments ahead."

    card.buttons[0].click()

    assert sent(window) == [Unmap(("p-gcl",))]
    page = window.wizard.page_now
    assert isinstance(page, VeterinariansPage)
    assert page.is_ready(managed.after_four_months())


def test_a_suggestion_is_taken_with_one_click_and_sent_after_its_effect_was_seen(shown: Play) -> None:
    newcomer = replace(
        clinic.STAFF[0], id="s-new", staff_code="NEW", display_name="Chen, Sarah-Anne", given_name="Sarah-Anne",
        family_name="Chen", upcoming_appointments=12,
    )  # fmt: skip
    staff = (*(each for each in clinic.STAFF if each.id not in ("p-sc1", "p-sc2")), newcomer)
    state = replace(managed.MANAGED, providers=staff, unclaimed=(newcomer,))
    window = shown(Scene("new", (state,), Step.VETERINARIANS))
    card = window.wizard.findChildren(StaffCard)[0]
    assert [each.text() for each in card.buttons] == ["Give to Sarah Chen"]

    card.buttons[0].click()
    assert card.buttons == []
    assert sent(window) == []
    window.primary().click()

    assert lines(window) == [
        "Sarah Chen: nobody chosen → Chen, Sarah-Anne (NEW)",
        "From Wed 25 Nov, 6:00\u00a0AM on, 12 appointments go to Sarah Chen (next 14 days).",
    ]
    question(window).yes.click()
    (accepted,) = sent(window)
    assert isinstance(accepted, AcceptMapping)
    row = accepted.mapping.row("m-chen")
    assert row is not None
    assert row.provider_ids == ("s-new",)


def test_the_last_mapping_is_taken_back_after_a_look_at_what_that_does(shown: Play) -> None:
    window = shown(named("undo-asked"))
    assert "58 appointments go to Dre Geneviève Côté Lévesque" in question(window).words()
    assert "3 begun cases stay with François D'Amours." in question(window).words()

    question(window).no.click()
    assert sent(window) == []
    window.press("Undo…")
    question(window).yes.click()

    assert sent(window) == [TakeBackMapping()]
    back = replace(managed.moved(), mapping=managed.MAPPING, managing=Managing())
    window.draw(first.ended(back, Topic.UNMAP))
    page = window.wizard.page_now
    assert page.submit(back) is None


# --- the difference, and another PC ---


def test_an_hour_is_sent_only_after_its_difference_was_seen(shown: Play) -> None:
    window = shown(named("hour-review"))
    assert lines(window) == [
        "Auto-import: every day at 6:00\u00a0AM, today → every day at 8:00\u00a0AM, today"
    ]

    question(window).no.click()
    assert sent(window) == []
    window.primary().click()
    question(window).yes.click()

    (command,) = sent(window)
    assert isinstance(command, SetAutoImport)
    assert command.auto_import.hour == 8


def test_another_pcs_hour_is_shown_and_it_is_asked_whose_stays(shown: Play) -> None:
    window = shown(named("hour-elsewhere"))
    banner = window.wizard.page_now.banner
    assert "Dre Geneviève Côté Lévesque changed it meanwhile, on OFFICE-2" in banner.title()
    assert "every day at 6:00\u00a0AM, today → every day at 7:00\u00a0AM, today." in banner.advice()

    window.primary().click()
    assert lines(window)[0].endswith("every day at 7:00\u00a0AM, today → every day at 8:00\u00a0AM, today")
    question(window).no.click()
    window.press("Take theirs")

    assert not banner.isVisible()
    assert window.wizard.page_now.submit(managed.elsewhere()) is None


# --- the clinic ---


def test_another_number_of_servers_is_confirmed_like_the_purchase(shown: Play) -> None:
    window = shown(named("clinic-review"))
    assert lines(window) == [
        "Cornerstone servers: 1 → 2",
        "Fee: 35.00\u00a0USD a month → 70.00\u00a0USD a month",
    ]

    question(window).yes.click()
    assert sent(window) == []
    next(each for each in window.wizard.findChildren(Ask) if each.isVisible()).yes.click()

    (command,) = sent(window)
    assert isinstance(command, SetClinic)
    assert (command.clinic.server_count, command.accepted_fee) == (2, first.FEE)
    assert replace(command.clinic, server_count=1) == managed.CONNECTION.clinic


def test_a_fee_that_changed_meanwhile_is_shown_and_asked_again(shown: Play) -> None:
    window = shown(named("clinic-fee"))
    next(each for each in window.wizard.findChildren(Ask) if each.isVisible()).yes.click()
    dearer = replace(managed.MANAGED, tile=replace(first.TILE, fee=Fee(Decimal("49.00"), "USD")))
    problem = Problem(Kind.FEE_CHANGED, text("The fee has changed."), code="fee_changed", status=409)
    window.draw(first.busy(dearer, Topic.CLINIC), first.failed(dearer, Topic.CLINIC, problem))

    page = window.wizard.page_now
    assert isinstance(page, ClinicPage)
    assert page.notice.title() == "The fee has changed meanwhile. Nothing was changed."
    window.primary().click()

    assert lines(window)[1] == "Fee: 35.00\u00a0USD a month → 98.00\u00a0USD a month"


def test_details_changed_elsewhere_are_merged_field_by_field(shown: Play) -> None:
    window = shown(Scene("x", (managed.MANAGED,), Step.CLINIC, (managed.set_servers("2"),)))
    theirs = replace(managed.CONNECTION, clinic=replace(managed.CONNECTION.clinic, city="Shawinigan"))

    window.draw(replace(managed.MANAGED, connection=theirs))

    page = window.wizard.page_now
    assert isinstance(page, ClinicPage)
    form = page.controls.form()
    assert (form.city, form.server_count) == ("Shawinigan", "2")


def test_while_it_is_being_bought_the_details_stay_as_they_are(shown: Play) -> None:
    window = shown(Scene("x", (first.WAITING,), Step.CLINIC))

    assert "not changed" in window.words()
    assert window.wizard.windowTitle() == "Set up Cornerstone"


# --- roles ---


@pytest.mark.parametrize("name", ["member", "scope-member"])
def test_a_member_sees_it_and_is_told_who_can(shown: Play, name: str) -> None:
    window = shown(named(name))
    page = window.wizard.page_now

    assert not page.content.isEnabled()
    assert page.role_notice.isVisible()
    assert "Ask Dre Geneviève Côté Lévesque to change it." in page.role_notice.advice()
    assert window.primary().text() == "&Next"
    step = window.step
    window.primary().click()

    assert window.step == step + 1
    assert sent(window) == []


# --- a replaced server ---


def test_the_messages_are_ready_for_it_and_for_bitwerx(shown: Play) -> None:
    window = shown(named("server"))
    dialog = window.wizard.findChildren(ServerDialog)[0]
    assert "runs on a new server" in dialog.text.toPlainText()
    assert "4F7K2M9Q" in dialog.text.toPlainText()
    assert dialog.mail_address().toString().startswith("mailto:it@vieux-moulin.example.com?subject=")

    dialog.identifier.setChecked(True)
    dialog.for_bitwerx.setChecked(True)

    assert "Please confirm in writing" in dialog.text.toPlainText()
    assert dialog.mail_address().toString().startswith("mailto:?subject=")
    dialog.next.click()
    assert not dialog.isVisible()


def test_the_check_says_who_is_there_and_who_is_not(shown: Play) -> None:
    window = shown(named("practice-checked"))

    said = "\n".join(each.text() for each in window.wizard.page_now.findChildren(QLabel) if each.isVisible())
    assert "1 mapped person isn't there any more: St-Pierre, J-F (JSP)." in said
    window.press("Look through the veterinarians")
    assert window.step == Step.VETERINARIANS


def test_nothing_that_is_written_is_read_as_markup(shown: Play) -> None:
    row = replace(clinic.STAFF[0], id="x", display_name="<b>Roy</b>, 🐈" + "y" * 200, upcoming_appointments=3)
    state = replace(managed.MANAGED, providers=(*clinic.STAFF, row), unclaimed=(row,))
    window = shown(Scene("x", (state,), Step.VETERINARIANS, (press("Choose…"),)))

    card = window.wizard.findChildren(StaffCard)[0]
    assert card.words()[0].startswith("<b>Roy</b>, 🐈y")
    use_the_primary_button(window)
