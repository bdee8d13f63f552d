"""Status by the published rule, with cases worked out by hand on both sides of each boundary."""

from __future__ import annotations

from datetime import timedelta

import pytest

from generator.model.progress import ProgressEntry
from generator.views.status import case_of, status_of
from generator.vocabulary import Status
from tests.views.building import Values, activity, day, entry, plan, reporting, schedule

CONTINUOUS: Values = {"kind": "continuous"}
BEFORE: Values = {"kind": "before", "day": "2026-07-30"}
YEARLY: Values = {"kind": "yearly"}
PROGRAMME: Values = {"kind": "programme"}
LINKED: Values = {"kind": "programme", "programme": "Chương trình số 5/CTr-UBND"}
UNSTATED: Values = {"kind": "unstated"}
DRAW_UP: Values = {"kind": "quarter", "quarters": ["1"]}
LATE_QUARTERS: Values = {"kind": "quarters", "quarters": ["3", "4"]}
AD_HOC: Values = {"kind": "periodic_or_ad_hoc"}


def every(interval: str) -> Values:
    """Periodic work with the plan's own interval."""
    return {"kind": "periodic", "every": interval}


def status(
    scheduled: Values | None,
    as_of: str,
    *entries: ProgressEntry,
    settings: Values | None = None,
    **plan_changes: object,
) -> Status:
    """The status of one activity with this schedule and these entries."""
    own = schedule(**scheduled) if scheduled else None
    rules = reporting(**(settings or {}))
    return status_of(case_of(activity(own), plan(**plan_changes), entries, rules, day(as_of)))


@pytest.mark.parametrize(
    ("scheduled", "as_of", "expected"),
    [
        # Before 30 July is due on the eve, 29 July: 30 days before that is 29 June.
        (BEFORE, "2026-06-28", Status.NOT_STARTED),
        (BEFORE, "2026-06-29", Status.DUE_SOON),
        (BEFORE, "2026-07-28", Status.DUE_SOON),
        (BEFORE, "2026-07-29", Status.DUE_SOON),
        (BEFORE, "2026-07-30", Status.OVERDUE),
        # Quarter I ends on 31 March: 30 days before that is 1 March.
        (DRAW_UP, "2026-02-28", Status.NOT_STARTED),
        (DRAW_UP, "2026-03-01", Status.DUE_SOON),
        (DRAW_UP, "2026-03-31", Status.DUE_SOON),
        (DRAW_UP, "2026-04-01", Status.OVERDUE),
        ({"kind": "quarter", "quarters": ["2"]}, "2026-06-30", Status.DUE_SOON),
        ({"kind": "quarter", "quarters": ["2"]}, "2026-07-01", Status.OVERDUE),
        ({"kind": "quarter", "quarters": ["3"]}, "2026-09-30", Status.DUE_SOON),
        ({"kind": "quarter", "quarters": ["3"]}, "2026-10-01", Status.OVERDUE),
        # Of several quarters the last one counts.
        (LATE_QUARTERS, "2026-10-01", Status.NOT_STARTED),
        (LATE_QUARTERS, "2026-11-30", Status.NOT_STARTED),
        (LATE_QUARTERS, "2026-12-01", Status.DUE_SOON),
        (LATE_QUARTERS, "2026-12-31", Status.DUE_SOON),
        (LATE_QUARTERS, "2027-01-01", Status.OVERDUE),
        # Yearly work is due on 31 December of the plan's year.
        (YEARLY, "2026-11-30", Status.NOT_STARTED),
        (YEARLY, "2026-12-01", Status.DUE_SOON),
        (YEARLY, "2026-12-31", Status.DUE_SOON),
        (YEARLY, "2027-01-01", Status.OVERDUE),
        (PROGRAMME, "2026-07-01", Status.NO_DATE),
        (PROGRAMME, "2099-01-01", Status.NO_DATE),
        (LINKED, "2026-07-01", Status.NOT_STARTED),
        (UNSTATED, "2026-07-01", Status.NO_DATE),
        (None, "2026-07-01", Status.NO_DATE),
    ],
)
def test_without_entries(scheduled: Values | None, as_of: str, expected: Status) -> None:
    assert status(scheduled, as_of) is expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-06-28", Status.IN_PROGRESS),
        ("2026-06-29", Status.DUE_SOON),
        ("2026-07-29", Status.DUE_SOON),
        ("2026-07-30", Status.OVERDUE),
    ],
)
def test_begun_work_falls_due_all_the_same(as_of: str, expected: Status) -> None:
    assert status(BEFORE, as_of, entry("2026-03-02")) is expected


