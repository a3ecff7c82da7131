"""The follow-up window's page "Activity"."""

from __future__ import annotations

from covet_desktop.ui.follow_up.page import FollowUpPage
from covet_desktop.ui.text import tr


class ActivityPage(FollowUpPage):
    def __init__(self) -> None:
        super().__init__(tr("Activity"))
