"""The follow-up window's page "Imports"."""

from __future__ import annotations

from covet_desktop.ui.follow_up.page import FollowUpPage
from covet_desktop.ui.text import tr


class ImportsPage(FollowUpPage):
    def __init__(self) -> None:
        super().__init__(tr("Imports"))
