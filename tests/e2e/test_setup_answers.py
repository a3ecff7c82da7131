"""Set-up from an answers file: real processes against the practice service, killed, doubled and refused."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from covet_desktop import messages as msg
from covet_desktop.core import model
from covet_desktop.core.model import AutoImport, LinkingScope, MappingRow, ProviderMapping
from covet_desktop.core.visits import ImportRequest
from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e.unattended import EXPLICIT, SIX, Pc, answers, pairs
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic
from tests.support.desktop import Desktop
from tests.support.line import Line
from tests.support.practice import Practice

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]
SOON = ("--activation-delay", "1s")
LATER = ("--activation-delay", "3600s")
MakePc = Callable[..., Pc]


@pytest.fixture
def pc(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[MakePc]:
    """``pc("mid-size")``: a PC of its own service; ``pc(practice=…)``: one more of the same."""
    made: list[Pc] = []

    def make(
        clinic: str = "tiny",
        options: tuple[str, ...] = SOON,
        line: Line | None = None,
        practice: Practice | None = None,
    ) -> Pc:
        service = practice or sandbox(clinic, options=options, line=line)
        service.act(action="set_pace", seconds=0.005)
        made.append(Pc(desktop, service, tmp_path / f"pc-{len(made)}"))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def own_set_up(sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Callable[[str], Practice]]:
    """A service of its own on which the engine's single use cases have set a clinic up, as the wizard does."""
    desks: list[Desk] = []

    def by_hand(name: str) -> Practice:
        practice = sandbox(name, options=LATER)
        practice.act(action="set_pace", seconds=0.005)
        desk = Desk(practice, tmp_path / "by-hand").sign_in()
        desks.append(desk)
        sample = load(name)
        clinic = msgspec.convert({k: v for k, v in sample.clinic.items() if v is not None}, model.Clinic)
        assert desk.state.tile is not None
        assert desk.state.tile.fee is not None
        desk.do(msg.Buy(clinic, desk.state.tile.fee))
        practice.act(action="activate")
        desk.do(msg.WatchActivation())
        desk.do(msg.SetPractice(sample.practice["identifier"]))
        desk.do(msg.SetScope(LinkingScope.TEAM))
        desk.do(msg.SetAutoImport(AutoImport(True, sample.time_zone, 6, 1)))
        desk.do(msg.LoadStaff())
        members = {member.email: member.id for member in desk.state.members}
        codes = {provider.staff_code: provider.id for provider in desk.state.providers}
        rows = tuple(
            MappingRow(members[email], tuple(codes[code] for code in row))
            for email, row in EXPLICIT[name].items()
            if row != "no_cases"
        )
        desk.do(msg.AcceptMapping(ProviderMapping(rows)))
        desk.do(msg.StartImport(ImportRequest(desk.engine.today(), 2)))
        return practice

    yield by_hand
    for desk in desks:
        desk.kill()


@pytest.mark.parametrize("clinic", ["mid-size", "large"])
def test_it_ends_with_the_same_cases_as_a_set_up_by_hand(
    clinic: str, pc: MakePc, own_set_up: Callable[[str], Practice]
) -> None:
    here = pc(clinic)

    child = here.approve(here.begin(answers(clinic), "--device", "--wait"))
    code, document = here.end(child)

    assert code == 0, child.everything()
    assert set(document) == SIX
    assert (document["signed_in"], document["problems"]) == (True, [])
    assert document["connection"]["status"] == "connected"
    assert len(document["next_runs"]) == 3
    assert document["last_import"]["status"] == "succeeded"
    assert document["last_import"]["days"] == 2
    assert here.purchases() == 1
    by_hand = own_set_up(clinic)
    assert pairs(here.practice) == pairs(by_hand) != set()


