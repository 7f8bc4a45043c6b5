"""For whom "both sides", "the two ministers" and "they" stand, and of which day "after the talks" speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from communique.language.analysis import Analysis, Parsed, Predicate, Said, Together
from communique.language.gathering import attendance, everybody, roll
from communique.model import Mention

# Behind these words a state is what was spoken of, not who met; and who signs a report did not meet anybody.
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|discuss(?:ed|ing)?|over|on)\b(?! (?:the )?(?:phone|margins|sidelines|\w+day|\d))"
)
_DISCUSSED = re.compile(r"\b(?:about|regarding|concerning|discuss(?:ed|ing)?)\b")
_SIGNS = re.compile(r"\b(?:Statement|Readout|Remarks)\b[^.]{0,60}\b(?:by|from) (?:[A-Z][\w.]* ){0,4}$")
# "When meeting with A", "During his talks with A", "With A": one of several meetings is told now.
_WITH = re.compile(
    r"(?:(?:When|While|In|During|At)\s+)?(?:(?:his|her|their|the|a)\s+)?"
    r"(?:(?:separate|bilateral)\s+)?(?:[Mm]eetings?|[Tt]alks|[Hh]olding talks|[Cc]alls?|[Cc]onversation)\s+with\s+|"
    r"With\s+"
)
_TALKS_BETWEEN = re.compile(
    r"(?:During|At|In|After|Following) (?:the |a )?(?:[\w-]+ ){0,3}?(?:round of )?"
    r"(?:talks|negotiations|consultations|meeting|conversation|dialogue) between (?:the )?"
)
# "called their Chinese counterpart", "his counterparts from three countries": the publisher's own is the other.
_COUNTERPART = re.compile(r"\b[Cc]ounterpart\b")


def sides(analysis: Analysis) -> tuple[Together, ...]:
    """For each sentence the latest encounter; before one has been told, what the heading says of parties.

    An encounter of which somebody speaks ("A said that B met with C") changes nothing, a question in a transcript
    neither; a new speaker's turn begins anew. Of several meetings "When meeting with A" takes up one. In a sentence
    that sets two other states side by side, and for the rest of its paragraph, nobody can say whose "both sides" are.
    The publisher's state is one of the two where a single other party is named. Who attended a meeting adds to who
    holds it; "all of them" after several meetings are all whom these brought together.
    """
    found: list[Together] = []
    current = Together()
    met: set[str] = set()
    host: tuple[str, ...] = ()
    told_in = -1
    unclear = -1
    spoken = -1
    turn = None
    for said in analysis.said:
        if said.turn is not turn:
            turn, current = said.turn, Together()
        number = said.parsed.sentence.paragraph
        if not said.muted and (said.parsed.sentence.heading or _tells(analysis, said)):
            told = _encounter(analysis, said, current, host, number == told_in)
            host = () if told is not current else _hosts(analysis, said)
            told_in = number if told is not current or host else told_in
            unclear = -1 if told is not current else unclear
            current = told
            met |= set(told.parties) if not said.parsed.sentence.heading else set()
        opened = None if said.muted else _opened(analysis, said, current)
        if opened is not None:
            current, unclear = opened, -1
        if _others(analysis, said, current):
            unclear = number
        if said.parsed.sentence.heading or _speaks_of(analysis, said, current):
            spoken = number
        near = number - spoken < 2
        current = current if current.near == near else replace(current, near=near)
        everyone = everybody(analysis, said, current, met)
        found.append(Together(day=current.day) if number == unclear else everyone or current)
    called = () if any(one.parties for one in found) else roll(analysis)
    return tuple(replace(one, parties=called, near=True) for one in found) if called else tuple(found)


def _opened(analysis: Analysis, said: Said, current: Together) -> Together | None:
    """ "When meeting with A, B said …": of several meetings this one is told now; None where nothing says so."""
    span, home = said.parsed.sentence.span, analysis.document.state
    pair = _between(analysis, said)
    if pair:
        return current if set(pair) == set(current.parties) else Together(pair, (), current.day)
    opening = _WITH.match(analysis.folded, span.start, span.end)
    if opening is None or home is None or home not in current.parties:
        return None
    met = next((m for m in said.parsed.mentions if m.kind == "person" and 0 <= m.span.start - opening.end() < 5), None)
    party = _party(analysis, met.key) if met is not None else None
    if met is None or party in (None, home) or party is None:
        return None
    ours = tuple(key for key in current.people if _party(analysis, key) == home)
    return Together(tuple(sorted((home, party))), (*ours, met.key), current.day)


def _between(analysis: Analysis, said: Said) -> tuple[str, ...]:
    """ "During the talks between A and B, the parties agreed": these two are told of here."""
    span = said.parsed.sentence.span
    opening = _TALKS_BETWEEN.match(analysis.folded, span.start, span.end)
    if opening is None:
        return ()
    pair = [m for m in said.parsed.mentions if m.span.start >= opening.end() - 1][:2]
    joined = len(pair) == 2 and analysis.folded[pair[0].span.end : pair[1].span.start].strip() in ("and", "and the")
    named = joined and all(m.kind in ("state", "capital") and "|" not in m.key for m in pair)
    return tuple(sorted({m.key for m in pair})) if named else ()


def _party(analysis: Analysis, key: str) -> str | None:
    actor = analysis.cast.get(key)
    return actor.represents.key if actor is not None and actor.represents is not None else None


def _speaks_of(analysis: Analysis, said: Said, current: Together) -> bool:
    """Whether the sentence names one of those who met, or their sides."""
    for mention in said.parsed.mentions:
        if mention.kind == "side" or (mention.kind == "state" and mention.key in current.parties):
            return True
        if mention.kind == "person" and _party(analysis, mention.key) in current.parties:
            return True
    return False


def _hosts(analysis: Analysis, said: Said) -> tuple[str, ...]:
    """The publisher's own who attend, chair or hold a meeting of which the next sentence says who else came."""
    home = analysis.document.state
    return tuple(
        m.key
        for p in said.predicates
        if p.of("encounters") is not None
        for m in p.subjects
        if m.kind == "person" and _party(analysis, m.key) == (home or _party(analysis, m.key))
    )


