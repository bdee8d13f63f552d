"""Procedures as a commune shows them: what is free, channels, papers, order."""

from __future__ import annotations

import pytest

from generator.views.procedures import ProcedureView
from tests.views.building import Values, catalogue, folder, offering, view


def shown(**values: object) -> ProcedureView:
    """The view of one procedure with these values."""
    shared = catalogue({"code": "9.000001", **values})
    return view(folder(offered=offering("9.000001")), shared=shared).procedures[0]


FEE: Values = {"amount_vnd": "5000"}


@pytest.mark.parametrize(
    ("methods", "free"),
    [
        ([], None),
        ([{"channel": "direct"}], None),
        ([{"channel": "direct", "free": "có"}], True),
        ([{"channel": "direct", "free": "có"}, {"channel": "online", "free": "có"}], True),
        ([{"channel": "direct", "free": "có"}, {"channel": "online"}], None),
        ([{"channel": "direct", "free": "không"}], False),
        ([{"channel": "direct", "free": "có"}, {"channel": "online", "free": "không"}], False),
        ([{"channel": "direct", "fees": [FEE]}], False),
        ([{"channel": "direct", "free": "có"}, {"channel": "online", "fees": [FEE]}], False),
    ],
)
def test_free_only_where_the_source_says_so_of_every_channel(
    methods: list[Values],
    free: bool | None,  # noqa: FBT001  the expected value
) -> None:
    assert shown(methods=methods).is_free is free


def test_channels_each_once_in_the_fixed_order() -> None:
    methods = [{"channel": channel} for channel in ("postal", "online", "direct", "online")]
    assert shown(methods=methods).channels == ("direct", "online", "postal")


def test_notes_that_pose_as_papers_are_left_out() -> None:
    cases = [
        {
            "name": "Chung",
            "items": [
                {"name": "Tờ khai", "originals": "1", "copies": "0"},
                {"name": "Lưu ý: mang bản chính", "originals": "0", "copies": "0"},
                {"name": "Không rõ số bản"},
                {"name": "Bản sao", "originals": "0", "copies": "1"},
                {"name": "Chỉ biết không cần bản chính", "originals": "0"},
            ],
        },
        {"name": "Chỉ có lưu ý", "items": [{"name": "Lưu ý", "originals": "0", "copies": "0"}]},
    ]
    found = [
        (case.name, [item.name for item in items]) for case, items in shown(cases=cases).paper_cases
    ]
    assert found == [
        ("Chung", ["Tờ khai", "Không rõ số bản", "Bản sao", "Chỉ biết không cần bản chính"])
    ]


def test_order_of_vietnamese_titles_and_the_commune_s_short_names() -> None:
    names = {"9.000001": "Đất", "9.000002": "Dân số", "9.000003": "Ăn", "9.000004": "An"}
    shared = catalogue(*({"code": code, "name": name} for code, name in names.items()))
    offered = {
        "basis": "reference",
        "procedures": [
            *({"code": code} for code in list(names)[:3]),
            {"code": "9.000004", "short_name": "Zét"},
        ],
    }
    commune = view(folder(offered=offered), shared=shared)
    assert [procedure.title for procedure in commune.procedures] == ["Ăn", "Dân số", "Đất", "Zét"]


def test_only_what_the_commune_offers_with_its_sectors_and_events() -> None:
    step = {"id": "b1", "title": "Bước"}
    event = {"name": "Sự kiện", "summary": "Tóm tắt"}
    shared = catalogue(
        {"code": "9.000001"},
        {"code": "9.000002", "sector": "dat-dai"},
        {"code": "9.000003", "sector": "cu-tru"},
        sectors=("ho-tich", "dat-dai", "cu-tru"),
        events=(
            {"id": "sinh-con", **event, "steps": [{**step, "codes": ["9.000001", "9.000003"]}]},
            {"id": "khac", **event, "steps": [{**step, "codes": ["9.000003"]}]},
        ),
    )
    commune = view(folder(offered=offering("9.000001", "9.000002")), shared=shared)
    assert [procedure.code for procedure in commune.procedures] == ["9.000001", "9.000002"]
    assert [sector.id for sector in commune.sectors] == ["dat-dai", "ho-tich"]
    assert [event.id for event in commune.events] == ["sinh-con"]
    assert [[e.id for e in procedure.events] for procedure in commune.procedures] == [
        ["sinh-con"],
        [],
    ]


def test_a_commune_without_a_list_offers_nothing() -> None:
    commune = view(folder(), shared=catalogue({"code": "9.000001"}))
    assert (commune.procedures, commune.sectors, commune.events) == ((), (), ())
