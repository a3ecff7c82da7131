"""The command line's commands about whose veterinarian is whose: map."""

from __future__ import annotations

import click

from covet_desktop.options import Options
from covet_desktop.terminal.asked import as_json_option, carry_out


@click.command("map")
@click.option("--show", is_flag=True, help="Who is which veterinarian now (also without any option).")
@click.option("--suggest", is_flag=True, help="Also what the names suggest for everybody.")
@click.option(
    "--set",
    "chosen",
    metavar="a@b=CTR",
    multiple=True,
    help="Whose a staff code of Cornerstone is; CTR+OTHER for several, none for no cases of their own.",
)
@click.option("--accept", is_flag=True, help="Send it; without this only the difference is shown.")
@as_json_option
@click.pass_obj
def map_veterinarians(
    options: Options, show: bool, suggest: bool, chosen: tuple[str, ...], accept: bool, as_json: bool
) -> int:
    """Show or change who is which veterinarian of Cornerstone."""
    for each in chosen:
        email, equals, code = each.partition("=")
        if not equals or not email.strip() or not code.strip(" +"):
            raise click.BadParameter(f"{each!r}: write it as a@b=CTR.", param_hint="--set")
    if accept and not (chosen or suggest):
        raise click.UsageError("--accept goes with --set or --suggest.")
    if show and accept:
        raise click.UsageError("--show only shows: leave out --accept.")
    verb: dict[str, object] = {"verb": "map", "set": list(chosen), "suggest": suggest, "accept": accept}
    return carry_out(options, verb, as_json)


COMMANDS: tuple[click.Command, ...] = (map_veterinarians,)
