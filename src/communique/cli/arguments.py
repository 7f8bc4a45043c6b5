"""The options that several commands share."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from communique.errors import CommuniqueError, InputError
from communique.graph import terms
from communique.store import Store
from communique.store.oxigraph import OxigraphStore
from communique.store.remote import RemoteStore
from communique.store.remote.credentials import account
from communique.validate import Validator

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def sources(parser: argparse.ArgumentParser) -> None:
    """SOURCE…"""
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="a file, a folder, a glob pattern in quotes, or - for standard input: text, HTML, Markdown, JSONL, .gz",
    )


def store(parser: argparse._ActionsContainer) -> None:
    """--store DIR"""
    parser.add_argument(
        "--store", type=Path, default=Path("graph"), metavar="DIR", help="the folder of the store (default: ./graph)"
    )


def endpoint(parser: argparse._ActionsContainer, *, required: bool = False) -> None:
    """--endpoint URL"""
    parser.add_argument(
        "--endpoint", required=required, metavar="URL", help="a SPARQL endpoint, such as http://localhost:7878/query"
    )


def remote(endpoint: str) -> RemoteStore:
    """The store behind an endpoint, entered as the environment or the user's file tells. Raises StoreError."""
    return RemoteStore(endpoint, account(endpoint))


@contextmanager
def opened(args: argparse.Namespace, *, read_only: bool = True) -> Iterator[Store]:
    """The store that --endpoint or --store tells of. Raises StoreError."""
    if args.endpoint is not None:
        yield remote(args.endpoint)
        return
    with OxigraphStore.open(args.store, read_only=read_only) as store:
        yield store


def base(parser: argparse.ArgumentParser) -> None:
    """--base IRI"""
    parser.add_argument(
        "--base",
        type=_base,
        default=terms.BASE,
        metavar="IRI",
        help=f"what the IRIs of releases, people and states begin with (default: {terms.BASE})",
    )


def jobs(parser: argparse._ActionsContainer) -> None:
    """--jobs N"""
    parser.add_argument(
        "--jobs", type=_jobs, default=_cores(), metavar="N", help="processes to share the work (default: all cores)"
    )


def cluster(parser: argparse._ActionsContainer) -> None:
    """--cluster ADDRESS"""
    parser.add_argument(
        "--cluster", metavar="ADDRESS", help="the Dask scheduler whose workers do it, such as tcp://host:8786"
    )


def validator(parser: argparse.ArgumentParser) -> None:
    """--validator NAME"""
    parser.add_argument(
        "--validator",
        choices=get_args(Validator),
        default="shacl",
        help="shacl: fast, and what it flags goes to pySHACL (default); pyshacl: checks everything",
    )


def sparql(text: str) -> str:
    """SPARQL as given, or from the file whose name follows an @. Raises InputError."""
    if not text.startswith("@"):
        return text
    name = text[1:]
    try:
        return Path(name).read_text("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(name, "not UTF-8", "save it as UTF-8", f"byte {error.start}") from error
    except OSError as error:
        raise InputError(name, f"can't be read ({error.strerror})", "check the path") from error


def _base(text: str) -> str:
    try:
        return terms.base(text)
    except CommuniqueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes")
    return int(text)


def _cores() -> int:
    """Those that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
