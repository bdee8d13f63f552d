"""Dossier figures: what adds up to what, which file holds at a day, which files make a period.

Rules and views both judge by this module (design 9). A file that another one replaces no
longer counts; what it said is still known, for a following file that was made from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from generator.model.corpus import DossierFile
from generator.model.dossiers import DossierRow
from generator.vocabulary import DossierRate

_DAY = timedelta(days=1)
#: Source and code of the sector.
Key = tuple[str, str]

#: Each indicator that has columns of its own: numerator and denominator.
SHARES: Mapping[DossierRate, tuple[str, str]] = {
    indicator: (indicator.value, f"{indicator.value}_of")
    for indicator in (
        DossierRate.DIGITISED,
        DossierRate.REUSED,
        DossierRate.ONLINE_PAYMENT,
        DossierRate.DIGITAL_RESULTS,
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counts of dossiers; None is unknown, and a sum with something unknown is unknown."""

    received_online: int = 0
    received_offline: int = 0
    carried_forward: int = 0
    completed_early: int = 0
    completed_on_time: int = 0
    completed_late: int = 0
    pending_on_time: int = 0
    pending_late: int = 0
    digitised: int | None = 0
    digitised_of: int | None = 0
    reused: int | None = 0
    reused_of: int | None = 0
    online_payment: int | None = 0
    online_payment_of: int | None = 0
    digital_results: int | None = 0
    digital_results_of: int | None = 0

    @property
    def received_new(self) -> int:
        """Handed in during the period, by any channel."""
        return self.received_online + self.received_offline

    @property
    def received_total(self) -> int:
        """Column 3 of the form: new ones, and those of the period before."""
        return self.received_new + self.carried_forward

    @property
    def completed_in_time(self) -> int:
        """Settled early or on time; a pending dossier never counts as on time."""
        return self.completed_early + self.completed_on_time

    @property
    def completed_total(self) -> int:
        """Column 7 of the form."""
        return self.completed_in_time + self.completed_late

    @property
    def pending_total(self) -> int:
        """Column 11 of the form."""
        return self.pending_on_time + self.pending_late

    def beside(self, other: Figures) -> Figures:
        """The sum with other sectors or sources of the same period."""
        return _figures({name: _sum(self, other, name) for name in _NAMES})

    def then(self, later: Figures) -> Figures:
        """With the period right after: the first is carried over, the last is pending."""
        return _figures(
            {
                **{name: _sum(self, later, name) for name in _NAMES},
                "carried_forward": self.carried_forward,
                "pending_on_time": later.pending_on_time,
                "pending_late": later.pending_late,
            }
        )


_NAMES = tuple(field.name for field in fields(Figures))
NOTHING = Figures()


def _figures(values: Mapping[str, Any]) -> Figures:
    return Figures(**values)


def _sum(one: Figures, other: Figures, name: str) -> int | None:
    first, second = getattr(one, name), getattr(other, name)
    return None if first is None or second is None else first + second


def figures_of(row: DossierRow) -> Figures:
    """The counts of a row, whose totals follow from them."""
    return _figures({name: getattr(row, name) for name in _NAMES})


def sum_beside(figures: Iterable[Figures]) -> Figures:
    """The sum over sectors and sources of one period."""
    total = NOTHING
    for each in figures:
        total = total.beside(each)
    return total


def key_of(row: DossierRow) -> Key:
    """What a row is of."""
    return row.source, row.field_code


def rows_of(file: DossierFile) -> Mapping[Key, Figures]:
    """The figures of a file by source and sector."""
    return {key_of(row): figures_of(row) for row in file.table.record.rows}


def span_of(file: DossierFile) -> tuple[date, date]:
    """First and last day of a file; both belong to it."""
    return file.head.record.from_day, file.head.record.to_day


def known_at(files: Mapping[str, DossierFile], as_of: date) -> Mapping[str, DossierFile]:
    """The files that had been taken by a day."""
    return {name: file for name, file in files.items() if _taken_on(file) <= as_of}


def _taken_on(file: DossierFile) -> date:
    head = file.head.record
    return head.source.taken_on or head.to_day


def in_force(files: Mapping[str, DossierFile]) -> Mapping[str, DossierFile]:
    """The files that no other file replaces, by the first day of their period."""
    replaced = {file.head.record.replaces for file in files.values()}
    left = (file for name, file in files.items() if name not in replaced)
    return {file.name: file for file in sorted(left, key=lambda f: (*span_of(f), f.name))}


def earlier_versions(
    file: DossierFile, files: Mapping[str, DossierFile]
) -> tuple[DossierFile, ...]:
    """What a file replaces, and what that had replaced, the newest first."""
    found: list[DossierFile] = []
    before = files.get(file.head.record.replaces or "")
    while before and before not in found and before is not file:
        found.append(before)
        before = files.get(before.head.record.replaces or "")
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """A sector whose carried over dossiers are not those pending at the end of the day before."""

    file: DossierFile
    before: DossierFile
    key: Key
    carried: int
    pending: int
    #: The file agrees with what the one before said until it was corrected.
    is_stale: bool


def misfits(files: Mapping[str, DossierFile]) -> Iterator[Misfit]:
    """Every break of «carried over (t) = pending (t-1)» between files that touch."""
    held = in_force(files)
    ending: dict[date, list[DossierFile]] = {}
    for file in held.values():
        ending.setdefault(span_of(file)[1], []).append(file)
    for file in held.values():
        for before in ending.get(span_of(file)[0] - _DAY, ()):
            yield from _misfits_between(file, before, files)


def _misfits_between(
    file: DossierFile, before: DossierFile, files: Mapping[str, DossierFile]
) -> Iterator[Misfit]:
    own, pending = rows_of(file), rows_of(before)
    former = [rows_of(each) for each in earlier_versions(before, files)]
    for key in dict.fromkeys((*own, *pending)):
        carried = own.get(key, NOTHING).carried_forward
        left = pending.get(key, NOTHING).pending_total
        if carried != left:
            yield Misfit(
                file=file,
                before=before,
                key=key,
                carried=carried,
                pending=left,
                is_stale=any(rows.get(key, NOTHING).pending_total == carried for rows in former),
            )


def tiles(files: Iterable[DossierFile], start: date, end: date) -> tuple[DossierFile, ...]:
    """The files that cover ``start`` to ``end`` without gap or overlap, the shortest first.

    A file of exactly these days is no tile of them. Empty where no files tile the days.
    """
    beginning: dict[date, list[DossierFile]] = {}
    for file in sorted(files, key=lambda f: (span_of(f)[1], f.name)):
        first, last = span_of(file)
        if start <= first <= last <= end and (first, last) != (start, end):
            beginning.setdefault(first, []).append(file)
    next_of: dict[date, DossierFile] = {}
    for first in sorted(beginning, reverse=True):
        for file in beginning[first]:
            last = span_of(file)[1]
            if last == end or last + _DAY in next_of:
                next_of[first] = file
                break
    found: list[DossierFile] = []
    while start in next_of:
        found.append(next_of[start])
        start = span_of(found[-1])[1] + _DAY
    return tuple(found)


def sum_of(files: Iterable[DossierFile]) -> Mapping[Key, Figures]:
    """The figures of files that follow one another, as one period."""
    pieces = [rows_of(file) for file in files]
    keys = dict.fromkeys(key for rows in pieces for key in rows)
    total: dict[Key, Figures] = {}
    for key in keys:
        found = [rows.get(key, NOTHING) for rows in pieces]
        figures = found[0]
        for later in found[1:]:
            figures = figures.then(later)
        total[key] = figures
    return total
