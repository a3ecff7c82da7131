"""What was typed over the clinic's details that are set: kept field by field while others change the rest."""

from __future__ import annotations

from dataclasses import fields, replace

from covet_desktop.core.clinic_form import ClinicForm, clinic_of, clinic_problems, servers
from covet_desktop.core.model import Clinic


class ClinicEdits:
    def __init__(self) -> None:
        self._base: ClinicForm | None = None
        self._typed: dict[str, str] = {}

    def over(self, base: ClinicForm) -> ClinicForm:
        """The details that are set, with what was typed here in their place."""
        self._base = base
        return self.form()

    def form(self) -> ClinicForm:
        return replace(self._base or ClinicForm(), **self._typed)

    def learn(self, form: ClinicForm) -> None:
        """What stands in the fields now."""
        base = self._base
        if base is not None:
            pairs = [(each.name, getattr(form, each.name)) for each in fields(ClinicForm)]
            self._typed = {name: value for name, value in pairs if value != getattr(base, name)}

    def rebase(self, base: ClinicForm, form: ClinicForm) -> bool:
        """Somebody set other details, or these were accepted: True where the fields have to be shown anew."""
        if self._base is None or base == self._base:
            return False
        self._base = base
        self._typed = {name: value for name, value in self._typed.items() if value != getattr(base, name)}
        return self.form() != form

    def any(self) -> bool:
        return bool(self._typed)

    def servers(self) -> int:
        """How many are typed; 0 where that is no number yet."""
        form = self.form()
        return servers(form) if "server_count" not in clinic_problems(form) else 0

    def clinic(self, known: Clinic, form: ClinicForm) -> Clinic:
        """The clinic to be sent: what nobody typed here stays to the letter as it is."""
        if self._base is None:
            return known
        new, old = clinic_of(form), clinic_of(self._base)
        names = [each.name for each in fields(Clinic)]
        changed = {name: getattr(new, name) for name in names if getattr(new, name) != getattr(old, name)}
        return replace(known, **changed)
