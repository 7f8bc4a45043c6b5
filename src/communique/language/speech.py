"""Whom a speaker stands for, where only his words say it: "A said that Laos is ready to …"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from communique.language.analysis import Analysis, Clause
from communique.model import Actor, Evidence, Mention, Party

_TO_OTHERS = frozenset({"appreciate", "congratulate", "condole", "call"})
_FIRST_PERSON = frozenset({"pledge", "support", "oppose", "appreciate"})


def by_speech(analysis: Analysis, parties: Mapping[str, Party]) -> Mapping[str, Actor] | None:
    """The cast with the parties that their own words give; None where nothing changes.

    It speaks against a party that was only inferred, never against one that stands beside the name. The state
    must be the subject of what the speaker pledges, supports, opposes or appreciates more often than any other.
    """
    votes: dict[str, Counter[str]] = {}
    places: dict[tuple[str, str], Mention] = {}
    for said in analysis.said:
        for clause in said.clauses if said.turn is None else ():
            subject = _own(clause)
            if subject is None or clause.voice is None or clause.voice.actor is None or clause.voice.signs:
                continue
            votes.setdefault(clause.voice.actor, Counter())[subject.key] += 1
            places.setdefault((clause.voice.actor, subject.key), subject)
    cast = dict(analysis.cast)
    changed = False
    for key, actor in analysis.cast.items():
        inferred = not any(e.attests == "represents" for e in actor.evidence)
        if actor.represents is not None and inferred and _speaks_to(analysis, key, actor.represents.key):
            cast[key] = replace(actor, represents=None)
            changed = True
    for key, counted in votes.items():
        actor = cast[key]
        if any(e.attests == "represents" for e in actor.evidence):
            continue
        ranked = counted.most_common(2)
        party = parties.get(ranked[0][0])
        clear = len(ranked) == 1 or ranked[0][1] > ranked[1][1]
        if party is None or party == actor.represents or not clear:
            continue
        where = Evidence.cite(analysis.document, places[key, party.key].span, "speech:own state", "represents")
        cast[key] = replace(actor, represents=party, evidence=(*actor.evidence, where))
        changed = True
    return cast if changed else None


def _speaks_to(analysis: Analysis, key: str, party: str) -> bool:
    """Whether somebody thanks, congratulates or asks the very state for which he was taken to stand."""
    for said in analysis.said:
        for clause in said.clauses:
            predicate = clause.predicate
            phrase = predicate.of("stances") if predicate is not None else None
            if clause.level != "speaker" or clause.voice is None or clause.voice.actor != key or predicate is None:
                continue
            if phrase is None or phrase.row["stance"] not in _TO_OTHERS:
                continue
            if any(
                m.kind == "state" and m.key == party and 0 < m.span.start - predicate.end < 3
                for m in said.parsed.mentions
            ):
                return True
    return False


def _own(clause: Clause) -> Mention | None:
    """The state or organisation that the speaker speaks for in this clause, if it is told as one's own."""
    predicate = clause.predicate
    if clause.level != "content" or predicate is None or predicate.link != "subject" or len(predicate.subjects) != 1:
        return None
    phrase = predicate.of("stances")
    subject = predicate.subjects[0]
    if phrase is None and predicate.of("sayings") is not None and not predicate.told and subject.kind == "state":
        return subject
    if phrase is not None and phrase.row["construction"] == "modal":
        return None
    if phrase is None or predicate.told or subject.kind not in ("state", "organization"):
        return None
    if phrase.row["construction"] == "modal":
        # "Russia will use gas as a weapon": what a state will do is said of any.
        return None
    return subject if phrase.row["stance"] in _FIRST_PERSON or phrase.row["phrase"] == "hope" else None
