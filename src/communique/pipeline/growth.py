"""Releases that come into a store that may hold others: what was inferred from all is put right for those alone."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from communique.report.summary import Tally
from communique.resolve import people
from communique.resolve.events import Member, events_in, settle, sweep
from communique.resolve.named import Person, named_in
from communique.store import Store

# So many releases are stored at a time, and their groups put right.
_SOME = 256


@dataclass(frozen=True, slots=True)
class Graph:
    """A release ready for the store, or the `fault` for which it must not get there."""

    iri: str
    id: str
    packed: bytes
    tally: Tally
    members: tuple[Member, ...]
    named: tuple[Person, ...]
    fault: str | None

    def nquads(self) -> str:
        """Its statements."""
        return self.encoded().decode()

    def encoded(self) -> bytes:
        """Its statements as they are written to a file."""
        return zlib.decompress(self.packed)


class Growth:
    """Puts graphs into a store, each in the place of an older one; at the `end` all that is inferred is right."""

    def __init__(self, store: Store, base: str) -> None:
        self._store, self._base = store, base
        self._waiting: list[Graph] = []
        self._touched: set[str] = set()
        self._known = people.is_settled(store, base)
        people.begin(store, base)

    def add(self, one: Graph) -> None:
        """Put a graph there, soon. Raises StoreError."""
        self._waiting.append(one)
        if len(self._waiting) >= _SOME:
            self._put()

    def end(self) -> None:
        """Put there what waits, and tell anew which event is which and who is who. Raises StoreError."""
        self._put()
        if self._known:
            people.settle(self._store, self._base, self._touched)
        else:
            sweep(self._store, self._base)
            people.resolve(self._store, self._base)

    def _put(self) -> None:
        if not self._waiting:
            return
        graphs = [one.iri for one in self._waiting]
        self._touched |= named_in(self._store, graphs)  # whom they named before
        before = events_in(self._store, graphs)
        for one in self._waiting:
            self._store.replace(one.iri, one.nquads())
        self._touched |= named_in(self._store, graphs)
        # Of two graphs of one name the last one is there.
        members = {one.iri: one.members for one in self._waiting}
        grouped = [member for some in members.values() for member in some]
        settle(self._store, grouped, self._base, before.difference(event for _, event in grouped))
        self._waiting.clear()
