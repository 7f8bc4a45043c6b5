"""Who takes part in a meeting of many."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

HOST = "On September 8, 2021, Foreign Minister Wang Yi attended a meeting of foreign ministers in Vientiane. "
LAOS = "Lao Foreign Minister Saleumxay Kommasith"

CASES: list[tuple[str, tuple[str, ...]]] = [
    # Who attended adds to the publisher's own, whom the sentence before has named.
    (
        HOST + f"{LAOS} and Cambodian Foreign Minister Prak Sokhonn attended the meeting. The participants agreed.",
        ("CHN", "KHM", "LAO"),
    ),
    # Officials without a name stand for those who sent them.
    (
        HOST + f"{LAOS} and senior officials of Thailand and Viet Nam attended the meeting. The participants agreed.",
        ("CHN", "LAO", "THA", "VNM"),
    ),
    # Who chairs a meeting takes nobody away from it.
    (
        HOST + f"{LAOS} and Cambodian Foreign Minister Prak Sokhonn attended the meeting. "
        "Wang Yi and Saleumxay Kommasith co-chaired it. The participants agreed.",
        ("CHN", "KHM", "LAO"),
    ),
    # "He" is the publisher's own.
    (
        "Foreign Minister Wang Yi traveled to Vientiane. There he held talks with Lao Foreign Minister Saleumxay "
        "Kommasith and met with Cambodian Foreign Minister Prak Sokhonn. They agreed.",
        ("CHN", "KHM", "LAO"),
    ),
    (
        "The Foreign Minister of Egypt and the Foreign Minister of Oman met with their Chinese counterpart; all three "
        "deplored the attack.",
        ("CHN", "EGY", "OMN"),
    ),
    # After several meetings, all are all whom the release has told of; a number that does not fit means others.
    (
        f"Foreign Minister Wang Yi met with {LAOS}. Wang Yi met with Cambodian Foreign Minister Prak Sokhonn. "
        "All the interlocutors agreed that peace comes first.",
        ("CHN", "KHM", "LAO"),
    ),
    (f"Foreign Minister Wang Yi met with {LAOS}. All three deplored the attack.", ()),
    # A list at the end.
    (
        "Foreign Minister Wang Yi spoke with allies. The leaders agreed to stay in touch. Joining Wang Yi on the call "
        "were Foreign Minister Saleumxay Kommasith of Laos and Foreign Minister Prak Sokhonn of Cambodia.",
        ("CHN", "KHM", "LAO"),
    ),
]


@pytest.mark.parametrize(("text", "parties"), CASES, ids=[text[-50:] for text, _ in CASES])
def test_gathering(read: Read, text: str, parties: tuple[str, ...]) -> None:
    assert read(text).sides[-1].parties == parties
