"""What belongs to the report of one quarter or year, picked from a commune's views."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath

from generator.model.feedback import ComplaintCount
from generator.model.reports import ReportingCutoff
from generator.periods import Period, parse_period, period_of
from generator.views.communes import CommuneView
from generator.views.cutoffs import cut_days, cutoff_for
from generator.views.dossier_periods import DossierPeriod
from generator.views.dossiers import OverduePeriod
from generator.views.feedback import FeedbackMonth, TimelinessCount
from generator.views.index_766 import IndexMonthView
from generator.views.inspections import InspectionView, TrainingView
from generator.views.plans import PlanView
from generator.views.surveys import SurveyView
from generator.vocabulary import Interval, Timeliness

#: A month, its figures, its late dossiers: None where there are none.
DossierMonth = tuple[Period, DossierPeriod | None, OverduePeriod | None]
#: What a periodic report is made for.
REPORTED = (Interval.QUARTER, Interval.YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodicView:
    """One quarter or year of a commune, by the calendar and by the cut-off days."""

    commune: CommuneView
    period: Period

    @property
    def as_of(self) -> date:
        """The day that all figures hold for."""
        return self.commune.as_of

    @property
    def cutoff(self) -> ReportingCutoff | None:
        """The dated rule of the cut-off days, where there is one."""
        return cutoff_for(self.period, self.commune.dossiers.cutoffs)

    @property
    def cut(self) -> tuple[date, date] | None:
        """First and last day of the figures by that rule."""
        rule = self.cutoff
        return cut_days(self.period, rule) if rule else None

    @property
    def can_be_reported_from(self) -> date:
        """The day after the earlier of the two last days."""
        ends = (self.period.end, self.cut[1] if self.cut else self.period.end)
        return date.fromordinal(min(ends).toordinal() + 1)

    @property
    def dossiers(self) -> DossierPeriod | None:
        """Figures by the calendar; None before its end, or where no file touches it."""
        return self._dossiers(self.period.id.lower())

    @property
    def dossiers_cut(self) -> DossierPeriod | None:
        """Figures by the cut-off days."""
        return self._dossiers(_cut_key(self.period.id.lower())[1])

    def _dossiers(self, name: str) -> DossierPeriod | None:
        periods = self.commune.dossiers.periods
        return next((each for each in periods if each.id == name and each.is_known), None)

    @property
    def origins(self) -> tuple[str, ...]:
        """How the figures of both were made, or what is missing for them."""
        name = self.period.id.lower()
        kept = {each.id: each for each in self.commune.dossiers.periods}
        found = ((words, kept.get(key)) for words, key in (("Theo lịch", name), _cut_key(name)))
        return tuple(f"{words}: {each.origin_words}" for words, each in found if each)

    def overdue_files(self, period: DossierPeriod) -> tuple[str, ...]:
        """The registers of late dossiers beside the files of a period."""
        names = {file.name for file in period.files}
        paths = map(PurePosixPath, self.commune.dossiers.sources)
        return tuple(
            str(path) for path in paths if path.parent.name == "overdue" and path.stem in names
        )

    @property
    def months(self) -> tuple[Period, ...]:
        """The months of the period, oldest first."""
        return tuple(self._months())

    def _months(self) -> Iterator[Period]:
        day = self.period.start
        while day <= self.period.end:
            month = period_of(day, Interval.MONTH)
            yield month
            day = month.end + timedelta(days=1)

    @property
    def dossier_months(self) -> tuple[DossierMonth, ...]:
        """Each month with its figures and its late dossiers, as far as there are any."""
        known = {each.id: each for each in self.commune.dossiers.months if each.is_known}
        late = {each.period.id: each for each in self.commune.dossiers.overdue}
        return tuple((month, known.get(month.id), late.get(month.id)) for month in self.months)

    @property
    def feedback(self) -> tuple[FeedbackMonth, ...]:
        """Each month of the period; one without a register has no count."""
        kept = {each.period.id: each for each in self.commune.registers.feedback.months}
        return tuple(
            kept.get(month.id, FeedbackMonth(period=month, count=None)) for month in self.months
        )

    @property
    def feedback_total(self) -> TimelinessCount | None:
        """All months together; None where the register of any of them is not there."""
        counts = [each.count for each in self.feedback]
        known = [count for count in counts if count is not None]
        if len(known) < len(counts):
            return None
        return TimelinessCount(
            counts={each: sum(count.counts[each] for count in known) for each in Timeliness}
        )

    @property
    def complaints(self) -> tuple[ComplaintCount, ...]:
        """Counts of the periods that lie in this one."""
        kept = self.commune.registers.feedback.complaints
        return tuple(
            each
            for each in kept
            if (found := parse_period(each.period))
            and self.period.start <= found.start
            and found.end <= self.period.end
        )

    @property
    def surveys(self) -> tuple[SurveyView, ...]:
        """Rounds that ended in the period."""
        return tuple(
            each for each in self.commune.registers.surveys if self._has(each.survey.ends_on)
        )

    @property
    def index_months(self) -> tuple[tuple[Period, IndexMonthView | None], ...]:
        """Each month with its published scores."""
        view = self.commune.registers.index_766
        kept = {each.period.id: each for each in (view.months if view else ())}
        return tuple((month, kept.get(month.id)) for month in self.months)

    @property
    def plans(self) -> tuple[PlanView, ...]:
        """Plans that hold and whose time meets the period."""
        return tuple(
            view
            for view in self.commune.plans_that_hold
            if view.plan.starts_on <= self.period.end and self.period.start <= view.plan.ends_on
        )

    @property
    def inspections(self) -> tuple[InspectionView, ...]:
        """Inspections that were planned for a day of the period, or held on one."""
        return tuple(
            each
            for each in self.commune.registers.inspections.inspections
            if self._has(each.record.planned_on) or self._has(each.record.held_on)
        )

    @property
    def trainings(self) -> tuple[TrainingView, ...]:
        """Trainings likewise."""
        return tuple(
            each
            for each in self.commune.registers.inspections.trainings
            if self._has(each.record.planned_on) or self._has(each.record.held_on)
        )

    def _has(self, day: date | None) -> bool:
        return day is not None and self.period.start <= day <= self.period.end


def _cut_key(name: str) -> tuple[str, str]:
    """What the figures by the cut-off days are called, and their id."""
    return "Kỳ chốt", f"{name}-chot"
