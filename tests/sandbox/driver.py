"""What the tests of the practice service do again and again: sign in, buy, set up, import."""

import base64
import hashlib
import secrets
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import httpx

from covet_desktop.sandbox.sample import SampleClinic
from tests.support.practice import Practice
from tests.support.waiting import wait_until

REDIRECT = "http://127.0.0.1:51234/callback"
SCOPE = "integrations cases documents offline_access"
Json = dict[str, Any]


def new_client(practice: Practice) -> httpx.Client:
    """A client that never goes through a proxy and never follows a redirect."""
    return httpx.Client(base_url=practice.own_url, trust_env=False, timeout=20)


def pkce() -> tuple[str, str]:
    """A verifier and its S256 challenge."""
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    return verifier, base64.urlsafe_b64encode(digest).decode().rstrip("=")


def authorize_fields(challenge: str, **changes: str) -> dict[str, str]:
    """The query of an authorization request."""
    return {
        "response_type": "code",
        "client_id": "covet-desktop",
        "redirect_uri": REDIRECT,
        "scope": SCOPE,
        "state": "state-1",
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "prompt": "consent",
        **changes,
    }


def callback_of(response: httpx.Response) -> dict[str, str]:
    """What the client's loopback address is told."""
    assert response.status_code == 303, response.text
    location = response.headers["location"]
    assert location.startswith(REDIRECT + "?")
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}


def ask_token(client: httpx.Client, **fields: str) -> httpx.Response:
    """POST /oauth/token as this client."""
    return client.post("/oauth/token", data={"client_id": "covet-desktop", **fields})


def tokens_of(client: httpx.Client, member_id: str) -> Json:
    """Sign in as a member by the authorization code."""
    verifier, challenge = pkce()
    fields = authorize_fields(challenge)
    answer = client.post("/oauth/authorize", data={**fields, "account": member_id, "decision": "allow"})
    code = callback_of(answer)["code"]
    response = ask_token(
        client, grant_type="authorization_code", code=code, redirect_uri=REDIRECT, code_verifier=verifier
    )
    assert response.status_code == 200, response.text
    found: Json = response.json()
    return found


