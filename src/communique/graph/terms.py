"""The only place that makes IRIs and literals.

An IRI is minted from content alone: the same fact has the same IRI on every run and in any order of the
inputs. Functions that mint return bare IRIs; `ref`, `literal` and their kin return terms as they stand in
N-Quads.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

from communique.errors import InputError
from communique.model import Document, Evidence, OccasionKind, Party

BASE = "https://w3id.org/communique/id/"
DIP = "https://w3id.org/communique/ontology#"
DCTERMS = "http://purl.org/dc/terms/"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"

_BASE_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*[/#]")
_ADDRESS = re.compile(
    r"(?P<front>[A-Za-z][A-Za-z0-9+.-]*:(?://[^\s/?#:@\[\]]+(?::[0-9]*)?(?=[/?#]|$))?)"
    r"(?P<rest>[^#]*)(?P<fragment>(?:#.*)?)",
    re.DOTALL,
)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IN_ADDRESS = "/?:@!$&'()*+,;=%"
_SLUG_LIMIT = 120
_NO_WORD = re.compile(r"[\W_]+")
_ESCAPES = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)},
    ord("\t"): "\\t",
    ord("\n"): "\\n",
    ord("\r"): "\\r",
    ord('"'): '\\"',
    ord("\\"): "\\\\",
}
# Latin letters that have no decomposition of their own (Đặng, Støre, Duda's Łódź, Erdoğan's dotless i).
_LATIN = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ħ": "h", "ə": "e", "ŋ": "n"} | {"æ": "ae", "œ": "oe", "þ": "th"}
)
# Kind and parties name these in full: a state has one independence, two have one opening of relations.
_NAMED_BY_PARTIES = frozenset({"diplomatic-relations", "independence"})


def base(text: str) -> str:
    """`text` as the start of every resource's IRI.

    >>> base("https://example.org/id/")
    'https://example.org/id/'
    >>> base("example")
    Traceback (most recent call last):
    communique.errors.InputError: the base 'example': not an absolute IRI that ends in / or #; give one like https://w3id.org/communique/id/
    """
    if not _BASE_IRI.fullmatch(text):
        raise InputError(f"the base {text!r}", "not an absolute IRI that ends in / or #", f"give one like {BASE}")
    return text


def slug(text: str) -> str:
    """A name as one step of an IRI: plain ASCII where there is any, percent-encoded else.

    >>> slug("Saleumxay Kommasith"), slug("Jonas Gahr Støre"), slug("Đặng Hoàng Giang")
    ('saleumxay-kommasith', 'jonas-gahr-store', 'dang-hoang-giang')
    >>> slug("王毅"), slug("…")
    ('%E7%8E%8B%E6%AF%85', 'x-1c7be9ba')
    """
    letters = text.casefold()
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", letters.translate(_LATIN)).casefold().translate(_LATIN)
        letters = unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c)))
    words = _NO_WORD.sub("-", letters).strip("-")
    if not words:
        return f"x-{digest(text, length=8)}"
    step = words if words.isascii() else quote(words, safe="")
    if len(step) <= _SLUG_LIMIT:
        return step
    head = words
    while len(quote(head, safe="")) > _SLUG_LIMIT - 9:
        head = head[:-1]
    return f"{quote(head.rstrip('-'), safe='')}-{digest(words, length=8)}"


def digest(*content: object, length: int = 12) -> str:
    """The first hex digits of the SHA-256 of `content` as JSON.

    >>> digest("talks", ["CHN", "LAO"], "2021-09-09")
    '200237c39324'
    """
    packed = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()[:length]


def dip(name: str) -> str:
    """A term of the ontology."""
    return DIP + name


def kind(value: str) -> str:
    """The class of a kind of event or agreement.

    >>> kind("joint-statement")
    'https://w3id.org/communique/ontology#JointStatement'
    """
    return DIP + "".join(word.capitalize() for word in value.split("-"))


def concept(scheme: str, value: str) -> str:
    """A concept of one of the ontology's schemes.

    >>> concept("mode", "in-person")
    'https://w3id.org/communique/ontology#mode-in-person'
    """
    return f"{DIP}{scheme}-{value}"


def release(base: str, document: Document) -> str:
    """A release and its graph: by its address, else by publisher and id, never by its text.

    >>> release(BASE, Document.of(id="a", text="…", url="https://example.org/a"))
    'https://w3id.org/communique/id/release/b5b10dd0429e69ac'
    >>> release(BASE, Document.of(id="a", text="…"))
    'https://w3id.org/communique/id/release/022a6979e6dab7aa'
    """
    name = document.url or f"{document.publisher or ''}\0{document.id}"
    return f"{base}release/{hashlib.sha256(name.encode()).hexdigest()[:16]}"


def state(base: str, code: str) -> str:
    """A state, by its code."""
    return f"{base}state/{quote(code, safe='')}"


def organization(base: str, key: str) -> str:
    """An organisation.

    >>> organization(BASE, "ASEAN")
    'https://w3id.org/communique/id/organization/asean'
    """
    return f"{base}organization/{slug(key)}"


def party(base: str, party: Party) -> str:
    """A state or an organisation, whichever `party` is."""
    return state(base, party.key) if party.kind == "state" else organization(base, party.key)


def person(base: str, name: str, represents: Party | None) -> str:
    """A person, by the fullest name and the party represented.

    >>> person(BASE, "Wang Yi", Party("CHN", "state", "China")), person(BASE, "Bono", None)
    ('https://w3id.org/communique/id/person/CHN/wang-yi', 'https://w3id.org/communique/id/person/-/bono')
    """
    return f"{base}person/{side(represents)}/{slug(name)}"


def post(base: str, office: str, of: Party | None) -> str:
    """An office, as worded, of a party.

    >>> post(BASE, "Foreign Minister", Party("LAO", "state", "Laos"))
    'https://w3id.org/communique/id/post/LAO/foreign-minister'
    """
    return f"{base}post/{side(of)}/{slug(office)}"


def side(party: Party | None) -> str:
    """A party as one step of an IRI; only codes of states are upper case.

    >>> side(Party("LAO", "state", "Laos")), side(Party("ASEAN", "organization", "ASEAN")), side(None)
    ('LAO', 'asean', '-')
    """
    if party is None:
        return "-"
    return quote(party.key, safe="") if party.kind == "state" else slug(party.key)


def occasion(base: str, kind: OccasionKind, parties: Iterable[Party], subject: str) -> str:
    """What an anniversary marks: never by the year, so that two base years can meet.

    >>> both = (Party("LAO", "state", "Laos"), Party("CHN", "state", "China"))
    >>> occasion(BASE, "diplomatic-relations", both, "establishment of diplomatic ties")
    'https://w3id.org/communique/id/occasion/diplomatic-relations/CHN-LAO'
    >>> occasion(BASE, "partnership", both, "the strategic partnership")
    'https://w3id.org/communique/id/occasion/partnership/CHN-LAO/the-strategic-partnership'
    """
    sides = sorted({side(each) for each in parties})
    path = f"{base}occasion/{kind}/{'-'.join(sides) or '-'}"
    return path if named_by_parties(kind, len(sides)) else f"{path}/{slug(subject)}"


def named_by_parties(kind: OccasionKind, parties: int) -> bool:
    """Whether an occasion needs no subject to be told from others of its kind and parties.

    >>> named_by_parties("founding", 1), named_by_parties("founding", 2), named_by_parties("conflict", 1)
    (True, False, False)
    """
    return parties > 0 and (kind in _NAMED_BY_PARTIES or (kind == "founding" and parties == 1))


def passage(release: str, evidence: Evidence) -> str:
    """A passage of a release, as cited under a rule; its selectors stand beside it.

    >>> from communique.model import Span
    >>> passage("r", Evidence(Span(2, 18), "held video talks", "active:held video talks"))
    'r/passage/2-18/fact-active-held-video-talks'
    """
    return selector(release, evidence, slug(f"{evidence.attests} {evidence.rule}"))


def selector(release: str, evidence: Evidence, step: str) -> str:
    """What lies under a passage's place: its `quote`, its `position`, or the passage by its rule."""
    return f"{release}/passage/{evidence.span.start}-{evidence.span.end}/{step}"


