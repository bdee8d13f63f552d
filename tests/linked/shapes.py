"""The mandatory parts of the shapes of CPSV-AP 3.2.0, written as a table.

For each class that our files use: each property with its least and greatest number and
what its values must be, as the profile's SHACL of that release has them. Optional
properties that we use stand here too, so that their values are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.linked.graph import Graph, Value

ADMS = "http://www.w3.org/ns/adms#"
CPSV = "http://purl.org/vocab/cpsv#"
CV = "http://data.europa.eu/m8g/"
DCAT = "http://www.w3.org/ns/dcat#"
DCT = "http://purl.org/dc/terms/"
ELI = "http://data.europa.eu/eli/ontology#"
FOAF = "http://xmlns.com/foaf/0.1/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TERRITORY = "http://data.europa.eu/88u/dataset/atu-type"

#: Kinds of values beside a class: any text, a text with its language, a datatype.
TEXT, WORDS = "text", "words"
MANY = 1_000_000


class Part(NamedTuple):
    """A property: how often, and what."""

    path: str
    least: int
    most: int
    kind: str


_IDENTIFIER = Part(f"{DCT}identifier", 1, 1, TEXT)
_TITLE = Part(f"{DCT}title", 1, MANY, WORDS)
_DESCRIPTION = Part(f"{DCT}description", 1, MANY, WORDS)
_MAY_DESCRIBE = Part(f"{DCT}description", 0, MANY, WORDS)
_DURATION = Part(f"{CV}processingTime", 0, 1, f"{XSD}duration")

SHAPES: dict[str, tuple[Part, ...]] = {
    f"{CPSV}PublicService": (
        _IDENTIFIER,
        _TITLE,
        _DESCRIPTION,
        Part(f"{CV}hasCompetentAuthority", 1, MANY, f"{CV}PublicOrganisation"),
        _DURATION,
        Part(f"{ADMS}status", 0, 1, f"{SKOS}Concept"),
        Part(f"{CPSV}hasInput", 0, MANY, f"{CV}Evidence"),
        Part(f"{CPSV}produces", 0, MANY, f"{CV}Output"),
        Part(f"{CV}hasChannel", 0, MANY, f"{CV}Channel"),
        Part(f"{CV}hasCost", 0, MANY, f"{CV}Cost"),
        Part(f"{CV}hasLegalResource", 0, MANY, f"{ELI}LegalResource"),
        Part(f"{CV}holdsRequirement", 0, MANY, f"{CV}Requirement"),
        Part(f"{CV}isGroupedBy", 0, MANY, f"{CV}Event"),
        Part(f"{CV}relatedService", 0, MANY, f"{CPSV}PublicService"),
        Part(f"{CV}sector", 0, MANY, f"{SKOS}Concept"),
        Part(f"{DCAT}keyword", 0, MANY, WORDS),
        Part(f"{DCT}audience", 0, MANY, f"{SKOS}Concept"),
        Part(f"{DCT}isPartOf", 0, MANY, f"{DCAT}Dataset"),
        Part(f"{DCT}language", 0, MANY, f"{DCT}LinguisticSystem"),
        Part(f"{DCT}spatial", 0, MANY, f"{DCT}Location"),
    ),
    f"{CV}PublicOrganisation": (
        Part(f"{SKOS}prefLabel", 1, MANY, WORDS),
        Part(f"{DCT}spatial", 1, MANY, TERRITORY),
    ),
    f"{FOAF}Agent": (_IDENTIFIER, _TITLE),
    f"{DCAT}Dataset": (
        _TITLE,
        _DESCRIPTION,
        Part(f"{DCT}publisher", 1, 1, f"{FOAF}Agent"),
        Part(f"{DCT}hasPart", 0, MANY, f"{CPSV}PublicService"),
        Part(f"{DCAT}landingPage", 0, MANY, f"{FOAF}Document"),
    ),
    f"{CV}Channel": (
        _IDENTIFIER,
        Part(f"{DCT}type", 0, 1, f"{SKOS}Concept"),
        _DURATION,
        _MAY_DESCRIBE,
    ),
    f"{CV}Cost": (
        _IDENTIFIER,
        Part(f"{CV}hasValue", 0, 1, f"{XSD}double"),
        Part(f"{CV}currency", 0, 1, f"{SKOS}Concept"),
        Part(f"{CV}ifAccessedThrough", 0, 1, f"{CV}Channel"),
        _MAY_DESCRIBE,
    ),
    f"{CV}Event": (_IDENTIFIER, _TITLE, _MAY_DESCRIBE),
    f"{CV}Evidence": (_IDENTIFIER, _TITLE, _MAY_DESCRIBE),
    f"{CV}Output": (_IDENTIFIER, _TITLE, _MAY_DESCRIBE),
    f"{CV}Requirement": (_IDENTIFIER, _TITLE),
}
_LEXICAL = {
    f"{XSD}duration": re.compile(r"^P(\d+[YMD]|T\d+H)$"),
    f"{XSD}double": re.compile(r"^\d+$"),
}


def faults(graph: Graph) -> list[str]:
    """Everything in which the graph does not keep to the shapes."""
    return [
        f"{node}: {told}"
        for kind, parts in SHAPES.items()
        for node in graph.of_type(kind)
        for part in parts
        for told in _faults(graph, graph.nodes[node].get(part.path, ()), part)
    ]


def _faults(graph: Graph, values: tuple[Value, ...], part: Part) -> Iterator[str]:
    if not part.least <= len(values) <= part.most:
        yield f"{part.path} stands {len(values)} times"
    for value in values:
        if not _fits(graph, value, part.kind):
            yield f"{part.path} is {value.text} ({value.kind})"


def _fits(graph: Graph, value: Value, kind: str) -> bool:
    if kind in (TEXT, WORDS):
        return bool(value.text) and value.kind == ("vi" if kind == WORDS else "")
    if kind in _LEXICAL:
        return value.kind == kind and _LEXICAL[kind].match(value.text) is not None
    return value.kind == "@id" and graph.is_a(value.text, kind)
