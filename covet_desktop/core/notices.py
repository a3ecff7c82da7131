"""What this PC tells a person who isn't looking: rarely, once, and without a client's or patient's name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from covet_desktop.core.text import Text


class Page(Enum):
    """What a click on a notice, or on a line under "needs you", opens."""

    HOME = "home"
    SETUP = "setup"
    """The set-up, where it stands."""
    VETERINARIANS = "veterinarians"
    AUTO_IMPORT = "auto_import"
    SETTINGS = "settings"
    SIGN_IN = "sign_in"


@dataclass(frozen=True, slots=True)
class Notice:
    """``about`` is the same for what is the same: it is told once."""

    about: str
    title: Text
    words: Text
    page: Page = Page.HOME
