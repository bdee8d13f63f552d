"""Lists of procedures: all of them with filters, and by sector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.language import slugify, sort_key
from generator.model.procedures import Sector
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
    Table,
)
from generator.render.feed import CHANGES_PAGE
from generator.render.pages.common import basis_notice, sources_of, updated_words
from generator.render.pages.coverage import coverage_pointer
from generator.render.pages.force import force_words
from generator.render.spans import cell, empty, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.procedures import ProcedureView
from generator.vocabulary import Channel, ForceState


def procedure_list_page(commune: CommuneView) -> Page:
    """``/thu-tuc/``: everything the commune offers, with filters."""
    views = commune.current
    count = f"{len(views)} thủ tục trong {len(commune.sectors)} lĩnh vực."
    return Page(
        path="thu-tuc/index.md",
        title="Thủ tục hành chính",
        description=f"Danh sách thủ tục hành chính của {commune.name_inside}.",
        record="thu-tuc",
        sources=sources_of(commune, views),
        updated=updated_words(commune),
        sections=(
            Section(
                id="gioi-thieu",
                title="",
                blocks=(paragraph(text(count), style="lead"), *basis_notice(commune)),
            ),
            Section(id="danh-sach", title="Danh sách", blocks=(_filter_list(commune),)),
            Section(id="chua-co-du-lieu", title="Chưa có dữ liệu", blocks=(_pointer(commune),)),
            Section(
                id="thay-doi",
                title="Thay đổi",
                blocks=(paragraph(link("Thủ tục mới, sửa đổi, thay thế, bãi bỏ", CHANGES_PAGE)),),
            ),
            Section(
                id="doi-chieu",
                title="Đối chiếu với danh mục chính thức",
                blocks=(coverage_pointer(commune),),
            ),
        ),
    )


def _pointer(commune: CommuneView) -> Block:
    words = f"{len(commune.missing_codes)} mã trong danh mục tham khảo chưa có dữ liệu:"
    return paragraph(text(words), link("xem danh mục", "du-lieu/danh-muc-tham-khao.md"))


def _filter_list(commune: CommuneView) -> FilterList:
    views = commune.current
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
        text=" · ".join((view.sector.name, view.code, *_from_when(view))),
        values={
            "sector": view.sector.id,
            "event": " ".join(event.id for event in view.events),
            "who": " ".join(slugify(subject) for subject in view.procedure.subjects),
            "online": " ".join(channel.value for channel in view.channels),
            "free": "yes" if view.is_free else "",
        },
    )


def _from_when(view: ProcedureView) -> tuple[str, ...]:
    """From when a procedure is in force that is not yet."""
    return (force_words(view),) if view.force is ForceState.UPCOMING else ()


def sector_index_page(commune: CommuneView) -> Page:
    """``/linh-vuc/``."""
    counts = Counter(view.sector.id for view in commune.current)
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
        sources=sources_of(commune, commune.procedures),
        updated=updated_words(commune),
        sections=(Section(id="danh-sach", title="", blocks=(Cards(cards=cards),)),),
        in_search=False,
    )


def sector_page(sector: Sector, commune: CommuneView) -> Page:
    """``/linh-vuc/<sector>/``."""
    views = tuple(view for view in commune.current if view.sector.id == sector.id)
    return Page(
        path=f"linh-vuc/{sector.id}.md",
        parents=(("Lĩnh vực", "linh-vuc/index.md"),),
        title=f"Lĩnh vực {sector.name}",
        description=f"{len(views)} thủ tục hành chính lĩnh vực {sector.name}.",
        record=f"linh-vuc/{sector.id}",
        sources=sources_of(commune, views),
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
        dict.fromkeys(t for method in view.procedure.methods for t in view.times_vi(method))
    )
    channels = ", ".join(channel.label for channel in view.channels)
    return Row(
        record=view.code,
        cells=(
            cell(
                link(view.title, f"thu-tuc/{view.code}.md"),
                *(text(words) for words in _from_when(view)),
                header=True,
                field="name",
            ),
            cell(text(view.code), field="code"),
            cell(text(channels) if channels else empty(), field="channels"),
            cell(text("; ".join(times)) if times else empty(), field="times"),
        ),
    )
