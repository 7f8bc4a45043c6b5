"""One person's name in two spellings."""

from __future__ import annotations

import pytest

from communique.resolve.names import Likeness, likeness, words


@pytest.mark.parametrize(
    ("name", "other", "kind"),
    [
        ("Kim Jong-un", "Kim Jong Un", "same"),
        ("Mevlut Cavusoglu", "Mevlüt Çavuşoğlu", "same"),
        ("Joseph R. Biden, Jr.", "Joseph R. Biden", "same"),
        ("Tamim Bin Hamad Al-Thani", "Tamim bin Hamad Al Thani", "same"),
        ("Abdullah II", "Abdullah II of Jordan", "same"),
        ("Pope Francis", "Francis", "same"),
        ("Phạm Minh Chính", "Pham Minh Chinh", "same"),
        ("John F. Kerry", "John Kerry", "same"),
        ("John F. Kerry", "John G. Kerry", "none"),
        ("Kerry", "John Kerry", "part"),
        ("Mahamat Déby", "Mahamat Déby Itno", "part"),
        ("Al", "Al Gore", "none"),
        ("Abdullah bin Zayed Al Nahyan", "Mohammed bin Zayed Al Nahyan", "none"),
        ("Emmanuel Bonne", "Emmanuel Macron", "none"),
    ],
)
def test_how_alike_two_names_are(name: str, other: str, kind: Likeness) -> None:
    assert likeness(name, other) == likeness(other, name) == kind


def test_a_title_that_is_the_whole_name_stays() -> None:
    assert words("King") == ("king",)
