"""Which event is which: groups the reports of one event from several releases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from communique.graph import terms
from communique.store import Store

RULE = "same-kind-day-parties-people"
_PREFIX = f"PREFIX dip: <{terms.DIP}>"
_KIND, _DATE, _PARTY, _PARTICIPANT = terms.TYPE, *map(terms.dip, ("date", "party", "participant"))
_EVENT = terms.dip("Event")
_MANY = 500

Member = tuple[str, str]
"""A group and an event that is in it, by their IRIs."""


def graph_name(base: str) -> str:
    """The graph of the groups.

    >>> graph_name("https://example.org/id/")
    'https://example.org/id/graph/resolution'
    """
    return f"{base}graph/resolution"


def members(quads: Iterable[str], base: str) -> tuple[Member, ...]:
    """The group of each event of a release, told from the lines of its graph.

    Events of one kind, day, set of parties and set of people are one encounter, whoever reports it; an
    event without a day is a group of its own. Every event is in one group, so that queries can count groups.

    >>> members([terms.line("urn:e", terms.TYPE, terms.ref(terms.dip("Event")), "urn:g")], "urn:x:")
    (('urn:x:encounter/0b90e33348408e89', 'urn:e'),)
    """
    rows = (line.rsplit(" ", 2)[0].split(" ", 2) for line in quads)
    return _members(((subject[1:-1], predicate[1:-1], _plain(value)) for subject, predicate, value in rows), base)


def lines(members: Iterable[Member], base: str) -> Iterator[str]:
    """What the graph of the groups says of them; a line may come more than once."""
    graph = graph_name(base)
    for group, event in members:
        yield terms.line(group, terms.dip("groups"), terms.ref(event), graph)
        yield terms.line(group, terms.TYPE, terms.ref(terms.dip("EventGroup")), graph)
        yield terms.line(group, terms.dip("rule"), terms.literal(RULE), graph)


def resolve(store: Store, base: str) -> None:
    """Group all events of the store, in the graph `<base>graph/resolution`: what is wrong there is put right."""
    names = iter(store.graphs())
    while some := list(islice(names, _MANY)):
        settle(store, _members(_rows(store, some), base), base)
    sweep(store, base)


def events_in(store: Store, graphs: Iterable[str]) -> set[str]:
    """The events that these releases report."""
    releases = " ".join(sorted(map(terms.ref, graphs)))
    found = store.query(
        f"{_PREFIX} SELECT ?event WHERE {{ VALUES ?release {{ {releases} }} GRAPH ?release {{ ?event a dip:Event }} }}"
    )
    return {_value(event) for (event,) in found.rows}


def settle(store: Store, members: Iterable[Member], base: str, gone: Iterable[str] = ()) -> None:
    """Put events into their groups and out of any other, those `gone` out of all; a group that is left empty goes."""
    wanted = set(members)
    events = " ".join(sorted({terms.ref(event) for _, event in wanted}.union(map(terms.ref, gone))))
    if not events:
        return
    graph = graph_name(base)
    found = store.query(
        f"{_PREFIX} SELECT ?group ?event WHERE {{ VALUES ?event {{ {events} }}"
        f" GRAPH <{graph}> {{ ?group dip:groups ?event }} }}"
    )
    there = {(_value(group), _value(event)) for group, event in found.rows}
    changes = [
        f"{verb} DATA {{ GRAPH <{graph}> {{ {' '.join(triples)} }} }}"
        for verb, triples in (
            ("DELETE", sorted(f"<{group}> <{terms.dip('groups')}> <{event}> ." for group, event in there - wanted)),
            ("INSERT", sorted({f"{line.rsplit(' ', 2)[0]} ." for line in lines(wanted - there, base)})),
        )
        if triples
    ]
    if left := " ".join(sorted({terms.ref(group) for group, _ in there - wanted})):
        says = f"GRAPH <{graph}> {{ ?group ?says ?what }}"
        empty = f"FILTER NOT EXISTS {{ GRAPH <{graph}> {{ ?group <{terms.dip('groups')}> ?event }} }}"
        changes.append(f"DELETE {{ {says} }} WHERE {{ VALUES ?group {{ {left} }} {says} {empty} }}")
    if changes:
        store.update(" ;\n".join(changes))


def sweep(store: Store, base: str) -> None:
    """Take events that are no more out of the groups, and with them groups that hold none."""
    graph = graph_name(base)
    member = f"GRAPH <{graph}> {{ ?group dip:groups ?event }}"
    gone = f"{member} FILTER NOT EXISTS {{ GRAPH ?release {{ ?event a dip:Event }} }}"
    empty = f"GRAPH <{graph}> {{ ?group ?says ?what FILTER NOT EXISTS {{ ?group dip:groups ?event }} }}"
    if store.query(f"{_PREFIX} ASK {{ {gone} }}").boolean:
        store.update(f"{_PREFIX} DELETE {{ {member} }} WHERE {{ {gone} }}")
    if store.query(f"{_PREFIX} ASK {{ {empty} }}").boolean:
        store.update(f"{_PREFIX} DELETE {{ GRAPH <{graph}> {{ ?group ?says ?what }} }} WHERE {{ {empty} }}")
    if not store.query(f"ASK {{ GRAPH <{graph}> {{ ?group ?says ?what }} }}").boolean:
        store.remove(graph)


def _rows(store: Store, graphs: list[str]) -> Iterator[tuple[str, str, str]]:
    """What identifies the events of these graphs."""
    releases = " ".join(f"<{name}>" for name in graphs)
    says = " ".join(f"<{predicate}>" for predicate in (_KIND, _DATE, _PARTY, _PARTICIPANT))
    found = store.query(
        f"{_PREFIX} SELECT ?event ?says ?what WHERE {{ VALUES ?release {{ {releases} }}"
        f" GRAPH ?release {{ ?event a dip:Event . VALUES ?says {{ {says} }} ?event ?says ?what }} }}"
    )
    for event, predicate, what in found.rows:
        yield _value(event), _value(predicate), _value(what)


def _members(rows: Iterable[tuple[str, str, str]], base: str) -> tuple[Member, ...]:
    said: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for event, predicate, what in rows:
        if predicate in (_KIND, _DATE, _PARTY, _PARTICIPANT):
            said[event][predicate].add(what)
    found = []
    for event, about in said.items():
        if _EVENT in about[_KIND]:
            sides = sorted(about[_PARTY] | about[_PARTICIPANT])
            whole = (sorted(about[_KIND] - {_EVENT}), sorted(about[_DATE]), sides)
            identity: tuple[object, ...] = whole if about[_DATE] else (event,)
            found.append((f"{base}encounter/{terms.digest(*identity, length=16)}", event))
    return tuple(sorted(found))


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _plain(term: str) -> str:
    """An IRI or the words of a literal; escapes stay, for nothing that identifies an event has any."""
    return term[1:-1] if term.startswith("<") else term[1 : term.rindex('"')]
