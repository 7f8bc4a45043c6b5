"""Work shared among processes, with its results in the order of the work."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import Protocol, TypeVar

from communique.errors import CommuniqueError

T = TypeVar("T")
S = TypeVar("S")

# Fewer releases than this are done before a second process has loaded what it needs.
FEW = 24
# Releases on their way for each process: enough that none waits, few enough that memory does not grow.
_AHEAD = 4


class Pool(Protocol):
    """Whoever does work: on each item, with what comes of it in the order of the items."""

    def __call__(self, work: Callable[[S], T], items: Iterator[S]) -> Generator[T, None, None]:
        """`work`, a function of a module or a partial of one, is done on each item, some of them at a time."""


def in_order(work: Callable[[S], T], items: Iterator[S], jobs: int) -> Generator[T, None, None]:
    """`work` of each item, in order, in `jobs` processes; few enough items are worked on in this one.

    >>> list(in_order(abs, iter([-3, 2]), jobs=2))
    [3, 2]

    Raises CommuniqueError where a process dies.
    """
    head = list(islice(items, FEW)) if jobs > 1 else []
    items = chain(head, items)
    if len(head) < FEW:
        yield from map(work, items)
        return
    # A forked child would inherit the store's threads and locks; a spawned one starts clean.
    executor = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _end_with_parent)
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


def _end_with_parent() -> None:
    """A process whose first one is killed outright would wait for work for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None  # this runs in a process of the pool

    def watch(sentinel: int) -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, args=(parent.sentinel,), daemon=True).start()


def _submitted(executor: ProcessPoolExecutor, work: Callable[[S], T], item: S) -> Future[T]:
    """A process that starts here inherits a mask under which Ctrl-C goes to this one alone."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return executor.submit(work, item)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
