"""A chart to what is drawn of it."""

from __future__ import annotations

from generator.render.charts.bars import draw_bars
from generator.render.charts.chart import Chart
from generator.render.charts.shapes import Canvas, Drawing, number
from generator.render.charts.trend import draw_trend


def drawing_of(chart: Chart) -> Drawing:
    """The drawing of a chart of which something is known; the same shapes every time."""
    canvas = Canvas()
    if chart.kind == "trend":
        draw_trend(chart, canvas)
    else:
        draw_bars(chart, canvas)
    return Drawing(
        height=number(canvas.height),
        boxes=tuple(canvas.boxes),
        marks=tuple(canvas.marks),
        words=tuple(canvas.words),
    )
