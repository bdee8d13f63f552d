"""``/bao-cao/``: the reporting calendar, and which reports were sent and published."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.reports import Report, ReportingCutoff
from generator.render.blocks import Block, Page, Row, Section, Span, Table
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.register_cards import see_also
from generator.render.pages.register_parts import (
    basis_words,
    counts_table,
    day_span,
    document_lines,
    not_kept,
    section,
    since_words,
)
from generator.render.spans import badge, cell, cell_of, empty, paragraph, text
from generator.views.communes import CommuneView
from generator.views.reports import PeriodReport, ReportsView, sent_counts
from generator.views.wording import date_vi, opening

PAGE = "bao-cao.md"
RECORD = "bao-cao"
_NO_DUE = "Chưa rõ hạn"


def reports_page(commune: CommuneView) -> Page:
    """``/bao-cao/``."""
    view = commune.registers.reports
    return Page(
        path=PAGE,
        title="Báo cáo định kỳ",
        description=f"Lịch báo cáo và các báo cáo đã gửi, đã công khai của {commune.name_inside}.",
        record=RECORD,
        sources=sources_of(commune, (commune.registers,), commune.plans),
        updated=updated_words(commune),
        sections=(
            section("lich", "Lịch báo cáo", *_calendar(view, commune)),
            section("dot-xuat", "Báo cáo đột xuất", *_ad_hoc(view)),
            *_rules(view, commune),
            see_also(commune, PAGE),
        ),
    )


def _calendar(view: ReportsView, commune: CommuneView) -> Iterator[Block]:
    if not view.periods:
        yield not_kept("báo cáo đã gửi, đã công khai")
        return
    heads = ("Tình trạng", "Số báo cáo")
    yield counts_table(RECORD, "Báo cáo theo tình trạng", sent_counts(view.periods), heads)
    yield Table(
        caption="Báo cáo định kỳ",
        columns=("Kỳ", "Số liệu từ ngày, đến ngày", "Hạn gửi", "Báo cáo", "Tình trạng"),
        rows=tuple(_period(each) for each in view.periods),
    )
    yield paragraph(text(f"Tính đến ngày {date_vi(commune.as_of)}."), style="meta")


def _period(view: PeriodReport) -> Row:
    taken = (
        text(f"{date_vi(view.first)} đến {date_vi(view.last)}")
        if view.first and view.last
        else empty("Không có quy định mốc chốt")
    )
    due = text(date_vi(view.due_on)) if view.due_on else empty(_NO_DUE)
    return Row(
        record=f"{RECORD}/{view.period.id}",
        cells=(
            cell(text(opening(view.period.label)), header=True, field="period"),
            cell(taken, field="figures"),
            cell(due, field="due_on"),
            cell_of(_report(view.report), field="report"),
            cell(badge(view.state), field="state"),
        ),
    )


def _report(report: Report | None) -> tuple[tuple[Span, ...], ...]:
    if report is None:
        return ((empty(),),)
    sent_to = f" đến {report.sent_to}" if report.sent_to else ""
    return (
        (text(report.title),),
        *document_lines(report.documents, "Văn bản:"),
        (text(f"Gửi{sent_to}:"), day_span(report.sent_on)),
        (text("Công khai:"), day_span(report.published_on)),
    )


def _ad_hoc(view: ReportsView) -> Iterator[Block]:
    if not view.ad_hoc:
        yield not_kept("báo cáo đột xuất")
        return
    rows = tuple(
        Row(
            record=f"{RECORD}/{report.id}",
            cells=(cell_of(_report(report), field="report"), cell(day_span(report.sent_on))),
        )
        for report in view.ad_hoc
    )
    yield Table(caption="Báo cáo đột xuất", columns=("Báo cáo", "Ngày gửi"), rows=rows)


def _rules(view: ReportsView, commune: CommuneView) -> tuple[Section, ...]:
    if commune.is_archived:
        return ()
    rows = tuple(_rule(number, rule) for number, rule in enumerate(view.cutoffs, start=1))
    table: Block = (
        Table(
            caption="Mốc chốt số liệu báo cáo",
            columns=("Loại kỳ", "Số liệu từ ngày", "Đến ngày", "Áp dụng", "Căn cứ", "Đối chiếu"),
            rows=rows,
        )
        if rows
        else not_kept("mốc chốt số liệu")
    )
    days, basis = view.reporting.report_within_days, view.reporting.report_within_basis
    ground = f" ({basis})" if basis else ""
    due = (
        text(f"Hạn gửi: {days} ngày làm việc sau ngày chốt{ground}.")
        if days is not None
        else empty("Hạn gửi do tỉnh, thành phố quy định: chưa cập nhật.")
    )
    return (section("moc-chot", "Mốc chốt số liệu và hạn gửi", table, paragraph(due)),)


def _rule(number: int, rule: ReportingCutoff) -> Row:
    return Row(
        record=f"{RECORD}/moc-{number}",
        cells=(
            cell(text(opening(rule.interval.label)), header=True, field="interval"),
            cell(text(f"Ngày {rule.first_day} tháng trước kỳ"), field="first_day"),
            cell(text(f"Ngày {rule.last_day} tháng cuối kỳ"), field="last_day"),
            cell(text(since_words(rule.effective_from, rule.effective_to)), field="effective"),
            cell_of(tuple((text(basis_words(each)),) for each in rule.basis), field="basis"),
            cell_of(_verified(rule), field="verified"),
        ),
    )


def _verified(rule: ReportingCutoff) -> tuple[tuple[Span, ...], ...]:
    note = ((text(rule.note),),) if rule.note else ()
    return ((text(rule.verified.label),), *note)
