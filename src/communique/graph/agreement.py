"""What parties settled between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from communique.graph import event, terms
from communique.graph.evidence import provenance
from communique.model import Agreement, Facts


def lines(facts: Facts, base: str) -> Iterator[str]:
    """The release's agreements; what has the same content is one agreement."""
    graph = terms.release(base, facts.document)
    by_iri: dict[str, list[Agreement]] = defaultdict(list)
    for agreement in facts.agreements:
        by_iri[f"{graph}/agreement/{_content(agreement)}"].append(agreement)
    for subject, same in by_iri.items():
        yield from _agreement(same[0], subject, base, graph)
        yield from provenance(same, subject, graph)


def _content(agreement: Agreement) -> str:
    return terms.digest(
        [agreement.kind, agreement.status, agreement.title],
        sorted({terms.side(party) for party in agreement.parties}),
        event.content(agreement.made_at) if agreement.made_at else None,
        [agreement.evidence[0].span.start, agreement.evidence[0].span.end],
    )


def _agreement(agreement: Agreement, subject: str, base: str, graph: str) -> Iterator[str]:
    title = agreement.title or ", ".join(filter(None, (agreement.kind, event.between(agreement.parties))))
    about = [
        (terms.TYPE, terms.ref(terms.dip("Agreement"))),
        (terms.TYPE, terms.ref(terms.kind(agreement.kind))),
        (terms.LABEL, terms.label(title)),
        (terms.dip("agreementStatus"), terms.ref(terms.concept("agreement-status", agreement.status))),
    ]
    if agreement.title is not None:
        about.append((terms.DCTERMS + "title", terms.label(agreement.title)))
    if agreement.made_at is not None:
        about.append((terms.dip("madeAt"), terms.ref(event.iri(agreement.made_at, graph))))
    about += [(terms.dip("party"), terms.ref(terms.party(base, party))) for party in agreement.parties]
    for predicate, term in about:
        yield terms.line(subject, predicate, term, graph)
