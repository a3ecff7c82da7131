"""What a person set for this PC: kept in the ledger, which needs no keychain."""

from __future__ import annotations

import msgspec

from covet_desktop.core.events import SettingsKnown
from covet_desktop.core.settings import Settings
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine


def settings_of(engine: Engine) -> Settings:
    """As they were set last; another version's that can't be read are as at first."""
    try:
        return msgspec.convert(engine.ledger.setting("settings", {}), Settings)
    except msgspec.ValidationError:
        return Settings()


def set_settings(engine: Engine, settings: Settings) -> Flow[None]:
    """Keep them, and tell the window."""
    engine.ledger.set_setting("settings", msgspec.to_builtins(settings))
    yield SettingsKnown(settings)
