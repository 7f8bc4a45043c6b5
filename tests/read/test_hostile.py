"""Bad and hostile input: a release or one clear line, never a traceback, never more than seconds."""

from __future__ import annotations

import gzip
import io
import json
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from communique.errors import InputError
from communique.model import Document
from communique.read import dates, read, read_text
from communique.read.origin import Origin
from communique.read.unpack import Unpacked

SENTENCE = "Foreign Minister A met with Foreign Minister B of Laos in Beijing on September 9, 2021."
SUFFIXES = ("", ".txt", ".html", ".md", ".jsonl", ".jsonl.gz", ".shtml")
# Generous: the machine may be busy. What grows with the square of its input takes minutes.
MOST_SECONDS = 10


def harvest(path: Path, data: bytes) -> tuple[list[Document], list[str]]:
    """The documents and errors of a file, within seconds; each error is one line and names the file."""
    path.write_bytes(data)
    errors: list[InputError] = []
    start = time.process_time()
    found = list(read(path, on_error=errors.append, on_warning=lambda warning: None))
    assert time.process_time() - start < MOST_SECONDS
    lines = [str(error) for error in errors]
    assert all(line.isprintable() and path.name in line for line in lines)
    return found, lines


BOUNDED = settings(max_examples=40, derandomize=True, deadline=None)
PIECES = st.sampled_from(
    [
        *(b"\0", b"\xff", b"\xfe\xff", b"\xed\xa0\x80", b"\r", b"\x1b[0m", b"\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae"),
        *(b"<p>", b"</p>", b"<table>", b"<!--", b"<![CDATA[", b"<!DOCTYPE a [", b"<!ENTITY", b"&#0;", b"&lt", b"<?xml"),
        *(b"<meta charset=zlib>", b"<meta charset=idna>", b"<meta charset=utf-16>", b"<title>", b"<body hidden>"),
        *(b"# ", b"> ", b"- ", b"```", b"**", b"[", b"](", b"|-", b"\n\n", b"  \n", b"\t"),
        *(b'{"id":', b'"text":', b'"html":', b'"a"', b"7", b"null", b"}", b"\\ud800", b"\n", b"NaN", b"[", b","),
        *(
            SENTENCE.encode(),
            b"2021-09-09",
            b"Home > News",
            "王毅会见老挝外长。".encode(),
            "\u0130\u0149\ufb03".encode(),
        ),
    ]
)


@BOUNDED
@given(st.sampled_from(SUFFIXES), st.lists(st.one_of(PIECES, st.binary(max_size=8)), max_size=30))
def test_any_file_is_releases_or_lines(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, pieces: list[bytes]
) -> None:
    data = b"".join(pieces)
    found, errors = harvest(tmp_path_factory.mktemp("any") / f"a{suffix}", data)
    assert found or errors or not data.strip() or suffix.startswith(".jsonl")
    for document in found:
        assert document.text.strip()
        assert document.text.encode("utf-8")
        assert "\0" not in document.text


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
    max_leaves=5,
)
FIELDS = st.sampled_from(["id", "url", "title", "published", "publisher", "lang", "place", "text", "html", "markdown"])


@BOUNDED
@given(st.dictionaries(FIELDS, VALUES))
@example({"id": "a", "text": SENTENCE, "title": "t" * 20_000})
@example({"id": "a" * 20_000, "text": SENTENCE})
@example({"id": "../../a\n\u202eb", "text": SENTENCE, "url": "http://[::1", "publisher": "*" * 5_000})
def test_any_record_is_a_release_or_a_line(tmp_path_factory: pytest.TempPathFactory, fields: dict[str, object]) -> None:
    data = json.dumps(fields).encode() + b"\n"
    found, errors = harvest(tmp_path_factory.mktemp("any") / "a.jsonl", data)
    assert len(found) + len(errors) == 1


@BOUNDED
@given(st.text(alphabet="0123456789-/.,:()[]<>年月日 \u0660\u00b2ampJSTthursdayd", max_size=90))
def test_any_date_line_is_a_day_of_the_time_or_none(text: str) -> None:
    day = dates.parse(text)
    assert day is None or dates.FIRST_YEAR <= day.year <= dates.LAST_YEAR


