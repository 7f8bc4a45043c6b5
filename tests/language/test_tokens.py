"""Words with what they can be: a known name is one token, whatever stands in it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.language.lexicon import Lexicon
from communique.language.match import fold
from communique.language.tokens import tokens
from communique.model import Span
from tests.language.conftest import Split


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Laos and Côte d’Ivoire", ["Laos", "and", "Côte d'Ivoire"]),
        ("Guinea-Bissau's minister", ["Guinea-Bissau", "'s", "minister"]),
        ("the U.S. side", ["the", "U.S.", "side"]),
        ("Wang Yi (CHN), 60th", ["Wang", "Yi", "(", "CHN", ")", ",", "60th"]),
        ("the China-Laos railway", ["the", "China", "-", "Laos", "railway"]),
        ("Nguyễn Xuân Phúc", ["Nguyễn", "Xuân", "Phúc"]),
        ("Sheikh Mohammed bin Abdulrahman Al-Thani", ["Sheikh", "Mohammed", "bin", "Abdulrahman", "Al-Thani"]),
        ("1,234.5 billion", ["1,234.5", "billion"]),
    ],
)
def test_words(split: Split, text: str, wanted: list[str]) -> None:
    assert [token.text for token in split(text)] == wanted


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("Laos", "state", "LAO"),
        ("Lao", "adjective", "LAO"),
        ("Vientiane", "capital", "LAO"),
        ("Hungarian", "adjective", "HUN"),
        ("Laotians", "people", "LAO"),
        ("ASEAN", "organization", "ASEAN"),
        ("Geneva", "place", "CHE"),
        ("Texas", "us-state", "USA"),
        ("Lake Chad", "proper", ""),
        ("Minister", "head", ""),
        ("Vice", "pre", ""),
        ("Affairs", "domain", ""),
        ("Mr", "honorific", ""),
        ("Saleumxay", "cap", ""),
        ("Élisabeth", "cap", ""),
        ("d'Affaires", "cap", ""),
        ("railway", "low", ""),
        ("60th", "num", ""),
        (",", "punct", ""),
    ],
)
def test_kinds(split: Split, text: str, kind: str, key: str) -> None:
    (token,) = split(text)
    assert token.is_a(kind)
    assert token.key == key


def test_offsets_are_those_of_the_text(split: Split) -> None:
    text = "Foreign Minister Mohamed Bazoum of Niger’s neighbour, N’Djamena"
    for token in split(text):
        assert text[token.start : token.end].replace("’", "'") == token.text


LEXICON = Lexicon.load()


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aB é_ß'’-.,1²\u00a0\n\"(ÇчU.S. China's", max_size=40))
def test_no_token_is_moved_and_only_gaps_are_left_out(text: str) -> None:
    folded = fold(text)
    found = tokens(folded, Span(0, len(text)), LEXICON.names.longest(folded), LEXICON)
    assert all(folded[t.start : t.end] == t.text for t in found)
    stops = [0, *(t.end for t in found)]
    starts = [*(t.start for t in found), len(text)]
    assert all(not folded[a:b].strip(" \n_") for a, b in zip(stops, starts, strict=True))


def test_long_gaps_take_linear_time(split: Split) -> None:
    start = time.perf_counter()
    assert [t.text for t in split("He met" + " " * 200_000 + "China" + "_" * 200_000)] == ["He", "met", "China"]
    assert time.perf_counter() - start < 2
