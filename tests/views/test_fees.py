"""Fees in Vietnamese words."""

from __future__ import annotations

import pytest

from generator.model.procedures import Fee, Method, Procedure
from generator.views.fees import (
    channel_fees_vi,
    charged_fees,
    exemptions_vi,
    fee_vi,
    method_fees_vi,
    states_fees,
)
from generator.vocabulary import Channel
from tests.views.building import Values

TIERS = [
    {"from_count": "1", "to_count": "2", "amount_vnd": "2000"},
    {"from_count": "3", "amount_vnd": "1000"},
]
UNKNOWN = "(nguồn không nêu mức thu)"


@pytest.mark.parametrize(
    ("values", "alone", "by_channel"),
    [
        ({"amount_vnd": "100.000"}, "100.000 đồng", "Trực tiếp: 100.000 đồng"),
        ({"amount_vnd": "0"}, "0 đồng", "Trực tiếp: 0 đồng"),
        (
            {"kind": "le_phi", "amount_vnd": "20000"},
            "Lệ phí 20.000 đồng",
            "Trực tiếp: lệ phí 20.000 đồng",
        ),
        (
            {"kind": "le_phi", "amount_vnd": "8000", "per": "bản"},
            "Lệ phí 8.000 đồng/bản",
            "Trực tiếp: lệ phí 8.000 đồng/bản",
        ),
        (
            {"kind": "phi", "amount_vnd": "8000", "per": "bản", "applies_to": "xin thêm bản sao"},
            "Xin thêm bản sao: phí 8.000 đồng/bản",
            "Trực tiếp – xin thêm bản sao: phí 8.000 đồng/bản",
        ),
        (
            {"amount_vnd": "8000", "applies_to": "Xin thêm"},
            "Xin thêm: 8.000 đồng",
            "Trực tiếp – Xin thêm: 8.000 đồng",
        ),
        (
            {"kind": "gia_dich_vu", "amount_vnd": "70000", "payers": ["to_chuc"]},
            "Tổ chức: giá dịch vụ 70.000 đồng",
            "Trực tiếp – tổ chức: giá dịch vụ 70.000 đồng",
        ),
        (
            {
                "kind": "le_phi",
                "amount_vnd": "7000",
                "payers": ["ca_nhan", "ho_gia_dinh"],
                "applies_to": "Gia hạn",
            },
            "Cá nhân, hộ gia đình – Gia hạn: lệ phí 7.000 đồng",
            "Trực tiếp – cá nhân, hộ gia đình – Gia hạn: lệ phí 7.000 đồng",
        ),
        (
            {"kind": "phi", "per": "trang", "tiers": TIERS, "cap_vnd": "200000"},
            "Phí trang 1–2: 2.000 đồng/trang, từ trang 3: 1.000 đồng/trang, tối đa 200.000 đồng",
            (
                "Trực tiếp: phí trang 1–2: 2.000 đồng/trang, từ trang 3: 1.000 đồng/trang,"
                " tối đa 200.000 đồng"
            ),
        ),
        (
            {"per": "trang", "tiers": TIERS, "cap_vnd": "200000", "cap_per": "bản"},
            "Trang 1–2: 2.000 đồng/trang, từ trang 3: 1.000 đồng/trang, tối đa 200.000 đồng/bản",
            (
                "Trực tiếp: trang 1–2: 2.000 đồng/trang, từ trang 3: 1.000 đồng/trang,"
                " tối đa 200.000 đồng/bản"
            ),
        ),
        (
            {"per": "bản", "tiers": [{**TIERS[0], "to_count": "1"}]},
            "Bản 1: 2.000 đồng/bản",
            "Trực tiếp: bản 1: 2.000 đồng/bản",
        ),
        (
            {"amount_vnd": "5000", "cap_vnd": "10000"},
            "5.000 đồng, tối đa 10.000 đồng",
            "Trực tiếp: 5.000 đồng, tối đa 10.000 đồng",
        ),
        (
            {"applies_to": "Theo nghị quyết của tỉnh"},
            f"Theo nghị quyết của tỉnh {UNKNOWN}",
            f"Trực tiếp: Theo nghị quyết của tỉnh {UNKNOWN}",
        ),
        (
            {"kind": "phi", "applies_to": "khi lấy thêm bản sao"},
            f"Phí – khi lấy thêm bản sao {UNKNOWN}",
            f"Trực tiếp: phí – khi lấy thêm bản sao {UNKNOWN}",
        ),
        ({"kind": "phi"}, f"Phí {UNKNOWN}", f"Trực tiếp: phí {UNKNOWN}"),
        ({"exempt": "Hộ nghèo"}, "", ""),
        ({}, "", ""),
    ],
)
def test_one_line_a_fee(values: Values, alone: str, by_channel: str) -> None:
    fee = Fee.model_validate(values)
    assert (fee_vi(fee), fee_vi(fee, Channel.DIRECT)) == (alone, by_channel)


