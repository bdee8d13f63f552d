"""Everything of a commune that the view of one plan is made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.base import Sourced
from generator.model.communes import Reporting
from generator.model.corpus import CommuneFolder
from generator.model.indicators import Indicator
from generator.model.plans import Activity, Plan, Target
from generator.model.progress import Measurement, ProgressEntry, ProgressFile
from generator.views.dossiers import computed_measurements
from generator.views.plan_links import PlanLinks, plan_links
from generator.views.targets import targets_of
from generator.views.units import UnitView


@dataclass(frozen=True, slots=True)
class PlanReading:
    """One plan, and all of its commune that its view is made from."""

    folder: CommuneFolder
    plan_id: str
    units: Mapping[str, UnitView]
    #: The day that statuses hold for.
    as_of: date
    links: PlanLinks
    is_replaced: bool

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
        known = (each for each in (*own, *indicated) if each.on <= self.as_of)
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


def reading_of(
    folder: CommuneFolder, plan_id: str, units: Mapping[str, UnitView], as_of: date
) -> PlanReading:
    """The plan at ``as_of``; of a replaced plan nothing counts from its replacement on."""
    links = plan_links(folder, plan_id)
    is_replaced = links.is_replaced(as_of)
    if links.replaced_on and is_replaced:
        as_of = links.replaced_on - timedelta(days=1)
    return PlanReading(folder, plan_id, units, as_of, links, is_replaced)
