"""What a filled form would make of a commune's files, and making it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from generator.findings import Finding, Position
from generator.intake.cells import text_of
from generator.intake.columns import MOST
from generator.intake.forms import FileForm, SheetForm
from generator.intake.reading import FilledFile
from generator.load import read_record
from generator.load.open_tables import read_open_table
from generator.load.values import Location
from generator.messages import finding
from generator.model.base import Record, Sourced
from generator.portal.writing import record_text

FileState = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlan:
    """A content file as it would be, and what changes in it."""

    target: Path
    state: FileState
    #: The file's whole new text.
    text: str
    #: Keys of rows that are new, and of rows that change.
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    #: Rows of the whole file, where rows have no keys.
    rows: int = 0
    #: Whether staff's own remarks stand in the file: writing it anew loses them.
    loses_remarks: bool = False
    #: The cell of the form that a value of the new record is from; of no others.
    cells: Mapping[Location, Position] = field(default_factory=dict, repr=False, compare=False)


def plan_intake(
    files: Sequence[FilledFile], commune: Path
) -> tuple[tuple[FilePlan, ...], tuple[Finding, ...]]:
    """Compare with the commune's files; no plans while one of those cannot be changed."""
    told: list[Finding] = []
    plans = [_plan(file, commune, told) for file in files]
    return (() if told else tuple(plan for plan in plans if plan)), tuple(told)


def write_intake(plans: Iterable[FilePlan]) -> tuple[Path, ...]:
    """Write what is new or changed: all texts first, then each file at once."""
    wanted = [plan for plan in plans if plan.state != "unchanged"]
    partials: list[tuple[Path, Path]] = []
    for plan in wanted:
        plan.target.parent.mkdir(parents=True, exist_ok=True)
        partial = plan.target.with_name(f".{plan.target.name}.partial")
        partial.write_bytes(plan.text.encode())
        partials.append((partial, plan.target))
    for partial, target in partials:
        partial.replace(target)
    return tuple(plan.target for plan in wanted)


def _plan(file: FilledFile, commune: Path, told: list[Finding]) -> FilePlan | None:
    folder = commune / file.form.folder
    target = folder / f"{file.name}{file.form.ending}"
    if told_of_name := _name_fault(file, folder):
        told.append(told_of_name)
        return None
    before, unread = _before(target, file.form, commune.parent)
    if unread:
        told.extend(unread)
        return None
    if file.record is not None:
        return _whole_plan(file.record, before, target)
    if before is None and any(f.is_required() for f in file.form.model.model_fields.values()):
        slots = {"file": file.name, "folder": file.form.folder, "commune": commune.name}
        told.append(finding("mau-chua-co-tep", file.at, **slots))
        return None
    return _added_plan(file, before, target)


def _name_fault(file: FilledFile, folder: Path) -> Finding | None:
    """A name that another system would take for that of a file which is there."""
    stems = {path.stem for path in folder.glob("*")} if folder.is_dir() else set()
    same = sorted(stem for stem in stems if stem.lower() == file.name.lower())
    if same and file.name not in same:
        slots = {"value": file.name, "other": same[0]}
        return finding("mau-ten-tep-hoa-thuong", file.at, **slots)
    if file.form.ending == ".csv" and (folder / f"{file.name}.xlsx").exists():
        slots = {"name": f"{file.name}.csv", "other": f"{file.name}.xlsx"}
        return finding("bang-hai-dang", file.at, **slots)
    return None


def _before(target: Path, form: FileForm, root: Path) -> tuple[Record | None, tuple[Finding, ...]]:
    """The record that is there; what is wrong with its file, where it cannot be read."""
    if not target.exists():
        return None, ()
    read = read_open_table if form.ending == ".csv" else read_record
    sourced, findings = read(target, form.model, root)
    return (sourced.record, ()) if sourced else (None, findings)


def _whole_plan(read: Sourced[Record], before: Record | None, target: Path) -> FilePlan:
    record = read.record
    rows = len(getattr(record, "rows", ())) if target.suffix == ".csv" else 0
    text = _csv_text(record) if target.suffix == ".csv" else record_text(record)
    return _file_plan(target, record, before, text, rows=rows, cells=read.positions)


