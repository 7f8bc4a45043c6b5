"""Who says what in a sentence: its clauses, each with the predicate that carries its stance and its voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from communique.language.analysis import Analysis, Clause, Level, Parsed, Predicate, Said, Voice
from communique.language.genre import Genre
from communique.language.lexicon import Lexicon
from communique.language.predicates import Predicates
from communique.model import Mention, Span

_THAT = re.compile(
    r"\s*(?:(?:,\s*)?that\b\s*,?\s*|:\s*|,\s*)[\"“]?|\s*[\"“]"
    r"|\s+(?:in|at|during|on|to|once again|again)\b[^,;.]{0,50}?\bthat\b\s*"
)
_TRAIL = re.compile(r"[\s,;:.\"”]*(?:\b(?:and|but|while)\b)?[\s,;:]*$")
_LEAD = re.compile(r"[\s,;:]*(?:\b(?:and|but|that|also|while|as well as)\b[\s,]*)*[\"“]?")
_JOIN = re.compile(r",?\s+(?:and|but)\s+that\s+|;\s+(?:and\s+)?|,\s+but\s+")
_BREAK = re.compile(r"[,;]\s+(?:and\s+)?|\s+and\s+")
_TURN = re.compile(r"(?:[^\W\d_][\w.'’-]*\s?){1,7}:\s")
_WILL = frozenset({"will", "would", "shall"})
_DUTY = frozenset({"should", "must", "need to", "ought to"})
_TOLD = frozenset({"tell", "inform", "assure", "remind"})
_MILD = frozenset({"support", "oppose", "appreciate", "congratulate", "condole", "concern"})


@dataclass(slots=True)
class _Mark:
    """Where a clause begins, while its predicate may still be found."""

    start: int
    level: Level
    predicate: Predicate | None
    voice: Voice | None
    fact: bool = True
    elastic: bool = False
    kept: bool = False


@dataclass(slots=True)
class _Carried:
    """What goes on from sentence to sentence."""

    paragraph: int = -1
    voice: Voice | None = None
    open: bool = False
    muted: bool = False
    turned: bool = False
    subject: Mention | None = None


class Clauses:
    """Splits the sentences of an analysis into clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._predicates = Predicates(lexicon)

    def of(self, analysis: Analysis, kind: Genre) -> tuple[Said, ...]:
        """Each sentence with its predicates and its clauses; a heading has no clauses."""
        signatory = _voice_for(analysis, kind.signatory) if kind.signatory is not None else None
        signatory = replace(signatory, signs=True) if signatory is not None else None
        carried = _Carried()
        transcript = any(_turn_of(analysis, parsed) for parsed in analysis.sentences)
        found: list[Said] = []
        for parsed in analysis.sentences:
            predicates = self._predicates.of(parsed, analysis.folded)
            if parsed.sentence.heading or parsed.sentence.span.start in kind.lines:
                found.append(Said(parsed, predicates, ()))
                continue
            predicates = _without_modals_twice(tuple(_resolved(p, carried.subject, signatory) for p in predicates))
            marks = _Sentence(analysis, parsed, predicates, carried, signatory, transcript).marks()
            found.append(Said(parsed, predicates, tuple(_clauses(analysis.folded, parsed, marks))))
            carried.subject = _main_person(predicates) or carried.subject
        return tuple(found)


