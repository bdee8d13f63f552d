"""The whole content folder as a corpus: the catalogue, and one folder a commune."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.findings import Finding, Position, in_order
from generator.language import slugify
from generator.load.attached import file_sizes
from generator.load.calendars import CALENDAR, Calendars, read_calendars
from generator.load.copies import is_copy
from generator.load.dossiers import DOSSIERS, OVERDUE, Tables, read_dossiers, read_overdue
from generator.load.folders import Folder
from generator.load.records import read_record
from generator.load.strays import is_commune_file, near_catalogue, stray_files
from generator.messages import finding
from generator.messages.files import catalogue_offer, commune_offer
from generator.model.access import AccessReport
from generator.model.base import Record, Sourced
from generator.model.citizen_words import CitizenVocabulary
from generator.model.communes import Commune, UnitList
from generator.model.corpus import Catalogue, CommuneFolder, Corpus, DossierFile, Registers
from generator.model.decisions import Decision
from generator.model.dossiers import DossierReport, OverdueTable
from generator.model.feedback import FeedbackDeadlines, FeedbackFile
from generator.model.fields import SLUG_PATTERN
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

RecordT = TypeVar("RecordT", bound=Record)

CATALOGUE = "catalogue"
#: Folders of ``build/`` and of the built site that a commune's pages would lie over.
RESERVED = frozenset({CATALOGUE, "expected", "releases", "schemas", "lock", "assets", "search"})
_CATALOGUE_PLACES = ("procedures", "sectors.yml")
_SLUG = re.compile(SLUG_PATTERN)
#: A period may be written as in the entries: ``2026-Q3``.
_PERIOD = re.compile(r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")


@dataclass(slots=True)
class _Reading:
    """Everything told while one content folder is read."""

    root: Path
    findings: list[Finding] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def folder(self, path: Path) -> Folder:
        """What lies in a folder, telling what cannot be listed."""
        folder = Folder.listing(path, self.root)
        self.findings.extend(folder.findings)
        return folder

    def record(self, folder: Folder, name: str, model: type[RecordT]) -> Sourced[RecordT] | None:
        """The record of a file, if the file is there and can be read."""
        if name not in folder.files:
            return None
        record, findings = read_record(folder.path / name, model, self.root)
        self.findings.extend(findings)
        if record is None:
            self.unread.add(folder.shown(name))
        return record

    def records(
        self, folder: Folder, model: type[RecordT], names: re.Pattern[str]
    ) -> dict[str, Sourced[RecordT]]:
        """The records of a folder by file name without its ending."""
        files = [name for name in folder.files if name.endswith(".yml")]
        copies = [name for name in files if is_copy(name.removesuffix(".yml"))]
        self.findings.extend(_copy(folder, name) for name in copies)
        files = [name for name in files if name not in copies]
        self.findings.extend(_file_names(folder, files, names))
        found = {name.removesuffix(".yml"): self.record(folder, name, model) for name in files}
        return {name: record for name, record in found.items() if record is not None}

    def tables(self, tables: Tables) -> None:
        """Take over what was told of the tables of a folder."""
        self.findings.extend(tables.findings)
        self.unread.update(tables.unread)


def load_corpus(content: Path) -> tuple[Corpus, tuple[Finding, ...]]:
    """All records below a content folder, and all that is wrong with its files."""
    reading = _Reading(content)
    top = reading.folder(content)
    catalogue = _catalogue(reading, top)
    misnamed = near_catalogue(top.folders)
    homes = [name for name in top.folders if name not in (CATALOGUE, misnamed)]
    communes = {name: _commune(reading, top, name) for name in homes}
    if CATALOGUE not in top.folders and any(c and c.offered for c in communes.values()):
        reading.findings.append(_without_catalogue(top, misnamed))
        reading.unread.update(top.shown(f"{CATALOGUE}/{name}") for name in _CATALOGUE_PLACES)
    told = {name for name, commune in communes.items() if commune is None}
    reading.findings.extend(stray_files(content, frozenset({*told, misnamed})))
    corpus = Corpus(
        root=str(content),
        catalogue=catalogue,
        communes={name: commune for name, commune in communes.items() if commune},
        unread=frozenset(reading.unread),
    )
    return corpus, in_order(reading.findings)


def _without_catalogue(top: Folder, misnamed: str) -> Finding:
    mend = catalogue_offer(misnamed)
    at = Position(top.shown(CATALOGUE))
    return finding("thieu-danh-muc-chung", at, name=CATALOGUE, mend=mend)


def _catalogue(reading: _Reading, top: Folder) -> Catalogue:
    if CATALOGUE not in top.folders:
        return Catalogue(procedures={})
    folder = reading.folder(top.path / CATALOGUE)
    calendars = _calendars(reading, folder)
    return Catalogue(
        procedures=_procedures(reading, folder),
        decisions=_below(reading, folder, "decisions", Decision, _SLUG),
        sectors=reading.record(folder, "sectors.yml", SectorList),
        life_events=reading.record(folder, "life_events.yml", LifeEventList),
        reference_list=reading.record(folder, "reference_list.yml", ReferenceList),
        access=reading.record(folder, "accessibility.yml", AccessReport),
        glossary=reading.record(folder, "glossary.yml", Glossary),
        vocabulary=reading.record(folder, "vocabulary.yml", CitizenVocabulary),
        calendars=calendars.years,
        undecided=calendars.undecided,
        files=file_sizes(folder.path),
        feedback_deadlines=reading.record(folder, "feedback_deadlines.yml", FeedbackDeadlines),
        index_766=reading.record(folder, "index_766.yml", IndexFrame),
        reporting_cutoffs=reading.record(folder, "reporting_cutoffs.yml", ReportingCutoffs),
    )


def _calendars(reading: _Reading, catalogue: Folder) -> Calendars:
    if CALENDAR not in catalogue.folders:
        return Calendars()
    folder = Folder.listing(catalogue.path / CALENDAR, reading.root)
    calendars = read_calendars(folder, reading.root)
    reading.findings.extend(calendars.findings)
    reading.unread.update(calendars.unread)
    return calendars


def _procedures(reading: _Reading, catalogue: Folder) -> Mapping[str, Sourced[Procedure]]:
    """Procedures by code; a file whose name is not its code gives way to the one whose is."""
    if "procedures" not in catalogue.folders:
        return {}
    folder = reading.folder(catalogue.path / "procedures")
    by_code: dict[str, Sourced[Procedure]] = {}
    misnamed: list[tuple[str, Sourced[Procedure]]] = []
    for name in folder.files:
        record = reading.record(folder, name, Procedure) if name.endswith(".yml") else None
        if record and name == f"{record.record.code}.yml":
            by_code[record.record.code] = record
        elif record:
            reading.unread.add(folder.shown(name))
            misnamed.append((name, record))
    for name, record in misnamed:
        reading.findings.append(_misnamed(name, record, by_code))
        by_code.setdefault(record.record.code, record)
    return dict(sorted(by_code.items()))


def _misnamed(
    name: str, record: Sourced[Procedure], by_code: Mapping[str, Sourced[Procedure]]
) -> Finding:
    code, at = record.record.code, record.at("code")
    if code in by_code:
        other = by_code[code].at("code")
        return finding("ma-thu-tuc-da-dung", at, code=code, other=f"{other.path}:{other.line}")
    return finding("ten-tep-khac-ma", at, code=code, name=name)


def _commune(reading: _Reading, top: Folder, name: str) -> CommuneFolder | None:
    if is_copy(name):
        reading.findings.append(_copy(top, name))
        return None
    folder = reading.folder(top.path / name)
    if folder.is_closed:
        return None
    if name.removeprefix("_") in RESERVED or name.startswith("_"):
        reading.findings.append(
            finding("ten-thu-muc-danh-rieng", Position(folder.shown_path), name=name)
        )
        return None
    if "commune.yml" in folder.files and not _SLUG.match(name):
        at = Position(folder.shown_path)
        offer = slugify(name)
        reading.findings.append(finding("ten-thu-muc-chua-dung", at, name=name, offer=offer))
    if "commune.yml" not in folder.files:
        reading.findings.append(_without_commune(folder, name))
        return None
    return CommuneFolder(
        id=name,
        commune=reading.record(folder, "commune.yml", Commune),
        units=reading.record(folder, "units.yml", UnitList),
        offered=reading.record(folder, "procedures.yml", OfferedList),
        official=reading.record(folder, "official_list.yml", OfficialList),
        decisions=_below(reading, folder, "decisions", Decision, _SLUG),
        plans=_below(reading, folder, "plans", Plan, _SLUG),
        progress=_below(reading, folder, "progress", ProgressFile, _PERIOD),
        files=file_sizes(folder.path),
        indicators=_below(reading, folder, "indicators", Indicator, _SLUG),
        dossiers=_dossiers(reading, folder),
        overdue=_overdue(reading, folder),
        registers=_registers(reading, folder),
        feedback_deadlines=reading.record(folder, "feedback_deadlines.yml", FeedbackDeadlines),
    )


def _registers(reading: _Reading, folder: Folder) -> Registers:
    return Registers(
        feedback=_below(reading, folder, "feedback", FeedbackFile, _PERIOD),
        surveys=_below(reading, folder, "surveys", SurveyRound, _SLUG),
        index_766=_below(reading, folder, "index-766", IndexMonth, _PERIOD),
        reviews=_below(reading, folder, "reviews", ReviewFile, _PERIOD),
        internal_procedures=_below(
            reading, folder, "internal-procedures", InternalProcedureFile, _PERIOD
        ),
        inspections=_below(reading, folder, "inspections", InspectionFile, _PERIOD),
        trainings=_below(reading, folder, "trainings", TrainingFile, _PERIOD),
        reports=_below(reading, folder, "reports", ReportFile, _PERIOD),
    )


def _dossiers(reading: _Reading, commune: Folder) -> Mapping[str, DossierFile]:
    if DOSSIERS not in commune.folders:
        return {}
    folder = reading.folder(commune.path / DOSSIERS)
    heads = reading.records(folder, DossierReport, _PERIOD)
    files, tables = read_dossiers(folder, heads, reading.root)
    reading.tables(tables)
    return files


def _overdue(reading: _Reading, commune: Folder) -> Mapping[str, Sourced[OverdueTable]]:
    if OVERDUE not in commune.folders:
        return {}
    files, tables = read_overdue(reading.folder(commune.path / OVERDUE), reading.root)
    reading.tables(tables)
    return files


def _below(
    reading: _Reading,
    commune: Folder,
    name: str,
    model: type[RecordT],
    names: re.Pattern[str],
) -> Mapping[str, Sourced[RecordT]]:
    if name not in commune.folders:
        return {}
    return reading.records(reading.folder(commune.path / name), model, names)


def _without_commune(folder: Folder, name: str) -> Finding:
    return finding(
        "thieu-commune-yml",
        Position(folder.shown_path),
        name=name,
        mend=commune_offer(next(filter(is_commune_file, folder.files), "")),
    )


def _copy(folder: Folder, name: str) -> Finding:
    """A copy that a file manager made; read as well, it would repeat every entry."""
    stem, dot, ending = name.partition(".yml")
    offer = f"{slugify(stem)}{dot}{ending}"
    return finding("ban-sao", Position(folder.shown(name)), name=name, offer=offer)


def _file_names(folder: Folder, files: Iterable[str], names: re.Pattern[str]) -> list[Finding]:
    told: list[Finding] = []
    seen: dict[str, str] = {}
    for name in files:
        stem, at = name.removesuffix(".yml"), Position(folder.shown(name))
        if other := seen.get(name.casefold()):
            told.append(finding("ten-tep-trung", at, name=name, other=other))
        elif not names.match(stem):
            told.append(finding("ten-tep-chua-dung", at, name=name, offer=f"{slugify(stem)}.yml"))
        seen.setdefault(name.casefold(), name)
    return told
