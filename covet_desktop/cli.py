"""The same engine without a window: sign-in, status, import, cases, the practice service.

Exit codes: 0 done · 1 a problem, told · 2 wrong usage · 3 sign-in needed · 4 not permitted ·
5 service unreachable · 6 not set up or not ready yet.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from covet_desktop import __version__
from covet_desktop.options import DEFAULT_SERVICE, Options
from covet_desktop.terminal import (
    case_commands,
    export_commands,
    follow_up_commands,
    journal_commands,
    manage_commands,
)
from covet_desktop.terminal.asked import as_json_option, carry_out, day_text


def run(options: Options, arguments: list[str]) -> int:
    """Carry out a command; ``arguments`` are what is left after the shared options."""
    from covet_desktop.terminal import commands, words

    words.set_language(options.language)
    as_json = "--json" in arguments
    try:
        result = main.main(args=arguments, prog_name="covet-desktop", standalone_mode=False, obj=options)
    except click.exceptions.Abort:
        return commands.stopped(as_json=as_json)
    except click.ClickException as error:
        if as_json:
            return commands.wrong_usage(error.format_message())
        error.show()
        return 2
    return int(result or 0)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--service-url", metavar="URL", default=DEFAULT_SERVICE, help="Where CoVet's service is.")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Where this app keeps its data.")
@click.option("--lang", metavar="en|fr", help="The window's language.")
@click.version_option(__version__)
def main(service_url: str, data_dir: Path | None, lang: str | None) -> None:
    """Connects a clinic's Cornerstone to CoVet. Without a command: the window."""


@main.command("sign-in")
@click.option("--device", is_flag=True, help="With a code, on another device: no browser needed here.")
@as_json_option
@click.pass_obj
def sign_in(options: Options, device: bool, as_json: bool) -> int:
    """Sign in to CoVet."""
    return carry_out(options, {"verb": "sign-in", "device": device}, as_json)


@main.command("sign-out")
@as_json_option
@click.pass_obj
def sign_out(options: Options, as_json: bool) -> int:
    """Sign out; what this account kept on this PC is erased."""
    return carry_out(options, {"verb": "sign-out"}, as_json)


@main.command("status")
@as_json_option
@click.pass_obj
def status(options: Options, as_json: bool) -> int:
    """Who is signed in, how far the connection is, when the next import is."""
    return carry_out(options, {"verb": "status"}, as_json)


@main.command("setup")
@click.option(
    "--answers",
    "file",
    required=True,
    metavar="FILE.toml",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What a person would answer, written down beforehand.",
)
@click.option("--device", is_flag=True, help="Sign in with a code, on another device, if need be.")
@click.option("--wait", is_flag=True, help="Wait until the connection is active, for days if need be.")
@as_json_option
@click.pass_obj
def setup(options: Options, file: Path, device: bool, wait: bool, as_json: bool) -> int:
    """Set the connection up from an answers file, from wherever it stands.

    It can be run again after anything that stopped it, and never buys twice.
    """
    from covet_desktop.terminal import setup as unattended

    return unattended.set_up(options, file, device=device, wait=wait, as_json=as_json)


@main.command("import")
@click.option("--days", type=click.IntRange(1, 14), default=1, show_default=True, help="Calendar days.")
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The first day; today if left out.")
@click.option(
    "--members", metavar="all|a@b,c@d", default="all", show_default=True, help="Whose, by e-mail address."
)
@click.option("--preview", is_flag=True, help="List what an import would do now; nothing is changed.")
@as_json_option
@click.pass_obj
def import_days(
    options: Options, days: int, start: object, members: str, preview: bool, as_json: bool
) -> int:
    """Import appointments as cases, now, for everyone who is mapped or for those named."""
    verb: dict[str, object] = {"verb": "import", "days": days, "start": day_text(start), "members": members}
    return carry_out(options, {**verb, "preview": preview}, as_json)


@main.command("cases")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="The day; today if left out.")
@as_json_option
@click.pass_obj
def cases(options: Options, day: object, as_json: bool) -> int:
    """List the cases of a day."""
    return carry_out(options, {"verb": "cases", "day": day_text(day)}, as_json)


@main.command("walk")
@click.pass_obj
def walk(options: Options) -> int:
    """Set the connection up in the terminal, step by step."""
    from covet_desktop.terminal import commands
    from covet_desktop.terminal.walk import walk as go

    return commands.guarded(lambda: go(options), as_json=False)


@main.command("agent")
@click.pass_obj
def agent(options: Options) -> int:
    """Import by the schedule, without a window, until it is ended; while a window runs, it stands by."""
    from covet_desktop.agent import run as stay

    return stay(options)


@main.command("sandbox")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0: the same as last time, or any.")
@click.option("--clinic", type=click.Choice(["mid-size", "large", "tiny"]), default="mid-size")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Where its state is kept over restarts.")
@click.option("--activation-delay", default="20s", metavar="20s", help="From the request to 'ready'.")
@click.option("--public-url", metavar="URL", help="What it calls itself, behind a proxy.")
@click.pass_obj
def sandbox(
    options: Options,
    port: int,
    clinic: str,
    data_dir: Path | None,
    activation_delay: str,
    public_url: str | None,
) -> int:
    """Run the practice service: CoVet with a sample clinic, on this PC only."""
    from covet_desktop.sandbox.program import serve

    serve(
        port=port,
        clinic=clinic,
        data_dir=data_dir or options.data_dir,
        activation_delay=_seconds(activation_delay),
        public_url=public_url,
    )
    return 0


for _command in (
    *case_commands.COMMANDS,
    *export_commands.COMMANDS,
    *follow_up_commands.COMMANDS,
    *journal_commands.COMMANDS,
    *manage_commands.COMMANDS,
):
    main.add_command(_command)


def _seconds(duration: str) -> float:
    try:
        return float(duration.removesuffix("s"))
    except ValueError:
        raise click.BadParameter(f"{duration!r} isn't a duration like 20s") from None


if __name__ == "__main__":
    sys.exit(run(Options(), sys.argv[1:]))
