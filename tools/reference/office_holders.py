"""Writes data/reference/office-holders.tsv from a table of who holds which office, with Wikidata ids.

python tools/reference/office_holders.py office-holders.csv, with the columns state, state_wikidata, office,
office_wikidata, person, person_wikidata, start, end, as queries of Wikidata by every-politician-scrapers/world
and world-leaders-2021 give them. Rows without a state or a name are left out.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

TABLE = Path(__file__).parents[2] / "src/communique/data/reference/office-holders.tsv"
HEAD = """\
# Who held which office of a state: heads of state and of government, foreign ministers; ids of Wikidata.
# start and end are days or years; an empty end means in office when the source was drawn: 2022-10 to 2023-01. Not complete.
# class: president, monarch, supreme-leader, head-of-government, foreign-minister; empty for what is none of these, which agrees by its name alone.
# tools/reference/office_holders.py writes this file.
# source: every-politician-scrapers/world and world-leaders-2021, from Wikidata (CC0-1.0); class added; licence: CC0-1.0
# state	class	office	office_wikidata	person	person_wikidata	start	end
"""  # noqa: E501
CLASSES = (
    ("foreign-minister", r"foreign|external|international relations|United States Secretary"),
    ("head-of-government", r"prime minister|premier|chancellor|taoiseach|chairman of the council of ministers"),
    ("", r"co-prince|captain regent|federal council|governor-general|council"),
    ("supreme-leader", r"supreme leader"),
    ("president", r"\bpresident\b"),
    ("monarch", r"monarch|king |emir|sultan|emperor|pope|prince of"),
)


def main(source: Path) -> None:
    rows = set()
    with source.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["state"] or re.fullmatch(r"Q\d+", row["person"]):
                continue
            kind = next((name for name, words in CLASSES if re.search(words, row["office"], re.IGNORECASE)), "")
            fields = (row["office"], row["office_wikidata"], row["person"], row["person_wikidata"])
            rows.add("\t".join((row["state"], kind, *fields, row["start"], row["end"])).rstrip("\t"))
    TABLE.write_text(HEAD + "\n".join(sorted(rows)) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