@pytest.mark.parametrize(
    ("eve", "as_of", "expected"),
    [
        ("có", "2026-07-29", Status.DUE_SOON),
        ("có", "2026-07-30", Status.OVERDUE),
        ("không", "2026-07-30", Status.DUE_SOON),
        ("không", "2026-07-31", Status.OVERDUE),
        ("không", "2026-06-29", Status.NOT_STARTED),
        ("không", "2026-06-30", Status.DUE_SOON),
    ],
)
def test_before_a_day_by_the_commune_s_setting(eve: str, as_of: str, expected: Status) -> None:
    assert status(BEFORE, as_of, settings={"before_means_eve": eve}) is expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2028-01-29", Status.NOT_STARTED),  # 31 days to 29 February
        ("2028-01-30", Status.DUE_SOON),
        ("2028-02-29", Status.DUE_SOON),
        ("2028-03-01", Status.OVERDUE),
    ],
)
def test_the_eve_of_1_march_in_a_leap_year(as_of: str, expected: Status) -> None:
    leap: Values = {"kind": "before", "day": "2028-03-01"}
    of_2028: Values = {
        "year": "2028",
        "starts_on": "2028-01-01",
        "ends_on": "2028-12-31",
        "tracked_from": "2028-01-01",
    }
    assert status(leap, as_of, **of_2028) is expected


@pytest.mark.parametrize(
    ("before", "due"),
    [
        ("2026-02-18", "2026-02-17"),  # the first day of Tết Bính Ngọ
        ("2026-08-23", "2026-08-22"),  # a Saturday worked in place of 31 August
        ("2026-09-01", "2026-08-31"),  # a Monday off in exchange
        ("2026-11-23", "2026-11-22"),  # a Sunday
    ],
)
def test_days_off_and_swapped_days_move_no_due_date(before: str, due: str) -> None:
    scheduled: Values = {"kind": "before", "day": before}
    eve, after = day(due) - timedelta(days=1), day(due) + timedelta(days=1)
    assert status(scheduled, str(eve)) is Status.DUE_SOON
    assert status(scheduled, due) is Status.DUE_SOON
    assert status(scheduled, str(after)) is Status.OVERDUE
    assert status(scheduled, due, entry(due, "completed")) is Status.DONE
    assert status(scheduled, str(after), entry(str(after), "completed")) is Status.DONE_LATE


@pytest.mark.parametrize(
    ("scheduled", "done_on", "expected"),
    [
        (BEFORE, "2026-07-28", Status.DONE),
        (BEFORE, "2026-07-29", Status.DONE),
        (BEFORE, "2026-07-30", Status.DONE_LATE),
        (YEARLY, "2026-12-31", Status.DONE),
        (YEARLY, "2027-01-01", Status.DONE_LATE),
        (DRAW_UP, "2026-03-31", Status.DONE),
        (DRAW_UP, "2026-04-01", Status.DONE_LATE),
        (PROGRAMME, "2026-07-30", Status.DONE),
        (UNSTATED, "2026-07-30", Status.DONE),
        (None, "2026-07-30", Status.DONE),
        (CONTINUOUS, "2026-07-30", Status.DONE),
    ],
)
def test_done_in_time_and_late(scheduled: Values | None, done_on: str, expected: Status) -> None:
    assert status(scheduled, "2027-06-01", entry(done_on, "completed")) is expected


