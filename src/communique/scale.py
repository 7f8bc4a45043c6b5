"""The same pipeline on a cluster: workers of Dask distributed in place of processes of this machine."""

from __future__ import annotations

import hashlib
import logging
import pickle
import sys
import threading
import zlib
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from communique.assets import asset
from communique.errors import CommuniqueError
from communique.pipeline import Pool

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
S = TypeVar("S")

# A partition ends at so many releases or bytes: long enough that the scheduler idles, short enough to do again.
_MOST = 64
_BYTES = 1_000_000
# Partitions on their way for each worker: enough that none waits while a lost partition is done again.
_AHEAD = 4
_PATIENCE = 30  # seconds
# pySHACL's parser is not made for threads, and Python's gain nothing here.
_TURN = threading.Lock()


@contextmanager
def cluster(address: str) -> Iterator[Pool]:
    """The workers behind the Dask scheduler at `address`, as a `pool` for `pipeline.build` and its kin.

    Sources are read and split here; a partition comes back as sorted N-Quads, in its order. What a lost worker had
    under way or not yet handed over is done again by others.

    Raises CommuniqueError where Dask is missing, no scheduler or no worker answers, or, from the pool, a worker
    runs another program than this one, or a partition kills one worker after the other.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise CommuniqueError("a cluster needs Dask; install it: pip install 'communique[cluster]'") from error
    # It tells of lost connections by pages; what matters is raised.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise CommuniqueError(f"{address}: no Dask scheduler answers there; start one, or check the address") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            raise CommuniqueError(f"{address}: the scheduler has no workers; start some") from error
        yield _Workers(client)


class _Workers:
    """A pool for the pipeline."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def __call__(self, work: Callable[[S], T], items: Iterator[S]) -> Generator[T, None, None]:
        waiting: deque[Future] = deque()
        try:
            for part in _parts(items):
                waiting.append(self._client.submit(_done, work, part, pure=False))
                if len(waiting) >= _AHEAD * max(1, len(self._client.nthreads())):
                    yield from _values(waiting.popleft())
            while waiting:
                yield from _values(waiting.popleft())
        finally:
            self._client.cancel(list(waiting))


@dataclass(frozen=True, slots=True)
class _Part(Generic[T]):
    """What a worker made of a partition, and the program by which it did."""

    program: str
    values: tuple[T, ...]


def _parts(items: Iterator[S]) -> Iterator[bytes]:
    """The items in partitions, packed: the scheduler hands them on, and to another worker if need be."""
    part: list[bytes] = []
    size = 0
    for item in items:
        part.append(pickle.dumps(item))
        size += len(part[-1])
        if len(part) >= _MOST or size >= _BYTES:
            yield zlib.compress(pickle.dumps(part), 1)
            part, size = [], 0
    if part:
        yield zlib.compress(pickle.dumps(part), 1)


def _done(work: Callable[[S], T], part: bytes) -> _Part[T]:
    """What a worker does."""
    with _TURN:
        return _Part(_program(), tuple(work(pickle.loads(item)) for item in pickle.loads(zlib.decompress(part))))


def _values(future: Future) -> tuple[Any, ...]:
    from distributed import KilledWorker

    try:
        part: _Part[Any] = future.result()
    except KilledWorker as error:
        what = "a partition has ended one worker after the other, most likely for want of memory"
        raise CommuniqueError(f"{what}; give each worker more") from error
    except Exception as error:
        what = f"the cluster can't go on ({type(error).__name__}: {error})"
        raise CommuniqueError(f"{what}; see that each worker runs this very program, and run again") from error
    if part.program != _program():
        raise CommuniqueError("a worker runs another communique or Python than this one; install the same everywhere")
    return part.values


@cache
def _program() -> str:
    """A digest of all that decides what is drawn from a release: code, words, shapes, and Python's own tables."""
    found = hashlib.sha256(repr(sys.version_info[:2]).encode())
    for root in (Path(__file__).parent, asset("shapes"), asset("ontology")):
        for path in sorted(path for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            found.update(f"{path.relative_to(root).as_posix()}\0".encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
