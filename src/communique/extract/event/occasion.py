"""Something attended, chaired or hosted: "co-chaired the seventh meeting of the China-Laos committee"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.extract.event import frame
from communique.extract.event.company import company
from communique.extract.event.conference import conference_name
from communique.extract.event.making import Making, content
from communique.language.analysis import Analysis, Hit, Predicate, Said
from communique.language.lexicon import Phrase
from communique.model import Event, EventKind, Mention, Mode

_LIGHT = re.compile(
    r"\s+(?:(?:an?|his|her|their|the)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?P<noun>(?:tele)?phone call|video call|call|(?:tele)?phone conversation|conversation|meeting|talks|discussion)"
    r"s?\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"[,;.](?:\s|$)|\s(?:and|to|where|which|who|with|for|together|along)\s")
_NOT_IT = re.compile(r"[;:]|, (?:and|which|who|where)\b|\bwith\b|\bfor a\b")
# "attended the meeting": the one told of already.
SAME = re.compile(
    r"\s+(?:the|this|these)\s+(?:above\s+)?(?:[A-Z]\w+\s+){0,2}"
    r"(?P<what>meetings?|talks|session|events?|ceremony|reception|activities|summit|conference|forum|[Dd]ialogue)"
    r"\s*(?:[,.;]|$|and\b|(?=with\b))"
)
_NUMBERED = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)* (?:Summit|Conference|Forum|Ministerial|Dialogue|Assembly|Meeting|Session)$"
)
_LED_BY = re.compile(r"\b(?:chaired|co-chaired|hosted|presided over|given|held|attended|joined) by\b")
# "the inauguration ceremony of President A", "a banquet for President B"
_FOR_WHOM = re.compile(r"\s+(?:of|for|in hono[u]?r of)\s+(?=[A-Z])")
_TOOK_PLACE = frozenset({"hold", "convene", "open", "launch", "co-host", "host", "chair", "co-chair"})
_INTRANSITIVE = re.compile(r"\s+(?:in|on|at|from|today|yesterday|[A-Z]\w+ \d)")
_BY = re.compile(r"[^.;]{0,60}?\bby\s+")
_WITH = re.compile(r"[^;.]{0,60}?\bwith\b")
_ENDS = re.compile(r"\s*(?:[.,;]|(?:in|at|on|today|yesterday|ahead|to discuss|via)\b|$)")
_GOES_ON = re.compile(r",? (?:and )?(?:the )?")
_TOGETHER = re.compile(r"\b(?:together|along|jointly) with\b|\baccompanied by\b")


def occasion(analysis: Analysis, making: Making, said: Said, predicate: Predicate) -> Iterator[Event]:
    """ "A attended a reception given by the Embassy of Laos." gives a ceremony of A's state and Laos."""
    phrase = predicate.of("encounters")
    if phrase is None or phrase.row["construction"] != "occasion":
        return
    opened = (
        phrase.row["phrase"] in ("open", "convene")
        and not any(m.kind == "person" for m in predicate.subjects)
        and _INTRANSITIVE.match(analysis.folded, predicate.end) is not None
    )
    if (predicate.passive or opened) and phrase.row["phrase"] in _TOOK_PLACE:
        yield from _held(analysis, making, said, predicate, phrase)
        return
    if predicate.link not in ("subject", "coordinate"):
        return
    text = analysis.folded
    stop = frame.boundary(said, predicate)
    subjects = tuple(m for m in predicate.subjects if m.kind in ("person", "state", "organization", "side"))
    if not subjects:
        return
    reported = not content(said, predicate)
    if SAME.match(text, predicate.end, stop):
        return
    light = list(_light(analysis, making, said, predicate, stop))
    hit = _noun(analysis, said, predicate, stop)
    if light or hit is None:
        yield from light
        return
    kind: EventKind = hit.value.row["kind"]  # type: ignore[assignment]
    cut = _CUT.search(text, hit.end, stop)
    end = cut.start() if cut is not None else len(text[:stop].rstrip(" .;,"))
    about = re.compile(r"\s(?:on|about|regarding)\s").search(text, hit.end, end)
    reach = stop if kind == "ceremony" else about.start() if about is not None else end
    kinds = ("state", "organization", "adjective")
    theirs = [m for m in said.parsed.mentions if predicate.end <= m.span.start < stop and m.kind in kinds]
    parties = [m.key for m in _listed(text, theirs, reach)]
    with_whom = _TOGETHER.search(text, hit.end, stop)
    guests = company(said.parsed, text, with_whom.end(), stop)[0] if with_whom is not None else ()
    for led in _LED_BY.finditer(text, hit.end, stop):
        guests += company(said.parsed, text, led.end(), stop)[0]
    honoured = _FOR_WHOM.match(text, hit.end, stop) if kind == "ceremony" else None
    guests += company(said.parsed, text, honoured.end(), stop)[0] if honoured is not None else ()
    guests = tuple(m for m in guests if m.kind == "person")
    # A name of its own: "the Paris Peace Forum", not "a meeting" or "the Opening Ceremony".
    named = kind == "conference" and (
        _NAMED.search(text, predicate.end, hit.end) is not None or _within(said, text, hit, stop)
    )
    event = making.event(
        said,
        predicate,
        phrase.row.rule,
        kind,
        "in-person",
        (*subjects, *guests),
        end,
        parties=parties,
        reported=reported,
        named=named,
    )
    if event is not None and (named or len(event.parties) > 1):
        yield event


