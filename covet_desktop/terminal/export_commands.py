"""The command line's commands about documents and their export: documents, export."""

from __future__ import annotations

import click

from covet_desktop.options import Options
from covet_desktop.terminal.asked import as_json_option, carry_out


@click.command("documents")
@click.argument("case_id")
@as_json_option
@click.pass_obj
def documents(options: Options, case_id: str, as_json: bool) -> int:
    """List the documents of a case, and which of them are in Cornerstone."""
    return carry_out(options, {"verb": "documents", "case": case_id}, as_json)


@click.command("export")
@click.argument("documents", nargs=-1, metavar="[DOCUMENT_ID]...")
@click.option("--case", "case_id", required=True, metavar="CASE_ID", help="The case they are in.")
@click.option("--all", "everything", is_flag=True, help="All documents of the case that may go.")
@click.option(
    "--amended", is_flag=True, help="Also where Cornerstone has an earlier version: it then has both."
)
@as_json_option
@click.pass_obj
def export(
    options: Options,
    documents: tuple[str, ...],
    case_id: str,
    everything: bool,
    amended: bool,
    as_json: bool,
) -> int:
    """Export documents of a case to Cornerstone, each version once, and wait for the outcome."""
    if bool(documents) == everything:
        raise click.UsageError("Name the documents, or give --all.")
    verb: dict[str, object] = {"verb": "export", "case": case_id, "documents": list(documents)}
    return carry_out(options, {**verb, "amended": amended}, as_json)


COMMANDS: tuple[click.Command, ...] = (documents, export)
