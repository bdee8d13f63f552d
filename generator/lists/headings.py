"""Where the table of a sheet begins, and which column is what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from generator.language import fold
from generator.load.sheets import Cells, Sheet

#: A banner, a title, a decision: so many rows may stand above the headings.
_ABOVE = 40
#: An empty cell, or the number of a column.
_COUNT = re.compile(r"^(\(?\d{1,2}\)?)?$")
_NOT_LETTERS = re.compile(r"[^a-z]+")
#: How lists head their columns, folded to plain letters.
_NAMES: Mapping[str, frozenset[str]] = {
    "code": frozenset(
        {
            *("ma", "ma so", "ma thu tuc", "ma tthc", "ma so tthc", "ma so thu tuc"),
            *("ma thu tuc hanh chinh", "ma so thu tuc hanh chinh", "ma ho so tthc", "code"),
        }
    ),
    "name": frozenset(
        {
            *("ten", "ten thu tuc", "ten thu tuc hanh chinh", "ten tthc", "thu tuc hanh chinh"),
            *("ten thu tuc hanh chinh tthc", "name"),
        }
    ),
    "sector": frozenset({"linh vuc", "ten linh vuc", "linh vuc tthc", "sector"}),
    "time": frozenset(
        {
            *("thoi han", "thoi han giai quyet", "thoi gian giai quyet", "thoi gian", "time"),
            *("thoi han giai quyet tthc", "thoi gian thuc hien"),
        }
    ),
    "agency": frozenset({"co quan thuc hien", "co quan giai quyet", "don vi thuc hien", "agency"}),
}


@dataclass(frozen=True, slots=True)
class Headings:
    """The row of the headings, and the column of each field, from 0."""

    row: int
    columns: Mapping[str, int]

    def are_repeated(self, cells: Cells) -> bool:
        """Whether a row heads the next page, or only numbers the columns: «(1) (2) (3)»."""
        return _field(self.value(cells, "code")) == "code" or all(map(_COUNT.match, cells))

    def value(self, cells: Cells, field: str) -> str:
        """What stands in a field's column; nothing where the list has no such column."""
        column = self.columns.get(field)
        return cells[column] if column is not None and column < len(cells) else ""


def find_headings(sheet: Sheet) -> Headings | None:
    """The first row that heads both a code and a name."""
    for number, cells in islice(sheet.rows, _ABOVE):
        columns: dict[str, int] = {}
        for column, words in enumerate(cells):
            if field := _field(words):
                columns.setdefault(field, column)
        if {"code", "name"} <= columns.keys():
            return Headings(number, columns)
    return None


def _field(words: str) -> str:
    plain = " ".join(_NOT_LETTERS.sub(" ", fold(words)).split())
    return next((field for field, names in _NAMES.items() if plain in names), "")
