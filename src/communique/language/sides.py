"""For whom "both sides" and "the two ministers" stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.language.analysis import Parsed
from communique.model import Actor


def sides(
    sentences: Sequence[Parsed], cast: Mapping[str, Actor], home: str | None
) -> tuple[tuple[str, ...], ...]:
    """For each sentence the parties of the latest encounter told so far: of its people, else of the states in it.

    Where no encounter has been told, the heading's parties stand in; `home` is the publisher's state, which is
    one of the two where a single other party is named.
    """
    found: list[tuple[str, ...]] = []
    current: tuple[str, ...] = ()
    for parsed in sentences:
        if parsed.sentence.heading or any(hit.value.table == "encounters" for hit in parsed.hits):
            parties = _parties(parsed, cast, home)
            if len(parties) > 1:
                current = parties
        found.append(current)
    return tuple(found)


def _parties(parsed: Parsed, cast: Mapping[str, Actor], home: str | None) -> tuple[str, ...]:
    people = {
        actor.represents.key
        for m in parsed.mentions
        if m.kind == "person" and (actor := cast.get(m.key)) is not None and actor.represents is not None
    }
    if len(people) > 1:
        return tuple(sorted(people))
    named = {m.key for m in parsed.mentions if m.kind in ("state", "organization") and "|" not in m.key}
    if people and len(people | named) == 2:
        return tuple(sorted(people | named))
    if home is not None and not parsed.sentence.heading and len(people | {home}) == 2:
        return tuple(sorted(people | {home}))
    return ()
