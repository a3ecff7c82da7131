"""The app with a mistake of ours in it: ``python -m tests.desktop.flawed slot|worker|start|native DATA_DIR``."""

import faulthandler
import sys
from collections.abc import Iterator
from pathlib import Path

from covet_desktop.app import run
from covet_desktop.core.state import AppState
from covet_desktop.options import Options

kind, folder = sys.argv[1:]
CLIENT = "Biscuit Tremblay"


def fail(*_whatever: object) -> None:
    client = CLIENT
    raise ValueError(f"no client called {client}")


if kind == "slot":
    from covet_desktop.desktop import Desktop

    def draw(_desktop: Desktop, _state: AppState) -> None:
        fail()

    Desktop.draw = draw
elif kind == "worker":
    from covet_desktop.engine import signing

    def start(_engine: object) -> Iterator[None]:
        yield from ()
        fail()

    signing.start = start
elif kind == "start":
    from covet_desktop import running

    running.Bridge = fail
elif kind == "native":
    from covet_desktop.desktop import Desktop

    Desktop.draw = lambda _desktop, _state: faulthandler._sigsegv()

sys.exit(run(Options("http://127.0.0.1:9", Path(folder), "en")))
