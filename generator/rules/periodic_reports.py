"""Periodic reports: readable periods, one report a period."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Position
from generator.messages import finding
from generator.periods import parse_period
from generator.rules.rows import rows, rows_of
from generator.rules.scope import Scope, place


def readable_reported_periods(scope: Scope) -> Iterator[Finding]:
    """The period of a report is a year, a half, a quarter or a month."""
    for row in rows(scope, "reports"):
        period = row.record.period
        if period and parse_period(period) is None:
            yield finding("ky-bao-cao-chua-ro", row.at("period"), value=period)


def periods_reported_once(scope: Scope) -> Iterator[Finding]:
    """A period has one report."""
    for folder in scope.folders():
        first: dict[str, Position] = {}
        for row in rows_of(folder, "reports"):
            if period := row.record.period:
                if period in first:
                    at, before = row.at("period"), place(first[period])
                    yield finding("ky-bao-cao-trung", at, value=period, first=before)
                first.setdefault(period, row.at("period"))
