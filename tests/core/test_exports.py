"""What may go into Cornerstone, judged before anything is sent; and what is known of the queue."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from covet_desktop.core.documents import Document, ExportState, ExportStatus
from covet_desktop.core.events import Session
from covet_desktop.core.export_hurdles import Hurdle, told
from covet_desktop.core.exports import (
    Exports,
    ExportsNamed,
    ExportsRead,
    Named,
    Queued,
    Stage,
    hurdle,
    learn,
)
from covet_desktop.core.model import Connection, Status
from covet_desktop.core.needs import NeedAction, needs
from covet_desktop.core.notices import Page
from covet_desktop.core.people import Account, User, Workspace
from covet_desktop.core.state import AppState, reduce
from covet_desktop.core.visits import Case, Patient

V1, V2 = "2026-11-24T14:05:00Z", "2026-11-24T15:10:00.5Z"
AT = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
CASE = Case("case-1", linked=True, patient=Patient("p-1", "Luna", "Canine"))
FRESH = Document(
    "d-1", "SOAP note", template_mapped=True, updated_at=V1, export=ExportState(ExportStatus.NEVER)
)
DONE = replace(FRESH, export=ExportState(ExportStatus.EXPORTED, AT))
AMENDED = replace(FRESH, updated_at=V2, export=ExportState(ExportStatus.NEVER, AT))
FAILED = Queued("d-1", "case-1", V1, Stage.FAILED, AT, key="k", hurdle=Hurdle.CORNERSTONE)


def judged(
    document: Document | None = FRESH,
    case: Case | None = CASE,
    *,
    version: str = V1,
    patient_id: str = "p-1",
    amended: bool = False,
    status: Status = Status.CONNECTED,
) -> Hurdle | None:
    return hurdle(case, document, version=version, patient_id=patient_id, amended=amended, status=status)


def test_a_document_that_is_in_order_may_go() -> None:
    assert judged() is None
    assert judged(replace(FRESH, export=ExportState(ExportStatus.FAILED))) is None


@pytest.mark.parametrize(
    ("document", "case", "more", "found"),
    [
        (FRESH, replace(CASE, linked=False, patient=None), {}, Hurdle.CASE_NOT_LINKED),
        (replace(FRESH, template_mapped=False), CASE, {}, Hurdle.TEMPLATE_NOT_MAPPED),
        (FRESH, CASE, {"patient_id": "p-2"}, Hurdle.OTHER_PATIENT),
        (FRESH, replace(CASE, patient=None), {}, Hurdle.OTHER_PATIENT),
        (FRESH, CASE, {"version": V2}, Hurdle.CHANGED_ELSEWHERE),
        (DONE, CASE, {}, Hurdle.ALREADY_EXPORTED),
        (replace(FRESH, export=ExportState(ExportStatus.QUEUED)), CASE, {}, Hurdle.UNDER_WAY),
        (AMENDED, CASE, {"version": V2}, Hurdle.AMENDED),
        (FRESH, CASE, {"status": Status.SUSPENDED}, Hurdle.SUSPENDED),
        (FRESH, CASE, {"status": Status.READY_FOR_SETUP}, Hurdle.NOT_READY),
        (FRESH, None, {}, Hurdle.CASE_REMOVED),
        (FRESH, replace(CASE, deleted=True), {}, Hurdle.CASE_REMOVED),
        (None, CASE, {}, Hurdle.NOT_FOUND),
    ],
)
def test_what_is_in_the_way_is_named(
    document: Document | None, case: Case | None, more: dict[str, object], found: Hurdle
) -> None:
    assert judged(document, case, **more) is found  # type: ignore[arg-type]


def test_an_amended_one_may_go_once_somebody_has_agreed() -> None:
    assert judged(AMENDED, version=V2, amended=True) is None


def test_a_version_is_compared_as_the_service_wrote_it() -> None:
    """The same instant in other words is another version: the key is made of the words."""
    assert judged(version="2026-11-24T14:05:00.000Z") is Hurdle.CHANGED_ELSEWHERE


@pytest.mark.parametrize("each", list(Hurdle))
def test_every_hurdle_says_what_is_the_matter_and_what_to_do(each: Hurdle) -> None:
    title, advice = told(each)

    assert str(title).endswith(".")
    assert str(advice).endswith(".")


def test_an_unknown_word_of_the_service_is_a_hurdle_too() -> None:
    assert Hurdle("something_new") is Hurdle.UNKNOWN


def test_the_queue_is_known_with_what_its_lines_are_about() -> None:
    known = learn(
        learn(Exports(), ExportsRead((FAILED,))), ExportsNamed((Named("d-1", "SOAP note", "Luna"),))
    )

    assert known.read
    assert known.of(FRESH) == FAILED
    assert known.of(AMENDED) is None
    assert known.names["d-1"].patient == "Luna"


def test_of_a_document_only_the_last_request_counts() -> None:
    later = replace(FAILED, version=V2, stage=Stage.EXPORTED)

    assert Exports((later, FAILED)).newest() == (later,)


def test_a_failure_is_one_line_under_needs_you_until_somebody_leaves_it() -> None:
    fine = AppState(
        session=Session.SIGNED_IN,
        account=Account(User("u1"), Workspace("w1")),
        connection=Connection("c1", status=Status.CONNECTED),
    )
    other = replace(FAILED, document_id="d-2", key="k2", hurdle=Hurdle.SUSPENDED)

    (line,) = needs(reduce(fine, ExportsRead((FAILED, other))), AT)
    (single,) = needs(reduce(fine, ExportsRead((FAILED,))), AT)
    left = needs(reduce(fine, ExportsRead((replace(FAILED, left=True),))), AT)

    assert str(line.title) == "2 documents didn’t get into Cornerstone."
    assert (line.does, line.page) == (NeedAction.OPEN_PAGE, Page.EXPORTS)
    assert str(single.words) == "Cornerstone didn’t take it."
    assert left == ()
    assert needs(reduce(fine, ExportsRead((replace(FAILED, stage=Stage.UNDER_WAY),))), AT) == ()
