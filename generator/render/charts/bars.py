"""Bars that lie, each below the whole name of its category; progress inside its track."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import one_line
from generator.render.charts.chart import Chart, Figure
from generator.render.charts.keys import add_keys
from generator.render.charts.labels import FONT, LINE, figure_vi, value_width, width_of, wrapped
from generator.render.charts.plot import bar_lengths
from generator.render.charts.shapes import WIDTH, Box, Canvas, Mark, MarkStyle, Words, number

_THICK = 14
_BESIDE = 8
_BETWEEN_BARS = 4
_BETWEEN_ROWS = 10
#: Names up to this width leave room for bars beside them.
_WIDEST_BESIDE = 170
#: Shorter bars are not told apart.
_LEAST_ROOM = 90
_PERCENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """Where bars begin, and how long each is."""

    left: float
    #: Of each series; then one, of the target or the tracks.
    lengths: tuple[tuple[float | None, ...], ...]
    has_tracks: bool
    #: Of each series, the words at each bar.
    labels: tuple[tuple[str, ...], ...]


def draw_bars(chart: Chart, canvas: Canvas) -> None:
    """A row for each category: its name, then a bar and a number for each series."""
    add_keys(chart, canvas)
    layout = _layout(chart)
    for category, name in enumerate(chart.categories):
        _name(name, layout, canvas)
        above = canvas.height
        for series in range(len(chart.series)):
            _bar(layout, series, category, canvas)
        below = canvas.height - _BETWEEN_BARS
        _upright("axis", layout.left, (above, below), canvas)
        if chart.target is not None:
            at = layout.left + (layout.lengths[-1][0] or 0)
            for style in ("ground", "target"):
                _upright(style, at, (above - 1, below + 3), canvas)
        canvas.height += _BETWEEN_ROWS - _BETWEEN_BARS


def _layout(chart: Chart) -> _Layout:
    """Short names stand beside their bars, others above them."""
    labels = tuple(
        tuple(_label(chart, series, category) for category in range(len(chart.categories)))
        for series in range(len(chart.series))
    )
    room = WIDTH - _BESIDE - max(value_width(each) for row in labels for each in row)
    left = _BESIDE + max(width_of(one_line(name)) for name in chart.categories)
    if left > _WIDEST_BESIDE or room - left < _LEAST_ROOM:
        left = 0
    room = max(room - left, _LEAST_ROOM)
    return _Layout(
        left=left, lengths=_lengths(chart, room), labels=labels, has_tracks=chart.kind == "progress"
    )


def _name(name: str, layout: _Layout, canvas: Canvas) -> None:
    lines = wrapped(name, WIDTH)
    canvas.words.append(Words(x="0", y=number(canvas.height + FONT - 2), lines=lines))
    if not layout.left:
        canvas.height += LINE * len(lines)


def _upright(style: MarkStyle, x: float, ends: tuple[float, float], canvas: Canvas) -> None:
    line = f"M{number(x)} {number(ends[0])}V{number(ends[1])}"
    canvas.marks.append(Mark(path=line, style=style))


def _label(chart: Chart, series: int, category: int) -> str:
    value = chart.series[series].values[category]
    words = figure_vi(value, chart.unit)
    if chart.kind == "progress" and value is not None and chart.maxima:
        return f"{words}/{figure_vi(chart.maxima[category], chart.unit)}"
    return words


def _lengths(chart: Chart, room: float) -> tuple[tuple[float | None, ...], ...]:
    """Of each series, then, once for all categories, of the target or the track."""
    if chart.kind == "progress":
        values = chart.series[0].values
        shares = [_share(v, limit) for v, limit in zip(values, chart.limits, strict=True)]
        longest = max(1.0, *(share for share in shares if share is not None))
        return bar_lengths([shares, [1.0]], longest=longest, width=room)
    rows = [
        [None if value is None else float(value) for value in each.values] for each in chart.series
    ]
    if chart.target is not None:
        rows.append([float(chart.target)])
    return bar_lengths(rows, longest=_longest(chart), width=room)


def _share(value: Figure, limit: Figure) -> float | None:
    return None if value is None or limit is None else float(value) / float(limit)


def _longest(chart: Chart) -> float:
    """The whole for shares, else the highest figure."""
    highest = float(max(chart.known))
    if chart.unit == "%" and highest <= _PERCENT:
        return _PERCENT
    return highest or 1


def _bar(layout: _Layout, series: int, category: int, canvas: Canvas) -> None:
    """A bar in its track, if it has one, with its number; 0 has the number alone."""
    length = layout.lengths[series][category]
    track = layout.lengths[-1][0] if layout.has_tracks and length is not None else None
    if track:
        canvas.boxes.append(_box(layout.left, canvas.height, track))
    if length:
        canvas.boxes.append(_box(layout.left, canvas.height, length, series + 1))
    end = max(length or 0, track or 0)
    canvas.words.append(
        Words(
            x=number(layout.left + end + _BESIDE),
            y=number(canvas.height + _THICK - 2),
            lines=(layout.labels[series][category],),
            style="label" if length is None else "value",
        )
    )
    canvas.height += _THICK + _BETWEEN_BARS


def _box(x: float, y: float, width: float, series: int = 0) -> Box:
    return Box(
        x=number(x),
        y=number(y),
        width=number(width),
        height=str(_THICK),
        style="bar" if series else "track",
        series=series,
    )
