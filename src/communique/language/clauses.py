"""Who says what in a sentence: its clauses, each with the predicate that carries its stance and its voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.language.analysis import Analysis, Clause, Level, Parsed, Predicate, Said, Turn, Voice
from communique.language.genre import Genre
from communique.language.lexicon import Lexicon
from communique.language.marks import Carried, Mark, Marker
from communique.language.predicates import Predicates
from communique.language.quotes import quotations
from communique.language.voices import main_person, resolved, voice_for, voice_in
from communique.model import Mention, Span

_TRAIL = re.compile(r"[\s,;:.\"”]*(?:\b(?:and|but|while)\b)?[\s,;:]*$")
_LEAD = re.compile(r"[\s,;:]*(?:\b(?:and|but|that|also|while|as well as)\b[\s,]*)*[\"“]?")
_JOIN = re.compile(
    r",?\s+(?:and|but)\s+that\s+|;\s+(?!(?:and\s+)?(?:first|second|third|fourth|fifth|sixth|last|finally)(?:ly)?\b)(?:and\s+)?|"
    r",\s+but\s+"
)
_ADDING = re.compile(
    r",\s+(?:adding|noting|stressing|emphasizing|emphasising|underlining|saying|pointing out)\s+that\s+"
)
# No clause ends in these.
_STUMP = re.compile(
    r"(?<!\w)(?:of|in|on|at|by|for|to|with|from|into|than|between|among|toward|towards|against|about|via|"
    r"the|a|an|as|(?<!and )(?<!but )that|what|which|who|whom|whose|where|how|why|whether|if|when|because|or|nor)$",
    re.IGNORECASE,
)
_FEW = 6
_DUTY = frozenset({"should", "must", "need to", "ought to"})
_MILD = frozenset({"support", "oppose", "appreciate", "congratulate", "condole", "concern"})


class Clauses:
    """Splits the sentences of an analysis into clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._predicates = Predicates(lexicon)

    def of(self, analysis: Analysis, kind: Genre, turns: Sequence[Turn | None]) -> tuple[Said, ...]:
        """Each sentence with its predicates and its clauses; a heading has no clauses."""
        signatory = voice_for(analysis, kind.signatory) if kind.signatory is not None else None
        # In a transcript nobody signs what stands before the first turn.
        signed = signatory is not None and not any(turns)
        signatory = replace(signatory, signs=True) if signatory is not None and signed else None
        known = self._known(analysis, kind, turns, signatory)
        quoted = quotations(analysis.folded, analysis.sentences, known)
        carried = Carried()
        found: list[Said] = []
        for parsed, predicates, turn in zip(analysis.sentences, known, turns, strict=True):
            if _silent(parsed, kind):
                found.append(Said(parsed, predicates, ()))
                continue
            if turn is not carried.turn:
                carried = Carried(turn=turn)
            span = parsed.sentence.span
            quotation = next((q for q in quoted if q.start < span.end and span.start < q.end), None)
            if quotation is not None and turn is None:
                predicates = resolved(predicates, None, voice_in(analysis, quotation))
            marks = Marker(analysis, parsed, predicates, carried, signatory, turn, quotation).marks()
            found.append(Said(parsed, predicates, tuple(_clauses(analysis.folded, parsed, marks)), turn))
        return tuple(found)

    def _known(
        self, analysis: Analysis, kind: Genre, turns: Sequence[Turn | None], signatory: Voice | None
    ) -> list[tuple[Predicate, ...]]:
        """The predicates of each sentence, with "he" as the person last spoken of and "I" as who speaks."""
        known: list[tuple[Predicate, ...]] = []
        subject: Mention | None = None
        last: Turn | None = None
        for parsed, turn in zip(analysis.sentences, turns, strict=True):
            predicates = self._predicates.of(parsed, analysis.folded)
            if not _silent(parsed, kind):
                if turn is not last:
                    subject, last = None, turn
                voice = voice_for(analysis, turn.speaker) if turn is not None and turn.speaker is not None else None
                me = signatory if turn is None else voice
                predicates = _without_modals_twice(resolved(predicates, subject, me))
                subject = main_person(predicates) or subject
            known.append(predicates)
        return known


def _silent(parsed: Parsed, kind: Genre) -> bool:
    """A heading, or a line below it: nobody's words."""
    return parsed.sentence.heading or parsed.sentence.span.start in kind.lines


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
            if phrase is not None and (mine is None or mine.row["stance"] not in _MILD):
                readings = (*(p for p in predicate.readings if p.table != "stances"), phrase)
                predicate = replace(predicate, readings=readings)
        elif predicate.auxiliaries & {"should", "must"}:
            continue
        kept.append(predicate)
    return tuple(kept)


def _clauses(text: str, parsed: Parsed, marks: Sequence[Mark]) -> Iterator[Clause]:
    marks = _whole(text, marks)
    stops = [mark.start for mark in marks][1:] + [parsed.sentence.span.end] * bool(marks)
    for mark, stop in zip(marks, stops, strict=True):
        if not mark.fact:
            continue
        for start, end, level in _joined(text, mark, stop):
            span = _trimmed(text, start, end)
            mine = mark.predicate is not None and start <= mark.predicate.verb < end
            if span is not None:
                yield Clause(span, level, mark.predicate if mine else None, mark.voice, parsed)


def _whole(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks without those that would leave a stump behind them: "in a message that", "President A and"."""
    kept: list[Mark] = []
    for mark in marks:
        last = kept[-1] if kept else None
        if last is not None and last.fact and mark.fact and last.level == mark.level and last.voice == mark.voice:
            before = text[last.start : mark.start].rstrip(" ,")
            short = last.predicate is None and before.endswith(" and") and len(before.split()) < _FEW
            if short or _STUMP.search(before):
                last.predicate = last.predicate or mark.predicate
                continue
        kept.append(mark)
    return kept


def _joined(text: str, mark: Mark, stop: int) -> Iterator[tuple[int, int, Level]]:
    """ "that A, and that B" is two clauses, and so is "A, adding that B": what is added is said."""
    start, level = mark.start, mark.level
    joins = [(m.start(), m.end(), mark.level) for m in _JOIN.finditer(text, start, stop)] if level == "content" else []
    if level != "joint":
        joins += [(m.start(), m.end(), "content") for m in _ADDING.finditer(text, start, stop)]
    for before, behind, next_level in sorted(joins):
        yield start, before, level
        start, level = behind, next_level
    yield start, stop, level


def _trimmed(text: str, start: int, stop: int) -> Span | None:
    lead = _LEAD.match(text, start, stop)
    start = lead.end() if lead is not None else start
    trail = _TRAIL.search(text, start, stop)
    stop = trail.start() if trail is not None else stop
    return Span(start, stop) if stop - start > 2 else None
