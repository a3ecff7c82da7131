"""Faults of the line: each a Problem of its own, in words."""

import pytest

from covet_desktop.adapters.address import is_loopback
from covet_desktop.adapters.answers import problem_of
from covet_desktop.adapters.http import Http
from covet_desktop.core.problems import Kind, Problem
from tests.support.line import Line
from tests.support.practice import free_port


def asked(url: str, read_seconds: float = 5) -> Problem:
    http = Http(url, user_agent="test", device="Réception 1", read_seconds=read_seconds)
    try:
        with pytest.raises(Problem) as caught:
            raise problem_of(http.send("GET", "/v1/account"))
    finally:
        http.close()
    assert str(caught.value.title)
    assert str(caught.value.advice)
    return caught.value


def test_nobody_there() -> None:
    problem = asked(f"http://127.0.0.1:{free_port()}")

    assert problem.kind is Kind.OFFLINE
    assert not problem.sent


def test_a_connection_that_breaks_off(line: Line) -> None:
    line.cut()

    problem = asked(line.url)

    assert problem.kind is Kind.OFFLINE
    assert problem.sent


def test_a_service_that_hangs(line: Line) -> None:
    held = line.before("GET", "*")

    problem = asked(line.url, read_seconds=0.3)

    assert problem.kind is Kind.TIMEOUT
    held.cut()


@pytest.mark.parametrize(
    ("status", "body", "content_type", "kind"),
    [
        ("200 OK", b"<html>Please sign in to the guest network</html>", "text/html", Kind.CAPTIVE),
        ("302 Found", b"", "text/html", Kind.CAPTIVE),
        ("502 Bad Gateway", b"<html>nginx</html>", "text/html", Kind.SERVICE_DOWN),
        ("429 Too Many Requests", b"", "text/plain", Kind.TOO_MANY),
        ("403 Forbidden", b'{"code":"not_permitted"}', "application/problem+json", Kind.NOT_PERMITTED),
        ("401 Unauthorized", b'{"code":"invalid_token"}', "application/problem+json", Kind.SIGNED_OUT),
        ("409 Conflict", b'{"code":"news"}', "application/problem+json", Kind.REFUSED),
        ("412 X", b'{"code":"changed_elsewhere"}', "application/problem+json", Kind.CHANGED_ELSEWHERE),
    ],
)
def test_each_answer_has_its_meaning(
    line: Line, status: str, body: bytes, content_type: str, kind: Kind
) -> None:
    line.reply("GET", "*", status, body, content_type)

    assert asked(line.url).kind is kind


@pytest.mark.parametrize("url", ["http://example.com", "ftp://127.0.0.1", "http://127.0.0.1.example.com"])
def test_plain_http_goes_nowhere_but_to_this_pc(url: str) -> None:
    problem = asked(url)

    assert problem.kind is Kind.INSECURE
    assert not problem.sent


def test_loopback_is_told_from_names_that_look_like_it() -> None:
    assert is_loopback("http://127.0.0.1:80")
    assert is_loopback("http://[::1]:80")
    assert not is_loopback("http://localhost.example.com")
