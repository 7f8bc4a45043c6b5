"""Fills the members of data/reference/organizations.tsv from a table with the columns acronym, name, members.

python tools/reference/organizations.py organisations.csv, the table of
dieghernan/Country-Codes-and-International-Organizations.
Keys and Wikidata ids are kept by hand; acronym, where it stands, names the line of the source that is the organisation.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

TABLE = Path(__file__).parents[2] / "src/communique/data/reference/organizations.tsv"


def main(source: Path) -> None:
    with source.open(encoding="utf-8", newline="") as file:
        members = {row["acronym"]: " ".join(sorted(row["members"].split())) for row in csv.DictReader(file)}
    lines = TABLE.read_text("utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    rows = []
    for line in lines[len(comments) :]:
        key, wikidata, acronym, old = (line.split("\t") + [""] * 4)[:4]
        rows.append("\t".join((key, wikidata, acronym, members[acronym] if acronym else old)).rstrip("\t"))
    TABLE.write_text("\n".join([*comments, *sorted(rows)]) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
