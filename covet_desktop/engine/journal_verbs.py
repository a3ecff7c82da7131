"""The command line's verbs about who did what, and whether the data flows: activity, health."""

from __future__ import annotations

from covet_desktop.adapters.wire import builtins
from covet_desktop.core.events import HealthKnown, Topic
from covet_desktop.core.health import HealthState, cause
from covet_desktop.core.health_words import verdict
from covet_desktop.core.journal_view import Entry, entries, row
from covet_desktop.core.journal_words import HEADS
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.tables import as_csv
from covet_desktop.core.text import text
from covet_desktop.engine.flow import Flow, call, retried
from covet_desktop.engine.journal_reading import read_journal
from covet_desktop.engine.services import Engine
from covet_desktop.engine.setting import settings_of
from covet_desktop.engine.telling import Document, Say
from covet_desktop.engine.working import Verb, begin_work, open_what_is_here

_LOOKED_THROUGH = 100_000
"""Lines, for a kind that may be rare."""


def health_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """The contract's health, with the one cause and the one thing to do in words; "" where there is none."""
    yield from begin_work(engine)
    found = yield from retried(Topic.WATCHING, engine.api.health, engine.connected().id)
    now, hours = engine.now(), settings_of(engine).open_hours
    yield HealthKnown(found, now)
    title, words = verdict(found, now, hours, engine.zone)
    wrong = cause(found, now, hours, engine.zone)
    document = builtins(found)
    assert isinstance(document, dict), "health is an object"
    known = found.state is not HealthState.UNKNOWN
    return {
        **document,
        "cause": wrong.stage.value if wrong else None,
        "words": say(title),
        "action": say(words) if known or wrong else "",
        "time_zone": engine.zone.key,
    }


def activity_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """The newest lines of this account's journal; with ``csv``, as a table for a spreadsheet."""
    if not (yield from call(engine.session.has_session)):
        raise Problem(Kind.SIGNED_OUT, text("You aren't signed in."), text("Sign in to CoVet first."))
    yield from open_what_is_here(engine)
    count, kind = _count(arguments.get("count", 200)), str(arguments.get("kind") or "")
    read = read_journal(engine, _LOOKED_THROUGH if kind else count)
    found = [entry for entry in entries(read.lines, read.names, engine.zone) if kind in ("", entry.line.kind)]
    shown = found[:count]
    if arguments.get("csv"):
        cells = [row(entry, say, read.names, engine.zone) for entry in shown]
        return {"csv": as_csv([say(head) for head in HEADS], cells)}
    return {
        "items": [_document(entry, say, say(read.names.person(entry.line.who))) for entry in shown],
        "more": read.more or len(found) > count,
        "time_zone": engine.zone.key,
    }


def _document(entry: Entry, say: Say, who: str) -> Document:
    line = entry.line
    return {
        "at": line.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "kind": line.kind,
        "who": {"id": line.who, "display_name": who},
        "device": line.device,
        "words": say(entry.told.what),
        "before": say(entry.told.before),
        "after": say(entry.told.after),
        "ids": dict(line.ids),
        "request_id": line.request_id,
    }


def _count(argument: object) -> int:
    try:
        return max(1, min(_LOOKED_THROUGH, int(str(argument))))
    except ValueError:
        raise Problem(Kind.INVALID, text("The number of lines isn't a number.")) from None


VERBS: dict[str, Verb] = {"health": health_verb, "activity": activity_verb}
