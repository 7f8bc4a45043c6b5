"""The formats by name and by the end of a file's name; each is written by a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from communique.errors import InputError
from communique.export import comma, edges, graphml, jsonld, nodes, nquads, parquet, plover, trig, turtle, void
from communique.export.table import Table

GZIP = ".gz"

Writer = Callable[[Iterable[str], IO[bytes]], str | None]
"""Writes N-Quads lines ordered by graph, then line; returns what there is to remark, on one line."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format; `packs` tells whether gzip may go around it."""

    name: str
    suffix: str
    write: Writer
    packs: bool = True


def _table(draw: Callable[[Iterable[str]], Table], write: Callable[[Table, IO[bytes]], None]) -> Writer:
    return lambda ordered, file: write(draw(ordered), file)


def _coded(write: Callable[[Table, IO[bytes]], None]) -> Writer:
    def written(ordered: Iterable[str], file: IO[bytes]) -> str:
        coding = plover.coding()
        write(coding.table(ordered), file)
        return coding.remark()

    return written


FORMATS: tuple[Format, ...] = (
    Format("nquads", ".nq", nquads.write),
    Format("trig", ".trig", trig.write),
    Format("turtle", ".ttl", turtle.write),
    Format("jsonld", ".jsonld", jsonld.write),
    Format("void", ".void.ttl", void.write),
    Format("graphml", ".graphml", graphml.write),
    Format("nodes-csv", ".nodes.csv", _table(nodes.table, comma.write)),
    Format("edges-csv", ".edges.csv", _table(edges.table, comma.write)),
    Format("nodes-parquet", ".nodes.parquet", _table(nodes.table, parquet.write), packs=False),
    Format("edges-parquet", ".edges.parquet", _table(edges.table, parquet.write), packs=False),
    Format("plover-csv", ".plover.csv", _coded(comma.write)),
    Format("plover-parquet", ".plover.parquet", _coded(parquet.write), packs=False),
)


def format_of(path: Path, name: str | None = None) -> Format:
    """The format of that name, else the one that the file's name tells. InputError if there is none.

    >>> format_of(Path("a.ttl.gz")).name, format_of(Path("a.txt"), "trig").name
    ('turtle', 'trig')
    """
    told = path.name.removesuffix(GZIP)
    if name is not None:
        fits = [each for each in FORMATS if each.name == name]
        if not fits:
            known = ", ".join(each.name for each in FORMATS)
            raise InputError(str(path), f"no format has the name {name!r}", f"name one of {known}")
    else:
        # ".edges.csv" is longer than ".csv" would be: the most that a name tells counts.
        fits = sorted((each for each in FORMATS if told.endswith(each.suffix)), key=lambda each: -len(each.suffix))
        if not fits:
            ends = ", ".join(each.suffix for each in FORMATS)
            raise InputError(str(path), "the name tells no format", f"end it in one of {ends}, each also with {GZIP}")
    if path.name.endswith(GZIP) and not fits[0].packs:
        raise InputError(str(path), f"{fits[0].suffix} is packed already", f"leave {GZIP} out")
    return fits[0]
