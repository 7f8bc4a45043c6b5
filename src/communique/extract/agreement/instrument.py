"""Instruments by name: signed, issued, adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Hit, Predicate, Said
from communique.language.lexicon import Lexicon, Phrase
from communique.model import Agreement, AgreementKind, AgreementStatus, Evidence, Party, Span

_CUT = re.compile(
    r"\s+(?:on behalf of|at the|in the presence|after|before|during|following|witnessed|which|that)\b|[,;][\s\"]|\"|\.$"
)
_MEETING = re.compile(
    r"(?:[^,;:]{0,40}, )?(?:[Tt]he|[Tt]his) (?:\w+ )?(?:meeting|conference|summit|session|forum|dialogue|two sides)\s+"
    r"(?:also\s+)?(?:[a-z]+ed\b[^;:]*?,?\s+(?:and\s+)?(?:also\s+)?)?$"
)
# A law on an agreement is one state's act.
_LAW = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:[Ll]aw|[Bb]ill|[Dd]ecree|[Aa]ct|[Oo]rder|[Ee]xecutive [Oo]rder|[Pp]roclamation)\b"
)
_ARTICLE = re.compile(
    r"(?:an?|the|several|two|three|a number of|a series of|related|relevant|multiple)\s+", re.IGNORECASE
)


# How far behind its verb an object may begin; farther where the counterpart stands between.
_NEAR = 60
_FAR = 140
_CLAUSE = re.compile(r"[;:]|, (?!and\b|which (?:was|were))|\b(?:who|that|when|where|while)\b")
# What is issued by one alone is no instrument, unless it is a text of several.
_ADOPTED = frozenset({"adopt", "issue", "publish", "release"})
_TOLD_OF_ALL = frozenset({"issue", "publish", "release"})
_NAMED = re.compile(r"\b[A-Z]\w+ (?:[A-Z]\w+|of|on|and)\b")
_COLON = re.compile(r"[^.;:]{0,60}:\s")
# "Negotiations on the border treaty were concluded": something else was.
_ABOUT_IT = re.compile(r"\b(?:on|for|about|towards?) (?:the|an?|its|their) (?:[\w-]+ ){0,3}$")
# "A, signed in 1966, and B": B is another matter.
_ELSEWHERE = re.compile(r"\s+(?:in|on|at|by|last|this|between)\b[^,]*,\s+and\b")
# The article and the adjectives before a noun.
_PHRASE = re.compile(
    r"(?P<phrase>(?:\b(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree|[Ss]everal|[Aa] number of)\s+)?(?:[\w-]+\s+){0,3}?)$"
)


class Instruments:
    """ "A and B signed the minutes of the meeting and a protocol on exports." gives a memorandum and a treaty."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Agreement]:
        """The instruments of a release, in order."""
        casting = Casting(analysis, self._parties)
        for said, together in zip(analysis.said, analysis.sides, strict=True):
            sides = together.parties
            if said.parsed.sentence.heading or said.muted:
                continue
            for k, predicate in enumerate(said.predicates):
                phrase = predicate.of("instrument_verbs")
                if phrase is None or predicate.negated:
                    continue
                if predicate.link == "other" and not predicate.passive and not _by_all(analysis, said, predicate):
                    continue
                stop = said.predicates[k + 1].start if k + 1 < len(said.predicates) else said.parsed.sentence.span.end
                named = [casting.of(m) for m in predicate.subjects]
                parties = casting.parties(named)
                status: AgreementStatus = phrase.row["status"]  # type: ignore[assignment]
                # One side ends an agreement alone; it takes two to make one.
                if len(parties) < 2 and not (parties and status == "ended"):
                    named_alone, parties = parties, casting.parties(sides)
                    if len(parties) < 2:
                        parties = self._signatories(analysis, casting, said, predicate, stop) or named_alone
                        if not parties or (parties == named_alone and len(predicate.subjects) < 2):
                            continue
                if predicate.auxiliaries & {"will", "would", "to"}:
                    status = "proposed"
                if _LAW.match(analysis.folded, predicate.end, stop):
                    continue
                undergone = self._undergone(analysis, said, predicate)
                if undergone is not None and not _listed(analysis, said, undergone[0], predicate.end):
                    hit, span = undergone
                    kind: AgreementKind = hit.value.row["kind"]  # type: ignore[assignment]
                    if not _fits(phrase, kind, hit.value.row["phrase"], span.of(analysis.document.text)):
                        continue
                    told = Evidence.cite(analysis.document, Span(span.start, predicate.end), phrase.row.rule)
                    own = _own_name(kind, span.of(analysis.document.text))
                    yield Agreement(kind, status, own, self._between(casting, said, span) or parties, None, (told,))
                    continue
                for n, (hit, span) in enumerate(self._objects(analysis, said, predicate, stop)):
                    kind = hit.value.row["kind"]  # type: ignore[assignment]
                    if not _fits(phrase, kind, hit.value.row["phrase"], span.of(analysis.document.text)):
                        continue
                    alone = n > 0 or ":" in analysis.folded[predicate.end : span.start]
                    quote = span if alone else Span(predicate.verb, span.end)
                    evidence = [Evidence.cite(analysis.document, quote, phrase.row.rule)]
                    evidence += [
                        Evidence.cite(analysis.document, m.span, "mention:party", "parties") for m in predicate.subjects
                    ]
                    own = _own_name(kind, span.of(analysis.document.text))
                    yield Agreement(kind, status, own, parties, None, tuple(evidence))

    @staticmethod
    def _undergone(analysis: Analysis, said: Said, predicate: Predicate) -> tuple[Hit, Span] | None:
        """The instrument that is the subject of a passive: "a protocol on exports was signed"."""
        if not predicate.passive:
            return None
        before = [
            h
            for h in said.parsed.hits
            if h.value.table == "instruments" and h.end <= predicate.start and predicate.start - h.end < _FAR
        ]
        if not before:
            return None
        hit = next(h for h in before if h.end == max(o.end for o in before))
        if _CLAUSE.search(analysis.folded, hit.end, predicate.start):
            return None
        lead = _PHRASE.search(analysis.folded, said.parsed.sentence.span.start, hit.start)
        if _ABOUT_IT.search(analysis.folded, said.parsed.sentence.span.start, hit.start) is not None:
            return None
        return hit, Span(lead.start("phrase") if lead is not None else hit.start, predicate.start)

    @staticmethod
    def _signatories(
        analysis: Analysis, casting: Casting, said: Said, predicate: Predicate, stop: int
    ) -> tuple[Party, ...]:
        """ "signed a memorandum between the Ministry of A and a company": the parties that are known of the two."""
        between = re.compile(r"[^;.]{0,120}?\bbetween\b").match(analysis.folded, predicate.end, stop)
        if between is None or predicate.passive:
            return ()
        return casting.parties(
            casting.of(m)
            for m in said.parsed.mentions
            if between.end() <= m.span.start < stop and m.kind in ("state", "organization")
        )

    @staticmethod
    def _between(casting: Casting, said: Said, span: Span) -> tuple[Party, ...]:
        """The two whose instrument it is by its name: "the memorandum between A and B"."""
        inside = [
            casting.of(m) for m in said.parsed.mentions if span.covers(m.span) and m.kind in ("state", "organization")
        ]
        parties = casting.parties(inside)
        return parties if len(parties) > 1 else ()

    @staticmethod
    def _objects(analysis: Analysis, said: Said, predicate: Predicate, stop: int) -> Iterator[tuple[Hit, Span]]:
        """Each instrument named behind the verb, with its whole noun phrase."""
        text = analysis.folded
        hits: list[Hit] = []
        for hit in said.parsed.hits:
            if (
                hit.value.table == "instruments"
                and predicate.end <= hit.start < stop
                and (not hits or hit.start >= hits[-1].end)
                and not _listed(analysis, said, hit, hit.end)
                and not text.endswith("Belt and Road ", 0, hit.start)
            ):
                hits.append(hit)
        begin = predicate.end + 1
        for n, hit in enumerate(hits):
            far = _FAR if text.startswith(" with ", predicate.end) else _NEAR
            if n == 0 and _ELSEWHERE.match(text, predicate.end, hit.start) is not None:
                return
            colon = text.rfind(":", predicate.end, hit.start)
            if n == 0 and colon > 0:
                begin = colon + 2
            elif n == 0 and hit.start - predicate.end > far:
                return
            if n and not re.search(r"(?:,|\band)\s+(?:\S+\s+){0,6}$", text[hits[n - 1].end : hit.start]):
                continue
            limit = hits[n + 1].start if n + 1 < len(hits) else stop
            rest = text[hit.end : limit]
            if n + 1 < len(hits):
                joined = [m.start() for m in re.finditer(r",|\band\b", rest)]
                rest = rest[: joined[-1]] if joined else rest
            cut = _CUT.search(rest)
            end = hit.end + (cut.start() if cut is not None else len(rest.rstrip(" .;,")))
            end = hit.end + len(text[hit.end : end].rstrip(" .;,").removesuffix(" and").rstrip(" ,"))
            start = begin + len(text[begin : hit.start]) - len(text[begin : hit.start].lstrip())
            yield hit, Span(start, end)
            tail = re.compile(r"[\s,]*(?:\band\b)?\s*").match(text, end, limit)
            begin = tail.end() if tail is not None else end


