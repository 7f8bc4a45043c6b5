"""What both sides hold, welcome or undertake together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Clause, Predicate
from communique.language.lexicon import Lexicon
from communique.model import Agreement, AgreementKind, AgreementStatus, Evidence, Party

_TO_DO = re.compile(r"\b(?:will|would|shall|should)\b")
# An impersonal sentence of a joint text takes a position in the present; what was done is narrative.
_PRESENT = re.compile(r"\b(?:is|are|must|should|remains?|needs?|has|have|will|our|cannot|can)\b")
_NARRATIVE = re.compile(r"\b(?:was|were|the (?:following|text)|[Ss]ince|Today, we)\b")
_PROMISE = re.compile(r"\bcommitments?\b|\b(?:pledged|agreed|decision|decided|committed|restated)\b")
_COMMITMENT = re.compile(
    r"\bcommitments?\s+(?:of|to|towards?)\b|\b(?:willing|readi)ness\b|\b(?:intention|resolve|determination)\b"
)


class JointPositions:
    """ "The two sides agreed to resume flights, and opposed hegemony." gives a commitment and a shared view."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Agreement]:
        """The joint positions of a release, in order."""
        casting = Casting(analysis, self._parties)
        for said, together in zip(analysis.said, analysis.sides, strict=True):
            sides = together.parties
            for clause in said.clauses:
                predicate = clause.predicate
                if (
                    clause.level != "joint"
                    or clause.voice is not None
                    or len(clause.span.of(analysis.folded).split()) < 4
                ):
                    continue
                if predicate is None and analysis.kind != "joint":
                    continue
                found = (
                    self._kind(analysis, clause, predicate) if predicate is not None else _impersonal(analysis, clause)
                )
                if predicate is not None and not together.near and any(m.key == "they" for m in predicate.subjects):
                    continue
                parties = self._who(casting, predicate, sides)
                if found is None or (len(parties) < 2 and analysis.kind != "joint"):
                    continue
                kind, rule = found
                planned = (
                    predicate is not None and analysis.kind != "joint" and predicate.auxiliaries & {"will", "would"}
                )
                status: AgreementStatus = "proposed" if planned else "agreed"
                yield Agreement(kind, status, None, parties, None, self._evidence(analysis, clause, predicate, rule))

    @staticmethod
    def _kind(analysis: Analysis, clause: Clause, predicate: Predicate) -> tuple[AgreementKind, str] | None:
        settled, stance, saying = (
            predicate.of("settlements"),
            predicate.of("stances"),
            predicate.of("sayings"),
        )
        if settled is not None and predicate.negated:
            return None
        if predicate.passive or (predicate.of("discussions") is not None and settled is None and stance is None):
            return None
        modal = stance is not None and stance.row["construction"] == "modal"
        if modal and (predicate.of("discussions") is not None or (predicate.of("encounters") is not None)):
            return None
        phrase = settled or stance or saying
        if phrase is None:
            return None
        rest = analysis.folded[predicate.end : clause.span.end]
        if settled is not None:
            kind: AgreementKind = settled.row["kind"]  # type: ignore[assignment]
            if settled.row["phrase"] in ("agree that", "agree"):
                kind = "commitment" if _TO_DO.search(rest[:120]) else "shared-view"
        else:
            kind = "commitment" if stance is not None and stance.row["stance"] == "pledge" else "shared-view"
        if analysis.kind == "joint" and predicate.auxiliaries & {"will", "shall"}:
            kind = "commitment"
        if kind == "shared-view" and _COMMITMENT.search(rest[:80]):
            kind = "commitment"
        return kind, phrase.row.rule

    @staticmethod
    def _who(casting: Casting, predicate: Predicate | None, sides: tuple[str, ...]) -> tuple[Party, ...]:
        if predicate is None:
            return casting.parties(sides)
        named = [casting.of(m) for m in predicate.subjects if m.kind not in ("side", "pronoun")]
        # "Secretary A and Assistant Secretary B pledged" is one state's word, not both sides'.
        alone = len(named) > 1 and len(named) == len(predicate.subjects) and None not in named
        return casting.parties(named if len(set(named)) > 1 or alone else sides)

    @staticmethod
    def _evidence(analysis: Analysis, clause: Clause, predicate: Predicate | None, rule: str) -> tuple[Evidence, ...]:
        found = [Evidence.cite(analysis.document, clause.span, rule)]
        if predicate is not None and predicate.subjects and not clause.span.covers(predicate.subjects[0].span):
            found.append(Evidence.cite(analysis.document, predicate.subjects[0].span, "mention:side", "parties"))
        return tuple(found)


def _impersonal(analysis: Analysis, clause: Clause) -> tuple[AgreementKind, str] | None:
    """What a clause without a known verb is in a joint text."""
    words = clause.span.of(analysis.folded)
    whole = analysis.folded[clause.span.end : clause.span.end + 2]
    if _NARRATIVE.search(words) or not _PRESENT.search(words) or (whole and whole[0] not in '.,;:\n ”"'):
        return None
    return ("commitment" if _PROMISE.search(words[:140]) else "shared-view"), "joint text:clause"
