"""Two processes as two PCs of one clinic change the mapping in the same moment: neither loses the other's."""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MakeSandbox
from tests.e2e.unattended import Pc, answers
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = pytest.mark.e2e
SARAH = "sarah.chen@example.com"


def mapped(pc: Pc) -> dict[str, Any]:
    mapping = pc.practice.records()["connections"][-1]["mapping"]
    return {row["member_id"]: row for row in mapping["items"]}


def test_two_pcs_at_once(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> None:
    practice = sandbox("mid-size", options=("--activation-delay", "0s"))
    first = Pc(desktop, practice, tmp_path / "first").sign_in()
    code, document = first.set_up(answers("mid-size"), "--wait")
    assert code == 0, document
    second = Pc(desktop, practice, tmp_path / "second").sign_in()
    before = mapped(first)
    (sarah,) = (each for each in practice.records()["members"] if each["email"] == SARAH)
    (other,) = (each for each in practice.records()["members"] if each["email"] == "g.cote@example.com")

    wishes = {first: f"{SARAH}=none", second: "g.cote@example.com=none"}
    running = {
        pc: Child(pc.command("map", "--set", wish, "--accept", "--json"), pc.folder / "map.log", pc.env)
        for pc, wish in wishes.items()
    }
    for child in running.values():
        wait_until(lambda child=child: not child.running, 60, f"the mapping: {child.everything()}")
    ended = {pc: child.process.wait() for pc, child in running.items()}
    assert set(ended.values()) <= {0, 1}
    assert 0 in ended.values()
    for pc, code in ended.items():
        if code:  # told that another PC was quicker; nothing of its was overwritten, and it is sent anew
            assert "changed" in running[pc].everything()
            assert pc.json("map", "--set", wishes[pc], "--accept")[0] == 0

    after = mapped(first)
    assert before[sarah["id"]]["provider_ids"]
    assert after[sarah["id"]] == {"member_id": sarah["id"], "provider_ids": [], "no_cases": True}
    assert after[other["id"]]["no_cases"] is True
    assert {name: row for name, row in after.items() if name not in (sarah["id"], other["id"])} == {
        name: row for name, row in before.items() if name not in (sarah["id"], other["id"])
    }
