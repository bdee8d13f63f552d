"""Whether one time limit is surely shorter than another: never later, and at times sooner.

Told only where it holds on every day of every calendar, by the reckoning of the promised
day (a working day of eight hours, 8h00–12h00 and 13h00–17h00; the last day of a limit in
calendar days that falls on a day off moves to the next working day). Units that only a
calendar could compare are not compared:

* the same unit: the smaller number; with equal numbers the later cut-off hour;
* within the day: before any working day, day, month or year, and before 16 hours or more;
* hours: before ``n`` working days if fewer than ``8 n``; before days, months and years if
  eight at most; before «trong ngày» only if a dossier of the cut-off hour, in the afternoon,
  is ready by 17h00;
* one working day without a cut-off: before two calendar days or more. More working days
  against calendar days cannot be told: days off have no greatest number;
* calendar days: before working days if no more, and two at least; before months if at most
  28 a month;
* months and years: a year is 12 months; before days, and before working days, if 31 days a
  month are no more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time
from enum import Enum

from generator.model.procedures import CountedTime
from generator.vocabulary import AFTERNOON, HOURS_A_DAY, TimeUnit

_LONGEST_MONTH = 31
_SHORTEST_MONTH = 28
_HOURS_AFTER_ANY_DAY = 2 * HOURS_A_DAY
_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.YEAR: 12}


class Comparison(Enum):
    """What can be said of a time against another."""

    SHORTER = "shorter"
    NOT_SHORTER = "not shorter"
    UNKNOWN = "unknown"


def compare_times(time_: CountedTime, other: CountedTime) -> Comparison:
    """The first against the second."""
    kinds = (_kind(time_), _kind(other))
    if kinds[0] == kinds[1] and kinds[0] is not TimeUnit.OTHER:
        shorter = _same_kind(time_, other)
        return Comparison.SHORTER if shorter else Comparison.NOT_SHORTER
    proof = _PROOFS.get(kinds)
    if proof and proof(time_, other):
        return Comparison.SHORTER
    reverse = _PROOFS.get((kinds[1], kinds[0]))
    if reverse and reverse(other, time_):
        return Comparison.NOT_SHORTER
    return Comparison.UNKNOWN


def _kind(time_: CountedTime) -> TimeUnit:
    """Years are months; every other unit is its own."""
    return TimeUnit.MONTH if time_.unit in _MONTHS else time_.unit


def _same_kind(time_: CountedTime, other: CountedTime) -> bool:
    if time_.unit is TimeUnit.SAME_DAY:
        return _cutoff(time_, AFTERNOON[1]) > _cutoff(other, AFTERNOON[1])
    ours, theirs = _count(time_), _count(other)
    return ours < theirs or (ours == theirs and _cutoff(time_) > _cutoff(other))


def _count(time_: CountedTime) -> int:
    return (time_.amount or 0) * _MONTHS.get(time_.unit, 1)


def _cutoff(time_: CountedTime, otherwise: time = time.max) -> time:
    return time_.cutoff or otherwise


def _always(_: CountedTime, other: CountedTime) -> bool:
    return _count(other) > 0


def _day_before_hours(_: CountedTime, hours: CountedTime) -> bool:
    return _count(hours) >= _HOURS_AFTER_ANY_DAY


def _hours_before_same_day(hours: CountedTime, day: CountedTime) -> bool:
    """Handed in at the cut-off hour, a dossier is ready by the last hour of that day."""
    if day.cutoff is None or day.cutoff < AFTERNOON[0]:
        return False
    minutes = day.cutoff.hour * 60 + day.cutoff.minute + _count(hours) * 60
    return minutes <= AFTERNOON[1].hour * 60


def _hours_before_working_days(hours: CountedTime, days: CountedTime) -> bool:
    return _count(hours) < HOURS_A_DAY * _count(days)


def _hours_before_days(hours: CountedTime, days: CountedTime) -> bool:
    return _count(hours) <= HOURS_A_DAY and _count(days) > 0


def _working_days_before_days(working: CountedTime, days: CountedTime) -> bool:
    return _count(working) == 1 and working.cutoff is None and _count(days) > 1


def _working_days_before_months(working: CountedTime, months: CountedTime) -> bool:
    return _count(working) == 1 and working.cutoff is None and _count(months) > 0


def _days_before_working_days(days: CountedTime, working: CountedTime) -> bool:
    return 1 < _count(working) >= _count(days)


def _days_before_months(days: CountedTime, months: CountedTime) -> bool:
    return _count(days) <= _SHORTEST_MONTH * _count(months)


def _months_before_days(months: CountedTime, days: CountedTime) -> bool:
    """Of days or working days: as many working days are never fewer days."""
    return _LONGEST_MONTH * _count(months) <= _count(days)


#: By the two units: whether the first is surely shorter.
_PROOFS: Mapping[tuple[TimeUnit, TimeUnit], Callable[[CountedTime, CountedTime], bool]] = {
    (TimeUnit.SAME_DAY, TimeUnit.WORKING_DAY): _always,
    (TimeUnit.SAME_DAY, TimeUnit.DAY): _always,
    (TimeUnit.SAME_DAY, TimeUnit.MONTH): _always,
    (TimeUnit.SAME_DAY, TimeUnit.HOUR): _day_before_hours,
    (TimeUnit.HOUR, TimeUnit.SAME_DAY): _hours_before_same_day,
    (TimeUnit.HOUR, TimeUnit.WORKING_DAY): _hours_before_working_days,
    (TimeUnit.HOUR, TimeUnit.DAY): _hours_before_days,
    (TimeUnit.HOUR, TimeUnit.MONTH): _hours_before_days,
    (TimeUnit.WORKING_DAY, TimeUnit.DAY): _working_days_before_days,
    (TimeUnit.WORKING_DAY, TimeUnit.MONTH): _working_days_before_months,
    (TimeUnit.DAY, TimeUnit.WORKING_DAY): _days_before_working_days,
    (TimeUnit.DAY, TimeUnit.MONTH): _days_before_months,
    (TimeUnit.MONTH, TimeUnit.DAY): _months_before_days,
    (TimeUnit.MONTH, TimeUnit.WORKING_DAY): _months_before_days,
}
