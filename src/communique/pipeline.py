"""The order of the steps, and the processes that share the work. Nothing else knows either."""

from __future__ import annotations

import multiprocessing
import signal
import tempfile
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, islice
from pathlib import Path
from typing import NoReturn, TypeVar

from communique import extract, graph
from communique.errors import CommuniqueError, InputError, ShapeError, StoreError
from communique.export import export_store, format_of
from communique.graph import terms
from communique.language.lexicon import Lexicon
from communique.model import Document, Facts
from communique.read import read
from communique.report.summary import Summary, Tally, tally
from communique.resolve import resolve
from communique.resolve.events import graph_name
from communique.store import Store
from communique.store.oxigraph import OxigraphStore
from communique.validate import Shapes, Validator, gate

T = TypeVar("T")
S = TypeVar("S")
OnError = Callable[[CommuniqueError], None]
OnWarning = Callable[[str], None]

LANGUAGES = frozenset({"en"})
# Fewer releases than this are done before a second process has loaded what it needs.
_FEW = 24
# Releases on their way for each process: enough that none waits, few enough that memory does not grow.
_AHEAD = 4


def halt(error: CommuniqueError) -> NoReturn:
    """What becomes of an error where nobody says otherwise: it is raised."""
    raise error


def ignore(warning: str) -> None:
    """What becomes of a warning where nobody says otherwise."""


def releases(*sources: str | Path, on_error: OnError = halt, on_warning: OnWarning = ignore) -> Iterator[Document]:
    """The releases of files, folders, glob patterns or "-", one source after the other.

    What can't be read goes to `on_error` as an InputError (which is raised unless told otherwise), and the
    rest is read; what a release lacks goes to `on_warning`.
    """
    for source in sources:
        yield from read(source, on_error=on_error, on_warning=on_warning)


def extracted(
    sources: Iterable[str | Path],
    draw: Callable[[Facts], T],
    *,
    jobs: int = 1,
    on_error: OnError = halt,
    on_warning: OnWarning = ignore,
) -> Iterator[T]:
    """What `draw` makes of the facts of each release, in the order of the releases for any number of jobs.

    With several jobs (processes), `draw` is a function of a module, and what it returns can be pickled.
    """
    documents = releases(*sources, on_error=on_error, on_warning=on_warning)
    return _drawn(_legible(documents, on_warning, lambda: None), draw, jobs, on_error)


def build(
    sources: Iterable[str | Path],
    store: Store,
    *,
    base: str = terms.BASE,
    jobs: int = 1,
    validator: Validator = "shacl",
    on_error: OnError = halt,
    on_warning: OnWarning = ignore,
    on_progress: Callable[[int], None] = lambda done: None,
) -> Summary:
    """Facts of all releases into a store, each release in a graph of its own that takes the place of an older one.

    A graph that fails its shapes goes to `on_error` as a ShapeError and is not stored. At the end, even
    one that comes too early, the reports of one event are grouped. `on_progress` hears how many are done.

    Raises StoreError, and InputError where `base` can't start an IRI.
    """
    _one_base(store, terms.base(base))
    if validator == "shacl" and not gate.available():
        on_warning(gate.ABSENT)
    tallies: dict[str, Tally] = {}
    not_stored: Counter[str] = Counter()

    def failed(error: CommuniqueError) -> None:
        not_stored["rejected" if isinstance(error, ShapeError) else "unread"] += 1
        on_error(error)

    def skipped() -> None:
        not_stored["skipped"] += 1

    documents = _legible(releases(*sources, on_error=failed, on_warning=on_warning), on_warning, skipped)
    try:
        with closing(_drawn(documents, partial(_checked, base=base, validator=validator), jobs, failed)) as checked:
            for done, one in enumerate(checked, start=1):
                if one.fault is not None:
                    failed(ShapeError(f"{one.id}: rejected: {one.fault}"))
                else:
                    if one.iri in tallies:
                        on_warning(f"{one.id}: a second release of this address or id; the last one counts")
                    store.replace(one.iri, one.nquads)
                    tallies[one.iri] = one.tally
                on_progress(done)
    finally:
        resolve(store, base)
    return Summary.of(tallies.values(), not_stored["rejected"], not_stored["skipped"], not_stored["unread"])