class Clinic:
    """A running practice service and the people of its sample clinic, signed in when first needed."""

    def __init__(self, practice: Practice, sample: SampleClinic) -> None:
        self.practice = practice
        self.sample = sample
        self.connection_id = ""
        self._clients: dict[str, httpx.Client] = {}

    def close(self) -> None:
        self.sign_out()
        self.practice.close()

    def member_id(self, role: str) -> str:
        """The first active member with a role."""
        return next(
            str(member["id"])
            for member in self.sample.members
            if member["role"] == role and member["status"] == "active"
        )

    def as_(self, role: str = "owner", device: str = "FRONT%20DESK%20%C3%A9") -> httpx.Client:
        """The client of the first active member with a role."""
        if role not in self._clients:
            client = new_client(self.practice)
            client.headers["Authorization"] = (
                "Bearer " + tokens_of(client, self.member_id(role))["access_token"]
            )
            client.headers["X-CoVet-Device"] = device
            self._clients[role] = client
        return self._clients[role]

    @property
    def anyone(self) -> httpx.Client:
        """A client without a token."""
        if "" not in self._clients:
            self._clients[""] = new_client(self.practice)
        return self._clients[""]

    def sign_out(self) -> None:
        """Forget all tokens: everyone signs in anew when next needed."""
        for client in self._clients.values():
            client.close()
        self._clients.clear()

    # --- requests ---

    @property
    def path(self) -> str:
        return f"/v1/connections/{self.connection_id}"

    def purchase(self, **changes: Any) -> Json:
        """The body of a purchase that is in order."""
        fee = self.as_().get("/v1/integrations").json()["items"][0]["fee"]
        return {"integration": "cornerstone", "clinic": self.sample.clinic, "accepted_fee": fee, **changes}

    def buy(self, key: str | None = None, role: str = "owner", **changes: Any) -> httpx.Response:
        headers = {"Idempotency-Key": key or secrets.token_hex(8)}
        response = self.as_(role).post("/v1/connections", json=self.purchase(**changes), headers=headers)
        if response.status_code == 201:
            self.connection_id = response.json()["id"]
        return response

    def forget_connection(self) -> None:
        """Remove the live connection, so that the next test buys its own."""
        tile = self.as_().get("/v1/integrations").json()["items"][0]
        if tile["connection_id"] and tile["status"] != "rejected":
            assert self.as_().delete(f"/v1/connections/{tile['connection_id']}").status_code == 200

    def change(self, method: str, path: str, body: Json, role: str = "owner") -> httpx.Response:
        """PATCH or PUT with the ETag that is read just before."""
        read = self.path if path.endswith("/practice") else path
        etag = self.as_().get(read).headers["etag"]
        return self.as_(role).request(method, path, json=body, headers={"If-Match": etag})

    def patch(self, **body: Any) -> httpx.Response:
        return self.change("PATCH", self.path, body)

    def mappable(self) -> list[Json]:
        """Active vets of Cornerstone, those with the most appointments first."""
        providers = self.as_().get(f"{self.path}/providers", params={"limit": 500}).json()["items"]
        vets = [p for p in providers if p["active"] and p["kind"] == "veterinarian"]
        return sorted(vets, key=lambda provider: -provider["upcoming_appointments"])

    def mapping(self) -> Json:
        """A mapping of the first clinicians to the first vets, one to one; the last vet stays unmapped."""
        members = [m for m in self.sample.members if m["kind"] == "clinician" and m["status"] != "inactive"]
        vets = self.mappable()
        if len(vets) > 1:
            vets = vets[: max(1, min(len(members), len(vets) - 1))]
        pairs = zip(members, vets, strict=False)
        items = [{"member_id": m["id"], "provider_ids": [v["id"]], "no_cases": False} for m, v in pairs]
        return {"items": items, "ignored_provider_ids": []}

    def set_up(self, **auto_import: Any) -> None:
        """From nothing to connected, all four settings."""
        assert self.buy().status_code == 201
        self.practice.act(action="activate")
        identifier = self.sample.practice["identifier"]
        assert self.change("PUT", f"{self.path}/practice", {"identifier": identifier}).status_code == 200
        zone = self.sample.time_zone
        setting = {"enabled": True, "time_zone": zone, "hour": 6, "days": 1, **auto_import}
        assert self.patch(linking_scope="team", auto_import=setting).status_code == 200
        answer = self.change("PUT", f"{self.path}/provider-mapping", self.mapping())
        assert answer.status_code == 200, answer.text
        assert self.as_().get(self.path).json()["status"] == "connected"

    # --- imports ---

    def today(self) -> date:
        return datetime.now(UTC).astimezone(ZoneInfo(self.sample.time_zone)).date()

    def start_import(self, key: str | None = None, role: str = "owner", **changes: Any) -> httpx.Response:
        body = {
            "members": "all",
            "start": self.today().isoformat(),
            "days": 3,
            "trigger": "manual",
            **changes,
        }
        headers = {"Idempotency-Key": key or secrets.token_hex(8)}
        return self.as_(role).post(f"{self.path}/imports", json=body, headers=headers)

    def run(self, import_id: str) -> Json:
        """The import as it stands."""
        found: Json = self.as_().get(f"/v1/imports/{import_id}").json()
        return found

    def ended(self, import_id: str) -> Json:
        """The import, once it has ended."""

        def look() -> Json | None:
            run = self.run(import_id)
            return run if run["status"] in ("succeeded", "failed", "cancelled") else None

        found = wait_until(look, 30, "the import has ended")
        assert found is not None
        return found

    def import_(self, **changes: Any) -> Json:
        """Start an import and wait for its end."""
        response = self.start_import(**changes)
        assert response.status_code == 202, response.text
        return self.ended(response.json()["id"])

    def all_of(self, path: str, **params: Any) -> list[Json]:
        """Every item of a list, page by page."""
        items: list[Json] = []
        cursor: str | None = None
        while True:
            query = params | ({"cursor": cursor} if cursor else {})
            page = self.as_().get(path, params=query).json()
            items += page["items"]
            cursor = page["next"]
            if cursor is None:
                return items


def code_of(response: httpx.Response) -> tuple[int, str]:
    """Status and code of a refusal."""
    assert response.headers["content-type"] == "application/problem+json", response.text
    return response.status_code, response.json()["code"]


def fields_of(response: httpx.Response) -> set[str]:
    """The JSON pointers of a 422."""
    return {error["field"] for error in response.json()["errors"]}
