"""`communique link`: what the nodes of a store are in Wikidata and GeoNames."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from communique.cli import arguments
from communique.link import Never, Outcome, link, review
from communique.store.oxigraph import OxigraphStore


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("link", help="link states, organisations, offices, people and places to open data")
    arguments.store(parser)
    arguments.base(parser)
    parser.add_argument(
        "--never", type=Path, metavar="FILE", help="pairs never to link: subject, tab, target, tab, reason"
    )
    parser.add_argument(
        "--review", type=Path, metavar="FILE", help="write the candidates that are no links to a .tsv file"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Link, and count what was linked."""
    never = Never.load(args.base, args.never)
    with OxigraphStore.open(args.store) as store:
        outcome = link(store, args.base, never)
    if args.review is not None:
        review.write(outcome.candidates, args.review)
    print("\n".join(_told(outcome)))
    return 0


def _told(outcome: Outcome) -> list[str]:
    counts = Counter((each.kind, each.predicate, each.dataset) for each in outcome.links)
    told = [f"{kind:<13} {n:>6} {predicate} to {dataset}" for (kind, predicate, dataset), n in sorted(counts.items())]
    return [*told, f"{'candidates':<13} {len(outcome.candidates):>6}, no links"]
