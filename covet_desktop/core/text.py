"""Sentences that a person will read, before it is known in which language.

The core and the adapters say what is to be said; the window or the command line renders it. A
:class:`Text` keeps its English source, which is also the key of its translation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

Translate = Callable[[str], str]
"""Gives the translation of an English source, or the source itself."""
Write = Callable[[object], object]
"""Writes a value of a sentence as the reader's language does: a moment, by the clock of its own zone; a day."""


def _same(source: str) -> str:
    return source


def _plainly(value: object) -> object:
    if isinstance(value, datetime):
        return f"{value:%a} {value.day} {value:%b}, {value.hour}:{value:%M}"
    if isinstance(value, date):
        return f"{value:%a} {value.day} {value:%b}"
    if isinstance(value, time):
        return f"{value.hour}:{value:%M}"
    return value


@dataclass(frozen=True, slots=True)
class Text:
    """An English source with ``{names}`` and the values for them. ``str()`` gives it in English."""

    source: str
    values: tuple[tuple[str, object], ...] = ()

    def render(self, translate: Translate = _same, write: Write = _plainly) -> str:
        """The sentence, translated; values that are texts themselves are rendered as well."""
        values = {
            name: value.render(translate, write) if isinstance(value, Text) else write(value)
            for name, value in self.values
        }
        return translate(self.source).format(**values)

    def __str__(self) -> str:
        return self.render()

    def __bool__(self) -> bool:
        return bool(self.source)


NOTHING = Text("")


def text(source: str, **values: object) -> Text:
    """A sentence to be shown. ``source`` must be a literal, so that translators get to see it."""
    return Text(source, tuple(values.items()))


def plural(one: str, many: str, n: int, **values: object) -> Text:
    """The form of a sentence that fits ``n``; both forms are literals and contain ``{n}``.

    English takes ``one`` for 1. French also takes it for 0: its translation of the ``many`` form
    must therefore read well for 0 ("0 cas").
    """
    return Text(one if n == 1 else many, (("n", n), *values.items()))
