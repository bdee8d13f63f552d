"""The page of one procedure, in the order of design 7. A field never disappears."""

from __future__ import annotations

from generator.model.procedures import Procedure
from generator.render.blocks import (
    Block,
    Bullets,
    Fact,
    Facts,
    Notice,
    Page,
    Paragraph,
    Section,
    Span,
)
from generator.render.linked.government_service import government_service
from generator.render.pages.absence import absent_fact, unstated
from generator.render.pages.common import basis_notice, sources_about
from generator.render.pages.force import force_notices, force_words, history_section
from generator.render.pages.procedure_answers import answer_box
from generator.render.pages.procedure_choice import choice_blocks
from generator.render.pages.procedure_dossier import dossier_section
from generator.render.pages.procedure_fees import fees_section
from generator.render.pages.procedure_methods import methods_section, online_section
from generator.render.pages.procedure_parts import (
    agency_facts,
    conditions_section,
    legal_basis_section,
    outdated_notice,
    results_section,
    steps_section,
)
from generator.render.pages.promised_day import promised_day_section
from generator.render.pages.reception import reception_section
from generator.render.spans import (
    bullets,
    empty,
    fact,
    link,
    or_empty,
    paragraph,
    text,
)
from generator.views.communes import CommuneView
from generator.views.components import gaps_of
from generator.views.life_events import LinkedProcedure, done_after, done_before
from generator.views.procedures import ProcedureView
from generator.views.times import committed_vi, committer
from generator.views.wording import date_vi
from generator.vocabulary import (
    NOT_GIVEN,
    NOT_IN_SOURCE,
    ReceivedBy,
)


def procedure_page(view: ProcedureView, commune: CommuneView) -> Page:
    """The page ``/thu-tuc/<code>/``."""
    procedure = view.procedure
    return Page(
        path=f"thu-tuc/{view.code}.md",
        parents=(("Thủ tục hành chính", "thu-tuc/index.md"),),
        title=view.title,
        description=view.description(commune.name_inside),
        record=view.code,
        sources=sources_about(
            (*view.sources, *commune.calendar.sources, *_linked_sources(view, commune)), commune
        ),
        updated=_updated(procedure),
        sections=(
            Section(id="gioi-thieu", title="", blocks=_introduction(view, commune)),
            Section(
                id="tom-tat",
                title="Tóm tắt",
                blocks=(answer_box(view), *choice_blocks(view)),
            ),
            Section(id="nop-truc-tuyen", title="Nộp trực tuyến", blocks=online_section(view)),
            Section(id="ho-so", title="Hồ sơ cần nộp", blocks=dossier_section(view, commune)),
            Section(id="trinh-tu", title="Các bước thực hiện", blocks=steps_section(procedure)),
            Section(
                id="cach-thuc",
                title="Cách nộp, thời hạn",
                blocks=(*_commitments(view), *methods_section(view)),
            ),
            promised_day_section(view, commune),
            Section(id="phi", title="Phí, lệ phí", blocks=fees_section(view)),
            Section(
                id="dieu-kien", title="Yêu cầu, điều kiện", blocks=conditions_section(procedure)
            ),
            Section(
                id="doi-tuong",
                title="Ai được thực hiện",
                blocks=(_subjects(procedure),),
            ),
            Section(id="co-quan", title="Cơ quan thực hiện", blocks=(agency_facts(procedure),)),
            reception_section(view),
            Section(id="ket-qua", title="Kết quả", blocks=results_section(procedure)),
            Section(id="can-cu", title="Căn cứ pháp lý", blocks=legal_basis_section(procedure)),
            Section(id="lien-quan", title="Liên quan", blocks=_related(view, commune)),
            Section(
                id="ghi-chu-xa",
                title=f"Ghi chú của {commune.name_inside}",
                blocks=_local_note(view),
            ),
            Section(id="nguon", title="Nguồn và ngày cập nhật", blocks=_source(procedure)),
            Section(id="gop-y", title="Góp ý về trang này", blocks=(_feedback(),)),
            Section(id="lich-su", title="Lịch sử thay đổi", blocks=history_section(view, commune)),
        ),
        structured=government_service(view, commune),
    )


def _updated(procedure: Procedure) -> str:
    source = procedure.source
    if source is None or source.taken_on is None:
        return NOT_GIVEN
    return f"{date_vi(source.taken_on)}, theo {source.name}"


def _subjects(procedure: Procedure) -> Block:
    if procedure.subjects:
        return bullets(procedure.subjects)
    return unstated(absent_fact(procedure))


def _introduction(view: ProcedureView, commune: CommuneView) -> tuple[Block, ...]:
    procedure = view.procedure
    record = view.code
    facts = [
        fact("name", record, "Tên chính thức", text(procedure.name)),
        fact("code", record, "Mã thủ tục", text(procedure.code)),
        fact("sector", record, "Lĩnh vực", _sector(view.sector.name, view, commune)),
        fact("force", record, "Tình trạng", text(force_words(view))),
        fact("detail", record, "Mức chi tiết", text(procedure.detail.label)),
    ]
    if view.offered.keywords:
        words = ", ".join(view.offered.keywords)
        facts.append(fact("keywords", record, "Còn gọi là", text(words)))
    blocks: list[Block] = [*force_notices(view, commune)]
    if procedure.plain:
        blocks.append(paragraph(text(procedure.plain.purpose), style="lead"))
    blocks.append(Facts(facts=tuple(facts), style="line"))
    blocks += outdated_notice(procedure)
    blocks += basis_notice(commune)
    if procedure.received_by is ReceivedBy.COMMUNE_POLICE:
        words = "Thủ tục này do công an xã tiếp nhận và giải quyết."
        blocks.append(Notice(kind="info", spans=(text(words),)))
    return tuple(blocks)


