"""One commune's whole site as views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.access import AccessReport
from generator.model.base import Sourced
from generator.model.citizen_words import CitizenVocabulary
from generator.model.communes import Commune
from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.glossary import Term
from generator.model.procedures import LifeEvent, ListedCode, OfferedList, ReferenceList, Sector
from generator.views.activities import ActivityView
from generator.views.calendars import CalendarView, calendar_view
from generator.views.changes import ChangesView, changes_view
from generator.views.coverage import CoverageView, coverage_view
from generator.views.deadlines import Deadline, in_order
from generator.views.dossiers import DossiersView, dossiers_view
from generator.views.life_events import EventView, event_views
from generator.views.plans import PlanView, plan_views
from generator.views.procedures import ProcedureView, procedure_views, sectors_in_use
from generator.views.registers import RegisterViews, register_views
from generator.views.targets import TargetView
from generator.views.units import UnitView, unit_views
from generator.vocabulary import CommuneState, UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneView:
    """Everything that one commune's pages and open data are made from."""

    id: str
    commune: Commune
    as_of: date
    #: ``commune.yml`` and ``units.yml``: every page names the commune and a unit of it.
    sources: tuple[str, ...]
    offered: OfferedList | None
    procedures: tuple[ProcedureView, ...]
    sectors: tuple[Sector, ...]
    events: tuple[LifeEvent, ...]
    plans: tuple[PlanView, ...]
    units: Mapping[str, UnitView]
    reference_list: ReferenceList | None
    #: The reference list, if there is one, and the names of its sectors.
    reference_sources: tuple[str, ...]
    #: The same life events with their steps.
    event_views: tuple[EventView, ...]
    #: The life events, and which procedures the commune offers for them.
    event_sources: tuple[str, ...]
    #: Codes of the reference list that have no record here.
    missing_codes: tuple[ListedCode, ...]
    #: Names of all sectors, for the reference list.
    sector_names: Mapping[str, str]
    #: What is published against the official list, where there is one.
    coverage: CoverageView | None = None
    #: The decisions that changed or will change procedures.
    changes: ChangesView
    #: Days off, and the days that nobody has decided on.
    calendar: CalendarView
    #: What came of dossiers.
    dossiers: DossiersView
    #: What citizens type, for the search.
    vocabulary: CitizenVocabulary
    vocabulary_sources: tuple[str, ...]
    #: Feedback, evaluation, reviews, inspections, reports.
    registers: RegisterViews
    #: What was tested of access for everyone.
    access: AccessReport | None = None
    access_sources: tuple[str, ...] = ()
    #: Abbreviations and terms in plain words.
    glossary: tuple[Term, ...] = ()
    glossary_sources: tuple[str, ...] = ()

    @property
    def name_inside(self) -> str:
        """The name inside a sentence: «xã Hưng Thịnh»."""
        return self.commune.name[:1].lower() + self.commune.name[1:]

    @property
    def current(self) -> tuple[ProcedureView, ...]:
        """The procedures of lists, home and events: a repealed one only keeps its page."""
        return tuple(view for view in self.procedures if not view.is_repealed)

    @property
    def citizen_names(self) -> Mapping[str, tuple[str, ...]]:
        """What people call each procedure, by code."""
        names: dict[str, tuple[str, ...]] = {}
        for name in self.vocabulary.names:
            for code in name.codes:
                names[code] = (*names.get(code, ()), *name.words)
        return names

    @property
    def page_names(self) -> Mapping[str, tuple[str, ...]]:
        """What people call pages that are no procedures, by address."""
        names: dict[str, tuple[str, ...]] = {}
        for name in self.vocabulary.pages:
            names[name.page] = (*names.get(name.page, ()), *name.words)
        return names

    @property
    def is_archived(self) -> bool:
        """An archive offers no current procedures."""
        return self.commune.state is CommuneState.ARCHIVED

    @property
    def plans_that_hold(self) -> tuple[PlanView, ...]:
        """The plans that no other one has replaced: those of all totals."""
        return tuple(plan for plan in self.plans if not plan.is_replaced)

    @property
    def activities(self) -> tuple[ActivityView, ...]:
        """All activities of the plans that hold, each once."""
        return tuple(activity for plan in self.plans_that_hold for activity in plan.activities)

    @property
    def targets(self) -> tuple[TargetView, ...]:
        """All targets of the plans that hold."""
        return tuple(target for plan in self.plans_that_hold for target in plan.targets)

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """All that falls due, in order."""
        return in_order(each for plan in self.plans for each in plan.deadlines)

    def deadlines_of(self, unit: UnitView) -> tuple[Deadline, ...]:
        """What falls due for a unit as lead, itself or as one of a group."""
        own = {unit.id, *(group.id for group in unit.groups)}
        return tuple(each for each in self.deadlines if own.intersection(each.lead))

    def led_by(self, unit: UnitView) -> tuple[ActivityView, ...]:
        """Activities that name the unit as lead."""
        return tuple(a for a in self.activities if unit in a.lead)

    def led_by_group_of(self, unit: UnitView) -> tuple[ActivityView, ...]:
        """Activities led by a group that the unit belongs to, and not by the unit itself."""
        groups = {group.id for group in unit.groups}
        return tuple(
            a
            for a in self.activities
            if unit not in a.lead and any(lead.id in groups for lead in a.lead)
        )

    def supported_by(self, unit: UnitView) -> tuple[ActivityView, ...]:
        """Activities that name the unit as support."""
        return tuple(a for a in self.activities if unit in a.support)

    @property
    def working_units(self) -> tuple[UnitView, ...]:
        """Units that lead or support something, or belong to a group that does."""
        ever = (activity for plan in self.plans for activity in plan.activities)
        busy = {u.id for a in ever for u in (*a.lead, *a.support)}
        return tuple(
            unit
            for unit in self.units.values()
            if unit.id in busy
            or (unit.unit.kind is not UnitKind.OUTSIDE and any(g.id in busy for g in unit.groups))
            or any(unit.id == row.unit.id for plan in self.plans for row in plan.reviews)
        )


