"""The targets of a plan, held against what was measured."""

from __future__ import annotations

from decimal import Decimal

from generator.render.blocks import (
    Block,
    Details,
    Facts,
    Row,
    Section,
    Span,
    Table,
)
from generator.render.pages.common import RULES
from generator.render.spans import (
    badge,
    cell,
    cell_of,
    empty,
    fact,
    lines,
    link,
    paragraph,
    text,
)
from generator.views.plans import PlanView
from generator.views.targets import (
    MeasurementView,
    TargetView,
    measured_value,
    shown_value,
    target_state,
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


def measured_lines(view: TargetView, here: str = "") -> tuple[tuple[Span, ...], ...]:
    """The measured value of a target with its fraction, day and source, a line each.

    ``here`` is the page of the register that they stand on: its source needs no link.
    """
    measurement = view.measurement
    if measurement is None or view.value is None:
        return ((empty(view.absent),),)
    day = f"đến ngày {date_vi(measurement.on)}"
    number = link(_value(view, view.value), f"ke-hoach/{view.plan_id}.md#{_anchor(view)}")
    if view.target.unit is not MeasureUnit.PERCENT:
        return ((number,), (text(day),))
    counted = f"{number_vi(measurement.numerator)}/{number_vi(measurement.denominator or 0)}"
    return ((number,), *lines((f"{counted}, {day}",)), (_source(measurement, here),))


def _source(measurement: MeasurementView, here: str = "") -> Span:
    """Where the figure is from, with the page of the register that it was computed from."""
    if not measurement.page or measurement.page == here:
        return text(measurement.source)
    return link(measurement.source, measurement.page)


def _value(view: TargetView, value: Decimal) -> str:
    """A measured value, as few decimals as still give the same state."""
    if view.target.unit is not MeasureUnit.PERCENT:
        return f"{number_vi(value)} {view.target.unit.label}"
    return f"{number_vi(shown_value(view.target, value))}%"


def _anchor(view: TargetView) -> str:
    return f"cach-tinh-{view.target.id}"


def computing_sections(view: PlanView) -> tuple[Section, ...]:
    """How each measured target was computed: what is counted, and all its measurements."""
    details: tuple[Block, ...] = tuple(
        Details(
            id=_anchor(target),
            summary=(text(target.target.text), badge(target.state)),
            blocks=(_computing(target), _measurements(target)),
        )
        for target in view.targets
        if target.measurement
    )
    if not details:
        return ()
    rule = paragraph(link("Quy tắc chung", f"{RULES}#chi-tieu"), style="meta")
    blocks = (*details, rule)
    return (Section(id="cach-tinh", title="Cách tính từng chỉ tiêu", blocks=blocks),)


def _computing(view: TargetView) -> Facts:
    record, indicator = f"{view.plan_id}/{view.target.id}", view.indicator
    facts = [fact("bound", record, "Mức phải đạt", text(target_words(view)))]
    if indicator:
        facts += [
            fact("indicator", record, "Chỉ số", text(indicator.name)),
            fact("counted", record, "Tử số", text(indicator.numerator)),
        ]
        if indicator.denominator:
            facts.append(fact("whole", record, "Mẫu số", text(indicator.denominator)))
        facts.append(fact("indicator_source", record, "Nguồn", text(indicator.source)))
    elif view.target.scope:
        facts.append(fact("whole", record, "Tính trên", text(view.target.scope)))
    return Facts(facts=tuple(facts), style="line")


def _measurements(view: TargetView) -> Table:
    return Table(
        caption="Số liệu đã đo, mới nhất trước",
        columns=("Đến ngày", "Tử số", "Mẫu số", "Kết quả", "Tình trạng", "Nguồn"),
        rows=tuple(_measurement_row(measurement, view) for measurement in view.measurements),
    )


def _measurement_row(measurement: MeasurementView, view: TargetView) -> Row:
    value = measured_value(measurement, view.target.unit)
    whole = measurement.denominator
    return Row(
        record=f"{view.plan_id}/{view.target.id}/{measurement.on.isoformat()}",
        cells=(
            cell(text(date_vi(measurement.on)), header=True, field="on"),
            cell(text(number_vi(measurement.numerator)), field="numerator"),
            cell(text("–" if whole is None else number_vi(whole)), field="denominator"),
            cell(empty() if value is None else text(_value(view, value)), field="value"),
            cell(badge(target_state(view.target, value)), field="state"),
            cell(_source(measurement), field="source"),
        ),
    )
