"""Writing documents to Cornerstone, each version once."""

from __future__ import annotations

from covet_desktop.core.exports import ExportsRead
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine


def load_exports(engine: Engine) -> Flow[None]:
    """The queue, from the ledger."""
    engine.signed_in_owner()
    yield ExportsRead(())
