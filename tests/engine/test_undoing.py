"""Taking an import back: once, shown before, followed over a kill; and the list of former imports."""

import pytest

from covet_desktop import messages as msg
from covet_desktop.adapters import api_imports
from covet_desktop.core.documents import KeptReason
from covet_desktop.core.follow_up import UndoChanged
from covet_desktop.core.problems import Kind
from covet_desktop.core.undoing import undo_outcome, what_it_would_do
from covet_desktop.core.visits import ImportRun, UndoStatus
from covet_desktop.engine.flow import Call, Wait
from covet_desktop.messages.follow_up import LoadImports, LoadSkipped, PreviewUndo, UndoImport
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic


@pytest.fixture
def imported(connected: Desk) -> ImportRun:
    run: ImportRun = connected.do(msg.ImportDays(3))
    assert run.counts.created > 2
    return run


def undos(desk: Desk) -> list[str]:
    owner = desk.engine.signed_in_owner()
    return [each.key for each in desk.engine.ledger.open_entries("undo", owner.service, owner.workspace)]


def sent(desk: Desk) -> int:
    requests = desk.practice.records()["requests"]
    return sum(
        count for name, count in requests.items() if name.startswith("POST") and name.endswith("/undo")
    )


def left(desk: Desk) -> int:
    return sum(not case["deleted"] for case in desk.practice.records()["cases"])


def test_what_somebody_has_begun_stays_and_the_rest_goes(connected: Desk, imported: ImportRun) -> None:
    begun, written = [case["id"] for case in connected.practice.records()["cases"]][:2]
    connected.practice.act(action="set_case", case_id=begun, status="in_progress")
    connected.practice.act(action="add_document", case_id=written)

    connected.do(PreviewUndo(imported.id))
    ready = connected.state.follow_up.undo
    run = connected.do(UndoImport(imported.id))

    assert ready is not None
    assert {kept.reason for kept in ready.preview.kept} == {KeptReason.BEGUN, KeptReason.HAS_DOCUMENT}
    assert len(ready.preview.removed) == imported.counts.created - 2 == run.undo.removed
    assert str(what_it_would_do(ready.preview)).endswith("; 2 stay.")
    assert str(undo_outcome(run)).endswith("; 2 stay, since they were worked on.")
    assert left(connected) == 2
    assert len(connected.state.cases) <= 2
    note = connected.engine.ledger.notes(1, owner=connected.engine.signed_in_owner().name)[0]
    assert (note.kind, note.ids["import"], note.ids["kept"]) == ("import_undone", imported.id, "2")
    assert note.request_id


def test_an_answer_that_is_lost_undoes_once(connected: Desk, imported: ImportRun) -> None:
    connected.practice.act(
        action="error_next", status=0, when="after", method="POST", path_prefix="/v1/imports"
    )

    run = connected.do(UndoImport(imported.id))

    assert run.undo.status is UndoStatus.DONE
    assert undos(connected) == []
    assert left(connected) == 0


@pytest.mark.parametrize("steps", [0, 1], ids=["before it is sent", "after it was sent"])
def test_a_kill_on_the_way_goes_on_or_leaves_all_as_it_was(
    connected: Desk, imported: ImportRun, steps: int
) -> None:
    connected.practice.act(action="set_pace", seconds=0.05)
    wanted = Call if steps == 0 else Wait
    connected.until(UndoImport(imported.id), lambda effect: isinstance(effect, wanted))
    connected.restart()
    connected.do(msg.Start())

    assert undos(connected) == []
    assert left(connected) == 0
    assert sent(connected) == steps + 1


def test_only_the_latest_can_be_taken_back(connected: Desk, imported: ImportRun) -> None:
    newer = connected.do(msg.ImportDays(1))
    problem = connected.problem_of(UndoImport(imported.id))

    assert problem.code == "not_latest"
    assert str(problem.title) == "There is a newer import: only the newest can be undone."
    assert [run.id for run in connected.state.follow_up.imports] == [newer.id, imported.id]
    assert undos(connected) == []


def test_a_member_is_told_that_others_may(make_desk: MakeDesk, connected: Desk, imported: ImportRun) -> None:
    clerk = make_desk(connected.practice).sign_in("member")
    clerk.do_look()

    problem = clerk.problem_of(UndoImport(imported.id))
    assert problem.kind is Kind.NOT_PERMITTED
    assert str(problem.advice) == "Ask Dana Whitfield or Dr Alice Moreau: it is for owners and admins."
    assert left(clerk) == imported.counts.created


def test_former_imports_are_read_in_parts(
    connected: Desk, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api_imports, "_IMPORTS_SHOWN", "2")
    made = [clinic.import_()["id"] for _ in range(5)]

    connected.do(LoadImports())
    first = [run.id for run in connected.state.follow_up.imports]
    connected.do(LoadImports(connected.state.follow_up.more))
    connected.do(LoadImports(connected.state.follow_up.more))

    assert first == made[:2:-1]
    assert [run.id for run in connected.state.follow_up.imports] == made[::-1]
    assert connected.state.follow_up.more == ""


def test_what_any_import_left_out_is_read(connected: Desk, imported: ImportRun) -> None:
    connected.do(LoadSkipped(imported.id))

    known = connected.state.follow_up.skipped
    assert known is not None
    assert (known.import_id, len(known.items)) == (imported.id, imported.counts.skipped)


def test_each_step_of_an_undo_is_told(connected: Desk, imported: ImportRun) -> None:
    connected.do(UndoImport(imported.id))

    assert connected.of(UndoChanged)[-1].run.undo.status is UndoStatus.DONE
    assert connected.state.follow_up.undone is not None
