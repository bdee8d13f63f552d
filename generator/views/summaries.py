"""Counts of a plan by objective and by task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.views.activities import ActivityView
    from generator.views.plans import PlanView


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An objective or a task with the activities that belong to it."""

    id: str
    text: str
    activities: tuple[ActivityView, ...]


def by_objective(plan: PlanView) -> tuple[Summary, ...]:
    """One an objective; an activity of a task with several objectives counts for each."""
    return tuple(
        Summary(
            id=objective.id,
            text=objective.text,
            activities=tuple(
                activity
                for task in part.tasks
                if objective in task.objectives
                for activity in task.activities
            ),
        )
        for part in plan.parts
        for objective in part.part.objectives
    )


def by_task(plan: PlanView) -> tuple[Summary, ...]:
    """One a task, in the order of the plan: every activity belongs to one."""
    return tuple(
        Summary(
            id=task.task.id,
            text=f"{task.task.number}. {task.task.title}" if task.task.number else task.task.title,
            activities=task.activities,
        )
        for task in plan.tasks
    )
