"""The command line's commands about documents and their export: documents, export."""

from __future__ import annotations

import click

COMMANDS: tuple[click.Command, ...] = ()
