"""What commands and events are about, and who is signed in."""

from __future__ import annotations

from enum import Enum


class Topic(Enum):
    """What a command is about. Busy marks, problems and endings are kept for each."""

    START = "start"
    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    LOOK = "look"
    """Reading from the service where set-up stands."""
    DRAFT = "draft"
    PURCHASE = "purchase"
    ACTIVATION = "activation"
    LOOKUP = "lookup"
    PRACTICE = "practice"
    SCOPE = "scope"
    AUTO_IMPORT = "auto_import"
    STAFF = "staff"
    MAPPING = "mapping"
    PREVIEW = "preview"
    IMPORT = "import"
    CANCEL_IMPORT = "cancel_import"
    CASES = "cases"
    SCHEDULE = "schedule"
    SETTINGS = "settings"
    PAUSE = "pause"
    CHANGES = "changes"
    """Taking in what was made or changed elsewhere."""
    WATCHING = "watching"
    """Health, Cornerstone's staff, fee: what somebody has to know about."""
    HISTORY = "history"
    SEARCH = "search"
    REMOVAL = "removal"
    """Ending the connection."""


class Session(Enum):
    UNKNOWN = "unknown"
    """Not looked yet: the first moments of the app."""
    SIGNED_OUT = "signed_out"
    KEYCHAIN_LOCKED = "keychain_locked"
    SIGNED_IN = "signed_in"
