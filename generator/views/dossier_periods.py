"""Months, quarters and years of dossier figures, by the calendar and by the cut-off days.

A longer period is made only from files that tile it exactly, otherwise from its own file;
without either it has no figures, and says which months are missing (design 9).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from generator.dossiers import (
    Figures,
    Key,
    in_force,
    misfits,
    span_of,
    sum_beside,
    sum_of,
    tiles,
)
from generator.model.corpus import DossierFile
from generator.model.reports import ReportingCutoff
from generator.periods import Period, period_of
from generator.views.cutoffs import cut_days, cutoff_for
from generator.views.wording import date_vi
from generator.vocabulary import Interval

_DAY = timedelta(days=1)


class Basis(StrEnum):
    """By which days a period begins and ends."""

    CALENDAR = "calendar"
    CUTOFF = "cutoff"


class Origin(StrEnum):
    """What the figures of a period were made from."""

    OWN = "own"
    SUM = "sum"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPeriod:
    """A period and its figures by source and sector, in the order of the newest file."""

    #: ``2026-09``, ``2026-q3``, ``2026``, ``2026-q3-chot``: a part of addresses.
    id: str
    label: str
    interval: Interval
    basis: Basis
    from_day: date
    to_day: date
    origin: Origin
    #: The files that the figures were made from, in the order of days.
    files: tuple[DossierFile, ...] = ()
    rows: Mapping[Key, Figures] = field(default_factory=dict)
    #: Names of the sectors by code.
    names: Mapping[str, str] = field(default_factory=dict)
    #: Sources and sectors of a file that waits for its own correction.
    marked: frozenset[Key] = frozenset()
    #: Months of the calendar that have no file.
    missing: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether there are figures at all."""
        return self.origin is not Origin.MISSING

    @property
    def total(self) -> Figures:
        """All sectors and sources together."""
        return sum_beside(self.rows.values())

    @property
    def by_sector(self) -> Mapping[str, Figures]:
        """The sum over sources, by code of the sector."""
        return self._by(1)

    @property
    def by_source(self) -> Mapping[str, Figures]:
        """The sum over sectors, by source."""
        return self._by(0)

    def _by(self, part: int) -> Mapping[str, Figures]:
        summed: dict[str, Figures] = {}
        for key, figures in self.rows.items():
            before = summed.get(key[part])
            summed[key[part]] = before.beside(figures) if before else figures
        return summed

    @property
    def sources(self) -> tuple[str, ...]:
        """Content files behind the figures."""
        return tuple(part.path for file in self.files for part in (file.head, file.table))

    @property
    def origin_words(self) -> str:
        """How the figures were made; for a period without any, what is missing."""
        if self.origin is Origin.OWN:
            return "Theo tệp riêng của kỳ"
        if self.origin is Origin.SUM:
            kind = "tệp tháng" if all(map(_is_month, self.files)) else "tệp"
            return f"Cộng từ {len(self.files)} {kind}"
        if self.missing:
            return f"Thiếu {', '.join(self.missing)}"
        return f"Chưa có tệp từ {date_vi(self.from_day)} đến {date_vi(self.to_day)}"


def _is_month(file: DossierFile) -> bool:
    start, end = span_of(file)
    month = period_of(start, Interval.MONTH)
    return (month.start, month.end) == (start, end)


@dataclass(frozen=True, slots=True)
class PeriodBook:
    """The files that hold at a day, from which periods are made."""

    held: Mapping[str, DossierFile]
    #: Sources and sectors that wait for a correction, by file.
    marked: Mapping[str, frozenset[Key]]

    @classmethod
    def of(cls, files: Mapping[str, DossierFile]) -> PeriodBook:
        """The book of all files that were known at a day."""
        marked: dict[str, set[Key]] = {}
        for misfit in misfits(files):
            marked.setdefault(misfit.file.name, set()).add(misfit.key)
        return cls(in_force(files), {name: frozenset(keys) for name, keys in marked.items()})

    def files_of(self, start: date, end: date) -> tuple[Origin, tuple[DossierFile, ...]]:
        """The files that make up these days: shorter ones, else the days' own."""
        if found := tiles(self.held.values(), start, end):
            return Origin.SUM, found
        own = tuple(file for file in self.held.values() if span_of(file) == (start, end))
        return (Origin.OWN, own) if own else (Origin.MISSING, ())

    def period(self, period: Period, basis: Basis, start: date, end: date) -> DossierPeriod:
        """A period of the calendar, or the days by which its report is cut."""
        origin, files = self.files_of(start, end)
        is_cut = basis is Basis.CUTOFF
        missing = () if files or is_cut else self._missing_months(start, end)
        words = f" (chốt số liệu {date_vi(start)} đến {date_vi(end)})" if is_cut else ""
        return DossierPeriod(
            id=period.id.lower() + ("-chot" if is_cut else ""),
            label=period.label + words,
            interval=period.interval,
            basis=basis,
            from_day=start,
            to_day=end,
            origin=origin,
            files=files,
            rows=sum_of(files) if files else {},
            names=_names(files),
            marked=frozenset().union(*(self.marked.get(f.name, frozenset()) for f in files)),
            missing=missing,
        )

    def _missing_months(self, start: date, end: date) -> tuple[str, ...]:
        months = _periods(start, end, Interval.MONTH)
        return tuple(m.label for m in months if not self.files_of(m.start, m.end)[1])

    def calendar(self, interval: Interval, as_of: date) -> tuple[DossierPeriod, ...]:
        """The periods that touch the files and are over, the newest first."""
        return tuple(
            self.period(period, Basis.CALENDAR, period.start, period.end)
            for period in reversed(tuple(self._touched(interval)))
            if period.end < as_of
        )

    def cut(
        self, interval: Interval, rules: tuple[ReportingCutoff, ...], as_of: date
    ) -> tuple[DossierPeriod, ...]:
        """The periods of reports that are over, by the rule of their day, the newest first."""
        found: list[DossierPeriod] = []
        for period in reversed(tuple(self._touched(interval))):
            if rule := cutoff_for(period, rules):
                start, end = cut_days(period, rule)
                if end < as_of:
                    found.append(self.period(period, Basis.CUTOFF, start, end))
        return tuple(found)

    def _touched(self, interval: Interval) -> Iterator[Period]:
        """The periods between the first and the last day of the files."""
        if self.held:
            spans = [span_of(file) for file in self.held.values()]
            first, last = min(start for start, _ in spans), max(end for _, end in spans)
            yield from _periods(first, last, interval)


def _periods(first: date, last: date, interval: Interval) -> Iterator[Period]:
    period = period_of(first, interval)
    while period.start <= last:
        yield period
        period = period_of(period.end + _DAY, interval)


def _names(files: tuple[DossierFile, ...]) -> Mapping[str, str]:
    """Names of the sectors; a later file's stand."""
    return {row.field_code: row.field_name for file in files for row in file.table.record.rows}
