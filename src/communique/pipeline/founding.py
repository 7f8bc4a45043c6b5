"""Releases that come into a store that holds nothing yet: written in bulk while others are still being read."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from communique.graph.spool import Spool
from communique.pipeline.growth import Graph, Growth
from communique.report.summary import Tally
from communique.resolve import events, people
from communique.resolve.gathering import Gathering
from communique.store.oxigraph import OxigraphStore

# Some 50,000 statements: with fewer the engine merges more files, with more it takes more memory.
_AT_ONCE = 12_000_000


class Founding:
    """Fills an empty store with graphs; at the `end` all that is inferred is there.

    What has been read so far can be stored at any time, so it is used in a `with` block that waits for the last write.
    """

    def __init__(self, store: OxigraphStore, room: Path, base: str) -> None:
        """`room` is a folder to sort in."""
        self._store, self._base = store, base
        self._tallies, self._again = Spool(room, "tallies"), Spool(room, "again")
        self._gathering = Gathering(room)
        self._seen: set[bytes] = set()
        self._some: list[bytes] = []
        self._size = 0
        # The engine writes without Python's lock, while this process hands out work and takes it in.
        self._writer = ThreadPoolExecutor(1)
        self._written: Future[None] | None = None

    def __enter__(self) -> Founding:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.shutdown()

    def add(self, one: Graph) -> None:
        """Put a graph there, soon; of two of one name the last one will count. Raises StoreError."""
        name = one.iri.encode()[-16:]
        self._tallies.put(one.iri, pickle.dumps(one.tally))
        if name in self._seen:
            self._again.put(one.iri, pickle.dumps(one))
            return
        self._seen.add(name)
        self._gathering.add(one.named)
        self._put(one.encoded())
        self._put("".join(events.lines(one.members, self._base)).encode())

    def end(self, on_second: Callable[[Graph], None], on_share: Callable[[float], None]) -> Tally:
        """Tell who is who, and put graphs that came again in the place of the earlier ones. What was found.

        `on_second` hears of each graph in whose place another came. Raises StoreError.
        """
        for number, told in enumerate(self._gathering.told(self._base, people.graph_name(self._base))):
            self._put(told.encode())
            on_share(1 - 1 / (number + 2))  # how many there will be nobody knows
        self._flush()
        self._wait()
        self._repeat(on_second)
        on_share(1.0)
        found: Tally = Counter()
        for _, values in self._tallies.taken():
            *_, last = values
            found.update(pickle.loads(last))
        return found

    def _repeat(self, on_second: Callable[[Graph], None]) -> None:
        if not len(self._again):
            return
        growth = Growth(self._store, self._base)
        for one in self._last(on_second):
            growth.add(one)
        growth.end()

    def _last(self, on_second: Callable[[Graph], None]) -> Iterator[Graph]:
        for _, values in self._again.taken():
            for one in map(pickle.loads, values):
                on_second(one)
            yield one

    def _put(self, nquads: bytes) -> None:
        self._some.append(nquads)
        self._size += len(nquads)
        if self._size >= _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        self._wait()
        nquads = b"".join(self._some)
        self._some.clear()
        self._size = 0
        self._written = self._writer.submit(self._store.pour, nquads, checked=True)

    def _wait(self) -> None:
        if self._written is not None:
            self._written.result()
            self._written = None
