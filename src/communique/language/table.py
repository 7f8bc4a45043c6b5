"""Knowledge files: tab-separated lines under `#` comments, the last of which names the columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table. `negative` is true of a line that begins with `!`: a phrase that only looks the part."""

    table: str
    number: int
    negative: bool
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    @property
    def rule(self) -> str:
        """The name under which facts cite this line.

        >>> Row("stances", 9, False, {"phrase": "stand with"}).rule
        'stances:stand with'
        """
        return f"{self.table}:{next(iter(self.cells.values()))}"


def rows(path: Path) -> tuple[Row, ...]:
    """All lines of a table; a line with too many or too few cells is a ValueError that names it."""
    columns: list[str] = []
    found: list[Row] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            columns = line.lstrip("# ").split("\t")
            continue
        if not line.strip():
            continue
        negative = line.startswith("!")
        cells = line.lstrip("!").split("\t")
        if len(cells) > len(columns) or not cells[0]:
            raise ValueError(f"{path.name}, line {number}: {len(cells)} cells where {columns} are wanted")
        cells += [""] * (len(columns) - len(cells))
        found.append(Row(path.stem, number, negative, dict(zip(columns, cells, strict=True))))
    return tuple(found)
