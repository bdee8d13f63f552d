"""Workbooks and documents look the same in every office program: nothing is left to guess."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from generator.intake.forms import REGISTERS
from generator.intake.references import References
from generator.intake.writing import form_bytes
from generator.load import load_corpus
from generator.periods import parse_period
from generator.render.form_workbooks import form_files
from generator.render.periodic import report_content, report_document, report_workbook
from generator.render.periodic.content import ReportContent
from generator.render.sheet_looks import LETTERS, height_of, lines_of
from generator.views import derive_site
from generator.views.periodic import PeriodicView
from tests.dossiers import AS_OF

CONTENT = Path(__file__).parents[2] / "content"
#: What a letter of a table, 10 points high, takes of a line: most take less.
_LETTER = Mm(1.75)


@cache
def report() -> ReportContent:
    corpus, _ = load_corpus(CONTENT)
    view = derive_site(corpus, today=AS_OF, only={"xa-mau"}).communes[0]
    period = parse_period("2026-Q3")
    assert period is not None
    return report_content(PeriodicView(commune=view, period=period))


@cache
def books() -> dict[str, bytes]:
    corpus, _ = load_corpus(CONTENT)
    made = report()
    references = References.of(corpus, "xa-mau")
    forms = {f"template {name}": form_bytes(REGISTERS[name], references) for name in REGISTERS}
    return {
        "report": report_workbook(made),
        "form 06": form_files(made.view.commune)["du-lieu/bieu-06/2026-q3.xlsx"],
        **forms,
    }


BOOKS = ["report", "form 06", *(f"template {name}" for name in REGISTERS)]


def opened(name: str) -> Workbook:
    return load_workbook(io.BytesIO(books()[name]))


@pytest.mark.parametrize("name", BOOKS)
def test_every_cell_names_its_letters(name: str) -> None:
    cells = [cell for sheet in opened(name) for row in sheet.iter_rows() for cell in row]
    shown = [cell for cell in cells if cell.value is not None and sheet_is_seen(cell)]
    assert {(cell.font.name, cell.font.size) for cell in shown} == {(LETTERS, 11)}


def sheet_is_seen(cell: object) -> bool:
    return str(getattr(cell, "parent").sheet_state) == "visible"  # noqa: B009 - cells of all kinds


@pytest.mark.parametrize("name", BOOKS)
def test_every_row_is_as_high_as_its_words(name: str) -> None:
    """A wrapped cell has the height of its lines; merged ones span columns and rows."""
    too_low = []
    for sheet in opened(name):
        merged = {each.coord.split(":")[0] for each in sheet.merged_cells.ranges}
        for row in sheet.iter_rows():
            for cell in row:
                if not isinstance(cell.value, str) or cell.coordinate in merged:
                    continue
                width = sheet.column_dimensions[get_column_letter(cell.column)].width
                lines = lines_of(cell.value, width) if cell.alignment.wrap_text else 1
                height = sheet.row_dimensions[cell.row].height
                if lines > 1 and (height is None or height < height_of(lines)):
                    too_low.append((sheet.title, cell.coordinate))
    assert too_low == []


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [("", 10, 1), ("mười chữ", 10, 1), ("hai dòng chữ đây", 10, 2), ("một\nhai\nba", 10, 3)],
)
def test_lines_of_a_cell(words: str, width: float, lines: int) -> None:
    assert lines_of(words, width) == lines


def test_no_column_of_the_document_cuts_a_word() -> None:
    """A day, an amount and every word of a head stand on one line."""
    document = docx.Document(io.BytesIO(report_document(report())))
    cut = []
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                longest = max((len(word) for word in cell.text.split()), default=0)
                if (cell.width or 0) < longest * _LETTER:
                    cut.append(cell.text)
    assert cut == []
