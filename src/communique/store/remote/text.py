"""What must be known of a query's text: its form, where its prologue ends, and the template of a CONSTRUCT."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from communique.errors import QueryError

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]

_PROLOGUE = re.compile(r"(?:\s+|\#[^\n]*|PREFIX\s+[^\s:]*:\s*<[^>]*>|BASE\s*<[^>]*>)*", re.IGNORECASE)
_FORM = re.compile(r"(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
# What may hold a brace, or a word of SPARQL, that is none.
_OPAQUE = re.compile(
    r'<[^<>"{}|^`\\\s]*>|"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\''
    r'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|\#[^\n]*',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Text:
    """A query in two parts: `prologue` (comments, prefixes), and `body`, which begins with its form.

    >>> text = Text.of("# all\\nPREFIX : <urn:x:>\\nselect * { ?s :p ?o } ORDER BY ?s")
    >>> text.form, text.body, text.ordered
    ('SELECT', 'select * { ?s :p ?o } ORDER BY ?s', True)
    """

    prologue: str
    form: Form
    body: str

    @classmethod
    def of(cls, sparql: str) -> Text:
        """The parts of a query; QueryError if it has no form."""
        start = _PROLOGUE.match(sparql)
        at = start.end() if start else 0
        match _FORM.match(sparql, at):
            case None:
                raise QueryError("the query does not parse: no SELECT, ASK, CONSTRUCT or DESCRIBE after its prefixes")
            case found:
                form: Form = found[1].upper()  # type: ignore[assignment]
                return cls(sparql[:at], form, sparql[at:])

    @property
    def ordered(self) -> bool:
        """Whether it says in which order its rows come."""
        return re.search(r"\bORDER\s+BY\b", _masked(self.body), re.IGNORECASE) is not None

    def page(self, columns: tuple[str, ...], offset: int, size: int) -> str:
        """The query of one page of a SELECT's rows.

        Some servers sort no more rows than they give at a time, so the order stands in a query of its own.

        >>> Text.of("SELECT ?s { ?s ?p ?o } ORDER BY ?s").page(("s",), 10, 5)
        'SELECT ?s { { SELECT ?s { ?s ?p ?o } ORDER BY ?s\\n} } OFFSET 10 LIMIT 5'
        """
        shown = " ".join(f"?{column}" for column in columns)
        return f"{self.prologue}SELECT {shown} {{ {{ {self.body}\n}} }} OFFSET {offset} LIMIT {size}"

    def where(self) -> str:
        """What follows the template of a CONSTRUCT; the template itself if it is the pattern too.

        >>> Text.of("CONSTRUCT { ?s <urn:x:p> '}' } WHERE { ?s ?p ?o }").where()
        'WHERE { ?s ?p ?o }'
        """
        masked = _masked(self.body)
        start = masked.find("{")
        if masked[len("CONSTRUCT") : start].strip():  # CONSTRUCT WHERE { … }, CONSTRUCT FROM … WHERE { … }
            return self.body[len("CONSTRUCT") :].strip()
        # A template holds no braces.
        return self.body[masked.find("}", start) + 1 :].strip()


def _masked(text: str) -> str:
    """The text with strings, IRIs and comments blotted out, every character in its place."""
    return _OPAQUE.sub(lambda match: "_" * len(match[0]), text)
