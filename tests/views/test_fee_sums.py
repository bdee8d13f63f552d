"""What a stepped fee comes to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.procedures import Fee, Procedure
from generator.views.fee_sums import encoded, example_vi, fee_sum, fee_sum_options
from tests.cases.fee_sums import CASES, Case, fee_of
from tests.views.building import Values

TIERS = [
    {"from_count": "1", "to_count": "2", "amount_vnd": "2000"},
    {"from_count": "3", "amount_vnd": "1000"},
]
COPIES = {"kind": "phi", "per": "trang", "tiers": TIERS, "cap_vnd": "200000", "cap_per": "bản"}


def procedure(*methods: Values) -> Procedure:
    values = {"code": "9.000001", "name": "Thử", "detail": "listing", "sector": "a"}
    return Procedure.model_validate({**values, "methods": methods})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_the_table_of_cases(case: Case) -> None:
    fee = fee_of(case)
    assert ";".join(encoded(fee)) == case["tiers"]
    assert fee_sum(fee, case["count"], case["copies"]) == case["sum"]


@given(count=st.integers(1, 10**6), copies=st.integers(1, 10**4))
def test_one_more_never_costs_less_and_the_cap_holds(count: int, copies: int) -> None:
    fee = Fee.model_validate(COPIES)
    one, more = fee_sum(fee, count, copies), fee_sum(fee, count + 1, copies)
    assert one is not None
    assert more is not None
    assert one <= more <= copies * 200000
    assert fee_sum(fee, count, copies) == copies * (fee_sum(fee, count) or 0)


def test_examples() -> None:
    short = {"per": "trang", "tiers": [{**TIERS[0], "to_count": "1"}]}
    assert [example_vi(Fee.model_validate(each)) for each in (COPIES, short)] == [
        "1 bản 5 trang hết 7.000 đồng",
        "1 trang hết 2.000 đồng",
    ]


def test_each_stepped_fee_is_offered_once() -> None:
    flat = {"amount_vnd": "5000"}
    other = {**COPIES, "applies_to": "Bản dịch", "payers": ["to_chuc"]}
    methods: list[Values] = [
        {"channel": "direct", "fees": [flat, COPIES, other]},
        {"channel": "postal", "fees": [COPIES]},
    ]
    options = fee_sum_options(procedure(*methods))
    assert [(option.label, option.tiers, option.unit) for option in options] == [
        ("Trực tiếp, Bưu chính", ("1 2 2000", "3 - 1000"), "trang"),
        ("Trực tiếp – tổ chức – Bản dịch", ("1 2 2000", "3 - 1000"), "trang"),
    ]
    assert fee_sum_options(procedure({"channel": "direct", "fees": [flat]})) == ()
