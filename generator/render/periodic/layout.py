"""The page of an administrative document (NĐ 30/2020/NĐ-CP Phụ lục I), for python-docx.

Read in the text of Phụ lục I (domain-law 8): A4, margins, Times New Roman 13–14, the page
number centred at the top and not on the first page, each annex numbered on its own,
quốc hiệu and tiêu ngữ, the place of number, day, «Kính gửi», «Nơi nhận», signature. Not
stated there, so a choice of ours: the size of letters inside tables, the rules of tables,
and that an annex lies across (inferred: an annex of its own may).
"""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Emu, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
BODY, SMALL, LIST = 13, 12, 11
_TABLE = 10
#: Letters that the width of a column is made for.
_NARROWEST, _WIDEST = 8, 40
#: Centimetres of a letter in a table, and around the words of a cell.
_LETTER, _AROUND = 0.19, 0.4
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


def rule_below(paragraph: Paragraph, indent: float) -> None:
    """A rule under a centred line, ``indent`` centimetres short on both sides."""
    paragraph.paragraph_format.left_indent = Cm(indent)
    paragraph.paragraph_format.right_indent = Cm(indent)
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - no call for borders
    properties.insert_element_before(
        borders, *("w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
    )


def side_by_side(document: Document) -> tuple[_Cell, _Cell]:
    """Two columns without rules, never cut by a page, their first empty lines taken out.

    The post of who signs stays beside «Nơi nhận» (NĐ 30/2020/NĐ-CP, ô 7 and 9b).
    """
    table = document.add_table(rows=1, cols=2)
    row: Any = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - no call for it
    row.append(OxmlElement("w:cantSplit"))
    left, right = table.rows[0].cells
    for each in (left, right):
        each._tc.remove(each.paragraphs[0]._p)  # noqa: SLF001 - a cell begins with a line
    return left, right


def grid(
    document: Document, rows: list[tuple[str, ...]], *, heads: int = 1, narrow: bool = False
) -> Table:
    """A ruled table whose first rows come again on every page and whose rows are never cut.

    ``narrow``: long heads do not make a column wide.
    """
    columns = len(rows[0])
    table: Table = document.add_table(rows=len(rows), cols=columns, style="Table Grid")
    cells = table._cells  # noqa: SLF001 - asking for each row anew takes minutes
    for number, words in enumerate(word for row in rows for word in row):
        if words:  # an empty cell has to stay empty, to be merged without a trace
            run = cells[number].paragraphs[0].add_run(words)
            run.font.size, run.bold = Pt(_TABLE), number < heads * columns
    _widths(document, table, tuple(rows[heads if narrow else 0 :]))
    for number, row in enumerate(table.rows):
        properties: Any = row._tr.get_or_add_trPr()  # noqa: SLF001 - no call for either
        properties.append(OxmlElement("w:cantSplit"))
        if number < heads:
            properties.append(OxmlElement("w:tblHeader"))
    return table


def _widths(document: Document, table: Table, rows: tuple[tuple[str, ...], ...]) -> None:
    """Columns as wide as their words ask for, within the margins of the last section.

    No column is narrower than its longest word, if there is room: a day is not cut in two.
    """
    section = document.sections[-1]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    whole = (page or _SHORT) - (left or _LEFT) - (right or _RIGHT)
    columns = list(zip(*rows, strict=True))
    asked = [min(max(*map(len, column), _NARROWEST), _WIDEST) for column in columns]
    longest = [max(map(len, " ".join(column).split()), default=0) for column in columns]
    least = [Cm(_LETTER * letters + _AROUND) for letters in longest]
    rest = whole - sum(least)
    if rest < 0:
        least, rest = [Cm(0)] * len(columns), whole
    widths = [Emu(few + rest * more // sum(asked)) for few, more in zip(least, asked, strict=True)]
    table.autofit = False
    for number, column in enumerate(table.columns):
        column.width = widths[number]
    for number, cell in enumerate(table._cells):  # noqa: SLF001 - as above
        cell.width = widths[number % len(widths)]
