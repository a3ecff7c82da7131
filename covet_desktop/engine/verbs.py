"""The command line's verbs: each a generator whose result is one JSON document (contract's names).

The command line drives them itself, or hands them through the door to the engine that is running.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from covet_desktop.adapters.wire import builtins
from covet_desktop.core.events import (
    Event,
    RunChanged,
    Session,
    SessionChanged,
    SignInShown,
    SkippedKnown,
    Topic,
)
from covet_desktop.core.importing import outcome, range_problem
from covet_desktop.core.model import AutoImport
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import Slot, next_slots
from covet_desktop.core.text import Text, text
from covet_desktop.core.visits import ImportRequest, ImportStatus
from covet_desktop.engine.belongings import last_owner, open_belongings
from covet_desktop.engine.cases import refresh_cases
from covet_desktop.engine.flow import Flow, call, retried
from covet_desktop.engine.importing import import_cases
from covet_desktop.engine.looking import look
from covet_desktop.engine.services import Engine
from covet_desktop.engine.signing import sign_in, sign_out

Document = dict[str, object]
Say = Callable[[Text], str]
NEXT_RUNS = 3
_NOT_SET_UP = frozenset({"not_ready", "nothing_mapped"})
"""The service's words for a set-up that isn't through."""


def status(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """Who is signed in, how far the connection is, when the next imports are, what is wrong."""
    problems: list[Document] = []
    signed_in = yield from call(engine.session.has_session)
    if signed_in:
        try:
            yield from look(engine)
        except Problem as problem:
            if problem.kind is Kind.SIGNED_OUT:
                signed_in = False
                yield SessionChanged(Session.SIGNED_OUT, engine.vault.lasting)
            problems.append(problem_document(problem, say))
    connection = engine.connection.value if engine.connection and signed_in else None
    last = None
    if connection is not None and not problems:
        runs = yield from retried(Topic.LOOK, engine.api.imports, connection.id, 1)
        last = builtins(runs[0]) if runs else None
    return {
        "signed_in": signed_in,
        "account": builtins(engine.account) if signed_in else None,
        "connection": builtins(connection),
        "next_runs": [slot.at.strftime("%Y-%m-%dT%H:%M:%SZ") for slot in _next(engine)] if connection else [],
        "last_import": last,
        "problems": problems,
    }


def _next(engine: Engine) -> tuple[Slot, ...]:
    auto: AutoImport | None = engine.connection.value.auto_import if engine.connection else None
    if auto is None or not auto.enabled:
        return ()
    return next_slots(engine.now(), engine.zone, auto.hour, NEXT_RUNS)


def import_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """Import days from a day on, for everyone who is mapped."""
    yield from _begin_work(engine)
    request = ImportRequest(_day(arguments.get("start")) or engine.today(), _days(arguments.get("days", 1)))
    wrong = range_problem(request.start, request.days, engine.today())
    if wrong.source:
        raise Problem(Kind.INVALID, wrong)
    run = yield from import_cases(engine, request)
    document = builtins(run)
    assert isinstance(document, dict), "an import is an object"
    document["skipped_items"] = builtins(engine.open_cache().skipped_of(run.id))
    if run.status is not ImportStatus.SUCCEEDED:
        document["problem"] = {
            "kind": f"import_{run.status.value}",
            "title": say(outcome(run)),
            "advice": run.error.detail if run.error else "",
            "request_id": None,
        }
    return document


def cases_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """The cases of a day, fresh from the service."""
    yield from _begin_work(engine)
    yield from refresh_cases(engine, Topic.CASES)
    day = _day(arguments.get("day")) or engine.today()
    return builtins(engine.open_cache().cases_of_day(day))


def _day(argument: object) -> date | None:
    """A calendar day; None where none was given."""
    if argument is None:
        return None
    try:
        return date.fromisoformat(str(argument))
    except ValueError:
        raise Problem(Kind.INVALID, text("A day is written like 2026-11-24.")) from None


def _days(argument: object) -> int:
    try:
        return int(str(argument))
    except ValueError:
        raise Problem(Kind.INVALID, text("The number of days isn't a number.")) from None


def sign_in_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    if (yield from _is_signed_in(engine)):
        return {"signed_in": True, "account": builtins(engine.account)}
    language = str(arguments.get("language", "en"))
    yield from sign_in(engine, device=bool(arguments.get("device")), language=language)
    return {"signed_in": True, "account": builtins(engine.account)}


def _is_signed_in(engine: Engine) -> Flow[bool]:
    """Whether there is a session that the service still takes; a second one isn't begun beside it."""
    if not (yield from call(engine.session.has_session)):
        return False
    try:
        yield SessionChanged(Session.SIGNED_IN, engine.vault.lasting)
        yield from look(engine, Topic.SIGN_IN)
    except Problem as problem:
        if problem.kind is Kind.SIGNED_OUT:
            return False
        raise
    return True


