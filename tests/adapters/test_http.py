"""Every fault of the line is a Problem of its own; nothing goes where it shouldn't (contract §1)."""

import gzip
import logging
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from covet_desktop.adapters.http import LARGEST_ANSWER, Answer, Http, captive_or_bad
from covet_desktop.core.problems import Kind, Problem
from tests.adapters.hostile import Hostile, answer, json_answer, own_certificate
from tests.support.practice import free_port

MakeHttp = Callable[..., Http]


@pytest.fixture
def http() -> Iterator[MakeHttp]:
    made: list[Http] = []

    def make(url: str, *, device: str = "Réception 1", read_seconds: float = 5) -> Http:
        made.append(Http(url, user_agent="covet-desktop/9", device=device, read_seconds=read_seconds))
        return made[-1]

    yield make
    for each in made:
        each.close()


def fault(client: Http, path: str = "/v1/account") -> Problem:
    with pytest.raises(Problem) as caught:
        client.send("GET", path)
    return caught.value


def test_a_call_says_who_calls_and_gets_the_answer_unpacked(http: MakeHttp) -> None:
    packed = answer(200, gzip.compress(b'{"a": 1}'), content_encoding="gzip", x_request_id="r1", etag='"é"')
    with Hostile(packed) as server:
        got = http(server.url).send("GET", "/v1/account", params={"q": "Œdipe & co"})

    _, headers, _ = server.requests[0]
    assert (got.status, got.body, got.request_id) == (200, b'{"a": 1}', "r1")
    assert headers["user-agent"] == "covet-desktop/9"
    assert headers["x-covet-device"] == "R%C3%A9ception%201"
    assert "gzip" in headers["accept-encoding"]
    assert server.requests[0][0] == "GET /v1/account?q=%C5%92dipe+%26+co"


def test_nobody_listens(http: MakeHttp) -> None:
    problem = fault(http(f"http://127.0.0.1:{free_port()}"))

    assert (problem.kind, problem.sent) == (Kind.OFFLINE, False)


