"""What keeps a document out of Cornerstone: told in words, sent by nobody, put right by a person."""

from datetime import UTC, datetime, timedelta

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.export_hurdles import Hurdle
from covet_desktop.core.exports import Stage
from covet_desktop.core.problems import Kind
from covet_desktop.engine.flow import Call, Do
from covet_desktop.messages.exports import TryExportsAgain, WorkExports
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.engine.exports_at import Visit, exports, in_cornerstone, queue, stages

POSTS = "POST /v1/documents/{id}/exports"


@pytest.fixture
def visit(connected: Desk) -> Visit:
    return Visit(connected)


def hurdle_of(desk: Desk) -> Hurdle | None:
    one = queue(desk)[0]
    assert one.stage is Stage.FAILED
    return one.hurdle


def sent(desk: Desk) -> int:
    return int(desk.practice.records()["requests"].get(POSTS, 0))


def put_on_disk(desk: Desk, visit: Visit) -> None:
    desk.until(visit.asked(desk), lambda effect: isinstance(effect, Do))


def test_edited_since_it_was_read_it_is_not_sent(connected: Desk, visit: Visit) -> None:
    asked = visit.asked(connected)
    visit.edit(visit.ids[0])

    connected.do(asked)

    assert hurdle_of(connected) is Hurdle.CHANGED_ELSEWHERE
    assert sent(connected) == 0
    connected.do(visit.asked(connected))
    assert list(in_cornerstone(connected.practice).values()) == [1]


def test_edited_between_the_look_and_the_send_the_service_says_so(connected: Desk, visit: Visit) -> None:
    put_on_disk(connected, visit)
    calls = [0]

    def is_third_call(effect: object) -> bool:
        calls[0] += isinstance(effect, Call)
        return calls[0] == 3

    work = connected.until(WorkExports(), is_third_call)
    visit.edit(visit.ids[0])
    connected.go_on(work)

    assert hurdle_of(connected) is Hurdle.CHANGED_ELSEWHERE
    assert exports(connected.practice) == []


def test_edited_after_it_was_sent_the_lost_answer_is_still_found(connected: Desk, visit: Visit) -> None:
    asked = visit.asked(connected)
    connected.practice.act(
        action="error_next", status=503, when="after", count=4, method="POST", path_prefix="/v1/documents"
    )
    connected.do(asked)
    waiting = stages(connected)
    visit.edit(visit.ids[0])
    connected.restart()

    connected.do(msg.Start())

    assert waiting == [Stage.UNDER_WAY]
    assert stages(connected) == [Stage.EXPORTED]
    assert len(exports(connected.practice)) == 1


def test_what_is_in_the_way_is_told_and_nothing_is_exported(connected: Desk, visit: Visit) -> None:
    found = []
    asked = visit.asked(connected)
    connected.practice.act(action="suspend")
    connected.do(asked)
    found.append(hurdle_of(connected))
    connected.practice.act(action="lift")
    connected.practice.act(action="edit_document", document_id=visit.ids[0], mapped="no")
    connected.do(asked)
    found.append(hurdle_of(connected))
    connected.engine.api.unlink_case(visit.case_id)
    connected.do(asked)
    found.append(hurdle_of(connected))
    connected.practice.act(action="remove_case", case_id=visit.case_id)
    connected.do(asked)
    found.append(hurdle_of(connected))

    assert found == [
        Hurdle.SUSPENDED,
        Hurdle.TEMPLATE_NOT_MAPPED,
        Hurdle.CASE_NOT_LINKED,
        Hurdle.CASE_REMOVED,
    ]
    assert exports(connected.practice) == []


def test_once_it_is_put_right_it_goes_under_the_same_key(connected: Desk, visit: Visit) -> None:
    connected.practice.act(action="suspend")
    connected.do(visit.asked(connected))
    (failed,) = queue(connected)
    connected.practice.act(action="lift")

    connected.do(TryExportsAgain((failed.key,)))

    assert [one["key"] for one in exports(connected.practice)] == [failed.key]
    assert stages(connected) == [Stage.EXPORTED]


def test_a_case_that_was_linked_to_another_patient_meanwhile_is_not_written_there(
    connected: Desk, visit: Visit
) -> None:
    put_on_disk(connected, visit)
    api = connected.engine.api
    other = api.case(visit.other_case_id)
    assert other.appointment is not None
    assert other.patient is not None
    api.unlink_case(visit.other_case_id)
    api.unlink_case(visit.case_id)
    api.link_case(visit.case_id, other.appointment.id, other.patient.id)

    connected.do(WorkExports())

    assert hurdle_of(connected) is Hurdle.OTHER_PATIENT
    assert exports(connected.practice) == []


def test_an_amended_document_goes_only_after_a_person_has_agreed(connected: Desk, visit: Visit) -> None:
    connected.do(visit.asked(connected))
    visit.edit(visit.ids[0])

    connected.do(visit.asked(connected))
    asked_first = (hurdle_of(connected), len(exports(connected.practice)))
    connected.do(visit.asked(connected, amended=True))

    assert asked_first == (Hurdle.AMENDED, 1)
    assert sorted(in_cornerstone(connected.practice).values()) == [1, 1]
    assert connected.state.exports.newest()[0].stage is Stage.EXPORTED


def test_a_refusal_that_the_service_keeps_takes_the_next_number(connected: Desk, visit: Visit) -> None:
    """The key would bring the same refusal for a week (contract §1)."""
    connected.practice.act(
        action="error_next", status=422, code="invalid", method="POST", path_prefix="/v1/documents"
    )
    connected.do(visit.asked(connected))
    (failed,) = queue(connected)

    connected.do(TryExportsAgain((failed.key,)))

    assert failed.stage is Stage.FAILED
    assert [one["key"] for one in exports(connected.practice)] == [f"{failed.key}-2"]


