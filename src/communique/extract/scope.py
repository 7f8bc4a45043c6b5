"""Whether a release is about relations with others at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from communique.language.analysis import Analysis
from communique.model import Fact, Scope, Statement


def scope(analysis: Analysis, facts: Iterable[Fact], ruling: Mapping[str, str]) -> Scope:
    """Diplomatic where a fact has a party other than the publisher's state, or the heading names one."""
    home = analysis.document.state
    own = {home, *(party for party, state in ruling.items() if state == home)}
    for fact in facts:
        keys = {p.key for p in fact.parties} if not isinstance(fact, Statement) else {p.key for p in fact.addressees}
        if isinstance(fact, Statement) and fact.represents is not None:
            keys.add(fact.represents.key)
        if keys - own:
            return "diplomatic"
    for parsed in analysis.sentences:
        if parsed.sentence.heading and any(
            m.kind in ("state", "organization", "adjective", "capital") and m.key not in own for m in parsed.mentions
        ):
            return "diplomatic"
    return "domestic"
