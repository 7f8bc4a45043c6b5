"""Ceremonies at which people of two parties sign an instrument."""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.event import frame
from communique.extract.event.making import Making, content
from communique.language.analysis import Analysis, Predicate, Said
from communique.model import Event


def signing(analysis: Analysis, making: Making, said: Said, predicate: Predicate) -> Iterator[Event]:
    """ "After the talks, A and B signed an agreement on visas." gives a ceremony of A and B."""
    phrase = predicate.of("instrument_verbs")
    if phrase is None or phrase.row["status"] != "signed" or predicate.passive:
        return
    if predicate.link not in ("subject", "coordinate") or content(said, predicate):
        return
    if any(m.kind == "side" and m.key == "parties" for m in predicate.subjects):
        return
    stop = frame.boundary(said, predicate)
    if not any(h.value.table == "instruments" and predicate.end <= h.start < stop for h in said.parsed.hits):
        return
    end = len(analysis.folded[:stop].rstrip(" .;,"))
    event = making.event(said, predicate, phrase.row.rule, "ceremony", "in-person", predicate.subjects, end)
    if event is not None and len(event.participants) > 1 and len(event.parties) > 1:
        yield event
