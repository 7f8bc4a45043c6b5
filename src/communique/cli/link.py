"""`communique link`: what the nodes of a store are in Wikidata and GeoNames."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from communique.cli import arguments
from communique.cli.messages import Messages
from communique.link import Answers, Never, Outcome, link, review
from communique.query.federated import elsewhere
from communique.store.oxigraph import OxigraphStore


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "link",
        help="link states, organisations, offices, people and places to open data",
        description="Links from the tables that ship with the program. With --endpoint, people, organisations, and "
        "places with their state beside them, that no table has are looked up there, one query at a time; its answers "
        "are kept, so that the same command goes on where it was interrupted.",
    )
    arguments.store(parser)
    arguments.base(parser)
    arguments.endpoint(parser)
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="DIR",
        help="where the endpoint's answers are kept (default: the store's name + .cache)",
    )
    parser.add_argument(
        "--never", type=Path, metavar="FILE", help="pairs never to link: subject, tab, target, tab, reason"
    )
    parser.add_argument(
        "--review", type=Path, metavar="FILE", help="write the candidates that are no links to a .tsv file"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Link, and count what was linked."""
    messages = Messages()
    never = Never.load(args.base, args.never)
    endpoint = elsewhere(args.endpoint) if args.endpoint is not None else None
    cache: Path = args.cache or args.store.with_name(f"{args.store.name}.cache")
    progress = _Progress()
    with OxigraphStore.open(args.store) as store:
        outcome = link(
            store,
            args.base,
            never,
            endpoint=endpoint,
            memory=Answers(cache, args.endpoint) if endpoint is not None else None,
            on_progress=progress,
            on_error=messages.error,
        )
    progress.end()
    if args.review is not None:
        review.write(outcome.candidates, args.review)
    print("\n".join(_told(outcome)))
    return messages.status


class _Progress:
    """Counts the names that the endpoint settled, on a terminal."""

    def __init__(self) -> None:
        self._settled = 0

    def __call__(self, settled: int) -> None:
        self._settled += settled
        if sys.stderr.isatty():
            print(f"\r{self._settled} names looked up", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """What follows stands on a line of its own."""
        if self._settled and sys.stderr.isatty():
            print(file=sys.stderr)


def _told(outcome: Outcome) -> list[str]:
    counts = Counter((each.kind, each.predicate, each.dataset) for each in outcome.links)
    told = [f"{kind:<13} {n:>6} {predicate} to {dataset}" for (kind, predicate, dataset), n in sorted(counts.items())]
    return [*told, f"{'candidates':<13} {len(outcome.candidates):>6}, no links"]