def _listed(text: str, mentions: Sequence[Mention], reach: int) -> Iterator[Mention]:
    """Those named before `reach`, and the rest of the list in whose middle that is: "of France, Laos and Japan"."""
    at = -1
    for mention in mentions:
        if mention.span.start >= reach and (at < 0 or _GOES_ON.fullmatch(text, at, mention.span.start) is None):
            return
        at = mention.span.end
        yield mention


def _held(analysis: Analysis, making: Making, said: Said, predicate: Predicate, phrase: Phrase) -> Iterator[Event]:
    """ "the sixth Foreign Ministers' Meeting of China and Laos was held in Chongqing"."""
    begin = said.parsed.sentence.span.start
    before = [h for h in said.parsed.hits if h.value.table == "occasions" and begin <= h.start < predicate.start]
    if not before or not _NUMBERED.search(analysis.folded, begin, predicate.start):
        return
    parties = [
        m.key
        for m in said.parsed.mentions
        if m.kind in ("state", "organization", "adjective") and m.span.start < predicate.start
    ]
    by = _BY.match(analysis.folded, predicate.end, said.parsed.sentence.span.end) if predicate.passive else None
    agents, end = (
        company(said.parsed, analysis.folded, by.end(), said.parsed.sentence.span.end)
        if by is not None
        else ((), predicate.end)
    )
    agents = tuple(m for m in agents if m.kind == "person")
    kind: EventKind = before[-1].value.row["kind"]  # type: ignore[assignment]
    event = making.event(
        said,
        predicate,
        phrase.row.rule,
        kind,
        "in-person",
        agents,
        end,
        parties=parties,
        reported=not content(said, predicate),
    )
    if event is not None:
        yield event


def _light(analysis: Analysis, making: Making, said: Said, predicate: Predicate, stop: int) -> Iterator[Event]:
    """ "held his introductory call yesterday with B": the noun behind the verb names the encounter."""
    text = analysis.folded
    found = _LIGHT.match(text, predicate.end, stop)
    if found is None:
        return
    noun = found["noun"].lower()
    kind: EventKind = "call" if "call" in noun or "conversation" in noun else "talks" if "talks" in noun else "meeting"
    mode: Mode = (
        "video" if re.search("video|virtual", found.group()) else "telephone" if kind == "call" else "in-person"
    )
    with_whom = _WITH.match(text, found.end(), stop)
    people, end = company(said.parsed, text, with_whom.end(), stop) if with_whom is not None else ((), found.end())
    subjects = tuple(m for m in predicate.subjects if m.kind != "adjective")
    if people or (len(subjects) > 1 and with_whom is None and _ENDS.match(text, found.end(), stop)):
        event = making.event(
            said,
            predicate,
            f"light:{noun}",
            kind,
            mode,
            (*subjects, *people),
            end,
            reported=not content(said, predicate),
        )
        if event is not None and len(event.participants) + len(event.parties) > 2:
            yield event


def _within(said: Said, text: str, first: Hit, stop: int) -> bool:
    """Whether the occasion has a name, or is part of a conference that has: "the plenary session of the G20 Summit"."""
    return any(
        hit.value.table == "occasions"
        and hit.value.row["kind"] == "conference"
        and first.start <= hit.start < stop
        and text[hit.start].isupper()
        and conference_name(text, said.parsed.sentence.span, hit) is not None
        for hit in said.parsed.hits
    )


def _noun(analysis: Analysis, said: Said, predicate: Predicate, stop: int) -> Hit | None:
    """The noun for the occasion, near behind the verb."""
    limit = min(stop, predicate.end + 110)
    for hit in said.parsed.hits:
        near = hit.value.table == "occasions" and predicate.end <= hit.start < limit
        if near and not _NOT_IT.search(analysis.folded, predicate.end, hit.start):
            return hit
    return None
