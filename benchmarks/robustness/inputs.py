"""What is mutated: the bundled samples, and the corpora of the shared test material where they are there."""

from __future__ import annotations

import gzip
import html
import json
import random
from pathlib import Path

from communique.assets import assets

_SUFFIXES = (".txt", ".html", ".md", ".jsonl", "")
# What a mutant starts from: longer releases take their time, and the mutants of a short one differ as much. One text
# in so many is longer.
_SHORT, _LONG, _LONG_ONES = 1_500, 6_000, 20


def seeds(shared: Path, most: int) -> list[bytes]:
    """The texts to start from: all samples, and up to `most` of each corpus, drawn by a seed."""
    found = [path.read_bytes() for path in assets("data/samples", "*.txt")]
    for path in sorted((shared / "corpus").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts = [_text(json.loads(line)) for line in lines]
        drawn = random.Random(6).sample(texts, min(most, len(texts)))
        found += [text[: _SHORT if number % _LONG_ONES else _LONG].encode() for number, text in enumerate(drawn)]
    return found


def wrapped(random: random.Random, data: bytes) -> tuple[str, bytes]:
    """The text as a file of one of the formats: its name's suffix, and its bytes."""
    suffix = random.choice(_SUFFIXES)
    text = data.decode("utf-8", "replace")
    if suffix == ".html":
        paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n"))
        head = f"<html><head><title>{html.escape(text[:60])}</title></head>"
        data = f"{head}<body><div>{paragraphs}</div></body></html>".encode()
    elif suffix == ".jsonl":
        fields = {"id": "a", "url": "https://example.org/a", "published": "2021-09-09", "text": text}
        data = json.dumps(fields, ensure_ascii=random.random() < 0.5).encode() + b"\n"
    return suffix, gzip.compress(data, 1) if random.random() < 0.02 else data


def _text(fields: dict[str, str]) -> str:
    return next(fields[name] for name in ("text", "html", "markdown") if fields.get(name))
