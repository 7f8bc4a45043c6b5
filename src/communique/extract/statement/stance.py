"""Which stance a clause takes: by its predicate, the noun behind a verb of saying, or a wording in it."""

from __future__ import annotations

from communique.extract.statement.behind import (
    A_THING,
    ANOTHER,
    ASSISTS,
    BETWEEN,
    FOR_ANOTHER,
    JOINS,
    MERITS,
    NAMED,
    OUGHT,
    OURS,
    READY,
    SEEN,
    VIEW,
)
from communique.extract.statement.kinds import (
    BARE,
    COMMITTED,
    DUTIES,
    EMPTY,
    GOING,
    HOLDS,
    HONOURS,
    IDLE,
    INSISTS,
    LIGHT,
    LIKES,
    PREPOSITIONS,
    TAKEN,
    TOLD,
    WANTS,
    WISHES,
)
from communique.extract.statement.nouns import Found, noun, weighed
from communique.extract.statement.silent import (
    asked,
    bare,
    befalls,
    broken,
    deed,
    greets,
    procedural,
    received,
    talks,
    travels,
    underwent,
)
from communique.extract.statement.subjects import alone, anothers, direct, first, names, own_side, reported
from communique.extract.statement.turned import turned
from communique.extract.statement.wording import wording
from communique.language.analysis import Analysis, Clause, Predicate, Said
from communique.language.lexicon import Phrase
from communique.model import Stance


