"""``/phan-anh/``: how to send feedback, what came in, how it was answered."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator.render.blocks import Block, Cell, Facts, Page, Row, Section, Span, Table
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.contact import contact_blocks
from generator.render.pages.register_cards import see_also
from generator.render.pages.register_parts import (
    NO_ROWS,
    not_kept,
    procedure_span,
    section,
    share_cell,
    since_words,
    unit_span,
)
from generator.render.spans import (
    badge,
    bullets,
    cell,
    cell_of,
    empty,
    fact,
    folded,
    link,
    or_empty,
    paragraph,
    text,
)
from generator.views.communes import CommuneView
from generator.views.feedback import (
    FeedbackItemView,
    FeedbackView,
    TimedStep,
    TimelinessCount,
    counted_period,
)
from generator.views.shares import share_vi
from generator.views.wording import date_vi, number_vi, opening
from generator.vocabulary import NOT_APPLICABLE, NOT_GIVEN, Satisfaction, Timeliness

PAGE = "phan-anh.md"
RECORD = "phan-anh"
PORTAL = "https://dichvucong.gov.vn"
_ADVICE = (
    "Viết bằng tiếng Việt, nêu rõ việc gì, ở đâu, khi nào.",
    "Ghi tên, địa chỉ hoặc số điện thoại để nhận trả lời. Trang này không đăng những thông tin ấy.",
    "Khiếu nại, tố cáo đi theo thủ tục riêng, không gửi ở đây.",
)
_YARDSTICK = (
    "Đúng hạn là xong trong ngày cuối của mốc hoặc sớm hơn, tính theo ngày làm việc. "
    "Mốc dùng để theo dõi, không phải kết luận về việc làm đúng hay sai quy định."
)
#: Newest items that stand open; those before them are folded away, year by year.
SHOWN = 5
#: In the order of :class:`Timeliness`, short enough to stand side by side.
_COUNTS = ("Tổng", "Đúng hạn", "Muộn", "Còn hạn", "Quá mốc", "Chưa tính", "Tỷ lệ đúng hạn")


def feedback_page(commune: CommuneView) -> Page:
    """``/phan-anh/``."""
    view = commune.registers.feedback
    return Page(
        path=PAGE,
        title="Phản ánh, kiến nghị",
        description=f"Gửi phản ánh, kiến nghị đến {commune.name_inside} và kết quả xử lý.",
        record=RECORD,
        sources=sources_of(commune, (commune.registers,), commune.plans),
        updated=updated_words(commune),
        sections=(
            section("gui", "Gửi phản ánh, kiến nghị", *_sending(commune)),
            *_results(view, commune),
            see_also(commune, PAGE),
        ),
    )


def _sending(commune: CommuneView) -> tuple[Block, ...]:
    if commune.is_archived:
        return (paragraph(text("Xã này không còn tiếp nhận phản ánh, kiến nghị.")),)
    return (
        *contact_blocks("Nơi nhận phản ánh, kiến nghị", commune.commune.feedback),
        paragraph(text("Cũng gửi được tại"), link("Cổng Dịch vụ công quốc gia", PORTAL)),
        bullets(_ADVICE),
    )


def _results(view: FeedbackView, commune: CommuneView) -> tuple[Section, ...]:
    if not view.is_kept:
        results = section("ket-qua", "Kết quả xử lý", not_kept("phản ánh, kiến nghị đã nhận"))
        return (results, *_deadlines(view, commune))
    return (
        section("ket-qua", "Kết quả xử lý", *_overall(view, commune)),
        section("theo-thang", "Theo tháng nhận", _months(view)),
        section("danh-sach", "Từng phản ánh", *_items(view, commune)),
        section("khieu-nai-to-cao", "Khiếu nại, tố cáo", *_complaints(view)),
        *_deadlines(view, commune),
    )


def _overall(view: FeedbackView, commune: CommuneView) -> tuple[Block, ...]:
    said = [each.item.satisfaction for each in view.items if each.item.satisfaction]
    opinions = ", ".join(
        f"{each.label.lower()}: {said.count(each)}" for each in Satisfaction if each in said
    )
    share = view.handled.share
    facts = Facts(
        facts=(
            fact("received", RECORD, "Đã nhận", text(number_vi(len(view.items)))),
            fact(
                "share",
                RECORD,
                "Xử lý đúng hạn",
                text(share_vi(share)) if share.denominator else empty(NOT_APPLICABLE),
            ),
            fact("satisfaction", RECORD, "Ý kiến người gửi", or_empty(opinions)),
            fact("as_of", RECORD, "Tính đến ngày", text(date_vi(commune.as_of))),
        )
    )
    rows = tuple(
        Row(
            record=f"{RECORD}/{each.step.value}",
            cells=(cell(text(each.step.label), header=True, field="step"), *_counted(each.count)),
        )
        for each in view.steps
    )
    columns = ("Việc", *_COUNTS)
    caption = "Xử lý theo mốc thời gian"
    table = Table(caption=caption, columns=columns, rows=rows, style="figures")
    note = paragraph(text(_YARDSTICK), link("Mốc và căn cứ", "phan-anh.md#moc"), style="meta")
    return (facts, *((table,) if rows else ()), note)


def _counted(count: TimelinessCount | None) -> tuple[Cell, ...]:
    """Total, one count a timeliness, and the share; unknown is not 0."""
    if count is None:
        fields = ("total", *(each.value for each in Timeliness), "share")
        return tuple(cell(empty(), field=name) for name in fields)
    return (
        cell(text(number_vi(count.total)), field="total"),
        *(cell(text(number_vi(count.counts[each])), field=each.value) for each in Timeliness),
        share_cell(count.share, NOT_APPLICABLE),
    )


def _months(view: FeedbackView) -> Block:
    if not view.months:
        return paragraph(text(NO_ROWS))
    rows = tuple(
        Row(
            record=f"{RECORD}/{each.period.id}",
            cells=(
                cell(text(opening(each.period.label)), header=True, field="month"),
                *_counted(each.count),
            ),
        )
        for each in reversed(view.months)
    )
    caption, columns = "Phản ánh theo tháng nhận", ("Tháng", *_COUNTS)
    table = Table(caption=caption, columns=columns, rows=rows, style="plain")
    return folded("bang-theo-thang", f"Từng tháng: {len(rows)} tháng", table)


def _items(view: FeedbackView, commune: CommuneView) -> tuple[Block, ...]:
    if not view.items:
        return (paragraph(text(NO_ROWS)),)
    older = groupby(view.items[SHOWN:], key=lambda each: each.item.received_on.year)
    return (
        _item_table("Phản ánh, kiến nghị mới nhất", view.items[:SHOWN], commune),
        *(_older(year, tuple(items), commune) for year, items in older),
        paragraph(link("Tải danh sách (CSV)", "du-lieu/feedback.csv"), style="meta"),
    )


def _older(year: int, items: tuple[FeedbackItemView, ...], commune: CommuneView) -> Block:
    table = _item_table(f"Phản ánh, kiến nghị trước đó, năm {year}", items, commune)
    return folded(f"phan-anh-{year}", f"Trước đó, năm {year}: {len(items)} phản ánh", table)


def _item_table(caption: str, items: Iterable[FeedbackItemView], commune: CommuneView) -> Table:
    columns = ("Mã, ngày nhận", "Nội dung", "Xử lý", "Trả lời", "Thời gian")
    rows = tuple(_item(each, commune) for each in items)
    return Table(caption=caption, columns=columns, rows=rows)


def _item(view: FeedbackItemView, commune: CommuneView) -> Row:
    item = view.item
    about = [(procedure_span(item.about_code, commune),)] if item.about_code else []
    content = ((text(item.summary),), (text(f"{item.kind.label}. {item.channel.label}."),), *about)
    handled = [(text(view.outcome.label),), (unit_span(view.unit, commune),)]
    if item.forwarded_to:
        handled.append((text(f"Nơi nhận chuyển: {item.forwarded_to}"),))
    return Row(
        record=f"{RECORD}/{item.id}",
        cells=(
            cell_of(((text(item.id),), (text(date_vi(item.received_on)),)), field="id"),
            cell_of(content, field="summary"),
            cell_of(tuple(handled), field="outcome"),
            cell_of(_answer(view), field="answer"),
            cell_of(_time(view.handling), field="time"),
        ),
    )


def _answer(view: FeedbackItemView) -> tuple[tuple[Span, ...], ...]:
    item = view.item
    said = (item.answer or "").split("\n")
    lines: list[tuple[Span, ...]] = [(text(each),) for each in said if each] or [(empty(),)]
    if item.published_on:
        lines.append((text(f"Công khai ngày {date_vi(item.published_on)}."),))
    if item.satisfaction:
        lines.append((text(f"Người gửi: {item.satisfaction.label.lower()}."),))
    return tuple(lines)


def _time(step: TimedStep) -> tuple[tuple[Span, ...], ...]:
    lines: list[tuple[Span, ...]] = [(badge(step.timeliness),)]
    if step.ended_on:
        used = "" if step.worked_days is None else f", sau {step.worked_days} ngày làm việc"
        lines.append((text(f"Xong ngày {date_vi(step.ended_on)}{used}."),))
    if step.due_on:
        tentative = " (dự kiến)" if step.is_tentative else ""
        lines.append((text(f"Hạn theo mốc: {date_vi(step.due_on)}{tentative}."),))
    return tuple(lines)


def _complaints(view: FeedbackView) -> tuple[Block, ...]:
    note = paragraph(text("Chỉ công khai số đơn; vụ việc giải quyết theo thủ tục riêng."))
    rows = tuple(
        Row(
            record=f"{RECORD}/don/{each.period}",
            cells=(
                cell(text(counted_period(each)), header=True, field="period"),
                _number(each.complaints, "complaints"),
                _number(each.denunciations, "denunciations"),
            ),
        )
        for each in view.complaints
    )
    if not rows:
        return (note, not_kept("số đơn khiếu nại, tố cáo"))
    columns = ("Kỳ", "Khiếu nại", "Tố cáo")
    caption = "Số đơn khiếu nại, tố cáo"
    return (note, Table(caption=caption, columns=columns, rows=rows, style="plain"))


def _number(value: int | None, field: str) -> Cell:
    return cell(empty(NOT_GIVEN) if value is None else text(number_vi(value)), field=field)


def _deadlines(view: FeedbackView, commune: CommuneView) -> tuple[Section, ...]:
    if commune.is_archived and not view.is_kept:
        return ()
    used = (rule for each in view.steps for rule in each.deadlines)
    rules = dict.fromkeys((*view.deadlines, *used))
    rows = tuple(
        Row(
            record=f"{RECORD}/moc-{number}",
            cells=(
                cell(text(rule.step.label), header=True, field="step"),
                cell(text(f"{rule.working_days} ngày làm việc"), field="working_days"),
                cell(text(since_words(rule.effective_from, rule.effective_to)), field="effective"),
                cell(text(rule.basis), field="basis"),
                cell(text(rule.verified.label), field="verified"),
            ),
        )
        for number, rule in enumerate(rules, start=1)
    )
    table = Table(
        caption="Mốc thời gian xử lý phản ánh, kiến nghị",
        columns=("Việc", "Mốc", "Áp dụng", "Căn cứ", "Đối chiếu"),
        rows=rows,
    )
    kept = folded("bang-moc", f"Từng việc: {len(rows)} mốc", table)
    block = kept if rows else not_kept("mốc thời gian xử lý")
    return (section("moc", "Mốc thời gian và căn cứ", block),)
