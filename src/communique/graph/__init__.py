"""Facts as RDF: one named graph a release, as sorted N-Quads without blank nodes."""

from __future__ import annotations

from communique.graph import actor, agreement, anniversary, event, evidence, release, statement, terms
from communique.model import Facts

__all__ = ["BUILDERS", "quads"]

BUILDERS = (
    release.lines,
    actor.lines,
    event.lines,
    agreement.lines,
    anniversary.lines,
    statement.lines,
    evidence.lines,
)


def quads(facts: Facts, base: str = terms.BASE) -> tuple[str, ...]:
    """The release's graph as lines of N-Quads, sorted, each once.

    >>> from communique.model import Document
    >>> quads(Facts(Document.of(id="a", text="Roads reopen."), "domestic"))[0].split()[1:3]
    ['<http://purl.org/dc/terms/identifier>', '"a"']

    Raises InputError where `base` can't start an IRI.
    """
    checked = terms.base(base)
    return tuple(sorted({line for build in BUILDERS for line in build(facts, checked)}))
