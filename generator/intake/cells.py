"""A record's values as the texts of a row, in the order of the columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum

from generator.intake.columns import Column
from generator.model.base import Record

#: Between the values of a cell that holds several.
PART = "; "


def cells_of(record: Record, columns: Sequence[Column]) -> dict[tuple[str | int, ...], str]:
    """The texts of a record by path; what is not stated has none."""
    found = ((column.path, _at(record, column.path)) for column in columns)
    return {path: text_of(value) for path, value in found if value not in (None, ())}


def text_of(value: object) -> str:
    """A value as staff type it."""
    if isinstance(value, tuple):
        return PART.join(text_of(each) for each in value)
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return str(value)


def _at(value: object, path: tuple[str | int, ...]) -> object:
    for part in path:
        if isinstance(value, Record):
            value = getattr(value, str(part))
        elif isinstance(value, Mapping):
            value = value.get(part)
        elif isinstance(value, tuple) and isinstance(part, int):
            value = value[part] if part < len(value) else None
        else:
            return None
    return value
