"""Schedules: each kind has what it needs, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.findings import Finding
from generator.messages import finding
from generator.model.base import Sourced
from generator.model.plans import Plan, Schedule
from generator.rules import walk
from generator.rules.scope import Location, Scope
from generator.vocabulary import ScheduleKind

#: The field that a kind cannot do without.
NEEDS: Mapping[ScheduleKind, str] = {
    ScheduleKind.QUARTER: "quarters",
    ScheduleKind.QUARTERS: "quarters",
    ScheduleKind.BEFORE: "day",
    ScheduleKind.PERIODIC: "every",
}
#: The field that a kind may have.
MAY_HAVE: Mapping[ScheduleKind, str] = {
    ScheduleKind.CONTINUOUS: "every",
    ScheduleKind.PERIODIC_OR_AD_HOC: "every",
    ScheduleKind.PROGRAMME: "programme",
}
_FIELDS = ("quarters", "day", "every", "programme")


def _schedules(scope: Scope) -> Iterator[tuple[Sourced[Plan], Location, Schedule]]:
    for _, plan in scope.plans():
        for location, _, schedule in walk.scheduled(plan.record):
            if schedule is not None:
                yield plan, (*location, "schedule"), schedule


def _label(field: str) -> str:
    return (Schedule.model_fields[field].title or field).lower()


def scheduled_work(scope: Scope) -> Iterator[Finding]:
    """Every activity and every row of a review has a time."""
    for _, plan in scope.plans():
        for location, name, schedule in walk.scheduled(plan.record):
            if schedule is None:
                yield finding("thieu-thoi-gian", plan.at(*location), value=name)


def stated_schedules(scope: Scope) -> Iterator[Finding]:
    """The plan says when each activity is done."""
    for _, plan in scope.plans():
        for location, name, schedule in walk.scheduled(plan.record):
            if schedule and schedule.kind is ScheduleKind.UNSTATED:
                at = plan.at(*location, "schedule", "kind")
                yield finding("thoi-gian-khong-neu", at, value=name)


def whole_schedules(scope: Scope) -> Iterator[Finding]:
    """A schedule has the field that its kind needs."""
    for plan, location, schedule in _schedules(scope):
        field = NEEDS.get(schedule.kind)
        if field and not getattr(schedule, field):
            at, kind = plan.at(*location, "kind"), schedule.kind.label
            yield finding("thoi-gian-thieu-muc", at, kind=kind, label=_label(field), key=field)


def plain_schedules(scope: Scope) -> Iterator[Finding]:
    """A schedule has no field that its kind does not use."""
    for plan, location, schedule in _schedules(scope):
        used = {NEEDS.get(schedule.kind), MAY_HAVE.get(schedule.kind)}
        for field in _FIELDS:
            if field not in used and getattr(schedule, field):
                at, kind = plan.at(*location, field), schedule.kind.label
                yield finding("thoi-gian-thua-muc", at, kind=kind, label=_label(field), key=field)


def known_quarters(scope: Scope) -> Iterator[Finding]:
    """One quarter for a quarter, two or more for quarters; each from 1 to 4."""
    for plan, location, schedule in _schedules(scope):
        quarters, at = schedule.quarters, plan.at(*location, "quarters")
        value = ", ".join(str(quarter) for quarter in quarters)
        in_range = all(1 <= quarter <= 4 for quarter in quarters)  # noqa: PLR2004  a year has four
        if not quarters:
            continue
        if schedule.kind is ScheduleKind.QUARTER and not (in_range and len(quarters) == 1):
            yield finding("quy-chua-dung", at, value=value)
        several = in_range and len(set(quarters)) == len(quarters) > 1
        if schedule.kind is ScheduleKind.QUARTERS and not several:
            yield finding("cac-quy-chua-dung", at, value=value)
