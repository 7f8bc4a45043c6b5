"""`communique load`: a built store, N-Quads or releases into the store behind an endpoint."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

from communique.cli import arguments
from communique.cli.messages import Messages
from communique.errors import InputError
from communique.load import Change, graphs, is_graphs, load, load_releases, preview, preview_releases


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "load",
        help="put a built graph, or releases, into the store behind a SPARQL endpoint",
        description="Puts a graph into the store behind a SPARQL endpoint, release by release; what is there already "
        "is not sent. After a failure, run the same command again. User and password come from the environment "
        "(COMMUNIQUE_USER, COMMUNIQUE_PASSWORD or COMMUNIQUE_TOKEN) or a file: see docs/stores.md.",
    )
    parser.add_argument(
        "sources",
        nargs="*",
        type=Path,
        metavar="SOURCE",
        help="the folder of a store, an .nq or .nq.gz file, or releases as for build (default: ./graph)",
    )
    arguments.endpoint(parser, required=True)
    parser.add_argument("--dry-run", action="store_true", help="change nothing: say which graphs are new or changed")
    arguments.base(parser)
    arguments.jobs(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Load, and sum up on standard output."""
    messages = Messages()
    store = arguments.remote(args.endpoint)
    sources: list[Path] = args.sources or [Path("graph")]
    built = [source for source in sources if is_graphs(source)]
    if built == sources or not args.sources:
        found = chain.from_iterable(map(graphs, sources))
        _tell(preview(found, store) if args.dry_run else load(found, store), listed=args.dry_run)
    elif built:
        raise InputError(str(built[0]), "holds graphs, and other sources releases", "load them one after the other")
    elif args.dry_run:
        _tell(preview_releases(sources, store, **_told(args, messages)), listed=True)
    else:
        print(load_releases(sources, store, **_told(args, messages)))
    return messages.status


def _told(args: argparse.Namespace, messages: Messages) -> dict[str, Any]:
    return {
        "base": args.base,
        "jobs": args.jobs,
        "on_error": messages.error,
        "on_warning": messages.warning,
    }


def _tell(changes: Iterable[Change], *, listed: bool) -> None:
    counts: Counter[str] = Counter()
    for change in changes:
        counts[change.what] += 1
        if listed and change.what != "unchanged":
            print(change)
    print(", ".join(f"{counts[what]} {what}" for what in ("new", "changed", "unchanged")))
