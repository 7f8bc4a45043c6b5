"""Values first, then the wordings that stand for them."""

from __future__ import annotations

import re
import time

import pytest

from communique.language.numbers import CARDINAL, ORDINAL, parse_cardinal, parse_ordinal

ORDINALS = {
    1: ["1st", "first", "First"],
    2: ["2nd", "second"],
    12: ["12th", "twelfth"],
    20: ["20th", "twentieth", "20 th"],
    25: ["25th", "twenty-fifth", "twenty fifth", "TWENTY-FIFTH", "twenty‑fifth", "silver jubilee"],
    40: ["40th", "fortieth"],
    43: ["43rd", "forty-third"],
    50: ["50th", "fiftieth", "golden jubilee", "Golden Jubilee", "semicentennial"],
    60: ["60th", "sixtieth", "Sixtieth", "diamond jubilee"],
    70: ["70th", "seventieth", "platinum jubilee"],
    100: ["100th", "hundredth", "one hundredth", "one-hundredth", "centenary", "centennial", "Centennial"],
    101: ["101st", "hundred and first", "one hundred and first", "a hundred and first", "one hundred first"],
    125: ["125th", "one hundred and twenty-fifth", "one hundred twenty-fifth"],
    150: ["150th", "sesquicentennial", "hundred and fiftieth"],
    200: ["200th", "two hundredth", "two-hundredth", "bicentenary", "bicentennial"],
    250: ["250th", "semiquincentennial"],
    300: ["300th", "tercentenary", "tricentennial"],
    1000: ["1000th", "1,000th", "thousandth", "one thousandth"],
    1156: ["1156th", "1,156th", "one thousand one hundred and fifty-sixth"],
}
CARDINALS = {
    1: ["1", "one"],
    10: ["10", "ten", "a decade", "one decade"],
    15: ["15", "fifteen", "a decade and a half", "one and a half decades"],
    25: ["25", "twenty-five", "a quarter of a century", "a quarter century", "a quarter-century"],
    30: ["30", "thirty", "three decades", "3 decades"],
    45: ["45", "forty-five", "forty five"],
    50: ["50", "fifty", "half a century", "half-century", "a half-century", "a half century", "five decades"],
    65: ["65", "sixty-five", "Sixty-Five"],
    75: ["75", "three quarters of a century", "three-quarters of a century"],
    100: ["100", "hundred", "a hundred", "one hundred", "a century", "one century", "ten decades"],
    105: ["105", "one hundred and five", "a hundred and five"],
    150: ["150", "a century and a half", "one and a half centuries", "one hundred fifty"],
    200: ["200", "two centuries", "two hundred"],
    2758: ["2758", "2,758", "two thousand seven hundred and fifty-eight"],
    11000: ["11,000", "eleven thousand"],
}
NO_ORDINAL = [
    "",
    "sixty",
    "60",
    "0th",
    "th",
    "sixtieth first",
    "five twentieth",
    "jubilee",
    "annual",
    "and first",
]
NO_CARDINAL = [
    "",
    "and",
    "sixtieth",
    "60th",
    "decades",
    "centuries",
    "several decades",
    "a couple of decades",
    "twenty thirty",
    "five twenty",
    "twenty eleven",
    "twenty and five",
    "one hundred hundred",
    "one thousand thousand",
    "hundred and",
    "a five",
    "0",
    "one and a half decades and a half",
    "dozen",
]


def pairs(table: dict[int, list[str]]) -> list[tuple[str, int]]:
    return [(wording, value) for value, wordings in table.items() for wording in wordings]


@pytest.mark.parametrize(("wording", "value"), pairs(ORDINALS))
def test_ordinal(wording: str, value: int) -> None:
    assert parse_ordinal(wording) == value
    assert re.fullmatch(ORDINAL, wording)


@pytest.mark.parametrize(("wording", "value"), pairs(CARDINALS))
def test_cardinal(wording: str, value: int) -> None:
    assert parse_cardinal(wording) == value
    assert re.fullmatch(CARDINAL, wording)


@pytest.mark.parametrize("wording", NO_ORDINAL)
def test_no_ordinal(wording: str) -> None:
    assert parse_ordinal(wording) is None


@pytest.mark.parametrize("wording", NO_CARDINAL)
def test_no_cardinal(wording: str) -> None:
    assert parse_cardinal(wording) is None


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They marked the sixtieth anniversary.", ["sixtieth"]),
        ("the one hundred and twenty-fifth anniversary", ["one hundred and twenty-fifth"]),
        ("the 60th and 100th anniversaries", ["60th", "100th"]),
        ("the centenary of its founding", ["centenary"]),
        ("in the north and the southwest, 60 thousand", []),
    ],
)
def test_ordinals_in_sentences(sentence: str, found: list[str]) -> None:
    assert re.findall(ORDINAL, sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("sixty-five years ago", ["sixty-five"]),
        ("for half a century they have worked", ["half a century"]),
        ("over the past three decades and 45 years", ["three decades", "45"]),
        ("a 50-year friendship", ["50"]),
        ("the twenty-fifth time, 60th, 60 th, 5.5%, 30%", []),
        ("Someone wonders; the lone stone", []),
    ],
)
def test_cardinals_in_sentences(sentence: str, found: list[str]) -> None:
    assert re.findall(CARDINAL, sentence) == found


@pytest.mark.parametrize("source", [ORDINAL, CARDINAL])
@pytest.mark.parametrize("unit", ["one hundred and ", "twenty-", "1,000,", "a half ", "quarter of a "])
def test_patterns_are_linear(source: str, unit: str) -> None:
    pattern = re.compile(source)

    def seconds(times: int) -> float:
        text = unit * times
        started = time.perf_counter()
        pattern.findall(text)
        return time.perf_counter() - started

    # Ten times the text: ten times the time, or a hundred times where a pattern is quadratic.
    assert min(seconds(100_000) for _ in range(3)) < 40 * min(seconds(10_000) for _ in range(5))