def commune_view(catalogue: Catalogue, folder: CommuneFolder, as_of: date) -> CommuneView:
    """The views of one commune; the folder has passed the rules."""
    if folder.commune is None:
        message = f"commune.yml of {folder.id} was not read"
        raise ValueError(message)
    units = unit_views(folder)
    procedures = procedure_views(catalogue, folder, as_of)
    current = tuple(view for view in procedures if not view.is_repealed)
    events = catalogue.life_events.record.life_events if catalogue.life_events else ()
    shown_events = event_views(events, catalogue, procedures)
    sectors = catalogue.sectors.record.sectors if catalogue.sectors else ()
    listed = catalogue.reference_list.record if catalogue.reference_list else None
    calendar = calendar_view(catalogue)
    return CommuneView(
        id=folder.id,
        commune=folder.commune.record,
        as_of=as_of,
        sources=_paths(folder.commune, folder.units),
        offered=folder.offered.record if folder.offered else None,
        procedures=procedures,
        sectors=sectors_in_use(current),
        events=tuple(view.event for view in shown_events),
        event_views=shown_events,
        plans=plan_views(folder, units, as_of),
        units=units,
        reference_list=listed,
        reference_sources=_paths(catalogue.reference_list, catalogue.sectors),
        event_sources=_paths(catalogue.life_events, folder.offered),
        missing_codes=tuple(
            entry
            for entry in (listed.codes if listed else ())
            if entry.code not in catalogue.procedures
        ),
        sector_names={sector.id: sector.name for sector in sectors},
        coverage=coverage_view(catalogue, folder),
        changes=changes_view(catalogue, folder, as_of),
        calendar=calendar,
        vocabulary=catalogue.vocabulary.record if catalogue.vocabulary else CitizenVocabulary(),
        vocabulary_sources=_paths(catalogue.vocabulary),
        registers=register_views(catalogue, folder, units, calendar.working, as_of),
        dossiers=dossiers_view(catalogue, folder, as_of),
        access=catalogue.access.record if catalogue.access else None,
        access_sources=_paths(catalogue.access),
        glossary=catalogue.glossary.record.terms if catalogue.glossary else (),
        glossary_sources=_paths(catalogue.glossary),
    )


def _paths(*files: Sourced[Any] | None) -> tuple[str, ...]:
    """The paths of those files that are there."""
    return tuple(file.path for file in files if file)
