"""Days in their order, and the numbers and days of plans as documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.findings import Finding, Position
from generator.messages import finding
from generator.messages.words import DAY_LINE, MONTH_LINE, PLAN_HEAD
from generator.model.base import Sourced
from generator.model.plans import Plan
from generator.rules import walk
from generator.rules.scope import Scope


def plans_end_after_start(scope: Scope) -> Iterator[Finding]:
    """A plan ends after it starts."""
    for _, plan in scope.plans():
        start, end = plan.record.starts_on, plan.record.ends_on
        if end < start:
            yield finding("ngay-ke-hoach-nguoc", plan.at("ends_on"), start=start, end=end)


def plans_tracked_while_they_run(scope: Scope) -> Iterator[Finding]:
    """Progress is kept from a day before the plan ends."""
    for _, plan in scope.plans():
        start, end = plan.record.tracked_from, plan.record.ends_on
        if start and plan.record.starts_on <= end < start:
            at = plan.at("tracked_from")
            yield finding("theo-doi-ngoai-ke-hoach", at, start=start, end=end)


def plan_years_in_plan_time(scope: Scope) -> Iterator[Finding]:
    """The year of a plan lies in its time."""
    for _, plan in scope.plans():
        year, start, end = plan.record.year, plan.record.starts_on, plan.record.ends_on
        if start <= end and not start.year <= year <= end.year:
            yield finding("nam-ke-hoach-lech", plan.at("year"), year=year, start=start, end=end)


def days_inside_plan_time(scope: Scope) -> Iterator[Finding]:
    """The days of schedules, targets and milestones lie in the plan's time."""
    for _, plan in scope.plans():
        start, end = plan.record.starts_on, plan.record.ends_on
        for at, day in _days(plan):
            if start <= end and not start <= day <= end:
                yield finding("thoi-gian-ngoai-ke-hoach", at, day=day, start=start, end=end)


def _days(plan: Sourced[Plan]) -> Iterator[tuple[Position, date]]:
    for location, _, schedule in walk.scheduled(plan.record):
        if schedule and schedule.day:
            yield plan.at(*location, "schedule", "day"), schedule.day
    for location, target in walk.targets(plan.record):
        if target.due_on:
            yield plan.at(*location, "due_on"), target.due_on
    for location, milestone in walk.milestones(plan.record):
        yield plan.at(*location, "due_on"), milestone.due_on


def units_end_after_start(scope: Scope) -> Iterator[Finding]:
    """A unit's last day follows its first."""
    for folder in scope.folders():
        for u, unit in enumerate(folder.units.record.units if folder.units else ()):
            start, end = unit.valid_from, unit.valid_to
            if folder.units and start and end and end < start:
                at = folder.units.at("units", u, "valid_to")
                yield finding("don-vi-ngay-nguoc", at, start=start, end=end)


def plans_issued_before_archive(scope: Scope) -> Iterator[Finding]:
    """A commune issues no plan after the day of its archive."""
    for folder, plan in scope.plans():
        archived = folder.commune.record.archived_on if folder.commune else None
        day = plan.record.issued_on
        if archived and day and day > archived:
            at = plan.at("issued_on")
            yield finding("ban-hanh-sau-luu-tru", at, day=day, archived=archived)


def plan_days_agree(scope: Scope) -> Iterator[Finding]:
    """The day of a plan is the same wherever the document states it."""
    for _, plan in scope.plans():
        head = (plan.at("issued_on"), PLAN_HEAD, plan.record.issued_on)
        rows = enumerate(plan.record.stamps)
        stamps = [(plan.at("stamps", i, "issued_on"), s.where, s.issued_on) for i, s in rows]
        yield from _disagreeing("ngay-van-ban-lech", [head, *stamps])
        yield from _month_disagreeing(plan)


def _month_disagreeing(plan: Sourced[Plan]) -> Iterator[Finding]:
    day, month = plan.record.issued_on, plan.record.issued_month
    if day and month and f"{day:%Y-%m}" != month:
        head = (plan.at("issued_on"), DAY_LINE, day)
        yield from _disagreeing(
            "ngay-van-ban-lech", [head, (plan.at("issued_month"), MONTH_LINE, month)]
        )


def plan_numbers_agree(scope: Scope) -> Iterator[Finding]:
    """The number of a plan is the same wherever the document states it."""
    for _, plan in scope.plans():
        head = (plan.at("number"), PLAN_HEAD, plan.record.number)
        rows = enumerate(plan.record.stamps)
        stamps = [(plan.at("stamps", i, "number"), s.where, s.number) for i, s in rows]
        yield from _disagreeing("so-van-ban-lech", [head, *stamps])


def _disagreeing(
    rule: str, stated: Sequence[tuple[Position, str, date | str | None]]
) -> Iterator[Finding]:
    known = [(at, where, value) for at, where, value in stated if value is not None]
    for at, where, value in known[1:]:
        _, first_where, first = known[0]
        if value != first:
            yield finding(rule, at, where=where, value=value, other_where=first_where, other=first)
