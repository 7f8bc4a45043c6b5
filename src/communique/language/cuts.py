"""From the marks of a sentence to its clauses: where each ends, and what is added by a participle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.language.analysis import Clause, Hit, Level, Parsed, Predicate
from communique.language.mark import Mark
from communique.model import Span

# What trails a clause is looked for in its last characters, and in all of it only where it may reach farther back.
_TAIL, _WORD = 40, len("while")
_TRAIL = re.compile(r"[\s,;:.\"”]*+(?:\b(?:and|but|while)\b)?[\s,;:]*+$")
_LEAD = re.compile(r"[\s,;:]*(?:\b(?:and|but|that|also|while|as well as)\b[\s,]*)*[\"“]?")
_JOIN = re.compile(
    r",?\s+(?:and|but)\s+that\s+|;\s+(?!(?:and\s+)?(?:first|second|third|fourth|fifth|sixth|last|finally)(?:ly)?\b)(?:and\s+)?|"
    r",\s+but\s+"
)
# One of these stands in whatever joins two clauses.
_JOINTS = ("that", "but", ";")
# No clause ends in these.
_STUMP = re.compile(
    r"(?<!\w)(?:of|in|on|at|by|for|to|with|from|into|than|between|among|toward|towards|against|about|via|"
    r"the|a|an|as|(?<!and )(?<!but )that|what|which|who|whom|whose|where|how|why|whether|if|when|because|or|nor)$",
    re.IGNORECASE,
)
_LONGEST = len("whether") + 1
_FEW = 6
# Before "noting that": a comma. Before "to underscore its support": the end of what came before.
_COMMA = re.compile(r",\s+(?:(?:and|also|while|once again|again)\s+)?(?:[a-z]+ly\s+)?$")
_TO = re.compile(r"[^,]\s(?P<to>to\s+(?:[a-z]+ly\s+)?)$")
# "sent a message to B congratulating him".
_WRITTEN = re.compile(r"\b(?:message|letter|telegram|cable|note)\b[^,;.]*\s$")
_THAT = re.compile(r"\s+that\s+")
_STANCES = frozenset({"support", "oppose", "appreciate", "congratulate", "condole", "call", "concern"})
_PURPOSES = frozenset({"appreciate", "congratulate", "condole", "call"})
_FAR = 60
_NEAR = 6


def cut(text: str, parsed: Parsed, marks: Sequence[Mark], predicates: Sequence[Predicate]) -> Iterator[Clause]:
    """The clauses between the marks of a sentence, in order."""
    marks = _whole(text, marks)
    stops = [mark.start for mark in marks][1:] + [parsed.sentence.span.end] * bool(marks)
    for mark, stop in zip(marks, stops, strict=True):
        if not mark.fact:
            continue
        for start, end, level in _joined(text, parsed, mark, stop):
            span = _trimmed(text, start, end)
            if span is None:
                continue
            mine = mark.predicate if mark.predicate is not None and start <= mark.predicate.verb < end else None
            voice = mark.voice
            if level != mark.level:
                voice = mark.voice or mark.acts
                mine = mine or next((p for p in predicates if _leads(text, span, p)), None)
            yield Clause(span, level, mine, voice, parsed)


def _leads(text: str, span: Span, predicate: Predicate) -> bool:
    """Whether a predicate is that of an added clause: its subject comes first there."""
    if not span.start <= predicate.start < span.end or predicate.of("stances") is None:
        return False
    before = text[span.start : predicate.start]
    return predicate.link in ("subject", "other") and "," not in before and len(before.split()) < _NEAR


def _whole(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks without those that would leave a stump behind them: "in a message that", "President A and"."""
    kept: list[Mark] = []
    for mark in marks:
        last = kept[-1] if kept else None
        if last is not None and last.fact and mark.fact and last.level == mark.level and last.voice == mark.voice:
            before = text[last.start : mark.start].rstrip(" ,")
            short = last.predicate is None and before.endswith(" and") and len(before.split()) < _FEW
            if short or _STUMP.search(before, max(0, len(before) - _LONGEST)):
                last.predicate = last.predicate or mark.predicate
                continue
        kept.append(mark)
    return kept


def _joined(text: str, parsed: Parsed, mark: Mark, stop: int) -> Iterator[tuple[int, int, Level]]:
    """ "that A, and that B" is two clauses, and so is "A, adding that B": what is added is said."""
    start, level = mark.start, mark.level
    joins: list[tuple[int, int, Level]] = []
    if level == "content" and any(text.find(word, start, stop) >= 0 for word in _JOINTS):
        joins = [(m.start(), m.end(), mark.level) for m in _JOIN.finditer(text, start, stop)]
    if level != "joint":
        joins += [(before, behind, "content") for before, behind in _added(text, parsed, mark, stop)]
    for before, behind, next_level in sorted(joins):
        yield start, before, level
        start, level = behind, next_level
    yield start, stop, level


def _added(text: str, parsed: Parsed, mark: Mark, stop: int) -> Iterator[tuple[int, int]]:
    """Where a participle ("noting that", "thanking B") or a purpose ("to underscore its support") adds a clause."""
    begin = mark.predicate.end if mark.predicate is not None else mark.start
    last = begin
    for hit in parsed.hits:
        if not last <= hit.start < stop or hit.value.table not in ("sayings", "stances"):
            continue
        added = _adds(text, parsed, mark, hit)
        if added is not None:
            last = hit.end
            yield added


def _adds(text: str, parsed: Parsed, mark: Mark, hit: Hit) -> tuple[int, int] | None:
    saying = hit.value.table == "sayings"
    comma = _COMMA.search(text, mark.start, hit.start) if hit.value.form == "ing" else None
    if comma is not None:
        that = _THAT.match(text, hit.end) if saying else None
        if that is not None:
            return comma.start(), that.end()
        taken = not saying and hit.value.row["stance"] in _STANCES
        if (mark.level == "speaker" and (saying or taken)) or (saying and _carries(parsed, hit)):
            return comma.start(), hit.start
    if (
        hit.value.form == "ing"
        and not saying
        and mark.level == "speaker"
        and _WRITTEN.search(text, mark.start, hit.start)
    ):
        return hit.start, hit.start
    if hit.value.form != "base" or mark.level != "speaker":
        return None
    purpose = _TO.search(text, mark.start, hit.start)
    if not saying:
        travels = mark.predicate is not None and mark.predicate.of("encounters") is not None
        taken = purpose is not None and travels and hit.value.row["stance"] in _PURPOSES
        return (purpose.start("to"), purpose.start("to")) if taken and purpose is not None else None
    begin = mark.predicate.end if mark.predicate is not None else mark.start
    apart = purpose is not None and len(text[begin : purpose.start("to")].split()) > 1
    if purpose is not None and apart and _carries(parsed, hit):
        return purpose.start("to"), purpose.start("to")
    return None


def _carries(parsed: Parsed, hit: Hit) -> bool:
    """Whether a noun of stance stands behind a verb of saying."""
    return any(h.value.table == "stance_nouns" and hit.end <= h.start < hit.end + _FAR for h in parsed.hits)


def _trimmed(text: str, start: int, stop: int) -> Span | None:
    lead = _LEAD.match(text, start, stop)
    start = lead.end() if lead is not None else start
    near = max(start, stop - _TAIL)
    trail = _TRAIL.search(text, near, stop)
    if trail is not None and trail.start() < near + _WORD:
        trail = _TRAIL.search(text, start, stop)
    stop = trail.start() if trail is not None else stop
    return Span(start, stop) if stop - start > 2 else None
