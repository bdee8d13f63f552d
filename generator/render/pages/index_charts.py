"""Drawings of the index of service quality: the months, and the groups against their maxima."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.blocks import Section
from generator.render.charts.chart import Chart, Series
from generator.render.pages.register_parts import section
from generator.render.pages.trends import FEWEST_POINTS, month_vi, trend_words
from generator.views.index_766 import IndexMonthView, IndexView
from generator.views.wording import number_vi

#: Three years of months stay readable.
_MOST_MONTHS = 36


def drawn_sections(view: IndexView, newest: IndexMonthView) -> Iterator[Section]:
    """The groups of the newest month, then the total of each month; nothing unknown is drawn."""
    if any(group.score is not None for group in newest.groups):
        title = f"Các nhóm so với điểm tối đa, {newest.period.label}"
        yield section("so-voi-toi-da", title, _groups(newest))
    months = view.months[-_MOST_MONTHS:]
    if sum(month.score is not None for month in months) >= FEWEST_POINTS:
        yield section("diem-qua-cac-thang", "Tổng điểm qua các tháng", _months(months))


def _groups(month: IndexMonthView) -> Chart:
    said = ", ".join(
        f"{each.frame.name} {number_vi(each.score)}/{number_vi(each.frame.maximum)}"
        for each in month.groups
        if each.score is not None
    )
    return Chart(
        id="bieu-do-nhom",
        record="chi-so-766/bieu-do-nhom",
        kind="progress",
        caption=f"Điểm các nhóm so với điểm tối đa, {month.period.label}",
        description=f"Điểm trên điểm tối đa: {said}.",
        category_label="Nhóm",
        categories=tuple(each.frame.name for each in month.groups),
        keys=tuple(each.frame.id for each in month.groups),
        series=(Series(name="Điểm", values=tuple(each.score for each in month.groups)),),
        maxima=tuple(each.frame.maximum for each in month.groups),
        unit="điểm",
    )


def _months(months: tuple[IndexMonthView, ...]) -> Chart:
    points = [(month_vi(month.period.id), month.score) for month in months]
    return Chart(
        id="bieu-do-diem",
        record="chi-so-766/bieu-do-diem",
        kind="trend",
        caption="Tổng điểm từng tháng như Cổng công bố",
        description=trend_words(points, " điểm"),
        category_label="Tháng",
        categories=tuple(name for name, _ in points),
        keys=tuple(month.period.id for month in months),
        series=(Series(name="Tổng điểm", values=tuple(value for _, value in points)),),
        unit="điểm",
        starts_at_zero=False,
    )
