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


@click.command("history")
@click.option("--count", type=click.IntRange(1, 500), default=10, show_default=True, help="How many.")
@as_json_option
@click.pass_obj
def history(options: Options, count: int, as_json: bool) -> int:
    """List the newest imports, of whichever PC."""
    return carry_out(options, {"verb": "history", "count": count}, as_json)


@click.command("skipped")
@click.argument("import_id", required=False)
@click.option("--csv", "as_csv", is_flag=True, help="A table for a spreadsheet on standard output.")
@as_json_option
@click.pass_obj
def skipped(options: Options, import_id: str | None, as_csv: bool, as_json: bool) -> int:
    """List what an import left out, and why; of the latest one, unless it is named."""
    if as_csv and as_json:
        raise click.UsageError("--csv and --json don't go together.")
    return carry_out(options, {"verb": "skipped", "import_id": import_id, "csv": as_csv}, as_json)


COMMANDS: tuple[click.Command, ...] = (appointments, history, skipped)
