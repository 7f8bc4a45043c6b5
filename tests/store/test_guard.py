"""No query of a stranger reaches the network, however it hides the word."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from communique.store.guard import offline

# Port 9 makes the store's HTTP client fail at once with an OSError: it was reached.
CALL = "<http://127.0.0.1:9/> { ?s ?p ?o }"
HIDDEN = {
    "plain": f"SELECT * {{ SERVICE {CALL} }}",
    "silent": f"SELECT * {{ SERVICE SILENT {CALL} }}",
    "any case": f"SELECT * {{ sErViCe {CALL} }}",
    "variable": "SELECT * { BIND(<http://127.0.0.1:9/> AS ?e) SERVICE ?e { ?s ?p ?o } }",
    "after a number": f"SELECT * {{ ?s ?p 1SERVICE {CALL} }}",
    "less-than, not an IRI, then a comment": (f"SELECT * {{ ?s ?p ?o FILTER(?a <?b#>'''\n) SERVICE {CALL} #'''\n }}"),
    "a prefixed name that makes no IRI": f"PREFIX e: <http://a:> SELECT * {{ ?s ?p e:SERVICE {CALL} }}",
    "after the dot of a prefix": f"PREFIX e: <http://a:> SELECT * {{ ?s ?p e:.SERVICE {CALL} }}",
    "escaped keyword": f"SELECT * {{ SERV\\u0049CE {CALL} }}",
}


def filled() -> ox.Store:
    store = ox.Store()
    store.update("INSERT DATA { <urn:x:s> <urn:x:p> <http://a:>, 1, 'a \"Service\"' }")
    return store


@pytest.mark.parametrize("query", HIDDEN.values(), ids=HIDDEN)
def test_a_hidden_service_never_runs(query: str) -> None:
    with pytest.raises(SyntaxError):
        filled().query(offline(query))


def test_without_the_guard_the_network_would_be_reached() -> None:
    with pytest.raises(OSError, match="port 9"):
        list(filled().query(HIDDEN["a prefixed name that makes no IRI"]))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?s ?p ?service FILTER(CONTAINS(STR(?service), 'Service')) }",
        'SELECT $service { ?s ?p $service FILTER(REGEX(STR($service), "\\\\w service", "i") || true) } LIMIT 1',
        "SELECT ?o { ?s ?p ?o FILTER(?o != <http://a.example/service>) } LIMIT 1 # no service",
    ],
)
def test_the_word_itself_may_be_asked_for(query: str) -> None:
    answer = filled().query(offline(query))
    assert isinstance(answer, ox.QuerySolutions)
    assert len(list(answer)) == 1


@pytest.mark.parametrize("update", ["LOAD <http://127.0.0.1:9/>", "LOAD SILENT <file:///etc/hostname>"])
def test_load_never_runs(update: str) -> None:
    with pytest.raises(SyntaxError):
        filled().update(offline(update, update=True))


def test_an_update_may_write_the_words() -> None:
    store = filled()
    store.update(offline("INSERT DATA { <urn:x:load> <urn:x:service> 'LOAD SERVICE' }", update=True))
    quad = next(store.quads_for_pattern(ox.NamedNode("urn:x:load"), None, None))
    assert (quad.predicate.value, quad.object) == ("urn:x:service", ox.Literal("LOAD SERVICE"))
