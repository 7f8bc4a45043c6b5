"""Ceremonies at which people of two parties sign an instrument."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extract.event import frame
from communique.extract.event.company import company
from communique.extract.event.making import Making, content
from communique.language.analysis import Analysis, Predicate, Said
from communique.model import Event, Mention

_WITH = re.compile(r"\s+(?:together |jointly )?with\s+")
_BY = re.compile(r"\s+by\s+")


def signing(analysis: Analysis, making: Making, said: Said, predicate: Predicate) -> Iterator[Event]:
    """ "After the talks, A and B signed an agreement on visas." gives a ceremony of A and B."""
    phrase = predicate.of("instrument_verbs")
    if phrase is None or phrase.row["status"] != "signed":
        return
    if not (predicate.passive or predicate.link in ("subject", "coordinate")) or content(said, predicate):
        return
    if any(m.kind == "side" and m.key == "parties" for m in predicate.subjects):
        return
    text, stop = analysis.folded, frame.boundary(said, predicate)
    people = tuple(m for m in predicate.subjects if not predicate.passive)
    joined = (_BY if predicate.passive else _WITH).match(text, predicate.end, stop)
    if joined is not None:
        people += company(said.parsed, text, joined.end(), stop)[0]
    reach = (said.parsed.sentence.span.start, predicate.start) if predicate.passive else (predicate.end, stop)
    if not any(h.value.table == "instruments" and reach[0] <= h.start < reach[1] for h in said.parsed.hits):
        return
    end = len(text[:stop].rstrip(" .;,"))
    event = making.event(said, predicate, phrase.row.rule, "ceremony", "in-person", people, end)
    if event is not None and len(event.participants) > 1 and len(event.parties) > 1:
        yield _same_day(analysis, said, people, event)


def _same_day(analysis: Analysis, said: Said, people: Sequence[Mention], event: Event) -> Event:
    """What "they" or "the two ministers" signed they signed on the day of the encounter that they are known from."""
    if event.date is not None or event.status != "held" or not any(m.kind == "side" or m.key == "they" for m in people):
        return event
    index = next(k for k, other in enumerate(analysis.said) if other is said)
    return replace(event, date=analysis.sides[index].day)
