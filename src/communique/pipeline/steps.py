"""From releases to a store or a file: the order of the steps, which nothing else knows."""

from __future__ import annotations

import pickle
import zlib
from collections import Counter
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cache, partial
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import Literal, TypedDict, Unpack

from communique import graph
from communique.errors import CommuniqueError, ShapeError, StoreError
from communique.export import export_ordered, format_of
from communique.graph import terms
from communique.graph.spool import Spool
from communique.model import Facts
from communique.pipeline.draw import OnError, OnWarning, extracted, halt, ignore
from communique.pipeline.founding import Founding
from communique.pipeline.growth import Graph, Growth
from communique.pipeline.pool import Pool
from communique.pipeline.scratch import beside, move, tidy
from communique.report.summary import Summary, Tally, tally
from communique.resolve import people, resolve
from communique.resolve.attested import people_of
from communique.resolve.events import graph_name, lines, members
from communique.resolve.gathering import Gathering
from communique.store import Store
from communique.store.oxigraph import OxigraphStore
from communique.validate import Shapes, Validator, gate

Step = Literal["reading", "storing"]


class Options(TypedDict, total=False):
    """How to build, all of it optional."""

    base: str
    """What IRIs start with."""
    jobs: int
    """How many processes share the work."""
    pool: Pool | None
    """Who does the work in place of those processes."""
    validator: Validator
    """What checks the graphs."""
    on_error: OnError
    """Hears what can't be read and what fails its shapes; else the first such error is raised."""
    on_warning: OnWarning
    """Hears what is missing or left out."""
    on_progress: Callable[[int], None]
    """Hears how many releases are done."""
    on_share: Callable[[Step, float], None]
    """Hears which share of a step is done, from 0 to 1, as far as that can be told."""


def build(sources: Iterable[str | Path], store: Store, **options: Unpack[Options]) -> Summary:
    """Facts of all releases into a store, each release in a graph of its own that takes the place of an older one.

    A graph that fails its shapes goes to `on_error` as a ShapeError and is not stored. At the end, even
    one that comes too early, the reports of one event and the names of one person are grouped.

    Raises StoreError, and InputError where `base` can't start an IRI.
    """
    how = _Settings(**options)
    _one_base(store, terms.base(how.base))
    missed: Counter[str] = Counter()
    tallies: dict[str, bytes] = {}  # packed, for there may be many
    growth = Growth(store, how.base)
    try:
        with closing(_graphs(sources, how, missed)) as graphs:
            for one in graphs:
                if one.iri in tallies:
                    how.on_warning(_second(one))
                tallies[one.iri] = pickle.dumps(one.tally)
                growth.add(one)
    finally:
        growth.end()
    return Summary.of(map(pickle.loads, tallies.values()), missed["rejected"], missed["skipped"], missed["unread"])


def build_store(sources: Iterable[str | Path], path: Path, **options: Unpack[Options]) -> Summary:
    """As `build`, into the embedded store in a folder. A store that is not there yet appears whole or not at all.

    Stopped by Ctrl-C or SIGTERM while it reads, it stores what it has read; a second one stops that too.

    Raises StoreError, and InputError where the folder can't be made or `base` can't start an IRI.
    """
    if OxigraphStore.holds(path):
        tidy(path)
        with OxigraphStore.open(path) as store:
            return build(sources, store, **options)
    how = _Settings(**options)
    base = terms.base(how.base)
    missed: Counter[str] = Counter()
    with beside(path) as room:
        stopped: BaseException | None = None
        with OxigraphStore.open(room / "store", create=True) as store, Founding(store, room, base) as founding:
            try:
                with closing(_graphs(sources, how, missed)) as graphs:
                    for one in graphs:
                        founding.add(one)
            except (KeyboardInterrupt, SystemExit) as stop:
                stopped = stop
            found = founding.end(lambda one: how.on_warning(_second(one)), partial(how.on_share, "storing"))
        # Where nothing could be read, no empty store stands in the way of the question what went wrong.
        if found or not missed["unread"]:
            move(room / "store", path)
    if stopped is not None:
        raise stopped
    return _summary(found, missed)


