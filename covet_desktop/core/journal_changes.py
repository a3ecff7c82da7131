"""What a journal's line says of before and after: mappings, settings, days; whatever wrote it, it is readable.

A line may be another version's: what can't be read so is left out, never a fault.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo

from covet_desktop.core.differences import CLINIC_DETAILS
from covet_desktop.core.journal import Names
from covet_desktop.core.staff_changes import Change
from covet_desktop.core.text import NOTHING, Text, plural, text

NO_CASES = "no_cases"
"""In place of a provider: decided, this member has no cases of their own."""
IGNORED = ""
"""In place of a member: staff records that are nobody's."""
_MOST = 3
NONE = Text("—")
Rows = Mapping[str, tuple[str, ...]]


def rows_of(written: str) -> Rows | None:
    """Whose staff records are whose: by member's id, sorted; None where that can't be read.

    JSON of the contract's mapping, of its rows or of an object by member; or ``member=provider,provider``
    between blanks or semicolons.
    """
    if not written.strip():
        return {}
    try:
        found = json.loads(written)
    except ValueError:
        return _from_pairs(written)
    if isinstance(found, dict) and "items" in found:
        rows = dict(_from_rows(found["items"]))
        ignored = _ids(found.get("ignored_provider_ids"))
        return {**rows, IGNORED: ignored} if ignored else rows
    if isinstance(found, list):
        return dict(_from_rows(found))
    if isinstance(found, dict):
        return {str(member): _ids(its) for member, its in found.items()}
    return None


def _from_rows(items: object) -> Iterable[tuple[str, tuple[str, ...]]]:
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and item.get("member_id"):
            ids = _ids(item.get("provider_ids"))
            yield str(item["member_id"]), ids or ((NO_CASES,) if item.get("no_cases") else ())


def _from_pairs(written: str) -> Rows | None:
    rows: dict[str, tuple[str, ...]] = {}
    for pair in re.split(r"[;\s]+", written.strip()):
        member, sign, ids = pair.partition("=" if "=" in pair else ":")
        if not sign:
            return None
        rows[member] = _ids(re.split(r"[,+|]", ids))
    return rows


def _ids(found: object) -> tuple[str, ...]:
    if isinstance(found, str):
        found = re.split(r"[,+|\s]+", found)
    return tuple(sorted(str(each) for each in found if each)) if isinstance(found, list) else ()


def mapping_changes(ids: Mapping[str, str], names: Names) -> list[tuple[Text, Text, Text]]:
    """Whose it was about, before, after: only what is otherwise now."""
    if "member" in ids:
        before, after = _ids(ids.get("before", "")), _ids(ids.get("after", ""))
        return [(names.person(ids["member"]), _records(before, names), _records(after, names))]
    was, now = rows_of(ids.get("before", "")), rows_of(ids.get("after", ""))
    if was is None or now is None:
        return []
    return [
        (
            names.person(member) if member != IGNORED else text("Not ours"),
            _records(was.get(member, ()), names),
            _records(now.get(member, ()), names),
        )
        for member in sorted({*was, *now})
        if was.get(member, ()) != now.get(member, ())
    ]


def _records(ids: Iterable[str], names: Names) -> Text:
    listed = [text("no cases of their own") if each == NO_CASES else names.provider(each) for each in ids]
    return joined(listed) if listed else NONE


def joined(parts: Iterable[Text]) -> Text:
    """One after the other, between commas."""
    listed: Text | None = None
    for part in parts:
        listed = part if listed is None else text("{before}, {next}", before=listed, next=part)
    return listed or NOTHING


def change_words(changes: list[tuple[Text, Text, Text]]) -> Text:
    """The first changes, and how many more there are."""
    return first_of(
        [
            text("{name}: {before} → {after}", name=name, before=before, after=after)
            for name, before, after in changes
        ]
    )


def first_of(parts: list[Text]) -> Text:
    shown = parts[:_MOST]
    if len(parts) > _MOST:
        shown.append(plural("{n} more", "{n} more", len(parts) - _MOST))
    return joined(shown)


def side(changes: list[tuple[Text, Text, Text]], which: int) -> Text:
    """All of one side: ``which`` 1 for before, 2 for after."""
    if len(changes) == 1:
        return changes[0][which]
    return joined(text("{name}: {value}", name=change[0], value=change[which]) for change in changes)


