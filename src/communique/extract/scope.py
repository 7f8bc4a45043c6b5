"""Whether a release is about relations with others at all."""

from __future__ import annotations

from collections.abc import Iterable

from communique.language.analysis import Analysis
from communique.model import Event, Fact, Scope, Statement


def scope(analysis: Analysis, facts: Iterable[Fact]) -> Scope:
    """Diplomatic where a fact has a party other than the publisher's state, or the heading names one."""
    home = analysis.document.state
    for fact in facts:
        keys = (
            {p.key for p in fact.parties}
            if not isinstance(fact, Statement)
            else {p.key for p in fact.addressees}
        )
        if isinstance(fact, Statement) and fact.represents is not None:
            keys.add(fact.represents.key)
        if isinstance(fact, Event) and len(keys) > 1:
            return "diplomatic"
        if keys - {home}:
            return "diplomatic"
    for parsed in analysis.sentences:
        if parsed.sentence.heading and any(
            m.kind in ("state", "organization", "adjective", "capital") and m.key != home
            for m in parsed.mentions
        ):
            return "diplomatic"
    return "domestic"
