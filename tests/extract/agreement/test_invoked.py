"""Instruments of which a text speaks."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"
CASES: list[tuple[str, list[str]]] = [
    (
        "They discussed the implementation of the Minsk Agreements.",
        ["treaty, mentioned, -: implementation of the Minsk Agreements"],
    ),
    (
        "They discussed talks on a free trade agreement.",
        ["treaty, proposed, CHN LAO: talks on a free trade agreement"],
    ),
    (
        "They discussed how to update the Russia-Norway Fisheries Agreement.",
        ["treaty, mentioned, NOR RUS: update the Russia-Norway Fisheries Agreement"],
    ),
    (
        "The Alma-Ata Declaration, signed in December, was discussed.",
        ["joint-statement, signed, -: Alma-Ata Declaration, signed in"],
    ),
    (
        "They discussed the accession to the Treaty of Amity and Cooperation in Southeast Asia.",
        ["treaty, in-force, -: accession to the Treaty of Amity and Cooperation in Southeast Asia"],
    ),
    (
        "Wang Yi said that Laos was the first country in the region to sign an agreement on visas.",
        ["treaty, signed, CHN LAO: to sign an agreement on visas"],
    ),
    (
        "They spoke of the signing of the updated Partnership Charter between Norway and Oman.",
        ["treaty, signed, NOR OMN: signing of the updated Partnership Charter between Norway and Oman"],
    ),
    (
        "Wang Yi called on Laos to implement the bilateral comprehensive cooperation plan.",
        ["memorandum, mentioned, CHN LAO: implement the bilateral comprehensive cooperation plan"],
    ),
    (
        "The Chemical Weapons Convention (CWC) opened for signature in Paris.",
        ["treaty, in-force, -: Chemical Weapons Convention (CWC) opened for signature"],
    ),
    (
        "The cuts were outlined in the Joint Declaration of Norway and Oman.",
        ["joint-statement, mentioned, NOR OMN: outlined in the Joint Declaration of Norway and Oman"],
    ),
    (
        "They welcomed the signing of the Norway-Oman Space Framework Agreement.",
        [
            "shared-view, agreed, CHN LAO: They welcomed the signing of the Norway-Oman Space Framework Agreement",
            "treaty, signed, NOR OMN: signing of the Norway-Oman Space Framework Agreement",
        ],
    ),
    (
        "They discussed the implementation of the Joint Comprehensive Plan of Action.",
        ["treaty, mentioned, -: implementation of the Joint Comprehensive Plan of Action"],
    ),
    # Norms, and names that go back to another.
    ("They discussed the implementation of the Paris Agreement.", []),
    ("They discussed the implementation of the Convention.", []),
    # One works under many instruments; of two named parties it is theirs.
    ("They work under the Chemical Weapons Convention.", []),
    (
        "They discussed work under the Russia-Norway Action Plan.",
        ["memorandum, mentioned, NOR RUS: under the Russia-Norway Action Plan"],
    ),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_invoked(draw: Draw, sentence: str, wanted: list[str]) -> None:
    assert [shown.agreement(one) for one in draw(MET + sentence).agreements] == wanted


def test_each_instrument_once(draw: Draw) -> None:
    text = "They discussed the implementation of the Minsk Agreements. "
    assert len(draw(MET + text + text).agreements) == 1
