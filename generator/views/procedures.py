"""A procedure as one commune shows it: official facts, plain wording, overlay, status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.language import sort_key
from generator.model.base import Sourced
from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.procedures import (
    DossierCase,
    DossierItem,
    LifeEvent,
    OfferedProcedure,
    Procedure,
    Sector,
)
from generator.vocabulary import Channel, Force


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureView:
    """A procedure with the commune's overlay, its sector and its life events."""

    procedure: Procedure
    offered: OfferedProcedure
    sector: Sector
    events: tuple[LifeEvent, ...]
    #: Content files that the view was made from, its own first.
    sources: tuple[str, ...]
    force: Force

    @property
    def code(self) -> str:
        """Mã thủ tục, which is its address under ``thu-tuc/``."""
        return self.procedure.code

    @property
    def title(self) -> str:
        """The commune's short name, else the official name."""
        return self.offered.short_name or self.procedure.name

    @property
    def channels(self) -> tuple[Channel, ...]:
        """How a dossier may be handed in, each channel once, in the fixed order."""
        found = {method.channel for method in self.procedure.methods}
        return tuple(channel for channel in Channel if channel in found)

    @property
    def is_free(self) -> bool | None:
        """True if the source says so of every channel, False if one costs something, else None."""
        said = {method.free for method in self.procedure.methods}
        if said == {True}:
            return True
        has_fees = any(method.fees for method in self.procedure.methods)
        return False if False in said or has_fees else None

    @property
    def paper_cases(self) -> tuple[tuple[DossierCase, tuple[DossierItem, ...]], ...]:
        """The cases with the papers to bring; notes that pose as papers are left out."""
        papers = (
            (case, tuple(item for item in case.items if not item.is_note))
            for case in self.procedure.cases
        )
        return tuple((case, items) for case, items in papers if items)


def procedure_views(
    catalogue: Catalogue, folder: CommuneFolder, as_of: date
) -> tuple[ProcedureView, ...]:
    """What a commune offers, in the order of Vietnamese titles."""
    if folder.offered is None:
        return ()
    sectors = _sectors(catalogue)
    events = catalogue.life_events.record.life_events if catalogue.life_events else ()
    views = [
        ProcedureView(
            procedure=sourced.record,
            offered=offered,
            sector=sectors[sourced.record.sector],
            events=tuple(e for e in events if any(offered.code in s.codes for s in e.steps)),
            sources=_sources(catalogue, folder, sourced),
            force=force_at(sourced.record, as_of),
        )
        for offered in folder.offered.record.procedures
        for sourced in [catalogue.procedures[offered.code]]
    ]
    return tuple(sorted(views, key=lambda view: (sort_key(view.title), view.code)))


def force_at(procedure: Procedure, as_of: date) -> Force:
    """Whether a procedure is in force on a day."""
    if procedure.repealed_on and procedure.repealed_on <= as_of:
        return Force.REPEALED
    if procedure.effective_from and procedure.effective_from > as_of:
        return Force.UPCOMING
    return Force.IN_FORCE


def _sectors(catalogue: Catalogue) -> Mapping[str, Sector]:
    sectors = catalogue.sectors.record.sectors if catalogue.sectors else ()
    return {sector.id: sector for sector in sectors}


def _sources(
    catalogue: Catalogue, folder: CommuneFolder, procedure: Sourced[Procedure]
) -> tuple[str, ...]:
    files = [folder.offered, catalogue.sectors, catalogue.life_events]
    return (procedure.path, *(file.path for file in files if file))


def sectors_in_use(procedures: tuple[ProcedureView, ...]) -> tuple[Sector, ...]:
    """The sectors of these procedures, in the order of Vietnamese names."""
    found = {view.sector.id: view.sector for view in procedures}
    return tuple(sorted(found.values(), key=lambda sector: sort_key(sector.name)))
