"""What `read` makes of sources: files, folders, patterns, standard input, and bad input."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
from pathlib import Path

import pytest

from communique.errors import InputError
from communique.model import Document
from communique.read import read, read_text

BODY = "On July 20, 2023, the two ministers met in Jakarta and talked about trade."


def harvest(source: str | Path) -> tuple[list[Document], list[str], list[str]]:
    """The documents, errors and warnings of a source."""
    errors: list[InputError] = []
    warnings: list[str] = []
    found = list(read(source, on_error=errors.append, on_warning=warnings.append))
    return found, [str(error) for error in errors], warnings


def line(**fields: object) -> bytes:
    return json.dumps({"id": "a", "title": "Ministers Meet", "text": BODY, **fields}).encode() + b"\n"


def test_file_folder_and_pattern(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.md").write_text(f"# Ministers Meet\n\n{BODY}\n")
    (tmp_path / "a.txt").write_text(f"Ministers Meet\n\n{BODY}\n")
    (tmp_path / "c.htm").write_text(f"<html><body><h1>Ministers Meet</h1><div><p>{BODY}</p></div></body></html>")
    (tmp_path / ".hidden.txt").write_text("not a release")
    (tmp_path / "README.md").write_text("Where these come from.")
    documents, errors, _ = harvest(tmp_path)
    assert [d.id for d in documents] == ["a", "c", "b"]
    assert errors == []
    assert {d.text for d in documents} == {f"Ministers Meet\n\n{BODY}"}
    assert [d.id for d in harvest(str(tmp_path / "*.txt"))[0]] == ["a"]
    assert [d.id for d in harvest(str(tmp_path / "**" / "b*.md"))[0]] == ["b"]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (f"Ministers Meet\n\n{BODY}".encode(), ["stdin"]),
        (line(), ["a"]),
        (gzip.compress(line() + line(id="b")), ["a", "b"]),
        (f"<p>{BODY}</p>".encode(), ["stdin"]),
    ],
)
def test_standard_input_is_sniffed(data: bytes, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    documents, errors, _ = harvest("-")
    assert [d.id for d in documents] == ids
    assert errors == []


def test_record_fields(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        line(
            url="http://la.china-embassy.gov.cn/eng/1.htm",
            published="2023-07-20",
            publisher="Embassy of China in Laos",
            place="Jakarta",
            lang="en-US",
        )
    )
    [document], errors, warnings = harvest(path)
    assert (errors, warnings) == ([], [])
    assert (document.state, document.publisher, document.place) == ("CHN", "Embassy of China in Laos", "Jakarta")
    assert (document.lang, document.published) == ("en", dt.date(2023, 7, 20))
    assert document.title is not None
    assert document.title.of(document.text) == "Ministers Meet"


BAD: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "an empty file"),
    ("blank.txt", b" \n\n", "an empty file"),
    ("furniture.txt", b"Home > China News\n\nPrint\n", "without text"),
    ("binary.txt", b"\x89PNG\r\n\0\0\0\rIHDR", "binary data"),
    ("controls.txt", b"\x01\x02\x03\x04 text \x05\x06", "binary data"),
    ("cut.jsonl.gz", gzip.compress(line() * 50)[:40], "gzip"),
    ("long.txt", b"Word " * 2_100_000, "more than 10 MB"),
    ("longish.txt", b"Word " * 210_000, "more than 1 MB"),
    ("entities.html", b'<!DOCTYPE html [<!ENTITY a "b">]><html><body><p>&a;</p></body></html>', "entities"),
]


@pytest.mark.parametrize(("name", "data", "what"), BAD, ids=[case[0] for case in BAD])
def test_bad_file_is_one_line_and_the_rest_is_read(name: str, data: bytes, what: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_text(f"Ministers Meet\n\n{BODY}\n")
    documents, errors, _ = harvest(tmp_path)
    assert documents[-1].id == "z"
    [error] = errors
    assert name in error
    assert what in error
    assert "\n" not in error


BAD_LINES: list[tuple[bytes, str]] = [
    (b'{"id": "x", "text": \n', "not JSON"),
    (b"[1, 2]\n", "no object"),
    (b"[" * 100_000 + b"\n", "not JSON"),
    (b'{"id": "x"}\n', "without text"),
    (b'{"id": "x", "text": "\xff"}\n', "no UTF-8 (byte 22)"),
    (b'{"text": "Wang Yi met."}\n', 'without "id" and "url"'),
    (line(id="x", text=7), "not a string"),
    (line(id="x", text=""), "without text"),
    (line(id="x", text="a\ud800b"), "binary"),
    (line(id="x", text="a\0b"), "binary"),
    (line(id="x", published="20211-01-01"), "no date"),
    (line(id="x", published="2021-02-30"), "no date"),
    (line(id="x", published="1066-10-14"), "no date"),
    (line(id="x", published=2021), "not a string"),
    (line(id="x", text="Word " * 210_000), "more than 1 MB"),
    (line(id="x", text="Word " * 4_100_000), "more than 10 MB"),
    (line(), "a second release with the id 'a'"),
]


@pytest.mark.parametrize(("bad", "what"), BAD_LINES, ids=[f"{i}-{case[1]}" for i, case in enumerate(BAD_LINES)])
def test_bad_line_is_named_and_the_rest_is_read(bad: bytes, what: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line() + bad + line(id="b"))
    documents, errors, _ = harvest(path)
    assert [d.id for d in documents] == ["a", "b"]
    [error] = errors
    assert error.startswith(f"{path}, line 2: ")
    assert what in error


def test_truncated_gzip_yields_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    whole = gzip.compress(b"".join(line(id=f"r{i}") for i in range(3000)))
    path.write_bytes(whole[: len(whole) // 2])
    documents, errors, _ = harvest(path)
    assert documents[0].id == "r0"
    assert len(errors) == 1
    assert "get the whole file again" in errors[0]


@pytest.mark.parametrize(
    ("name", "what"), [("none.txt", "no such file"), ("*.txt", "no such file"), ("", "empty folder")]
)
def test_nothing_there(name: str, what: str, tmp_path: Path) -> None:
    documents, errors, _ = harvest(tmp_path / name if name else tmp_path)
    assert documents == []
    [error] = errors
    assert what in error


def test_missing_fields_are_warnings(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BODY)
    [document], errors, warnings = harvest(path)
    assert errors == []
    assert warnings == [f"{path}: a has no title and no date and no address"]
    assert (document.title, document.published, document.url) == (None, None, None)


def test_address_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line(url="see the archive", published="2023-07-20"))
    [document], errors, warnings = harvest(path)
    assert (errors, document.url) == ([], None)
    assert "no web address" in warnings[0]


def test_language_is_told_by_script() -> None:
    assert read_text("韩正会见新加坡副总理\n\n韩正在北京会见新加坡副总理王瑞杰。", id="a").lang == "zh"
    assert read_text(BODY, id="a").lang == "en"


def test_read_text_refuses_nothing() -> None:
    with pytest.raises(InputError, match="without text"):
        read_text(" ", id="a")
