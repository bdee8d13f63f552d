"""Letters, rules and heights of every workbook, said in full: no office program has to guess.

A font without a name and a row without a height look right in one program only: LibreOffice
gives such rows one line, so that the lines of a wrapped cell print over the next row.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

#: The letters of administrative documents (NĐ 30/2020/NĐ-CP Phụ lục I), here in 11 points.
LETTERS = "Times New Roman"
_SIZE = 11
#: Points of a line of such letters, and of the space above and below them.
_LINE, _SPACE = 15.0, 3.0
_DEFAULT_WIDTH = 8.43
_THIN = Side(style="thin")
BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
#: Names of looks.
TITLE, TEXT, HEAD, CELL, PERCENT = "Tên bảng", "Chữ", "Đầu bảng", "Ô bảng", "Ô phần trăm"
#: A percentage keeps its own number, 98.7, and shows its sign; no zero is added.
_PERCENT_FORMAT = 'General"%"'
#: Behind the heads of tables.
HEAD_FILL = PatternFill("solid", start_color="FFE3EEF1")


def letters(*, bold: bool = False, italic: bool = False, color: str = "FF000000") -> Font:
    """Letters with their name and size."""
    return Font(name=LETTERS, size=_SIZE, bold=bold, italic=italic, color=color)


def add_looks(book: Workbook) -> None:
    """The looks that cells take by name: given one by one they take most of the time."""
    top = Alignment(vertical="top", wrap_text=True)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    looks = (
        (TITLE, letters(bold=True), None, None, Alignment(vertical="top")),
        (TEXT, letters(), None, None, top),
        (HEAD, letters(bold=True), HEAD_FILL, BOX, middle),
        (CELL, letters(), None, BOX, top),
        (PERCENT, letters(), None, BOX, top),
    )
    for name, font, fill, border, alignment in looks:
        style = NamedStyle(name=name, font=font, fill=fill, border=border, alignment=alignment)
        style.number_format = _PERCENT_FORMAT if name == PERCENT else "General"
        book.add_named_style(style)


def lines_of(words: str, width: float) -> int:
    """Lines that words take in a column ``width`` digits wide."""
    parts = words.splitlines() or [""]
    return sum(max(1, len(textwrap.wrap(part, max(1, int(width))))) for part in parts)


def height_of(lines: int) -> float:
    """Points that a row of so many lines needs."""
    return _LINE * lines + _SPACE


def fit_rows(sheet: Worksheet) -> None:
    """Every row as high as its wrapped words ask for; the columns have their widths."""
    widths = [_width(sheet, number) for number in range(1, sheet.max_column + 1)]
    for number, row in enumerate(sheet.iter_rows(), start=1):
        sheet.row_dimensions[number].height = height_of(_most_lines(row, widths))


def print_across(sheet: Worksheet) -> None:
    """On A4 across, all columns on one sheet of paper."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"  # A4
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _width(sheet: Worksheet, number: int) -> float:
    return sheet.column_dimensions[get_column_letter(number)].width or _DEFAULT_WIDTH


def _most_lines(row: Iterable[object], widths: list[float]) -> int:
    wrapped = (
        lines_of(cell.value, width)
        for cell, width in zip(row, widths, strict=True)
        if isinstance(cell, Cell) and cell.alignment.wrap_text and isinstance(cell.value, str)
    )
    return max(wrapped, default=1)
