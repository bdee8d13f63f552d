"""Fees and time limits."""

import pytest

from tests.rules.building import faultless, found

PLACE = "catalogue/procedures/1.000002.yml#methods.0"


def with_method(**method: object) -> list[tuple[str, str]]:
    content = faultless()
    content["procedures"]["1.000002"]["methods"] = [{"channel": "direct"} | method]
    return found(content)


def test_free_or_charged() -> None:
    assert with_method(free="có") == []
    copies = {"applies_to": "khi lấy thêm bản sao", "amount_vnd": "5000"}
    assert with_method(free="có", fees=[copies]) == []
    assert with_method(free="không", fees=[{"amount_vnd": "5000"}]) == []
    assert with_method(free="có", fees=[{"amount_vnd": "5000"}]) == [
        ("mien-phi-lan-phi", f"{PLACE}.free")
    ]


def test_amount_or_tiers() -> None:
    tiers = [
        {"from_count": "1", "to_count": "2", "amount_vnd": "2.000"},
        {"from_count": "3", "amount_vnd": "1.000"},
    ]
    assert (
        with_method(fees=[{"per": "trang", "tiers": tiers}, {"applies_to": "Trường hợp khác"}])
        == []
    )
    assert with_method(fees=[{"amount_vnd": "0", "per": "trang", "tiers": tiers}]) == [
        ("phi-vua-mot-muc-vua-bac", f"{PLACE}.fees.0.tiers")
    ]


@pytest.mark.parametrize(
    ("limit", "found"),
    [
        ({"unit": "same_day", "cutoff": "15h"}, []),
        ({"unit": "other"}, []),
        ({"unit": "day", "amount": "1"}, []),
        ({"unit": "day", "amount": "1", "cutoff": "15h"}, [("gio-chot-khong-can", "cutoff")]),
        ({"unit": "month"}, [("thoi-han-thieu-so", "unit")]),
        ({"unit": "working_day", "amount": "0"}, [("thoi-han-bang-khong", "amount")]),
        ({"unit": "other", "amount": "0"}, [("thoi-han-thua-so", "amount")]),
    ],
)
def test_time_limits(limit: dict[str, str], found: list[tuple[str, str]]) -> None:
    expected = [(rule, f"{PLACE}.times.0.{field}") for rule, field in found]
    assert with_method(times=[limit]) == expected
