"""The documents of a case and the queue of exports in every state, for pictures and tests of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from covet_desktop.core.case_desk import CaseDesk
from covet_desktop.core.documents import Document, ExportState, ExportStatus
from covet_desktop.core.events import Topic
from covet_desktop.core.export_hurdles import Hurdle
from covet_desktop.core.exports import Exports, Named, Queued, Stage
from covet_desktop.core.model import Reason
from covet_desktop.core.notices import Page
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.ui import theme
from covet_desktop.ui.case.documents_card import DocumentsCard
from covet_desktop.ui.follow_up.window import FollowUpWindow
from covet_desktop.ui.widgets import Sheet
from tests.ui import home_states as home

AT = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
V1 = "2026-11-24T14:05:00Z"
CASE = replace(
    home.CASES[0],
    patient=replace(home.CASES[0].patient, breed="Labrador", birth_date=date(2019, 5, 4)),  # type: ignore[type-var]
)
SOAP = Document(
    "d-1",
    "SOAP note",
    "SOAP",
    template_mapped=True,
    text="S: Bright, alert. Eats well.\nO: T 38.6 °C, HR 92. BCS 5/9.\nA: Healthy.\nP: Vaccines today.",
    updated_at=V1,
    export=ExportState(ExportStatus.NEVER),
)
LETTER = replace(
    SOAP, id="d-2", title="Discharge letter", template_name="Discharge", text="Dear J. Tremblay, …"
)
CALL = replace(
    SOAP, id="d-3", title="<b>Phone call</b> 🐶 " + "about the ears and so on " * 7, template_mapped=False
)
DONE = replace(LETTER, id="d-4", export=ExportState(ExportStatus.EXPORTED, AT))
AMENDED = replace(SOAP, id="d-5", title="Anesthesia record", export=ExportState(ExportStatus.NEVER, AT))
DOWN = Problem(Kind.SERVICE_DOWN, text("CoVet has a disturbance at the moment."), text("Try again."))


def queued(document: Document, stage: Stage, hurdle: Hurdle | None = None, **more: object) -> Queued:
    made = Queued(document.id, CASE.id, document.updated_at, stage, AT, f"key-{document.id}", hurdle=hurdle)
    return replace(made, **more)  # type: ignore[arg-type]


def at(*documents: Document, queue: tuple[Queued, ...] = (), **more: object) -> AppState:
    """The clinic's day with a case on the desk."""
    known = Exports(queue, read=True, names={one.id: Named(one.id, one.title, "Luna") for one in documents})
    desk = CaseDesk(CASE.id, CASE, documents, read=True)
    state = replace(home.TODAYS, case_desk=desk, exports=known, today=home.TODAY)
    return replace(state, **more)  # type: ignore[arg-type]


FAILED = replace(SOAP, export=ExportState(ExportStatus.FAILED, None, Reason("x", "The record is locked.")))
THREE = at(SOAP, LETTER, CALL)
MIXED = at(
    FAILED,
    LETTER,
    DONE,
    AMENDED,
    CALL,
    queue=(
        queued(FAILED, Stage.FAILED, Hurdle.CORNERSTONE),
        queued(LETTER, Stage.UNDER_WAY),
        queued(DONE, Stage.EXPORTED, ended_at=AT),
    ),
)
WAITING = at(SOAP, LETTER, queue=(queued(SOAP, Stage.QUEUED), queued(LETTER, Stage.STALE)))
HELD = replace(WAITING, exports=replace(WAITING.exports, held=DOWN, held_until=AT + timedelta(minutes=15)))
OFFLINE = replace(
    WAITING,
    exports=replace(WAITING.exports, held=home.OFFLINE_PROBLEM),
    problems={Topic.EXPORTS: home.OFFLINE_PROBLEM},
)
UNLINKED = replace(THREE, case_desk=replace(THREE.case_desk, case=replace(CASE, linked=False)))
LOOKING = replace(THREE, busy=frozenset({Topic.CASE}))
LOOKED = replace(THREE, ended={Topic.CASE: 1})
EDITED = at(replace(SOAP, updated_at="2026-11-24T15:00:00Z"), LETTER, AMENDED, CALL, ended={Topic.CASE: 1})
CASE_OFFLINE = replace(THREE, problems={Topic.CASE: home.OFFLINE_PROBLEM})
QUEUE = replace(
    MIXED,
    exports=replace(
        MIXED.exports,
        queue=(
            *MIXED.exports.queue,
            queued(SOAP, Stage.STALE, document_id="d-8", key="k8"),
            queued(CALL, Stage.FAILED, Hurdle.TEMPLATE_NOT_MAPPED),
            queued(SOAP, Stage.FAILED, Hurdle.CHANGED_ELSEWHERE, document_id="d-9", key="k9"),
            queued(SOAP, Stage.QUEUED, document_id="d-7", key="k7"),
            queued(AMENDED, Stage.EXPORTED, ended_at=AT - timedelta(days=1), already=True),
            queued(SOAP, Stage.FAILED, Hurdle.SUSPENDED, document_id="d-6", key="k6", left=True),
        ),
    ),
)
NO_QUEUE = at()
MANY = at(SOAP, *(replace(LETTER, id=f"d-{n}", title=f"Letter {n}") for n in range(2, 30)))


@dataclass(frozen=True, slots=True)
class Scene:
    """``asked``: the question before the export is open, drawn with this state then."""

    name: str
    state: AppState
    asked: AppState | None = None


SCENES = (
    Scene("documents", THREE),
    Scene("documents-in-every-state", MIXED),
    Scene("documents-waiting", WAITING),
    Scene("documents-held", HELD),
    Scene("documents-not-linked", UNLINKED),
    Scene("documents-none", at()),
    Scene("documents-question", THREE, LOOKED),
    Scene("documents-question-of-many", MANY, replace(MANY, ended={Topic.CASE: 1})),
    Scene("documents-question-looking", THREE, LOOKING),
    Scene("documents-question-edited", at(SOAP, LETTER, AMENDED), EDITED),
    Scene("documents-question-offline", THREE, CASE_OFFLINE),
    Scene("exports", QUEUE),
    Scene("exports-held", HELD),
    Scene("exports-offline", OFFLINE),
    Scene("exports-none", NO_QUEUE),
    Scene("exports-loading", home.TODAYS),
    Scene("exports-signed-out", home.SIGNED_OUT),
)


class Room(QWidget):
    """A window around the card, as the case's is."""

    def __init__(self) -> None:
        super().__init__()
        self.card = DocumentsCard()
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(*(theme.px(24),) * 4)
        column.addWidget(self.card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.resize(theme.px(760), theme.px(640))


def play(scene: Scene, settle: Callable[[], None]) -> QWidget:
    if scene.name.startswith("exports"):
        window = FollowUpWindow()
        window.draw(scene.state)
        window.show()
        window.open_at(Page.EXPORTS)
        settle()
        return window
    room = Room()
    room.card.draw(scene.state)
    room.show()
    settle()
    if scene.asked is not None:
        room.card.rows["d-2"].choice.setFocus()
        for row in room.card.rows.values():
            if row.choice.isEnabled() and not row.choice.isChecked():
                row.choice.click()
        room.card.export.click()
        settle()
        room.card.draw(scene.asked)
    settle()
    return room
