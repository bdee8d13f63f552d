"""Dates, numbers and time limits in Vietnamese words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from generator.model.procedures import CountedTime, Method, TimeLimit
from generator.vocabulary import Area, TimeUnit


def date_vi(day: date) -> str:
    """``15/07/2026``: days and months in two digits, as documents write them."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def opening(words: str) -> str:
    """The words as the start of a cell or sentence; Roman numbers stay as they are."""
    return words[:1].upper() + words[1:]


def month_vi(month: str) -> str:
    """``2025-08`` as «tháng 8 năm 2025»."""
    year, number = month.split("-")
    return f"tháng {int(number)} năm {year}"


def number_vi(value: Decimal | int) -> str:
    """Groups of three with a dot, decimals with a comma."""
    whole, _, decimals = f"{Decimal(value):,f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def money_vi(amount_vnd: int) -> str:
    """``400.000 đồng``."""
    return f"{number_vi(amount_vnd)} đồng"


def capital(words: str) -> str:
    """The words with a capital at their start."""
    return words[:1].upper() + words[1:]


def counted_vi(limit: CountedTime) -> str:
    """An amount of time with its cut-off hour: «2 ngày làm việc»."""
    words = _amount_words(limit)
    if limit.cutoff:
        words += f"; nhận sau {limit.cutoff:%Hh%M} thì trả kết quả ngày làm việc tiếp theo"
    return words


def areas_vi(areas: Iterable[Area]) -> str:
    """Kinds of place: «miền núi, hải đảo»."""
    return ", ".join(area.label for area in areas)


def time_limit_vi(limit: TimeLimit) -> str:
    """A time limit with the case and the places it applies to, and its cut-off hour."""
    return in_case_vi(counted_vi(limit), limit.applies_to, areas_vi(limit.areas))


def in_case_vi(words: str, case: str | None, place: str = "") -> str:
    """Words about a time, behind the case and the place that they hold for."""
    if not case:
        return f"{capital(place)}: {words}" if place else capital(words)
    return f"{case} ({place}): {words}" if place else f"{case}: {words}"


def _amount_words(limit: CountedTime) -> str:
    if limit.unit is TimeUnit.SAME_DAY:
        return "trong ngày"
    if limit.amount is None:
        return limit.unit.label
    return f"{limit.amount} {limit.unit.label}"


def method_times_vi(method: Method) -> tuple[str, ...]:
    """The time limits of one channel, each once."""
    return tuple(dict.fromkeys(time_limit_vi(limit) for limit in method.times))