def test_done_needs_evidence() -> None:
    bare = entry("2026-07-01", "completed", evidence=[])
    assert status(BEFORE, "2026-07-02", bare) is Status.DUE_SOON
    assert status(BEFORE, "2026-07-30", bare) is Status.OVERDUE
    assert status(PROGRAMME, "2026-07-30", bare) is Status.IN_PROGRESS


def test_done_by_the_first_completion() -> None:
    twice = (entry("2026-08-05", "completed"), entry("2026-07-20", "completed"))
    assert status(BEFORE, "2026-09-01", *twice) is Status.DONE


def test_entries_of_later_days_are_not_known_yet() -> None:
    later = entry("2026-07-20", "completed")
    assert status(BEFORE, "2026-07-19", later) is Status.DUE_SOON
    assert status(BEFORE, "2026-07-20", later) is Status.DONE
    assert status(UNSTATED, "2026-07-19", later) is Status.NO_DATE
    assert status(UNSTATED, "2026-07-19", later, tracked_from=None) is Status.UNKNOWN


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((("2026-05-01", "suspended"),), Status.SUSPENDED),
        ((("2026-05-01", "completed"), ("2026-06-01", "suspended")), Status.SUSPENDED),
        ((("2026-06-01", "suspended"), ("2026-05-01", "completed")), Status.SUSPENDED),
        ((("2026-05-01", "suspended"), ("2026-06-01", "in_progress")), Status.OVERDUE),
        ((("2026-05-01", "suspended"), ("2026-06-01", "completed")), Status.DONE),
        ((("2026-05-01", "suspended"), ("2026-08-01", "completed")), Status.DONE_LATE),
    ],
)
def test_suspended_stands_above_all_while_it_is_the_last_word(
    entries: tuple[tuple[str, str], ...], expected: Status
) -> None:
    assert status(BEFORE, "2026-09-01", *(entry(on, state) for on, state in entries)) is expected


def test_suspended_needs_a_reason_and_a_document() -> None:
    unreasoned = entry("2026-05-01", "suspended", reason=None)
    undocumented = entry("2026-05-01", "suspended", evidence=[])
    assert status(BEFORE, "2026-05-02", unreasoned) is Status.IN_PROGRESS
    assert status(BEFORE, "2026-05-02", undocumented) is Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("tracked_from", "expected"),
    [
        (None, Status.UNKNOWN),
        ("2026-07-30", Status.UNKNOWN),  # the day after the due date
        ("2026-07-29", Status.OVERDUE),  # the due date itself
        ("2026-07-28", Status.OVERDUE),
    ],
)
def test_due_before_progress_was_kept(tracked_from: str | None, expected: Status) -> None:
    assert status(BEFORE, "2026-09-01", tracked_from=tracked_from) is expected


@pytest.mark.parametrize(
    ("tracked_from", "as_of", "expected"),
    [
        (None, "2026-03-01", Status.UNKNOWN),
        (None, "2099-01-01", Status.UNKNOWN),
        # Quarter I ends on 31 March.
        ("2026-03-30", "2026-04-16", Status.REPORT_MISSING),
        ("2026-03-31", "2026-04-15", Status.NOT_STARTED),
        ("2026-03-31", "2026-04-16", Status.REPORT_MISSING),
        ("2026-04-01", "2026-04-16", Status.UNKNOWN),
        ("2026-04-01", "2026-06-30", Status.UNKNOWN),
        # From 1 July on the last closed period is quarter II, which was kept here.
        ("2026-04-01", "2026-07-01", Status.NOT_STARTED),
        ("2026-04-01", "2026-07-16", Status.REPORT_MISSING),
    ],
)
def test_periods_before_progress_was_kept(
    tracked_from: str | None, as_of: str, expected: Status
) -> None:
    assert status(CONTINUOUS, as_of, tracked_from=tracked_from) is expected


def test_a_last_period_cut_short_before_progress_was_kept() -> None:
    cut: Values = {"ends_on": "2026-12-15", "tracked_from": "2026-12-16"}
    assert status(CONTINUOUS, "2027-03-01", **cut) is Status.UNKNOWN


