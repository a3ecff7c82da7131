"""``covet-desktop setup --answers FILE``: the file is read here, and carried out by whoever is the engine."""

from __future__ import annotations

from pathlib import Path

from covet_desktop.core import answers
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.options import Options
from covet_desktop.terminal import commands


def set_up(options: Options, file: Path, *, device: bool, wait: bool, as_json: bool) -> int:
    """The exit code; what is to be done and to be decided was told."""
    return commands.guarded(
        lambda: commands.carry_out(options, _verb(file, device=device, wait=wait), as_json=as_json),
        as_json=as_json,
    )


def _verb(file: Path, *, device: bool, wait: bool) -> commands.Document:
    written = _read(file)
    # Without an identifier there is nothing to do once it is active, so nobody waits for that.
    waits = wait and bool(answers.read(written).answers.practice_identifier)
    return {"verb": "setup", "answers": written, "device": device, "wait": waits}


def _read(file: Path) -> str:
    """The file's text; one that is far too long isn't read whole."""
    try:
        with file.open(encoding="utf-8") as opened:
            return opened.read(answers.LONGEST + 1)
    except UnicodeDecodeError:
        raise Problem(
            Kind.INVALID,
            text("The answers file isn't a text in UTF-8."),
            text("Save it as UTF-8, then run the command again."),
        ) from None
    except OSError as error:
        raise Problem(
            Kind.INVALID,
            text("The answers file can't be read: {reason}", reason=error.strerror or str(error)),
        ) from None
