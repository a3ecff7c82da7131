"""The practice service in a test: started, looked into, stopped and started again."""

import httpx

from tests.conftest import MakeSandbox
from tests.support.line import Line


def test_it_comes_back_on_the_same_port_with_the_same_state(sandbox: MakeSandbox) -> None:
    practice = sandbox("tiny")
    url, records = practice.base_url, practice.records()

    practice.restart()

    assert practice.base_url == url
    assert practice.records() == records


def test_two_are_strangers(sandbox: MakeSandbox) -> None:
    first, second = sandbox(), sandbox()

    first.stop()

    assert first.base_url != second.base_url
    assert second.records() is not None


def test_the_line_stands_in_front_of_it(sandbox: MakeSandbox, line: Line) -> None:
    practice = sandbox("tiny", line=line)

    metadata = httpx.get(f"{line.url}/.well-known/oauth-authorization-server", trust_env=False)

    assert practice.base_url == line.url
    assert metadata.json()["issuer"].startswith(line.url)
    assert len(line.seen("GET", "/.well-known/*")) == 1
