"""Lines that belong to the page, and lines that belong to the release."""

from __future__ import annotations

import pytest

from communique.read.furniture import is_furniture
from communique.read.profile import generic

FURNITURE = [
    "Contact Us Links 中文",
    "HOME\xa0 > China News",
    "Home > Important News",
    "HOME >> Important News",
    "You are here: Home >> Press Room >> News          Font Size: Big Normal Small",
    "عربي Español Русский Français 简体中文",
    "عربي Espa?ol Русский Fran?ais 简体中文",
    "中文 Português",
    "Home Ambassador Embassy News Bilateral Relations Consular Services Contact",
    "Suggest to a Friend",
    "[Suggest to a Friend]",
    "<Suggest To A Friend>",
    "Suggest to a friend:",
    "Suggset To Friend:",
    "Sugest to a freind",
    "Suggest to a friend  Print",
    "Print | Suggest to a Friend",
    " Print",
    "Print this page",
    "Close Window",
    "Share to: ",
    "Share to: Facebook Twitter",
    "推荐给朋友：",
    "【中大小】",
    "###",
    "***********",
]
TEXT = [
    "Wang Yi Meets with Lao Foreign Minister Saleumxay Kommasith",
    "Foreign Ministry Spokesperson's Remarks on the Attack in Kabul",
    "Home Minister Amit Shah Visits Kathmandu",
    "Antony J. Blinken, Secretary of State",
    "Kuwait City, Kuwait",
    "Both sides exchanged views.",
    "Thank you.",
    "Friends share the printing of a book",
    "*denotes virtual participant",
    "中国驻南非大使也到机场迎接",
    '"',
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(line, generic())


@pytest.mark.parametrize("line", TEXT)
def test_text(line: str) -> None:
    assert not is_furniture(line, generic())
