"""Status of an activity by the one published rule (design 8).

The first line that holds, from the top, decides; each line is one small function.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.model.communes import Reporting
from generator.model.corrections import corrected
from generator.model.plans import Activity, Plan, Schedule
from generator.model.progress import ProgressEntry
from generator.periods import MONTHS, Period, last_closed, parse_period, period_of
from generator.views.schedules import due_on
from generator.vocabulary import RECURRING, EntryState, Interval, ScheduleKind, Status

#: Work is «sắp đến hạn» from this many days before its due date.
DUE_SOON_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that the rule looks at, for one activity at one day."""

    plan: Plan
    schedule: Schedule | None
    #: Entries of the activity up to ``as_of`` that count, oldest first.
    entries: tuple[ProgressEntry, ...]
    reporting: Reporting
    as_of: date

    @property
    def due(self) -> date | None:
        """The due date, if the schedule names one."""
        return due_on(self.schedule, self.plan, self.reporting)

    @property
    def is_recurring(self) -> bool:
        """Whether the work comes again and is reported period by period."""
        return self.schedule is not None and self.schedule.kind in RECURRING

    @property
    def interval(self) -> Interval:
        """The plan's own interval, else the commune's setting."""
        every = self.schedule.every if self.schedule else None
        return every or self.reporting.interval

    @property
    def completion(self) -> ProgressEntry | None:
        """The first entry that says the work is complete, with evidence."""
        done = (e for e in self.entries if e.state is EntryState.COMPLETED and e.evidence)
        return next(done, None)

    def closed_period(self, start: date) -> Period | None:
        """The last reporting period from ``start`` on that is over at ``as_of``."""
        return last_closed(start, self.plan.ends_on, self.as_of, self.interval)

    @property
    def reporting_period(self) -> Period | None:
        """The last closed period since the plan began and progress was kept here."""
        if not self.is_recurring:
            return None
        tracked_from = self.plan.tracked_from or self.plan.starts_on
        return self.closed_period(max(self.plan.starts_on, tracked_from))

    def end_of(self, period: Period) -> date:
        """The last day of a period, or the plan's where that comes first."""
        return min(period.end, self.plan.ends_on)

    def has_report(self, period: Period) -> bool:
        """Whether an entry reports that period, by its name or by its day."""
        return bool(self.reports_of(period))

    def reports_of(self, period: Period) -> tuple[ProgressEntry, ...]:
        """The entries that report that period, oldest first."""
        return tuple(entry for entry in self.entries if _reports(entry, period))


def _reports(entry: ProgressEntry, period: Period) -> bool:
    """A report names its period; without a name it counts for the period of its day."""
    if entry.period is None:
        return period_of(entry.on, period.interval) == period
    named = parse_period(entry.period)
    if named is None or MONTHS[named.interval] < MONTHS[period.interval]:
        return False
    return named.start <= period.start and period.end <= named.end


def _suspended(case: Case) -> bool:
    last = case.entries[-1] if case.entries else None
    if last is None or last.state is not EntryState.SUSPENDED:
        return False
    return bool(last.reason and last.evidence)


def _done(case: Case) -> bool:
    done = case.completion
    return done is not None and (case.due is None or done.on <= case.due)


def _done_late(case: Case) -> bool:
    return case.completion is not None


def _unknown(case: Case) -> bool:
    if case.entries:
        return False
    tracked = case.plan.tracked_from
    if tracked is None:
        return True
    if case.is_recurring:
        period = case.closed_period(case.plan.starts_on)
        return period is not None and case.end_of(period) < tracked
    return case.due is not None and case.due < tracked


def _overdue(case: Case) -> bool:
    return case.due is not None and case.due < case.as_of


def _due_soon(case: Case) -> bool:
    return case.due is not None and (case.due - case.as_of).days <= DUE_SOON_DAYS


def _reported(case: Case) -> bool:
    period = case.reporting_period
    return period is not None and case.has_report(period)


def _report_missing(case: Case) -> bool:
    period = case.reporting_period
    if period is None or case.plan.tracked_from is None:
        return False
    return (case.as_of - case.end_of(period)).days > case.reporting.grace_days


def _in_progress(case: Case) -> bool:
    return bool(case.entries)


def _no_date(case: Case) -> bool:
    if case.schedule is None or case.schedule.kind is ScheduleKind.UNSTATED:
        return True
    return case.schedule.kind is ScheduleKind.PROGRAMME and case.schedule.programme is None


_RULE: tuple[tuple[Status, Callable[[Case], bool]], ...] = (
    (Status.SUSPENDED, _suspended),
    (Status.DONE, _done),
    (Status.DONE_LATE, _done_late),
    (Status.UNKNOWN, _unknown),
    (Status.OVERDUE, _overdue),
    (Status.DUE_SOON, _due_soon),
    (Status.REPORTED, _reported),
    (Status.REPORT_MISSING, _report_missing),
    (Status.IN_PROGRESS, _in_progress),
    (Status.NO_DATE, _no_date),
    (Status.NOT_STARTED, lambda _: True),
)


def status_of(case: Case) -> Status:
    """The first status whose condition holds."""
    return next(status for status, holds in _RULE if holds(case))


def case_of(
    activity: Activity,
    plan: Plan,
    entries: tuple[ProgressEntry, ...],
    reporting: Reporting,
    as_of: date,
) -> Case:
    """The case of an activity; entries of later days are not known yet.

    ``entries`` as they were written: what one of them corrects counts no longer.
    """
    known = [entry for entry in entries if entry.on <= as_of]
    wrong = corrected(known)
    right = (entry for index, entry in enumerate(known) if index not in wrong)
    return Case(
        plan=plan,
        schedule=activity.schedule,
        entries=tuple(sorted(right, key=lambda entry: entry.on)),
        reporting=reporting,
        as_of=as_of,
    )
