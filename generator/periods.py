"""Calendar periods: months, quarters, half years, years; and how staff write them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from generator.vocabulary import Interval

#: Months of each interval.
MONTHS = {Interval.MONTH: 1, Interval.QUARTER: 3, Interval.HALF_YEAR: 6, Interval.YEAR: 12}
#: How a period of each interval is written, for messages.
EXAMPLES = {
    Interval.MONTH: "2026-09",
    Interval.QUARTER: "2026-Q3",
    Interval.HALF_YEAR: "2026-H1",
    Interval.YEAR: "2026",
}
_PATTERN = re.compile(r"^([1-9]\d{3})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$")
#: Quarters are counted in Roman numbers, from 1 on.
ROMAN = ("", "I", "II", "III", "IV")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A calendar period; both days are inside it."""

    start: date
    end: date
    interval: Interval

    @property
    def id(self) -> str:
        """``2026-09``, ``2026-Q3``, ``2026-H1`` or ``2026``: what staff write."""
        number = (self.start.month - 1) // MONTHS[self.interval] + 1
        mark = {
            Interval.MONTH: f"-{number:02}",
            Interval.QUARTER: f"-Q{number}",
            Interval.HALF_YEAR: f"-H{number}",
            Interval.YEAR: "",
        }
        return f"{self.start.year}{mark[self.interval]}"

    @property
    def label(self) -> str:
        """The period in Vietnamese words."""
        number = (self.start.month - 1) // MONTHS[self.interval] + 1
        year = self.start.year
        return {
            Interval.MONTH: f"tháng {number}/{year}",
            Interval.QUARTER: f"quý {ROMAN[min(number, 4)]}/{year}",
            Interval.HALF_YEAR: f"6 tháng {'đầu' if number == 1 else 'cuối'} năm {year}",
            Interval.YEAR: f"năm {year}",
        }[self.interval]


def period_of(day: date, interval: Interval) -> Period:
    """The calendar period that a day lies in."""
    length = MONTHS[interval]
    first = (day.month - 1) // length * length + 1
    last = first + length - 1
    end = date(day.year, last, calendar.monthrange(day.year, last)[1])
    return Period(date(day.year, first, 1), end, interval)


def parse_period(text: str) -> Period | None:
    """The period that staff wrote, or None if it is not written as one."""
    found = _PATTERN.match(text)
    if not found:
        return None
    year = int(found[1])
    if found[2]:
        return period_of(date(year, int(found[2]) * 3, 1), Interval.QUARTER)
    if found[3]:
        return period_of(date(year, int(found[3]) * 6, 1), Interval.HALF_YEAR)
    if found[4]:
        return period_of(date(year, int(found[4]), 1), Interval.MONTH)
    return period_of(date(year, 1, 1), Interval.YEAR)


def quarter_end(year: int, quarter: int) -> date:
    """The last day of a quarter."""
    return period_of(date(year, quarter * 3, 1), Interval.QUARTER).end


def last_closed(start: date, end: date, as_of: date, interval: Interval) -> Period | None:
    """The last period of ``start``…``end`` that is over at ``as_of``.

    A period that ``end`` cuts short is over on the day after ``end``.
    """
    day = min(as_of - timedelta(days=1), end)
    if day < start:
        return None
    period = period_of(day, interval)
    if min(period.end, end) < as_of:
        return period
    earlier = period.start - timedelta(days=1)
    return period_of(earlier, interval) if earlier >= start else None
