"""The app's own engine, from sign-in through set-up to an import, behind a proxy that holds every call against the
description: requests of the app and answers of the service alike. What doesn't fit is answered with an error.
"""

import json
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from covet_desktop import messages as msg
from covet_desktop.composition import make_engine
from covet_desktop.core.clinic_form import clinic_of, form_of
from covet_desktop.core.events import Checked, Event, SignInShown
from covet_desktop.core.model import (
    AutoImport,
    Clinic,
    LinkingScope,
    MappingRow,
    ProviderKind,
    ProviderMapping,
)
from covet_desktop.core.state import AppState, reduce
from covet_desktop.core.visits import ImportRequest, ImportStatus
from covet_desktop.engine.commands import use_case
from covet_desktop.engine.drive import drive
from covet_desktop.engine.services import Engine, Timing
from covet_desktop.options import Options
from covet_desktop.sandbox.sample import load
from tests.adapters.person import account_of, decide, visit
from tests.contract.description import PATH
from tests.contract.node import node, prism
from tests.support.children import Child
from tests.support.practice import Practice, free_port
from tests.support.waiting import wait_until

SAMPLE = load("tiny")


class Proxy:
    """Prism between a client and the practice service; ``url`` is the service's public address."""

    def __init__(self, folder: Path) -> None:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        program = prism()
        self.practice = Practice(
            folder / "practice", "tiny", public_url=self.url, options=("--activation-delay", "3600s")
        )
        command = [
            node(),
            program,
            "proxy",
            str(PATH),
            self.practice.own_url,
            "--port",
            str(port),
            "--errors",
        ]
        self._child = Child(command, folder / "prism.log")
        wait_until(lambda: "Prism is listening" in self.said(), 60, "Prism listens")

    def said(self) -> str:
        return self._child.everything()

    def complaints(self) -> list[str]:
        """What didn't fit so far, in Prism's words. A wrong request comes last, so that we know that it is all."""
        with httpx.Client(base_url=self.url, trust_env=False, timeout=20) as client:
            assert client.get("/oauth/authorize?response_type=the-last").status_code == 422
        is_last = re.compile(r"/oauth/authorize .*terminated")

        def lines() -> list[str]:
            said = [line for line in self.said().splitlines() if re.search(r"\[(PROXY|HTTP SERVER)\]", line)]
            return [line for line in said if not re.search(r"\binfo\b", line)]

        wait_until(lambda: any(is_last.search(line) for line in lines()), 20, "Prism's last word")
        return [line for line in lines() if not is_last.search(line)]

    def close(self) -> None:
        self._child.stop()
        self.practice.close()


@pytest.fixture
def proxy(tmp_path: Path) -> Iterator[Proxy]:
    proxy = Proxy(tmp_path)
    yield proxy
    proxy.close()


@dataclass
class Seat:
    """A person at the app: what they command, and the state that a window would show."""

    engine: Engine
    practice: Practice
    state: AppState = field(default_factory=AppState)

    def do(self, command: Any) -> AppState:
        drive(self.engine, use_case(self.engine, command), self._learn)
        return self.state

    def _learn(self, event: Event) -> None:
        self.state = reduce(self.state, event)
        if isinstance(event, SignInShown) and event.user_code:
            self.practice.act(action="approve_device", user_code=event.user_code)
        if isinstance(event, Checked) and event.next_at is not None:
            self.practice.act(action="activate")


@pytest.fixture
def seat(proxy: Proxy, tmp_path: Path) -> Iterator[Seat]:
    """The browser's pages aren't part of the description: they are opened at the service itself."""
    engine = make_engine(Options(proxy.url, tmp_path / "app"))
    engine.timing = Timing(first_check=0.1, poll_import=0.1)
    tabs: list[threading.Thread] = []

    def open_browser(url: str) -> bool:
        page = url.replace(proxy.url, proxy.practice.own_url)
        back = decide(page, decision="allow", account=account_of(proxy.practice))
        tabs.append(threading.Thread(target=visit, args=(back,)))
        tabs[-1].start()
        return True

    engine.open_browser = open_browser
    yield Seat(engine, proxy.practice)
    for tab in tabs:
        tab.join()
    engine.close()
    engine.oauth._http.close()  # in the app, the end of the process closes it


