"""Whether a release is about relations with others at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.language.analysis import Analysis
from communique.language.lexicon import Lexicon
from communique.model import Actor, Event, Fact, Mention, Scope, Statement

# Mentions of others to a thousand words: fewer are passing ones, more make the text be about them.
PASSING = 3
_ABOUT = 10
# A few mentions in a short text may be passing ones still.
_FEW = 3
_AMERICAN = re.compile(r"[ -]Americans?\b")
_NAMED = ("state", "organization", "adjective", "capital")
_INSTRUMENT = re.compile(r"\b(?:Treaty|Convention on|Convention against|\w+ Weapons Convention)\b", re.IGNORECASE)
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
        if is_other(analysis, m, own) or (m.kind == "person" and represents(analysis, m) not in {None, *own})
    ]
    density = per_thousand(analysis, len(others))
    if density >= _ABOUT and len(others) >= _FEW and not _of_home(analysis, lexicon):
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
        for mention in parsed.mentions:
            if is_other(analysis, mention, own):
                return True
            if mention.kind == "person" and _dignitary(analysis, mention, own):
                return True
    return False


def is_other(analysis: Analysis, mention: Mention, own: set[str | None]) -> bool:
    """A party other than the publisher's own; "Irish American" is none."""
    if mention.kind not in _NAMED or mention.key in own:
        return False
    return mention.kind != "adjective" or _AMERICAN.match(analysis.folded, mention.span.end) is None


def represents(analysis: Analysis, mention: Mention) -> str | None:
    """The party for which a person stands."""
    actor = analysis.cast.get(mention.key)
    return actor.represents.key if actor is not None and actor.represents is not None else None


def _dignitary(analysis: Analysis, mention: Mention, own: set[str | None]) -> bool:
    """Somebody who stands for another party, or holds an office of state that nobody at home holds with him."""
    actor = analysis.cast.get(mention.key)
    if actor is None:
        return False
    if actor.represents is not None:
        return actor.represents.key not in own
    return rules(actor)


def rules(actor: Actor) -> bool:
    """Whether somebody holds one of the highest offices of some state."""
    return actor.office is not None and _RULER.match(actor.office) is not None


def _of_home(analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether the heading says that the text is about the publisher's own staff: nominations, appointments, honours."""
    return any(
        token.text.lower() in lexicon.words["home"]
        for parsed in analysis.sentences
        if parsed.sentence.heading
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
    return about >= 0.12 * len(spans) > 0
