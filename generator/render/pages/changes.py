"""``/thay-doi/``: what changes in procedures, by day and by decision."""

from __future__ import annotations

from generator.render.blocks import Block, Bullets, Facts, Page, Row, Section, Subheading, Table
from generator.render.feed import CHANGES_PAGE, FEED
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.force import (
    NO_CHANGES,
    change_lines,
    day_cell,
    decision_anchor,
    decision_file,
    decision_link,
    no_changes,
    procedure_link,
)
from generator.render.spans import cell, cell_of, fact, link, paragraph, text
from generator.views.changes import ChangeView, DecisionView
from generator.views.communes import CommuneView
from generator.views.wording import date_vi
from generator.vocabulary import ForceState


def changes_page(commune: CommuneView) -> Page:
    """Changes to come first, then those in effect, then each decision with all of its own."""
    changes = commune.changes
    return Page(
        path=CHANGES_PAGE,
        parents=(("Thủ tục hành chính", "thu-tuc/index.md"),),
        title="Thay đổi thủ tục hành chính",
        description=f"Thủ tục mới, sửa đổi, thay thế, bãi bỏ của {commune.name_inside}.",
        record="thay-doi",
        sources=sources_of(commune, (changes,)),
        updated=updated_words(commune),
        sections=(
            Section(id="gioi-thieu", title="", blocks=_introduction(commune)),
            Section(
                id="sap-toi",
                title=ForceState.UPCOMING.label,
                blocks=_table("Thay đổi sắp có hiệu lực", changes.upcoming),
            ),
            Section(
                id="da-qua",
                title="Đã có hiệu lực",
                blocks=_table("Thay đổi đã có hiệu lực", changes.past),
            ),
            Section(id="quyet-dinh", title="Theo quyết định", blocks=_decisions(commune)),
        ),
        in_search=False,
    )


def _introduction(commune: CommuneView) -> tuple[Block, ...]:
    feed = paragraph(
        text("Theo dõi bằng trình đọc tin:"),
        link("nguồn tin về thay đổi thủ tục", FEED),
        style="meta",
    )
    day = f"Tính đến ngày {date_vi(commune.as_of)}"
    if not commune.changes.decisions:
        return (paragraph(text(f"{day}: {NO_CHANGES[:1].lower()}{NO_CHANGES[1:]}.")), feed)
    changes = commune.changes
    count = f"{len(changes.upcoming)} thay đổi sắp có hiệu lực, {len(changes.past)} đã có hiệu lực"
    return (paragraph(text(f"{day}: {count}."), style="lead"), feed)


def _table(caption: str, changes: tuple[ChangeView, ...]) -> tuple[Block, ...]:
    if not changes:
        return (no_changes(),)
    rows = tuple(
        Row(
            record=view.id,
            cells=(
                day_cell(view),
                cell(procedure_link(view.procedure), field="procedure"),
                cell_of(change_lines(view), field="change"),
                cell(decision_link(view.change), field="decision"),
            ),
        )
        for view in changes
    )
    columns = ("Từ ngày", "Thủ tục", "Thay đổi", "Quyết định")
    return (Table(caption=caption, columns=columns, rows=rows),)


def _decisions(commune: CommuneView) -> tuple[Block, ...]:
    blocks = tuple(b for decision in commune.changes.decisions for b in _decision(decision))
    return blocks or (no_changes(),)


def _decision(view: DecisionView) -> tuple[Block, ...]:
    decision, source = view.decision, view.decision.source
    taken_on = (text(f"(lấy ngày {date_vi(source.taken_on)})"),) if source.taken_on else ()
    name = link(source.name, source.url) if source.url else text(source.name)
    whole = (fact("file", view.id, "Tệp", decision_file(view.file)),) if view.file else ()
    facts = (
        fact("title", view.id, "Trích yếu", text(decision.title)),
        fact("issuer", view.id, "Cơ quan ban hành", text(decision.issuer)),
        fact("issued_on", view.id, "Ngày ban hành", text(date_vi(decision.issued_on))),
        fact("effective_from", view.id, "Có hiệu lực từ", text(date_vi(decision.effective_from))),
        *whole,
        fact("source", view.id, "Nguồn", name, *taken_on),
    )
    items = tuple(
        (
            text(f"{change.change.kind.label} từ ngày {date_vi(change.change.on)}:"),
            procedure_link(change.procedure),
        )
        for change in view.changes
    )
    return (
        Subheading(id=decision_anchor(view.id), title=f"Quyết định số {decision.number}"),
        Facts(facts=facts, style="line"),
        Bullets(items=items),
    )
