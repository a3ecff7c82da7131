"""The command line's verbs about documents: what they answer, and that no version goes twice."""

from typing import Any

import pytest

from covet_desktop.engine import verbs
from tests.engine.desk import Desk
from tests.engine.exports_at import Visit, exports, in_cornerstone


@pytest.fixture
def visit(connected: Desk) -> Visit:
    return Visit(connected, 2)


def carry_out(desk: Desk, verb: str, **arguments: object) -> Any:
    flow, _tell = verbs.begin(desk.engine, {"verb": verb, **arguments})
    return desk.run(flow)


def test_the_documents_of_a_case_are_listed_under_the_contracts_names(connected: Desk, visit: Visit) -> None:
    found = carry_out(connected, "documents", case=visit.case_id)

    assert [one["id"] for one in found] == visit.ids
    assert found[0]["export"]["status"] == "never"
    assert found[0]["template_mapped"] is True


def test_a_named_document_is_exported_once_however_often_it_is_asked_for(
    connected: Desk, visit: Visit
) -> None:
    first = carry_out(connected, "export", case=visit.case_id, documents=[visit.ids[0]])
    again = carry_out(connected, "export", case=visit.case_id, documents=[visit.ids[0]])

    (one,) = first["exports"]
    assert (one["document_id"], one["status"], one["already_exported"]) == (visit.ids[0], "exported", False)
    assert one["export_id"] == exports(connected.practice)[0]["id"]
    assert again["exports"][0]["already_exported"]
    assert "problem" not in first
    assert "problem" not in again
    assert list(in_cornerstone(connected.practice).values()) == [1]


def test_all_that_may_go_goes_and_the_rest_is_named_with_its_reason(connected: Desk, visit: Visit) -> None:
    other = visit.write("Lab letter", mapped="no")

    found = carry_out(connected, "export", case=visit.case_id, documents=[])

    by_document = {one["document_id"]: one for one in found["exports"]}
    assert [by_document[name]["status"] for name in (*visit.ids, other)] == [
        "exported",
        "exported",
        "not_sent",
    ]
    assert by_document[other]["code"] == "template_not_mapped"
    assert "Exact Match" in by_document[other]["problem"]["advice"]
    assert "problem" not in found


def test_a_named_one_that_cant_go_is_the_problem_and_keeps_no_other_back(
    connected: Desk, visit: Visit
) -> None:
    other = visit.write("Lab letter", mapped="no")

    found = carry_out(connected, "export", case=visit.case_id, documents=[other, visit.ids[0], "nothing"])

    assert [one["status"] for one in found["exports"]] == ["not_sent", "exported", "not_sent"]
    assert found["problem"] == found["exports"][0]["problem"]


def test_an_amended_one_needs_the_word(connected: Desk, visit: Visit) -> None:
    carry_out(connected, "export", case=visit.case_id, documents=[visit.ids[0]])
    visit.edit(visit.ids[0])

    refused = carry_out(connected, "export", case=visit.case_id, documents=[visit.ids[0]])
    found = carry_out(connected, "export", case=visit.case_id, documents=[visit.ids[0]], amended=True)

    assert refused["exports"][0]["code"] == "amended"
    assert found["exports"][0]["status"] == "exported"
    assert sorted(in_cornerstone(connected.practice).values()) == [1, 1]


def test_what_failed_in_cornerstone_says_so(connected: Desk, visit: Visit) -> None:
    connected.practice.act(action="fail_next_export")

    found = carry_out(connected, "export", case=visit.case_id, documents=[visit.ids[0]])

    assert found["exports"][0]["status"] == "failed"
    assert found["problem"]["title"] == "Cornerstone didn’t take it."


def test_where_the_service_fails_it_stays_in_the_queue_and_that_is_the_problem(
    connected: Desk, visit: Visit
) -> None:
    connected.practice.act(action="error_next", status=503, count=99, path_prefix="/v1/documents")

    found = carry_out(connected, "export", case=visit.case_id, documents=[visit.ids[0]])

    assert found["exports"][0]["status"] == "queued"
    assert found["problem"]["kind"] == "service_down"
