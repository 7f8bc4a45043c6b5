"""Encounters told by a noun in the heading: "Secretary A's Call with Foreign Minister B"."""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.extract.event import frame
from communique.language.analysis import Analysis, Said
from communique.language.lexicon import Lexicon
from communique.model import Event, EventKind, Evidence, Mode, Participant, Span


class TitleEvents:
    """ "Readout of A's Call with B" gives a call between A and B."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Event]:
        """The encounters that the heading names."""
        casting = Casting(analysis, self._parties)
        for said in analysis.said:
            if said.parsed.sentence.heading:
                yield from self._events(analysis, casting, said)

    @staticmethod
    def _events(analysis: Analysis, casting: Casting, said: Said) -> Iterator[Event]:
        end = -1
        for hit in said.parsed.hits:
            if hit.value.table != "encounter_nouns" or hit.start < end:
                continue
            end = hit.end
            before = [m for m in said.parsed.mentions if m.kind == "person" and m.span.end <= hit.start]
            behind, last = frame.chain(said.parsed, analysis.folded, hit.end, said.parsed.sentence.span.end)
            if not before or not behind:
                continue
            people: dict[str, Participant] = {}
            for mention in (*before, *behind):
                participant = casting.participant(mention, "principal")
                if participant is not None:
                    people.setdefault(participant.actor.key, participant)
            parties = casting.parties(casting.of(m) for m in (*before, *behind))
            kind: EventKind = hit.value.row["kind"]  # type: ignore[assignment]
            mode: Mode = hit.value.row["mode"]  # type: ignore[assignment]
            if parties and len(people) > 1:
                quote = Span(before[0].span.start, last)
                evidence = Evidence.cite(analysis.document, quote, hit.value.row.rule)
                yield Event(
                    kind,
                    mode,
                    "held",
                    True,
                    None,
                    None,
                    None,
                    None,
                    tuple(people.values()),
                    parties,
                    (evidence,),
                )
