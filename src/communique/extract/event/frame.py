"""The parts of an encounter that its sentence gives: with whom, when, where, in what state."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from communique.extract.event.company import company
from communique.language.analysis import Analysis, Predicate, Said
from communique.language.dates import When
from communique.model import EventStatus, Mention, Mode, Span

_VIDEO = re.compile(r"\b(?:video|virtual(?:ly)?|online|via zoom)\b", re.IGNORECASE)
_LINK = re.compile(
    r"\b(?:via|by|over|through)\s+(?:an?\s+)?(?:video\w*|zoom)\b|\bvideo ?(?:link|conference)\b", re.IGNORECASE
)
_PHONE = re.compile(r"\b(?:tele)?phone\b|\bcalls?\b", re.IGNORECASE)
_OFF = re.compile(r"\b(?:put off|postponed|cancel+ed|called off)\b")
_FUTURE = frozenset({"will", "would", "to", "shall"})
_ASIDE = re.compile(
    r"\b(?:after|before|following|prior to|ahead of|on the (?:sidelines|margins) of)\s+"
    r"(?:the|their|his|her)\s+(?:\w+\s+)?"
    r"(?:talks|meeting|call|ceremony|conference|reception|banquet|luncheon|signing|session|summit|dialogue)\b",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(
    r"(?:In the (?:morning|afternoon|evening)|That (?:morning|afternoon|evening|night)|(?:Earlier|Later) in the day|"
    r"(?:Also )?[Oo]n the day)\b"
)
_THEN = re.compile(r"\b(?:then|also|subsequently|go(?:es)? on to|went on to)\b")
# "During his stay he also met with B": on any of its days.
_MEANWHILE = re.compile(r"(?:During|While|Over|In the course of)\b")
# What follows tells of somebody or something else: "with B, who paid a visit from November 29".
_RELATIVE = re.compile(r",\s(?:who|whom|which|whose|where|when)\b")
_NAMES = re.compile(r" [A-Z][a-z]+")
_PREPOSITION = re.compile(r"(?:on|from|in|at|between|during|over)\b", re.IGNORECASE)


_IN = re.compile(r"\b(?:in|at)\s+(?:the\s+)?$", re.IGNORECASE)
_FOR = re.compile(
    r"\bfor (?:the|an?) (?:[\w-]+ ){0,4}(?:summit|conference|forum|session|meeting|ceremony|talks)\b", re.IGNORECASE
)
_WHERE = re.compile(r",?\s+where\b")
_WORDS = {"from": "(?:from|of)"}
# "spoke today to B" as "spoke today with B".
_TO_OR_WITH = frozenset({"speak", "talk"})
_SPOTS = ("capital", "place")
# Behind these words stands what was spoken of.
_TOPIC = re.compile(
    r"\bto (?!the\b|an?\b|his\b|her\b|their\b)[a-z]+\b|\b(?:about|regarding|concerning|discuss\w*|who|whom|which|whose|"
    r"that|focus\w*|welcom\w+)\b|\bon (?:the )?(?!sidelines|margins|\d|[A-Z])[a-z]+"
)


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
    if construction in ("object", "whom"):
        found, end = company(said.parsed, analysis.folded, predicate.end, stop)
        if any(m.kind == "person" for m in found):
            return found, end
        if construction == "whom":
            return (), predicate.end
        construction = "with"
    text = analysis.folded
    if text[predicate.verb : predicate.end].endswith(f" {construction}"):
        return company(said.parsed, text, predicate.end, stop)
    words = _WORDS.get(construction, construction)
    if phrase is not None and phrase.row["phrase"] in _TO_OR_WITH:
        words = "(?:to|with)"
    for match in re.finditer(rf"\b{words}\b", text[predicate.end : stop]):
        if match.start() > 160 or ";" in text[predicate.end : predicate.end + match.start()]:
            break
        found, end = company(said.parsed, text, predicate.end + match.end(), stop)
        if found:
            return found, end
    return (), predicate.end


def times(analysis: Analysis, said: Said, predicate: Predicate, stop: int) -> Times:
    """The date of a predicate: in its stretch of the sentence, else before it, else that of "the talks" it follows."""
    text = analysis.folded
    begin = said.parsed.sentence.span.start
    dated = [w for w in said.parsed.dates if w.date is not None and _adverbial(text, w, begin)]
    aside = _RELATIVE.search(text, predicate.verb, stop)
    reach = aside.start() if aside is not None else stop
    # "arrived in Russia for the summit on May 2": the day of the summit.
    errand = _FOR.search(text, predicate.verb, reach) if _journey(predicate) else None
    chosen = _nearest(said, dated, predicate, errand.start() if errand is not None else reach)
    if chosen is not None:
        if chosen.relative == "weekday" and predicate.auxiliaries & _FUTURE:
            return Times()
        return Times(chosen.date, chosen.end_date, None, chosen.span)
    if (
        _ASIDE.search(text, begin, stop)
        or _THAT_DAY.match(text, begin, stop)
        or (_THEN.search(text, predicate.start, predicate.end) and not _MEANWHILE.match(text, begin))
    ):
        index = next(k for k, other in enumerate(analysis.said) if other is said)
        return Times(analysis.sides[index].day)
    months = [w for w in said.parsed.dates if w.period is not None and w.date is None]
    coarse = _nearest(said, months, predicate, reach)
    return Times(None, None, coarse.period, coarse.span) if coarse is not None else Times()


def _nearest(said: Said, whens: list[When], predicate: Predicate, stop: int) -> When | None:
    behind = [w for w in whens if predicate.verb <= w.span.start < stop]
    # The days of a journey are no day of what happens in it: "will travel on June 15-17 to Laos, where he will meet".
    stay = max((p.verb for p in said.predicates if p.verb < predicate.verb and _journey(p)), default=predicate.verb)
    before = [w for w in whens if w.span.start < predicate.verb and not (stay < w.span.start and w.end_date)]
    return behind[0] if behind else before[-1] if before else None


def _journey(predicate: Predicate) -> bool:
    phrase = predicate.of("encounters")
    return phrase is not None and phrase.row["construction"] == "place"


def _adverbial(text: str, when: When, begin: int) -> bool:
    """A date that tells when; not one that names a thing ("the October 23 ceasefire")."""
    if when.relative is not None or when.span.start - begin < 2:
        return True
    # "the Commission on October 7 Crimes": the day belongs to a name.
    if _NAMES.match(text, when.span.end):
        return False
    if _PREPOSITION.match(text, when.span.start, when.span.end):
        return True
    return not re.search(r"\b(?:the|of|a|its|this)\s+$", text[max(begin, when.span.start - 8) : when.span.start])


def spot(said: Said, text: str, predicate: Predicate, stop: int) -> Mention | None:
    """ "in Beijing", "at the Diaoyutai State Guesthouse": the place named behind the verb, else before it.

    A place in what was spoken of ("to discuss the floods in Hanoi") is not meant; "to Lusaka, where he will meet"
    names it for the verb behind "where".
    """
    start = said.parsed.sentence.span.start
    where = _WHERE.search(text, start, predicate.verb)
    found = [m for m in said.parsed.mentions if start <= m.span.start < stop and _spot(text, start, m)]
    behind = [
        m for m in found if predicate.verb <= m.span.start and not _TOPIC.search(text, predicate.end, m.span.start)
    ]
    before = [
        m
        for m in (said.parsed.mentions if where is not None else found)
        if m.span.end <= predicate.verb
        and m.kind in (*_SPOTS, "state")
        and (where is None or m.span.end <= where.start())
    ]
    return behind[0] if behind else before[-1] if before else None


def _spot(text: str, start: int, mention: Mention) -> bool:
    """ "in Beijing", "at the White House"; a state only where the sentence begins so ("In Laos, A met with B")."""
    if mention.kind == "state":
        return mention.span.start - start < 8 and _IN.search(text[start : mention.span.start]) is not None
    return mention.kind in _SPOTS and _IN.search(text[start : mention.span.start]) is not None


def status(analysis: Analysis, said: Said, predicate: Predicate) -> EventStatus:
    """Held, under way ("is paying a visit"), planned ("will visit") or cancelled."""
    if _OFF.search(analysis.folded[predicate.end : said.parsed.sentence.span.end][:60]):
        return "cancelled"
    if predicate.auxiliaries & _FUTURE:
        return "planned"
    phrase = predicate.of("encounters")
    stays = phrase is not None and phrase.row["phrase"].startswith("be on ")
    if (
        predicate.form == "ing"
        or (stays and predicate.link == "relative")
        or (predicate.verb == predicate.start and predicate.link == "relative" and predicate.form == "present")
    ):
        return "under-way"
    return "held"


def mode(analysis: Analysis, said: Said, predicate: Predicate, given: Mode) -> Mode:
    """The mode that the phrase gives, unless sentence or title says video or telephone."""
    span = said.parsed.sentence.span
    title = analysis.document.title
    head = title.of(analysis.folded) if title is not None else ""
    if given in ("in-person", "unstated"):
        stop = boundary(said, predicate)
        if _LINK.search(analysis.folded, predicate.start, stop):
            return "video"
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
