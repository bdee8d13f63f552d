"""Months, quarters, years and cut-off periods of dossier figures, one row each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.render.blocks import Block, Cell, Details, Row, Section, Span, Table
from generator.render.form import MARK
from generator.render.pages.dossier_words import (
    HELP,
    count,
    form_page,
    mark_notice,
    percent,
)
from generator.render.spans import cell, empty, folded, link, paragraph, text
from generator.views.dossier_data import form_file
from generator.views.dossier_periods import DossierPeriod
from generator.views.dossier_rates import rate
from generator.views.dossiers import DossiersView
from generator.views.wording import date_vi
from generator.vocabulary import DossierRate, Interval

#: Two years: each month beside the same one of the year before.
MOST_MONTHS = 24
_COUNTS = (
    ("received_total", "Tiếp nhận"),
    ("completed_total", "Đã giải quyết"),
    ("completed_late", "Quá hạn"),
    ("pending_total", "Đang giải quyết"),
)
_RATES = ((DossierRate.ON_TIME, "Tỷ lệ đúng hạn"), (DossierRate.ONLINE, "Tỷ lệ trực tuyến"))
_COLUMNS = (
    "Kỳ",
    *(label for _, label in _COUNTS),
    *(label for _, label in _RATES),
    "Nguồn của số liệu",
    "Biểu 06",
)


def months_section(view: DossiersView) -> tuple[Section, ...]:
    """The trend: the newest months, with figures or without; open data has them all."""
    older = len(view.months) - MOST_MONTHS
    words = paragraph(
        text(f"{older} tháng trước nữa có trong"),
        link("số liệu theo kỳ", "du-lieu/dossier-periods.csv"),
    )
    listed = view.months[:MOST_MONTHS]
    years = groupby(listed, key=lambda month: month.from_day.year)
    tables = tuple(_months(year, tuple(months)) for year, months in years)
    before = (words,) if older > 0 else ()
    return _section("xu-huong", "Từng tháng", listed, *before, *tables)


def _months(year: int, months: tuple[DossierPeriod, ...]) -> Details:
    table = _table(f"Số liệu từng tháng, năm {year}", months)
    return folded(f"thang-{year}", f"Năm {year}: {len(months)} tháng", table)


def long_section(view: DossiersView) -> tuple[Section, ...]:
    """Quarters and years of the calendar."""
    periods = (*view.quarters, *view.years)
    words = f"{len(view.quarters)} quý, {len(view.years)} năm"
    table = _table("Số liệu từng quý, từng năm", periods)
    block = folded("bang-quy-nam", words, table)
    return _section("quy-nam", "Từng quý, từng năm", periods, block)


def cut_section(view: DossiersView) -> tuple[Section, ...]:
    """Quarters and years by the cut-off days, once there are figures of any."""
    if not any(period.is_known for period in view.cut):
        return ()
    words = paragraph(
        text("Báo cáo chốt số liệu vào ngày khác với ngày đầu, ngày cuối quý."),
        link("Về kỳ chốt số liệu", f"{HELP}#chot"),
    )
    table = _table("Số liệu theo kỳ chốt", view.cut)
    block = folded("bang-ky-chot", f"{len(view.cut)} kỳ chốt số liệu", table)
    return _section("ky-chot", "Theo kỳ chốt số liệu báo cáo", view.cut, words, block)


def _section(
    anchor: str, title: str, periods: Sequence[DossierPeriod], *blocks: Block
) -> tuple[Section, ...]:
    """The blocks, and what the mark means where a period bears it; nothing without periods."""
    if not periods:
        return ()
    notices = next((mark_notice(period) for period in periods if period.marked), ())
    return (Section(id=anchor, title=title, blocks=(*blocks, *notices)),)


def _table(caption: str, periods: Iterable[DossierPeriod]) -> Table:
    rows = tuple(_row(period) for period in periods)
    return Table(caption=caption, columns=_COLUMNS, rows=rows, style="figures")


def _row(period: DossierPeriod) -> Row:
    name = period.label[:1].upper() + period.label[1:]
    shown = f"{name} {MARK}" if period.marked else name
    return Row(
        record=period.id,
        cells=(
            cell(text(shown), header=True, field="period"),
            *_figures(period),
            cell(text(period.origin_words), field="origin"),
            cell(*_form(period), field="form"),
        ),
    )


def _figures(period: DossierPeriod) -> tuple[Cell, ...]:
    if not period.is_known:
        names = [name for name, _ in _COUNTS] + [f"{each.value}_rate" for each, _ in _RATES]
        return tuple(cell(empty(), field=name) for name in names)
    total = period.total
    return (
        *(cell(count(getattr(total, name)), field=name) for name, _ in _COUNTS),
        *(cell(percent(rate(i, total)), field=f"{i.value}_rate") for i, _ in _RATES),
    )


def _form(period: DossierPeriod) -> tuple[Span, ...]:
    if not period.is_known:
        return (text("–"),)
    workbook = link("Excel", form_file(period))
    if period.interval is Interval.MONTH:
        return (workbook,)
    return (link("Xem Biểu 06", form_page(period)), workbook)


def corrections_section(view: DossiersView) -> tuple[Section, ...]:
    """Which files were replaced, when and why."""
    rows = tuple(
        Row(
            record=each.file.name,
            cells=(
                cell(text(f"{date_vi(head.from_day)} đến {date_vi(head.to_day)}"), header=True),
                cell(text(date_vi(head.source.taken_on) if head.source.taken_on else "–")),
                cell(text(each.reason)),
            ),
        )
        for each in view.corrections
        for head in [each.file.head.record]
    )
    if not rows:
        return ()
    table = Table(
        caption="Các lần đính chính số liệu",
        columns=("Kỳ", "Ngày đính chính", "Lý do"),
        rows=rows,
    )
    return (Section(id="dinh-chinh", title="Đính chính", blocks=(table,)),)
