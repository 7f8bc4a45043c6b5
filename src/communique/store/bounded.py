"""A query of a stranger to an embedded store, in a process of its own that can be stopped.

The engine has no time-out and no bound on memory: only the end of its process stops it.
"""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from communique.errors import CommuniqueError, QueryError, StoreError
from communique.store.oxigraph import OxigraphStore
from communique.store.result import Result

_KINDS: dict[str, type[CommuniqueError]] = {"query": QueryError, "store": StoreError}
_MEGABYTE = 1 << 20
# Seconds for a process to begin, on a busy machine too.
_START = 60


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a query may run, how many rows it may answer, how much memory its process may take."""

    seconds: float = 60.0
    rows: int = 1_000_000
    megabytes: int = 4096


def answer(path: Path, sparql: str, limits: Limits) -> Result:
    """What the store in `path` answers within the limits. QueryError says which was passed and what to do."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_asked, args=(theirs, path, sparql, limits), daemon=True)
    process.start()
    theirs.close()
    started = False
    try:
        started = ours.poll(_START) and ours.recv() is None
        if not started:
            raise EOFError
        if not ours.poll(limits.seconds):
            raise QueryError(
                f"the query ran {limits.seconds:g} seconds and was stopped; narrow it, or give it --timeout"
            )
        told = ours.recv()
    except EOFError as error:
        if not started:
            raise StoreError("the process that was to ask did not start; see whether Python can be run here") from error
        raise QueryError(
            f"the query wanted more than {limits.megabytes} MB of memory and was stopped; "
            "narrow it, or give it --max-memory"
        ) from error
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(told, Result):
        return told
    kind, message = told
    raise _KINDS[kind](message)


def _asked(pipe: Connection, path: Path, sparql: str, limits: Limits) -> None:
    """The other process: None when it has begun, then the result, or the kind and text of an error.

    Out of memory it sends nothing more.
    """
    pipe.send(None)
    _bound_memory(limits.megabytes)
    try:
        with OxigraphStore.open(path, read_only=True) as store:
            pipe.send(store.query(sparql, at_most=limits.rows))
    except QueryError as error:
        pipe.send(("query", str(error)))
    except StoreError as error:
        pipe.send(("store", str(error)))
    except MemoryError:
        pass
    finally:
        pipe.close()


def _bound_memory(megabytes: int) -> None:
    """Where the system can bound what a process writes to; elsewhere time alone stops it."""
    try:
        import resource
    except ImportError:  # pragma: no cover
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))
