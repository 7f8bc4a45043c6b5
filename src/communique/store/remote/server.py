"""What kinds of server there are: where each takes updates and graphs, and what it does with long answers."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache

from communique.assets import assets
from communique.store.remote.transport import Answer


@dataclass(frozen=True, slots=True)
class Server:
    """One file of `data/servers/`: `header` (name and pattern) or `path` (of the endpoint) tell the kind.

    `update` and `graphs` take the place of the end of the endpoint's address. `cut` names the header of an
    answer that lacks rows, `most` is the number at which a CONSTRUCT may lack some; `own` are graphs that
    belong to the server.
    """

    name: str
    header: tuple[str, str] | None = None
    path: str | None = None
    query: tuple[str, ...] = ("",)
    update: str = ""
    graphs: str | None = None
    cut: str | None = None
    most: int | None = None
    own: tuple[str, ...] = ()

    def stem(self, endpoint: str) -> str | None:
        """The endpoint's address without its end; None if that is not one that this kind of server has."""
        ends = [end for end in self.query if endpoint.endswith(end)]
        return endpoint.removesuffix(max(ends, key=len)) if ends else None

    def keeps(self, graph: str) -> bool:
        """Whether a graph is the server's own."""
        return any(fnmatchcase(graph, pattern) for pattern in self.own)


@cache
def servers() -> tuple[Server, ...]:
    """The kinds that are known, by file name.

    >>> [server.name for server in servers()]
    ['Fuseki', 'Oxigraph', 'GraphDB or RDF4J', 'Virtuoso']
    """
    return tuple(_read(tomllib.loads(path.read_text("utf-8"))) for path in assets("data/servers", "*.toml"))


def _read(fields: dict[str, object]) -> Server:
    return Server(**{key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()})  # type: ignore[arg-type]


def kind(endpoint: str, answer: Answer) -> Server:
    """The kind of server that gave this answer; one that no file tells takes updates at the endpoint itself."""
    for server in servers():
        told = answer.header(server.header[0]) if server.header is not None else None
        if server.header is not None and told is not None and fnmatchcase(told, server.header[1]):
            return server
        if server.path is not None and fnmatchcase(endpoint, server.path):
            return server
    return Server("unknown")
