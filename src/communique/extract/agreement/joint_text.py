"""A release that is itself a joint text: "Joint Statement of the Foreign Ministers of China and Laos"."""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.language.analysis import Analysis
from communique.language.lexicon import Lexicon
from communique.model import Agreement, Evidence


class JointTexts:
    """The heading of a joint text is the agreement's own record; its parties are those that the text names first."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Agreement]:
        """One joint statement, or none."""
        title = analysis.document.title
        if title is None or analysis.kind != "joint":
            return
        parties = Casting(analysis, self._parties).parties(analysis.sides[0].parties)
        evidence = Evidence.cite(analysis.document, title, "joint text:heading")
        yield Agreement("joint-statement", "concluded", None, parties, None, (evidence,))
