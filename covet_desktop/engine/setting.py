"""What a person set for this PC: kept in the ledger, which needs no keychain."""

from __future__ import annotations

import msgspec

from covet_desktop.core.events import LanguageChanged, SettingsKnown
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.settings import Settings, faults
from covet_desktop.core.text import text
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.journaling import note
from covet_desktop.engine.services import Engine


def settings_of(engine: Engine) -> Settings:
    """As they were set last; another version's that can't be used are as at first."""
    try:
        settings = msgspec.convert(engine.ledger.setting("settings", {}), Settings)
    except msgspec.ValidationError:
        return Settings()
    return Settings() if faults(settings) else settings


def set_settings(engine: Engine, settings: Settings) -> Flow[None]:
    """Keep them, use them from now on, and tell the window.

    A :class:`Problem` of kind INVALID says what can't be set so; nothing is changed then.
    """
    wrong = faults(settings)
    if wrong:
        raise Problem(
            Kind.INVALID,
            next(iter(wrong.values())),
            text("The settings are as before."),
            fields={name: str(sentence) for name, sentence in wrong.items()},
        )
    if engine.cache is not None and settings.keep_days > settings_of(engine).keep_days:
        engine.cache.save_snapshot("cases_since", None)  # what was erased is read again
        engine.changes_read_at = engine.changes_asked_at = None
    before = settings_of(engine)
    engine.ledger.set_setting("settings", msgspec.to_builtins(settings))
    _note_change(engine, msgspec.to_builtins(before), msgspec.to_builtins(settings))
    use_settings(engine)
    yield SettingsKnown(settings)


def _note_change(engine: Engine, before: dict[str, object], after: dict[str, object]) -> None:
    """Which settings are others now, as two JSON objects of the fields that differ."""
    names = [name for name in after if before.get(name) != after[name]]
    if names:
        was, now = (
            msgspec.json.encode({name: each.get(name) for name in names}).decode() for each in (before, after)
        )
        note(engine, "settings_set", before=was, after=now)


def set_language(engine: Engine, language: str, before: str) -> Flow[None]:
    """Keep the language that the window speaks from now on; ``before``: the one that it spoke."""
    engine.ledger.set_setting("language", language)
    if language != before:
        note(engine, "language_set", before=before, after=language)
    yield LanguageChanged(language)


def use_settings(engine: Engine) -> None:
    """What takes effect outside of a window: this PC's name, and for how long cases are kept."""
    settings = settings_of(engine)
    engine.http.name_device(settings.device_name.strip() or engine.device)
    engine.forgotten_on = None  # more may have to go than yesterday
