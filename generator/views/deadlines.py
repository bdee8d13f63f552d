"""What falls due when: activities, milestones, reports, reviews and targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.plans import Activity
from generator.views.milestones import MilestoneView
from generator.views.slots import periods_of, slot_of, stopped_on
from generator.views.status import DUE_SOON_DAYS, Case, status_of
from generator.vocabulary import DeadlineKind, Status, Word

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
    #: What falls due, as a heading: «Hạn báo cáo quý III/2026».
    label: str
    #: The activity, the sectors of a review, the target.
    text: str
    #: What is known of it at ``as_of``.
    state: Word
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
    found = (
        Deadline(
            on=each.on,
            kind=each.kind,
            plan_id=plan_id,
            owner=activity.id,
            mark=each.mark,
            label=each.label,
            text=activity.text,
            state=each.state,
            lead=activity.lead,
            is_open=each.is_open and status not in _ENDED,
            is_suspended=each.is_open and status is Status.SUSPENDED,
        )
        for each in (
            *_due(case, status),
            *map(_of_milestone, milestones),
            *_of_reports(case),
        )
    )
    return in_order(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """One day of an activity, as long as the activity itself goes on."""

    on: date
    kind: DeadlineKind
    mark: str = ""
    label: str
    state: Word
    is_open: bool


def _due(case: Case, status: Status) -> Iterator[_Dated]:
    kind = DeadlineKind.ACTIVITY
    if case.due:
        is_open = case.completion is None
        yield _Dated(on=case.due, kind=kind, label=kind.label, state=status, is_open=is_open)


def _of_milestone(view: MilestoneView) -> _Dated:
    return _Dated(
        on=view.due_on,
        kind=DeadlineKind.MILESTONE,
        mark=view.id,
        label=f"{DeadlineKind.MILESTONE.label} «{view.milestone.text}»",
        state=view.state,
        is_open=view.reached is None,
    )


def _of_reports(case: Case) -> Iterator[_Dated]:
    """The reports that are or will be asked for: nothing where no progress is kept."""
    if case.plan.tracked_from is None:
        return
    stopped = stopped_on(case)
    for period in periods_of(case):
        slot = slot_of(case, period)
        if slot.reports or stopped is None or slot.ends_on < stopped:
            yield _Dated(
                on=slot.due_on,
                kind=DeadlineKind.REPORT,
                mark=period.id,
                label=f"{DeadlineKind.REPORT.label} {period.label}",
                state=slot.state,
                is_open=not slot.reports,
            )


def in_order(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """By day, then by kind, then by record."""
    return tuple(sorted(deadlines, key=lambda deadline: deadline.sorting))


def coming(deadlines: Iterable[Deadline], as_of: date) -> tuple[Deadline, ...]:
    """What is still to be done and falls due today or in the next 30 days."""
    last = as_of + timedelta(days=DUE_SOON_DAYS)
    return tuple(each for each in deadlines if each.is_open and as_of <= each.on <= last)
