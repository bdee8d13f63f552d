"""Every progress entry and measurement together with what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.findings import Position
from generator.model.base import Sourced
from generator.model.corpus import CommuneFolder
from generator.model.corrections import corrected
from generator.model.plans import Activity, Plan, Target
from generator.model.progress import Evidence, Measurement, ProgressEntry, ProgressFile
from generator.rules import walk
from generator.rules.scope import Location, Scope, place
from generator.vocabulary import RECURRING


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A progress entry, its file, its commune; plan and activity where they are known."""

    folder: CommuneFolder
    file: Sourced[ProgressFile]
    index: int
    record: ProgressEntry
    plan: Plan | None
    activity: Activity | None

    def at(self, *location: str | int) -> Position:
        """Where a value of the entry stands."""
        return self.file.at("entries", self.index, *location)

    @property
    def is_recurring(self) -> bool:
        """Whether the activity comes again and is reported period by period."""
        schedule = self.activity.schedule if self.activity else None
        return schedule is not None and schedule.kind in RECURRING


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A measurement, its file, its commune; plan and target where they are known."""

    folder: CommuneFolder
    file: Sourced[ProgressFile]
    index: int
    record: Measurement
    plan: Plan | None
    target: Target | None

    def at(self, *location: str | int) -> Position:
        """Where a value of the measurement stands."""
        return self.file.at("measurements", self.index, *location)


def entries(scope: Scope) -> Iterator[Entry]:
    """Every progress entry, by commune and file, in the order of the file."""
    for folder in scope.folders():
        known = {
            name: {activity.id: activity for _, activity in walk.activities(plan.record)}
            for name, plan in folder.plans.items()
        }
        for file in folder.progress.values():
            for index, record in enumerate(file.record.entries):
                plan = folder.plans.get(record.plan)
                yield Entry(
                    folder=folder,
                    file=file,
                    index=index,
                    record=record,
                    plan=plan.record if plan else None,
                    activity=known.get(record.plan, {}).get(record.activity),
                )


def measurements(scope: Scope) -> Iterator[Measured]:
    """Every measurement, by commune and file, in the order of the file."""
    for folder in scope.folders():
        known = {
            name: {target.id: target for _, target in walk.targets(plan.record)}
            for name, plan in folder.plans.items()
        }
        for file in folder.progress.values():
            for index, record in enumerate(file.record.measurements):
                plan = folder.plans.get(record.plan)
                yield Measured(
                    folder=folder,
                    file=file,
                    index=index,
                    record=record,
                    plan=plan.record if plan else None,
                    target=known.get(record.plan, {}).get(record.target),
                )


def of_activities(scope: Scope) -> Iterator[list[Entry]]:
    """The entries of each activity together, in the order in which they were written."""
    groups: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in entries(scope):
        key = (entry.folder.id, entry.record.plan, entry.record.activity)
        groups.setdefault(key, []).append(entry)
    yield from groups.values()


def withdrawn(scope: Scope) -> frozenset[tuple[str, int]]:
    """The entries that were corrected, by file and place: they count no longer."""
    return frozenset(
        (group[index].file.path, group[index].index)
        for group in of_activities(scope)
        for index in corrected([entry.record for entry in group])
    )


def place_of(entry: Entry) -> str:
    """Where an entry stands, as a sentence names it."""
    return place(entry.at())


def days(scope: Scope) -> Iterator[tuple[CommuneFolder, Plan | None, Position, date]]:
    """The day of every entry and of every measurement; an indicator belongs to no plan."""
    for entry in entries(scope):
        yield entry.folder, entry.plan, entry.at("on"), entry.record.on
    for measured in measurements(scope):
        yield measured.folder, measured.plan, measured.at("on"), measured.record.on
    for folder in scope.folders():
        for file in folder.indicators.values():
            for index, row in enumerate(file.record.measurements):
                yield folder, None, file.at("measurements", index, "on"), row.on


def evidence(scope: Scope) -> Iterator[tuple[Entry, Location, Evidence]]:
    """Every piece of evidence with its entry."""
    for entry in entries(scope):
        for index, piece in enumerate(entry.record.evidence):
            yield entry, ("evidence", index), piece
