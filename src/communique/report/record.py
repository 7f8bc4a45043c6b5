"""The public JSON format: one object a release, each fact with quote, start, end and rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from communique.model import (
    Agreement,
    Anniversary,
    Event,
    Evidence,
    Facts,
    Participant,
    Party,
    Statement,
)

Record = dict[str, Any]


def record(facts: Facts) -> Record:
    """A release and its facts; every value is a JSON value, absent ones are null.

    `quote` folds line breaks to one space; `start` and `end` are code points of the release's clean text;
    `attested` lists the passages that state single fields.
    """
    document = facts.document
    return {
        "id": document.id,
        "url": document.url,
        "title": document.title.of(document.text) if document.title is not None else None,
        "publisher": document.publisher,
        "published": document.published.isoformat() if document.published is not None else None,
        "scope": facts.scope,
        "events": [_event(event) for event in facts.events],
        "agreements": [_agreement(agreement) for agreement in facts.agreements],
        "anniversaries": [_anniversary(anniversary) for anniversary in facts.anniversaries],
        "statements": [_statement(statement) for statement in facts.statements],
    }


def _event(event: Event) -> Record:
    return {
        "kind": event.kind,
        "mode": event.mode,
        "status": event.status,
        "reported": event.reported,
        "date": event.date.isoformat() if event.date is not None else None,
        "end_date": event.end_date.isoformat() if event.end_date is not None else None,
        "period": event.period,
        "place": event.place,
        "participants": [_participant(one) for one in event.participants],
        "parties": _keys(event.parties),
        **_evidence(event.evidence),
    }


def _participant(participant: Participant) -> Record:
    actor = participant.actor
    return {
        "name": actor.name,
        "role": actor.office,
        "represents": actor.represents.key if actor.represents is not None else None,
        "part": participant.role,
        "attested": [_passage(e) for e in participant.evidence],
    }


def _agreement(agreement: Agreement) -> Record:
    return {
        "kind": agreement.kind,
        "status": agreement.status,
        "title": agreement.title,
        "parties": _keys(agreement.parties),
        **_evidence(agreement.evidence),
    }


def _anniversary(anniversary: Anniversary) -> Record:
    return {
        "ordinal": anniversary.ordinal,
        "of": anniversary.of,
        "subject": anniversary.subject,
        "parties": _keys(anniversary.parties),
        "year": anniversary.year,
        "base_year": anniversary.base_year,
        **_evidence(anniversary.evidence),
    }


def _statement(statement: Statement) -> Record:
    return {
        "speaker": statement.speaker.name if statement.speaker is not None else None,
        "represents": statement.represents.key if statement.represents is not None else None,
        "stance": statement.stance,
        "addressees": _keys(statement.addressees),
        **_evidence(statement.evidence),
    }


def _keys(parties: Iterable[Party]) -> list[str]:
    return [party.key for party in parties]


def _evidence(evidence: Sequence[Evidence]) -> Record:
    first, *others = evidence
    return {
        "quote": " ".join(first.quote.split()),
        "start": first.span.start,
        "end": first.span.end,
        "rule": first.rule,
        "attested": [_passage(e) for e in others],
    }


def _passage(evidence: Evidence) -> Record:
    return {
        "attests": evidence.attests,
        "quote": " ".join(evidence.quote.split()),
        "start": evidence.span.start,
        "end": evidence.span.end,
        "rule": evidence.rule,
    }
