"""A procedure as one commune shows it: official facts, plain wording, overlay, status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.force import Change, Force, by_code, changes_for, force_at
from generator.language import sort_key
from generator.model.base import Sourced
from generator.model.communes import Commune
from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.procedures import (
    DossierCase,
    DossierItem,
    Form,
    LifeEvent,
    Method,
    OfferedProcedure,
    Procedure,
    Sector,
)
from generator.views.attached import FormView, attached
from generator.views.times import TimeHere, time_here_vi, times_here
from generator.vocabulary import Channel, ForceState


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureView:
    """A procedure with the commune's overlay, its sector and its life events."""

    procedure: Procedure
    offered: OfferedProcedure
    sector: Sector
    events: tuple[LifeEvent, ...]
    #: The commune that offers it: its kind of place and its points decide on time and place.
    commune: Commune
    #: Content files that the view was made from, its own first.
    sources: tuple[str, ...]
    #: What the decisions make of it, at ``as_of``.
    standing: Force

    #: Bytes of the files of the catalogue and of the commune.
    shared_files: Mapping[str, int] = field(default_factory=dict)
    own_files: Mapping[str, int] = field(default_factory=dict)

    def forms_of(self, item: DossierItem) -> tuple[FormView, ...]:
        """The forms of a paper: the official record's, then the commune's own."""
        own = [form for form in self.offered.forms if form.item == item.name]
        official = (self._form(form, self.shared_files, is_own=False) for form in item.forms)
        return (*official, *(self._form(form, self.own_files, is_own=True) for form in own))

    @staticmethod
    def _form(form: Form, sizes: Mapping[str, int], *, is_own: bool) -> FormView:
        file = attached(form.file, sizes, is_shared=not is_own) if form.file else None
        return FormView(form=form, file=file, is_own=is_own)

    @property
    def force(self) -> ForceState:
        """Whether it is in force at ``as_of``."""
        return self.standing.state

    @property
    def is_repealed(self) -> bool:
        """Whether it only keeps its address."""
        return self.force is ForceState.REPEALED

    @property
    def code(self) -> str:
        """Mã thủ tục, which is its address under ``thu-tuc/``."""
        return self.procedure.code

    @property
    def title(self) -> str:
        """The commune's short name, else the official name."""
        return self.offered.short_name or self.procedure.name

    def description(self, commune: str) -> str:
        """What it is for, else its official name with the code and the commune's name."""
        procedure = self.procedure
        if procedure.plain:
            return procedure.plain.purpose
        return f"{procedure.name}. Mã {self.code}, {commune}."

    @property
    def channels(self) -> tuple[Channel, ...]:
        """How a dossier may be handed in, each channel once, in the fixed order."""
        found = {method.channel for method in self.procedure.methods}
        return tuple(channel for channel in Channel if channel in found)

    def times(self, method: Method) -> tuple[TimeHere, ...]:
        """The limits of one channel as they stand in this commune."""
        return times_here(method, self.offered, self.commune)

    def times_vi(self, method: Method) -> tuple[str, ...]:
        """The same in words, each once; a committed limit names the official one."""
        return tuple(dict.fromkeys(time_here_vi(t, self.commune) for t in self.times(method)))

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
    if folder.offered is None or folder.commune is None:
        return ()
    commune = folder.commune.record
    sectors = _sectors(catalogue)
    events = catalogue.life_events.record.life_events if catalogue.life_events else ()
    changes = by_code(changes_for(catalogue, folder, as_of))
    views = [
        ProcedureView(
            procedure=sourced.record,
            offered=offered,
            sector=sectors[sourced.record.sector],
            commune=commune,
            events=tuple(e for e in events if any(offered.code in s.codes for s in e.steps)),
            sources=_sources(catalogue, folder, sourced, changes.get(offered.code, ())),
            standing=force_at(changes.get(offered.code, ()), as_of),
            shared_files=catalogue.files,
            own_files=folder.files,
        )
        for offered in folder.offered.record.procedures
        for sourced in [catalogue.procedures[offered.code]]
    ]
    return tuple(sorted(views, key=lambda view: (sort_key(view.title), view.code)))


def _sectors(catalogue: Catalogue) -> Mapping[str, Sector]:
    sectors = catalogue.sectors.record.sectors if catalogue.sectors else ()
    return {sector.id: sector for sector in sectors}


def _sources(
    catalogue: Catalogue,
    folder: CommuneFolder,
    procedure: Sourced[Procedure],
    changes: tuple[Change, ...],
) -> tuple[str, ...]:
    files = [folder.offered, catalogue.sectors, catalogue.life_events]
    decisions = sorted({change.decision.path for change in changes})
    return (procedure.path, *decisions, *(file.path for file in files if file))


def sectors_in_use(procedures: tuple[ProcedureView, ...]) -> tuple[Sector, ...]:
    """The sectors of these procedures, in the order of Vietnamese names."""
    found = {view.sector.id: view.sector for view in procedures}
    return tuple(sorted(found.values(), key=lambda sector: sort_key(sector.name)))
