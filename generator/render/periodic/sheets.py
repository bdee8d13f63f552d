"""The report as a workbook: form 06 of the period, and a sheet for each table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.render.form_workbooks import SHEET, form_looks, write_form
from generator.render.periodic.content import ReportContent
from generator.render.periodic.table import SOURCE, Figure, FigureSource, ReportTable
from generator.render.sheet_looks import (
    CELL,
    HEAD,
    PERCENT,
    TEXT,
    TITLE,
    add_looks,
    fit_rows,
    print_across,
)
from generator.render.workbooks import workbook_bytes
from generator.views.dossier_periods import Basis

CUT_SHEET = f"{SHEET} (kỳ chốt)"
_FIRST_SHEET = "Báo cáo"
#: Widths of columns in digits: names, figures, words of a source, the number of a source.
_NAME_WIDTH, _WIDTH, _SOURCE_WIDTH, _NUMBER_WIDTH = 40, 18, 60, 10


def report_workbook(report: ReportContent) -> bytes:
    """The workbook; its bytes follow from the content and ``as_of`` alone."""
    view, numbers = report.view, report.numbers
    book = Workbook()
    form_looks(book)
    add_looks(book)
    first = book.active
    if not isinstance(first, Worksheet):
        message = "a new workbook has a sheet"
        raise TypeError(message)
    first.title = _FIRST_SHEET
    _cover(first, report)
    for period in report.forms:
        name = CUT_SHEET if period.basis is Basis.CUTOFF else SHEET
        write_form(book.create_sheet(name), name, period, view.commune)
    for table in report.tables:
        _sheet(book.create_sheet(table.sheet), table, numbers)
    _sources(book.create_sheet(SOURCE), numbers)
    book.properties.title = report.title
    book.properties.creator = view.commune.commune.name
    return workbook_bytes(book, view.as_of)


def _cover(sheet: Worksheet, report: ReportContent) -> None:
    """Title, of what days the figures are, and what each sheet holds."""
    lines = (report.view.commune.commune.name, report.title, *report.preface)
    sheets = (f"Trang tính «{table.sheet}»: {table.title}" for table in report.tables)
    last = f"Trang tính «{SOURCE}»: các nguồn có số trong ngoặc vuông"
    for number, line in enumerate((*lines, *sheets, last), start=1):
        _put(sheet, number, 1, Figure(line)).style = TITLE if number <= 2 else TEXT  # noqa: PLR2004 - name and title
    sheet.column_dimensions["A"].width = _NAME_WIDTH + _SOURCE_WIDTH
    fit_rows(sheet)
    print_across(sheet)


def _sheet(sheet: Worksheet, table: ReportTable, numbers: Mapping[FigureSource, int]) -> None:
    rows = [(*row.cells, Figure(f"[{numbers[row.source]}]")) for row in table.rows]
    widths = (_NAME_WIDTH, *(_WIDTH for _ in table.columns[1:]), _NUMBER_WIDTH)
    _ruled(sheet, table.title, (*table.columns, SOURCE), rows, widths)
    if not rows:
        _put(sheet, 3, 1, Figure(table.without_rows)).style = TEXT


def _sources(sheet: Worksheet, numbers: Mapping[FigureSource, int]) -> None:
    """What each number in square brackets stands for."""
    rows = [(Figure(f"[{number}]"), Figure(source.words)) for source, number in numbers.items()]
    _ruled(sheet, SOURCE, ("Số", SOURCE), rows, (_NUMBER_WIDTH, _NAME_WIDTH + _SOURCE_WIDTH))


def _ruled(
    sheet: Worksheet,
    title: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[Figure]],
    widths: Sequence[int],
) -> None:
    """A title, heads that come again on every page, rows below them."""
    _put(sheet, 1, 1, Figure(title)).style = TITLE
    for column, head in enumerate(heads, start=1):
        _put(sheet, 2, column, Figure(head)).style = HEAD
    for number, row in enumerate(rows, start=3):
        for column, figure in enumerate(row, start=1):
            cell = _put(sheet, number, column, figure)
            is_percent = figure.value is not None and figure.words.endswith("%")
            cell.style = PERCENT if is_percent else CELL
            if isinstance(cell.value, int):
                cell.number_format = "#,##0"
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    fit_rows(sheet)
    sheet.freeze_panes = "B3"
    sheet.print_title_rows = "2:2"
    print_across(sheet)


def _put(sheet: Worksheet, row: int, column: int, figure: Figure) -> Cell:
    """A number to count with, or text that no program takes for a formula."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        message = f"the cell {row}, {column} is merged into another one"
        raise TypeError(message)
    if figure.value is None:
        cell.value, cell.data_type = figure.words, "s"
    else:
        cell.value = float(figure.value) if _is_fraction(figure.value) else int(figure.value)
    return cell


def _is_fraction(value: int | Decimal) -> bool:
    return isinstance(value, Decimal) and value != value.to_integral_value()
