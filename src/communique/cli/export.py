"""`communique export`: all of a store as one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from communique.cli import arguments
from communique.cli.messages import tell
from communique.export import FORMATS, export_store
from communique.store.oxigraph import OxigraphStore


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    ends = ", ".join(each.suffix for each in FORMATS)
    parser = commands.add_parser(
        "export", help="write all of a store to a file", description=f"The end of FILE tells the format: {ends}."
    )
    arguments.store(parser)
    parser.add_argument(
        "--output", type=Path, required=True, metavar="FILE", help="where to; a name that ends in .gz is packed"
    )
    parser.add_argument("--format", choices=[each.name for each in FORMATS], help="(default: what FILE ends in)")
    parser.add_argument("--licence", metavar="IRI", help="what a description (.void.ttl) states as the licence")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the file."""
    with OxigraphStore.open(args.store, read_only=True) as store:
        remark = export_store(store, args.output, args.format, licence=args.licence)
    if remark is not None:
        tell("note", remark)
    return 0
