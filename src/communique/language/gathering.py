"""Who takes part in a meeting of many, told over several sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from communique.language.analysis import Analysis, Said, Together

_JOINS = frozenset({"attend", "participate in", "join", "take part in"})
_CHAIRS = frozenset({"chair", "co-chair", "co-host", "preside over"})
# "senior officials of A, B and C": states and organisations that send nobody by name.
_SENT = re.compile(
    r"\b(?:representatives?|officials?|delegates?|envoys?|observers?|ministers?|ambassadors?)\s+(?:of|from)\s[^;]*$",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:[Aa]ll (?:of )?(?:the )?(?:interlocutors|participants|parties|sides|ministers|leaders)|"
    r"[Aa]ll (?P<count>three|four|five|six|seven))\s+(?:\w+ly\s+|also\s+)?[a-z]+(?:ed|d|t)\b"
)
# "Joining the President on the call were A, B and C", "Countries participating in the call were A, B and C".
_ROLL = re.compile(
    r"\b(?:Joining|Participating|Attendees|[Pp]articipants|[Cc]ountries participating|[Tt]he (?:call|meeting))\b"
    r"[^.,;]{0,80}?\b(?:were|included|include|are)\b"
)
_COUNTS = ("three", "four", "five", "six", "seven")


def attendance(
    analysis: Analysis, said: Said, current: Together, people: Sequence[str], fresh: bool
) -> tuple[str, ...]:
    """The parties of a meeting when this sentence says who else attended or chaired it; () where it does not.

    The publisher's state must be among those of whom the paragraph has told. "Officials of A and B" stand for
    theirs; an organisation that only gave the meeting its name is no party once three states are. Who chairs adds to
    the others only where the meeting is `fresh`, told of in the same paragraph.
    """
    home = analysis.document.state or (_party(analysis, people[0]) if people else None)
    verbs = {h.value.row["phrase"]: h for h in said.parsed.hits if h.value.table == "encounters" and h.value.form}
    joins = next((hit for phrase, hit in verbs.items() if phrase in _JOINS), None)
    chairs = fresh and current.people and not verbs.keys().isdisjoint(_CHAIRS)
    hosted = any(_party(analysis, key) == home for key in (*current.people, *people))
    if home is None or not (home in current.parties or hosted) or not (joins is not None or chairs):
        return ()
    theirs = {party for key in (*current.people, *people) if (party := _party(analysis, key)) is not None}
    if joins is not None:
        theirs |= _sent(analysis, said, joins.start, joins.end)
    whole = {home, *current.parties, *theirs}
    states = {home, *theirs, *(key for key in current.parties if len(key) == 3 and key.isupper())}
    return tuple(sorted(states if len(theirs | {home}) > 3 else whole))


def everybody(analysis: Analysis, said: Said, current: Together, met: set[str]) -> Together | None:
    """Those for whom "all the interlocutors", "all three" stand; None where no such words are said.

    Where the last encounter was of two, all are all whom the release has told of; a number must fit.
    """
    span = said.parsed.sentence.span
    match = _ALL.search(analysis.folded, span.start, span.end)
    if match is None or len(current.parties) > 2:
        return None
    wanted = _COUNTS.index(match["count"]) + 3 if match["count"] else 0
    home = analysis.document.state
    for keys in ({*current.parties, home or ""} - {""}, met):
        if len(keys) == wanted or (not wanted and keys is met and len(keys) > 2):
            return replace(current, parties=tuple(sorted(keys)))
    return replace(current, parties=()) if wanted else None


def roll(analysis: Analysis) -> tuple[str, ...]:
    """Those with whom the publisher's own met, where only a list at the end says who they were; () where none does."""
    home = analysis.document.state
    for parsed in analysis.sentences if home is not None else ():
        span = parsed.sentence.span
        match = _ROLL.search(analysis.folded, span.start, span.end)
        if match is None or parsed.sentence.heading:
            continue
        named = [m for m in parsed.mentions if m.span.start >= match.end() and "|" not in m.key]
        keys = {m.key for m in named if m.kind in ("state", "organization")}
        keys |= {party for m in named if m.kind == "person" and (party := _party(analysis, m.key)) is not None}
        if len(keys) > 1 and home is not None:
            return tuple(sorted({home, *keys}))
    return ()


def _sent(analysis: Analysis, said: Said, start: int, end: int) -> set[str]:
    """The states and organisations that a list of those who attended names without persons."""
    text, span = analysis.folded, said.parsed.sentence.span
    found: set[str] = set()
    for mention in said.parsed.mentions:
        if mention.kind not in ("state", "organization") or "|" in mention.key:
            continue
        passive = re.match(r"\s+by\b", text[end : end + 4]) is not None
        within = end < mention.span.start if passive else mention.span.end < start
        if within and _SENT.search(text, end if passive else span.start, mention.span.start):
            found.add(mention.key)
    return found


def _party(analysis: Analysis, key: str) -> str | None:
    actor = analysis.cast.get(key)
    return actor.represents.key if actor is not None and actor.represents is not None else None
