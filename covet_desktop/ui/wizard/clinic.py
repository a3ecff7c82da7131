"""The clinic's details, which have to match what is in Cornerstone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from covet_desktop.core.clinic_form import (
    ClinicForm,
    clinic_problems,
    field_of_pointer,
    field_problem,
    form_of,
)
from covet_desktop.core.events import Topic
from covet_desktop.core.model import Fee, Status
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, Step, is_editable
from covet_desktop.core.state import AppState
from covet_desktop.core.text import Text
from covet_desktop.messages import Command
from covet_desktop.messages.manage import SetClinic
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Banner, label
from covet_desktop.ui.wizard.clinic_edits import ClinicEdits
from covet_desktop.ui.wizard.clinic_fields import TYPED_REGION, ClinicFields
from covet_desktop.ui.wizard.clinic_zone import usual_country, usual_zone
from covet_desktop.ui.wizard.fee_card import per_month
from covet_desktop.ui.wizard.page import StepPage

_FORM = ClinicForm()
_TECHNICAL = ("technical_name", "technical_email", "technical_phone")
# fmt: off
_JUDGED_TOGETHER: dict[str, tuple[str, ...]] = {
    "country": (
        "country", "region", "postal_code", "time_zone", "phone", "contact_phone", "technical_phone",
    ),
    **dict.fromkeys(_TECHNICAL, _TECHNICAL),
}
"""Fields whose being right depends on another one."""
# fmt: on


class ClinicPage(StepPage):
    step = Step.CLINIC
    topic = Topic.CLINIC
    keeps_draft = False  # the contacts are on disk only until the service has them

    def __init__(self) -> None:
        super().__init__()
        self._edits = ClinicEdits()

    def build(self) -> None:
        self.title_box.set_text(
            tr("Your clinic, as Cornerstone knows it"),
            tr(
                "Bitwerx uses these details to find your server. They have to match what is in Cornerstone "
                "(Lists\u00a0›\u00a0Practice)."
            ),
        )
        self.notice = Banner("info")
        self.controls = ClinicFields(self.content)
        self.controls.typed.connect(self._typed)
        self.controls.left.connect(self._left)
        for name, field in self.controls.fields.items():
            self.add_field(name, field)
        self._refused: Problem | None = None
        self._fee: Fee | None = None
        self._guessed_zone = ""
        self._complete = False
        self.body.addWidget(self.notice)
        self._group("", ["name|"], ["country|time_zone"])
        self._group("", ["address_line1|"], ["address_line2|city"], [f"region+{TYPED_REGION}|postal_code"])
        self._group("", ["phone|practice_id"])
        self._group(
            tr("Whom Bitwerx can call about the connection"),
            ["contact_name|contact_phone"],
            ["contact_email|"],
        )
        self._group(
            tr("Technical contact, if that is somebody else (optional)"),
            ["technical_name|technical_phone"],
            ["technical_email|"],
        )
        self._group(
            tr("Cornerstone"),
            ["hosting|cornerstone_version"],
            ["server_count|location_count"],
            ["notes|"],
        )

    def _group(self, heading: str, *rows: list[str]) -> None:
        """Rows of one or two fields; "a|" is the whole width, "a+b|c" puts a and b in one place."""
        if heading:
            self.body.addSpacing(theme.px(theme.STEP))
            self.body.addWidget(label(heading, "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(2 * theme.STEP))
        for number, (row,) in enumerate(rows):
            left, right = row.split("|")
            for name in left.split("+"):
                grid.addWidget(self.field(name), number, 0, 1, 1 if right else 2, Qt.AlignmentFlag.AlignTop)
            if right:
                grid.addWidget(self.field(right), number, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)

    def enter(self, state: AppState) -> None:
        form = self._form_to_show(state)
        self._guessed_zone = usual_zone(form.country, self.here)
        self._complete = not clinic_problems(form)
        self.controls.show_form(form)
        for name in self.field_names():
            self.field(name).show_problem(None)
        self._refused = None
        self.draw(state)
        if form != state.draft.clinic and not state.connected and is_editable(self.step, state.connection):
            self.edited.emit()

    def _form_to_show(self, state: AppState) -> ClinicForm:
        connection = state.connection
        if connection is not None and state.connected:
            return self._edits.over(form_of(connection.clinic))
        if connection is not None and not is_editable(self.step, connection):
            return form_of(connection.clinic)
        if state.draft.clinic != _FORM:
            return state.draft.clinic
        if connection is not None:
            return form_of(connection.clinic)  # declined: to be mended and sent again
        country = usual_country(self.here)
        return replace(_FORM, country=country, time_zone=usual_zone(country, self.here))

    def draw(self, state: AppState) -> None:
        editable = is_editable(self.step, state.connection)
        # somebody else's request may be open on this PC, while this person's form is still empty
        on_its_way = self._complete and editable and state.purchase.asked_at is not None
        self.controls.set_read_only(not editable or on_its_way)
        if state.connected and state.connection is not None:
            self._fee = state.tile.fee if state.tile else None
            if self._edits.rebase(form_of(state.connection.clinic), self.controls.form()):
                self.controls.show_form(self._edits.form())
        self._show_notice(state, editable=editable, on_its_way=on_its_way)
        refused = state.problems.get(Topic.CLINIC if state.connected else Topic.PURCHASE)
        if refused is not None and refused is not self._refused and editable:
            self._refused = refused
            self._show_refused(refused)
            if refused.kind is Kind.FEE_CHANGED and state.connected:
                self.bring_into_sight(self.notice)

    def _show_notice(self, state: AppState, *, editable: bool, on_its_way: bool) -> None:
        connection = state.connection
        self.notice.set_kind("warn" if editable else "info")
        if not editable:
            self.notice.show_text(
                tr("This is what was sent with your request"), tr("It can be looked at here, not changed.")
            )
        elif on_its_way:
            self.notice.show_text(
                tr("A request with these details hasn't been answered yet"),
                tr("They can't be changed meanwhile. On the next page you can look whether it arrived."),
            )
        elif connection is not None and state.connected:
            self._show_fee_notice(state)
        elif connection is not None and connection.status is Status.REJECTED:
            reason = connection.status_reason.detail if connection.status_reason else ""
            self.notice.show_text(tr("Your last request was declined. Mend what is wrong and go on."), reason)
        else:
            self.notice.show_text("")

    def _show_refused(self, problem: Problem) -> None:
        """What the service found, at the fields, in its own words: their braces mean nothing."""
        found = {
            field_of_pointer(pointer): Text("{words}", (("words", words),))
            for pointer, words in problem.fields.items()
        }
        found.pop("", None)
        if found:
            self.show_problems(found)

    def _show_fee_notice(self, state: AppState) -> None:
        """What another number of servers does, and that the fee has changed meanwhile."""
        connection, fee = state.connection, self._fee
        problem = state.problems.get(Topic.CLINIC)
        servers = self._edits.servers()
        if connection is None or fee is None or servers in (0, connection.clinic.server_count):
            self.notice.show_text("")
            return
        changed = problem is not None and problem.kind is Kind.FEE_CHANGED
        old = per_month(connection.fee or fee, connection.clinic.server_count)
        self.notice.set_kind("warn" if changed else "info")
        self.notice.show_text(
            tr("The fee has changed meanwhile. Nothing was changed.")
            if changed
            else tr("Another number of servers changes the fee"),
            tr("It is {old} now and becomes {new}.", old=old, new=per_month(fee, servers)),
        )

    def problem(self, state: AppState) -> Problem | None:
        """What has words of its own on this page isn't said twice."""
        found = super().problem(state)
        at_fields = found is not None and any(field_of_pointer(pointer) for pointer in found.fields)
        return None if found is None or found.kind is Kind.FEE_CHANGED or at_fields else found

    def submit(self, state: AppState) -> Command | None:
        """Only once the connection works; before, the purchase sends it."""
        if not state.connected or state.connection is None:
            return None
        known = state.connection.clinic
        wanted = self._edits.clinic(known, self.controls.form())
        if wanted == known:
            return None
        return SetClinic(wanted, self._fee if wanted.server_count != known.server_count else None)

    def is_unsent(self, state: AppState) -> bool:
        return self._edits.any()

    def take_theirs(self) -> None:
        self._edits = ClinicEdits()

    def busy_text(self, state: AppState) -> str:
        return tr("Saving the clinic's details…")

    def read(self, draft: Draft) -> Draft:
        return replace(draft, clinic=self.controls.form())

    def show_problems(self, found: dict[str, Text]) -> None:
        shown = dict(found)
        if "region" in found and self.controls.field("region") is self.field(TYPED_REGION):
            shown[TYPED_REGION] = shown.pop("region")
        super().show_problems(shown)

    def _typed(self, name: str) -> None:
        """While typing no field turns red, but one that is right now stops being so."""
        if name == "country":
            self._follow_country()
        form = self.controls.form()
        self._edits.learn(form)
        for other in _JUDGED_TOGETHER.get(name, (name,)):
            self._clear_if_right(_form_name(other), form)
        self.edited.emit()

    def _follow_country(self) -> None:
        """The time zone goes with the country, unless somebody chose another one."""
        form = self.controls.form()
        if form.time_zone in ("", self._guessed_zone):
            self._guessed_zone = usual_zone(form.country, self.here)
            self.controls.set_time_zone(self._guessed_zone)

    def _clear_if_right(self, name: str, form: ClinicForm) -> None:
        field = self.controls.field(name)
        if field.problem() and str(field_problem(name, form)) != field.problem():
            field.show_problem(None)

    def _left(self, name: str) -> None:
        """A field that was filled in is checked when it is left; an empty one only at Next."""
        name, form = _form_name(name), self.controls.form()
        if getattr(form, name).strip() or self.controls.was_searched(name):
            self.controls.field(name).show_problem(field_problem(name, form))
        self.edited.emit()


def _form_name(name: str) -> str:
    return "region" if name == TYPED_REGION else name
