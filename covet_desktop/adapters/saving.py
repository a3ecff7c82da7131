"""Writing a file where a person wants it: whole, or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

from covet_desktop.adapters.sqlite_errors import disk_full
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text


def save_text(path: Path, words: str) -> None:
    """Write UTF-8, with the ends of lines as they are. What was there is replaced in one go.

    A :class:`Problem` says why that can't be done; what was there is then as before.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(words.encode("utf-8"))
        part.replace(path)
    except OSError as error:
        _drop(part)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise disk_full() from error
        raise Problem(
            Kind.DISK_READ_ONLY,
            text("The file couldn't be written."),
            text("If it is open in another program, close it there; or choose another folder."),
        ) from error


def _drop(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        pass  # where nothing can be written, there is none
