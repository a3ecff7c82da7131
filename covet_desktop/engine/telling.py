"""What a verb tells whoever asked, as JSON: its events while it works, then its document or its problem."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from covet_desktop.adapters.wire import builtins
from covet_desktop.core.answers_table import Fault
from covet_desktop.core.events import Checked, Event, Noted, RunChanged, SignInShown, SkippedKnown
from covet_desktop.core.importing import outcome
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import Text, text
from covet_desktop.core.visits import ImportRun

Document = dict[str, object]
Say = Callable[[Text], str]
_NOT_SET_UP = frozenset({"not_ready", "nothing_mapped"})
"""The service's words for a set-up that isn't through."""


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
            case Checked():
                return {"checked": builtins(event)}
            case Noted(sentence):
                return {"note": self.say(sentence)}
            case _:
                return {}

    def end(self, result: object, problem: Problem | None) -> Document:
        return {"result": result} if problem is None else {"problem": problem_document(problem, self.say)}


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


def fault_document(fault: Fault, say: Say = str) -> Document:
    """Something that a person must decide, as a problem; its title begins with the file's key."""
    title = say(fault.what)
    return {
        "kind": fault.kind.value,
        "title": f"{fault.key}: {title}" if fault.key else title,
        "advice": say(fault.advice),
        "request_id": None,
    }


def failed_import(run: ImportRun, say: Say) -> Document:
    """What went wrong with an import that didn't succeed, as a problem."""
    return {
        "kind": f"import_{run.status.value}",
        "title": say(outcome(run)),
        "advice": run.error.detail if run.error else "",
        "request_id": None,
    }
