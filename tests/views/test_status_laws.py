"""What holds of the status rule for any plan, schedule, entries and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.plans import Activity, Plan, Schedule
from generator.model.progress import ProgressEntry
from generator.views.activities import status_counts
from generator.views.status import case_of, status_of
from generator.vocabulary import EntryState, ScheduleKind, Status
from tests.views.building import (
    Values,
    activity,
    entry,
    folder,
    plan,
    reporting,
    schedule,
    units,
    view,
)

DAYS = st.dates(date(2025, 6, 1), date(2027, 12, 31))
NEEDED: Mapping[ScheduleKind, Values] = {
    ScheduleKind.QUARTER: {"quarters": ["2"]},
    ScheduleKind.QUARTERS: {"quarters": ["3", "4"]},
    ScheduleKind.BEFORE: {"day": "2026-07-30"},
    ScheduleKind.PERIODIC: {"every": "month"},
}
SCHEDULES = st.one_of(
    st.none(),
    st.sampled_from(ScheduleKind).map(lambda kind: schedule(kind, **NEEDED.get(kind, {}))),
)
ACTIVITIES = SCHEDULES.map(activity)
ENTRIES = st.builds(
    lambda on, state: entry(on.isoformat(), state),
    DAYS,
    st.sampled_from(EntryState),
)
PLANS = st.one_of(st.none(), DAYS).map(
    lambda tracked: plan(tracked_from=tracked.isoformat() if tracked else None)
)
#: Other processes may slow a single example down; no law speaks of time.
UNHURRIED = settings(deadline=None)
RED = {Status.OVERDUE, Status.REPORT_MISSING, Status.DONE_LATE}


def _status(work: Activity, kept: Plan, entries: Iterable[ProgressEntry], as_of: date) -> Status:
    return status_of(case_of(work, kept, tuple(entries), reporting(), as_of))


@UNHURRIED
@given(ACTIVITIES, PLANS, st.lists(ENTRIES, max_size=4), DAYS, st.integers(1, 400))
def test_what_is_done_stays_done(
    work: Activity, kept: Plan, entries: list[ProgressEntry], as_of: date, more: int
) -> None:
    """Unless it is suspended later, which the rule puts first."""
    known = [each for each in entries if each.state is not EntryState.SUSPENDED]
    before = _status(work, kept, known, as_of)
    if before in {Status.DONE, Status.DONE_LATE}:
        assert _status(work, kept, known, as_of + timedelta(days=more)) is before


@UNHURRIED
@given(ACTIVITIES, PLANS, st.lists(ENTRIES, max_size=4), DAYS)
def test_later_entries_are_not_known_yet(
    work: Activity, kept: Plan, entries: list[ProgressEntry], as_of: date
) -> None:
    known = [each for each in entries if each.on <= as_of]
    assert _status(work, kept, entries, as_of) is _status(work, kept, known, as_of)


@UNHURRIED
@given(ACTIVITIES, DAYS)
def test_nothing_is_red_where_no_progress_is_kept(work: Activity, as_of: date) -> None:
    assert _status(work, plan(tracked_from=None), (), as_of) is Status.UNKNOWN


@UNHURRIED
@given(ACTIVITIES, st.lists(ENTRIES, max_size=3), st.dates(date(2024, 1, 1), date(2025, 11, 1)))
def test_nothing_is_red_before_the_plan_begins(
    work: Activity, entries: list[ProgressEntry], as_of: date
) -> None:
    assert _status(work, plan(), entries, as_of) not in RED


@UNHURRIED
@given(ACTIVITIES, PLANS, DAYS, st.integers(1, 400))
def test_what_is_overdue_stays_so_without_an_entry(
    work: Activity, kept: Plan, as_of: date, more: int
) -> None:
    if _status(work, kept, (), as_of) is Status.OVERDUE:
        assert _status(work, kept, (), as_of + timedelta(days=more)) is Status.OVERDUE


@UNHURRIED
@given(st.lists(SCHEDULES, max_size=6), PLANS, DAYS)
def test_totals_count_every_activity_once(
    schedules: list[Schedule | None], kept: Plan, as_of: date
) -> None:
    works = [
        {
            "id": f"HD-{number}",
            "text": "Việc",
            "lead": ["nhom", "nhom-hai", "phong"][: number % 4],
            "schedule": given_schedule,
        }
        for number, given_schedule in enumerate(schedules)
    ]
    task = {"id": "NV-1", "title": "Nhiệm vụ", "activities": works}
    part = {"id": "P", "title": "Phần", "tasks": [task]}
    with_works = Plan.model_validate({**kept.model_dump(), "parts": [part]})
    unit_list = units(
        {"id": "phong"},
        {"id": "nhom", "kind": "group", "members": ["phong"]},
        {"id": "nhom-hai", "kind": "group", "members": ["phong"]},
    )
    shown = view(folder(unit_list=unit_list, plans={"2026-an": with_works}), as_of.isoformat())
    assert sum(status_counts(shown.activities).values()) == len(works)
    phong = shown.units["phong"]
    assert len(shown.led_by(phong)) == sum(number % 4 == 3 for number in range(len(works)))
    by_group = sum(number % 4 in {1, 2} for number in range(len(works)))
    assert len(shown.led_by_group_of(phong)) == by_group
