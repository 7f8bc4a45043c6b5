"""Who says what in a sentence: its clauses, each with the predicate that carries its stance and its voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.analysis import Analysis, Parsed, Predicate, Said, Turn, Voice
from communique.language.cuts import cut
from communique.language.genre import Genre
from communique.language.lexicon import Lexicon
from communique.language.mark import Carried
from communique.language.marks import Marker
from communique.language.predicates import Predicates
from communique.language.quotes import quotations, stated_by
from communique.language.voices import main_person, opener, resolved, stranger, voice_for, voice_in
from communique.model import Mention

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
        signatory = replace(signatory, signs=True, direct=True) if signatory is not None and signed else None
        known = self._known(analysis, kind, turns, signatory)
        quoted = quotations(analysis.folded, analysis.sentences, [predicates for predicates, _ in known])
        carried = Carried()
        found: list[Said] = []
        for parsed, (predicates, him), turn in zip(analysis.sentences, known, turns, strict=True):
            if _silent(parsed, kind):
                found.append(Said(parsed, predicates, ()))
                continue
            if turn is not carried.turn:
                carried = Carried(turn=turn)
            carried.subject = him
            span = parsed.sentence.span
            quotation = next((q for q in quoted if q.start < span.end and span.start < q.end), None)
            if quotation is not None and turn is None:
                predicates = resolved(predicates, None, voice_in(analysis, quotation))
            marks = Marker(analysis, parsed, predicates, carried, signatory, turn, quotation).marks()
            found.append(Said(parsed, predicates, tuple(cut(analysis.folded, parsed, marks, predicates)), turn))
        return tuple(found)

    def _known(
        self, analysis: Analysis, kind: Genre, turns: Sequence[Turn | None], signatory: Voice | None
    ) -> list[tuple[tuple[Predicate, ...], Mention | None]]:
        """The predicates of each sentence, with "he" as the person last spoken of and "I" as who speaks; and him."""
        known: list[tuple[tuple[Predicate, ...], Mention | None]] = []
        subject: Mention | None = None
        last: Turn | None = None
        for parsed, turn in zip(analysis.sentences, turns, strict=True):
            predicates = self._predicates.of(parsed, analysis.folded)
            him = subject
            if not _silent(parsed, kind):
                if turn is not last:
                    subject, last = None, turn
                voice = voice_for(analysis, turn.speaker) if turn is not None and turn.speaker is not None else None
                me = signatory if turn is None else voice
                predicates = _without_modals_twice(resolved(predicates, subject, me))
                subject = (
                    main_person(predicates)
                    or stated_by(analysis.folded, parsed)
                    or opener(analysis.folded, parsed)
                    or (None if stranger(analysis.folded, parsed, predicates) else subject)
                )
            known.append((predicates, him))
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
