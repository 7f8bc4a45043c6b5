"""CSV (RFC 4180): a header, then rows; UTF-8."""

from __future__ import annotations

import csv
import io
from typing import IO

from communique.export.table import Table


def write(table: Table, file: IO[bytes]) -> None:
    r"""Write a table; nothing is an empty cell, a day is as in ISO 8601.

    >>> from communique.export.table import Column
    >>> out = io.BytesIO()
    >>> write(Table((Column("a"), Column("n", "integer")), iter([("x,y", 1), (None, 2)])), out)
    >>> out.getvalue()
    b'a,n\r\n"x,y",1\r\n,2\r\n'
    """
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows(table.rows)
    text.flush()
    text.detach()  # the file stays open for whoever opened it
