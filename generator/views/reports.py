"""Periodic reports: the calendar that the cut-off rule gives, and what was sent and published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from generator.model.communes import Reporting
from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.procedures import TimeLimit
from generator.model.reports import Report, ReportingCutoff
from generator.periods import Period, parse_period, period_of
from generator.views.cutoffs import cut_days, cutoff_for
from generator.views.working_days import WorkingCalendar, promised_on
from generator.vocabulary import Interval, ReportState, TimeUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodReport:
    """A period, the days that its figures are taken between, and its report."""

    period: Period
    #: None where no cut-off rule holds for such a period.
    cutoff: ReportingCutoff | None
    first: date | None
    last: date | None
    due_on: date | None
    report: Report | None
    state: ReportState


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsView:
    """The reporting calendar of a commune at ``as_of``."""

    #: Newest first; empty where no report was ever entered.
    periods: tuple[PeriodReport, ...]
    #: Reports without a period, newest first.
    ad_hoc: tuple[Report, ...]
    cutoffs: tuple[ReportingCutoff, ...]
    reporting: Reporting
    sources: tuple[str, ...]


def reports_view(
    catalogue: Catalogue, folder: CommuneFolder, calendar: WorkingCalendar, as_of: date
) -> ReportsView:
    """The reports of a commune that passed the rules."""
    files = folder.registers.reports
    reports = [each for file in files.values() for each in file.record.reports]
    rules = catalogue.reporting_cutoffs
    reporting = folder.commune.record.reporting if folder.commune else Reporting()
    cutoffs = rules.record.cutoffs if rules else ()
    sent = {each.period: each for each in reports if each.period}
    making = _Calendar(cutoffs, reporting, calendar, as_of)
    periods = making.periods([p for name in sent if (p := parse_period(name))])
    found = [making.period_report(each, sent.get(each.id)) for each in periods]
    found.sort(key=lambda each: (each.period.end, each.period.start), reverse=True)
    ad_hoc = [each for each in reports if each.period is None]
    ad_hoc.sort(key=lambda each: (each.sent_on or date.max, each.id), reverse=True)
    return ReportsView(
        periods=tuple(found),
        ad_hoc=tuple(ad_hoc),
        cutoffs=cutoffs,
        reporting=reporting,
        sources=(*(file.path for file in files.values()), *((rules.path,) if rules else ())),
    )


@dataclass(frozen=True, slots=True)
class _Calendar:
    """What the reporting calendar is made from."""

    cutoffs: Sequence[ReportingCutoff]
    reporting: Reporting
    calendar: WorkingCalendar
    as_of: date

    def periods(self, reported: Sequence[Period]) -> list[Period]:
        """Those with a report, and all that the rule names since the first of them."""
        if not reported:
            return []
        start = min(period.start for period in reported)
        by_rule = (each for rule in self.cutoffs for each in self._since(start, rule.interval))
        found = {each.id: each for each in (*by_rule, *reported)}
        return list(found.values())

    def _since(self, start: date, interval: Interval) -> Iterator[Period]:
        """Periods whose figures began to be taken by ``as_of``."""
        period = period_of(start, interval)
        while True:
            rule = cutoff_for(period, self.cutoffs)
            first, _ = cut_days(period, rule) if rule else (period.start, period.end)
            if first > self.as_of:
                return
            yield period
            period = period_of(period.end + timedelta(days=1), interval)

    def period_report(self, period: Period, report: Report | None) -> PeriodReport:
        """One line of the calendar."""
        rule = cutoff_for(period, self.cutoffs)
        first, last = cut_days(period, rule) if rule else (None, None)
        due = self._due(last)
        return PeriodReport(
            period=period,
            cutoff=rule,
            first=first,
            last=last,
            due_on=due,
            report=report,
            state=report_state(report, last, due, self.as_of),
        )

    def _due(self, last: date | None) -> date | None:
        days = self.reporting.report_within_days
        if last is None or days is None:
            return None
        limit = TimeLimit(amount=days, unit=TimeUnit.WORKING_DAY)
        return promised_on(limit, datetime.combine(last, time(8)), self.calendar).day


def report_state(
    report: Report | None, last: date | None, due: date | None, as_of: date
) -> ReportState:
    """The state of a report; the day of the deadline is in time."""
    if report and report.published_on and report.published_on <= as_of:
        return ReportState.PUBLISHED
    if report and report.sent_on and report.sent_on <= as_of:
        is_late = due is not None and report.sent_on > due
        return ReportState.SENT_LATE if is_late else ReportState.SENT
    if last is not None and as_of <= last:
        return ReportState.COMING
    if due is None:
        return ReportState.DUE_UNKNOWN
    return ReportState.IN_WORK if as_of <= due else ReportState.NOT_RECORDED


def sent_counts(periods: Sequence[PeriodReport]) -> Mapping[ReportState, int]:
    """How many periods are in each state."""
    return {state: sum(each.state is state for each in periods) for state in ReportState}