def sign_out_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    yield from sign_out(engine)
    return {"signed_in": False}


def _begin_work(engine: Engine) -> Flow[None]:
    """Be signed in, know the connection, have the cache open."""
    if not (yield from call(engine.session.has_session)):
        raise Problem(Kind.SIGNED_OUT, text("You aren't signed in."), text("Sign in to CoVet first."))
    yield SessionChanged(Session.SIGNED_IN, engine.vault.lasting)
    owner = last_owner(engine)
    if owner is not None:
        yield from open_belongings(engine, owner)
    if engine.told is None:
        yield from look(engine)
    engine.connected()


VERBS: dict[str, Callable[[Engine, Document, Say], Flow[object]]] = {
    "status": status,
    "import": import_verb,
    "cases": cases_verb,
    "sign-in": sign_in_verb,
    "sign-out": sign_out_verb,
}


@dataclass(frozen=True, slots=True)
class Tell:
    """What of a running verb is told to whoever asked: as JSON, so that it can pass the door.

    ``say`` renders a sentence in the reader's language.
    """

    say: Say = str

    def event(self, event: Event) -> Document:
        match event:
            case SignInShown():
                return {"sign_in": builtins(event)}
            case RunChanged(run):
                return {"progress": builtins(run.progress)}
            case SkippedKnown(_, items):
                return {"skipped": len(items)}
            case _:
                return {}

    def end(self, result: object, problem: Problem | None) -> Document:
        return {"result": result} if problem is None else {"problem": problem_document(problem, self.say)}


def begin(engine: Engine, verb: Document, say: Say = str) -> tuple[Flow[object], Tell]:
    """The generator for a verb, also one that came in by the door: ``{"verb": name, …arguments}``."""
    known = VERBS.get(str(verb.get("verb")))
    return (_telling(engine, known(engine, verb, say)) if known else _unknown()), Tell(say)


def _telling(engine: Engine, flow: Flow[object]) -> Flow[object]:
    """A session that turns out to be over is told to the window as well."""
    try:
        return (yield from flow)
    except Problem as problem:
        if problem.code == "invalid_grant" and problem.kind is Kind.SIGNED_OUT:
            yield SessionChanged(Session.SIGNED_OUT, engine.vault.lasting)
        raise


def _unknown() -> Flow[object]:
    yield from ()
    raise misunderstood()


def misunderstood() -> Problem:
    """What came in by the door is no command, or one of another version."""
    return Problem(
        Kind.REFUSED,
        text("CoVet Desktop doesn't know this command."),
        text("If the app was updated a moment ago, quit it and start it again."),
    )


def problem_document(problem: Problem, say: Say = str) -> Document:
    """A problem as the command line prints it with ``--json``."""
    kind = Kind.NOT_SET_UP if problem.code in _NOT_SET_UP else problem.kind
    return {
        "kind": kind.value,
        "title": say(problem.title),
        "advice": say(problem.advice),
        "request_id": problem.request_id or None,
    }
