"""`communique export`: all of a store as one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from communique.cli import arguments
from communique.export import export_store
from communique.store.oxigraph import OxigraphStore


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("export", help="write all of a store to a file")
    arguments.store(parser)
    parser.add_argument("--output", type=Path, required=True, metavar="FILE", help="a .nq, .trig, .ttl or .jsonld file")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the file."""
    with OxigraphStore.open(args.store, read_only=True) as store:
        export_store(store, args.output)
    return 0
