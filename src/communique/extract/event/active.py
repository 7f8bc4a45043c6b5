"""Encounters told by a verb: "A met with B", "A and B held talks", "A was received by B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from communique.extract.casting import Casting
from communique.extract.event import frame
from communique.language.analysis import Analysis, Hit, Predicate, Said
from communique.language.lexicon import Lexicon, Phrase
from communique.model import Event, EventKind, Evidence, Mention, Mode, Participant, Span

_EACH = re.compile(r"\b(?:respectively|separately)\b")
_LEAVES_OUT = re.compile(r"[\s,;.]+$")


class ActiveEvents:
    """ "On May 2, A met with B." gives a meeting of that day between A and B."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Event]:
        """The encounters that a release tells by verbs, in order, those of the heading last."""
        casting = Casting(analysis, self._parties)
        for heading in (False, True):
            for said in analysis.said:
                if said.parsed.sentence.heading is heading:
                    for predicate in said.predicates:
                        yield from self._events(analysis, casting, said, predicate)

    def _events(
        self, analysis: Analysis, casting: Casting, said: Said, predicate: Predicate
    ) -> Iterator[Event]:
        phrase = predicate.of("encounters")
        signed = predicate.of("instrument_verbs")
        if predicate.link in ("other", "opening"):
            return
        if signed is not None and signed.row["status"] == "signed" and not predicate.passive:
            yield from self._signing(analysis, casting, said, predicate)
            return
        if phrase is None or predicate.link == "relative":
            return
        stop = frame.boundary(said, predicate)
        subjects = tuple(m for m in predicate.subjects if m.kind in ("person", "state", "organization"))
        construction = phrase.row["construction"]
        if construction == "place":
            yield from self._visit(analysis, casting, said, predicate, phrase, subjects)
            return
        if construction == "occasion":
            yield from self._occasion(analysis, casting, said, predicate, phrase, subjects, stop)
            return
        if predicate.passive:
            by, end = self._by(analysis, said, predicate, stop)
            others = by
        else:
            others, end = frame.objects(analysis, said, predicate, stop)
        if not others and len(subjects) < 2:
            return
        if len(others) > 1 and _EACH.search(analysis.folded, predicate.start, end):
            for other in others:
                yield from self._event(
                    analysis, casting, said, predicate, phrase, (*subjects, other), other.span.end, stop
                )
        else:
            yield from self._event(
                analysis, casting, said, predicate, phrase, (*subjects, *others), end, stop
            )

    @staticmethod
    def _by(
        analysis: Analysis, said: Said, predicate: Predicate, stop: int
    ) -> tuple[tuple[Mention, ...], int]:
        found = re.compile(r"\s*(?:in \w+ )?by\b").match(analysis.folded, predicate.end, stop)
        return (
            frame.chain(said.parsed, analysis.folded, found.end(), stop)
            if found is not None
            else ((), predicate.end)
        )

    def _event(
        self,
        analysis: Analysis,
        casting: Casting,
        said: Said,
        predicate: Predicate,
        phrase: Phrase,
        people: tuple[Mention, ...],
        end: int,
        stop: int,
        kind: EventKind | None = None,
        extra: tuple[str | None, ...] = (),
    ) -> Iterator[Event]:
        participants = self._participants(casting, people)
        parties = casting.parties([*(casting.of(m) for m in people), *extra])
        if len(participants) + len([m for m in people if m.kind != "person"]) + len(extra) < 2 or not parties:
            return
        given: Mode = phrase.row["mode"]  # type: ignore[assignment]
        when = frame.times(said, predicate, stop)
        where = frame.place(said.parsed, analysis.folded, said.parsed.sentence.span.start, stop)
        document = analysis.document
        begin = said.parsed.sentence.span.start
        if predicate.link == "coordinate":
            begin = predicate.start
        quote = Span(begin, max(end, predicate.end))
        evidence = [Evidence.cite(document, quote, phrase.row.rule)]
        if when.span is not None and not quote.covers(when.span):
            evidence.append(Evidence.cite(document, when.span, "date", "date"))
        if where is not None and not quote.covers(where):
            evidence.append(Evidence.cite(document, where, "place", "place"))
        yield Event(
            kind or phrase.row["kind"],  # type: ignore[arg-type]
            frame.mode(analysis, said, predicate, given),
            frame.status(analysis, said, predicate),
            True,
            when.date,
            when.end,
            when.period,
            where.of(document.text) if where is not None else None,
            participants,
            parties,
            tuple(evidence),
        )

    @staticmethod
    def _participants(casting: Casting, people: tuple[Mention, ...]) -> tuple[Participant, ...]:
        found: dict[str, Participant] = {}
        for mention in people:
            participant = casting.participant(mention, "principal")
            if participant is not None:
                found.setdefault(participant.actor.key, participant)
        return tuple(found.values())

    def _signing(
        self, analysis: Analysis, casting: Casting, said: Said, predicate: Predicate
    ) -> Iterator[Event]:
        """People of two parties who sign an instrument hold a ceremony."""
        people = tuple(m for m in predicate.subjects if m.kind == "person")
        stop = frame.boundary(said, predicate)
        named = any(
            h.value.table == "instruments" and predicate.end <= h.start < stop for h in said.parsed.hits
        )
        parties = casting.parties(casting.of(m) for m in people)
        if predicate.link == "coordinate" and len(people) < 2:
            return
        phrase = predicate.of("instrument_verbs")
        if named and len(parties) > 1 and phrase is not None:
            ceremony = Phrase("encounters", predicate.form, phrase.row)
            yield from self._ceremony(analysis, casting, said, predicate, ceremony, people, stop)

    def _ceremony(
        self,
        analysis: Analysis,
        casting: Casting,
        said: Said,
        predicate: Predicate,
        phrase: Phrase,
        people: tuple[Mention, ...],
        stop: int,
    ) -> Iterator[Event]:
        document = analysis.document
        when = frame.times(said, predicate, stop)
        begin = said.parsed.sentence.span.start if predicate.link == "subject" else predicate.start
        end = begin + len(_LEAVES_OUT.sub("", analysis.folded[begin:stop]))
        yield Event(
            "ceremony",
            "in-person",
            frame.status(analysis, said, predicate),
            True,
            when.date,
            when.end,
            when.period,
            None,
            self._participants(casting, people),
            casting.parties(casting.of(m) for m in people),
            (Evidence.cite(document, Span(begin, end), phrase.row.rule),),
        )

    def _visit(
        self,
        analysis: Analysis,
        casting: Casting,
        said: Said,
        predicate: Predicate,
        phrase: Phrase,
        subjects: tuple[Mention, ...],
    ) -> Iterator[Event]:
        """A journey to a state, or to several: one visit."""
        stop = said.parsed.sentence.span.end
        people = tuple(m for m in subjects if m.kind == "person")
        home = {casting.of(m) for m in people}
        goals: list[Mention] = []
        at = predicate.end
        for mention in said.parsed.mentions:
            if mention.span.start < predicate.end or mention.kind not in ("state", "capital", "place"):
                continue
            gap = analysis.folded[at : mention.span.start]
            if not re.fullmatch(r"[\s,]*(?:(?:and|the|City of|[A-Z]\w+ in)\s+)*", gap):
                break
            goals.append(mention)
            at = mention.span.end
        abroad = [m for m in goals if m.key and m.key not in home]
        if not people or not abroad:
            return
        found = list(
            self._event(
                analysis,
                casting,
                said,
                predicate,
                phrase,
                people,
                at,
                stop,
                "visit",
                tuple(m.key for m in abroad),
            )
        )
        where = analysis.document.text[goals[0].span.start : goals[-1].span.end]
        for event in found:
            yield _placed(event, where)

    def _occasion(
        self,
        analysis: Analysis,
        casting: Casting,
        said: Said,
        predicate: Predicate,
        phrase: Phrase,
        subjects: tuple[Mention, ...],
        stop: int,
    ) -> Iterator[Event]:
        """Something attended, chaired or hosted: "co-chaired the seventh meeting of the China-Laos committee"."""
        hit = self._noun(analysis, said, predicate, stop)
        if hit is None:
            if phrase.row["phrase"] == "host":
                others, end = frame.chain(said.parsed, analysis.folded, predicate.end, stop)
                if others and re.match(
                    r"[^.;]{0,40}\b(?:meeting|talks|lunch|dinner|breakfast|visit)\b|\s+(?:at|today|in)\b",
                    analysis.folded[end:stop],
                ):
                    yield from self._event(
                        analysis, casting, said, predicate, phrase, (*subjects, *others), end, stop, "meeting"
                    )
            return
        kind: EventKind = hit.value.row["kind"]  # type: ignore[assignment]
        end = self._phrase_end(analysis, hit, stop)
        named = [m for m in said.parsed.mentions if predicate.end <= m.span.start < end]
        extra = tuple(casting.of(m) for m in named if m.kind in ("state", "organization", "adjective"))
        people = subjects
        parties = {casting.of(m) for m in people} | set(extra)
        parties.discard(None)
        if len(parties) < 2:
            return
        yield from self._event(
            analysis, casting, said, predicate, phrase, people, end, stop, kind, extra or (None,)
        )

    @staticmethod
    def _noun(analysis: Analysis, said: Said, predicate: Predicate, stop: int) -> Hit | None:
        """The noun for the occasion, near behind the verb."""
        limit = min(stop, predicate.end + 110)
        for hit in said.parsed.hits:
            if hit.value.table != "occasions" or not predicate.end <= hit.start < limit:
                continue
            between = analysis.folded[predicate.end : hit.start]
            if not re.search(r"[;:]|, (?:and|which|who|where)\b|\bwith\b|\bfor a\b", between):
                return hit
        return None

    @staticmethod
    def _phrase_end(analysis: Analysis, hit: Hit, stop: int) -> int:
        cut = re.search(
            r"[,;.](?:\s|$)|\s(?:and|to|where|which|who|with|for|on)\s", analysis.folded[hit.end : stop]
        )
        return hit.end + cut.start() if cut is not None else stop


def _placed(event: Event, where: str) -> Event:
    return replace(event, place=where)
