"""Whose words a sentence gives that opens with "According to A,"."""

from __future__ import annotations

import re

from communique.language.analysis import Analysis, Parsed, Voice
from communique.language.voices import voice_for
from communique.model import Mention

_OPENS = re.compile(r"(?:[A-Z][\w ]{1,20}, )?(?:According to|according to|In the (?:opinion|words) of)\s+")
_HIS = re.compile(r"(?:According to (?:him|her)|In (?:his|her) (?:opinion|words|view)),\s+")


def according(analysis: Analysis, parsed: Parsed, subject: Mention | None) -> tuple[Voice, int] | None:
    """The voice, and where its words begin; `subject` is the person last spoken of.

    "According to Wang Yi, trade has grown" gives Wang Yi and the place of "trade".
    """
    text, span = analysis.folded, parsed.sentence.span
    his = _HIS.match(text, span.start, span.end)
    if his is not None:
        voice = voice_for(analysis, subject) if subject is not None else None
        return (voice, his.end()) if voice is not None else None
    opens = _OPENS.match(text, span.start, span.end)
    if opens is None:
        return None
    person = next((m for m in parsed.mentions if m.kind == "person" and 0 <= m.span.start - opens.end() < 5), None)
    voice = voice_for(analysis, person) if person is not None else None
    if person is None or voice is None or text[person.span.end : person.span.end + 1] != ",":
        return None
    return voice, person.span.end + 2
