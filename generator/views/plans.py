"""A plan as it is shown: its tasks with computed status, its targets with their values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from generator.model.base import Sourced
from generator.model.communes import Reporting
from generator.model.corpus import CommuneFolder
from generator.model.indicators import Indicator
from generator.model.plans import Activity, Objective, Plan, PlanPart, Target, Task
from generator.model.progress import Measurement, ProgressEntry, ProgressFile
from generator.views.deadlines import Deadline, activity_deadlines, in_order
from generator.views.dossiers import computed_measurements
from generator.views.evidence import EvidenceView, evidence_views, file_words
from generator.views.history import HistoryEntry, history_of
from generator.views.milestones import MilestoneView, milestones_of
from generator.views.plan_links import PlanLinks, plan_links
from generator.views.registered import Registered
from generator.views.schedules import due_on, schedule_text
from generator.views.slots import Slot, slots_of
from generator.views.status import case_of, status_of
from generator.views.units import UnitView, named
from generator.vocabulary import Comparator, DeadlineKind, MeasureUnit, Status, TargetState

TargetPlace = Literal["objective", "task", "product"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetView:
    """A target, where it stands, its last measurement and its computed state."""

    target: Target
    plan_id: str
    #: The column of the plan that names it.
    place: TargetPlace
    #: Id of that objective, task or activity.
    owner: str
    measurement: Measurement | None
    #: All measurements up to ``as_of``, newest first.
    measurements: tuple[Measurement, ...]
    #: What it is measured from, where the plan names an indicator.
    indicator: Indicator | None
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
class ReviewView:
    """A row of the annex of simplification reviews."""

    id: str
    unit: UnitView
    #: Names of the sectors, as the plan writes them.
    sectors: tuple[str, ...]
    schedule_text: str
    due_on: date | None


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


def status_counts(activities: Iterable[ActivityView]) -> dict[Status, int]:
    """How many activities have each status, in the order of the rule; none left out."""
    counts = Counter(activity.status for activity in activities)
    return {status: counts[status] for status in Status if counts[status]}


def plan_views(
    folder: CommuneFolder,
    units: Mapping[str, UnitView],
    as_of: date,
    registered: Sequence[Registered] = (),
) -> tuple[PlanView, ...]:
    """All plans of a commune, the newest year first; ``registered`` is what registers measured."""
    readings = (_reading(folder, name, units, as_of, registered) for name in folder.plans)
    views = [_plan_view(reading) for reading in readings]
    return tuple(sorted(views, key=lambda view: (-view.plan.year, view.id)))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One plan, and all of its commune that its view is made from."""

    folder: CommuneFolder
    plan_id: str
    units: Mapping[str, UnitView]
    #: The day that statuses hold for.
    as_of: date
    links: PlanLinks
    is_replaced: bool
    #: What surveys and reviews measured of this plan's targets.
    registered: tuple[Registered, ...]

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.folder.plans[self.plan_id].record

    @property
    def sizes(self) -> Mapping[str, int]:
        """Sizes in bytes of the commune's attached files."""
        return self.folder.files

    @property
    def reporting(self) -> Reporting:
        """The commune's settings."""
        return self.folder.commune.record.reporting if self.folder.commune else Reporting()

    @property
    def progress(self) -> tuple[Sourced[ProgressFile], ...]:
        """Progress files, in the order of their names."""
        return tuple(self.folder.progress.values())

    def entries_of(self, activity: Activity) -> tuple[ProgressEntry, ...]:
        """What was reported of an activity, on any day."""
        return tuple(
            entry
            for file in self.progress
            for entry in file.record.entries
            if (entry.plan, entry.activity) == (self.plan_id, activity.id)
        )

    def measurements(self) -> tuple[Measurement, ...]:
        """Measurements of the plan's targets up to ``as_of``: typed, of indicators, computed."""
        targets = (target for _, _, target in targets_of(self.plan))
        computed = computed_measurements(self.folder, self.plan_id, self.plan, targets, self.as_of)
        own = (
            measurement
            for file in self.progress
            for measurement in file.record.measurements
            if measurement.plan == self.plan_id
        )
        indicated = (
            measurement
            for _, _, target in targets_of(self.plan)
            for measurement in self.indicated(target)
        )
        counted = (each.measurement for each in self.registered)
        known = (each for each in (*own, *indicated, *counted) if each.on <= self.as_of)
        return (*computed, *known)

    def indicator_of(self, target: Target) -> Indicator | None:
        """The indicator that a target is measured by."""
        indicator = self.folder.indicators.get(target.measured_by or "")
        return indicator.record if indicator else None

    def indicated(self, target: Target) -> Iterator[Measurement]:
        """What a target's indicator measured in the time of the plan."""
        indicator = self.indicator_of(target)
        for row in indicator.measurements if indicator else ():
            if indicator and self.plan.starts_on <= row.on <= self.plan.ends_on:
                yield Measurement(
                    plan=self.plan_id,
                    target=target.id,
                    on=row.on,
                    numerator=row.numerator,
                    denominator=row.denominator,
                    source=row.source or indicator.source,
                )


