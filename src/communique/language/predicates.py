"""Which known verbs are predicates of a sentence, and whose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from communique.language.adverbials import past_aside
from communique.language.analysis import Hit, Link, Parsed, Predicate
from communique.language.inflect import Form
from communique.language.lexicon import VERB_TABLES, Lexicon
from communique.language.lookalikes import conditional, ends, inside, needs_that, noun_like, reduced, with_another
from communique.language.tokens import Token
from communique.model import Mention

_START = attrgetter("start")
_AND = frozenset({"and", "but", "or", ";", "&"})
_RELATIVE = frozenset({"who", "which", "whose", "whom"})
_PLURAL = frozenset({"we", "they", "i"})
_TO_COME = frozenset({"encounters", "sayings", "stances"})
_MODAL = frozenset({"will", "would", "shall"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'m", "'re"})
_PREPOSITIONS = frozenset({"with", "of", "to", "by", "for", "from", "between", "among"})
_SPOUSES = (["his", "wife"], ["her", "husband"], ["his", "spouse"], ["her", "spouse"])

_CLAUSE = re.compile(
    r", (?:who|whom|whose)\b[^,;:]+$|"
    r", (?:accompanied by|joined by|together with|along with|as well as|alongside)\b[^;:]+$"
)


class Predicates:
    """Finds predicates by looking left of each known verb."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._adverbs = lexicon.words["adverb"]
        self._auxiliaries = lexicon.words["auxiliary"]

    def of(self, parsed: Parsed, text: str) -> tuple[Predicate, ...]:
        """The predicates of a sentence, in order, each verb phrase once (the longest reading of each lexicon)."""
        found: list[Predicate] = []
        split = parsed.tokens
        busy = -1
        for start, group in _groups([hit for hit in parsed.hits if not needs_that(text, hit)]):
            k = bisect_left(split, start, key=_START)
            if k == len(split) or split[k].start != start or start < busy:
                continue
            if any(m.span.start <= start < m.span.end for m in parsed.mentions):
                continue
            if conditional(parsed, k, group) or reduced(parsed, k, group) or noun_like(parsed, k, group):
                continue
            predicate = self._predicate(parsed, text, k, group, found)
            if predicate is not None:
                found.append(predicate)
                busy = predicate.end
        return tuple(found)

    def _predicate(
        self, parsed: Parsed, text: str, k: int, group: Sequence[Hit], before: Sequence[Predicate]
    ) -> Predicate | None:
        split = parsed.tokens
        form = group[0].value.form or "base"
        auxiliaries: set[str] = set()
        j = k - 1
        while j >= 0 and (self._is_adverb(split[j]) or split[j].text.lower() in self._auxiliaries):
            if split[j].text == "to":
                return None
            if ends(parsed, split[j]):
                break
            auxiliaries.add(split[j].text.lower())
            j -= 1
        j = _past_brackets(split, past_aside(parsed, text, j))
        verb = split[k].text.lower()
        singular = form == "present" and not auxiliaries and (verb in ("is", "has") or verb.endswith("s"))
        link, subjects = self._left(parsed, text, j, form, frozenset(auxiliaries), before, singular)
        if link is None and form == "base" and not auxiliaries and {h.value.table for h in group} & _TO_COME:
            # "will meet with A, and hold talks with B": the second verb is to come too; so it is with what he will say.
            last = _joined_to(before, comma=False) if split[j].text in _AND or split[j].text == "," else None
            meets = any(h.value.table == "encounters" for h in group)
            if last is not None and last.form == "base" and last.auxiliaries & _MODAL and (meets or _says(last)):
                link, subjects, auxiliaries = "coordinate", last.subjects, set(last.auxiliaries)
        if link is None and form == "past" and any(h.value.table == "instrument_verbs" for h in group):
            # "The meeting reviewed and adopted a plan": what the subject is is not known of either verb.
            joined = j >= 0 and split[j].text in _AND and bool(before) and before[-1].link == "other"
            link, subjects = ("other", ()) if joined and before[-1].told else (None, ())
        if link in (None, "other") and form == "past" and any(h.value.table == "sayings" for h in group):
            after = max(hit.end for hit in group)
            speaker = next((m for m in parsed.mentions if 0 < m.span.start - after < 3 and m.kind == "person"), None)
            if speaker is not None:
                link, subjects = "subject", (speaker,)
        if link is None:
            return None
        start = split[j + 1].start
        return Predicate(
            start,
            split[k].start,
            max(hit.end for hit in group),
            tuple(hit.value for hit in group),
            form,
            link,
            subjects,
            frozenset(auxiliaries & self._auxiliaries),
        )

    def _is_adverb(self, token: Token) -> bool:
        """A word that may stand between subject and verb: of the table, or any in -ly."""
        small = token.text.lower()
        return small in self._adverbs or (small.endswith("ly") and len(small) > 5 and token.is_a("low"))

    def _left(
        self,
        parsed: Parsed,
        text: str,
        j: int,
        form: Form,
        auxiliaries: frozenset[str],
        before: Sequence[Predicate],
        singular: bool,
    ) -> tuple[Link | None, tuple[Mention, ...]]:
        split = parsed.tokens
        if form in ("present", "base") and auxiliaries & _BE:
            return None, ()
        finite = (
            form in ("present", "past")
            or (form == "base" and bool(auxiliaries))
            or "has" in auxiliaries
            or "have" in auxiliaries
        )
        if j < 0:
            return ("opening", ()) if form == "ing" else (None, ())
        token = split[j]
        if form == "ing" and not auxiliaries & _BE:
            return ("opening", ()) if token.text in (",", "and") and j < 3 else (None, ())
        if token.text in _RELATIVE or (token.text == "that" and finite):
            return "relative", ()
        mention = ends(parsed, token)
        if mention is not None and mention.kind in (
            "person",
            "state",
            "organization",
            "side",
            "pronoun",
            "capital",
        ):
            if inside(parsed, mention):
                return ("other", ()) if finite else (None, ())
            subjects = (mention,) if singular else _coordinated(parsed, mention)
            before_subject = next((t for t in reversed(split) if t.end <= subjects[0].span.start), None)
            if before_subject is not None and before_subject.text in _RELATIVE:
                return "relative", ()
            if before_subject is not None and with_another(parsed, before_subject, subjects):
                return ("other", ()) if finite else (None, ())
            if (
                form == "base"
                and not auxiliaries
                and len(subjects) == 1
                and mention.key not in _PLURAL
                and mention.kind != "side"
                and not _plural(text, mention)
            ):
                return None, ()
            return "subject", subjects
        if token.text in _AND or token.text == ",":
            last = _joined_to(before, comma=token.text == "," or (j > 0 and split[j - 1].text == ","))
            if form == "base" and not auxiliaries:
                plural = last is not None and _plural_verb(last)
                if not plural:
                    return None, ()
            elif not finite and not (last is not None and (last.auxiliaries & {"has", "have"})):
                return None, ()
            if last is None:
                apposed = _apposed(parsed, split, j) if token.text == "," else ()
                if apposed:
                    return "subject", apposed[-1:] if singular else apposed
                aside = _past_relative(parsed, text, token) if token.text == "," else None
                if aside is not None:
                    return "subject", (aside,) if singular else _coordinated(parsed, aside)
                we = _we(parsed, text, token) if token.text == "," else None
                if we is not None:
                    return "subject", (we,)
                first = next(
                    (m for m in parsed.mentions if m.kind in ("person", "state", "organization", "side")),
                    None,
                )
                if (
                    token.text == ","
                    and first is not None
                    and first.span.start - parsed.sentence.span.start < 3
                    and not text.startswith("'s", first.span.end)
                ):
                    return "subject", (first,)
                return None, ()
            if last.link == "relative":
                return "relative", ()
            return "coordinate", last.subjects
        return ("other", ()) if finite else (None, ())


