"""A table of a content file (CSV) as a record with positions: one row, one inner record.

The first line names the columns, exactly as the record does. Cells are parted by commas,
or by semicolons, which Excel writes on a machine set to Vietnamese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, get_args

from pydantic import ValidationError

from generator.findings import Finding, Position, in_order
from generator.load.nodes import GroupNode, ListNode, TextNode
from generator.load.problems import record_findings
from generator.load.records import shown_path
from generator.load.source_text import SourceText, decode, read_bytes
from generator.load.values import values_of
from generator.messages import finding
from generator.model.base import Record, Sourced

MARKS = (",", ";")
RecordT = TypeVar("RecordT", bound=Record)
#: Of one line: the cell's text, and the column that it begins in.
Cells = list[tuple[str, int]]


def read_table(
    path: Path, model: type[RecordT], root: Path
) -> tuple[Sourced[RecordT] | None, tuple[Finding, ...]]:
    """The record of a table: a model of one field, which is a list of rows."""
    shown = shown_path(path, root)
    content = read_bytes(path, Position(shown))
    source = content if isinstance(content, Finding) else decode(content, Position(shown))
    if isinstance(source, Finding):
        return None, (source,)
    record, told = _record(source, model, shown)
    return record, in_order((*source.findings, *told))


def _record(
    source: SourceText, model: type[RecordT], shown: str
) -> tuple[Sourced[RecordT] | None, list[Finding]]:
    ((name, rows_field),) = model.model_fields.items()
    row_model = get_args(rows_field.annotation)[0]
    columns = tuple(row_model.model_fields)
    told: list[Finding] = []
    rows = ListNode(1, 1, list(_rows(source.text, columns, shown, told)))
    if told:
        return None, told
    group = GroupNode(1, 1, [(TextNode(1, 1, name, absent=False), rows)])
    values = values_of(group, shown)
    try:
        record = model.model_validate(values.value)
    except ValidationError as error:
        return None, list(record_findings(error, model, values))
    return Sourced(record, shown, values.positions), []


def _rows(
    text: str, columns: tuple[str, ...], shown: str, told: list[Finding]
) -> Iterator[GroupNode]:
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        told.append(finding("tep-trong", Position(shown)))
        return
    (number, head), *others = lines
    mark = mark_of(head)
    if tuple(cell.strip() for cell, _ in cells_of(head, mark) or ()) != columns:
        at = Position(shown, number)
        told.append(finding("dong-dau-bang", at, value=head.strip(), columns=",".join(columns)))
        return
    for number, line in others:
        row = _row(cells_of(line, mark), columns, Position(shown, number))
        if isinstance(row, Finding):
            told.append(row)
        else:
            yield row


def _row(cells: Cells | None, columns: tuple[str, ...], at: Position) -> GroupNode | Finding:
    if cells is None:
        return finding("ngoac-kep-cua-o", at)
    if len(cells) != len(columns):
        return finding("so-o-cua-dong", at, count=len(cells), wanted=len(columns))
    entries = [
        (
            TextNode(at.line, column, name, absent=False),
            TextNode(at.line, column, text, absent=not text.strip()),
        )
        for name, (text, column) in zip(columns, cells, strict=True)
    ]
    return GroupNode(at.line, 1, list(entries))


def mark_of(beginning: str) -> str:
    """What parts the cells of a table: what its beginning has most of."""
    return max(MARKS, key=beginning.count)


def cells_of(line: str, mark: str) -> Cells | None:
    """The cells of a line, or None if a quotation mark stays open."""
    pattern = re.compile(rf'\s*"((?:[^"]|"")*)"\s*(?:{mark}|$)|([^{mark}]*)(?:{mark}|$)')
    cells: Cells = []
    start = 0
    while start <= len(line):
        found = pattern.match(line, start)
        if found is None or (found[2] or "").lstrip().startswith('"'):
            return None
        group = 1 if found[1] is not None else 2
        cells.append((found[group].replace('""', '"'), found.start(group) + 1))
        if not found[0].endswith(mark):
            break
        start = found.end()
    return cells
