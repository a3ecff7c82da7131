"""A day as Cornerstone has it, and what an import would make of it: for the trainers' page."""

from collections import Counter
from datetime import timedelta

from covet_desktop.sandbox import connections, importing
from covet_desktop.sandbox.clock import parse_day, parse_instant
from covet_desktop.sandbox.conventions import FieldError, invalid
from covet_desktop.sandbox.practice import local_day
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document

EVERYTHING, SKIPPED = "all", "skipped"
WORDS = {
    "create": "makes a case",
    "update": "updates its case",
    "unchanged": "leaves its case as it is",
    "blocked_time": "blocked time",
    "cancelled": "cancelled",
    "no_show": "did not come",
    "no_patient": "no patient",
    "patient_deceased": "the patient has died",
    "no_provider": "no veterinarian",
    "provider_not_mapped": "the veterinarian belongs to nobody in CoVet",
    "member_not_chosen": "the member was not chosen",
    "case_removed": "its case was removed",
}


def read(service: Service, text: str, only: str) -> Document:
    """The appointments of a day, one row a patient, with what a manual import for the whole team would do.

    ``text`` is the day, "" is today; ``only`` is "all" or "skipped".
    """
    practice = service.practice
    with service.store.reading() as tx:
        connection = connections.live(tx)
        zone = practice.zone if connection is None else connections.zone_of(connection)
        today = local_day(tx.now, zone)
        try:
            day = parse_day(text) if text else today
        except ValueError as error:
            raise invalid(FieldError("/day", "invalid", "A calendar day, such as 2026-11-24.")) from error
        chosen = importing.selection(connection, "all", "manual") if connection else _nobody()
        linked = connection["practice"] if connection else None
        ours = linked is None or practice.is_ours(tx, linked["identifier"])
        staff = {
            provider["id"]: provider["display_name"]
            for provider in practice.providers(tx, str((linked or practice.sample.practice)["identifier"]))
        }
        members = {member["id"]: member["display_name"] for member in service.members(tx)}
        rows = []
        for pair in importing.pairs(practice, day, 1, zone, practice.today(tx.now), ours=ours):
            decision = importing.decide(tx, pair, chosen)
            rows.append(
                {
                    "appointment": pair.appointment,
                    "clock": parse_instant(pair.appointment["starts_at"]).astimezone(zone).strftime("%H:%M"),
                    "patient": pair.patient,
                    "provider": staff.get(pair.appointment["provider_id"] or "", ""),
                    "member": members.get(decision.member_id or "", ""),
                    "skipped": decision.action == "skip",
                    "says": WORDS[decision.reason or decision.action],
                }
            )
    counts = Counter(str(row["says"]) for row in rows)
    return {
        "day": day.isoformat(),
        "weekday": day.strftime("%A"),
        "before": (day - timedelta(days=1)).isoformat(),
        "after": (day + timedelta(days=1)).isoformat(),
        "zone": zone.key,
        "only": only,
        "counts": counts.most_common(),
        "skipped": sum(bool(row["skipped"]) for row in rows),
        "rows": [row for row in rows if only != SKIPPED or row["skipped"]],
    }


def _nobody() -> importing.Selection:
    return importing.Selection({}, None, "manual")
