"""Who is signed in, who else there is, and what can be connected (contract §3, first rows)."""

from covet_desktop.sandbox import connections
from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.conventions import Answer, ok, page_of_all
from covet_desktop.sandbox.store import Document

MEMBER_FIELDS = ("id", "display_name", "given_name", "family_name", "email", "role", "kind", "status")


def get_account(call: Call) -> Answer:
    """GET /account: the person whose token this is, and the workspace."""
    person = call.person
    return ok(
        {
            "user": {
                "id": person["id"],
                "display_name": person["display_name"],
                "email": person["email"],
                "role": person["role"],
                "locale": person.get("locale", "en"),
            },
            "workspace": dict(call.service.practice.sample.workspace),
        }
    )


def get_members(call: Call) -> Answer:
    """GET /members."""
    members = [{name: member[name] for name in MEMBER_FIELDS} for member in call.service.members(call.tx)]
    return page_of_all(call.tx, call.page(), members, lambda member: str(member["id"]))


def get_integrations(call: Call) -> Answer:
    """GET /integrations: the tile of Cornerstone."""
    tile: Document = {
        "kind": connections.KIND,
        "name": "Cornerstone",
        "status": "available",
        "connection_id": None,
        "fee": call.service.fee(call.tx),
    }
    latest = connections.latest(call.tx)
    if latest is not None and latest["removed_at"] is None:
        tile |= {"status": connections.status_of(latest, call.now), "connection_id": latest["id"]}
    return page_of_all(call.tx, call.page(), [tile], lambda item: str(item["kind"]))
