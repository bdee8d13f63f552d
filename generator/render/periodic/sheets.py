"""The report as a workbook: form 06 of the period, and a sheet for each table."""

from __future__ import annotations

from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.render.form_workbooks import SHEET, form_looks, write_form
from generator.render.periodic.content import ReportContent
from generator.render.periodic.table import SOURCE, Figure, ReportTable
from generator.render.workbooks import workbook_bytes
from generator.views.dossier_periods import Basis

CUT_SHEET = f"{SHEET} (kỳ chốt)"
_FIRST_SHEET = "Báo cáo"
_BOLD = Font(bold=True)
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_NAME_WIDTH, _WIDTH, _SOURCE_WIDTH = 40, 18, 60


def report_workbook(report: ReportContent) -> bytes:
    """The workbook; its bytes follow from the content and ``as_of`` alone."""
    view = report.view
    book = Workbook()
    form_looks(book)
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
        _sheet(book.create_sheet(table.sheet), table)
    book.properties.title = report.title
    book.properties.creator = view.commune.commune.name
    return workbook_bytes(book, view.as_of)


def _cover(sheet: Worksheet, report: ReportContent) -> None:
    """Title, of what days the figures are, and what each sheet holds."""
    lines = (report.view.commune.commune.name, report.title, *report.preface)
    sheets = (f"Trang tính «{table.sheet}»: {table.title}" for table in report.tables)
    for number, line in enumerate((*lines, *sheets), start=1):
        cell = _put(sheet, number, 1, Figure(line))
        cell.alignment = _WRAPPED
        cell.font = _BOLD if number <= 2 else Font()  # noqa: PLR2004 - name and title
    sheet.column_dimensions["A"].width = _NAME_WIDTH + _SOURCE_WIDTH
    _page(sheet)


def _sheet(sheet: Worksheet, table: ReportTable) -> None:
    _put(sheet, 1, 1, Figure(table.title)).font = _BOLD
    heads = (*table.columns, SOURCE)
    for column, head in enumerate(heads, start=1):
        cell = _put(sheet, 2, column, Figure(head))
        cell.font, cell.alignment = _BOLD, _WRAPPED
    for number, row in enumerate(table.rows, start=3):
        for column, figure in enumerate((*row.cells, Figure(row.source.words)), start=1):
            _put(sheet, number, column, figure).alignment = _WRAPPED
    if not table.rows:
        _put(sheet, 3, 1, Figure(table.without_rows))
    _widths(sheet, len(heads))
    sheet.freeze_panes = "B3"
    sheet.print_title_rows = "2:2"
    _page(sheet)


def _widths(sheet: Worksheet, columns: int) -> None:
    for column in range(1, columns + 1):
        width = {1: _NAME_WIDTH, columns: _SOURCE_WIDTH}.get(column, _WIDTH)
        sheet.column_dimensions[get_column_letter(column)].width = width


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


def _page(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"  # A4
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
