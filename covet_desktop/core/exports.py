"""Exports to Cornerstone: what may go, what is under way, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum

from covet_desktop.core.documents import Document, ExportStatus
from covet_desktop.core.export_hurdles import Hurdle
from covet_desktop.core.model import Status
from covet_desktop.core.problems import Problem
from covet_desktop.core.visits import Case


class Stage(Enum):
    """How far a version is on its way into Cornerstone."""

    QUEUED = "queued"
    UNDER_WAY = "under_way"
    """It was sent; whether it arrived isn't known yet."""
    EXPORTED = "exported"
    FAILED = "failed"
    STALE = "stale"
    """Asked for more than six days ago: a person has to confirm it anew."""


@dataclass(frozen=True, slots=True)
class Queued:
    """One document's version on its way into Cornerstone, as this PC's ledger has it. Ids only.

    ``hurdle`` and ``code`` (the service's own word) say why it failed; ``already``: it was there, by
    whichever PC; ``left``: a person has seen the failure and leaves it. ``ended_at`` is the service's
    instant where it told one.
    """

    document_id: str
    case_id: str
    version: str
    stage: Stage
    asked_at: datetime
    key: str = ""
    ended_at: datetime | None = None
    hurdle: Hurdle | None = None
    code: str = ""
    export_id: str = ""
    already: bool = False
    amended: bool = False
    left: bool = False

    @property
    def needs_somebody(self) -> bool:
        return self.stage in (Stage.FAILED, Stage.STALE) and not self.left

    @property
    def is_open(self) -> bool:
        return self.stage in (Stage.QUEUED, Stage.UNDER_WAY, Stage.STALE)

    @property
    def can_be_given_up(self) -> bool:
        """Nothing of it was sent, or it has failed: then nothing can be half done."""
        return self.stage is Stage.QUEUED or self.needs_somebody


@dataclass(frozen=True, slots=True)
class Named:
    """What a line of the queue is about, looked up when it is shown. ``reason``: Cornerstone's words."""

    document_id: str
    title: str = ""
    patient: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ExportsRead:
    """The queue as it is now, the newest first. ``held``: why it waits, and until when."""

    queue: tuple[Queued, ...]
    held: Problem | None = None
    held_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ExportsNamed:
    names: tuple[Named, ...]


Event = ExportsRead | ExportsNamed


@dataclass(frozen=True, slots=True)
class Exports:
    """What is known of exports. ``read``: whether the queue was read since the sign-in."""

    queue: tuple[Queued, ...] = ()
    held: Problem | None = None
    held_until: datetime | None = None
    read: bool = False
    names: Mapping[str, Named] = field(default_factory=dict)

    def of(self, document: Document) -> Queued | None:
        """What this PC last did about this very version."""
        wanted = (document.id, document.updated_at)
        return next((one for one in self.queue if (one.document_id, one.version) == wanted), None)

    def newest(self) -> tuple[Queued, ...]:
        """Of each document what was asked for last: the rest is past."""
        found: dict[str, Queued] = {}
        for one in self.queue:
            found.setdefault(one.document_id, one)
        return tuple(found.values())


def learn(known: Exports, event: object) -> Exports:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case ExportsRead(queue, held, until):
            return replace(known, queue=queue, held=held, held_until=until, read=True)
        case ExportsNamed(names):
            told = {one.document_id: one for one in names if one.title or one.document_id not in known.names}
            return replace(known, names={**known.names, **told})
        case _:
            return known


def is_amended(document: Document) -> bool:
    """An earlier version is in Cornerstone, and this one isn't."""
    export = document.export
    return export.exported_at is not None and export.status is not ExportStatus.EXPORTED


def hurdle(
    case: Case | None,
    document: Document | None,
    *,
    version: str,
    patient_id: str,
    amended: bool = False,
    status: Status = Status.CONNECTED,
) -> Hurdle | None:
    """What keeps a document out of Cornerstone as far as can be told before sending; None: it may go.

    ``version`` and ``patient_id`` are what the person saw, ``amended`` whether they agreed that Cornerstone
    then has both versions, ``status`` the connection's. ``case`` and ``document`` are as they are now.
    """
    if case is None or case.deleted:
        return Hurdle.CASE_REMOVED
    if document is None:
        return Hurdle.NOT_FOUND
    if document.updated_at != version:
        return Hurdle.CHANGED_ELSEWHERE
    if document.export.status is ExportStatus.EXPORTED:
        return Hurdle.ALREADY_EXPORTED
    if document.export.status is ExportStatus.QUEUED:
        return Hurdle.UNDER_WAY
    if status is Status.SUSPENDED:
        return Hurdle.SUSPENDED
    if status is not Status.CONNECTED:
        return Hurdle.NOT_READY
    if not case.linked:
        return Hurdle.CASE_NOT_LINKED
    if (case.patient.id if case.patient else "") != patient_id:
        return Hurdle.OTHER_PATIENT
    if not document.template_mapped:
        return Hurdle.TEMPLATE_NOT_MAPPED
    if is_amended(document) and not amended:
        return Hurdle.AMENDED
    return None


def judged(
    known: Exports,
    case: Case | None,
    document: Document | None,
    *,
    version: str,
    patient_id: str,
    amended: bool = False,
    status: Status = Status.CONNECTED,
) -> Hurdle | None:
    """:func:`hurdle`, and what this PC's own queue knows of the document."""
    for one in known.newest():
        if document is None or one.document_id != document.id or one.stage is Stage.STALE:
            continue
        if one.stage is Stage.EXPORTED and one.version == document.updated_at:
            return Hurdle.ALREADY_EXPORTED
        if one.stage is Stage.UNDER_WAY or (one.is_open and one.version == document.updated_at):
            return Hurdle.UNDER_WAY
    return hurdle(case, document, version=version, patient_id=patient_id, amended=amended, status=status)


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a document, of its present version first. ``stage`` None: it was never asked for.

    ``key``: of the request that can be tried again; ``reason``: Cornerstone's own words.
    """

    stage: Stage | None = None
    at: datetime | None = None
    hurdle: Hurdle | None = None
    reason: str = ""
    key: str = ""


def standing(known: Exports, document: Document) -> Standing:
    """By the service, and by this PC's queue where that knows more."""
    export, asked = document.export, known.of(document)
    if export.status is ExportStatus.EXPORTED:
        return Standing(Stage.EXPORTED, export.exported_at)
    if asked is not None and not asked.left and asked.stage is not Stage.FAILED:
        return Standing(asked.stage, asked.ended_at, key=asked.key)
    if export.status is ExportStatus.QUEUED:
        return Standing(Stage.UNDER_WAY)
    reason = export.error.detail if export.error else ""
    if asked is not None and not asked.left:
        return Standing(Stage.FAILED, asked.ended_at, asked.hurdle, reason, asked.key)
    if export.status is ExportStatus.FAILED:
        return Standing(Stage.FAILED, None, Hurdle.CORNERSTONE, reason)
    for one in known.newest():
        if one.document_id == document.id and one.hurdle is Hurdle.CHANGED_ELSEWHERE and not one.left:
            return Standing(None, one.ended_at, one.hurdle)
    return Standing()
