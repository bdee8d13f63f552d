"""What a commune offers as linked data by CPSV-AP 3.2.0, the EU's profile for services.

One flat graph: a data set, the public bodies and what they share, then each procedure
with its channels, costs, papers and results. A node that several refer to stands once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from generator.render.linked.cpsv_context import CONTEXT, PROFILE
from generator.render.linked.cpsv_service import service_nodes
from generator.render.linked.government_service import Node, stated
from generator.render.linked.identity import (
    area_id,
    commune_id,
    page_address,
    police_id,
    police_name,
    procedure_id,
)
from generator.views.communes import CommuneView
from generator.vocabulary import CommuneState, ReceivedBy

#: The file, below the commune's site.
CPSV_FILE = "du-lieu/cpsv-ap.jsonld"
_LANDING = "du-lieu/"
_LANGUAGE = "http://publications.europa.eu/resource/authority/language/VIE"


def cpsv_text(commune: CommuneView) -> str:
    """The graph as a file, a node a line."""
    nodes = ",\n".join(_line(node) for node in _graph(commune))
    return f'{{"@context":{_line(CONTEXT)},"@graph":[\n{nodes}\n]}}\n'


def _line(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _graph(commune: CommuneView) -> Iterable[Node]:
    """Each node once, where it is first spoken of."""
    nodes: dict[object, Node] = {}
    for node in _nodes(commune):
        nodes.setdefault(node["id"], node)
    return nodes.values()


def _nodes(commune: CommuneView) -> Iterator[Node]:
    yield _dataset(commune)
    yield from _bodies(commune)
    if landing := page_address(commune, _LANDING):
        yield {"id": landing, "type": "Document"}
    yield {"id": _LANGUAGE, "type": "LinguisticSystem", "notation": "vi"}
    for view in commune.procedures:
        yield from service_nodes(view, commune, _LANGUAGE)


def _dataset(commune: CommuneView) -> Node:
    words = f"Các thủ tục hành chính mà {commune.name_inside} tiếp nhận"
    if commune.commune.state is CommuneState.DEMO:
        words += f". {CommuneState.DEMO.label}"
    return stated(
        {
            "id": f"{commune_id(commune)}#thu-tuc",
            "type": "Dataset",
            "identifier": f"{commune.id}/thu-tuc",
            "title": f"Thủ tục hành chính của {commune.name_inside}",
            "description": words,
            "publisher": commune_id(commune),
            "conformsTo": PROFILE,
            "modified": commune.as_of.isoformat(),
            "landingPage": page_address(commune, _LANDING),
            "hasPart": [procedure_id(commune, view.code) for view in commune.procedures],
        }
    )


def _bodies(commune: CommuneView) -> Iterator[Node]:
    """The commune as publisher and authority, its area, and its police where they receive."""
    record = commune.commune
    area = area_id(commune)
    yield {
        "id": commune_id(commune),
        "type": ["PublicOrganisation", "Agent"],
        "identifier": commune.id,
        "title": record.name,
        "prefLabel": record.name,
        "spatial": [area],
    }
    yield stated(
        {
            "id": area,
            "type": ["Location", "AdministrativeTerritorialUnit"],
            "identifier": record.code,
            "prefLabel": record.name,
        }
    )
    if any(v.procedure.received_by is ReceivedBy.COMMUNE_POLICE for v in commune.procedures):
        yield {
            "id": police_id(commune),
            "type": "PublicOrganisation",
            "identifier": f"{commune.id}/cong-an",
            "prefLabel": police_name(commune),
            "spatial": [area],
        }
