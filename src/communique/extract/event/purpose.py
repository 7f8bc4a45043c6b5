"""What a journey is for: "will travel to Brussels to meet with B and attend the NATO Summit"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from communique.language.analysis import Predicate, Said

_TO = re.compile(r"\bto\s+(?:also\s+)?$")
_AND = re.compile(r"(?:,|\band\b)\s+(?:also\s+)?$")
_LEAD = 12


def purposes(said: Said, text: str) -> Iterator[Predicate]:
    """The verbs of purpose behind a journey, as predicates of the travellers."""
    taken = {p.verb for p in said.predicates}
    for journey in said.predicates:
        phrase = journey.of("encounters")
        if phrase is None or phrase.row["construction"] != "place" or journey.link not in ("subject", "coordinate"):
            continue
        later = [p.start for p in said.predicates if p.verb > journey.verb and p.link in ("subject", "relative")]
        stop = min(later, default=said.parsed.sentence.span.end)
        last = -1
        for hit in sorted(said.parsed.hits, key=lambda h: (h.start, -h.end)):
            if hit.value.table != "encounters" or hit.value.form != "base" or hit.start in taken or hit.start < last:
                continue
            if not journey.end < hit.start < stop or hit.value.row["construction"] in ("place", "invited"):
                continue
            lead = text[hit.start - _LEAD : hit.start]
            if _TO.search(lead) or (last > 0 and _AND.search(lead)):
                last = hit.end
                yield replace(
                    journey,
                    start=hit.start,
                    verb=hit.start,
                    end=hit.end,
                    readings=(hit.value,),
                    form="base",
                    link="coordinate",
                )
