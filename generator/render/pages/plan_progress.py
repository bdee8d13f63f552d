"""Progress of one plan: counts by status, objective and task, and what falls due next."""

from __future__ import annotations

from collections.abc import Iterable

from generator.render.blocks import Block, Notice, Row, Section, Table
from generator.render.pages.common import as_of_note
from generator.render.pages.deadlines import coming_section, plan_calendar_link
from generator.render.pages.progress import count_lines, status_figures
from generator.render.spans import cell, cell_of, folded, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.plans import PlanView
from generator.views.summaries import Summary, by_objective, by_task


def progress_sections(view: PlanView, commune: CommuneView) -> tuple[Section, ...]:
    """The counts; what lies ahead, but not for an archive or a plan that was replaced."""
    counts = Section(id="trang-thai", title="Tiến độ chung", blocks=_counts(view))
    if commune.is_archived or view.is_replaced:
        return (counts,)
    record = f"ke-hoach/{view.id}"
    calendar = plan_calendar_link(view, commune)
    return (counts, coming_section(view.deadlines, commune, record, *calendar))


def _counts(view: PlanView) -> tuple[Block, ...]:
    annex = f"ke-hoach/{view.id}.md#nhiem-vu"
    figures = status_figures(view.id, "Hoạt động theo trạng thái", view.activities, lambda _: annex)
    blocks: list[Block] = [*figures, as_of_note(view.as_of)]
    if view.plan.tracked_from is None:
        words = "Tiến độ của kế hoạch này không được ghi trên trang web."
        blocks.insert(0, Notice(kind="info", spans=(text(words),)))
    if any(activity.history for activity in view.activities):
        blocks += _summaries(view)
    return tuple(blocks)


def _summaries(view: PlanView) -> list[Block]:
    """By objective and by task; where nothing was reported every row would say the same."""
    blocks: list[Block] = []
    objectives = by_objective(view)
    if objectives:
        words = "Một hoạt động phục vụ nhiều mục tiêu có mặt ở từng mục tiêu; tổng số tính một lần."
        table = _summary_table(view, "Hoạt động theo mục tiêu", "Mục tiêu", objectives)
        note = paragraph(text(words), style="meta")
        title = f"Theo mục tiêu: {len(objectives)} mục tiêu"
        blocks.append(folded("theo-muc-tieu", title, table, note))
    tasks = by_task(view)
    table = _summary_table(view, "Hoạt động theo nhiệm vụ", "Nhiệm vụ", tasks)
    return [*blocks, folded("theo-nhiem-vu", f"Theo nhiệm vụ: {len(tasks)} nhiệm vụ", table)]


def _summary_table(
    view: PlanView, caption: str, column: str, summaries: Iterable[Summary]
) -> Table:
    annex = f"ke-hoach/{view.id}.md#nhiem-vu"
    rows = tuple(
        Row(
            record=f"{view.id}/{summary.id}",
            cells=(
                cell(text(summary.text), header=True, field="text"),
                cell(link(str(len(summary.activities)), annex), field="activities"),
                cell_of(count_lines(summary.activities), field="statuses"),
            ),
        )
        for summary in summaries
    )
    return Table(caption=caption, columns=(column, "Hoạt động", "Trạng thái"), rows=rows)
