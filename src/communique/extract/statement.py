"""Statements: who said what, on whose behalf."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Clause, Predicate, Said, Voice
from communique.language.lexicon import Lexicon, Phrase
from communique.model import Evidence, Party, Silence, Span, Stance, Statement

_BARE = frozenset(
    {"will", "would", "shall", "will continue to", "continue to", "be committed to", "remain committed to"}
)
_BETWEEN = re.compile(
    r"\s*(?:,[^,]{1,60},\s*)?"
    r"(?:(?:continue|always|firmly|resolutely|also|actively|fully|further|to|continuously|be|provide|unswervingly)\s+)*",
)
# "China will mark 20 years": what befalls the speaker's side is no pledge.
_BEFALLS = re.compile(r"\s+(?:also\s+|soon\s+)?(?:mark|witness|celebrate|usher in|see|greet|reach the)\b")
_GREETING = re.compile(r"\bconvey\w*\b[^.;]{0,60}\b(?:greetings|regards)\b", re.IGNORECASE)
# "welcomed companies to take part" invites; "welcomed the decision to take part" does not.
_INVITES = re.compile(
    r"\s+(?:[\w'-]+\s+){0,5}?"
    r"(?:companies|enterprises|businesses|investors|entrepreneurs|countries|friends|students|tourists|parties|"
    r"side|leaders|youth|him|her|them|people|all|[A-Z]\w+)"
    r"\s+(?:from [^.;]{3,60}? )?to\s+(?:actively |further |jointly )?[a-z]+"
)
_LIGHT = frozenset({"offer", "send", "commit", "pledge", "announce"})
_OUR = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_I = re.compile(r"\bI\b")
_EMPTY = frozenset({"express", "voice", "extend", "convey", "share", "brief", "renew", "indicate", "tell", "inform"})
_OWN = frozenset({"it", "he", "she", "we", "i"})
_FAR = 60
_SHORT = 5
_PAST = re.compile(r"\b(?:was|were|did|had|became|began|came|took|gave|made|said|\w{3,}ed)\b")
_PRESENT = re.compile(
    r"\b(?:is|are|am|has|have|must|should|will|would|can|cannot|could|may|needs?|remains?|continues?|represents?|do|does|"
    r"we|our|knows?|believes?|wants?|deserves?|stands?|shows?|demonstrates?|threatens?|violates?)\b|'(?:s|re|ve|ll)\b",
    re.IGNORECASE,
)


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
        for said in analysis.said:
            for clause in said.clauses:
                found = self._statement(analysis, casting, said, clause)
                if found is not None:
                    yield found

    def _statement(self, analysis: Analysis, casting: Casting, said: Said, clause: Clause) -> Statement | None:
        voice = clause.voice
        if voice is None or clause.level == "joint" or len(clause.span.of(analysis.folded).split()) < 3:
            return None
        stance = self._stance(analysis, said, clause)
        if stance is None:
            return None
        kind, rule = stance
        voice = self._plural(analysis, clause, voice)
        if clause.level == "speaker" and _promised(clause.predicate):
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

    def _stance(self, analysis: Analysis, said: Said, clause: Clause) -> tuple[Stance, str] | None:
        predicate = clause.predicate
        if predicate is None:
            if clause.level != "content" or (self._signs(clause) and _told(clause.span.of(analysis.folded))):
                return None
            return "state", "clause:said"
        if _GREETING.search(analysis.folded, predicate.verb, clause.span.end):
            return None
        phrase = predicate.of("stances")
        saying = predicate.of("sayings")
        if predicate.passive and phrase is not None and not phrase.row["phrase"].startswith("be "):
            phrase = None
        if phrase is not None and phrase.row["phrase"] in _LIGHT:
            noun = self._noun(said, predicate, clause.span)
            if noun is not None:
                return noun
        if phrase is not None:
            if (
                phrase.row["construction"] == "modal"
                and phrase.row["stance"] == "pledge"
                and (not self._own(clause, predicate) or _BEFALLS.match(analysis.folded, predicate.end))
            ):
                return "state", "clause:said"
            if self._deed(clause, predicate):
                return "state", phrase.row.rule
            modal = phrase.row["construction"] == "modal"
            if ("not" in predicate.auxiliaries and not modal) or "never" in analysis.folded[
                predicate.start : predicate.verb
            ]:
                return "state", phrase.row.rule
            inner = self._inner(said, analysis, predicate) if phrase.row["stance"] == "pledge" else None
            phrase = inner or phrase
            if phrase.row["phrase"] == "welcome" and _INVITES.match(analysis.folded, predicate.end, clause.span.end):
                return "call", phrase.row.rule
            stance: Stance = phrase.row["stance"]  # type: ignore[assignment]
            return stance, phrase.row.rule
        if saying is not None:
            noun = self._noun(said, predicate, clause.span)
            if noun is not None:
                return noun
            return None if saying.row["phrase"] in _EMPTY else ("state", saying.row.rule)
        return ("state", "clause:said") if clause.level == "content" else None

    @staticmethod
    def _inner(said: Said, analysis: Analysis, predicate: Predicate) -> Phrase | None:
        """ "will continue to support": support, where the doing that is pledged is a stance of its own."""
        phrase = predicate.of("stances")
        if phrase is None or phrase.row["phrase"] not in _BARE:
            return None
        for hit in said.parsed.hits:
            if hit.value.table != "stances" or hit.value.form not in ("base", "ing") or hit.start < predicate.end:
                continue
            if not _BETWEEN.fullmatch(analysis.folded, predicate.end, hit.start):
                return None
            if hit.value.row["stance"] in ("support", "oppose"):
                return hit.value
        return None

    @staticmethod
    def _noun(said: Said, predicate: Predicate, span: Span) -> tuple[Stance, str] | None:
        """ "expressed deep gratitude": the stance that the noun behind a verb of saying carries."""
        for hit in said.parsed.hits:
            if hit.value.table == "stance_nouns" and predicate.end <= hit.start < min(span.end, predicate.end + _FAR):
                stance: Stance = hit.value.row["stance"]  # type: ignore[assignment]
                return stance, hit.value.row.rule
        return None

    @staticmethod
    def _signs(clause: Clause) -> bool:
        """Whether the clause is the signatory's own text, not reported speech."""
        voice = clause.voice
        return voice is not None and voice.signs and voice.mention.span.start < clause.parsed.sentence.span.start

    @staticmethod
    def _deed(clause: Clause, predicate: Predicate) -> bool:
        """ "The two sides have supported each other": what was done together is told, no stance is taken."""
        together = len(predicate.subjects) > 1 or any(m.kind == "side" for m in predicate.subjects)
        return clause.level == "content" and together and bool(predicate.auxiliaries & {"have", "has", "had"})

    @staticmethod
    def _own(clause: Clause, predicate: Predicate) -> bool:
        """Whether "will" is said of the speaker's own side."""
        voice = clause.voice
        for subject in predicate.subjects[:1]:
            if subject.kind == "pronoun":
                return subject.key in _OWN
            return voice is not None and subject.key in (voice.party, voice.actor)
        return False

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


def _promised(predicate: Predicate | None) -> bool:
    """ "A will hold talks with B": an encounter announced, not a statement of A's."""
    stance = predicate.of("stances") if predicate is not None else None
    modal = stance is not None and stance.row["construction"] == "modal"
    return predicate is not None and modal and predicate.of("encounters") is not None


def _told(words: str) -> bool:
    """Background in a signed text: what was done is told in the past, without a word of what is or ought to be."""
    return len(words.split()) < _SHORT or (_PAST.search(words) is not None and _PRESENT.search(words) is None)
