"""Targets of a plan: where they stand, what was measured, and whether they are met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from generator.model.indicators import Indicator
from generator.model.plans import Plan, Target
from generator.vocabulary import NOT_GIVEN, Comparator, MeasureUnit, TargetState

TargetPlace = Literal["objective", "task", "product"]


#: What is never shown of a value that is neither.
_ENDS = (Decimal(0), Decimal(100))


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurementView:
    """What was measured of a target on a day: typed, or computed from a register."""

    #: Id of the target in its plan.
    target: str
    on: date
    numerator: int
    denominator: int | None
    source: str
    #: Page and section that show how it was computed; empty where it was typed.
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetView:
    """A target, where it stands, its last measurement and its computed state."""

    target: Target
    plan_id: str
    #: The column of the plan that names it.
    place: TargetPlace
    #: Id of that objective, task or activity.
    owner: str
    measurement: MeasurementView | None
    #: All measurements up to ``as_of``, newest first.
    measurements: tuple[MeasurementView, ...]
    #: What it is measured from, where the plan names an indicator.
    indicator: Indicator | None
    #: Measured value in the target's unit, or None without a measurement.
    value: Decimal | None
    #: What stands in the place of a value.
    absent: str
    state: TargetState


def targets_of(plan: Plan) -> Iterator[tuple[TargetPlace, str, Target]]:
    """Every target of a plan with the kind and id of what it stands in."""
    for part in plan.parts:
        for objective in part.objectives:
            yield from (("objective", objective.id, target) for target in objective.targets)
        for task in part.tasks:
            yield from (("task", task.id, target) for target in task.targets)
            for activity in task.activities:
                for product in activity.products:
                    yield from (("product", activity.id, target) for target in product.targets)


def target_view(  # noqa: PLR0913  one argument a thing that the plan says of it
    target: Target,
    plan_id: str,
    place: TargetPlace,
    owner: str,
    measurements: Iterable[MeasurementView],
    *,
    indicator: Indicator | None = None,
    absent: str = NOT_GIVEN,
) -> TargetView:
    """A target held against the newest of its measurements."""
    own = sorted((m for m in measurements if m.target == target.id), key=lambda m: m.on)
    newest = own[-1] if own else None
    value = measured_value(newest, target.unit) if newest else None
    return TargetView(
        target=target,
        plan_id=plan_id,
        place=place,
        owner=owner,
        measurement=newest,
        measurements=tuple(reversed(own)),
        indicator=indicator,
        value=value,
        absent=absent,
        state=target_state(target, value),
    )


def measured_value(measurement: MeasurementView, unit: MeasureUnit) -> Decimal | None:
    """Numerator over denominator in the target's unit; None over a denominator of 0."""
    if unit is not MeasureUnit.PERCENT:
        return Decimal(measurement.numerator)
    if not measurement.denominator:
        return None
    return Decimal(measurement.numerator) * 100 / Decimal(measurement.denominator)


def shown_value(target: Target, value: Decimal) -> Decimal:
    """The value rounded to show: as few decimals as still give the same state.

    No rounding makes 0 or 100 of what is neither. Every page and file that shows what a
    target was measured at shows this value.
    """
    state = target_state(target, value)
    rounded = (round(value, digits) for digits in range(1, 5))
    kept = (each for each in rounded if value in _ENDS or each not in _ENDS)
    return next((each for each in kept if target_state(target, each) is state), value)


def target_state(target: Target, value: Decimal | None) -> TargetState:
    """Whether the unrounded value reaches the target."""
    if value is None:
        return TargetState.NO_DATA
    met = {
        Comparator.AT_LEAST: value >= target.value,
        Comparator.REDUCE_BY: value >= target.value,
        Comparator.REACH: value >= target.value,
        Comparator.AT_MOST: value <= target.value,
        Comparator.EXACTLY: value == target.value,
    }[target.comparator]
    return TargetState.MET if met else TargetState.NOT_MET
