"""Step 2 in the terminal: the clinic's details, field after field, each kept as soon as it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import available_timezones

import click

from covet_desktop.core.clinic_form import ClinicForm, clinic_problems, field_problem, form_of
from covet_desktop.core.countries import (
    COUNTRIES,
    has_postal_codes,
    postal_code_label,
    region_label,
    regions,
)
from covet_desktop.core.model import Hosting, Status
from covet_desktop.core.setup import Step
from covet_desktop.core.text import NOTHING, Text
from covet_desktop.terminal import asking
from covet_desktop.terminal.asking import Choice
from covet_desktop.terminal.talk import Talk, heading
from covet_desktop.terminal.words import country_of_the_terminal, printable, say, tr, unmarked

_FORM = ClinicForm()
_ORDER = (
    "name", "country", "time_zone", "address_line1", "address_line2", "city", "region", "postal_code",
    "phone", "practice_id", "contact_name", "contact_email", "contact_phone", "technical_name",
    "technical_email", "technical_phone", "hosting", "cornerstone_version", "location_count",
    "server_count", "notes",
)  # fmt: skip
"""The window's order; a region and a postal code are asked for once the country is known."""
_AREAS = frozenset(
    (
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    )
)
_TECHNICAL = ("technical_email", "technical_phone")


def ask_clinic(talk: Talk) -> None:
    """Ask for what is missing, show the whole, and let any line be changed. The draft is complete then."""
    heading(Step.CLINIC)
    _introduce(talk)
    declined = talk.state.connection
    if talk.draft.clinic == _FORM and declined is not None:
        talk.keep(replace(talk.draft, clinic=form_of(declined.clinic)))
    else:
        _ask_what_is_open(talk)
    mend(talk, clinic_problems(talk.draft.clinic))
    look_over(talk)
    talk.keep(replace(talk.draft, reached=max(talk.draft.reached, int(Step.PURCHASE))))


def _ask_what_is_open(talk: Talk) -> None:
    form = talk.draft.clinic if talk.draft.clinic != _FORM else _guessed(talk)
    begin = _first_open(form)
    if begin > 0:
        asking.prose(tr("What you typed so far is kept."))
    for name in _ORDER[begin:]:
        if _is_asked(name, form):
            form = ask_field(talk, name, form)


def mend(talk: Talk, found: dict[str, Text]) -> None:
    """Ask anew for each field that isn't right, with its sentence, until none is left."""
    while found:
        for name in (name for name in _ORDER if name in found):
            asking.told(f"{label(name, talk.draft.clinic)}: {say(found[name])}")
            ask_field(talk, name, talk.draft.clinic)
        found = clinic_problems(talk.draft.clinic)


def ask_field(talk: Talk, name: str, form: ClinicForm) -> ClinicForm:
    """One field, asked until it is right; kept at once."""
    stands = str(getattr(form, name))
    question = label(name, form)
    _explain(name)
    match name:
        case "country":
            value = asking.choice(question, [Choice(code, say(it)) for code, it in COUNTRIES.items()], stands)
        case "region" if regions(form.country):
            choices = [Choice(code, say(it)) for code, it in regions(form.country).items()]
            value = asking.choice(question, choices, stands)
        case "time_zone":
            value = asking.choice(question, time_zones(), stands)
        case "hosting":
            value = asking.choice(question, _hostings(), stands)
        case _:
            value = asking.entry(question, stands, lambda typed: _problem(name, form, typed))
    changed = replace(form, **{name: value})
    if name in _TECHNICAL and not value:
        asking.prose(tr("No technical contact, then: it needs a name, an e-mail and a phone."), "  · ")
        changed = replace(changed, technical_name="")
    if not changed.technical_name:
        changed = replace(changed, technical_email="", technical_phone="")
    talk.keep(replace(talk.draft, clinic=changed))
    return changed


def label(name: str, form: ClinicForm) -> str:
    """What a field is called, in the window's words."""
    words = {
        "name": tr("&Clinic name"),
        "practice_id": tr("&Practice ID in Cornerstone"),
        "country": tr("Co&untry"),
        "address_line1": tr("&Address"),
        "address_line2": tr("Address, second &line (optional)"),
        "city": tr("Cit&y"),
        "region": say(region_label(form.country)),
        "postal_code": say(postal_code_label(form.country)),
        "phone": tr("P&hone"),
        "time_zone": tr("Time &zone"),
        "contact_name": tr("Name of the contact person"),
        "contact_email": tr("E-mail of the contact person"),
        "contact_phone": tr("Phone of the contact person"),
        "technical_name": tr("Name of the technical contact"),
        "technical_email": tr("E-mail of the technical contact"),
        "technical_phone": tr("Phone of the technical contact"),
        "hosting": tr("&Where the Cornerstone server is"),
        "cornerstone_version": tr("Cornerstone &version (optional)"),
        "location_count": tr("Locat&ions"),
        "server_count": tr("Cornerstone &servers"),
        "notes": tr("Anything Bitwerx should &know (optional)"),
    }
    return unmarked(words[name])


