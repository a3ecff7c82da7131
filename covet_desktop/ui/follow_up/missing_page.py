"""The follow-up window's page "Who isn’t here?"."""

from __future__ import annotations

from covet_desktop.ui.follow_up.page import FollowUpPage
from covet_desktop.ui.text import tr


class MissingPage(FollowUpPage):
    def __init__(self) -> None:
        super().__init__(
            tr("Who isn’t here?"),
            tr("Appointments that belong to nobody, and a patient who isn’t among the cases."),
        )