def address(url: str) -> str | None:
    """`url` as an IRI that every store takes; None where it names no scheme and so is no address.

    >>> address("https://example.org/a b?q=[1]#ü"), address("example.org/a")
    ('https://example.org/a%20b?q=%5B1%5D#%C3%BC', None)
    """
    found = _ADDRESS.fullmatch(url.strip())
    if found is None or found["rest"].startswith("//"):
        return None
    # The mark of the fragment stays; a second one inside it is escaped.
    mark, fragment = found["fragment"][:1], found["fragment"][1:]
    parts = (found["front"] + found["rest"], fragment)
    return mark.join(quote(_STRAY_PERCENT.sub("%25", part), safe=_IN_ADDRESS) for part in parts)


def ref(iri: str) -> str:
    """An IRI as a term."""
    return f"<{iri}>"


def literal(text: str, datatype: str | None = None) -> str:
    r"""A string, or a value of an XSD datatype.

    >>> print(literal('He said "no".\n'), literal("2021", "integer"))
    "He said \"no\".\n" "2021"^^<http://www.w3.org/2001/XMLSchema#integer>
    """
    escaped = text.translate(_ESCAPES)
    return f'"{escaped}"^^<{XSD}{datatype}>' if datatype else f'"{escaped}"'


def label(text: str) -> str:
    """A string on one line.

    >>> label("Wang  Yi\\nMeets X")
    '"Wang Yi Meets X"'
    """
    return literal(" ".join(text.split()))


def integer(value: int) -> str:
    """A whole number."""
    return literal(str(value), "integer")


def boolean(value: bool) -> str:
    """True or false."""
    return literal("true" if value else "false", "boolean")


def date(value: dt.date) -> str:
    """A day."""
    return literal(value.isoformat(), "date")


def period(value: str) -> str:
    """A month or a year.

    >>> period("2021-10"), period("2021")
    ('"2021-10"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>', '"2021"^^<http://www.w3.org/2001/XMLSchema#gYear>')
    """
    return literal(value, "gYearMonth" if "-" in value else "gYear")


def line(subject: str, predicate: str, term: str, graph: str) -> str:
    """One quad as a line of N-Quads.

    >>> line("s", "p", literal("o"), "g")
    '<s> <p> "o" <g> .\\n'
    """
    return f"<{subject}> <{predicate}> {term} <{graph}> .\n"
