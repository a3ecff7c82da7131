"""Everything that the service refuses of the mapping, the end of the connection and of the session, in the window."""

import pytest

from tests.e2e.clerk import TITLES
from tests.e2e.refused import MANAGING, Desk, french

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
DANA, FRONT = "mem-dana-whitfield", "mem-front-desk"
MAPPING = ("PUT", "/v1/connections/*/provider-mapping")
PREPARED = {
    "provider_taken": (
        "/items/0/provider_ids/0",
        "One veterinarian is chosen for two CoVet users.",
        "Each Cornerstone veterinarian can belong to one user only.",
        "Moreau, Alice DVM belongs to somebody else in CoVet already. Choose another one.",
    ),
    "unknown_member": (
        "/items/0/member_id",
        "One of the users is no longer in CoVet.",
        "The list has been read anew: choose again.",
        "This person is no longer in CoVet. Take the row out.",
    ),
    "nothing_mapped": (
        "/items",
        "Nobody has a veterinarian yet.",
        "Choose the Cornerstone veterinarian of one CoVet user at least.",
        "",
    ),
}
"""What no practice service refuses as long as the app looks first: where, and what is told above and in the row."""


def send(desk: Desk) -> None:
    desk.press("Accept Mapping")
    desk.sees("Send these changes?")


def come_back(desk: Desk, *, asked: bool = False) -> None:
    """To another page and back: the staff is read anew, and what was chosen is still there. Whoever has changed
    nothing since coming to the page isn't asked about it a second time."""
    desk.press("Step 7 of 9: Auto-import, done")
    if asked:
        desk.sees("What you changed isn’t sent")
        desk.press("Leave as draft")
    desk.sees(TITLES["auto_import"])
    desk.press(desk.row("Step 8 of 9: Veterinarians"))
    desk.sees(TITLES["veterinarians"])
    desk.sees("Dana Whitfield: No cases of their own")


def open_the_mapping(desk: Desk) -> None:
    """With a change that isn't sent yet."""
    desk.start()
    desk.sees("Manage integration", 40)
    desk.press("Manage integration")
    desk.sees(TITLES["veterinarians"])
    desk.press("Use No cases of their own for Dana Whitfield")


def test_the_mapping(desk: Desk) -> None:
    act = desk.practice.act
    open_the_mapping(desk)
    send(desk)
    act(action="change_provider", provider_id="prv-amo", active=False)
    desk.press("Send")
    desk.is_told(
        MANAGING,
        "One of the veterinarians is inactive in Cornerstone.",
        "Choose another one, or have Cornerstone's record made active.",
    )
    desk.sees("Moreau, Alice DVM has become inactive in Cornerstone. Choose another one.")
    act(action="change_provider", provider_id="prv-amo", active=True)
    come_back(desk, asked=True)

    send(desk)
    act(action="map_provider", provider_id="prv-tec", member_id=FRONT)
    desk.press("Send")
    desk.is_told(MANAGING, desk.row("Somebody changed this meanwhile", "Your choices are kept"))
    desk.sees("Front Desk: Lopez, Ben LVT TEC")
    desk.sees("Dana Whitfield: No cases of their own")

    send(desk)
    act(action="set_member_role", member_id=FRONT, status="inactive")
    desk.press("Send")
    desk.is_told(
        MANAGING,
        "One of the users is no longer active in CoVet.",
        "Take their row out, then accept again.",
    )
    desk.sees("Front Desk is no longer active in CoVet. Take the row out.")
    act(action="set_member_role", member_id=FRONT, status="active")
    come_back(desk)

    for code, (pointer, title, advice, row) in PREPARED.items():
        send(desk)
        desk.answers(*MAPPING, 422, code, errors=[{"field": pointer, "code": code, "detail": "No."}])
        desk.press("Send")
        desk.is_told(MANAGING, title, advice)
        desk.sees(row)
        desk.line.heal()
        come_back(desk)

    send(desk)
    act(action="remove_provider", provider_id="prv-tec")
    desk.press("Send")
    desk.is_told(
        MANAGING,
        "One of the veterinarians is no longer in Cornerstone.",
        "The list has been read anew: choose again.",
    )
    desk.sees("CoVet no longer finds this one in Cornerstone. Choose another one.")
    desk.press(desk.row("Take out of the mapping"))
    desk.gone("CoVet no longer finds this one in Cornerstone.")
    send(desk)
    desk.press("Send")
    desk.sees(TITLES["import"])
    mapping = desk.practice.records()["connections"][-1]["mapping"]
    rows = {row["member_id"]: (row["provider_ids"], row["no_cases"]) for row in mapping["items"]}
    assert rows == {"mem-dr-alice-moreau": (["prv-amo"], False), DANA: ([], True)}


def test_signed_out_and_then_removed(desk: Desk) -> None:
    """401 in the middle, and what was chosen is there after the sign-in; 410 of a connection that has ended."""
    open_the_mapping(desk)
    send(desk)
    desk.practice.act(action="end_sessions")
    desk.press("Send")
    desk.is_told(
        MANAGING,
        "You've been signed out",
        "Sign in again and you're back where you were. What you typed is kept.",
    )
    desk.press("Use a code instead")
    desk.sees("Cancel sign-in")
    desk.practice.act(
        action="approve_device", user_code=desk.practice.records()["device_codes"][-1]["user_code"]
    )
    desk.sees(TITLES["veterinarians"])
    desk.sees("Dana Whitfield: No cases of their own")

    send(desk)
    desk.other.sign_out()
    assert desk.other.as_().delete(desk.other.path).status_code == 200
    desk.press("Send")
    desk.is_told(
        MANAGING,
        "This connection has been removed.",
        "An owner or admin of your workspace can connect Cornerstone again.",
    )


def test_in_french(desk: Desk) -> None:
    desk.start("fr")
    desk.press(french("&Manage integration"))
    desk.sees("Dana Whitfield")
    offer = french("No cases of their own")
    desk.press(french("Use {staff} for {name}", staff=offer, name="Dana Whitfield"))
    desk.press(french("&Accept Mapping"))
    desk.sees(french("&Send"))
    desk.practice.act(action="change_provider", provider_id="prv-amo", active=False)
    desk.press(french("&Send"))
    desk.is_told(
        french(MANAGING),
        french("One of the veterinarians is inactive in Cornerstone."),
        french("Choose another one, or have Cornerstone's record made active."),
    )
    desk.sees(
        french("{record} has become inactive in Cornerstone. Choose another one.", record="Moreau, Alice DVM")
    )