def _own_name(kind: AgreementKind, words: str) -> str | None:
    """The name of a treaty without its article; one word is no name."""
    title = _ARTICLE.sub("", words, count=1).strip()
    return title if kind == "treaty" and len(title.split()) > 1 else None


def _fits(phrase: Phrase, kind: AgreementKind, noun: str, words: str) -> bool:
    """Whether what is done is done to such an instrument: plans are published and carried out by one state alone."""
    if noun in ("initiative", "vision") and phrase.row["phrase"] not in _ADOPTED:
        return False
    if phrase.row["phrase"] in _TOLD_OF_ALL:
        return kind == "joint-statement"
    return phrase.row["status"] != "mentioned" or kind != "memorandum" or _NAMED.search(words) is not None


def _listed(analysis: Analysis, said: Said, hit: Hit, end: int) -> bool:
    """ "Three documents were adopted: A, B and C": the list names them."""
    span = said.parsed.sentence.span
    if not hit.value.row["phrase"].endswith("documents") or _COLON.match(analysis.folded, end, span.end) is None:
        return False
    return any(h.value.table == "instruments" and h.start > end for h in said.parsed.hits)


def _by_all(analysis: Analysis, said: Said, predicate: Predicate) -> bool:
    """ "The meeting adopted a declaration": what a meeting does its parties do."""
    begin = said.parsed.sentence.span.start
    return predicate.told and _MEETING.match(analysis.folded, begin, predicate.start) is not None
