"""Requests of the SPARQL protocols: SPARQLWrapper makes those for queries and updates."""

from __future__ import annotations

import urllib.request
from urllib.parse import quote

from SPARQLWrapper import JSON, POST
from SPARQLWrapper.Wrapper import INSERT, SELECT, SPARQLWrapper

from communique.graph.terms import DIP
from communique.store.remote.transport import AGENT


class _Wrapper(SPARQLWrapper):
    """SPARQLWrapper told what it is to send.

    It guesses by the first word that it knows and removes only every other comment line: a comment with
    "address" in it makes an update of a query.
    """

    def __init__(self, kind: str, query: str, update: str) -> None:
        self._kind = kind
        super().__init__(query, updateEndpoint=update, returnFormat=JSON, agent=AGENT)
        self.setMethod(POST)
        # Else it repeats the format in parameters of every server that it knows.
        self.setOnlyConneg(True)

    def _parseQueryType(self, query: str) -> str:  # noqa: N802
        return self._kind

    def request(self) -> urllib.request.Request:
        """The request that `query` would send on without limits or retries."""
        made: urllib.request.Request = self._createRequest()
        return made


def query(endpoint: str, sparql: str, accept: str) -> urllib.request.Request:
    """A query, sent as a form so that its length has no limit.

    >>> request = query("http://a.example/query", "# an address\\nASK {}", "application/sparql-results+json")
    >>> request.get_method(), request.full_url, request.data
    ('POST', 'http://a.example/query', b'query=%23+an+address%0AASK+%7B%7D')
    """
    wrapper = _Wrapper(SELECT, endpoint, endpoint)
    wrapper.setQuery(sparql)
    wrapper.addCustomHttpHeader("Accept", accept)
    return wrapper.request()


def update(endpoint: str, sparql: str) -> urllib.request.Request:
    """An update, in one request: what stands in it is done together, where the server knows transactions."""
    wrapper = _Wrapper(INSERT, endpoint, endpoint)
    wrapper.setQuery(sparql)
    wrapper.addCustomHttpHeader("Accept", "*/*")
    return wrapper.request()


def graph(address: str, iri: str, ntriples: bytes) -> urllib.request.Request:
    """The replacement of a whole graph (SPARQL 1.1 Graph Store HTTP Protocol, section 5.3).

    N-Triples go as Turtle that declares a prefix: whatever type it is told, Virtuoso looks into the first
    64 KB, and takes a long text for no RDF unless it finds `@prefix` there.

    >>> graph("http://a.example/store", "urn:x:g?", b"").full_url
    'http://a.example/store?graph=urn%3Ax%3Ag%3F'
    """
    target = f"{address}?graph={quote(iri, safe='')}"
    turtle = f"@prefix dip: <{DIP}> .\n".encode() + ntriples
    return urllib.request.Request(target, turtle, {"Content-Type": "text/turtle"}, method="PUT")
