"""The report as a Word document in the layout of NĐ 30/2020/NĐ-CP (Mẫu 1.4)."""

from __future__ import annotations

import io
from collections.abc import Mapping

import docx
from docx.document import Document

from generator.render.form import MARK, NOT_YET_FITTING, lines_above, placed_heads
from generator.render.periodic.content import ReportContent
from generator.render.periodic.layout import (
    BODY,
    CENTRE,
    LIST,
    SMALL,
    add_annex,
    balanced,
    body,
    grid,
    line,
    rule,
    set_up,
    side_by_side,
)
from generator.render.periodic.table import SOURCE, FigureSource, ReportTable
from generator.render.workbooks import dated_bytes
from generator.views.dossier_form import LABELS, form_rows
from generator.views.dossier_periods import DossierPeriod
from generator.views.wording import number_vi
from generator.vocabulary import NOT_GIVEN

_ROMAN = ("I", "II", "III", "IV", "V")
#: A space that no line is broken at.
_TOGETHER = "\N{NO-BREAK SPACE}"
_OPEN = "……………………"


def report_document(report: ReportContent) -> bytes:
    """The document; its bytes follow from the content and ``as_of`` alone."""
    document = docx.Document()
    set_up(document)
    _head(document, report)
    numbers = report.numbers
    for number, section in enumerate(report.sections):
        line(document, f"{_ROMAN[number]}. {section.title.upper()}", bold=True)
        tables = [table for table in section.tables if table.in_document]
        for place, table in enumerate(tables, start=1):
            _table(document, place, table, numbers)
    line(document, f"{_ROMAN[len(report.sections)]}. NHẬN XÉT, KIẾN NGHỊ", bold=True)
    body(document, report.remarks)
    _forms_named(document, report)
    _sources(document, report)
    _foot(document)
    for number, period in enumerate(report.forms):
        _annex(document, report, period, _ROMAN[number] if len(report.forms) > 1 else "")
    return _saved(document, report)


def _head(document: Document, report: ReportContent) -> None:
    """Quốc hiệu, issuing body, open places of number and day, title, who it is for."""
    left, right = side_by_side(document)
    line(left, "ỦY BAN NHÂN DÂN", size=SMALL, bold=True, centred=True)
    name = report.view.commune.commune.name.upper()
    line(left, name, size=SMALL, bold=True, centred=True)
    rule(left, 2)
    line(left, "Số: …/BC-UBND", centred=True)
    nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    line(right, nation, size=SMALL, bold=True, centred=True)
    line(right, "Độc lập - Tự do - Hạnh phúc", bold=True, centred=True)
    rule(right, 1.8)
    line(right, "……, ngày … tháng … năm …", italic=True, centred=True)
    line(document, "")
    line(document, "BÁO CÁO", size=14, bold=True, centred=True)
    period = report.view.period.label
    title = report.title.replace(period, period.replace(" ", _TOGETHER))
    balanced(line(document, title, bold=True, centred=True))
    rule(document, 6)
    line(document, f"Kính gửi: {_OPEN}", centred=True)
    line(document, "")
    for words in report.preface:
        body(document, words)


def _table(
    document: Document, number: int, table: ReportTable, numbers: Mapping[FigureSource, int]
) -> None:
    line(document, f"{number}. {table.title}", bold=True).paragraph_format.keep_with_next = True
    if not table.rows:
        body(document, f"{table.without_rows}.")
        return
    rows = [(*(cell.words for cell in row.cells), f"[{numbers[row.source]}]") for row in table.rows]
    grid(document, [(*table.columns, SOURCE), *rows])
    line(document, "")


def _forms_named(document: Document, report: ReportContent) -> None:
    """The text has to refer to its annexes."""
    if not report.forms:
        body(document, f"Biểu 06: {NOT_GIVEN}.")
        return
    labels = "; ".join(f"Biểu 06 {period.label}" for period in report.forms)
    body(document, f"Kèm theo báo cáo này: {labels}; và tệp Excel có đủ các bảng.")


def _sources(document: Document, report: ReportContent) -> None:
    line(document, SOURCE.upper(), bold=True)
    for source in report.sources:
        line(document, f"[{report.numbers[source]}] {source.words}.", size=LIST)


def _foot(document: Document) -> None:
    """Who receives it, and the post of who signs; names are never filled in."""
    line(document, "")
    left, right = side_by_side(document)
    line(left, "Nơi nhận:", size=SMALL, bold=True, italic=True)
    for words in ("- Như trên;", f"- {_OPEN};", "- Lưu: VT, ….."):
        line(left, words, size=LIST)
    line(right, "CHỦ TỊCH", bold=True, centred=True)


def _annex(document: Document, report: ReportContent, period: DossierPeriod, number: str) -> None:
    """Form 06 across a page of its own."""
    add_annex(document)
    line(document, f"Phụ lục {number}".rstrip(), size=14, bold=True, centred=True)
    title, *above = lines_above(period, report.view.commune)
    line(document, title.upper(), size=BODY, bold=True, centred=True)
    reference = "(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm …)"
    line(document, reference, italic=True, centred=True)
    for words in above:
        line(document, words, size=LIST)
    rows = [
        (
            "" if row.number is None else str(row.number),
            f"{row.name} {MARK}" if row.is_marked else row.name,
            *(number_vi(count) for count in row.counts),
        )
        for row in form_rows(period)
    ]
    _form(document, rows)
    if period.marked:
        line(document, f"{MARK} {NOT_YET_FITTING}", size=LIST)


def _form(document: Document, rows: list[tuple[str, ...]]) -> None:
    """The form under its merged heads."""
    placed = tuple(placed_heads())
    depth = 1 + max(row for row, _, _ in placed)
    words = {(row, column): head.text for row, column, head in placed}
    above = [
        tuple(words.get((row, column), "") for column in range(len(LABELS))) for row in range(depth)
    ]
    table = grid(document, [*above, *rows], heads=depth)
    for row, column, head in placed:
        last = table.cell(row + head.rowspan - 1, column + head.colspan - 1)
        merged = table.cell(row, column).merge(last)
        merged.paragraphs[0].alignment = CENTRE


def _saved(document: Document, report: ReportContent) -> bytes:
    properties = document.core_properties
    properties.title = report.title
    properties.author = properties.last_modified_by = report.view.commune.commune.name
    properties.comments = ""
    made = io.BytesIO()
    document.save(made)
    return dated_bytes(made.getvalue(), report.view.as_of)
