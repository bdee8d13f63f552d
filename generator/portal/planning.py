"""What an import would do to the catalogue, and doing it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import yaml
from pydantic import ValidationError

from generator.model.procedures import Procedure, SectorList
from generator.portal.facts import facts_of
from generator.portal.merging import changed_texts, merge
from generator.portal.outcomes import Outcome
from generator.portal.records import PortalRecord
from generator.portal.writing import record_text

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
    #: Texts of the source that changed under our plain wording.
    outdated: tuple[str, ...] = ()
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
    source_name: str | None = None,
) -> ImportPlan:
    """Compare the records with the catalogue; nothing is written."""
    sectors = _sectors(catalogue_folder / "sectors.yml")
    ordered = sorted(records, key=lambda record: record.code)
    unknown: dict[str, str] = {}
    items: list[PlannedRecord] = []
    for record in ordered:
        slug = sectors.get(_sector_key(record.sector_name), record.procedure.sector)
        if slug not in sectors.values():
            unknown.setdefault(slug, record.sector_name)
        wanted = facts_of(record) if facts_only else record.procedure
        wanted = _sourced(wanted, slug, taken_on, source_name)
        target = catalogue_folder / "procedures" / f"{record.code}.yml"
        items.append(_item(record, wanted, target, facts_only=facts_only))
    return ImportPlan(items=tuple(items), unknown_sectors=tuple(sorted(unknown.items())))


def write_import(plan: ImportPlan) -> tuple[Path, ...]:
    """Write new and changed records, each file whole or not at all."""
    written: list[Path] = []
    for item in plan.items:
        if item.state in ("new", "changed"):
            _write(item.target, item.text)
            written.append(item.target)
    return tuple(written)


def _item(
    record: PortalRecord, wanted: Procedure, target: Path, *, facts_only: bool
) -> PlannedRecord:
    before = _text_of(target)
    old = _existing(before) if before is not None else None
    if before is not None and old is None:
        return PlannedRecord(
            code=record.code,
            name=wanted.name,
            target=target,
            state="refused",
            text="",
            outcomes=record.outcomes,
            refusal="Tệp đang có trong danh mục chưa đọc được; chạy kiểm tra và sửa tệp này trước.",
        )
    text = record_text(merge(wanted, old, facts_only=facts_only))
    return PlannedRecord(
        code=record.code,
        name=wanted.name,
        target=target,
        state=_state(before, text),
        text=text,
        outcomes=record.outcomes,
        outdated=changed_texts(wanted, old),
    )


def _state(before: str | None, text: str) -> ItemState:
    if before is None:
        return "new"
    return "unchanged" if before == text else "changed"


def _sourced(
    wanted: Procedure, sector: str, taken_on: date | None, source_name: str | None
) -> Procedure:
    source = wanted.source
    if source is not None:
        update = {"taken_on": taken_on, "name": source_name or source.name}
        source = source.model_copy(update=update)
    return wanted.model_copy(update={"sector": sector, "source": source})


def _text_of(path: Path) -> str | None:
    """The file's text; ``None`` where there is no file."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        return ""


def _existing(text: str) -> Procedure | None:
    """The record that a file holds; ``None`` where it cannot be read."""
    try:
        return Procedure.model_validate(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - BaseLoader makes only text, lists and mappings
    except (yaml.YAMLError, ValidationError, RecursionError):
        return None


def _sectors(path: Path) -> dict[str, str]:
    """Slug of each sector by the key of its name and aliases."""
    try:
        values = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only text, lists and mappings
        sectors = SectorList.model_validate(values).sectors
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError, RecursionError):
        return {}
    return {
        _sector_key(name): sector.id
        for sector in sectors
        for name in (sector.name, *sector.aliases)
    }


def _sector_key(name: str) -> str:
    return " ".join(name.lower().split())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    partial.write_bytes(text.encode())
    partial.replace(path)