def time_zones() -> list[Choice]:
    """By city, as people look for them: "Toronto (America)"."""
    found = [name for name in available_timezones() if name.partition("/")[0] in _AREAS]
    return sorted((Choice(name, _city(name)) for name in found), key=lambda each: each.words)


def _city(name: str) -> str:
    *areas, city = name.replace("_", " ").split("/")
    return f"{city} ({', '.join(areas)})"


def _explain(name: str) -> None:
    """The window's hints and headings, before the fields that they belong to."""
    words = {
        "practice_id": tr("1 to 3 letters or digits. Not the identifier from Bitwerx."),
        "time_zone": tr("The clock at the clinic. By the nearest large city."),
        "contact_name": tr("Whom Bitwerx can call about the connection"),
        "technical_name": tr("Technical contact, if that is somebody else (optional)"),
        "cornerstone_version": tr("In Cornerstone: Help › About."),
        "server_count": tr("The fee is for each server. Most clinics have one."),
    }.get(name)
    if words:
        asking.prose(words, "  · ")


def _hostings() -> list[Choice]:
    return [
        Choice(Hosting.ON_PREMISES.value, tr("In the clinic")),
        Choice(Hosting.HOSTED.value, tr("Hosted elsewhere (in the cloud)")),
    ]


def _introduce(talk: Talk) -> None:
    connection = talk.state.connection
    if connection is not None and connection.status is Status.REJECTED:
        asking.prose(tr("Your last request was declined. Mend what is wrong and go on."))
        if connection.status_reason is not None:
            click.echo(f"  {printable(connection.status_reason.detail)}")
    asking.prose(
        tr(
            "Bitwerx uses these details to find your server. They have to match what is in Cornerstone "
            "(Lists\u00a0›\u00a0Practice)."
        )
    )
    asking.prose(
        tr("Enter takes what stands in [brackets] or leaves an optional line empty; - empties a line.")
    )


def _guessed(talk: Talk) -> ClinicForm:
    """What this PC can tell of the clinic that it stands in."""
    country = country_of_the_terminal()
    zone = talk.engine.system_zone
    guessed = replace(_FORM, country=country if country in COUNTRIES else "")
    return replace(guessed, time_zone=zone if zone.partition("/")[0] in _AREAS else "")


def _first_open(form: ClinicForm) -> int:
    """Where to go on: after the last field in which something was typed that isn't a guess."""
    typed = [
        place
        for place, name in enumerate(_ORDER)
        if getattr(form, name) != getattr(_FORM, name) and name not in ("country", "time_zone")
    ]
    return typed[-1] + 1 if typed else 0


def _is_asked(name: str, form: ClinicForm) -> bool:
    if name in _TECHNICAL:
        return bool(form.technical_name)
    return name != "postal_code" or has_postal_codes(form.country)


def _problem(name: str, form: ClinicForm, typed: str) -> Text:
    """What is wrong with an answer. A technical contact of which a part is left empty is dropped whole."""
    if name in ("technical_name", *_TECHNICAL) and not typed:
        return NOTHING
    return field_problem(name, replace(form, **{name: typed}))


def look_over(talk: Talk) -> None:
    """The whole form with numbered lines; a number changes that line."""
    shown = None
    while True:
        form = talk.draft.clinic
        names = [name for name in _ORDER if _is_asked(name, form)]
        if form is not shown:
            click.echo()
            for place, (words, value) in enumerate(_lines(names, form), 1):
                click.echo(f"  {place:2}  {words}: {printable(value)}")
            shown = form
        typed = asking.line(tr("Enter if all of this is right, or the number of a line to change it"))
        if not typed:
            return
        if typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= len(names):
            ask_field(talk, names[int(typed) - 1], form)
            mend(talk, clinic_problems(talk.draft.clinic))
        else:
            asking.told(tr("Type a whole number from {least} to {most}.", least=1, most=len(names)))


def _lines(names: list[str], form: ClinicForm) -> Iterator[tuple[str, str]]:
    hostings = {each.key: each.words for each in _hostings()}
    for name in names:
        value = str(getattr(form, name))
        if name == "country":
            value = say(COUNTRIES.get(value, value))
        elif name == "region":
            value = say(regions(form.country).get(value, value))
        elif name == "time_zone":
            value = _city(value) if "/" in value else value
        yield label(name, form), hostings.get(value, value) if name == "hosting" else value
