"""Releases in any number, out of the test corpora: the same ones for the same number."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

# English, with and without diplomacy.
FILES = ("us-state", "us-white-house", "kremlin", "ukraine-president", "mfa-china-en", "family")


def releases(shared: Path) -> list[dict[str, object]]:
    """All English releases of the corpora, mixed by a seed so that any slice is like the whole."""
    found = []
    for name in FILES:
        with gzip.open(shared / "corpus" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            found += [json.loads(line) for line in lines]
    random.Random(6).shuffle(found)
    return found


def write(shared: Path, path: Path, number: int) -> Path:
    """A JSONL file of that many releases; beyond what there is they come again under new ids and addresses."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(release, ensure_ascii=False) + "\n" for release in _repeated(shared, number))
    return path


def _repeated(shared: Path, number: int) -> Iterator[dict[str, object]]:
    found = releases(shared)
    for place in range(number):
        turn, release = place // len(found), found[place % len(found)]
        again = {**release, "id": f"{release['id']}-{turn}"}
        if turn and isinstance(release.get("url"), str):
            again["url"] = f"{release['url']}?{turn}"
        yield again
