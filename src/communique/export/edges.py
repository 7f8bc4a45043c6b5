"""The edges of the network: one for each fact and each pair of actors that it joins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from communique.export import words
from communique.export.graphs import Graph, releases
from communique.export.table import Cell, Column, Table, day
from communique.graph import terms

COLUMNS = (
    Column("source"),
    Column("target"),
    Column("type"),
    Column("relation"),
    Column("kind"),
    Column("mode"),
    Column("status"),
    Column("date", "date"),
    Column("year", "integer"),
    Column("fact"),
    Column("encounter"),
    Column("release"),
    Column("quote"),
)
_MUTUAL, _ONE_WAY = "Undirected", "Directed"


def table(ordered: Iterable[str]) -> Table:
    """All edges.

    An encounter joins its parties with one another, and its participants with those who stand for somebody
    else; an agreement and an anniversary join their parties; a statement goes from whom it is made for (the
    speaker, where nobody is named) to each addressee. `type` is in the words of Gephi. Reports of one encounter
    by several releases have one `encounter`, and a person in several spellings is one end.
    """
    return Table(COLUMNS, (row for graph in releases(ordered) for row in edges(graph)))


def edges(graph: Graph) -> Iterator[tuple[Cell, ...]]:
    """The edges of one graph."""
    about: tuple[Cell, ...]
    for event in graph.typed("Event"):
        about = (
            "encounter",
            words.kind(graph.of(event, terms.TYPE), "Event"),
            words.value(graph.one(event, terms.dip("mode")), "mode"),
            words.value(graph.one(event, terms.dip("status")), "status"),
            *_when(graph.one(event, terms.dip("date")) or graph.one(event, terms.dip("period"))),
        )
        for pair in (*_parties(graph, event), *_people(graph, event)):
            yield _row(graph, event, pair, _MUTUAL, about)
    for agreement in graph.typed("Agreement"):
        about = (
            "agreement",
            words.kind(graph.of(agreement, terms.TYPE), "Agreement"),
            None,
            words.value(graph.one(agreement, terms.dip("agreementStatus")), "agreement-status"),
            *_when(_made(graph, agreement)),
        )
        for pair in _parties(graph, agreement):
            yield _row(graph, agreement, pair, _MUTUAL, about)
    for anniversary in graph.typed("Anniversary"):
        occasion = graph.one(graph.one(anniversary, terms.dip("occasion")) or "", terms.dip("occasionKind"))
        about = (
            "anniversary",
            words.value(occasion, "occasion"),
            None,
            None,
            *_when(graph.one(anniversary, terms.dip("year"))),
        )
        for pair in _parties(graph, anniversary):
            yield _row(graph, anniversary, pair, _MUTUAL, about)
    for statement in graph.typed("Statement"):
        stance = words.value(graph.one(statement, terms.dip("stance")), "stance")
        about = ("statement", stance, None, None, *_when(_made(graph, statement)))
        voice = graph.one(statement, terms.dip("represents")) or graph.one(statement, terms.dip("speaker"))
        voice = graph.whole(voice) if voice is not None else None
        for addressee in map(graph.whole, graph.of(statement, terms.dip("addressee"))):
            if voice is not None and voice != addressee:
                yield _row(graph, statement, (voice, addressee), _ONE_WAY, about)


def _row(graph: Graph, fact: str, pair: tuple[str, str], type: str, about: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return (*pair, type, *about, fact, graph.encounters.get(fact), graph.iri, graph.quote(fact))


def _parties(graph: Graph, fact: str) -> Iterator[tuple[str, str]]:
    yield from combinations(sorted(graph.of(fact, terms.dip("party"))), 2)


def _people(graph: Graph, event: str) -> Iterator[tuple[str, str]]:
    """Pairs of participants who do not stand for the same state or organisation."""
    side = {
        graph.whole(actor): graph.one(part, terms.dip("represents"))
        for part in graph.of(event, terms.dip("participation"))
        for actor in graph.of(part, terms.dip("actor"))
    }
    for one, other in combinations(sorted(side), 2):
        if side[one] is None or side[one] != side[other]:
            yield one, other


def _made(graph: Graph, fact: str) -> str | None:
    """The day of the event at which it was made, else that of the release."""
    event = graph.one(fact, terms.dip("madeAt")) or ""
    return graph.one(event, terms.dip("date")) or graph.one(graph.iri, terms.DCTERMS + "issued")


def _when(text: str | None) -> tuple[Cell, Cell]:
    return day(text), int(text[:4]) if text is not None and text[:4].isdecimal() else None
