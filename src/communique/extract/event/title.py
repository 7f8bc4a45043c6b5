"""Encounters told by a noun in the heading: "Secretary A's Call with Foreign Minister B"."""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.extract.event import frame
from communique.language.analysis import Analysis, Said
from communique.model import Event, EventKind, Evidence, Mode, Participant, Span


def titled(analysis: Analysis, casting: Casting, said: Said) -> Iterator[Event]:
    """ "Readout of A's Call with B" gives a call between A and B."""
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
            evidence = Evidence.cite(analysis.document, Span(before[0].span.start, last), hit.value.row.rule)
            yield Event(kind, mode, "held", True, None, None, None, None, tuple(people.values()), parties, (evidence,))
