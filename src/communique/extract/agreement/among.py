"""Which of those who met a plural subject means: "the ministers" are not the president who received them."""

from __future__ import annotations

import re

from communique.extract.casting import Casting
from communique.extract.rank import rank
from communique.language.analysis import Analysis, Parsed, Together
from communique.model import Mention

_PAIR = re.compile(r"(?:the )?(?:two|both)\b(?! (?:sides|parties|delegations)\b)", re.IGNORECASE)
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_COUNTED = re.compile(rf"(?:the |all )(?P<count>{'|'.join(_COUNTS)})\b", re.IGNORECASE)
# "The ministers of the member states thanked A. They …": some of those who met, who are not named.
_GROUP = re.compile(
    r"\b(?:The|Several|Many|Some|Other) (?:[\w-]+ ){0,2}(?:ministers|leaders|representatives|ambassadors|envoys|"
    r"delegates|heads of delegations?|officials|members|countries) (?:of|from) (?!the two|both)"
)


def among(analysis: Analysis, together: Together, subject: Mention) -> tuple[str, ...]:
    """The parties of an encounter for which "the two leaders" or "the ministers" stand; () where these are others.

    A number must fit, save that "two sides" may be a state and a group of states.
    """
    words, parties = subject.span.of(analysis.folded), together.parties
    if len(parties) < 3:
        return parties
    if _PAIR.match(words) is not None:
        return ()
    office = rank(words) if _COUNTED.match(words) is None else None
    if office is not None:
        return _ranked(analysis, together, office)
    counted = _COUNTED.match(words)
    fits = counted is None or _COUNTS[counted["count"].lower()] == len(parties) or words.lower().endswith("sides")
    return parties if fits else ()


def _ranked(analysis: Analysis, together: Together, office: re.Pattern[str]) -> tuple[str, ...]:
    """The parties of those who hold such an office; all, where the offices do not tell them apart."""
    actors = [actor for key in together.people if (actor := analysis.cast.get(key)) is not None]
    known = {a.represents.key for a in actors if a.represents is not None and a.office is not None}
    theirs = {a.represents.key for a in actors if a.represents is not None and office.search(a.office or "")}
    apart = len(theirs) > 1 and known == set(together.parties)
    return tuple(sorted(theirs)) if apart else together.parties


def by_heading(analysis: Analysis, casting: Casting) -> tuple[str, ...]:
    """The two parties that a heading names, one of which may be the publisher's: "U.S.-Lebanon Conference"."""
    heads = [m for p in analysis.sentences if p.sentence.heading for m in p.mentions]
    keys = {casting.of(m) for m in heads if m.kind in ("state", "adjective", "organization", "person")}
    found = sorted(key for key in keys if key is not None and "|" not in key)
    if len(found) == 1 and any(m.kind == "organization" for m in heads):
        return tuple(found)  # "G7 Leaders to Announce": its members speak as one
    if len(found) == 1 and analysis.document.state is not None:
        found = sorted({*found, analysis.document.state})
    return tuple(found) if len(found) == 2 else ()


def astray(analysis: Analysis, parsed: Parsed, they: Mention) -> bool:
    """Whether "they" goes back to a group within the paragraph whose members are not told."""
    number = parsed.sentence.paragraph
    start = next(p.sentence.span.start for p in analysis.sentences if p.sentence.paragraph == number)
    groups = list(_GROUP.finditer(analysis.folded, start, they.span.start))
    if not groups:
        return False
    behind = groups[-1].end()
    sides = [m for p in analysis.sentences for m in p.mentions if m.kind == "side" and m.key != "none"]
    return not any(behind <= m.span.start < they.span.start and not _is_they(analysis, m) for m in sides)


def _is_they(analysis: Analysis, mention: Mention) -> bool:
    return mention.span.of(analysis.folded).lower() == "they"
