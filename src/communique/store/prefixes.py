"""The prefixes by which Turtle, TriG and JSON-LD shorten what they write."""

from __future__ import annotations

from types import MappingProxyType

from communique.graph import terms

PREFIXES: MappingProxyType[str, str] = MappingProxyType(
    {
        "dcterms": terms.DCTERMS,
        "dip": terms.DIP,
        "oa": terms.OA,
        "org": terms.ORG,
        "prov": terms.PROV,
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "xsd": terms.XSD,
    }
)
