"""The part of a periodic report on dossiers: counts, rates, sectors, late ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.dossiers import DossierRow
from generator.render.form import MARK
from generator.render.periodic.table import (
    Figure,
    FigureSource,
    ReportRow,
    ReportSection,
    ReportTable,
    number,
    rate_figure,
    words,
)
from generator.views.dossier_form import COUNTS
from generator.views.dossier_periods import DossierPeriod
from generator.views.dossier_rates import rate
from generator.views.periodic import PeriodicView
from generator.views.wording import capital, date_vi
from generator.vocabulary import NOT_GIVEN, DossierRate

_RESULTS = "ket-qua/"


def dossier_section(view: PeriodicView) -> ReportSection:
    """Counts and rates by both ways of cutting the period, then the late dossiers by month."""
    return ReportSection(
        title="Tình hình, kết quả giải quyết thủ tục hành chính",
        tables=(_counts(view), _rates(view), _overdue(view)),
    )


def _counts(view: PeriodicView) -> ReportTable:
    return ReportTable(
        sheet="Hồ sơ",
        title="Số hồ sơ thủ tục hành chính",
        columns=("Chỉ tiêu", *_heads(view)),
        rows=tuple(
            ReportRow(
                cells=(
                    words(DossierRow.model_fields[name].title),
                    *(_count(each, name) for each in _both(view)),
                ),
                source=_source(view),
            )
            for name in COUNTS
        ),
    )


def _rates(view: PeriodicView) -> ReportTable:
    return ReportTable(
        sheet="Tỷ lệ",
        title="Các tỷ lệ",
        columns=("Tỷ lệ", *_heads(view)),
        rows=tuple(
            ReportRow(
                cells=(
                    words(indicator.label),
                    *(
                        rate_figure(rate(indicator, each.total) if each else None)
                        for each in _both(view)
                    ),
                ),
                source=_source(view),
            )
            for indicator in DossierRate
        ),
    )


def _both(view: PeriodicView) -> tuple[DossierPeriod | None, ...]:
    return (view.dossiers, view.dossiers_cut)


def _heads(view: PeriodicView) -> tuple[str, str]:
    start, end = view.period.start, view.period.end
    marks = [f" {MARK}" if each and each.marked else "" for each in _both(view)]
    over = "" if end < view.as_of else " (kỳ chưa kết thúc)"
    cut = _days(*view.cut) if view.cut else "không có quy định"
    return f"Theo lịch: {_days(start, end)}{over}{marks[0]}", f"Kỳ chốt: {cut}{marks[1]}"


def _days(start: date, end: date) -> str:
    return f"{date_vi(start)} đến {date_vi(end)}"


def _count(period: DossierPeriod | None, name: str) -> Figure:
    return number(getattr(period.total, name) if period else None)


def _source(view: PeriodicView) -> FigureSource:
    known = [each for each in _both(view) if each]
    files = dict.fromkeys(path for each in known for path in each.sources)
    return FigureSource(page=_RESULTS, data="dossier-periods", files=tuple(files))


def _overdue(view: PeriodicView) -> ReportTable:
    return ReportTable(
        sheet="Quá hạn",
        title="Hồ sơ quá hạn từng tháng, theo loại lý do",
        columns=("Tháng", "Số hồ sơ quá hạn", "Số hồ sơ trong sổ", "Loại lý do"),
        rows=tuple(_overdue_rows(view)),
    )


def _overdue_rows(view: PeriodicView) -> Iterator[ReportRow]:
    """A late dossier may stay late for months, so that months are never added up."""
    for month, figures, late in view.dossier_months:
        rows = late.rows if late else None
        count = late.count if late else 0
        known = figures is not None
        kept = len(rows) if rows is not None else (0 if known and count == 0 else None)
        reasons = (f"{each.label}: {n}" for each, n in (late.reasons if late else {}).items())
        no_reason = "Không có hồ sơ quá hạn" if known and count == 0 else NOT_GIVEN
        yield ReportRow(
            cells=(
                words(capital(month.label)),
                number(count if known else None),
                number(kept),
                words("; ".join(reasons) or no_reason),
            ),
            source=FigureSource(
                page=_RESULTS,
                data="overdue",
                files=view.overdue_files(figures) if figures else (),
            ),
        )