def _encounter(analysis: Analysis, said: Said, current: Together, host: tuple[str, ...], fresh: bool) -> Together:
    parsed, cast = said.parsed, analysis.cast
    home = analysis.document.state
    relative = next((t.start for t in parsed.tokens if t.text == "who"), parsed.sentence.span.end)
    about = _DISCUSSED.search(analysis.folded, parsed.sentence.span.start, parsed.sentence.span.end)
    people = tuple(
        dict.fromkeys(
            m.key
            for m in parsed.mentions
            if m.kind == "person"
            and m.span.start < relative
            and not _spoken_of(analysis, about.end() if about is not None else None, m)
            and not (parsed.sentence.heading and _SIGNS.search(analysis.folded, 0, m.span.start))
            and (actor := cast.get(m.key)) is not None
            and actor.represents is not None
        )
    )
    parties = _parties(analysis, parsed, people)
    if len(parties) > 1 and home is not None and _own(analysis, said, home):
        parties = tuple(sorted({home, *parties}))
    day = next((w.date for w in parsed.dates if w.date is not None), current.day)
    if not parsed.sentence.heading:
        listed = attendance(analysis, said, current, (*host, *people), fresh)
        if listed:
            parties = listed
            people = tuple(dict.fromkeys((*current.people, *host, *people)))
    if len(parties) > 1 and (len(people) > 1 or not current.people):
        return Together(parties, people if len(people) > 1 else current.people, day)
    return current


def _tells(analysis: Analysis, said: Said) -> bool:
    """Whether the sentence itself tells of an encounter, past ("met with") or to come ("will meet")."""
    hits = [h for h in said.parsed.hits if h.value.table == "encounters"]
    if not hits:
        return False
    forms = {"past", "base", "present"} if any(t.text == "will" for t in said.parsed.tokens) else {"past"}
    hits = [h for h in hits if h.value.form in forms]
    spoken = [c.span for c in said.clauses if c.level == "content"]
    return any(not any(span.start <= hit.start < span.end for span in spoken) for hit in hits)


def _others(analysis: Analysis, said: Said, current: Together) -> bool:
    """Whether a predicate has two states as its subjects that are not those of the encounter."""
    return any(_pair(p) - set(current.parties) for p in said.predicates if current.parties and len(_pair(p)) > 1)


def _pair(predicate: Predicate) -> set[str]:
    return {m.key for m in predicate.subjects if m.kind == "state" and "|" not in m.key}


def _spoken_of(analysis: Analysis, about: int | None, person: Mention) -> bool:
    """ "They met to discuss the war of President A": behind "discuss" only those "with" whom somebody did it met."""
    if about is None or person.span.start < about:
        return False
    return " with " not in analysis.folded[about - 1 : person.span.start]


def _own(analysis: Analysis, said: Said, home: str) -> bool:
    """Whether the publisher's own takes part: as "he" who met the others, or as their "Chinese counterpart"."""
    for predicate in said.predicates:
        if predicate.of("encounters") is not None and any(_party(analysis, m.key) == home for m in predicate.subjects):
            return True
    text = analysis.folded
    return any(
        m.kind == "adjective" and m.key == home and _COUNTERPART.match(text, m.span.end + 1)
        for m in said.parsed.mentions
    )


def _parties(analysis: Analysis, parsed: Parsed, people: Sequence[str]) -> tuple[str, ...]:
    cast, home = analysis.cast, analysis.document.state
    theirs = {
        actor.represents.key for key in people if (actor := cast.get(key)) is not None and actor.represents is not None
    }
    if len(theirs) > 1:
        return tuple(sorted(theirs))
    about = _ABOUT.search(analysis.folded, parsed.sentence.span.start, parsed.sentence.span.end)
    end = about.start() if about is not None else parsed.sentence.span.end
    named = {m.key for m in parsed.mentions if _is_party(m) and m.span.start < end}
    if theirs and len(theirs | named) == 2:
        return tuple(sorted(theirs | named))
    if home is not None and not parsed.sentence.heading and len(theirs | {home}) == 2:
        return tuple(sorted(theirs | {home}))
    return ()


def _is_party(mention: Mention) -> bool:
    return mention.kind in ("state", "organization") and "|" not in mention.key
