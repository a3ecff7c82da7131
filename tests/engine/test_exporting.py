"""Exports to Cornerstone: each version once, with its outcome, whatever breaks meanwhile."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.export_hurdles import Hurdle
from covet_desktop.core.exports import ExportsNamed, ExportsRead, Stage
from covet_desktop.core.problems import Kind
from covet_desktop.engine import export_queue
from covet_desktop.engine.flow import Call, Do, Wait
from covet_desktop.messages.exports import GiveUpExports, LoadExports, TryExportsAgain, WorkExports
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.engine.exports_at import Visit, exports, in_cornerstone, queue, stages


@pytest.fixture
def visit(connected: Desk) -> Visit:
    return Visit(connected)


def journal(desk: Desk) -> list[tuple[str, str]]:
    owner = desk.engine.signed_in_owner().name
    notes = desk.engine.ledger.notes(50, owner=owner)
    return [(note.kind, note.ids["document"]) for note in notes if note.kind.startswith("export")]


def open_keys(desk: Desk) -> list[str]:
    return [entry.key for entry in export_queue.mine(desk.engine)]


def test_a_document_gets_into_cornerstone_with_the_contracts_key(connected: Desk, visit: Visit) -> None:
    (document,) = visit.documents(connected)

    connected.do(visit.asked(connected))

    (export,) = exports(connected.practice)
    assert export["key"] == f"export-{document.id}-{document.updated_at}"
    assert export["outcome"] == "exported"
    (one,) = queue(connected)
    assert (one.stage, one.document_id, one.case_id) == (Stage.EXPORTED, document.id, visit.case_id)
    assert (one.export_id, one.already) == (export["id"], False)
    assert journal(connected) == [("exported", document.id)]
    assert open_keys(connected) == []


def test_the_request_that_did_it_is_in_the_journal(connected: Desk, visit: Visit) -> None:
    connected.do(visit.asked(connected))

    note, *_others = connected.engine.ledger.notes(5, owner=connected.engine.signed_in_owner().name)
    assert note.request_id
    assert note.ids["export"] == exports(connected.practice)[0]["id"]
    assert note.ids["case"] == visit.case_id


def test_several_go_at_once_and_all_are_on_disk_before_the_first_is_sent(connected: Desk) -> None:
    visit = Visit(connected, 3)
    asked = visit.asked(connected)

    connected.until(asked, lambda effect: isinstance(effect, Do))
    on_disk = open_keys(connected)
    connected.do(WorkExports())

    assert len(on_disk) == 3
    assert exports(connected.practice)
    assert sorted(in_cornerstone(connected.practice).values()) == [1, 1, 1]
    assert stages(connected) == [Stage.EXPORTED] * 3


def test_no_version_is_exported_twice(connected: Desk, visit: Visit) -> None:
    asked = visit.asked(connected)

    connected.do(asked)
    connected.do(asked)

    assert list(in_cornerstone(connected.practice).values()) == [1]
    assert queue(connected)[0].stage is Stage.EXPORTED


def test_an_export_that_fails_says_so_and_the_next_try_has_the_next_number(
    connected: Desk, visit: Visit
) -> None:
    connected.practice.act(action="fail_next_export")
    connected.do(visit.asked(connected))
    (failed,) = queue(connected)

    connected.do(TryExportsAgain((failed.key,)))

    assert (failed.stage, failed.hurdle, failed.code) == (Stage.FAILED, Hurdle.CORNERSTONE, "write_failed")
    assert [one["key"] for one in exports(connected.practice)] == [failed.key, f"{failed.key}-2"]
    assert list(in_cornerstone(connected.practice).values()) == [1]
    assert journal(connected) == [("exported", visit.ids[0]), ("export_failed", visit.ids[0])]
    assert connected.state.exports.newest()[0].stage is Stage.EXPORTED


def test_after_two_that_failed_comes_the_third(connected: Desk, visit: Visit) -> None:
    for _ in range(2):
        connected.practice.act(action="fail_next_export")
        connected.do(visit.asked(connected))

    connected.do(visit.asked(connected))

    keys = [one["key"] for one in exports(connected.practice)]
    assert keys == [keys[0], f"{keys[0]}-2", f"{keys[0]}-3"]
    assert list(in_cornerstone(connected.practice).values()) == [1]


def test_a_lost_answer_is_one_export(connected: Desk, visit: Visit) -> None:
    for times, status in ((1, 0), (3, 0), (1, 503), (3, 503)):
        asked = visit.asked(connected, visit.write())
        connected.practice.act(
            action="error_next",
            status=status,
            when="after",
            count=times,
            method="POST",
            path_prefix="/v1/doc",
        )

        connected.do(asked)

    assert list(in_cornerstone(connected.practice).values()) == [1] * 4
    assert stages(connected) == [Stage.EXPORTED] * 4


def test_while_the_first_call_is_still_running_the_retry_waits_for_it(connected: Desk, visit: Visit) -> None:
    asked = visit.asked(connected)
    connected.practice.act(
        action="error_next", status=409, code="in_progress", count=2, method="POST", path_prefix="/v1/doc"
    )

    connected.do(asked)

    assert list(in_cornerstone(connected.practice).values()) == [1]


def _standing_before(number: int, kind: type) -> Callable[[object], bool]:
    """Reached at the n-th call or wait of the work."""
    left = [number]

    def reached(effect: object) -> bool:
        left[0] -= isinstance(effect, kind)
        return left[0] == 0 and isinstance(effect, kind)

    return reached


def test_killed_before_any_call_it_goes_on_after_the_restart(connected: Desk, visit: Visit) -> None:
    """The calls: case, documents, the export itself, how far it is."""
    for step in range(1, 5):
        asked = visit.asked(connected, visit.write(), visit.write())
        connected.until(asked, lambda effect: isinstance(effect, Do))
        connected.until(WorkExports(), _standing_before(step, Call))
        connected.restart()

        connected.do(msg.Start())

        assert list(in_cornerstone(connected.practice).values()) == [1] * 2 * step
        assert stages(connected) == [Stage.EXPORTED] * 2 * step
        assert len(journal(connected)) == 2 * step


def test_killed_after_any_answer_of_the_service_it_is_one_export(connected: Desk, visit: Visit) -> None:
    """The call was carried out, and the app is gone before it has its answer."""
    for step in range(1, 5):
        asked = visit.asked(connected, visit.write())
        connected.until(asked, lambda effect: isinstance(effect, Do))
        connected.until(WorkExports(), _standing_before(step, Call))
        connected._standing.function()  # type: ignore[attr-defined]
        connected.restart()

        connected.do(msg.Start())

        assert list(in_cornerstone(connected.practice).values()) == [1] * step
        assert stages(connected) == [Stage.EXPORTED] * step
        assert len(journal(connected)) == step


def test_killed_between_the_journal_and_the_ledger_it_is_written_down_once(
    connected: Desk, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    asked = visit.asked(connected)
    with monkeypatch.context() as patch:
        patch.setattr(export_queue, "close", killed)
        with pytest.raises(KeyboardInterrupt):
            connected.do(asked)
    connected.restart()

    connected.do(msg.Start())

    assert journal(connected) == [("exported", visit.ids[0])]
    assert stages(connected) == [Stage.EXPORTED]


def test_killed_before_anything_was_put_on_disk_nothing_is_exported(connected: Desk, visit: Visit) -> None:
    connected.restart()

    connected.do(msg.Start())

    assert exports(connected.practice) == []


def test_two_pcs_at_once_are_one_export(connected: Desk, visit: Visit, make_desk: MakeDesk) -> None:
    other = make_desk(connected.practice).sign_in("member")
    asked = visit.asked(connected)
    connected.until(asked, lambda effect: isinstance(effect, Do))
    work = connected.until(WorkExports(), _standing_before(3, Call))

    other.do(visit.asked(other))
    connected.go_on(work)

    assert list(in_cornerstone(connected.practice).values()) == [1]
    assert stages(connected) == stages(other) == [Stage.EXPORTED]


def test_two_pcs_with_the_same_version_under_way_wait_for_the_same_export(
    connected: Desk, visit: Visit, make_desk: MakeDesk
) -> None:
    other = make_desk(connected.practice).sign_in("member")
    asked, theirs = visit.asked(connected), visit.asked(other)
    connected.until(asked, lambda effect: isinstance(effect, Do))
    work = connected.until(WorkExports(), lambda effect: isinstance(effect, Wait))

    other.do(theirs)
    connected.go_on(work)

    assert len(exports(connected.practice)) == 1
    assert stages(connected) == stages(other) == [Stage.EXPORTED]


def test_what_another_pc_exported_meanwhile_is_told_as_exported(
    connected: Desk, visit: Visit, make_desk: MakeDesk
) -> None:
    asked = visit.asked(connected)
    other = make_desk(connected.practice).sign_in("member")
    other.do(visit.asked(other))

    connected.do(asked)

    (one,) = queue(connected)
    assert (one.stage, one.already) == (Stage.EXPORTED, True)
    assert len(exports(connected.practice)) == 1


def test_after_another_pcs_failure_it_goes_on_with_the_next_number(
    connected: Desk, visit: Visit, make_desk: MakeDesk
) -> None:
    other = make_desk(connected.practice).sign_in("member")
    connected.practice.act(action="fail_next_export")
    other.do(visit.asked(other))
    later = datetime.now(UTC) + timedelta(minutes=10)
    connected.practice.act(action="set_clock", now=later.isoformat())
    connected.now = later

    connected.do(visit.asked(connected))

    keys = [one["key"] for one in exports(connected.practice)]
    assert keys == [keys[0], f"{keys[0]}-2"]
    assert list(in_cornerstone(connected.practice).values()) == [1]
    assert connected.state.exports.newest()[0].stage is Stage.EXPORTED
    assert journal(connected) == [("exported", visit.ids[0])]


def test_every_member_may_export(connected: Desk, visit: Visit) -> None:
    connected.do(msg.SignOut())
    connected.sign_in("member")

    connected.do(visit.asked(connected))

    assert stages(connected) == [Stage.EXPORTED]


def test_the_queue_is_shown_with_names_that_are_looked_up_and_kept_nowhere(
    connected: Desk, visit: Visit
) -> None:
    connected.practice.act(action="fail_next_export", detail="Luna’s record is locked.")
    connected.do(visit.asked(connected))

    connected.do(LoadExports())

    (named,) = connected.of(ExportsNamed)[-1].names
    case = visit.case(connected)
    assert case.patient is not None
    assert (named.title, named.patient) == ("SOAP note 1", case.patient.name)
    assert named.reason == "Luna’s record is locked."
    ledger = (connected.folder / "ledger.db").read_bytes()
    for name in (case.patient.name, "SOAP note 1", "locked", case.client.display_name if case.client else ""):
        assert name.encode() not in ledger


def test_what_was_never_sent_can_be_given_up_and_what_was_sent_cannot(connected: Desk) -> None:
    visit = Visit(connected, 2)
    connected.until(visit.asked(connected), lambda effect: isinstance(effect, Do))
    connected.until(WorkExports(), _standing_before(3, Call))
    keys = tuple(open_keys(connected))
    connected.engine.exporter.working = False

    connected.do(GiveUpExports(keys))
    connected.do(WorkExports())

    assert list(in_cornerstone(connected.practice).values()) == [1]
    assert stages(connected) == [Stage.EXPORTED]


def test_a_failure_that_somebody_leaves_needs_nobody_until_it_fails_anew(
    connected: Desk, visit: Visit
) -> None:
    connected.practice.act(action="suspend")
    connected.do(visit.asked(connected))
    (failed,) = queue(connected)

    connected.do(GiveUpExports((failed.key,)))
    left = queue(connected)[0].needs_somebody
    connected.do(TryExportsAgain((failed.key,)))

    assert failed.needs_somebody
    assert not left
    assert queue(connected)[0].needs_somebody


def test_nothing_goes_on_while_signed_out_or_under_another_account(connected: Desk, visit: Visit) -> None:
    connected.until(visit.asked(connected), lambda effect: isinstance(effect, Do))
    connected.do(msg.SignOut())
    connected.do(msg.Tick())
    signed_out = exports(connected.practice)
    connected.sign_in("member")
    connected.do(msg.Tick())

    assert signed_out == exports(connected.practice) == []
    assert connected.of(ExportsRead)[-1].queue == ()
    connected.do(msg.SignOut())
    connected.sign_in("owner")
    connected.do(msg.Tick())
    assert list(in_cornerstone(connected.practice).values()) == [1]


def test_what_another_account_left_in_the_queue_keeps_nobody_from_exporting(
    connected: Desk, visit: Visit
) -> None:
    connected.until(visit.asked(connected), lambda effect: isinstance(effect, Do))
    connected.do(msg.SignOut())
    connected.sign_in("member")

    connected.do(visit.asked(connected))

    assert list(in_cornerstone(connected.practice).values()) == [1]
    assert stages(connected) == [Stage.EXPORTED]


def test_a_session_that_is_over_keeps_the_queue(connected: Desk, visit: Visit) -> None:
    asked = visit.asked(connected)
    connected.practice.act(action="end_sessions")

    problem = connected.problem_of(asked)
    connected.sign_in()
    connected.do(msg.Tick())

    assert problem.kind is Kind.SIGNED_OUT
    assert list(in_cornerstone(connected.practice).values()) == [1]


def test_only_what_was_chosen_goes(connected: Desk, visit: Visit) -> None:
    other = visit.write("Discharge letter")

    connected.do(visit.asked(connected, other))

    assert [one["document_id"] for one in exports(connected.practice)] == [other]
