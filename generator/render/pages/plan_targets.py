"""The targets of a plan, held against what was measured."""

from __future__ import annotations

from generator.render.blocks import (
    Row,
    Span,
    Table,
)
from generator.render.spans import (
    badge,
    cell,
    cell_of,
    empty,
    lines,
    text,
)
from generator.views.plans import (
    PlanView,
    TargetView,
    shown_value,
)
from generator.views.wording import date_vi, number_vi
from generator.vocabulary import MeasureUnit


def targets_table(view: PlanView) -> Table:
    """Targets with their bound, measured value and state."""
    return Table(
        caption="Chỉ tiêu của kế hoạch",
        columns=("Chỉ tiêu", "Mức", "Phạm vi", "Kết quả đo", "Tình trạng"),
        rows=tuple(_target_row(target) for target in view.targets),
    )


def _target_row(view: TargetView) -> Row:
    target = view.target
    scope = [part for part in (target.scope, target.segment) if part]
    if target.exception:
        scope.append(f"trừ {target.exception}")
    return Row(
        record=f"{view.plan_id}/{target.id}",
        cells=(
            cell(text(target.text), header=True, field="text"),
            cell(text(target_words(view)), field="value"),
            cell(text("; ".join(scope) or "–"), field="scope"),
            cell_of(measured_lines(view), field="measured"),
            cell(badge(view.state), field="state"),
        ),
    )


def target_words(view: TargetView) -> str:
    """A target's bound: «tối thiểu 98 %»."""
    target = view.target
    number = number_vi(target.value)
    unit = "%" if target.unit is MeasureUnit.PERCENT else f" {target.unit.label}"
    return f"{target.comparator.label} {number}{unit}"


def measured_lines(view: TargetView) -> tuple[tuple[Span, ...], ...]:
    """The measured value of a target with its fraction, day and source, a line each."""
    measurement = view.measurement
    if measurement is None or view.value is None:
        return ((empty(),),)
    day = f"đến ngày {date_vi(measurement.on)}"
    if view.target.unit is not MeasureUnit.PERCENT:
        return lines((f"{number_vi(view.value)} {view.target.unit.label}", day))
    counted = f"{number_vi(measurement.numerator)}/{number_vi(measurement.denominator or 0)}"
    return lines(
        (
            f"{number_vi(shown_value(view.target, view.value))}%",
            f"{counted}, {day}",
            measurement.source,
        )
    )
