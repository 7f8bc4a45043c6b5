"""With whom: the people and parties named one after another."""

from __future__ import annotations

import re

from communique.language.analysis import Parsed
from communique.model import Mention

# People that are named by whom they represent alone: "officials from Laos", "Lao counterparts".
_BODY = (
    r"(?:(?>Vice|Deputy|Foreign|Prime|Finance|Defen[cs]e|Trade|Energy|senior|high-level|high-ranking|top|key|government|"
    r"military|security|foreign|defen[cs]e|finance|visiting|other|several|various|relevant|leading|fellow|civilian|"
    r"national|parliamentary|congressional|bipartisan|bicameral|ministerial|business|large|joint|"
    r"interim|Senior|Government|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)*"
    r"(?:officials?|representatives?|counterparts?|leaders?|leadership|[Mm]inisters?|[Aa]mbassadors?|members?|"
    r"delegations?|delegates|heads(?:\s+of\s+(?:state|government|delegation)s?(?:\s+and\s+government)?)?|envoys|"
    r"advis[eo]rs|directors|authorities|governments?|Governments?|allies|Allies|partners|teams?|President|presidents|chairpersons?)"
)
_HONOUR = (
    r"(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?:Royal\s+|Serene\s+|Imperial\s+)?"
    r"(?:Majest(?:y|ies)|Excellenc(?:y|ies)|Highness(?:es)?|Holiness|Eminence|Beatitude)|(?:Rt\.?|Right)\s+Hon(?:\.|ou?rable)?"
)
# What somebody is called before an office that the name grammar reads: "incoming", "former", "democratic opposition
# leader". Words that turn the phrase away from those met ("reporters about Wang Yi") are none.
_CALLED = (
    r"(?:(?!(?:about|after|against|as|at|before|but|during|for|from|in|into|on|or|over|so|that|than|to|under|when|where|"
    r"while|which|who|whom|whose|with|without|it|is|are|was|were|be|he|she|they|we|this|these|those|no|not)\b)"
    r"[a-z]+(?:-[a-z]+)*\s+){1,4}"
)
# An office that the name of a second one follows: "Minister of Commerce and Sherpa A".
_HEAD = r"(?:Minister|Secretary|Director|Advis[eo]r|Head|Chair\w*)"
_OFFICE_AND = rf"(?:[A-Z]\w+\s+){{0,2}}{_HEAD}\s+(?:of|for)\s+[A-Z][\w ]{{2,40}}?\s+and"
_GAP = re.compile(
    rf"\s*(?:,\s*)?(?:(?:and|as well as|together with|along with|respectively|then|both|visiting|his|her|their|"
    rf"counterparts?,?|the|by|(?:in|at) (?:the )?[A-Z]\w+(?: [A-Z]\w+){{0,3}}|on the phone|today|"
    rf"yesterday|also|including|included|an?|newly-appointed|"
    rf"outgoing|interim|acting|newly elected|senior|high-level|high-ranking|top|key|"
    rf"several|other|two|three|{_HONOUR}|{_OFFICE_AND}|led by|headed by|from|of|"
    rf"{_BODY}(?:\s+(?:from|of|for))?)(?:\s*,)?\s+)*(?:\(\w+\)\s*,?\s*(?:and\s+)?)?"
)
_CALLED_GAP = re.compile(rf"\s*{_CALLED}")
_JOINED = re.compile(r",|\band\b|as well as|together with|along with|\bled by\b|\bheaded by\b|\bincluding\b")
_THEIRS = re.compile(rf"\s+(?:\w+\s+){{0,2}}?{_BODY}\b", re.IGNORECASE)
_OFFICIALS = re.compile(
    r"\s*(?:\bwith\s+)?(?:(?:the|its|their|senior|high-level|high-ranking|top|key|local|government|host|other)\s+)*"
    r"(?:government|host[- ]country)?\s*(?:officials|counterparts?|leaders|leadership|authorities|ministers)\b"
)
_IN = re.compile(r"[^.;]{0,30}?\s(?:in|at)\s+(?:the\s+)?")
_LONGEST = 150
_KINDS = ("person", "state", "organization")


def company(parsed: Parsed, text: str, start: int, stop: int) -> tuple[tuple[Mention, ...], int]:
    """The people and parties named one after another from `start`, and where the last of them ends.

    "A, B and C"; "senior Lao officials, including A"; "representatives of ASEAN and officials from Laos".
    """
    found: list[Mention] = []
    at = start
    seat = stop
    for mention in parsed.mentions:
        if not start <= mention.span.start < stop:
            continue
        if mention.kind in ("capital", "place") and found and _IN.fullmatch(text, at, mention.span.start):
            # "with B in Zurich, Switzerland" names no second party.
            seat = mention.span.end
            continue
        if mention.kind == "state" and 0 <= mention.span.start - seat < 3:
            break
        if mention.kind == "adjective":
            theirs = _THEIRS.match(text, mention.span.end, stop)
            if theirs is None or theirs.end() > _next(parsed, mention):
                continue
        elif mention.kind not in _KINDS:
            continue
        gap = text[at : mention.span.start].replace(";", ",").replace("H.E.", "")
        if len(gap) > _LONGEST or not _bridges(gap, mention, not found) or (found and not _joined(gap, found[-1])):
            break
        found.append(mention)
        at = mention.span.end
    return tuple(found), at


def officials(text: str, start: int, stop: int) -> int | None:
    """Where "with senior government officials" ends, people of whom only the place says whom they represent."""
    found = _OFFICIALS.match(text, start, stop)
    return found.end() if found is not None else None


def _bridges(gap: str, mention: Mention, first: bool) -> bool:
    """Whether nothing but what the next one is called stands between."""
    return _GAP.fullmatch(gap) is not None or (
        first and mention.kind == "person" and _CALLED_GAP.fullmatch(gap) is not None
    )


def _joined(gap: str, last: Mention) -> bool:
    """Whether a list goes on: by "and" or a comma, or behind "Lao officials" with their names."""
    return _JOINED.search(gap) is not None or (last.kind in ("adjective", "organization") and gap.strip() != "")


def _next(parsed: Parsed, mention: Mention) -> int:
    """Where the next person or party begins."""
    later = (m.span.start for m in parsed.mentions if m.span.start >= mention.span.end and m.kind in _KINDS)
    return next(later, parsed.sentence.span.end)
