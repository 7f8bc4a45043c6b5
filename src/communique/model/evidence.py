"""The words that state a fact, and the rule that found them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.document import Document
from communique.model.span import Span

Attests = Literal["fact", "name", "office", "represents", "parties", "date", "place", "year"]


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A passage of one release. `rule` names the lexicon line or grammar rule that found it.

    `attests` says what the passage states: the fact itself, or one field of it ("name": the
    passage in which a person referred to by "he" or by a short form is named in full).

    >>> d = Document.of(id="a", text="Wang Yi met with Saleumxay Kommasith.")
    >>> Evidence.cite(d, Span(0, 7), "active:met with", "name").quote
    'Wang Yi'
    """

    span: Span
    quote: str
    rule: str
    attests: Attests = "fact"

    def __post_init__(self) -> None:
        if not self.quote.strip():
            raise ValueError(f"evidence needs words: {self.span}")
        if len(self.quote) != self.span.end - self.span.start:
            raise ValueError(f"the quote does not fill its span: {self.quote!r} at {self.span}")

    @classmethod
    def cite(cls, document: Document, span: Span, rule: str, attests: Attests = "fact") -> Evidence:
        """The passage at `span`, read from the document itself: a quote can't differ from its text."""
        return cls(span, span.of(document.text), rule, attests)
