"""Milestones of an activity: by which entry and when each was reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.plans import Activity, Milestone
from generator.model.progress import ProgressEntry
from generator.views.status import Case
from generator.vocabulary import MilestoneState


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneView:
    """A milestone with the entry that reached it."""

    milestone: Milestone
    #: The first entry that names it.
    reached: ProgressEntry | None
    state: MilestoneState

    @property
    def id(self) -> str:
        """Its id, which is its own within the activity."""
        return self.milestone.id

    @property
    def due_on(self) -> date:
        """The day by which it is due."""
        return self.milestone.due_on


def milestones_of(activity: Activity, case: Case) -> tuple[MilestoneView, ...]:
    """The milestones in the order of the plan; they do not change the status (design 8)."""
    return tuple(_view(milestone, case) for milestone in activity.milestones)


def _view(milestone: Milestone, case: Case) -> MilestoneView:
    naming = (entry for entry in case.entries if milestone.id in entry.milestones)
    reached = next(naming, None)
    return MilestoneView(
        milestone=milestone, reached=reached, state=_state(milestone, reached, case)
    )


def _state(milestone: Milestone, reached: ProgressEntry | None, case: Case) -> MilestoneState:
    if reached:
        in_time = reached.on <= milestone.due_on
        return MilestoneState.REACHED if in_time else MilestoneState.REACHED_LATE
    if case.as_of <= milestone.due_on:
        return MilestoneState.AHEAD
    tracked = case.plan.tracked_from
    is_known = tracked is not None and tracked <= milestone.due_on
    return MilestoneState.PASSED if is_known else MilestoneState.UNKNOWN
