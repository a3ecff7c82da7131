"""What the commands share: their common option, and how a verb is carried out. Light to import."""

from __future__ import annotations

from datetime import date

import click

from covet_desktop.options import Options

as_json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


def carry_out(options: Options, verb: dict[str, object], as_json: bool) -> int:
    from covet_desktop.terminal import commands  # late: --help needn't wait for the engine's imports

    return commands.carry_out(options, verb, as_json=as_json)


def day_text(value: object) -> str | None:
    """A day as a verb takes it; None where none was given."""
    return value.strftime("%Y-%m-%d") if isinstance(value, date) else None
