"""Documents in words: what became of each, and what keeps it out of Cornerstone."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from covet_desktop.core.documents import Document
from covet_desktop.core.export_hurdles import Hurdle, told
from covet_desktop.core.exports import Stage, Standing
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case
from covet_desktop.ui.case.animal_words import born, kind_of
from covet_desktop.ui.home.clocks import moment, today_of, zone_of
from covet_desktop.ui.text import day_and_clock, say, tr


def chip_of(standing: Standing, document: Document, state: AppState) -> tuple[str, str, str]:
    """Kind, words and icon of the word beside a document's title."""
    match standing.stage:
        case Stage.EXPORTED if standing.at is not None:
            return "good", tr("Exported {when}", when=moment(standing.at, state)), ""
        case Stage.EXPORTED:
            return "good", tr("Exported"), ""
        case Stage.UNDER_WAY:
            return "info", tr("Under way"), "refresh"
        case Stage.QUEUED:
            return "info", tr("Queued"), "clock"
        case Stage.STALE:
            return "warn", tr("Waits for you"), ""
        case Stage.FAILED:
            return "bad", tr("Not exported"), ""
        case _ if document.export.exported_at is not None:
            when = moment(document.export.exported_at, state)
            return "warn", tr("Edited since its export {when}", when=when), ""
        case _:
            return "muted", tr("Not exported yet"), ""


def hurdle_words(hurdle: Hurdle, reason: str = "") -> str:
    """What is the matter and what to do, with Cornerstone's own words where there are some."""
    title, advice = told(hurdle)
    own = reason if hurdle is Hurdle.CORNERSTONE else ""
    return " ".join(part for part in (say(title), own, say(advice)) if part)


def under_words(document: Document, zone: ZoneInfo) -> str:
    """Template, and when it was edited last."""
    edited = document.edited_at
    when = tr("edited {when}", when=day_and_clock(edited, zone)) if edited and edited.tzinfo else ""
    return " · ".join(part for part in (document.template_name, when) if part)


def title_of(document: Document) -> str:
    return document.title or document.template_name or tr("Document without a title")


def patient_facts(case: Case, state: AppState) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The patient's name, and what tells them from another of that name: heading and words."""
    patient, client, appointment = case.patient, case.client, case.appointment
    today = today_of(state)
    when = born(patient, today) if patient and today else ""
    kind = kind_of(patient) if patient else ""
    starts = appointment.starts_at if appointment else None
    facts = (
        (tr("Species"), kind or tr("not known")),
        (tr("Client"), (client.display_name if client else "") or tr("not known")),
        (tr("Born"), when or tr("not known")),
        (tr("Appointment"), day_and_clock(starts, zone_of(state)) if starts else tr("not known")),
    )
    return (patient.name if patient else "") or case.title, facts
