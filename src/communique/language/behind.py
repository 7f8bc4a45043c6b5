"""What stands behind a person's name or office: "of Brazil", "(Laos)", "to the Independent State of Samoa"."""

from __future__ import annotations

from collections.abc import Sequence

from communique.language.offices import Office
from communique.language.tokens import Token
from communique.model import Span

_JOINING = frozenset({"of", "and", "the", "for", ","})
_SENT = frozenset({"Envoy", "Representative", "Representatives", "Envoys"})
_SENT_TO = frozenset({"Ambassador", "Commissioner", "Representative", "Envoy", "d'Affaires", "Observer"})


def states_of(tokens: Sequence[Token], j: int) -> tuple[int, str | None, Span | None]:
    """ "of Brazil", "of the ROK", "from Laos", "(Laos)" behind a name."""
    if j < len(tokens) and tokens[j].text in ("of", "from"):
        k = j + 1
        while k < len(tokens) and tokens[k].text in ("the", "The"):
            k += 1
        if k < len(tokens) and tokens[k].is_a("state", "organization", "us-state"):
            return k + 1, tokens[k].key, Span(tokens[k].start, tokens[k].end)
        k = _ministry(tokens, k)
        if k < len(tokens) and tokens[k].is_a("state"):
            return k + 1, tokens[k].key, Span(tokens[k].start, tokens[k].end)
    if j + 2 < len(tokens) and tokens[j].text == "(" and tokens[j + 1].is_a("state") and tokens[j + 2].text == ")":
        return j + 3, tokens[j + 1].key, Span(tokens[j + 1].start, tokens[j + 1].end)
    return j, None, None


def _ministry(tokens: Sequence[Token], k: int) -> int:
    """Behind "the Ministry of Foreign Affairs of": where the state stands whose ministry it is."""
    j = k
    while j < len(tokens) and (tokens[j].is_a("domain", "pre") or (j > k and tokens[j].text in _JOINING)):
        j += 1
    return j if j > k + 1 and tokens[j - 1].text in ("of", "the") else len(tokens)


def sends(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an office is that of somebody's envoy: the name behind "Special Envoy of President" is the sender's."""
    of = next((k for k in range(start, end) if tokens[k].text == "of"), end)
    return of < end - 1 and tokens[of - 1].text.split()[-1] in _SENT and tokens[of + 1].is_a("head")


def accredited(tokens: Sequence[Token], office: Office, end: int) -> int:
    """Where "to the Independent State of Samoa" ends behind "Ambassador of China"; else `end`."""
    if not any(t.text.split()[-1] in _SENT_TO for t in tokens[office.start : office.end]):
        return end
    k = end + 1
    while k < len(tokens) and tokens[k].text == "the":
        k += 1
    sent = (
        end < len(tokens) and tokens[end].text == "to" and k < len(tokens) and tokens[k].is_a("state", "organization")
    )
    return k + 1 if sent else end