def test_a_key_that_was_used_with_another_body_is_no_second_export(connected: Desk, visit: Visit) -> None:
    connected.practice.act(
        action="error_next",
        status=422,
        code="idempotency_key_reused",
        method="POST",
        path_prefix="/v1/documents",
    )
    connected.do(visit.asked(connected))
    connected.do(visit.asked(connected))

    assert list(in_cornerstone(connected.practice).values()) == [1]


def test_a_stale_one_waits_for_a_persons_word(connected: Desk, visit: Visit) -> None:
    put_on_disk(connected, visit)
    connected.restart()
    week_later = datetime.now(UTC) + timedelta(days=7)
    connected.practice.act(action="set_clock", now=week_later.isoformat())
    connected.now = week_later

    connected.do(msg.Start())
    (stale,) = queue(connected)
    unattended = exports(connected.practice)
    connected.do(TryExportsAgain((stale.key,)))

    assert (stale.stage, stale.needs_somebody) == (Stage.STALE, True)
    assert unattended == []
    assert list(in_cornerstone(connected.practice).values()) == [1]
    assert stages(connected) == [Stage.EXPORTED]


def test_a_stale_one_that_did_arrive_is_found_there(connected: Desk, visit: Visit) -> None:
    connected.practice.act(
        action="error_next", status=0, when="after", count=4, method="POST", path_prefix="/v1/documents"
    )
    connected.do(visit.asked(connected))
    later = datetime.now(UTC) + timedelta(days=8)
    connected.practice.act(action="set_clock", now=later.isoformat())
    connected.now = later
    connected.do(msg.Tick())

    connected.do(TryExportsAgain((queue(connected)[0].key,)))

    assert len(exports(connected.practice)) == 1
    assert stages(connected) == [Stage.EXPORTED]


def test_a_failing_service_is_not_hammered_and_the_queue_goes_on_by_itself(connected: Desk) -> None:
    visit = Visit(connected, 4)
    asked = visit.asked(connected)
    connected.practice.act(action="error_next", status=503, count=999, path_prefix="/v1/documents")
    connected.now = datetime.now(UTC)

    connected.do(asked)
    first = sent(connected)
    connected.now += timedelta(seconds=30)
    connected.do(msg.Tick())
    after_half_a_minute = sent(connected)
    connected.practice.act(action="error_next", count=0)
    held = connected.state.exports.held
    connected.now += timedelta(seconds=40)
    connected.do(msg.Tick())

    assert 0 < first <= 8  # two documents with four tries each, not all of them
    assert after_half_a_minute == first
    assert held is not None
    assert held.kind is Kind.SERVICE_DOWN
    assert sorted(in_cornerstone(connected.practice).values()) == [1] * 4
    assert connected.state.exports.held is None


def test_a_service_that_asks_to_be_left_alone_is_left_alone_also_by_a_click(
    connected: Desk, visit: Visit
) -> None:
    asked = visit.asked(connected)
    connected.practice.act(
        action="error_next", status=429, retry_after="600", count=1, path_prefix="/v1/documents"
    )
    connected.now = datetime.now(UTC)
    connected.do(asked)

    connected.do(asked)
    connected.now += timedelta(minutes=9)
    connected.do(msg.Tick())
    too_soon = exports(connected.practice)
    connected.now += timedelta(minutes=2)
    connected.do(msg.Tick())

    assert too_soon == []
    assert stages(connected) == [Stage.EXPORTED]


def test_when_the_network_is_back_it_goes_at_the_next_tick(connected: Desk, visit: Visit) -> None:
    asked = visit.asked(connected)
    connected.practice.stop()
    connected.do(asked)
    waiting, held = stages(connected), connected.state.exports.held
    connected.practice.start()

    connected.do(msg.Tick())

    assert waiting == [Stage.QUEUED]
    assert held is not None
    assert held.kind is Kind.OFFLINE
    assert stages(connected) == [Stage.EXPORTED]


def test_one_document_at_which_the_service_fails_keeps_no_other_back(connected: Desk) -> None:
    visit = Visit(connected, 3)
    first = visit.documents(connected)[0].id
    asked = visit.asked(connected)
    connected.practice.act(action="error_next", status=500, count=99, path_prefix=f"/v1/documents/{first}")

    connected.do(asked)

    assert len(in_cornerstone(connected.practice)) == 2
    by_document = {one.document_id: one.stage for one in queue(connected)}
    assert by_document[first] is Stage.UNDER_WAY


def test_a_newer_version_waits_while_an_earlier_ones_answer_is_open(connected: Desk, visit: Visit) -> None:
    connected.practice.act(
        action="error_next", status=503, when="after", count=4, method="POST", path_prefix="/v1/documents"
    )
    connected.do(visit.asked(connected))
    visit.edit(visit.ids[0])

    problem = connected.problem_of(visit.asked(connected, amended=True))

    assert problem.kind is Kind.IN_PROGRESS
    assert stages(connected) == [Stage.EXPORTED]
    connected.do(visit.asked(connected, amended=True))
    assert sorted(in_cornerstone(connected.practice).values()) == [1, 1]


def test_another_pcs_export_that_is_under_way_is_waited_for(
    connected: Desk, visit: Visit, make_desk: MakeDesk
) -> None:
    """Asked for under another number, so that its key isn't ours."""
    (document,) = visit.documents(connected)
    other = make_desk(connected.practice).sign_in("member")
    body = b'{"document_updated_at": "%s"}' % document.updated_at.encode()
    other.engine.api.start_export(document.id, body, f"export-{document.id}-{document.updated_at}-2")

    connected.do(visit.asked(connected))

    assert len(exports(connected.practice)) == 1
    assert stages(connected) == [Stage.EXPORTED]
