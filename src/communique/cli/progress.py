"""A bar on a terminal, with rate and time left; nothing elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from communique.pipeline import Step


class Bar:
    """What a build tells of its progress, shown."""

    def __init__(self, progress: Progress, clock: Callable[[], float] = time.monotonic) -> None:
        self._progress, self._clock, self._start = progress, clock, clock()
        self._tasks: dict[Step, TaskID] = {"reading": progress.add_task("reading", total=None, note="")}

    def done(self, number: int) -> None:
        """So many releases have their facts."""
        rate = number / max(self._clock() - self._start, 0.001)
        self._progress.update(self._tasks["reading"], note=f"{number:,} releases, {rate:,.0f} a second")

    def share(self, step: Step, share: float) -> None:
        """So much of a step is done."""
        if step not in self._tasks:
            self._tasks[step] = self._progress.add_task(step, total=1.0, note="")
        self._progress.update(self._tasks[step], completed=share, total=1.0)


class Silent(Bar):
    """No terminal, no bar."""

    def __init__(self) -> None:
        pass

    def done(self, number: int) -> None:
        """Nobody looks."""

    def share(self, step: Step, share: float) -> None:
        """Nobody looks."""


@contextmanager
def bar() -> Iterator[Bar]:
    """The bar, on standard error; it is gone when the work is done."""
    if not sys.stderr.isatty():
        yield Silent()
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TextColumn("{task.fields[note]}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Bar(progress)