def walk(seat: Seat) -> None:
    """From nothing to today's cases, and out again."""
    seat.do(msg.Start())
    state = seat.do(msg.SignIn())
    clinic = msgspec.convert(
        {name: value for name, value in SAMPLE.clinic.items() if value is not None}, Clinic
    )
    assert state.tile is not None
    assert state.tile.fee is not None
    seat.do(msg.Buy(clinic_of(form_of(clinic)), state.tile.fee))
    seat.do(msg.WatchActivation())
    identifier = SAMPLE.practice["identifier"]
    seat.do(msg.LookUpPractice(identifier))
    seat.do(msg.SetPractice(identifier))
    seat.do(msg.SetScope(LinkingScope.TEAM))
    seat.do(msg.SetAutoImport(AutoImport(enabled=True, time_zone=SAMPLE.time_zone, hour=6, days=2)))
    state = seat.do(msg.LoadStaff())
    vet = next(found for found in state.providers if found.active and found.kind is ProviderKind.VETERINARIAN)
    member = next(found for found in state.members if found.display_name == "Dr Alice Moreau")
    assert seat.do(msg.AcceptMapping(ProviderMapping((MappingRow(member.id, (vet.id,)),), ()))).connected
    request = ImportRequest(seat.engine.today(), 3)
    seat.do(msg.PreviewImport(request))
    state = seat.do(msg.StartImport(request))
    assert state.run is not None
    assert state.run.status is ImportStatus.SUCCEEDED
    assert state.cases
    seat.do(msg.Look())
    seat.do(msg.SignOut())
    seat.do(msg.SignIn(device=True))
    seat.do(msg.SignOut())


@pytest.mark.slow
def test_what_the_app_and_the_service_say_to_each_other_fits_the_description(
    proxy: Proxy, seat: Seat
) -> None:
    walk(seat)

    asked = proxy.practice.records()["requests"]
    assert proxy.complaints() == [], proxy.said()
    assert {
        "GET /.well-known/oauth-authorization-server",
        "POST /oauth/token",
        "POST /oauth/device_authorization",
        "POST /oauth/revoke",
        "GET /v1/account",
        "GET /v1/members",
        "GET /v1/integrations",
        "POST /v1/connections",
        "GET /v1/connections/{id}",
        "PATCH /v1/connections/{id}",
        "GET /v1/connections/{id}/practice-lookup",
        "PUT /v1/connections/{id}/practice",
        "GET /v1/connections/{id}/providers",
        "GET /v1/connections/{id}/provider-mapping",
        "PUT /v1/connections/{id}/provider-mapping",
        "GET /v1/connections/{id}/import-preview",
        "POST /v1/connections/{id}/imports",
        "GET /v1/imports/{id}",
        "GET /v1/imports/{id}/cases",
        "GET /v1/imports/{id}/skipped",
    } <= set(asked)


def test_the_proxy_does_find_what_does_not_fit(proxy: Proxy) -> None:
    """Otherwise the test above couldn't fail."""
    proxy.practice.act(
        action="error_next", status=200, body=json.dumps({"items": 5}), content_type="application/json"
    )
    with httpx.Client(base_url=proxy.url, trust_env=False, timeout=20) as client:
        wrong_answer = client.get("/v1/members", headers={"Authorization": "Bearer nobody"})
        wrong_request = client.get("/v1/members?limit=501", headers={"Authorization": "Bearer nobody"})

    assert (wrong_answer.status_code, wrong_request.status_code) == (500, 422)
    assert len(proxy.complaints()) == 2
