"""Bytes in the encodings that ministries write."""

from __future__ import annotations

import codecs
import random

import pytest

from communique.errors import InputError
from communique.read.encoding import decode
from communique.read.origin import Origin

ENGLISH = "President Alassane Ouattara of Côte d’Ivoire received the “special envoy” – a guest of honour – in Abidjan. "
CHINESE = "国务委员兼外长王毅同老挝外长沙伦赛举行视频会晤，双方就两国关系和地区合作交换意见，并达成重要共识。"
FROM = Origin("a.txt")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH * 3, "cp1252"),
        (CHINESE, "utf-8"),
        (CHINESE * 2, "gb18030"),
    ],
)
def test_plain_text(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), FROM) == text


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="gbk">', "gbk"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "gb18030"),
        ('<?xml version="1.0" encoding="windows-1252"?>', "cp1252"),
        ("<meta charset=iso-8859-1>", "cp1252"),
    ],
)
def test_declaration_of_a_page_goes_first(declaration: str, encoding: str) -> None:
    body = ENGLISH if "1252" in encoding else CHINESE
    page = f"<html>{declaration}<p>{body}</p></html>"
    assert decode(page.encode(encoding), FROM, html=True) == page


def test_wrong_declaration_is_passed_over() -> None:
    page = f'<meta charset="nonsense"><p>{CHINESE}</p>'
    assert decode(page.encode(), FROM, html=True) == page
    page = f'<meta charset="gb2312"><p>{ENGLISH}</p>'
    assert "Abidjan" in decode(page.encode("cp1252"), FROM, html=True)


@pytest.mark.parametrize(
    "data",
    [b"\0\1\2", codecs.BOM_UTF8 + b"\xff\xfe text", random.Random(7).randbytes(4000).replace(b"\0", b"")],
)
def test_no_text(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.txt: "):
        decode(data, FROM)
