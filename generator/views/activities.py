"""An activity of a plan as it is shown: its computed status, its entries, what falls due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.plans import Activity, Plan, PlanPart, Task
from generator.model.progress import ProgressEntry
from generator.views.deadlines import Deadline, activity_deadlines
from generator.views.evidence import EvidenceView, evidence_views
from generator.views.history import HistoryEntry, history_of
from generator.views.milestones import MilestoneView, milestones_of
from generator.views.plan_reading import PlanReading
from generator.views.schedules import schedule_text
from generator.views.slots import Slot, slots_of
from generator.views.status import case_of, status_of
from generator.views.units import UnitView, named
from generator.vocabulary import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityView:
    """An activity with its computed status at ``as_of``."""

    activity: Activity
    plan_id: str
    plan: Plan
    task: Task
    part: PlanPart
    lead: tuple[UnitView, ...]
    support: tuple[UnitView, ...]
    schedule_text: str
    due_on: date | None
    status: Status
    #: Entries up to ``as_of`` that count, newest first.
    entries: tuple[ProgressEntry, ...]
    #: All entries up to ``as_of`` with what each changed, oldest first.
    history: tuple[HistoryEntry, ...]
    #: Evidence of the entries that count, newest first.
    evidence: tuple[EvidenceView, ...]
    #: Periods of recurring work that have begun, oldest first.
    slots: tuple[Slot, ...]
    milestones: tuple[MilestoneView, ...]
    #: All that falls due in the plan's time, in order.
    deadlines: tuple[Deadline, ...]

    @property
    def record(self) -> str:
        """Record id, unique in the commune."""
        return f"{self.plan_id}/{self.activity.id}"


def activity_view(
    activity: Activity, task: Task, part: PlanPart, reading: PlanReading
) -> ActivityView:
    """An activity from what was reported of it."""
    plan, written = reading.plan, reading.entries_of(activity)
    case = case_of(activity, plan, written, reading.reporting, reading.as_of)
    milestones = milestones_of(activity, case)
    entries = tuple(reversed(case.entries))
    return ActivityView(
        activity=activity,
        plan_id=reading.plan_id,
        plan=plan,
        task=task,
        part=part,
        lead=named(activity.lead, reading.units),
        support=named(activity.support, reading.units),
        schedule_text=schedule_text(activity.schedule),
        due_on=case.due,
        status=status_of(case),
        entries=entries,
        history=history_of(case, written, activity.milestones, reading.sizes),
        evidence=evidence_views(entries, reading.sizes),
        slots=slots_of(case),
        milestones=milestones,
        deadlines=activity_deadlines(activity, reading.plan_id, case, milestones),
    )


def status_counts(activities: Iterable[ActivityView]) -> dict[Status, int]:
    """How many activities have each status, in the order of the rule; none left out."""
    counts = Counter(activity.status for activity in activities)
    return {status: counts[status] for status in Status if counts[status]}
