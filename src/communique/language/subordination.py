"""Which clauses are part of another: "if we look inward", "the role that Laos should play"."""

from __future__ import annotations

import re

from communique.language.analysis import Parsed, Predicate

# "that" behind what is no verb of saying makes a clause a part of another, but behind "message" and its like.
_BEFORE = re.compile(
    r"(?<!\w)(?:if|when|while|as|because|although|though|since|until|unless|before|after|where|how(?: \w+)?|"
    r"what(?: else)?|why|whether|ensure|ensures|ensuring|so|than|"
    r"(?P<word>\w+)(?<!\band)(?<!\bbut)(?<!message)(?<!view)(?<!belief)(?<!position)(?<!hope) that)\s+$",
    re.IGNORECASE,
)
# "When A mentioned it, B agreed": what A did is no clause of its own.
WHEN = re.compile(r"(?:Just as|When|While|If|After|Before|Because|Once)\s+")
_SAYING = frozenset({"sayings", "stances", "settlements"})


def subordinate(text: str, parsed: Parsed, start: int, predicate: Predicate) -> bool:
    """Whether a predicate with a subject of its own stands in a part of the clause that begins at `start`."""
    found = _BEFORE.search(text, start, predicate.whole)
    if found is None or predicate.link != "subject":
        return False
    if found.start() == start and found.group().strip().lower() == "so":
        # "So we will work with Laos" goes on; "so we can work" is a purpose.
        return False
    verb = found.end("word")
    return verb < 0 or not any(h.end == verb and h.value.table in _SAYING for h in parsed.hits)
