"""Everything that the service refuses of imports and their undoing, and what reading meets, in the real window."""

from datetime import timedelta

import pytest

from tests.e2e.refused import FOLLOW_UP, MANAGING, Desk, french

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
ALICE, DANA, FRONT = "mem-dr-alice-moreau", "mem-dana-whitfield", "mem-front-desk"


def let_pass(desk: Desk, import_id: str) -> None:
    """The other PC's import is called off."""
    desk.practice.act(action="set_pace", seconds=0.005)
    desk.other.as_().post(f"/v1/imports/{import_id}/cancel")
    desk.other.ended(import_id)


def begun_elsewhere(desk: Desk) -> str:
    desk.practice.act(action="set_pace", seconds=20)
    return str(desk.other.start_import(days=1).json()["id"])


def test_an_import_of_chosen_days_and_people(desk: Desk) -> None:
    """422 of a mapping that was changed, 409 while another one runs, 409 suspended, 410."""
    desk.start()
    desk.sees("Manage integration", 40)
    desk.press("Import now")
    desk.desktop.key("c")
    desk.sees("What this import will do")
    desk.press("Chosen members")
    desk.press("Dr Alice Moreau", "check box")
    desk.pick("Days", two_days(desk))
    desk.practice.act(action="map_provider", provider_id="prv-tec", member_id=FRONT)
    desk.practice.act(action="map_provider", provider_id="prv-amo", member_id="")
    desk.press("Import")
    desk.is_told(
        MANAGING,
        "One of the chosen users has no veterinarian.",
        "Choose the user's veterinarian first, or leave the user out.",
    )
    desk.sees("Front Desk")
    desk.gone("Dr Alice Moreau")
    assert not desk.practice.records()["imports"]

    desk.press("The whole team")
    desk.practice.act(action="suspend")
    desk.press("Import")
    desk.is_told(
        MANAGING,
        "The connection is suspended.",
        "Nothing was done. CoVet's support can say why; once it is settled, try again.",
    )
    desk.practice.act(action="lift")

    running = begun_elsewhere(desk)
    desk.press("Import")
    desk.is_told(MANAGING, "An import is running already. Trying again…")
    let_pass(desk, running)
    desk.sees("Your cases are in CoVet", 40)
    assert desk.practice.records()["imports"][-1]["days"] == 2


def two_days(desk: Desk) -> str:
    first, last = desk.other.today(), desk.other.today() + timedelta(days=1)
    return f"Today and tomorrow: {first:%a} {first.day} {first:%b} – {last:%a} {last.day} {last:%b}"


def test_taking_one_back(desk: Desk) -> None:
    """409 as another PC has imported since, 409 while one runs, 403, and what reading meets."""
    desk.other.import_(days=1)
    desk.start()
    desk.sees("Recent imports", 40)
    desk.press("Follow-up…")
    desk.press("Imports", "list item")
    desk.press("Take it back…")
    desk.sees("cases are taken back.")
    desk.other.import_(days=2)
    desk.desktop.key("alt+t")
    desk.is_told(
        FOLLOW_UP,
        "There is a newer import: only the newest can be undone.",
        "Nothing was taken back. The list has been read anew: the newest stands at its top.",
    )
    newest = desk.row("2 days from")
    desk.press(newest)
    desk.press("Take it back…")
    desk.sees("cases are taken back.")
    desk.answers("POST", "/v1/imports/*/undo", 409, "import_running")
    desk.desktop.key("alt+t")
    desk.is_told(
        FOLLOW_UP,
        "An import is running at the moment.",
        "Nothing was taken back. Wait until it has finished, then look at the list again.",
    )
    desk.line.heal()
    desk.press("Take it back…")
    desk.sees("cases are taken back.")
    desk.practice.act(action="set_member_role", member_id=DANA, role="member")
    desk.desktop.key("alt+t")
    desk.is_told(
        FOLLOW_UP,
        "Your CoVet account may not do this.",
        "Ask Dr Alice Moreau: it is for owners and admins.",
    )
    desk.sees("Only owners and administrators can change this: Dr Alice Moreau.")
    assert all(each["undo"] is None for each in desk.practice.records()["imports"])


def test_in_french(desk: Desk) -> None:
    desk.start("fr")
    desk.press(french("&Import now"))
    desk.desktop.key("Up", "Return")
    desk.sees(french("What this import will do"))
    desk.press(french("&Chosen members"))
    desk.press("Dr Alice Moreau", "check box")
    desk.practice.act(action="map_provider", provider_id="prv-tec", member_id=FRONT)
    desk.practice.act(action="map_provider", provider_id="prv-amo", member_id="")
    desk.press(french("&Import"))
    desk.is_told(
        "",
        french("One of the chosen users has no veterinarian."),
        french("Choose the user's veterinarian first, or leave the user out."),
    )