def _plural(text: str, mention: Mention) -> bool:
    """ "The Lao people thank": a plural noun takes the base form."""
    return mention.span.of(text).endswith(("people", "peoples", "sides", "governments"))


def _plural_verb(predicate: Predicate) -> bool:
    """A verb in the present of several: "we are committed to A, and look forward to B"."""
    if not predicate.subjects or predicate.auxiliaries:
        return False
    we = predicate.subjects[0].key == "we" and predicate.form == "present"
    return predicate.form == "base" or we


def _joined_to(before: Sequence[Predicate], comma: bool) -> Predicate | None:
    """The verb to which "and welcomed" is joined: behind a comma the last of the main clause, else the last one."""
    links = ("subject", "coordinate") if comma else ("subject", "coordinate", "relative")
    return next((p for p in reversed(before) if p.link in links), None)


def _says(predicate: Predicate) -> bool:
    """Whether a person is told of, who will say something."""
    said = predicate.of("sayings") or predicate.of("stances")
    to_come = "will" in predicate.auxiliaries
    return (
        said is not None and to_come and all(m.kind == "person" or m.key in ("he", "she") for m in predicate.subjects)
    )


def _past_brackets(split: Sequence[Token], j: int) -> int:
    """The token before "(OIC)"."""
    if j >= 3 and split[j].text == ")" and split[j - 2].text == "(":
        return j - 3
    return j


