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
    """Run the update, wholly or not at all, and tell how many statements there were and are."""
    text = arguments.sparql(args.sparql)
    with OxigraphStore.open(args.store) as store:
        before = len(store)
        store.update(text)
        after = len(store)
    print(f"{before} statements before, {after} after")
    return 0
