"""The candidates as a table for people to decide: tab-separated, the best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from communique.errors import InputError
from communique.graph.write import whole
from communique.link.links import Candidate

COLUMNS = ("score", "kind", "subject", "label", "target", "target_label", "reasons")


def write(candidates: Iterable[Candidate], path: Path) -> None:
    """Writes the table, whole or not at all. Raises InputError for a file that can't be written."""
    try:
        with whole(path) as file:
            file.writelines(line.encode("utf-8") for line in lines(candidates))
    except OSError as error:
        what = f"can't be written ({error.strerror or error})"
        raise InputError(str(path), what, "name a file in a folder that is yours to write") from error


def lines(candidates: Iterable[Candidate]) -> Iterator[str]:
    """The lines of the table, each with its end."""
    yield "\t".join(COLUMNS) + "\n"
    for each in sorted(candidates, key=lambda each: (-each.score, each)):
        cells = (
            str(each.score),
            each.kind,
            each.subject,
            each.label,
            each.target,
            each.target_label,
            "; ".join(each.reasons),
        )
        yield "\t".join(" ".join(cell.split()) for cell in cells) + "\n"
