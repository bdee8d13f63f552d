"""Targets: measured values, and the state by the unrounded value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.model.plans import Target
from generator.model.progress import Measurement, ProgressFile
from generator.views.targets import (
    MeasurementView,
    measured_value,
    target_state,
    target_view,
    targets_of,
)
from generator.vocabulary import MeasureUnit, TargetState
from tests.views.building import folder, plan, view


def target(comparator: str, value: str, unit: str = "percent", name: str = "CT-01") -> Target:
    return Target.model_validate(
        {"id": name, "text": "Chỉ tiêu", "comparator": comparator, "value": value, "unit": unit}
    )


def typed(
    numerator: str, denominator: str | None = None, on: str = "2026-06-30", name: str = "CT-01"
) -> Measurement:
    return Measurement.model_validate(
        {
            "plan": "2026-an",
            "target": name,
            "on": on,
            "numerator": numerator,
            "denominator": denominator,
            "source": "Sổ theo dõi",
        }
    )


def measurement(numerator: str, denominator: str | None = None) -> MeasurementView:
    return MeasurementView(
        target="CT-01",
        on=date(2026, 6, 30),
        numerator=int(numerator),
        denominator=None if denominator is None else int(denominator),
        source="Sổ theo dõi",
    )


@pytest.mark.parametrize(
    ("comparator", "under", "at", "over"),
    [
        ("at_least", "not_met", "met", "met"),
        ("reach", "not_met", "met", "met"),
        ("reduce_by", "not_met", "met", "met"),
        ("at_most", "met", "met", "not_met"),
        ("exactly", "not_met", "met", "not_met"),
    ],
)
def test_each_comparator_just_under_at_and_just_over(
    comparator: str, under: str, at: str, over: str
) -> None:
    bound = target(comparator, "97,5")
    measured = [(974999, 1000000), (975, 1000), (975001, 1000000)]
    values = [Decimal(n) * 100 / Decimal(d) for n, d in measured]
    assert [target_state(bound, value).value for value in values] == [under, at, over]


def test_no_value_is_no_data() -> None:
    assert target_state(target("at_most", "5"), None) is TargetState.NO_DATA


@pytest.mark.parametrize(
    ("numerator", "denominator", "state"),
    [
        ("9499", "10000", TargetState.NOT_MET),  # 94.99 %: shown as 95 %, and not met
        ("95", "100", TargetState.MET),
        ("0", "100", TargetState.NOT_MET),  # 0 is a value
        ("0", "0", TargetState.NO_DATA),
        ("5", "0", TargetState.NO_DATA),
        ("5", None, TargetState.NO_DATA),
    ],
)
def test_percentages(numerator: str, denominator: str | None, state: TargetState) -> None:
    bound = target("at_least", "95")
    found = target_view(bound, "2026-an", "task", "1", [measurement(numerator, denominator)])
    assert found.state is state
    assert (found.value is None) == (state is TargetState.NO_DATA)


def test_thirds_reach_no_more_than_they_are() -> None:
    third = measured_value(measurement("1", "3"), MeasureUnit.PERCENT)
    assert target_state(target("at_least", "33,3"), third) is TargetState.MET
    assert target_state(target("at_least", "33,4"), third) is TargetState.NOT_MET
    assert target_state(target("exactly", "33,3"), third) is TargetState.NOT_MET


@pytest.mark.parametrize(
    ("numerator", "state"),
    [("3", TargetState.NOT_MET), ("4", TargetState.MET), ("5", TargetState.NOT_MET)],
)
def test_counts_have_no_denominator(numerator: str, state: TargetState) -> None:
    found = target_view(
        target("exactly", "4", "count"), "2026-an", "task", "1", [measurement(numerator)]
    )
    assert (found.value, found.state) == (Decimal(numerator), state)


def test_without_a_measurement() -> None:
    found = target_view(target("reach", "100"), "2026-an", "task", "1", [])
    assert (found.measurement, found.value, found.state) == (None, None, TargetState.NO_DATA)


def test_the_newest_measurement_of_the_target_counts_up_to_the_day() -> None:
    measured = [
        typed("3", on="2026-06-30"),
        typed("1", on="2026-03-31"),
        typed("4", on="2026-09-30"),
        typed("9", on="2026-07-01", name="CT-02"),
    ]
    given = folder(
        plans={"2026-an": plan(parts=[_part()])},
        progress={"2026": ProgressFile(measurements=tuple(measured))},
    )

    def numerators(as_of: str) -> list[int | None]:
        targets = view(given, as_of).plans[0].targets
        return [each.measurement.numerator if each.measurement else None for each in targets]

    assert numerators("2026-03-30") == [None, None, None]
    assert numerators("2026-03-31") == [1, None, None]
    assert numerators("2026-09-29") == [3, 9, None]
    assert numerators("2026-09-30") == [4, 9, None]


def _part() -> dict[str, object]:
    def one(name: str) -> dict[str, object]:
        return {
            "id": name,
            "text": name,
            "comparator": "at_least",
            "value": "4",
            "unit": "count",
        }

    product = {"text": "Sản phẩm", "targets": [one("CT-03")]}
    activity = {"id": "HD-01", "text": "Việc", "products": [product]}
    return {
        "id": "I",
        "title": "Phần",
        "objectives": [{"id": "MT-1", "text": "Mục tiêu", "targets": [one("CT-01")]}],
        "tasks": [
            {
                "id": "NV-1",
                "title": "Nhiệm vụ",
                "objectives": ["MT-1"],
                "targets": [one("CT-02")],
                "activities": [activity],
            }
        ],
    }


def test_targets_stand_in_objectives_tasks_and_products() -> None:
    found = [(place, owner, each.id) for place, owner, each in targets_of(plan(parts=[_part()]))]
    assert found == [
        ("objective", "MT-1", "CT-01"),
        ("task", "NV-1", "CT-02"),
        ("product", "HD-01", "CT-03"),
    ]
