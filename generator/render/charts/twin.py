"""The figures of a chart as a table: the same numbers, to the last digit."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.blocks import Cell, Row, Table
from generator.render.charts.chart import Chart, Figure
from generator.render.charts.labels import NO_FIGURE, figure_vi
from generator.render.spans import cell, empty, text

_MAXIMUM = "Tối đa"
_TOTAL = "Tổng số"


def twin_of(chart: Chart) -> Table:
    """Categories as rows; series, then maximum or target, as columns."""
    return Table(
        caption=chart.heading,
        columns=(chart.category_label, *(each.name for each in chart.series), *_beside(chart)),
        rows=tuple(_rows(chart)),
        style="plain",
    )


def _beside(chart: Chart) -> tuple[str, ...]:
    if chart.kind == "progress":
        return (_MAXIMUM,)
    return (chart.target_label,) if chart.target is not None else ()


def _rows(chart: Chart) -> Iterator[Row]:
    keys = chart.keys or tuple(str(index) for index in range(1, len(chart.categories) + 1))
    for index, (key, category) in enumerate(zip(keys, chart.categories, strict=True)):
        values: list[Figure] = [each.values[index] for each in chart.series]
        if chart.kind == "progress":
            values.append(chart.limits[index])
        elif chart.target is not None:
            values.append(chart.target)
        yield _row(f"{chart.record}/{key}", category, [_value(v, chart.unit) for v in values])
    if chart.total is not None:
        beside = [cell(text("–"), field="value") for _ in _beside(chart)]
        yield _row(f"{chart.record}/tong", _TOTAL, [_value(chart.total, chart.unit), *beside])


def _row(record: str, name: str, values: list[Cell]) -> Row:
    return Row(record=record, cells=(cell(text(name), header=True, field="category"), *values))


def _value(value: Figure, unit: str) -> Cell:
    return cell(empty(NO_FIGURE) if value is None else text(figure_vi(value, unit)), field="value")
