"""`communique retract`: a release goes, and what was inferred from it."""

from __future__ import annotations

import argparse

from communique.cli import arguments
from communique.retract import retract


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("retract", help="remove a release from a store, and what was inferred from it")
    parser.add_argument("release", metavar="RELEASE", help="its id, address or IRI")
    place = parser.add_mutually_exclusive_group()
    arguments.store(place)
    arguments.endpoint(place)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Retract, and tell what went."""
    with arguments.opened(args, read_only=False) as store:
        gone = retract(store, args.release)
    print(f"{gone.release}: {gone.stated} statements, and {gone.inferred} that were inferred from them")
    return 0
