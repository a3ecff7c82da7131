"""The controls of the clinic's form, made once; what they are called depends on the country."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from covet_desktop.core.clinic_form import ClinicForm
from covet_desktop.core.countries import (
    COUNTRIES,
    has_postal_codes,
    postal_code_label,
    region_label,
    regions,
)
from covet_desktop.core.model import Hosting
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Combo, Field, SearchCombo
from covet_desktop.ui.wizard.zones import zone_choices

TYPED_REGION = "typed_region"
"""The region where there is no list of them; in the form both are ``region``."""


class ClinicFields(QObject):
    """``fields`` by the names of :class:`ClinicForm`, and one more for a region typed freely."""

    typed = Signal(str)
    """A person changed this field."""
    left = Signal(str)
    """A person has gone on from this field."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._country = ""
        self._searched: set[str] = set()
        for name, (words, hint) in _texts().items():
            self.fields[name] = Field(words, self._control(name), hint)
        for name, words in _spoken().items():
            self.fields[name].control.setAccessibleName(words)
        self._suit("")

    def _control(self, name: str) -> QWidget:
        if name in ("country", "hosting"):
            combo = Combo(placeholder=tr("Choose"))
            combo.set_choices(_countries() if name == "country" else _hostings())
            combo.chosen.connect(lambda _key: self._chosen(name))
            return combo
        if name in ("region", "time_zone"):
            search = SearchCombo(placeholder=tr("Choose, or type to search"))
            if name == "time_zone":
                search.set_choices(zone_choices())
            search.chosen.connect(lambda _key: self._chosen(name))
            line = search.lineEdit()
            assert line is not None, "a list that is searched is editable"
            line.textEdited.connect(lambda _text: self._searched.add(name))
            line.editingFinished.connect(lambda: self._search_ended(name, search))
            return search
        if name == "notes":
            notes = QPlainTextEdit()
            notes.setTabChangesFocus(True)
            notes.setFixedHeight(theme.px(88))
            notes.textChanged.connect(lambda: self.typed.emit(name))
            notes.installEventFilter(self)
            return notes
        entry = QLineEdit()
        entry.textEdited.connect(lambda _text: self.typed.emit(name))
        entry.editingFinished.connect(lambda: self.left.emit(name))
        return entry

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field of several lines doesn't tell by itself that it is left."""
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit("notes")
        return False

    def _chosen(self, name: str) -> None:
        if name == "country":
            self._suit(self._value("country"))
        self.typed.emit(name)
        self.left.emit(name)

    def _search_ended(self, name: str, search: SearchCombo) -> None:
        """What isn't in the list is taken away again; that has to be said where nothing is left then."""
        completer = search.completer()
        found = completer.popup() if completer is not None else None
        if found is not None and found.isVisible():
            return
        if name in self._searched and not self._value(name):
            self.left.emit(name)
        self._searched.discard(name)

    def was_searched(self, name: str) -> bool:
        """Whether something is being looked for in the field's list."""
        return name in self._searched

    def set_time_zone(self, zone: str) -> None:
        self._set("time_zone", zone)

    def form(self) -> ClinicForm:
        values = {item.name: self._value(item.name) for item in fields(ClinicForm)}
        if not regions(self._country):
            values["region"] = self._value(TYPED_REGION)
        return replace(ClinicForm(), **values)

    def show_form(self, form: ClinicForm) -> None:
        with self._quiet():
            self._suit(form.country)
            for item in fields(ClinicForm):
                self._set(item.name, getattr(form, item.name))
            self._set(TYPED_REGION, "" if regions(form.country) else form.region)

    def set_read_only(self, read_only: bool) -> None:
        for field in self.fields.values():
            if isinstance(field.control, QLineEdit | QPlainTextEdit):
                field.control.setReadOnly(read_only)
            else:
                field.control.setEnabled(not read_only)

    def field(self, name: str) -> Field:
        """The field on the screen for a name of the form."""
        return self.fields[TYPED_REGION if name == "region" and not regions(self._country) else name]

    def _suit(self, country: str) -> None:
        """Region and postal code as this country has and calls them."""
        self._country = country
        listed = regions(country)
        region = self.fields["region"]
        region.setVisible(bool(listed))
        self.fields[TYPED_REGION].setVisible(not listed)
        if isinstance(region.control, SearchCombo):
            region.control.set_choices((code, say(name)) for code, name in listed.items())
        for name in ("region", TYPED_REGION):
            self.fields[name].set_label(say(region_label(country)))
        postal = self.fields["postal_code"]
        postal.set_label(say(postal_code_label(country)))
        postal.setVisible(has_postal_codes(country))

    def _value(self, name: str) -> str:
        control = self.fields[name].control
        if isinstance(control, Combo):
            return control.key() or ""
        if isinstance(control, QPlainTextEdit):
            return control.toPlainText()
        return control.text() if isinstance(control, QLineEdit) else ""

    def _set(self, name: str, value: str) -> None:
        """Only what differs, so that the caret stays where someone types."""
        control = self.fields[name].control
        if self._value(name) == value:
            return
        if isinstance(control, Combo):
            control.set_key(value or None)
        elif isinstance(control, QPlainTextEdit):
            control.setPlainText(value)
        elif isinstance(control, QLineEdit):
            control.setText(value)

    @contextmanager
    def _quiet(self) -> Iterator[None]:
        blockers = [QSignalBlocker(field.control) for field in self.fields.values()]
        try:
            yield
        finally:
            for blocker in blockers:
                blocker.unblock()


