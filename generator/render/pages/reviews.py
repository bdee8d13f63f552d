"""``/ra-soat/``: simplification reviews against targets, and internal procedures."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.reviews import ReviewTarget
from generator.render.blocks import Block, Bullets, Cell, Fact, Facts, Page, Row, Span, Table
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.plan_reviews import row_state
from generator.render.pages.register_cards import see_also
from generator.render.pages.register_parts import (
    HeldTarget,
    code_span,
    counts_table,
    document_lines,
    not_kept,
    procedure_span,
    section,
    targets_table,
    unit_span,
)
from generator.render.spans import (
    badge,
    cell,
    cell_of,
    empty,
    fact,
    folded,
    link,
    paragraph,
    text,
)
from generator.views.communes import CommuneView
from generator.views.reviews import ReviewsView, SimplificationView
from generator.views.shares import share_vi
from generator.views.wording import date_vi, money_vi, number_vi
from generator.vocabulary import NOT_APPLICABLE, NOT_GIVEN

PAGE = "ra-soat.md"
RECORD = "ra-soat"


def reviews_page(commune: CommuneView) -> Page:
    """``/ra-soat/``."""
    view = commune.registers.reviews
    return Page(
        path=PAGE,
        title="Rà soát, đơn giản hóa thủ tục",
        description=f"Rà soát thủ tục và quy trình nội bộ của {commune.name_inside}.",
        record=RECORD,
        sources=sources_of(commune, (commune.registers,), commune.plans),
        updated=updated_words(commune),
        sections=(
            section("ket-qua", "Kết quả rà soát", *_results(view, commune)),
            section("theo-ke-hoach", "Rà soát nêu trong kế hoạch", *_planned(commune)),
            section("danh-sach", "Từng thủ tục", *_rows(view, commune)),
            section("quy-trinh-noi-bo", "Quy trình nội bộ", *_internal(view, commune)),
            see_also(commune, PAGE),
        ),
    )


def _results(view: ReviewsView, commune: CommuneView) -> Iterator[Block]:
    if not view.reviews:
        yield not_kept("kết quả rà soát")
        return
    if view.targets:
        held = (
            HeldTarget(
                plan_id=each.link.plan,
                plan=each.plan,
                target=each.target,
                counted=_counted_words(each.link),
                share=each.share,
                shown=each.shown,
                absent=NOT_GIVEN,
                state=each.state,
            )
            for each in view.targets
        )
        yield targets_table("So với chỉ tiêu của kế hoạch", held)
    heads = ("Tình trạng", "Số thủ tục")
    yield counts_table(RECORD, "Thủ tục được rà soát theo tình trạng", view.states, heads)
    documents = Fact(
        field="documents",
        record=RECORD,
        label="Kế hoạch, báo cáo rà soát",
        lines=document_lines(view.documents),
    )
    day = fact("as_of", RECORD, "Tính đến ngày", text(date_vi(commune.as_of)))
    yield Facts(facts=(documents, day))


def _counted_words(link: ReviewTarget) -> str:
    words = f"{link.measure.label} ({link.scope.label.lower()})"
    return f"{words}. Tổng số: {link.source}" if link.source else words


def _planned(commune: CommuneView) -> Iterator[Block]:
    items: list[tuple[Span, ...]] = [
        (
            text(f"{', '.join(row.sectors)}: {row.schedule_text}."),
            link(f"Kế hoạch năm {plan.plan.year}", f"ke-hoach/{plan.id}.md#ra-soat"),
            row_state(row),
        )
        for plan in commune.plans
        for row in plan.reviews
    ]
    yield Bullets(items=tuple(items)) if items else not_kept("phụ lục rà soát của kế hoạch")


def _rows(view: ReviewsView, commune: CommuneView) -> Iterator[Block]:
    if not view.reviews:
        yield not_kept("danh sách thủ tục được rà soát")
        return
    table = Table(
        caption="Thủ tục được rà soát",
        columns=("Thủ tục", "Đơn vị, hạn", "Đề xuất, văn bản", "Chi phí tuân thủ", "Tình trạng"),
        rows=tuple(_row(each, commune) for each in view.reviews),
    )
    yield folded("bang-ra-soat", f"Danh sách: {len(view.reviews)} thủ tục", table)
    yield paragraph(link("Tải danh sách (CSV)", "du-lieu/reviews.csv"), style="meta")


def _row(view: SimplificationView, commune: CommuneView) -> Row:
    review = view.review
    due = text(f"hạn {date_vi(review.due_on)}") if review.due_on else empty()
    papers = document_lines(review.documents, "Văn bản:")
    state = [(badge(review.state),)]
    if review.state_on:
        state.append((text(date_vi(review.state_on)),))
    return Row(
        record=f"{RECORD}/{review.id}",
        cells=(
            cell_of(_subject(view, commune), field="name"),
            cell_of(((unit_span(view.unit, commune),), (due,), *_annex_row(view)), field="unit"),
            cell_of((*_proposal(view), *papers), field="proposal"),
            cell_of(_cost(view), field="cost"),
            cell_of(tuple(state), field="state"),
        ),
    )


def _subject(view: SimplificationView, commune: CommuneView) -> tuple[tuple[Span, ...], ...]:
    review = view.review
    about = [review.scope.label, *([view.sector] if view.sector else [])]
    code = [(text("Mã:"), code_span(review.code, commune))] if review.code else []
    how = [review.method.label] if review.method else []
    grounds = [f"Tiêu chí: {', '.join(each.label for each in review.grounds)}"]
    words = ". ".join([*about, *how, *(grounds if review.grounds else [])])
    return ((text(review.name),), *code, (text(f"{words}."),))


def _annex_row(view: SimplificationView) -> tuple[tuple[Span, ...], ...]:
    """The plan that asked for the review."""
    if view.plan is None:
        return ()
    anchor = f"ke-hoach/{view.review.plan}.md#ra-soat"
    return ((link(f"theo kế hoạch năm {view.plan.year}", anchor),),)


def _proposal(view: SimplificationView) -> tuple[tuple[Span, ...], ...]:
    review = view.review
    if review.proposal is None:
        return ((empty(),),)
    parts = ", ".join(each.label for each in review.parts)
    words = [review.proposal.label, review.proposed_change, review.product]
    words += [f"Bộ phận: {parts}" if parts else None]
    words += [f"Gửi: {review.sent_to}" if review.sent_to else None]
    return tuple((text(f"{each}."),) for each in words if each)


def _cost(view: SimplificationView) -> tuple[tuple[Span, ...], ...]:
    review = view.review
    before, after = review.cost_before_vnd, review.cost_after_vnd
    if before is None or after is None or view.saving is None:
        return ((empty(),),)
    saving = view.saving.shown
    cut = NOT_APPLICABLE if saving is None else f"giảm {number_vi(saving)}%"
    return ((text(f"{money_vi(before)} → {money_vi(after)}"),), (text(cut),))


def _internal(view: ReviewsView, commune: CommuneView) -> Iterator[Block]:
    if not view.internal:
        yield not_kept("quy trình nội bộ")
        return
    heads = ("Tình trạng", "Số quy trình")
    record = "quy-trinh-noi-bo"
    yield counts_table(record, "Quy trình nội bộ theo tình trạng", view.internal_states, heads)
    unknown = view.not_known_electronic
    words = f"Thực hiện trên môi trường điện tử: {share_vi(view.electronic)}."
    yield paragraph(text(words + (f" {unknown} quy trình chưa rõ." if unknown else "")))
    rows = tuple(
        Row(
            record=f"{record}/{each.record.id}",
            cells=(
                cell_of(
                    (
                        (text(each.record.name),),
                        *(
                            ((procedure_span(each.record.code, commune),),)
                            if each.record.code
                            else ()
                        ),
                    ),
                    field="name",
                ),
                cell(unit_span(each.unit, commune), field="unit"),
                _truth(each.record.electronic),
                cell_of(document_lines(each.record.documents), field="documents"),
                cell(badge(each.record.state), field="state"),
            ),
        )
        for each in view.internal
    )
    columns = ("Quy trình", "Đơn vị", "Môi trường điện tử", "Văn bản", "Tình trạng")
    table = Table(caption="Các quy trình nội bộ", columns=columns, rows=rows)
    yield folded("bang-quy-trinh", f"Danh sách: {len(rows)} quy trình", table)


def _truth(value: bool | None) -> Cell:  # noqa: FBT001 - a cell for one value
    words = {True: text("Có"), False: text("Không"), None: empty(NOT_GIVEN)}
    return cell(words[value], field="electronic")
