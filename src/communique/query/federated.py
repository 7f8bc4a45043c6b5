"""Asks the endpoint of a SERVICE for an embedded store, which never leaves the machine itself.

A store's own SERVICE has no time-out that holds, and knows no 429. So the block is sent by itself, as
SPARQL 1.1 Federated Query has it, and its answer takes its place.
"""

from __future__ import annotations

import os
import re

from pyoxigraph import Literal, NamedNode

from communique.store import Result, Term
from communique.store.remote import RemoteStore
from communique.store.remote.credentials import PASSWORD, TOKEN, USER, account

_BLOCK = re.compile(
    r"^(?P<indent>[ ]*)SERVICE <(?P<endpoint>[^<>\s]*)> \{\n(?P<body>.*?)^(?P=indent)\}$", re.MULTILINE | re.DOTALL
)
_PREFIX = re.compile(r"^PREFIX .*$", re.MULTILINE)


def joined(sparql: str) -> str:
    """A stored query, bound, with the answers of its endpoints in the place of their SERVICE blocks.

    Each is one request, with the time-outs, the patience and the one-line errors of `RemoteStore`. Raises
    StoreError and QueryError.
    """
    prefixes = "\n".join(_PREFIX.findall(sparql))

    def answered(match: re.Match[str]) -> str:
        query = f"{prefixes}\nSELECT DISTINCT * WHERE {{\n{match['body']}}}"
        return f"{match['indent']}{values(elsewhere(match['endpoint']).query(query))}"

    return _BLOCK.sub(answered, sparql)


def values(result: Result) -> str:
    """The rows of a result as they stand in a query.

    >>> values(Result(("x", "y"), ((NamedNode("urn:x:a"), None), (Literal("b"), Literal("c")))))
    'VALUES (?x ?y) { (<urn:x:a> UNDEF) ("b" "c") }'
    """
    names = " ".join(f"?{name}" for name in result.variables)
    rows = " ".join(f"({' '.join(map(_cell, row))})" for row in result.rows)
    return f"VALUES ({names}) {{ {rows} }}"


def _cell(term: Term | None) -> str:
    """A term as it is written; a blank node is a value that is not known, and joins with nothing."""
    return str(term) if isinstance(term, NamedNode | Literal) else "UNDEF"


def elsewhere(address: str) -> RemoteStore:
    """An endpoint of others, entered as the user's file tells.

    User, password and token of the environment are for the user's own store, and are shown to nobody else.
    """
    environment = {name: value for name, value in os.environ.items() if name not in (USER, PASSWORD, TOKEN)}
    return RemoteStore(address, account(address, environment))
