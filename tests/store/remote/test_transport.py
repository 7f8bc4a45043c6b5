"""Endpoints that are busy, break, drip, lie or send us away: tried again where that helps, else told in one line."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable

import pytest
from tests.servers import free_port
from tests.store.remote.scripted import (
    ROWS,
    Handler,
    broken,
    dripping,
    dripping_headers,
    hung_up,
    reply,
    scripted,
    silent,
)

from communique.errors import CommuniqueError, StoreError
from communique.store.remote import RemoteStore
from communique.store.remote.credentials import Account
from communique.store.remote.retry import Patience

QUICK = Patience(tries=3, first=0.01, longest=1.5)
QUERY = "SELECT ?x { ?x ?y ?z }"


def store(endpoint: str, account: Account | None = None) -> RemoteStore:
    return RemoteStore(endpoint, account, patience=QUICK)


def failure(endpoint: str, account: Account | None = None) -> str:
    """What is told of a query that fails."""
    with pytest.raises(CommuniqueError) as told:
        store(endpoint, account).query(QUERY)
    assert "\n" not in str(told.value)
    return str(told.value)


@pytest.mark.parametrize("bad", [reply(429), reply(503), broken, hung_up], ids=["429", "503", "broken", "hung-up"])
def test_what_may_pass_is_tried_again(bad: Callable[[Handler], None]) -> None:
    with scripted(bad, bad, reply()) as script:
        assert str(store(script.endpoint).query(QUERY).rows[0][0]) == '"whole"'
    assert len(script.asked) == 3


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (reply(503), "busy (status 503), however often it is asked"),
        (broken, "the connection broke before the answer was whole"),
        (hung_up, "the connection broke before the answer was whole"),
    ],
    ids=["503", "broken", "hung-up"],
)
def test_and_then_given_up(bad: Callable[[Handler], None], said: str) -> None:
    with scripted(bad) as script:
        assert failure(script.endpoint) == f"{script.endpoint}: {said}"
    assert len(script.asked) == QUICK.tries


def test_a_server_is_waited_for_as_long_as_it_asks() -> None:
    with scripted(reply(429, Retry_After="1"), reply()) as script:
        before = time.monotonic()
        store(script.endpoint).query(QUERY)
        assert time.monotonic() - before >= 1
    with scripted(reply(503, Retry_After="3600")) as script:
        assert failure(script.endpoint).endswith("busy; it asks to come again in 3600 s")
    assert len(script.asked) == 1


def test_an_update_that_may_have_been_done_is_not_sent_again() -> None:
    with scripted(reply(), hung_up) as script:
        with pytest.raises(StoreError, match="the connection broke"):
            store(script.endpoint).update("INSERT DATA { <urn:x:s> <urn:x:p> 1 }")
        assert len(script.asked) == 2  # which server it is, and the update
    with scripted(reply(), reply(503), hung_up, reply()) as script:
        store(script.endpoint).update("INSERT DATA { <urn:x:s> <urn:x:p> 1 }", again=True)
    assert len(script.asked) == 4


@pytest.mark.parametrize("slow", [dripping, dripping_headers, silent])
def test_the_time_limit_covers_the_whole_exchange(slow: Callable[[Handler], None]) -> None:
    with scripted(slow) as script:
        before = time.monotonic()
        assert failure(script.endpoint, Account(timeout=0.4)) == f"{script.endpoint}: no whole answer within 0.4 s"
        assert time.monotonic() - before < 2
    assert len(script.asked) == 1


def test_nobody_there() -> None:
    endpoint = f"http://127.0.0.1:{free_port()}/query"
    assert failure(endpoint) == f"{endpoint}: nobody answers there (connection refused); is the server up?"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            reply(body=b"<!DOCTYPE html><html><body>Welcome</body></html>", Content_Type="text/html"),
            "answers with an HTML page, not with results; is this the address of the SPARQL endpoint?",
        ),
        (reply(body=ROWS[:30]), "the answer breaks off after 30 bytes"),
        (reply(body=b""), "the answer is empty"),
        (reply(body=b'{"head": {}}'), "the answer is no SPARQL result (it lacks 'vars')"),
        (reply(body=b"[1]"), "the answer can't be read"),
        (reply(body=b'{"\xff": 1}'), "the answer can't be read"),
        (
            reply(502, b"<html><head><style>a{}</style></head><body><h1>Bad\nGateway</h1></body></html>"),
            "status 502: Bad Gateway",
        ),
        (reply(404, b""), "status 404"),
        (reply(302, b"", Location="/query"), "infinite loop"),
        (reply(302, b"", Location="ftp://127.0.0.1/"), "redirects to ftp://127.0.0.1/, which is refused"),
    ],
    ids=["html", "truncated", "empty", "no-vars", "list", "bytes", "502", "404", "loop", "ftp"],
)
def test_a_bad_answer_is_one_line(answer: Callable[[Handler], None], said: str) -> None:
    with scripted(answer) as script:
        told = failure(script.endpoint)
    assert told.startswith(script.endpoint)
    assert said in told


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirected_query_stays_whole(status: int) -> None:
    with scripted(reply()) as there, scripted(reply(status, b"", Location=there.endpoint)) as here:
        store(here.endpoint).query(QUERY)
    assert [asked.method for asked in there.asked] == ["POST"]
    assert there.asked[0].body == here.asked[0].body


def test_credentials_go_to_nobody_else() -> None:
    token = Account(token="abc-secret")
    with scripted(reply()) as there, scripted(reply(307, b"", Location=there.endpoint)) as here:
        store(here.endpoint, token).query(QUERY)
    assert here.asked[0].headers["Authorization"] == "Bearer abc-secret"
    assert "Authorization" not in there.asked[0].headers
    wanted = reply(401, b"", WWW_Authenticate='Basic realm="x"')
    with scripted(wanted) as there, scripted(reply(307, b"", Location=there.endpoint)) as here:
        assert "secret" not in failure(here.endpoint, Account(user="u", password="secret"))
    assert all("Authorization" not in asked.headers for asked in there.asked)


def test_basic_credentials_are_sent_once_they_are_asked_for() -> None:
    with scripted(reply(401, b"", WWW_Authenticate='Basic realm="x"'), reply()) as script:
        store(script.endpoint, Account(user="loader", password="p:w")).query(QUERY)
    assert "Authorization" not in script.asked[0].headers
    assert base64.b64decode(script.asked[1].headers["Authorization"].removeprefix("Basic ")) == b"loader:p:w"


def test_the_project_is_named() -> None:
    with scripted(reply()) as script:
        store(script.endpoint).query("# add, load, move: an address\n#+ a header\n" + QUERY)
    assert script.asked[0].headers["User-Agent"].startswith("communique")
    assert script.asked[0].headers["Accept"] == "application/sparql-results+json"
    assert script.asked[0].body.startswith(b"query=")
