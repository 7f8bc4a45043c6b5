"""What joins the words of an office, and the offices of one holder."""

from __future__ import annotations

from collections.abc import Sequence

from communique.language.kinds import ADJECTIVE, DOMAIN, HEAD, PRE
from communique.language.tokens import Token

INSIDE = frozenset({"of", "and", "for", "the", "&", "-", "–", "on"})
_MINISTRIES = frozenset({"Ministry", "Department"})
_DASHES = ("-", "–")
_YET = frozenset({"designate", "elect"})
_PARTY = ("state", "adjective", "organization")
# Words of an office behind "and", up to its head: "Industry Minister", "European Policy Adviser".
_REACH = 4


def dashed(tokens: Sequence[Token], j: int) -> int | None:
    """ "Deputy Prime Minister - Minister of Finance": where the second office of one holder begins."""
    if tokens[j].text not in _DASHES or not 0 < j < len(tokens) - 1 or tokens[j - 1].end == tokens[j].start:
        return None
    return j + 1 if tokens[j + 1].kinds & (HEAD | PRE) else None


def designate(tokens: Sequence[Token], end: int) -> int:
    """ "National Security Advisor-designate": where an office ends with what says that it is yet to be taken."""
    rest = [token.text for token in tokens[end : end + 2]]
    return end + 2 if len(rest) == 2 and rest[0] in _DASHES and rest[1] in _YET else end


def paired(tokens: Sequence[Token], start: int, j: int) -> int | None:
    """ "Trade and Industry Minister": where the office goes on behind "and", if its head is still to come."""
    if j == start or tokens[j].text not in ("and", "&"):
        return None
    k = j + 1
    if k < len(tokens) and tokens[k].kinds & ADJECTIVE:
        k += 1
    for n in range(k, min(len(tokens), k + _REACH)):
        if tokens[n].kinds & HEAD:
            return k if n > k else None
        if not tokens[n].kinds & (PRE | DOMAIN):
            return None
    return None


def ministry(tokens: Sequence[Token], j: int) -> int:
    """ "Ministry of Foreign Affairs and Trade Secretary": where the holder's word stands behind the ministry's name."""
    if j >= len(tokens) or tokens[j].text not in _MINISTRIES:
        return j
    for k in range(j + 1, min(len(tokens), j + 12)):
        if tokens[k].kinds & HEAD:
            return k
        if not (tokens[k].kinds & (PRE | DOMAIN) or tokens[k].text in INSIDE or tokens[k].text in (",", "'s")):
            return j
    return j


def organ(tokens: Sequence[Token], k: int) -> int | None:
    """The end of a party's organ: "of the CPC Gansu Provincial Committee"."""
    if not tokens[k].is_a("organization"):
        return None
    for n in range(k + 1, min(len(tokens), k + 5)):
        if not tokens[n].is_a("cap", "domain", "place"):
            return None
        if tokens[n].text == "Committee" and n > k + 1:
            return n + 1
    return None


def compound(tokens: Sequence[Token], k: int) -> bool:
    """ "China-Laos Committee": two parties joined by a hyphen belong to neither."""
    rest = tokens[k : k + 3]
    return len(rest) == 3 and rest[1].text in ("-", "–") and rest[0].end == rest[1].start and rest[2].is_a(*_PARTY)
