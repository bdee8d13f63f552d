"""The days by which the figures of a report are cut, by the dated rule of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from generator.model.reports import ReportingCutoff
from generator.periods import Period


def cutoff_for(period: Period, rules: Iterable[ReportingCutoff]) -> ReportingCutoff | None:
    """The rule of such periods that holds on the last day of this one."""
    for rule in rules:
        start, end = rule.effective_from or date.min, rule.effective_to or date.max
        if rule.interval is period.interval and start <= period.end <= end:
            return rule
    return None


def cut_days(period: Period, rule: ReportingCutoff) -> tuple[date, date]:
    """From a day of the month before a period to the eve of that day in its last month.

    NĐ 09/2019/NĐ-CP Điều 12: a quarter from the 15th to the 14th, a year from 15/12 to 14/12.
    """
    before = period.start - timedelta(days=1)
    return before.replace(day=rule.first_day), period.end.replace(day=rule.last_day)
