"""Where what was said begins behind a verb of saying."""

from __future__ import annotations

import re

from communique.language.analysis import Predicate

THAT = re.compile(
    r"\s*(?:(?:,\s*)?that\b\s*,?\s*|:\s*|,\s*)[\"“]?|\s*[\"“]"
    r"|\s+(?:in|at|during|on|to|once again|again)\b[^,;.]{0,50}?\bthat\b\s*"
)
# "said this in Kyiv": what was said stands elsewhere.
THIS = re.compile(r"\s+(?:this|so)(?=\s+(?:during|in|at|on|to|while|after|when|following|today|yesterday)\b|[.,;])")
_TOLD = frozenset({"tell", "inform", "assure", "remind"})


def opened_at(text: str, predicate: Predicate, end: int, behind: Predicate | None = None) -> int | None:
    """Where what was said begins, behind a verb of saying; None where a noun follows ("stressed the need").

    `behind` is the next predicate: where its subject follows at once, "that" is left out ("noted he would come").
    """
    phrase = predicate.of("sayings")
    if phrase is None:
        return None
    that = THAT.match(text, predicate.end, end)
    if that is not None:
        return that.end()
    if phrase.row["phrase"] == "say":
        return end if THIS.match(text, predicate.end) is not None else predicate.end
    if phrase.row["phrase"] in _TOLD:
        told = re.compile(r"[^,;]{1,60}?\bthat\b\s*").match(text, predicate.end, end)
        return told.end() if told is not None else None
    if behind is not None and behind.link == "subject" and behind.whole == predicate.end + 1:
        return predicate.end
    return None
