"""``fee_sums.json``: what a stepped fee comes to, for Python and for the page's script alike."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict, cast

from generator.model.procedures import Fee


class Case(TypedDict):
    """One question with its answer, worked out by hand."""

    why: str
    #: As the page's script reads it: "from to amount", steps parted by ";".
    tiers: str
    cap: int | None
    count: int
    copies: int
    sum: int | None


_FILE = Path(__file__).with_suffix(".json")
CASES = cast("list[Case]", json.loads(_FILE.read_text(encoding="utf-8")))


def fee_of(case: Case) -> Fee:
    """The case's fee as a record."""
    tiers = (tier.split() for tier in case["tiers"].split(";"))
    return Fee.model_validate(
        {
            "per": "trang",
            "tiers": [
                {"from_count": start, "amount_vnd": amount}
                | ({} if end == "-" else {"to_count": end})
                for start, end, amount in tiers
            ],
            "cap_vnd": None if case["cap"] is None else str(case["cap"]),
        }
    )
