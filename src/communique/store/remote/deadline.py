"""A time limit on a whole exchange: connecting, sending, and every byte of the answer.

urllib's own time-out starts anew with each byte that comes, so a server that drips never runs into it.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import urllib.request
from contextlib import suppress
from threading import Timer
from types import TracebackType
from typing import Any


class Deadline:
    """Cuts the connections that were put under it when its time is over.

    >>> with Deadline(60) as deadline:
    ...     deadline.over
    False
    """

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._sockets: list[socket.socket] = []
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()

    def watch(self, connection: socket.socket) -> None:
        """Put a connection under this deadline."""
        self._sockets.append(connection)
        if self.over:
            self._cut()

    def _cut(self) -> None:
        self.over = True
        for connection in self._sockets:
            # Of the socket itself: the TLS layer's own shutdown would be a second hand on its state.
            with suppress(OSError):
                socket.socket.shutdown(connection, socket.SHUT_RDWR)


class Handler(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    """Opens connections under the deadline of the exchange that runs."""

    def __init__(self) -> None:
        super().__init__()
        self.deadline: Deadline | None = None
        self._tls = ssl.create_default_context()

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """An exchange in the clear."""
        return self.do_open(_watched(http.client.HTTPConnection, self.deadline), req)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """An exchange under TLS."""
        return self.do_open(_watched(http.client.HTTPSConnection, self.deadline), req, context=self._tls)


def _watched(kind: type[http.client.HTTPConnection], deadline: Deadline | None) -> Any:
    class Watched(kind):  # type: ignore[misc,valid-type]
        def connect(self) -> None:
            super().connect()
            # The time-out was for connecting; from here on the deadline alone decides.
            self.sock.settimeout(None)
            if deadline is not None:
                deadline.watch(self.sock)

    return Watched
