"""The calendar folder of the catalogue: a table a year, and one of undecided days."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.findings import Finding, Position
from generator.load.folders import Folder
from generator.load.tables import read_table
from generator.messages import finding
from generator.model.base import Sourced
from generator.model.calendars import CalendarYear, UndecidedDays

CALENDAR = "calendar"
UNDECIDED = "undecided.csv"
_YEAR = re.compile(r"^([1-9]\d{3})\.csv$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendars:
    """What the folder holds, and all that is wrong with its files."""

    years: Mapping[int, Sourced[CalendarYear]] = field(default_factory=dict)
    undecided: Sourced[UndecidedDays] | None = None
    findings: tuple[Finding, ...] = ()
    #: Files that are there but could not be read.
    unread: tuple[str, ...] = ()


def read_calendars(folder: Folder, root: Path) -> Calendars:
    """The calendars of a folder; a file that is neither a year nor undecided days is told."""
    told = list(folder.findings)
    unread: list[str] = []
    years: dict[int, Sourced[CalendarYear]] = {}
    undecided: Sourced[UndecidedDays] | None = None
    for name in folder.files:
        if name == UNDECIDED:
            undecided, found = read_table(folder.path / name, UndecidedDays, root)
            is_read = undecided is not None
        elif year := _YEAR.match(name):
            record, found = read_table(folder.path / name, CalendarYear, root)
            is_read = record is not None
            if record:
                years[int(year[1])] = record
        else:
            is_read, found = True, _misnamed(folder, name)
        told.extend(found)
        if not is_read:
            unread.append(folder.shown(name))
    return Calendars(
        years=dict(sorted(years.items())),
        undecided=undecided,
        findings=tuple(told),
        unread=tuple(unread),
    )


def _misnamed(folder: Folder, name: str) -> tuple[Finding, ...]:
    if not name.lower().endswith((".csv", ".xlsx", ".xls", ".yml")):
        return ()
    return (finding("ten-tep-lich", Position(folder.shown(name)), name=name),)
