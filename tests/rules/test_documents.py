"""Numbers of legal texts."""

import pytest

from tests.rules.building import after, faultless, found


@pytest.mark.parametrize(
    "number",
    [
        "123/2015/NĐ-CP",
        "47/2014/QH13",
        "Luật 47/2014/QH13",
        "22/KH-UBND",
        "1250/NQ-UBTVQH15",
        "46/2024/NQ-HĐND",
        "01/VBHN-BTP",
    ],
)
def test_numbers(number: str) -> None:
    assert after(plan__bases=[{"number": number}]) == []


@pytest.mark.parametrize("number", ["Luật Hộ tịch", "123/2015", "123", "NĐ-CP"])
def test_what_looks_like_no_number(number: str) -> None:
    content = faultless()
    content["plan"]["bases"] = [{"number": number}]
    content["procedures"]["1.000002"]["legal_basis"] = [{"number": number}]
    content["procedures"]["1.000002"]["methods"][0]["fees"][0]["basis"] = {"number": number}
    two = "catalogue/procedures/1.000002.yml"
    assert found(content) == [
        ("can-cu-chua-ro-so", f"{two}#legal_basis.0.number"),
        ("can-cu-chua-ro-so", f"{two}#methods.0.fees.0.basis.number"),
        ("can-cu-chua-ro-so", "plan.yml#bases.0.number"),
    ]
