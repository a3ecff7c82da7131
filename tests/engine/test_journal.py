"""What is written down of what was done: who, when, before, after, which request; ids, and nobody's name."""

from datetime import date, timedelta
from typing import Any

from covet_desktop import messages as msg
from covet_desktop.core.journal import Line
from covet_desktop.core.settings import Settings
from covet_desktop.core.visits import ImportRequest
from covet_desktop.engine.journaling import note
from covet_desktop.messages.follow_up import SaveTable
from covet_desktop.messages.journal import LoadJournal
from tests.engine.conftest import MakeDesk
from tests.engine.desk import TODAY, Desk
from tests.engine.test_buying import buying
from tests.support.practice import Practice


def lines(desk: Desk) -> tuple[Line, ...]:
    """The oldest first."""
    desk.do(LoadJournal())
    return tuple(reversed(desk.state.journal.lines))


def of_kind(desk: Desk, kind: str) -> Line:
    (found,) = (line for line in lines(desk) if line.kind == kind)
    return found


def me(desk: Desk) -> str:
    return desk.engine.signed_in_owner().person


def test_a_sign_in_is_written_with_who_and_where(desk: Desk) -> None:
    line = of_kind(desk, "signed_in")

    assert line.who == me(desk)
    assert line.device == desk.engine.device
    assert line.ids == {"way": "browser"}
    assert line.request_id
    assert timedelta(0) <= desk.engine.now() - line.at < timedelta(minutes=1)


def test_a_start_with_a_session_is_no_sign_in(desk: Desk) -> None:
    desk.restart()
    desk.do(msg.Start())

    assert [line.kind for line in lines(desk)] == ["signed_in"]


def test_a_purchase_is_written_with_its_fee(desk: Desk) -> None:
    desk.do(buying(desk))

    line = of_kind(desk, "bought")
    assert line.ids == {"connection": desk.connection_id, "fee": "35.00 USD", "servers": "1"}
    assert line.request_id


def test_an_import_is_written_as_it_begins_and_ends(connected: Desk) -> None:
    connected.do(msg.StartImport(ImportRequest(connected.engine.today(), 2)))

    began, ended = of_kind(connected, "import_started"), of_kind(connected, "import_succeeded")
    run = connected.state.run
    assert run is not None
    assert began.who == ended.who == me(connected)
    assert began.ids["import"] == ended.ids["import"] == run.id
    assert ended.ids["trigger"] == "manual"
    assert ended.ids["start"] == connected.engine.today().isoformat()
    assert ended.ids["days"] == "2"
    assert {name: int(ended.ids[name]) for name in ("found", "created", "skipped")} == {
        "found": run.counts.found,
        "created": run.counts.created,
        "skipped": run.counts.skipped,
    }
    assert began.request_id
    assert ended.request_id


def test_one_that_fails_is_written_too(connected: Desk, practice: Practice) -> None:
    practice.act(action="fail_next_import")
    connected.do(msg.ImportDays(1))

    assert of_kind(connected, "import_failed").who == me(connected)


def test_the_schedules_own_has_nobody_who_did_it(daily: Desk) -> None:
    daily.at(6)
    daily.do(msg.Tick())

    ended = of_kind(daily, "import_succeeded")
    assert ended.who == ""
    assert ended.ids["trigger"] == "scheduled"
    assert ended.ids["start"] == TODAY.isoformat()


def test_what_is_set_for_this_pc_is_written_with_before_and_after(connected: Desk) -> None:
    connected.do(msg.SetSettings(Settings(keep_days=90)))
    connected.do(msg.SetSettings(Settings(keep_days=90)))  # nothing is otherwise
    connected.do(msg.PauseImports(until_tomorrow=True))
    connected.do(msg.ResumeImports())
    connected.do(msg.LeaveMissed((date(2026, 11, 20), date(2026, 11, 22))))

    assert of_kind(connected, "settings_set").ids == {
        "before": '{"keep_days":30}',
        "after": '{"keep_days":90}',
    }
    assert of_kind(connected, "paused").ids["until"]
    assert of_kind(connected, "resumed").who == me(connected)
    assert of_kind(connected, "missed_left").ids == {"first": "2026-11-20", "last": "2026-11-22"}