class Reading:
    """The stance of one clause."""

    def __init__(self, analysis: Analysis, said: Said, clause: Clause) -> None:
        self._analysis = analysis
        self._text = analysis.folded
        self._parsed = said
        self._hits = said.parsed.hits
        self._clause = clause

    def stance(self) -> Found | None:
        """The stance and the rule that found it; None where the clause takes none."""
        predicate = self._clause.predicate
        if asked(self._text, self._clause) or broken(self._text, self._clause):
            return None
        if predicate is None:
            return self._asserted()
        if greets(self._text, predicate, self._clause.span.end) or self._polite():
            return None
        phrase = predicate.of("stances")
        if phrase is not None and (phrase.row.negative or (predicate.passive and not _is(phrase))):
            phrase = None
        if phrase is None:
            return self._said(predicate)
        if phrase.row["phrase"] in LIGHT:
            carried = self._noun(predicate.end)
            if carried is not None:
                return carried
        return self._held(predicate, phrase)

    def _asserted(self) -> Found | None:
        """A clause without a known verb: a wording that takes a stance, else a plain assertion."""
        clause = self._clause
        if clause.level != "content":
            return None
        hit = wording(self._text, self._hits, self._clause)
        if hit is not None:
            if hit.value.row.negative:
                return None
            performed = self._performed(hit.end)
            if performed is None and hit.value.row["stance"] == "state" and hit.value.row["construction"] == "opens":
                return self._added(hit.end)
            return performed or _found(hit.value)
        opening = self._participle() or self._institutional()
        if opening is not None:
            return opening
        return None if bare(self._analysis, self._parsed, clause) else ("state", "clause:said")

    def _polite(self) -> bool:
        """Whether a wording of courtesy opens what somebody says himself."""
        hit = wording(self._text, self._hits, self._clause) if direct(self._clause) else None
        return hit is not None and hit.value.row.negative

    def _participle(self) -> Found | None:
        """ "thanking Laos for its help", "to underscore its support": the stance that opens the clause."""
        span = self._clause.span
        for hit in self._hits:
            if not span.start <= hit.start < span.end or len(self._text[span.start : hit.start].split()) > 1:
                continue
            if hit.value.table == "stances" and hit.value.form == "ing" and hit.value.row["phrase"] not in PREPOSITIONS:
                return _found(hit.value)
            if hit.value.table == "sayings" and hit.value.form in ("ing", "base"):
                return self._noun(hit.end)
            if hit.value.table == "stances" and hit.value.form == "base" and hit.value.row["stance"] in TAKEN:
                return _found(hit.value) if self._text.startswith("to ", span.start) else None
        return None

    def _institutional(self) -> Found | None:
        """ "the Embassy is willing to help": what one's own institution is ready for."""
        span = self._clause.span
        for predicate in self._parsed.predicates:
            phrase = predicate.of("stances")
            if predicate.link != "other" or phrase is None or not span.start <= predicate.start < span.end:
                continue
            if not phrase.row["phrase"].startswith(READY) or predicate.told or predicate.negated:
                return None
            ours = OURS.fullmatch(self._text, span.start, predicate.start)
            return _found(phrase) if ours is not None else None
        return None

    def _said(self, predicate: Predicate) -> Found | None:
        """A verb of saying alone: the noun behind it carries the stance, else it asserts."""
        saying = predicate.of("sayings")
        if saying is None:
            return self._asserted()
        if procedural(self._text, self._clause, predicate) or underwent(self._text, self._clause, predicate):
            return None
        carried = self._noun(predicate.end)
        if carried is not None:
            return weighed(self._text, self._clause, predicate, carried)
        if saying.row["phrase"] in EMPTY:
            return None
        end = self._clause.span.end
        if saying.row["phrase"] in HONOURS and MERITS.match(self._text, predicate.end, end):
            return "appreciate", saying.row.rule
        view = VIEW.match(self._text, predicate.end, end)
        needed = FOR_ANOTHER.match(self._text, predicate.end, end)
        if OUGHT.match(self._text, predicate.end, end) is not None:
            return "call", saying.row.rule
        if (needed and names(self._clause, predicate.end, needed.end())) or (view and self._duty(view.end())):
            return "call", saying.row.rule
        return "state", saying.row.rule

    def _held(self, predicate: Predicate, phrase: Phrase) -> Found | None:
        """What a verb of stance says."""
        name, stance = phrase.row["phrase"], phrase.row["stance"]
        modal = phrase.row["construction"] == "modal"
        end = self._clause.span.end
        own = own_side(self._clause, predicate)
        if name in TOLD and (predicate.told or predicate.auxiliaries & {"have", "has", "had", "'ve"}):
            return None
        if name == "announce" and (
            NAMED.match(self._text, predicate.end) or travels(self._text, self._hits, self._clause, predicate)
        ):
            return None
        if name == "welcome" and received(self._text, self._clause, predicate):
            return None
        other = turned(self._text, self._clause, predicate, name)
        if other is not None:
            return other, phrase.row.rule
        if name in WISHES:
            performed = self._performed(predicate.end)
            if performed is not None:
                return performed
            if (
                direct(self._clause)
                and name in IDLE
                and any(m.key == "i" or m.kind == "person" for m in predicate.subjects)
            ):
                return self._added(predicate.end)
            if (
                own
                and name in WANTS
                and (SEEN if name.endswith(" to") else ANOTHER).match(self._text, predicate.end, end)
            ):
                return "call", phrase.row.rule
            if (name == "want to" and first(predicate)) or (
                own and name in LIKES and JOINS.match(self._text, predicate.end, end)
            ):
                stance = "pledge"
            if name == "must" and alone(self._clause, predicate):
                return self._added(predicate.end)
        if modal and stance == "pledge" and direct(self._clause) and talks(self._text, predicate):
            return None
        if name.startswith("agree ") and direct(self._clause) and any(m.kind == "side" for m in predicate.subjects):
            return None
        if reported(self._parsed, self._clause, predicate):
            return "state", phrase.row.rule
        if modal and stance == "pledge" and predicate.of("sayings") is not None:
            return self._said(predicate)
        if stance in ("pledge", "support") and predicate.auxiliaries & {"can", "could", "may", "might"}:
            return ("state", "clause:said") if self._clause.level == "content" else None
        will = modal or name.startswith("will ") or name in GOING
        if will and stance == "pledge" and (not own or befalls(self._text, predicate)):
            hit = wording(self._text, self._hits, self._clause)
            return _found(hit.value) if hit is not None and not hit.value.row.negative else ("state", "clause:said")
        if deed(self._clause, predicate) or (not modal and anothers(self._clause, predicate)):
            return "state", phrase.row.rule
        if ("not" in predicate.auxiliaries and not modal) or "never" in self._text[predicate.start : predicate.verb]:
            return "state", phrase.row.rule
        if name in HOLDS and self._duty(predicate.end):
            return "call", phrase.row.rule
        if stance == "pledge":
            inner = self._inner(predicate, phrase)
            if inner is not None:
                return inner
            if name == "continue to" and not predicate.auxiliaries:
                return ("state", phrase.row.rule) if self._clause.level == "content" else None
            if name in COMMITTED and (
                A_THING.match(self._text, predicate.end, end) or ASSISTS.match(self._text, predicate.end, end)
            ):
                return "support", phrase.row.rule
        return stance, phrase.row.rule  # type: ignore[return-value]

    def _added(self, start: int) -> Found | None:
        """ "I would like to add that": what is added is stated; "I'd like to take that question" states nothing."""
        for hit in self._hits:
            if hit.value.table == "sayings" and hit.value.form == "base" and start <= hit.start < self._clause.span.end:
                return ("state", hit.value.row.rule) if BETWEEN.fullmatch(self._text, start, hit.start) else None
        return None

    def _performed(self, start: int) -> Found | None:
        """ "would like to thank": the stance that is taken by saying so."""
        for hit in self._hits:
            if hit.start < start or hit.start >= self._clause.span.end or hit.value.form != "base":
                continue
            if hit.value.table not in ("stances", "sayings"):
                continue
            if not BETWEEN.fullmatch(self._text, start, hit.start):
                return None
            if hit.value.table == "sayings":
                return self._noun(hit.end)
            return _found(hit.value) if hit.value.row["stance"] in TAKEN else None
        return None

    def _inner(self, predicate: Predicate, phrase: Phrase) -> Found | None:
        """ "will continue to support": support, where the doing that is pledged is a stance of its own."""
        if phrase.row["phrase"] not in BARE:
            return None
        for hit in self._hits:
            if hit.value.table != "stances" or hit.value.form not in ("base", "ing") or hit.start < predicate.end:
                continue
            if not BETWEEN.fullmatch(self._text, predicate.end, hit.start):
                return None
            if hit.value.row["stance"] in ("support", "oppose") or hit.value.row["phrase"] in INSISTS:
                return _found(hit.value)
        return None

    def _noun(self, start: int) -> Found | None:
        return noun(self._text, self._hits, self._clause, start)

    def _duty(self, start: int) -> bool:
        """Whether what is held is that another must act."""
        end = self._clause.span.end
        return any(
            start <= hit.start < end and hit.value.table == "stances" and hit.value.row["phrase"] in DUTIES
            for hit in self._hits
        )


def _found(phrase: Phrase) -> Found:
    stance: Stance = phrase.row["stance"]  # type: ignore[assignment]
    return stance, phrase.row.rule


def _is(phrase: Phrase) -> bool:
    """ "be concerned about" is no passive."""
    return phrase.row["phrase"].startswith("be ")
