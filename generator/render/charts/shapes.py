"""What a drawing is made of; the template prints it, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

#: Width of every drawing: what a phone of 390 px has beside its margins.
WIDTH = 340
#: A dot of each series: drawn with round or square ends, as a diamond, as a triangle.
_DOTS = ("h.01", "h.01", "m-4.5 0l4.5-4.5 4.5 4.5-4.5 4.5z", "m-4.5 3.5l4.5-8 4.5 8z")
#: ``ground`` keeps a target apart from the bar that it crosses.
MarkStyle = Literal["line", "dots", "guide", "axis", "ground", "target"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle; ``series`` counts from 1, 0 is none."""

    x: str
    y: str
    width: str
    height: str
    style: Literal["bar", "track"]
    series: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A path: ``dots`` and ``line`` belong to a series."""

    path: str
    style: MarkStyle
    series: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text of one line or more; ``y`` is the base of the first."""

    x: str
    y: str
    lines: tuple[str, ...]
    anchor: Literal["start", "middle", "end"] = "start"
    style: Literal["label", "value"] = "label"


@dataclass(slots=True)
class Canvas:
    """Collects shapes from top to bottom."""

    height: float = 0
    boxes: list[Box] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A finished drawing, :data:`WIDTH` wide: boxes lie below marks, words above both."""

    height: str
    boxes: tuple[Box, ...]
    marks: tuple[Mark, ...]
    words: tuple[Words, ...]

    @property
    def hatched(self) -> tuple[int, ...]:
        """The series whose bars are filled with a pattern: all but the first."""
        return tuple(sorted({box.series for box in self.boxes if box.series > 1}))


def number(value: float) -> str:
    """A coordinate: a tenth of a unit is finer than a screen."""
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")


def path(points: Iterable[tuple[float, float]]) -> str:
    """A line through points."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def dots(points: Iterable[tuple[float, float]], series: int) -> Mark:
    """The dots of one series, each series of its own form."""
    form = _DOTS[series - 1]
    drawn = "".join(f"M{number(x)} {number(y)}{form}" for x, y in points)
    return Mark(path=drawn, style="dots", series=series)
