"""From what people type to the term that a query is bound to."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode

from communique.errors import QueryError
from communique.graph.terms import DIP
from communique.query.catalog import Parameter
from communique.query.concepts import concepts
from communique.store import Store, Term

_XSD = "http://www.w3.org/2001/XMLSchema#"
_CLASSES = {
    "state": ("State",),
    "organization": ("Organization",),
    "party": ("State", "Organization"),
    "person": ("Person",),
}
_NEAR = 8


def lookup(store: Store, parameter: Parameter, text: str) -> Term:
    """The term that `text` stands for.

    States, organisations and people are found by IRI, code or label, whatever the case and accents;
    QueryError if nothing or more than one thing fits, with what is near.
    """
    text = text.strip()
    match parameter.type:
        case "text":
            return Literal(text)
        case "release":
            return _release(store, parameter.name, text)
        case "integer":
            if not re.fullmatch(r"[+-]?[0-9]{1,18}", text):
                raise QueryError(f"{parameter.name}: {text!r} is no whole number")
            return Literal(str(int(text)), datatype=NamedNode(f"{_XSD}integer"))
        case "date":
            return Literal(_day(parameter.name, text), datatype=NamedNode(f"{_XSD}date"))
        case "iri":
            return _iri(parameter.name, text)
        case "endpoint":
            return _endpoint(parameter.name, text)
        case "items":
            return _item(parameter.name, text)
        case "concept":
            return _concept(parameter, text)
        case kind:
            return _named(store, parameter.name, kind, text)


def _day(name: str, text: str) -> str:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        try:
            return dt.date.fromisoformat(text).isoformat()
        except ValueError:
            pass
    raise QueryError(f"{name}: {text!r} is no day; write it as 2021-09-09")


def _release(store: Store, name: str, text: str) -> Literal:
    word = Literal(text)
    found = store.query(
        f"PREFIX dip: <{DIP}> PREFIX dcterms: <http://purl.org/dc/terms/> ASK {{ GRAPH ?release {{"
        f" {{ ?release dcterms:identifier {word} ; a dip:Release }} UNION {{ ?release a dip:Release ."
        f" FILTER(STR(?release) = {word}) }} UNION {{ ?release dcterms:source ?source ; a dip:Release ."
        f" FILTER(STR(?source) = {word}) }} }} }}"
    )
    if not found.boolean:
        raise QueryError(f"{name}: the store knows no release {text!r}; give its id, its address or its IRI")
    return word


def _iri(name: str, text: str) -> NamedNode:
    try:
        return NamedNode(text.removeprefix("<").removesuffix(">"))
    except ValueError as error:
        raise QueryError(f"{name}: {text!r} is no IRI: {' '.join(str(error).split())}") from error


def _endpoint(name: str, text: str) -> NamedNode:
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`/]+(/[^\s<>\"{}|\\^`]*)?", text):
        raise QueryError(f"{name}: {text!r} is no address of an endpoint; give one like http://localhost:7878/query")
    return _iri(name, text)


def _item(name: str, text: str) -> NamedNode:
    """One node elsewhere: an item of Wikidata by its number, or any by its IRI."""
    return _iri(name, f"http://www.wikidata.org/entity/{text}" if re.fullmatch(r"Q[1-9][0-9]*", text) else text)


def _concept(parameter: Parameter, text: str) -> NamedNode:
    known = concepts(parameter.scheme)
    word = text.removeprefix("<").removesuffix(">").removeprefix(DIP).removeprefix("dip:")
    found = known.get(_hyphenated(word), ())
    for nodes in known.values():
        found += tuple(node for node in nodes if node.value == DIP + word and node not in found)
    if len(found) == 1:
        return found[0]
    if found:
        words = sorted(key for key, nodes in known.items() if len(nodes) == 1 and nodes[0] in found)
        raise QueryError(f"{parameter.name}: {text!r} means several things; say one of: {', '.join(words)}")
    listed = sorted(word for word in known if parameter.scheme is None or not word.startswith(f"{parameter.scheme}-"))
    near = get_close_matches(_hyphenated(text), listed, n=_NEAR) or listed
    raise QueryError(f"{parameter.name}: no concept {text!r}; near it: {', '.join(near)}")


def _hyphenated(text: str) -> str:
    return re.sub(r"[\s_]+", "-", text.strip().lower())


def _named(store: Store, name: str, kind: str, text: str) -> NamedNode:
    iri = text.removeprefix("<").removesuffix(">")
    # The indexes answer for a label or code as it stands; only other spellings need every name of the store.
    exact = {node for node, _ in _entries(store, kind, f"VALUES ?word {{ {Literal(text)} }}")}
    entries = [] if len(exact) == 1 else _entries(store, kind)
    wanted = _folded(text)
    found = exact or {node for node, word in entries if iri == node.value or wanted == _folded(word)}
    if len(found) == 1:
        return found.pop()
    if found:
        listed = ", ".join(sorted(node.value for node in found))
        raise QueryError(f"{name}: {text!r} is the name of several; give one of these: {listed}")
    near = _near(wanted, (word for _, word in entries))
    hint = f"; near it: {', '.join(near)}" if near else ""
    raise QueryError(f"{name}: the store knows no {kind} {text!r}{hint}")


def _entries(store: Store, kind: str, among: str = "") -> list[tuple[NamedNode, str]]:
    """The nodes of a kind, each with its label and with its code."""
    classes = " ".join(f"dip:{name}" for name in _CLASSES[kind])
    result = store.query(
        f"PREFIX dip: <{DIP}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
        f" SELECT DISTINCT ?node ?word WHERE {{ {among} VALUES ?class {{ {classes} }} GRAPH ?release {{"
        " { ?node dip:code ?word } UNION { ?node rdfs:label ?word } ?node a ?class } }"
    )
    return [
        (node, word.value) for node, word in result.rows if isinstance(node, NamedNode) and isinstance(word, Literal)
    ]


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split())


def _near(wanted: str, words: Iterable[str]) -> list[str]:
    by_fold = {_folded(word): word for word in words}
    inside = [fold for fold in by_fold if wanted and wanted in fold]
    close = get_close_matches(wanted, list(by_fold), n=_NEAR)
    return [by_fold[fold] for fold in sorted(dict.fromkeys([*inside, *close]))][:_NEAR]
