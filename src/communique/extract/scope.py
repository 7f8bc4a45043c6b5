"""Whether a release is about relations with others at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from communique.language.analysis import Analysis, Parsed
from communique.language.lexicon import Lexicon
from communique.model import Actor, Event, Fact, Mention, Scope, Statement

# Mentions of others to a thousand words: fewer are passing ones, more make the text be about them.
PASSING = 3
_ABOUT = 10
# A few mentions in a short text may be passing ones still.
_FEW = 3
# A meeting whose heading names nobody from abroad is one at home, unless others are much spoken of there.
_MEETING = 5
_AMERICAN = re.compile(r"[ -]Americans?\b")
_NAMED = ("state", "organization", "adjective", "capital")
# Armed groups are spoken of abroad and at home; they alone make no text be about relations with others.
_ARMED = frozenset({"Hamas", "Hezbollah", "Houthis", "ISIS"})
_INSTRUMENT = re.compile(
    r"\b(?:Leaders'? Summit|Treaty|Convention on|Convention against|\w+ Weapons Convention)\b", re.IGNORECASE
)
_TOWN = re.compile(r"\b(?:in|from|to|at|near|and|of) (?P<town>(?:[A-Z][\w'-]++ ?)+), $")
_GAMES = re.compile(r"\b(?:Olympics?|Olympic Games|Paralympics?|Paralympic Games|Championships?|World Cup|Davis Cup)\b")
# "during the Russian invasion": what a state does in one's own country is not yet relations with it.
_WAR = re.compile(
    r"[ -](?:full-scale |armed |military )*+"
    r"(?:invasion|invaders?|aggress(?:ion|ors?)|occup(?:ation|iers?)|shelling|attacks?|war criminals?)\b",
    re.IGNORECASE,
)
_HONOUR = re.compile(
    r"\b(?:Pope (?!Saint)[A-Z]"
    r"|(?:His|Her|Their) (?:Royal |Imperial )?(?:Majest(?:y|ies)|Highness(?:es)?|Holiness|Excellenc(?:y|ies))\b)"
)
_YEAR = re.compile(r"\b(?:[Ii]n|of|[Ss]ince|[A-Z][a-z]++ \d{1,2},) (?P<year>1[4-9]\d\d)\b(?!\()")
# What lies further back than this, and has nobody else as party, is one's own history.
_LIVING = 100
# In a text of more statements, a single one about others is in passing.
_SINGLE = 3
_RULER = re.compile(
    r"\b(?:President|Prime Minister|Chancellor|King|Queen|Emir|Amir|Sultan|Crown Prince|Foreign Minister)\b"
)


def scope(analysis: Analysis, facts: Sequence[Fact], lexicon: Lexicon) -> Scope:
    """Diplomatic where the heading names another party, or the text is about one.

    Whether it is about one is told by how often others are named, and by whether facts were drawn that have them as
    parties: one of them alone, in a text on the publisher's own affairs, is a passing mention.
    """
    own = own_parties(analysis, lexicon)
    if heading_names_others(analysis, own, lexicon):
        return "diplomatic"
    others = [
        m
        for p in analysis.sentences
        if not p.sentence.heading
        for m in p.mentions
        if (is_other(analysis, m, own) and not _located(analysis, p, m))
        or (m.kind == "person" and represents(analysis, m) not in {None, *own})
    ]
    density = per_thousand(analysis, len(others))
    home = _of_home(analysis, lexicon)
    if density < PASSING or home == "heading" or {m.key for m in others} <= _ARMED:
        return "domestic"
    drawn = _drawn(facts, others, own, lexicon)
    many = len(others) >= (_MEETING if _meets(analysis) else _FEW) or _received(analysis, own, lexicon)
    if density >= _ABOUT and many and home is None and (drawn or not _history(analysis, others)):
        return "diplomatic"
    return "diplomatic" if drawn or _honours(analysis) else "domestic"


def own_parties(analysis: Analysis, lexicon: Lexicon) -> set[str | None]:
    """The publisher's state, its parts and its ruling parties."""
    home = analysis.document.state
    tables = (lexicon.ruling, lexicon.territories)
    return {home} | {part for table in tables for part, state in table.items() if state == home}


def per_thousand(analysis: Analysis, count: int) -> float:
    """So many to a thousand words of the text."""
    return 1000 * count / max(len(analysis.document.text.split()), 1)


def heading_names_others(analysis: Analysis, own: set[str | None], lexicon: Lexicon) -> bool:
    """Whether the heading names another party, a foreign dignitary or a treaty."""
    for parsed in analysis.sentences:
        if not parsed.sentence.heading:
            continue
        if _INSTRUMENT.search(analysis.folded, parsed.sentence.span.start, parsed.sentence.span.end):
            return True
        met = any(m.kind == "person" and _presides(analysis, m, own) for m in parsed.mentions)
        for mention in parsed.mentions:
            if mention.kind == "capital" and not _stated(analysis, mention):
                continue
            if mention.kind == "adjective" and _WAR.match(analysis.folded, mention.span.end):
                continue
            if is_other(analysis, mention, own) and not (
                mention.kind == "capital" and _located(analysis, parsed, mention)
            ):
                return True
            if mention.kind == "person" and _dignitary(analysis, mention, own, met, lexicon):
                return True
    return False


def _stated(analysis: Analysis, capital: Mention) -> bool:
    """Whether the text names the state of which a town may be the capital: "San Jose" lies in California too."""
    return any(
        m.key == capital.key and m.kind in ("state", "adjective", "people")
        for p in analysis.sentences
        for m in p.mentions
    )


