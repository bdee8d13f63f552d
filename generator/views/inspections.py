"""Inspections and trainings with the state that their days and documents give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.corpus import CommuneFolder
from generator.model.inspections import Inspection, Training
from generator.views.units import UnitView, named
from generator.vocabulary import EventState


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionView:
    """An inspection at ``as_of``."""

    record: Inspection
    unit: UnitView
    inspected: tuple[UnitView, ...]
    state: EventState


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingView:
    """A training at ``as_of``."""

    record: Training
    unit: UnitView
    state: EventState


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionsView:
    """What a commune keeps of both."""

    inspections: tuple[InspectionView, ...]
    trainings: tuple[TrainingView, ...]
    sources: tuple[str, ...]

    @property
    def participants(self) -> tuple[int, int]:
        """All that took part, and the number of trainings at which they were counted."""
        counts = [each.record.participants for each in self.trainings]
        known = [count for count in counts if count is not None]
        return sum(known), len(known)


def inspections_view(
    folder: CommuneFolder, units: Mapping[str, UnitView], as_of: date
) -> InspectionsView:
    """The inspections and trainings of a commune that passed the rules, by their days."""
    kept, classes = folder.registers.inspections, folder.registers.trainings
    inspections = (each for file in kept.values() for each in file.record.inspections)
    trainings = (each for file in classes.values() for each in file.record.trainings)
    return InspectionsView(
        inspections=tuple(
            InspectionView(
                record=each,
                unit=units[each.unit],
                inspected=named(each.inspected, units),
                state=event_state(each.planned_on, each.held_on, each.concluded_on, as_of),
            )
            for each in sorted(inspections, key=_day)
        ),
        trainings=tuple(
            TrainingView(
                record=each,
                unit=units[each.unit],
                state=event_state(each.planned_on, each.held_on, None, as_of),
            )
            for each in sorted(trainings, key=_day)
        ),
        sources=(*(file.path for file in kept.values()), *(f.path for f in classes.values())),
    )


def _day(event: Inspection | Training) -> tuple[date, str]:
    """By day; what has none comes last."""
    day = event.held_on or event.planned_on or date.max
    return day, event.id


def event_state(
    planned_on: date | None, held_on: date | None, concluded_on: date | None, as_of: date
) -> EventState:
    """The furthest that has been reached; past its day and not held, nothing was recorded."""
    if concluded_on and concluded_on <= as_of:
        return EventState.CONCLUDED
    if held_on and held_on <= as_of:
        return EventState.HELD
    if planned_on and planned_on < as_of:
        return EventState.NOT_RECORDED
    return EventState.PLANNED
