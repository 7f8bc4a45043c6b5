"""Encounters that a sentence refers to by a noun; most are only mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from communique.extract.casting import Casting
from communique.extract.event.company import company
from communique.extract.event.making import Making
from communique.extract.event.noun import Noun, noun
from communique.language.analysis import Analysis, Said
from communique.language.dates import When
from communique.model import Event, EventStatus, Evidence, Mention, Mode, Participant, Party, Span

_DURING = re.compile(r"\b(?:during|in the course of|as part of|currently|within)\s+$", re.IGNORECASE)
_REPORTS = re.compile(r"\b(?:during|in|at|following|after|upon)\s+$", re.IGNORECASE)
_WITH = re.compile(
    r"(?:\s+(?:(?:will|were|was|are|is) (?:being |be )?(?:held|taking place)|took place|has begun))?"
    r"(?:\s+(?:in|at) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*|(?:\s+(?:last|past|this|on|early|late))?\s+[A-Z]?\w*day)?"
    r"\s+(?:with|between|among)\b|\s+of\b"
)
_ON = re.compile(r"\b(?:is|are)\s+(?:now\s+|currently\s+)?(?:on|paying)\s+$")
_ONGOING = re.compile(r"\b(?:ongoing|current)\b")
_HELD = re.compile(r"\s+(?:(?:will|were|was|are|is) (?:being |be )?(?:held|taking place)|took place|has been)\b")
# Behind the people: "talks between A and B have begun".
_TOOK_PLACE = re.compile(
    r"(?:,\s+who\b[^,.;]{1,90},)?\s+(?:took place|(?:was|were|is|are|will be)(?: being)? held|"
    r"will take place|(?:is|are) taking place|(?:has |have )?(?:begun|began|started|ended|concluded))\b"
)
_HOSTED = re.compile(r"\b(?:hosted|began|started)\s+$")
_AND_WITH = re.compile(r"\s+(?:with|and)\b")
_BY = re.compile(r"\s*(?:by|of|from)\s+(?:(?:the|an?)\s+)?(?:\w+\s+){0,3}")
_LED_BY = re.compile(r"\s*(?:delegation\s+)?(?:led|headed) by\s+(?:the\s+)?")
_TO = re.compile(r"\s*(?:to|in)\s+(?:the\s+)?(?:capital\s+)?(?:(?:city|village|town)\s+of\s+)?")
_HOME = re.compile(r"\s+to (?:our (?:country|state|capital)|the country)\b")
_NEXT = re.compile(r"\s*(?:,|and|,\s*and)\s+(?:the\s+)?")
_AT = re.compile(r"\s+(?:in|at)\s+(?:the\s+)?")
_GOALS = ("state", "capital", "place")
_WHO = ("person", "state", "adjective", "organization")
# Between the place and the day: "in Beijing on May 2".
_THEN = re.compile(r"\s*(?:(?:in|at|to) (?:the )?[A-Z][\w ]+?)?,?(?:\s*which took place)?\s*")
_NEAR = 30
_OPENING = 3


class References:
    """Reads the nouns of one analysis; `told` are the encounters that its sentences tell by verbs."""

    def __init__(self, analysis: Analysis, casting: Casting, making: Making, modifiers: Set[str]) -> None:
        self._analysis = analysis
        self._casting = casting
        self._making = making
        self._modifiers = modifiers

    def of(self, said: Said, told: Sequence[Event], index: int) -> Iterator[Event]:
        """The encounters that nouns of this sentence name, each with two parties at least.

        Where the release tells of none, one from which a sentence of its beginning reports is its own ("in a
        telephone conversation with B, A said"); else it is mentioned, if it is not one of those told.
        """
        end = -1
        for hit in sorted(said.parsed.hits, key=lambda h: (h.start, -h.end)):
            if hit.value.table != "encounter_heads" or hit.start < end:
                continue
            end = hit.end
            verbal = [p for p in said.predicates if p.verb <= hit.start < p.end and p.of("encounters")]
            if any(p.link != "other" for p in verbal):
                continue
            found = noun(said, self._analysis.folded, hit, self._modifiers)
            if verbal and found is not None and found.kind == "visit" and found.owner is None:
                # Who "will pay a visit", if the sentence does not say it plainly, is not whoever was named last.
                continue
            if found is not None:
                first = index < _OPENING and not any(event.reported for event in told)
                yield from (
                    self._visit(said, found, told) if found.kind == "visit" else self._met(said, found, told, first)
                )

    def _reports(self, said: Said, found: Noun) -> bool:
        """Whether a sentence at the beginning tells of the encounter: "in a call with B, A said", "talks were held"."""
        end = said.parsed.sentence.span.end
        return (
            _REPORTS.search(found.lead) is not None
            or _HOSTED.search(found.lead) is not None
            or _HELD.match(self._analysis.folded, found.hit.end, end) is not None
        )

    def _visit(self, said: Said, found: Noun, told: Sequence[Event]) -> Iterator[Event]:
        text = self._analysis.folded
        at = found.hit.end
        who: list[Mention] = [found.owner] if found.owner is not None else self._owners(said, found)
        goals: list[Mention] = []
        by = False
        home = _HOME.match(text, at)
        for mention in said.parsed.mentions:
            if mention.span.start < at:
                continue
            gap = text[at : mention.span.start]
            going = _NEXT if goals else _TO
            if mention.kind in _GOALS and going.fullmatch(gap):
                goals.append(mention)
            elif mention.kind in _WHO and who and _LED_BY.fullmatch(gap):
                who = [*who, mention]
            elif mention.kind in _WHO and _BY.fullmatch(gap):
                who, by = [mention], True
            else:
                break
            at = mention.span.end
        keys = [m.key for m in goals if m.key]
        here = self._analysis.document.state
        if home is not None and not goals and here is not None:
            keys, at = [here], home.end()
            guests = [m for m in said.parsed.mentions if m.kind == "person" and m.span.end <= found.start]
            who = who if found.owner is not None else [m for m in guests if self._casting.of(m) != here]
        if not keys and here is not None and by and all(self._casting.of(m) not in (None, here) for m in who):
            # "during the visit of A": to the publisher's own state.
            keys = [here]
        if not keys:
            return
        people = tuple(m for m in who if m.kind == "person")
        parties = self._casting.parties([*(self._casting.of(m) for m in (*who, *found.theirs)), *keys])
        travellers = self._making.participants(said, people)
        mine = {p.actor.represents.key for p in travellers if p.actor.represents is not None}
        if len(parties) < 2 or not (who or found.theirs) or mine & set(keys):
            return
        place = Span(goals[0].span.start, goals[-1].span.end) if goals else None
        status = found.status
        when = self._when(said, found, at)
        same = {p.actor.key for p in travellers}
        if status == "held" and (_ON.search(found.lead) or _ONGOING.search(found.own)):
            status = "under-way"
        there = any(event.reported and same & {p.actor.key for p in event.participants} for event in told)
        if status == "held" and when is None and not found.distinct and there and _DURING.search(found.lead):
            status = "under-way"
        for event in told:
            theirs = {p.actor.key for p in event.participants}
            reaches = event.kind == "visit" and {p.key for p in event.parties} >= set(keys)
            if reaches and (not same or same & theirs) and (not found.distinct or event.status == status):
                return
        yield self._event(found, at, "in-person", status, False, when, place, travellers, parties)

    def _met(self, said: Said, found: Noun, told: Sequence[Event], first: bool) -> Iterator[Event]:
        text = self._analysis.folded
        reported = first and self._reports(said, found)
        with_whom = _WITH.match(text, found.hit.end)
        people: tuple[Mention, ...] = ()
        at = found.hit.end
        if with_whom is not None:
            people, at = company(said.parsed, text, with_whom.end(), said.parsed.sentence.span.end)
            both = next(
                (m for m in said.parsed.mentions if m.kind == "side" and m.span.start - with_whom.end() in (0, 1)), None
            )
            if both is not None and not people and found.distinct:
                people, at = (both,), both.span.end
            more = _AND_WITH.match(text, at)
            if more is not None and people and with_whom.group().strip() == "of":
                others, end = company(said.parsed, text, more.end(), said.parsed.sentence.span.end)
                people, at = (*people, *others), end if others else at
        took = _TOOK_PLACE.match(text, at, said.parsed.sentence.span.end) if people else None
        reported = reported or (first and took is not None)
        behind = took.end() if took is not None else at
        if not people and reported and with_whom is None:
            people = self._subjects(said)
        own = found.owner is not None or found.word in ("his", "her", "their", "my")
        when = self._when(said, found, behind)
        place = self._place(said, behind)
        told_of = found.word == "the" and found.status == "held" and found.distinct
        recalled = with_whom is None and told_of and (place is not None or when is not None) and not own
        if recalled and not people and len(found.theirs) < 2:
            # "commended the recent meeting in Kyiv": theirs who are spoken of.
            people = (Mention(Span(found.start, found.hit.start), "side", "parties"),)
        if not people and not (own and found.distinct) and len(found.theirs) < 2:
            return
        owners = (
            [found.owner]
            if found.owner is not None
            else self._owners(said, found)
            if not recalled and (with_whom is None or with_whom.group().strip() == "with")
            else []
        )
        every = (*owners, *people)
        participants = self._making.participants(said, every)
        parties = self._casting.parties(
            [
                *(self._casting.of(m) for m in (*every, *found.theirs)),
                *(p.actor.represents.key for p in participants if p.actor.represents is not None),
            ]
        )
        if len(parties) < 2:
            return
        status = found.status
        if (when is not None and self._later(when)) or (took is not None and "will" in took.group()):
            status = "planned"
        elif _ONGOING.search(found.own):
            status = "under-way"
        keys = {p.actor.key for p in participants}
        dated = any(
            w.period is not None and w.date is None and 0 <= w.span.start - at < _NEAR for w in said.parsed.dates
        )
        distinct = found.distinct or dated
        for event in told:
            theirs = {p.actor.key for p in event.participants}
            alike = event.kind not in ("visit", "correspondence") and (
                keys <= theirs if keys else event.parties == parties
            )
            if alike and not (distinct and (when is None or when.date != event.date) and not reported):
                return
        mode: Mode = "unstated" if found.mode == "in-person" and status == "planned" and place is None else found.mode
        if re.search(r"\b(?:virtual|video|online)\b", found.own):
            mode = "video"
        plural = text[found.hit.start : found.hit.end].endswith("s") and found.kind in ("call", "meeting")
        guests = [m for m in people if m.kind == "person"]
        if plural and len(guests) > 1 and owners:
            for one in guests:
                pair = self._making.participants(said, (*owners, one))
                two = self._casting.parties(p.actor.represents.key for p in pair if p.actor.represents is not None)
                if len(two) > 1:
                    yield self._event(found, one.span.end, mode, status, reported, when, place, pair, two)
            return
        yield self._event(found, at, mode, status, reported, when, place, participants, parties)

    def _owners(self, said: Said, found: Noun) -> list[Mention]:
        """Whose meeting "his meeting" or "a meeting with B" is: the subject's, or who "they" are."""
        if found.word == "their":
            return [Mention(Span(found.start, found.hit.start), "side", "parties")]
        subjects = [
            m
            for p in said.predicates
            for m in p.subjects
            if m.kind == "person" and (p.link == "subject") and m.span.start < found.hit.start
        ]
        agent = [m for m in said.parsed.mentions if m.kind == "person" and m.span.end <= found.start]
        if subjects and found.word not in ("my", "our"):
            return [subjects[-1]]
        if found.word == "my":
            voices = [clause.voice for clause in said.clauses if clause.voice is not None and clause.voice.actor]
            keys = {voice.actor for voice in voices if voice.actor is not None}
            return [Mention(Span(found.start, found.start + 2), "person", keys.pop())] if len(keys) == 1 else []
        if found.word == "our":
            return []
        return agent[-1:]

    def _subjects(self, said: Said) -> tuple[Mention, ...]:
        """ "During the call, A and B discussed": those who did so, where there are several."""
        several = (p.subjects for p in said.predicates if p.link == "subject" and len(p.subjects) > 1)
        return tuple(m for m in next(several, ()) if m.kind == "person")

    def _when(self, said: Said, found: Noun, end: int) -> When | None:
        if found.when is not None:
            return found.when if found.when.date is not None else None
        text = self._analysis.folded
        behind = (w for w in said.parsed.dates if w.date is not None and 0 <= w.span.start - end < _NEAR)
        when = next(behind, None)
        return when if when is not None and _THEN.fullmatch(text, end, when.span.start) is not None else None

    def _later(self, when: When) -> bool:
        published = self._analysis.document.published
        return when.date is not None and published is not None and when.date > published

    def _place(self, said: Said, end: int) -> Span | None:
        for mention in said.parsed.mentions:
            if mention.kind in ("capital", "place") and mention.span.start >= end:
                here = _AT.fullmatch(self._analysis.folded[end : mention.span.start])
                return mention.span if here is not None else None
        return None

    def _event(
        self,
        found: Noun,
        end: int,
        mode: Mode,
        status: EventStatus,
        reported: bool,
        when: When | None,
        place: Span | None,
        participants: tuple[Participant, ...],
        parties: tuple[Party, ...],
    ) -> Event:
        document = self._analysis.document
        quote = Span(found.start, max(end, place.end if place is not None else end))
        evidence = [Evidence.cite(document, quote, found.hit.value.row.rule)]
        if when is not None and not quote.covers(when.span):
            evidence.append(Evidence.cite(document, when.span, "date", "date"))
        return Event(
            found.kind,
            mode,
            status,
            reported,
            when.date if when is not None else None,
            when.end_date if when is not None else None,
            None,
            place.of(document.text) if place is not None else None,
            participants,
            parties,
            tuple(evidence),
        )
