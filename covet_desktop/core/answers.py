"""The answers file: a whole set-up written down beforehand, for a clinic that is set up unattended.

It is TOML; its members bear the contract's names (§3). Reading finds every fault at once, each with the
key beside which it stands. What needs the service to be judged is in :mod:`covet_desktop.core.assigning`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from covet_desktop.core.answers_clinic import clinic_of_table
from covet_desktop.core.answers_table import Fault, Table
from covet_desktop.core.clinic_form import clinic_of
from covet_desktop.core.importing import MOST_DAYS
from covet_desktop.core.model import AutoImport, Clinic, Fee, LinkingScope
from covet_desktop.core.problems import Kind
from covet_desktop.core.text import Text, text

LONGEST = 32_000
"""Characters of a file; the longest that a clinic needs is a quarter of it."""
_TOTAL = re.compile(r"(\d{1,9}(?:\.\d{1,4})?) +([A-Z]{3})", re.ASCII)
_NO_CASES = "no_cases"
_MORNING = 6


class MappingMode(Enum):
    EXPLICIT = "explicit"
    SUGGESTED = "suggested"
    """Whoever the file doesn't name gets the staff record of the very same name, where it is the only one."""


@dataclass(frozen=True, slots=True)
class Total:
    """What all servers together may cost a month."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount:.2f} {self.currency}"


@dataclass(frozen=True, slots=True)
class MemberAnswer:
    """Who a member is in Cornerstone. Without ``staff_codes``: has no cases of their own."""

    email: str
    staff_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MappingAnswer:
    mode: MappingMode
    members: tuple[MemberAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportAnswer:
    """``emails`` empty: the whole team."""

    days: int = 1
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What the file says; None where it says nothing that can be used (there is a fault then).

    ``practice_name`` confirms a practice whose name or city isn't the clinic's. ``import_`` is None where
    nothing is to be imported now.
    """

    accept_total: Total | None = None
    clinic: Clinic | None = None
    practice_identifier: str = ""
    practice_name: str = ""
    linking_scope: LinkingScope | None = None
    auto_import: AutoImport | None = None
    mapping: MappingAnswer | None = None
    import_: ImportAnswer | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    answers: Answers
    faults: tuple[Fault, ...] = ()


