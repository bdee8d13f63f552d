"""A file of a list to rows; whatever it holds, findings instead of crashes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, Position, in_order
from generator.language import fold, one_line
from generator.lists.headings import Headings, find_headings
from generator.lists.separated import read_separated
from generator.load.encodings import legacy_lines
from generator.load.sheets import MOST_BYTES, Cells, Sheet, Unreadable
from generator.load.workbooks import COMPOUND_MARK, ZIP_MARK, compound_finding, read_workbook
from generator.messages import finding
from generator.messages.files import size_phrase
from generator.model.fields import CODE_PATTERN
from generator.model.official import OfficialProcedure

_CODE = re.compile(CODE_PATTERN)
_SHOWN = 80
#: How a record of the portal begins, alone or in a list; no table does.
_JSON_MARKS = (b"{", b"[")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What of a file is wanted."""

    #: Name of a sheet; empty: the one that holds a list.
    sheet: str = ""
    #: Only rows whose agency holds these words; empty: all.
    agency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRows:
    """The procedures of a list, in its order."""

    procedures: tuple[OfficialProcedure, ...]
    #: Rows left out, because their agency is not the one that was asked for.
    left_out: int = 0


def read_list(path: Path, wanted: Wanted) -> tuple[ListRows | None, tuple[Finding, ...]]:
    """The rows of a file, and what is wrong with it; no rows where there is an error."""
    at = Position(path.name)
    try:
        sheet, headings = _table(_sheets(path, at), wanted, at)
    except Unreadable as unreadable:
        return None, (unreadable.finding,)
    told: list[Finding] = []
    rows, left_out = _entries(sheet, headings, wanted, told, at)
    if not rows and not told:
        filtered = f" của «{wanted.agency}»" if wanted.agency else ""
        told.append(finding("danh-sach-khong-co-dong", at, name=at.path, filtered=filtered))
    told += _legacy(rows, headings, at)
    if any(each.severity == "error" for each in told):
        return None, in_order(told)
    procedures = tuple(entry for _, entry in rows)
    return ListRows(procedures=procedures, left_out=left_out), in_order(told)


def _sheets(path: Path, at: Position) -> tuple[Sheet, ...]:
    """The sheets of a file by what it is, not by its ending."""
    content = content_of(path, at)
    if content.startswith(COMPOUND_MARK):
        raise compound_finding(content, at)
    if content.startswith(ZIP_MARK):
        return read_workbook(content, at)
    if content.removeprefix(codecs.BOM_UTF8).lstrip().startswith(_JSON_MARKS):
        raise Unreadable(finding("danh-sach-la-json", at, name=at.path))
    return (read_separated(content, at),)


def content_of(path: Path, at: Position) -> bytes:
    """The bytes of a file of bounded size in which something stands."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            sizes = {"size": size_phrase(size), "most": size_phrase(MOST_BYTES)}
            raise Unreadable(finding("danh-sach-qua-lon", at, name=at.path, **sizes))
        content = path.read_bytes()
    except OSError:
        raise Unreadable(finding("danh-sach-khong-mo-duoc", at, name=at.path)) from None
    if not content.strip():
        raise Unreadable(finding("danh-sach-tep-trong", at, name=at.path))
    return content


def _table(sheets: tuple[Sheet, ...], wanted: Wanted, at: Position) -> tuple[Sheet, Headings]:
    """The one sheet that holds a list."""
    if wanted.sheet:
        sheets = tuple(sheet for sheet in sheets if sheet.name == wanted.sheet) or _refuse_sheet(
            sheets, wanted, at
        )
    else:
        sheets = tuple(sheet for sheet in sheets if not sheet.is_hidden)
    found = [(sheet, headings) for sheet in sheets if (headings := find_headings(sheet))]
    if len(found) > 1:
        names = ", ".join(f"«{sheet.name}»" for sheet, _ in found)
        raise Unreadable(finding("danh-sach-nhieu-trang", at, name=at.path, sheets=names))
    if not found:
        raise Unreadable(finding("danh-sach-thieu-cot", at, name=at.path))
    return found[0]


def _refuse_sheet(sheets: tuple[Sheet, ...], wanted: Wanted, at: Position) -> tuple[Sheet, ...]:
    names = ", ".join(f"«{sheet.name}»" for sheet in sheets)
    slots = {"name": at.path, "sheet": wanted.sheet, "sheets": names}
    raise Unreadable(finding("danh-sach-khong-co-trang", at, **slots))


def _entries(
    sheet: Sheet, headings: Headings, wanted: Wanted, told: list[Finding], at: Position
) -> tuple[list[tuple[int, OfficialProcedure]], int]:
    """The rows below the headings with their numbers, and how many were left out."""
    rows: list[tuple[int, OfficialProcedure]] = []
    left_out = 0
    for number, cells in sheet.rows:
        if number <= headings.row or headings.are_repeated(cells):
            continue
        if not _is_of(headings.value(cells, "agency"), wanted.agency):
            left_out += 1
        elif entry := _entry(number, cells, headings, told, at):
            rows.append((number, entry))
    return rows, left_out


def _is_of(agency: str, wanted: str) -> bool:
    return fold(one_line(wanted)) in fold(one_line(agency))


def _entry(
    number: int, cells: Cells, headings: Headings, told: list[Finding], at: Position
) -> OfficialProcedure | None:
    code, name = (one_line(headings.value(cells, field)) for field in ("code", "name"))
    place = Position(at.path, number, headings.columns["code"] + 1)
    if not code:
        # A line that only one cell fills is a heading inside the table: «I. Lĩnh vực hộ tịch».
        if name and sum(map(bool, cells)) > 1:
            told.append(finding("danh-sach-thieu-ma", place, row=number, name=name[:_SHOWN]))
    elif not _CODE.match(code):
        told.append(finding("danh-sach-ma-chua-dung", place, row=number, code=code[:_SHOWN]))
    elif not name:
        told.append(finding("danh-sach-thieu-ten", place, row=number, code=code))
    else:
        return OfficialProcedure(
            code=code,
            name=name,
            sector=one_line(headings.value(cells, "sector")) or None,
            time=one_line(headings.value(cells, "time")) or None,
        )
    return None


def _legacy(
    rows: list[tuple[int, OfficialProcedure]], headings: Headings, at: Position
) -> Iterator[Finding]:
    """Names that were typed in an old encoding; the first tells of all."""
    column = headings.columns["name"] + 1
    legacy = legacy_lines("\n".join(entry.name for _, entry in rows))
    for line, offer in sorted(legacy.lines.items())[:1] if legacy else ():
        place = Position(at.path, rows[line - 1][0], column)
        yield finding("bang-ma-cu", place, encoding=legacy.encoding if legacy else "", offer=offer)
