"""``/tien-do/``: progress over all plans."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.progress import ProgressEntry
from generator.render.blocks import (
    Block,
    Notice,
    Page,
    Row,
    Section,
    Span,
    Table,
)
from generator.render.charts.chart import Chart, Series
from generator.render.pages.common import as_of_note, sources_of, updated_words
from generator.render.spans import (
    badge,
    bullets,
    cell,
    cell_of,
    empty,
    lines,
    link,
    paragraph,
    text,
)
from generator.views.communes import CommuneView
from generator.views.plans import ActivityView, status_counts
from generator.views.wording import date_vi
from generator.vocabulary import Status

#: Fewer are read as quickly in a table.
FEWEST_BARS = 3
#: Entries that the overview lists, newest first.
MOST_RECENT = 20


def status_table(record: str, caption: str, activities: Sequence[ActivityView]) -> Table:
    """How many activities have each status; the rows add up to all of them."""
    counts = status_counts(activities)
    rows = [
        Row(
            record=f"{record}/{status.value}",
            cells=(
                cell(badge(status), header=True, field="status"),
                cell(text(str(count)), field="count"),
            ),
        )
        for status, count in counts.items()
    ]
    rows.append(
        Row(
            record=f"{record}/tong",
            cells=(
                cell(text("Tổng số"), header=True, field="status"),
                cell(text(str(len(activities))), field="count"),
            ),
        )
    )
    return Table(
        caption=caption, columns=("Trạng thái", "Số hoạt động"), rows=tuple(rows), style="plain"
    )


def status_figures(record: str, caption: str, activities: Sequence[ActivityView]) -> Block:
    """How many activities have each status: drawn where there are several to compare."""
    counts = status_counts(activities)
    if len(counts) < FEWEST_BARS:
        return status_table(record, caption, activities)
    said = ", ".join(f"{status.label} {count}" for status, count in counts.items())
    return Chart(
        id="bieu-do-trang-thai",
        record=record,
        kind="bar",
        caption=f"{caption}: tổng số {len(activities)}",
        description=f"Số hoạt động theo trạng thái: {said}.",
        category_label="Trạng thái",
        categories=tuple(status.label for status in counts),
        keys=tuple(status.value for status in counts),
        series=(Series(name="Số hoạt động", values=tuple(counts.values())),),
        total=len(activities),
    )


def progress_page(commune: CommuneView) -> Page:
    """``/tien-do/``."""
    return Page(
        path="tien-do.md",
        title="Tiến độ thực hiện",
        description=f"Tiến độ các kế hoạch của {commune.name_inside}.",
        record="tien-do",
        sources=sources_of(commune, commune.plans),
        updated=updated_words(commune),
        sections=(
            Section(id="chung", title="Tất cả kế hoạch", blocks=_overall(commune)),
            Section(id="tung-ke-hoach", title="Từng kế hoạch", blocks=(_by_plan(commune),)),
            Section(id="sap-den-han", title="Sắp đến hạn, quá hạn", blocks=_pressing(commune)),
            Section(id="cap-nhat", title="Cập nhật gần đây", blocks=_recent(commune)),
        ),
    )


def _overall(commune: CommuneView) -> tuple[Block, ...]:
    return (
        status_figures("tien-do", "Hoạt động của tất cả kế hoạch", commune.activities),
        as_of_note(commune.as_of),
    )


def _by_plan(commune: CommuneView) -> Table:
    rows = tuple(
        Row(
            record=view.id,
            cells=(
                cell(link(view.plan.title, f"ke-hoach/{view.id}.md"), header=True, field="plan"),
                cell(text(str(len(view.activities))), field="activities"),
                cell_of(
                    lines(
                        f"{status.label}: {count}"
                        for status, count in status_counts(view.activities).items()
                    ),
                    field="statuses",
                ),
                cell(text(str(len(view.targets))), field="targets"),
            ),
        )
        for view in commune.plans
    )
    return Table(
        caption="Tiến độ từng kế hoạch",
        columns=("Kế hoạch", "Hoạt động", "Trạng thái", "Chỉ tiêu"),
        rows=rows,
    )


def _pressing(commune: CommuneView) -> tuple[Block, ...]:
    pressing = [
        a
        for a in commune.activities
        if a.status in {Status.OVERDUE, Status.DUE_SOON, Status.REPORT_MISSING}
    ]
    if not pressing:
        return (paragraph(text("Không có hoạt động nào sắp đến hạn hoặc quá hạn.")),)
    return (activity_table("Hoạt động cần chú ý", pressing),)


def activity_table(caption: str, activities: Sequence[ActivityView], *, note: str = "") -> Table:
    """Activities with plan, schedule and status."""
    return Table(
        caption=caption,
        columns=("Hoạt động", "Kế hoạch", "Thời gian", "Trạng thái"),
        rows=tuple(_activity_row(a, note) for a in activities),
    )


def _activity_row(view: ActivityView, note: str) -> Row:
    words = [view.activity.text, note] if note else [view.activity.text]
    due = [f"hạn {date_vi(view.due_on)}"] if view.due_on else []
    return Row(
        record=view.record,
        cells=(
            cell_of(lines(words), field="activity"),
            cell(_plan_link(view), field="plan"),
            cell_of(lines([view.schedule_text, *due]), field="schedule"),
            cell(badge(view.status), field="status"),
        ),
    )


def _plan_link(view: ActivityView) -> Span:
    """The plan by its number, else by the words of its year."""
    words = view.plan.number or f"Kế hoạch năm {view.plan.year}"
    return link(words, f"ke-hoach/{view.plan_id}.md#nhiem-vu")


def _recent(commune: CommuneView) -> tuple[Block, ...]:
    entries = sorted(
        ((entry, view) for view in commune.activities for entry in view.entries),
        key=lambda pair: (pair[0].on, pair[1].record),
        reverse=True,
    )
    if not entries:
        return (Notice(kind="info", spans=(empty(), text("tiến độ trên trang này."))),)
    return (bullets(_entry_words(entry, view) for entry, view in entries[:MOST_RECENT]),)


def _entry_words(entry: ProgressEntry, view: ActivityView) -> str:
    words = f"{date_vi(entry.on)}: {view.activity.text}. {entry.state.label}. {entry.text}"
    return f"{words}. Lý do: {entry.reason}" if entry.reason else words
