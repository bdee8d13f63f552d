"""What an import would do to the catalogue, and doing it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from generator.findings import has_errors
from generator.load import read_record
from generator.messages.portal import UNREADABLE_TARGET
from generator.model.procedures import Procedure, SectorList
from generator.portal.comparing import FieldChange
from generator.portal.facts import facts_of
from generator.portal.imprints import imprints_of
from generator.portal.merging import Merged, merge
from generator.portal.outcomes import Outcome
from generator.portal.records import PortalRecord
from generator.portal.writing import record_text
from generator.vocabulary import SourcePart

#: Fields that follow the source although they were changed by hand, by code.
Taken = Mapping[str, AbstractSet[str]]
ItemState = Literal["new", "changed", "unchanged", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRecord:
    """One record, and what becomes of it."""

    code: str
    name: str
    target: Path
    state: ItemState
    #: The file's whole new text; empty where the record is refused.
    text: str
    outcomes: tuple[Outcome, ...]
    #: What differs from the record that the catalogue holds, field by field.
    changes: tuple[FieldChange, ...] = ()
    #: Texts that the source has changed under our plain wording.
    outdated: tuple[SourcePart, ...] = ()
    #: Why the record is refused, in Vietnamese.
    refusal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """All records, in the order of codes."""

    items: tuple[PlannedRecord, ...]
    #: Sectors of the records that the catalogue's list does not hold: slug and name.
    unknown_sectors: tuple[tuple[str, str], ...] = ()

    def count(self, state: ItemState) -> int:
        """How many records are in a state."""
        return sum(item.state == state for item in self.items)


def plan_import(
    records: Iterable[PortalRecord],
    catalogue_folder: Path,
    *,
    facts_only: bool,
    taken_on: date | None = None,
    taken: Taken | None = None,
) -> ImportPlan:
    """Compare the records with the catalogue; nothing is written."""
    sectors = _sectors(catalogue_folder)
    ordered = sorted(records, key=lambda record: record.code)
    unknown: dict[str, str] = {}
    items: list[PlannedRecord] = []
    for record in ordered:
        slug = sectors.get(_sector_key(record.sector_name), record.procedure.sector)
        if slug not in sectors.values():
            unknown.setdefault(slug, record.sector_name)
        wanted = facts_of(record) if facts_only else record.procedure
        wanted = wanted.model_copy(update={"sector": slug})
        if not record.is_export:
            wanted = _marked(wanted, taken_on)
        target = catalogue_folder / "procedures" / f"{record.code}.yml"
        held, is_good = _held(target, catalogue_folder)
        if is_good:
            wishes = (taken or {}).get(record.code, frozenset())
            merged = merge(wanted, held, facts_only=facts_only, taken=wishes)
            items.append(_item(record, target, merged))
        else:
            items.append(_refused(record, target))
    return ImportPlan(items=tuple(items), unknown_sectors=tuple(sorted(unknown.items())))


def write_import(plan: ImportPlan) -> tuple[Path, ...]:
    """Write new and changed records, each file whole or not at all."""
    written: list[Path] = []
    for item in plan.items:
        if item.state in ("new", "changed"):
            _write(item.target, item.text)
            written.append(item.target)
    return tuple(written)


def _item(record: PortalRecord, target: Path, merged: Merged) -> PlannedRecord:
    text = record_text(merged.record)
    return PlannedRecord(
        code=record.code,
        name=merged.record.name,
        target=target,
        state=_state(target, text),
        text=text,
        outcomes=record.outcomes,
        changes=merged.changes,
        outdated=merged.outdated,
    )


def _refused(record: PortalRecord, target: Path) -> PlannedRecord:
    return PlannedRecord(
        code=record.code,
        name=record.procedure.name,
        target=target,
        state="refused",
        text="",
        outcomes=record.outcomes,
        refusal=UNREADABLE_TARGET,
    )


def _held(target: Path, catalogue_folder: Path) -> tuple[Procedure | None, bool]:
    """The record that the catalogue holds, if any, and whether its file is without an error.

    A file with an error may hold more than its record: a key that stands there twice.
    """
    if not target.exists():
        return None, True
    held, findings = read_record(target, Procedure, catalogue_folder.parent)
    return held.record if held else None, not has_errors(findings)


def _state(target: Path, text: str) -> ItemState:
    if not target.exists():
        return "new"
    return "unchanged" if target.read_bytes() == text.encode() else "changed"


def _marked(wanted: Procedure, taken_on: date | None) -> Procedure:
    """The record with the day of its source and the imprints of what it states."""
    source = wanted.source
    if source is not None:
        source = source.model_copy(update={"taken_on": taken_on})
    return wanted.model_copy(update={"source": source, "imported": imprints_of(wanted)})


def _sectors(catalogue_folder: Path) -> dict[str, str]:
    """Slug of each sector by the key of its name and aliases."""
    read, _ = read_record(catalogue_folder / "sectors.yml", SectorList, catalogue_folder.parent)
    return {
        _sector_key(name): sector.id
        for sector in (read.record.sectors if read else ())
        for name in (sector.name, *sector.aliases)
    }


def _sector_key(name: str) -> str:
    return " ".join(name.lower().split())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    partial.write_bytes(text.encode())
    partial.replace(path)
