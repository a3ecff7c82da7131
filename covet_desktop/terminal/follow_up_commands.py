"""The command line's commands about former imports and missing patients: appointments, history, skipped."""

from __future__ import annotations

import click

from covet_desktop.options import Options
from covet_desktop.terminal.asked import as_json_option, carry_out, day_text


@click.command("appointments")
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The first day; today if left out.")
@click.option("--days", type=click.IntRange(1, 14), default=1, show_default=True, help="Calendar days.")
@click.option("--search", metavar="WORDS", help="Why a patient isn't there: a name, a reason or a time.")
@click.option("--nobody", is_flag=True, help="Only those that belong to nobody here.")
@as_json_option
@click.pass_obj
def appointments(
    options: Options, start: object, days: int, search: str | None, nobody: bool, as_json: bool
) -> int:
    """List Cornerstone's appointments, or tell where a patient is who isn't among the cases."""
    if search is not None and nobody:
        raise click.UsageError("--search and --nobody don't go together.")
    verb: dict[str, object] = {"verb": "appointments", "start": day_text(start), "days": days}
    return carry_out(options, {**verb, "search": search, "nobody": nobody}, as_json)


COMMANDS: tuple[click.Command, ...] = (appointments,)
