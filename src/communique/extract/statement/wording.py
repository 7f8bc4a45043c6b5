"""What positions.tsv knows of a clause: wordings that take a stance without a verb said of somebody."""

from __future__ import annotations

from collections.abc import Sequence

from communique.extract.statement.behind import CAUSES, FOR, SUBORDINATE, URGES
from communique.extract.statement.subjects import direct
from communique.language.analysis import Clause, Hit


def wording(text: str, hits: Sequence[Hit], clause: Clause) -> Hit | None:
    """The first wording outside a subordinate clause; a request ("Please …") only where there is no other.

    "Please accept my best wishes" has the wishes, "Please help the people of Laos" the request.
    """
    span = clause.span
    urged: Hit | None = None
    for hit in hits:
        if hit.value.table != "positions" or not span.start <= hit.start < span.end:
            continue
        before = text[span.start : hit.start]
        if hit.value.row["construction"] == "first":
            if urged is None and direct(clause) and URGES.fullmatch(before):
                urged = hit
        elif hit.value.row["construction"] == "opens":
            if len(before.split()) < 3 and _thanks(text, clause, hit, before):
                return hit
        elif SUBORDINATE.search(before) is None:
            return hit
    return urged


def _thanks(text: str, clause: Clause, hit: Hit, before: str) -> bool:
    """Whether words of thanks thank; "Thanks to their efforts, trade grew" and "Thank you, Mr President" do not."""
    if hit.value.row["phrase"] == "thanks to":
        return not before.strip() and CAUSES.match(text, hit.end, clause.span.end) is None
    return hit.value.row["phrase"] != "thank you" or FOR.match(text, hit.end, clause.span.end) is not None
