"""The context of the CPSV-AP file: every term it uses, so that no other file is needed."""

from __future__ import annotations

from collections.abc import Mapping

#: The profile that the file keeps to.
PROFILE = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/"

_PREFIXES: Mapping[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "atu": "http://data.europa.eu/88u/dataset/",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_CLASSES: Mapping[str, str] = {
    "AdministrativeTerritorialUnit": "atu:atu-type",
    "Agent": "foaf:Agent",
    "Channel": "cv:Channel",
    "Concept": "skos:Concept",
    "Cost": "cv:Cost",
    "Dataset": "dcat:Dataset",
    "Document": "foaf:Document",
    "Event": "cv:Event",
    "Evidence": "cv:Evidence",
    "LegalResource": "eli:LegalResource",
    "LifeEvent": "cv:LifeEvent",
    "LinguisticSystem": "dct:LinguisticSystem",
    "Location": "dct:Location",
    "Output": "cv:Output",
    "PublicOrganisation": "cv:PublicOrganisation",
    "PublicService": "cpsv:PublicService",
    "Requirement": "cv:Requirement",
}
_TEXTS: Mapping[str, str] = {
    "description": "dct:description",
    "keyword": "dcat:keyword",
    "prefLabel": "skos:prefLabel",
    "title": "dct:title",
}
_REFERENCES: Mapping[str, str] = {
    "addressee": "dct:audience",
    "conformsTo": "dct:conformsTo",
    "currency": "cv:currency",
    "hasChannel": "cv:hasChannel",
    "hasCompetentAuthority": "cv:hasCompetentAuthority",
    "hasCost": "cv:hasCost",
    "hasInput": "cpsv:hasInput",
    "hasLegalResource": "cv:hasLegalResource",
    "hasPart": "dct:hasPart",
    "holdsRequirement": "cv:holdsRequirement",
    "ifAccessedThrough": "cv:ifAccessedThrough",
    "isGroupedBy": "cv:isGroupedBy",
    "isPartOf": "dct:isPartOf",
    "landingPage": "dcat:landingPage",
    "language": "dct:language",
    "page": "foaf:page",
    "produces": "cpsv:produces",
    "publisher": "dct:publisher",
    "relatedService": "cv:relatedService",
    "sector": "cv:sector",
    "source": "dct:source",
    "spatial": "dct:spatial",
    "status": "adms:status",
    "typeOf": "dct:type",
}
_LITERALS: Mapping[str, tuple[str, str]] = {
    "hasValue": ("cv:hasValue", "xsd:double"),
    "modified": ("dct:modified", "xsd:date"),
    "processingTime": ("cv:processingTime", "xsd:duration"),
}

CONTEXT: Mapping[str, object] = {
    **_PREFIXES,
    "id": "@id",
    "type": "@type",
    "identifier": "dct:identifier",
    "notation": "skos:notation",
    **_CLASSES,
    **{term: {"@id": iri, "@language": "vi"} for term, iri in _TEXTS.items()},
    **{term: {"@id": iri, "@type": "@id"} for term, iri in _REFERENCES.items()},
    **{term: {"@id": iri, "@type": kind} for term, (iri, kind) in _LITERALS.items()},
}
