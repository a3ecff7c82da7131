"""One table of an answers file, read member by member; what is wrong is noted with its key, not raised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import available_timezones

from covet_desktop.core.problems import Kind
from covet_desktop.core.text import NOTHING, Text, text


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a person must decide. ``key`` is the TOML key ("clinic.contact.email"), or ""."""

    key: str
    what: Text
    advice: Text = NOTHING
    kind: Kind = Kind.INVALID


class Table:
    """``path`` is the table's own key, "" for the file itself. A key has one fault at most: the first."""

    def __init__(self, value: object, path: str, faults: list[Fault]) -> None:
        self._members: Mapping[str, object] = value if isinstance(value, dict) else {}
        self._path = path
        self._faults = faults

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._members)

    def has(self, name: str) -> bool:
        return name in self._members

    def value(self, name: str) -> object:
        return self._members.get(name)

    def key(self, name: str) -> str:
        """As it has to be written in TOML: what isn't plain stands in quotes."""
        plain = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
        shown = name if plain else f'"{name}"'
        return f"{self._path}.{shown}" if self._path else shown

    def wrong(self, name: str, what: Text) -> None:
        if self.is_good(name):
            self._faults.append(Fault(self.key(name), what))

    def missing(self, name: str, what: Text) -> None:
        self.wrong(name, text("It is missing. {advice}", advice=what))

    def is_good(self, name: str) -> bool:
        """Whether nothing was found to be wrong with it, so far."""
        return all(fault.key != self.key(name) for fault in self._faults)

    def knows(self, *names: str) -> None:
        """Every other member is a slip of the pen."""
        for name in self._members:
            if name not in names:
                self.wrong(name, text("This isn't known here. Known are: {names}.", names=", ".join(names)))

    def table(self, name: str, *, needed: bool = True) -> Table:
        value = self._members.get(name)
        if not isinstance(value, dict) and (needed or value is not None):
            self.wrong(name, text("A table is expected here: [{key}]", key=self.key(name)))
        return Table(value, self.key(name), self._faults)

    def string(self, name: str, *, needed: bool = True) -> str:
        value = self._members.get(name)
        if isinstance(value, str):
            return value
        if value is not None:
            self.wrong(name, text('A text is expected here, in "quotes".'))
        elif needed:
            self.missing(name, text('Write a text, in "quotes".'))
        return ""

    def strings(self, name: str, advice: Text) -> tuple[str, ...]:
        """A list of texts, without blanks around and none twice; empty where it is wrong."""
        value = self._members.get(name)
        listed = value if isinstance(value, list) else []
        texts = [each.strip() for each in listed if isinstance(each, str) and each.strip()]
        if not texts or len(texts) < len(listed):
            self.wrong(name, advice)
            return ()
        return tuple(dict.fromkeys(texts))

    def choice(self, name: str, values: tuple[str, ...]) -> str:
        """One of the values; "" where it is wrong."""
        value = self._members.get(name)
        if isinstance(value, str) and value in values:
            return value
        advice = text("Write one of: {values}", values=", ".join(f'"{each}"' for each in values))
        if value is None:
            self.missing(name, advice)
        else:
            self.wrong(name, advice)
        return ""

    def flag(self, name: str) -> bool | None:
        value = self._members.get(name)
        if isinstance(value, bool):
            return value
        advice = text("Write true or false, without quotes.")
        if value is None:
            self.missing(name, advice)
        else:
            self.wrong(name, advice)
        return None

    def whole(self, name: str, least: int, most: int, *, needed: bool, default: int) -> int | None:
        """A whole number in its range, the default where it may be left out; None where it is wrong."""
        value = self._members.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        advice = text("Write a whole number from {least} to {most}, without quotes.", least=least, most=most)
        if value is not None:
            self.wrong(name, advice)
            return None
        if not needed:
            return default
        self.missing(name, advice)
        return None

    def zone(self, name: str) -> str:
        """An IANA time zone; "" where it is wrong."""
        value = self._members.get(name)
        if isinstance(value, str) and value in available_timezones():
            return value
        advice = text('Write a time zone by its city, such as "America/Toronto".')
        if value is None:
            self.missing(name, advice)
        else:
            self.wrong(name, advice)
        return ""
