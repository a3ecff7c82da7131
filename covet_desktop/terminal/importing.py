"""Step 9 in the terminal: what an import will do, how it goes, what came of it, and the cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import click

from covet_desktop import messages as msg
from covet_desktop.adapters.wire import builtins
from covet_desktop.core import importing
from covet_desktop.core.setup import ImportChoice, Step
from covet_desktop.core.visits import Counts, ImportRequest, ImportStatus
from covet_desktop.terminal import asking, printing, tables
from covet_desktop.terminal.connecting import MOST_DAYS
from covet_desktop.terminal.talk import Talk, heading
from covet_desktop.terminal.words import day, day_and_clock, say, tr, unmarked


def import_now(talk: Talk) -> bool:
    """Preview, import, result, and a table for each day. False where the import failed."""
    heading(Step.IMPORT)
    asking.prose(tr("Your settings are saved. Import now, or leave it for later."))
    question = tr("Days to import, from today")
    days = asking.number(question, talk.draft.import_choice.days, 1, MOST_DAYS)
    talk.keep(replace(talk.draft, import_choice=ImportChoice(days=days)))
    request = ImportRequest(talk.engine.today(), days)
    talk.do(msg.PreviewImport(request))
    items = talk.state.preview.items if talk.state.preview else ()
    asking.prose(tr("What this import will do"))
    _show_counts(importing.summary(items))
    printing.reasons(items)
    good = True
    if asking.yes(unmarked(tr("&Import")), default=True):
        talk.do(msg.StartImport(request))
        good = _show_result(talk)
    for offset in range(days):
        _show_day(talk, offset)
    auto = talk.connection.auto_import
    if auto is not None and auto.enabled:
        asking.prose(tr("While CoVet Desktop isn't running, no appointments are imported."))
    return good


def _show_counts(counts: Counts) -> None:
    rows = (
        (counts.created, tr("new")),
        (counts.updated, tr("updated")),
        (counts.unchanged, tr("unchanged")),
        (counts.skipped, tr("skipped")),
    )
    click.echo("  " + ", ".join(f"{number} {words}" for number, words in rows))


def _show_result(talk: Talk) -> bool:
    run, skipped = talk.state.run, talk.state.skipped
    if run is None:
        return False
    zone = talk.engine.zone
    done = run.status is ImportStatus.SUCCEEDED
    click.echo()
    asking.prose(say(importing.outcome(run)))
    if run.error is not None and run.error.detail:
        click.echo(f"  {say(run.error.detail)}")
    if run.data_as_of is not None:
        asking.prose(tr("Data as of {when}", when=day_and_clock(run.data_as_of, zone)), "  ")
    if skipped is not None and skipped.run_id == run.id:
        printing.reasons(skipped.items)
    return done


def _show_day(talk: Talk, offset: int) -> None:
    when = talk.engine.today() + timedelta(days=offset)
    talk.do(msg.ShowCases(when))
    click.echo(f"\n{day(when)}")
    tables.cases([builtins(case) for case in talk.state.cases])
