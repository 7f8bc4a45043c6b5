"""The stored queries and what their headers say of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

import yaml

from communique.assets import assets
from communique.errors import QueryError

ParameterType = Literal[
    "state",
    "organization",
    "party",
    "person",
    "concept",
    "date",
    "integer",
    "text",
    "iri",
    "endpoint",
    "items",
    "release",
]
"""`party` is a state or an organisation; `iri` any node, by its full name.

`release` is an id, an address or an IRI of a release that the store holds.

`endpoint` is the constant after SERVICE, by default the one that stands there. `items` are nodes elsewhere, by
default all those that the nodes of a kind (`scheme`) are linked to: a SERVICE without them would ask for everything.
"""

SLOT = re.compile(r"^(?P<before>\s*VALUES \?)(?P<name>\w+) \{ UNDEF \}", re.MULTILINE)
"""The line that `bind` fills in: the whole statement stands at the start of a line."""

SERVICE = re.compile(r"^(?P<before>\s*SERVICE )<(?P<endpoint>[^<>\s]*)>", re.MULTILINE)
"""The constant that `bind` replaces by a parameter of the type endpoint."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """`scheme` narrows a concept to one list of the ontology: "stance", "mode", "event" (the kinds), …"""

    name: str
    type: ParameterType
    optional: bool = False
    scheme: str | None = None


@dataclass(frozen=True, slots=True)
class StoredQuery:
    """One file of `queries/`: `example` holds values that yield rows on the sample releases."""

    name: str
    title: str
    description: str
    keywords: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    example: Mapping[str, str]
    columns: tuple[str, ...]
    sparql: str

    @property
    def federated(self) -> bool:
        """Whether it asks an endpoint of others, too."""
        return SERVICE.search(self.sparql) is not None

    def parameter(self, name: str) -> Parameter:
        """The declared parameter of that name; QueryError that lists those there are."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(each.name for each in self.parameters) or "none"
        raise QueryError(f"{self.name} has no parameter {name!r}; it takes: {known}")


@cache
def catalog() -> tuple[StoredQuery, ...]:
    """All stored queries, by name.

    >>> [query.name for query in catalog() if query.name.startswith("anniversaries-of")]
    ['anniversaries-of-pair']
    """
    return tuple(parse(path) for path in assets("queries", "*.rq"))


def named(name: str) -> StoredQuery:
    """The stored query of that name; QueryError with the names that are like it."""
    for query in catalog():
        if query.name == name:
            return query
    parts = {part for part in name.lower().split("-") if len(part) > 2}
    near = [query.name for query in catalog() if parts & set(query.name.split("-"))]
    hint = f"; near it: {', '.join(near)}" if near else "; list them with: communique query"
    raise QueryError(f"no stored query {name!r}{hint}")


def parse(path: Path) -> StoredQuery:
    """Read one `.rq` file; QueryError if its header and its VALUES lines do not agree."""
    text = path.read_text(encoding="utf-8")
    header = "\n".join(line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+"))
    try:
        fields = yaml.load(header, Loader=yaml.BaseLoader)
        parameters = tuple(_parameter(*item) for item in fields["params"].items()) if "params" in fields else ()
        query = StoredQuery(
            name=path.stem,
            title=fields["title"],
            description=fields["description"],
            keywords=tuple(fields["keywords"]),
            parameters=parameters,
            example=dict(fields.get("example") or {}),
            columns=tuple(fields["columns"]),
            sparql=text,
        )
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise QueryError(f"{path.name}: its #+ header is wrong: {' '.join(str(error).split())}") from error
    endpoints = [parameter for parameter in parameters if parameter.type == "endpoint"]
    if len(endpoints) != query.federated:
        raise QueryError(f"{path.name}: SERVICE wants one parameter of the type endpoint, and none goes without it")
    slots = {match["name"] for match in SLOT.finditer(text)}
    declared = {parameter.name for parameter in parameters if parameter.type != "endpoint"}
    if slots != declared:
        raise QueryError(f"{path.name}: parameters {sorted(declared)} do not match its VALUES lines {sorted(slots)}")
    return query


def _parameter(name: str, spec: str | dict[str, str]) -> Parameter:
    fields = {"type": spec} if isinstance(spec, str) else spec
    if fields["type"] not in get_args(ParameterType):
        raise ValueError(f"{name} is of no known type: {fields['type']}")
    return Parameter(
        name,
        cast(ParameterType, fields["type"]),
        optional=fields.get("optional") == "true",
        scheme=fields.get("scheme"),
    )
