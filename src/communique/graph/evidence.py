"""The passages that state the facts, as Web Annotations of the release's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.graph import terms
from communique.model import Actor, Evidence, Fact, Facts, Participant, Statement

_CONTEXT = 32


def lines(facts: Facts, base: str) -> Iterator[str]:
    """A node for each passage that a fact or a participation cites, with its two selectors."""
    release = terms.release(base, facts.document)
    for passage in sorted(set(_cited(facts))):
        yield from _passage(passage, facts.document.text, release)


def citations(evidence: Iterable[Evidence], subject: str, release: str) -> Iterator[str]:
    """The links from a node to the passages that attest it."""
    for passage in sorted(set(evidence)):
        yield terms.line(subject, terms.dip("evidence"), terms.ref(terms.passage(release, passage)), release)


def provenance(facts: Iterable[Fact], subject: str, release: str) -> Iterator[str]:
    """What every fact has: its release, its passages, and the passage that states it.

    `facts` are those of one content, found in one place; only what attests their fields may differ.
    """
    facts = list(facts)
    first = min(fact.evidence[0] for fact in facts)
    yield terms.line(subject, terms.PROV + "wasDerivedFrom", terms.ref(release), release)
    yield terms.line(subject, terms.dip("statedIn"), terms.ref(terms.passage(release, first)), release)
    yield from citations((passage for fact in facts for passage in of_fact(fact)), subject, release)


def of_fact(fact: Fact) -> tuple[Evidence, ...]:
    """A fact's own passages, and for a statement those that tell who its speaker is."""
    if isinstance(fact, Statement) and fact.speaker is not None:
        return fact.evidence + of_actor(fact.speaker, ("name", "represents"))
    return fact.evidence


def of_participant(participant: Participant) -> tuple[Evidence, ...]:
    """The passages that tell who took part, in which office and for whom."""
    return participant.evidence + of_actor(participant.actor, ("name", "office", "represents"))


def of_actor(actor: Actor, fields: tuple[str, ...]) -> tuple[Evidence, ...]:
    """The passages that attest these fields of an actor."""
    return tuple(passage for passage in actor.evidence if passage.attests in fields)


def _cited(facts: Facts) -> Iterator[Evidence]:
    every: tuple[Fact, ...] = (*facts.events, *facts.agreements, *facts.anniversaries, *facts.statements)
    for fact in every:
        yield from of_fact(fact)
    for event in facts.events:
        for participant in event.participants:
            yield from of_participant(participant)


def _passage(passage: Evidence, text: str, release: str) -> Iterator[str]:
    start, end = passage.span.start, passage.span.end
    iri = terms.passage(release, passage)
    quote = terms.selector(release, passage, "quote")
    position = terms.selector(release, passage, "position")
    for subject, predicate, term in (
        (iri, terms.TYPE, terms.ref(terms.dip("Passage"))),
        (iri, terms.OA + "hasSource", terms.ref(release)),
        (iri, terms.OA + "hasSelector", terms.ref(quote)),
        (iri, terms.OA + "hasSelector", terms.ref(position)),
        (iri, terms.dip("rule"), terms.literal(passage.rule)),
        (iri, terms.dip("attests"), terms.literal(passage.attests)),
        (quote, terms.TYPE, terms.ref(terms.OA + "TextQuoteSelector")),
        (quote, terms.OA + "exact", terms.literal(passage.quote)),
        (quote, terms.OA + "prefix", terms.literal(text[max(0, start - _CONTEXT) : start])),
        (quote, terms.OA + "suffix", terms.literal(text[end : end + _CONTEXT])),
        (position, terms.TYPE, terms.ref(terms.OA + "TextPositionSelector")),
        (position, terms.OA + "start", terms.integer(start)),
        (position, terms.OA + "end", terms.integer(end)),
    ):
        yield terms.line(subject, predicate, term, release)
