"""What the drawings of months share: their short names, and what they say in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.views.wording import number_vi

#: With fewer there is nothing to compare, and no drawing.
FEWEST_POINTS = 2


def month_vi(month: str) -> str:
    """``2026-01`` as the axis has room for it: «01/2026»."""
    year, number = month.split("-")
    return f"{number}/{year}"


def trend_words(points: Sequence[tuple[str, Decimal | None]], unit: str) -> str:
    """From the first known figure to the last, with the lowest and the highest."""
    known = [(name, value) for name, value in points if value is not None]
    lowest, highest = min(known, key=_value), max(known, key=_value)
    first, last = known[0], known[-1]
    return (
        f"Từ {_said(first, unit)} đến {_said(last, unit)};"
        f" thấp nhất {_said(lowest, unit)}, cao nhất {_said(highest, unit)}."
    )


def _value(point: tuple[str, Decimal]) -> Decimal:
    return point[1]


def _said(point: tuple[str, Decimal], unit: str) -> str:
    month, value = point
    return f"{number_vi(value)}{unit} (tháng {month})"
