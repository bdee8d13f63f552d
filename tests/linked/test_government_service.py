"""A procedure's page as schema.org GovernmentService: what the record says, and no more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.force import Force
from generator.load import load_corpus
from generator.render.escape import json_for_html
from generator.render.linked.government_service import government_service
from generator.render.pages import commune_pages
from generator.views import derive_site
from generator.views.communes import CommuneView
from generator.vocabulary import ForceState
from tests.golden import sample_site
from tests.views.building import Values, catalogue, folder, offering, view

CONTENT = Path(__file__).parents[2] / "content"
Json = dict[str, Any]

#: The properties of schema.org that we use, by the type that has them there.
_THING = {
    "@id",
    "@type",
    "alternateName",
    "description",
    "disambiguatingDescription",
    "identifier",
    "name",
    "subjectOf",
    "url",
}
KNOWN = {
    "AdministrativeArea": {"containedInPlace"},
    "Audience": {"audienceType"},
    "CreativeWork": {"version"},
    "GovernmentOffice": {"address"},
    "GovernmentOrganization": set[str](),
    "GovernmentService": {
        "areaServed",
        "audience",
        "availableChannel",
        "offers",
        "provider",
        "serviceOutput",
        "serviceType",
    },
    "Legislation": {"legislationIdentifier"},
    "Offer": {"price", "priceCurrency", "priceSpecification"},
    "QuantitativeValue": {"maxValue", "minValue", "unitText", "value"},
    "ServiceChannel": {"availableLanguage", "processingTime", "serviceLocation", "serviceUrl"},
    "Thing": set[str](),
    "UnitPriceSpecification": {
        *("eligibleQuantity", "maxPrice", "price", "priceCurrency", "unitText"),
    },
    "WebPage": {"citation", "inLanguage", "isBasedOn"},
}


def service(commune: Values | None = None, offered: Values | None = None, **values: object) -> Json:
    """The data of one procedure with these values."""
    given = folder(offered=offered or offering("9.000001"), commune=commune)
    shown = view(given, shared=catalogue({"code": "9.000001", **values}))
    return dict(government_service(shown.procedures[0], shown))


def test_a_record_that_says_nothing_says_no_more() -> None:
    assert service() == {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "@id": "urn:congkhai:an:9.000001",
        "identifier": "9.000001",
        "name": "Thủ tục 9.000001",
        "serviceType": "ho-tich",
        "provider": {"@type": "GovernmentOrganization", "@id": "urn:congkhai:an", "name": "Xã An"},
        "areaServed": {
            "@type": "AdministrativeArea",
            "@id": "urn:congkhai:an#dia-ban",
            "name": "Xã An",
        },
        "subjectOf": {"@type": "WebPage", "name": "Thủ tục 9.000001", "inLanguage": "vi"},
    }


def test_what_the_record_says() -> None:
    found = service(
        commune={
            "public_url": "https://an.example/xa",
            "province": "Tỉnh Thử",
            "code": "00001",
            "office": {"name": "Trung tâm An", "address": "Số 1"},
        },
        offered={
            "basis": "reference",
            "procedures": [
                {"code": "9.000001", "short_name": "Giấy khai sinh", "keywords": ["khai sinh"]}
            ],
        },
        subjects=["Công dân Việt Nam"],
        results=[{"name": "Giấy khai sinh"}],
        legal_basis=[{"number": "60/2014/QH13", "name": "Luật Hộ tịch"}],
        source={"name": "Cổng", "url": "https://cong.example/1", "taken_on": "2026-07-15"},
        methods=[
            {
                "channel": "direct",
                "times": [{"amount": "3", "unit": "day"}],
                "fees": [{"kind": "le_phi", "amount_vnd": "8000"}],
            },
            {"channel": "online", "free": "có"},
        ],
    )
    page = "https://an.example/xa/thu-tuc/9.000001/"
    assert (found["@id"], found["url"]) == (page, page)
    assert found["alternateName"] == ["Giấy khai sinh", "khai sinh"]
    assert found["provider"]["@id"] == "https://an.example/xa/"
    assert found["areaServed"] == {
        "@type": "AdministrativeArea",
        "@id": "https://an.example/xa/#dia-ban",
        "name": "Xã An",
        "identifier": "00001",
        "containedInPlace": {"@type": "AdministrativeArea", "name": "Tỉnh Thử"},
    }
    assert found["audience"] == [{"@type": "Audience", "audienceType": "Công dân Việt Nam"}]
    assert found["serviceOutput"] == [{"@type": "Thing", "name": "Giấy khai sinh"}]
    assert found["availableChannel"] == [
        {
            "@type": "ServiceChannel",
            "name": "Trực tiếp",
            "availableLanguage": "vi",
            "serviceLocation": {
                "@type": "GovernmentOffice",
                "name": "Trung tâm An",
                "address": "Số 1",
            },
            "processingTime": ["P3D"],
        },
        {
            "@type": "ServiceChannel",
            "name": "Trực tuyến",
            "availableLanguage": "vi",
            "serviceUrl": "https://cong.example/1",
        },
    ]
    assert found["offers"] == [
        {
            "@type": "Offer",
            "name": "Trực tiếp",
            "description": "Lệ phí 8.000 đồng (xã chưa xác nhận)",
            "price": 8000,
            "priceCurrency": "VND",
        },
        {
            "@type": "Offer",
            "name": "Trực tuyến",
            "description": "Miễn phí",
            "price": 0,
            "priceCurrency": "VND",
        },
    ]
    assert found["subjectOf"] == {
        "@type": "WebPage",
        "name": "Giấy khai sinh",
        "inLanguage": "vi",
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": "Cổng",
            "url": "https://cong.example/1",
            "version": "2026-07-15",
        },
        "citation": [
            {
                "@type": "Legislation",
                "legislationIdentifier": "60/2014/QH13",
                "name": "Luật Hộ tịch",
            }
        ],
    }


def test_what_the_police_receive_is_theirs_and_not_at_the_office() -> None:
    found = service(
        commune={"office": {"name": "Trung tâm An"}},
        received_by="commune_police",
        methods=[{"channel": "direct"}],
    )
    assert found["provider"] == {
        "@type": "GovernmentOrganization",
        "@id": "urn:congkhai:an#cong-an",
        "name": "Công an xã An",
    }
    assert "serviceLocation" not in found["availableChannel"][0]


def test_invented_data_say_so() -> None:
    found = service(commune={"state": "demo"})
    assert found["disambiguatingDescription"] == "Dữ liệu minh hoạ"
    assert "disambiguatingDescription" not in service()


QUANTITY = "QuantitativeValue"


@pytest.mark.parametrize(
    ("limit", "time"),
    [
        ({"amount": "5", "unit": "day"}, "P5D"),
        ({"amount": "8", "unit": "hour"}, "PT8H"),
        ({"amount": "2", "unit": "month"}, "P2M"),
        ({"amount": "1", "unit": "year"}, "P1Y"),
        (
            {"amount": "3", "unit": "working_day"},
            {"@type": QUANTITY, "value": 3, "unitText": "ngày làm việc"},
        ),
        (
            {"unit": "same_day", "cutoff": "15h"},
            {
                "@type": QUANTITY,
                "unitText": "trong ngày",
                "description": "Trong ngày; nhận sau 15h00 thì trả kết quả ngày làm việc tiếp theo",
            },
        ),
        (
            {"amount": "23", "unit": "day", "applies_to": "phải xác minh"},
            {
                "@type": QUANTITY,
                "value": 23,
                "unitText": "ngày",
                "description": "phải xác minh: 23 ngày",
            },
        ),
        (
            {"amount": "5", "unit": "day", "stage": "2"},
            {
                "@type": QUANTITY,
                "value": 5,
                "unitText": "ngày",
                "description": "Giai đoạn 2: 5 ngày",
            },
        ),
    ],
)
def test_working_days_are_no_duration(limit: Values, time: object) -> None:
    found = service(methods=[{"channel": "direct", "times": [limit]}])
    assert found["availableChannel"][0]["processingTime"] == [time]


def test_a_time_in_words_only_is_none() -> None:
    found = service(methods=[{"channel": "direct", "times": [{"unit": "other"}]}])
    assert "processingTime" not in found["availableChannel"][0]


@pytest.mark.parametrize(
    ("fee", "offer"),
    [
        ({"kind": "le_phi"}, {"description": "Lệ phí (nguồn không nêu mức thu)"}),
        (
            {"amount_vnd": "2000", "per": "trang"},
            {
                "description": "2.000 đồng/trang (xã chưa xác nhận)",
                "priceSpecification": {
                    "@type": "UnitPriceSpecification",
                    "price": 2000,
                    "priceCurrency": "VND",
                    "unitText": "trang",
                },
            },
        ),
        (
            {"payers": ["to_chuc"], "amount_vnd": "2000", "cap_vnd": "9000", "exempt": "Hộ nghèo"},
            {
                "description": "Tổ chức: 2.000 đồng, tối đa 9.000 đồng (xã chưa xác nhận)."
                " Được miễn: Hộ nghèo",
                "priceSpecification": [
                    {"@type": "UnitPriceSpecification", "price": 2000, "priceCurrency": "VND"},
                    {"@type": "UnitPriceSpecification", "maxPrice": 9000, "priceCurrency": "VND"},
                ],
            },
        ),
        (
            {
                "per": "trang",
                "tiers": [
                    {"from_count": "1", "to_count": "2", "amount_vnd": "2000"},
                    {"from_count": "3", "amount_vnd": "1000"},
                ],
                "cap_vnd": "200000",
                "cap_per": "bản",
                "confirmed_on": "2026-08-01",
            },
            {
                "description": "Trang 1–2: 2.000 đồng/trang, từ trang 3: 1.000 đồng/trang,"
                " tối đa 200.000 đồng/bản",
                "priceSpecification": [
                    {
                        "@type": "UnitPriceSpecification",
                        "price": 2000,
                        "priceCurrency": "VND",
                        "unitText": "trang",
                        "eligibleQuantity": {
                            "@type": "QuantitativeValue",
                            "minValue": 1,
                            "maxValue": 2,
                            "unitText": "trang",
                        },
                    },
                    {
                        "@type": "UnitPriceSpecification",
                        "price": 1000,
                        "priceCurrency": "VND",
                        "unitText": "trang",
                        "eligibleQuantity": {
                            "@type": "QuantitativeValue",
                            "minValue": 3,
                            "unitText": "trang",
                        },
                    },
                    {
                        "@type": "UnitPriceSpecification",
                        "maxPrice": 200000,
                        "priceCurrency": "VND",
                        "unitText": "bản",
                    },
                ],
            },
        ),
    ],
)
def test_prices_only_where_amounts_are_stated(fee: Values, offer: Json) -> None:
    found = service(methods=[{"channel": "direct", "fees": [fee]}])
    assert found["offers"] == [{"@type": "Offer", "name": "Trực tiếp", **offer}]


def _nodes(value: object) -> Iterator[Json]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from _nodes(each)


def _communes() -> list[CommuneView]:
    real = derive_site(load_corpus(CONTENT)[0], today=date(2026, 11, 21))
    return [*sample_site().communes, *real.communes]


def test_only_properties_that_the_vocabulary_has_and_no_empty_value() -> None:
    for commune in _communes():
        for page in commune_pages(commune):
            for node in _nodes(dict(page.structured) or []):
                assert set(node) - {"@context"} <= _THING | KNOWN[node["@type"]]
                assert all(value not in (None, "", [], {}) for value in node.values())


def test_every_procedure_has_one_and_no_other_page() -> None:
    for commune in _communes():
        carrying = {page.record: page.structured for page in commune_pages(commune)}
        found = {
            record: data["identifier"] for record, data in carrying.items() if "identifier" in data
        }
        assert found == {view.code: view.code for view in commune.procedures}
        assert [record for record, data in carrying.items() if data] == list(found)


@pytest.mark.parametrize(
    "text",
    ["</script><b>", "<!--<script>", "]]>", "&amp;&lt;", "a\u2028b\u2029c", "\x7f\x85\x9f", '"\\'],
)
def test_no_sign_of_html_or_script_is_left(text: str) -> None:
    written = str(json_for_html({text: text}))
    assert json.loads(written) == {text: text}
    assert re.search("[<>&\u2028\u2029\x7f-\x9f\n]", written) is None


def test_what_is_repealed_offers_nothing() -> None:
    methods = [{"channel": "direct", "free": "có"}]
    given = view(
        folder(offered=offering("9.000001")),
        shared=catalogue({"code": "9.000001", "methods": methods}),
    )
    (shown,) = given.procedures
    found = {
        state: sorted(set(data) & {"availableChannel", "offers"})
        for state in ForceState
        for data in [government_service(replace(shown, standing=Force(state=state)), given)]
    }
    assert found == {
        ForceState.UPCOMING: ["availableChannel", "offers"],
        ForceState.IN_FORCE: ["availableChannel", "offers"],
        ForceState.REPEALED: [],
    }


def test_a_committed_time_stands_beside_the_official_one_and_names_it() -> None:
    methods = [{"channel": "direct", "times": [{"unit": "day", "amount": "3"}]}]
    row = {"code": "1.000001", "committed": [{"unit": "day", "amount": "2"}]}
    shown = view(
        folder(
            commune={"office": {"name": "Trung tâm"}},
            offered={"basis": "reference", "procedures": [row]},
        ),
        shared=catalogue({"code": "1.000001", "methods": methods}),
    )
    service = government_service(shown.procedures[0], shown)
    assert service["availableChannel"] == [
        {
            "@type": "ServiceChannel",
            "name": "Trực tiếp",
            "availableLanguage": "vi",
            "serviceLocation": {"@type": "GovernmentOffice", "name": "Trung tâm"},
            "processingTime": [
                "P3D",
                {
                    "@type": "QuantitativeValue",
                    "value": 2,
                    "unitText": "ngày",
                    "description": "Xã cam kết: 2 ngày (quy định: 3 ngày)",
                },
            ],
        }
    ]
