"""Keeps a query or an update of a stranger away from the network."""

from __future__ import annotations

import re

_QUERY = re.compile(r"[?$]\w++|service", re.IGNORECASE | re.ASCII)
_UPDATE = re.compile(r"[?$]\w++|service|load", re.IGNORECASE | re.ASCII)


def offline(sparql: str, *, update: bool = False) -> str:
    r"""The same SPARQL without any SERVICE (in an update: nor LOAD) that a parser could read as a keyword.

    Telling a keyword from a word in a string takes the store's own parser, and any second parser can
    be fooled into seeing a string where the store sees code. So nothing is told apart: one letter of
    the word becomes a code point escape wherever it stands. Inside strings and IRIs an escape means
    the letter; anywhere else it is a syntax error. Variables may bear the name.

    >>> offline('SELECT ?service { ?service ?p "Service" }')
    'SELECT ?service { ?service ?p "Serv\\u0069ce" }'
    >>> offline("SELECT * { SERVICE <http://a.example> {} }")
    'SELECT * { SERV\\u0049CE <http://a.example> {} }'
    """
    return (_UPDATE if update else _QUERY).sub(_escape, sparql)


def _escape(match: re.Match[str]) -> str:
    word = match[0]
    if word[0] in "?$":
        return word
    at = 4 if word.lower() == "service" else 1
    return f"{word[:at]}\\u{ord(word[at]):04X}{word[at + 1 :]}"
