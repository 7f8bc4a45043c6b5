"""The parts of an encounter that its sentence gives: who, with whom, when, where, in what state."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.language.analysis import Analysis, Parsed, Predicate, Said
from communique.language.dates import When
from communique.model import EventStatus, Mention, Mode, Span

_VIDEO = re.compile(r"\b(?:video|virtual(?:ly)?|online|via zoom)\b", re.IGNORECASE)
_PHONE = re.compile(r"\b(?:tele)?phone\b|\bcalls?\b", re.IGNORECASE)
_OFF = re.compile(r"\b(?:put off|postponed|cancel+ed|called off)\b")
_FUTURE = frozenset({"will", "would", "to", "shall"})


@dataclass(frozen=True, slots=True)
class Times:
    """When an encounter took place, and the passage that says so."""

    date: dt.date | None
    end: dt.date | None
    period: str | None
    span: Span | None


def objects(
    analysis: Analysis, said: Said, predicate: Predicate, stop: int
) -> tuple[tuple[Mention, ...], int]:
    """The people behind "with" (or "to", "from", or right behind the verb), and where the last of them ends."""
    phrase = predicate.of("encounters")
    construction = phrase.row["construction"] if phrase is not None else "with"
    text = analysis.folded
    start = predicate.end
    if construction in ("with", "to", "from", "occasion"):
        word = "with" if construction == "occasion" else construction
        if not text[predicate.verb : predicate.end].endswith(f" {word}"):
            found = re.compile(rf"[^;]{{0,160}}?\b{word}\b").match(text, predicate.end, stop)
            if found is None and construction == "from":
                found = re.compile(r"[^;]{0,80}?\bof\b").match(text, predicate.end, stop)
            if found is None:
                return (), predicate.end
            start = found.end()
    return chain(said.parsed, text, start, stop)


def chain(parsed: Parsed, text: str, start: int, stop: int) -> tuple[tuple[Mention, ...], int]:
    """The people named one after another from `start`: "A, B and C"."""
    found: list[Mention] = []
    at = start
    for mention in parsed.mentions:
        if (
            mention.span.start < start
            or mention.span.start >= stop
            or mention.kind not in ("person", "state", "organization")
        ):
            continue
        gap = text[at : mention.span.start]
        joined = re.fullmatch(
            r"\s*(?:,\s*)?(?:(?:and|as well as|respectively|then|both|visiting|his counterpart,?|her counterpart,?|his|her|"
            r"counterpart|the|by|in [A-Z]\w+|on the phone|today|also|including|an?)\s+)*(?:\(\w+\)\s*,?\s*(?:and\s+)?)?",
            gap,
        )
        if joined is None or (found and not re.search(r",|\band\b|as well as", gap)):
            break
        found.append(mention)
        at = mention.span.end
    return tuple(found), at


def times(said: Said, predicate: Predicate, stop: int) -> Times:
    """The date that belongs to a predicate: the nearest before it in its stretch of the sentence, or behind it."""
    near = [w for w in said.parsed.dates if w.date is not None or w.period is not None]
    if not near:
        return Times(None, None, None, None)
    behind = [w for w in near if predicate.verb <= w.span.start < stop]
    before = [w for w in near if w.span.start < predicate.verb]
    chosen: When = (behind or before[-1:] or near)[0] if not (before and before[0].date) else before[-1]
    if chosen.date is None and any(w.date for w in near):
        chosen = next(w for w in near if w.date)
    return Times(chosen.date, chosen.end_date, None if chosen.date else chosen.period, chosen.span)


def place(parsed: Parsed, text: str, start: int, stop: int) -> Span | None:
    """ "in Beijing", "at the Diaoyutai State Guesthouse": the place named in this stretch."""
    for mention in parsed.mentions:
        if start <= mention.span.start < stop and mention.kind in ("capital", "place"):
            if re.search(
                r"\b(?:in|at)\s+(?:the\s+)?$",
                text[max(0, mention.span.start - 12) : mention.span.start],
                re.IGNORECASE,
            ):
                return mention.span
    return None


def status(analysis: Analysis, said: Said, predicate: Predicate) -> EventStatus:
    """Held, under way ("is paying a visit"), planned ("will visit") or cancelled."""
    text = analysis.folded[predicate.end : said.parsed.sentence.span.end]
    if _OFF.search(text[:60]):
        return "cancelled"
    if predicate.auxiliaries & _FUTURE:
        return "planned"
    if predicate.form == "ing" or (predicate.form == "present" and predicate.link == "relative"):
        return "under-way"
    return "held"


def mode(analysis: Analysis, said: Said, predicate: Predicate, given: Mode) -> Mode:
    """The mode that the phrase gives, unless sentence or title says video or telephone."""
    span = said.parsed.sentence.span
    title = analysis.document.title
    head = title.of(analysis.folded) if title is not None else ""
    if given == "in-person" and _VIDEO.search(
        analysis.folded, predicate.verb, min(span.end, predicate.end + 60)
    ):
        return "video"
    if given == "unstated":
        if _VIDEO.search(head):
            return "video"
        if _PHONE.search(head) or _PHONE.search(analysis.folded, span.start, span.end):
            return "telephone"
    return given


def boundary(said: Said, predicate: Predicate, verbs: Sequence[str] = ()) -> int:
    """Where the stretch of a predicate ends: at the next predicate, else at the end of the sentence."""
    after = [p.start for p in said.predicates if p.verb > predicate.verb]
    return min(after, default=said.parsed.sentence.span.end)
