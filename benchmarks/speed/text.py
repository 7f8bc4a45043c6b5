"""How fast facts are drawn from text, against a language model's tokenizer on the same text and the same core.

usage: python benchmarks/speed/text.py [--shared DIR] [--releases N] [--rounds N]

A BPE of 16,000 pieces (Hugging Face `tokenizers`, to be installed beside) is trained on other releases of the same
corpora. Both are timed in turns on a seeded draw of each corpus, in processor time of one thread, and the best round
counts, as other work on the machine can only slow one down. Prints one Markdown table: MB of text a second, and the
ratio.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from communique import Document, Lexicon, facts, read

CORPORA = ("us-state", "us-white-house", "kremlin", "ukraine-president", "mfa-china-en", "family")
PIECES = 16_000
SEED = 7


def main() -> int:
    """Prints the table; 1 where the material or `tokenizers` is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[3] / "shared")
    parser.add_argument("--releases", type=int, default=60, help="of each corpus (60)")
    parser.add_argument("--rounds", type=int, default=3, help="of which the best counts (3)")
    arguments = parser.parse_args()
    files = [arguments.shared / "corpus" / f"{name}.jsonl.gz" for name in CORPORA]
    if missing := [str(file) for file in files if not file.is_file()]:
        print(f"not there: {', '.join(missing)}", file=sys.stderr)
        return 1
    drawn, others = draw(files, arguments.releases)
    pieces = bpe(others)
    if pieces is None:
        print("`tokenizers` is not installed: pip install tokenizers", file=sys.stderr)
        return 1
    lexicon = Lexicon.load()
    print("| corpus | MB | facts, MB/s | BPE, MB/s | ratio |\n|---|---|---|---|---|")
    sums = [0.0, 0.0, 0.0]
    for name, documents in drawn.items():
        size = sum(len(document.text.encode()) for document in documents) / 1e6
        ours, theirs = best(documents, arguments.rounds, lambda d: facts(d, lexicon), lambda d: pieces(d.text))
        sums = [total + one for total, one in zip(sums, (size, ours, theirs), strict=True)]
        print(_row(name, size, ours, theirs))
    print(_row("all", *sums))
    return 0


def draw(files: Sequence[Path], count: int) -> tuple[dict[str, list[Document]], list[str]]:
    """The releases to measure by corpus, and the texts of others to train on."""
    drawn: dict[str, list[Document]] = {}
    others: list[str] = []
    for file in files:
        releases = list(read(file, on_error=lambda _: None, on_warning=lambda _: None))
        random.Random(SEED).shuffle(releases)
        drawn[file.name.removesuffix(".jsonl.gz")] = releases[:count]
        others += [release.text for release in releases[count : 5 * count]]
    return drawn, others


def bpe(texts: Sequence[str]) -> Callable[[str], object] | None:
    """A tokenizer trained on texts; None where the library is absent."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    try:
        from tokenizers import Tokenizer, models, pre_tokenizers, trainers
    except ImportError:
        return None
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel()
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=PIECES, show_progress=False))
    return tokenizer.encode


def best(documents: Sequence[Document], rounds: int, *jobs: Callable[[Document], object]) -> tuple[float, ...]:
    """The least processor time of each job over all documents, the jobs in turns."""
    least = [float("inf")] * len(jobs)
    for _ in range(rounds):
        for n, job in enumerate(jobs):
            start = time.process_time()
            for document in documents:
                job(document)
            least[n] = min(least[n], time.process_time() - start)
    return tuple(least)


def _row(name: str, size: float, ours: float, theirs: float) -> str:
    return f"| {name} | {size:.2f} | {size / ours:.2f} | {size / theirs:.2f} | {theirs / ours:.2f} |"


if __name__ == "__main__":
    sys.exit(main())
