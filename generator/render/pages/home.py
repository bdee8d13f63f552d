"""The home page of a commune."""

from __future__ import annotations

from generator.render.blocks import (
    Block,
    Card,
    Cards,
    Fact,
    Facts,
    Notice,
    Page,
    Row,
    SearchBox,
    Section,
    Table,
)
from generator.render.pages.common import basis_notice, sources_of, updated_words
from generator.render.pages.contact import office_facts
from generator.render.pages.dossier_words import RESULTS, percent_words
from generator.render.pages.register_cards import register_cards
from generator.render.pages.search import LABEL
from generator.render.spans import (
    cell,
    empty,
    fact,
    link,
    paragraph,
    text,
)
from generator.views.activities import status_counts
from generator.views.communes import CommuneView
from generator.views.dossier_rates import rate
from generator.views.wording import date_vi, number_vi
from generator.vocabulary import CommuneState, Detail, DossierRate, ForceState


def home_page(commune: CommuneView) -> Page:
    """``/``: search first; what is used most; key figures; where and when to come."""
    sections = [Section(id="gioi-thieu", title="", blocks=_introduction(commune))]
    if commune.current:
        sections.append(
            Section(id="thuong-dung", title="Thủ tục thường dùng", blocks=(_featured(commune),))
        )
    if commune.events:
        sections.append(
            Section(id="su-kien", title="Bạn đang cần làm gì?", blocks=(_events(commune),))
        )
    sections += [
        Section(id="so-lieu", title="Số liệu chính", blocks=_figures(commune)),
        Section(id="ke-hoach", title="Kế hoạch và tiến độ", blocks=(_plans(commune),)),
        Section(
            id="danh-gia",
            title="Phản ánh, đánh giá, báo cáo",
            blocks=(Cards(cards=register_cards(commune)),),
        ),
    ]
    if not commune.is_archived:
        sections.append(
            Section(id="noi-den", title="Đến đâu, khi nào", blocks=(office_facts(commune),))
        )
    return Page(
        path="index.md",
        title=commune.commune.name,
        description=f"Thủ tục hành chính, kế hoạch và tiến độ của {commune.name_inside}.",
        record=commune.id,
        sources=sources_of(
            commune,
            commune.procedures,
            commune.plans,
            (commune.dossiers,),
            (commune.registers,),
        ),
        updated=updated_words(commune),
        sections=tuple(sections),
        in_search=False,
    )


def _introduction(commune: CommuneView) -> tuple[Block, ...]:
    record = commune.commune
    blocks: list[Block] = [SearchBox(label=LABEL)]
    if record.about:
        blocks.append(paragraph(text(record.about), style="lead"))
    if record.state is CommuneState.ARCHIVED:
        words = "Đây là trang lưu trữ. Xã này không còn tiếp nhận hồ sơ."
        blocks.append(Notice(kind="archive", spans=(text(words),)))
        blocks += _succession(commune)
    blocks += basis_notice(commune)
    return tuple(blocks)


def _succession(commune: CommuneView) -> tuple[Block, ...]:
    rows = tuple(
        Row(
            record=f"{commune.id}/sap-xep-{number}",
            cells=(
                cell(text(date_vi(step.on)), header=True, field="on"),
                cell(text(step.text), field="text"),
                cell(text(step.basis) if step.basis else empty(), field="basis"),
                cell(text(step.confidence) if step.confidence else empty(), field="confidence"),
            ),
        )
        for number, step in enumerate(commune.commune.succession, start=1)
    )
    if not rows:
        return ()
    return (
        Table(
            caption="Xã được sắp xếp thế nào",
            columns=("Từ ngày", "Nội dung", "Văn bản", "Mức kiểm chứng"),
            rows=rows,
        ),
    )


def _featured(commune: CommuneView) -> Cards:
    featured = [
        view
        for view in commune.current
        if view.offered.featured and view.force is ForceState.IN_FORCE
    ]
    cards = tuple(
        Card(title=view.title, target=f"thu-tuc/{view.code}.md", text=view.sector.name)
        for view in featured
    )
    everything = Card(
        title="Tất cả thủ tục",
        target="thu-tuc/index.md",
        text=f"{len(commune.current)} thủ tục",
    )
    return Cards(cards=(*cards, everything))


def _events(commune: CommuneView) -> Cards:
    return Cards(
        cards=tuple(
            Card(title=event.name, target=f"su-kien/{event.id}.md", text=event.summary)
            for event in commune.events
        )
    )


def _figures(commune: CommuneView) -> tuple[Block, ...]:
    record = commune.id
    full = sum(view.procedure.detail is Detail.FULL for view in commune.current)
    replaced = len(commune.plans) - len(commune.plans_that_hold)
    plans = [link(str(len(commune.plans)), "ke-hoach/index.md")]
    plans += [text(f"trong đó {replaced} đã được thay thế")] if replaced else []
    facts = []
    if not commune.is_archived:
        facts.append(
            fact(
                "procedures",
                record,
                "Thủ tục đang công khai",
                link(
                    f"{len(commune.current)}, trong đó {full} có nội dung đầy đủ",
                    "thu-tuc/index.md",
                ),
            )
        )
    facts += [
        *_dossiers(commune),
        fact("plans", record, "Kế hoạch", *plans),
        fact(
            "activities",
            record,
            "Hoạt động",
            link(str(len(commune.activities)), "tien-do.md#theo-trang-thai"),
        ),
        fact(
            "targets",
            record,
            "Chỉ tiêu",
            link(str(len(commune.targets)), "tien-do.md#tung-ke-hoach"),
        ),
        fact("as_of", record, "Tính đến ngày", text(date_vi(commune.as_of))),
    ]
    return (Facts(facts=tuple(facts)),)


def _dossiers(commune: CommuneView) -> tuple[Fact, ...]:
    """The newest period of dossiers, where the commune keeps figures."""
    latest = commune.dossiers.latest
    if latest is None:
        return ()
    total = latest.total
    words = (
        f"{latest.label}: tiếp nhận {number_vi(total.received_total)},"
        f" đã giải quyết {number_vi(total.completed_total)},"
        f" trước hạn, đúng hạn {percent_words(rate(DossierRate.ON_TIME, total))}."
    )
    return (fact("dossiers", commune.id, "Hồ sơ", text(words), link("Xem kết quả", RESULTS)),)


def _plans(commune: CommuneView) -> Cards:
    cards = [
        Card(
            title=view.plan.title,
            target=f"ke-hoach/{view.id}.md",
            text=("Đã được thay thế. " if view.is_replaced else "")
            + f"{len(view.activities)} hoạt động. "
            + ", ".join(
                f"{status.label}: {count}"
                for status, count in status_counts(view.activities).items()
            ),
        )
        for view in commune.plans
    ]
    cards.append(Card(title="Tiến độ chung", target="tien-do.md", text="Tất cả kế hoạch"))
    return Cards(cards=tuple(cards))
