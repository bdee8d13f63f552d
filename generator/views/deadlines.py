"""What falls due when: activities, milestones, reports, reviews and targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.plans import Activity
from generator.views.milestones import MilestoneView
from generator.views.slots import due_of, periods_of, stopped_on
from generator.views.status import DUE_SOON_DAYS, Case, status_of
from generator.vocabulary import DeadlineKind, MilestoneState, Status

_ORDER = tuple(DeadlineKind)
_ENDED = {Status.DONE, Status.DONE_LATE, Status.SUSPENDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One thing that falls due on one day."""

    on: date
    kind: DeadlineKind
    plan_id: str
    #: Id of the activity, review row or target in its plan.
    owner: str
    #: Period or milestone of the activity; empty where the owner itself falls due.
    mark: str = ""
    text: str
    #: Units that lead; a group counts for its members.
    lead: tuple[str, ...] = ()
    #: Still to be done at ``as_of``.
    is_open: bool
    #: The work was suspended, so that nobody waits for it.
    is_suspended: bool = False

    @property
    def record(self) -> str:
        """Record id, unique in the commune."""
        return "/".join(filter(None, (self.plan_id, self.owner, self.kind.value, self.mark)))

    @property
    def sorting(self) -> tuple[date, int, str]:
        """By day, then by kind, then by record."""
        return self.on, _ORDER.index(self.kind), self.record


def activity_deadlines(
    activity: Activity, plan_id: str, case: Case, milestones: Iterable[MilestoneView]
) -> tuple[Deadline, ...]:
    """The due date, the milestones, and the last day of each report."""
    status = status_of(case)
    is_suspended = status is Status.SUSPENDED
    found = (
        Deadline(
            on=on,
            kind=kind,
            plan_id=plan_id,
            owner=activity.id,
            mark=mark,
            text=words,
            lead=activity.lead,
            is_open=is_open and status not in _ENDED,
            is_suspended=is_suspended and is_open,
        )
        for on, kind, mark, words, is_open in _dated(activity, case, milestones)
    )
    return in_order(found)


def _dated(
    activity: Activity, case: Case, milestones: Iterable[MilestoneView]
) -> Iterator[tuple[date, DeadlineKind, str, str, bool]]:
    if case.due:
        is_open = case.completion is None
        yield case.due, DeadlineKind.ACTIVITY, "", activity.text, is_open
    for view in milestones:
        is_open = view.state not in {MilestoneState.REACHED, MilestoneState.REACHED_LATE}
        words = f"{view.milestone.text}: {activity.text}"
        yield view.due_on, DeadlineKind.MILESTONE, view.id, words, is_open
    if case.plan.tracked_from is None:
        return
    stopped = stopped_on(case)
    for period in periods_of(case):
        is_open = not case.has_report(period)
        if not (is_open and stopped and case.end_of(period) >= stopped):
            words = f"{period.label}: {activity.text}"
            yield due_of(case, period), DeadlineKind.REPORT, period.id, words, is_open


def in_order(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """By day, then by kind, then by record."""
    return tuple(sorted(deadlines, key=lambda deadline: deadline.sorting))


def coming(deadlines: Iterable[Deadline], as_of: date) -> tuple[Deadline, ...]:
    """What is still to be done and falls due today or in the next 30 days."""
    last = as_of + timedelta(days=DUE_SOON_DAYS)
    return tuple(each for each in deadlines if each.is_open and as_of <= each.on <= last)
