"""The command line's commands about one case: link, unlink."""

from __future__ import annotations

import click

from covet_desktop.options import Options
from covet_desktop.terminal.asked import as_json_option, carry_out, day_text


@click.command("link")
@click.argument("case", metavar="CASE_ID")
@click.argument("appointment", metavar="[APPOINTMENT_ID", required=False)
@click.argument("patient", metavar="PATIENT_ID]", required=False)
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="List that day's appointments.")
@click.option("--search", metavar="WORDS", help="List only appointments with these words, of two weeks.")
@as_json_option
@click.pass_obj
def link(
    options: Options,
    case: str,
    appointment: str | None,
    patient: str | None,
    day: object,
    search: str | None,
    as_json: bool,
) -> int:
    """Link a case to a patient's appointment; without one, list what it may be linked to, the likeliest first."""
    if appointment and not patient:
        raise click.UsageError("Name the patient as well: an appointment may have several.")
    verb = {"verb": "link", "case": case, "appointment": appointment, "patient": patient}
    return carry_out(options, {**verb, "day": day_text(day), "search": search}, as_json)


@click.command("unlink")
@click.argument("case", metavar="CASE_ID")
@as_json_option
@click.pass_obj
def unlink(options: Options, case: str, as_json: bool) -> int:
    """Unlink a case; an import doesn't link it again."""
    return carry_out(options, {"verb": "unlink", "case": case}, as_json)


COMMANDS: tuple[click.Command, ...] = (link, unlink)
