"""Where a noun names an encounter: "the September 9 phone call between A and B", "A's recent visit to Laos"."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from communique.language.analysis import Hit, Parsed, Said
from communique.language.dates import When
from communique.model import EventKind, EventStatus, Mention, Mode

_DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "his", "her", "their", "its", "our", "my", "any", "another", "during", "for"}
)
_PLANNED = re.compile(
    r"\b(?:upcoming|forthcoming|next|planned|possible|future|scheduled|look\w* forward to|ahead of|in advance of|"
    r"prepar\w+ (?:for|of)|on the eve of|invit\w+|ready for|possibility of|offer\w*|plans? for|will|would|"
    r"agreed (?:on|to))\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:recent|previous|earlier|last|first|second|third|latest|year's|month's|week's|postponed)\b")
# "This will be A's first visit": it is the one to come.
_WILL_BE = re.compile(r"\bwill (?:also )?be\s+$")
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for an encounter with what belongs to it.

    `start` is where its determiner or its owner begins, `word` the determiner ("his", "'s"), `owner` who stands before
    "'s", `own` its modifiers, `lead` what precedes it in the sentence, `theirs` the parties among its modifiers.
    """

    hit: Hit
    start: int
    word: str
    owner: Mention | None
    own: str
    lead: str
    theirs: tuple[Mention, ...]
    when: When | None

    @property
    def kind(self) -> EventKind:
        """What the noun calls the encounter."""
        kind: EventKind = self.hit.value.row["kind"]  # type: ignore[assignment]
        return kind

    @property
    def mode(self) -> Mode:
        """The mode that the noun implies."""
        mode: Mode = self.hit.value.row["mode"]  # type: ignore[assignment]
        return mode

    @property
    def distinct(self) -> bool:
        """Whether its words set it apart from the encounter that the release tells of."""
        return _PAST.search(self.own) is not None or self.when is not None or self.status != "held"

    @property
    def status(self) -> EventStatus:
        """Planned where its words or those before it look ahead."""
        if _WILL_BE.search(self.lead):
            return "planned"
        ahead = _PLANNED.search(self.own) or _PLANNED.search(self.lead[-_AROUND:])
        return "planned" if ahead is not None and not _PAST.search(self.own) else "held"


def noun(said: Said, text: str, hit: Hit, modifiers: Set[str]) -> Noun | None:
    """The noun at `hit` with its determiner and modifiers; None where it is a verb, or part of a name."""
    parsed = said.parsed
    tokens = parsed.tokens
    k = next((n for n, token in enumerate(tokens) if token.start == hit.start), None)
    if k is None or text[hit.end : hit.end + 1] == "-":
        return None
    if not text[hit.start].islower() and (k > 0 or parsed.sentence.heading):
        return None
    j = k - 1
    when: When | None = None
    while j >= 0:
        token = tokens[j]
        dated = next((w for w in parsed.dates if w.span.start <= token.start < w.span.end), None)
        if dated is not None:
            first = next(n for n, other in enumerate(tokens) if other.start >= dated.span.start)
            if tokens[first].text.lower() in ("on", "in", "at", "from"):
                break
            when, j = dated, first - 1
        elif token.text.lower() in modifiers or token.is_a("adjective") or _compound(parsed, j):
            j -= 1
        else:
            break
    word = tokens[j].text.lower() if j >= 0 else ""
    own = text[tokens[j + 1].start : hit.start]
    theirs = tuple(
        m
        for m in parsed.mentions
        if m.kind in ("adjective", "state") and tokens[j + 1].start <= m.span.start < hit.start
    )
    plural = text[hit.start : hit.end].endswith("s")
    owner = None
    start = tokens[j + 1].start
    if word in ("'s", "'"):
        owner = next((m for m in parsed.mentions if m.span.end == tokens[j].start), None)
        if owner is None:
            return None
        start = owner.span.start
    elif word in _DETERMINERS:
        start = tokens[j].start
    elif not (plural or theirs or when is not None):
        return None
    return Noun(hit, start, word, owner, own, text[parsed.sentence.span.start : start], theirs, when)


def _compound(parsed: Parsed, j: int) -> bool:
    """ "Russian-Greek talks": the hyphen and the parties that it joins."""
    tokens = parsed.tokens
    joined = tokens[j].text in ("-", "–") and j > 0 and tokens[j - 1].end == tokens[j].start
    before = j > 1 and tokens[j - 1].text in ("-", "–") and tokens[j - 1].end == tokens[j].start
    after = j + 1 < len(tokens) and tokens[j + 1].text in ("-", "–") and tokens[j].end == tokens[j + 1].start
    return joined or ((before or after) and tokens[j].is_a("state", "organization", "cap"))