def test_an_entry_makes_a_status_known_where_nothing_is_asked_for() -> None:
    kept = entry("2026-04-07")
    assert status(CONTINUOUS, "2099-01-01", kept, tracked_from=None) is Status.IN_PROGRESS
    reported = entry("2027-01-07", period="2026-Q4")
    assert status(CONTINUOUS, "2099-01-01", reported, tracked_from=None) is Status.REPORTED


@pytest.mark.parametrize("scheduled", [CONTINUOUS, AD_HOC, every("quarter")])
@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-01-01", Status.NOT_STARTED),
        ("2026-03-31", Status.NOT_STARTED),
        ("2026-04-01", Status.NOT_STARTED),
        ("2026-04-15", Status.NOT_STARTED),  # the 15th day after the end
        ("2026-04-16", Status.REPORT_MISSING),  # the 16th
        ("2026-06-30", Status.REPORT_MISSING),
        ("2026-07-01", Status.NOT_STARTED),
        ("2026-07-15", Status.NOT_STARTED),
        ("2026-07-16", Status.REPORT_MISSING),
        ("2027-01-15", Status.NOT_STARTED),
        ("2027-01-16", Status.REPORT_MISSING),
        ("2099-01-01", Status.REPORT_MISSING),
    ],
)
def test_recurring_work_without_a_report(scheduled: Values, as_of: str, expected: Status) -> None:
    assert status(scheduled, as_of) is expected


@pytest.mark.parametrize(
    ("grace", "as_of", "expected"),
    [
        ("0", "2026-03-31", Status.NOT_STARTED),
        ("0", "2026-04-01", Status.REPORT_MISSING),
        ("30", "2026-04-30", Status.NOT_STARTED),
        ("30", "2026-05-01", Status.REPORT_MISSING),
    ],
)
def test_days_of_grace_are_the_commune_s_setting(grace: str, as_of: str, expected: Status) -> None:
    assert status(CONTINUOUS, as_of, settings={"grace_days": grace}) is expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-04-06", Status.NOT_STARTED),
        ("2026-04-07", Status.REPORTED),
        ("2026-06-30", Status.REPORTED),
        ("2026-07-01", Status.IN_PROGRESS),
        ("2026-07-15", Status.IN_PROGRESS),
        ("2026-07-16", Status.REPORT_MISSING),
    ],
)
def test_recurring_work_with_a_report_of_quarter_one(as_of: str, expected: Status) -> None:
    assert status(CONTINUOUS, as_of, entry("2026-04-07", period="2026-Q1")) is expected


@pytest.mark.parametrize(
    ("interval", "period", "as_of", "expected"),
    [
        ("month", "2026-06", "2026-07-20", Status.REPORTED),
        ("month", "2026-05", "2026-07-20", Status.REPORT_MISSING),
        ("month", "2026-07", "2026-07-20", Status.REPORT_MISSING),
        ("month", "2026-Q2", "2026-07-20", Status.REPORTED),
        ("month", "2026-H1", "2026-07-20", Status.REPORTED),
        ("month", "2026", "2026-07-20", Status.REPORTED),
        ("quarter", "2026-Q2", "2026-07-20", Status.REPORTED),
        ("quarter", "2026-Q1", "2026-07-20", Status.REPORT_MISSING),
        ("quarter", "2026-06", "2026-07-20", Status.REPORT_MISSING),
        ("quarter", "2026-H1", "2026-07-20", Status.REPORTED),
        ("quarter", "2026-H2", "2026-07-20", Status.REPORT_MISSING),
        ("quarter", "2026", "2026-07-20", Status.REPORTED),
        ("half_year", "2026-H1", "2026-07-20", Status.REPORTED),
        ("half_year", "2026-Q2", "2026-07-20", Status.REPORT_MISSING),
        ("half_year", "2026-06", "2026-07-20", Status.REPORT_MISSING),
        ("half_year", "2026", "2026-07-20", Status.REPORTED),
        ("year", "2026", "2027-01-16", Status.REPORTED),
        ("year", "2026-H2", "2027-01-16", Status.REPORT_MISSING),
        ("year", "2026-Q4", "2027-01-16", Status.REPORT_MISSING),
        ("year", "2025", "2027-01-16", Status.REPORT_MISSING),
    ],
)
def test_a_report_counts_for_the_periods_that_it_covers(
    interval: str, period: str, as_of: str, expected: Status
) -> None:
    report = entry("2026-07-05", period=period)
    assert status(every(interval), as_of, report) is expected
    assert status(AD_HOC, as_of, report, settings={"interval": interval}) is expected


