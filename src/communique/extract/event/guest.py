"""Guests received: "A will host B for a meeting at the White House", "A looks forward to welcoming B to Washington"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from communique.extract.event import frame
from communique.extract.event.company import company
from communique.extract.event.making import Making, content
from communique.language.analysis import Analysis, Predicate, Said
from communique.model import Event, Evidence, Span

_WELCOMING = re.compile(r"\s+(?:welcoming|hosting|receiving)\b")
_HERE = re.compile(
    r"[^.;]{0,40}?\s(?:to|at|in|for)\s+(?:(?:the|an?|his|her|their)\s+)?(?:[A-Z][\w.'-]*|bilateral|official|state|working|"
    r"meetings?|talks|lunch|dinner|breakfast|visit)"
)
# "hosted B today": received him, where nothing else is said of what for.
_THEN = re.compile(r"\s*(?:[.]|, |today\b|yesterday\b|on\b|(?:this|last) \w+\b|and\b)")
_FEAST = re.compile(r"\bfor\s+an?\s+(?:\w+\s+)?(?:dinner|banquet|reception|luncheon)\b", re.IGNORECASE)
_VISIT = re.compile(r"\b(?:visit|trip) (?:of|by) |'s (?:\w+ ){0,3}(?:visit|trip)\b", re.IGNORECASE)
_FOR_VISIT = re.compile(r"\bfor\s+(?:an?|his|her|their)\s+(?:\w+\s+){0,3}visit\b", re.IGNORECASE)


def guest(analysis: Analysis, making: Making, said: Said, predicate: Predicate) -> Iterator[Event]:
    """A meeting of host and guests, and their visit where the sentence or the heading says so."""
    text = analysis.folded
    start = _welcomes(text, predicate)
    if start is None or predicate.link not in ("subject", "coordinate") or content(said, predicate):
        return
    hosts = tuple(m for m in predicate.subjects if m.kind == "person")
    stop = frame.boundary(said, predicate)
    guests, end = company(said.parsed, text, start, stop)
    guests = tuple(m for m in guests if m.kind == "person")
    here = _HERE.match(text, end, stop) or ("host" in text[predicate.verb : start] and _THEN.match(text, end, stop))
    if not hosts or not guests or not here:
        return
    rule = "guest:" + text[predicate.verb : predicate.end].lower()
    feast = _FEAST.search(text, end, stop) is not None
    met = making.event(said, predicate, rule, "ceremony" if feast else "meeting", "in-person", (*hosts, *guests), end)
    if met is None or len(met.parties) < 2:
        return
    if text[predicate.verb : start].endswith("ing"):
        met = replace(met, status="planned")
    yield met
    title = analysis.document.title
    announced = _VISIT.search(text, title.start, title.end) if title is not None else None
    called = _FOR_VISIT.search(text, end, stop)
    if feast or (announced is None and called is None):
        return
    span = (
        Span(called.start(), called.end())
        if called is not None
        else Span(announced.start(), title.end)
        if announced and title
        else None
    )
    if span is None:
        return
    travellers = tuple(p for p in met.participants if p.actor.key in {m.key for m in guests})
    evidence = (
        Evidence.cite(analysis.document, span, rule),
        *(e for e in met.evidence if e.attests in ("date", "place")),
    )
    yield replace(met, kind="visit", participants=travellers, evidence=evidence)


def _welcomes(text: str, predicate: Predicate) -> int | None:
    """Where the guests' names begin, behind "host", "will welcome" or "looks forward to welcoming"."""
    phrase = predicate.of("encounters")
    if phrase is not None and phrase.row["phrase"] == "host":
        return predicate.end
    stance = predicate.of("stances")
    if stance is None:
        return None
    if stance.row["phrase"] == "welcome":
        return predicate.end
    hoped = _WELCOMING.match(text, predicate.end) if stance.row["phrase"] == "look forward to" else None
    return hoped.end() if hoped is not None else None
