"""Everything that the service refuses of the settings, met in the real window: where it is told, and the way on."""

from typing import Any

import pytest

from tests.e2e.clerk import TITLES
from tests.e2e.refused import MANAGING, Desk

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
ALICE, DANA, FRONT = "mem-dr-alice-moreau", "mem-dana-whitfield", "mem-front-desk"
ELSEWHERE, TAKEN, UNKNOWN, OTHERS = "20417|8", "4HN8ZZ10", "NOSUCH99", "9QX2TT71"
PAGES = {
    "clinic": "Step 2 of 9: Clinic information, done",
    "practice": "Step 5 of 9: Practice identifier, done",
    "scope": "Step 6 of 9: Linking scope, done",
    "auto_import": "Step 7 of 9: Auto-import, done",
    "veterinarians": "Step 8 of 9: Veterinarians, done",
}


def turn_to(desk: Desk, page: str) -> None:
    desk.press(PAGES[page])
    desk.sees(TITLES[page])


def ask(desk: Desk, button: str) -> None:
    """The primary button, up to the question whether it shall be sent."""
    desk.press(button)
    desk.sees("Send these changes?")


def connection(desk: Desk) -> Any:
    return desk.practice.records()["connections"][-1]


def auto_import(hour: int) -> dict[str, Any]:
    return {"enabled": True, "time_zone": "America/New_York", "hour": hour, "days": 2}


def open_the_settings(desk: Desk) -> None:
    desk.start()
    desk.sees("Manage integration", 40)
    desk.press("Manage integration")
    desk.sees(TITLES["veterinarians"])


def test_clinic_identifier_scope_and_hour(desk: Desk) -> None:
    open_the_settings(desk)
    the_hour(desk)
    the_scope(desk)
    the_identifier(desk)
    the_clinic(desk)


def the_hour(desk: Desk) -> None:
    """412 with both ways on, 403, 422 at its field."""
    turn_to(desk, "auto_import")
    desk.press("Auto-import daily")
    desk.pick("Hour of the day", "7:00 AM")
    ask(desk, "Continue")
    desk.other.patch(auto_import=auto_import(5))
    desk.press("Send")
    desk.sees("Dana Whitfield changed it meanwhile, on FRONT DESK é")
    desk.is_told(MANAGING, desk.row("changed it meanwhile", "What you chose here is kept"))
    assert "off → every day at 5:00 AM, today and tomorrow." in desk.row("What you chose here is kept")
    assert desk.words().count("7:00 AM") > 0, "what was chosen stays"

    ask(desk, "Continue")
    desk.practice.act(action="set_member_role", member_id=DANA, role="member")
    desk.press("Send")
    desk.is_told(
        MANAGING,
        "Your CoVet account may not do this.",
        "Ask Dr Alice Moreau: it is for owners and admins.",
    )
    desk.sees("You can look at this; changing it is for owners and admins")
    assert "Take theirs" not in desk.words()
    desk.practice.act(action="set_member_role", member_id=DANA, role="owner")
    desk.restart("Manage integration")
    desk.press("Manage integration")
    desk.sees(TITLES["veterinarians"])

    turn_to(desk, "auto_import")
    desk.pick("Hour of the day", "8:00 AM")
    ask(desk, "Continue")
    at_hour = [{"field": "/auto_import/hour", "code": "invalid", "detail": "Not at this hour."}]
    desk.answers("PATCH", "/v1/connections/*", 422, "invalid", errors=at_hour)
    desk.press("Send")
    desk.is_told(MANAGING, "CoVet doesn’t accept this hour. Choose another one.")
    desk.line.heal()
    desk.pick("Hour of the day", "9:00 AM")
    desk.gone("CoVet doesn’t accept this hour.")
    ask(desk, "Continue")
    desk.press("Send")
    desk.sees(TITLES["veterinarians"])
    assert connection(desk)["auto_import"]["hour"] == 9


def the_scope(desk: Desk) -> None:
    """429, which passes by itself; 412 and theirs taken."""
    turn_to(desk, "scope")
    desk.press("Only my account")
    desk.sees("will no longer be linked")
    ask(desk, "Continue")
    desk.answers("PATCH", "/v1/connections/*", 429, "rate_limited", head="\r\nRetry-After: 6")
    desk.press("Send")
    desk.is_told(MANAGING, "CoVet asks this PC to wait a moment. Trying again…")
    desk.other.patch(auto_import=auto_import(6))
    desk.line.heal()
    desk.sees("changed it meanwhile, on FRONT DESK é")
    desk.press("Take theirs")
    desk.gone("changed it meanwhile")
    assert desk.place("The whole team").checked
    assert connection(desk)["linking_scope"] == "team"


def the_identifier(desk: Desk) -> None:
    """404 and 409 of looking it up, at the field; 409 and 412 of setting it."""
    turn_to(desk, "practice")
    desk.write("Practice identifier", UNKNOWN)
    desk.press("Look up")
    desk.is_told(
        MANAGING,
        "Bitwerx knows no clinic with this identifier.",
        "Compare it with what Bitwerx sent you, letter by letter. It isn't Cornerstone's Practice ID.",
    )
    assert desk.value("Practice identifier") == UNKNOWN
    desk.write("Practice identifier", TAKEN)
    desk.press("Look up")
    desk.is_told(
        MANAGING,
        "Another CoVet workspace uses this identifier already.",
        "Check that it is yours. If it is, tell CoVet's support.",
    )
    desk.practice.act(action="suspend")
    desk.write("Practice identifier", OTHERS)
    desk.press("Look up")
    desk.is_told(
        MANAGING,
        "The connection is suspended.",
        "Nothing was done. CoVet's support can say why; once it is settled, try again.",
    )
    desk.practice.act(action="lift")
    desk.press("Look up")
    desk.press("Yes, this is our clinic")
    ask(desk, "Next")
    desk.other.patch(auto_import=auto_import(4))
    desk.press("Send")
    desk.is_told(MANAGING, desk.row("changed it meanwhile", "What you chose here is kept"))
    assert desk.value("Practice identifier") == OTHERS
    desk.press("Take theirs")
    desk.gone("changed it meanwhile")
    assert connection(desk)["practice"]["identifier"] == desk.value("Practice identifier")


def the_clinic(desk: Desk) -> None:
    """409 of another fee, told where the person comes back to; 422 at the field."""
    turn_to(desk, "clinic")
    desk.write("Cornerstone servers", "2")
    ask(desk, "Next")
    desk.press("Send")
    desk.sees("Confirm the fee?")
    desk.practice.act(action="set_fee", amount="49")
    desk.press("Confirm the fee")
    desk.is_told(
        MANAGING,
        "The fee has changed meanwhile. Nothing was changed.",
        "It is 35.00 USD a month now and becomes 98.00 USD a month.",
    )
    assert desk.value("Cornerstone servers") == "2"
    assert connection(desk)["server_count"] == 1
    desk.write("Cornerstone servers", "1")
    desk.write("City", "Winooski")
    ask(desk, "Next")
    at_city = [{"field": "/clinic/city", "code": "invalid", "detail": "Another city has this ZIP code."}]
    desk.answers("PATCH", "/v1/connections/*", 422, "invalid", errors=at_city)
    desk.press("Send")
    desk.is_told(MANAGING, "Another city has this ZIP code.")
    desk.line.heal()
    assert desk.value("City") == "Winooski"
