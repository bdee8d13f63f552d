"""Life events: what people must do, in the order of doing."""

from __future__ import annotations

from generator.model.procedures import LifeEvent
from generator.render.blocks import (
    Card,
    Cards,
    Page,
    Row,
    Section,
    Span,
    Table,
)
from generator.render.pages.common import basis_notice, sources_about, updated_words
from generator.render.pages.force import force_words
from generator.render.spans import cell, cell_of, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.procedures import ProcedureView
from generator.vocabulary import ForceState


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
        sources=sources_about(commune.event_sources, commune),
        updated=updated_words(commune),
        sections=(Section(id="danh-sach", title="", blocks=(Cards(cards=cards),)),),
        in_search=False,
    )


def event_page(event: LifeEvent, commune: CommuneView) -> Page:
    """``/su-kien/<life-event>/``: procedures in the order of doing."""
    offered = {view.code: view for view in commune.current}
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
    used = [
        s for step in event.steps for c in step.codes if c in offered for s in offered[c].sources
    ]
    return Page(
        path=f"su-kien/{event.id}.md",
        parents=(("Sự kiện trong đời", "su-kien/index.md"),),
        title=event.name,
        description=event.summary,
        record=f"su-kien/{event.id}",
        sources=sources_about((*commune.event_sources, *used), commune),
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


def _from_when(view: ProcedureView) -> tuple[Span, ...]:
    """From when a procedure is in force that is not yet."""
    return (text(f"({force_words(view)})"),) if view.force is ForceState.UPCOMING else ()


def _step_links(
    codes: tuple[str, ...], offered: dict[str, ProcedureView]
) -> tuple[tuple[Span, ...], ...]:
    found = tuple(
        (link(offered[code].title, f"thu-tuc/{code}.md"), *_from_when(offered[code]))
        for code in codes
        if code in offered
    )
    return found or ((text("–"),),)