def test_without_an_identifier_it_stops_after_the_request_and_goes_on_later(pc: MakePc) -> None:
    here = pc("tiny", LATER).sign_in()

    first, asked = here.set_up(answers("tiny", practice_identifier=None), "--wait")
    again, still = here.set_up(answers("tiny"))
    here.practice.act(action="activate")
    third, missing = here.set_up(answers("tiny", practice_identifier=None))
    last, done = here.set_up(answers("tiny"))

    assert (first, again, third, last) == (6, 6, 6, 0)
    assert asked["connection"]["status"] == "requested"
    assert [problem["kind"] for problem in asked["problems"]] == ["not_set_up"]
    assert still["connection"]["id"] == asked["connection"]["id"]
    assert "practice_identifier" in missing["problems"][0]["title"]
    assert done["connection"]["status"] == "connected"
    assert here.purchases() == 1


def test_another_total_buys_nothing(pc: MakePc) -> None:
    here = pc("tiny", LATER).sign_in()

    code, document = here.set_up(answers("tiny", accept_total="34.99 USD"))
    other, _ = here.set_up(answers("tiny", accept_total="35.00 CAD"))
    clinic = answers("tiny")["clinic"] | {"server_count": 2}
    servers, told = here.set_up(answers("tiny", clinic=clinic))

    assert (code, other, servers) == (1, 1, 1)
    assert document["problem"]["kind"] == "fee_changed"
    assert document["problem"]["title"].startswith("accept_total: ")
    assert "70.00 USD" in told["problem"]["title"]
    assert document["connection"] is None
    assert here.purchases() == 0
    assert "POST /v1/connections" not in here.practice.records()["requests"]


def test_all_that_a_person_must_decide_is_told_before_anything_is_bought(pc: MakePc) -> None:
    here = pc("mid-size", LATER).sign_in()
    whole = answers("mid-size", accept_total="1.00 USD", linking_scope="us")
    del whole["clinic"]["city"]
    whole["provider_mapping"]["members"]["nobody@example.com"] = ["GCL2"]
    whole["import"]["members"] = ["somebody@example.com"]

    code, document = here.set_up(whole)
    whole = answers("mid-size", accept_total="1.00 USD")
    whole["provider_mapping"]["members"]["nobody@example.com"] = "no_cases"
    other, judged = here.set_up(whole)

    titles = [problem["title"] for problem in document["problems"]]
    assert code == 1
    assert [title.partition(": ")[0] for title in titles] == [
        "clinic.city",
        "linking_scope",
        'provider_mapping.members."nobody@example.com"',
        "import.members",
    ]
    assert "nobody@example.com" in titles[2]
    assert other == 1
    assert [problem["title"].partition(": ")[0] for problem in judged["problems"]] == [
        'provider_mapping.members."nobody@example.com"',
        "accept_total",
    ]
    assert here.purchases() == 0


def test_a_file_with_faults_asks_nobody_to_sign_in(pc: MakePc) -> None:
    here = pc("tiny", LATER)

    code, document = here.set_up(answers("tiny", auto_import=None), "--device")

    assert (code, document["signed_in"]) == (1, False)
    assert document["problem"]["title"].startswith("auto_import: ")
    assert here.practice.records()["device_codes"] == []


def test_staff_codes_that_cant_be_used_stop_it_before_the_settings(pc: MakePc) -> None:
    here = pc("mid-size", SOON).sign_in()
    rows = {"g.cote@example.com": ["LTR"], "sarah.chen@example.com": ["chs", "ZZ9"]}

    code, document = here.set_up(
        answers("mid-size", provider_mapping={"mode": "explicit", "members": rows}), "--wait"
    )

    assert code == 1
    titles = [problem["title"] for problem in document["problems"]]
    assert len(titles) == 2
    assert "LTR (Tremblay, Luc) is inactive" in titles[0]
    assert "ZZ9" in titles[1]
    connection = document["connection"]
    assert connection["practice"]["identifier"] == "7K2MQX04"
    assert (connection["linking_scope"], connection["auto_import"]) == (None, None)
    assert here.practice.records()["connections"][0]["mapping"]["items"] == []


def test_suggested_takes_the_very_same_names_only(pc: MakePc) -> None:
    here = pc("mid-size").sign_in()

    code, _ = here.set_up(answers("mid-size", provider_mapping={"mode": "suggested"}), "--wait")
    told = here.told()

    assert code == 0
    rows = here.practice.records()["connections"][0]["mapping"]["items"]
    assert {row["member_id"]: row["provider_ids"] for row in rows} == {
        "mem-dre-genevieve-cote-levesque": ["prv-gcl"],
        "mem-francois-damours": ["prv-fda"],
        "mem-siobhan-oneill": ["prv-son"],
    }
    assert "Still undecided: Jean-François Saint-Pierre, Sarah Chen" in told


