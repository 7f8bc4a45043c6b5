"""What stands between a subject and its verb is passed over, and nothing else is."""

from __future__ import annotations

import pytest

from communique.language.adverbials import past_aside
from tests.language.conftest import Read


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Wang Yi, after the talks,", "Yi"),
        ("Wang Yi during the meeting", "Yi"),
        ("Wang Yi, at the opening ceremony,", "Yi"),
        ("Wang Yi on September 9, 2021", "Yi"),
        ("Wang Yi", "Yi"),
        ("Wang Yi, of the ministry,", ","),
        ("The message", "message"),
    ],
)
def test_past_aside(read: Read, text: str, left: str) -> None:
    analysis = read(text)
    (parsed,) = analysis.sentences
    assert parsed.tokens[past_aside(parsed, analysis.folded, len(parsed.tokens) - 1)].text == left
