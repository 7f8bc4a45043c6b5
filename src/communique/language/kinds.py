"""What a word can be, as the bits of one number: a set of kinds that is tested and joined in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

CAP, LOW, NUM, PUNCT = (1 << n for n in range(4))
STATE, ADJECTIVE, PEOPLE, CAPITAL, ORGANIZATION, PLACE, PROPER, US_STATE = (1 << n for n in range(4, 12))
HEAD, PRE, DOMAIN, HONORIFIC, BODY, ORGAN = (1 << n for n in range(12, 18))
# Whatever stands for a party or a place.
NAMED = STATE | ADJECTIVE | PEOPLE | CAPITAL | ORGANIZATION | PLACE
# What may stand before an office as the party that it belongs to.
PARTY = STATE | ADJECTIVE | ORGANIZATION
# A known name that may be part of a person's.
KNOWN = PARTY | CAPITAL | PLACE | PROPER
# What an office is made of.
OFFICE = HEAD | PRE | DOMAIN
# With which a person's name or office may begin, and what is no name at all.
BEGINS = CAP | HEAD | PRE | DOMAIN | HONORIFIC
PLAIN = LOW | NUM | PUNCT

BITS: Mapping[str, int] = {
    "cap": CAP,
    "low": LOW,
    "num": NUM,
    "punct": PUNCT,
    "state": STATE,
    "adjective": ADJECTIVE,
    "people": PEOPLE,
    "capital": CAPITAL,
    "organization": ORGANIZATION,
    "place": PLACE,
    "proper": PROPER,
    "us-state": US_STATE,
    "head": HEAD,
    "pre": PRE,
    "domain": DOMAIN,
    "honorific": HONORIFIC,
    "body": BODY,
    "organ": ORGAN,
    "-": 0,
}


def bits(kinds: Iterable[str]) -> int:
    """The bits of several kinds.

    >>> bits(("cap", "head")) == CAP | HEAD
    True
    """
    found = 0
    for kind in kinds:
        found |= BITS[kind]
    return found


@cache
def mask(*kinds: str) -> int:
    """The bits of the kinds for which a rule asks; there are as many such sets as there are rules."""
    return bits(kinds)