def build_file(
    sources: Iterable[str | Path],
    output: Path,
    *,
    base: str = terms.BASE,
    jobs: int = 1,
    validator: Validator = "shacl",
    on_error: OnError = halt,
    on_warning: OnWarning = ignore,
    on_progress: Callable[[int], None] = lambda done: None,
) -> Summary:
    """As `build`, into a file (.nq, .ttl.gz, any that `export` writes) that appears whole or not at all.

    Raises InputError for a file that can't be written.
    """
    format_of(output)  # before any work is done
    try:
        scratch = tempfile.TemporaryDirectory(dir=output.parent, prefix=f".{output.name}.")
    except OSError as error:
        what = f"can't be written ({error.strerror or error})"
        raise InputError(str(output), what, "name a folder that is there and yours to write") from error
    with scratch as folder, OxigraphStore.open(Path(folder), create=True) as store:
        summary = build(
            sources,
            store,
            base=base,
            jobs=jobs,
            validator=validator,
            on_error=on_error,
            on_warning=on_warning,
            on_progress=on_progress,
        )
        remark = export_store(store, output)
    if remark is not None:
        on_warning(f"{output}: {remark}")
    return summary


def regroup(store: Store, *, base: str = terms.BASE) -> None:
    """Groups the reports of one event anew, as a build does at its end.

    Raises StoreError, and InputError where `base` can't start an IRI.
    """
    _one_base(store, terms.base(base))
    resolve(store, base)


def _one_base(store: Store, base: str) -> None:
    """Groups under two bases would count every event twice."""
    name = graph_name("")
    others = [graph for graph in store.graphs() if graph.endswith(name) and graph != graph_name(base)]
    if others:
        raise StoreError(
            f"the store was built with the base {others[0].removesuffix(name)}, not {base};"
            " give that one, or another store"
        )


@dataclass(frozen=True, slots=True)
class _Graph:
    """A release ready for the store, or the `fault` for which it must not get there."""

    iri: str
    id: str
    nquads: str
    tally: Tally
    fault: str | None


@dataclass(frozen=True, slots=True)
class _Failed:
    """In the place of a result: what went wrong with a release in another process."""

    id: str
    what: str


def _legible(documents: Iterable[Document], on_warning: OnWarning, on_skip: Callable[[], None]) -> Iterator[Document]:
    for document in documents:
        if document.lang in LANGUAGES:
            yield document
        else:
            on_warning(f"{document.id}: skipped: its language ({document.lang}) is not yet read")
            on_skip()


def _drawn(
    documents: Iterator[Document], draw: Callable[[Facts], T], jobs: int, on_error: OnError
) -> Generator[T, None, None]:
    for result in _in_order(partial(_drawn_from, draw), documents, jobs):
        if isinstance(result, _Failed):
            on_error(InputError(result.id, f"the program fails on this release ({result.what})", "report it, please"))
        else:
            yield result


def _drawn_from(draw: Callable[[Facts], T], document: Document) -> T | _Failed:
    try:
        return draw(extract.facts(document, _lexicon()))
    except Exception as error:  # whatever one release brings about, the others are read
        return _Failed(document.id, f"{type(error).__name__}: {error}")


def _checked(facts: Facts, base: str, validator: Validator) -> _Graph:
    nquads = "".join(graph.quads(facts, base))
    violations = _shapes(validator).check(nquads).violations
    more = f"; {len(violations) - 1} more" if len(violations) > 1 else ""
    fault = f"{violations[0]}{more}" if violations else None
    return _Graph(terms.release(base, facts.document), facts.document.id, nquads, tally(facts), fault)


@cache
def _lexicon() -> Lexicon:
    return Lexicon.load()


@cache
def _shapes(validator: Validator) -> Shapes:
    return Shapes.load(validator=validator)


def _in_order(work: Callable[[S], T], items: Iterator[S], jobs: int) -> Iterator[T]:
    """`work` of each item, in order, in `jobs` processes; few enough items are worked on in this one."""
    head = list(islice(items, _FEW)) if jobs > 1 else []
    items = chain(head, items)
    if len(head) < _FEW:
        yield from map(work, items)
        return
    # A forked child would inherit the store's threads and locks; a spawned one starts clean.
    executor = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"))
    waiting: deque[Future[T]] = deque()
    try:
        for item in items:
            waiting.append(_submitted(executor, work, item))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise CommuniqueError("a process died, most likely for want of memory; run fewer jobs at a time") from error
    finally:
        executor.shutdown(cancel_futures=True)


def _submitted(executor: ProcessPoolExecutor, work: Callable[[S], T], item: S) -> Future[T]:
    """A process that starts here inherits a mask under which Ctrl-C goes to this one alone."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return executor.submit(work, item)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
