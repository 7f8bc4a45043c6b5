"""What a table format writes: named columns of one type each, and rows that come one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Cell = str | int | dt.date | None
Type = Literal["text", "integer", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """`type` is that of every cell that is not None."""

    name: str
    type: Type = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` can be gone through once; each row has a cell for each column."""

    columns: tuple[Column, ...]
    rows: Iterator[tuple[Cell, ...]]


def day(text: str | None) -> dt.date | None:
    """A date as the graph has it; None for none, and for what is no day of the calendar.

    >>> day("2021-09-09"), day("2021-09"), day(None)
    (datetime.date(2021, 9, 9), None, None)
    """
    try:
        return dt.date.fromisoformat(text) if text is not None and len(text) == len("2021-09-09") else None
    except ValueError:
        return None
