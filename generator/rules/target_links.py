"""Rows that name a target of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from generator.findings import Finding
from generator.messages import finding
from generator.model.plans import Target
from generator.rules import walk
from generator.rules.rows import Row
from generator.rules.scope import Location, Scope, offer


class TargetLink(Protocol):
    """A record that names a target by its plan and id."""

    @property
    def plan(self) -> str:
        """Name of the plan's file without its ending."""

    @property
    def target(self) -> str:
        """Id of the target in the plan."""


def known_target(row: Row, link: TargetLink) -> Target | None:
    """The target that a row names, if it is there."""
    plan = row.folder.plans.get(link.plan)
    targets = walk.targets(plan.record) if plan else ()
    return next((target for _, target in targets if target.id == link.target), None)


def unknown_plan(scope: Scope, row: Row, location: Location, name: str) -> Iterator[Finding]:
    """What is wrong with the plan that a row names: there is none."""
    plans, path = row.folder.plans, f"{row.folder.id}/plans"
    if name not in plans and not scope.is_unread(f"{path}/{name}.yml"):
        near, at = offer(name, plans), row.at(*location, "plan")
        yield finding("ke-hoach-chua-co", at, value=name, folder=scope.shown(path), offer=near)


def unknown_plan_or_target(
    scope: Scope, row: Row, location: Location, link: TargetLink
) -> Iterator[Finding]:
    """What is wrong with the plan and the target that a row names."""
    plans = row.folder.plans
    if link.plan not in plans:
        yield from unknown_plan(scope, row, location, link.plan)
    elif known_target(row, link) is None:
        known = [target.id for _, target in walk.targets(plans[link.plan].record)]
        at, near = row.at(*location, "target"), offer(link.target, known)
        yield finding("chi-tieu-chua-co", at, value=link.target, plan=link.plan, offer=near)
