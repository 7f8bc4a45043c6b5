"""One request to an endpoint and its whole answer, or one clear line about why there is none."""

from __future__ import annotations

import datetime as dt
import http.client
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from communique.errors import QueryError, StoreError
from communique.store.remote.authentication import handlers
from communique.store.remote.credentials import PASSWORD, TOKEN, USER, Account
from communique.store.remote.deadline import Deadline, Handler
from communique.store.remote.redirect import Redirect
from communique.store.remote.retry import BUSY, Patience, asked

AGENT = "communique (knowledge graphs of diplomatic releases; https://w3id.org/communique/)"
_CONNECTING = 15.0
_SHOWN = 300
_MARKUP = re.compile(r"<(script|style).*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, all of it."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def header(self, name: str) -> str | None:
        """A header, whatever the case of its name."""
        return next((value for key, value in self.headers.items() if key.lower() == name.lower()), None)


class _DroppedError(Exception):
    """The connection broke; `sent` tells whether the server may have acted on the request."""

    def __init__(self, what: str, sent: bool) -> None:
        super().__init__(what)
        self.sent = sent


class Transport:
    """Sends requests to one endpoint: within `seconds` each, again where that may help, as the account's user."""

    def __init__(
        self,
        endpoint: str,
        account: Account,
        seconds: float,
        patience: Patience,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._seconds, self._patience, self._sleep = seconds, patience, sleep
        self._connections = Handler()
        self._opener = urllib.request.build_opener(self._connections, Redirect(), *handlers(account, endpoint))

    def send(self, request: urllib.request.Request, what: str, *, again: bool) -> Answer:
        """The answer to a request, which holds `what`; `again`: it may be sent twice with the effect of once.

        Waits and tries again while the server is busy (429, 503; for as long as it asks), or where the
        connection fails. QueryError for status 400, StoreError for whatever else is no success.
        """
        attempt = 0
        while True:
            wait = self._patience.wait(attempt)
            try:
                answer = self._exchange(request)
            except _DroppedError as error:
                if wait is None or (error.sent and not again):
                    raise StoreError(f"{_address(request)}: {error}") from error
            else:
                if answer.status not in BUSY:
                    return _good(request, what, answer)
                told = asked(answer.header("Retry-After"), dt.datetime.now(dt.UTC))
                if told is not None and told > self._patience.longest:
                    raise StoreError(f"{_address(request)}: busy; it asks to come again in {told:.0f} s")
                if wait is None:
                    raise StoreError(f"{_address(request)}: busy (status {answer.status}), however often it is asked")
                wait = max(wait, told or 0.0)
            self._sleep(wait)
            attempt += 1

    def _exchange(self, request: urllib.request.Request) -> Answer:
        # Handlers note on a request what they did to it; each try starts from a clean one.
        fresh = urllib.request.Request(
            request.full_url, data=request.data, headers=dict(request.headers), method=request.get_method()
        )
        fresh.add_header("User-agent", AGENT)
        with Deadline(self._seconds) as deadline:
            self._connections.deadline = deadline
            try:
                answer = self._answer(fresh)
                if deadline.over:
                    raise TimeoutError
                return answer
            except (OSError, http.client.HTTPException, ValueError) as error:
                if deadline.over:
                    raise StoreError(f"{_address(request)}: no whole answer within {self._seconds:g} s") from error
                raise _failure(request, error) from error

    def _answer(self, request: urllib.request.Request) -> Answer:
        try:
            response = self._opener.open(request, timeout=min(self._seconds, _CONNECTING))
        except urllib.error.HTTPError as error:
            if error.code in (301, 302, 303, 307, 308):
                raise StoreError(f"{_address(request)}: {' '.join(str(error.reason).split())}") from error
            return Answer(error.code, dict(error.headers.items()), error.read() if error.fp else b"")
        with response:
            return Answer(response.status, dict(response.headers.items()), response.read())


def _failure(request: urllib.request.Request, error: Exception) -> Exception:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return StoreError(f"{_address(request)}: no connection within {_CONNECTING:g} s")
    if isinstance(reason, ConnectionRefusedError):
        return _DroppedError("nobody answers there (connection refused); is the server up?", sent=False)
    if isinstance(reason, ConnectionError | http.client.IncompleteRead | http.client.BadStatusLine):
        return _DroppedError("the connection broke before the answer was whole", sent=True)
    return StoreError(f"{_address(request)}: {' '.join(str(reason).split()) or type(reason).__name__}")


def _good(request: urllib.request.Request, what: str, answer: Answer) -> Answer:
    if 200 <= answer.status < 300:
        return answer
    said = _said(answer)
    if answer.status == 400:
        raise QueryError(f"the {what} does not parse: {said or 'status 400'}")
    if answer.status in (401, 403, 407):
        raise StoreError(
            f"{_address(request)}: refused (status {answer.status}); set {USER} and {PASSWORD}, or {TOKEN}, to those"
            " of a user who may do this"
        )
    raise StoreError(f"{_address(request)}: status {answer.status}{': ' if said else ''}{said}")


def _said(answer: Answer) -> str:
    """The first words of an error page, without its markup."""
    text = answer.body[:20_000].decode("utf-8", "replace").partition("SPARQL query:")[0]
    words = " ".join(_MARKUP.sub(" ", text).split())
    return f"{words[:_SHOWN]} …" if len(words) > _SHOWN else words


def _address(request: urllib.request.Request) -> str:
    return request.full_url.split("?")[0]