class _Sentence:
    """Walks one sentence from left to right, placing a mark where each clause begins."""

    def __init__(
        self,
        analysis: Analysis,
        parsed: Parsed,
        predicates: Sequence[Predicate],
        carried: _Carried,
        signatory: Voice | None,
        transcript: bool,
    ) -> None:
        self._analysis = analysis
        self._signatory = signatory
        self._transcript = transcript
        self._text = analysis.folded
        self._parsed = parsed
        self._predicates = predicates
        self._carried = carried
        self._begin, self._end = parsed.sentence.span.start, parsed.sentence.span.end
        self._marks: list[_Mark] = []
        self._voice: Voice | None = None
        self._top: Level | None = None
        self._said_here = False
        self._turned = False

    def marks(self) -> list[_Mark]:
        """The marks, and the voice handed on to the next sentence."""
        carried = self._carried
        fresh = self._parsed.sentence.paragraph != carried.paragraph
        carried.paragraph = self._parsed.sentence.paragraph
        muted = carried.muted and not fresh
        turn = _TURN.match(self._text, self._begin, self._end) if fresh and self._transcript else None
        if turn is not None:
            carried.voice, carried.open = _turn_of(self._analysis, self._parsed), True
            self._begin, fresh = turn.end(), False
            muted = carried.voice is None
            self._turned = not muted
        elif not fresh:
            self._turned = carried.turned
        if muted:
            carried.muted = True
            return []
        if carried.voice is not None and ((carried.open and not fresh) or self._goes_on(carried.voice)):
            self._voice = carried.voice
            self._marks.append(_Mark(self._begin, "content", None, self._voice))
            self._top = "content"
        elif self._signatory is not None and not self._transcript:
            self._voice = self._signatory
            self._marks.append(_Mark(self._begin, "content", None, self._voice))
            self._top = "content"
            carried.voice, carried.open = None, False
        else:
            carried.voice, carried.open = None, False
            if self._analysis.kind == "joint":
                self._marks.append(_Mark(self._begin, "joint", None, None))
                self._top = "joint"
        for k, predicate in enumerate(self._predicates):
            self._take(k, predicate)
        carried.voice = self._voice if self._signatory is None or self._transcript else None
        if carried.voice is None:
            carried.open = False
        carried.muted = muted
        carried.turned = self._turned
        return self._marks

    def _goes_on(self, voice: Voice) -> bool:
        """A sentence goes on with the last voice where it opens with that voice's own state, at present."""
        first = self._predicates[0] if self._predicates else None
        if first is None or voice.actor is None or first.link != "subject" or first.told:
            return False
        own = any(subject.kind == "state" and subject.key == voice.party for subject in first.subjects)
        return own and first.of("encounters") is None

    def _take(self, k: int, predicate: Predicate) -> None:
        if predicate.link == "opening":
            self._opening(k, predicate)
            return
        level = self._level(predicate)
        if level is None or self._nested(predicate):
            return
        if level == "speaker" and self._within_speech(predicate):
            level = "content"
        if not self._speaking(predicate, level):
            # An encounter, a settlement, a discussion: nobody's words go on behind it, but in a turn of their own.
            if level != "content" and not self._turned:
                self._voice = None
            self._mark(predicate, level)
            self._top = level
            return
        if level == "speaker" and predicate.link == "subject":
            self._voice = self._voice_of(predicate)
            if self._parenthetical(predicate):
                for mark in self._marks:
                    mark.voice = self._voice
                self._marks = self._marks or [_Mark(self._begin, "content", None, self._voice, elastic=True)]
                self._top, self._carried.open = "content", True
                return
        if level == "joint":
            self._voice = None
        opened = self._opened(predicate) if level == "speaker" else None
        if opened is not None:
            self._close(predicate.whole)
            self._marks.append(_Mark(predicate.whole, level, predicate, self._voice, fact=False))
            self._marks.append(_Mark(opened, "content", None, self._voice))
            self._top, self._carried.open, self._said_here = "content", True, True
            return
        self._mark(predicate, level)
        self._top = level

    @staticmethod
    def _speaking(predicate: Predicate, level: Level) -> bool:
        """Whether the verb says something; "will hold talks" does not, unless somebody says so."""
        stance = predicate.of("stances")
        modal = stance is not None and stance.row["construction"] == "modal"
        if modal and predicate.of("encounters") is not None and level != "content":
            return False
        return stance is not None or predicate.of("sayings") is not None

    def _within_speech(self, predicate: Predicate) -> bool:
        """ "A said that B attaches importance to it", "that he paid a visit": the voice stays that of A."""
        last = self._marks[-1] if self._marks else None
        if predicate.link != "subject" or last is None or last.level != "content" or self._voice is None:
            return False
        if predicate.subjects[0].kind != "person":
            return False
        if predicate.subjects[0].key == self._voice.actor and not self._is_saying(predicate):
            return self._pronoun(predicate)
        opening = self._said_here and last.predicate is None and self._preface(last.start, predicate.whole)
        return opening and not self._is_saying(predicate)

    @staticmethod
    def _is_saying(predicate: Predicate) -> bool:
        return predicate.of("sayings") is not None and predicate.told

    def _pronoun(self, predicate: Predicate) -> bool:
        return predicate.subjects[0].span.of(self._text).lower() in ("he", "she") and (
            self._said_here or predicate.of("stances") is None
        )

    def _nested(self, predicate: Predicate) -> bool:
        """ "hopes that Laos would join": a verb inside what another verb is about makes no clause of its own."""
        last = self._marks[-1].predicate if self._marks else None
        if last is None or predicate.link != "subject" or not self._marks[-1].fact:
            return False
        between = self._text[last.end : predicate.whole]
        return not re.search(r"[,;]|\b(?:and|but|while)\s*$", between)

    def _mark(self, predicate: Predicate, level: Level) -> None:
        last = self._marks[-1] if self._marks else None
        if last is not None and last.predicate is None and last.level == level and level in ("content", "joint"):
            if last.elastic or self._preface(last.start, predicate.whole):
                last.predicate = predicate
                return
        if predicate.link == "other" and last is not None:
            if last.predicate is None:
                last.predicate = predicate
                return
            breaks = [m.end() for m in _BREAK.finditer(self._text, last.predicate.end, predicate.start)]
            if breaks:
                self._marks.append(_Mark(breaks[-1], level, predicate, self._voice))
            return
        if level != "content":
            self._close(predicate.whole)
        self._marks.append(_Mark(predicate.whole, level, predicate, self._voice))

    def _close(self, start: int) -> None:
        """An open stretch before a new speaker is dropped where it is only a preface ("Besides, ")."""
        last = self._marks[-1] if self._marks else None
        if last is None or last.level == "speaker" or last.predicate is not None or last.kept:
            return
        if self._preface(last.start, start):
            self._marks.pop()

    def _preface(self, start: int, stop: int) -> bool:
        text = self._text[start:stop].strip()
        if not text or re.search(r"\b(?:of|of the)$", text):
            return True
        return (text.endswith(",") or len(text.split()) < 3) and not re.search(r"\band\s*$|;", text)

    def _opening(self, k: int, predicate: Predicate) -> None:
        """ "Noting that ties are good, A said": what is noted is A's too."""
        that = _THAT.match(self._text, predicate.end, self._end)
        if predicate.of("sayings") is None or that is None:
            return
        speaker = next((p for p in self._predicates[k + 1 :] if p.link == "subject" and self._speaks(p)), None)
        if speaker is not None:
            self._marks = [_Mark(that.end(), "content", None, self._voice_of(speaker), kept=True)]

    def _speaks(self, predicate: Predicate) -> bool:
        return predicate.subjects[0].kind == "person" and len(predicate.subjects) == 1

    def _parenthetical(self, predicate: Predicate) -> bool:
        """ "Laos, she said, rejects": set off by commas on both sides."""
        if predicate.of("sayings") is None:
            return False
        before = self._text[self._begin : predicate.whole].rstrip()
        end = max(predicate.end, predicate.subjects[0].span.end)
        after = self._text[end : self._end].lstrip()
        return (
            before.endswith((",", ',"', '?"'))
            and bool(before[:-1].strip())
            and (after[:1] == "." or (after[:1] == "," and len(before.split()) < 8))
        )

    def _level(self, predicate: Predicate) -> Level | None:
        phrase = predicate.of("stances")
        modal = phrase is not None and phrase.row["construction"] == "modal"
        if predicate.link == "other":
            duty = modal and phrase is not None and phrase.row["phrase"] in _DUTY
            return (
                self._top
                if duty
                and self._top in ("content", "joint")
                and (self._top == "content" or self._analysis.kind == "joint")
                else None
            )
        if predicate.link == "relative":
            return None
        if predicate.link == "coordinate":
            return self._top
        first = predicate.subjects[0]
        several = len(predicate.subjects) > 1 or first.kind == "side" or first.key in ("they", "we")
        if several and self._voice is not None and (first.key == "we" or (self._voice.signs and first.kind == "state")):
            return "content"
        if first.key == "we" and self._analysis.kind != "joint":
            return None
        if modal and self._they(first) and self._voice is None:
            return None
        if several:
            return "content" if self._voice is not None and (self._said_here or not predicate.told) else "joint"
        if first.kind == "person":
            return "content" if modal and predicate.of("encounters") is None else "speaker"
        if first.kind in ("state", "organization") and self._analysis.kind == "joint":
            return "speaker"
        if first.kind in ("state", "organization"):
            return "content" if self._voice is not None else "speaker"
        return "content" if self._voice is not None else None

    def _they(self, mention: Mention) -> bool:
        return mention.span.of(self._text).lower() == "they"

    def _voice_of(self, predicate: Predicate) -> Voice | None:
        return _voice_for(self._analysis, predicate.subjects[0])

    def _opened(self, predicate: Predicate) -> int | None:
        """Where what was said begins, behind a verb of saying; None where a noun follows ("stressed the need")."""
        phrase = predicate.of("sayings")
        if phrase is None:
            return None
        that = _THAT.match(self._text, predicate.end, self._end)
        if that is not None:
            return that.end()
        if phrase.row["phrase"] == "say":
            return predicate.end
        if phrase.row["phrase"] in _TOLD:
            told = re.compile(r"[^,;]{1,60}?\bthat\b\s*").match(self._text, predicate.end, self._end)
            return told.end() if told is not None else None
        return None


