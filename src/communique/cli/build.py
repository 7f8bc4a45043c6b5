"""`communique build`: from releases to a store, or to a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from communique import pipeline
from communique.cli import arguments
from communique.cli.messages import Messages
from communique.report.summary import Summary
from communique.store.oxigraph import OxigraphStore


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("build", help="put the facts of releases into a store or a file")
    arguments.sources(parser)
    target = parser.add_mutually_exclusive_group()
    arguments.store(target)
    target.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="a file instead of a store: .nq, .ttl.gz, all that export writes",
    )
    arguments.base(parser)
    arguments.jobs(parser)
    arguments.validator(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build, and sum up on standard output."""
    messages = Messages()
    with _progress() as on_progress:
        summary = _built(args, messages, on_progress)
    print(summary)
    return messages.status


def _built(args: argparse.Namespace, messages: Messages, on_progress: Callable[[int], None]) -> Summary:
    if args.output is not None:
        return pipeline.build_file(
            args.sources,
            args.output,
            base=args.base,
            jobs=args.jobs,
            validator=args.validator,
            on_error=messages.error,
            on_warning=messages.warning,
            on_progress=on_progress,
        )
    with OxigraphStore.open(args.store, create=True) as store:
        return pipeline.build(
            args.sources,
            store,
            base=args.base,
            jobs=args.jobs,
            validator=args.validator,
            on_error=messages.error,
            on_warning=messages.warning,
            on_progress=on_progress,
        )


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """A bar on a terminal, nothing elsewhere. How many releases there will be is known only at the end."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    columns = (TextColumn("building"), BarColumn(), MofNCompleteColumn(), TextColumn("releases"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda done: progress.update(task, completed=done)
