"""The pages of plans: the document, its progress, its parts and closing."""

from __future__ import annotations

from generator.model.plans import Plan, Stamp
from generator.render.blocks import (
    Block,
    Card,
    Cards,
    Fact,
    Facts,
    Page,
    Row,
    Section,
    Span,
    Steps,
    Subheading,
    Table,
)
from generator.render.pages.common import sources_about, sources_of, updated_words
from generator.render.pages.plan_annex import annex_section
from generator.render.pages.plan_history import history_sections
from generator.render.pages.plan_links import link_facts, link_notices
from generator.render.pages.plan_progress import progress_sections
from generator.render.pages.plan_reviews import reviews_table
from generator.render.pages.plan_targets import computing_sections, targets_table
from generator.render.spans import (
    bullets,
    cell,
    empty,
    fact,
    file_target,
    lines,
    link,
    paragraph,
    text,
)
from generator.views.communes import CommuneView
from generator.views.plans import (
    PlanView,
)
from generator.views.wording import date_vi, month_vi


def plan_index_page(commune: CommuneView) -> Page:
    """``/ke-hoach/``."""
    cards = tuple(
        Card(
            title=view.plan.title,
            target=f"ke-hoach/{view.id}.md",
            text=("Đã được thay thế · " if view.is_replaced else "")
            + f"{plan_number(view.plan)} · {len(view.tasks)} nhiệm vụ, "
            f"{len(view.targets)} chỉ tiêu",
        )
        for view in commune.plans
    )
    return Page(
        path="ke-hoach/index.md",
        title="Kế hoạch",
        description=f"Các kế hoạch của {commune.name_inside}.",
        record="ke-hoach",
        sources=sources_of(commune, commune.plans),
        updated=updated_words(commune),
        sections=(Section(id="danh-sach", title="", blocks=(Cards(cards=cards),)),),
    )


def plan_number(plan: Plan) -> str:
    """Number and day of a plan, or what is known of them."""
    number = plan.number or "Số: chưa cập nhật"
    if plan.issued_on:
        return f"{number}, ngày {date_vi(plan.issued_on)}"
    if plan.issued_month:
        return f"{number}, ngày chưa cập nhật, {month_vi(plan.issued_month)}"
    return f"{number}, ngày chưa cập nhật"


def plan_page(view: PlanView, commune: CommuneView) -> Page:
    """``/ke-hoach/<plan>/``."""
    plan = view.plan
    sections = [
        Section(id="van-ban", title="Văn bản", blocks=_document(view)),
        *progress_sections(view, commune),
    ]
    if plan.purposes:
        sections.append(Section(id="muc-dich", title="Mục đích", blocks=(bullets(plan.purposes),)))
    if plan.requirements:
        sections.append(
            Section(id="yeu-cau", title="Yêu cầu", blocks=(bullets(plan.requirements),))
        )
    sections.append(Section(id="chi-tieu", title="Chỉ tiêu", blocks=(targets_table(view),)))
    sections += computing_sections(view)
    sections.append(
        Section(id="nhiem-vu", title="Nhiệm vụ và hoạt động", blocks=annex_section(view))
    )
    sections += history_sections(view, commune)
    sections += _closing_sections(view)
    return Page(
        path=f"ke-hoach/{view.id}.md",
        parents=(("Kế hoạch", "ke-hoach/index.md"),),
        title=plan.title,
        description=f"{plan.issuer}. {plan_number(plan)}.",
        record=f"ke-hoach/{view.id}",
        sources=sources_about(view.sources, commune),
        updated=updated_words(commune),
        sections=tuple(sections),
    )


