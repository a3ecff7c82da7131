"""What the activity page calls things: subjects, people, and how a line is painted or copied."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from covet_desktop.core.journal import Names
from covet_desktop.core.journal_view import Entry, Subject, row, subject_of
from covet_desktop.ui.text import day, day_and_clock, say, tr

_ICONS = {
    Subject.IMPORTS: "download",
    Subject.VETERINARIANS: "users",
    Subject.CASES: "link",
    Subject.EXPORTS: "external",
    Subject.CONNECTION: "server",
    Subject.THIS_PC: "settings",
    Subject.ACCOUNT: "user",
    Subject.OTHER: "info",
}
_ICONS_OF_KIND = {
    "import_failed": ("bad", "bad"),
    "import_cancelled": ("close", "warn"),
    "export_failed": ("bad", "bad"),
    "import_undone": ("undo", "muted"),
    "mapping_undone": ("undo", "muted"),
    "unlinked": ("unlink", "muted"),
    "paused": ("pause", "warn"),
    "not_written": ("warning", "warn"),
}


@dataclass(frozen=True, slots=True)
class Deed:
    """A line as it is shown. Plain text; ``cells``: as it is copied."""

    entry: Entry
    icon: str
    token: str
    what: str
    under: str
    cells: tuple[str, ...]

    @property
    def spoken(self) -> str:
        return f"{self.what}, {self.under}"


def deed(entry: Entry, names: Names, zone: tzinfo) -> Deed:
    line = entry.line
    icon, token = _ICONS_OF_KIND.get(line.kind, (_ICONS[subject_of(line.kind)], "muted"))
    under = " · ".join(part for part in (day_and_clock(line.at, zone), line.device) if part)
    return Deed(entry, icon, token, say(entry.told.what), under, row(entry, say, names, zone))


def subject_words(subject: Subject) -> str:
    return {
        Subject.IMPORTS: tr("Imports"),
        Subject.VETERINARIANS: tr("Veterinarians"),
        Subject.CASES: tr("Links of cases"),
        Subject.EXPORTS: tr("Exports"),
        Subject.CONNECTION: tr("The connection"),
        Subject.THIS_PC: tr("This PC"),
        Subject.ACCOUNT: tr("Sign-in"),
        Subject.OTHER: tr("Other"),
    }[subject]


def details(deed: Deed) -> list[tuple[str, str]]:
    """What was before and after, where that is known."""
    told = deed.entry.told
    found = [(tr("Before"), say(told.before)), (tr("After"), say(told.after))]
    return [(name, value) for name, value in found if value]


def when_and_where(deed: Deed, zone: tzinfo) -> str:
    """To the second, with the PC, and the request by which CoVet's support finds it."""
    line = deed.entry.line
    there = line.at.astimezone(zone)
    when = f"{day(there.date())} {there:%Y, %H:%M:%S}"
    request = tr("Request: {request_id}", request_id=line.request_id) if line.request_id else ""
    return " · ".join(part for part in (when, line.device, request) if part)
