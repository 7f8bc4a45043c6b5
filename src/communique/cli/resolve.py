"""`communique resolve`: which event is which and who is who, across releases."""

from __future__ import annotations

import argparse

from communique.cli import arguments
from communique.pipeline import regroup
from communique.store.oxigraph import OxigraphStore


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "resolve", help="group the reports of one event and the names of one person anew, as after an update"
    )
    arguments.store(parser)
    arguments.base(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Group the events and the people."""
    with OxigraphStore.open(args.store) as store:
        regroup(store, base=args.base)
    return 0
