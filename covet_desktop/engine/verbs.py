"""The command line's verbs: each a generator whose result is one JSON document (contract's names).

The command line drives them itself, or hands them through the door to the engine that is running.
"""

from __future__ import annotations

from functools import reduce

from covet_desktop.adapters.wire import builtins
from covet_desktop.core import answers
from covet_desktop.core.assigning import import_members
from covet_desktop.core.events import Session, SessionChanged, Topic
from covet_desktop.core.importing import range_problem
from covet_desktop.core.model import AutoImport
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import Slot, next_slots
from covet_desktop.core.text import Text, text
from covet_desktop.core.visits import ImportRequest, ImportStatus
from covet_desktop.engine import (
    case_verbs,
    export_verbs,
    follow_up_verbs,
    journal_verbs,
    manage_verbs,
    unattended,
)
from covet_desktop.engine.cases import refresh_cases
from covet_desktop.engine.flow import Flow, call, retried
from covet_desktop.engine.importing import import_cases
from covet_desktop.engine.looking import look
from covet_desktop.engine.services import Engine
from covet_desktop.engine.signing import sign_in, sign_out
from covet_desktop.engine.telling import (
    Document,
    Say,
    Tell,
    failed_import,
    fault_document,
    misunderstood,
    problem_document,
)
from covet_desktop.engine.working import Verb, begin_work, day_of, days_of

__all__ = ["Document", "Say", "Tell", "begin", "misunderstood", "problem_document"]

NEXT_RUNS = 3


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
    """Import days from a day on, for everyone or for those named; or list what that would do now."""
    yield from begin_work(engine)
    request = yield from _request(engine, arguments)
    if arguments.get("preview"):
        items = yield from retried(Topic.PREVIEW, engine.api.import_preview, engine.connected().id, request)
        return builtins(items)
    run = yield from import_cases(engine, request)
    document = builtins(run)
    assert isinstance(document, dict), "an import is an object"
    document["skipped_items"] = builtins(engine.open_cache().skipped_of(run.id))
    if run.status is not ImportStatus.SUCCEEDED:
        document["problem"] = failed_import(run, say)
    return document


def _request(engine: Engine, arguments: Document) -> Flow[ImportRequest]:
    start, days = day_of(arguments.get("start")) or engine.today(), days_of(arguments.get("days", 1))
    wrong = range_problem(start, days, engine.today())
    if wrong.source:
        raise Problem(Kind.INVALID, wrong)
    named = str(arguments.get("members") or "all")
    if named == "all":
        return ImportRequest(start, days)
    emails = [each.strip() for each in named.split(",") if each.strip()]
    members = yield from retried(Topic.IMPORT, engine.api.members)
    ids, unknown = import_members(emails, members)
    if not ids and not unknown:
        raise Problem(Kind.INVALID, text("Name one member at least, by e-mail address, or all."))
    if unknown:
        raise Problem(Kind.INVALID, reduce(_both, unknown))
    return ImportRequest(start, days, ids)


def _both(one: Text, other: Text) -> Text:
    return text("{before} {next}", before=one, next=other)


def cases_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """The cases of a day, fresh from the service."""
    yield from begin_work(engine)
    yield from refresh_cases(engine, Topic.CASES)
    day = day_of(arguments.get("day")) or engine.today()
    return builtins(engine.open_cache().cases_of_day(day))


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


def setup_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """Set up as the answers file says, from wherever set-up stands. The document of ``status``; where a
    person must decide, ``problems`` lists what, and ``problem`` is the first of it.

    A file with faults asks nobody to sign in; where somebody is, the people it names are judged as well.
    """
    reading = answers.read(str(arguments.get("answers") or ""))
    found = [fault_document(fault, say) for fault in reading.faults]
    if not found or (yield from call(engine.session.has_session)):
        yield from sign_in_verb(engine, arguments, say)
        outcome = yield from unattended.set_up(engine, reading, wait=bool(arguments.get("wait")))
        found = [fault_document(fault, say) for fault in outcome.faults]
        if outcome.run is not None and outcome.run.status is not ImportStatus.SUCCEEDED:
            found.append(failed_import(outcome.run, say))
    document = yield from status(engine, arguments, say)
    assert isinstance(document, dict), "the status is an object"
    document["problems"] = [*found, *document["problems"]]
    if found:
        document["problem"] = found[0]
    return document


def sign_out_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    yield from sign_out(engine)
    return {"signed_in": False}


VERBS: dict[str, Verb] = {
    "status": status,
    "import": import_verb,
    "cases": cases_verb,
    "setup": setup_verb,
    "sign-in": sign_in_verb,
    "sign-out": sign_out_verb,
    **case_verbs.VERBS,
    **export_verbs.VERBS,
    **follow_up_verbs.VERBS,
    **journal_verbs.VERBS,
    **manage_verbs.VERBS,
}


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
