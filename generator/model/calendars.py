"""Days off and days worked in exchange, year by year, and what is not yet decided.

Weekends are not listed. The files are tables: ``catalogue/calendar/<year>.csv``, and
``catalogue/calendar/undecided.csv`` for the days that nobody has decided on.
"""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, Line
from generator.vocabulary import DayKind


class DayOff(Record):
    """A day that is no ordinary day: a holiday, or one of a pair of exchanged days."""

    date: Day = Field(title="Ngày")
    kind: DayKind = Field(title="Loại ngày")
    name: Line = Field(title="Tên ngày")
    source: Line = Field(title="Nguồn")
    verified: Line = Field(title="Mức đối chiếu")


class CalendarYear(Record):
    """``calendar/<year>.csv``."""

    days: tuple[DayOff, ...] = Field((), title="Các ngày")


class UndecidedSpan(Record):
    """Days that stay ordinary until somebody decides; a limit over them is tentative."""

    first: Day = Field(title="Từ ngày")
    last: Day = Field(title="Đến hết ngày")
    name: Line = Field(title="Tên khoảng ngày")
    source: Line = Field(title="Nguồn")


class UndecidedDays(Record):
    """``calendar/undecided.csv``."""

    spans: tuple[UndecidedSpan, ...] = Field((), title="Các khoảng ngày")
