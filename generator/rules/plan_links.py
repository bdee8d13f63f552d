"""Plans that supplement or replace others."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Position
from generator.messages import finding
from generator.model.plans import Plan
from generator.rules import walk
from generator.rules.reports import entries
from generator.rules.scope import Scope, offer, place


def named_links(scope: Scope) -> Iterator[Finding]:
    """Another plan is named by its file or by its number."""
    for _, plan in scope.plans():
        for location, link in walk.links(plan.record):
            if link.plan is None and link.number is None:
                yield finding("ke-hoach-khac-trong", plan.at(*location))


def known_links(scope: Scope) -> Iterator[Finding]:
    """Another plan named by its file is a plan of the commune, and not the plan itself."""
    for folder, plan in scope.plans():
        own = next(name for name, each in folder.plans.items() if each is plan)
        for location, link in walk.links(plan.record):
            at = plan.at(*location, "plan")
            if link.plan == own:
                yield finding("ke-hoach-khac-la-chinh-no", at, value=own)
            elif link.plan and link.plan not in folder.plans:
                path = f"{folder.id}/plans/{link.plan}.yml"
                if not scope.is_unread(path):
                    others = [name for name in folder.plans if name != own]
                    near, shown = offer(link.plan, others), scope.shown(f"{folder.id}/plans")
                    yield finding(
                        "ke-hoach-khac-chua-co", at, value=link.plan, folder=shown, offer=near
                    )


def replaced_without_cycles(scope: Scope) -> Iterator[Finding]:
    """A plan does not replace or supplement the one that replaces or supplements it."""
    for folder in scope.folders():
        others = {name: _linked(plan.record) for name, plan in folder.plans.items()}
        for name, plan in folder.plans.items():
            for location, link in walk.links(plan.record):
                if link.plan and link.plan != name and name in _reachable(others, link.plan):
                    at = plan.at(*location, "plan")
                    yield finding("ke-hoach-vong", at, value=link.plan, plan=name)


def _linked(plan: Plan) -> set[str]:
    return {link.plan for _, link in walk.links(plan) if link.plan}


def _reachable(others: dict[str, set[str]], start: str) -> set[str]:
    """All plans that a plan leads to, one step or more."""
    found: set[str] = set()
    ahead = list(others.get(start, ()))
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += others.get(name, ())
    return found


def linked_plans_earlier(scope: Scope) -> Iterator[Finding]:
    """A plan begins no earlier than what it replaces or supplements."""
    for folder, plan in scope.plans():
        for location, link in walk.links(plan.record):
            other = folder.plans.get(link.plan or "")
            if other and plan.record.starts_on < other.record.starts_on:
                yield finding(
                    "ke-hoach-khac-sau",
                    plan.at(*location, "plan"),
                    value=link.plan,
                    start=plan.record.starts_on,
                    other=other.record.starts_on,
                )


def replaced_once(scope: Scope) -> Iterator[Finding]:
    """A plan is replaced by one other."""
    for folder in scope.folders():
        first: dict[str, Position] = {}
        for plan in folder.plans.values():
            for i, link in enumerate(plan.record.replaces):
                at = plan.at("replaces", i, "plan")
                if link.plan and link.plan in first:
                    before = place(first[link.plan])
                    yield finding("ke-hoach-thay-hai-lan", at, value=link.plan, first=before)
                if link.plan:
                    first.setdefault(link.plan, at)


def no_progress_after_replacement(scope: Scope) -> Iterator[Finding]:
    """Nothing is entered for a plan from the day on which another holds in its place."""
    for entry in entries(scope):
        days = [
            plan.record.holds_from
            for plan in entry.folder.plans.values()
            if any(link.plan == entry.record.plan for link in plan.record.replaces)
        ]
        if days and entry.record.on >= min(days):
            yield finding(
                "tien-do-sau-thay-the",
                entry.at("on"),
                value=entry.record.plan,
                day=entry.record.on,
                replaced=min(days),
            )
