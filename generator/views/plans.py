"""A plan as it is shown: its tasks with computed status, its targets with their values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.communes import Reporting
from generator.model.corpus import CommuneFolder
from generator.model.plans import Activity, Objective, Plan, PlanPart, Target, Task
from generator.model.progress import Measurement, ProgressEntry
from generator.views.schedules import due_on, schedule_text
from generator.views.status import case_of, status_of
from generator.views.units import UnitView, named
from generator.vocabulary import Comparator, MeasureUnit, Status, TargetState


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetView:
    """A target, where it stands, its last measurement and its computed state."""

    target: Target
    plan_id: str
    #: ``objective``, ``task`` or ``product``: the column of the plan that names it.
    place: str
    #: Id of that objective, task or activity.
    owner: str
    measurement: Measurement | None
    #: Measured value in the target's unit, or None without a measurement.
    value: Decimal | None
    state: TargetState


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
    #: Entries up to ``as_of``, newest first.
    entries: tuple[ProgressEntry, ...]

    @property
    def record(self) -> str:
        """Record id, unique in the commune."""
        return f"{self.plan_id}/{self.activity.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """A task with its objectives and activities."""

    task: Task
    objectives: tuple[Objective, ...]
    activities: tuple[ActivityView, ...]
    #: First of the tasks below the plan's larger heading.
    opens_heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part of a plan."""

    part: PlanPart
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """A plan at ``as_of``."""

    id: str
    plan: Plan
    #: Content files that the view was made from.
    sources: tuple[str, ...]
    as_of: date
    parts: tuple[PartView, ...]
    targets: tuple[TargetView, ...]
    reviews: tuple[tuple[str, UnitView, tuple[str, ...], str], ...]

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


def status_counts(activities: Iterable[ActivityView]) -> dict[Status, int]:
    """How many activities have each status, in the order of the rule; none left out."""
    counts = Counter(activity.status for activity in activities)
    return {status: counts[status] for status in Status if counts[status]}


def plan_views(
    folder: CommuneFolder, units: Mapping[str, UnitView], as_of: date
) -> tuple[PlanView, ...]:
    """All plans of a commune, the newest year first."""
    views = [_plan_view(folder, plan_id, units, as_of) for plan_id in folder.plans]
    return tuple(sorted(views, key=lambda view: (-view.plan.year, view.id)))


def _plan_view(
    folder: CommuneFolder, plan_id: str, units: Mapping[str, UnitView], as_of: date
) -> PlanView:
    sourced = folder.plans[plan_id]
    plan = sourced.record
    reporting = folder.commune.record.reporting if folder.commune else Reporting()
    entries = [e for f in folder.progress.values() for e in f.record.entries if e.plan == plan_id]

    def task_view(task: Task, previous: Task | None, part: PlanPart) -> TaskView:
        return TaskView(
            task=task,
            objectives=tuple(o for o in part.objectives if o.id in task.objectives),
            activities=tuple(activity_view(a, task, part) for a in task.activities),
            opens_heading=previous is None or previous.heading != task.heading,
        )

    def activity_view(activity: Activity, task: Task, part: PlanPart) -> ActivityView:
        own = tuple(entry for entry in entries if entry.activity == activity.id)
        case = case_of(activity, plan, own, reporting, as_of)
        return ActivityView(
            activity=activity,
            plan_id=plan_id,
            plan=plan,
            task=task,
            part=part,
            lead=named(activity.lead, units),
            support=named(activity.support, units),
            schedule_text=schedule_text(activity.schedule),
            due_on=due_on(activity.schedule, plan, reporting),
            status=status_of(case),
            entries=tuple(reversed(case.entries)),
        )

    return PlanView(
        id=plan_id,
        plan=plan,
        sources=_sources(folder, plan_id),
        as_of=as_of,
        parts=tuple(
            PartView(
                part=part,
                tasks=tuple(
                    task_view(task, previous, part)
                    for previous, task in zip((None, *part.tasks), part.tasks, strict=False)
                ),
            )
            for part in plan.parts
        ),
        targets=_targets(plan, plan_id, folder, as_of),
        reviews=tuple(
            (row.id, units[row.unit], row.sectors, schedule_text(row.schedule))
            for row in (plan.reviews.rows if plan.reviews else ())
        ),
    )


def _sources(folder: CommuneFolder, plan_id: str) -> tuple[str, ...]:
    files = [folder.plans[plan_id].path]
    files += [folder.units.path] if folder.units else []
    files += [
        progress.path
        for progress in folder.progress.values()
        if any(e.plan == plan_id for e in progress.record.entries)
        or any(m.plan == plan_id for m in progress.record.measurements)
    ]
    return tuple(sorted(files))


def targets_of(plan: Plan) -> Iterator[tuple[str, str, Target]]:
    """Every target of a plan with the kind and id of what it stands in."""
    for part in plan.parts:
        for objective in part.objectives:
            yield from (("objective", objective.id, target) for target in objective.targets)
        for task in part.tasks:
            yield from (("task", task.id, target) for target in task.targets)
            for activity in task.activities:
                for product in activity.products:
                    yield from (("product", activity.id, target) for target in product.targets)


def _targets(
    plan: Plan, plan_id: str, folder: CommuneFolder, as_of: date
) -> tuple[TargetView, ...]:
    measurements = [
        measurement
        for progress in folder.progress.values()
        for measurement in progress.record.measurements
        if measurement.plan == plan_id and measurement.on <= as_of
    ]
    return tuple(
        target_view(target, plan_id, place, owner, measurements)
        for place, owner, target in targets_of(plan)
    )


def target_view(
    target: Target,
    plan_id: str,
    place: str,
    owner: str,
    measurements: Iterable[Measurement],
) -> TargetView:
    """A target held against the newest of its measurements."""
    own = sorted((m for m in measurements if m.target == target.id), key=lambda m: m.on)
    newest = own[-1] if own else None
    value = measured_value(newest, target.unit) if newest else None
    return TargetView(
        target=target,
        plan_id=plan_id,
        place=place,
        owner=owner,
        measurement=newest,
        value=value,
        state=target_state(target, value),
    )


def measured_value(measurement: Measurement, unit: MeasureUnit) -> Decimal | None:
    """Numerator over denominator in the target's unit; None over a denominator of 0."""
    if unit is not MeasureUnit.PERCENT:
        return Decimal(measurement.numerator)
    if not measurement.denominator:
        return None
    return Decimal(measurement.numerator) * 100 / Decimal(measurement.denominator)


def shown_value(target: Target, value: Decimal) -> Decimal:
    """The value rounded to show: as few decimals as still give the same state."""
    state = target_state(target, value)
    rounded = (round(value, digits) for digits in range(1, 5))
    return next((each for each in rounded if target_state(target, each) is state), value)


def target_state(target: Target, value: Decimal | None) -> TargetState:
    """Whether the unrounded value reaches the target."""
    if value is None:
        return TargetState.NO_DATA
    met = {
        Comparator.AT_LEAST: value >= target.value,
        Comparator.REDUCE_BY: value >= target.value,
        Comparator.REACH: value >= target.value,
        Comparator.AT_MOST: value <= target.value,
        Comparator.EXACTLY: value == target.value,
    }[target.comparator]
    return TargetState.MET if met else TargetState.NOT_MET
