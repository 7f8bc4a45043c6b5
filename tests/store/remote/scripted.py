"""A server that answers as it is told, well or badly, and remembers what it was asked."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

RESULTS = {"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": "whole"}}]}}
ROWS = json.dumps(RESULTS).encode()

Reply = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers each request by the next reply of the script; the last one again and again."""

    script: Script

    def answer(self) -> None:
        """Remember the request, and reply."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.script.asked.append(Asked(self.command, self.path, dict(self.headers.items()), body))
        replies = self.script.replies
        with suppress(ConnectionError):
            (replies.pop(0) if len(replies) > 1 else replies[0])(self)

    do_GET = do_POST = do_PUT = answer  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class Script:
    """What the server replies, in order, and what it was asked."""

    port: int
    replies: list[Reply]
    asked: list[Asked] = field(default_factory=list)

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}/query"


@contextmanager
def scripted(*replies: Reply) -> Iterator[Script]:
    """A server that gives these replies."""
    handler = type("Scripted", (Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    handler.script = Script(server.server_address[1], list(replies))  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield handler.script  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def reply(status: int = 200, body: bytes = ROWS, **headers: str) -> Reply:
    """A status, a body, and headers (with _ for -)."""

    def send(handler: Handler) -> None:
        handler.send_response(status)
        kinds = {"Content_Type": "application/sparql-results+json", "Content_Length": str(len(body)), **headers}
        for name, value in kinds.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return send


def broken(handler: Handler) -> None:
    """Ends the connection in the middle of an answer."""
    reply(body=ROWS[:20], Content_Length=str(len(ROWS)))(handler)
    handler.wfile.flush()
    handler.connection.shutdown(socket.SHUT_RDWR)


def hung_up(handler: Handler) -> None:
    """Ends the connection without an answer."""
    handler.connection.shutdown(socket.SHUT_RDWR)


def dripping(handler: Handler) -> None:
    """Gives a byte every few moments, for ever: no time-out on a single read ever strikes."""
    reply(body=b"{", Content_Length="1000000")(handler)
    for _ in range(200):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def dripping_headers(handler: Handler) -> None:
    """As `dripping`, but the headers never end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(200):
        handler.wfile.write(f"X-{number}: 1\r\n".encode())
        handler.wfile.flush()
        time.sleep(0.05)


def silent(handler: Handler) -> None:
    """Does not answer for a long time."""
    time.sleep(3)
