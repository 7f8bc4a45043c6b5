"""Which known verbs are no predicates, and which names no subjects."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.language.analysis import Hit, Parsed
from communique.language.tokens import Token
from communique.model import Mention

_THAT = re.compile(r"[^,;.]{0,60}?\bthat\b|\s*[,:]?\s*\"|:")
_QUOTED = re.compile(r"[,.!?]\"\s[^.;:\"]*$")
_AFTER_COMMA = re.compile(r",\s+(?:he|she|[A-Z][^,;.]{1,40})\s$")
_PREPOSITIONS = frozenset({"by", "in", "with", "from", "to", "for", "against", "on", "at", "between"})
_BEFORE_NOUNS = frozenset({"the", "a", "any", "no", "this", "urgent", "pressing", "critical", "our", "its", "their"})
# "a free and open region"
_BESIDE_OPEN = frozenset({"free", "safe", "fair", "stable", "inclusive", "transparent", "secure", "peaceful"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'m", "'re"})


def conditional(parsed: Parsed, k: int, group: Sequence[Hit]) -> bool:
    """ "should it pursue aggression" is a condition, no duty."""
    modal = any(hit.value.row.cells.get("construction") == "modal" for hit in group)
    after = next((m for m in parsed.mentions if 0 < m.span.start - group[0].end < 2), None)
    return modal and after is not None


def needs_that(text: str, hit: Hit) -> bool:
    """ "responded to the crisis": verbs that say something only with "that", before what is quoted, or set off."""
    if hit.value.row.cells.get("construction") != "that" or _THAT.match(text, hit.end) is not None:
        return False
    if _set_off(text, hit):
        return False
    return _QUOTED.search(text, max(0, hit.start - 80), hit.start) is None


def reduced(parsed: Parsed, k: int, group: Sequence[Hit]) -> bool:
    """ "the network announced by Laos": what was done by somebody, with no verb of its own."""
    split = parsed.tokens
    end = max(hit.end for hit in group)
    behind = next((t for t in split[k + 1 :] if t.start >= end), None)
    bare = k > 0 and split[k - 1].text.lower() not in _BE and not split[k - 1].text.lower().endswith("ly")
    return group[0].value.form == "past" and bare and behind is not None and behind.text == "by"


def noun_like(parsed: Parsed, k: int, group: Sequence[Hit]) -> bool:
    """ "the need to act", "our shared values": a noun, or what describes one."""
    split = parsed.tokens
    if split[k].text == "open" and k > 1 and split[k - 1].text == "and" and split[k - 2].text in _BESIDE_OPEN:
        return True
    noun = split[k].text in ("need", "needs") or group[0].value.form == "past"
    return noun and k > 0 and split[k - 1].text.lower() in _BEFORE_NOUNS


def inside(parsed: Parsed, mention: Mention) -> bool:
    """ "doses donated by China will arrive": a state behind a preposition is no subject."""
    if mention.kind not in ("state", "organization", "capital"):
        return False
    k = next((k for k, t in enumerate(parsed.tokens) if t.start >= mention.span.start), 0) - 1
    return k > 0 and parsed.tokens[k].text in _PREPOSITIONS and parsed.tokens[k - 1].text != ","


def with_another(parsed: Parsed, conjunction: Token, subjects: Sequence[Mention]) -> bool:
    """ "The Deputy Secretary and A said": two speak, one of whom is not known."""
    if conjunction.text != "and" or len(subjects) > 1 or subjects[0].kind != "person":
        return False
    before = next((t for t in reversed(parsed.tokens) if t.end <= conjunction.start), None)
    opens = before is not None and all(
        t.text[0].isupper() or t.text in ("the", "of", "for") for t in parsed.tokens if t.end <= before.end
    )
    return before is not None and opens and ends(parsed, before) is None


def ends(parsed: Parsed, token: Token) -> Mention | None:
    """The mention that ends with this token."""
    return next((m for m in parsed.mentions if m.span.end == token.end), None)


def _set_off(text: str, hit: Hit) -> bool:
    """ "Laos, he replied, is ready"; "Laos is ready, Khan replied."."""
    after = text[hit.end : hit.end + 1] in (",", ".")
    return after and _AFTER_COMMA.search(text, max(0, hit.start - 60), hit.start) is not None
