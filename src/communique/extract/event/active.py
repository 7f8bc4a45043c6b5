"""Encounters told by a verb: "A met with B", "A and B held talks", "A was received by B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.event import frame
from communique.extract.event.company import company, officials
from communique.extract.event.making import Making, content
from communique.language.analysis import Analysis, Predicate, Said
from communique.model import Event, EventKind, Mention, Mode, Span

# "Both sides spoke of trade" is no call.
_NEEDS_OTHER = frozenset(
    {
        "speak",
        "talk",
        "speak with",
        "speak to",
        "talk with",
        "have a discussion",
        "have an exchange",
        "exchange greetings",
    }
)
_EACH = re.compile(r"\b(?:respectively|separately)\b")
_SEPARATE = re.compile(
    r"[^.;]{0,30}?\bin separate (?:meetings|calls|talks)\b|[^.;]{0,3}\b(?:respectively|separately)\b"
)
# "received at the Great Hall of the People the credentials of nine ambassadors"
_CREDENTIALS = re.compile(r"[^.;,]{0,90}?\b(?:the (?:copies of )?)?(?:credentials|[Ll]etters? of [Cc]redence)\b")
# "Premier A will meet with him"
_PRONOUN = re.compile(r"\s+(?:with\s+)?(?P<who>him|her)(?=\s*[.,;]|\s+(?:respectively|separately|in|on|at)\b)")
# "held telephone conversations with A and B": one with each.
_PLURAL = re.compile(r"\b(?:calls|conversations|meetings|exchange greetings|exchanges)$")
# That two meet the press after their talks is part of these, unless the release is about it.
_PRESS = re.compile(r"\bpress\b", re.IGNORECASE)
_BY = re.compile(r"\s*(?:in \w+ )?by\b")


def active(analysis: Analysis, making: Making, said: Said, predicate: Predicate) -> Iterator[Event]:
    """ "On May 2, A met with B." gives a meeting; "met respectively with B and C" gives two."""
    phrase = predicate.of("encounters")
    if phrase is None or phrase.row["construction"] not in ("with", "object", "whom", "to", "from"):
        return
    if predicate.link not in ("subject", "coordinate"):
        return
    if phrase.row["phrase"] == "meet the press" and not _of_the_press(analysis):
        return
    stop = frame.boundary(said, predicate)
    subjects = tuple(m for m in predicate.subjects if m.kind != "adjective")
    if predicate.passive:
        by = _BY.match(analysis.folded, predicate.end, stop)
        found, end = company(said.parsed, analysis.folded, by.end(), stop) if by is not None else ((), predicate.end)
    else:
        found, end = frame.others(analysis, said, predicate, stop)
    kind: EventKind = phrase.row["kind"]  # type: ignore[assignment]
    credentials = (
        _CREDENTIALS.match(analysis.folded, predicate.end, stop) if phrase.row["phrase"] == "receive" else None
    )
    if credentials is not None and not predicate.passive:
        kind, found, end = "ceremony", (), credentials.end()
    if not found and kind == "ceremony" and not predicate.passive:
        found = _envoys(analysis)
    together = len(subjects) > 1 or any(m.kind == "side" or m.key == "they" for m in subjects)
    alone = phrase.row["construction"] == "with" and phrase.row["phrase"] not in _NEEDS_OTHER
    if not found and alone and analysis.kind == "joint" and any(m.key == "we" for m in subjects):
        subjects, together = _signatories(analysis), True
    home: list[str | None] = []
    if not found and not predicate.passive:
        found, end = _him(analysis, predicate, stop) or (found, end)
    if not found and phrase.row["construction"] == "whom":
        return
    if not found and not together:
        theirs = officials(analysis.folded, predicate.end, stop)
        spot = frame.spot(said, analysis.folded, predicate, stop) if theirs is not None else None
        if theirs is None or spot is None:
            return
        home, end = [spot.key], theirs
    if not found and not home and not alone:
        return
    mode: Mode = phrase.row["mode"]  # type: ignore[assignment]
    groups: list[tuple[Mention, ...]] = [found]
    each = _EACH.search(analysis.folded, predicate.start, end) or _SEPARATE.match(analysis.folded, end)
    if len(found) > 1 and (each is not None or _PLURAL.search(phrase.row["phrase"])):
        groups = [(one,) for one in found]
    for group in groups:
        last = max(end, group[-1].span.end) if group and len(groups) > 1 else end
        event = making.event(
            said,
            predicate,
            phrase.row.rule,
            kind,
            mode,
            (*subjects, *group),
            last,
            parties=home,
            reported=not (content(said, predicate) or _own_words(analysis, predicate, kind)),
        )
        if event is not None and (len(event.participants) + len(event.parties) > 2 or len(subjects) > 1):
            yield event


def _of_the_press(analysis: Analysis) -> bool:
    title = analysis.document.title
    return title is not None and _PRESS.search(title.of(analysis.folded)) is not None


def _own_words(analysis: Analysis, predicate: Predicate, kind: EventKind) -> bool:
    """ "I spoke today with B" in an address: what somebody tells of himself is not what the release is about."""
    own = any(m.span.of(analysis.folded).lower() in ("i", "we") for m in predicate.subjects)
    return own and kind != "correspondence" and analysis.kind != "joint"


def _him(analysis: Analysis, predicate: Predicate, stop: int) -> tuple[tuple[Mention, ...], int] | None:
    """ "Premier A will meet with him": the one guest from abroad of whom the release has told so far."""
    pronoun = _PRONOUN.match(analysis.folded, predicate.end, stop)
    if pronoun is None:
        return None
    keys = {
        m.key
        for said in analysis.said
        if not said.parsed.sentence.heading
        for m in said.parsed.mentions
        if m.kind == "person" and m.span.end <= predicate.start
    }
    actors = [analysis.cast[key] for key in sorted(keys) if key in analysis.cast]
    home = analysis.document.state
    abroad = [actor.key for actor in actors if actor.represents is not None and actor.represents.key != home]
    if len(abroad) != 1:
        return None
    span = Span(pronoun.start("who"), pronoun.end("who"))
    return (Mention(span, "person", abroad[0]),), span.end


def _signatories(analysis: Analysis) -> tuple[Mention, ...]:
    """ "We met today": those whose joint text this is, as the heading names them."""
    return tuple(
        m for parsed in analysis.sentences if parsed.sentence.heading for m in parsed.mentions if m.kind == "person"
    )


def _envoys(analysis: Analysis) -> tuple[Mention, ...]:
    """ "received the credentials of nine ambassadors": those that the release names, where each is named first."""
    home = analysis.document.state
    first: dict[str, Mention] = {}
    for said in analysis.said:
        for mention in said.parsed.mentions:
            actor = analysis.cast.get(mention.key) if mention.kind == "person" else None
            if actor is None or actor.represents is None or said.parsed.sentence.heading:
                continue
            if (actor.office or "").startswith("Ambassador") and actor.represents.key != home:
                first.setdefault(mention.key, mention)
    return tuple(first.values())
