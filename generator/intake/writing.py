"""The workbook of a register: heads, lists to choose from, an example, instructions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from generator.intake.columns import Column
from generator.intake.forms import COUNT, EXAMPLE, HELP_SHEET, LISTS_SHEET, Register, SheetForm
from generator.intake.references import References
from generator.render.sheet_looks import HEAD_FILL, fit_rows, letters, print_across
from generator.render.workbooks import workbook_bytes

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

Texts = Mapping[tuple[str | int, ...], str]

#: A form has no day of its own: its bytes follow from the content alone.
_NO_DAY = date(1980, 1, 1)
_LAST_ROW = 2_000
_FORMATS = {"day": "dd/mm/yyyy", "number": "0", "decimal": "0.##"}
_WIDTHS = {"day": 14, "number": 12, "decimal": 12, "truth": 12, "word": 24, "code": 30}
_WIDE, _NARROW, _HELP_WIDTHS = 34, 10, (30, 40, 14, 90)
_EXAMPLE_FONT = letters(italic=True, color="FF595959")
_WRAP = Alignment(wrap_text=True, vertical="top")


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """A row that stands in a form already: a record's texts, its file and its parent."""

    file: str
    texts: Texts
    parent: str = ""
    #: What stands in the first column; empty: the rows are counted.
    mark: str = ""


def form_bytes(
    register: Register,
    references: References,
    filled: Mapping[str, Sequence[FilledRow]] | None = None,
) -> bytes:
    """The form of a register as an Excel file; ``filled`` rows by the name of their sheet."""
    book = Workbook()
    assert book.active is not None  # noqa: S101 - a new workbook has one sheet
    book.remove(book.active)
    _help(book.create_sheet(HELP_SHEET), register)
    lists = _Lists(references)
    for form in register.sheets:
        sheet = book.create_sheet(form.name)
        _table(sheet, form, register, lists, (filled or {}).get(form.name, ()))
    lists.write(book.create_sheet(LISTS_SHEET))
    return workbook_bytes(book, _NO_DAY)


class _Lists:
    """The lists to choose from, each once, as columns of a sheet that nobody sees."""

    def __init__(self, references: References) -> None:
        self.references = references
        self._columns: dict[tuple[str, ...], str] = {}

    def address(self, column: Column) -> str:
        """The cells that hold a column's choices; empty where there are none."""
        choices = self.references.choices(column)
        if not choices:
            return ""
        letter = self._columns.setdefault(choices, get_column_letter(len(self._columns) + 1))
        return f"{quote_sheetname(LISTS_SHEET)}!${letter}$1:${letter}${len(choices)}"

    def write(self, sheet: Worksheet) -> None:
        """All lists; the sheet is hidden."""
        for number, choices in enumerate(self._columns, start=1):
            for row, choice in enumerate(choices, start=1):
                _put(_cell(sheet, row, number), choice)
        sheet.sheet_state = "hidden"


def _table(
    sheet: Worksheet,
    form: SheetForm,
    register: Register,
    lists: _Lists,
    filled: Sequence[FilledRow],
) -> None:
    before = (COUNT, register.file_title, *((form.parent,) if form.parent else ()))
    heads = [*before, *(column.title for column in form.columns)]
    required = [False, *(True for _ in before[1:]), *(c.is_required for c in form.columns)]
    for number, (head, is_required) in enumerate(zip(heads, required, strict=True), start=1):
        cell = _cell(sheet, 1, number)
        _put(cell, f"{head} *" if is_required else head)
        cell.font, cell.fill, cell.alignment = letters(bold=True), HEAD_FILL, _WRAP
    example = FilledRow(
        file=register.file_example,
        texts=form.example,
        parent=form.parent_example,
        mark=EXAMPLE,
    )
    _row(sheet, 2, example, form, lists.references)
    for number, row in enumerate(filled, start=3):
        _row(sheet, number, row, form, lists.references)
    _columns(sheet, form, len(before), lists)
    fit_rows(sheet)
    print_across(sheet)
    sheet.freeze_panes = f"{get_column_letter(len(before) + 1)}2"


