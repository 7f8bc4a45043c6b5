"""GraphML: nodes and edges in one file, for NetworkX, Gephi, igraph and Cytoscape."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from communique.export import edges
from communique.export.graphs import releases
from communique.export.nodes import COLUMNS, Nodes
from communique.export.table import Cell, Column

_ENDS = 2  # the columns `source` and `target`
_TYPES = {"text": "string", "integer": "int", "date": "string"}
# What XML 1.0 has no form for.
_UNFIT = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def write(ordered: Iterable[str], file: IO[bytes]) -> None:
    """Write one directed graph, since readers take no mixed one: `type` tells which edges go both ways.

    Nodes come first. The edges wait for them on disk.
    """
    nodes = Nodes()
    with tempfile.TemporaryFile() as waiting:
        number = 0
        for graph in releases(ordered):
            nodes.add(graph)
            for row in edges.edges(graph):
                ends = f"source={_attribute(row[0])} target={_attribute(row[1])}"
                data = _data("e", edges.COLUMNS[_ENDS:], row[_ENDS:])
                waiting.write(f'<edge id="e{number}" {ends}>{data}</edge>\n'.encode())
                number += 1
        waiting.seek(0)
        file.write(_head().encode())
        for row in nodes.rows():
            file.write(f"<node id={_attribute(row[0])}>{_data('n', COLUMNS[1:], row[1:])}</node>\n".encode())
        shutil.copyfileobj(waiting, file)
        file.write(b"</graph>\n</graphml>\n")


def _head() -> str:
    keys = "".join(
        f'<key id="{mark}-{column.name}" for="{of}" attr.name="{column.name}" attr.type="{_TYPES[column.type]}"/>\n'
        for mark, of, columns in (("n", "node", COLUMNS[1:]), ("e", "edge", edges.COLUMNS[_ENDS:]))
        for column in columns
    )
    opening = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    return f'{opening}{keys}<graph edgedefault="directed">\n'


def _data(mark: str, columns: Sequence[Column], cells: Sequence[Cell]) -> str:
    return "".join(
        f'<data key="{mark}-{column.name}">{escape(_fit(cell))}</data>'
        for column, cell in zip(columns, cells, strict=True)
        if cell is not None
    )


def _attribute(cell: Cell) -> str:
    return quoteattr(_fit(cell))


def _fit(cell: Cell) -> str:
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", str(cell))