def _document(view: PlanView) -> tuple[Block, ...]:
    plan = view.plan
    record = view.id
    day = text(date_vi(plan.issued_on)) if plan.issued_on else empty()
    month = [text(f"({month_vi(plan.issued_month)})")] if plan.issued_month else []
    facts = [
        fact("number", record, "Số, ký hiệu", text(plan.number) if plan.number else empty()),
        fact("issued_on", record, "Ngày ban hành", day, *month),
        fact("issuer", record, "Cơ quan ban hành", text(plan.issuer)),
        fact("state", record, "Tình trạng", text(plan.state.label)),
        fact("year", record, "Năm", text(str(plan.year))),
        fact("period", record, "Thời gian thực hiện", text(_span_of(plan))),
        Fact(field="bases", record=record, label="Căn cứ", lines=_bases(plan)),
    ]
    if plan.file:
        facts.append(
            fact(
                "file",
                record,
                "Bản ký",
                link(f"Tải về ({view.file_words})", file_target("files", plan.file)),
            )
        )
    if plan.source:
        facts.append(fact("source", record, "Nguồn", text(plan.source.name)))
    facts += link_facts(view)
    blocks: list[Block] = [*link_notices(view), Facts(facts=tuple(facts))]
    if plan.stamps:
        blocks.append(_stamps(view.id, plan.stamps))
    if plan.notes:
        blocks += [
            Subheading(id="ghi-chu-ban-goc", title="Ghi chú về bản gốc"),
            bullets(plan.notes),
        ]
    return tuple(blocks)


def _span_of(plan: Plan) -> str:
    return f"{date_vi(plan.starts_on)} đến {date_vi(plan.ends_on)}"


def _bases(plan: Plan) -> tuple[tuple[Span, ...], ...]:
    return lines(
        ", ".join(
            part
            for part in (
                basis.number,
                f"ngày {date_vi(basis.issued_on)}" if basis.issued_on else None,
                basis.issuer,
                basis.title,
            )
            if part
        )
        for basis in plan.bases
    )


def _stamps(plan_id: str, stamps: tuple[Stamp, ...]) -> Table:
    rows = tuple(
        Row(
            record=f"{plan_id}/ghi-{number}",
            cells=(
                cell(text(stamp.where), header=True, field="where"),
                cell(text(stamp.number) if stamp.number else empty("Để trống"), field="number"),
                cell(
                    text(date_vi(stamp.issued_on)) if stamp.issued_on else empty("Để trống"),
                    field="issued_on",
                ),
                cell(text(stamp.text or "–"), field="text"),
            ),
        )
        for number, stamp in enumerate(stamps, start=1)
    )
    return Table(
        caption="Số và ngày ghi ở từng chỗ trong văn bản",
        columns=("Chỗ ghi", "Số", "Ngày", "Nguyên văn"),
        rows=rows,
    )


def _closing_sections(view: PlanView) -> list[Section]:
    plan = view.plan
    sections = []
    if plan.organisation:
        steps = Steps(items=tuple((text(line),) for line in plan.organisation))
        sections.append(Section(id="to-chuc", title="Tổ chức thực hiện", blocks=(steps,)))
    if plan.closing:
        sections.append(
            Section(id="phan-ket", title="Phần kết", blocks=(paragraph(text(plan.closing)),))
        )
    if plan.recipients:
        sections.append(
            Section(id="noi-nhan", title="Nơi nhận", blocks=(bullets(plan.recipients),))
        )
    if plan.signature:
        sign = plan.signature
        words = paragraph(text(f"{sign.form}, {sign.post}: {sign.name}"))
        sections.append(Section(id="nguoi-ky", title="Người ký", blocks=(words,)))
    if plan.reviews:
        blocks: list[Block] = [reviews_table(view, plan.reviews.title)]
        if plan.reviews.notes:
            blocks += [
                Subheading(id="ra-soat-ghi-chu", title="Ghi chú"),
                Steps(items=tuple((text(note),) for note in plan.reviews.notes)),
            ]
        sections.append(
            Section(id="ra-soat", title="Phụ lục: rà soát thủ tục", blocks=tuple(blocks))
        )
    return sections
