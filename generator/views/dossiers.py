"""What came of dossiers: the periods of a commune, its late dossiers, its measured targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.dossiers import in_force, known_at, sum_beside, sum_of
from generator.model.corpus import Catalogue, CommuneFolder, DossierFile
from generator.model.dossiers import OverdueRow
from generator.model.plans import Plan, Target
from generator.model.reports import ReportingCutoff
from generator.views.dossier_periods import DossierPeriod, Origin, PeriodBook
from generator.views.dossier_rates import rate
from generator.views.targets import MeasurementView
from generator.views.wording import date_vi
from generator.vocabulary import DossierRate, Interval, OverdueReason

#: The counts of a trend: field and label.
_TREND = (
    ("received_total", "Tiếp nhận"),
    ("completed_total", "Đã giải quyết"),
    ("completed_late", "Đã giải quyết, quá hạn"),
    ("pending_total", "Đang giải quyết"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverduePeriod:
    """The late dossiers of one period; no rows where the commune has no register of it."""

    period: DossierPeriod
    #: How many there are by the figures.
    count: int
    rows: tuple[OverdueRow, ...] | None

    @property
    def reasons(self) -> Mapping[OverdueReason, int]:
        """How many by class of reason, in the order of the vocabulary; none left out."""
        counted = Counter(row.reason for row in self.rows or ())
        return {reason: counted[reason] for reason in OverdueReason if counted[reason]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A file that replaces another one, and why."""

    file: DossierFile
    replaced: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line of a trend: a value a month, the oldest first; None is unknown or of nothing."""

    id: str
    label: str
    unit: str
    #: Id of the month, and its value.
    points: tuple[tuple[str, Decimal | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DossiersView:
    """All of a commune's dossier figures at ``as_of``, the newest period first."""

    as_of: date
    months: tuple[DossierPeriod, ...] = ()
    quarters: tuple[DossierPeriod, ...] = ()
    years: tuple[DossierPeriod, ...] = ()
    #: Quarters and years by the cut-off days of reports.
    cut: tuple[DossierPeriod, ...] = ()
    #: Late dossiers of the months, by register.
    overdue: tuple[OverduePeriod, ...] = ()
    corrections: tuple[Correction, ...] = ()
    cutoffs: tuple[ReportingCutoff, ...] = ()
    #: Content files that the view was made from.
    sources: tuple[str, ...] = ()

    @property
    def is_kept(self) -> bool:
        """Whether the commune keeps figures here at all."""
        return bool(self.known)

    @property
    def periods(self) -> tuple[DossierPeriod, ...]:
        """Every period, with figures or without."""
        return (*self.months, *self.quarters, *self.years, *self.cut)

    @property
    def known(self) -> tuple[DossierPeriod, ...]:
        """Every period that has figures."""
        return tuple(period for period in self.periods if period.is_known)

    @property
    def reported(self) -> tuple[DossierPeriod, ...]:
        """Quarters and years with figures: those that form 06 is made for."""
        return tuple(period for period in self.known if period.interval is not Interval.MONTH)

    @property
    def latest(self) -> DossierPeriod | None:
        """The period that ended last; of several the shortest."""
        newest = sorted(self.known, key=lambda p: (p.to_day, p.from_day), reverse=True)
        return newest[0] if newest else None

    @property
    def trend(self) -> tuple[Series, ...]:
        """What a chart of the months is made of: counts, then rates."""
        totals = [(m.id, m.total if m.is_known else None) for m in reversed(self.months)]
        counts = (
            Series(
                id=name,
                label=label,
                unit="hồ sơ",
                points=tuple(
                    (month, None if total is None else Decimal(getattr(total, name)))
                    for month, total in totals
                ),
            )
            for name, label in _TREND
        )
        shares = (
            Series(
                id=f"{indicator.value}_rate",
                label=indicator.label,
                unit="%",
                points=tuple(
                    (month, None if total is None else rate(indicator, total).shown_percent)
                    for month, total in totals
                ),
            )
            for indicator in DossierRate
        )
        return (*counts, *shares)


def dossiers_view(catalogue: Catalogue, folder: CommuneFolder, as_of: date) -> DossiersView:
    """The figures of a commune that passed the rules."""
    files = known_at(folder.dossiers, as_of)
    book = PeriodBook.of(files)
    listed = catalogue.reporting_cutoffs
    rules = listed.record.cutoffs if listed else ()
    months = book.calendar(Interval.MONTH, as_of)
    paths = [part.path for file in files.values() for part in (file.head, file.table)]
    paths += [register.path for name, register in folder.overdue.items() if name in files]
    if listed and files:
        paths.append(listed.path)
    return DossiersView(
        as_of=as_of,
        months=months,
        quarters=book.calendar(Interval.QUARTER, as_of),
        years=book.calendar(Interval.YEAR, as_of),
        cut=tuple(
            period
            for interval in (Interval.QUARTER, Interval.YEAR)
            for period in book.cut(interval, rules, as_of)
        ),
        overdue=tuple(_overdue(months, folder)),
        corrections=tuple(_corrections(files)),
        cutoffs=rules,
        sources=tuple(sorted(paths)),
    )


def _overdue(months: Iterable[DossierPeriod], folder: CommuneFolder) -> Iterable[OverduePeriod]:
    for month in months:
        total = month.total
        count = total.completed_late + total.pending_late
        registers = [folder.overdue.get(file.name) for file in month.files]
        if count:
            known = [register for register in registers if register]
            rows = tuple(row for register in known for row in register.record.rows)
            is_whole = len(known) == len(registers)
            yield OverduePeriod(period=month, count=count, rows=rows if is_whole else None)


def _corrections(files: Mapping[str, DossierFile]) -> Iterable[Correction]:
    for file in files.values():
        head = file.head.record
        if head.replaces and head.replaces in files:
            yield Correction(file=file, replaced=head.replaces, reason=head.reason or "")


def computed_measurements(
    folder: CommuneFolder, plan: Plan, targets: Iterable[Target], as_of: date
) -> tuple[MeasurementView, ...]:
    """The newest measurement of each target with an indicator: since the plan began.

    Over the files that tile the days from the plan's start to the last day for which there
    are any; a measurement over nothing is none.
    """
    wanted = [target for target in targets if target.dossier_rate]
    files = known_at(folder.dossiers, as_of) if wanted else {}
    found = _longest(files, plan.starts_on, plan.ends_on)
    if not found:
        return ()
    total = sum_beside(sum_of(found).values())
    end = found[-1].head.record.to_day
    return tuple(
        MeasurementView(
            target=target.id,
            on=end,
            numerator=measured.numerator,
            denominator=measured.denominator,
            source=f"Số liệu hồ sơ từ {date_vi(plan.starts_on)} đến {date_vi(end)}",
            page="ket-qua/index.md",
        )
        for target in wanted
        if target.dossier_rate
        for measured in [rate(target.dossier_rate, total)]
        if measured.percent is not None and measured.numerator is not None
    )


def _longest(files: Mapping[str, DossierFile], start: date, last: date) -> tuple[DossierFile, ...]:
    """The files from a day on that reach furthest."""
    book = PeriodBook(in_force(files), {})
    ends = {file.head.record.to_day for file in book.held.values()}
    for end in sorted((day for day in ends if start <= day <= last), reverse=True):
        origin, found = book.files_of(start, end)
        if origin is not Origin.MISSING:
            return found
    return ()
