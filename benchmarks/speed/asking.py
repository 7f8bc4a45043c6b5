"""Each stored query on the whole graph; and on a slice of it, against rdflib."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path

from rdflib import Dataset

from communique import Store, catalog
from communique.errors import QueryError
from communique.query import lookup
from communique.query.bind import bind

# With more, rdflib takes hours.
SLICE = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """Seconds on the whole graph, and on the slice in our store and in rdflib (None: not run)."""

    name: str
    whole: float
    ours: float | None
    rdflib: float | None


def measure(store_path: Path, folder: Path, against: int) -> list[Asked]:
    """Every stored query with its example's values; the first `against` of them in rdflib too."""
    found = []
    with Store.open(store_path, read_only=True) as store, Store.open(folder / "slice", create=True) as small:
        lines = [
            list(of_one) for _, of_one in islice(groupby(store.dump(), key=lambda line: line.rsplit(" ", 2)[1]), SLICE)
        ]
        small.fill("".join(of_one) for of_one in lines)
        dataset = Dataset()
        dataset.parse(data="".join(line for of_one in lines for line in of_one), format="nquads")
        alone = [stored for stored in catalog() if "SERVICE" not in stored.sparql]  # the others wait for somebody else
        for number, stored in enumerate(alone):
            try:
                terms = {name: lookup(store, stored.parameter(name), text) for name, text in stored.example.items()}
            except QueryError:  # the example's people are in the samples alone
                continue
            sparql = bind(stored, terms)
            whole = _seconds(lambda sparql=sparql: store.query(sparql))
            if number < against:
                ours = _seconds(lambda sparql=sparql: small.query(sparql))
                theirs = _seconds(lambda sparql=sparql: list(dataset.query(sparql)))
                found.append(Asked(stored.name, whole, ours, theirs))
            else:
                found.append(Asked(stored.name, whole, None, None))
    return found


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
