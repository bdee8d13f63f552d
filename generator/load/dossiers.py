"""Dossier figures of a commune: heads and tables of one name, and the late dossiers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.findings import Finding, Position
from generator.load.copies import is_copy
from generator.load.folders import Folder
from generator.load.open_tables import ENDINGS, read_open_table
from generator.messages import finding
from generator.model.base import RecordT, Sourced
from generator.model.corpus import DossierFile
from generator.model.dossiers import DossierReport, DossierTable, OverdueTable

DOSSIERS = "dossiers"
OVERDUE = "overdue"
#: What Excel leaves beside a workbook that is open.
_LOCK = "~$"


@dataclass(slots=True)
class Tables:
    """The tables of one folder by name, and all that is wrong with its files."""

    files: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    #: Files that are there but could not be read.
    unread: set[str] = field(default_factory=set)


def read_dossiers(
    folder: Folder, heads: Mapping[str, Sourced[DossierReport]], root: Path
) -> tuple[Mapping[str, DossierFile], Tables]:
    """The periods of a folder; one without a head or without a table is not taken at all."""
    tables = _tables(folder, with_heads=True)
    read = _read(folder, tables, DossierTable, root)
    stems = {PurePosixPath(name).stem for name in folder.files if name.endswith(".yml")}
    for name, file in tables.files.items():
        if name not in stems:
            at = Position(folder.shown(file))
            tables.findings.append(finding("thieu-dau-so-lieu", at, head=f"{name}.yml"))
            tables.unread.add(folder.shown(file))
    for name, head in heads.items():
        if name not in tables.files:
            tables.findings.append(finding("thieu-bang-so-lieu", head.at(), table=f"{name}.csv"))
            tables.unread.add(head.path)
    return {
        name: DossierFile(name=name, head=heads[name], table=table)
        for name, table in read.items()
        if name in heads
    }, tables


def read_overdue(folder: Folder, root: Path) -> tuple[Mapping[str, Sourced[OverdueTable]], Tables]:
    """The registers of late dossiers by name."""
    tables = _tables(folder, with_heads=False)
    return _read(folder, tables, OverdueTable, root), tables


def _tables(folder: Folder, *, with_heads: bool) -> Tables:
    tables = Tables()
    for file in folder.files:
        path, at = PurePosixPath(file), Position(folder.shown(file))
        if file.startswith(_LOCK) or (with_heads and path.suffix == ".yml"):
            continue
        if path.suffix not in ENDINGS:
            tables.findings.append(finding("tep-bang-khong-doc", at, name=file))
        elif is_copy(path.stem):
            tables.findings.append(finding("bang-ban-sao", at, name=file))
        elif path.stem in tables.files:
            other = tables.files[path.stem]
            tables.findings.append(finding("bang-hai-dang", at, name=file, other=other))
        else:
            tables.files[path.stem] = file
    return tables


def _read(
    folder: Folder, tables: Tables, model: type[RecordT], root: Path
) -> dict[str, Sourced[RecordT]]:
    found: dict[str, Sourced[RecordT]] = {}
    for name, file in tables.files.items():
        record, told = read_open_table(folder.path / file, model, root)
        tables.findings.extend(told)
        if record is None:
            tables.unread.add(folder.shown(file))
        else:
            found[name] = record
    return found
