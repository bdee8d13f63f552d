"""Filled forms to records: every fault with its sheet, row and column, all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from openpyxl.utils import get_column_letter
from pydantic import ValidationError

from generator.findings import Finding, Position, has_errors, in_order
from generator.intake.forms import FileForm, Register
from generator.intake.nodes import row_node
from generator.intake.references import typed
from generator.intake.sheets import SHEET, FormRow, form_rows, open_sheets
from generator.load.nodes import GroupNode, ListNode, Node, TextNode
from generator.load.problems import record_findings
from generator.load.sheets import Sheet, Unreadable
from generator.load.values import Location, values_of
from generator.messages import finding
from generator.messages.intake import place_words, sheet_words
from generator.model.base import Record, Sourced

_NAME = re.compile(r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledFile:
    """What a form says of one content file."""

    form: FileForm
    name: str
    #: The cell that names it first.
    at: Position
    #: The file's record, where the form holds all of it; its values stand in cells.
    record: Sourced[Record] | None = None
    #: Rows to add, by the list that they belong to.
    rows: Mapping[str, tuple[Sourced[Record], ...]] = field(default_factory=dict)


class CellPlaces(Mapping[Location, Position]):
    """Where values stand in a form: the sheet in the name of the file, the row as its line."""

    def __init__(self, places: Mapping[Location, Position], sheets: Sequence[Sheet]) -> None:
        self._places, self._sheets = places, sheets

    def __getitem__(self, location: Location) -> Position:
        at = self._places[location]
        number, row = divmod(at.line, SHEET)
        return Position(sheet_words(at.path, self._sheets[number].name), row, at.column)

    def __iter__(self) -> Iterator[Location]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def read_filled(
    path: Path, register: Register
) -> tuple[tuple[FilledFile, ...], tuple[Finding, ...]]:
    """What a filled form says; no files where there is an error."""
    at = Position(path.name)
    told: list[Finding] = []
    try:
        sheets = open_sheets(path, register, at)
    except Unreadable as unreadable:
        return (), (unreadable.finding,)
    rows = form_rows(sheets, register, at, told)
    files = [_in_cells(each, sheets) for each in _files(rows, register, at, told)]
    placed = tuple(placed_in(each, sheets) for each in in_order(told))
    return (() if has_errors(told) else tuple(files)), placed


def _in_cells(file: FilledFile, sheets: Sequence[Sheet]) -> FilledFile:
    def in_cells(read: Sourced[Record]) -> Sourced[Record]:
        return replace(read, positions=CellPlaces(read.positions, sheets))

    rows = {name: tuple(map(in_cells, listed)) for name, listed in file.rows.items()}
    return replace(file, record=in_cells(file.record) if file.record else None, rows=rows)


def placed_in(told: Finding, sheets: Sequence[Sheet]) -> Finding:
    """The finding with its place in words: sheet, row and column as Excel counts them."""
    number, row = divmod(told.at.line, SHEET)
    if told.at.line == 1 and told.at.column == 1:
        return told
    words = place_words(sheets[number].name, row, get_column_letter(told.at.column))
    at = Position(told.at.path, row, told.at.column)
    return replace(told, at=at, wrong=f"{words}: {told.wrong}")


def _files(
    rows: Sequence[FormRow], register: Register, at: Position, told: list[Finding]
) -> Iterator[FilledFile]:
    named = [row for row in rows if _is_named(row, register, at, told)]
    for form in register.files:
        own = [row for row in named if row.form in form.sheets]
        for name in dict.fromkeys(row.file[0] for row in own):
            group = [row for row in own if row.file[0] == name]
            first = Position(at.path, group[0].line, group[0].file[1])
            _tell_twice(group, at, told)
            if form.is_whole:
                record = _whole(form, name, group, first, told)
                if record is not None:
                    yield FilledFile(form=form, name=name, at=first, record=record)
            else:
                added = _added(group, at, told)
                yield FilledFile(form=form, name=name, at=first, rows=added)


def _is_named(row: FormRow, register: Register, at: Position, told: list[Finding]) -> bool:
    value, column = row.file
    if _NAME.match(value):
        return True
    slots = {"column": register.file_title, "example": register.file_example, "value": value}
    told.append(finding("mau-ten-tep", Position(at.path, row.line, column), **slots))
    return False


def _key(row: FormRow) -> tuple[str, int]:
    """What tells a row apart in its list, and where it stands."""
    paths = [(name,) for name in row.form.keys]
    found = [(typed(c, text), place) for c, text, place in row.cells if c.path in paths]
    return " ".join(text for text, _ in found), found[0][1] if found else 1


def _tell_twice(rows: Sequence[FormRow], at: Position, told: list[Finding]) -> None:
    seen: dict[tuple[str, str, str], int] = {}
    for row in rows:
        key, place = _key(row)
        is_head = not row.form.place
        if not key and not is_head:
            continue
        first = seen.setdefault((row.form.name, row.parent[0], key), row.line)
        if first != row.line:
            slots = {"key": key or row.file[0], "file": row.file[0], "first": first % SHEET}
            told.append(finding("mau-hai-dong", Position(at.path, row.line, place), **slots))


def _added(
    rows: Sequence[FormRow], at: Position, told: list[Finding]
) -> dict[str, tuple[Sourced[Record], ...]]:
    """Rows of lists, each read on its own."""
    found: dict[str, list[Sourced[Record]]] = {}
    for row in rows:
        record = _record(row_node(row), row.form.model, at.path, told)
        if record is not None:
            found.setdefault(row.form.place[0], []).append(record)
    return {name: tuple(records) for name, records in found.items()}


def _whole(
    form: FileForm,
    name: str,
    rows: Sequence[FormRow],
    at: Position,
    told: list[Finding],
) -> Sourced[Record] | None:
    """A file that the form holds all of: its head, its lists, the lists inside them."""
    heads = [row for row in rows if not row.form.place]
    head_form = next((sheet for sheet in form.sheets if not sheet.place), None)
    if head_form and not heads:
        told.append(finding("mau-thieu-dong-chinh", at, sheet=head_form.name, file=name))
        return None
    group = row_node(heads[0]) if heads else GroupNode(at.line, at.column)
    if form.named_by:
        group.entries.insert(0, _entry(at, form.named_by, _text(at, name)))
    before = len(told)
    for sheet in form.sheets:
        own = [row for row in rows if row.form is sheet and sheet.place]
        if own:
            _attach(group, own, rows, at, told)
    return _record(group, form.model, at.path, told) if len(told) == before else None


def _attach(
    group: GroupNode,
    own: Sequence[FormRow],
    rows: Sequence[FormRow],
    at: Position,
    told: list[Finding],
) -> None:
    """Put the rows of one sheet into the file's list, or into the lists of its rows."""
    place = own[0].form.place
    if len(place) == 1:
        _list_of(group, place[0], own[0]).items.extend(row_node(row) for row in own)
        return
    outer = [row for row in rows if row.form.place == place[:1]]
    listed = _list_of(group, place[0], own[0]).items
    parents = {_key(row)[0]: node for row, node in zip(outer, listed, strict=True)}
    for row in own:
        parent = parents.get(row.parent[0])
        if isinstance(parent, GroupNode):
            _list_of(parent, place[1], row).items.append(row_node(row))
        else:
            here = Position(at.path, row.line, row.parent[1])
            sheet = outer[0].form.name if outer else row.form.parent
            slots = {"column": row.form.parent, "value": row.parent[0], "file": row.file[0]}
            told.append(finding("mau-khong-co-cha", here, sheet=sheet, **slots))


def _list_of(group: GroupNode, name: str, row: FormRow) -> ListNode:
    found = next((node for key, node in group.entries if key.text == name), None)
    if isinstance(found, ListNode):
        return found
    made = ListNode(row.line, 1)
    group.entries.append(_entry(Position("", row.line), name, made))
    return made


def _entry(at: Position, name: str, node: Node) -> tuple[TextNode, Node]:
    return TextNode(at.line, at.column, name, absent=False), node


def _text(at: Position, text: str) -> TextNode:
    return TextNode(at.line, at.column, text, absent=False)


def _record(
    node: GroupNode, model: type[Record], path: str, told: list[Finding]
) -> Sourced[Record] | None:
    values = values_of(node, path)
    try:
        return Sourced(model.model_validate(values.value), path, values.positions)
    except ValidationError as error:
        told.extend(record_findings(error, model, values))
        return None
