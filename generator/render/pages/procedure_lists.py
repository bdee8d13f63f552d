"""Lists of procedures: all of them, by sector, by life event, and codes without data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.language import slugify, sort_key
from generator.model.procedures import LifeEvent, Sector
from generator.render.blocks import (
    Block,
    Card,
    Cards,
    Choice,
    FilterItem,
    FilterList,
    Page,
    Row,
    Section,
    Span,
    Table,
)
from generator.render.pages.common import basis_notice, updated_words
from generator.render.spans import cell, cell_of, empty, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.procedures import ProcedureView
from generator.views.wording import date_vi, method_times_vi
from generator.vocabulary import Channel


def procedure_list_page(commune: CommuneView) -> Page:
    """``/thu-tuc/``: everything the commune offers, with filters."""
    views = commune.procedures
    count = f"{len(views)} thủ tục trong {len(commune.sectors)} lĩnh vực."
    return Page(
        path="thu-tuc/index.md",
        title="Thủ tục hành chính",
        description=f"Danh sách thủ tục hành chính của {commune.name_inside}.",
        record="thu-tuc",
        sources=tuple(sorted({commune.source, *(s for view in views for s in view.sources)})),
        updated=updated_words(commune),
        sections=(
            Section(
                id="gioi-thieu",
                title="",
                blocks=(paragraph(text(count), style="lead"), *basis_notice(commune)),
            ),
            Section(id="danh-sach", title="Danh sách", blocks=(_filter_list(commune),)),
            Section(id="chua-co-du-lieu", title="Chưa có dữ liệu", blocks=(_pointer(commune),)),
        ),
    )


def _pointer(commune: CommuneView) -> Block:
    words = f"{len(commune.missing_codes)} mã trong danh mục tham khảo chưa có dữ liệu:"
    return paragraph(text(words), link("xem danh mục", "du-lieu/danh-muc-tham-khao.md"))


def _filter_list(commune: CommuneView) -> FilterList:
    views = commune.procedures
    who = sorted({s for view in views for s in view.procedure.subjects}, key=sort_key)
    return FilterList(
        id="thu-tuc-list",
        choices=(
            Choice(
                name="sector",
                label="Lĩnh vực",
                values=tuple((sector.id, sector.name) for sector in commune.sectors),
            ),
            Choice(
                name="event",
                label="Sự kiện",
                values=tuple((event.id, event.name) for event in commune.events),
            ),
            Choice(
                name="who",
                label="Ai thực hiện",
                values=tuple((slugify(subject), subject) for subject in who),
            ),
            Choice(
                name="online",
                label="Hình thức nộp",
                values=tuple((channel.value, channel.label) for channel in Channel),
            ),
        ),
        ticks=(("free", "Miễn phí"),),
        items=tuple(filter_item(view) for view in views),
    )


def filter_item(view: ProcedureView) -> FilterItem:
    """A procedure as an item of the list, with the values that it can be filtered by."""
    return FilterItem(
        record=view.code,
        title=view.title,
        target=f"thu-tuc/{view.code}.md",
        text=f"{view.sector.name} · {view.code}",
        values={
            "sector": view.sector.id,
            "event": " ".join(event.id for event in view.events),
            "who": " ".join(slugify(subject) for subject in view.procedure.subjects),
            "online": " ".join(channel.value for channel in view.channels),
            "free": "yes" if view.is_free else "",
        },
    )


def sector_index_page(commune: CommuneView) -> Page:
    """``/linh-vuc/``."""
    counts = Counter(view.sector.id for view in commune.procedures)
    cards = tuple(
        Card(
            title=sector.name,
            target=f"linh-vuc/{sector.id}.md",
            text=f"{counts[sector.id]} thủ tục",
        )
        for sector in commune.sectors
    )
    return Page(
        path="linh-vuc/index.md",
        title="Lĩnh vực",
        description=f"Các lĩnh vực thủ tục hành chính của {commune.name_inside}.",
        record="linh-vuc",
        sources=tuple(
            sorted({commune.source, *(s for v in commune.procedures for s in v.sources)})
        ),
        updated=updated_words(commune),
        sections=(Section(id="danh-sach", title="", blocks=(Cards(cards=cards),)),),
        in_search=False,
    )


def sector_page(sector: Sector, commune: CommuneView) -> Page:
    """``/linh-vuc/<sector>/``."""
    views = tuple(view for view in commune.procedures if view.sector.id == sector.id)
    return Page(
        path=f"linh-vuc/{sector.id}.md",
        parents=(("Lĩnh vực", "linh-vuc/index.md"),),
        title=f"Lĩnh vực {sector.name}",
        description=f"{len(views)} thủ tục hành chính lĩnh vực {sector.name}.",
        record=f"linh-vuc/{sector.id}",
        sources=tuple(sorted({commune.source, *(s for view in views for s in view.sources)})),
        updated=updated_words(commune),
        sections=(
            Section(id="gioi-thieu", title="", blocks=basis_notice(commune)),
            Section(
                id="thu-tuc",
                title="Thủ tục",
                blocks=(procedure_table(f"Thủ tục lĩnh vực {sector.name}", views),),
            ),
        ),
    )


def procedure_table(caption: str, views: Iterable[ProcedureView]) -> Table:
    """Procedures with their channels and time limits."""
    return Table(
        caption=caption,
        columns=("Thủ tục", "Mã", "Hình thức nộp", "Thời hạn"),
        rows=tuple(_procedure_row(view) for view in views),
    )


def _procedure_row(view: ProcedureView) -> Row:
    times = tuple(
        dict.fromkeys(t for method in view.procedure.methods for t in method_times_vi(method))
    )
    channels = ", ".join(channel.label for channel in view.channels)
    return Row(
        record=view.code,
        cells=(
            cell(link(view.title, f"thu-tuc/{view.code}.md"), header=True, field="name"),
            cell(text(view.code), field="code"),
            cell(text(channels) if channels else empty(), field="channels"),
            cell(text("; ".join(times)) if times else empty(), field="times"),
        ),
    )


def event_index_page(commune: CommuneView) -> Page:
    """``/su-kien/``."""
    cards = tuple(
        Card(title=event.name, target=f"su-kien/{event.id}.md", text=event.summary)
        for event in commune.events
    )
    return Page(
        path="su-kien/index.md",
        title="Sự kiện trong đời",
        description="Những việc cần làm theo từng sự kiện: sinh con, kết hôn, mở quán…",
        record="su-kien",
        sources=(commune.source,),
        updated=updated_words(commune),
        sections=(Section(id="danh-sach", title="", blocks=(Cards(cards=cards),)),),
        in_search=False,
    )


def event_page(event: LifeEvent, commune: CommuneView) -> Page:
    """``/su-kien/<life-event>/``: procedures in the order of doing."""
    offered = {view.code: view for view in commune.procedures}
    rows = tuple(
        Row(
            record=f"{event.id}/{step.id}",
            cells=(
                cell(text(f"{number}. {step.title}"), header=True, field="title"),
                cell_of(_step_links(step.codes, offered), field="codes"),
                cell(text(step.note) if step.note else text("–"), field="note"),
            ),
        )
        for number, step in enumerate(event.steps, start=1)
    )
    used = {
        s for step in event.steps for c in step.codes if c in offered for s in offered[c].sources
    }
    return Page(
        path=f"su-kien/{event.id}.md",
        parents=(("Sự kiện trong đời", "su-kien/index.md"),),
        title=event.name,
        description=event.summary,
        record=f"su-kien/{event.id}",
        sources=tuple(sorted({commune.source, *used})),
        updated=updated_words(commune),
        sections=(
            Section(
                id="gioi-thieu",
                title="",
                blocks=(paragraph(text(event.summary), style="lead"), *basis_notice(commune)),
            ),
            Section(
                id="viec-can-lam",
                title="Việc cần làm, theo thứ tự",
                blocks=(
                    Table(
                        caption=f"Việc cần làm: {event.name}",
                        columns=("Việc", "Thủ tục", "Lưu ý"),
                        rows=rows,
                    ),
                ),
            ),
        ),
    )


def _step_links(
    codes: tuple[str, ...], offered: dict[str, ProcedureView]
) -> tuple[tuple[Span, ...], ...]:
    found = tuple(
        (link(offered[code].title, f"thu-tuc/{code}.md"),) for code in codes if code in offered
    )
    return found or ((text("–"),),)


def reference_list_page(commune: CommuneView) -> Page:
    """``/du-lieu/danh-muc-tham-khao/``: listed codes that have no record here."""
    listed = commune.reference_list
    rows = tuple(
        Row(
            record=entry.code,
            cells=(
                cell(text(entry.code), header=True, field="code"),
                cell(text(commune.sector_names.get(entry.sector, entry.sector)), field="sector"),
                cell(empty("Chưa có dữ liệu"), field="state"),
            ),
        )
        for entry in commune.missing_codes
    )
    total = len(listed.codes) if listed else 0
    words = f"{total} mã, trong đó {len(rows)} mã chưa có dữ liệu ở đây."
    source = listed.source if listed else None
    taken_on = f", ngày {date_vi(source.taken_on)}" if source and source.taken_on else ""
    return Page(
        path="du-lieu/danh-muc-tham-khao.md",
        parents=(("Dữ liệu mở", "du-lieu/index.md"),),
        title="Danh mục tham khảo: mã chưa có dữ liệu",
        description="Những mã thủ tục trong danh mục tham khảo mà trang này chưa có dữ liệu.",
        record="danh-muc-tham-khao",
        sources=tuple(sorted({commune.source, *commune.reference_sources})),
        updated=updated_words(commune),
        sections=(
            Section(
                id="gioi-thieu",
                title="",
                blocks=(
                    paragraph(text(f"{listed.title}: {words}" if listed else words)),
                    paragraph(
                        text(f"Nguồn: {source.name}{taken_on}." if source else "Nguồn:"),
                        style="meta",
                    ),
                ),
            ),
            Section(
                id="ma",
                title="Các mã",
                blocks=(
                    Table(
                        caption="Mã chưa có dữ liệu",
                        columns=("Mã thủ tục", "Lĩnh vực", "Tình trạng"),
                        rows=rows,
                    ),
                ),
            ),
        ),
        in_search=False,
    )
