"""Whose voice speaks: of a mention, of "he" and "I"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.analysis import Analysis, Predicate, Voice
from communique.language.quotes import Quotation
from communique.model import Mention


def voice_for(analysis: Analysis, mention: Mention) -> Voice | None:
    """The voice of whoever a mention means."""
    if mention.kind == "person":
        actor = analysis.cast.get(mention.key)
        party = actor.represents.key if actor is not None and actor.represents is not None else None
        return Voice(mention.key, party, mention)
    if mention.kind in ("state", "organization"):
        return Voice(None, mention.key, mention)
    return None


def voice_in(analysis: Analysis, quotation: Quotation) -> Voice | None:
    """The voice that speaks in a quotation."""
    return voice_for(analysis, quotation.speaker) if quotation.speaker is not None else None


def resolved(
    predicates: Sequence[Predicate], subject: Mention | None, signatory: Voice | None
) -> tuple[Predicate, ...]:
    """The predicates with "he" or "she" as the person last spoken of (in the sentence first), "I" as the signatory."""
    found: list[Predicate] = []
    for predicate in predicates:
        keys = {"i": signatory.actor if signatory is not None else None}
        keys["he"] = keys["she"] = subject.key if subject is not None else None
        subjects = tuple(
            Mention(m.span, "person", key) if m.kind == "pronoun" and (key := keys.get(m.key)) is not None else m
            for m in predicate.subjects
        )
        found.append(replace(predicate, subjects=subjects))
        if predicate.link == "subject" and len(subjects) == 1 and subjects[0].kind == "person":
            subject = subjects[0]
    return tuple(found)


def main_person(predicates: Sequence[Predicate]) -> Mention | None:
    return next((p.subjects[0] for p in predicates if p.link == "subject" and p.subjects[0].kind == "person"), None)