def _resolved(predicate: Predicate, subject: Mention | None, signatory: Voice | None) -> Predicate:
    """A predicate whose "he" or "she" is the person last spoken of, and whose "I" is the signatory."""
    if not any(m.kind == "pronoun" for m in predicate.subjects):
        return predicate
    keys = {"i": signatory.actor if signatory is not None else None}
    keys["he"] = keys["she"] = subject.key if subject is not None else None
    subjects = tuple(
        Mention(m.span, "person", key) if m.kind == "pronoun" and (key := keys.get(m.key)) is not None else m
        for m in predicate.subjects
    )
    return replace(predicate, subjects=subjects)


def _voice_for(analysis: Analysis, mention: Mention) -> Voice | None:
    """The voice of whoever a mention means."""
    if mention.kind == "person":
        actor = analysis.cast.get(mention.key)
        party = actor.represents.key if actor is not None and actor.represents is not None else None
        return Voice(mention.key, party, mention)
    if mention.kind in ("state", "organization"):
        return Voice(None, mention.key, mention)
    return None


def _turn_of(analysis: Analysis, parsed: Parsed) -> Voice | None:
    """ "Wang Yi: …" opens a person's turn in a transcript; "Q: …" opens one whose words are nobody's here."""
    turn = _TURN.match(analysis.folded, parsed.sentence.span.start, parsed.sentence.span.end)
    if turn is None or parsed.sentence.heading:
        return None
    inside = (m for m in parsed.mentions if m.kind == "person" and turn.start() <= m.span.start < turn.end())
    speaker = next(inside, None)
    return _voice_for(analysis, speaker) if speaker is not None and speaker.key in analysis.cast else None