def read(written: str) -> Reading:
    """The answers and all that is wrong with them; none of it is sent while there is a fault."""
    if len(written) > LONGEST:
        return _unreadable(text("The file is too long: {longest} characters at most.", longest=LONGEST))
    try:
        document = tomllib.loads(written.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        return _unreadable(text("The file can't be read as TOML: {error}", error=str(error)))
    faults: list[Fault] = []
    top = Table(document, "", faults)
    top.knows(
        "accept_total", "practice_identifier", "practice_name", "linking_scope", "clinic", "auto_import",
        "provider_mapping", "import",
    )  # fmt: skip
    total = _total(top)
    form = clinic_of_table(top.table("clinic")) if top.has("clinic") else None
    if form is None:
        top.missing("clinic", text("Add the table [clinic] with the clinic's details."))
    answers = Answers(
        accept_total=total,
        practice_identifier=top.string("practice_identifier", needed=False).strip(),
        practice_name=top.string("practice_name", needed=False).strip(),
        linking_scope=_scope(top),
        auto_import=_auto_import(top),
        mapping=_mapping(top),
        import_=_import(top),
    )
    if form is not None and not any(fault.key.startswith("clinic") for fault in faults):
        answers = replace(answers, clinic=clinic_of(form))
    _contradictions(answers, faults)
    return Reading(answers, tuple(faults))


def money_fault(accepted: Total, fee: Fee | None, servers: int) -> Fault | None:
    """Why nothing may be bought at this fee (contract §4, Fee); None where the file accepts it."""
    if fee is None:
        what = text("CoVet doesn't tell the fee at the moment, so nothing is bought.")
    elif (fee.per, fee.interval) != ("server", "month"):
        what = text("The fee isn't for a server and a month: a person has to look at it.")
    elif (fee.total(servers), fee.currency) == (accepted.amount, accepted.currency):
        return None
    else:
        what = text(
            "The total is {total} a month ({fee} × {servers}); the file accepts {accepted}.",
            total=Total(fee.total(servers), fee.currency),
            fee=Total(fee.amount, fee.currency),
            servers=servers,
            accepted=accepted,
        )
    return Fault("accept_total", what, kind=Kind.FEE_CHANGED)


def _unreadable(what: Text) -> Reading:
    return Reading(Answers(), (Fault("", what),))


def _total(top: Table) -> Total | None:
    advice = text('Write the total of all servers a month, such as "35.00 USD".')
    written = top.value("accept_total")
    if written is None:
        top.missing("accept_total", advice)
        return None
    found = _TOTAL.fullmatch(written.strip()) if isinstance(written, str) else None
    if found is None:
        top.wrong("accept_total", advice)
        return None
    return Total(Decimal(found[1]), found[2])


def _scope(top: Table) -> LinkingScope | None:
    chosen = top.choice("linking_scope", (LinkingScope.TEAM.value, LinkingScope.ME.value))
    return LinkingScope(chosen) if chosen else None


def _auto_import(top: Table) -> AutoImport | None:
    if not top.has("auto_import"):
        top.missing("auto_import", text("Add the table [auto_import], with enabled = false for none."))
        return None
    table = top.table("auto_import")
    table.knows("enabled", "time_zone", "hour", "days")
    enabled, zone = table.flag("enabled"), table.zone("time_zone")
    needed = enabled is not False
    hour = table.whole("hour", 0, 23, needed=needed, default=_MORNING)
    days = table.whole("days", 1, MOST_DAYS, needed=needed, default=1)
    if enabled is None or not zone or hour is None or days is None:
        return None
    return AutoImport(enabled, zone, hour, days)


def _mapping(top: Table) -> MappingAnswer | None:
    if not top.has("provider_mapping"):
        top.missing("provider_mapping", text("Add the table [provider_mapping], with its mode."))
        return None
    table = top.table("provider_mapping")
    table.knows("mode", "members")
    mode = table.choice("mode", tuple(each.value for each in MappingMode))
    rows = table.table("members", needed=False)
    members = {
        email.strip().casefold(): row for email in rows.names if (row := _member(rows, email)) is not None
    }
    if len(members) < len({email for email in rows.names if rows.is_good(email)}):
        table.wrong("members", text("An e-mail address stands here twice, but for capitals."))
    if (
        mode == MappingMode.EXPLICIT.value
        and not any(row.staff_codes for row in members.values())
        and all(rows.is_good(email) for email in rows.names)
    ):
        table.wrong("members", text('Give one member staff codes at least: "name@example.com" = ["ABC"]'))
    return MappingAnswer(MappingMode(mode), tuple(members.values())) if mode else None


def _member(rows: Table, email: str) -> MemberAnswer | None:
    written = rows.value(email)
    if written == _NO_CASES:
        return MemberAnswer(email.strip())
    codes = rows.strings(email, text('Write a list of staff codes, such as ["ABC"], or "no_cases".'))
    return MemberAnswer(email.strip(), codes) if codes else None


def _import(top: Table) -> ImportAnswer | None:
    if not top.has("import"):
        return None
    table = top.table("import")
    table.knows("members", "days")
    advice = text('Write "all", or a list of e-mail addresses of members.')
    emails: tuple[str, ...] = ()
    if not table.has("members"):
        table.missing("members", advice)
    elif table.value("members") != "all":
        emails = table.strings("members", advice)
    days = table.whole("days", 1, MOST_DAYS, needed=True, default=1)
    return ImportAnswer(days or 1, emails)


def _contradictions(answers: Answers, faults: list[Fault]) -> None:
    """What each part allows, but not the whole."""
    clinic, identifier = answers.clinic, answers.practice_identifier
    if clinic is not None and identifier and identifier.casefold() == clinic.practice_id.casefold():
        what = text("This is the Practice ID in Cornerstone. What goes here is the identifier from Bitwerx.")
        faults.append(Fault("practice_identifier", what))
    rows = answers.mapping.members if answers.mapping else ()
    owners: dict[str, str] = {}
    for row in rows:
        for code in row.staff_codes:
            if owners.setdefault(code.casefold(), row.email) != row.email:
                what = text("{code} is {other} already.", code=code, other=owners[code.casefold()])
                faults.append(Fault(member_key(row.email), what))
    without = {row.email.casefold() for row in rows if not row.staff_codes}
    for email in answers.import_.emails if answers.import_ else ():
        if email.casefold() in without:
            what = text("{email} has no cases, so nothing can be imported for them.", email=email)
            faults.append(Fault("import.members", what))


def member_key(email: str) -> str:
    return f'provider_mapping.members."{email}"'
