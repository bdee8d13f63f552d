"""The page of an administrative document (NĐ 30/2020/NĐ-CP Phụ lục I), for python-docx.

Read in the text of Phụ lục I (domain-law 8): A4, margins, Times New Roman 13–14, the page
number centred at the top and not on the first page, each annex numbered on its own,
quốc hiệu and tiêu ngữ, the place of number, day, «Kính gửi», «Nơi nhận», signature. Not
stated there, so a choice of ours: the size of letters inside tables, the rules of tables,
and that an annex lies across (inferred: an annex of its own may).
"""

from __future__ import annotations

import re
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Emu, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
BODY, SMALL, LIST = 13, 12, 11
_TABLE = 10
#: Letters of the longest cell that still makes its column wider.
_WIDEST = 40
#: Issuing body and quốc hiệu, which has to stay on one line.
_SIDE_WIDTHS = (Mm(62), Mm(103))
#: A letter of a table, and what stands on both sides of a cell's words.
_LETTER, _SIDES = Mm(2.0), Mm(4.2)
#: A number, a percentage, the number of a source.
_FIGURE = re.compile(r"\[?\d[\d.,]*%?\]?")
_TOP, _LEFT, _RIGHT = Mm(20), Mm(30), Mm(15)
_SHORT, _LONG = Mm(210), Mm(297)
CENTRE, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def set_up(document: Document) -> None:
    """Letters of the whole document, and its first section upright."""
    style = document.styles["Normal"]
    if isinstance(style, ParagraphStyle):
        style.font.name, style.font.size = FONT, Pt(BODY)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
        style.paragraph_format.space_after = Pt(0)
    _page(document.sections[0], across=False)


def add_annex(document: Document) -> None:
    """A section across, with page numbers of its own."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _page(section, across=True)
    properties: Any = section._sectPr  # noqa: SLF001 - python-docx has no call for it
    if properties.find(qn("w:pgNumType")) is None:  # a second annex begins as a copy of the first
        numbers = OxmlElement("w:pgNumType")
        numbers.set(qn("w:start"), "1")
        properties.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")


def _page(section: Section, *, across: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if across else (_SHORT, _LONG)
    section.top_margin = section.bottom_margin = _TOP
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    number = section.header.paragraphs[0]
    number.alignment = CENTRE
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)  # noqa: SLF001 - python-docx has no call for a field


def line(  # noqa: PLR0913 - one argument a property of the line
    place: Document | _Cell,
    words: str,
    *,
    size: int = BODY,
    bold: bool = False,
    italic: bool = False,
    centred: bool = False,
) -> Paragraph:
    """One line of its own, as the parts around the text have it."""
    paragraph = place.add_paragraph()
    run = paragraph.add_run(words)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    if centred:
        paragraph.alignment = CENTRE
    return paragraph


def body(document: Document, words: str) -> None:
    """A paragraph of the text: justified, first line moved in, 6 pt below."""
    paragraph = document.add_paragraph(words)
    paragraph.alignment = JUSTIFY
    paragraph.paragraph_format.first_line_indent = Cm(1.27)
    paragraph.paragraph_format.space_after = Pt(6)


def balanced(paragraph: Paragraph) -> None:
    """A centred line of two or more rows: none of them as wide as the page."""
    looks = paragraph.paragraph_format
    looks.left_indent = looks.right_indent = Cm(2)


def rule(place: Document | _Cell, indent: float) -> None:
    """A rule of its own below a line, ``indent`` centimetres short on both sides."""
    paragraph = place.add_paragraph()
    looks = paragraph.paragraph_format
    looks.left_indent = looks.right_indent = Cm(indent)
    looks.line_spacing = looks.space_after = Pt(3)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - no call for borders
    properties.insert_element_before(
        borders, *("w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
    )


def side_by_side(document: Document) -> tuple[_Cell, _Cell]:
    """Two columns without rules, their first empty lines taken out; quốc hiệu needs the right."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    _keep_whole(table.rows[0])
    left, right = table.rows[0].cells
    for each, column, width in zip((left, right), table.columns, _SIDE_WIDTHS, strict=True):
        each.width = column.width = width
        each._tc.remove(each.paragraphs[0]._p)  # noqa: SLF001 - a cell begins with a line
    return left, right


def grid(document: Document, rows: list[tuple[str, ...]], *, heads: int = 1) -> Table:
    """A ruled table whose first rows come again on every page and whose rows are never cut."""
    columns = len(rows[0])
    table: Table = document.add_table(rows=len(rows), cols=columns, style="Table Grid")
    cells = table._cells  # noqa: SLF001 - asking for each row anew takes minutes
    for number, words in enumerate(word for row in rows for word in row):
        if words:  # an empty cell has to stay empty, to be merged without a trace
            paragraph = cells[number].paragraphs[0]
            run = paragraph.add_run(words)
            run.font.size, run.bold = Pt(_TABLE), number < heads * columns
            if number < heads * columns or _FIGURE.fullmatch(words):
                paragraph.alignment = CENTRE
    _widths(document, table, rows, heads)
    for number, row in enumerate(table.rows):
        properties = _keep_whole(row)
        if number < heads:
            properties.append(OxmlElement("w:tblHeader"))
    return table


def _keep_whole(row: _Row) -> Any:  # noqa: ANN401 - as python-docx has it
    """No page ends within the row; its properties."""
    properties: Any = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no call for it
    properties.append(OxmlElement("w:cantSplit"))
    return properties


def _widths(document: Document, table: Table, rows: list[tuple[str, ...]], heads: int) -> None:
    """Columns within the margins of the last section: no word is cut, long cells get the rest."""
    section = document.sections[-1]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    whole = (page or _SHORT) - (left or _LEFT) - (right or _RIGHT)
    widths = _shared(whole, list(zip(*rows, strict=True)), heads)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for number, cell in enumerate(table._cells):  # noqa: SLF001 - as above
        cell.width = Emu(widths[number % len(widths)])


def _shared(whole: int, columns: list[tuple[str, ...]], heads: int) -> list[int]:
    """Each column's longest word, then a share of the rest for what its cells have beyond it."""
    words = [
        max(len(word) for cell in column for word in (*cell.split(), "")) for column in columns
    ]
    least = [_SIDES + _LETTER * length for length in words]
    cells = [min(_length(column, heads), _WIDEST) for column in columns]
    beyond = [max(cell - word, 0) + 1 for cell, word in zip(cells, words, strict=True)]
    rest = whole - sum(least)
    if rest < 0:  # more words than the page is wide: all columns give way alike
        return [whole * each // sum(least) for each in least]
    return [each + rest * more // sum(beyond) for each, more in zip(least, beyond, strict=True)]


def _length(column: tuple[str, ...], heads: int) -> int:
    """Letters of the longest cell; a head may take two lines."""
    halves = (len(head) // 2 for head in column[:heads])
    return max(*halves, *map(len, column[heads:]), 0)
