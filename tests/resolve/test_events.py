"""Reports of one event form one group; nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.graph.terms import BASE, DIP, TYPE, XSD
from communique.resolve.events import RULE, events_in, graph_name, lines, members, resolve, settle
from communique.store.oxigraph import OxigraphStore

RESOLUTION = graph_name(BASE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OxigraphStore]:
    with OxigraphStore.open(tmp_path / "store", create=True) as opened:
        yield opened


def report(
    store: OxigraphStore,
    release: str,
    *,
    kind: str = "Talks",
    date: str | None = "2021-09-09",
    parties: str = "CHN LAO",
    people: str = "wang-yi",
) -> str:
    """One event in a graph of its own."""
    graph = f"{BASE}release/{release}"
    event = f"{graph}/event/0"
    terms = [(TYPE, f"<{DIP}Event>"), (TYPE, f"<{DIP}{kind}>")]
    terms += [(f"{DIP}party", f"<{BASE}state/{party}>") for party in parties.split()]
    terms += [(f"{DIP}participant", f"<{BASE}person/{person}>") for person in people.split()]
    if date:
        terms.append((f"{DIP}date", f'"{date}"^^<{XSD}date>'))
    store.replace(graph, "".join(f"<{event}> <{predicate}> {term} <{graph}> .\n" for predicate, term in terms))
    return event


def groups(store: OxigraphStore) -> list[set[str]]:
    resolve(store, BASE)
    found: dict[str, set[str]] = {}
    for group, event in store.query(f"SELECT ?g ?e {{ GRAPH <{RESOLUTION}> {{ ?g <{DIP}groups> ?e }} }}").rows:
        found.setdefault(str(group), set()).add(str(event).strip("<>"))
    return sorted(found.values(), key=sorted)


def test_two_reports_of_one_event_are_one_group(store: OxigraphStore) -> None:
    first, second = report(store, "a"), report(store, "b")
    assert groups(store) == [{first, second}]


@pytest.mark.parametrize(
    "other",
    [{"kind": "Meeting"}, {"date": "2021-09-10"}, {"parties": "CHN"}, {"people": "wang-yi saleumxay"}, {"date": None}],
)
def test_what_differs_in_any_part_is_another_event(store: OxigraphStore, other: dict[str, str]) -> None:
    first, second = report(store, "a"), report(store, "b", **other)
    assert groups(store) == [{first}, {second}]


def test_events_without_a_day_are_never_grouped(store: OxigraphStore) -> None:
    first, second = report(store, "a", date=None), report(store, "b", date=None)
    assert groups(store) == [{first}, {second}]


def test_the_graph_is_rebuilt_whole_and_the_same_each_time(store: OxigraphStore) -> None:
    report(store, "a")
    report(store, "b")
    groups(store)
    before = list(store.dump())
    groups(store)
    assert list(store.dump()) == before
    store.remove(f"{BASE}release/b")
    assert groups(store) == [{f"{BASE}release/a/event/0"}]


def test_an_event_that_has_changed_changes_its_group(store: OxigraphStore) -> None:
    first, second = report(store, "a"), report(store, "b")
    groups(store)
    report(store, "b", parties="CHN")
    assert groups(store) == [{first}, {second}]
    report(store, "b")
    assert groups(store) == [{first, second}]
    counted = store.query(f"SELECT DISTINCT ?g {{ GRAPH <{RESOLUTION}> {{ ?g <{DIP}rule> ?r }} }}").rows
    assert len(counted) == 1


def test_lines_tell_the_same_as_the_store(store: OxigraphStore) -> None:
    report(store, "a", people="wang-yi saleumxay")
    report(store, "b", date=None)
    quads = list(store.dump())
    groups(store)
    told = set(lines(members(quads, BASE), BASE))
    assert told == {line for line in store.dump() if line.endswith(f" <{RESOLUTION}> .\n")}


def test_a_group_says_by_which_rule(store: OxigraphStore) -> None:
    report(store, "a")
    groups(store)
    rows = store.query(f"SELECT ?r {{ GRAPH <{RESOLUTION}> {{ ?g a <{DIP}EventGroup> ; <{DIP}rule> ?r }} }}").rows
    assert [str(row[0]) for row in rows] == [f'"{RULE}"']


def test_an_empty_store_has_no_groups(store: OxigraphStore) -> None:
    assert groups(store) == []
    assert store.graphs() == []


def test_a_group_that_loses_its_last_event_goes_and_the_others_stay(store: OxigraphStore) -> None:
    first, second = report(store, "a"), report(store, "b", kind="Meeting")
    resolve(store, BASE)
    whole = list(store.dump())
    assert events_in(store, [f"{BASE}release/b"]) == {second}
    settle(store, [], BASE, gone=[second])
    kept = [line for line in store.dump() if line.endswith(f" <{RESOLUTION}> .\n")]
    assert [first in line for line in kept if "groups" in line] == [True]
    assert len(kept) == 3
    resolve(store, BASE)
    assert list(store.dump()) == whole
