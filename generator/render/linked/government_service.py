"""A procedure's page as schema.org ``GovernmentService``.

schema.org knows neither the law behind a service nor the source of its description as
properties of the service itself: both stand on the page that describes it, as
``citation`` and ``isBasedOn`` of ``subjectOf``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from generator.model.procedures import LegalBasis, Method, Procedure, TimeLimit
from generator.model.source import Source
from generator.render.linked.durations import duration, is_special
from generator.render.linked.fees import Charge, charges
from generator.render.linked.identity import (
    LANGUAGE,
    area_id,
    commune_id,
    page_address,
    police_id,
    police_name,
    procedure_id,
)
from generator.views.communes import CommuneView
from generator.views.procedures import ProcedureView
from generator.views.reception import places_of
from generator.views.times import TimeHere, time_here_vi
from generator.views.wording import time_limit_vi
from generator.vocabulary import Channel, CommuneState, ReceivedBy, TimeUnit

Node: TypeAlias = dict[str, object]
_CURRENCY = "VND"


def government_service(view: ProcedureView, commune: CommuneView) -> Mapping[str, object]:
    """The page's facts as a service; one that is no longer in force offers no channel."""
    procedure = view.procedure
    in_use = not view.is_repealed
    return stated(
        {
            "@context": "https://schema.org",
            "@type": "GovernmentService",
            "@id": procedure_id(commune, view.code),
            "url": page_address(commune, f"thu-tuc/{view.code}/"),
            "identifier": view.code,
            "name": procedure.name,
            "alternateName": list(_other_names(view)),
            "description": procedure.plain.purpose if procedure.plain else None,
            "disambiguatingDescription": _warning(commune),
            "serviceType": view.sector.name,
            "provider": _provider(procedure, commune),
            "areaServed": _area(commune),
            "audience": [
                {"@type": "Audience", "audienceType": subject} for subject in procedure.subjects
            ],
            "serviceOutput": [
                {"@type": "Thing", "name": result.name} for result in procedure.results
            ],
            "availableChannel": [_channel(method, view) for method in procedure.methods if in_use],
            "offers": [
                _offer(charge, method)
                for method in procedure.methods
                if in_use
                for charge in charges(method)
            ],
            "subjectOf": _page(view),
        }
    )


