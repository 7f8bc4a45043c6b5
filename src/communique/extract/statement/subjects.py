"""Of whom a verb is said: the speaker's own side, another, somebody who is to act."""

from __future__ import annotations

from communique.extract.statement.kinds import FIRST, OWN
from communique.language.analysis import Clause, Predicate, Said
from communique.model import Mention


def direct(clause: Clause) -> bool:
    """Whether the words are the speaker's own."""
    return clause.voice is not None and clause.voice.direct


def own_side(clause: Clause, predicate: Predicate) -> bool:
    """Whether the verb is said of the speaker's own side."""
    voice = clause.voice
    for subject in predicate.subjects[:1]:
        if subject.kind == "pronoun":
            return subject.key in (FIRST if direct(clause) else OWN)
        return voice is not None and subject.key in (voice.party, voice.actor)
    return False


def anothers(clause: Clause, predicate: Predicate) -> bool:
    """ "A said that Laos insists on it": told of another state, or of "them"; the speaker takes no such stance."""
    voice = clause.voice
    if clause.level != "content" or voice is None or voice.party is None or len(predicate.subjects) != 1:
        return False
    subject = predicate.subjects[0]
    if subject.kind == "pronoun":
        return subject.key == "they" or (direct(clause) and subject.key in ("he", "she"))
    if subject.kind == "person":
        return direct(clause) and subject.key != voice.actor
    return subject.kind == "state" and "|" not in subject.key and subject.key != voice.party


def first(predicate: Predicate) -> bool:
    """ "we", "I"."""
    return any(m.kind == "pronoun" and m.key in FIRST for m in predicate.subjects)


def alone(clause: Clause, predicate: Predicate) -> bool:
    """ "I", or the speaker by name."""
    voice = clause.voice
    return any(m.key == "i" or (voice is not None and m.key == voice.actor) for m in predicate.subjects)


def names(clause: Clause, start: int, end: int) -> bool:
    """Whether a person, a party or a side stands here, who is to act."""
    kinds = ("person", "state", "organization", "side", "adjective", "people")
    return any(m.kind in kinds and start <= m.span.start < end for m in clause.parsed.mentions)


def own_party(clause: Clause, mention: Mention) -> bool:
    """Whether a mention names the party for which the speaker speaks."""
    return clause.voice is not None and mention.key == clause.voice.party


def reported(said: Said, clause: Clause, predicate: Predicate) -> bool:
    """ "The Lao side reiterated that it supports China", in another's mouth: the stance is theirs."""
    voice = clause.voice
    if voice is None or not voice.direct or voice.party is None:
        return False
    before = [p for p in said.predicates if p.verb < predicate.verb and p.told and p.of("sayings") is not None]
    last = before[-1].subjects[0] if before and before[-1].link == "subject" else None
    others = last is not None and last.kind in ("state", "organization") and last.key != voice.party
    own = predicate.link == "subject" and predicate.subjects[0].key != "it"
    return others and not own
