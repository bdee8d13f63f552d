"""Form II.06a/VPCP/KSTT of each period as a workbook, from the same rows as its page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, NamedStyle
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.render.form import MARK, NOT_YET_FITTING, lines_above, placed_heads
from generator.render.sheet_looks import BOX, height_of, letters, lines_of, print_across
from generator.render.workbooks import workbook_bytes
from generator.views.communes import CommuneView
from generator.views.dossier_data import form_file
from generator.views.dossier_form import LABELS, FormRow, form_rows
from generator.views.dossier_periods import DossierPeriod

SHEET = "Biểu 06"
_WIDTHS = {"A": 6, "B": 34}
_OTHER_WIDTH = 11
_NAME_WIDTH = _WIDTHS["B"]
#: The column of names.
_NAME = 2
#: «Trực tiếp, dịch vụ bưu chính» takes three lines.
_HEAD_LINES = 3
_BOLD = letters(bold=True)
#: A cell takes its look by the name of it: looks given one by one take most of the time.
_HEAD, _COUNT, _SUM = "Đầu biểu", "Ô", "Dòng tổng"


def form_files(commune: CommuneView) -> Mapping[str, bytes]:
    """The workbook of every period that has figures, by path below ``docs/``."""
    return {form_file(p): form_workbook(p, commune) for p in commune.dossiers.known}


def form_workbook(period: DossierPeriod, commune: CommuneView) -> bytes:
    """One sheet: what the form says above the table, its merged heads, its rows."""
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        message = "a new workbook has a sheet"
        raise TypeError(message)
    form_looks(book)
    write_form(sheet, SHEET, period, commune)
    book.properties.title = f"Biểu 06, {period.label}"
    book.properties.creator = commune.commune.name
    return workbook_bytes(book, commune.as_of)


def write_form(sheet: Worksheet, name: str, period: DossierPeriod, commune: CommuneView) -> None:
    """The form of one period on an empty sheet of a book that has its looks."""
    sheet.title = name
    _above(sheet, lines_above(period, commune))
    _heads(sheet)
    rows, looks = form_rows(period), _looks_of(sheet)
    below = sheet.max_row + 1
    for number, row in enumerate(rows, start=below):
        _row(sheet, number, row, looks)
    if any(row.is_marked for row in rows):
        _text(sheet, below + len(rows), _NAME, f"{MARK} {NOT_YET_FITTING}").font = letters()
    _page(sheet)


def form_looks(book: Workbook) -> None:
    """The looks that the cells of the form take by their names."""
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    wrapped = Alignment(vertical="center", wrap_text=True)
    looks = ((_HEAD, _BOLD, middle), (_COUNT, letters(), wrapped), (_SUM, _BOLD, wrapped))
    for name, font, alignment in looks:
        look = NamedStyle(name=name, font=font, border=BOX, alignment=alignment)
        book.add_named_style(look)


def _above(sheet: Worksheet, lines: Iterable[str]) -> None:
    for number, words in enumerate(lines, start=1):
        cell = _text(sheet, number, 1, words)
        cell.font = _BOLD if number == 1 else letters()
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=len(LABELS))
    sheet.append([])


def _heads(sheet: Worksheet) -> None:
    """Merged as on the page."""
    first = sheet.max_row + 2
    for down, along, head in placed_heads():
        row, column = first + down, 1 + along
        last_row, last_column = row + head.rowspan - 1, column + head.colspan - 1
        for r in range(row, last_row + 1):
            for c in range(column, last_column + 1):
                sheet.cell(r, c).style = _HEAD
        _text(sheet, row, column, head.text)
        if head.rowspan * head.colspan > 1:
            sheet.merge_cells(
                start_row=row, end_row=last_row, start_column=column, end_column=last_column
            )
        sheet.row_dimensions[row].height = height_of(_HEAD_LINES if down == 1 else 1)


def _row(sheet: Worksheet, number: int, row: FormRow, looks: Mapping[str, StyleArray]) -> None:
    name = f"{row.name} {MARK}" if row.is_marked else row.name
    look = looks[_COUNT if row.code else _SUM]
    sheet.row_dimensions[number].height = height_of(lines_of(name, _NAME_WIDTH))
    for column, value in enumerate((row.number, name, *row.counts), start=1):
        cell = sheet.cell(number, column, value)
        cell._style = look  # type: ignore[attr-defined] # noqa: SLF001 - by name it takes as long again
    sheet.cell(number, _NAME).data_type = "s"  # no program takes a name for a formula


def _looks_of(sheet: Worksheet) -> Mapping[str, StyleArray]:
    """The looks of rows, as a cell below the heads holds them."""
    cell = _text(sheet, sheet.max_row + 1, 1, "")
    held = {}
    for name in (_COUNT, _SUM):
        cell.style = name
        held[name] = copy(cell._style)  # type: ignore[attr-defined] # noqa: SLF001 - as above
    sheet.delete_rows(cell.row)
    return held


def _text(sheet: Worksheet, row: int, column: int, words: str) -> Cell:
    """A cell that no program takes for a formula."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        message = f"the cell {row}, {column} is merged into another one"
        raise TypeError(message)
    cell.value = words
    cell.data_type = "s"
    return cell


def _page(sheet: Worksheet) -> None:
    for column in range(1, len(LABELS) + 1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = _WIDTHS.get(letter, _OTHER_WIDTH)
    print_across(sheet)
