"""The parts of an encounter that its sentence gives: with whom, when, where, in what state."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from communique.language.analysis import Analysis, Parsed, Predicate, Said
from communique.language.dates import When
from communique.model import EventStatus, Mention, Mode, Span

_VIDEO = re.compile(r"\b(?:video|virtual(?:ly)?|online|via zoom)\b", re.IGNORECASE)
_PHONE = re.compile(r"\b(?:tele)?phone\b|\bcalls?\b", re.IGNORECASE)
_OFF = re.compile(r"\b(?:put off|postponed|cancel+ed|called off)\b")
_FUTURE = frozenset({"will", "would", "to", "shall"})
_ASIDE = re.compile(
    r"\b(?:after|before|following|on the (?:sidelines|margins) of)\s+(?:the|their|his|her)\s+(?:\w+\s+)?"
    r"(?:talks|meeting|call|ceremony|conference)\b",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(r"(?:In the (?:morning|afternoon|evening)|That (?:morning|afternoon|evening|night))\b")
_THEN = re.compile(r"\bthen\b")
# What follows tells of somebody or something else: "with B, who paid a visit from November 29".
_RELATIVE = re.compile(r",\s(?:who|whom|which|whose|where|when)\b")
_PREPOSITION = re.compile(r"(?:on|from|in|at|between|during|over)\b", re.IGNORECASE)
_GAP = re.compile(
    r"\s*(?:,\s*)?(?:(?:and|as well as|together with|along with|respectively|then|both|visiting|his|her|their|"
    r"counterparts?,?|the|by|in [A-Z]\w+|on the phone|today|yesterday|also|including|an?|newly-appointed|outgoing)\s+)*"
    r"(?:\(\w+\)\s*,?\s*(?:and\s+)?)?"
)
_JOINED = re.compile(r",|\band\b|as well as|together with|along with")


@dataclass(frozen=True, slots=True)
class Times:
    """When an encounter took place, and the passage that says so."""

    date: dt.date | None = None
    end: dt.date | None = None
    period: str | None = None
    span: Span | None = None


def others(analysis: Analysis, said: Said, predicate: Predicate, stop: int) -> tuple[tuple[Mention, ...], int]:
    """The people behind "with" ("to", "from", or right behind the verb), and where the last of them ends."""
    phrase = predicate.of("encounters")
    construction = phrase.row["construction"] if phrase is not None else "with"
    if construction == "object":
        found, end = chain(said.parsed, analysis.folded, predicate.end, stop)
        if any(m.kind == "person" for m in found):
            return found, end
        construction = "with"
    text = analysis.folded
    if text[predicate.verb : predicate.end].endswith(f" {construction}"):
        return chain(said.parsed, text, predicate.end, stop)
    for match in re.finditer(
        rf"\b{construction}\b|\bof\b" if construction == "from" else rf"\b{construction}\b", text[predicate.end : stop]
    ):
        if match.start() > 160 or ";" in text[predicate.end : predicate.end + match.start()]:
            break
        found, end = chain(said.parsed, text, predicate.end + match.end(), stop)
        if found:
            return found, end
    return (), predicate.end


def chain(parsed: Parsed, text: str, start: int, stop: int) -> tuple[tuple[Mention, ...], int]:
    """The people and parties named one after another from `start`: "A, B and C"."""
    found: list[Mention] = []
    at = start
    for mention in parsed.mentions:
        if not start <= mention.span.start < stop or mention.kind not in ("person", "state", "organization"):
            continue
        gap = text[at : mention.span.start]
        if _GAP.fullmatch(gap.replace(";", ",").replace("H.E.", "")) is None or (found and not _JOINED.search(gap)):
            break
        found.append(mention)
        at = mention.span.end
    return tuple(found), at


def times(analysis: Analysis, said: Said, predicate: Predicate, stop: int) -> Times:
    """The date of a predicate: in its stretch of the sentence, else before it, else that of "the talks" it follows."""
    text = analysis.folded
    begin = said.parsed.sentence.span.start
    dated = [w for w in said.parsed.dates if w.date is not None and _adverbial(text, w, begin)]
    aside = _RELATIVE.search(text, predicate.verb, stop)
    reach = aside.start() if aside is not None else stop
    chosen = _nearest(dated, predicate, reach)
    if chosen is not None:
        if chosen.relative == "weekday" and predicate.auxiliaries & _FUTURE:
            return Times()
        return Times(chosen.date, chosen.end_date, None, chosen.span)
    if (
        _ASIDE.search(text, begin, stop)
        or _THAT_DAY.match(text, begin, stop)
        or _THEN.search(text, predicate.start, predicate.verb)
    ):
        index = next(k for k, other in enumerate(analysis.said) if other is said)
        return Times(analysis.sides[index].day)
    coarse = _nearest([w for w in said.parsed.dates if w.period is not None and w.date is None], predicate, reach)
    return Times(None, None, coarse.period, coarse.span) if coarse is not None else Times()


def _nearest(whens: list[When], predicate: Predicate, stop: int) -> When | None:
    behind = [w for w in whens if predicate.verb <= w.span.start < stop]
    before = [w for w in whens if w.span.start < predicate.verb]
    return behind[0] if behind else before[-1] if before else None


def _adverbial(text: str, when: When, begin: int) -> bool:
    """A date that tells when; not one that names a thing ("the October 23 ceasefire")."""
    if when.relative is not None or when.span.start - begin < 2:
        return True
    if _PREPOSITION.match(text, when.span.start, when.span.end):
        return True
    return not re.search(r"\b(?:the|of|a|its|this)\s+$", text[max(begin, when.span.start - 8) : when.span.start])


def place(parsed: Parsed, text: str, start: int, stop: int) -> Mention | None:
    """ "in Beijing", "at the Diaoyutai State Guesthouse": the place named in this stretch."""
    for mention in parsed.mentions:
        if not start <= mention.span.start < stop or mention.kind not in ("capital", "place"):
            continue
        if re.search(
            r"\b(?:in|at)\s+(?:the\s+)?$", text[max(0, mention.span.start - 12) : mention.span.start], re.IGNORECASE
        ):
            return mention
    return None


def status(analysis: Analysis, said: Said, predicate: Predicate) -> EventStatus:
    """Held, under way ("is paying a visit"), planned ("will visit") or cancelled."""
    if _OFF.search(analysis.folded[predicate.end : said.parsed.sentence.span.end][:60]):
        return "cancelled"
    if predicate.auxiliaries & _FUTURE:
        return "planned"
    if predicate.form == "ing" or (
        predicate.verb == predicate.start and predicate.link == "relative" and predicate.form == "present"
    ):
        return "under-way"
    return "held"


def mode(analysis: Analysis, said: Said, predicate: Predicate, given: Mode) -> Mode:
    """The mode that the phrase gives, unless sentence or title says video or telephone."""
    span = said.parsed.sentence.span
    title = analysis.document.title
    head = title.of(analysis.folded) if title is not None else ""
    if given == "in-person" and _VIDEO.search(analysis.folded, predicate.verb, min(span.end, predicate.end + 60)):
        return "video"
    if given == "unstated":
        if _VIDEO.search(head):
            return "video"
        if _PHONE.search(head) or _PHONE.search(analysis.folded, span.start, span.end):
            return "telephone"
    return given


def boundary(said: Said, predicate: Predicate) -> int:
    """Where the stretch of a predicate ends: at the next predicate, else at the end of the sentence."""
    after = [p.start for p in said.predicates if p.verb > predicate.verb and p.link in ("subject", "coordinate")]
    return min(after, default=said.parsed.sentence.span.end)
