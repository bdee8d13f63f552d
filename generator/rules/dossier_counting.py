"""What counts dossiers twice or not at all: sums told as rows, odd days, empty tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator.dossiers import Figures, figures_of, in_force, span_of, sum_beside
from generator.findings import Finding
from generator.messages import finding
from generator.model.corpus import DossierFile
from generator.model.dossiers import DossierRow
from generator.model.reports import ReportingCutoff
from generator.periods import period_of
from generator.rules.scope import Scope
from generator.vocabulary import Interval

_DAY = timedelta(days=1)
#: With fewer others, a row that equals their sum may well be one of its own.
_FEWEST_PARTS = 2


def tables_with_rows(scope: Scope) -> Iterator[Finding]:
    """A table of figures has a row: no row at all is unknown, not nothing."""
    for folder in scope.folders():
        for file in folder.dossiers.values():
            if not file.table.record.rows:
                yield finding("ho-so-khong-dong", file.table.at())


def sums_told_as_rows(scope: Scope) -> Iterator[Finding]:
    """No row is the sum of the others, nor is a system the sum of the other systems."""
    for folder in scope.folders():
        for file in folder.dossiers.values():
            for index, row in _sums(file.table.record.rows):
                at = file.table.at("rows", index, "field_name")
                yield finding(
                    "ho-so-dong-bang-tong", at, row=at.line, name=row.field_name, source=row.source
                )


def _sums(rows: Sequence[DossierRow]) -> Iterator[tuple[int, DossierRow]]:
    by_source: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        by_source.setdefault(row.source, []).append(index)
    figures = [figures_of(row) for row in rows]
    for own in by_source.values():
        whole = sum(figures[index].received_total for index in own)
        # A row that is the sum of the others is half of all: few are, so few are added up.
        for index in (each for each in own if 2 * figures[each].received_total == whole):
            if _is_sum(figures[index], [figures[i] for i in own if i != index]):
                yield index, rows[index]
    for source, own in by_source.items():
        others = [_by_sector(rows, i) for name, i in by_source.items() if name != source]
        if len(others) >= _FEWEST_PARTS and _is_sum_of(_by_sector(rows, own), others):
            yield own[0], rows[own[0]]


def _by_sector(rows: Sequence[DossierRow], own: Iterable[int]) -> Mapping[str, Figures]:
    return {rows[index].field_code: figures_of(rows[index]) for index in own}


def _is_sum(figures: Figures, others: Sequence[Figures]) -> bool:
    """Whether these figures are the sum of two or more others that are not all nothing."""
    filled = [each for each in others if each.received_total]
    return len(filled) >= _FEWEST_PARTS and _counts(figures) == _counts(sum_beside(filled))


def _is_sum_of(sectors: Mapping[str, Figures], others: Sequence[Mapping[str, Figures]]) -> bool:
    """Whether one system is, sector by sector, the sum of two or more other ones."""
    codes = {code for each in others for code in each}
    filled = [each for each in others if any(f.received_total for f in each.values())]
    return (
        len(filled) >= _FEWEST_PARTS
        and codes == sectors.keys()
        and all(
            _counts(sectors[code]) == _counts(sum_beside(e[code] for e in others if code in e))
            for code in codes
        )
    )


def _counts(figures: Figures) -> tuple[int, ...]:
    names = (
        *("received_online", "received_offline", "carried_forward", "completed_early"),
        *("completed_on_time", "completed_late", "pending_on_time", "pending_late"),
    )
    return tuple(getattr(figures, name) for name in names)


def periods_on_known_days(scope: Scope) -> Iterator[Finding]:
    """A period runs over whole months or from cut-off to cut-off, or another one touches it."""
    # One that does neither goes into no month, quarter or year. Of a month that is not
    # over nothing is said: the rest of it may come.
    for folder in scope.folders():
        as_of = scope.as_of_in(folder)
        held = list(in_force(folder.dossiers).values())
        spans = [span_of(file) for file in held]
        for file in held:
            first, last = span_of(file)
            over = period_of(last, Interval.MONTH).end
            if first <= last and (as_of is None or over < as_of) and _is_odd(scope, file, spans):
                days = {"first": f"{first:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}"}
                yield finding("ky-so-lieu-le-ngay", file.head.at("from_day"), **days)


def _is_odd(scope: Scope, file: DossierFile, spans: Sequence[tuple[date, date]]) -> bool:
    first, last = span_of(file)
    starts = {1, *(rule.first_day for rule in _cutoffs(scope))}
    ends = {1, *(rule.last_day + 1 for rule in _cutoffs(scope))}
    touches_before = any(end + _DAY == first for _, end in spans)
    touches_after = any(start == last + _DAY for start, _ in spans)
    is_odd_start = first.day not in starts and not touches_before
    return is_odd_start or ((last + _DAY).day not in ends and not touches_after)


def _cutoffs(scope: Scope) -> tuple[ReportingCutoff, ...]:
    listed = scope.corpus.catalogue.reporting_cutoffs
    return listed.record.cutoffs if listed else ()
