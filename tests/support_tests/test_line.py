"""The breakable line, in front of a small real server."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from tests.support.line import Line


class Counting(BaseHTTPRequestHandler):
    served: list[str]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.served.append(f"{self.command} {self.path} {body.decode()}")
        self.send_response(201)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def served(line: Line) -> Iterator[list[str]]:
    handler = type("Handler", (Counting,), {"served": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        line.target = f"http://127.0.0.1:{server.server_address[1]}"
        yield handler.served
        server.shutdown()
        thread.join()


@pytest.fixture
def client(line: Line) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=line.url, trust_env=False, timeout=10) as client:
        yield client


@pytest.fixture
def meanwhile() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as pool:
        yield pool


def test_it_passes_requests_and_answers(line: Line, client: httpx.Client, served: list[str]) -> None:
    answers = [client.post("/v1/purchases?x=1", content=text * 50_000) for text in ("a", "é")]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[1].text == "é" * 50_000
    assert len(served) == 2
    assert len(line.seen("POST", "/v1/purchases")) == 2


def test_before_the_service_it_holds_one_request(
    line: Line, client: httpx.Client, served: list[str], meanwhile: ThreadPoolExecutor
) -> None:
    held = line.before("POST", "/v1/*")

    first = meanwhile.submit(client.post, "/v1/purchases", content="first")
    request = held.wait()
    assert client.get("/v1/other").status_code == 201
    assert client.post("/v1/purchases", content="second").status_code == 201

    assert (request.body, served) == (b"first", ["GET /v1/other ", "POST /v1/purchases second"])
    held.release()
    assert first.result().status_code == 201


def test_after_the_service_it_holds_the_answer(
    line: Line, client: httpx.Client, served: list[str], meanwhile: ThreadPoolExecutor
) -> None:
    held = line.after("POST", "/v1/purchases")

    sent = meanwhile.submit(client.post, "/v1/purchases", content="bought")
    held.wait()

    assert served == ["POST /v1/purchases bought"]
    assert not sent.done()
    held.cut()
    with pytest.raises(httpx.RemoteProtocolError):
        sent.result()


def test_it_cuts_until_it_is_healed(line: Line, client: httpx.Client, served: list[str]) -> None:
    line.cut("GET", "/v1/*")

    with pytest.raises(httpx.RemoteProtocolError):
        client.get("/v1/cases")
    line.heal()

    assert client.get("/v1/cases").status_code == 201
    assert served == ["GET /v1/cases "]


def test_somebody_else_answers(line: Line, client: httpx.Client, served: list[str]) -> None:
    line.reply("*", "*", "200 OK", b"<html>Welcome to our guest network</html>")

    answer = client.get("/v1/cases")

    assert answer.text.startswith("<html>")
    assert served == []


def test_nobody_behind_it_is_a_lost_connection(line: Line, client: httpx.Client, served: list[str]) -> None:
    line.target = "http://127.0.0.1:1"

    with pytest.raises(httpx.RemoteProtocolError):
        client.get("/v1/cases")


def test_closing_frees_what_is_held(
    line: Line, client: httpx.Client, served: list[str], meanwhile: ThreadPoolExecutor
) -> None:
    held = line.before("GET", "*")
    sent = meanwhile.submit(client.get, "/v1/cases")
    held.wait()

    line.close()

    with pytest.raises(httpx.RemoteProtocolError):
        sent.result()
