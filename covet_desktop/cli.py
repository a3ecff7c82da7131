"""The same engine without a window: sign-in, status, import, cases, the practice service.

Exit codes: 0 done · 1 a problem, told · 2 wrong usage · 3 sign-in needed · 4 not permitted ·
5 service unreachable · 6 not set up or not ready yet.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from covet_desktop import __version__
from covet_desktop.options import DEFAULT_SERVICE, Options

Document = dict[str, object]
_EXIT_BY_KIND = {
    "signed_out": 3,
    "sign_in_failed": 3,
    "not_permitted": 4,
    "offline": 5,
    "timeout": 5,
    "insecure": 5,
    "captive": 5,
    "service_down": 5,
    "not_set_up": 6,
    "removed": 6,
}


def run(options: Options, arguments: list[str]) -> int:
    """Carry out a command; ``arguments`` are what is left after the shared options."""
    try:
        result = main.main(args=arguments, prog_name="covet-desktop", standalone_mode=False, obj=options)
    except click.exceptions.Abort:
        click.echo("Stopped.", err=True)
        return 1
    except click.ClickException as error:
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
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@click.pass_obj
def sign_in(options: Options, device: bool, as_json: bool) -> int:
    """Sign in to CoVet."""
    return _carry_out(options, {"verb": "sign-in", "device": device}, as_json)


@main.command("sign-out")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@click.pass_obj
def sign_out(options: Options, as_json: bool) -> int:
    """Sign out; what this account kept on this PC is erased."""
    return _carry_out(options, {"verb": "sign-out"}, as_json)


@main.command("status")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@click.pass_obj
def status(options: Options, as_json: bool) -> int:
    """Who is signed in, how far the connection is, when the next import is."""
    return _carry_out(options, {"verb": "status"}, as_json)


@main.command("import")
@click.option("--days", type=click.IntRange(1, 14), default=1, show_default=True, help="Calendar days.")
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The first day; today if left out.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@click.pass_obj
def import_days(options: Options, days: int, start: object, as_json: bool) -> int:
    """Import appointments as cases, now, for everyone who is mapped."""
    verb: Document = {"verb": "import", "days": days, "start": _day(start)}
    return _carry_out(options, verb, as_json)


@main.command("cases")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="The day; today if left out.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@click.pass_obj
def cases(options: Options, day: object, as_json: bool) -> int:
    """List the cases of a day."""
    return _carry_out(options, {"verb": "cases", "day": _day(day)}, as_json)


@main.command("walk")
@click.pass_obj
def walk(options: Options) -> int:
    """Set the connection up in the terminal, step by step."""
    from covet_desktop.terminal.walk import walk as go

    return go(options)


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


def _day(value: object) -> str | None:
    return value.strftime("%Y-%m-%d") if isinstance(value, date) else None


def _seconds(duration: str) -> float:
    try:
        return float(duration.removesuffix("s"))
    except ValueError:
        raise click.BadParameter(f"{duration!r} isn't a duration like 20s") from None


def _carry_out(options: Options, verb: Document, as_json: bool) -> int:
    """Have the verb carried out, tell what happens, print the answer, give the exit code."""
    from covet_desktop.terminal import printing

    for message in _messages(options, verb):
        if "problem" in message:
            problem = message["problem"]
            assert isinstance(problem, dict), "a problem is an object"
            if as_json:
                click.echo(json.dumps({"problem": problem}, ensure_ascii=False))
            else:
                printing.problem(problem)
            return _exit_code(problem)
        if "result" in message:
            if as_json:
                click.echo(json.dumps(message["result"], ensure_ascii=False))
            else:
                printing.answer(str(verb["verb"]), message["result"])
            return _exit_of_result(verb, message["result"])
        printing.progress(message)
    click.echo("CoVet Desktop is running, but doesn't answer. Quit it, and try again.", err=True)
    return 1


def _messages(options: Options, verb: Document) -> Iterator[Document]:
    """The verb's messages: from the engine that is running, or from one of our own."""
    from covet_desktop.adapters import system
    from covet_desktop.adapters.single import EngineLock, socket_name

    data_dir = system.data_dir(options.data_dir)
    lock = EngineLock(data_dir)
    if not lock.try_acquire():
        from covet_desktop.door import knock

        yield from knock(socket_name(data_dir), verb)
        return
    try:
        yield from _by_ourselves(options, verb)
    finally:
        lock.release()


def _by_ourselves(options: Options, verb: Document) -> Iterator[Document]:
    from covet_desktop.composition import make_engine
    from covet_desktop.core.events import Event
    from covet_desktop.core.problems import Problem
    from covet_desktop.engine import verbs
    from covet_desktop.engine.drive import drive
    from covet_desktop.terminal import printing

    flow, tell = verbs.begin(engine := make_engine(options), verb)

    def emit(event: Event) -> None:
        printing.progress(tell.event(event))

    try:
        yield tell.end(drive(engine, flow, emit), None)
    except Problem as problem:
        yield tell.end(None, problem)
    finally:
        engine.close()


def _exit_code(problem: dict[str, object]) -> int:
    return _EXIT_BY_KIND.get(str(problem.get("kind", "")), 1)


def _exit_of_result(verb: Document, result: object) -> int:
    if not isinstance(result, dict):
        return 0
    if verb["verb"] == "status" and result.get("problems"):
        return _exit_code(result["problems"][0])
    if verb["verb"] == "status" and not result.get("signed_in"):
        return 3
    if verb["verb"] == "import" and result.get("status") != "succeeded":
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(run(Options(), sys.argv[1:]))