def test_a_name_that_is_not_known_has_a_sentence_of_its_own(
    http: MakeHttp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(11001, "getaddrinfo failed")

    refused = fault(http(f"http://127.0.0.1:{free_port()}"))
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    problem = fault(http("https://covet.invalid"))

    assert (problem.kind, problem.sent) == (Kind.OFFLINE, False)
    assert problem.title != refused.title


def test_silence_is_a_time_out_after_which_the_service_may_have_acted(http: MakeHttp) -> None:
    with Hostile(lambda *_: None) as server:
        problem = fault(http(server.url, read_seconds=0.2))

    assert (problem.kind, problem.sent) == (Kind.TIMEOUT, True)


def test_an_answer_that_only_trickles_is_given_up(http: MakeHttp) -> None:
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def trickle() -> None:
            visitor, _ = listening.accept()
            with visitor:
                visitor.recv(65536)
                visitor.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n[")
                try:
                    while not over.wait(0.05):
                        visitor.sendall(b" ")
                except OSError:
                    return  # the client has given up

        thread = threading.Thread(target=trickle)
        thread.start()
        problem = fault(http(f"http://127.0.0.1:{listening.getsockname()[1]}", read_seconds=0.2))
        over.set()
        thread.join()

    assert (problem.kind, problem.sent) == (Kind.TIMEOUT, True)


@pytest.mark.parametrize(
    ("sent", "kind"),
    [
        (b"", Kind.OFFLINE),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{", Kind.OFFLINE),
        (b"SSH-2.0-OpenSSH\r\n", Kind.OFFLINE),
        (answer(200, b"not gzip", content_encoding="gzip"), Kind.BAD_ANSWER),
    ],
    ids=["closed at once", "cut short", "not HTTP", "not gzip"],
)
def test_a_broken_answer(http: MakeHttp, sent: bytes, kind: Kind) -> None:
    with Hostile(sent) as server:
        problem = fault(http(server.url))

    assert (problem.kind, problem.sent) == (kind, True)


def test_a_bomb_is_not_unpacked(http: MakeHttp) -> None:
    bomb = gzip.compress(bytes(10 * LARGEST_ANSWER))
    with Hostile(answer(200, bomb, content_encoding="gzip")) as server:
        problem = fault(http(server.url))

    assert problem.kind is Kind.BAD_ANSWER


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:1/login", "https://portal.example/", "/v1/other", "/login"]
)
def test_no_redirect_is_followed(http: MakeHttp, target: str) -> None:
    with Hostile(answer(302, b"", "text/html", location=target)) as server:
        problem = fault(http(server.url))

        assert len(server.requests) == 1
    assert problem.kind in (Kind.CAPTIVE, Kind.BAD_ANSWER)


def test_not_modified_is_no_redirect(http: MakeHttp) -> None:
    with Hostile(b'HTTP/1.1 304 Not Modified\r\netag: "3"\r\n\r\n') as server:
        assert http(server.url).send("GET", "/v1/account").status == 304


def test_a_page_in_place_of_json_is_a_portal() -> None:
    page = Answer(
        200, {"content-type": "text/html", "x-request-id": "r"}, b"<html>Welcome to the hotel</html>"
    )

    assert captive_or_bad(page).kind is Kind.CAPTIVE
    assert captive_or_bad(Answer(200, {}, b"  <!doctype html>")).kind is Kind.CAPTIVE
    assert captive_or_bad(Answer(511, {}, b"")).kind is Kind.CAPTIVE
    assert captive_or_bad(Answer(200, {}, b"hello")).kind is Kind.BAD_ANSWER


def test_a_certificate_that_nobody_vouches_for_gets_nothing(http: MakeHttp, tmp_path: Path) -> None:
    with Hostile(json_answer(200, {}), own_certificate(tmp_path)) as server:
        problem = fault(http(server.url))

        assert server.requests == []
    assert (problem.kind, problem.sent) == (Kind.INSECURE, False)
    assert "date and time" in str(problem.advice)
    assert "antivirus" in str(problem.advice)


def test_the_certificates_of_the_system_are_trusted(tmp_path: Path) -> None:
    """In a program of its own: the store is read from the environment."""
    calls = (
        "import sys; from covet_desktop.adapters.http import Http;"
        "http = Http(sys.argv[1], user_agent='x', device='');"
        "print(http.send('GET', '/v1/account').status); http.close()"
    )
    with Hostile(json_answer(200, {}), own_certificate(tmp_path)) as server:
        environment = {**os.environ, "SSL_CERT_FILE": str(tmp_path / "certificate.pem")}
        command = [sys.executable, "-c", calls, server.url]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)

    assert (done.stdout.strip(), done.stderr) == ("200", "")


@pytest.mark.parametrize(
    "url", ["http://covet.example", "ftp://covet.example", "covet.example", "https://", ""]
)
def test_an_address_that_is_not_safe_is_refused_before_anything_is_sent(http: MakeHttp, url: str) -> None:
    assert fault(http(url)).sent is False


@pytest.mark.parametrize("url", ["https://a b.example", "https://covet.example:port", "https://[::1"])
def test_an_address_that_makes_no_sense_is_a_problem_too(http: MakeHttp, url: str) -> None:
    assert fault(http(url)).sent is False


def test_no_other_origin_gets_a_call(http: MakeHttp) -> None:
    with Hostile(json_answer(200, {})) as service, Hostile(json_answer(200, {})) as other:
        client = http(service.url)
        with pytest.raises(Problem) as caught:
            client.send("GET", f"{other.url}/v1/account", headers={"Authorization": "Bearer secret"})

        assert other.requests == []
    assert caught.value.sent is False


def test_loopback_never_goes_through_a_proxy(http: MakeHttp, monkeypatch: pytest.MonkeyPatch) -> None:
    with Hostile(json_answer(200, {})) as service, Hostile(json_answer(200, {})) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        http(service.url).send("GET", "/v1/account")

        assert (len(service.requests), len(proxy.requests)) == (1, 0)


def test_another_service_goes_through_the_proxy_which_may_refuse(
    http: MakeHttp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with Hostile(answer(407, b"", "text/html")) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        problem = fault(http("https://covet.example"))

        assert proxy.requests[0][0] == "CONNECT covet.example:443"
    assert (problem.kind, problem.sent) == (Kind.OFFLINE, False)
    assert "proxy" in str(problem.title) + str(problem.advice)


def test_a_proxy_setting_that_makes_no_sense_is_a_problem(
    http: MakeHttp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "nonsense://proxy:99999")

    assert fault(http("https://covet.example")).sent is False


def test_no_cookie_is_kept(http: MakeHttp) -> None:
    with Hostile(json_answer(200, {}, set_cookie="seen=1")) as server:
        client = http(server.url)
        client.send("GET", "/v1/account")
        client.send("GET", "/v1/account")

    assert "cookie" not in server.requests[1][1]


def test_an_etag_goes_back_as_it_came(http: MakeHttp) -> None:
    with Hostile(json_answer(200, {}, etag='"é"')) as server:
        client = http(server.url)
        tag = client.send("GET", "/v1/connections/1").headers["etag"]
        client.send("PATCH", "/v1/connections/1", body=b"{}", headers={"If-Match": tag})

    assert server.requests[1][1]["if-match"] == '"é"'.encode().decode("latin-1")  # byte for byte


def test_a_log_holds_no_name_token_or_id(http: MakeHttp, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with Hostile(json_answer(200, {"name": "Luna"}, x_request_id="r9")) as server:
        client = http(server.url)
        client.send(
            "GET",
            "/v1/connections/c0ffee/x",
            params={"q": "Luna"},
            headers={"Authorization": "Bearer s3cr3t"},
        )
        fault(http(f"http://127.0.0.1:{free_port()}"), "/v1/cases/c0ffee")

    own = "\n".join(
        record.getMessage() for record in caplog.records if record.name.startswith(("covet", "http"))
    )
    assert "200" in own
    assert "r9" in own
    for secret in ("Luna", "s3cr3t", "c0ffee"):
        assert secret not in own


def test_after_it_was_closed_a_call_is_a_problem(http: MakeHttp) -> None:
    client = http(f"http://127.0.0.1:{free_port()}")
    client.close()

    assert fault(client).sent is False
