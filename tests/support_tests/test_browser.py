import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

PAGE = b"<title>Hello</title><p id=p>no</p><button onclick=\"p.textContent='yes'\">Go</button>"


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    # Threading: Chromium opens a spare connection, on which a single thread would wait for ever.
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.mark.e2e
def test_a_page_is_opened_and_clicked(browser: Any, address: str) -> None:
    browser.get(address)

    browser.find_element("tag name", "button").click()

    assert browser.title == "Hello"
    assert browser.find_element("id", "p").text == "yes"
