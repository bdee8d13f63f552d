"""Excel workbooks as sheets of text: values only, within bounds, whatever the file holds.

Lists of procedures (:mod:`generator.lists`) and tables of figures are both read with it.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Protocol, cast

from generator.findings import Position
from generator.language import normalise
from generator.load.sheets import MOST_COLUMNS, Sheet, Unreadable, sheet_of
from generator.messages import finding
from generator.messages.coverage import BINARY_EXCEL, OLD_EXCEL, OPEN_DOCUMENT
from generator.messages.files import size_phrase

#: How a zip begins, and every file of Office since 2007 with it.
ZIP_MARK = b"PK"
#: How a file of Office before 2007 begins, and a newer one behind a password.
COMPOUND_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Names in a compound file are UTF-16: what Excel puts a workbook with a password into.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
#: All parts unpacked: a hundred times the largest list that the portal gives out.
_MOST_UNPACKED = 40_000_000
_MOST_PARTS = 2_000
_ENCRYPTED_PART = 0x1
#: A formula in a sheet's part; the conditions of cells are named «formula1».
_FORMULA = re.compile(rb"<f[ >/]")
#: Excel has no row beyond it.
_LAST_ROW = 1_048_576
#: One digit stands before the point of a code and six after it, so its number has one code.
_FIRST_DIGITS, _CODE_DIGITS = 10, 6


class _ValueSheet(Protocol):
    """A sheet as openpyxl streams it; its published types know only the one for writing."""

    title: str
    sheet_state: str

    def reset_dimensions(self) -> None:
        """Forget the size that the file states."""

    def iter_rows(
        self, *, max_row: int, max_col: int, values_only: bool
    ) -> Iterator[tuple[object, ...]]:
        """Rows of values."""


def compound_finding(content: bytes, at: Position) -> Unreadable:
    """A compound file is an old workbook, or a new one behind a password."""
    if _ENCRYPTED in content:
        return Unreadable(finding("danh-sach-co-mat-khau", at, name=at.path))
    return Unreadable(finding("danh-sach-excel-cu", at, name=at.path, kind=OLD_EXCEL))


def read_workbook(content: bytes, at: Position) -> tuple[Sheet, ...]:
    """The sheets of a workbook."""
    _check_parts(content, at)
    from openpyxl import load_workbook  # slow to import, and seldom needed  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that nobody reads here
            book = load_workbook(
                io.BytesIO(content), read_only=True, data_only=True, keep_links=False
            )
            sheets = cast("list[_ValueSheet]", book.worksheets)
            read = tuple(_sheet(sheet, at) for sheet in sheets)
            _check_formulas(content, read, at)
            return read
    except Unreadable:
        raise
    except Exception:  # noqa: BLE001 - a damaged file may break the library in any way
        raise _damaged(at) from None


def _check_formulas(content: bytes, sheets: tuple[Sheet, ...], at: Position) -> None:
    """No cell that is seen holds a formula whose result the file does not state.

    A program that writes formulas leaves the results to Excel; until Excel has saved the
    file, such a cell reads as empty, and an empty cell means that something is unknown.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = [name for name in packed.namelist() if name.startswith("xl/worksheets/")]
        if not any(_FORMULA.search(packed.read(name)) for name in parts):
            return
    from openpyxl import load_workbook  # slow to import, and seldom needed  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # likewise  # noqa: PLC0415

    book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    found = (
        (f"{sheet.name}!{get_column_letter(column)}{number}", number, column)
        for sheet, formulas in zip(sheets, cast("list[_ValueSheet]", book.worksheets), strict=True)
        if not sheet.is_hidden
        for number, column in _without_result(sheet, formulas)
    )
    if first := next(found, None):
        cell, row, column = first
        raise Unreadable(
            finding("o-cong-thuc-chua-tinh", Position(at.path, row, column), cell=cell)
        )


def _without_result(sheet: Sheet, formulas: _ValueSheet) -> Iterator[tuple[int, int]]:
    known = dict(sheet.rows)
    formulas.reset_dimensions()
    rows = formulas.iter_rows(max_row=_LAST_ROW, max_col=MOST_COLUMNS, values_only=True)
    for number, row in enumerate(rows, start=1):
        texts = known.get(number, ())
        for column, value in enumerate(row, start=1):
            is_formula = isinstance(value, str) and value.startswith("=")
            if is_formula and not (column <= len(texts) and texts[column - 1]):
                yield number, column


def _damaged(at: Position) -> Unreadable:
    return Unreadable(finding("danh-sach-hong", at, name=at.path))


def _check_parts(content: bytes, at: Position) -> None:
    """Nothing is unpacked before its size is known; unpacking never goes beyond it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            names = {part.filename for part in parts}
            kind = packed.read("mimetype")[:80] if "mimetype" in names else b""
    except Exception:  # noqa: BLE001 - likewise
        raise _damaged(at) from None
    if any(part.flag_bits & _ENCRYPTED_PART for part in parts):
        raise Unreadable(finding("danh-sach-co-mat-khau", at, name=at.path))
    if "xl/workbook.bin" in names:
        raise Unreadable(finding("danh-sach-excel-cu", at, name=at.path, kind=BINARY_EXCEL))
    if b"opendocument" in kind:
        raise Unreadable(finding("danh-sach-excel-cu", at, name=at.path, kind=OPEN_DOCUMENT))
    if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
        raise Unreadable(finding("danh-sach-khong-phai-excel", at, name=at.path))
    unpacked = sum(part.file_size for part in parts)
    if unpacked > _MOST_UNPACKED or len(parts) > _MOST_PARTS:
        raise _too_large(unpacked, at)


def _too_large(size: int, at: Position) -> Unreadable:
    sizes = {"size": size_phrase(size), "most": size_phrase(_MOST_UNPACKED)}
    return Unreadable(finding("danh-sach-qua-lon", at, name=at.path, **sizes))


def _sheet(sheet: _ValueSheet, at: Position) -> Sheet:
    """The rows of a sheet; what the file says of its own size is not believed."""
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=_LAST_ROW, max_col=MOST_COLUMNS, values_only=True)
    texts = (
        (number, tuple(_cells(row)))
        for number, row in enumerate(rows, start=1)
        if row.count(None) < len(row)  # up to a million rows are empty
    )
    return sheet_of(sheet.title, texts, at, is_hidden=sheet.sheet_state != "visible")


def _cells(row: tuple[object, ...]) -> Iterator[str]:
    return (_text(value) for value in row)


def _text(value: object) -> str:
    """A cell as text; a code that Excel took for a number has its zeros back."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and 1 <= value < _FIRST_DIGITS and value % 1:
        return f"{value:.{_CODE_DIGITS}f}"
    return normalise(str(value)).strip()
