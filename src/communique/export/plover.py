"""Event data with PLOVER codes, for political scientists: who did what to whom, when, in which words.

After the codebook of the Open Event Data Alliance: several actors are one list; where both sides consult or
agree all are sources and there is no target; a visitor is the source and the host the target; rows of one `link`
report one encounter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from communique.export.graphs import Graph, releases
from communique.export.plover_codes import Codes, load
from communique.export.table import Cell, Column, Table, day
from communique.graph import terms

COLUMNS = (
    Column("id"),
    Column("date", "date"),
    Column("enddate", "date"),
    Column("source"),
    Column("target"),
    Column("event"),
    Column("mode"),
    Column("context"),
    Column("quote"),
    Column("url"),
    Column("rule"),
    Column("dated_by"),
    Column("link"),
)
_BETWEEN = ";"
# Two sides alone are not many, whatever their session is called.
_MANY = 3


@dataclass(slots=True)
class Coding:
    """Codes facts, and counts those that it leaves out by the reason."""

    codes: Codes
    coded: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    def table(self, ordered: Iterable[str]) -> Table:
        """The coded facts, release by release; the counts are whole when all rows have been taken."""
        return Table(COLUMNS, (row for graph in releases(ordered) for row in self._rows(graph)))

    def remark(self) -> str:
        """What was coded and what was not, on one line.

        >>> Coding(load(), 3, Counter({"stance-state": 2, "no day": 1})).remark()
        '3 facts have a PLOVER code; 3 were left out: 2 stance-state, 1 no day'
        """
        reasons = ", ".join(f"{n} {why}" for why, n in sorted(self.left_out.items(), key=lambda x: (-x[1], x[0])))
        left = f"; {self.left_out.total()} were left out: {reasons}" if reasons else ""
        return f"{self.coded} facts have a PLOVER code{left}"

    def _rows(self, graph: Graph) -> Iterator[tuple[Cell, ...]]:
        for fact in graph.typed("Event"):
            yield from self._event(graph, fact)
        for fact in graph.typed("Agreement"):
            keys = _kinds(graph, fact, "Agreement", graph.of(fact, terms.dip("agreementStatus")))
            yield from self._row(graph, fact, keys, (), graph.of(fact, terms.dip("party")), ())
        for fact in graph.typed("Statement"):
            keys = [graph.rule(fact) or "", *graph.of(fact, terms.dip("stance"))]
            voice, addressees = graph.of(fact, terms.dip("represents")), graph.of(fact, terms.dip("addressee"))
            yield from self._row(graph, fact, keys, keys, voice, addressees)
        for _ in graph.typed("Anniversary"):
            self.left_out["Anniversary"] += 1

    def _event(self, graph: Graph, fact: str) -> Iterator[tuple[Cell, ...]]:
        types, parties = graph.of(fact, terms.TYPE), graph.of(fact, terms.dip("party"))
        keys = _kinds(graph, fact, "Event", graph.of(fact, terms.dip("status")))
        if terms.dip("Visit") not in types:
            few = terms.dip("Conference") in types and len(parties) < _MANY
            ways = [*(() if few else types), *graph.of(fact, terms.dip("mode"))]
            yield from self._row(graph, fact, keys, ways, parties, ())
            return
        # Those who take part in a visit are the travellers; the host is a party only.
        parts = graph.of(fact, terms.dip("participation"))
        visitors = {party for part in parts for party in graph.of(part, terms.dip("represents"))}
        if visitors:
            hosts = [party for party in parties if party not in visitors]
            yield from self._row(graph, fact, keys, types, visitors, hosts)
        else:
            self.left_out["a visit of nobody known"] += 1

    def _row(
        self,
        graph: Graph,
        fact: str,
        keys: Sequence[str],
        ways: Sequence[str],
        sources: Iterable[str],
        targets: Iterable[str],
    ) -> Iterator[tuple[Cell, ...]]:
        """The row of a fact, if what it is (`keys`) has a code; `ways` are what a mode may be told from."""
        source, target = _actors(graph, sources), _actors(graph, targets)
        event = self.codes.event(keys)
        without = next((key for key in keys if key in self.codes.left_out), None)
        date, dated_by = _date(graph, fact)
        if without is not None or event is None:
            self.left_out[(without or keys[-1]).removeprefix(terms.DIP)] += 1
        elif not source:
            self.left_out["no source with a code"] += 1
        elif day(date) is None:
            self.left_out["no day"] += 1
        else:
            self.coded += 1
            yield (
                fact,
                day(date),
                day(graph.one(fact, terms.dip("endDate"))),
                source,
                target,
                event,
                _BETWEEN.join(self.codes.modes(ways)) or None,
                _BETWEEN.join(self.codes.contexts(keys)) or None,
                graph.quote(fact),
                graph.one(graph.iri, terms.DCTERMS + "source") or graph.iri,
                graph.rule(fact),
                dated_by,
                graph.encounters.get(fact),
            )


def coding() -> Coding:
    """A coding by the package's own mapping."""
    return Coding(load())


def _kinds(graph: Graph, fact: str, parent: str, status: tuple[str, ...]) -> list[str]:
    """What may have a code, the most specific first: the kind, how far it has come, what it is at all."""
    kinds = [each for each in graph.of(fact, terms.TYPE) if each != terms.dip(parent)]
    return [*kinds, *status, terms.dip(parent)]


def _actors(graph: Graph, parties: Iterable[str]) -> str | None:
    codes = sorted({code for party in parties for code in graph.of(party, terms.dip("code"))})
    return _BETWEEN.join(codes) or None


def _date(graph: Graph, fact: str) -> tuple[str | None, str]:
    """The day of the event, or of that at which it was said or settled; else the day of the release, which
    can't stand for an encounter, since many are announced or remembered."""
    event = fact if graph.of(fact, terms.dip("status")) else graph.one(fact, terms.dip("madeAt")) or ""
    own = graph.one(event, terms.dip("date"))
    if own is not None or event == fact:
        return own, "event"
    return graph.one(graph.iri, terms.DCTERMS + "issued"), "release"
