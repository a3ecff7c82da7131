"""Reports of our own mistakes: what failed and where in the code, never with what values.

An exception that nobody caught, on whichever thread, becomes a small text file: its class, and file,
line and function of each step. A message may quote a client's name, so it is left out; a path may
contain a person's, so it is cut. The next start tells once that there is a report.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from covet_desktop import __version__
from covet_desktop.core.problems import Problem

FOLDER = "crash-reports"
KEPT = 20
"""Reports; older ones are deleted."""
PER_RUN = 10
"""A mistake in a paint event would otherwise fill the disk."""
_UNTOLD = "new-"
_STOPPED = "stopped-"
_DEEPEST = 60

Told = Callable[[BaseException], None]
"""Is handed every exception that nobody caught, on the thread where it happened."""


class Reporter:
    """Writes the reports of one run into the data folder. Only its methods touch the disk."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / FOLDER
        self._told: Told | None = None
        self._written: set[str] = set()
        self._native: TextIO | None = None
        self._lock = threading.Lock()

    def watch(self, told: Told | None = None, *, native: bool = False) -> None:
        """From now on every uncaught exception is reported, and given to ``told``.

        ``native``: also what ends the process at once; for the one process that holds the folder's lock,
        after :meth:`take_untold`.
        """
        self._told = told
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._uncaught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        logging.getLogger("covet").addHandler(_Caught(self))
        if native:
            self._watch_native()

    def unwatch(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        logger = logging.getLogger("covet")
        for handler in [each for each in logger.handlers if isinstance(each, _Caught)]:
            logger.removeHandler(handler)
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            Path(self._native.name).unlink(missing_ok=True)
            self._native = None

    def write(self, error: BaseException, *, stopped: bool = False) -> Path | None:
        """The report's file; None where there is one already, or the disk takes none."""
        where = "\n".join(described(error))
        with self._lock:
            if where in self._written or len(self._written) >= PER_RUN:
                return None
            self._written.add(where)
        return self._keep(where, stopped=stopped)

    def _keep(self, where: str, *, stopped: bool) -> Path | None:
        now = datetime.now(UTC)
        mark = _STOPPED if stopped else ""
        file = self._folder / f"{_UNTOLD}{mark}{now:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            file.write_text(f"{_heading(now)}\n{where}\n", encoding="utf-8")
            for old in sorted(self._folder.glob("*.txt"), key=_age)[:-KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None  # a full disk: there is nowhere left to write it
        return file

    def take_untold(self) -> tuple[Path | None, bool]:
        """The newest report that nobody was told of, and whether the app stopped by it. Asked once."""
        self._adopt_native()
        try:
            untold = sorted(self._folder.glob(f"{_UNTOLD}*.txt"), key=_age)
            stopped = any(_STOPPED in file.name for file in untold)
            told = [file.replace(file.with_name(_plain(file.name))) for file in untold]
        except OSError:
            return None, False  # it can't be marked as told, and would be told for ever
        return (told[-1] if told else None), stopped

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        if not isinstance(error, Problem):
            self.write(error.with_traceback(trace))
        if self._told is not None:
            self._told(error)

    # --- what ends the process at once: a fault in Qt or in another library ---

    @property
    def _native_file(self) -> Path:
        return self._folder / "running.txt.part"

    def _watch_native(self) -> None:
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            self._native = self._native_file.open("w", encoding="utf-8")
        except OSError:
            return  # the log says so already, and the app works without
        faulthandler.enable(self._native, all_threads=False)

    def _adopt_native(self) -> None:
        """What the last run left when it was ended by a fault of the machine's kind."""
        try:
            lines = self._native_file.read_text(encoding="utf-8", errors="replace").splitlines()
            self._native_file.unlink()
        except OSError:
            return
        if lines:
            self._keep("\n".join(_shortened(line) for line in lines), stopped=True)


class _Caught(logging.Handler):
    """A mistake that was caught, logged, and shown as a Problem, is reported all the same."""

    def __init__(self, reporter: Reporter) -> None:
        super().__init__(logging.ERROR)
        self._reporter = reporter

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and not isinstance(error, Problem):
            self._reporter.write(error)


def described(error: BaseException) -> list[str]:
    """Class and place of an exception and of those behind it, innermost first."""
    lines: list[str] = []
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        kind = type(at)
        lines = [f"{kind.__module__}.{kind.__qualname__}", *_places(at.__traceback__), *lines]
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return lines


def _places(trace: TracebackType | None) -> list[str]:
    places: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"  {_place(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places[-_DEEPEST:]


def _place(file: str) -> str:
    """A path from our package or from the library's folder on; of others the name alone."""
    parts = file.replace("\\", "/").split("/")
    for start in ("covet_desktop", "site-packages"):
        if start in parts:
            last = len(parts) - 1 - parts[::-1].index(start)
            return "/".join(parts[last + (start == "site-packages") :])
    return parts[-1]


def _shortened(line: str) -> str:
    """faulthandler writes ``File "PATH", line 3 in f``."""
    before, quote, rest = line.partition('"')
    path, closing, after = rest.partition('"')
    return f"{before}{quote}{_place(path)}{closing}{after}" if closing else line


def _heading(now: datetime) -> str:
    pyside = getattr(sys.modules.get("PySide6"), "__version__", "not loaded")
    versions = f"CoVet Desktop {__version__}, Python {platform.python_version()}, PySide6 {pyside}"
    return f"{versions}, {platform.platform()}\n{now:%Y-%m-%d %H:%M:%S} UTC"


def _plain(name: str) -> str:
    return "crash-" + name.removeprefix(_UNTOLD).removeprefix(_STOPPED)


def _age(file: Path) -> str:
    return _plain(file.name.removeprefix("crash-"))
