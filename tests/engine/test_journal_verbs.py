"""The command line's health and activity: one document each, and the same in words."""

import csv
import io
from datetime import datetime, timedelta

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.problems import Kind
from covet_desktop.engine.journaling import note
from covet_desktop.terminal import printing, words
from covet_desktop.terminal.commands import _exit_of_result
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.engine.test_verbs import ask, refused
from tests.support.practice import Practice


@pytest.fixture(autouse=True)
def in_english() -> None:
    words.set_language("en")


def set_health(practice: Practice, state: str, **stages: str) -> None:
    practice.act(action="set_health", state=state, stages=stages)


def test_health_is_the_services_with_its_cause_in_words(
    watched: Desk, practice: Practice, capsys: pytest.CaptureFixture[str]
) -> None:
    watched.at(14)
    set_health(practice, "down", agent="failed", extraction="late")

    document = ask(watched, "health")
    printing.answer("health", document)

    assert document["state"] == "down"
    assert [stage["name"] for stage in document["stages"]] == ["agent", "extraction", "staging", "delivery"]
    assert document["cause"] == "agent"
    assert document["words"].startswith("Nothing has come from the clinic's server")
    assert "Bitwerx Mission Control Service" in document["action"]
    assert document["data_as_of"]
    assert _exit_of_result({"verb": "health"}, document) == 1
    said = capsys.readouterr().out
    assert "→ Agent: stopped" in said
    assert "Data as of" in said


def test_its_exit_code_tells_whether_somebody_is_needed(watched: Desk, practice: Practice) -> None:
    codes = {}
    for state in ("ok", "maintenance", "unknown", "late", "down"):
        set_health(practice, state)
        document = ask(watched, "health")
        codes[state] = _exit_of_result({"verb": "health"}, document)
        assert document["words"]

    assert codes == {"ok": 0, "maintenance": 0, "unknown": 0, "late": 1, "down": 1}


def test_health_needs_a_connection(desk: Desk) -> None:
    assert refused(desk, "health").kind is Kind.NOT_SET_UP


def test_activity_lists_who_did_what_the_newest_first(
    connected: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    connected.do(msg.PauseImports(until_tomorrow=False))
    connected.do(msg.ResumeImports())

    document = ask(connected, "activity", count=2)
    printing.answer("activity", document)

    assert [item["kind"] for item in document["items"]] == ["resumed", "paused"]
    item = document["items"][0]
    assert item["words"] == f"{item['who']['display_name']} resumed the auto-import on this PC."
    assert item["device"] == connected.engine.device
    assert datetime.fromisoformat(item["at"]) - connected.engine.now() < timedelta(minutes=1)
    assert document["more"] is True
    assert item["words"] in capsys.readouterr().out.replace("\n    ", " ")


def test_one_kind_of_line_is_found_among_many(connected: Desk) -> None:
    for _time in range(5):
        note(connected.engine, "linked", case="c-1")

    document = ask(connected, "activity", count=3, kind="signed_in")

    assert [item["kind"] for item in document["items"]] == ["signed_in"]


def test_activity_is_a_table_for_a_spreadsheet(connected: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    note(connected.engine, "practice_set", before="", after="=HYPERLINK()")

    printing.answer("activity", ask(connected, "activity", csv=True))

    table = capsys.readouterr().out
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
    assert table.startswith("\ufeffWhen,Who,PC")
    assert rows[1][5] == "'=HYPERLINK()"
    assert len({len(row) for row in rows}) == 1


def test_activity_needs_no_line_to_the_service(connected: Desk) -> None:
    connected.restart()
    connected.practice.stop()

    document = ask(connected, "activity")

    assert [item["kind"] for item in document["items"]] == ["signed_in"]
    assert document["items"][0]["who"]["display_name"]


def test_without_a_sign_in_it_says_so(practice: Practice, make_desk: MakeDesk) -> None:
    assert refused(make_desk(practice), "activity").kind is Kind.SIGNED_OUT
