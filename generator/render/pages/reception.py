"""Where a procedure is handed in: in the answer box, as a section, and on the contact page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.procedures import TerritoryFree
from generator.render.blocks import Block, Fact, Facts, Row, Section, Span, Table
from generator.render.spans import (
    cell,
    cell_of,
    empty,
    fact,
    lines,
    link,
    or_empty,
    paragraph,
    text,
)
from generator.views.procedures import ProcedureView
from generator.views.reception import PlaceView, Received, elsewhere, places_of
from generator.views.wording import date_vi
from generator.vocabulary import ReceivedBy, TerritoryScope

#: The answer box names this many places; the section names them all.
MOST_PLACES_IN_BOX = 3
PLACES = "lien-he.md#noi-tiep-nhan"
#: The provisions and how far each was checked.
_GROUNDS = {
    TerritoryScope.PROVINCE: (
        "Nghị định 118/2025/NĐ-CP Điều 14 khoản 2 (theo nguồn dẫn lại, chưa đối chiếu toàn văn)."
    ),
    TerritoryScope.NATION: (
        "Nghị định 118/2025/NĐ-CP Điều 14 khoản 4, Nghị định 309/2026/NĐ-CP bổ sung (đã xem văn"
        " bản): theo danh mục do cơ quan có thẩm quyền công bố."
    ),
}
_FROM_WHEN = (
    "Nộp ở nơi khác thì thời hạn tính từ khi cơ quan có thẩm quyền giải quyết nhận được hồ sơ"
    " (Nghị định 118/2025/NĐ-CP Điều 17 khoản 3, Nghị định 309/2026/NĐ-CP sửa đổi)."
)


def where_lines(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    """«Nộp ở đâu» in the answer box."""
    places = places_of(view)
    found = [line for place in places[:MOST_PLACES_IN_BOX] for line in _place_lines(place)]
    if len(places) > MOST_PLACES_IN_BOX:
        words = f"và {len(places) - MOST_PLACES_IN_BOX} nơi khác"
        found.append((link(words, f"thu-tuc/{view.code}.md#noi-nop"),))
    return (*(found or _unknown(view)), *_officer(view), *_anywhere(view))


def _unknown(view: ProcedureView) -> list[tuple[Span, ...]]:
    if view.procedure.received_by is ReceivedBy.COMMUNE_POLICE:
        return [(text("Công an xã"),)]
    return [(text(ReceivedBy.COMMUNE.label),), (text("Địa chỉ:"), empty())]


def _place_lines(place: PlaceView) -> Iterable[tuple[Span, ...]]:
    yield (link(place.office.name, PLACES),)
    address = place.office.address
    yield (text(address),) if address else (text("Địa chỉ:"), empty())
    if place.has_own_hours:
        yield (text(f"Giờ nhận thủ tục này: {_hours_words(place)}"),)


def _hours_words(place: PlaceView) -> str:
    return "; ".join(f"{each.days}: {each.times}" for each in place.hours)


def _officer(view: ProcedureView) -> list[tuple[Span, ...]]:
    post = view.offered.officer_post
    return [(text(f"Người tiếp nhận: {post}"),)] if post else []


def _anywhere(view: ProcedureView) -> list[tuple[Span, ...]]:
    free = view.offered.territory_free
    if free is None:
        return []
    words = f"Nộp được cả ở nơi khác {free.scope.label}:"
    return [(text(words), link("xem nơi nhận", f"thu-tuc/{view.code}.md#noi-nop"))]


def reception_section(view: ProcedureView) -> Section:
    """Every place with its hours, the officer's post, and receipt regardless of territory."""
    places = places_of(view)
    blocks: list[Block] = [_table("Nơi nộp hồ sơ trong xã", places, view)] if places else []
    free = view.offered.territory_free
    record = view.code
    blocks.append(
        Facts(
            facts=(
                *(() if places else (_nobody(view),)),
                fact(
                    "officer_post",
                    record,
                    "Chức danh người tiếp nhận",
                    or_empty(view.offered.officer_post),
                ),
                fact(
                    "territory_free",
                    record,
                    "Không phụ thuộc địa giới hành chính",
                    or_empty(_free_words(free) if free else None),
                ),
            )
        )
    )
    blocks += _regardless(free, view) if free else ()
    return Section(id="noi-nop", title="Nơi nộp hồ sơ", blocks=tuple(blocks))


def _nobody(view: ProcedureView) -> Fact:
    return Fact(field="place", record=view.code, label="Nơi tiếp nhận", lines=tuple(_unknown(view)))


def _free_words(free: TerritoryFree) -> str:
    words = f"Nộp được ở nơi khác {free.scope.label}"
    decision = free.decision
    if decision is None:
        return words
    day = f" ngày {date_vi(decision.issued_on)}" if decision.issued_on else ""
    return f"{words}, theo danh mục công bố tại {decision.number}{day}"


def _regardless(free: TerritoryFree, view: ProcedureView) -> list[Block]:
    outside = elsewhere(view)
    words = (
        () if outside else (text("Hỏi trung tâm phục vụ hành chính công nơi bạn định nộp trước."),)
    )
    table = (_table("Nơi khác nhận hồ sơ", outside, view),) if outside else ()
    ground = paragraph(text(_FROM_WHEN), text(_GROUNDS[free.scope]), style="meta")
    return [*table, *(paragraph(span) for span in words), ground]


def _table(caption: str, places: Iterable[PlaceView], view: ProcedureView) -> Table:
    rows = tuple(
        Row(
            record=f"{view.code}/noi-nop/{place.id}",
            cells=(
                cell(text(place.office.name), header=True, field="name"),
                cell(or_empty(place.office.address), field="address"),
                cell(or_empty(place.office.phone), field="phone"),
                cell_of(hours_lines(place), field="hours"),
            ),
        )
        for place in places
    )
    columns = ("Nơi tiếp nhận", "Địa chỉ", "Điện thoại", "Giờ nhận")
    return Table(caption=caption, columns=columns, rows=rows)


def hours_lines(place: PlaceView) -> tuple[tuple[Span, ...], ...]:
    """When a place receives, one line for each run of days."""
    return lines(f"{each.days}: {each.times}" for each in place.hours)


def received_lines(received: Received) -> tuple[tuple[Span, ...], ...]:
    """What a place receives: all, all but the fewer, or the fewer."""
    if not received.others:
        return ((text("Tất cả thủ tục nộp tại xã"),),)
    if not received.procedures:
        return ((text("Không nhận thủ tục nào ở trang này"),),)
    if len(received.others) < len(received.procedures):
        return ((text("Tất cả thủ tục nộp tại xã, trừ:"),), *_links(received.others))
    return _links(received.procedures)


def _links(views: Iterable[ProcedureView]) -> tuple[tuple[Span, ...], ...]:
    return tuple((link(view.title, f"thu-tuc/{view.code}.md"),) for view in views)
