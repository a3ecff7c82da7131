"""A server on loopback that answers whatever bytes a test wants, over TLS too."""

import datetime
import ipaddress
import json
import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

Reply = Callable[[str, dict[str, str], bytes], bytes | None]
"""From ``"GET /path?query"``, headers and body to the answer; None: say nothing until it is over."""


class Hostile:
    """``requests`` holds what came: first line without its version, headers in lower case, body."""

    def __init__(self, reply: Reply | bytes, tls: ssl.SSLContext | None = None) -> None:
        self._reply = reply
        self._tls = tls
        self._over = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.settimeout(0.02)
        self.port: int = self._listening.getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self.requests: list[tuple[str, dict[str, str], bytes]] = []
        self._threads = [threading.Thread(target=self._accept)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()
        self._listening.close()

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                visitor, _ = self._listening.accept()
            except TimeoutError:
                continue
            thread = threading.Thread(target=self._visit, args=(visitor,))
            self._threads.append(thread)
            thread.start()

    def _visit(self, visitor: socket.socket) -> None:
        with visitor:
            visitor.settimeout(5)
            try:
                if self._tls is None:
                    return self._serve(visitor)
                with self._tls.wrap_socket(visitor, server_side=True) as secured:
                    self._serve(secured)
            except OSError:
                return  # the client has turned away, as it should

    def _serve(self, visitor: socket.socket) -> None:
        received = b""
        while b"\r\n\r\n" not in received:
            received += (part := visitor.recv(65536))
            if not part:
                return
        head, _, body = received.partition(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
        while len(body) < int(headers.get("content-length", "0")):
            body += visitor.recv(65536)
        request = (first.rpartition(" ")[0], headers, body)
        self.requests.append(request)
        answer = self._reply if isinstance(self._reply, bytes) else self._reply(*request)
        if answer is None:
            self._over.wait()
        else:
            visitor.sendall(answer)


def answer(status: int, body: bytes, media_type: str = "application/json", **headers: str) -> bytes:
    """An answer that ends with its connection. ``retry_after="3"`` becomes ``retry-after: 3``."""
    lines = [f"HTTP/1.1 {status} Because", f"content-type: {media_type}", f"content-length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "connection: close", "", ""]).encode() + body


def json_answer(status: int, document: Any, **headers: str) -> bytes:
    return answer(status, json.dumps(document).encode(), **headers)


def problem(status: int, code: str, headers: dict[str, str] | None = None, **members: Any) -> bytes:
    """RFC 9457, as the contract has it (§1)."""
    document = {"type": "about:blank", "title": "No", "status": status, "code": code, **members}
    return answer(
        status,
        json.dumps(document).encode(),
        "application/problem+json",
        x_request_id="req-7",
        **(headers or {}),
    )


def own_certificate(folder: Path) -> ssl.SSLContext:
    """A certificate for 127.0.0.1 that nobody trusts; it is in ``folder/certificate.pem``."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(address, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, secret = folder / "certificate.pem", folder / "key.pem"
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, secret)
    return context
