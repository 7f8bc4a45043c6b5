"""For whom "both sides", "the two ministers" and "they" stand, and of which day "after the talks" speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.language.analysis import Parsed, Together
from communique.model import Actor


def sides(sentences: Sequence[Parsed], cast: Mapping[str, Actor], home: str | None) -> tuple[Together, ...]:
    """For each sentence the latest encounter; before one has been told, what the heading says of parties.

    `home` is the publisher's state, which is one of the two where a single other party is named.
    """
    found: list[Together] = []
    current = Together()
    for parsed in sentences:
        if parsed.sentence.heading or _told(parsed):
            relative = next((t.start for t in parsed.tokens if t.text == "who"), parsed.sentence.span.end)
            people = tuple(
                dict.fromkeys(
                    m.key
                    for m in parsed.mentions
                    if m.kind == "person"
                    and m.span.start < relative
                    and (actor := cast.get(m.key)) is not None
                    and actor.represents is not None
                )
            )
            parties = _parties(parsed, people, cast, home)
            day = next((w.date for w in parsed.dates if w.date is not None), current.day)
            if home is not None and home in current.parties and _listed(parsed):
                parties = tuple(sorted({home, *current.parties, *parties}))
                people = tuple(dict.fromkeys((*current.people, *people)))
            if len(parties) > 1 and (len(people) > 1 or not current.people):
                current = Together(parties, people if len(people) > 1 else current.people, day)
        found.append(current)
    return tuple(found)


def _told(parsed: Parsed) -> bool:
    """Whether the sentence tells of an encounter, past ("met with") or to come ("will meet")."""
    forms = {"past", "base", "present"} if any(t.text == "will" for t in parsed.tokens) else {"past"}
    return any(hit.value.table == "encounters" and hit.value.form in forms for hit in parsed.hits)


def _listed(parsed: Parsed) -> bool:
    """Whether the sentence lists who else attended."""
    return any(
        hit.value.table == "encounters"
        and hit.value.row["phrase"] in ("attend", "participate in", "join", "take part in")
        for hit in parsed.hits
    )


def _parties(parsed: Parsed, people: Sequence[str], cast: Mapping[str, Actor], home: str | None) -> tuple[str, ...]:
    theirs = {
        actor.represents.key for key in people if (actor := cast.get(key)) is not None and actor.represents is not None
    }
    if len(theirs) > 1:
        return tuple(sorted(theirs))
    named = {m.key for m in parsed.mentions if m.kind in ("state", "organization") and "|" not in m.key}
    if theirs and len(theirs | named) == 2:
        return tuple(sorted(theirs | named))
    if home is not None and not parsed.sentence.heading and len(theirs | {home}) == 2:
        return tuple(sorted(theirs | {home}))
    return ()