def _texts() -> dict[str, tuple[str, str]]:
    """Label with its mnemonic, and hint."""
    return {
        "name": (tr("&Clinic name"), ""),
        "practice_id": (
            tr("&Practice ID in Cornerstone"),
            tr("1 to 3 letters or digits. Not the identifier from Bitwerx."),
        ),
        "country": (tr("Co&untry"), ""),
        "address_line1": (tr("&Address"), ""),
        "address_line2": (tr("Address, second &line (optional)"), ""),
        "city": (tr("Cit&y"), ""),
        **{name: (say(region_label("")), "") for name in ("region", TYPED_REGION)},
        "postal_code": (say(postal_code_label("")), ""),
        "phone": (tr("P&hone"), ""),
        "time_zone": (tr("Time &zone"), tr("The clock at the clinic. By the nearest large city.")),
        "contact_name": (tr("Na&me"), ""),
        "contact_email": (tr("&E-mail"), ""),
        "contact_phone": (tr("Phone"), ""),
        "technical_name": (tr("Name"), ""),
        "technical_email": (tr("E-mail"), ""),
        "technical_phone": (tr("Phone"), ""),
        "hosting": (tr("&Where the Cornerstone server is"), ""),
        "cornerstone_version": (tr("Cornerstone &version (optional)"), tr("In Cornerstone: Help › About.")),
        "location_count": (tr("Locat&ions"), ""),
        "server_count": (
            tr("Cornerstone &servers"),
            tr("The fee is for each server. Most clinics have one."),
        ),
        "notes": (tr("Anything Bitwerx should &know (optional)"), ""),
    }


def _spoken() -> dict[str, str]:
    """Names for a screen reader where the label alone doesn't say whose it is."""
    return {
        "contact_name": tr("Name of the contact person"),
        "contact_email": tr("E-mail of the contact person"),
        "contact_phone": tr("Phone of the contact person"),
        "technical_name": tr("Name of the technical contact"),
        "technical_email": tr("E-mail of the technical contact"),
        "technical_phone": tr("Phone of the technical contact"),
    }


def _countries() -> list[tuple[str, str]]:
    return [(code, say(name)) for code, name in COUNTRIES.items()]


def _hostings() -> list[tuple[str, str]]:
    return [
        (Hosting.ON_PREMISES.value, tr("In the clinic")),
        (Hosting.HOSTED.value, tr("Hosted elsewhere (in the cloud)")),
    ]
