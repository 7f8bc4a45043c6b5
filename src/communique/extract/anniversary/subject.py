"""Where the words for what an anniversary is of end."""

from __future__ import annotations

import re
from itertools import pairwise

from communique.language.analysis import Analysis, Parsed

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_STOP = re.compile(
    r"\s(?:is|are|was|were|has|have|will|would|we|witnessed|gathered|falls|fell|coming up|approaches|this|next|"
    r"last|later|yesterday|as|with a|together|"
    r"by (?:video|telephone)|at the (?:time|same|end)|"
    rf"on (?:this|that|\w+day|\d|the \d|{_MONTH})|"
    r"in (?:a|the [a-z])|"
    r"to (?:strengthen|further|deepen|promote|push))\b|"
    r"\sand\s(?!the (?:Republic|Kingdom|People|ROK|DPRK|DRC|UAE|US|UK|EU|UN))"
)
_PAIR = re.compile(r"\b(?:between|of)\b", re.IGNORECASE)
_KINDS = ("state", "organization", "adjective", "capital")
_NOUN = r"(?:Treaty|Convention|Declaration|Agreement|Protocol|Memorandum|Accords?)\b"
_INSTRUMENT = re.compile(rf"\b{_NOUN} [^;]*$")
_TITLE = re.compile(rf"(?:[A-Z][\w'’-]* ){{1,4}}{_NOUN}")


def subject_end(analysis: Analysis, parsed: Parsed, start: int, end: int) -> int:
    """Where a subject ends that begins at `start` and goes no further than `end`.

    "between China and Laos" is whole, and so is "the Treaty of Amity and Cooperation"; "the founding of the party
    and …" is cut before "and".
    """
    text = analysis.folded
    after = _behind_pair(parsed, text, start, end)
    for cut in _STOP.finditer(text, after, end):
        if cut.start() <= start:
            continue
        titled = text[cut.start() - 1].isalpha() and text[cut.end() : cut.end() + 1].isupper()
        named = _INSTRUMENT.search(text, start, cut.start()) or _TITLE.match(text, cut.end(), end)
        if cut.group().strip() == "and" and titled and named:
            continue
        return cut.start()
    return end


def _behind_pair(parsed: Parsed, text: str, start: int, end: int) -> int:
    """Behind "between A and B", if the subject has it: that "and" joins two parties."""
    inside = [m for m in parsed.mentions if start <= m.span.start and m.span.end <= end and m.kind in _KINDS]
    for one, other in pairwise(inside):
        if text[one.span.end : other.span.start].strip() in ("and", "and the") and _PAIR.search(
            text, start, one.span.start
        ):
            return other.span.end
    if re.search(r"\bbetween (?:the|our|their) (?:two|three)\b", text[start:end]):
        return start
    free = re.compile(r"[^,;]*?\bbetween [^,;]{2,60}?\sand\s").match(text, start, end)
    return free.end() if free is not None and not inside else start
