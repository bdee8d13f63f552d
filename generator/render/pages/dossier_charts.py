"""Drawings of dossier figures: the on-time rate month by month, the sectors side by side."""

from __future__ import annotations

from decimal import Decimal

from generator.render.blocks import Section
from generator.render.charts.chart import Chart, Series
from generator.render.pages.dossier_periods import MOST_MONTHS
from generator.render.pages.trends import FEWEST_POINTS, month_vi, trend_words
from generator.views.communes import CommuneView
from generator.views.dossier_periods import DossierPeriod
from generator.views.wording import number_vi
from generator.vocabulary import Comparator, DossierRate

#: Sectors that one screen of a phone can compare.
MOST_SECTORS = 8
_COUNTS = (
    ("received_total", "Tiếp nhận"),
    ("completed_total", "Đã giải quyết"),
    ("pending_total", "Đang giải quyết"),
)
_LEAST = frozenset({Comparator.AT_LEAST, Comparator.REACH})


def on_time_section(commune: CommuneView) -> tuple[Section, ...]:
    """The on-time rate of the newest months, with the plan's target where there is one."""
    named = f"{DossierRate.ON_TIME.value}_rate"
    (series,) = (each for each in commune.dossiers.trend if each.id == named)
    points = series.points[-MOST_MONTHS:]
    values = tuple(value for _, value in points)
    if sum(value is not None for value in values) < FEWEST_POINTS:
        return ()
    target = _target(commune)
    chart = Chart(
        id="bieu-do-dung-han",
        record="ket-qua/bieu-do-dung-han",
        kind="trend",
        caption=f"{series.label}, từng tháng",
        description=trend_words([(month_vi(month), value) for month, value in points], "%")
        + (f" Chỉ tiêu của kế hoạch: {number_vi(target)}%." if target is not None else ""),
        category_label="Tháng",
        categories=tuple(month_vi(month) for month, _ in points),
        keys=tuple(month for month, _ in points),
        series=(Series(name=series.label, values=values),),
        unit=series.unit,
        target=target,
        starts_at_zero=False,
    )
    return (Section(id="dung-han", title="Đúng hạn qua các tháng", blocks=(chart,)),)


def _target(commune: CommuneView) -> Decimal | None:
    """The one least rate that the plans in force ask for; none where they differ."""
    asked = {
        view.target.value
        for plan in commune.plans
        if plan.plan.starts_on <= commune.as_of <= plan.plan.ends_on
        for view in plan.targets
        if view.target.dossier_rate is DossierRate.ON_TIME and view.target.comparator in _LEAST
    }
    return asked.pop() if len(asked) == 1 else None


def sectors_section(period: DossierPeriod) -> tuple[Section, ...]:
    """The sectors with most dossiers, side by side; all of them stand in the table."""
    order = sorted(period.by_sector.items(), key=lambda each: -each[1].received_total)
    most = order[:MOST_SECTORS]
    if len(most) < FEWEST_POINTS:
        return ()
    said = ", ".join(
        f"{period.names[code]} {number_vi(figures.received_total)}" for code, figures in most
    )
    most_words = f"{len(most)} lĩnh vực tiếp nhận nhiều nhất"
    which = most_words if len(order) > len(most) else "Hồ sơ theo lĩnh vực"
    chart = Chart(
        id="bieu-do-linh-vuc",
        record="ket-qua/bieu-do-linh-vuc",
        kind="bar",
        caption=f"{which}, {period.label}",
        description=f"Số hồ sơ tiếp nhận, nhiều nhất trước: {said}.",
        category_label="Lĩnh vực",
        categories=tuple(period.names[code] for code, _ in most),
        keys=tuple(code for code, _ in most),
        series=tuple(
            Series(name=label, values=tuple(getattr(figures, name) for _, figures in most))
            for name, label in _COUNTS
        ),
        unit="hồ sơ",
    )
    return (Section(id="so-sanh-linh-vuc", title="So sánh các lĩnh vực", blocks=(chart,)),)