def _reading(
    folder: CommuneFolder,
    plan_id: str,
    units: Mapping[str, UnitView],
    as_of: date,
    registered: Sequence[Registered],
) -> _Reading:
    """The plan at ``as_of``; of a replaced plan nothing counts from its replacement on."""
    links = plan_links(folder, plan_id)
    is_replaced = links.is_replaced(as_of)
    if links.replaced_on and is_replaced:
        as_of = links.replaced_on - timedelta(days=1)
    own = tuple(each for each in registered if each.measurement.plan == plan_id)
    return _Reading(folder, plan_id, units, as_of, links, is_replaced, own)


def _plan_view(reading: _Reading) -> PlanView:
    plan = reading.plan
    parts = tuple(_part_view(part, reading) for part in plan.parts)
    targets = _target_views(reading)
    reviews = _review_views(reading)
    of_activities = (
        deadline
        for part in parts
        for task in part.tasks
        for activity in task.activities
        for deadline in activity.deadlines
    )
    others = (*_review_deadlines(reviews, reading), *_target_deadlines(targets))
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


def _target_views(reading: _Reading) -> tuple[TargetView, ...]:
    measurements = reading.measurements()
    return tuple(
        target_view(
            target,
            reading.plan_id,
            place,
            owner,
            measurements,
            indicator=reading.indicator_of(target),
        )
        for place, owner, target in targets_of(reading.plan)
    )


def _review_views(reading: _Reading) -> tuple[ReviewView, ...]:
    reviews = reading.plan.reviews
    return tuple(
        ReviewView(
            id=row.id,
            unit=reading.units[row.unit],
            sectors=row.sectors,
            schedule_text=schedule_text(row.schedule),
            due_on=due_on(row.schedule, reading.plan, reading.reporting),
        )
        for row in (reviews.rows if reviews else ())
    )


def _review_deadlines(reviews: tuple[ReviewView, ...], reading: _Reading) -> Iterator[Deadline]:
    """Rows with a due date: no entry tells of them, so they stay open."""
    for row in reviews:
        if row.due_on:
            yield Deadline(
                on=row.due_on,
                kind=DeadlineKind.REVIEW,
                plan_id=reading.plan_id,
                owner=row.id,
                label=DeadlineKind.REVIEW.label,
                text=", ".join(row.sectors),
                state=Status.UNKNOWN,
                lead=(row.unit.id,),
                is_open=True,
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


def _part_view(part: PlanPart, reading: _Reading) -> PartView:
    before = (None, *(task.heading for task in part.tasks))
    return PartView(
        part=part,
        tasks=tuple(
            TaskView(
                task=task,
                objectives=tuple(o for o in part.objectives if o.id in task.objectives),
                activities=tuple(_activity_view(a, task, part, reading) for a in task.activities),
                opens_heading=task.heading is not None and task.heading != heading_before,
            )
            for heading_before, task in zip(before, part.tasks, strict=False)
        ),
    )


def _activity_view(
    activity: Activity, task: Task, part: PlanPart, reading: _Reading
) -> ActivityView:
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


def _sources(reading: _Reading) -> tuple[str, ...]:
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
    files += [
        file.path
        for file in reading.progress
        if any(e.plan == reading.plan_id for e in file.record.entries)
        or any(m.plan == reading.plan_id for m in file.record.measurements)
    ]
    files += [path for each in reading.registered for path in each.sources]
    return tuple(dict.fromkeys(files))


def targets_of(plan: Plan) -> Iterator[tuple[TargetPlace, str, Target]]:
    """Every target of a plan with the kind and id of what it stands in."""
    for part in plan.parts:
        for objective in part.objectives:
            yield from (("objective", objective.id, target) for target in objective.targets)
        for task in part.tasks:
            yield from (("task", task.id, target) for target in task.targets)
            for activity in task.activities:
                for product in activity.products:
                    yield from (("product", activity.id, target) for target in product.targets)


def target_view(  # noqa: PLR0913  one argument a thing that the plan says of it
    target: Target,
    plan_id: str,
    place: TargetPlace,
    owner: str,
    measurements: Iterable[Measurement],
    *,
    indicator: Indicator | None = None,
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
        measurements=tuple(reversed(own)),
        indicator=indicator,
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