def _commitments(view: ProcedureView) -> tuple[Block, ...]:
    """What the commune committed itself to, apart from what the law says, with its document."""
    found: dict[str, list[str]] = {}
    for method in view.procedure.methods:
        for time in view.times(method):
            if committed := time.committed:
                words = committed_vi(time, view.commune)
                if document := committed.document:
                    day = f" ngày {date_vi(document.issued_on)}" if document.issued_on else ""
                    words += f", theo {document.number}{day}"
                found.setdefault(words, []).append(method.channel.label)
    return tuple(
        Notice(
            kind="info",
            spans=(text(f"{committer(view.commune)} ({', '.join(channels)}): {words}."),),
        )
        for words, channels in found.items()
    )


def _order(view: ProcedureView, commune: CommuneView) -> tuple[Block, ...]:
    """What comes before and after it in life events, where one needs the other's result."""
    before = done_before(view.code, commune.event_views)
    after = done_after(view.code, commune.event_views)
    facts = (
        Fact(field=field, record=view.code, label=label, lines=tuple(map(_linked, found)))
        for field, label, found in (
            ("before", "Trước đó cần", before),
            ("after", "Sau đó có thể làm", after),
        )
        if found
    )
    shown = () if view.is_repealed else tuple(facts)
    return (Facts(facts=shown),) if shown else ()


def _linked(other: LinkedProcedure) -> tuple[Span, ...]:
    return (
        link(other.view.title, f"thu-tuc/{other.view.code}.md"),
        text(f"– {other.result} (sự kiện {other.event.name})"),
    )


def _linked_sources(view: ProcedureView, commune: CommuneView) -> tuple[str, ...]:
    events = commune.event_views
    linked = (*done_before(view.code, events), *done_after(view.code, events))
    return tuple(source for other in linked for source in other.view.sources)


def _related(view: ProcedureView, commune: CommuneView) -> tuple[Block, ...]:
    wanted = view.procedure.related
    # Most procedures name none: no look at the whole list for each of them.
    offered = {o.code: o for o in commune.procedures if o.code in wanted} if wanted else {}
    items: list[tuple[Span, ...]] = [
        (link(f"Sự kiện: {event.name}", f"su-kien/{event.id}.md"),)
        for event in view.events
        if not view.is_repealed
    ]
    items += [
        (link(offered[code].title, f"thu-tuc/{code}.md"),)
        if code in offered
        else (text(f"Thủ tục {code}"),)
        for code in wanted
    ]
    items.append((_sector(f"Các thủ tục lĩnh vực {view.sector.name}", view, commune),))
    return (*_order(view, commune), Bullets(items=tuple(items)))


def _sector(words: str, view: ProcedureView, commune: CommuneView) -> Span:
    """A sector of nothing but repealed procedures has no page to lead to."""
    has_page = view.sector in commune.sectors
    return Span(text=words, target=f"linh-vuc/{view.sector.id}.md" if has_page else "")


def _local_note(view: ProcedureView) -> tuple[Block, ...]:
    if view.offered.local_note is None:
        return (unstated(NOT_GIVEN),)
    return tuple(paragraph(text(line)) for line in view.offered.local_note.split("\n"))


def _source(procedure: Procedure) -> tuple[Block, ...]:
    source = procedure.source
    record = procedure.code
    decisions = ", ".join(decision.number for decision in procedure.decisions)
    taken_on = date_vi(source.taken_on) if source and source.taken_on else None
    name = (
        empty(NOT_GIVEN)
        if source is None
        else link(source.name, source.url)
        if source.url
        else text(source.name)
    )
    return (
        Facts(
            facts=(
                fact("source", record, "Nguồn", name),
                fact(
                    "kind", record, "Loại thủ tục", or_empty(procedure.kind, absent_fact(procedure))
                ),
                fact("taken_on", record, "Ngày lấy", text(taken_on) if taken_on else empty()),
                fact(
                    "decisions",
                    record,
                    "Quyết định công bố",
                    or_empty(decisions, absent_fact(procedure)),
                ),
                fact("gaps", record, NOT_IN_SOURCE, _gaps(procedure)),
            )
        ),
    )


def _gaps(procedure: Procedure) -> Span:
    """How many of the official components the source leaves empty, and which."""
    gaps = gaps_of(procedure)
    if gaps is None:
        return empty()
    words = "; ".join(gap.label for gap in gaps)
    return text(f"{len(gaps)} mục: {words}" if gaps else "0 mục")


def _feedback() -> Paragraph:
    return paragraph(
        text("Thấy chỗ sai hoặc khó hiểu, xin gửi"),
        link("phản ánh, kiến nghị", "phan-anh.md#gui"),
        text("để chúng tôi sửa."),
    )
