"""A plan as it is shown: its tasks with computed status, its targets with their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.base import Sourced
from generator.model.corpus import CommuneFolder
from generator.model.plans import Objective, Plan, PlanPart, Task
from generator.model.reviews import Review, ReviewFile, ReviewTarget
from generator.model.surveys import SurveyRound, SurveyTarget
from generator.views.activities import ActivityView, activity_view
from generator.views.deadlines import Deadline, in_order
from generator.views.evidence import file_words
from generator.views.measurements import absences_of, measurements_of
from generator.views.plan_links import PlanLinks
from generator.views.plan_reading import PlanReading, reading_of
from generator.views.plan_reviews import ReviewView, review_deadlines, review_views
from generator.views.targets import TargetView, target_view, targets_of
from generator.views.units import UnitView
from generator.vocabulary import NOT_GIVEN, DeadlineKind, TargetState


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """A task with its objectives and activities."""

    task: Task
    objectives: tuple[Objective, ...]
    activities: tuple[ActivityView, ...]
    #: First of the tasks below the plan's larger heading, where it has one.
    opens_heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part of a plan."""

    part: PlanPart
    tasks: tuple[TaskView, ...]

    @property
    def lone_objectives(self) -> tuple[Objective, ...]:
        """Objectives that no task names."""
        named_ones = {objective_id for task in self.tasks for objective_id in task.task.objectives}
        return tuple(each for each in self.part.objectives if each.id not in named_ones)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """A plan at ``as_of``."""

    id: str
    plan: Plan
    #: Content files that the view was made from, its own first.
    sources: tuple[str, ...]
    #: The day of its statuses: of a replaced plan the eve of its replacement.
    as_of: date
    parts: tuple[PartView, ...]
    targets: tuple[TargetView, ...]
    reviews: tuple[ReviewView, ...]
    links: PlanLinks
    is_replaced: bool
    #: Kind and size of the signed copy; empty where there is none.
    file_words: str
    #: All that falls due, in order; nothing of a plan that was replaced.
    deadlines: tuple[Deadline, ...]

    @property
    def tasks(self) -> tuple[TaskView, ...]:
        """All tasks in the order of the plan."""
        return tuple(task for part in self.parts for task in part.tasks)

    @property
    def activities(self) -> tuple[ActivityView, ...]:
        """All activities in the order of the plan."""
        return tuple(activity for task in self.tasks for activity in task.activities)

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """All objectives in the order of the plan."""
        return tuple(goal for part in self.parts for goal in part.part.objectives)


def plan_views(
    folder: CommuneFolder, units: Mapping[str, UnitView], as_of: date
) -> tuple[PlanView, ...]:
    """All plans of a commune, the newest year first."""
    views = [_plan_view(reading_of(folder, plan_id, units, as_of)) for plan_id in folder.plans]
    return tuple(sorted(views, key=lambda view: (-view.plan.year, view.id)))


def _plan_view(reading: PlanReading) -> PlanView:
    plan = reading.plan
    parts = tuple(_part_view(part, reading) for part in plan.parts)
    targets = _target_views(reading)
    reviews = review_views(reading)
    of_activities = (
        deadline
        for part in parts
        for task in part.tasks
        for activity in task.activities
        for deadline in activity.deadlines
    )
    others = (*review_deadlines(reviews, reading.plan_id), *_target_deadlines(targets))
    return PlanView(
        id=reading.plan_id,
        plan=plan,
        sources=_sources(reading),
        as_of=reading.as_of,
        parts=parts,
        targets=targets,
        reviews=reviews,
        links=reading.links,
        is_replaced=reading.is_replaced,
        file_words=file_words(plan.file, reading.sizes) if plan.file else "",
        deadlines=() if reading.is_replaced else in_order((*of_activities, *others)),
    )


def _target_views(reading: PlanReading) -> tuple[TargetView, ...]:
    measurements, absences = measurements_of(reading), absences_of(reading)
    return tuple(
        target_view(
            target,
            reading.plan_id,
            place,
            owner,
            measurements,
            indicator=reading.indicator_of(target),
            absent=absences.get(target.id, NOT_GIVEN),
        )
        for place, owner, target in targets_of(reading.plan)
    )


def _target_deadlines(targets: tuple[TargetView, ...]) -> Iterator[Deadline]:
    for view in targets:
        if view.target.due_on:
            yield Deadline(
                on=view.target.due_on,
                kind=DeadlineKind.TARGET,
                plan_id=view.plan_id,
                owner=view.target.id,
                label=DeadlineKind.TARGET.label,
                text=view.target.text,
                state=view.state,
                is_open=view.state is not TargetState.MET,
            )


def _part_view(part: PlanPart, reading: PlanReading) -> PartView:
    before = (None, *(task.heading for task in part.tasks))
    return PartView(
        part=part,
        tasks=tuple(
            TaskView(
                task=task,
                objectives=tuple(o for o in part.objectives if o.id in task.objectives),
                activities=tuple(activity_view(a, task, part, reading) for a in task.activities),
                opens_heading=task.heading is not None and task.heading != heading_before,
            )
            for heading_before, task in zip(before, part.tasks, strict=False)
        ),
    )


def _sources(reading: PlanReading) -> tuple[str, ...]:
    """The plan's own file first."""
    folder, links = reading.folder, reading.links
    files = [folder.plans[reading.plan_id].path]
    files += [folder.units.path] if folder.units else []
    others = (*links.supplements, *links.supplemented_by, *links.replaces, links.replaced_by)
    files += [folder.plans[o.plan_id].path for o in others if o and o.plan_id]
    named_ones = {target.measured_by for _, _, target in targets_of(reading.plan)}
    files += [file.path for name, file in folder.indicators.items() if name in named_ones]
    if any(target.dossier_rate for _, _, target in targets_of(reading.plan)):
        files += [
            part.path for each in folder.dossiers.values() for part in (each.head, each.table)
        ]
    measuring: tuple[Sourced[SurveyRound] | Sourced[ReviewFile], ...] = (
        *folder.registers.surveys.values(),
        *folder.registers.reviews.values(),
    )
    files += [
        file.path
        for file in measuring
        if any(link.plan == reading.plan_id for link in _naming_plans(file.record))
    ]
    files += [
        file.path
        for file in reading.progress
        if any(e.plan == reading.plan_id for e in file.record.entries)
        or any(m.plan == reading.plan_id for m in file.record.measurements)
    ]
    return tuple(files)


def _naming_plans(
    file: SurveyRound | ReviewFile,
) -> tuple[SurveyTarget | ReviewTarget | Review, ...]:
    """What of a file of a register may name a plan."""
    return file.targets if isinstance(file, SurveyRound) else (*file.targets, *file.reviews)
