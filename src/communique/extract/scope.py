"""Whether a release is about relations with others at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from communique.language.analysis import Analysis
from communique.model import Event, Fact, Scope, Statement


def scope(analysis: Analysis, facts: Iterable[Fact], ruling: Mapping[str, str]) -> Scope:
    """Diplomatic where a fact has a party other than the publisher's state, or the heading names one."""
    home = analysis.document.state
    own = {home, *(party for party, state in ruling.items() if state == home)}
    facts = tuple(facts)
    abroad = [
        m
        for parsed in analysis.sentences
        for m in parsed.mentions
        if m.kind in ("state", "organization", "adjective", "capital") and m.key not in own
    ]
    for fact in facts:
        keys = {p.key for p in fact.parties} if not isinstance(fact, Statement) else {p.key for p in fact.addressees}
        if isinstance(fact, Statement) and fact.represents is not None:
            keys.add(fact.represents.key)
        if keys - own:
            return "diplomatic"
    spoken = [fact.evidence[0].span for fact in facts if isinstance(fact, Statement)]
    about = sum(any(span.start <= m.span.start < span.end for m in abroad) for span in spoken)
    if about > 1 or about >= 0.12 * len(spoken) > 0:
        return "diplomatic"
    if any(isinstance(fact, Event) and any(p.actor.represents is None for p in fact.participants) for fact in facts):
        return "diplomatic"
    for parsed in analysis.sentences:
        if parsed.sentence.heading and any(
            m.kind in ("state", "organization", "adjective", "capital") and m.key not in own for m in parsed.mentions
        ):
            return "diplomatic"
    return "domestic"
