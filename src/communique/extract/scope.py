"""Whether a release is about relations with others at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_INSTRUMENT = re.compile(
    r"\b(?:Leaders'? Summit|Treaty|Convention on|Convention against|\w+ Weapons Convention)\b", re.IGNORECASE
)
_TOWN = re.compile(r"\b(?:in|from|to|at|near|and|of) (?P<town>(?:[A-Z][\w'-]++ ?)+), $")
_GAMES = re.compile(r"\b(?:Olympics?|Olympic Games|Paralympics?|Paralympic Games|Championships?|World Cup|Davis Cup)\b")
_RULER = re.compile(
    r"\b(?:President|Prime Minister|Chancellor|King|Queen|Emir|Amir|Sultan|Crown Prince|Foreign Minister)\b"
)


def scope(analysis: Analysis, facts: Sequence[Fact], lexicon: Lexicon) -> Scope:
    """Diplomatic where the heading names another party, or the text is about one.

    Whether it is about one is told by how often others are named, and by whether facts were drawn that have them as
    parties: one of them alone, in a text on the publisher's own affairs, is a passing mention.
    """
    own = own_parties(analysis, lexicon)
    if heading_names_others(analysis, own):
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
    few = _MEETING if _meets(analysis) else _FEW
    if density >= _ABOUT and len(others) >= few and not _of_home(analysis, lexicon):
        return "diplomatic"
    if density < PASSING:
        return "domestic"
    return "diplomatic" if _drawn(facts, others, own) else "domestic"


def own_parties(analysis: Analysis, lexicon: Lexicon) -> set[str | None]:
    """The publisher's state, its parts and its ruling parties."""
    home = analysis.document.state
    tables = (lexicon.ruling, lexicon.territories)
    return {home} | {part for table in tables for part, state in table.items() if state == home}


def per_thousand(analysis: Analysis, count: int) -> float:
    """So many to a thousand words of the text."""
    return 1000 * count / max(len(analysis.document.text.split()), 1)


def heading_names_others(analysis: Analysis, own: set[str | None]) -> bool:
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
            if is_other(analysis, mention, own) and not _located(analysis, parsed, mention):
                return True
            if mention.kind == "person" and _dignitary(analysis, mention, own, met):
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


def _dignitary(analysis: Analysis, mention: Mention, own: set[str | None], met: bool) -> bool:
    """Somebody who stands for another party, or holds an office of state beside one of the publisher's who does."""
    actor = analysis.cast.get(mention.key)
    if actor is None:
        return False
    if actor.represents is not None:
        return actor.represents.key not in own
    return met and rules(actor)


def rules(actor: Actor) -> bool:
    """Whether somebody holds one of the highest offices of some state."""
    return actor.office is not None and _RULER.match(actor.office) is not None


def _meets(analysis: Analysis) -> bool:
    """Whether the heading tells of an encounter."""
    tables = ("encounters", "encounter_nouns", "occasions")
    return any(p.sentence.heading and any(h.value.table in tables for h in p.hits) for p in analysis.sentences)


def _of_home(analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether heading or first sentence say that the text is about one's own: nominations, appointments, honours."""
    first = next((parsed for parsed in analysis.sentences if not parsed.sentence.heading), None)
    return any(
        token.text.lower() in lexicon.words["home"]
        for parsed in analysis.sentences
        if parsed.sentence.heading or parsed is first
        for token in parsed.tokens
    )


def _drawn(facts: Sequence[Fact], others: Sequence[Mention], own: set[str | None]) -> bool:
    """Whether facts have others as parties, or a fair part of the statements is about them."""
    for fact in facts:
        if isinstance(fact, Statement) or (isinstance(fact, Event) and not fact.reported):
            continue
        if any(party.key not in own for party in fact.parties):
            return True
    statements = [fact for fact in facts if isinstance(fact, Statement)]
    if any(fact.represents is not None and fact.represents.key not in own for fact in statements):
        return True
    spans = [fact.evidence[0].span for fact in statements]
    about = sum(any(span.start <= m.span.start < span.end for m in others) for span in spans)
    return len(others) > 1 and about >= 0.2 * len(spans) > 0
