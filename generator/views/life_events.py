"""Life events as one commune shows them: what it offers for each step, what needs what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.base import Sourced
from generator.model.corpus import Catalogue
from generator.model.procedures import LifeEvent, LifeEventStep, Procedure
from generator.views.procedures import ProcedureView


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedView:
    """A step that is needed, or that needs this one, and the result that goes between them."""

    number: int
    step: LifeEventStep
    result: str
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One step, numbered from 1."""

    number: int
    step: LifeEventStep
    #: What the commune offers for it.
    offered: tuple[ProcedureView, ...]
    #: What has been repealed and only keeps its page.
    former: tuple[ProcedureView, ...]
    #: What the catalogue has and the commune does not offer.
    missing: tuple[Sourced[Procedure], ...]
    needs: tuple[NeedView, ...]
    needed_by: tuple[NeedView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """A life event with its steps in the order of doing."""

    event: LifeEvent
    steps: tuple[StepView, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The files of every procedure that it names."""
        shown = (v for s in self.steps for v in (*s.offered, *s.former))
        missing = (each.path for step in self.steps for each in step.missing)
        return (*(source for view in shown for source in view.sources), *missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedProcedure:
    """A procedure that comes before or after another one in a life event."""

    view: ProcedureView
    event: LifeEvent
    result: str


def event_views(
    events: Iterable[LifeEvent], catalogue: Catalogue, procedures: Iterable[ProcedureView]
) -> tuple[EventView, ...]:
    """Those events that the commune offers a procedure for."""
    shown = {view.code: view for view in procedures}
    views = (_event(event, catalogue, shown) for event in events)
    return tuple(view for view in views if any(step.offered for step in view.steps))


def _event(event: LifeEvent, catalogue: Catalogue, shown: Mapping[str, ProcedureView]) -> EventView:
    steps = tuple(
        StepView(
            number=number,
            step=step,
            offered=tuple(_shown(step, shown, repealed=False)),
            former=tuple(_shown(step, shown, repealed=True)),
            missing=tuple(
                catalogue.procedures[code]
                for code in step.codes
                if code not in shown and code in catalogue.procedures
            ),
            needs=tuple(_needs(step, event)),
            needed_by=tuple(_needed_by(step, event)),
        )
        for number, step in enumerate(event.steps, start=1)
    )
    return EventView(event=event, steps=steps)


def _shown(
    step: LifeEventStep, shown: Mapping[str, ProcedureView], *, repealed: bool
) -> Iterator[ProcedureView]:
    return (
        shown[code] for code in step.codes if code in shown and shown[code].is_repealed is repealed
    )


def _needs(step: LifeEventStep, event: LifeEvent) -> Iterator[NeedView]:
    for need in step.needs:
        for number, other in enumerate(event.steps, start=1):
            if other.id == need.step:
                yield NeedView(number=number, step=other, result=need.result, note=need.note)


def _needed_by(step: LifeEventStep, event: LifeEvent) -> Iterator[NeedView]:
    for number, other in enumerate(event.steps, start=1):
        for need in other.needs:
            if need.step == step.id:
                yield NeedView(number=number, step=other, result=need.result, note=need.note)


def done_before(code: str, events: Iterable[EventView]) -> tuple[LinkedProcedure, ...]:
    """The procedures whose result this one needs, by life event."""
    return _linked(
        (need, step, view)
        for view in events
        for step in view.steps
        if code in step.step.codes
        for need in step.needs
    )


def done_after(code: str, events: Iterable[EventView]) -> tuple[LinkedProcedure, ...]:
    """The procedures that need the result of this one, by life event."""
    return _linked(
        (need, step, view)
        for view in events
        for step in view.steps
        if code in step.step.codes
        for need in step.needed_by
    )


def _linked(
    found: Iterable[tuple[NeedView, StepView, EventView]],
) -> tuple[LinkedProcedure, ...]:
    return tuple(
        LinkedProcedure(view=procedure, event=view.event, result=need.result)
        for need, step, view in found
        for procedure in view.steps[need.number - 1].offered
        if procedure not in step.offered
    )
