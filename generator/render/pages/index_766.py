"""The index of service quality on ``/danh-gia/``: published scores, never one of our own."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.render.blocks import (
    Block,
    Cell,
    Details,
    Facts,
    Notice,
    Row,
    Section,
    Span,
    Table,
)
from generator.render.pages.index_charts import drawn_sections
from generator.render.pages.register_parts import not_kept, section
from generator.render.spans import (
    cell,
    cell_of,
    empty,
    fact,
    folded,
    lines,
    link,
    paragraph,
    text,
)
from generator.views.index_766 import ComponentView, GroupView, IndexMonthView, IndexView
from generator.views.wording import date_vi, number_vi, opening
from generator.vocabulary import NOT_SCORED

RECORD = "chi-so-766"
_NOTE = (
    "Điểm dưới đây ghi đúng như Cổng công bố; trang này không tự tính điểm. "
    "«Không chấm điểm» khác với 0 điểm."
)
_MISMATCH = "Tổng các phần không khớp; đã đối chiếu, chính Cổng công bố các số như vậy."


def index_sections(view: IndexView | None) -> tuple[Section, ...]:
    """The newest month, its components, and the months before it."""
    if view is None:
        return (section(RECORD, "Bộ chỉ số phục vụ", not_kept("bộ chỉ số")),)
    newest = view.newest
    if newest is None:
        return (section(RECORD, view.frame.name, *_about(view), not_kept("điểm của xã")),)
    return (
        section(RECORD, view.frame.name, *_about(view), *_newest(newest, view)),
        *drawn_sections(view, newest),
        section("xu-huong", "Điểm các tháng", _months(view)),
        section("thanh-phan", f"Điểm thành phần {newest.period.label}", *_components(newest)),
    )


def _about(view: IndexView) -> Iterator[Block]:
    frame = view.frame
    page = frame.page
    yield paragraph(
        text(f"Theo {frame.basis} ({frame.verified.label}). Xem trên"),
        link(page.name, page.url) if page.url else text(page.name),
    )


def _newest(month: IndexMonthView, view: IndexView) -> Iterator[Block]:
    record = month.record
    if record is None:
        return
    source = record.source
    yield Facts(
        facts=(
            fact("score", RECORD, f"Tổng điểm {month.period.label}", *_of(month, view)),
            fact("score_as_of", RECORD, "Số liệu của Cổng đến ngày", text(date_vi(record.as_of))),
            fact(
                "source",
                RECORD,
                "Nguồn",
                link(source.name, source.url) if source.url else text(source.name),
            ),
        )
    )
    yield paragraph(text(_NOTE), style="meta")
    if record.flags:
        flags = f"Cổng kèm dấu báo về chất lượng dữ liệu: {'; '.join(record.flags)}."
        yield Notice(kind="warning", spans=(text(flags),))
    if record.sums_as_published:
        yield Notice(kind="warning", spans=(text(_MISMATCH),))
    yield Table(
        caption=f"Điểm các nhóm {month.period.label}",
        columns=("Nhóm", "Điểm", "Tối đa", "Dấu báo của Cổng"),
        rows=tuple(_group_row(each) for each in month.groups),
        style="plain",
    )


def _of(month: IndexMonthView, view: IndexView) -> tuple[Span, ...]:
    score = _score(month.score, month.absent)
    return (score,) if score.is_empty else (text(f"{score.text}/{number_vi(view.frame.maximum)}"),)


def _score(score: Decimal | None, absent: str) -> Span:
    return empty(absent) if score is None else text(number_vi(score))


def _group_row(group: GroupView) -> Row:
    return Row(
        record=f"{RECORD}/{group.frame.id}",
        cells=(
            cell(text(group.frame.name), header=True, field="name"),
            cell(_score(group.score, group.absent), field="score"),
            cell(text(number_vi(group.frame.maximum)), field="maximum"),
            _flags(group.given.flags if group.given else ()),
        ),
    )


def _flags(flags: tuple[str, ...]) -> Cell:
    """The portal's own flags; a dash where it gave none."""
    return cell_of(lines(flags) if flags else ((text("–"),),), field="flags")


def _months(view: IndexView) -> Block:
    words = f"Tổng điểm và từng nhóm: {len(view.months)} tháng"
    return folded("diem-tung-thang", words, _trend(view))


def _trend(view: IndexView) -> Table:
    groups = view.frame.groups
    rows = tuple(
        Row(
            record=f"{RECORD}/{month.period.id}",
            cells=(
                cell(text(opening(month.period.label)), header=True, field="month"),
                cell(_score(month.score, month.absent), field="score"),
                *(
                    cell(
                        _score(group.score, group.absent if month.record else month.absent),
                        field=group.frame.id,
                    )
                    for group in month.groups
                ),
            ),
        )
        for month in reversed(view.months)
    )
    columns = ("Tháng", "Tổng điểm", *(group.short_name for group in groups))
    caption = "Điểm từng tháng như Cổng công bố"
    return Table(caption=caption, columns=columns, rows=rows, style="plain")


def _components(month: IndexMonthView) -> Iterator[Block]:
    for group in month.groups:
        table = Table(
            caption=f"Thành phần của nhóm: {group.frame.name}",
            columns=("Thành phần", "Điểm", "Tối đa", "Tử số/mẫu số", "Dấu báo của Cổng"),
            rows=tuple(_component_row(each, group) for each in group.components),
            style="plain",
        )
        score = _score(group.score, group.absent)
        known = text(f"{score.text}/{number_vi(group.frame.maximum)} điểm")
        yield Details(
            id=f"nhom-{group.frame.id}",
            summary=(text(f"{group.frame.name}:"), score if score.is_empty else known),
            blocks=(table,),
        )


def _component_row(view: ComponentView, group: GroupView) -> Row:
    frame, given = view.frame, view.given
    number = f"{frame.number}. " if frame.number else ""
    maximum = empty(NOT_SCORED) if frame.maximum is None else text(number_vi(frame.maximum))
    return Row(
        record=f"{RECORD}/{group.frame.id}/{frame.id}",
        cells=(
            cell(text(f"{number}{frame.name}"), header=True, field="name"),
            cell(_score(view.score, view.absent), field="score"),
            cell(maximum, field="maximum"),
            cell(_counted(view), field="counted"),
            _flags(given.flags if given else ()),
        ),
    )


def _counted(view: ComponentView) -> Span:
    given = view.given
    if given is None or given.numerator is None or given.denominator is None:
        return empty("Cổng không nêu" if given else view.absent)
    return text(f"{number_vi(given.numerator)}/{number_vi(given.denominator)}")
