"""Carrying out a command: by the engine that is running, else by one of our own; its answer, its exit code."""

from __future__ import annotations

import json
import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator

import click

from covet_desktop.adapters import system
from covet_desktop.adapters.single import EngineLock, socket_name
from covet_desktop.composition import make_engine
from covet_desktop.core.events import Event
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.engine import verbs
from covet_desktop.engine.drive import drive
from covet_desktop.engine.runner import bug
from covet_desktop.options import Options
from covet_desktop.terminal import printing
from covet_desktop.terminal.live import LiveLine
from covet_desktop.terminal.waiting import patiently
from covet_desktop.terminal.words import say, tr

log = logging.getLogger("covet.terminal")

Document = dict[str, object]
DOOR_SECONDS = 10.0
"""For how long a running engine is asked anew that doesn't open: it may just be starting, or ending."""
PROBLEM, USAGE = 1, 2
_EXIT_BY_KIND = {
    "signed_out": 3,
    "sign_in_failed": 3,
    "sign_in_cancelled": 3,
    "not_permitted": 4,
    "offline": 5,
    "timeout": 5,
    "insecure": 5,
    "captive": 5,
    "service_down": 5,
    "not_set_up": 6,
    "removed": 6,
}


def carry_out(options: Options, verb: Document, *, as_json: bool) -> int:
    """Have the verb carried out, tell what happens, print the answer, give the exit code."""
    return guarded(lambda: _carry_out(options, verb, as_json=as_json), as_json=as_json)


def guarded(work: Callable[[], int], *, as_json: bool) -> int:
    """The exit code of ``work``. A problem is told; so is a mistake of ours, whose trace goes to the log."""
    try:
        return work()
    except Problem as problem:
        return _tell(verbs.problem_document(problem, say), as_json=as_json)
    except Exception as error:
        if isinstance(error, click.ClickException | click.Abort):
            raise
        log.exception("a command failed")
        return _tell(verbs.problem_document(bug(), say), as_json=as_json)


def wrong_usage(sentence: str) -> int:
    """For programs, which read JSON: what was wrong with the command."""
    _tell(_problem("usage", sentence, tr("covet-desktop --help lists the commands.")), as_json=True)
    return USAGE


def stopped(*, as_json: bool) -> int:
    """The person pressed Ctrl+C, or the input came to its end."""
    if as_json:
        return _tell(_problem("stopped", tr("Stopped."), ""), as_json=True)
    click.echo(f"\n{tr('Stopped.')}", err=True)
    return PROBLEM


def exit_code(problem: Document) -> int:
    return _EXIT_BY_KIND.get(str(problem.get("kind", "")), PROBLEM)


def _problem(kind: str, title: str, advice: str) -> Document:
    return {"kind": kind, "title": title, "advice": advice, "request_id": None}


def _tell(problem: Document, *, as_json: bool) -> int:
    if as_json:
        _print({"problem": problem})
    else:
        printing.problem(problem)
    return exit_code(problem)


def _print(document: object) -> None:
    click.echo(json.dumps(document, ensure_ascii=False))


def _carry_out(options: Options, verb: Document, *, as_json: bool) -> int:
    teller = printing.Teller()
    for message in patiently(lambda: _messages(options, verb, teller.live), verb, teller):
        if "problem" in message:
            problem = message["problem"]
            assert isinstance(problem, dict), "a problem is an object"
            teller.live.clear()
            return _tell(problem, as_json=as_json)
        if "result" in message:
            teller.live.clear()
            if as_json:
                _print(message["result"])
            else:
                printing.answer(str(verb["verb"]), message["result"])
            return _exit_of_result(verb, message["result"])
        teller.progress(message)
    raise AssertionError("a verb ends with its result or a problem")


def _messages(options: Options, verb: Document, live: LiveLine) -> Iterator[Document]:
    """The verb's messages, from whoever is the engine: the window that runs, or this process.

    A window that is just starting doesn't answer yet; one that dies leaves the lock to us. So both are
    tried in turn. Asking twice is safe: an import that was begun is found again by its key.
    """
    data_dir = system.data_dir(options.data_dir)
    pause, ends_at = threading.Event(), time.monotonic() + DOOR_SECONDS
    while True:
        lock = EngineLock(data_dir)
        if lock.try_acquire():
            try:
                yield from _by_ourselves(options, verb, live)
            finally:
                lock.release()
            return
        answered = False
        asked = {**verb, "wait": False} if "wait" in verb else verb  # see terminal/waiting.py
        for message in _by_the_running_engine(data_dir_socket=socket_name(data_dir), verb=asked):
            answered = "result" in message or "problem" in message
            yield message
        if answered:
            return
        if time.monotonic() > ends_at:
            raise Problem(
                Kind.IN_PROGRESS,
                text("CoVet Desktop is busy with this data and doesn't answer."),
                text("Wait for the other command to end, or quit CoVet Desktop, and try again."),
            )
        pause.wait(0.2)


def _by_the_running_engine(*, data_dir_socket: str, verb: Document) -> Iterator[Document]:
    """What the engine at the door says. Qt waits in its own code, so Ctrl+C ends this process at once."""
    try:
        from covet_desktop.door import knock
    except ImportError as error:  # a PC without the system's part of Qt: no window can be running here
        log.info("nobody is asked: %s", error)
        return
    former = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield from knock(data_dir_socket, verb)
    finally:
        signal.signal(signal.SIGINT, former)


def _by_ourselves(options: Options, verb: Document, live: LiveLine) -> Iterator[Document]:
    engine = make_engine(options)
    teller = printing.Teller(live)

    def emit(event: Event) -> None:
        teller.progress(tell.event(event))

    try:
        flow, tell = verbs.begin(engine, verb, say)
        result = drive(engine, flow, emit, lambda seconds: live.wait(seconds, teller.words))
        yield tell.end(result, None)
    finally:
        engine.close()


def _exit_of_result(verb: Document, result: object) -> int:
    if not isinstance(result, dict):
        return 0
    if verb["verb"] in ("status", "setup") and result.get("problems"):
        return exit_code(result["problems"][0])
    if verb["verb"] == "status" and not result.get("signed_in"):
        return 3
    if verb["verb"] == "export" and result.get("problem"):
        return exit_code(result["problem"])
    if verb["verb"] == "import" and result.get("status") != "succeeded":
        return PROBLEM
    if verb["verb"] == "health" and result.get("state") in ("late", "down"):
        return PROBLEM
    return 0
