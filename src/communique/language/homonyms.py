"""Names that a state shares with a part of the publisher's own: "Georgia" in a release of the United States."""

from __future__ import annotations

from collections.abc import Sequence

from communique.language.lexicon import Lexicon, Name
from communique.language.match import Match, Matcher

Named = Match[tuple[Name, ...]]


def settled(names: Sequence[Named], folded: str, home: str | None, lexicon: Lexicon) -> list[Named]:
    """The names of a text; those of homonyms.tsv are parts of the publisher's state unless a marker says otherwise."""
    rows = [row for row in lexicon.homonyms if row["home"] == home and row["phrase"] in folded]
    parts = {
        row["phrase"]: row
        for row in rows
        if not list(Matcher((marker, marker) for marker in row["markers"].split("; ")).all(folded))
    }
    if not parts:
        return list(names)
    return [
        Match(match.start, match.end, (Name("us-state", "USA", parts[folded[match.start : match.end]]),))
        if folded[match.start : match.end] in parts
        else match
        for match in names
    ]
