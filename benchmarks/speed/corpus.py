"""Releases in any number, out of the test corpora: the same ones for the same number."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# English, with and without diplomacy.
FILES = ("us-state", "us-white-house", "kremlin", "ukraine-president", "mfa-china-en", "family")


def releases(shared: Path) -> list[dict[str, Any]]:
    """All English releases of the corpora, mixed by a seed so that any slice is like the whole."""
    found = []
    for name in FILES:
        with gzip.open(shared / "corpus" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            found += [json.loads(line) for line in lines]
    random.Random(6).shuffle(found)
    return found


def write(shared: Path, path: Path, number: int, longest: int | None = None) -> Path:
    """A JSONL file of that many releases; beyond what there is they come again under new ids and addresses.

    With `longest` each is cut to so many characters: what grows with the number alone is seen in a tenth of the time.
    """
    with path.open("w", encoding="utf-8") as file:
        for release in _repeated(shared, number):
            cut = {name: release[name][:longest] for name in ("text", "html", "markdown") if release.get(name)}
            file.write(json.dumps({**release, **cut}, ensure_ascii=False) + "\n")
    return path


def _repeated(shared: Path, number: int) -> Iterator[dict[str, Any]]:
    found = releases(shared)
    for place in range(number):
        turn, release = place // len(found), found[place % len(found)]
        again = {**release, "id": f"{release['id']}-{turn}"}
        if turn and isinstance(release.get("url"), str):
            again["url"] = f"{release['url']}?{turn}"
        yield again
