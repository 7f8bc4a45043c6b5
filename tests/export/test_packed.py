"""gzip whose bytes depend on what is in it alone."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from communique.export import export

LINES = ["<urn:x:s> <urn:x:p> <urn:x:o> <urn:x:g> .\n"]


def test_the_same_content_is_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export(LINES, tmp_path / "a.nq.gz")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    export(LINES, tmp_path / "other.nq.gz")
    export(LINES, tmp_path / "plain.nq")
    packed = (tmp_path / "a.nq.gz").read_bytes()
    assert packed == (tmp_path / "other.nq.gz").read_bytes()
    assert packed[3:8] == bytes(5)  # no flags (so no name), no time
    assert gzip.decompress(packed) == (tmp_path / "plain.nq").read_bytes()
