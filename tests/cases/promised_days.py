"""``promised_days.json``: when a result is due, for Python and for the page's script alike."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TypedDict, cast

from generator.views.working_days import WorkingCalendar


class Case(TypedDict):
    """One question with its answer, worked out by hand."""

    why: str
    #: As the page's script reads it: "unit amount cut-off", stages parted by ";".
    limit: str
    handed_in: str
    day: str | None
    at: str | None
    received_on: str | None
    reason: str
    undecided: list[str]
    year: int | None


class Days(TypedDict):
    """The calendar of the cases: that of the real content in November 2026."""

    years: list[int]
    rest: list[str]
    work: list[str]
    undecided: list[str]


class _Table(TypedDict):
    calendar: Days
    cases: list[Case]


_TABLE = cast("_Table", json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8")))
DAYS = _TABLE["calendar"]
CASES = _TABLE["cases"]


def _days(texts: Iterable[str]) -> frozenset[date]:
    return frozenset(map(date.fromisoformat, texts))


CALENDAR = WorkingCalendar(
    years=frozenset(DAYS["years"]),
    rest=_days(DAYS["rest"]),
    work=_days(DAYS["work"]),
    undecided=_days(DAYS["undecided"]),
)