def test_the_plan_s_own_interval_goes_before_the_commune_s_setting() -> None:
    of_june = entry("2026-07-05", period="2026-06")
    own = every("month")
    assert status(own, "2026-07-20", of_june, settings={"interval": "year"}) is Status.REPORTED
    assert status(CONTINUOUS, "2026-07-20", of_june, settings={"interval": "year"}) is (
        Status.IN_PROGRESS
    )


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-03-31", Status.REPORT_MISSING),
        ("2026-04-01", Status.REPORTED),
        ("2026-06-30", Status.REPORTED),
        ("2026-07-01", Status.REPORT_MISSING),
    ],
)
def test_a_report_without_a_period_counts_for_the_period_of_its_day(
    on: str, expected: Status
) -> None:
    assert status(CONTINUOUS, "2026-07-20", entry(on)) is expected


def test_a_period_that_cannot_be_read_counts_for_none() -> None:
    unread = entry("2026-04-07", period="quý một")
    assert status(CONTINUOUS, "2026-04-16", unread) is Status.REPORT_MISSING


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        # The plan begins on 10 March: quarter I is its first, short period.
        ("2026-03-31", Status.NOT_STARTED),
        ("2026-04-15", Status.NOT_STARTED),
        ("2026-04-16", Status.REPORT_MISSING),
        # It ends on 20 August, and so does its last period.
        ("2026-08-20", Status.REPORT_MISSING),
        ("2026-08-21", Status.NOT_STARTED),
        ("2026-09-04", Status.NOT_STARTED),
        ("2026-09-05", Status.REPORT_MISSING),
    ],
)
def test_the_plan_cuts_its_first_and_last_period(as_of: str, expected: Status) -> None:
    cut: Values = {
        "starts_on": "2026-03-10",
        "tracked_from": "2026-03-10",
        "ends_on": "2026-08-20",
    }
    assert status(CONTINUOUS, as_of, **cut) is expected


def test_a_month_that_ends_in_february() -> None:
    of_2028: Values = {
        "year": "2028",
        "starts_on": "2028-02-01",
        "ends_on": "2028-12-31",
        "tracked_from": "2028-02-01",
    }
    monthly = every("month")
    assert status(monthly, "2028-02-29", **of_2028) is Status.NOT_STARTED
    assert status(monthly, "2028-03-15", **of_2028) is Status.NOT_STARTED
    assert status(monthly, "2028-03-16", **of_2028) is Status.REPORT_MISSING
    report = entry("2028-03-01", period="2028-02")
    assert status(monthly, "2028-03-16", report, **of_2028) is Status.REPORTED


def test_before_the_plan_begins_nothing_has_started() -> None:
    for scheduled in (CONTINUOUS, YEARLY, DRAW_UP):
        assert status(scheduled, "2025-11-01") is Status.NOT_STARTED


def test_nothing_red_where_no_progress_is_kept() -> None:
    kinds = (CONTINUOUS, AD_HOC, BEFORE, YEARLY, DRAW_UP, LATE_QUARTERS, PROGRAMME, UNSTATED, None)
    found = {
        status(scheduled, as_of, tracked_from=None)
        for scheduled in kinds
        for as_of in ("2026-01-01", "2026-07-29", "2026-12-31", "2099-12-31")
    }
    assert found == {Status.UNKNOWN}
