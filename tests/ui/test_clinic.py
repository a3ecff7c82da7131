"""The clinic's details: prefilled, checked beside the fields, kept, and read-only once sent."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import PurchaseOpen, Topic
from covet_desktop.core.model import Reason, Status
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.text import text
from covet_desktop.ui.widgets import Combo, Field
from covet_desktop.ui.wizard.clinic import ClinicPage
from covet_desktop.ui.wizard.clinic_fields import TYPED_REGION
from covet_desktop.ui.wizard.clinic_zone import usual_country, usual_zone
from covet_desktop.ui.wizard.here import Here
from tests.ui.wizard_states import CONNECTION, FORM, NOW, SIGNED_IN, TYPED, WAITING, Window, failed, window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def page_of(shown: Window) -> ClinicPage:
    page = shown.wizard.page_now
    assert isinstance(page, ClinicPage)
    return page


def line_of(shown: Window, name: str) -> QLineEdit:
    control = shown.wizard.page_now.field(name).control
    assert isinstance(control, QLineEdit)
    return control


def choose(field: Field, key: str) -> None:
    assert isinstance(field.control, Combo)
    field.control.set_key(key)
    field.control.activated.emit(field.control.currentIndex())


def test_country_and_time_zone_are_those_of_this_pc(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_IN) as shown:
        assert shown.step == Step.CLINIC
        assert "have to match what is in Cornerstone" in shown.words()

        form = page_of(shown).read(Draft()).clinic

        assert (form.country, form.time_zone) == ("CA", "America/Toronto")
        assert form.name == ""


def test_what_was_typed_before_is_there_again(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        assert page_of(shown).read(Draft()).clinic == FORM


def test_next_shows_what_is_missing_beside_the_fields_and_goes_to_the_first(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_IN) as shown:
        shown.press("Next")

        page = page_of(shown)
        assert shown.step == Step.CLINIC
        assert page.field("name").problem() == "Type the clinic's name as it is in Cornerstone."
        assert page.field("region").problem() == "Choose the province or territory."
        assert page.field("technical_name").problem() == ""
        assert page.field("name").control is shown.wizard.focusWidget()


def test_a_field_is_checked_when_it_is_left_and_not_while_typing(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        code, field = line_of(shown, "postal_code"), page_of(shown).field("postal_code")
        code.selectAll()
        qtbot.keyClicks(code, "G8Y 12")
        assert field.problem() == ""

        code.editingFinished.emit()
        assert field.problem() == "A Canadian postal code looks like G8Y 1A1."

        code.selectAll()
        qtbot.keyClicks(code, "G8Y 1A1")
        assert field.problem() == ""


def test_an_empty_field_is_not_complained_about_on_leaving_it(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_IN) as shown:
        line_of(shown, "city").editingFinished.emit()

        assert page_of(shown).field("city").problem() == ""


def test_another_country_has_its_own_words_and_regions(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        page = page_of(shown)

        choose(page.field("country"), "US")
        assert page.field("region").label_text() == "State"
        assert page.field("postal_code").label_text() == "ZIP code"
        assert page.read(Draft()).clinic.region == ""

        choose(page.field("country"), "IE")
        assert page.field("postal_code").label_text() == "Eircode"
        assert page.field(TYPED_REGION).label_text() == "County (optional)"
        assert not page.field("region").isVisible()
        assert page.field(TYPED_REGION).isVisible()
        line_of(shown, TYPED_REGION).setText("Cork")
        assert page.read(Draft()).clinic.region == "Cork"


def test_what_was_a_province_is_no_county(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        page = page_of(shown)

        choose(page.field("country"), "GB")

        assert page.read(Draft()).clinic.region == ""
        assert line_of(shown, TYPED_REGION).text() == ""


def test_the_time_zone_goes_with_the_country_until_somebody_chooses_it(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_IN) as shown:
        page = page_of(shown)

        zones = []
        for country in ("FR", "US", "CA"):  # one zone; many, and this PC is in none of them; this PC's
            choose(page.field("country"), country)
            zones.append(page.read(Draft()).clinic.time_zone)
        choose(page.field("time_zone"), "America/Halifax")
        choose(page.field("country"), "FR")

        assert zones == ["Europe/Paris", "", "America/Toronto"]
        assert page.read(Draft()).clinic.time_zone == "America/Halifax"


@pytest.mark.parametrize(
    ("zone", "language_s_country", "country", "preselected"),
    [
        ("America/Toronto", "US", "CA", "America/Toronto"),
        ("America/Montreal", "CA", "CA", "America/Montreal"),
        ("UTC", "GB", "GB", "Europe/London"),
        ("UTC", "US", "US", ""),
        ("Asia/Tokyo", "JP", "", ""),
        ("", "", "", ""),
    ],
)
def test_country_and_zone_are_preselected_where_there_is_no_doubt(
    zone: str, language_s_country: str, country: str, preselected: str
) -> None:
    here = Here(zone, language_s_country)

    assert (usual_country(here), usual_zone(country, here)) == (country, preselected)


def test_what_is_not_in_the_list_is_said_on_leaving_it(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_IN) as shown:
        with qtbot.waitActive(shown.wizard):
            shown.wizard.activateWindow()
        field = page_of(shown).field("region")
        field.control.setFocus()
        qtbot.keyClicks(field.control.lineEdit(), "Bavaria")
        assert field.problem() == ""

        qtbot.keyClick(field.control.lineEdit(), Qt.Key.Key_Tab)

        assert field.problem() == "Choose the province or territory."
        choose(field, "QC")
        assert field.problem() == ""


def test_the_notes_are_checked_when_they_are_left(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        with qtbot.waitActive(shown.wizard):
            shown.wizard.activateWindow()
        field = page_of(shown).field("notes")
        field.control.setFocus()
        field.control.setPlainText("x" * 2001)
        assert field.problem() == ""

        qtbot.keyClick(field.control, Qt.Key.Key_Tab)

        assert field.problem() == "This is too long: 2000 characters at most."


def test_the_time_zone_is_found_by_its_city(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        combo = page_of(shown).field("time_zone").control
        assert isinstance(combo, Combo)
        words = [combo.itemText(row) for row in range(combo.count())]

        assert "Edmonton (America)" in words
        assert "Louisville (America, Kentucky)" in words
        assert combo.currentText() == "Toronto (America)"


def test_a_good_form_leads_on_and_is_kept(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        qtbot.keyClicks(line_of(shown, "practice_id"), "")
        shown.press("Next")

        assert shown.step == Step.PURCHASE
        assert shown.commands() == []
        assert shown.saved()[-1].reached == Step.PURCHASE
        shown.press("Back")
        assert page_of(shown).read(Draft()).clinic == FORM


def test_what_the_service_refuses_is_shown_at_its_field(qtbot: QtBot) -> None:
    refused = Problem(
        Kind.INVALID,
        text("Some of it isn't right."),
        fields={"/clinic/contact/email": "This domain takes no mail.", "/clinic/practice_id": "Unknown."},
    )
    with window(qtbot, failed(TYPED, Topic.PURCHASE, refused)) as shown:
        page = page_of(shown)
        assert page.field("contact_email").problem() == "This domain takes no mail."
        assert page.field("practice_id").problem() == "Unknown."

        qtbot.keyClicks(line_of(shown, "practice_id"), "2")

        assert page.field("practice_id").problem() == ""


def test_a_new_state_leaves_alone_what_is_being_typed(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        name = line_of(shown, "name")
        name.setCursorPosition(3)
        qtbot.keyClicks(name, "xyz")

        shown.draw(replace(TYPED, lasting=False))

        assert name.text() == "Clixyznique vétérinaire du Vieux-Moulin"
        assert name.cursorPosition() == 6


def test_the_service_s_words_are_shown_as_they_are(qtbot: QtBot) -> None:
    refused = Problem(Kind.INVALID, text("Not right."), fields={"/clinic/city": "No {city} & <b>such</b>."})
    with window(qtbot, failed(TYPED, Topic.PURCHASE, refused)) as shown:
        assert page_of(shown).field("city").problem() == "No {city} & <b>such</b>."


def test_while_a_request_has_no_answer_its_details_rest(qtbot: QtBot) -> None:
    asked = replace(TYPED, purchase=PurchaseOpen(NOW))
    with window(qtbot, asked) as shown:
        shown.wizard.rail.chosen.emit(int(Step.CLINIC))
        assert "hasn't been answered yet" in shown.words()
        assert line_of(shown, "name").isReadOnly()
        assert {draft.clinic for draft in shown.saved()} == {FORM}

        shown.draw(TYPED)

        assert not line_of(shown, "name").isReadOnly()
        assert "hasn't been answered yet" not in shown.words()


def test_somebody_elses_open_request_does_not_close_an_empty_form(qtbot: QtBot) -> None:
    with window(qtbot, replace(SIGNED_IN, purchase=PurchaseOpen(NOW))) as shown:
        shown.wizard.rail.chosen.emit(int(Step.CLINIC))

        assert not line_of(shown, "name").isReadOnly()


def test_once_sent_the_focus_begins_with_the_clinics_name(qtbot: QtBot) -> None:
    with window(qtbot, WAITING) as shown:
        with qtbot.waitActive(shown.wizard):
            shown.wizard.activateWindow()
        shown.press("Back")
        shown.press("Back")

        assert shown.wizard.focusWidget() is line_of(shown, "name")


def test_once_sent_it_can_be_looked_at_not_changed(qtbot: QtBot) -> None:
    with window(qtbot, WAITING) as shown:
        shown.press("Back")
        shown.press("Back")

        assert shown.step == Step.CLINIC
        assert "It can be looked at here, not changed." in shown.words()
        assert line_of(shown, "name").text() == FORM.name
        assert line_of(shown, "name").isReadOnly()
        assert not page_of(shown).field("country").control.isEnabled()
        shown.press("Next")
        assert shown.step == Step.PURCHASE


def test_after_a_rejection_the_same_details_can_be_mended(qtbot: QtBot) -> None:
    reason = Reason("practice_id", "The Practice ID wasn't found.")
    rejected = replace(CONNECTION, status=Status.REJECTED, status_reason=reason)
    with window(qtbot, replace(SIGNED_IN, connection=rejected)) as shown:
        assert shown.step == Step.CLINIC
        assert "The Practice ID wasn't found." in shown.words()
        assert line_of(shown, "city").text() == "Trois-Rivières"
        assert not line_of(shown, "city").isReadOnly()


def test_the_whole_form_can_be_gone_through_by_tab(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        with qtbot.waitActive(shown.wizard):
            shown.wizard.activateWindow()
        names = []
        for _press in range(22):
            focused = shown.wizard.focusWidget()
            names.append(focused.accessibleName())
            qtbot.keyClick(focused, Qt.Key.Key_Tab)

        assert names[:4] == ["Clinic name", "Country", "Time zone", "Address"]
        assert "Anything Bitwerx should know (optional)" in names
        assert len(names) == len(set(names))
