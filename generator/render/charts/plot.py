"""Scales, axes and marks, by pygal.

pygal writes a style, a script and the day into its drawings, and texts as they come. So
it is given numbers alone, and only coordinates are read from what it draws.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import pygal  # type: ignore[import-untyped]  # comes without types
from pygal.style import Style  # type: ignore[import-untyped]  # comes without types

# pygal looks for its extensions in every import of the process, in a way that newer Pythons
# warn of; none is used here.
sys.meta_path[:] = [
    finder for finder in sys.meta_path if not isinstance(finder, pygal.PluginImportFixer)
]

Values: TypeAlias = Sequence[float | None]
Point: TypeAlias = tuple[float, float]

#: pygal leaves a fiftieth of the scale free at either end.
_AROUND = 1.04
#: Few lines are quicker read than many.
_GUIDES = {"min_scale": 3, "max_scale": 6}
_PLAIN = {"js": [], "css": [], "margin": 0, "show_legend": False}
_INDEX = "data-index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A line across the plot with its label."""

    y: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPlot:
    """Where everything of a trend lies, from the upper left corner of the plot with its axes."""

    left: float
    right: float
    bottom: float
    guides: tuple[Guide, ...]
    #: Of each category.
    positions: tuple[float, ...]
    #: Of each series, its unbroken runs; a run of one point has no line.
    runs: tuple[tuple[tuple[Point, ...], ...], ...]
    #: Of each series, the points by the index of their category.
    points: tuple[dict[int, Point], ...]


def trend_plot(  # noqa: PLR0913 - a plot is what these say
    series: Sequence[Values],
    *,
    width: float,
    height: float,
    font: int,
    beside: float,
    bounds: tuple[float, float] | None,
    label: Callable[[float], str],
) -> TrendPlot:
    """Lines over equal steps, with room ``beside`` them at the right.

    ``bounds`` are those of the axis, None for those of the values.
    """
    graph = pygal.Line(
        **_PLAIN,
        **_GUIDES,
        width=width,
        height=height,
        margin_top=font,
        margin_right=beside,
        allow_interruptions=True,
        range=bounds,
        x_labels=[str(index) for index in range(len(series[0]))],
        value_formatter=label,
        style=Style(label_font_size=font, major_label_font_size=font),
    )
    for values in series:
        graph.add(None, _indexed(values))
    root = graph.render_tree()
    left, top = _shift(root)
    across, along = (_guides(root, axis) for axis in ("axis y always_show", "axis x"))
    points = tuple(
        {
            int(dot.get(_INDEX)): (left + _at(dot, "cx"), top + _at(dot, "cy"))
            for group in _of_series(root, "plot overlay", index)
            for dot in group.iter("circle")
        }
        for index in range(len(series))
    )
    return TrendPlot(
        left=left,
        right=left + _at(next(_classed(root, "plot"))[0], "width"),
        bottom=top + _at(next(_classed(root, "plot"))[0], "height"),
        guides=tuple(Guide(y=top + _first_y(line), label=text.text) for line, text in across),
        positions=tuple(left + _at(text, "x") for _, text in along),
        runs=tuple(_runs(each) for each in points),
        points=points,
    )


def bar_lengths(
    series: Sequence[Values], *, longest: float, width: float
) -> tuple[tuple[float | None, ...], ...]:
    """The length of every bar where ``longest`` is ``width`` long; None where no bar is."""
    graph = pygal.HorizontalBar(
        **_PLAIN,
        width=width * _AROUND,
        height=100,
        show_x_labels=False,
        show_y_labels=False,
        range=(0, longest),
    )
    for values in series:
        graph.add(None, _indexed(values))
    root = graph.render_tree()
    return tuple(
        tuple(_lengths(root, index).get(each) for each in range(len(values)))
        for index, values in enumerate(series)
    )


def _lengths(root: Any, index: int) -> dict[int, float]:  # noqa: ANN401 - pygal's tree has no type
    return {
        int(bar.get(_INDEX)): _at(bar, "width")
        for group in _of_series(root, "plot", index)
        for bar in group.iter("rect")
    }


def _indexed(values: Values) -> list[dict[str, Any] | None]:
    """Each value tells its index to the mark that is drawn for it."""
    return [
        None if value is None else {"value": value, "node": {_INDEX: str(index)}}
        for index, value in enumerate(values)
    ]


def _runs(points: dict[int, Point]) -> tuple[tuple[Point, ...], ...]:
    """Neighbours are joined, an unknown figure between two parts them."""
    runs: list[list[Point]] = []
    for index, point in sorted(points.items()):
        if index - 1 in points:
            runs[-1].append(point)
        else:
            runs.append([point])
    return tuple(tuple(run) for run in runs)


def _classed(root: Any, name: str) -> Iterator[Any]:  # noqa: ANN401 - as above
    return (node for node in root.iter("g") if node.get("class") == name)


def _of_series(root: Any, layer: str, index: int) -> Iterator[Any]:  # noqa: ANN401 - as above
    name = f"series serie-{index} color-{index}"
    return (node for plot in _classed(root, layer) for node in _classed(plot, name))


def _guides(root: Any, axis: str) -> list[tuple[Any, Any]]:  # noqa: ANN401 - as above
    return [
        (guide.find("path"), guide.find("text"))
        for node in _classed(root, axis)
        for guide in _classed(node, "guides")
    ]


def _shift(root: Any) -> tuple[float, float]:  # noqa: ANN401 - as above
    """Where the plot begins: ``translate(33, 8)``."""
    words = next(_classed(root, "plot")).get("transform").removeprefix("translate(").rstrip(")")
    left, top = words.split(",")
    return float(left), float(top)


def _first_y(line: Any) -> float:  # noqa: ANN401 - as above
    """The height of a level line: ``M0.0 165.75 h298.6``."""
    return float(line.get("d").split()[1])


def _at(node: Any, name: str) -> float:  # noqa: ANN401 - as above
    """A coordinate; pygal leaves out those that are 0."""
    return float(node.get(name) or 0)
