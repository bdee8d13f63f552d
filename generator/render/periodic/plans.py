"""The part of a periodic report on plans, reviews, inspections and trainings."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.periodic.table import (
    NONE_IN_PERIOD,
    Figure,
    FigureSource,
    ReportRow,
    ReportSection,
    ReportTable,
    counted_figures,
    number,
    words,
)
from generator.views.activities import status_counts
from generator.views.periodic import PeriodicView
from generator.views.plans import PlanView
from generator.views.targets import TargetView, shown_value
from generator.views.wording import date_vi, number_vi
from generator.vocabulary import NOT_GIVEN, MeasureUnit

_REVIEWS, _INSPECTIONS = "ra-soat/", "kiem-tra/"


def plan_section(view: PeriodicView) -> ReportSection:
    """Progress by status, targets, then reviews and what was held; statuses are of ``as_of``."""
    return ReportSection(
        title="Thực hiện kế hoạch, rà soát, kiểm tra, tập huấn",
        tables=(
            _statuses(view),
            _targets(view),
            _activities(view),
            _review_targets(view),
            _events(view),
        ),
    )


def _page(plan: PlanView) -> str:
    return f"ke-hoach/{plan.id}/"


def _statuses(view: PeriodicView) -> ReportTable:
    return ReportTable(
        sheet="Kế hoạch",
        title=f"Hoạt động theo trạng thái, tính đến ngày {date_vi(view.as_of)}",
        columns=("Kế hoạch", "Trạng thái", "Số hoạt động"),
        rows=tuple(
            ReportRow(
                cells=(words(plan.plan.title), words(label), number(count)),
                source=FigureSource(page=_page(plan), data="plans", files=plan.sources),
            )
            for plan in view.plans
            for label, count in _status_rows(plan)
        ),
    )


def _status_rows(plan: PlanView) -> Iterator[tuple[str, int]]:
    yield "Tổng số", len(plan.activities)
    yield from ((each.label, count) for each, count in status_counts(plan.activities).items())


def _targets(view: PeriodicView) -> ReportTable:
    return ReportTable(
        sheet="Chỉ tiêu",
        title=f"Chỉ tiêu của kế hoạch, tính đến ngày {date_vi(view.as_of)}",
        columns=("Chỉ tiêu", "Mức cần đạt", "Kết quả đo gần nhất", "Ngày đo", "Tình trạng"),
        rows=tuple(
            _target(each, FigureSource(page=_page(plan), data="targets", files=plan.sources))
            for plan in view.plans
            for each in plan.targets
        ),
    )


def _target(view: TargetView, source: FigureSource) -> ReportRow:
    target, measured = view.target, view.measurement
    unit = "%" if target.unit is MeasureUnit.PERCENT else f" {target.unit.label}"
    value = None if view.value is None else shown_value(target, view.value)
    return ReportRow(
        cells=(
            words(target.text),
            words(f"{target.comparator.label} {number_vi(target.value)}{unit}"),
            Figure(view.absent) if value is None else Figure(f"{number_vi(value)}{unit}", value),
            words(date_vi(measured.on) if measured else None),
            words(view.state.label),
        ),
        source=source,
    )


def _activities(view: PeriodicView) -> ReportTable:
    return ReportTable(
        sheet="Hoạt động",
        title=f"Các hoạt động, tính đến ngày {date_vi(view.as_of)}",
        columns=("Kế hoạch", "Mã hoạt động", "Hoạt động", "Chủ trì", "Thời gian", "Trạng thái"),
        rows=tuple(
            ReportRow(
                cells=(
                    words(plan.plan.title),
                    words(each.activity.id),
                    words(each.activity.text),
                    words(", ".join(unit.name for unit in each.lead)),
                    words(each.schedule_text),
                    words(each.status.label),
                ),
                source=FigureSource(page=_page(plan), data="activities", files=plan.sources),
            )
            for plan in view.plans
            for each in plan.activities
        ),
        in_document=False,
    )


def _review_targets(view: PeriodicView) -> ReportTable:
    kept = view.commune.registers.reviews
    source = FigureSource(page=_REVIEWS, data="review-targets", files=kept.sources)
    plans = {each.id for each in view.plans}
    return ReportTable(
        sheet="Rà soát",
        title=f"Rà soát thủ tục so với chỉ tiêu, tính đến ngày {date_vi(view.as_of)}",
        columns=("Chỉ tiêu", "Đã đếm được", "Trên tổng số", "Tỷ lệ", "Tình trạng"),
        rows=tuple(
            ReportRow(
                cells=(
                    words(each.target.text),
                    *counted_figures(each.share, each.shown),
                    words(each.state.label),
                ),
                source=source,
            )
            for each in kept.targets
            if each.link.plan in plans
        ),
    )


def _events(view: PeriodicView) -> ReportTable:
    kept = view.commune.registers.inspections
    return ReportTable(
        sheet="Kiểm tra, tập huấn",
        title="Kiểm tra, tập huấn trong kỳ",
        columns=("Loại", "Nội dung", "Theo lịch", "Đã thực hiện", "Số người dự", "Tình trạng"),
        rows=tuple(_event_rows(view)),
        without_rows=NONE_IN_PERIOD if kept.sources else NOT_GIVEN,
    )


def _event_rows(view: PeriodicView) -> Iterator[ReportRow]:
    files = view.commune.registers.inspections.sources
    for held in view.inspections:
        record = held.record
        yield ReportRow(
            cells=(
                words("Kiểm tra"),
                words(record.title),
                words(date_vi(record.planned_on) if record.planned_on else None),
                words(date_vi(record.held_on) if record.held_on else None),
                words("Không ghi"),
                words(held.state.label),
            ),
            source=FigureSource(page=_INSPECTIONS, data="inspections", files=files),
        )
    for training in view.trainings:
        taught = training.record
        yield ReportRow(
            cells=(
                words("Tập huấn"),
                words(taught.title),
                words(date_vi(taught.planned_on) if taught.planned_on else None),
                words(date_vi(taught.held_on) if taught.held_on else None),
                number(taught.participants),
                words(training.state.label),
            ),
            source=FigureSource(page=_INSPECTIONS, data="trainings", files=files),
        )
