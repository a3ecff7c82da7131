"""Documents of a linked case at a practice service, and what was really written to Cornerstone."""

from collections import Counter
from typing import Any

from covet_desktop import messages as msg
from covet_desktop.core.documents import Document
from covet_desktop.core.exports import ExportsRead, Queued, Stage
from covet_desktop.core.visits import Case
from covet_desktop.messages.exports import ExportDocuments, Wanted
from tests.engine.desk import Desk
from tests.support.practice import Practice


class Visit:
    """A case with documents, as a desk sees it."""

    def __init__(self, desk: Desk, count: int = 1) -> None:
        self.practice = desk.practice
        desk.do(msg.ImportDays(1))
        cases = [case for case in self.practice.records()["cases"] if case["linked"] and not case["deleted"]]
        self.case_id: str = cases[0]["id"]
        self.other_case_id: str = cases[1]["id"]
        self.ids = [self.write(f"SOAP note {number}") for number in range(1, count + 1)]

    def write(self, title: str = "SOAP note", **more: str) -> str:
        made = self.practice.act(action="add_document", case_id=self.case_id, title=title, **more)
        return str(made["document_id"])

    def edit(self, document_id: str, text: str = "S: better.") -> None:
        self.practice.act(action="edit_document", document_id=document_id, text=text)

    def case(self, desk: Desk) -> Case:
        found: Case = desk.engine.api.case(self.case_id)
        return found

    def documents(self, desk: Desk) -> tuple[Document, ...]:
        found: tuple[Document, ...] = desk.engine.api.documents(self.case_id)
        return found

    def asked(self, desk: Desk, *ids: str, amended: bool = False) -> ExportDocuments:
        """What a person asks for who looks at the case now; all of its documents where none is named."""
        case = self.case(desk)
        wanted = tuple(
            Wanted(one.id, one.updated_at) for one in self.documents(desk) if not ids or one.id in ids
        )
        return ExportDocuments(self.case_id, case.patient.id if case.patient else "", wanted, amended)


def exports(practice: Practice) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = practice.records()["exports"]
    return found


def in_cornerstone(practice: Practice) -> Counter[tuple[str, str]]:
    """How often each version of a document was written to Cornerstone."""
    return Counter(
        (one["document_id"], one["version"]) for one in exports(practice) if one["outcome"] == "exported"
    )


def queue(desk: Desk) -> tuple[Queued, ...]:
    return desk.of(ExportsRead)[-1].queue


def stages(desk: Desk) -> list[Stage]:
    return [one.stage for one in queue(desk)]
