"""Questions in the terminal. Each says what Enter does, and is asked again until the answer can be used.

Ctrl+C and the end of input raise ``click.Abort``, which the command line turns into a polite goodbye.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import click

from covet_desktop.core.names import search_key
from covet_desktop.core.text import NOTHING, Text
from covet_desktop.terminal.words import printable, say, tr

EMPTY = "-"
"""What is typed to empty a field in which something stands."""
MOST_SHOWN = 15
"""Choices that are listed; of more, the person types a part of the name first."""
WIDEST = 100
"""Characters of a line of prose; more is hard to read."""
_YES = frozenset({"y", "yes", "o", "oui"})
_NO = frozenset({"n", "no", "non"})


@dataclass(frozen=True, slots=True)
class Choice:
    """``key`` is what the answer means, ``words`` what is read; both may be typed, or the number."""

    key: str
    words: str


def line(question: str, default: str = "") -> str:
    """What was typed, without blanks around; the default for Enter."""
    shown = f"{question} [{printable(default)}]" if default else question
    typed: str = click.prompt(shown, default="", show_default=False, prompt_suffix=": ")
    return printable(typed).strip() or default


def entry(question: str, default: str, problem: Callable[[str], Text | str]) -> str:
    """A text without a ``problem``; "-" empties what stands there."""
    while True:
        typed = line(question, default)
        value = "" if typed == EMPTY else typed
        sentence = problem(value)
        if not sentence:
            return value
        told(sentence)


def number(question: str, default: int, least: int, most: int) -> int:
    """A whole number in its range."""
    while True:
        typed = line(f"{question} ({least}–{most})", str(default))
        if typed.isascii() and typed.isdecimal() and least <= int(typed) <= most:
            return int(typed)
        told(tr("Type a whole number from {least} to {most}.", least=least, most=most))


def yes(question: str, *, default: bool) -> bool:
    """Whether the person agrees."""
    both = tr("Y/n") if default else tr("y/N")
    while True:
        typed = line(f"{question} [{both}]").casefold()
        if not typed:
            return default
        if typed in _YES or typed in _NO:
            return typed in _YES
        told(tr("Answer yes or no, please."))


def choice(question: str, choices: Sequence[Choice], default: str = "") -> str:
    """The key of one of the choices; typed as its number, its key or a part of its words."""
    listed: Sequence[Choice] = choices if len(choices) <= MOST_SHOWN else ()
    _list(listed)
    standing = next((each.words for each in choices if each.key == default), "")
    while True:
        typed = line(question, standing)
        if standing and typed == standing:
            return default
        found = _fitting(typed, choices, listed)
        if len(found) == 1:
            if typed.casefold() != found[0].words.casefold():
                click.echo(f"  → {printable(found[0].words)}")
            return found[0].key
        if not found:
            told(
                tr("Nothing fits that. Type a number from the list, or a part of the name.")
                if listed
                else tr("Nothing fits that. Type a part of the name.")
            )
        elif len(found) > MOST_SHOWN:
            told(tr("Much fits that. Type more of the name."))
        else:
            told(tr("Several fit that:"))
            listed = found
            _list(listed)


def told(sentence: Text | str) -> None:
    """What is wrong with an answer, set off from the questions."""
    prose(say(sentence), "  ! ")


def prose(words: str, mark: str = "") -> None:
    """Sentences, broken between words where the terminal is too narrow for them."""
    click.echo(_filled(words, mark))


def prose_aside(words: str, mark: str = "") -> None:
    """The same on standard error: what a program that reads the answer needn't know."""
    click.echo(_filled(words, mark), err=True)


def _filled(words: str, mark: str) -> str:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    return textwrap.fill(printable(words), width, initial_indent=mark, subsequent_indent=" " * len(mark))


def nothing_wrong(value: str) -> Text:
    return NOTHING


def _list(choices: Sequence[Choice]) -> None:
    for place, each in enumerate(choices, 1):
        click.echo(f"  {place:2}  {printable(each.words)}")


def _fitting(typed: str, choices: Sequence[Choice], listed: Sequence[Choice]) -> Sequence[Choice]:
    if not typed:
        return ()
    if typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= len(listed):
        return [listed[int(typed) - 1]]
    for each in choices:
        if typed.casefold() in (each.key.casefold(), each.words.casefold()):
            return [each]
    wanted = search_key(typed)
    if not wanted:
        return ()
    begin = [each for each in choices if search_key(each.words).startswith(wanted)]
    return begin or [each for each in choices if wanted in search_key(each.words)]
