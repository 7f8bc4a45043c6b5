"""People as releases name them: office and name in any order, with whom they represent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.language.behind import accredited, sends, states_of
from communique.language.kinds import BEGINS, CAP, KNOWN, LOW, NUM, OFFICE, ORGANIZATION, PARTY, PLAIN, PUNCT
from communique.language.lexicon import Lexicon
from communique.language.offices import Office, Offices
from communique.language.tokens import Token
from communique.model import Span

# Tokens of titles before a name: with no end to them "Mr. Mr. Mr. …" takes the square of its length.
_MOST_HONOURS = 24
_BEFORE = frozenset(
    {
        "former",
        "visiting",
        "newly-appointed",
        "newly-arrived",
        "newly-accredited",
        "then",
        "outgoing",
        "incoming",
        "acting",
        "new",
    }
)
_OFFICE = ("head", "pre", "domain")
_SUFFIXES = frozenset({"Jr", "Sr", "III", "II"})


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named.

    `name` and `office` are the spans of either (one may be absent), `party` the code of the state or
    organisation that the words give, `at` where they give it; `trailing` says that it came after the name.
    """

    span: Span
    name: Span | None
    office: Span | None
    party: str | None
    at: Span | None
    trailing: bool


class People:
    """Reads people off the tokens of a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._offices = Offices()
        self._openers = lexicon.words["opener"] | lexicon.words["month"] | lexicon.words["weekday"]
        self._months = lexicon.words["month"]
        self._particles = lexicon.words["particle"]
        self._auxiliaries = lexicon.words["auxiliary"]

    def name(self, tokens: Sequence[Token], i: int, *, after_office: bool) -> int:
        """The end of the name that begins at token `i`; `i` where none does."""
        j = i
        words = 0
        while j < len(tokens):
            token = tokens[j]
            if token.text.lower() in self._auxiliaries and token.text not in ("Will", "May", "Do", "Can"):
                break
            joined = j > 0 and tokens[j - 1].text in ("and", ",")
            if words == 0 and (after_office or joined) and self._surname(tokens, j):
                words += 1
                j += 1
                continue
            if (
                (token.kinds & CAP and not token.kinds & OFFICE and token.text not in self._openers)
                or (words and token.kinds & CAP and token.text in self._openers and token.text.endswith("."))
                or (token.text.endswith(".") and token.kinds & CAP)
                or (words and self._month(tokens, j))
                or (words and token.kinds & ORGANIZATION and self._inner(tokens, j))
                or (words and token.is_a("domain", "pre") and token.kinds & CAP and self._closes(tokens, j))
                or (token.kinds & KNOWN and self._given(tokens, i, j, after_office))
            ):
                words += 1
            elif (words and token.text.lower() in self._particles and self._goes_on(tokens, j)) or (
                token.text.lower() in self._particles and after_office and self._goes_on(tokens, j)
            ):
                j += 1
                continue
            else:
                break
            j += 1
            if (
                j < len(tokens)
                and tokens[j].text == "."
                and tokens[j - 1].end == tokens[j].start
                and (len(tokens[j - 1].text) == 1 or tokens[j - 1].text in ("Jr", "Sr"))
            ):
                j += 1
        while j + 1 < len(tokens) and tokens[j].text == "," and tokens[j + 1].text in _SUFFIXES:
            j += 2
            if j < len(tokens) and tokens[j].text == "." and j + 1 < len(tokens):
                j += 1
        return j if words else i

    def _month(self, tokens: Sequence[Token], j: int) -> bool:
        """ "Zhai Jun", "Theresa May": the name of a month that no day or year follows."""
        after = tokens[j + 1] if j + 1 < len(tokens) else None
        return tokens[j].text in self._months and (after is None or not after.is_a("num"))

    def _inner(self, tokens: Sequence[Token], j: int) -> bool:
        """ "Abdul Fatah Sabri": an organisation's name between two plain names is one of them."""
        before, after = tokens[j - 1], tokens[j + 1] if j + 1 < len(tokens) else None
        if after is None or not after.is_a("cap") or after.is_a(*_OFFICE) or after.text in self._openers:
            return False
        return before.is_a("cap") and not tokens[j].text.isupper() and " " not in tokens[j].text

    def _surname(self, tokens: Sequence[Token], j: int) -> bool:
        """ "Ambassador He Jinrong": a word that opens sentences may be a family name behind an office."""
        after = tokens[j + 1] if j + 1 < len(tokens) else None
        plain = after is not None and after.is_a("cap") and not after.is_a(*_OFFICE) and after.text not in self._openers
        return tokens[j].text in self._openers and plain

    def _closes(self, tokens: Sequence[Token], j: int) -> bool:
        """A word of offices may be a family name ("Samantha Power") where no office can follow."""
        return not any(t.is_a(*_OFFICE) or t.text in ("of", "for") for t in tokens[j + 1 : j + 2]) and not tokens[
            j
        ].is_a("head")

    def _given(self, tokens: Sequence[Token], i: int, j: int, after_office: bool) -> bool:
        """ "Israel Katz", "Jordan Bardella": a state's name right behind an office and before a plain name."""
        plain = j + 1 < len(tokens) and tokens[j + 1].is_a("cap") and not tokens[j + 1].is_a(*_OFFICE)
        return (
            after_office
            and j == i
            and plain
            and tokens[j].is_a("state", "capital")
            and tokens[j + 1].text not in self._openers
        )

    def _goes_on(self, tokens: Sequence[Token], j: int) -> bool:
        nxt = tokens[j + 1] if j + 1 < len(tokens) else None
        if nxt is None:
            return False
        if nxt.text.lower() in self._particles and nxt.is_a("low"):
            return self._goes_on(tokens, j + 1)
        return nxt.is_a("cap") and not nxt.is_a(*_OFFICE) and nxt.text not in self._openers

    def find(self, tokens: Sequence[Token], verbs: frozenset[int]) -> list[Naming]:
        """Every person named in the sentence, in order. `verbs` are the offsets at which a known verb starts."""
        found: list[Naming] = []
        end = 0
        for i in [i for i, token in enumerate(tokens) if not token.kinds & PLAIN]:
            if tokens[i].start < end or not self._may_begin(tokens, i):
                continue
            naming = self._at(tokens, i, verbs)
            if naming is not None:
                found.append(naming)
                end = naming.span.end
        return found

    def _may_begin(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether more than a word alone can begin here: not in "Trade is", "the Ministry,"; mostly two tokens tell."""
        token = tokens[i]
        if not token.kinds & BEGINS:
            return token.text in self._openers or (
                token.kinds & PARTY != 0 and token.key != "" and self._offices.leads_to_head(tokens, i + 1)
            )
        if token.kinds != CAP:
            return True
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if after is None or after.kinds == NUM:
            return False
        if after.kinds == LOW:
            return after.text.lower() in self._particles
        if after.kinds != PUNCT:
            return True
        if after.text == ",":
            return i + 2 < len(tokens) and tokens[i + 2].text in _SUFFIXES
        return after.text == "." and (len(token.text) == 1 or token.text in _SUFFIXES)

    def _at(self, tokens: Sequence[Token], i: int, verbs: frozenset[int]) -> Naming | None:
        office = self._offices.office(tokens, i)
        j = i if office is None else office.end
        if office is not None and office.at is not None and office.at.start >= tokens[office.end - 1].end:
            j = (
                next(k for k, t in enumerate(tokens) if t.start >= office.at.end)
                if tokens[-1].start >= office.at.end
                else len(tokens)
            )
        if j + 2 < len(tokens) and j > i and tokens[j].text == "(" and tokens[j + 2].text == ")":
            j += 3
        if j + 1 < len(tokens) and j > i and tokens[j].text == "to" and tokens[j + 1].is_a("state", "organization"):
            j += 2
        honour = self._honours(tokens, j, office is not None)
        if honour < len(tokens) and tokens[honour].start in verbs:
            end = honour
        else:
            end = self.name(tokens, honour, after_office=office is not None or honour > j)
            end = next((k for k in range(honour, end) if tokens[k].start in verbs and k > honour), end)
        if office is not None and end == honour:
            honour, end = self._behind_comma(tokens, j)
        named = end > honour
        if office is None and honour == j and (not named or end - honour < 2):
            return None
        if office is None and not named:
            return None
        if not named and office is not None:
            several = self._offices.second(tokens, office)
            if several is not None:
                office = Office(office.start, several, None, None)
                j = several
        if not named:
            end = j
            if office is not None and office.party is None and not self._definite(tokens, i):
                return None
        if office is not None and named and sends(tokens, office.start, office.end) and tokens[end:]:
            # "Special Envoy of President A and Vice Chairman B" is B alone.
            own = self._at(tokens, end + 1, verbs) if tokens[end].text in ("and", ",") else None
            if own is not None and own.name is not None and own.office is not None:
                whole = Span(tokens[office.start].start, own.office.end)
                return Naming(Span(tokens[i].start, own.span.end), own.name, whole, own.party, own.at, own.trailing)
        name = Span(tokens[honour].start, tokens[end - 1].end) if named else None
        party = office.party if office else None
        at = office.at if office else None
        span_end = end
        trailing = False
        office_span = Span(tokens[office.start].start, tokens[office.end - 1].end) if office else None
        if named:
            after, key, where = states_of(tokens, end)
            if key is not None and party is None:
                party, at, span_end, trailing = key, where, after, True
            apposed = self._apposed(tokens, span_end)
            if apposed is not None and (office is None or tokens[span_end].text == "("):
                office_span = Span(tokens[apposed.start].start, tokens[apposed.end - 1].end)
                party, at = (party, at) if party else (apposed.party, apposed.at)
                span_end = apposed.end
                if apposed.at is not None:
                    span_end = max(
                        span_end,
                        next((k + 1 for k, t in enumerate(tokens) if t.end == apposed.at.end), span_end),
                    )
                span_end = accredited(tokens, apposed, span_end)
        return Naming(Span(tokens[i].start, tokens[span_end - 1].end), name, office_span, party, at, trailing)

    def _honours(self, tokens: Sequence[Token], j: int, office: bool) -> int:
        """Where honorifics and titles before a name end: "His Majesty", "Mr.", "Sr. Lt. Gen."."""
        k = j
        while k < min(len(tokens), j + _MOST_HONOURS):
            if tokens[k].is_a("honorific") and (office or not tokens[k].is_a("head")):
                k += 2 if k + 1 < len(tokens) and tokens[k + 1].text == "." else 1
            elif self._title(tokens, k) and (office or k > j):
                k += 2
            else:
                break
        return k

    @staticmethod
    def _definite(tokens: Sequence[Token], i: int) -> bool:
        """ "the President" is somebody; "President" in "the late President" or "as President" is nobody known."""
        return i > 0 and tokens[i - 1].text in ("the", "The", "and", "both", "visiting")

    def _title(self, tokens: Sequence[Token], k: int) -> bool:
        """ "Ing. Xiomara Zúñiga", "Sr. Lt. Gen. A": short words with full stops before a name are titles."""
        if k + 2 >= len(tokens) or not tokens[k].is_a("cap") or not 1 < len(tokens[k].text) < 6:
            return False
        dotted = tokens[k + 1].text == "." and tokens[k].end == tokens[k + 1].start
        return dotted and tokens[k + 2].is_a("cap", "honorific") and tokens[k].text not in self._openers

    def _behind_comma(self, tokens: Sequence[Token], j: int) -> tuple[int, int]:
        """ "Laos's Foreign Minister, Saleumxay Kommasith, …": a whole name between commas behind an office."""
        k = j + 1
        if j >= len(tokens) or tokens[j].text != ",":
            return j, j
        while k < len(tokens) and (tokens[k].is_a("honorific") or (tokens[k].text == "." and k > j + 1)):
            k += 1
        end = self.name(tokens, k, after_office=False)
        closed = end >= len(tokens) or tokens[end].text in (",", ".")
        return (k, end) if end - k > 1 and closed else (j, j)

    def _apposed(self, tokens: Sequence[Token], j: int) -> Office | None:
        """The office in "X, Deputy Prime Minister of Laos,"."""
        if j >= len(tokens) or tokens[j].text not in (",", "("):
            return None
        k = j + 1
        while k < len(tokens) and (tokens[k].text in ("the", "The", "a", "an") or tokens[k].text in _BEFORE):
            k += 1
        office = self._offices.office(tokens, k)
        if office is None:
            return None
        after = office.end
        if self.name(tokens, after, after_office=True) == after:
            return office
        # "X, Special Envoy of President Y": the office ends before another's.
        cut = next((n for n in range(office.start + 1, after) if tokens[n].text == "of"), None)
        return Office(office.start, cut, None, None) if cut is not None else None
