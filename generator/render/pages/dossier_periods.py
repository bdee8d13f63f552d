"""Months, quarters, years and cut-off periods of dossier figures, one row each."""

from __future__ import annotations

from collections.abc import Iterable

from generator.render.blocks import Block, Cell, Row, Section, Span, Table
from generator.render.form import MARK
from generator.render.pages.dossier_words import (
    HELP,
    count,
    form_page,
    mark_notice,
    percent,
)
from generator.render.spans import cell, empty, link, paragraph, text
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
    listed, before = view.months[:MOST_MONTHS], (words,) if older > 0 else ()
    return _section("xu-huong", "Từng tháng", "Số liệu từng tháng", listed, *before)


def long_section(view: DossiersView) -> tuple[Section, ...]:
    """Quarters and years of the calendar."""
    periods = (*view.quarters, *view.years)
    return _section("quy-nam", "Từng quý, từng năm", "Số liệu từng quý, từng năm", periods)


def cut_section(view: DossiersView) -> tuple[Section, ...]:
    """Quarters and years by the cut-off days, once there are figures of any."""
    if not any(period.is_known for period in view.cut):
        return ()
    words = paragraph(
        text("Báo cáo chốt số liệu vào ngày khác với ngày đầu, ngày cuối quý."),
        link("Về kỳ chốt số liệu", f"{HELP}#chot"),
    )
    title, caption = "Theo kỳ chốt số liệu báo cáo", "Số liệu theo kỳ chốt"
    return _section("ky-chot", title, caption, view.cut, words)


def _section(
    anchor: str, title: str, caption: str, periods: Iterable[DossierPeriod], *before: Block
) -> tuple[Section, ...]:
    listed = tuple(periods)
    if not listed:
        return ()
    rows = tuple(_row(period) for period in listed)
    table = Table(caption=caption, columns=_COLUMNS, rows=rows, style="figures")
    notices = next((mark_notice(period) for period in listed if period.marked), ())
    return (Section(id=anchor, title=title, blocks=(*before, table, *notices)),)


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
