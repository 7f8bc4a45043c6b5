"""The release itself: where it comes from, its text and the text's hash."""

from __future__ import annotations

from collections.abc import Iterator

from communique.graph import terms
from communique.model import Facts


def lines(facts: Facts, base: str) -> Iterator[str]:
    """The release's own node; a domestic release has no other."""
    document = facts.document
    iri = terms.release(base, document)
    about = [
        (terms.TYPE, terms.ref(terms.dip("Release"))),
        (terms.DCTERMS + "identifier", terms.literal(document.id)),
        (terms.DCTERMS + "language", terms.literal(document.lang)),
        (terms.dip("text"), terms.literal(document.text)),
        (terms.dip("sha256"), terms.literal(document.sha256)),
        (terms.dip("scope"), terms.literal(facts.scope)),
    ]
    if document.title is not None:
        about.append((terms.DCTERMS + "title", terms.label(document.title.of(document.text))))
    if document.publisher is not None:
        about.append((terms.DCTERMS + "publisher", terms.literal(document.publisher)))
    if document.url is not None and (source := terms.address(document.url)):
        about.append((terms.DCTERMS + "source", terms.ref(source)))
    if document.published is not None:
        about.append((terms.DCTERMS + "issued", terms.date(document.published)))
    if document.state is not None:
        about.append((terms.dip("publisherState"), terms.ref(terms.state(base, document.state))))
    for predicate, term in about:
        yield terms.line(iri, predicate, term, iri)
