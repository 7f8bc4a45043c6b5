"""Who is who among any number of releases: what they say of people is sorted on disk, never held in memory."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path

from communique.graph.spool import Spool
from communique.resolve.individuals import likeness, lines, parted
from communique.resolve.named import Person
from communique.validate import sound

# So many lines go to the shapes at a time: whoever is in them is in them whole.
_LINES = 5_000


class Gathering:
    """People as releases name them, put down release by release, and told apart at the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._named = Spool(folder, "named")

    def add(self, named: Iterable[Person]) -> None:
        """What a release says of people, each in one entry. Raises OSError where the disk is full."""
        for person in named:
            self._named.put(person.iri, pickle.dumps(person))

    def told(self, base: str, graph: str) -> Iterator[str]:
        """The graph's N-Quads, some people at a time. Raises ShapeError where they don't hold to the shapes."""
        alike = Spool(self._folder, "alike")
        for iri, entries in self._named.taken():
            whole = Person(iri)
            for entry in map(pickle.loads, entries):
                whole.add(entry)
            alike.put("\0".join(likeness(whole)), pickle.dumps(whole))
        some: set[str] = set()
        for _, entries in alike.taken():
            # By IRI, as they were put.
            some.update(
                line for group in parted(list(map(pickle.loads, entries))) for line in lines(group, base, graph)
            )
            if len(some) >= _LINES:
                yield sound(graph, "".join(sorted(some)))
                some.clear()
        if some:
            yield sound(graph, "".join(sorted(some)))
