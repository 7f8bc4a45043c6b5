"""`communique diff`: what two states of a release, or of many, have not in common."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from communique.cli import arguments
from communique.cli.messages import Messages, printable
from communique.diff import differences
from communique.errors import InputError, StoreError
from communique.load import graphs, is_graphs
from communique.pipeline import build
from communique.retract import release_named
from communique.store import Store
from communique.store.oxigraph import OxigraphStore


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "diff",
        help="show the facts added, gone and changed between two states of a release",
        description="Shows what differs between two states: each is the folder of a store, an .nq or .nq.gz file, the "
        "address of a SPARQL endpoint, or releases as for build.",
    )
    parser.add_argument("before", metavar="BEFORE")
    parser.add_argument("after", metavar="AFTER")
    parser.add_argument("--release", metavar="RELEASE", help="one release, by its id, address or IRI (default: all)")
    arguments.base(parser)
    arguments.jobs(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the differences, release by release."""
    messages = Messages()
    with _state(args.before, args, messages) as before, _state(args.after, args, messages) as after:
        release = None
        if args.release is not None:
            try:
                release = release_named(after, args.release)
            except StoreError:
                release = release_named(before, args.release)
        for name, members in groupby(differences(before, after, release), key=lambda each: each.release):
            print(name)
            for each in members:
                print(f"  {printable(str(each))}")
    return messages.status


@contextmanager
def _state(place: str, args: argparse.Namespace, messages: Messages) -> Iterator[Store]:
    if place.startswith(("http://", "https://")):
        yield arguments.remote(place)
    elif (path := Path(place)).is_dir() and is_graphs(path):
        with OxigraphStore.open(path, read_only=True) as store:
            yield store
    else:
        with tempfile.TemporaryDirectory() as folder, OxigraphStore.open(Path(folder), create=True) as store:
            if is_graphs(path):
                store.fill(nquads for _, nquads in graphs(path))
            else:
                build(
                    [place],
                    store,
                    base=args.base,
                    jobs=args.jobs,
                    on_error=messages.error,
                    on_warning=messages.warning,
                )
                if messages.status:
                    raise InputError(place, "can't be read whole", "a difference would mislead; mend it first")
            yield store
