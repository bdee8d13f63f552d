"""The CPSV-AP file of each commune keeps to the profile's mandatory parts and to the records."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.load import load_corpus
from generator.render.linked.cpsv_ap import CPSV_FILE, cpsv_text
from generator.render.linked.cpsv_context import CONTEXT
from generator.views import derive_site
from generator.views.communes import CommuneView
from tests.golden import sample_rendered, sample_site
from tests.linked.graph import TYPE, Graph, Value, expanded, read_graph
from tests.linked.shapes import CPSV, CV, DCAT, DCT, SHAPES, XSD, faults
from tests.render.filled import AS_OF, filled_corpus
from tests.render.nasty import NASTY
from tests.views.building import Values, catalogue, folder, offering, view

CONTENT = Path(__file__).parents[2] / "content"
SAMPLE = {commune.id: commune for commune in sample_site().communes}
TODAY = date(2026, 11, 21)
Json = dict[str, Any]


def graph_of(commune: CommuneView) -> Graph:
    return read_graph(cpsv_text(commune))


@pytest.mark.parametrize("commune", SAMPLE)
def test_the_sample_keeps_to_the_shapes(commune: str) -> None:
    assert faults(graph_of(SAMPLE[commune])) == []


def test_the_real_content_keeps_to_the_shapes() -> None:
    site = derive_site(load_corpus(CONTENT)[0], today=TODAY)
    for commune in site.communes:
        graph = graph_of(commune)
        assert faults(graph) == []
        services = graph.of_type(f"{CPSV}PublicService")
        assert len(services) == len(commune.procedures)


def test_a_content_of_nasty_texts_keeps_to_the_shapes() -> None:
    for text in NASTY:
        assert faults(graph_of(_full(text))) == []


def test_every_class_of_the_shapes_is_in_the_sample() -> None:
    """A shape that looks at nothing must not pass for one that holds."""
    graph = graph_of(_full("từ"))
    assert [kind for kind in SHAPES if not graph.of_type(kind)] == []


def test_the_context_defines_each_term_once_and_whole() -> None:
    context: Json = dict(CONTEXT)
    for definition in context.values():
        address = definition if isinstance(definition, str) else definition["@id"]
        whole = expanded(address, context)
        assert whole.startswith(("http://", "@")), definition


def _full(text: str) -> CommuneView:
    return derive_site(filled_corpus(lambda _: text), today=AS_OF, as_of=AS_OF).communes[0]


def _spoiled(spoil: Callable[[Json], None], kind: str) -> list[str]:
    """The faults after each node of a class was spoiled, without the nodes' own names."""
    document = json.loads(cpsv_text(_one()))
    for node in document["@graph"]:
        if kind in node["type"]:
            spoil(node)
    return [told.split(": ", 1)[1] for told in faults(read_graph(json.dumps(document)))]


def _one(**values: object) -> CommuneView:
    record: Values = {
        "code": "9.000001",
        "detail": "full",
        "methods": [
            {
                "channel": "direct",
                "times": [{"amount": "3", "unit": "day"}],
                "fees": [{"kind": "le_phi", "amount_vnd": "8000"}],
            }
        ],
        "cases": [{"items": [{"name": "Tờ khai", "originals": "1", "copies": "0"}]}],
        "results": [{"name": "Giấy"}],
        "subjects": ["Công dân"],
        **values,
    }
    return view(folder(offered=offering("9.000001")), shared=catalogue(record))


@pytest.mark.parametrize(
    ("kind", "term", "instead", "told"),
    [
        ("PublicService", "identifier", None, f"{DCT}identifier stands 0 times"),
        ("PublicService", "identifier", ["1", "2"], f"{DCT}identifier stands 2 times"),
        ("PublicService", "title", None, f"{DCT}title stands 0 times"),
        ("PublicService", "description", None, f"{DCT}description stands 0 times"),
        (
            "PublicService",
            "hasCompetentAuthority",
            None,
            f"{CV}hasCompetentAuthority stands 0 times",
        ),
        ("PublicService", "hasInput", ["urn:x"], f"{CPSV}hasInput is urn:x (@id)"),
        ("PublicOrganisation", "spatial", None, f"{DCT}spatial stands 0 times"),
        ("Channel", "identifier", None, f"{DCT}identifier stands 0 times"),
        (
            "Channel",
            "processingTime",
            "3 ngày",
            f"{CV}processingTime is 3 ngày ({XSD}duration)",
        ),
        ("Cost", "hasValue", "8.000", f"{CV}hasValue is 8.000 ({XSD}double)"),
        ("Evidence", "title", None, f"{DCT}title stands 0 times"),
        ("Output", "title", None, f"{DCT}title stands 0 times"),
        ("Dataset", "publisher", None, f"{DCT}publisher stands 0 times"),
    ],
)
def test_what_does_not_keep_to_a_shape_is_told(
    kind: str, term: str, instead: object, told: str
) -> None:
    def spoil(node: Json) -> None:
        node.pop(term)
        if instead is not None:
            node[term] = instead

    assert _spoiled(lambda _: None, kind) == []
    assert _spoiled(spoil, kind) == [told]


def _service(commune: CommuneView) -> dict[str, list[str]]:
    """The values of the only service by the last part of their property."""
    graph = graph_of(commune)
    (service,) = graph.of_type(f"{CPSV}PublicService")
    return {
        path.replace("#", "/").rsplit("/", 1)[1]: [value.text for value in values]
        for path, values in graph.nodes[service].items()
    }


