"""The things inside a plan, each with its location in the file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.plans import (
    Activity,
    Milestone,
    Objective,
    Plan,
    PlanLink,
    Schedule,
    Target,
    Task,
)
from generator.rules.scope import Location


def objectives(plan: Plan) -> Iterator[tuple[Location, Objective]]:
    """Every objective."""
    for p, part in enumerate(plan.parts):
        for o, objective in enumerate(part.objectives):
            yield ("parts", p, "objectives", o), objective


def tasks(plan: Plan) -> Iterator[tuple[Location, Task]]:
    """Every task."""
    for p, part in enumerate(plan.parts):
        for t, task in enumerate(part.tasks):
            yield ("parts", p, "tasks", t), task


def activities(plan: Plan) -> Iterator[tuple[Location, Activity]]:
    """Every activity."""
    for location, task in tasks(plan):
        for a, activity in enumerate(task.activities):
            yield (*location, "activities", a), activity


def targets(plan: Plan) -> Iterator[tuple[Location, Target]]:
    """Every target: of objectives, of tasks, of the products column."""
    for location, objective in objectives(plan):
        for i, target in enumerate(objective.targets):
            yield (*location, "targets", i), target
    for location, task in tasks(plan):
        for i, target in enumerate(task.targets):
            yield (*location, "targets", i), target
    for location, activity in activities(plan):
        for p, product in enumerate(activity.products):
            for i, target in enumerate(product.targets):
                yield (*location, "products", p, "targets", i), target


def milestones(plan: Plan) -> Iterator[tuple[Location, Milestone]]:
    """Every milestone of every activity."""
    for location, activity in activities(plan):
        for i, milestone in enumerate(activity.milestones):
            yield (*location, "milestones", i), milestone


def links(plan: Plan) -> Iterator[tuple[Location, PlanLink]]:
    """Every other plan that the plan supplements or replaces."""
    for i, link in enumerate(plan.supplements):
        yield ("supplements", i), link
    for i, link in enumerate(plan.replaces):
        yield ("replaces", i), link


def scheduled(plan: Plan) -> Iterator[tuple[Location, str, Schedule | None]]:
    """Everything that has a time: activities and rows of reviews, with their ids."""
    for location, activity in activities(plan):
        yield location, activity.id, activity.schedule
    for r, row in enumerate(plan.reviews.rows if plan.reviews else ()):
        yield ("reviews", "rows", r), row.id, row.schedule
