"""Which line or bar is whose: a line of words for each, beside a sample."""

from __future__ import annotations

from generator.render.charts.chart import Chart
from generator.render.charts.labels import LINE, NO_FIGURE, figure_vi, wrapped
from generator.render.charts.shapes import WIDTH, Box, Canvas, Mark, Words, dots, number

_SAMPLE = 30
_INDENT = 38
_BELOW = 8


def add_keys(chart: Chart, canvas: Canvas) -> None:
    """A key for each series where there are several, and one for the target."""
    if len(chart.series) > 1:
        for index, series in enumerate(chart.series, start=1):
            unknown = all(value is None for value in series.values)
            _sample(chart, index, canvas)
            _words(f"{series.name}: {NO_FIGURE.lower()}" if unknown else series.name, canvas)
    if chart.target is not None:
        middle = number(canvas.height + LINE / 2)
        canvas.marks.append(Mark(path=f"M0 {middle}H{_SAMPLE}", style="target"))
        _words(f"{chart.target_label}: {figure_vi(chart.target, chart.unit)}", canvas)
    if canvas.height:
        canvas.height += _BELOW


def _sample(chart: Chart, series: int, canvas: Canvas) -> None:
    middle = canvas.height + LINE / 2
    if chart.kind == "trend":
        across = f"M0 {number(middle)}H{_SAMPLE}"
        canvas.marks.append(Mark(path=across, style="line", series=series))
        canvas.marks.append(dots([(_SAMPLE / 2, middle)], series))
    else:
        canvas.boxes.append(
            Box(
                x="1",
                y=number(middle - 6),
                width=number(_SAMPLE - 1),
                height="12",
                style="bar",
                series=series,
            )
        )


def _words(text: str, canvas: Canvas) -> None:
    lines = wrapped(text, WIDTH - _INDENT)
    canvas.words.append(Words(x=str(_INDENT), y=number(canvas.height + 14), lines=lines))
    canvas.height += LINE * len(lines)