def test_a_service_says_what_the_record_says() -> None:
    here = "urn:congkhai:an:9.000001"
    assert _service(_one()) == {
        "type": [f"{CPSV}PublicService"],
        "identifier": ["9.000001"],
        "title": ["Thủ tục 9.000001"],
        "description": ["Thủ tục 9.000001. Mã 9.000001, xã An."],
        "hasCompetentAuthority": ["urn:congkhai:an"],
        "spatial": ["urn:congkhai:an#dia-ban"],
        "processingTime": ["P3D"],
        "isPartOf": ["urn:congkhai:an#thu-tuc"],
        "language": ["http://publications.europa.eu/resource/authority/language/VIE"],
        "hasInput": [f"{here}#giay-to-1.1"],
        "produces": [f"{here}#ket-qua-1"],
        "hasChannel": [f"{here}#kenh-direct"],
        "hasCost": [f"{here}#phi-1"],
        "sector": ["urn:congkhai:linh-vuc:ho-tich"],
        "audience": ["urn:congkhai:doi-tuong:C%C3%B4ng%20d%C3%A2n"],
        "status": ["http://purl.org/adms/status/Completed"],
    }


@pytest.mark.parametrize(
    ("times", "expected", "words"),
    [
        ([], [], []),
        ([{"amount": "3", "unit": "day"}], ["P3D"], ["3 ngày"]),
        ([{"amount": "8", "unit": "hour"}], ["PT8H"], ["8 giờ"]),
        ([{"amount": "1", "unit": "month"}], ["P1M"], ["1 tháng"]),
        ([{"amount": "3", "unit": "working_day"}], [], ["3 ngày làm việc"]),
        ([{"unit": "same_day"}], [], ["Trong ngày"]),
        (
            [{"amount": "3", "unit": "day"}, {"amount": "9", "unit": "day", "applies_to": "Khó"}],
            [],
            ["3 ngày; Khó: 9 ngày"],
        ),
    ],
)
def test_only_a_unit_of_the_standard_makes_a_duration(
    times: list[Values], expected: list[str], words: list[str]
) -> None:
    commune = _one(methods=[{"channel": "direct", "times": times}])
    assert _service(commune).get("processingTime", []) == expected
    channel = graph_of(commune).nodes["urn:congkhai:an:9.000001#kenh-direct"]
    assert [v.text for v in channel.get(f"{CV}processingTime", ())] == expected
    assert [v.text for v in channel.get(f"{DCT}description", ())] == words


@pytest.mark.parametrize(
    ("fees", "costs"),
    [
        ({}, []),
        ({"free": "có"}, [("Miễn phí", "0")]),
        ({"fees": [{"amount_vnd": "8000"}]}, [("8.000 đồng (xã chưa xác nhận)", "8000")]),
        (
            {"fees": [{"amount_vnd": "8000", "per": "bản"}]},
            [("8.000 đồng/bản (xã chưa xác nhận)", "")],
        ),
        ({"fees": [{"kind": "le_phi"}]}, [("Lệ phí (nguồn không nêu mức thu)", "")]),
        ({"fees": [{"exempt": "Hộ nghèo"}]}, []),
        (
            {"fees": [{"amount_vnd": "8000", "confirmed_on": "2026-08-01"}]},
            [("8.000 đồng", "8000")],
        ),
    ],
)
def test_a_cost_has_a_value_only_where_there_is_one_amount(
    fees: Values, costs: list[tuple[str, str]]
) -> None:
    graph = graph_of(_one(methods=[{"channel": "direct", **fees}]))
    found = [graph.nodes[node] for node in graph.of_type(f"{CV}Cost")]
    assert [
        (cost[f"{DCT}description"][0].text, _first(cost.get(f"{CV}hasValue", ()))) for cost in found
    ] == costs


def _first(values: tuple[Value, ...]) -> str:
    return values[0].text if values else ""


def test_what_the_police_receive_is_theirs() -> None:
    graph = graph_of(_one(received_by="commune_police"))
    police = graph.nodes["urn:congkhai:an#cong-an"]
    assert [value.text for value in police[TYPE]] == [f"{CV}PublicOrganisation"]
    assert _service(_one(received_by="commune_police"))["hasCompetentAuthority"] == [
        "urn:congkhai:an#cong-an"
    ]
    assert "urn:congkhai:an#cong-an" not in graph_of(_one()).nodes


def test_with_an_address_the_pages_name_the_services() -> None:
    named = folder(offered=offering("9.000001"), commune={"public_url": "https://an.example/xa"})
    graph = graph_of(view(named, shared=catalogue({"code": "9.000001"})))
    assert graph.of_type(f"{CPSV}PublicService") == ("https://an.example/xa/thu-tuc/9.000001/",)
    assert faults(graph) == []
    (data,) = graph.of_type(f"{DCAT}Dataset")
    assert graph.nodes[data][f"{DCAT}landingPage"] == (
        Value("https://an.example/xa/du-lieu/", "@id"),
    )


def test_the_file_lies_beside_the_other_data() -> None:
    for name, rendered in sample_rendered().items():
        if name in SAMPLE:
            assert rendered.files[CPSV_FILE] == cpsv_text(SAMPLE[name])
            assert CPSV_FILE in rendered.expected.files


def test_a_channel_without_a_time_leaves_the_service_without_one() -> None:
    timed = {"channel": "direct", "times": [{"amount": "3", "unit": "day"}]}
    both = _service(_one(methods=[timed, {**timed, "channel": "online"}]))
    assert both["processingTime"] == ["P3D"]
    assert "processingTime" not in _service(_one(methods=[timed, {"channel": "online"}]))