LONG = {
    "line.txt": SENTENCE * 110_000,
    "word.txt": "A" * 9_900_000,
    "drops.txt": "a\n\n" * 60_000 + SENTENCE,
    "lines.txt": "Home\n" * 1_900_000 + SENTENCE,
    "menu-words.txt": "Home\n" * 190_000 + SENTENCE,
    "spaces.txt": f"a{' ' * 900_000}b. {SENTENCE}",
    "stars.txt": f"{'* * *' * 190_000} {SENTENCE}",
    "half.txt": SENTENCE * 5_500,
    "menu.txt": "Home > News | Print\n\n" * 40_000 + SENTENCE,
    "accents.txt": SENTENCE + "a" + "\u0301" * 500_000,
    "stars.md": f"a {'*' * 200_000} b {SENTENCE}",
    "brackets.md": "[" * 900_000 + SENTENCE,
    "images.md": "![" * 4_900 + "](x) " * 4_900 + SENTENCE,
    "quotes.md": ">" * 900_000 + SENTENCE,
    "ticks.md": "".join("`" * i + " " for i in range(1_000)) + SENTENCE,
    "page.html": "<html><body>" + f"<p>{SENTENCE}</p>" * 30_000,
    "doctypes.html": "<!DOCTYPE " * 900_000 + SENTENCE,
    "tags.html": "<" * 900_000 + SENTENCE,
    "nested.html": "<html><body>" + f"<div><p>{SENTENCE}</p>" * 1_000,
    "line.jsonl": f'{{"id": "a", "text": "{"A" * 9_900_000}"}}',
    "open.jsonl": "[" * 9_900_000,
    "digits.jsonl": f'{{"id": {"9" * 9_900_000}, "text": "{SENTENCE}"}}',
}


@pytest.mark.parametrize("name", LONG)
def test_what_is_long_is_read_or_refused_within_seconds(name: str, tmp_path: Path) -> None:
    found, errors = harvest(tmp_path / name, LONG[name].encode())
    assert len(found) + len(errors) == 1


CHARSETS = (
    "rot13",
    "hex",
    "zlib",
    "bz2",
    "base64",
    "idna",
    "punycode",
    "undefined",
    "unicode_escape",
    "utf-7",
    "mbcs",
    "x",
)


@pytest.mark.parametrize("charset", CHARSETS)
def test_a_page_is_decoded_by_an_encoding_of_pages_alone(charset: str, tmp_path: Path) -> None:
    data = f'<html><head><meta charset="{charset}"></head><body><p>At the Café +AGE-\\x41 {SENTENCE}</p></body></html>'
    [document], errors = harvest(tmp_path / "a.html", data.encode())
    assert errors == []
    assert document.text == f"At the Café +AGE-\\x41 {SENTENCE}"


def test_a_gzip_bomb_is_one_line(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": SENTENCE}).encode() + b"\n"
    bomb = gzip.compress(line + b'{"id": "b", "text": "' + b"A" * 60_000_000, 9)
    [document], errors = harvest(tmp_path / "a.jsonl.gz", bomb)
    assert document.id == "a"
    assert len(errors) == 1
    assert "more than 100 times their size" in errors[0]


def test_much_text_in_gzip_is_no_bomb() -> None:
    data = b"".join(json.dumps({"id": i, "text": SENTENCE}).encode() for i in range(10_000))
    assert io.BufferedReader(Unpacked(io.BytesIO(gzip.compress(data) * 60))).read() == data * 60


def test_gzip_in_gzip_is_one_line(tmp_path: Path) -> None:
    found, errors = harvest(tmp_path / "a.txt.gz", gzip.compress(gzip.compress(SENTENCE.encode())))
    assert (found, len(errors)) == ([], 1)


@pytest.mark.parametrize("at", [0, 40, 100_000])
@pytest.mark.parametrize("suffix", SUFFIXES[:4])
def test_a_nul_is_one_line_wherever_it_stands(at: int, suffix: str, tmp_path: Path) -> None:
    data = (SENTENCE.encode() + b"\n\n") * 2_000
    found, errors = harvest(tmp_path / f"a{suffix}", data[:at] + b"\0" + data[at:])
    assert (found, len(errors)) == ([], 1)
    assert "binary data" in errors[0]


def test_a_message_does_not_turn_the_terminal_about(tmp_path: Path) -> None:
    """An id, a date or an address goes into messages as escapes: no bidi marks, no colours, no line breaks."""
    evil = "a\u202e\x1b[31m\u2066\n\u2028b"
    lines = [{"id": evil, "text": SENTENCE}, {"id": evil, "text": SENTENCE}, {"id": "b", "text": ""}]
    lines += [{"id": "c", "text": SENTENCE, "published": evil}, {"id": "d", "text": SENTENCE, "url": evil}]
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    said: list[str] = []
    found = list(read(path, on_error=lambda error: said.append(str(error)), on_warning=said.append))
    assert [document.id for document in found] == [evil, "d"]
    assert len(said) == 6
    assert all(line.isprintable() for line in said)


def test_origin_of_a_bad_name_is_printable() -> None:
    with pytest.raises(InputError, match="without text"):
        read_text(" ", id="a\u202e")
    assert str(Origin("a").error("b", "c")) == "a: b; c"
