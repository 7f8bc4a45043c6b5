"""The formats by name and by the end of a file's name; each is written by a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from communique.errors import InputError
from communique.export import jsonld, nquads, trig, turtle

GZIP = ".gz"

Writer = Callable[[Iterable[str], IO[bytes]], None]


@dataclass(frozen=True, slots=True)
class Format:
    """`write` takes N-Quads lines ordered by graph, then line; `packs` tells whether gzip may go around it."""

    name: str
    suffix: str
    write: Writer
    packs: bool = True


FORMATS: tuple[Format, ...] = (
    Format("nquads", ".nq", nquads.write),
    Format("trig", ".trig", trig.write),
    Format("turtle", ".ttl", turtle.write),
    Format("jsonld", ".jsonld", jsonld.write),
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
