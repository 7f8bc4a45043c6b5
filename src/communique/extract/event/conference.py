"""The names of conferences: "the sixth China-EU Summit", "the next meeting of the joint committee"."""

from __future__ import annotations

import re

from communique.language.analysis import Hit
from communique.model import Span

_ORDINAL = (
    r"\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|"
    r"[Ii]naugural|next|[Aa]nnual|regular|new|upcoming|forthcoming|coming"
)
_LEFT = re.compile(
    rf"(?:(?>(?:[A-Z0-9][\w.'&–-]*|of the|of|and|{_ORDINAL}|recent|last|joint|informal|special|extraordinary|virtual|"
    r"video|videoconference|climate|leaders'|ministers'|foreign|ministerial|high-level|plenary|review|two)(?=\s))\s+)*$"
)
_COUNTED = re.compile(rf"\b(?:{_ORDINAL})\b")
_RIGHT = re.compile(
    r"\s+(?:(?:of|for|between|among)\s+(?!the two\b)|on\s+(?!\d|[A-Z][a-z]+ \d))(?:the\s+)?[\w'(]"
    r"(?:[\w' ()&–-]|\.(?=[\w-])){1,90}?"
    r"(?=[,;]|\.(?:\s|$)|\s(?:in|at|to|which|that|will|would|was|were|is|are|held|hosted|convened|chaired|initiated|led|by|"
    r"this|next|later|within|scheduled|with|during|as|after|has|have|had|said|on (?:\d|[A-Z][a-z]+ \d))\b|\s*$)"
)
_BODY = re.compile(
    r"\b(?:committee|commission|council|dialogue|consultations?|forum|platform|mechanism|group|conference|"
    r"ministers'|(?:of|foreign) ministers|leaders'|organi[sz]ation|presidents)(?!\w)",
    re.IGNORECASE,
)
# Standing bodies by these names are no events; their numbered sessions are.
_STANDING = frozenset({"dialogue", "forum", "working group"})
_DOMESTIC = re.compile(r"\bCentral Committee\b|\bNational Congress\b|\bParliament\b")
_LOOSE = frozenset({"meeting", "round", "session", "round of consultations"})
_ACT_OF = re.compile(
    r"\b(?:[Rr]esolutions?|[Dd]ecisions?|[Oo]utcomes?|anniversary)\b[^,;.]{0,30}? of (?:the )?(?:[A-Z][\w-]+ )*$"
)
_ORGAN = re.compile(r"\b[A-Z]\w+ (?:Council|Committee|Commission)\b")
_INSIDE = re.compile(r"(?:^|(?<=\s))(?:of(?: the)?|and|The)\s+")
# "Dialogue Relations", "Conference Center", "General Assembly resolution": the noun is part of another name.
_GOES_ON = re.compile(r"[- ](?!\d)[A-Z](?!n\b)(?!ON\b)| (?:resolution|vote|hall|president|declaration|communiqu)")


def conference_name(text: str, sentence: Span, hit: Hit) -> Span | None:
    """The name around the noun; None for a conference of no name, number or body."""
    if _GOES_ON.match(text, hit.end) or _ACT_OF.search(text, max(sentence.start, hit.start - 60), hit.start):
        return None
    left = _LEFT.search(text, max(sentence.start, hit.start - 110), hit.start)
    start = left.start() if left is not None else hit.start
    # "Joint Press Release of the Special Meeting" is no name of a meeting; nor does "The" make one.
    inside = [m.end() for m in _INSIDE.finditer(text, start, hit.start)]
    start = inside[-1] if inside else start
    own = text[start : hit.start]
    right = _RIGHT.match(text, hit.end, sentence.end)
    end = right.end() if right is not None else hit.end
    phrase, capital = hit.value.row["phrase"], text[hit.start].isupper()
    counted = _COUNTED.search(own) is not None
    proper = re.search(r"[A-Z]", own) is not None
    if _DOMESTIC.search(text, start, end) or (phrase in _STANDING and not (counted or re.search(r"\d{4}", own))):
        return None
    if phrase == "general assembly" and not (proper or right is not None):
        return None
    if capital:
        named = proper or (right is not None and phrase not in _LOOSE)
    else:
        organ = right is not None and _ORGAN.search(right.group()) is not None
        body = _BODY.search(text, start, end) is not None
        named = (counted and body) or (proper and phrase not in _LOOSE) or (phrase == "meeting" and organ)
    return Span(start, end) if named else None