def stated(node: Node) -> Node:
    """A node without what is unknown."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}


def _other_names(view: ProcedureView) -> dict[str, None]:
    names = (view.offered.short_name, *view.offered.keywords)
    return dict.fromkeys(name for name in names if name and name != view.procedure.name)


def _warning(commune: CommuneView) -> str | None:
    """Invented data say so to machines as well."""
    state = commune.commune.state
    return state.label if state is CommuneState.DEMO else None


def _provider(procedure: Procedure, commune: CommuneView) -> Node:
    if procedure.received_by is ReceivedBy.COMMUNE_POLICE:
        identity, name = police_id(commune), police_name(commune)
    else:
        identity, name = commune_id(commune), commune.commune.name
    return {"@type": "GovernmentOrganization", "@id": identity, "name": name}


def _area(commune: CommuneView) -> Node:
    record = commune.commune
    return stated(
        {
            "@type": "AdministrativeArea",
            "@id": area_id(commune),
            "name": record.name,
            "identifier": record.code,
            "containedInPlace": _province(record.province),
        }
    )


def _province(name: str | None) -> Node | None:
    return {"@type": "AdministrativeArea", "name": name} if name else None


def _channel(method: Method, view: ProcedureView) -> Node:
    procedure = view.procedure
    online = method.channel is Channel.ONLINE
    source = procedure.source
    return stated(
        {
            "@type": "ServiceChannel",
            "name": method.channel.label,
            "availableLanguage": LANGUAGE,
            "serviceUrl": source.url if online and source else None,
            "serviceLocation": _offices(method, view),
            "processingTime": [
                *(_time(limit) for limit in method.times if _says(limit)),
                *(_committed(time, view) for time in view.times(method) if time.committed),
            ],
        }
    )


def _offices(method: Method, view: ProcedureView) -> Node | list[Node]:
    """The places that receive it: one stands alone, several as a list."""
    places = places_of(view) if method.channel is Channel.DIRECT else ()
    nodes = [
        stated(
            {
                "@type": "GovernmentOffice",
                "name": place.office.name,
                "address": place.office.address,
            }
        )
        for place in places
    ]
    return nodes[0] if len(nodes) == 1 else nodes


def _says(limit: TimeLimit) -> bool:
    """«Theo mô tả» alone is no time."""
    return limit.amount is not None or limit.unit is not TimeUnit.OTHER or bool(limit.applies_to)


def _time(limit: TimeLimit) -> str | Node:
    """A duration, else the amount with its unit in words and the case it holds for."""
    plain = duration(limit)
    if plain:
        return plain
    return stated(
        {
            "@type": "QuantitativeValue",
            "value": limit.amount,
            "unitText": limit.unit.label,
            "description": _case(limit) if is_special(limit) else None,
        }
    )


def _committed(time: TimeHere, view: ProcedureView) -> Node:
    """What the commune committed itself to, beside the official limit that it names."""
    committed = time.committed
    return stated(
        {
            "@type": "QuantitativeValue",
            "value": committed.amount if committed else None,
            "unitText": committed.unit.label if committed else None,
            "description": time_here_vi(time, view.commune),
        }
    )


def _case(limit: TimeLimit) -> str:
    words = time_limit_vi(limit)
    return words if limit.stage is None else f"Giai đoạn {limit.stage}: {words}"


def _offer(charge: Charge, method: Method) -> Node:
    """What a channel costs, as stated; a price only where there is one amount."""
    words = {"@type": "Offer", "name": method.channel.label, "description": charge.words}
    return {**words, **_price(charge)}


def _price(charge: Charge) -> Node:
    if charge.tiers:
        return {"priceSpecification": [*_tiers(charge), *_cap(charge)]}
    if charge.price is None:
        return {}
    price: Node = {"price": charge.price, "priceCurrency": _CURRENCY}
    if charge.per is None and charge.cap is None:
        return price
    unit = stated({"@type": "UnitPriceSpecification", **price, "unitText": charge.per})
    cap = list(_cap(charge))
    return {"priceSpecification": [unit, *cap] if cap else unit}


def _tiers(charge: Charge) -> Iterator[Node]:
    """Each step with the numbers that it holds for."""
    for tier in charge.tiers:
        numbers = {"minValue": tier.from_count, "maxValue": tier.to_count, "unitText": charge.per}
        yield stated(
            {
                "@type": "UnitPriceSpecification",
                "price": tier.amount_vnd,
                "priceCurrency": _CURRENCY,
                "unitText": charge.per,
                "eligibleQuantity": stated({"@type": "QuantitativeValue", **numbers}),
            }
        )


def _cap(charge: Charge) -> Iterator[Node]:
    if charge.cap is not None:
        cap = {"maxPrice": charge.cap, "priceCurrency": _CURRENCY, "unitText": charge.cap_per}
        yield stated({"@type": "UnitPriceSpecification", **cap})


def _page(view: ProcedureView) -> Node:
    source = view.procedure.source
    return stated(
        {
            "@type": "WebPage",
            "name": view.title,
            "inLanguage": LANGUAGE,
            "isBasedOn": _source(source) if source else None,
            "citation": [_law(basis) for basis in view.procedure.legal_basis],
        }
    )


def _source(source: Source) -> Node:
    """The source as it was on the day that it was taken: that day is its version."""
    return stated(
        {
            "@type": "CreativeWork",
            "name": source.name,
            "url": source.url,
            "version": source.taken_on.isoformat() if source.taken_on else None,
        }
    )


def _law(basis: LegalBasis) -> Node:
    return stated(
        {"@type": "Legislation", "legislationIdentifier": basis.number, "name": basis.name}
    )
