"""Puts an event together from its parts; refuses one between people of the publisher's own state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from communique.extract.casting import Casting
from communique.extract.event import frame
from communique.extract.event.company import company
from communique.extract.rank import fits
from communique.language.analysis import Analysis, Predicate, Said
from communique.model import Event, EventKind, EventStatus, Evidence, Mention, Mode, Participant, Span

# "Recalling that A met with B last year, C said": what comes before the main verb is what C recalls.
_RECALLED = re.compile(r"[A-Z][a-z]+ing$")
_WHERE = re.compile(r"\b(?:where|whom|which)\s+$")
_FRONTED = re.compile(r"(?:Together with|Along with|Alongside|Accompanied by|Joined by)\s+")
_SCHEDULE = re.compile(r"\b[Ss]chedule\b")
_BESIDE = re.compile(r",? (?:accompanied by|joined by|together with|along with|alongside)\s+")


class Making:
    """Makes the events of one analysis."""

    def __init__(self, analysis: Analysis, casting: Casting) -> None:
        self._analysis = analysis
        self._casting = casting

    def event(
        self,
        said: Said,
        predicate: Predicate,
        rule: str,
        kind: EventKind,
        mode: Mode,
        people: Sequence[Mention],
        end: int,
        *,
        parties: Iterable[str | None] = (),
        place: Span | None = None,
        reported: bool = True,
        named: bool = False,
    ) -> Event | None:
        """The event told by `predicate`, its passage reaching to `end`; None where it has no other party.

        A `named` conference ("the Munich Security Conference") is an event with one party too.
        """
        if predicate.negated:
            return None
        casting, document = self._casting, self._analysis.document
        participants = self._with_company(said, predicate, self.participants(said, people))
        every = casting.parties([*(casting.of(m) for m in people), *parties, *(_key(p) for p in participants)])
        if not every or not (named or self._foreign(participants, {p.key for p in every})):
            return None
        if not reported and len(every) < 2:
            return None
        stop = max(end, frame.boundary(said, predicate))
        when = frame.times(self._analysis, said, predicate, stop)
        sentence = said.parsed.sentence.span
        if place is None:
            spot = frame.spot(said, self._analysis.folded, predicate, stop)
            place = spot.span if spot is not None else None
        quote = Span(
            sentence.start if predicate.link in ("subject", "other") and reported else predicate.whole,
            max(end, predicate.end),
        )
        evidence = [Evidence.cite(document, quote, rule)]
        if when.span is not None and not quote.covers(when.span):
            evidence.append(Evidence.cite(document, when.span, "date", "date"))
        if place is not None and not quote.covers(place):
            evidence.append(Evidence.cite(document, place, "place", "place"))
        status = self._status(said, predicate, when)
        mode = frame.mode(self._analysis, said, predicate, mode)
        return Event(
            kind,
            mode,
            status,
            reported,
            when.date,
            when.end,
            when.period,
            place.of(document.text) if place is not None else None,
            participants,
            every,
            tuple(evidence),
        )

    def _status(self, said: Said, predicate: Predicate, when: frame.Times) -> EventStatus:
        """As the verb says; what happens on a day after the publication is planned: "tomorrow he meets with B"."""
        status = frame.status(self._analysis, said, predicate)
        published = self._analysis.document.published
        title = self._analysis.document.title
        schedule = title is not None and _SCHEDULE.search(title.of(self._analysis.folded)) is not None
        ahead = schedule or (when.date is not None and published is not None and when.date > published)
        return "planned" if ahead and status == "held" and predicate.form == "present" else status

    def participants(self, said: Said, people: Sequence[Mention]) -> tuple[Participant, ...]:
        """The people meant, each once; "they" and "the two ministers" are the people of the latest encounter."""
        found: dict[str, Participant] = {}
        for mention in people:
            if mention.kind == "side" or (mention.kind == "pronoun" and mention.key == "they"):
                for key in self._together(said, mention):
                    actor = self._analysis.cast.get(key)
                    if actor is not None:
                        evidence = self._casting.attest(actor, mention.span)
                        found.setdefault(key, Participant(actor, "principal", evidence))
                continue
            participant = self._casting.participant(mention, "principal")
            if participant is not None:
                found.setdefault(participant.actor.key, participant)
        return tuple(found.values())

    def _together(self, said: Said, mention: Mention) -> tuple[str, ...]:
        """Who "they" are: behind "where" the subject of the sentence, else the people of the latest encounter."""
        start = said.parsed.sentence.span.start
        if _WHERE.search(self._analysis.folded, start, mention.span.start) is not None:
            before = [p for p in said.predicates if p.verb < mention.span.start and p.link == "subject"]
            return tuple(m.key for m in before[-1].subjects if m.kind == "person") if before else ()
        index = next(k for k, other in enumerate(self._analysis.said) if other is said)
        people = self._analysis.sides[index].people
        offices = [actor.office for key in people if (actor := self._analysis.cast.get(key)) is not None]
        return people if fits(mention.span.of(self._analysis.folded), offices) else ()

    def _with_company(
        self, said: Said, predicate: Predicate, people: tuple[Participant, ...]
    ) -> tuple[Participant, ...]:
        """ "A, accompanied by B and C, met with D": B and C were there too."""
        text = self._analysis.folded
        start = predicate.subjects[-1].span.end if predicate.subjects else predicate.start
        begin = said.parsed.sentence.span.start
        beside = (
            _FRONTED.match(text, begin, start)
            or _BESIDE.match(text, start, predicate.start)
            or _BESIDE.search(text, predicate.end, min(said.parsed.sentence.span.end, frame.boundary(said, predicate)))
        )
        if beside is None:
            return people
        known = {p.actor.key for p in people}
        guests, _ = company(said.parsed, text, beside.end(), said.parsed.sentence.span.end)
        found = [p for m in guests if (p := self._casting.participant(m, "accompanying")) is not None]
        return (*people, *(p for p in found if p.actor.key not in known))

    def _foreign(self, participants: Sequence[Participant], parties: set[str]) -> bool:
        home = self._analysis.document.state
        return bool(parties - {home}) or (
            len(participants) > 1 and any(p.actor.represents is None for p in participants)
        )


def content(said: Said, predicate: Predicate) -> bool:
    """Whether a predicate stands in what somebody said: the event is then only mentioned.

    What the signatory of a whole text says is the release's own report.
    """
    begin = said.parsed.sentence.span.start
    if _RECALLED.match(said.parsed.tokens[0].text) and [t.text for t in said.parsed.tokens[1:2]] == ["that"]:
        return any(p.verb > predicate.verb and p.link == "subject" for p in said.predicates)
    return any(
        clause.predicate is predicate
        and clause.level == "content"
        and (clause.voice is None or not clause.voice.signs or clause.voice.mention.span.start >= begin)
        for clause in said.clauses
    )


def _key(participant: Participant) -> str | None:
    party = participant.actor.represents
    return party.key if party is not None else None
