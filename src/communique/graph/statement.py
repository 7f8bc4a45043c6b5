"""Who said what, on whose behalf."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from communique.graph import event, terms
from communique.graph.evidence import provenance
from communique.model import Facts, Statement


def lines(facts: Facts, base: str) -> Iterator[str]:
    """The release's statements; what has the same content is one statement."""
    graph = terms.release(base, facts.document)
    by_iri: dict[str, list[Statement]] = defaultdict(list)
    for statement in facts.statements:
        by_iri[f"{graph}/statement/{_content(statement)}"].append(statement)
    for subject, same in by_iri.items():
        yield from _statement(same[0], subject, base, graph)
        yield from provenance(same, subject, graph)


def _content(statement: Statement) -> str:
    speaker = statement.speaker
    return terms.digest(
        [speaker.name, terms.side(speaker.represents)] if speaker else None,
        [terms.side(statement.represents), statement.stance],
        sorted({terms.side(party) for party in statement.addressees}),
        event.content(statement.made_at) if statement.made_at else None,
        [statement.evidence[0].span.start, statement.evidence[0].span.end],
    )


def _statement(statement: Statement, subject: str, base: str, graph: str) -> Iterator[str]:
    speaker, represents = statement.speaker, statement.represents
    voice = speaker.name if speaker else represents.key if represents else ""
    about = [
        (terms.TYPE, terms.ref(terms.dip("Statement"))),
        (terms.LABEL, terms.label(f"{voice}: {statement.stance}")),
        (terms.dip("stance"), terms.ref(terms.concept("stance", statement.stance))),
    ]
    if speaker is not None:
        about.append((terms.dip("speaker"), terms.ref(terms.person(base, speaker.name, speaker.represents))))
    if represents is not None:
        about.append((terms.dip("represents"), terms.ref(terms.party(base, represents))))
    if statement.made_at is not None:
        about.append((terms.dip("madeAt"), terms.ref(event.iri(statement.made_at, graph))))
    about += [(terms.dip("addressee"), terms.ref(terms.party(base, party))) for party in statement.addressees]
    for predicate, term in about:
        yield terms.line(subject, predicate, term, graph)
