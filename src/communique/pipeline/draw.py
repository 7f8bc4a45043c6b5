"""From sources to what is drawn from the facts of each release: read, cleaned and extracted by a pool."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Generic, NoReturn, TypeVar

from communique import extract, read
from communique.errors import CommuniqueError, InputError
from communique.language.lexicon import Lexicon
from communique.model import Document, Facts
from communique.pipeline.pool import Pool, in_order
from communique.read.origin import Origin
from communique.read.record import Record

T = TypeVar("T")
OnError = Callable[[CommuniqueError], None]
OnWarning = Callable[[str], None]
LANGUAGES = frozenset({"en"})


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
        yield from read.read(source, on_error=on_error, on_warning=on_warning)


def extracted(
    sources: Iterable[str | Path],
    draw: Callable[[Facts], T],
    *,
    jobs: int = 1,
    pool: Pool | None = None,
    on_error: OnError = halt,
    on_warning: OnWarning = ignore,
    on_skip: Callable[[], None] = lambda: None,
    on_share: Callable[[float], None] = lambda share: None,
) -> Generator[T, None, None]:
    """What `draw` makes of the facts of each release, in the order of the releases for any number of jobs.

    With several jobs (processes), or a `pool` that does the work in their place, `draw` is a function of a module,
    and what it returns can be pickled. Errors and warnings come in the order of the releases too. `on_skip` hears of
    each release in a language that is not read, `on_share` which share of the input has been read, from 0 to 1, if
    that can be told.
    """
    seen: set[tuple[int, str]] = set()
    workers: Pool = pool or partial(in_order, jobs=jobs)
    with closing(workers(partial(_drawn, draw), _items(sources, on_share))) as results:
        for one in results:
            if one.origin is not None and (one.source, one.id) in seen:
                on_error(read.second(one.origin, one.id))
                continue
            for warning in one.warnings:
                on_warning(warning)
            if one.error is not None:
                on_error(one.error)
                continue
            seen.add((one.source, one.id))
            if one.values:
                yield from one.values
            else:
                on_skip()


@dataclass(frozen=True, slots=True)
class _Item:
    """A release before it is cleaned, or why there is none; and which of the sources it is from."""

    source: int
    record: Record | InputError


@dataclass(frozen=True, slots=True)
class _Drawn(Generic[T]):
    """What became of an item: one value, or none where the release is skipped or wrong."""

    source: int
    id: str = ""
    origin: Origin | None = None
    values: tuple[T, ...] = ()
    error: InputError | None = None
    warnings: tuple[str, ...] = ()


def _items(sources: Iterable[str | Path], on_share: Callable[[float], None]) -> Iterator[_Item]:
    sources = tuple(sources)
    sizes = [read.size(source) for source in sources]
    total = 0 if None in sizes else sum(filter(None, sizes))
    done = 0
    errors: list[InputError] = []

    def more(size: int) -> None:
        nonlocal done
        done += size
        if total:
            on_share(min(1.0, done / total))

    for number, source in enumerate(sources):
        for record in read.records(source, on_error=errors.append, on_read=more):
            yield from (_Item(number, error) for error in errors)
            errors.clear()
            yield _Item(number, record)
        yield from (_Item(number, error) for error in errors)
        errors.clear()


def _drawn(draw: Callable[[Facts], T], item: _Item) -> _Drawn[T]:
    record = item.record
    if isinstance(record, InputError):
        return _Drawn(item.source, error=record)
    warnings: list[str] = []
    values: tuple[T, ...] = ()
    error: InputError | None = None
    try:
        document = read.document(record, warnings.append)
        if document.lang in LANGUAGES:
            values = (draw(extract.facts(document, _lexicon())),)
        else:
            warnings.append(f"{record.id}: skipped: its language ({document.lang}) is not yet read")
    except InputError as wrong:
        error = wrong
    except Exception as failure:  # whatever one release brings about, the others are read
        what = f"the program fails on this release ({type(failure).__name__}: {failure})"
        error = InputError(record.id, what, "report it, please")
    return _Drawn(item.source, record.id, record.origin, values, error, tuple(warnings))


@cache
def _lexicon() -> Lexicon:
    return Lexicon.load()
