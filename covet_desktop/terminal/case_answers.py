"""What the command line prints about one case: link, unlink."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

import click

from covet_desktop.core.animals import gentle
from covet_desktop.core.visits import Patient
from covet_desktop.terminal.words import day, day_and_clock, printable, say, tr, zone_of

Document = Mapping[str, object]


def linked(document: object) -> None:
    """The candidates; or the case, now that it is linked."""
    assert isinstance(document, Mapping), "both are objects"
    if "candidates" in document:
        _candidates(document)
        return
    patient, client = _part(document, "patient"), _part(document, "client")
    click.echo(
        tr("Linked to {patient}, {client}: {when}.", patient=printable(patient.get("name")),
           client=printable(client.get("display_name")), when=_when(_part(document, "appointment")))
    )  # fmt: skip


def unlinked(_document: object) -> None:
    click.echo(tr("Unlinked. An import doesn't link it again."))


def _candidates(document: Document) -> None:
    found = document.get("candidates")
    items = [item for item in found if isinstance(item, Mapping)] if isinstance(found, list | tuple) else []
    if not items:
        click.echo(tr("No appointments found. Try another day, or search for words."))
    for number, item in enumerate(items, 1):
        _candidate(number, item)


def _candidate(number: int, item: Document) -> None:
    appointment, patient, client = (_part(item, name) for name in ("appointment", "patient", "client"))
    who = (patient.get("name"), _animal(patient), client.get("display_name"))
    where = (_when(appointment), appointment.get("provider_name"), appointment.get("reason"))
    click.echo(f"{number}. " + ", ".join(printable(part) for part in who if part))
    click.echo("   " + ", ".join(printable(part) for part in where if part))
    reasons = item.get("reasons")
    if isinstance(reasons, list | tuple) and reasons:
        click.echo("   " + "; ".join(printable(reason) for reason in reasons))
    warnings = item.get("warnings")
    for warning in warnings if isinstance(warnings, list | tuple) else ():
        click.echo(f"   ! {printable(warning)}")
    if item.get("taken_by"):
        click.echo("   " + tr("Has a case already: {case}", case=printable(item["taken_by"])))
    else:
        click.echo(f"   {printable(appointment.get('id'))} {printable(patient.get('id'))}")


def _animal(patient: Document) -> str:
    said = [printable(patient.get(name)) for name in ("species", "breed", "sex")]
    born = patient.get("birth_date")
    if born:
        said.append(tr("born {day}", day=_day_and_year(str(born))))
    said.append(
        say(gentle(Patient(name=printable(patient.get("name")), deceased=bool(patient.get("deceased")))))
    )
    return ", ".join(part for part in said if part)


def _day_and_year(text: str) -> str:
    try:
        when = date.fromisoformat(text)
    except ValueError:
        return printable(text)
    return f"{day(when)} {when.year}"


def _when(appointment: Document) -> str:
    """By the location's clock."""
    try:
        moment = datetime.fromisoformat(str(appointment.get("starts_at") or ""))
    except ValueError:
        return ""
    return day_and_clock(moment, zone_of(str(appointment.get("time_zone") or "UTC")))


def _part(item: Document, name: str) -> Document:
    found = item.get(name)
    return found if isinstance(found, Mapping) else {}


ANSWERS: dict[str, Callable[[object], None]] = {"link": linked, "unlink": unlinked}
