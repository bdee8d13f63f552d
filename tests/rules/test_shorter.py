"""Whether a time is surely shorter: pairs worked out by hand, and the law over all of them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.procedures import CountedTime, TimeLimit
from generator.rules.shorter import Comparison, compare_times
from generator.views.working_days import WorkingCalendar, promised_on
from generator.vocabulary import TimeUnit

SHORTER, NOT_SHORTER, UNKNOWN = Comparison


def limit(words: str) -> TimeLimit:
    """A limit from «working_day 3 15h»; a hyphen for no number."""
    unit, amount, *cutoff = words.split()
    values = {"unit": unit, "amount": None if amount == "-" else amount}
    return TimeLimit.model_validate(values | ({"cutoff": cutoff[0]} if cutoff else {}))


@pytest.mark.parametrize(
    ("ours", "official", "expected"),
    [
        # The same unit.
        ("working_day 2", "working_day 3", SHORTER),
        ("working_day 3", "working_day 3", NOT_SHORTER),
        ("working_day 4", "working_day 3", NOT_SHORTER),
        # After 15h it counts from the next day: 2 + 1 are still no more than 3.
        ("working_day 2 15h", "working_day 3", SHORTER),
        ("working_day 3 16h", "working_day 3 15h", SHORTER),
        ("working_day 3", "working_day 3 15h", SHORTER),
        ("working_day 3 15h", "working_day 3", NOT_SHORTER),
        ("day 29", "day 30", SHORTER),
        ("hour 4", "hour 8", SHORTER),
        ("month 11", "year 1", SHORTER),
        ("month 12", "year 1", NOT_SHORTER),
        ("same_day - 16h", "same_day - 15h", SHORTER),
        # Without a cut-off, 17h00 counts.
        ("same_day -", "same_day - 15h", SHORTER),
        ("same_day - 17h", "same_day -", NOT_SHORTER),
        # Within the day: at the latest by the end of the next working day.
        ("same_day - 15h", "working_day 1", SHORTER),
        ("same_day -", "day 1", SHORTER),
        ("same_day -", "month 1", SHORTER),
        ("same_day - 15h", "hour 16", SHORTER),
        # At 15h01 handed in: next day 17h00, against next day 16h01 of 9 hours.
        ("same_day - 15h", "hour 9", UNKNOWN),
        ("working_day 1", "same_day -", NOT_SHORTER),
        # Eight hours are a working day.
        ("hour 7", "working_day 1", SHORTER),
        ("hour 8", "working_day 1", UNKNOWN),
        ("hour 23", "working_day 3", SHORTER),
        ("hour 8", "day 1", SHORTER),
        ("hour 9", "day 1", UNKNOWN),
        # At 15h00 handed in, two hours end at 17h00; three the next morning.
        ("hour 2", "same_day - 15h", SHORTER),
        ("hour 3", "same_day - 15h", UNKNOWN),
        ("hour 2", "same_day -", UNKNOWN),
        ("hour 1", "same_day - 11h", UNKNOWN),
        # Working days against calendar days: days off have no greatest number.
        ("working_day 1", "day 2", SHORTER),
        ("working_day 1", "day 1", UNKNOWN),
        ("working_day 1 15h", "day 2", UNKNOWN),
        ("working_day 2", "day 30", UNKNOWN),
        ("working_day 1", "month 1", SHORTER),
        ("working_day 5", "month 1", UNKNOWN),
        # Three calendar days from Thursday end on Monday, three working days on Tuesday.
        ("day 3", "working_day 3", SHORTER),
        ("day 4", "working_day 3", UNKNOWN),
        ("day 1", "working_day 1", UNKNOWN),
        ("working_day 3", "day 3", NOT_SHORTER),
        # February has 28 days, January 31.
        ("day 28", "month 1", SHORTER),
        ("day 29", "month 1", UNKNOWN),
        ("month 1", "day 31", SHORTER),
        ("month 1", "day 30", UNKNOWN),
        ("month 1", "working_day 31", SHORTER),
        ("day 60", "month 1", NOT_SHORTER),
        # Words alone.
        ("working_day 1", "other -", UNKNOWN),
        ("other -", "other -", UNKNOWN),
    ],
)
def test_by_hand(ours: str, official: str, expected: Comparison) -> None:
    assert compare_times(limit(ours), limit(official)) is expected


_FIRST, _LAST = date(2026, 1, 1), date(2031, 12, 31)
_AMOUNTS = {
    TimeUnit.HOUR: 40,
    TimeUnit.WORKING_DAY: 70,
    TimeUnit.DAY: 95,
    TimeUnit.MONTH: 3,
    TimeUnit.YEAR: 1,
}


@st.composite
def times(draw: st.DrawFn) -> TimeLimit:
    unit = draw(st.sampled_from([TimeUnit.SAME_DAY, *_AMOUNTS]))
    amount = draw(st.integers(1, _AMOUNTS[unit])) if unit in _AMOUNTS else None
    cuts = unit in {TimeUnit.SAME_DAY, TimeUnit.WORKING_DAY}
    cutoff = draw(st.none() | st.sampled_from([time(h) for h in range(9, 18)])) if cuts else None
    return TimeLimit(unit=unit, amount=amount, cutoff=cutoff)


_DAYS = st.dates(_FIRST, date(2028, 12, 31))


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    """Any days off, long runs of them too."""
    starts = draw(st.lists(st.tuples(_DAYS, st.integers(1, 12)), max_size=6))
    rest = {first + timedelta(days=n) for first, length in starts for n in range(length)}
    years = frozenset(range(_FIRST.year, _LAST.year + 1))
    return WorkingCalendar(years=years, rest=frozenset(rest))


@given(times(), times(), calendars(), _DAYS, st.times(time(6), time(20)))
def test_what_is_surely_shorter_is_never_later(
    ours: CountedTime, official: CountedTime, calendar: WorkingCalendar, on: date, at: time
) -> None:
    if compare_times(ours, official) is not Comparison.SHORTER:
        return
    handed_in = datetime.combine(on, at.replace(second=0, microsecond=0))
    mine, theirs = (promised_on(each, handed_in, calendar) for each in (ours, official))
    assert mine.day is not None
    assert theirs.day is not None
    end = time(17)
    assert (mine.day, mine.at or end) <= (theirs.day, theirs.at or end)


@given(times(), times())
def test_no_time_is_shorter_than_one_that_is_shorter_than_it(
    ours: CountedTime, official: CountedTime
) -> None:
    if compare_times(ours, official) is Comparison.SHORTER:
        assert compare_times(official, ours) is Comparison.NOT_SHORTER
