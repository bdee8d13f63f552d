"""The calendar of days off as pages show it and as limits are counted by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.model.calendars import DayOff, UndecidedSpan
from generator.model.corpus import Catalogue
from generator.views.working_days import WorkingCalendar
from generator.vocabulary import DayKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """All days off and undecided days, in the order of days."""

    days: tuple[DayOff, ...] = ()
    undecided: tuple[UndecidedSpan, ...] = ()
    working: WorkingCalendar = field(default_factory=WorkingCalendar)
    #: Content files that the view was made from.
    sources: tuple[str, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have a calendar."""
        return tuple(sorted(self.working.years))


def calendar_view(catalogue: Catalogue) -> CalendarView:
    """The calendar of a catalogue that passed the rules."""
    files = catalogue.calendars.values()
    days = sorted((d for each in files for d in each.record.days), key=lambda day: day.date)
    spans = catalogue.undecided.record.spans if catalogue.undecided else ()
    paths = [each.path for each in files]
    return CalendarView(
        days=tuple(days),
        undecided=tuple(sorted(spans, key=lambda span: span.first)),
        working=WorkingCalendar(
            years=frozenset(catalogue.calendars),
            rest=frozenset(d.date for d in days if d.kind is not DayKind.SWAPPED_WORK),
            work=frozenset(d.date for d in days if d.kind is DayKind.SWAPPED_WORK),
            undecided=frozenset(_days_of(spans)),
        ),
        sources=(*paths, catalogue.undecided.path) if catalogue.undecided else tuple(paths),
    )


def _days_of(spans: Iterable[UndecidedSpan]) -> Iterable[date]:
    for span in spans:
        for number in range((span.last - span.first).days + 1):
            yield span.first + timedelta(days=number)
