"""Facts from text on one core, against a tokenizer on the same text and core: `text.py` in one figure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import text

from communique import Lexicon, facts

# Recorded on one core of a machine of the same kind: MB of text a second.
SPACY_NER = 0.066


@dataclass(frozen=True, slots=True)
class Speeds:
    """MB of text a second on one core."""

    facts: float
    tokenizer: float


def measure(shared: Path, releases: int) -> Speeds:
    """So many releases of each corpus, each way; exits where the extra is not installed."""
    drawn, others = text.draw([shared / "corpus" / f"{name}.jsonl.gz" for name in text.CORPORA], releases)
    pieces = text.bpe(others)
    if pieces is None:
        raise SystemExit("tokenizers is not installed: pip install 'communique[speed]'")
    documents = [document for some in drawn.values() for document in some]
    size = sum(len(document.text.encode()) for document in documents) / 1e6
    lexicon = Lexicon.load()
    ours, theirs = text.best(documents, 2, lambda each: facts(each, lexicon), lambda each: pieces(each.text))
    return Speeds(size / ours, size / theirs)
