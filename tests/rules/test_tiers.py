"""Stepped fees and their caps."""

import pytest

from tests.rules.building import faultless, found

PLACE = "catalogue/procedures/1.000002.yml#methods.0.fees.0"


def with_fee(**fee: object) -> list[tuple[str, str]]:
    """The findings of one fee, each with its place below the fee."""
    content = faultless()
    content["procedures"]["1.000002"]["methods"] = [{"channel": "direct", "fees": [fee]}]
    return [(rule, at.removeprefix(f"{PLACE}.")) for rule, at in found(content)]


def tiers(*steps: str) -> list[dict[str, str]]:
    """Steps as «1 2 2000»; a hyphen for no end."""
    parted = (step.split() for step in steps)
    return [
        {"from_count": start, "amount_vnd": amount} | ({} if end == "-" else {"to_count": end})
        for start, end, amount in parted
    ]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (["1 2 2000", "3 - 1000"], []),
        (["1 1 2000", "2 2 1000", "3 9 500"], []),
        (["1 - 2000"], []),
        (["0 2 2000"], [("bac-phi-khong-tu-mot", "tiers.0.from_count")]),
        (["3 - 2000"], [("bac-phi-khong-tu-mot", "tiers.0.from_count")]),
        (["1 0 2000"], [("bac-phi-nguoc", "tiers.0.to_count")]),
        (["1 2 2000", "2 - 1000"], [("bac-phi-khong-noi-nhau", "tiers.1.from_count")]),
        (["1 2 2000", "4 - 1000"], [("bac-phi-khong-noi-nhau", "tiers.1.from_count")]),
        (["1 - 2000", "3 - 1000"], [("bac-phi-thieu-so-cuoi", "tiers.0.from_count")]),
        (
            ["3 9 500", "1 2 2000"],
            [
                ("bac-phi-khong-tu-mot", "tiers.0.from_count"),
                ("bac-phi-khong-noi-nhau", "tiers.1.from_count"),
            ],
        ),
    ],
)
def test_steps(steps: list[str], expected: list[tuple[str, str]]) -> None:
    assert with_fee(per="trang", tiers=tiers(*steps)) == expected


def test_steps_count_something() -> None:
    assert with_fee(tiers=tiers("1 - 2000")) == [("bac-phi-thieu-don-vi", "tiers")]


@pytest.mark.parametrize(("cap", "rules"), [("1.999", ["muc-toi-da-qua-thap"]), ("2.000", [])])
def test_caps(cap: str, rules: list[str]) -> None:
    expected = [(rule, "cap_vnd") for rule in rules]
    stepped = tiers("1 2 2000", "3 - 5000")
    assert with_fee(amount_vnd="2.000", cap_vnd=cap, cap_per="bản") == expected
    assert with_fee(per="trang", tiers=stepped, cap_vnd=cap) == expected


def test_caps_stand_with_amounts_and_units_with_caps() -> None:
    assert with_fee(cap_vnd="2.000") == [("muc-toi-da-khong-muc-thu", "cap_vnd")]
    assert with_fee(amount_vnd="2.000", cap_per="bản") == [("don-vi-toi-da-thua", "cap_per")]
