"""`communique build`: from releases to a store, or to a file."""

from __future__ import annotations

import argparse
from contextlib import nullcontext
from pathlib import Path

from communique import pipeline, scale
from communique.cli import arguments
from communique.cli.messages import Messages
from communique.cli.progress import bar


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("build", help="put the facts of releases into a store or a file")
    arguments.sources(parser)
    target = parser.add_mutually_exclusive_group()
    arguments.store(target)
    target.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="a file instead of a store: .nq, .ttl.gz, all that export writes",
    )
    arguments.base(parser)
    workers = parser.add_mutually_exclusive_group()
    arguments.jobs(workers)
    arguments.cluster(workers)
    arguments.validator(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build, and sum up on standard output."""
    messages = Messages()
    with nullcontext() if args.cluster is None else scale.cluster(args.cluster) as pool, bar() as shown:
        into, target = (pipeline.build_store, args.store) if args.output is None else (pipeline.build_file, args.output)
        summary = into(
            args.sources,
            target,
            base=args.base,
            jobs=args.jobs,
            pool=pool,
            validator=args.validator,
            on_error=messages.error,
            on_warning=messages.warning,
            on_progress=shown.done,
            on_share=shown.share,
        )
    print(summary)
    return messages.status
