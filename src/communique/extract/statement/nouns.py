"""Nouns behind a verb of saying that carry the stance: "expressed deep gratitude"."""

from __future__ import annotations

from collections.abc import Sequence

from communique.extract.statement.behind import EXPRESSED, TO_A_PARTY, WEIGHED
from communique.language.analysis import Clause, Hit, Predicate
from communique.model import Stance

Found = tuple[Stance, str]

_FAR = 60


def noun(text: str, hits: Sequence[Hit], clause: Clause, start: int) -> Found | None:
    """The stance of the first such noun behind `start`, and its rule."""
    for hit in hits:
        if hit.value.table == "stance_nouns" and start <= hit.start < min(clause.span.end, start + _FAR):
            between = text[start : hit.start]
            other = WEIGHED.search(between) or (between.endswith(("to ", " with ", "-")) and between != " with ")
            stance: Stance = hit.value.row["stance"]  # type: ignore[assignment]
            return (stance, hit.value.row.rule) if not other else None
    return None


def weighed(text: str, clause: Clause, predicate: Predicate, found: Found) -> Found:
    """What a noun behind this verb comes to.

    "Its commitments to the Philippines" support them; "stressed the interest in it" and "A and B share an interest"
    say how things stand.
    """
    saying = predicate.of("sayings")
    if found[1] == "stance_nouns:commitments to" and TO_A_PARTY.search(text, predicate.end, clause.span.end):
        return "support", found[1]
    name = saying.row["phrase"] if saying is not None else ""
    idle = found[1] == "stance_nouns:interest in" and name not in EXPRESSED
    shared = name == "share" and clause.level == "content"
    return ("state", saying.row.rule) if saying is not None and (idle or shared) else found
