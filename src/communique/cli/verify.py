"""`communique verify`: proves every quote, name and hash from the store alone."""

from __future__ import annotations

import argparse

from communique.cli import arguments
from communique.cli.messages import tell
from communique.store.oxigraph import OxigraphStore
from communique.verify import verify


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("verify", help="prove that every quote and name of a store stands in its release")
    arguments.store(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Tell the faults; status 1 if there are any."""
    with OxigraphStore.open(args.store, read_only=True) as store:
        faults = verify(store)
        graphs = len(store.graphs())
    for fault in faults:
        tell("error", str(fault))
    if not faults:
        print(f"{graphs} graphs verified: every quote, name and hash holds")
    return 1 if faults else 0
