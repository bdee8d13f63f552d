"""A filled form as rows: which sheet is which, which column holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.findings import Finding, Position
from generator.intake.columns import Column
from generator.intake.forms import COUNT, EXAMPLE, HELP_SHEET, Register, SheetForm
from generator.intake.references import typed
from generator.language import fold, one_line
from generator.lists.reading import content_of
from generator.lists.separated import SEPARATORS, decoded, separated_rows
from generator.load.open_tables import plain_words, unknown_column
from generator.load.sheets import Cells, Sheet, Unreadable, sheet_of
from generator.load.workbooks import COMPOUND_MARK, ZIP_MARK, compound_finding, read_workbook
from generator.messages import finding

#: A banner may stand above the heads.
_ABOVE = 20
#: A line of a finding tells sheet and row: no sheet has so many rows.
SHEET = 10_000_000
#: How a number of Excel arrives: always with its last digit, or as a whole one with «.0».
_WHOLE_NUMBER = re.compile(r"^(\d+)\.0$")
_NUMBER = re.compile(r"^\d+\.(\d*[1-9]|\d{6})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One filled row: the texts of its cells with their columns, counted from 1."""

    form: SheetForm
    #: Number of the sheet and of the row in it, as one.
    line: int
    file: tuple[str, int]
    parent: tuple[str, int]
    cells: Sequence[tuple[Column, str, int]]


def open_sheets(path: Path, register: Register, at: Position) -> tuple[Sheet, ...]:
    """The sheets of a file by what it is, not by its ending."""
    content = content_of(path, at)
    if content.startswith(COMPOUND_MARK):
        raise compound_finding(content, at)
    if content.startswith(ZIP_MARK):
        return read_workbook(content, at)
    text = decoded(content, at)
    known = {words for form in register.sheets for words in _heads(form, register)}
    told: Unreadable | None = None
    found: list[tuple[int, Sheet]] = []
    for mark in SEPARATORS:
        try:
            sheet = sheet_of("", separated_rows(text, mark, at), at)
            found.append((_start(sheet, known)[1], sheet))
        except Unreadable as unreadable:
            told = told or unreadable
    if not found:
        assert told is not None  # noqa: S101 - there are marks, and each was refused
        raise told
    return (max(found, key=lambda each: each[0])[1],)


def form_rows(
    sheets: Sequence[Sheet], register: Register, at: Position, told: list[Finding]
) -> list[FormRow]:
    """All filled rows of the form's sheets; what is none of the form is told."""
    matched = list(_matched(sheets, register, at, told))
    if not matched and not told:
        names = ", ".join(f"«{form.name}»" for form in register.sheets)
        slots = {"name": at.path, "sheets": names, "register": register.name}
        told.append(finding("mau-khong-nhan-ra", at, **slots))
    rows = [
        row
        for number, sheet, form in matched
        for row in _rows(sheet, form, register, Position(at.path, number * SHEET), told)
    ]
    if not rows and not told:
        told.append(finding("mau-khong-co-dong", at, name=at.path))
    return rows


def _matched(
    sheets: Sequence[Sheet], register: Register, at: Position, told: list[Finding]
) -> Iterator[tuple[int, Sheet, SheetForm]]:
    forms = {fold(form.name): form for form in register.sheets}
    shown = [(n, s) for n, s in enumerate(sheets) if not s.is_hidden and s.rows]
    for number, sheet in shown:
        form = forms.get(fold(one_line(sheet.name)))
        if form is None and len(shown) == 1:
            form = _by_heads(sheet, register)
        if form:
            yield number, sheet, form
        elif fold(one_line(sheet.name)) != fold(HELP_SHEET) and sheet.name:
            names = ", ".join(f"«{each.name}»" for each in register.sheets)
            here = Position(at.path, number * SHEET + 1)
            told.append(finding("mau-trang-la", here, sheet=sheet.name, sheets=names))


def _by_heads(sheet: Sheet, register: Register) -> SheetForm | None:
    """The form whose heads stand in a sheet of another name: a CSV file has none."""
    found = [(_start(sheet, _heads(form, register))[1], form) for form in register.sheets]
    count, form = max(found, key=lambda each: each[0])
    return form if count > 1 else None


def _heads(form: SheetForm, register: Register) -> dict[str, str]:
    """What heads a column, and how the form words it."""
    before = (register.file_title, form.parent) if form.parent else (register.file_title,)
    heads = {plain_words(head): head for head in before}
    for column in form.columns:
        heads[plain_words(column.title)] = column.title
        if len(column.path) == 1:
            heads.setdefault(plain_words(str(column.path[0])), column.title)
    return heads


