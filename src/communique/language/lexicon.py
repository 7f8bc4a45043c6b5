"""The knowledge that the program was built with, read once and passed along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from communique.assets import asset, assets
from communique.language.inflect import Form, inflect
from communique.language.match import Matcher, fold, lower
from communique.language.qualify import qualify
from communique.language.table import Row, rows
from communique.language.vocabulary import Vocabulary
from communique.model import Party

T = TypeVar("T")

# Adverbs that stand between "is" and the rest of a phrase: "is also deeply troubled by".
_DEGREES = (
    "also",
    "deeply",
    "also deeply",
    "gravely",
    "extremely",
    "very",
    "truly",
    "fully",
    "always",
    "firmly",
    "strongly",
)

_QUALIFIED = ("encounters", "discussions")
VERB_TABLES = ("encounters", "stances", "sayings", "settlements", "instrument_verbs", "discussions")
NOUN_TABLES = (
    "occasions",
    "stance_nouns",
    "instruments",
    "instrument_uses",
    "sides",
    "encounter_nouns",
    "encounter_heads",
    "occasion_subjects",
    "positions",
    "deeds",
)


@dataclass(frozen=True, slots=True)
class Name:
    """What a proper name stands for: kind is state, adjective, people, capital, organization, head or nothing ("-")."""

    kind: str
    key: str
    row: Row


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording in one of its forms; `form` is empty for what is no verb."""

    table: str
    form: Form | None
    row: Row


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names and wordings of one language.

    >>> lexicon = Lexicon.load()
    >>> lexicon.parties["LAO"]
    Party(key='LAO', kind='state', label='Laos')
    """

    names: Matcher[tuple[Name, ...]]
    phrases: Matcher[tuple[Phrase, ...]]
    vocabulary: Vocabulary
    words: Mapping[str, frozenset[str]]
    parties: Mapping[str, Party]
    ruling: Mapping[str, str]
    homonyms: tuple[Row, ...]
    territories: Mapping[str, str]

    @classmethod
    def load(cls, lang: str = "en") -> Lexicon:
        """Everything under `data/lexicon/<lang>`."""
        tables = {path.stem: rows(path) for path in assets(f"data/lexicon/{lang}", "*.tsv")}
        offices: dict[str, set[str]] = defaultdict(set)
        for row in tables["office_words"]:
            offices[fold(row["word"])].add(row["kind"])
        words: dict[str, set[str]] = defaultdict(set)
        for row in tables["words"]:
            words[row["kind"]].add(row["word"])
        return cls(
            Matcher(_grouped(_names(tables))),
            Matcher(_grouped(_phrases(tables))),
            Vocabulary({word: frozenset(kinds) for word, kinds in offices.items()}),
            {kind: frozenset(members) for kind, members in words.items()},
            _parties(tables),
            {row["party"]: row["state"] for row in tables["ruling_parties"]},
            tables["homonyms"],
            {row["code"]: row["state"] for row in tables["territories"]},
        )


def _parties(tables: Mapping[str, tuple[Row, ...]]) -> dict[str, Party]:
    states = {
        row["code"]: Party(row["code"], "state", row["label"]) for row in rows(asset("data", "reference", "states.tsv"))
    }
    organizations = {
        row["key"]: Party(row["key"], "organization", row["label"])
        for row in tables["organizations"]
        if not row.negative
    }
    return {**organizations, **states}


def _names(tables: Mapping[str, tuple[Row, ...]]) -> Iterator[tuple[str, Name]]:
    for row in tables["states"]:
        kind = (
            "us-state"
            if row["kind"] == "us-state"
            else "-"
            if row.negative
            else {"noun": "state", "formal": "state"}.get(row["kind"], row["kind"])
        )
        yield fold(row["phrase"]), Name(kind, row["code"], row)
    for row in tables["organizations"]:
        yield fold(row["phrase"]), Name("-" if row.negative else "organization", row["key"], row)
    for row in tables["office_words"]:
        if " " in row["word"]:
            yield fold(row["word"]), Name(row["kind"], "", row)
    for row in tables["places"]:
        yield fold(row["phrase"]), Name("place", row["state"], row)


def _phrases(tables: Mapping[str, tuple[Row, ...]]) -> Iterator[tuple[str, Phrase]]:
    irregular = {row["base"]: (row["past"], row["participle"]) for row in tables["irregular_verbs"]}
    qualities = sorted(row["word"] for row in tables["words"] if row["kind"] == "quality")
    known = {row["phrase"] for table in _QUALIFIED for row in tables[table]}
    for table in VERB_TABLES:
        for row in tables[table]:
            if row.negative or row.cells.get("construction") in ("modal", "fixed") or row["phrase"].startswith("will "):
                yield lower(row["phrase"]), Phrase(table, None if row.negative else "present", row)
                continue
            qualified = qualify(row["phrase"], qualities) if table in _QUALIFIED else ()
            for phrase in (row["phrase"], *(each for each in qualified if each not in known)):
                for text, form in inflect(phrase, irregular):
                    yield lower(text), Phrase(table, form, row)
                    if phrase.startswith("be "):
                        verb, _, rest = lower(text).partition(" ")
                        for adverb in _DEGREES:
                            yield f"{verb} {adverb} {rest}", Phrase(table, form, row)
    for table in NOUN_TABLES:
        for row in tables.get(table, ()):
            yield lower(row["phrase"]), Phrase(table, None, row)


def _grouped(pairs: Iterator[tuple[str, T]]) -> Iterator[tuple[str, tuple[T, ...]]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for text, value in pairs:
        groups[text].append(value)
    return ((text, tuple(values)) for text, values in groups.items())
