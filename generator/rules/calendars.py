"""Rules of the calendar of days off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Finding
from generator.messages import finding
from generator.rules.scope import Scope
from generator.vocabulary import WEEKDAYS, DayKind

_SATURDAY = 5


def calendar_days_in_their_year(scope: Scope) -> Iterator[Finding]:
    """Every day of a calendar file lies in the year of the file."""
    for year, sourced in scope.corpus.catalogue.calendars.items():
        for index, each in enumerate(sourced.record.days):
            if each.date.year != year:
                at = sourced.at("days", index, "date")
                yield finding(
                    "ngay-ngoai-nam-lich",
                    at,
                    day=_shown(each.date),
                    year=year,
                    other=each.date.year,
                )


def unique_calendar_days(scope: Scope) -> Iterator[Finding]:
    """A day stands once in its calendar file."""
    for sourced in scope.corpus.catalogue.calendars.values():
        first: dict[date, int] = {}
        for index, each in enumerate(sourced.record.days):
            at = sourced.at("days", index, "date")
            if each.date in first:
                yield finding("ngay-lich-trung", at, day=_shown(each.date), first=first[each.date])
            first.setdefault(each.date, at.line)


def swapped_days_on_fitting_weekdays(scope: Scope) -> Iterator[Finding]:
    """A rest in exchange is a weekday, work in exchange a Saturday or Sunday."""
    for sourced in scope.corpus.catalogue.calendars.values():
        for index, each in enumerate(sourced.record.days):
            is_weekend = each.date.weekday() >= _SATURDAY
            wanted = DayKind.SWAPPED_WORK if is_weekend else DayKind.SWAPPED_REST
            if each.kind in (wanted, DayKind.HOLIDAY):
                continue
            yield finding(
                "ngay-hoan-doi-chua-dung",
                sourced.at("days", index, "kind"),
                day=_shown(each.date),
                weekday=WEEKDAYS[each.date.weekday()],
                kind=each.kind.label,
            )


def undecided_spans_forward(scope: Scope) -> Iterator[Finding]:
    """A span of undecided days does not end before it begins."""
    sourced = scope.corpus.catalogue.undecided
    for index, span in enumerate(sourced.record.spans if sourced else ()):
        if sourced and span.last < span.first:
            at = sourced.at("spans", index, "last")
            first, last = _shown(span.first), _shown(span.last)
            yield finding("ngay-chua-chot-nguoc", at, first=first, last=last)


def _shown(day: date) -> str:
    return f"{day:%d/%m/%Y}"
