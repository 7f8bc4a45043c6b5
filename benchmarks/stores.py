"""Loads a built store into Oxigraph's server and Virtuoso by `communique load`, and compares every stored query.

    python benchmarks/stores.py STORE

Both servers start in a folder of their own and end with the script. Each stored query is asked with its example and
with what the store has most of; the rows of both servers must be those of the embedded store, in its order. Queries
that ask another host (SERVICE) are left out.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.servers import Oxigraph, Server, Virtuoso

from communique.errors import QueryError
from communique.query import StoredQuery, catalog
from communique.query.bind import bind
from communique.query.lookup import lookup
from communique.store import Result, Store
from communique.store.ledger import LEDGER
from communique.store.oxigraph import OxigraphStore
from communique.store.remote import RemoteStore
from communique.store.remote.credentials import Account

_COMMAND = "import sys; from communique.cli import main; sys.exit(main())"
_MOST = """PREFIX dip: <https://w3id.org/communique/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?x (COUNT(*) AS ?n) WHERE {{ GRAPH ?release {{ {pattern} }} }} GROUP BY ?x ORDER BY DESC(?n) ?x LIMIT 2"""
_PATTERNS = {
    "person": "?event dip:participant ?x",
    "state": "?event dip:party ?x . ?x a dip:State",
    "party": "?event dip:party ?x",
    "release": "?release dcterms:identifier ?x . ?fact dip:statedIn ?y",
    "fact": "?x dip:statedIn ?passage ; dip:evidence ?other",
    "where": "?event dip:placeName ?x",
}


def main() -> int:
    """Load, ask, compare; 1 if anything differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("store", type=Path)
    path = parser.parse_args().store.resolve()
    with tempfile.TemporaryDirectory() as folder, OxigraphStore.open(path, read_only=True) as embedded:
        servers: list[Server] = []
        for kind in (Oxigraph, Virtuoso):
            Path(folder, kind.__name__).mkdir()
            servers.append(kind(Path(folder, kind.__name__)))
        try:
            for server in servers:
                server.start()
                print(f"load {type(server).__name__}: {_loaded(server, path):.0f} s", flush=True)
            return _compared(embedded, [RemoteStore(server.endpoint, _ACCOUNT) for server in servers])
        finally:
            for server in servers:
                server.stop()


_ACCOUNT = Account(user="dba", password="dba")


def _loaded(server: Server, path: Path) -> float:
    before = time.monotonic()
    subprocess.run(
        [sys.executable, "-c", _COMMAND, "load", str(path), "--endpoint", server.endpoint],
        check=True,
        env={"COMMUNIQUE_USER": "dba", "COMMUNIQUE_PASSWORD": "dba", "PYTHONPATH": ":".join(sys.path)},
    )
    return time.monotonic() - before


def _compared(embedded: Store, remotes: list[RemoteStore]) -> int:
    differ = 0
    counts = [len(embedded.graphs()), *(len(set(remote.graphs()) - {LEDGER}) for remote in remotes)]
    print(f"graphs: {counts}")
    for query, values in _questions(embedded):
        sparql = bind(query, {name: lookup(embedded, query.parameter(name), values[name]) for name in values})
        results, told = [], []
        for store in (embedded, *remotes):
            before = time.monotonic()
            try:
                result: Result | str = store.query(sparql)
            except Exception as error:
                result = f"{type(error).__name__}: {error}"
            results.append(result)
            told.append(f"{time.monotonic() - before:7.2f}")
        same = all(result == results[0] and not isinstance(result, str) for result in results)
        differ += not same
        first = results[0]
        rows = len(first.triples or first.rows) if isinstance(first, Result) else -1
        print(
            f"{'same' if same else 'DIFF'} {query.name:32} {rows:7} rows {' '.join(told)} s  {dict(values)}", flush=True
        )
        if not same:
            for remote, result in zip(remotes, results[1:], strict=True):
                if result != first:
                    print(f"     {remote.endpoint}: {_difference(first, result)}", flush=True)
    print(f"{differ} differ")
    return min(differ, 1)


def _difference(expected: Result | str, found: Result | str) -> str:
    """The first thing that differs."""
    if isinstance(expected, str) or isinstance(found, str):
        return found if isinstance(found, str) else f"embedded: {expected}"
    rows = [list(map(str, result.triples or result.rows)) for result in (expected, found)]
    for number, (mine, theirs) in enumerate(zip(*rows, strict=False)):
        if mine != theirs:
            return f"row {number}:\n       {mine}\n       {theirs}"
    return f"{len(rows[0])} rows, {len(rows[1])} there"


def _questions(store: Store) -> Iterator[tuple[StoredQuery, dict[str, str]]]:
    most = {
        name: [getattr(row[0], "value", "") for row in store.query(_MOST.format(pattern=pattern)).rows]
        for name, pattern in _PATTERNS.items()
    }
    for query in catalog():
        if query.federated:
            continue
        asked: list[dict[str, str]] = []
        for values in (dict(query.example), _frequent(query, most), _all(query, most)):
            try:
                for name, value in values.items():
                    lookup(store, query.parameter(name), value)
            except QueryError:
                continue
            if values not in asked:
                asked.append(values)
                yield query, values


def _frequent(query: StoredQuery, most: dict[str, list[str]]) -> dict[str, str]:
    """The example, with the most frequent of each kind in the place of its own."""
    values = dict(query.example)
    taken: set[str] = set()
    for name in values:
        kind = name if name in most else query.parameter(name).type
        for found in most.get(kind, []):
            if found not in taken:
                values[name] = found
                taken.add(found)
                break
    return values


def _all(query: StoredQuery, most: dict[str, list[str]]) -> dict[str, str]:
    """What must be given alone, and two bounds where there may be."""
    values = {name: value for name, value in _frequent(query, most).items() if not query.parameter(name).optional}
    names = {parameter.name for parameter in query.parameters}
    return values | ({"since": "2010-01-01", "until": "2024-12-31"} if {"since", "until"} <= names else {})


if __name__ == "__main__":
    sys.exit(main())