def test_ending_the_connection_is_written(connected: Desk) -> None:
    connection_id = connected.connection_id

    connected.do(msg.RemoveConnection())

    line = of_kind(connected, "removed")
    assert line.ids["connection"] == connection_id
    assert date.fromisoformat(line.ids["fee_ends_on"])
    assert line.request_id


def test_the_journal_outlives_a_sign_out_and_is_the_accounts_own(connected: Desk) -> None:
    connected.do(msg.PauseImports())
    connected.do(msg.SignOut())
    assert connected.state.journal.lines == ()

    connected.sign_in("member")
    assert [line.kind for line in lines(connected)] == ["signed_in"]
    connected.do(msg.SignOut())
    connected.sign_in("owner")

    assert [line.kind for line in lines(connected)] == ["signed_in", "paused", "signed_out", "signed_in"]


def test_signed_out_there_is_nothing_to_show_and_no_fault(practice: Practice, make_desk: MakeDesk) -> None:
    desk = make_desk(practice)

    desk.do(LoadJournal())

    assert desk.state.journal.lines == ()
    assert desk.state.journal.read


def test_no_name_is_in_the_file(connected: Desk) -> None:
    connected.do(msg.LoadStaff())
    connected.do(msg.StartImport(ImportRequest(connected.engine.today(), 3)))
    connected.do(msg.SetSettings(Settings(notices=False)))
    connected.do(msg.SignOut())
    connected.sign_in()
    connected.do(msg.StartImport(ImportRequest(connected.engine.today(), 3)))
    cases = [case for day in range(3) for case in connected.engine.open_cache().cases_of_day(
        connected.engine.today() + timedelta(days=day))]  # fmt: skip
    names = {case.client.display_name for case in cases if case.client}
    names |= {case.patient.name for case in cases if case.patient}
    names |= {member.display_name for member in connected.state.members}
    names = {name for name in names if len(name) > 3}
    assert len(names) > 5

    connected.kill()
    written = b"".join(each.read_bytes() for each in connected.folder.glob("ledger*"))
    connected.start()

    assert b"import_succeeded" in written
    assert not [name for name in names if name.encode() in written]


def test_names_are_looked_up_when_it_is_shown(connected: Desk) -> None:
    connected.do(msg.LoadStaff())
    connected.do(msg.ImportDays(1))
    case = next(case for case in connected.state.cases if case.patient)
    note(connected.engine, "linked", case=case.id, appointment="a", patient="p")

    connected.do(LoadJournal())

    names = connected.state.journal.names
    assert names.members[me(connected)] in str(names.person(me(connected)))
    assert case.patient is not None
    assert case.patient.name in str(names.case(case.id))
    assert names.providers


def test_a_journal_that_cant_be_written_stops_nothing_and_says_so(connected: Desk) -> None:
    engine: Any = connected.engine
    engine.ledger._database.execute("PRAGMA query_only=ON")  # as on a disk that takes nothing
    note(connected.engine, "resumed")
    note(connected.engine, "resumed")
    connected.do(LoadJournal())
    assert connected.state.journal.unwritten == 2

    engine.ledger._database.execute("PRAGMA query_only=OFF")
    note(connected.engine, "paused", until="")

    missing, paused = lines(connected)[-2:]
    assert (missing.kind, missing.ids, missing.who) == ("not_written", {"count": "2"}, "")
    assert paused.kind == "paused"
    assert connected.state.journal.unwritten == 0


def test_the_newest_come_first_and_it_says_whether_there_are_more(connected: Desk) -> None:
    for number in range(5):
        note(connected.engine, "linked", case=f"c{number}")

    connected.do(LoadJournal(count=3))

    assert [line.ids["case"] for line in connected.state.journal.lines] == ["c4", "c3", "c2"]
    assert connected.state.journal.more


def test_a_table_is_written_whole_or_not_at_all(connected: Desk) -> None:
    target = connected.folder / "activity.csv"
    target.write_text("before", encoding="utf-8")

    connected.do(SaveTable(str(target), "\ufeffWhen\r\n"))
    assert target.read_bytes() == b"\xef\xbb\xbfWhen\r\n"
    assert connected.state.follow_up.saved is not None

    problem = connected.problem_of(SaveTable(str(connected.folder / "no-such-folder" / "a.csv"), "x"))
    assert str(problem.title) == "The file couldn't be written."
    assert not list(connected.folder.glob("*.part"))
