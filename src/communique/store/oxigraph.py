"""An embedded store in a directory."""

from __future__ import annotations

import fcntl
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TypeVar

import pyoxigraph as ox

from communique.errors import QueryError, StoreError
from communique.graph.spool import Spool
from communique.store.guard import offline
from communique.store.quads import graph_name, lines, of_graph
from communique.store.result import Result

T = TypeVar("T")

_FLUSH_AFTER = 100_000
_AT_ONCE = 16_000_000
_IN_MEMORY = 20_000
# So much of a line is shown where SPARQL does not parse.
_SHOWN = 30


class OxigraphStore:
    """A directory that holds named graphs; use it in a `with` block, which lets go of the directory.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, OxigraphStore.open(Path(folder, "store"), create=True) as store:
    ...     store.replace("http://a.example/g", '<urn:x:s> <urn:x:p> "o" <http://a.example/g> .')
    ...     store.graphs()
    ['http://a.example/g']
    """

    def __init__(self, path: Path, store: ox.Store) -> None:
        self.path = path
        self._open: ox.Store | None = store
        self._unflushed = 0

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> OxigraphStore:
        """The store in `path`. `read_only` lets several processes read it at a time.

        StoreError if there is none (unless `create`), if another process writes it, or if it is damaged.
        """
        if not create and not (path / "CURRENT").exists():
            raise StoreError(f"{path}: no store here; build one first")
        cls.holds(path)
        if read_only:
            _refuse_locked(path)
        try:
            return cls(path, ox.Store.read_only(str(path)) if read_only else ox.Store(str(path)))
        except (OSError, RuntimeError) as error:
            raise StoreError(_diagnosis(path, error)) from error

    @staticmethod
    def holds(path: Path) -> bool:
        """Whether a store is there. StoreError where there is something else."""
        if (path / "CURRENT").exists():
            return True
        if path.exists() and not path.is_dir():
            raise StoreError(f"{path}: a file, not a folder; name another place for the store")
        if path.is_dir() and any(path.iterdir()):
            raise StoreError(f"{path}: holds other files and no store; name an empty folder or a new one")
        return False

    def __enter__(self) -> OxigraphStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the directory, so that others can open it."""
        self._open = None

    def replace(self, graph_iri: str, nquads: str) -> None:
        """One transaction that writes only what differs; the same graph again writes nothing."""
        with self._failing() as store:
            name, new = graph_name(graph_iri), of_graph(graph_iri, nquads)
            old = set(store.quads_for_pattern(None, None, None, name))
            gone, added = old - new, new - old
            if gone:
                store.update(f"{_data('DELETE', name, gone)} ;\n{_data('INSERT', name, added)}")
            elif added:
                store.extend(added)
            # Without it what was written stays in memory: 1.7 GB after 6,000 releases in place of 240 MB.
            self._unflushed += len(gone) + len(added)
            if self._unflushed > _FLUSH_AFTER:
                store.flush()
                self._unflushed = 0

    def fill(self, graphs: Iterable[str]) -> None:
        """Write sorted files, without a transaction a graph; StoreError unless the store is empty."""
        with self._failing() as store:
            if len(store):
                raise StoreError(f"{self.path}: not empty; replace its graphs one by one")
        some: list[str] = []
        size = 0
        for nquads in graphs:
            some.append(nquads)
            size += len(nquads)
            if size >= _AT_ONCE:
                self.pour("".join(some).encode())
                some, size = [], 0
        self.pour("".join(some).encode())

    def pour(self, nquads: bytes, *, checked: bool = False) -> None:
        """Add some megabytes of statements as files of their own, in no transaction: some may be there if it fails.

        What is `checked` has been parsed before; its IRIs are not looked at again. Other threads may work meanwhile.
        """
        with self._failing() as store:
            # At a million statements at a time, as the engine would take them, they take 1.5 GB of memory.
            store.bulk_load(nquads, format=ox.RdfFormat.N_QUADS, lenient=checked)

    def remove(self, graph_iri: str) -> None:
        """Remove a graph; one that is not there is no error."""
        with self._failing() as store:
            name = graph_name(graph_iri)
            if store.contains_named_graph(name):
                store.remove_graph(name)

    def query(self, sparql: str, *, at_most: int | None = None) -> Result:
        """Answer a query from this store alone; QueryError where it has more than `at_most` rows.

        SERVICE never leaves the store (see `guard`), FROM only picks among the graphs that are in it.
        """
        safe = offline(sparql)
        with self._failing() as store:
            try:
                answer = store.query(safe)
            except SyntaxError as error:
                raise QueryError(_unparsed("query", safe, error, safe != sparql)) from error
            if isinstance(answer, ox.QueryBoolean):
                return Result(boolean=bool(answer))
            if isinstance(answer, ox.QueryTriples):
                return Result(triples=tuple(sorted(set(_first(answer, at_most)), key=str)))
            variables = tuple(variable.value for variable in answer.variables)
            return Result(variables, tuple(tuple(row) for row in _first(answer, at_most)))

    def update(self, sparql: str, *, again: bool = False) -> None:
        """Run an update in one transaction; LOAD and SERVICE are refused."""
        safe = offline(sparql, update=True)
        with self._failing() as store:
            try:
                store.update(safe)
            except SyntaxError as error:
                raise QueryError(_unparsed("update", safe, error, safe != sparql)) from error

    def __len__(self) -> int:
        """How many quads there are."""
        with self._failing() as store:
            return len(store)

    def graphs(self) -> list[str]:
        """The names of all graphs, sorted."""
        with self._failing() as store:
            return sorted(graph.value for graph in store.named_graphs())

    def graph(self, graph_iri: str) -> str:
        """The N-Quads of one graph, sorted; none if it is not there."""
        with self._failing() as store:
            return "".join(lines(set(store.quads_for_pattern(None, None, None, graph_name(graph_iri)))))

    def dump(self) -> Iterator[str]:
        """All quads, by graph (the default one first) and then by line; a large graph is sorted on disk."""
        with self._failing() as store:
            named = sorted(store.named_graphs(), key=str)  # as it stands in a line: <http://a/b> before <http://a>
            for name in (ox.DefaultGraph(), *named):
                yield from _sorted(store.quads_for_pattern(None, None, None, name))

    @contextmanager
    def _failing(self) -> Iterator[ox.Store]:
        if self._open is None:
            raise StoreError(f"{self.path}: the store is closed")
        try:
            yield self._open
        except (OSError, RuntimeError, ValueError, SyntaxError) as error:
            raise StoreError(_diagnosis(self.path, error)) from error


def _sorted(quads: Iterator[ox.Quad]) -> Iterator[str]:
    """The lines of one graph, which may be that of all people."""
    some = lines(set(islice(quads, _IN_MEMORY)))
    if len(some) < _IN_MEMORY:
        yield from some
        return
    with TemporaryDirectory() as folder:
        spool = Spool(Path(folder))
        while some:
            for line in some:
                spool.put(line, b"")
            some = lines(set(islice(quads, _IN_MEMORY)))
        yield from (line for line, _ in spool.taken())


def _first(answers: Iterable[T], at_most: int | None) -> Iterator[T]:
    for number, one in enumerate(answers):
        if number == at_most:
            raise QueryError(f"the query answers more than {at_most} rows; add a LIMIT, or give it --max-rows")
        yield one


def _data(verb: str, name: ox.NamedNode, quads: set[ox.Quad]) -> str:
    triples = " .\n".join(str(quad.triple) for quad in quads)
    return f"{verb} DATA {{ GRAPH {name} {{\n{triples}\n}} }}"


def _refuse_locked(path: Path) -> None:
    # To read while another process writes is undefined in the store's engine, which does not check.
    lock = path / "LOCK"
    if not lock.exists():
        return
    with lock.open("rb") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreError(_diagnosis(path, error)) from error


def _diagnosis(path: Path, error: Exception) -> str:
    what = " ".join(str(error).split())
    if isinstance(error, BlockingIOError) or "LOCK" in what or "lock hold" in what:
        return f"{path}: another process writes this store; wait until it ends"
    if "Corruption" in what:
        return f"{path}: the store is damaged; build it again ({what})"
    if "read-write instances" in what:
        return f"{path}: the store was opened to read only"
    if "Permission denied" in what or "Read-only file system" in what:
        return f"{path}: no permission to write here; choose another folder ({what})"
    if "No space left" in what:
        return f"{path}: the disk is full; make room and run the same command again ({what})"
    return f"{path}: {what}"


def _unparsed(what: str, text: str, error: SyntaxError, guarded: bool) -> str:
    hint = "; SERVICE, LOAD and prefixed names that hold these words are refused" if guarded else ""
    told = " ".join(str(error).split())
    place = re.match(r"error at (?P<line>\d+):(?P<column>\d+): (?P<why>.*)", told)
    lines = text.splitlines()
    if place is not None and 0 < int(place["line"]) <= len(lines):
        rest = lines[int(place["line"]) - 1][int(place["column"]) - 1 :].strip()
        near = f"before {rest[:_SHOWN]!r}" if rest else "at the end of the line"
        told = f"line {place['line']}, column {place['column']}, {near}: {place['why']}"
    return f"the {what} does not parse: {told}{hint}"