def _added_plan(file: FilledFile, before: Record | None, target: Path) -> FilePlan:
    """New rows behind those that are there; a row of a known key takes its place."""
    held = before or file.form.model()
    lists = {sheet.place[0]: sheet for sheet in file.form.sheets}
    merged = {
        name: _merged(getattr(held, name), rows, lists[name]) for name, rows in file.rows.items()
    }
    record = held.model_copy(update={name: each.rows for name, each in merged.items()})
    return _file_plan(
        target,
        record,
        before,
        record_text(record),
        added=tuple(key for each in merged.values() for key in each.added),
        changed=tuple(key for each in merged.values() for key in each.changed),
        cells={
            (name, *location): at
            for name, each in merged.items()
            for location, at in each.cells.items()
        },
    )


def _file_plan(  # noqa: PLR0913 - a file before and after, and what is told of it
    target: Path,
    record: Record,
    before: Record | None,
    text: str,
    *,
    added: tuple[str, ...] = (),
    changed: tuple[str, ...] = (),
    rows: int = 0,
    cells: Mapping[Location, Position],
) -> FilePlan:
    return FilePlan(
        target=target,
        state="new" if before is None else "unchanged" if before == record else "changed",
        text=text,
        added=added,
        changed=changed,
        rows=rows,
        loses_remarks=before is not None and before != record and _has_remarks(target),
        cells=cells,
    )


def _has_remarks(target: Path) -> bool:
    lines = target.read_text("utf-8-sig").splitlines()
    return any(line.lstrip().startswith("#") for line in lines)


@dataclass(frozen=True, slots=True)
class _Merged:
    """A list as it would be."""

    rows: tuple[Record, ...]
    #: Keys of rows that are new, and of rows that change.
    added: list[str]
    changed: list[str]
    #: Cells of values, by place in the list.
    cells: Mapping[Location, Position]


def _merged(
    held: tuple[Record, ...], given: tuple[Sourced[Record], ...], sheet: SheetForm
) -> _Merged:
    found = {_key(row, sheet): row for row in held}
    added: list[str] = []
    changed: list[str] = []
    for row in given:
        key = _key(row.record, sheet)
        if key not in found:
            added.append(key)
            found[key] = row.record
            continue
        kept = _with_what_no_form_holds(row.record, found[key])
        if kept != found[key]:
            changed.append(key)
            found[key] = kept
    return _Merged(tuple(found.values()), added, changed, _cells(list(found), given, sheet))


def _cells(
    keys: list[str], given: tuple[Sourced[Record], ...], sheet: SheetForm
) -> Mapping[Location, Position]:
    numbers = {key: number for number, key in enumerate(keys)}
    return {
        (numbers[_key(row.record, sheet)], *location): at
        for row in given
        for location, at in row.positions.items()
    }


def _with_what_no_form_holds(row: Record, before: Record) -> Record:
    """The new row with those documents of the old one that a form has no room for."""
    more = {name: getattr(before, name, ())[most:] for name, most in MOST.items()}
    kept = {name: (*getattr(row, name), *rest) for name, rest in more.items() if rest}
    return row.model_copy(update=kept) if kept else row


def _key(row: Record, sheet: SheetForm) -> str:
    """What tells a row apart; a row without a key is the same only where all is the same."""
    names = sheet.keys or tuple(type(row).model_fields)
    return " ".join(text_of(getattr(row, name)) for name in names if getattr(row, name) is not None)


def _csv_text(record: Record) -> str:
    """A table with its columns by key; optional ones only where something stands in them."""
    ((name, field),) = type(record).model_fields.items()
    row_model: type[Record] = get_args(field.annotation)[0]
    rows: tuple[Record, ...] = getattr(record, name)
    columns = [
        column
        for column, info in row_model.model_fields.items()
        if info.is_required() or any(getattr(row, column) is not None for row in rows)
    ]
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(_csv_rows(rows, columns))
    return made.getvalue()


def _csv_rows(rows: Iterable[Record], columns: Sequence[str]) -> Iterator[list[str]]:
    for row in rows:
        values: Mapping[str, object] = {column: getattr(row, column) for column in columns}
        yield ["" if value is None else text_of(value) for value in values.values()]
