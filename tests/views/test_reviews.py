"""Reviews counted against targets: what counts, over what, on both sides of the bound."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from generator.views.reviews import ReviewsView
from generator.views.shares import Share
from generator.vocabulary import TargetState
from tests.views.registers import kept, registers_of, shared

TARGETS = ({"id": "CT-1", "text": "Rà soát", "comparator": "at_least", "value": "50"},)


def review(number: int, state: str, scope: str = "public", **more: object) -> Mapping[str, Any]:
    return {
        "id": f"RS-{number}",
        "name": "Thủ tục",
        "unit": "van-phong",
        "scope": scope,
        "state": state,
        **more,
    }


def reviewed(*rows: Mapping[str, Any], **link: object) -> ReviewsView:
    target = {"plan": "2026-an", "target": "CT-1", "scope": "public", **link}
    files = {"_2026": {"reviews": list(rows), "targets": [target] if link else []}}
    return registers_of(kept("reviews", **files), shared(), targets=TARGETS).reviews


ALL = tuple(
    review(number, state)
    for number, state in enumerate(
        ("planned", "reviewed", "proposed", "sent", "accepted", "declined", "issued"), start=1
    )
)


@pytest.mark.parametrize(
    ("measure", "counted"), [("reviewed", 6), ("proposed", 5), ("accepted", 2)]
)
def test_which_states_count(measure: str, counted: int) -> None:
    internal = review(99, "issued", "internal")
    view = reviewed(*ALL, internal, measure=measure, procedures="20")
    assert view.targets[0].share == Share(counted, 20)


def test_reviews_of_another_file_are_of_another_year() -> None:
    """2026: two of the six; the three of 2025 belong to the targets of their own file."""
    link = {"plan": "2026-an", "target": "CT-1", "scope": "public", "measure": "reviewed"}
    files: dict[str, Mapping[str, Any]] = {
        "_2025": {"reviews": [review(number, "issued") for number in (1, 2, 3)]},
        "_2026": {
            "reviews": [review(number, "reviewed") for number in (4, 5)],
            "targets": [{**link, "procedures": "6"}],
        },
    }
    view = registers_of(kept("reviews", **files), shared(), targets=TARGETS).reviews
    assert [each.share for each in view.targets] == [Share(2, 6)]
    assert len(view.reviews) == 5


@pytest.mark.parametrize(
    ("procedures", "state"), [("12", TargetState.MET), ("13", TargetState.NOT_MET)]
)
def test_half_of_the_procedures(procedures: str, state: TargetState) -> None:
    assert reviewed(*ALL, measure="reviewed", procedures=procedures).targets[0].state is state


def test_costs_are_summed_where_both_are_known() -> None:
    view = reviewed(
        review(1, "sent", cost_before_vnd="600", cost_after_vnd="400"),
        review(2, "sent", cost_before_vnd="400", cost_after_vnd="400"),
        review(3, "sent"),
        measure="cost",
    )
    assert view.targets[0].share == Share(200, 1000)
    assert [each.saving for each in view.reviews] == [Share(200, 600), Share(0, 400), None]


def test_without_any_cost_the_share_does_not_apply() -> None:
    target = reviewed(*ALL, measure="cost").targets[0]
    assert (target.share, target.state) == (Share(0, 0), TargetState.NO_DATA)


def test_electronic_procedures_leave_out_what_is_not_known() -> None:
    rows = [
        {"id": f"QT-{n}", "name": "Quy trình", "unit": "van-phong", "state": "in_force", **more}
        for n, more in enumerate(({"electronic": "có"}, {"electronic": "không"}, {}))
    ]
    files = {"so": {"internal_procedures": rows}}
    view = registers_of(kept("internal_procedures", **files), shared()).reviews
    assert (view.electronic, view.not_known_electronic) == (Share(1, 2), 1)