def test_another_clinics_identifier_is_left_to_a_person(pc: MakePc) -> None:
    here = pc("tiny").sign_in()
    clinic = answers("tiny")["clinic"] | {"name": "Cedar Hill Cats", "city": "Stowe"}

    stopped, document = here.set_up(answers("tiny", clinic=clinic), "--wait")
    confirmed, done = here.set_up(
        answers("tiny", clinic=clinic, practice_name="maple lane pet clinic"), "--wait"
    )

    assert (stopped, confirmed) == (1, 0)
    assert "Maple Lane Pet Clinic in Burlington" in document["problem"]["title"]
    assert document["connection"]["practice"] is None
    assert done["connection"]["practice"]["name"] == "Maple Lane Pet Clinic"


def test_what_is_set_already_and_differs_is_changed_and_told(pc: MakePc) -> None:
    here = pc("mid-size").sign_in()
    here.set_up(answers("mid-size"), "--wait")
    before = here.practice.records()["requests"]
    unchanged, _ = here.set_up(answers("mid-size", **{"import": None}))
    quiet, after = here.told(), here.practice.records()["requests"]
    clinic = answers("mid-size")["clinic"] | {"city": "Shawinigan"}
    members = dict(EXPLICIT["mid-size"]) | {"sarah.chen@example.com": "no_cases"}
    different = answers(
        "mid-size",
        clinic=clinic,
        auto_import={"enabled": True, "time_zone": "America/Toronto", "hour": 7, "days": 2},
        provider_mapping={"mode": "explicit", "members": members},
    )

    changed, document = here.set_up(different)

    assert (unchanged, changed) == (0, 0)
    written = [name for name in after if name.startswith(("PUT ", "PATCH ", "POST /v1"))]
    assert all(after[name] == before[name] for name in written)
    assert "changed" not in quiet
    told = here.told()
    assert "The clinic's details were changed" in told
    assert "The automatic import was changed" in told
    assert "Who is which veterinarian was changed" in told
    assert document["connection"]["clinic"]["city"] == "Shawinigan"
    assert document["connection"]["auto_import"]["hour"] == 7
    assert document["connection"]["mapped_members"] == 3
    assert here.purchases() == 1


def test_set_up_is_for_owners_and_admins(pc: MakePc) -> None:
    here = pc("mid-size", LATER)
    somebody = next(
        each["id"]
        for each in here.practice.records()["members"]
        if (each["role"], each["status"]) == ("member", "active")
    )
    here.sign_in(member_id=somebody)

    code, document = here.set_up(answers("mid-size"))

    assert code == 4
    assert set(document) == {"problem"}
    assert "Marie-Ève Roy" in document["problem"]["advice"]


def test_a_declined_request_isnt_sent_again_as_it_was(pc: MakePc) -> None:
    here = pc("tiny", LATER).sign_in()
    here.set_up(answers("tiny"))
    here.practice.act(action="reject", reason="No clinic of this name.")

    code, document = here.set_up(answers("tiny"))
    clinic = answers("tiny")["clinic"] | {"name": "Maple Lane Pets"}
    mended, _ = here.set_up(answers("tiny", clinic=clinic))

    assert (code, mended) == (1, 6)
    assert "No clinic of this name." in document["problem"]["title"]
    assert here.purchases() == 2


# --- killed, cut, doubled ---


@pytest.mark.parametrize("answered", [False, True], ids=["before the service", "before the answer"])
def test_killed_in_the_purchase_it_goes_on_with_the_same_one(answered: bool, pc: MakePc, line: Line) -> None:
    here = pc("tiny", LATER, line).sign_in()
    held = line.after("POST", "/v1/connections") if answered else line.before("POST", "/v1/connections")
    child = here.begin(answers("tiny"))
    held.wait(40)
    child.kill()
    held.cut()
    before = here.purchases()

    code, document = here.set_up(answers("tiny"))

    assert (before, code) == (int(answered), 6)
    assert document["connection"]["status"] == "requested"
    assert here.purchases() == 1
    keys = {request.headers["idempotency-key"] for request in line.seen("POST", "/v1/connections")}
    assert len(keys) == 1


