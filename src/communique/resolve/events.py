"""Which event is which: groups the reports of one event from several releases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from communique.graph import terms
from communique.store import Result, Store
from communique.validate import sound

RULE = "same-kind-day-parties-people"
_PREFIX = f"PREFIX dip: <{terms.DIP}>"
_EVENTS = f"""{_PREFIX}
SELECT ?event ?kind ?date WHERE {{
  GRAPH ?release {{ ?event a dip:Event , ?kind . OPTIONAL {{ ?event dip:date ?date }} }}
  FILTER(?kind != dip:Event)
}}"""
_SIDES = f"""{_PREFIX}
SELECT ?event ?side WHERE {{ GRAPH ?release {{ ?event a dip:Event ; dip:party|dip:participant ?side . }} }}"""


@dataclass(slots=True)
class _Seen:
    """What identifies an event: gathered from the rows of the store, one field at a time."""

    kinds: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)


def graph_name(base: str) -> str:
    """The graph of the groups.

    >>> graph_name("https://example.org/id/")
    'https://example.org/id/graph/resolution'
    """
    return f"{base}graph/resolution"


def resolve(store: Store, base: str) -> None:
    """Group all events of the store anew, in the graph `<base>graph/resolution`.

    Events of one kind, day, set of parties and set of people are one encounter, whoever reports it; an
    event without a day is a group of its own. Every event is in one group, so that queries can count groups.
    """
    graph = graph_name(base)
    store.replace(graph, sound(graph, "".join(sorted(_lines(_identities(store), base, graph)))))


def _identities(store: Store) -> dict[str, tuple[object, ...]]:
    seen: dict[str, _Seen] = {}
    for event, kind, date in _values(store.query(_EVENTS)):
        known = seen.setdefault(event, _Seen())
        known.kinds.add(kind)
        known.dates.update({date} - {""})
    for event, side in _values(store.query(_SIDES)):
        if event in seen:
            seen[event].sides.add(side)
    return {
        event: (sorted(known.kinds), sorted(known.dates), sorted(known.sides)) if known.dates else (event,)
        for event, known in seen.items()
    }


def _values(result: Result) -> Iterator[tuple[str, ...]]:
    for row in result.rows:
        yield tuple("" if term is None else str(getattr(term, "value", term)) for term in row)


def _lines(identities: dict[str, tuple[object, ...]], base: str, graph: str) -> Iterator[str]:
    groups: set[str] = set()
    for event, identity in identities.items():
        group = f"{base}encounter/{terms.digest(*identity, length=16)}"
        yield terms.line(group, terms.dip("groups"), terms.ref(event), graph)
        groups.add(group)
    for group in groups:
        yield terms.line(group, terms.TYPE, terms.ref(terms.dip("EventGroup")), graph)
        yield terms.line(group, terms.dip("rule"), terms.literal(RULE), graph)
