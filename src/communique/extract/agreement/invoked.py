"""Instruments of which a text speaks: "the implementation of the Minsk agreements", "talks on a treaty"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Hit, Parsed, Predicate, Together
from communique.language.lexicon import Lexicon
from communique.model import Agreement, AgreementKind, AgreementStatus, Evidence, Span

# What may stand between "implementation of" and the name.
_BETWEEN = re.compile(
    r"\s+(?:(?:of|the|an?|its|our|their|this|that|both|full|early|complete|speedy|updated|Article \w+ of the)\s+)*",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?:\([^)]*\)\s*)?,?\s+(?:(?:that|which)\s+)?")
_NAME_LEFT = re.compile(
    r"(?:(?:[A-Z][\w.'’–-]*|\d{4}|of|on|for|and|the|to|free|trade|ceasefire|peace|investment|bilateral|"
    r"comprehensive|full),?\s+)*$"
)
_WORD = r"(?:[A-Z][\w'’.-]*|and|of|in|on|the|for|to|between)"
_NAME_RIGHT = re.compile(rf"\s+(?:of|on|for|between|against)\s+(?:the\s+)?[A-Za-z][\w'’.-]*(?:[ -]{_WORD}(?=[ ,.;)]))*")
_PROPER = re.compile(r"[A-Z]")
_GENERIC = re.compile(
    r"\b(?:free trade|trade|ceasefire|peace|investment|association|bilateral|comprehensive|joint|"
    r"(?:three|five|ten)-year)\s*$",
    re.IGNORECASE,
)
# Norms that all states share; one invokes them without making or breaking them.
_NORMS = re.compile(
    r"\b(?:Paris (?:Climate )?Agreement|(?:UN|U\.N\.|United Nations|Olympic|OAS|Democratic|Arab|Rights) Charter|"
    r"Charter of (?!Strategic)|Geneva Conventions?|Declaration of Human Rights)\b"
)
_TOPIC = re.compile(r" on (?:(?!(?:at|as|by|during|which|that|when|with)\b)[\w'’-]++ ?){1,5}(?<! )(?=[ ,.;)]|$)")
# "the first country to sign" has signed.
_FIRST = re.compile(r"\b(?:first|among|one of)\b")
# Names that say what, not whose: the parties are those who speak of it.
_COMMON = re.compile(
    r"(?!Joint Comprehensive Plan)"
    r"(?:(?:free|trade|agreements?|association|economic|partnership|cooperation|allied|strategic|declaration|joint|treaty|"
    r"memorandum|understanding|friendship|mutual|defen[cs]e|investment|comprehensive|protocol|visa|facilitation|peace|"
    r"bilateral|on|of|and|ceasefire|plan|action|program|programme|three-year|five-year|ten-year)\s*)+",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:our|bilateral)\b", re.IGNORECASE)
# So far behind a verb its object may stand; that is told as a deed.
_REACH = 90
_KINDS = ("state", "organization", "adjective")


class InvokedInstruments:
    """ "They discussed the implementation of the Riyadh Agreement." gives a treaty that is mentioned."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Agreement]:
        """The instruments that a release speaks of, each once, in order."""
        casting = Casting(analysis, self._parties)
        seen: set[str] = set()
        for said, together in zip(analysis.said, analysis.sides, strict=True):
            if said.parsed.sentence.heading or said.muted:
                continue
            for hit in _nouns(said.parsed):
                if any(_told(p, hit, len(together.parties) > 1) for p in said.predicates):
                    continue
                found = self._found(analysis, said.parsed, hit)
                if found is None:
                    continue
                status, quote, name = found
                words = name.of(analysis.document.text)
                keys = self._keys(analysis, casting, said.parsed, together, quote, name)
                lower = analysis.folded[hit.start].islower()
                if words.casefold() in seen or (_under(said.parsed, quote) and (lower or len(set(keys)) < 2)):
                    continue
                kind: AgreementKind = hit.value.row["kind"]  # type: ignore[assignment]
                # A plan or a framework may be one state's own, and who agrees is half of an agreement without a name.
                if len(set(keys)) < 2 and (kind == "memorandum" or words[0].islower()):
                    continue
                seen.add(words.casefold())
                evidence = Evidence.cite(analysis.document, quote, f"invoked:{status}")
                title = words if len(words.split()) > 1 and _PROPER.match(words) else None
                yield Agreement(kind, status, title, casting.parties(keys), None, (evidence,))

    @staticmethod
    def _found(analysis: Analysis, parsed: Parsed, hit: Hit) -> tuple[AgreementStatus, Span, Span] | None:
        text, sentence = analysis.folded, parsed.sentence.span
        left = _NAME_LEFT.search(text, sentence.start, hit.start)
        start = left.start() if left is not None else hit.start
        lead = re.compile(r"(?:(?:of|on|for|and|the|to|full|its|The),?\s+)+").match(text, start, hit.start)
        start = lead.end() if lead is not None else start
        right = _NAME_RIGHT.match(text, hit.end, sentence.end)
        end = right.end() if right is not None and text[start : hit.end][:1].isupper() else hit.end
        topic = _TOPIC.match(text, hit.end, sentence.end) if text[start : hit.end][:1].islower() else None
        end = topic.end() if topic is not None else end
        name = Span(start, end)
        words = name.of(text)
        proper = _PROPER.match(words) is not None
        if _NORMS.search(words) or not (proper or topic is not None or _GENERIC.search(text, start, hit.start)):
            return None
        # "the Treaty", "the UN Convention" go back to a name that stands elsewhere.
        if len(words.split()) < 2 or re.fullmatch(r"(?:UN|United Nations|Joint|New) \w+", words):
            return None
        for use in parsed.hits:
            if use.value.table != "instrument_uses":
                continue
            status: AgreementStatus = use.value.row["status"]  # type: ignore[assignment]
            behind = use.value.row["place"] == "behind"
            if behind and end <= use.start and _BEHIND.fullmatch(text, end, use.start) and _PROPER.match(words):
                return status, Span(start, use.end), name
            if topic is not None and (status not in ("proposed", "signed") or behind):
                continue
            if not behind and use.end < start and _BETWEEN.fullmatch(text, use.end, start):
                if (
                    status == "signed"
                    and text.startswith("to ", use.start)
                    and not _FIRST.search(text, sentence.start, use.start)
                ):
                    status = "proposed"
                return status, Span(use.start, end), name
        return None

    @staticmethod
    def _keys(
        analysis: Analysis, casting: Casting, parsed: Parsed, together: Together, quote: Span, name: Span
    ) -> list[str | None]:
        inside = [m for m in parsed.mentions if m.kind in _KINDS and name.start < m.span.end <= name.end]
        keys = [casting.of(m) for m in inside]
        if len(set(keys)) > 1:
            return keys
        words = name.of(analysis.folded)
        home = casting.party(analysis.document.state)
        if keys and home is not None and home.label in words:
            return [*keys, home.key]
        common = words[0].islower() or _COMMON.fullmatch(words)
        own = keys or common or _OURS.search(quote.of(analysis.folded))
        sides = set(together.parties)
        if own and len(sides) == 2 and set(keys) <= sides:
            return [*together.parties]
        return keys


def _told(predicate: Predicate, hit: Hit, known: bool) -> bool:
    """Whether an instrument is what is signed or adopted here: that is told as a deed."""
    if predicate.of("instrument_verbs") is None:
        return False
    undergone = predicate.passive and known and 0 <= predicate.start - hit.end < _REACH
    return undergone or 0 <= hit.start - predicate.end < _REACH


def _under(parsed: Parsed, quote: Span) -> bool:
    return any(
        h.start == quote.start and h.value.table == "instrument_uses" and h.value.row["place"] == "under"
        for h in parsed.hits
    )


def _nouns(parsed: Parsed) -> Iterator[Hit]:
    """The nouns for instruments, the longest where several begin or end at one place."""
    hits = [h for h in parsed.hits if h.value.table == "instruments"]
    for hit in hits:
        if not any(o is not hit and o.start <= hit.start and hit.end <= o.end for o in hits):
            yield hit
