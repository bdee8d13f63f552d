"""All that was read from ``content/``: the catalogue, and one folder a commune."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from generator.model.access import AccessReport
from generator.model.base import Sourced
from generator.model.calendars import CalendarYear, UndecidedDays
from generator.model.citizen_words import CitizenVocabulary
from generator.model.communes import Commune, UnitList
from generator.model.decisions import Decision
from generator.model.dossiers import DossierReport, DossierTable, OverdueTable
from generator.model.feedback import FeedbackDeadlines, FeedbackFile
from generator.model.glossary import Glossary
from generator.model.index_766 import IndexFrame, IndexMonth
from generator.model.indicators import Indicator
from generator.model.inspections import InspectionFile, TrainingFile
from generator.model.official import OfficialList
from generator.model.plans import Plan
from generator.model.procedures import (
    LifeEventList,
    OfferedList,
    Procedure,
    ReferenceList,
    SectorList,
)
from generator.model.progress import ProgressFile
from generator.model.reports import ReportFile, ReportingCutoffs
from generator.model.reviews import InternalProcedureFile, ReviewFile
from generator.model.surveys import SurveyRound


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What all communes share."""

    #: By code, in the order of codes.
    procedures: Mapping[str, Sourced[Procedure]]
    #: By file name without its ending; they change the procedures of several communes.
    decisions: Mapping[str, Sourced[Decision]] = field(default_factory=dict)
    sectors: Sourced[SectorList] | None = None
    life_events: Sourced[LifeEventList] | None = None
    reference_list: Sourced[ReferenceList] | None = None
    #: What citizens type, for the search.
    vocabulary: Sourced[CitizenVocabulary] | None = None
    #: What was tested of access for everyone.
    access: Sourced[AccessReport] | None = None
    #: Abbreviations and terms in plain words.
    glossary: Sourced[Glossary] | None = None
    #: Days off by year, in the order of years.
    calendars: Mapping[int, Sourced[CalendarYear]] = field(default_factory=dict)
    undecided: Sourced[UndecidedDays] | None = None
    #: Bytes of the attached files by path below ``catalogue/files/``.
    files: Mapping[str, int] = field(default_factory=dict)
    #: Days that the steps of handling feedback may take.
    feedback_deadlines: Sourced[FeedbackDeadlines] | None = None
    #: Groups, components and maxima of the index of service quality.
    index_766: Sourced[IndexFrame] | None = None
    reporting_cutoffs: Sourced[ReportingCutoffs] | None = None
    #: On which days the periods of reports are cut.


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What a commune keeps of feedback, evaluation, reviews and reports, each by file name."""

    feedback: Mapping[str, Sourced[FeedbackFile]] = field(default_factory=dict)
    surveys: Mapping[str, Sourced[SurveyRound]] = field(default_factory=dict)
    index_766: Mapping[str, Sourced[IndexMonth]] = field(default_factory=dict)
    reviews: Mapping[str, Sourced[ReviewFile]] = field(default_factory=dict)
    internal_procedures: Mapping[str, Sourced[InternalProcedureFile]] = field(default_factory=dict)
    inspections: Mapping[str, Sourced[InspectionFile]] = field(default_factory=dict)
    trainings: Mapping[str, Sourced[TrainingFile]] = field(default_factory=dict)
    reports: Mapping[str, Sourced[ReportFile]] = field(default_factory=dict)

    def files(self) -> Iterator[Sourced[Any]]:
        """Every file of every register."""
        for each in fields(self):
            yield from getattr(self, each.name).values()


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFile:
    """The figures of one period: what they are of, and the table beside it."""

    #: File name of both without ending.
    name: str
    head: Sourced[DossierReport]
    table: Sourced[DossierTable]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneFolder:
    """One commune's records."""

    #: Name of the folder; the first part of every address.
    id: str
    commune: Sourced[Commune] | None
    units: Sourced[UnitList] | None = None
    offered: Sourced[OfferedList] | None = None
    #: What the commune must offer, as a decision names it.
    official: Sourced[OfficialList] | None = None
    #: Decisions that concern this commune alone, by file name without its ending.
    decisions: Mapping[str, Sourced[Decision]] = field(default_factory=dict)
    #: By file name without its ending.
    plans: Mapping[str, Sourced[Plan]] = field(default_factory=dict)
    progress: Mapping[str, Sourced[ProgressFile]] = field(default_factory=dict)
    #: Bytes of the attached files by path below the commune's ``files/``.
    files: Mapping[str, int] = field(default_factory=dict)
    indicators: Mapping[str, Sourced[Indicator]] = field(default_factory=dict)
    registers: Registers = Registers()
    #: Days that its province or the commune itself set, instead of the catalogue's.
    feedback_deadlines: Sourced[FeedbackDeadlines] | None = None
    #: Dossier figures, and the registers of late dossiers, by file name without its ending.
    dossiers: Mapping[str, DossierFile] = field(default_factory=dict)
    overdue: Mapping[str, Sourced[OverdueTable]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """The whole content."""

    #: The content folder on disk, for rules that look at attached files.
    root: str
    catalogue: Catalogue
    #: By folder name, sorted.
    communes: Mapping[str, CommuneFolder]
    #: Paths of content files that exist but could not be read, as findings show them:
    #: what refers to their records is not told a second time.
    unread: frozenset[str] = frozenset()