def _we(parsed: Parsed, text: str, comma: Token) -> Mention | None:
    """The "We" of "We, the leaders of the G7, condemn"."""
    for mention in parsed.mentions:
        if mention.kind == "pronoun" and mention.key == "we" and mention.span.end < comma.start:
            return mention if text[mention.span.end : mention.span.end + 5] in (", the", ", The") else None
    return None


def _past_relative(parsed: Parsed, text: str, comma: Token) -> Mention | None:
    """The person before a clause that ends with `comma`: "B, whose country chairs, hosted", "B, joined by C, met"."""
    for mention in reversed(parsed.mentions):
        if mention.span.end < comma.start and mention.kind == "person":
            clause = _CLAUSE.match(text, mention.span.end, comma.start)
            if clause is not None:
                return mention
    return None


def _apposed(parsed: Parsed, split: Sequence[Token], j: int) -> tuple[Mention, ...]:
    """ "A, Vice Premier, and B, Vice-President of the Commission, met", "A and his wife, Madam B, met": A and B."""
    mention = ends(parsed, split[j - 1]) if j else None
    if mention is None or mention.kind != "person":
        return ()
    chain = _coordinated(parsed, mention)
    before = next((t.text for t in reversed(split) if t.end <= chain[0].span.start), "")
    several = len(chain) > 1 or any(t.text == "," and t.start > mention.span.start for t in split[: j - 1])
    return chain if several and before not in _PREPOSITIONS else ()


def _groups(hits: Sequence[Hit]) -> list[tuple[int, list[Hit]]]:
    """Verb hits by where they begin: of each table the longest, all of one length where tables differ."""
    by_start: dict[int, dict[str, Hit]] = {}
    for hit in hits:
        if hit.value.table not in VERB_TABLES:
            continue
        tables = by_start.setdefault(hit.start, {})
        known = tables.get(hit.value.table)
        if known is None or hit.end > known.end:
            tables[hit.value.table] = hit
    return [
        (start, [hit for hit in tables.values() if hit.end == max(other.end for other in tables.values())])
        for start, tables in sorted(by_start.items())
    ]


def _coordinated(parsed: Parsed, last: Mention) -> tuple[Mention, ...]:
    """ "A, B and C": the mentions joined to the last one, in order."""
    chain = [last]
    if last.kind == "side" or (last.kind == "pronoun" and last.key != "i"):
        return (last,)
    mentions = [m for m in parsed.mentions if m.span.end <= last.span.start]
    for mention in reversed(mentions):
        between = [t.text for t in parsed.tokens if mention.span.end <= t.start and t.end <= chain[0].span.start]
        joined = between in (["and"], [",", "and"], ["as", "well", "as"]) or (between == [","] and len(chain) > 1)
        joined = joined or (between[:1] == ["and"] and between[1:3] in _SPOUSES and between[3:] in ([], [","]))
        alike = (mention.kind == "person") == (last.kind in ("person", "pronoun"))
        if joined and alike and mention.kind in ("person", "state", "organization"):
            chain.insert(0, mention)
        else:
            break
    return tuple(chain)