def is_other(analysis: Analysis, mention: Mention, own: set[str | None]) -> bool:
    """A party other than the publisher's own; "Irish American" is none."""
    if mention.kind not in _NAMED or mention.key in own:
        return False
    return mention.kind != "adjective" or _AMERICAN.match(analysis.folded, mention.span.end) is None


def _located(analysis: Analysis, parsed: Parsed, mention: Mention) -> bool:
    """ "from Melbourne, Australia", "the Olympic Games in Beijing": a place, no party."""
    start, end = parsed.sentence.span.start, parsed.sentence.span.end
    if mention.kind == "capital" and _GAMES.search(analysis.folded, start, end):
        return not _stated(analysis, mention)
    before = analysis.folded[max(start, mention.span.start - 40) : mention.span.start]
    town = _TOWN.search(before)
    if town is None:
        return False
    end = mention.span.start - (len(before) - town.end("town"))
    return not any(m.span.end == end and m.kind in (*_NAMED, "person") for m in parsed.mentions)


def represents(analysis: Analysis, mention: Mention) -> str | None:
    """The party for which a person stands."""
    actor = analysis.cast.get(mention.key)
    return actor.represents.key if actor is not None and actor.represents is not None else None


def _presides(analysis: Analysis, mention: Mention, own: set[str | None]) -> bool:
    """A president or vice president, or another of the highest offices, of the publisher's state."""
    actor = analysis.cast.get(mention.key)
    if actor is None or actor.represents is None or actor.represents.key not in own:
        return False
    return rules(actor) or (actor.office or "").startswith("Vice President")


def _abroad(key: str | None, own: set[str | None], lexicon: Lexicon) -> bool:
    """Whether a party is another state or a known organisation; a society or company may be at home."""
    return key is not None and key not in own and (key in lexicon.parties or "|" in key)


def _received(analysis: Analysis, own: set[str | None], lexicon: Lexicon) -> bool:
    """Whether the first sentence tells of somebody who holds one of the highest offices of another state."""
    first = next((parsed for parsed in analysis.sentences if not parsed.sentence.heading), None)
    return first is not None and any(
        m.kind == "person" and rules(analysis.cast[m.key]) and _abroad(represents(analysis, m), own, lexicon)
        for m in first.mentions
        if m.key in analysis.cast
    )


def _honours(analysis: Analysis) -> bool:
    """Whether the heading gives somebody the style of a sovereign, a pope or an envoy."""
    return any(
        _HONOUR.search(analysis.folded, p.sentence.span.start, p.sentence.span.end)
        for p in analysis.sentences
        if p.sentence.heading
    )


def _history(analysis: Analysis, others: Sequence[Mention]) -> bool:
    """Whether one or two others are spoken of in a tale of times that nobody remembers."""
    published = analysis.document.published
    if published is None or len({m.key for m in others}) > 2:
        return False
    return any(int(found["year"]) < published.year - _LIVING for found in _YEAR.finditer(analysis.folded))


def _dignitary(analysis: Analysis, mention: Mention, own: set[str | None], met: bool, lexicon: Lexicon) -> bool:
    """Somebody who stands for another party, or holds an office of state beside one of the publisher's who does."""
    actor = analysis.cast.get(mention.key)
    if actor is None:
        return False
    if actor.represents is not None:
        return _abroad(actor.represents.key, own, lexicon)
    return met and rules(actor)


def rules(actor: Actor) -> bool:
    """Whether somebody holds one of the highest offices of some state."""
    return actor.office is not None and _RULER.match(actor.office) is not None


def _meets(analysis: Analysis) -> bool:
    """Whether the heading tells of an encounter."""
    tables = ("encounters", "encounter_nouns", "occasions")
    return any(p.sentence.heading and any(h.value.table in tables for h in p.hits) for p in analysis.sentences)


def _of_home(analysis: Analysis, lexicon: Lexicon) -> Literal["heading", "first"] | None:
    """Where it says that the text is about one's own (nominations, honours): in the heading, or the first sentence."""
    first = next((parsed for parsed in analysis.sentences if not parsed.sentence.heading), None)
    headings = [parsed for parsed in analysis.sentences if parsed.sentence.heading]
    if any(_says(parsed, lexicon) for parsed in headings):
        return "heading"
    return "first" if first is not None and _says(first, lexicon) else None


def _says(parsed: Parsed, lexicon: Lexicon) -> bool:
    return any(token.text.lower() in lexicon.words["home"] for token in parsed.tokens)


def _drawn(facts: Sequence[Fact], others: Sequence[Mention], own: set[str | None], lexicon: Lexicon) -> bool:
    """Whether facts have others as parties, or a fair part of the statements is about them."""
    for fact in facts:
        if isinstance(fact, Statement) or (isinstance(fact, Event) and not fact.reported):
            continue
        if any(party.key not in own for party in fact.parties):
            return True
    statements = [fact for fact in facts if isinstance(fact, Statement)]
    if any(fact.represents is not None and _abroad(fact.represents.key, own, lexicon) for fact in statements):
        return True
    spans = [fact.evidence[0].span for fact in statements]
    about = sum(any(span.start <= m.span.start < span.end for m in others) for span in spans)
    return len(others) > 1 and about >= 0.2 * len(spans) > 0 and (about > 1 or len(spans) <= _SINGLE)
