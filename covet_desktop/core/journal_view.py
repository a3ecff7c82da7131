"""Which of a journal's lines are shown: one for each deed, filtered; what each leads to; and as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from enum import Enum

from covet_desktop.core.journal import Line, Names
from covet_desktop.core.journal_words import Told, told
from covet_desktop.core.names import search_key
from covet_desktop.core.notices import Page
from covet_desktop.core.text import Text

_ENDED = ("import_succeeded", "import_failed", "import_cancelled")


class Subject(Enum):
    """What lines are about, to be filtered by; in this order."""

    IMPORTS = "imports"
    VETERINARIANS = "veterinarians"
    CASES = "cases"
    EXPORTS = "exports"
    CONNECTION = "connection"
    THIS_PC = "this_pc"
    ACCOUNT = "account"
    OTHER = "other"


_KINDS = {
    Subject.IMPORTS: ("import_started", *_ENDED, "import_undone", "missed_left"),
    Subject.VETERINARIANS: ("mapping_set", "mapping_undone", "not_ours", "scope_set", "staff_seen"),
    Subject.CASES: ("linked", "unlinked"),
    Subject.EXPORTS: ("exported", "export_failed"),
    Subject.CONNECTION: (
        "bought",
        "practice_set",
        "clinic_set",
        "auto_import_set",
        "fee_seen",
        "removed",
    ),
    Subject.THIS_PC: ("settings_set", "language_set", "paused", "resumed"),
    Subject.ACCOUNT: ("signed_in", "signed_out"),
}
_SUBJECT_OF = {kind: subject for subject, kinds in _KINDS.items() for kind in kinds}
_PAGES = {
    "auto_import_set": Page.AUTO_IMPORT,
    "practice_set": Page.PRACTICE,
    "clinic_set": Page.CLINIC,
    "settings_set": Page.SETTINGS,
    "language_set": Page.SETTINGS,
    "staff_seen": Page.VETERINARIANS,
    "not_ours": Page.VETERINARIANS,
    "exported": Page.EXPORTS,
    "export_failed": Page.EXPORTS,
    **dict.fromkeys(("import_started", *_ENDED, "import_undone"), Page.IMPORTS),
    **dict.fromkeys(("mapping_set", "mapping_undone", "scope_set"), Page.VETERINARIANS),
}


def subject_of(kind: str) -> Subject:
    return _SUBJECT_OF.get(kind, Subject.OTHER)


@dataclass(frozen=True, slots=True)
class Filter:
    """``subject``, ``who`` (a member's id, "" the schedule) and ``day`` None: all of them."""

    subject: Subject | None = None
    who: str | None = None
    day: date | None = None
    words: str = ""

    @property
    def narrows(self) -> bool:
        return self != Filter()


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with its words. ``page`` is where it can be seen to; ``undo``: where it can be taken back."""

    line: Line
    told: Told
    page: Page | None = None
    undo: bool = False

    @property
    def case_id(self) -> str:
        return self.line.ids.get("case", "")


def entries(lines: Sequence[Line], names: Names, zone: tzinfo) -> tuple[Entry, ...]:
    """One for each deed, the newest first: an import that has ended isn't told as begun as well."""
    shown = _once(lines)
    undone = {_import_of(line) for line in shown if line.kind == "import_undone"}
    last_import = next((line for line in shown if line.kind == "import_succeeded"), None)
    last_mapping = next((line for line in shown if line.kind in ("mapping_set", "mapping_undone")), None)
    made = []
    for line in shown:
        can_be_undone = (line is last_import and _import_of(line) not in undone) or (
            line is last_mapping and line.kind == "mapping_set"
        )
        made.append(Entry(line, told(line, names, zone), _PAGES.get(line.kind), can_be_undone))
    return tuple(made)


def _import_of(line: Line) -> str:
    return line.ids.get("import") or line.ids.get("import_id", "")


def _once(lines: Sequence[Line]) -> list[Line]:
    """An app that was killed and went on may have written the same thing twice."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for line in lines:
        about = _import_of(line)
        deed = "import" if line.kind in ("import_started", *_ENDED) else line.kind
        if about and deed in ("import", "import_undone"):
            if (deed, about) in seen:
                continue
            seen.add((deed, about))
        kept.append(line)
    return kept


def matching(
    found: Iterable[Entry], narrowed: Filter, say: Callable[[Text], str], names: Names, zone: tzinfo
) -> tuple[Entry, ...]:
    """Those that fit; each of the words has to occur in what is read of a line, in the reader's language."""
    words = search_key(narrowed.words).split()

    def fits(entry: Entry) -> bool:
        line = entry.line
        if narrowed.subject is not None and subject_of(line.kind) is not narrowed.subject:
            return False
        if narrowed.who is not None and line.who != narrowed.who:
            return False
        if narrowed.day is not None and line.at.astimezone(zone).date() != narrowed.day:
            return False
        if not words:
            return True
        parts = (say(entry.told.what), say(entry.told.before), say(entry.told.after))
        said = search_key(" ".join((*parts, say(names.person(line.who)), line.device, line.request_id)))
        return all(word in said for word in words)

    return tuple(entry for entry in found if fits(entry))


def people(lines: Iterable[Line]) -> tuple[str, ...]:
    """Who did something, each once, in the order of the lines; "" is the schedule."""
    return tuple(dict.fromkeys(line.who for line in lines if line.kind != "not_written"))


def days(lines: Iterable[Line], zone: tzinfo) -> tuple[date, ...]:
    """On which local days something was done, the newest first."""
    return tuple(dict.fromkeys(line.at.astimezone(zone).date() for line in lines))


def row(entry: Entry, say: Callable[[Text], str], names: Names, zone: tzinfo) -> tuple[str, ...]:
    """When, who, PC, what, before, after, kind, request: a table's cells."""
    line = entry.line
    when = line.at.astimezone(zone).strftime("%Y-%m-%d %H:%M")
    who = say(names.person(line.who)) if line.kind != "not_written" else ""
    words = (say(part) for part in (entry.told.what, entry.told.before, entry.told.after))
    return when, who, line.device, *words, line.kind, line.request_id
