"""Set-up in the terminal, step by step, for a PC without a display. It drives the same use cases.

It may be left at any time: what the service has is kept, and the next walk goes on from there.
"""

from __future__ import annotations

from dataclasses import fields, replace

import click

from covet_desktop import messages as msg
from covet_desktop.adapters import system
from covet_desktop.adapters.single import EngineLock
from covet_desktop.adapters.wire import builtins
from covet_desktop.composition import make_engine
from covet_desktop.core.clinic_form import ClinicForm, clinic_of, clinic_problems, field_problem
from covet_desktop.core.events import Event, SignInShown
from covet_desktop.core.matching import is_person, suggest
from covet_desktop.core.model import AutoImport, Connection, LinkingScope, MappingRow, ProviderMapping
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Step, is_bought
from covet_desktop.core.state import AppState, reduce
from covet_desktop.core.visits import ImportRequest
from covet_desktop.engine.commands import use_case
from covet_desktop.engine.drive import drive
from covet_desktop.engine.services import Engine
from covet_desktop.engine.verbs import Tell, problem_document
from covet_desktop.options import Options
from covet_desktop.terminal import printing

_TELL = Tell()


def walk(options: Options) -> int:
    """Go on from where set-up stands to a table of today's cases. The exit code."""
    lock = EngineLock(system.data_dir(options.data_dir))
    if not lock.try_acquire():
        click.echo("CoVet Desktop is running already with this data. Quit it first.", err=True)
        return 1
    engine = make_engine(options)
    try:
        _Walk(engine).go()
    except Problem as problem:
        printing.problem(problem_document(problem))
        return 1
    finally:
        engine.close()
        lock.release()
    return 0


class _Walk:
    """One question after another; ``state`` is what a window would show."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.state = AppState()

    def go(self) -> None:
        self._do(msg.Start())
        if not self.state.signed_in:
            click.echo("Sign in to CoVet first.")
            self._do(msg.SignIn(device=True))
        account = self.state.account
        if account is not None:
            click.echo(f"Signed in as {account.user.display_name}, {account.workspace.name}.")
        steps = {
            Step.CLINIC: self._buy,
            Step.PURCHASE: self._buy,
            Step.WAITING: self._wait,
            Step.PRACTICE: self._practice,
            Step.SCOPE: self._scope,
            Step.AUTO_IMPORT: self._auto_import,
            Step.VETERINARIANS: self._mapping,
        }
        while (step := self.state.resume_step) in steps:
            steps[step]()
        self._import()

    def _do(self, command: msg.Command) -> None:
        drive(self._engine, use_case(self._engine, command), self._take_in)

    def _take_in(self, event: Event) -> None:
        self.state = reduce(self.state, event)
        if isinstance(event, SignInShown):
            printing.progress(_TELL.event(event))

    def _connection(self) -> Connection:
        return self._engine.connected()

    def _buy(self) -> None:
        if self.state.purchase.asked_at is not None:
            click.confirm("Your request may not have arrived. Send the same one again?", abort=True)
            self._do(msg.BuyAgain())
            return
        form = self._clinic(self.state.draft.clinic)
        tile = self.state.tile
        assert tile is not None, "look() shows the tile"
        assert tile.fee is not None, "the service names the fee before it is bought"
        clinic, fee = clinic_of(form), tile.fee
        total = f"{fee.total(clinic.server_count)} {fee.currency}"
        click.echo(f"The connection costs {fee.amount} {fee.currency} a {fee.interval} for each server.")
        click.confirm(f"Buy it for {total} a {fee.interval}?", abort=True)
        click.confirm("Really? It renews until the connection is removed.", abort=True)
        self._do(msg.Buy(clinic, fee))
        if is_bought(self._connection()):
            click.echo("Request sent. Bitwerx will call the clinic.")

    def _clinic(self, form: ClinicForm) -> ClinicForm:
        """Ask for each field, with its former value; what is typed is kept at once."""
        click.echo("The clinic, as Cornerstone knows it. Leave optional fields empty.")
        while True:
            for item in fields(form):
                form = self._ask_field(form, item.name)
            if not (left := clinic_problems(form)):
                return form
            for name, sentence in left.items():
                click.echo(f"{name}: {sentence}")

    def _ask_field(self, form: ClinicForm, name: str) -> ClinicForm:
        while True:
            typed = click.prompt(name.replace("_", " "), default=getattr(form, name), show_default=True)
            changed = replace(form, **{name: typed.strip()})
            sentence = field_problem(name, changed)
            if not sentence:
                self._do(msg.SaveDraft(replace(self.state.draft, clinic=changed)))
                return changed
            click.echo(str(sentence))

    def _wait(self) -> None:
        reason = self._connection().status_reason
        if reason is not None:
            raise click.ClickException(reason.detail)
        click.echo("Waiting for activation. You may stop with Ctrl-C and go on another day.")
        self._do(msg.WatchActivation())

    def _practice(self) -> None:
        identifier = click.prompt("Practice identifier from Bitwerx")
        try:
            self._do(msg.LookUpPractice(identifier))
        except Problem as problem:
            printing.problem(problem_document(problem))
            return
        found = self.state.practice_found
        assert found is not None, "a lookup finds a practice or raises"
        if click.confirm(f"{found.name}, {found.city}: is this your clinic?"):
            self._do(msg.SetPractice(identifier))

    def _scope(self) -> None:
        chosen = click.prompt("Who is linked", type=click.Choice(["team", "me"]), default="team")
        self._do(msg.SetScope(LinkingScope(chosen)))

    def _auto_import(self) -> None:
        enabled = click.confirm("Import appointments automatically every day?", default=True)
        zone = click.prompt("Time zone", default=self._connection().clinic.time_zone)
        hour = click.prompt("Hour of the day", type=click.IntRange(0, 23), default=6)
        self._do(msg.SetAutoImport(AutoImport(enabled, zone, hour)))

    def _mapping(self) -> None:
        self._do(msg.LoadStaff())
        people = {each.staff_code: each for each in self.state.providers if each.active and is_person(each)}
        names = {each.id: each for each in self.state.providers}
        click.echo("Cornerstone's staff:")
        for code, each in people.items():
            click.echo(f"  {code:6} {each.display_name} ({each.upcoming_appointments} appointments ahead)")
        rows = []
        for suggestion in suggest(self.state.members, self.state.providers):
            name = self.state.member_name(suggestion.member_id)
            chosen = [names[each].staff_code for each in suggestion.provider_ids if suggestion.preselected]
            typed = click.prompt(
                f"{name} is (a code, or - for nobody)",
                default=chosen[0] if chosen else "-",
                type=click.Choice([*people, "-"], case_sensitive=False),
            )
            ids = suggestion.provider_ids if typed in chosen else (people[typed].id,) if typed != "-" else ()
            rows.append(MappingRow(suggestion.member_id, ids, no_cases=not ids))
        try:
            self._do(msg.AcceptMapping(ProviderMapping(tuple(rows))))
        except Problem as problem:
            printing.problem(problem_document(problem))

    def _import(self) -> None:
        days = click.prompt("Days to import, from today", type=click.IntRange(1, 14), default=1)
        self._do(msg.StartImport(ImportRequest(self._engine.today(), days)))
        if self.state.run is not None:
            printing.imported(builtins(self.state.run))
        self._do(msg.ShowCases())
        printing.cases([builtins(case) for case in self.state.cases])
