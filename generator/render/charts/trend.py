"""A trend: lines over periods, with gaps where nothing is known."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Literal

from generator.render.charts.chart import Chart
from generator.render.charts.keys import add_keys
from generator.render.charts.labels import FONT, LINE, figure_vi, shortened, value_width, width_of
from generator.render.charts.plot import Guide, TrendPlot, trend_plot
from generator.render.charts.shapes import WIDTH, Canvas, Mark, Words, dots, number, path

_HEIGHT = 190
#: Wider labels of periods would leave none beside them.
_WIDEST_LABEL = 110
_BETWEEN_LABELS = 14
_PERCENT = 100
#: From the middle of a dot to the value beside it.
_BESIDE_DOT = 7
_CUT_AXIS = "Trục đứng không bắt đầu từ 0."


def draw_trend(chart: Chart, canvas: Canvas) -> None:
    """Key, guides, lines, dots, the target, the newest value, the periods."""
    add_keys(chart, canvas)
    top = canvas.height
    plot = _plot(chart)
    _guides(chart, plot, canvas, top)
    for index in range(len(chart.series)):
        _line(plot, index, canvas, top)
    if chart.target is not None:
        at = number(top + plot.points[-1][0][1])
        across = f"M{number(plot.left)} {at}H{number(plot.right)}"
        canvas.marks.append(Mark(path=across, style="target"))
    if len(chart.series) == 1:
        _newest(chart, plot, canvas, top)
    _periods(chart, plot, canvas, top)
    canvas.height = top + plot.bottom + LINE + 6
    if not chart.starts_at_zero:
        canvas.words.append(Words(x="0", y=number(canvas.height + 12), lines=(_CUT_AXIS,)))
        canvas.height += LINE


def _plot(chart: Chart) -> TrendPlot:
    series = [
        [None if value is None else float(value) for value in each.values] for each in chart.series
    ]
    if chart.target is not None:
        # One point tells its height.
        series.append([float(chart.target), *[None] * (len(chart.categories) - 1)])
    return trend_plot(
        series,
        width=WIDTH,
        height=_HEIGHT,
        font=FONT,
        beside=_room_beside(chart),
        bounds=(0, _upper(chart)) if chart.starts_at_zero else None,
        label=lambda value: figure_vi(Decimal(str(round(value, 6)))),
    )


def _room_beside(chart: Chart) -> float:
    """Right of the lines: for the newest value, where there is one line only."""
    if len(chart.series) > 1:
        return FONT
    values = [value for value in chart.series[0].values if value is not None]
    return max(FONT, _BESIDE_DOT + value_width(figure_vi(values[-1], chart.unit)))


def _upper(chart: Chart) -> float:
    """The end of an axis from 0: the whole for shares, else the highest figure."""
    highest = float(max(chart.known))
    if chart.unit == "%" and highest <= _PERCENT:
        return _PERCENT
    return highest or 1


def _guides(chart: Chart, plot: TrendPlot, canvas: Canvas, top: float) -> None:
    counted = all(value == int(value) for value in chart.known)
    for guide in (each for each in plot.guides if not (counted and "," in each.label)):
        y = top + guide.y
        line = f"M{number(plot.left)} {number(y)}H{number(plot.right)}"
        canvas.marks.append(Mark(path=line, style=_style(guide)))
        canvas.words.append(
            Words(
                x=number(plot.left - 6),
                y=number(y + FONT * 0.35),
                lines=(guide.label,),
                anchor="end",
            )
        )


def _style(guide: Guide) -> Literal["axis", "guide"]:
    return "axis" if guide.label == "0" else "guide"


def _line(plot: TrendPlot, index: int, canvas: Canvas, top: float) -> None:
    runs = [[(x, top + y) for x, y in run] for run in plot.runs[index]]
    lines = "".join(path(run) for run in runs if len(run) > 1)
    if lines:
        canvas.marks.append(Mark(path=lines, style="line", series=index + 1))
    if runs:
        canvas.marks.append(dots([point for run in runs for point in run], index + 1))


def _newest(chart: Chart, plot: TrendPlot, canvas: Canvas, top: float) -> None:
    """The last known value stands right of its dot, where no line goes."""
    index, (x, y) = max(plot.points[0].items())
    words = figure_vi(chart.series[0].values[index], chart.unit)
    canvas.words.append(
        Words(
            x=number(x + _BESIDE_DOT),
            y=number(top + y + FONT * 0.35),
            lines=(words,),
            style="value",
        )
    )


def _periods(chart: Chart, plot: TrendPlot, canvas: Canvas, top: float) -> None:
    """As many labels as there is room for, the newest among them."""
    labels = [shortened(each, _WIDEST_LABEL) for each in chart.categories]
    widest = max(width_of(label) for label in labels) + _BETWEEN_LABELS
    count = len(labels)
    apart = (plot.positions[-1] - plot.positions[0]) / (count - 1) if count > 1 else widest
    step = math.ceil(widest / apart)
    for index in range((count - 1) % step, count, step):
        half = width_of(labels[index]) / 2
        x = min(max(plot.positions[index], half), WIDTH - half)
        y = number(top + plot.bottom + LINE)
        canvas.words.append(Words(x=number(x), y=y, lines=(labels[index],), anchor="middle"))
