"""``import`` for single members, and what it would do before it does it."""

from pathlib import Path

import pytest

from tests.conftest import MakeSandbox
from tests.e2e.unattended import Pc, answers
from tests.support.desktop import Desktop

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]
SARAH, GENEVIEVE = "sarah.chen@example.com", "g.cote@example.com"


@pytest.fixture
def connected(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Pc:
    """A mid-size clinic that is set up, before its first import."""
    practice = sandbox("mid-size", options=("--activation-delay", "0s"))
    practice.act(action="set_pace", seconds=0.005)
    pc = Pc(desktop, practice, tmp_path / "pc").sign_in()
    code, document = pc.set_up(answers("mid-size", **{"import": None}), "--wait")
    assert (code, document["last_import"]) == (0, None)
    return pc


def test_a_preview_tells_what_the_import_then_does(connected: Pc) -> None:
    pc = connected

    code, listed = pc.json("import", "--days", "2", "--preview")
    before = pc.practice.records()["cases"]
    imported, run = pc.json("import", "--days", "2")
    again, second = pc.json("import", "--days", "2", "--preview")

    assert (code, imported, again) == (0, 0, 0)
    assert before == []
    assert set(listed[0]) >= {"appointment", "patient", "client", "member_id", "action", "reason"}
    actions = [item["action"] for item in listed]
    assert actions.count("create") == run["counts"]["created"] > 0
    assert actions.count("skip") == run["counts"]["skipped"] == len(run["skipped_items"])
    assert {item["action"] for item in second} == {"unchanged", "skip"}
    assert run["undo"] is None


def test_an_import_for_some_members_is_theirs_alone(connected: Pc) -> None:
    pc = connected

    code, run = pc.json("import", "--days", "3", "--members", f"{SARAH}, {GENEVIEVE.upper()}")

    assert code == 0
    assert run["members"] == ["mem-sarah-chen", "mem-dre-genevieve-cote-levesque"]
    assert {case["member_id"] for case in pc.practice.records()["cases"]} <= set(run["members"])
    assert "member_not_chosen" in {item["reason"] for item in run["skipped_items"]}


def test_addresses_that_are_nobodys_are_told_together(connected: Pc) -> None:
    pc = connected

    code, told = pc.json("import", "--members", f"{SARAH},a@example.com,b@example.com")
    nobody, empty = pc.json("import", "--members", " , ", "--preview")
    unmapped, refused = pc.json("import", "--members", "siobhan.oneill@example.com")

    assert (code, nobody, unmapped) == (1, 1, 1)
    assert "a@example.com" in told["problem"]["title"]
    assert "b@example.com" in told["problem"]["title"]
    assert empty["problem"]["kind"] == "invalid"
    assert refused["problem"]["title"]
    assert pc.practice.records()["cases"] == []
