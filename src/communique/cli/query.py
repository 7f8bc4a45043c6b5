"""`communique query`: the stored questions, and any other in SPARQL."""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console, RenderableType
from rich.table import Table

from communique.cli import arguments
from communique.cli.messages import tell
from communique.errors import QueryError
from communique.query import StoredQuery, ask, catalog, named
from communique.query.catalog import SERVICE
from communique.query.result import WRITERS, table
from communique.store import Result
from communique.store.bounded import Limits, answer

# More columns than a table has.
_ANY = 1_000_000
_NAMES = re.compile(r"\b(graph|from)\b", re.IGNORECASE)
_SERVICE = "let a stored query ask this host (repeatable)"


def add(commands: arguments.Commands) -> None:
    """Describe the command, with a sub-command for each stored query and an option for each of its parameters."""
    parser = commands.add_parser("query", help="ask a store a stored question, or one in SPARQL; alone: list them")
    parser.add_argument("--sparql", metavar="TEXT|@FILE", help="a query, or @ and the name of its file")
    place = parser.add_mutually_exclusive_group()
    arguments.store(place)
    arguments.endpoint(place)
    parser.add_argument("--format", choices=("table", *WRITERS), default="table", help="(default: table)")
    _limits(parser)
    parser.add_argument("--allow-service", action="append", metavar="HOST", help=_SERVICE)
    parser.set_defaults(run=run, name=None)
    names = parser.add_subparsers(metavar="NAME", dest="name", title="stored queries")
    for query in catalog():
        _add(names, query)


def _limits(parser: argparse.ArgumentParser) -> None:
    """What a query in SPARQL may take."""
    default = Limits()
    for option, kind, metavar, value in (
        ("--timeout", float, "SECONDS", f"{default.seconds:g}"),
        ("--max-rows", int, "N", str(default.rows)),
        ("--max-memory", int, "MB", str(default.megabytes)),
    ):
        parser.add_argument(option, type=_positive(kind), metavar=metavar, help=f"for --sparql (default: {value})")


def _positive(kind: type[float]) -> Callable[[str], float]:
    def parse(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = kind(0)
        if value <= 0:
            raise argparse.ArgumentTypeError(f"{text!r} is no limit")
        return value

    return parse


def _within(args: argparse.Namespace) -> Limits:
    given = {"seconds": args.timeout, "rows": args.max_rows, "megabytes": args.max_memory}
    return Limits(**{name: value for name, value in given.items() if value is not None})


def _add(names: arguments.Commands, query: StoredQuery) -> None:
    parser = names.add_parser(
        query.name, help=_escaped(query.title), description=_escaped(f"{query.title} {query.description}")
    )
    for parameter in query.parameters:
        parser.add_argument(
            f"--{parameter.name}",
            dest=f"value_{parameter.name}",
            required=not parameter.optional,
            metavar=parameter.type.upper(),
            help=_escaped(f"as: {query.example[parameter.name]}") if parameter.name in query.example else None,
        )
    # Given before the query's name or after it: an option left out here must not undo one given there.
    quiet = argparse.SUPPRESS
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--store", type=Path, default=quiet, metavar="DIR", help="the folder of the store")
    place.add_argument("--endpoint", default=quiet, metavar="URL", help="a SPARQL endpoint, in place of a folder")
    parser.add_argument("--format", choices=("table", *WRITERS), default=quiet, help="(default: table)")
    if query.federated:
        parser.add_argument("--allow-service", action="append", default=quiet, metavar="HOST", help=_SERVICE)


def _escaped(text: str) -> str:
    return text.replace("%", "%%")


def run(args: argparse.Namespace) -> int:
    """Print the answer, or the list of stored queries."""
    if args.sparql is not None and args.name is not None:
        raise QueryError("ask one thing: a stored query or --sparql")
    if args.name is not None and _within(args) != Limits():
        raise QueryError("--timeout, --max-rows and --max-memory are for --sparql")
    if args.sparql is None and args.name is None:
        print("\n".join(_listing()))
        return 0
    if args.sparql is not None and args.endpoint is None:
        text = arguments.sparql(args.sparql)
        result = answer(args.store, text, _within(args))
        _print(result, args.format)
        if not (result.rows or result.boolean or result.triples or _NAMES.search(text)):
            tell("note", "facts stand in named graphs, one a release; ask for them so: GRAPH ?release { ... }")
        return 0
    with arguments.opened(args) as store:
        if args.sparql is not None:
            result = store.query(arguments.sparql(args.sparql))
        else:
            query = named(args.name)
            options = {each.name: getattr(args, f"value_{each.name}") for each in query.parameters}
            given = {name: value for name, value in options.items() if value is not None}
            _allowed(query, given, args.allow_service or ())
            result = ask(store, query, given)
    _print(result, args.format)
    return 0


def _allowed(query: StoredQuery, given: Mapping[str, str], hosts: Sequence[str]) -> None:
    """Nothing goes to another machine unless the user names it. Raises QueryError."""
    service = SERVICE.search(query.sparql)
    if service is None:
        return
    slot = next(each.name for each in query.parameters if each.type == "endpoint")
    host = urlsplit(given.get(slot, service["endpoint"])).hostname
    if host not in hosts:
        raise QueryError(f"{query.name} asks {host}; allow it with: --allow-service {host}")


def _print(result: Result, format: str) -> None:
    if format != "table":
        sys.stdout.write(WRITERS[format](result))
        return
    console, drawn = Console(highlight=False), table(result)
    if console.measure(drawn, options=console.options.update(max_width=_ANY)).maximum <= console.width:
        console.print(drawn)
        return
    if not drawn.row_count:
        console.print("no rows")
    for row in zip(*(column.cells for column in drawn.columns), strict=True):
        print("\n".join(_record(drawn, row, console.width)), end="\n\n")


def _record(drawn: Table, row: Iterable[RenderableType], width: int) -> Iterator[str]:
    """A row that is too wide for a table, one value a line."""
    headers = [str(column.header) for column in drawn.columns]
    indent = max(map(len, headers)) + 2
    for header, cell in zip(headers, row, strict=True):
        value = textwrap.wrap(str(cell), max(width - indent, 20), break_long_words=False, break_on_hyphens=False)
        yield f"{header:{indent}}{value[0] if value else ''}".rstrip()
        yield from (" " * indent + line for line in value[1:])


def _listing() -> Iterator[str]:
    for query in catalog():
        options = (f"--{p.name} {p.type.upper()}" for p in query.parameters)
        shown = " ".join(
            f"[{option}]" if parameter.optional else option
            for option, parameter in zip(options, query.parameters, strict=True)
        )
        yield f"{query.name} {shown}".rstrip()
        yield f"    {query.title}"
