"""Puts graphs into a store: those that are new or changed, each whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from communique import pipeline
from communique.graph import terms
from communique.report.summary import Summary
from communique.resolve import resolve
from communique.resolve.events import graph_name
from communique.store import Store
from communique.store.ledger import Ledgered, digest
from communique.store.oxigraph import OxigraphStore

What = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a graph of the store.

    >>> str(Change("urn:x:g", "new"))
    'new urn:x:g'
    """

    graph: str
    what: What

    def __str__(self) -> str:
        return f"{self.what} {self.graph}"


def load(graphs: Iterable[tuple[str, str]], store: Store) -> Iterator[Change]:
    """Put graphs into a store, each in the place of the one of its name; those that are there already are not sent.

    What broke off goes on where it stopped when it is called again: the store itself knows which graphs it
    has whole. Where it holds releases that are not among these, the reports of one event are grouped anew.
    Raises StoreError where the store fails.
    """
    with Ledgered(store) as ledgered:
        seen: set[str] = set()
        for change, nquads in _changes(graphs, ledgered):
            seen.add(change.graph)
            ledgered.replace(change.graph, nquads)
            yield change
        others = set(ledgered.graphs()) - seen
        for name in seen if others else ():
            if name.endswith(graph_name("")):
                resolve(ledgered, name.removesuffix(graph_name("")))


def preview(graphs: Iterable[tuple[str, str]], store: Store) -> Iterator[Change]:
    """What `load` would do. Changes nothing."""
    for change, _ in _changes(graphs, Ledgered(store)):
        yield change


def load_releases(
    sources: Iterable[str | Path],
    store: Store,
    *,
    base: str = terms.BASE,
    jobs: int = 1,
    on_error: pipeline.OnError = pipeline.halt,
    on_warning: pipeline.OnWarning = pipeline.ignore,
    on_progress: Callable[[int], None] = lambda done: None,
) -> Summary:
    """As `pipeline.build`, into a store that keeps a ledger: what is there already is not sent again."""
    with Ledgered(store) as ledgered:
        return pipeline.build(
            sources,
            ledgered,
            base=base,
            jobs=jobs,
            on_error=on_error,
            on_warning=on_warning,
            on_progress=on_progress,
        )


def preview_releases(
    sources: Iterable[str | Path],
    store: Store,
    *,
    base: str = terms.BASE,
    jobs: int = 1,
    on_error: pipeline.OnError = pipeline.halt,
    on_warning: pipeline.OnWarning = pipeline.ignore,
) -> Iterator[Change]:
    """What `load_releases` would do with the releases' own graphs; groups of events come out only when it is done."""
    with tempfile.TemporaryDirectory() as folder, OxigraphStore.open(Path(folder), create=True) as scratch:
        pipeline.build(sources, scratch, base=base, jobs=jobs, on_error=on_error, on_warning=on_warning)
        built = ((name, scratch.graph(name)) for name in scratch.graphs() if not name.startswith(f"{base}graph/"))
        yield from preview(built, store)


def _changes(graphs: Iterable[tuple[str, str]], ledgered: Ledgered) -> Iterator[tuple[Change, str]]:
    known = ledgered.known
    for name, nquads in graphs:
        before = known.get(name)
        what: What = "new" if before is None else "unchanged" if before == digest(name, nquads) else "changed"
        yield Change(name, what), nquads
