"""Every row of every register with its place, and the documents, units and days in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from generator.findings import Position
from generator.model.base import Record, Sourced
from generator.model.corpus import CommuneFolder
from generator.model.documents import Document
from generator.rules.scope import Location, Scope

#: The list of rows in each register's file. A survey or a month of the index is one file.
_LISTS = {
    "feedback": "items",
    "reviews": "reviews",
    "internal_procedures": "internal_procedures",
    "inspections": "inspections",
    "trainings": "trainings",
    "reports": "reports",
}
#: Fields of days that have been once they are written down.
_DAYS_PAST = frozenset(
    {
        *("received_on", "forwarded_on", "answered_on", "published_on", "state_on", "held_on"),
        *("concluded_on", "sent_on", "issued_on", "ends_on", "as_of"),
    }
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a register."""

    folder: CommuneFolder
    register: str
    file: Sourced[Any]
    location: Location
    record: Any

    def at(self, *location: str | int) -> Position:
        """Where a value of the row stands."""
        return self.file.at(*self.location, *location)


def rows(scope: Scope, register: str) -> Iterator[Row]:
    """The rows of one register of every commune, in the order of files and lines."""
    for folder in scope.folders():
        yield from rows_of(folder, register)


def rows_of(folder: CommuneFolder, register: str) -> Iterator[Row]:
    """The rows of one register of a commune."""
    name = _LISTS.get(register)
    for file in getattr(folder.registers, register).values():
        if name is None:
            yield Row(folder, register, file, (), file.record)
        else:
            for index, record in enumerate(getattr(file.record, name)):
                yield Row(folder, register, file, (name, index), record)


def lists() -> tuple[str, ...]:
    """The registers that are lists of rows with ids."""
    return tuple(_LISTS)


def documents(folder: CommuneFolder) -> Iterator[tuple[Position, Document]]:
    """Every document that a register names."""
    for file in folder.registers.files():
        for location, record in _records(file.record, ()):
            if isinstance(record, Document):
                yield file.at(*location), record


def documents_at(folder: CommuneFolder, name: str) -> Iterator[tuple[Position, str]]:
    """The values of one field of every document, with their places."""
    for file in folder.registers.files():
        for location, record in _records(file.record, ()):
            if isinstance(record, Document) and (value := getattr(record, name)):
                yield file.at(*location, name), value


def units(folder: CommuneFolder) -> Iterator[tuple[Position, str]]:
    """Every unit that a register names."""
    for file in folder.registers.files():
        for location, record in _records(file.record, ()):
            if unit := getattr(record, "unit", None):
                yield file.at(*location, "unit"), unit
            for index, inspected in enumerate(getattr(record, "inspected", ())):
                yield file.at(*location, "inspected", index), inspected


def sectors(folder: CommuneFolder) -> Iterator[tuple[Position, str]]:
    """Every sector that a register names."""
    for file in folder.registers.files():
        for location, record in _records(file.record, ()):
            if sector := getattr(record, "sector", None):
                yield file.at(*location, "sector"), sector
            for index, each in enumerate(getattr(record, "sectors", ())):
                yield file.at(*location, "sectors", index), each


def codes(folder: CommuneFolder) -> Iterator[tuple[Position, str]]:
    """Every procedure that a register names."""
    for file in folder.registers.files():
        for location, record in _records(file.record, ()):
            for name in ("code", "about_code"):
                if code := getattr(record, name, None):
                    yield file.at(*location, name), code


def days(folder: CommuneFolder) -> Iterator[tuple[Position, date]]:
    """Every day that is over once it is written down."""
    for file in folder.registers.files():
        for location, record in _records(file.record, ()):
            for name in sorted(_DAYS_PAST & set(type(record).model_fields)):
                if day := getattr(record, name):
                    yield file.at(*location, name), day


def _records(value: object, location: Location) -> Iterator[tuple[Location, Record]]:
    """A record and every record inside it."""
    if isinstance(value, Record):
        yield location, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _records(getattr(value, name), (*location, name))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _records(part, (*location, index))
