"""Recurring work as real periods, each a slot that a dated entry fills (design 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.progress import ProgressEntry
from generator.periods import Period, period_of
from generator.views.status import Case
from generator.vocabulary import EntryState, SlotState


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One reporting period of one activity."""

    period: Period
    #: Last day of the period inside the plan.
    ends_on: date
    #: Last day on which the report is still in time: the end and the days of grace.
    due_on: date
    state: SlotState
    #: The reports of the period, oldest first.
    reports: tuple[ProgressEntry, ...]


def periods_of(case: Case) -> Iterator[Period]:
    """All reporting periods since the plan began and progress was kept, to the plan's end."""
    if not case.is_recurring:
        return
    first = max(case.plan.starts_on, case.plan.tracked_from or case.plan.starts_on)
    while first <= case.plan.ends_on:
        period = period_of(first, case.interval)
        yield period
        first = period.end + timedelta(days=1)


def slots_of(case: Case) -> tuple[Slot, ...]:
    """The slots that have begun at ``as_of``, oldest first.

    Where no progress is kept only what was reported is a slot: nothing is asked for. So
    it is for periods that end after the work was completed or suspended.
    """
    begun = (period for period in periods_of(case) if period.start <= case.as_of)
    slots = (slot_of(case, period) for period in begun)
    return tuple(slot for slot in slots if slot.reports or _is_asked_for(case, slot))


def due_of(case: Case, period: Period) -> date:
    """The last day on which the report of a period is in time."""
    return case.end_of(period) + timedelta(days=case.reporting.grace_days)


def stopped_on(case: Case) -> date | None:
    """The day on which the work was completed, or suspended until today."""
    if case.completion:
        return case.completion.on
    last = case.entries[-1] if case.entries else None
    return last.on if last and last.state is EntryState.SUSPENDED else None


def _is_asked_for(case: Case, slot: Slot) -> bool:
    stopped = stopped_on(case)
    return case.plan.tracked_from is not None and (stopped is None or slot.ends_on < stopped)


def slot_of(case: Case, period: Period) -> Slot:
    """One period of the activity, begun or yet to come."""
    reports = case.reports_of(period)
    return Slot(
        period=period,
        ends_on=case.end_of(period),
        due_on=due_of(case, period),
        state=_state(case, period, reports),
        reports=reports,
    )


def _state(case: Case, period: Period, reports: tuple[ProgressEntry, ...]) -> SlotState:
    if reports:
        return SlotState.FILLED
    if case.as_of <= case.end_of(period):
        return SlotState.OPEN
    return SlotState.AWAITED if case.as_of <= due_of(case, period) else SlotState.MISSING
