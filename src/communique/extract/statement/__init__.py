"""Statements: who said what, on whose behalf."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.extract.statement.position import position, speech
from communique.extract.statement.silent import promised
from communique.extract.statement.stance import Reading
from communique.language.analysis import Analysis, Clause, Said, Voice
from communique.language.lexicon import Lexicon
from communique.model import Evidence, Mention, Party, Silence, Statement

_OUR = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
# The rule of an assertion without a stance. In a transcript most of these are asides; kept are those about parties.
_PLAIN = "clause:said"
_ABROAD = frozenset({"state", "organization", "adjective", "people", "capital"})
_I = re.compile(r"\bI\b")


class Statements:
    """One statement for each clause that a person or a side can be said to have made.

    "Wang Yi said that China firmly supports Laos, and opposes interference." gives two: support and oppose,
    both by Wang Yi for CHN.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Statement | Silence]:
        """The statements of a release, in order."""
        casting = Casting(analysis, self._parties)
        long = speech(analysis)
        for said in analysis.said:
            for clause in said.clauses:
                found = self._statement(analysis, casting, said, clause, long=long)
                if found is not None:
                    yield found

    def _statement(
        self, analysis: Analysis, casting: Casting, said: Said, clause: Clause, *, long: bool
    ) -> Statement | None:
        voice = clause.voice
        if voice is None or clause.level == "joint" or len(clause.span.of(analysis.folded).split()) < 3:
            return None
        stance = Reading(analysis, said, clause).stance()
        if stance is None:
            return None
        kind, rule = stance
        if rule == _PLAIN and said.turn is not None and not any(_touches(clause, m) for m in said.parsed.mentions):
            return None
        if rule == _PLAIN and long and voice.direct and not position(analysis, said, clause):
            return None
        voice = self._plural(analysis, clause, voice)
        if clause.level == "speaker" and promised(clause.predicate):
            return None
        represents = casting.party(voice.party)
        speaker = analysis.cast.get(voice.actor) if voice.actor is not None else None
        if speaker is None and represents is None:
            return None
        evidence = [Evidence.cite(analysis.document, clause.span, rule)]
        if speaker is not None:
            evidence += casting.attest(speaker, voice.mention.span)
        else:
            evidence.append(Evidence.cite(analysis.document, voice.mention.span, "mention:party", "represents"))
        return Statement(
            speaker, represents, self._addressees(casting, clause, represents), kind, None, tuple(evidence)
        )

    @staticmethod
    def _plural(analysis: Analysis, clause: Clause, voice: Voice) -> Voice:
        """In a signed text "we" and the state's own name speak for the state, unless the paragraph says "I" too."""
        if voice.actor is None or voice.party is None or not voice.signs or analysis.kind != "signed":
            return voice
        subject = clause.predicate.subjects[0] if clause.predicate is not None and clause.predicate.subjects else None
        subject = subject or _first(analysis, clause)
        if subject is not None and subject.kind == "state" and subject.key == voice.party:
            return Voice(None, voice.party, subject)
        plural = subject is not None and subject.kind == "pronoun" and subject.key == "we"
        if not plural and not _OUR.search(clause.span.of(analysis.folded)):
            return voice
        number = clause.parsed.sentence.paragraph
        if any(
            p.sentence.paragraph == number and _I.search(p.sentence.span.of(analysis.folded))
            for p in analysis.sentences
        ):
            return voice
        return Voice(None, voice.party, voice.mention)

    @staticmethod
    def _addressees(casting: Casting, clause: Clause, represents: Party | None) -> tuple[Party, ...]:
        """The states and organisations that stand right behind the predicate as its object."""
        if clause.predicate is None:
            return ()
        after = clause.predicate.end
        for mention in clause.parsed.mentions:
            if mention.span.start < after or mention.span.start - after > 2:
                continue
            party = casting.party(casting.of(mention)) if mention.kind != "adjective" else None
            if party is not None and party != represents:
                return (party,)
        return ()


def _touches(clause: Clause, mention: Mention) -> bool:
    """Whether a clause speaks of a state or organisation."""
    return mention.kind in _ABROAD and clause.span.start <= mention.span.start < clause.span.end


def _first(analysis: Analysis, clause: Clause) -> Mention | None:
    """The state with which a clause begins whose verb is not known: "The United States has no part in it"."""
    start = clause.span.start
    first = next((m for m in clause.parsed.mentions if m.span.start >= start), None)
    if first is None or first.kind != "state" or not first.span.of(analysis.folded)[0].isupper():
        return None
    before = analysis.folded[start : first.span.start].removesuffix("the ").removesuffix("The ").strip()
    return first if not before or before.endswith(",") else None