def test_a_channel_says_each_thing_once() -> None:
    fees = [{"amount_vnd": "5000"}, {"amount_vnd": "5.000"}, {"exempt": "Hộ nghèo"}]
    method = Method.model_validate({"channel": "direct", "fees": fees})
    assert method_fees_vi(method) == ("5.000 đồng",)
    assert channel_fees_vi(method) == ("Trực tiếp: 5.000 đồng",)


@pytest.mark.parametrize(
    ("free", "fees", "by_channel"),
    [("có", ("Miễn phí",), ("Trực tuyến: miễn phí",)), ("không", (), ()), (None, (), ())],
)
def test_free_only_where_the_source_says_so(
    free: str | None, fees: tuple[str, ...], by_channel: tuple[str, ...]
) -> None:
    method = Method.model_validate({"channel": "online", "free": free})
    assert (method_fees_vi(method), channel_fees_vi(method)) == (fees, by_channel)


def procedure(*methods: Values) -> Procedure:
    values = {"code": "9.000001", "name": "Thử", "detail": "listing", "sector": "a"}
    return Procedure.model_validate({**values, "methods": methods})


def test_each_fee_once_with_its_channels_and_who_is_exempt() -> None:
    fee = {"kind": "le_phi", "amount_vnd": "400000", "exempt": "Hộ nghèo"}
    copies = {"kind": "phi", "amount_vnd": "8000", "applies_to": "Xin thêm"}
    charged = procedure(
        {"channel": "direct", "fees": [fee, copies]},
        {"channel": "postal", "fees": [fee]},
        {"channel": "online", "free": "có", "fees": [copies]},
    )
    assert [(row.fee and row.fee.amount_vnd, row.channels) for row in charged_fees(charged)] == [
        (None, (Channel.ONLINE,)),
        (400000, (Channel.DIRECT, Channel.POSTAL)),
        (8000, (Channel.DIRECT, Channel.ONLINE)),
    ]
    assert exemptions_vi(charged) == ("Được miễn lệ phí: Hộ nghèo",)
    other = procedure({"channel": "direct", "fees": [{"exempt": "Trẻ em"}]})
    assert exemptions_vi(other) == ("Được miễn: Trẻ em",)


@pytest.mark.parametrize(
    ("method", "states"),
    [
        ({}, False),
        ({"free": "có"}, True),
        ({"fees": [{"kind": "le_phi"}]}, False),
        ({"fees": [{"kind": "le_phi", "exempt": "Hộ nghèo"}]}, False),
        ({"fees": [{"kind": "le_phi", "applies_to": "Theo tỉnh"}]}, True),
        ({"fees": [{"amount_vnd": "0"}]}, True),
        ({"fees": [{"per": "trang", "tiers": TIERS}]}, True),
    ],
)
def test_whether_anything_is_stated(method: Values, states: bool) -> None:  # noqa: FBT001 - a row
    assert states_fees(procedure({"channel": "direct", **method})) is states
