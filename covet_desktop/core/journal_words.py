"""A journal's line in words: who did what; and what was before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from covet_desktop.core import journal_changes as changes
from covet_desktop.core.journal import Line, Names
from covet_desktop.core.text import NOTHING, Text, plural, text

HEADS = (
    text("When"),
    text("Who"),
    text("PC"),
    text("What was done"),
    text("Before"),
    text("After"),
    text("Kind"),
    text("Request"),
)
"""Of a table of lines, in the order of :func:`~covet_desktop.core.journal_view.row`."""


@dataclass(frozen=True, slots=True)
class Told:
    """``before`` and ``after`` are empty where there is no such thing."""

    what: Text
    before: Text = NOTHING
    after: Text = NOTHING


def told(line: Line, names: Names, zone: tzinfo) -> Told:
    """A sentence for every kind; one that this version doesn't know is called by its name.

    ``zone`` is the clinic's, by whose clock moments are said.
    """
    who = names.person(line.who)
    for part in (_of_imports, _of_the_set_up, _of_cases, _of_this_pc):
        found = part(line, who, names, zone)
        if found is not None:
            return found
    kind = line.kind.replace("_", " ")
    return Told(text("{who} did what this version has no words for: {kind}.", who=who, kind=kind))


def _of_imports(line: Line, who: Text, names: Names, zone: tzinfo) -> Told | None:
    ids = line.ids
    days = changes.days_words(ids)
    match line.kind:
        case "import_started":
            return Told(text("{who} began to import {days}.", who=who, days=days))
        case "import_succeeded" if ids.get("trigger") == "catch_up":
            return Told(
                text("{who} caught up with {days}: {brought}.", who=who, days=days, brought=_brought(line))
            )
        case "import_succeeded":
            return Told(text("{who} imported {days}: {brought}.", who=who, days=days, brought=_brought(line)))
        case "import_failed":
            what = text("{who} imported {days}, which failed.", who=who, days=days)
            return Told(_with(what, _parts(line)))
        case "import_cancelled":
            what = text("{who} imported {days}, which was cancelled.", who=who, days=days)
            return Told(_with(what, _parts(line)))
        case "import_undone":
            kept = changes.number(ids.get("kept", "")) or 0
            return Told(
                plural(
                    "{who} took an import back: {n} case went, {kept} stayed.",
                    "{who} took an import back: {n} cases went, {kept} stayed.",
                    changes.number(ids.get("removed", "")) or 0,
                    who=who,
                    kept=kept,
                )
            )
    return None


def _brought(line: Line) -> Text:
    return _parts(line) or text("nothing new")


def _with(what: Text, parts: Text) -> Text:
    """Also what came before it stopped, which stays."""
    return text("{what} Before that: {parts}.", what=what, parts=parts) if parts else what


def _parts(line: Line) -> Text:
    """What came of an import; what is zero goes unsaid."""
    counts = {name: changes.number(line.ids.get(name, "")) or 0 for name in ("created", "updated", "skipped")}
    parts = (
        (counts["created"], text("{n} new", n=counts["created"])),
        (counts["updated"], text("{n} updated", n=counts["updated"])),
        (counts["skipped"], text("{n} skipped", n=counts["skipped"])),
    )
    return changes.joined(words for number, words in parts if number)


def _of_the_set_up(line: Line, who: Text, names: Names, zone: tzinfo) -> Told | None:
    ids = line.ids
    match line.kind:
        case "mapping_set" | "mapping_undone":
            return _mapping(line, who, names)
        case "not_ours":
            name = names.provider(ids.get("provider") or ids.get("provider_id", ""))
            return Told(text("{who} said that {name} isn't one of ours.", who=who, name=name))
        case "scope_set":
            before, after = (changes.scope_words(ids.get(side, "")) for side in ("before", "after"))
            what = text("{who} set who takes part: {before} → {after}.", who=who, before=before, after=after)
            return Told(what, before, after)
        case "auto_import_set":
            before, after = (changes.auto_import_words(ids.get(side, "")) for side in ("before", "after"))
            what = text("{who} set the auto-import: {before} → {after}.", who=who, before=before, after=after)
            return Told(what, before, after)
        case "practice_set":
            before, after = (changes.plain(ids.get(side, "")) for side in ("before", "after"))
            what = text(
                "{who} set the practice identifier: {before} → {after}.", who=who, before=before, after=after
            )
            return Told(what, before, after)
        case "clinic_set":
            return _clinic(line, who)
        case "bought":
            return Told(_bought(line, who))
        case "fee_seen":
            before, after = _costs(line, "before"), _costs(line, "after")
            what = text("{who} saw what the connection costs now: {before} → {after}.", who=who,
                        before=before, after=after)  # fmt: skip
            return Told(what, before, after)
        case "staff_seen":
            return _staff_seen(ids.get("changes", ""), who, names)
        case "removed":
            ends = changes.day(ids.get("fee_ends_on", ""))
            if ends is None:
                return Told(text("{who} ended the connection with Cornerstone.", who=who))
            return Told(
                text("{who} ended the connection with Cornerstone; the fee ends on {day}.", who=who, day=ends)
            )
    return None


def _clinic(line: Line, who: Text) -> Told:
    """What stands in the details isn't kept: it is the clinic's own. But for what it costs."""
    fields = line.ids.get("fields", "")
    changed = dict.fromkeys(changes.clinic_field(name) for name in fields.split(",") if name)
    if not changed:
        return Told(text("{who} changed the clinic's details.", who=who))
    what = text("{who} changed the clinic's details: {fields}.", who=who, fields=changes.joined(changed))
    if "server_count" not in fields.split(","):
        return Told(what)
    return Told(what, _costs(line, "before"), _costs(line, "after"))


def _costs(line: Line, when: str) -> Text:
    """The servers ``when`` ("before", "after") it was so, and the fee of each where that is kept."""
    return changes.costs_words(line.ids.get(f"fee_{when}", ""), line.ids.get(when, ""))


def _staff_seen(written: str, who: Text, names: Names) -> Told:
    found = changes.staff_words(written, names)
    if not found:
        return Told(text("{who} saw what has changed among Cornerstone's staff.", who=who))
    what = text("{who} saw what has changed among Cornerstone's staff: {change}", who=who,
                change=changes.first_of(found))  # fmt: skip
    return Told(what, after=changes.joined(found))


def _mapping(line: Line, who: Text, names: Names) -> Told:
    found = changes.mapping_changes(line.ids, names)
    undone = line.kind == "mapping_undone"
    if not found:
        return Told(
            text("{who} went back to the mapping before.", who=who)
            if undone
            else text("{who} accepted a mapping.", who=who)
        )
    change = changes.change_words(found)
    what = (
        text("{who} went back to the mapping before: {change}", who=who, change=change)
        if undone
        else text("{who} accepted a mapping: {change}", who=who, change=change)
    )
    return Told(what, changes.side(found, 1), changes.side(found, 2))


def _bought(line: Line, who: Text) -> Text:
    fee, servers = line.ids.get("fee", ""), changes.number(line.ids.get("servers", ""))
    if not fee or servers is None:
        return text("{who} bought the connection with Cornerstone.", who=who)
    return plural(
        "{who} bought the connection with Cornerstone: {fee} a month, for {n} server.",
        "{who} bought the connection with Cornerstone: {fee} a month for each of {n} servers.",
        servers,
        who=who,
        fee=fee,
    )


def _of_cases(line: Line, who: Text, names: Names, zone: tzinfo) -> Told | None:
    case = names.case(line.ids.get("case", ""))
    match line.kind:
        case "linked":
            return Told(text("{who} linked {case} to its appointment.", who=who, case=case))
        case "unlinked":
            return Told(text("{who} unlinked {case} from its appointment.", who=who, case=case))
        case "exported":
            return Told(text("{who} exported a document to Cornerstone: {case}.", who=who, case=case))
        case "export_failed":
            return Told(text("{who} exported a document, which failed: {case}.", who=who, case=case))
    return None


def _of_this_pc(line: Line, who: Text, names: Names, zone: tzinfo) -> Told | None:
    ids = line.ids
    match line.kind:
        case "signed_in" if ids.get("way") == "code":
            return Told(text("{who} signed in with a code, on another device.", who=who))
        case "signed_in":
            return Told(text("{who} signed in.", who=who))
        case "signed_out":
            return Told(text("{who} signed out.", who=who))
        case "paused":
            until = changes.moment(ids.get("until", ""), zone)
            if until is None:
                return Told(text("{who} paused the auto-import on this PC.", who=who))
            return Told(text("{who} paused the auto-import on this PC until {when}.", who=who, when=until))
        case "resumed":
            return Told(text("{who} resumed the auto-import on this PC.", who=who))
        case "settings_set":
            found = changes.settings_changes(ids)
            change = changes.change_words(found)
            if not found:
                return Told(text("{who} changed settings of this PC.", who=who))
            what = text("{who} changed settings of this PC: {change}", who=who, change=change)
            return Told(what, changes.side(found, 1), changes.side(found, 2))
        case "language_set":
            before, after = (changes.language_words(ids.get(side, "")) for side in ("before", "after"))
            what = text(
                "{who} changed the language on this PC: {before} → {after}.",
                who=who,
                before=before,
                after=after,
            )
            return Told(what, before, after)
        case "missed_left":
            return Told(_left(line, who))
        case "not_written":
            return Told(
                plural(
                    "{n} line is missing here: it couldn't be written at the time.",
                    "{n} lines are missing here: they couldn't be written at the time.",
                    changes.number(ids.get("count", "")) or 1,
                )
            )
    return None


def _left(line: Line, who: Text) -> Text:
    first, last = changes.day(line.ids.get("first", "")), changes.day(line.ids.get("last", ""))
    if first is None or last is None:
        return text("{who} left days out that were missed.", who=who)
    if first == last:
        return text("{who} left a day out that was missed: {day}.", who=who, day=first)
    return text("{who} left days out that were missed: {first} to {last}.", who=who, first=first, last=last)
