"""Which stance a verb takes by what stands behind it, where that is not its own."""

from __future__ import annotations

from communique.extract.statement.behind import (
    FUTURE,
    GRANTED,
    HELPED,
    INVITES,
    MISSED,
    RECOVERY,
    THAT,
    VIEWED,
)
from communique.extract.statement.kinds import ASSURES, DUTIES, SUGGESTS, VALUES
from communique.language.analysis import Clause, Predicate
from communique.model import Stance


def turned(text: str, clause: Clause, predicate: Predicate, name: str) -> Stance | None:
    """The stance; None where the verb keeps its own. `name` is the verb as the lexicon has it.

    "suggests that flights resume" is a call, "suggested that this would be an error" a view; who "remembers the war"
    thanks nobody; what the signatory of a text values is praised, where a report only tells of it.
    """
    end = clause.span.end
    if name == "uphold" and predicate.form == "base" and not predicate.auxiliaries:
        # "We will promote trade and uphold peace": what will be done.
        return "pledge"
    if name in SUGGESTS and VIEWED.match(text, predicate.end, end):
        return "state"
    if name == "remember" and HELPED.match(text, predicate.end, end) is None:
        return "state"
    if name in VALUES and clause.voice is not None and clause.voice.signs:
        return "appreciate"
    if name == "announce" and THAT.match(text, predicate.end) and not FUTURE.search(text, predicate.end, end):
        return "state"
    if name in DUTIES and MISSED.match(text, predicate.end):
        return "state"
    if name == "need to" and predicate.negated:
        return "state"
    if name in ASSURES and (granted := GRANTED.match(text, predicate.end, end)) is not None:
        return "support" if "support" in granted["what"] else "pledge"
    if name == "wish" and RECOVERY.search(text, predicate.end, end) is not None:
        return "condole"
    if name in ASSURES and not FUTURE.search(text, predicate.end, end):
        return "state"
    if name == "welcome" and INVITES.match(text, predicate.end, end):
        return "call"
    return None
