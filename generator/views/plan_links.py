"""How plans supplement and replace one another, seen from both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.corpus import CommuneFolder
from generator.model.plans import Plan, PlanLink


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPlan:
    """Another plan, held here or known by its number alone."""

    #: None where the commune holds no file of it.
    plan_id: str | None
    title: str | None
    number: str | None
    issued_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLinks:
    """The other plans that a plan has to do with."""

    supplements: tuple[LinkedPlan, ...]
    supplemented_by: tuple[LinkedPlan, ...]
    replaces: tuple[LinkedPlan, ...]
    replaced_by: LinkedPlan | None
    #: The day from which the other plan holds.
    replaced_on: date | None

    def is_replaced(self, as_of: date) -> bool:
        """Whether another plan holds in its place."""
        return self.replaced_on is not None and self.replaced_on <= as_of

    def counts_to(self, as_of: date) -> date:
        """The day of the plan's figures: of a replaced plan the eve of its replacement."""
        if self.replaced_on and self.is_replaced(as_of):
            return self.replaced_on - timedelta(days=1)
        return as_of


def plan_links(folder: CommuneFolder, plan_id: str) -> PlanLinks:
    """The links of one plan of a commune."""
    plan = folder.plans[plan_id].record
    successors = sorted((other.holds_from, name) for name, other in _replacing(folder, plan_id))
    day, successor = successors[0] if successors else (None, None)
    return PlanLinks(
        supplements=_linked(folder, plan.supplements),
        supplemented_by=tuple(
            _held(folder, name)
            for name, other in folder.plans.items()
            if any(link.plan == plan_id for link in other.record.supplements)
        ),
        replaces=_linked(folder, plan.replaces),
        replaced_by=_held(folder, successor) if successor else None,
        replaced_on=day,
    )


def _replacing(folder: CommuneFolder, plan_id: str) -> Iterator[tuple[str, Plan]]:
    for name, other in folder.plans.items():
        if any(link.plan == plan_id for link in other.record.replaces):
            yield name, other.record


def _linked(folder: CommuneFolder, links: Iterable[PlanLink]) -> tuple[LinkedPlan, ...]:
    return tuple(
        _held(folder, link.plan)
        if link.plan
        else LinkedPlan(
            plan_id=None, title=link.title, number=link.number, issued_on=link.issued_on
        )
        for link in links
    )


def _held(folder: CommuneFolder, plan_id: str) -> LinkedPlan:
    plan = folder.plans[plan_id].record
    return LinkedPlan(
        plan_id=plan_id, title=plan.title, number=plan.number, issued_on=plan.issued_on
    )
