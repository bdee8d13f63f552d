"""One procedure as the nodes of CPSV-AP: the service and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.procedures import DossierCase, DossierItem
from generator.render.linked.durations import only_duration
from generator.render.linked.fees import charges
from generator.render.linked.government_service import Node, stated
from generator.render.linked.identity import (
    area_id,
    commune_id,
    page_address,
    police_id,
    procedure_id,
    shared_id,
)
from generator.views.communes import CommuneView
from generator.views.procedures import ProcedureView
from generator.vocabulary import ReceivedBy

_STATUS = "http://purl.org/adms/status/"
_STATUSES = {"upcoming": "UnderDevelopment", "repealed": "Withdrawn"}
_CURRENCY = "http://publications.europa.eu/resource/authority/currency/VND"


def service_nodes(view: ProcedureView, commune: CommuneView, language: str) -> Iterator[Node]:
    """The service, then each node that it refers to and that is not the commune's own."""
    here = procedure_id(commune, view.code)
    parts: dict[str, list[Node]] = {
        "hasInput": list(_evidence(view, here)),
        "produces": list(_outputs(view, here)),
        "hasChannel": list(_channels(view, here)),
        "hasCost": list(_costs(view, here)),
        "holdsRequirement": list(_requirements(view, here)),
        "hasLegalResource": list(_laws(view)),
        "isGroupedBy": list(_events(view)),
        "sector": [_concept("linh-vuc", view.sector.id, view.sector.name)],
        "addressee": [_concept("doi-tuong", name, name) for name in view.procedure.subjects],
        "status": [_concept_at(_STATUS + _STATUSES.get(view.force, "Completed"))],
    }
    references: Node = {name: [node["id"] for node in nodes] for name, nodes in parts.items()}
    yield stated({**_service(view, commune, here), "language": [language], **references})
    for nodes in parts.values():
        yield from nodes
    if parts["hasCost"]:
        yield _concept_at(_CURRENCY)
    for node in parts["hasChannel"]:
        yield _channel_type(view, node)


def _service(view: ProcedureView, commune: CommuneView, here: str) -> Node:
    procedure = view.procedure
    police = procedure.received_by is ReceivedBy.COMMUNE_POLICE
    offered = {each.code for each in commune.procedures} if procedure.related else set()
    return {
        "id": here,
        "type": "PublicService",
        "identifier": view.code,
        "title": procedure.name,
        "description": view.description(commune.name_inside),
        "keyword": list(_keywords(view)),
        "hasCompetentAuthority": [police_id(commune) if police else commune_id(commune)],
        "spatial": [area_id(commune)],
        "processingTime": only_duration(procedure.methods),
        "relatedService": [
            procedure_id(commune, code) for code in procedure.related if code in offered
        ],
        "isPartOf": [f"{commune_id(commune)}#thu-tuc"],
        "page": page_address(commune, f"thu-tuc/{view.code}/"),
        "source": procedure.source.url if procedure.source else None,
    }


def _keywords(view: ProcedureView) -> Iterable[str]:
    return dict.fromkeys(w for w in (view.offered.short_name, *view.offered.keywords) if w)


def _part(here: str, kind: str, name: str, number: object) -> Node:
    """A node that belongs to this service alone."""
    return {
        "id": f"{here}#{name}-{number}",
        "type": kind,
        "identifier": f"{name}-{number}",
    }


def _evidence(view: ProcedureView, here: str) -> Iterator[Node]:
    """The papers to bring; the source's notes are none."""
    for number, (case, items) in enumerate(view.paper_cases, start=1):
        for index, item in enumerate(items, start=1):
            yield stated(
                {
                    **_part(here, "Evidence", "giay-to", f"{number}.{index}"),
                    "title": item.name,
                    "description": _quantity(case, item),
                }
            )


def _quantity(case: DossierCase, item: DossierItem) -> str:
    counts = (("bản chính", item.originals), ("bản sao", item.copies))
    words = ", ".join(f"{count} {label}" for label, count in counts if count)
    return ": ".join(part for part in (case.name, words) if part)


def _outputs(view: ProcedureView, here: str) -> Iterator[Node]:
    for number, result in enumerate(view.procedure.results, start=1):
        yield {**_part(here, "Output", "ket-qua", number), "title": result.name}


def _channels(view: ProcedureView, here: str) -> Iterator[Node]:
    """A channel that the record names several times, once for each case, is one channel."""
    for channel in view.channels:
        methods = [method for method in view.procedure.methods if method.channel is channel]
        times = dict.fromkeys(words for method in methods for words in view.times_vi(method))
        yield stated(
            {
                **_part(here, "Channel", "kenh", channel.value),
                "typeOf": shared_id("kenh", channel.value),
                "description": "; ".join(times),
                "processingTime": only_duration(methods),
            }
        )


def _channel_type(view: ProcedureView, node: Node) -> Node:
    label = next(c.label for c in view.channels if node["identifier"] == f"kenh-{c.value}")
    return {"id": node["typeOf"], "type": "Concept", "prefLabel": label}


def _costs(view: ProcedureView, here: str) -> Iterator[Node]:
    """What each channel costs in words; a value only where there is one amount."""
    found = [(method, each) for method in view.procedure.methods for each in charges(method)]
    for number, (method, charge) in enumerate(found, start=1):
        value = None if charge.per else charge.price
        yield stated(
            {
                **_part(here, "Cost", "phi", number),
                "description": charge.words,
                "hasValue": value,
                "currency": _CURRENCY if value is not None else None,
                "ifAccessedThrough": f"{here}#kenh-{method.channel.value}",
            }
        )


def _requirements(view: ProcedureView, here: str) -> Iterator[Node]:
    for number, condition in enumerate(view.procedure.conditions, start=1):
        yield {**_part(here, "Requirement", "dieu-kien", number), "title": condition}


def _laws(view: ProcedureView) -> Iterator[Node]:
    for basis in view.procedure.legal_basis:
        yield stated(
            {
                "id": shared_id("van-ban", basis.number),
                "type": "LegalResource",
                "identifier": basis.number,
                "title": basis.name,
            }
        )


def _events(view: ProcedureView) -> Iterator[Node]:
    for event in view.events:
        yield {
            "id": shared_id("su-kien", event.id),
            "type": ["LifeEvent", "Event"],
            "identifier": event.id,
            "title": event.name,
            "description": event.summary,
        }


def _concept(kind: str, name: str, label: str) -> Node:
    return {"id": shared_id(kind, name), "type": "Concept", "notation": name, "prefLabel": label}


def _concept_at(address: str) -> Node:
    """A concept of a public vocabulary, which has its own labels."""
    return {"id": address, "type": "Concept"}