def build_file(sources: Iterable[str | Path], output: Path, **options: Unpack[Options]) -> Summary:
    """As `build`, into a file (.nq, .ttl.gz, any that `export` writes) that appears whole or not at all.

    Raises InputError for a file that can't be written.
    """
    format_of(output)  # before any work is done
    how = _Settings(**options)
    base = terms.base(how.base)
    missed: Counter[str] = Counter()
    with beside(output) as room:
        graphs, groups, gathering = Spool(room, "graphs"), Spool(room, "groups"), Gathering(room)
        with closing(_graphs(sources, how, missed)) as read:
            for one in read:
                graphs.put(one.iri, pickle.dumps(one))
        found: Tally = Counter()
        for number, (_, values) in enumerate(graphs.taken(), start=1):
            *earlier, one = map(pickle.loads, values)
            for _ in earlier:
                how.on_warning(_second(one))
            found.update(one.tally)
            gathering.add(one.named)
            for line in lines(one.members, base):
                groups.put(line, b"")
            how.on_share("storing", number / len(graphs))
        known = Spool(room, "known")
        for told in gathering.told(base, people.graph_name(base)):
            for line in StringIO(told):
                known.put(line, b"")
        # By name, the graph of the people comes first, that of the groups second, then the releases.
        inferred = (line for spool in (known, groups) for line, _ in spool.taken())
        stated = (line for _, values in graphs.taken() for line in StringIO(_last(values).nquads()))
        remark = export_ordered(chain(inferred, stated), output)
    if remark is not None:
        how.on_warning(f"{output}: {remark}")
    return _summary(found, missed)


def regroup(store: Store, *, base: str = terms.BASE) -> None:
    """Groups the reports of one event anew, as a build does at its end.

    Raises StoreError, and InputError where `base` can't start an IRI.
    """
    _one_base(store, terms.base(base))
    resolve(store, base)


@dataclass(frozen=True, slots=True)
class _Settings:
    base: str = terms.BASE
    jobs: int = 1
    pool: Pool | None = None
    validator: Validator = "shacl"
    on_error: OnError = halt
    on_warning: OnWarning = ignore
    on_progress: Callable[[int], None] = lambda done: None
    on_share: Callable[[Step, float], None] = lambda step, share: None


def _last(values: Iterable[bytes]) -> Graph:
    *_, last = values
    one: Graph = pickle.loads(last)
    return one


def _summary(found: Tally, missed: Counter[str]) -> Summary:
    return Summary(found, missed["rejected"], missed["skipped"], missed["unread"])


def _graphs(sources: Iterable[str | Path], how: _Settings, missed: Counter[str]) -> Generator[Graph, None, None]:
    """The graphs that may be stored; `missed` counts the releases that have none."""
    if how.validator == "shacl" and not gate.available():
        how.on_warning(gate.ABSENT)

    def failed(error: CommuniqueError) -> None:
        missed["rejected" if isinstance(error, ShapeError) else "unread"] += 1
        how.on_error(error)

    def skipped() -> None:
        missed["skipped"] += 1

    drawn = extracted(
        sources,
        partial(_checked, base=how.base, validator=how.validator),
        jobs=how.jobs,
        pool=how.pool,
        on_error=failed,
        on_warning=how.on_warning,
        on_skip=skipped,
        on_share=partial(how.on_share, "reading"),
    )
    with closing(drawn):
        for done, one in enumerate(drawn, start=1):
            if one.fault is not None:
                failed(ShapeError(f"{one.id}: rejected: {one.fault}"))
            else:
                yield one
            how.on_progress(done)


def _checked(facts: Facts, base: str, validator: Validator) -> Graph:
    quads = graph.quads(facts, base)
    nquads = "".join(quads)
    violations = _shapes(validator).check(nquads).violations
    more = f"; {len(violations) - 1} more" if len(violations) > 1 else ""
    return Graph(
        terms.release(base, facts.document),
        facts.document.id,
        # A tenth of the bytes to send and to keep on disk, for a fiftieth of the time.
        zlib.compress(nquads.encode(), 1),
        tally(facts),
        members(quads, base),
        people_of(quads),
        f"{violations[0]}{more}" if violations else None,
    )


@cache
def _shapes(validator: Validator) -> Shapes:
    return Shapes.load(validator=validator)


def _second(one: Graph) -> str:
    return f"{one.id}: a second release of this address or id; the last one counts"


def _one_base(store: Store, base: str) -> None:
    """Groups under two bases would count every event twice."""
    name = graph_name("")
    others = [graph for graph in store.graphs() if graph.endswith(name) and graph != graph_name(base)]
    if others:
        raise StoreError(
            f"the store was built with the base {others[0].removesuffix(name)}, not {base};"
            " give that one, or another store"
        )