def test_an_open_request_isnt_sent_again_at_another_fee(pc: MakePc, line: Line) -> None:
    here = pc("tiny", LATER, line).sign_in()
    held = line.before("POST", "/v1/connections")
    child = here.begin(answers("tiny"))
    held.wait(40)
    child.kill()
    held.cut()
    here.practice.act(action="set_fee", amount=41)

    code, document = here.set_up(answers("tiny"))
    sent = len(line.seen("POST", "/v1/connections"))
    accepted, _ = here.set_up(answers("tiny", accept_total="41.00 USD"))

    assert (code, document["problem"]["kind"]) == (1, "fee_changed")
    assert sent == 1, "only the one that was cut"
    assert accepted == 6
    assert here.purchases() == 1
    assert here.practice.records()["purchases"][0]["amount"] == "41.00"


POINTS = [
    ("before", "PUT", "/v1/connections/*/practice"),
    ("after", "PUT", "/v1/connections/*/practice"),
    ("after", "PATCH", "/v1/connections/*"),
    ("after", "PUT", "/v1/connections/*/provider-mapping"),
    ("before", "POST", "/v1/connections/*/imports"),
    ("after", "POST", "/v1/connections/*/imports"),
    ("after", "GET", "/v1/imports/*/cases"),
]


def test_killed_at_every_step_it_goes_on_and_ends_well(pc: MakePc, line: Line) -> None:
    here = pc("tiny", SOON, line).sign_in()
    for point, method, path in POINTS:
        held = line.before(method, path) if point == "before" else line.after(method, path)
        child = here.begin(answers("tiny"), "--wait")
        held.wait(60)
        child.kill()
        held.cut()

    code, document = here.set_up(answers("tiny"), "--wait")

    assert code == 0
    assert document["connection"]["status"] == "connected"
    assert here.purchases() == 1
    records = here.practice.records()
    assert len(records["connections"]) == 1
    cases = [(case["appointment"]["id"], case["patient"]["id"]) for case in records["cases"]]
    assert len(cases) == len(set(cases)) > 0


@pytest.mark.parametrize("clinic", ["tiny", "mid-size"])
def test_two_pcs_with_the_same_answers_at_once_buy_once_and_end_well(clinic: str, pc: MakePc) -> None:
    one = pc(clinic).sign_in()
    two = pc(practice=one.practice).sign_in()

    children = [each.begin(answers(clinic), "--wait") for each in (one, two)]
    ended = [each.end(child) for each, child in zip((one, two), children, strict=True)]

    assert [code for code, _ in ended] == [0, 0], [child.everything() for child in children]
    documents: list[Any] = [document for _, document in ended]
    assert documents[0]["connection"]["id"] == documents[1]["connection"]["id"]
    assert one.purchases() == 1
    cases = [(case["appointment"]["id"], case["patient"]["id"]) for case in one.practice.records()["cases"]]
    assert len(cases) == len(set(cases)) > 0


def test_what_somebody_sets_in_between_is_looked_at_and_gone_on_from(pc: MakePc, line: Line) -> None:
    here = pc("tiny", SOON, line).sign_in()
    held = line.before("PATCH", "/v1/connections/*")
    child = here.begin(answers("tiny"), "--wait")
    held.wait(60)
    somebody = Clinic(here.practice, load("tiny"))
    somebody.connection_id = here.practice.records()["connections"][0]["id"]
    zone = somebody.sample.time_zone
    somebody.patch(auto_import={"enabled": True, "time_zone": zone, "hour": 9, "days": 1})
    somebody.sign_out()
    held.release()

    code, document = here.end(child)

    assert code == 0, child.everything()
    assert document["connection"]["auto_import"]["hour"] == 6
    assert "The automatic import was changed" in here.told()
