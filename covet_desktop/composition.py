"""Puts the engine together from its adapters, for the window and for the command line alike.

Importing this file imports everything that is slow; the window does it on the worker thread, after it
has been painted.
"""

from __future__ import annotations

import json
import os

from covet_desktop import __version__
from covet_desktop.adapters import system
from covet_desktop.adapters.api import CoVet
from covet_desktop.adapters.http import Http
from covet_desktop.adapters.ledger import Ledger
from covet_desktop.adapters.oauth import OAuth
from covet_desktop.adapters.session import Session
from covet_desktop.adapters.vault import Vault
from covet_desktop.engine.services import Engine, Timing
from covet_desktop.engine.setting import use_settings
from covet_desktop.options import Options


def make_engine(options: Options) -> Engine:
    """The engine for a service and a data folder; the caller holds the folder's lock."""
    data_dir = system.data_dir(options.data_dir)
    device = system.device_name()
    http = Http(options.service_url, user_agent=f"covet-desktop/{__version__}", device=device)
    vault = Vault(options.service_url, data_dir)
    oauth = OAuth(http)
    session = Session(oauth, vault)
    engine = Engine(
        service_url=options.service_url,
        data_dir=data_dir,
        http=http,
        api=CoVet(http, session),
        oauth=oauth,
        session=session,
        vault=vault,
        ledger=Ledger(data_dir / "ledger.db"),
        now=system.utc_now,
        open_browser=system.open_browser,
        system_zone=system.local_zone_name(),
        device=device,
        timing=timing(),
    )
    use_settings(engine)
    return engine


def timing() -> Timing:
    """The usual intervals, or those of ``COVET_TIMING`` (a JSON object), which tests shorten."""
    return Timing(**json.loads(os.environ.get("COVET_TIMING", "{}")))
