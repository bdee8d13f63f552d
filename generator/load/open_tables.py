"""A table as a system exports it (CSV or Excel) as a record with positions.

Unlike :mod:`generator.load.tables`, the columns stand in any order, are headed by the
record's keys or by its Vietnamese labels, and optional ones may be left out; a banner may
stand above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import TypeVar, get_args

from pydantic import ValidationError

from generator.findings import Finding, Position, in_order
from generator.language import fold
from generator.load.nodes import GroupNode, ListNode, TextNode
from generator.load.problems import record_findings
from generator.load.records import shown_path
from generator.load.sheets import Unreadable
from generator.load.source_text import decode, read_bytes
from generator.load.tables import Cells, cells_of, mark_of
from generator.load.values import values_of
from generator.load.workbooks import (
    COMPOUND_MARK,
    ZIP_MARK,
    compound_finding,
    read_workbook,
)
from generator.messages import finding
from generator.messages.dossiers import columns_phrase
from generator.messages.words import change_to
from generator.model.base import Record, Sourced

RecordT = TypeVar("RecordT", bound=Record)
#: The number of a line, and its cells; None where a quotation mark stays open.
Line = tuple[int, Cells | None]

ENDINGS = (".csv", ".xlsx")
#: A banner and a title may stand above the heads of the columns.
_ABOVE = 40
_NOT_WORDS = re.compile(r"[^a-z0-9]+")
#: Columns that only count the rows.
_UNREAD = frozenset({"", "tt", "stt", "so tt"})
#: Columns that lead to a citizen: never read, never kept.
_PERSONAL = re.compile(
    r"\b(ho ten|ho va ten|nguoi nop|chu ho so|cccd|cmnd|can cuoc|dinh danh|dien thoai|sdt"
    r"|dia chi|email|thu dien tu|ngay sinh|ma ho so|so ho so|name of applicant|phone|address)\b"
)
#: Below the heads some forms number their columns: (1) (2) (3).
_COUNT = re.compile(r"^\(?\d{1,2}\)?$")
_TOTALS = ("tong so", "tong cong", "cong", "tong")
#: Said of a whole row wherever they stand in it; «Công» alone may be a sector's code.
_PLAIN_TOTALS = frozenset({"tong so", "tong cong", "tong"})


def read_open_table(
    path: Path, model: type[RecordT], root: Path
) -> tuple[Sourced[RecordT] | None, tuple[Finding, ...]]:
    """The record of a table: a model of one field, which is a list of rows."""
    shown = shown_path(path, root)
    told: list[Finding] = []
    lines = _lines(path, shown, told)
    record = None if lines is None else _record(lines, model, shown, told)
    return record, in_order(told)


def _lines(path: Path, shown: str, told: list[Finding]) -> list[Line] | None:
    at = Position(shown)
    content = read_bytes(path, at)
    if isinstance(content, Finding):
        told.append(content)
        return None
    if content.startswith((ZIP_MARK, COMPOUND_MARK)):
        return _sheet_lines(content, at, told)
    source = decode(content, at)
    if isinstance(source, Finding):
        told.append(source)
        return None
    told.extend(source.findings)
    filled = [(n, line) for n, line in enumerate(source.text.split("\n"), 1) if line.strip()]
    mark = mark_of("\n".join(line for _, line in filled[:_ABOVE]))
    return [(number, cells_of(line, mark)) for number, line in filled]


def _sheet_lines(content: bytes, at: Position, told: list[Finding]) -> list[Line] | None:
    try:
        if content.startswith(COMPOUND_MARK):
            raise compound_finding(content, at)
        sheets = [sheet for sheet in read_workbook(content, at) if not sheet.is_hidden]
    except Unreadable as unreadable:
        told.append(unreadable.finding)
        return None
    filled = [sheet for sheet in sheets if sheet.rows]
    if len(filled) > 1:
        names = ", ".join(f"«{sheet.name}»" for sheet in filled)
        told.append(finding("bang-nhieu-trang", at, sheets=names))
        return None
    return [
        (number, [(text, column) for column, text in enumerate(cells, 1)])
        for sheet in filled
        for number, cells in sheet.rows
    ]


def _record(
    lines: list[Line], model: type[RecordT], shown: str, told: list[Finding]
) -> Sourced[RecordT] | None:
    ((name, rows_field),) = model.model_fields.items()
    heads = _heads(lines, get_args(rows_field.annotation)[0], shown, told)
    if heads is None:
        return None
    start, columns = heads
    wrong = len(told)
    rows = list(_rows(lines[start + 1 :], columns, shown, told))
    if any(each.severity == "error" for each in told[wrong:]):
        return None
    group = GroupNode(1, 1, [(TextNode(1, 1, name, absent=False), ListNode(1, 1, list(rows)))])
    values = values_of(group, shown)
    try:
        record = model.model_validate(values.value)
    except ValidationError as error:
        told.extend(record_findings(error, model, values))
        return None
    return Sourced(record, shown, values.positions)


def _heads(
    lines: list[Line], row_model: type[Record], shown: str, told: list[Finding]
) -> tuple[int, Mapping[int, str]] | None:
    """Where the heads stand, and the field of each column, counted from 0."""
    if not lines:
        told.append(finding("tep-trong", Position(shown)))
        return None
    names = {
        plain_words(words): name
        for name, info in row_model.model_fields.items()
        for words in (info.title or name, name)
    }
    known = [
        sum(plain_words(text) in names for text, _ in cells or ())
        for _, cells in islice(lines, _ABOVE)
    ]
    start = known.index(max(known))
    number, cells = lines[start]
    before = len(told)
    columns = _columns(cells or [], names, Position(shown, number), told)
    required = {n: i.title or n for n, i in row_model.model_fields.items() if i.is_required()}
    if missing := {n: label for n, label in required.items() if n not in columns.values()}:
        at = Position(shown, number)
        told.append(finding("cot-bang-thieu", at, columns=columns_phrase(missing)))
    return None if len(told) > before else (start, columns)


def _columns(
    cells: Cells, names: Mapping[str, str], at: Position, told: list[Finding]
) -> dict[int, str]:
    columns: dict[int, str] = {}
    for index, (text, column) in enumerate(cells):
        words, here = plain_words(text), Position(at.path, at.line, column)
        if words in _UNREAD:
            continue
        name = names.get(words)
        if name is None:
            told.append(unknown_column(text, words, names, here))
        elif name in columns.values():
            told.append(finding("cot-bang-hai-lan", here, value=text.strip()))
        else:
            columns[index] = name
    return columns


def unknown_column(text: str, words: str, names: Mapping[str, str], at: Position) -> Finding:
    """What is told of a column that no form has; one about citizens is told as such."""
    if _PERSONAL.search(words):
        return finding("cot-thong-tin-ca-nhan", at, value=text.strip())
    near = get_close_matches(words, names, n=1, cutoff=0.75)
    offer = change_to(names[near[0]]) if near else ""
    return finding("cot-bang-la", at, value=text.strip(), offer=offer)


def plain_words(text: str) -> str:
    """The words of a head, however it is written."""
    return _NOT_WORDS.sub(" ", fold(text)).strip()


def _rows(
    lines: Sequence[Line], columns: Mapping[int, str], shown: str, told: list[Finding]
) -> Iterator[GroupNode]:
    for number, cells in lines:
        at = Position(shown, number)
        if cells is None:
            told.append(finding("ngoac-kep-cua-o", at))
        elif any(text.strip() for text, _ in cells) and not _are_numbers(cells):
            row = _row(cells, columns, at)
            if isinstance(row, Finding):
                told.append(row)
            else:
                yield row


def _are_numbers(cells: Cells) -> bool:
    """Whether a row only numbers the columns."""
    return all(_COUNT.match(text.strip()) for text, _ in cells if text.strip())


def _row(cells: Cells, columns: Mapping[int, str], at: Position) -> GroupNode | Finding:
    if max(columns) >= len(cells) or any(text.strip() for text, _ in cells[max(columns) + 1 :]):
        filled = [index for index, (text, _) in enumerate(cells) if text.strip()]
        is_short = max(columns) >= len(cells)
        count = len(cells) if is_short else filled[-1] + 1
        return finding("so-o-cua-dong", at, count=count, wanted=max(columns) + 1)
    if _is_total(cells):
        return finding("dong-tong", at)
    entries = [
        (
            TextNode(at.line, column, columns[index], absent=False),
            TextNode(at.line, column, text, absent=not text.strip()),
        )
        for index, (text, column) in enumerate(cells)
        if index in columns
    ]
    return GroupNode(at.line, 1, list(entries))


def _is_total(cells: Cells) -> bool:
    """Whether a row says of itself that it is the sum of the others."""
    words = [said for text, _ in cells if (said := plain_words(text))]
    return bool(words) and (words[0] in _TOTALS or not _PLAIN_TOTALS.isdisjoint(words))
