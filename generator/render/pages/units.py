"""``/don-vi/``: one page a unit, with what it leads and supports."""

from __future__ import annotations

from generator.render.blocks import (
    Block,
    Bullets,
    Card,
    Cards,
    Page,
    Section,
    Span,
)
from generator.render.pages.common import as_of_note, sources_of, updated_words
from generator.render.pages.deadlines import coming_section, unit_calendar_link
from generator.render.pages.plan_reviews import row_state
from generator.render.pages.progress import activity_table, status_figures
from generator.render.spans import (
    link,
    paragraph,
    text,
)
from generator.views.activities import ActivityView
from generator.views.communes import CommuneView
from generator.views.units import UnitView


def unit_index_page(commune: CommuneView) -> Page:
    """``/don-vi/``."""
    cards = tuple(
        Card(
            title=unit.name,
            target=f"don-vi/{unit.id}.md",
            text=f"Chủ trì {len(commune.led_by(unit))}, "
            f"phối hợp {len(commune.supported_by(unit))} hoạt động",
        )
        for unit in commune.working_units
    )
    return Page(
        path="don-vi/index.md",
        title="Đơn vị",
        description=f"Các đơn vị thực hiện kế hoạch của {commune.name_inside}.",
        record="don-vi",
        sources=sources_of(commune, commune.plans),
        updated=updated_words(commune),
        sections=(Section(id="danh-sach", title="", blocks=(Cards(cards=cards),)),),
    )


def unit_page(unit: UnitView, commune: CommuneView) -> Page:
    """``/don-vi/<unit>/``: what the unit leads, leads as one of a group, and supports."""
    led = commune.led_by(unit)
    grouped = commune.led_by_group_of(unit)
    supported = commune.supported_by(unit)
    return Page(
        path=f"don-vi/{unit.id}.md",
        parents=(("Đơn vị", "don-vi/index.md"),),
        title=unit.name,
        description=f"Công việc của {unit.name}, {commune.name_inside}.",
        record=f"don-vi/{unit.id}",
        sources=sources_of(commune, commune.plans),
        updated=updated_words(commune),
        sections=(
            Section(id="gioi-thieu", title="", blocks=_membership(unit, commune)),
            Section(
                id="trang-thai",
                title="Việc chủ trì theo trạng thái",
                blocks=(
                    *status_figures(
                        f"don-vi/{unit.id}",
                        f"Hoạt động do {unit.name} chủ trì",
                        led,
                        lambda _: f"don-vi/{unit.id}.md#chu-tri",
                    ),
                    as_of_note(commune.as_of),
                ),
            ),
            *_coming(unit, commune),
            Section(id="chu-tri", title="Chủ trì", blocks=_activities("Chủ trì", led)),
            Section(
                id="cung-nhom",
                title="Cùng nhóm chủ trì",
                blocks=_activities("Cùng nhóm chủ trì", grouped, note="cùng nhóm"),
            ),
            Section(id="phoi-hop", title="Phối hợp", blocks=_activities("Phối hợp", supported)),
            Section(id="ra-soat", title="Rà soát thủ tục", blocks=_reviews(unit, commune)),
        ),
    )


def _coming(unit: UnitView, commune: CommuneView) -> tuple[Section, ...]:
    """What the unit leads, itself or as one of a group; an archive has nothing ahead."""
    if commune.is_archived:
        return ()
    calendar = unit_calendar_link(unit, commune)
    deadlines = commune.deadlines_of(unit)
    return (coming_section(deadlines, commune, f"don-vi/{unit.id}", *calendar),)


def _membership(unit: UnitView, commune: CommuneView) -> tuple[Block, ...]:
    words = f"{unit.unit.kind.label}, gồm:" if unit.members else f"{unit.unit.kind.label}."
    blocks: list[Block] = [paragraph(text(words), style="meta")]
    if unit.members:
        shown = {working.id for working in commune.working_units}
        members = [
            link(member.name, f"don-vi/{member.id}.md") if member.id in shown else text(member.name)
            for member in unit.members
        ]
        blocks.append(Bullets(items=tuple((each,) for each in members)))
    return tuple(blocks)


def _activities(
    caption: str, activities: tuple[ActivityView, ...], *, note: str = ""
) -> tuple[Block, ...]:
    if not activities:
        return (paragraph(text("Không có hoạt động nào.")),)
    return (activity_table(caption, activities, note=note),)


def _reviews(unit: UnitView, commune: CommuneView) -> tuple[Block, ...]:
    items: list[tuple[Span, ...]] = [
        (
            text(f"{', '.join(row.sectors)}: {row.schedule_text}."),
            link(view.plan.title, f"ke-hoach/{view.id}.md#ra-soat"),
            row_state(row),
        )
        for view in commune.plans
        for row in view.reviews
        if row.unit.id == unit.id
    ]
    if not items:
        return (paragraph(text("Không có lĩnh vực nào được giao rà soát.")),)
    return (Bullets(items=tuple(items)),)
