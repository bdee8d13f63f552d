"""When the result is promised: from the hour of handing in, by the limit's own unit.

The page's script ``promised-day.js`` does the same; both are held to one table of cases.
What is a choice of ours, and what the law says, stands on the help page
(:mod:`generator.render.pages.working_days`).
"""

from __future__ import annotations

import calendar as months_of
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from generator.model.procedures import CountedTime
from generator.vocabulary import AFTERNOON, HOURS_A_DAY, MORNING, TimeUnit

#: After it, a dossier counts as received on the next working day where hours matter.
CLOSING = AFTERNOON[1]
_HOUR = 60
_DAY = HOURS_A_DAY * _HOUR
_HALF = _DAY // 2
_SATURDAY = 5
#: A century in days: further than any calendar, so that no sum leaves the calendar's range.
_FURTHEST = 36_525
_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.YEAR: 12}
_NUMBERED = frozenset(TimeUnit) - {TimeUnit.SAME_DAY, TimeUnit.OTHER}


class Reason(StrEnum):
    """Why a promised day is tentative, or why there is none."""

    #: Nothing stands against the day.
    NONE = ""
    #: The span holds days that nobody has decided on yet.
    UNDECIDED = "undecided"
    #: A limit in hours is reckoned with opening hours that may differ from the commune's.
    RECKONED_HOURS = "reckoned_hours"
    #: A year of the span has no calendar: no day.
    NO_CALENDAR = "no_calendar"
    #: The limit is given in words alone: no day.
    NOT_COUNTED = "not_counted"


class _NoCalendar(Exception):  # noqa: N818 - ends the counting, caught in this module
    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingCalendar:
    """Which days are worked, in the years that have a calendar."""

    years: frozenset[int] = frozenset()
    #: Holidays and days off in exchange.
    rest: frozenset[date] = frozenset()
    #: Saturdays and Sundays worked in exchange.
    work: frozenset[date] = frozenset()
    #: Ordinary days until somebody decides.
    undecided: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether a day is worked."""
        if day.year not in self.years:
            raise _NoCalendar(day.year)
        return day not in self.rest and (day.weekday() < _SATURDAY or day in self.work)

    def from_day_on(self, day: date) -> date:
        """The day itself if it is worked, else the next that is."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def after(self, day: date, count: int) -> date:
        """The working day that comes ``count`` working days after a day."""
        for _ in range(count):
            day = self.from_day_on(day + timedelta(days=1))
        return day


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """By when the result is due; without a day, why there is none."""

    day: date | None = None
    #: The hour of that day, for limits in hours.
    at: time | None = None
    #: The working day that the dossier counts as received on.
    received_on: date | None = None
    reason: Reason = Reason.NONE
    #: The undecided days that the span touches.
    undecided: tuple[date, ...] = ()
    #: The year without a calendar.
    year: int | None = None

    @property
    def is_tentative(self) -> bool:
        """Whether the day must be shown as «dự kiến»."""
        return self.day is not None and self.reason is not Reason.NONE


def is_counted(limit: CountedTime) -> bool:
    """Whether a limit states its time in a form that can be counted."""
    return limit.unit is TimeUnit.SAME_DAY or (limit.unit in _NUMBERED and bool(limit.amount))


def promised_on(limit: CountedTime, handed_in_at: datetime, calendar: WorkingCalendar) -> Promise:
    """The promised day of one limit."""
    return promised_in_stages((limit,), handed_in_at, calendar)


def promised_in_stages(
    limits: Sequence[CountedTime], handed_in_at: datetime, calendar: WorkingCalendar
) -> Promise:
    """The promised day of limits that follow one another: each begins as the last ends."""
    if not limits or not all(map(is_counted, limits)):
        return Promise(reason=Reason.NOT_COUNTED)
    try:
        return _counted(limits, handed_in_at, calendar)
    except _NoCalendar as missing:
        return Promise(reason=Reason.NO_CALENDAR, year=missing.year)


def worked_days(first: date, last: date, calendar: WorkingCalendar) -> int | None:
    """How many working days were used: the fewest whose limit ends on the last day or later.

    So it is never above a limit that was kept, nor within one that was missed. None where
    a year between the two days has no calendar.
    """
    try:
        day, count = calendar.from_day_on(first), 0
        while day < last:
            day, count = calendar.after(day, 1), count + 1
    except _NoCalendar:
        return None
    return count


def _counted(
    limits: Sequence[CountedTime], handed_in_at: datetime, calendar: WorkingCalendar
) -> Promise:
    received_on, at = _received(limits[0], handed_in_at, calendar)
    day, hour = received_on, None
    for limit in limits:
        day, hour = _end(limit, day, at, calendar)
        at = hour or CLOSING
    undecided = _touched(handed_in_at.date(), day, calendar)
    in_hours = any(limit.unit is TimeUnit.HOUR for limit in limits)
    otherwise = Reason.RECKONED_HOURS if in_hours else Reason.NONE
    return Promise(
        day=day,
        at=hour,
        received_on=received_on,
        reason=Reason.UNDECIDED if undecided else otherwise,
        undecided=undecided,
    )


def _received(
    limit: CountedTime, handed_in_at: datetime, calendar: WorkingCalendar
) -> tuple[date, time]:
    """The working day and hour of receipt: never a day off, never after the last hour."""
    day, at = handed_in_at.date(), handed_in_at.time()
    received_on = calendar.from_day_on(day)
    if received_on > day:
        return received_on, MORNING[0]
    in_day = limit.unit in (TimeUnit.SAME_DAY, TimeUnit.HOUR)
    last = limit.cutoff or (CLOSING if in_day else time.max)
    return (day, at) if at <= last else (calendar.after(day, 1), MORNING[0])


def _end(
    limit: CountedTime, start: date, at: time, calendar: WorkingCalendar
) -> tuple[date, time | None]:
    amount = min(limit.amount or 0, _FURTHEST)
    if limit.unit is TimeUnit.SAME_DAY:
        return start, None
    if limit.unit is TimeUnit.HOUR:
        return _after_hours(amount, start, at, calendar)
    if limit.unit is TimeUnit.WORKING_DAY:
        return calendar.after(start, amount), None
    if limit.unit is TimeUnit.DAY:
        last = start + timedelta(days=amount)
    else:
        last = _months_later(start, min(amount * _MONTHS[limit.unit], _FURTHEST // 31))
    for year in range(start.year, last.year):
        calendar.is_working(date(year, 12, 31))
    return calendar.from_day_on(last), None


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, months_of.monthrange(year, month + 1)[1]))


def _after_hours(hours: int, start: date, at: time, calendar: WorkingCalendar) -> tuple[date, time]:
    total = _worked_minutes(at) + hours * _HOUR
    days = (total - 1) // _DAY
    minutes = total - days * _DAY
    clock = minutes + (8 * _HOUR if minutes <= _HALF else 9 * _HOUR)
    return calendar.after(start, days), time(clock // _HOUR, clock % _HOUR)


def _worked_minutes(at: time) -> int:
    """How much of the working day is over at an hour."""
    minutes = at.hour * _HOUR + at.minute
    morning = min(max(minutes - MORNING[0].hour * _HOUR, 0), _HALF)
    afternoon = min(max(minutes - AFTERNOON[0].hour * _HOUR, 0), _HALF)
    return morning + afternoon


def _touched(first: date, last: date, calendar: WorkingCalendar) -> tuple[date, ...]:
    return tuple(sorted(day for day in calendar.undecided if first <= day <= last))
