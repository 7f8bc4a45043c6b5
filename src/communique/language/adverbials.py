"""What stands between a subject and its verb: "A, after the talks, thanked"."""

from __future__ import annotations

import re

from communique.language.analysis import Parsed

# Between subject and verb: "and after the talks signed", "A, during the meeting, thanked".
_OCCASION = (
    "talks|meetings?|visit|call|ceremony|conversation|session|day|morning|afternoon|evening|occasion|interview"
    "|message|speech"
)
_ASIDE = re.compile(
    r"(?:,\s*)?\b(?:after|before|during|following|at|on|in|upon|through)\s+(?:(?:the|their|his|her|this|that)\s+)?(?:\w+\s+){0,2}?"
    rf"(?:{_OCCASION})\s*,?\s*$"
)
# Few words end such an aside, so that the pattern need be tried behind few.
_ASIDE_ENDS = (*_OCCASION.replace("?", "").split("|"), "meeting", ",")


def past_aside(parsed: Parsed, text: str, j: int) -> int:
    """The token left of an adverbial that ends at token `j`: a date, or "after the talks"."""
    split = parsed.tokens
    while j >= 0:
        start = next((w.span.start for w in parsed.dates if w.span.end == split[j].end), None)
        if start is None:
            begin = parsed.sentence.span.start
            near = split[j].text.endswith(_ASIDE_ENDS)
            aside = _ASIDE.search(text[begin : split[j].end]) if near else None
            start = begin + aside.start() if aside is not None and aside.start() > 0 else None
        if start is None:
            return j
        left = next((k for k in range(j, -1, -1) if split[k].end <= start), -1)
        if left < 0 or left == j:
            return j
        j = left
        if split[j].text in ("on", "On") and j > 0:
            j -= 1
    return j