def _start(sheet: Sheet, known: Mapping[str, str] | set[str]) -> tuple[int, int]:
    """Place of the row of heads, and how many it has."""
    counts = [
        sum(plain_words(cell) in known for cell in cells) for _, cells in islice(sheet.rows, _ABOVE)
    ]
    most = max(counts, default=0)
    return (counts.index(most), most) if counts else (0, 0)


def _rows(
    sheet: Sheet, form: SheetForm, register: Register, at: Position, told: list[Finding]
) -> Iterator[FormRow]:
    known = _heads(form, register)
    start, _ = _start(sheet, known)
    number, heads = sheet.rows[start]
    places = _places(heads, known, Position(at.path, at.line + number), told)
    required = {c.title: c.title for c in form.columns if c.is_required}
    required |= {name: name for name in (register.file_title, form.parent) if name}
    if missing := {title: title for title in required if title not in places}:
        phrase = ", ".join(f"«{title}»" for title in missing)
        told.append(finding("cot-bang-thieu", Position(at.path, at.line + number), columns=phrase))
        return
    for row, cells in sheet.rows[start + 1 :]:
        is_example = _is_example(cells, heads)
        if is_example and sheet.name and _is_altered(cells, places, form, register):
            here = Position(at.path, at.line + row)
            told.append(finding("mau-sua-dong-vi-du", here))
        elif not is_example:
            yield _row(cells, places, form, register, at.line + row, is_workbook=bool(sheet.name))


def _is_example(cells: Cells, heads: Cells) -> bool:
    """The example, or a row in which nothing but its number stands."""
    counted = {i for i, head in enumerate(heads) if plain_words(head) in ("tt", "stt")}
    filled = [cell for i, cell in enumerate(cells) if cell and i not in counted]
    return not filled or fold(next(cell for cell in cells if cell)) == fold(EXAMPLE)


def _is_altered(
    cells: Cells, places: Mapping[str, int], form: SheetForm, register: Register
) -> bool:
    """Whether an example says something else than it did: staff may have typed over it."""
    if not any(fold(cell) == fold(EXAMPLE) for cell in cells):
        return False
    row = _row(cells, places, form, register, 0, is_workbook=True)
    said = [(row.file[0], register.file_example), (row.parent[0], form.parent_example)]
    said += [(_meant(c, text), form.example.get(c.path, "")) for c, text, _ in row.cells]
    return any(now != before for now, before in said)


def _meant(column: Column, text: str) -> str:
    """The texts of a cell without what makes them readable."""
    parts = text.split(";") if column.is_list else (text,)
    return "; ".join(typed(column, part.strip()) for part in parts)


def _places(
    heads: Cells, known: Mapping[str, str], at: Position, told: list[Finding]
) -> dict[str, int]:
    """Where each of the form's columns stands, counted from 0."""
    places: dict[str, int] = {}
    for index, head in enumerate(heads):
        words, here = plain_words(head), Position(at.path, at.line, index + 1)
        if not words or words in (plain_words(COUNT), "stt"):
            continue
        if words not in known:
            told.append(unknown_column(head, words, known, here))
        elif known[words] in places:
            told.append(finding("cot-bang-hai-lan", here, value=head))
        else:
            places[known[words]] = index
    return places


def _row(  # noqa: PLR0913 - a row, its form, and where it stands
    cells: Cells,
    places: Mapping[str, int],
    form: SheetForm,
    register: Register,
    line: int,
    *,
    is_workbook: bool,
) -> FormRow:
    def at(title: str) -> tuple[str, int]:
        index = places[title]
        return (cells[index] if index < len(cells) else "", index + 1)

    filled = [(column, *at(column.title)) for column in form.columns if column.title in places]
    return FormRow(
        form=form,
        line=line,
        file=at(register.file_title),
        parent=at(form.parent) if form.parent else ("", 1),
        cells=[
            (column, _number(column, text) if is_workbook else text, place)
            for column, text, place in filled
        ],
    )


def _number(column: Column, text: str) -> str:
    """A number that Excel keeps with a point, as staff write it; what was typed stays."""
    if column.kind in ("number", "decimal") and (found := _WHOLE_NUMBER.match(text)):
        return found[1]
    if column.kind == "decimal" and _NUMBER.match(text):
        return text.rstrip("0").replace(".", ",")
    return text
