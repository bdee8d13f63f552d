"""Dates, numbers and time limits in Vietnamese words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.model.procedures import Method, TimeLimit
from generator.views.wording import (
    date_vi,
    method_times_vi,
    money_vi,
    month_vi,
    number_vi,
    time_limit_vi,
)
from tests.views.building import Values, day


def test_days_and_months() -> None:
    assert date_vi(day("2026-07-05")) == "05/07/2026"
    assert date_vi(day("2026-12-31")) == "31/12/2026"
    assert month_vi("2025-08") == "tháng 8 năm 2025"
    assert month_vi("2025-12") == "tháng 12 năm 2025"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1000, "1.000"),
        (1234567, "1.234.567"),
        (12345678901234567890, "12.345.678.901.234.567.890"),
        (Decimal("98.5"), "98,5"),
        (Decimal("98.50"), "98,5"),
        (Decimal("98.0"), "98"),
        (Decimal(100), "100"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("1234.05"), "1.234,05"),
        (Decimal("0.1"), "0,1"),
    ],
)
def test_numbers(value: Decimal | int, words: str) -> None:
    assert number_vi(value) == words


def test_money() -> None:
    assert [money_vi(amount) for amount in (0, 500, 8000, 400000)] == [
        "0 đồng",
        "500 đồng",
        "8.000 đồng",
        "400.000 đồng",
    ]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"unit": "same_day"}, "Trong ngày"),
        (
            {"unit": "same_day", "cutoff": "15h"},
            "Trong ngày; nhận sau 15h00 thì trả kết quả ngày làm việc tiếp theo",
        ),
        ({"unit": "working_day", "amount": "3"}, "3 ngày làm việc"),
        ({"unit": "day", "amount": "15"}, "15 ngày"),
        ({"unit": "hour", "amount": "4"}, "4 giờ"),
        ({"unit": "month", "amount": "1"}, "1 tháng"),
        ({"unit": "other"}, "Theo mô tả"),
        (
            {"unit": "working_day", "amount": "8", "applies_to": "Phải xác minh"},
            "Phải xác minh: 8 ngày làm việc",
        ),
        (
            {"unit": "same_day", "applies_to": "Không phải xác minh"},
            "Không phải xác minh: trong ngày",
        ),
    ],
)
def test_time_limits(values: Values, words: str) -> None:
    assert time_limit_vi(TimeLimit.model_validate(values)) == words


def test_a_channel_says_each_time_once() -> None:
    method = Method.model_validate(
        {
            "channel": "direct",
            "times": [
                {"unit": "same_day"},
                {"unit": "same_day"},
                {"unit": "day", "amount": "2"},
            ],
        }
    )
    assert method_times_vi(method) == ("Trong ngày", "2 ngày")