def _main_person(predicates: Sequence[Predicate]) -> Mention | None:
    return next((p.subjects[0] for p in predicates if p.link == "subject" and p.subjects[0].kind == "person"), None)


def _without_modals_twice(predicates: tuple[Predicate, ...]) -> tuple[Predicate, ...]:
    """ "should support" is one call; "will support" is support: of a modal and its verb one stays."""
    kept: list[Predicate] = []
    for predicate in predicates:
        last = kept[-1] if kept else None
        phrase = last.of("stances") if last is not None else None
        modal = phrase.row["phrase"] if phrase is not None and phrase.row["construction"] == "modal" else None
        if last is not None and modal is not None and modal in predicate.auxiliaries and predicate.start <= last.verb:
            mine = predicate.of("stances")
            if modal in _DUTY:
                continue
            kept.pop()
            if mine is None or mine.row["stance"] not in _MILD:
                readings = (*(p for p in predicate.readings if p.table != "stances"), phrase)
                predicate = replace(predicate, readings=readings)
        elif predicate.auxiliaries & {"should", "must"}:
            continue
        kept.append(predicate)
    return tuple(kept)


def _clauses(text: str, parsed: Parsed, marks: Sequence[_Mark]) -> Iterator[Clause]:
    stops = [mark.start for mark in marks][1:] + [parsed.sentence.span.end] * bool(marks)
    for mark, stop in zip(marks, stops, strict=True):
        if not mark.fact:
            continue
        for start, end, first in _joined(text, mark, stop):
            span = _trimmed(text, start, end)
            if span is not None:
                yield Clause(span, mark.level, mark.predicate if first else None, mark.voice, parsed)


def _joined(text: str, mark: _Mark, stop: int) -> Iterator[tuple[int, int, bool]]:
    """ "that A, and that B" is two clauses; the predicate belongs to the part in which it stands."""
    start = mark.start
    if mark.level == "content":
        for join in _JOIN.finditer(text, mark.start, stop):
            yield (
                start,
                join.start(),
                mark.predicate is not None and start <= mark.predicate.verb < join.start(),
            )
            start = join.end()
    yield start, stop, mark.predicate is not None and start <= mark.predicate.verb


def _trimmed(text: str, start: int, stop: int) -> Span | None:
    lead = _LEAD.match(text, start, stop)
    start = lead.end() if lead is not None else start
    trail = _TRAIL.search(text, start, stop)
    stop = trail.start() if trail is not None else stop
    return Span(start, stop) if stop - start > 2 else None
