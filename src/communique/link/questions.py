"""Questions to an endpoint that speaks Wikidata's model: many names in one query, each answered by itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, Protocol

from pyoxigraph import Literal as Text

from communique.assets import asset
from communique.errors import StoreError
from communique.store import Result

Topic = Literal["people", "organizations", "places"]
Row = Mapping[str, str]
Rows = tuple[Row, ...]

LANGUAGES = ("en", "mul")
"""English, and the names that Wikidata keeps for all languages at once."""

_SLOT = re.compile(r"^(\s*VALUES \?name) \{ UNDEF \}$", re.MULTILINE)


class Endpoint(Protocol):
    """What answers queries; RemoteStore does, politely: one at a time, with time-outs and patience."""

    @property
    def endpoint(self) -> str:
        """Its address."""

    def query(self, sparql: str) -> Result:
        """Answer one query."""


class Memory(Protocol):
    """What was answered before."""

    def recall(self, topic: Topic, name: str) -> Rows | None:
        """The rows for a name, or None if it was never asked for."""

    def keep(self, topic: Topic, name: str, rows: Rows) -> None:
        """Keep the rows for a name."""


def sparql(topic: Topic, names: Iterable[str]) -> str:
    """The query of a topic for these names.

    >>> 'VALUES ?name { "Bono"@en "Bono"@mul }' in sparql("people", ["Bono"])
    True
    """
    query = asset("data", "wikidata", f"{topic}.rq").read_text("utf-8")
    terms = " ".join(str(Text(name, language=language)) for name in names for language in LANGUAGES)
    return _SLOT.sub(lambda match: f"{match[1]} {{ {terms} }}", query)


def ask(endpoint: Endpoint, memory: Memory, topic: Topic, names: Iterable[str], size: int) -> Iterator[int]:
    """Ask for the names that were never asked for, `size` at a time; yields how many each answer settles.

    What a whole answer says is kept before the next one is asked for, so that an end in the middle loses
    nothing. Raises StoreError where there is no whole answer.
    """
    unknown = [name for name in dict.fromkeys(names) if memory.recall(topic, name) is None]
    for start in range(0, len(unknown), size):
        batch = unknown[start : start + size]
        found = _by_name(endpoint, sparql(topic, batch))
        for name in batch:
            memory.keep(topic, name, tuple(found.get(name, ())))
        yield len(batch)


def _by_name(endpoint: Endpoint, query: str) -> Mapping[str, Sequence[Row]]:
    result = endpoint.query(query)
    if "name" not in result.variables:
        raise StoreError(f"{endpoint.endpoint}: answers another question than the one asked (no column ?name)")
    found: dict[str, list[Row]] = defaultdict(list)
    for cells in result.rows:
        row = {
            name: str(getattr(cell, "value", cell))
            for name, cell in zip(result.variables, cells, strict=True)
            if cell is not None
        }
        name = row.pop("name", "")
        if row not in found[name]:
            found[name].append(row)
    return found
