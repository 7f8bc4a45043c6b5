"""Facts from text on one core, against a tokenizer on the same text and core."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

from communique import Document, Lexicon, facts, read

os.environ["RAYON_NUM_THREADS"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

PIECES = 16_000
# Recorded on one core of a machine of the same kind: MB of text a second.
SPACY_NER = 0.066


@dataclass(frozen=True, slots=True)
class Speeds:
    """MB of text a second on one core."""

    facts: float
    tokenizer: float


def measure(path: Path, number: int) -> Speeds:
    """The first `number` releases of a file, each way; the tokenizer is trained on them first."""
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    documents: list[Document] = []
    for document in read(path, on_error=lambda error: None):
        documents.append(document)
        if len(documents) == number:
            break
    texts = [document.text for document in documents]
    size = sum(len(text.encode()) for text in texts) / 1e6
    lexicon = Lexicon.load()
    facts(documents[0], lexicon)  # loads what is loaded once
    start = time.process_time()
    for document in documents:
        facts(document, lexicon)
    ours = time.process_time() - start
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel()
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=PIECES, show_progress=False))
    start = time.process_time()
    for text in texts:
        tokenizer.encode(text)
    theirs = time.process_time() - start
    return Speeds(size / ours, size / theirs)
