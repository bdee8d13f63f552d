"""Everything of a commune that the view of one plan is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.base import Sourced
from generator.model.communes import Reporting
from generator.model.corpus import CommuneFolder
from generator.model.indicators import Indicator
from generator.model.plans import Activity, Plan, Target
from generator.model.progress import ProgressEntry, ProgressFile
from generator.views.plan_links import PlanLinks, plan_links
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

    def indicator_of(self, target: Target) -> Indicator | None:
        """The indicator that a target is measured by."""
        indicator = self.folder.indicators.get(target.measured_by or "")
        return indicator.record if indicator else None


def reading_of(
    folder: CommuneFolder, plan_id: str, units: Mapping[str, UnitView], as_of: date
) -> PlanReading:
    """The plan at ``as_of``; of a replaced plan nothing counts from its replacement on."""
    links = plan_links(folder, plan_id)
    day = links.counts_to(as_of)
    return PlanReading(folder, plan_id, units, day, links, links.is_replaced(as_of))
