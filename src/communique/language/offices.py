"""Offices as releases write them: "Minister of Foreign Affairs and International Cooperation"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from communique.language.kinds import (
    ADJECTIVE,
    CAP,
    CAPITAL,
    DOMAIN,
    HEAD,
    LOW,
    NUM,
    OFFICE,
    ORGANIZATION,
    PARTY,
    PEOPLE,
    PLACE,
    PRE,
    PROPER,
    STATE,
)
from communique.language.office_joins import INSIDE, compound, dashed, designate, ministry, organ, paired
from communique.language.tokens import Token
from communique.model import Span

_LINKS = frozenset({"of", "for", "to", "on", "and", "the", "in", "at", "&", "with", "from", "its", "their"})
_REGIONS = frozenset({"Province", "Region", "Oblast", "County", "Municipality", "Prefecture", "City", "District"})
_PARTY = ("state", "adjective", "organization")
_OFFICE = ("head", "pre", "domain")
_BEFORE = frozenset({"former", "interim", "acting", "caretaker", "outgoing", "incoming", "then"})
_OWNING = frozenset({"of", "from"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office run: token indexes [start, end), and the party it belongs to."""

    start: int
    end: int
    party: str | None
    at: Span | None


class Offices:
    """Reads offices off the tokens of a sentence."""

    def office(self, tokens: Sequence[Token], i: int) -> Office | None:
        """The office that begins at token `i`, if one does.

        "Lao Foreign Minister" gives the office "Foreign Minister" and the party LAO; "Minister of Foreign
        Affairs of Brazil" gives the whole without "of Brazil", and BRA.
        """
        party: str | None = None
        at: Span | None = None
        j = i
        while j < len(tokens) and tokens[j].kinds & PARTY and tokens[j].key:
            if not self.leads_to_head(tokens, j + 1):
                return None
            if party is None or tokens[j].kinds & (STATE | ADJECTIVE):
                party, at = tokens[j].key, Span(tokens[j].start, tokens[j].end)
            j += 1
            if j + 2 < len(tokens) and tokens[j].text == "(" and tokens[j + 2].text == ")":
                j += 3
            if j < len(tokens) and tokens[j].text == "'s":
                j += 1
        while j < len(tokens) and tokens[j].text in _BEFORE:
            j += 1
        start = j
        j = end = ministry(tokens, j)
        head = False
        while j < len(tokens):
            token = tokens[j]
            if token.kinds & OFFICE and not (token.kinds & (STATE | ORGANIZATION) and not head):
                head = head or token.kinds & HEAD != 0
                j += 1
                end = j
                continue
            body = self._body(tokens, j) if head and party is None else None
            if body is not None:
                j = body
                k = self._own_name(tokens, end, j)
                party, at = _written(tokens[k:j]), Span(tokens[k].start, tokens[j - 1].end)
                break
            joined = dashed(tokens, j) if head else paired(tokens, start, j)
            if joined is not None:
                j = joined
                continue
            link = self._link(tokens, j, head)
            if link is None:
                break
            target = tokens[link]
            if compound(tokens, link):
                j = link + 3
                end = j
                continue
            if target.kinds & (PARTY | CAPITAL | PROPER | PLACE) and not target.kinds & (DOMAIN | HEAD):
                if not head:
                    break
                if _of_party_and_state(tokens, link):
                    j = link + 1
                    continue
                within = organ(tokens, link)
                if within is not None:
                    party, at = (party, at) if party else (target.key, Span(target.start, target.end))
                    j = end = within
                    continue
                if _region(tokens, link):
                    if party is None and target.key:
                        party, at = target.key, Span(target.start, target.end)
                    j = end = link + 2
                    continue
                ends_office = self._ends_office(tokens, link) and not self._resumes(tokens, link)
                # "Special Envoy for Iran" is not Iran's; "Representative for the EU" is the EU's.
                owning = tokens[j].text in _OWNING or (tokens[j].text == "for" and target.kinds & ORGANIZATION)
                if party is None and target.key and (owning or _of_head(tokens, link)):
                    party, at = target.key, Span(target.start, target.end)
                    if ends_office:
                        j = link + 1
                        break
                elif party is not None and ends_office and tokens[j].text == "and":
                    break
                j = link + 1
                if j + 2 < len(tokens) and tokens[j].text == "(" and tokens[j + 2].text == ")":
                    j += 3
                if j < len(tokens) and tokens[j].text == "'s":
                    j += 1
                end = j
                continue
            j = link
            if _region(tokens, link):
                j = end = link + 2
                continue
            if target.kinds & (NUM | PEOPLE | ADJECTIVE):
                j += 1
                if target.kinds & NUM and j < len(tokens) and tokens[j].kinds & (LOW | CAP) and tokens[j].text != "of":
                    j += 1
                end = j
        if not head:
            return None
        return Office(start, designate(tokens, end), party, at)

    def second(self, tokens: Sequence[Token], office: Office) -> int | None:
        """Where "President and Prime Minister" without a name falls into two holders: the end of the first office."""
        for k in range(office.start + 1, office.end - 1):
            rest = tokens[k + 1 : office.end]
            if tokens[k].text == "and" and tokens[k - 1].is_a("head") and any(t.is_a("head") for t in rest):
                return k
        return None

    def leads_to_head(self, tokens: Sequence[Token], j: int) -> bool:
        """Whether the words from `j` on, behind a party, lead to the holder of an office."""
        if j + 2 < len(tokens) and tokens[j].text == "(" and tokens[j + 2].text == ")":
            j += 3
        for token in tokens[j : j + 9]:
            if token.kinds & HEAD:
                return True
            if token.text in _BEFORE or (token.text in INSIDE and token is not tokens[j]):
                continue
            if not (token.kinds & (PRE | DOMAIN | PARTY) or token.text == "'s"):
                return False
        return False

    def _link(self, tokens: Sequence[Token], j: int, head: bool) -> int | None:
        """The index of the word to which connecting words at `j` lead, if it still belongs to the office."""
        if not head:
            return None
        k = j
        comma = tokens[k].text == ","
        if comma:
            k += 1
        seen = comma
        while k < len(tokens) and tokens[k].text in _LINKS and k - j < 4:
            seen = True
            k += 1
        if not seen or k >= len(tokens):
            return None
        target = tokens[k]
        last = tokens[k - 1].text
        if comma:
            return k if target.is_a("domain") and not target.is_a("head") and tokens[j + 1].text != "and" else None
        if last == "and":
            abroad = target.is_a("people", "adjective") and k + 1 < len(tokens) and tokens[k + 1].is_a("domain")
            ok = target.is_a(*_OFFICE) and not target.is_a("state", "organization")
            return k if ok or abroad or _of_party_and_state(tokens, k) else None
        if target.is_a(*_OFFICE, *_PARTY, "capital", "proper") or _region(tokens, k):
            return k
        if target.is_a("place") and tokens[j].text == "of":
            return k
        if target.is_a("num") and last == "the":
            return k
        return None

    def _ends_office(self, tokens: Sequence[Token], k: int) -> bool:
        """Whether the party at `k` closes the office ("of Brazil") or goes on ("of the CPC Central Committee")."""
        if k + 3 < len(tokens) and tokens[k + 1].text == "(" and tokens[k + 3].text == ")":
            k += 3
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        if (
            after is not None
            and after.text in ("for", "on")
            and k + 2 < len(tokens)
            and tokens[k + 2].is_a("domain", "pre")
        ):
            return False
        return after is None or not (after.is_a("domain", "pre", "head") or after.text == "'s")

    def _resumes(self, tokens: Sequence[Token], k: int) -> bool:
        """ "of the CPC Central Committee and Director of": a second office of the same holder."""
        rest = tokens[k + 1 : k + 3]
        if not tokens[k].is_a("organization") or [t.text for t in rest[:1]] != ["and"]:
            return False
        return rest[-1].is_a("head", "pre") or _of_party_and_state(tokens, k + 2)

    @staticmethod
    def _own_name(tokens: Sequence[Token], start: int, end: int) -> int:
        """Where the organisation's own name begins: "of the Board of Management of Nordhafen AG" is Nordhafen's."""
        first = next(n for n in range(start, end) if tokens[n].is_a("cap", "place", "capital", *_PARTY))
        for n in range(first, end - 1):
            if tokens[n].text == "of" and all(t.is_a(*_OFFICE) or t.text in INSIDE for t in tokens[first:n]):
                first = n + 1
        return first

    def _body(self, tokens: Sequence[Token], j: int) -> int | None:
        """The end of an organisation's name that no table has: "of the China Friendship Association"."""
        if tokens[j].text not in ("of", "for"):
            return None
        k = j + 1
        while k < len(tokens) and tokens[k].text == "the":
            k += 1
        end = None
        for n in range(k, min(len(tokens), k + 12)):
            if not (tokens[n].is_a("cap", *_PARTY, "capital", "place", "proper") or tokens[n].text in INSIDE):
                break
            if tokens[n].is_a("body") and n > k:
                end = n + 1
                break
        return end


def _of_head(tokens: Sequence[Token], k: int) -> bool:
    """ "Counselor to the French President": who serves a state's head serves the state."""
    return tokens[k].is_a("adjective") and k + 1 < len(tokens) and tokens[k + 1].is_a("head")


def _of_party_and_state(tokens: Sequence[Token], k: int) -> bool:
    """ "General Secretary of the LPRP Central Committee and Lao President": a second office, at `k`, of one holder."""
    rest = tokens[k : k + 2]
    organ = k > 1 and tokens[k - 2].text.endswith(("Committee", "Party"))
    return organ and len(rest) == 2 and rest[0].is_a("adjective") and rest[1].is_a("head")


def _region(tokens: Sequence[Token], k: int) -> bool:
    """ "of Gansu Province": a part of a state that no table has."""
    return tokens[k].is_a("cap", "place") and k + 1 < len(tokens) and tokens[k + 1].text in _REGIONS


def _written(tokens: Sequence[Token]) -> str:
    """The words as they stand, with the gaps between them as single spaces."""
    gaps = [" " if one.end < other.start else "" for one, other in pairwise(tokens)]
    return "".join(token.text + gap for token, gap in zip(tokens, [*gaps, ""], strict=True))
