"""`communique update`: a SPARQL update of a store."""

from __future__ import annotations

import argparse

from communique.cli import arguments
from communique.store.oxigraph import OxigraphStore


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("update", help="change a store by a SPARQL update")
    parser.add_argument("sparql", metavar="TEXT|@FILE", help="the update, or @ and the name of its file")
    arguments.store(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the update, wholly or not at all."""
    text = arguments.sparql(args.sparql)
    with OxigraphStore.open(args.store) as store:
        store.update(text)
    return 0
