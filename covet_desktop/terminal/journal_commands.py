"""The command line's commands about who did what, and whether the data flows: activity, health."""

from __future__ import annotations

import click

from covet_desktop.options import Options
from covet_desktop.terminal.asked import as_json_option, carry_out


@click.command("health")
@as_json_option
@click.pass_obj
def health(options: Options, as_json: bool) -> int:
    """Does Cornerstone's data reach CoVet? If not: why, and what to do. Exit code 1: late or stopped."""
    return carry_out(options, {"verb": "health"}, as_json)


@click.command("activity")
@click.option("--count", type=click.IntRange(1), default=50, show_default=True, help="Lines, the newest.")
@click.option("--kind", metavar="KIND", help="Only these, such as import_failed or mapping_set.")
@click.option("--csv", "as_csv", is_flag=True, help="A table for a spreadsheet on standard output.")
@as_json_option
@click.pass_obj
def activity(options: Options, count: int, kind: str | None, as_csv: bool, as_json: bool) -> int:
    """Who did what from this PC, and what came by itself; the newest first."""
    verb: dict[str, object] = {"verb": "activity", "count": count, "kind": kind, "csv": as_csv}
    return carry_out(options, verb, as_json)


COMMANDS: tuple[click.Command, ...] = (health, activity)
