"""The command line's former imports and what one left out."""

from covet_desktop import messages as msg
from covet_desktop.core.problems import Kind
from covet_desktop.terminal import follow_up_answers
from tests.engine.desk import Desk
from tests.engine.test_verbs import ask, refused


def test_history_is_listed_with_the_clinics_zone(connected: Desk, capsys: object) -> None:
    connected.do(msg.ImportDays(1))
    connected.do(msg.ImportDays(2))

    document = ask(connected, "history", count=1)
    follow_up_answers.history(document)

    (run,) = document["items"]
    assert (run["days"], run["status"], run["trigger"]) == (2, "succeeded", "manual")
    assert document["time_zone"] == "America/New_York"
    told = capsys.readouterr().out  # type: ignore[attr-defined]
    assert run["id"] in told
    assert "By hand" in told
    assert "Data as of" in told


def test_what_the_latest_import_left_out_as_a_list_and_as_a_table(connected: Desk, capsys: object) -> None:
    connected.do(msg.ImportDays(1))

    items = ask(connected, "skipped")
    table = ask(connected, "skipped", csv=True)["csv"]
    follow_up_answers.skipped(items)
    follow_up_answers.skipped({"csv": "a\r\n"})

    assert {item["reason"] for item in items} == {"cancelled", "blocked_time"}
    lines = table.splitlines()
    assert lines[0].startswith("\ufeffDay,Time,Patient")
    assert len(lines) == len(items) + 1
    assert lines[1].startswith(str(connected.engine.today()))
    assert "Appointment cancelled" in capsys.readouterr().out  # type: ignore[attr-defined]


def test_before_the_first_import_there_is_nothing_left_out(connected: Desk) -> None:
    assert refused(connected, "skipped").kind is Kind.NOT_FOUND
    assert refused(connected, "skipped", import_id="imp-nowhere").kind is Kind.NOT_FOUND
    assert ask(connected, "history")["items"] == []


def test_where_a_patient_is_is_printed_as_sentences(connected: Desk, capsys: object) -> None:
    connected.do(msg.ImportDays(1))

    follow_up_answers.appointments(ask(connected, "appointments", search="8:30 am"))
    follow_up_answers.appointments(ask(connected, "appointments", search="xylophone"))
    follow_up_answers.appointments(ask(connected, "appointments"))

    told = capsys.readouterr().out  # type: ignore[attr-defined]
    assert "It is imported, for" in told
    assert "Not in the data yet, which is of" in told
    assert "7 appointments" in told
