"""The list of links that must never be made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from communique.assets import asset
from communique.errors import InputError
from communique.link.links import Outcome

_SHORT = re.compile(r"Q[0-9]+")


@dataclass(frozen=True, slots=True)
class Never:
    """Pairs of a node and a target, each by its IRI; `*` is any."""

    pairs: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def load(cls, base: str, path: Path | None = None) -> Never:
        """The list that ships with the program, and that of a file: subject, target and reason, tab-separated.

        A subject is an IRI or what stands behind the base in it (person/CHN/wang-yi), a target an IRI or the
        number of an item (Q701801); `*` is any. Raises InputError for a line that is neither.
        """
        shipped = asset("data", "reference", "never-link.tsv")
        return cls(frozenset(pair for each in (shipped, path) if each for pair in _pairs(each, base)))

    def forbids(self, subject: str, target: str) -> bool:
        """Whether the list has this pair.

        >>> Never(frozenset({("*", "http://www.wikidata.org/entity/Q1")})).forbids("a", "http://www.wikidata.org/entity/Q1")
        True
        """
        return bool(self.pairs & {(subject, target), (subject, "*"), ("*", target)})

    def without(self, outcome: Outcome) -> Outcome:
        """The links and candidates that may be."""
        return Outcome(
            tuple(link for link in outcome.links if not self.forbids(link.subject, link.target)),
            tuple(each for each in outcome.candidates if not self.forbids(each.subject, each.target)),
        )


def _pairs(path: Path, base: str) -> list[tuple[str, str]]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise InputError(str(path), f"can't be read ({error.strerror})", "check the path") from error
    except UnicodeDecodeError as error:
        raise InputError(str(path), "not UTF-8", "save it as UTF-8", f"byte {error.start}") from error
    pairs = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) < 2 or not cells[0] or not cells[1] or cells[:2] == ["*", "*"]:
            todo = "write subject, tab, target, tab, reason; one of the first two may be *"
            raise InputError(str(path), "no pair of a subject and a target", todo, f"line {number}")
        pairs.append((_subject(cells[0], base), _target(cells[1])))
    return pairs


def _subject(text: str, base: str) -> str:
    return text if text == "*" or ":" in text.partition("/")[0] else base + text


def _target(text: str) -> str:
    return f"http://www.wikidata.org/entity/{text}" if _SHORT.fullmatch(text) else text
