"""Due dates and words of schedules (design 8)."""

from __future__ import annotations

from datetime import date, timedelta

from generator.model.communes import Reporting
from generator.model.plans import Plan, Schedule
from generator.periods import ROMAN, quarter_end
from generator.views.wording import date_vi
from generator.vocabulary import Interval, ScheduleKind


def due_on(schedule: Schedule | None, plan: Plan, reporting: Reporting) -> date | None:
    """The day by which work is due, or None where the schedule names none."""
    if schedule is None:
        return None
    if schedule.kind is ScheduleKind.YEARLY:
        return date(plan.year, 12, 31)
    if schedule.kind in {ScheduleKind.QUARTER, ScheduleKind.QUARTERS} and schedule.quarters:
        return quarter_end(plan.year, max(schedule.quarters))
    if schedule.kind is ScheduleKind.BEFORE and schedule.day:
        return schedule.day - timedelta(days=1 if reporting.before_means_eve else 0)
    return None


def schedule_text(schedule: Schedule | None) -> str:
    """The plan's own words, else the words of the kind; empty where nothing is said."""
    if schedule is None:
        return ScheduleKind.UNSTATED.label
    return schedule.text or _kind_text(schedule)


def _kind_text(schedule: Schedule) -> str:
    if schedule.kind is ScheduleKind.QUARTER and schedule.quarters:
        return f"Quý {ROMAN[schedule.quarters[0]]}"
    if schedule.kind is ScheduleKind.QUARTERS and schedule.quarters:
        return "Dự kiến quý " + ", ".join(ROMAN[quarter] for quarter in schedule.quarters)
    if schedule.kind is ScheduleKind.BEFORE and schedule.day:
        return f"Trước ngày {date_vi(schedule.day)}"
    if schedule.kind is ScheduleKind.PERIODIC and schedule.every:
        half = schedule.every is Interval.HALF_YEAR
        return "Định kỳ 6 tháng một lần" if half else f"Định kỳ hằng {schedule.every.label}"
    return schedule.kind.label
