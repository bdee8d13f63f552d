"""Calendar periods: they name themselves, lie side by side, and close."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.periods import Period, last_closed, parse_period, period_of, quarter_end
from generator.vocabulary import Interval
from tests.views.building import day

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
INTERVALS = st.sampled_from(Interval)
ONE_DAY = timedelta(days=1)


@given(DAYS, INTERVALS)
def test_a_period_is_read_back_from_its_name(on: date, interval: Interval) -> None:
    period = period_of(on, interval)
    assert parse_period(period.id) == period


@given(DAYS, INTERVALS)
def test_periods_tile_the_calendar(on: date, interval: Interval) -> None:
    period = period_of(on, interval)
    assert period.start <= on <= period.end
    assert period_of(period.start, interval) == period == period_of(period.end, interval)
    assert period_of(period.end + ONE_DAY, interval).start == period.end + ONE_DAY


def _closed(start: date, end: date, as_of: date, interval: Interval) -> Period | None:
    """The last period that meets ``start``…``end`` and is over, by going through all."""
    found, period = None, period_of(start, interval)
    while period.start <= end:
        if min(period.end, end) < as_of:
            found = period
        period = period_of(period.end + ONE_DAY, interval)
    return found


@given(
    st.dates(date(2024, 1, 1), date(2025, 12, 31)),
    st.integers(0, 900),
    st.dates(date(2023, 6, 1), date(2029, 12, 31)),
    INTERVALS,
)
def test_the_last_closed_period_is_over(
    start: date, length: int, as_of: date, interval: Interval
) -> None:
    end = start + timedelta(days=length)
    assert last_closed(start, end, as_of, interval) == _closed(start, end, as_of, interval)


@pytest.mark.parametrize(
    ("text", "start", "end", "label"),
    [
        ("2026-09", "2026-09-01", "2026-09-30", "tháng 9/2026"),
        ("2028-02", "2028-02-01", "2028-02-29", "tháng 2/2028"),
        ("2026-02", "2026-02-01", "2026-02-28", "tháng 2/2026"),
        ("2026-Q1", "2026-01-01", "2026-03-31", "quý I/2026"),
        ("2026-Q4", "2026-10-01", "2026-12-31", "quý IV/2026"),
        ("2026-H1", "2026-01-01", "2026-06-30", "6 tháng đầu năm 2026"),
        ("2026-H2", "2026-07-01", "2026-12-31", "6 tháng cuối năm 2026"),
        ("2026", "2026-01-01", "2026-12-31", "năm 2026"),
    ],
)
def test_names_days_and_labels(text: str, start: str, end: str, label: str) -> None:
    period = parse_period(text)
    assert period is not None
    assert (period.id, period.start, period.end, period.label) == (
        text,
        day(start),
        day(end),
        label,
    )


@pytest.mark.parametrize(
    "text",
    ["", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026-H3", "2026-9", "26", "0000", "quý I"],
)
def test_what_is_no_period(text: str) -> None:
    assert parse_period(text) is None


def test_ends_of_quarters() -> None:
    assert [quarter_end(2028, quarter).isoformat() for quarter in (1, 2, 3, 4)] == [
        "2028-03-31",
        "2028-06-30",
        "2028-09-30",
        "2028-12-31",
    ]
