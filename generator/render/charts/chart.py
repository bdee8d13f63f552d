"""A chart as a page states it: figures with their names, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

#: A number that is shown exactly; None is unknown, and never 0.
Figure = int | Decimal | None
#: Series that can be told apart without colour.
MOST_SERIES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Figures of one kind, one for each category."""

    name: str
    values: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing with title, description, and its figures as a table beneath.

    ``trend`` draws lines over periods (up to 36 stay readable; label them shortly, as
    ``01/2026``), ``bar`` a bar for each category with its number (names of any length),
    ``progress`` the same inside a track that ends at each category's maximum. Unknown
    figures leave a gap; where all are unknown the words stand instead of the drawing.
    Figures that no chart can show (negative, not finite, lists of other lengths) are a
    fault of the page and raise :class:`ValueError`.
    """

    #: Unique on the page, headings included; becomes the address of the figure.
    id: str
    #: Record of the table's rows (``<record>/<key>``), and of title and description.
    record: str
    kind: Literal["trend", "bar", "progress"]
    #: Title of the drawing, caption of figure and table; without the unit.
    caption: str
    #: What the drawing shows, for those who do not see it: range, highest, lowest, change.
    description: str
    #: Head of the table's first column: «Tháng», «Lĩnh vực».
    category_label: str
    categories: tuple[str, ...]
    #: One to four; ``progress`` has one.
    series: tuple[Series, ...]
    #: «%», «hồ sơ», «điểm»; empty where the caption says it.
    unit: str = ""
    #: For ``progress``: what each category can reach at most; empty means 100 for all.
    maxima: tuple[int | Decimal, ...] = ()
    #: For ``trend`` and ``bar``: a line at this value.
    target: int | Decimal | None = None
    target_label: str = "Chỉ tiêu"
    #: For ``trend``: whether the axis begins at 0; where not, the drawing says so.
    starts_at_zero: bool = True
    #: Ids of the categories in ``record`` of the table's rows; else they are counted.
    keys: tuple[str, ...] = ()
    #: A last row of the table, «Tổng số», where one series adds up to it.
    total: int | Decimal | None = None

    def __post_init__(self) -> None:
        """A chart that cannot be drawn honestly is not made."""
        fault = next(_faults(self), "")
        if fault:
            raise ValueError(f"chart {self.id}: {fault}")

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return all(value is None for each in self.series for value in each.values)

    @property
    def heading(self) -> str:
        """Caption with the unit."""
        return f"{self.caption} ({self.unit})" if self.unit else self.caption

    @property
    def limits(self) -> tuple[int | Decimal, ...]:
        """The maximum of each category of ``progress``."""
        return self.maxima or (100,) * len(self.categories)

    @property
    def known(self) -> tuple[int | Decimal, ...]:
        """Every figure that is drawn, the target's among them."""
        values = (*(value for each in self.series for value in each.values), self.target)
        return tuple(value for value in values if value is not None)


def _faults(chart: Chart) -> Iterator[str]:
    count = len(chart.categories)
    if not chart.categories:
        yield "no category"
    if not 1 <= len(chart.series) <= (1 if chart.kind == "progress" else MOST_SERIES):
        yield f"{len(chart.series)} series"
    if any(len(each.values) != count for each in chart.series):
        yield "as many values as categories are needed"
    if chart.keys and len(set(chart.keys)) != count:
        yield "as many different keys as categories are needed"
    if any(not Decimal(value).is_finite() or value < 0 for value in chart.known):
        yield "a value is negative or no number"
    yield from _faults_of_kind(chart)


def _faults_of_kind(chart: Chart) -> Iterator[str]:
    if chart.kind == "progress" and chart.target is not None:
        yield "progress is drawn against maxima, not a target"
    if chart.maxima and (chart.kind != "progress" or len(chart.maxima) != len(chart.categories)):
        yield "one maximum a category, and for progress alone"
    if any(not Decimal(value).is_finite() or value <= 0 for value in chart.maxima):
        yield "a maximum is not above 0"
    if chart.total is not None and len(chart.series) != 1:
        yield "only one series has a total"
