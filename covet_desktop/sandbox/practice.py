"""Cornerstone's side: the practices, staff and appointments that a connection reads.

Appointments come from the sample clinic, computed for a day and never stored; staff is kept in the database,
because on the trainers' page people leave, arrive and change their names.
"""

import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from covet_desktop.sandbox.clock import parse_instant
from covet_desktop.sandbox.conventions import Refusal
from covet_desktop.sandbox.sample import SampleClinic
from covet_desktop.sandbox.store import Document, Transaction

UPCOMING_DAYS = 14
SEARCHED_DAYS = 150
NOT_COMING = ("cancelled", "no_show")


def fold(text: str) -> str:
    """``text`` without case, accents and outer blanks: how people look things up."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return bare.casefold().replace("œ", "oe").strip()


class Practice:
    """The sample clinic, read as the pipeline would deliver it."""

    def __init__(self, sample: SampleClinic) -> None:
        self.sample = sample
        self.zone = ZoneInfo(sample.time_zone)
        self._day_of: dict[str, date] = {}
        self._upcoming: tuple[date, dict[str, int]] | None = None
        self._appointments = lru_cache(maxsize=128)(self._read_day)

    # --- practices ------------------------------------------------------------------------------------------

    def look_up(self, tx: Transaction, identifier: str) -> Document:
        """The practice of ``identifier``; blanks around it and letter case don't matter (contract §3)."""
        wanted = identifier.strip().casefold()
        own = self.sample.practice
        extra: list[str] = tx.setting("extra_identifiers", [])
        for practice in [own, *self.sample.other_practices, *({**own, "identifier": name} for name in extra)]:
            if str(practice["identifier"]).strip().casefold() == wanted:
                if practice.get("taken"):
                    raise Refusal(409, "practice_identifier_taken")
                return {name: value for name, value in practice.items() if name != "taken"}
        raise Refusal(404, "practice_identifier_unknown")

    def is_ours(self, tx: Transaction, identifier: str) -> bool:
        """Whether ``identifier`` is one of the sample clinic's own servers, not a stranger's practice."""
        names = [str(self.sample.practice["identifier"]), *tx.setting("extra_identifiers", [])]
        return identifier.casefold() in {name.casefold() for name in names}

    # --- staff ----------------------------------------------------------------------------------------------

    def providers(self, tx: Transaction, identifier: str) -> list[Document]:
        """The staff of a practice, as Cornerstone has it today. A stranger's practice has its own two."""
        if self.is_ours(tx, identifier):
            return tx.documents("SELECT doc FROM providers ORDER BY position")
        return [_stranger(identifier, 1, "Alvarez", "Ines"), _stranger(identifier, 2, "Okoye", "Daniel")]

    def upcoming(self, now: datetime) -> dict[str, int]:
        """How many appointments each provider has in the next 14 days."""
        today = self.today(now)
        if self._upcoming is None or self._upcoming[0] != today:
            counts: dict[str, int] = {}
            for offset in range(UPCOMING_DAYS):
                for appointment in self._appointments(today + timedelta(days=offset), today):
                    provider = appointment["provider_id"]
                    if (
                        provider
                        and not appointment.get("blocked")
                        and appointment["status"] not in NOT_COMING
                    ):
                        counts[provider] = counts.get(provider, 0) + 1
            self._upcoming = (today, counts)
        return self._upcoming[1]

    # --- appointments ---------------------------------------------------------------------------------------

    def today(self, now: datetime) -> date:
        """The clinic's calendar day."""
        return now.astimezone(self.zone).date()

    def appointments(self, start: date, days: int, zone: ZoneInfo, today: date) -> list[Document]:
        """Appointments that start on the ``days`` local days from ``start`` in ``zone``, in order.

        An appointment belongs to the day on which it starts (contract §4). The clinic's own zone may be
        another one than the connection's, so a day on either side is looked at too.
        """
        last = start + timedelta(days=days)
        found: list[Document] = []
        for offset in range(-1, days + 1):
            for appointment in self._appointments(start + timedelta(days=offset), today):
                local = parse_instant(appointment["starts_at"]).astimezone(zone).date()
                if start <= local < last:
                    found.append(appointment)
        return sorted(found, key=lambda appointment: (appointment["starts_at"], appointment["id"]))

    def appointment(self, appointment_id: str, today: date) -> Document | None:
        """One appointment by its id, looked for outwards from today."""
        for day in self._days_to_search(appointment_id, today):
            for appointment in self._appointments(day, today):
                if appointment["id"] == appointment_id:
                    return appointment
        return None

    def _days_to_search(self, appointment_id: str, today: date) -> Iterator[date]:
        if appointment_id in self._day_of:
            yield self._day_of[appointment_id]
        yield today
        for distance in range(1, SEARCHED_DAYS):
            yield today + timedelta(days=distance)
            yield today - timedelta(days=distance)

    def _read_day(self, day: date, today: date) -> list[Document]:
        found = list(self.sample.appointments(day, today))
        self._day_of.update((appointment["id"], day) for appointment in found)
        return found


def local_day(now: datetime, zone: ZoneInfo) -> date:
    """The calendar day at ``now`` in ``zone``."""
    return now.astimezone(UTC).astimezone(zone).date()


def _stranger(identifier: str, number: int, family: str, given: str) -> Document:
    return {
        "id": f"{identifier.casefold()}-{number}"[:64],
        "staff_code": f"{family[:1]}{given[:1]}{number}".upper(),
        "display_name": f"{family}, {given} DVM",
        "given_name": given,
        "family_name": family,
        "kind": "veterinarian",
        "active": True,
        "location": None,
    }
