"""Encounters with which a sentence opens: "When meeting with B, A said", "In his meeting with B, A thanked"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.extract.event.company import company
from communique.extract.event.making import Making
from communique.language.analysis import Analysis, Said
from communique.model import Event

_OPENING = re.compile(r"(?:When|While|In|During|At)\s+(?:(?:his|her|the)\s+)?(?:bilateral\s+)?meeting\s+with\s+")


def opened(analysis: Analysis, making: Making, said: Said, told: Sequence[Event]) -> Iterator[Event]:
    """One meeting of whoever speaks or acts in the sentence with those named; none if the release told of it before."""
    sentence = said.parsed.sentence.span
    opening = _OPENING.match(analysis.folded, sentence.start, sentence.end)
    if opening is None:
        return
    main = next((p for p in said.predicates if p.verb > opening.end() and p.link == "subject"), None)
    hosts = tuple(m for m in main.subjects if m.kind == "person") if main is not None else ()
    if main is None or not hosts:
        return
    # The comma before whoever speaks goes on with no list.
    guests, _ = company(said.parsed, analysis.folded, opening.end(), hosts[0].span.start)
    guests = tuple(m for m in guests if m.kind == "person")
    keys = {m.key for m in guests}
    if not guests or keys & {m.key for m in hosts}:
        return
    if any(keys & {p.actor.key for p in event.participants} for event in told if event.kind != "visit"):
        return
    event = making.event(
        said, main, "opening:meeting with", "meeting", "in-person", (*hosts, *guests), guests[-1].span.end
    )
    if event is not None and len(event.parties) > 1:
        yield event
