"""Anniversaries, and the occasions that they mark."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from communique.graph import event, terms
from communique.graph.actor import known_as
from communique.graph.evidence import provenance
from communique.model import Anniversary, Facts


def lines(facts: Facts, base: str) -> Iterator[str]:
    """The release's anniversaries and their occasions; what has the same content is one anniversary."""
    graph = terms.release(base, facts.document)
    by_iri: dict[str, list[Anniversary]] = defaultdict(list)
    by_occasion: dict[str, list[Anniversary]] = defaultdict(list)
    for anniversary in facts.anniversaries:
        by_iri[f"{graph}/anniversary/{_content(anniversary)}"].append(anniversary)
        by_occasion[_occasion_iri(anniversary, base)].append(anniversary)
    for subject, same in by_iri.items():
        yield from _anniversary(same[0], subject, base, graph)
        yield from provenance(same, subject, graph)
    for subject, marked in by_occasion.items():
        yield from _occasion(marked, subject, base, graph)


def ordinal(number: int) -> str:
    """A number as it counts anniversaries.

    >>> [ordinal(n) for n in (1, 2, 3, 11, 60, 101, 112)]
    ['1st', '2nd', '3rd', '11th', '60th', '101st', '112th']
    """
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _occasion_iri(anniversary: Anniversary, base: str) -> str:
    return terms.occasion(base, anniversary.of, anniversary.parties, anniversary.subject)


def _content(anniversary: Anniversary) -> str:
    return terms.digest(
        [anniversary.of, anniversary.ordinal, anniversary.subject, anniversary.year, anniversary.base_year],
        sorted({terms.side(party) for party in anniversary.parties}),
        [anniversary.evidence[0].span.start, anniversary.evidence[0].span.end],
    )


def _anniversary(anniversary: Anniversary, subject: str, base: str, graph: str) -> Iterator[str]:
    count = f"{ordinal(anniversary.ordinal)} " if anniversary.ordinal is not None else ""
    title = f"{count}anniversary of {anniversary.subject}"
    about = [
        (terms.TYPE, terms.ref(terms.dip("Anniversary"))),
        (terms.LABEL, terms.label(", ".join(filter(None, (title, event.between(anniversary.parties)))))),
        (terms.dip("occasion"), terms.ref(_occasion_iri(anniversary, base))),
        (terms.dip("subject"), terms.label(anniversary.subject)),
    ]
    for name, number in (
        ("ordinal", anniversary.ordinal),
        ("year", anniversary.year),
        ("baseYear", anniversary.base_year),
    ):
        if number is not None:
            about.append((terms.dip(name), terms.integer(number)))
    about += [(terms.dip("party"), terms.ref(terms.party(base, party))) for party in anniversary.parties]
    for predicate, term in about:
        yield terms.line(subject, predicate, term, graph)


def _occasion(marked: list[Anniversary], subject: str, base: str, graph: str) -> Iterator[str]:
    first = marked[0]
    named = terms.named_by_parties(first.of, len({terms.side(party) for party in first.parties}))
    what = first.of.replace("-", " ") if named else known_as(each.subject for each in marked)
    title = ", ".join(filter(None, (what, event.between(first.parties))))
    yield terms.line(subject, terms.TYPE, terms.ref(terms.dip("Occasion")), graph)
    yield terms.line(subject, terms.LABEL, terms.label(title), graph)
    yield terms.line(subject, terms.dip("occasionKind"), terms.ref(terms.concept("occasion", first.of)), graph)
    for party in first.parties:
        yield terms.line(subject, terms.dip("party"), terms.ref(terms.party(base, party)), graph)
