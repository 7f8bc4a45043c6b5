"""What the language rooms hand to the extractors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from communique.language.dates import When
from communique.language.inflect import Form
from communique.language.lexicon import Phrase
from communique.language.match import Match
from communique.language.sentences import Sentence
from communique.language.tokens import Token
from communique.model import Actor, Document, Mention, Span

Hit = Match[Phrase]
Link = Literal["subject", "coordinate", "opening", "relative", "other"]
GenreKind = Literal["report", "signed", "joint"]
Level = Literal["speaker", "content", "joint"]
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'m", "'re"})


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with what is known of it, each list in the order of the text.

    Kinds of mention: person (key: the actor's), state, organization, adjective, capital, place (key: the
    party's code), side (key: what sides.tsv says it refers to), pronoun (key: the word).
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    hits: tuple[Hit, ...]
    dates: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A known verb with a subject of its own (`subjects`, in order) or one shared with an earlier verb.

    `start` is where its adverbs and auxiliaries begin, `verb` and `end` where the phrase stands, `readings`
    what the lexicons say of it. `whole` is where subject and verb begin together.
    """

    start: int
    verb: int
    end: int
    readings: tuple[Phrase, ...]
    form: Form
    link: Link
    subjects: tuple[Mention, ...]
    auxiliaries: frozenset[str]

    @property
    def whole(self) -> int:
        """Where the subject begins, if this verb has one of its own."""
        first = self.subjects[0].span.start if self.link == "subject" and self.subjects else self.start
        return min(first, self.start)

    @property
    def passive(self) -> bool:
        """ "was received": what the subject underwent."""
        return self.form in ("past", "participle") and bool(self.auxiliaries & _BE)

    @property
    def negated(self) -> bool:
        """ "did not sign": what was not done is no fact."""
        return "not" in self.auxiliaries

    @property
    def told(self) -> bool:
        """Simple past ("agreed"): narrative, where "have agreed" may be somebody's words."""
        return self.form == "past" and not self.auxiliaries & {"have", "has", "had", "'ve"}

    def of(self, table: str) -> Phrase | None:
        """What one lexicon says of this verb."""
        for phrase in self.readings:
            if phrase.table == table:
                return phrase
        return None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a person (by actor key), or a party alone; `mention` is where this is said.

    `signs`: the text is the speaker's own; `direct`: so are these words, signed, quoted or spoken in a turn.
    """

    actor: str | None
    party: str | None
    mention: Mention
    signs: bool = False
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """Where somebody has the floor in a transcript: `speaker` None where the words are nobody's here.

    `start` is where the words begin, behind the label; `known` tells a label that is one beyond doubt.
    """

    speaker: Mention | None
    start: int
    known: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that makes one assertion.

    `level` is speaker (a person or party does the saying), content (what was said) or joint (several parties
    at once). `predicate` carries the stance; None where the clause only asserts.
    """

    span: Span
    level: Level
    predicate: Predicate | None
    voice: Voice | None
    parsed: Parsed


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its predicates and clauses."""

    parsed: Parsed
    predicates: tuple[Predicate, ...]
    clauses: tuple[Clause, ...]
    turn: Turn | None = None

    @property
    def muted(self) -> bool:
        """Whether the words are nobody's here: a question in a transcript."""
        return self.turn is not None and self.turn.speaker is None


@dataclass(frozen=True, slots=True)
class Together:
    """The latest encounter told before or in a sentence: its parties and people (by key), and its day.

    `near` is true where they were spoken of in this paragraph or the one before, so that "they" can be they.
    """

    parties: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    day: dt.date | None = None
    near: bool = True


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document read: its sentences, and the people in it by key. `folded` is the text with plain quotes.

    `sides` gives for each sentence the encounter to which "both sides" and "the two ministers" refer there.
    """

    document: Document
    folded: str
    sentences: tuple[Parsed, ...]
    cast: Mapping[str, Actor]
    sides: tuple[Together, ...] = ()
    said: tuple[Said, ...] = ()
    kind: GenreKind = "report"
