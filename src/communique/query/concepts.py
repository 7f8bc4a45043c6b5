"""The words for kinds, modes, statuses, stances, roles and occasions, and what each stands for."""

from __future__ import annotations

from functools import cache
from typing import get_args

from pyoxigraph import NamedNode

from communique.graph import terms
from communique.model import (
    AgreementKind,
    AgreementStatus,
    EventKind,
    EventStatus,
    Mode,
    OccasionKind,
    Role,
    Stance,
)


@cache
def concepts(scheme: str | None = None) -> dict[str, tuple[NamedNode, ...]]:
    """What each word may mean, in one scheme or in all; a prefixed form ("stance-call") is never ambiguous.

    >>> [node.value.partition("#")[2] for node in concepts()["call"]]
    ['Call', 'stance-call']
    >>> len(concepts("stance")["call"])
    1
    """
    words: dict[str, tuple[NamedNode, ...]] = {}
    for name, values in _schemes().items():
        if scheme not in (None, name):
            continue
        for value in values:
            kinds = name in ("event", "agreement")
            node = NamedNode(terms.kind(value) if kinds else terms.concept(name, value))
            for word in (value, f"{name}-{value}"):
                words[word] = (*words.get(word, ()), node)
    return words


def _schemes() -> dict[str, tuple[str, ...]]:
    return {
        "event": get_args(EventKind),
        "agreement": get_args(AgreementKind),
        "mode": get_args(Mode),
        "status": get_args(EventStatus),
        "stance": get_args(Stance),
        "role": get_args(Role),
        "occasion": get_args(OccasionKind),
        "agreement-status": get_args(AgreementStatus),
    }