def settings_changes(ids: Mapping[str, str]) -> list[tuple[Text, Text, Text]]:
    """Which settings of this PC are otherwise, with what they were and are."""
    was, now = fields_of(ids.get("before", "")), fields_of(ids.get("after", ""))
    return [(_setting(name), _value(name, was.get(name)), _value(name, now[name])) for name in now]


def fields_of(written: str) -> Mapping[str, object]:
    try:
        found = json.loads(written or "{}")
    except ValueError:
        return {}
    return {str(name): value for name, value in found.items()} if isinstance(found, dict) else {}


def _setting(name: str) -> Text:
    return {
        "open_hours": text("open hours"),
        "notices": text("notices"),
        "appearance": text("appearance"),
        "keep_days": text("how long cases are kept"),
        "device_name": text("this PC's name"),
    }.get(name, Text("{name}", (("name", name),)))


def _value(name: str, value: object) -> Text:
    match name, value:
        case "open_hours", {"weekdays": list(days), "opens": opens, "closes": closes}:
            return plural(
                "{n} day a week, {opens}:00 to {closes}:00",
                "{n} days a week, {opens}:00 to {closes}:00",
                len(days),
                opens=opens,
                closes=closes,
            )
        case "appearance", "system" | "light" | "dark":
            looks = {"system": text("as the system"), "light": text("light"), "dark": text("dark")}
            return looks[str(value)]
        case "keep_days", int():
            return plural("{n} day", "{n} days", value)
        case "device_name", "":
            return text("the system's")
        case _, bool():
            return text("on") if value else text("off")
        case _:
            return NONE if value in (None, "") else Text("{value}", (("value", str(value)),))


def auto_import_words(written: str) -> Text:
    """When appointments come by themselves, as it was set."""
    found = fields_of(written)
    if not found:
        return Text("{value}", (("value", written),)) if written and written != "null" else NONE
    if not found.get("enabled"):
        return text("off")
    return plural(
        "daily at {hour}:00 ({zone}), {n} day",
        "daily at {hour}:00 ({zone}), {n} days",
        number(str(found.get("days", 1))) or 1,
        hour=found.get("hour", ""),
        zone=found.get("time_zone", ""),
    )


def costs_words(fee: str, servers: str) -> Text:
    """What the connection costs; only the number of servers where the fee isn't kept."""
    count = number(servers)
    if count is None:
        return plain(fee)
    if not fee:
        return plural("{n} server", "{n} servers", count)
    return plural("{fee} a month for {n} server", "{fee} a month for each of {n} servers", count, fee=fee)


def staff_words(written: str, names: Names) -> list[Text]:
    """What a person saw about each staff record, the records in the order in which they were told."""
    words = {
        Change.NEW.value: text("new"),
        Change.GONE.value: text("not active any more"),
        Change.RENAMED.value: text("another name"),
        Change.REUSED.value: text("another person"),
    }
    return [
        text("{name}: {value}", name=names.provider(record), value=words[kind])
        for record, kind in fields_of(written).items()
        if isinstance(kind, str) and kind in words
    ]


def language_words(code: str) -> Text:
    """A language calls itself as its speakers do."""
    return plain({"en": "English", "fr": "Français"}.get(code, code))


def plain(written: str) -> Text:
    """As it was written; a dash for nothing."""
    return Text("{value}", (("value", written),)) if written else NONE


def clinic_field(name: str) -> Text:
    """What a detail of the clinic is called; a newer version's by its own name."""
    return CLINIC_DETAILS.get(name, Text("{name}", (("name", name),)))


def scope_words(written: str) -> Text:
    words = {"me": text("one account only"), "team": text("the whole team")}
    return words.get(written, Text("{value}", (("value", written),)) if written else NONE)


def days_words(ids: Mapping[str, str]) -> Text:
    """Of an import: its day, or its first and last."""
    first, days = day(ids.get("start", "")), number(ids.get("days", "")) or 1
    if first is None:
        return text("a day")
    if days == 1:
        return Text("{day}", (("day", first),))
    return text("{first} to {last}", first=first, last=date.fromordinal(first.toordinal() + days - 1))


def number(written: str) -> int | None:
    try:
        return int(written)
    except ValueError:
        return None


def day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def moment(written: str, zone: tzinfo) -> datetime | None:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return None
    return found.astimezone(zone) if found.tzinfo is not None else None
