"""Whose voice speaks: of a mention, of "he" and "I"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from communique.language.analysis import Analysis, Parsed, Predicate, Voice
from communique.language.quotes import Quotation
from communique.model import Mention

# A name that nobody in the release has, or an office without one.
_SOMEBODY = re.compile(
    r"(?!(?:As|In|On|At|Through|With|By|For|While|When|Also|After|Before|Since)\b)(?:[A-Z][\w'-]+(?<!s) ){1,3}|"
    r"(?:The|An|A|His|Her) (?:[\w'-]+ ){0,4}?"
    r"(?:official|ambassador|minister|spokesperson|spokesman|envoy|adviser|advisor|head|chairman|director|wife|President|"
    r"Minister|Ambassador|Secretary|Governor|Mayor|Chairman|Director) (?:(?:of|for) (?:[\w'-]+ ){1,5})?(?<!state )"
)

_TELLS = re.compile(
    r" (?:also |then |[a-z]+ly )?(?:was|were|did|had|gave|took|went|spoke|made|began|came|drew|brought|held|paid|sent|"
    r"told|put|[a-z]{2,}ed)\b"
)


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
    return spoken(voice_for(analysis, quotation.speaker)) if quotation.speaker is not None else None


def spoken(voice: Voice | None) -> Voice | None:
    """The voice, where the words are its own."""
    return replace(voice, direct=True) if voice is not None else None


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
        found.append(replace(predicate, subjects=subjects) if subjects != predicate.subjects else predicate)
        if predicate.link == "subject" and len(subjects) == 1 and subjects[0].kind == "person":
            subject = subjects[0]
    return tuple(found)


def stranger(text: str, parsed: Parsed, predicates: Sequence[Predicate]) -> bool:
    """ "The official said": somebody speaks whom the release does not name; nothing of his goes to another."""
    first = next((p for p in predicates if p.link != "opening"), None)
    if first is None or first.link != "other" or not first.told or first.passive or first.of("sayings") is None:
        return False
    return _SOMEBODY.fullmatch(text, parsed.sentence.span.start, first.start) is not None


def opener(text: str, parsed: Parsed) -> Mention | None:
    """Who a sentence begins with and tells of, by whatever verb: "Dr. Khan was of that opinion"."""
    first = next((m for m in parsed.mentions if m.span.start == parsed.sentence.span.start), None)
    if first is None or first.kind != "person":
        return None
    return first if _TELLS.match(text, first.span.end, parsed.sentence.span.end) is not None else None


def another(analysis: Analysis, parsed: Parsed, predicates: Sequence[Predicate], voice: Voice) -> bool:
    """ "Khan was of that opinion", behind what A said: told of Khan, of another party, by a verb not known."""
    person = opener(analysis.folded, parsed)
    if person is None or person.key == voice.actor or any(person in p.subjects for p in predicates):
        return False
    other = voice_for(analysis, person)
    return other is not None and other.party != voice.party


def impersonal(text: str, predicate: Predicate, voice: Voice, home: str | None) -> Voice | None:
    """ "It was emphasised that ties are good", in a report: said for the publisher's state, by nobody by name."""
    jointly = "jointly" in text[predicate.start : predicate.verb]
    return Voice(None, home, voice.mention) if voice.party == home and not jointly else None


def main_person(predicates: Sequence[Predicate]) -> Mention | None:
    return next((p.subjects[0] for p in predicates if p.link == "subject" and p.subjects[0].kind == "person"), None)