def _row(
    sheet: Worksheet, number: int, row: FilledRow, form: SheetForm, references: References
) -> None:
    mark = row.mark or str(number - 2)
    before = (mark, row.file, *((row.parent,) if form.parent else ()))
    for place, text in enumerate(before, start=1):
        _put(_cell(sheet, number, place), text)
    for place, column in enumerate(form.columns, start=len(before) + 1):
        if text := row.texts.get(column.path, ""):
            _put_typed(_cell(sheet, number, place), column, text, references)
    if mark == EXAMPLE:
        for place in range(1, len(before) + len(form.columns) + 1):
            _cell(sheet, number, place).font = _EXAMPLE_FONT


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell; no form has merged ones."""
    return cast("Cell", sheet.cell(row, column))


def _put(cell: Cell, text: str) -> None:
    """Text stays text: neither a formula nor a number."""
    cell.value = text
    cell.data_type = "s"
    cell.number_format, cell.font = "@", letters()


def _put_typed(cell: Cell, column: Column, text: str, references: References) -> None:
    if column.is_list:
        parts = (references.shown(column, part.strip()) for part in text.split(";"))
        _put(cell, "; ".join(parts) if column.kind == "word" else text)
    elif column.kind in _FORMATS:
        cell.value = _number(column, text)
        cell.number_format, cell.font = _FORMATS[column.kind], letters()
    else:
        _put(cell, references.shown(column, text))


def _number(column: Column, text: str) -> date | int | Decimal:
    if column.kind == "day":
        return date.fromisoformat(text)
    return int(text) if column.kind == "number" else Decimal(text.replace(",", "."))


def _columns(sheet: Worksheet, form: SheetForm, before: int, lists: _Lists) -> None:
    """Widths, formats of whole columns, and lists to choose from."""
    for number in range(1, before + 1):
        _dimension(sheet, number, _NARROW if number == 1 else 20, "@")
    for number, column in enumerate(form.columns, start=before + 1):
        is_text = column.is_list or column.kind not in _FORMATS
        letter = get_column_letter(number)
        width = _WIDE if column.is_list else _WIDTHS.get(column.kind, _WIDE)
        _dimension(sheet, number, width, "@" if is_text else _FORMATS[column.kind])
        if address := lists.address(column):
            choice = DataValidation(type="list", formula1=address, allow_blank=True)
            choice.showErrorMessage = column.kind in ("word", "truth") and not column.is_list
            choice.errorTitle, choice.error = "Chưa có trong danh sách", "Chọn một mục có sẵn."
            choice.add(f"{letter}2:{letter}{_LAST_ROW}")
            sheet.add_data_validation(choice)


def _dimension(sheet: Worksheet, number: int, width: int, number_format: str) -> None:
    dimension = sheet.column_dimensions[get_column_letter(number)]
    dimension.width = width
    dimension.number_format, dimension.font = number_format, letters()


def _help(sheet: Worksheet, register: Register) -> None:
    """What to fill and how, column by column."""
    lines: list[tuple[str, ...]] = [
        (f"Mẫu nhập: {register.title}",),
        (),
        *((line,) for line in _advice(register)),
        (),
        ("Trang tính", "Cột", "Cần điền", "Cách ghi"),
    ]
    head = len(lines)
    for form in register.sheets:
        lines.append((form.name, register.file_title, "có", _file_words(register)))
        if form.parent:
            lines.append((form.name, form.parent, "có", "Mã đã ghi ở trang tính trước."))
        lines += [
            (form.name, column.title, "có" if column.is_required else "", _words(column))
            for column in form.columns
        ]
    for number, line in enumerate(lines, start=1):
        for place, text in enumerate(line, start=1):
            cell = _cell(sheet, number, place)
            _put(cell, text)
            if number in (1, head):
                cell.font = letters(bold=True)
            if number >= head:
                cell.alignment = _WRAP
    for place, width in enumerate(_HELP_WIDTHS, start=1):
        _dimension(sheet, place, width, "@")
    fit_rows(sheet)
    print_across(sheet)


def _advice(register: Register) -> Iterator[str]:
    names = ", ".join(f"«{form.name}»" for form in register.sheets)
    yield f"Điền vào trang tính {names}. Mỗi dòng là một mục; không đổi tên cột, tên trang tính."
    yield f"Dòng «{EXAMPLE}» để xem cách ghi; chương trình bỏ qua dòng ấy."
    yield "Cột có dấu * cần điền. Không biết thì để trống; số 0 nghĩa là đã biết và bằng 0."
    yield "Ô có mũi tên: bấm vào để chọn. Một ô có nhiều giá trị thì ngăn bằng dấu chấm phẩy."
    yield "Không ghi họ tên, số điện thoại, địa chỉ, số giấy tờ của người dân."
    yield f"Xem trước: congkhai import {register.name} TỆP --commune XÃ; ghi thì thêm --write"


def _file_words(register: Register) -> str:
    return f"Tên tệp dữ liệu, không có đuôi. Ví dụ: {register.file_example}."


def _words(column: Column) -> str:
    said = [column.hint] if column.hint else []
    if column.words:
        said.append(f"Một trong: {', '.join(word.label for word in column.words)}.")
    if column.is_list:
        said.append("Nhiều giá trị thì ngăn bằng dấu chấm phẩy.")
    kinds = {
        "day": "Ngày/tháng/năm.",
        "number": "Số nguyên.",
        "decimal": "Số, phần lẻ sau dấu phẩy.",
        "truth": "có hoặc không.",
        "unit": "Mã đơn vị, chọn trong danh sách.",
        "sector": "Mã lĩnh vực, chọn trong danh sách.",
        "code": "Mã thủ tục, ví dụ 1.001193.",
    }
    said += [kinds[column.kind]] if column.kind in kinds else []
    return " ".join(said)
