"""`communique export`: all of a store as one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from communique.cli import arguments
from communique.cli.messages import tell
from communique.export import FORMATS, export_store
from communique.store import Store
from communique.store.ledger import Ledgered


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    ends = ", ".join(each.suffix for each in FORMATS)
    parser = commands.add_parser(
        "export",
        help="write all of a store, or of what is behind an endpoint, to a file",
        description=f"The end of FILE tells the format: {ends}.",
    )
    place = parser.add_mutually_exclusive_group()
    arguments.store(place)
    arguments.endpoint(place)
    parser.add_argument(
        "--output", type=Path, required=True, metavar="FILE", help="where to; a name that ends in .gz is packed"
    )
    parser.add_argument("--format", choices=[each.name for each in FORMATS], help="(default: what FILE ends in)")
    parser.add_argument("--licence", metavar="IRI", help="what a description (.void.ttl) states as the licence")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the file."""
    with arguments.opened(args) as store:
        # What was loaded into a server is noted there; the note is no part of the data.
        data: Store = store if args.endpoint is None else Ledgered(store)
        remark = export_store(data, args.output, args.format, licence=args.licence)
    if remark is not None:
        tell("note", remark)
    return 0
