"""The log: fixed texts and harmless values, in a small file of the data folder.

It is an allow-list, not a search for what is secret. A record's text is written only if it stands as a
literal in the function that logs it; a value only if it is a number or a known word (a method, a part of
a route, an exception's class, a module). Everything else is written as "…".
"""

from __future__ import annotations

import copy
import logging
import re
import sys
from enum import Enum
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import FrameType
from typing import TextIO

from covet_desktop import __version__
from covet_desktop.core.problems import Kind

LOGGER = "covet"
FILE = "covet.log"
LARGEST = 256 * 1024
"""Bytes; with the two files before it, the log is never larger than three times that."""
FORMER_FILES = 2
LEFT_OUT = "…"

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
# fmt: off
_ROUTE_WORDS = frozenset({
    "v1", "account", "workspace", "members", "integrations", "connections", "connection", "practice",
    "practices", "lookup", "providers", "staff", "mapping", "provider-mapping", "settings",
    "auto-import", "linking-scope", "imports", "import", "preview", "cases", "appointments", "skipped",
    "undo", "cancel", "health", "documents", "document", "export", "exports", "token", "authorize",
    "revoke", "device", "oauth", "callback", "well-known", "oauth-authorization-server", "…",
    ".well-known",
})
# fmt: on
_WORDS = frozenset({"none", __version__, *(kind.value for kind in Kind)})
_LARGEST_NUMBER = 10**9
"""A telephone number has more digits than any count or duration."""
_REQUEST_ID = re.compile(r"req[_-][A-Za-z0-9]{4,40}")
"""Names one call for CoVet's support, and nobody."""


class _File(RotatingFileHandler):
    def format(self, record: logging.LogRecord) -> str:
        return super().format(cleaned(record))

    def handleError(self, record: logging.LogRecord) -> None:
        """A log that can't be written (a full disk) is no reason to stop, nor to print on the screen."""


class _Lines(logging.StreamHandler[TextIO]):
    def format(self, record: logging.LogRecord) -> str:
        return super().format(cleaned(record))


def cleaned(record: logging.LogRecord) -> logging.LogRecord:
    """A copy that holds nothing but what may be written; to be called while the record is being logged."""
    made = copy.copy(record)
    made.args = None
    made.msg = LEFT_OUT
    if isinstance(record.msg, str) and _is_literal(record.msg, record):
        if isinstance(record.args, tuple):
            made.msg, made.args = record.msg, tuple(harmless(value) for value in record.args)
        elif not record.args:
            made.msg = record.msg
    if record.exc_info and record.exc_info[0] is not None:
        made.msg = f"{made.msg} ({record.exc_info[0].__name__})"
    made.exc_info = made.exc_text = made.stack_info = None
    try:
        made.getMessage()
    except (TypeError, ValueError):  # "…" in the place of a number
        made.args = None
    return made


def open_log(data_dir: Path) -> logging.Handler:
    """Write ``covet.*`` from now on. The file is made with the first record."""
    made = _File(data_dir / FILE, maxBytes=LARGEST, backupCount=FORMER_FILES, encoding="utf-8", delay=True)
    made.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    logger.addHandler(made)
    return made


def echo_log() -> logging.Handler:
    """Say the same on standard error as well, for whoever watches a program without a window."""
    made = _Lines()
    made.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    logger.addHandler(made)
    return made


def close_log(handler: logging.Handler) -> None:
    logging.getLogger(LOGGER).removeHandler(handler)
    handler.close()


def harmless(value: object) -> object:
    """The value where it can tell nothing about anyone, else "…"."""
    if isinstance(value, Enum):
        return value.name
    if value is None or isinstance(value, bool | int | float):
        return value if value is None or abs(value) < _LARGEST_NUMBER else LEFT_OUT
    return value if isinstance(value, str) and _is_known(value) else LEFT_OUT


def _is_known(word: str) -> bool:
    return (
        word in _METHODS
        or word in _WORDS
        or word in sys.modules
        or _REQUEST_ID.fullmatch(word) is not None
        or all(part in _ROUTE_WORDS for part in word.split("/"))
        or word in _exception_names()
    )


def _exception_names() -> set[str]:
    """Of all classes that exist now; asked for rarely, so not kept."""
    names: set[str] = set()
    waiting: list[type[BaseException]] = [BaseException]
    while waiting:
        kind = waiting.pop()
        names.add(kind.__name__)
        waiting += type.__subclasses__(kind)
    return names


def _is_literal(template: str, record: logging.LogRecord) -> bool:
    """Whether the text stands in the code of the function that logs it: put together, it would not."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if frame.f_lineno == record.lineno and frame.f_code.co_filename == record.pathname:
            return template in frame.f_code.co_consts
        frame = frame.f_back
    return False
