"""``/tien-do/``: progress over all plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.model.progress import ProgressEntry
from generator.render.blocks import (
    Block,
    Details,
    Notice,
    Page,
    Row,
    Section,
    Span,
    Table,
)
from generator.render.charts.chart import Chart, Series
from generator.render.pages.common import RULES, as_of_note, sources_of, updated_words
from generator.render.pages.deadlines import coming_section
from generator.render.spans import (
    badge,
    bullets,
    cell,
    cell_of,
    empty,
    folded,
    lines,
    link,
    paragraph,
    text,
)
from generator.views.activities import ActivityView, status_counts
from generator.views.communes import CommuneView
from generator.views.plans import PlanView
from generator.views.wording import date_vi
from generator.vocabulary import Status

#: Fewer are read as quickly in a table.
FEWEST_BARS = 3
#: Entries that the overview lists, newest first.
MOST_RECENT = 20
#: So many of them stand open.
SHOWN_RECENT = 5


def status_table(
    record: str, caption: str, activities: Sequence[ActivityView], counted: Callable[[str], str]
) -> Table:
    """How many activities have each status; the rows add up to all of them.

    ``counted`` is where the activities of a status are listed, those of all under «».
    """
    counts = status_counts(activities)
    rows = [
        Row(
            record=f"{record}/{status.value}",
            cells=(
                cell(badge(status), header=True, field="status"),
                cell(link(str(count), counted(status.value)), field="count"),
            ),
        )
        for status, count in counts.items()
    ]
    rows.append(
        Row(
            record=f"{record}/tong",
            cells=(
                cell(text("Tổng số"), header=True, field="status"),
                cell(link(str(len(activities)), counted("")), field="count"),
            ),
        )
    )
    return Table(
        caption=caption, columns=("Trạng thái", "Số hoạt động"), rows=tuple(rows), style="plain"
    )


def status_figures(
    record: str,
    caption: str,
    activities: Sequence[ActivityView],
    counted: Callable[[str], str],
) -> tuple[Block, ...]:
    """How many activities have each status: drawn as well where there are several to compare."""
    table = status_table(record, caption, activities, counted)
    counts = status_counts(activities)
    return (table,) if len(counts) < FEWEST_BARS else (table, _drawn(record, caption, activities))


def _drawn(record: str, caption: str, activities: Sequence[ActivityView]) -> Chart:
    counts = status_counts(activities)
    said = ", ".join(f"{status.label} {count}" for status, count in counts.items())
    return Chart(
        id="bieu-do-trang-thai",
        record=f"{record}/bieu-do",
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
            *_coming_section(commune),
            Section(
                id="theo-trang-thai",
                title="Hoạt động theo trạng thái",
                blocks=_by_status(commune),
            ),
            Section(id="cap-nhat", title="Cập nhật gần đây", blocks=_recent(commune)),
        ),
    )


def _overall(commune: CommuneView) -> tuple[Block, ...]:
    figures = status_figures(
        "tien-do", "Hoạt động của tất cả kế hoạch", commune.activities, _listed_below
    )
    blocks: list[Block] = [*figures]
    if len(commune.plans_that_hold) < len(commune.plans):
        words = text("Hoạt động của kế hoạch đã được thay thế không tính vào các tổng số này.")
        rule = link("Quy tắc", f"{RULES}#thay-the")
        blocks.append(Notice(kind="info", spans=(words, rule)))
    return (*blocks, as_of_note(commune.as_of))


def _listed_below(status: str) -> str:
    return f"tien-do.md#{_anchor(status)}" if status else "tien-do.md#theo-trang-thai"


def _anchor(status: str) -> str:
    return f"trang-thai-{status.replace('_', '-')}"


def _coming_section(commune: CommuneView) -> tuple[Section, ...]:
    """An archive has nothing ahead."""
    if commune.is_archived:
        return ()
    return (coming_section(commune.deadlines, commune, "tien-do"),)


def _by_status(commune: CommuneView) -> tuple[Block, ...]:
    """Every activity that the totals count, under its status."""
    blocks: list[Block] = []
    for status in status_counts(commune.activities):
        listed = [each for each in commune.activities if each.status is status]
        table = activity_table(f"Hoạt động: {status.label}", listed)
        summary = (badge(status), text(f"{len(listed)} hoạt động"))
        blocks.append(Details(id=_anchor(status.value), summary=summary, blocks=(table,)))
    return tuple(blocks) or (paragraph(text("Chưa có hoạt động nào.")),)


def _by_plan(commune: CommuneView) -> Table:
    rows = tuple(
        Row(
            record=view.id,
            cells=(
                cell(link(view.plan.title, f"ke-hoach/{view.id}.md"), header=True, field="plan"),
                cell(
                    link(str(len(view.activities)), f"ke-hoach/{view.id}.md#trang-thai"),
                    field="activities",
                ),
                cell_of(_statuses(view), field="statuses"),
                cell(
                    link(str(len(view.targets)), f"ke-hoach/{view.id}.md#chi-tieu"),
                    field="targets",
                ),
            ),
        )
        for view in commune.plans
    )
    return Table(
        caption="Tiến độ từng kế hoạch",
        columns=("Kế hoạch", "Hoạt động", "Trạng thái", "Chỉ tiêu"),
        rows=rows,
    )


def _statuses(view: PlanView) -> tuple[tuple[Span, ...], ...]:
    """How many activities have each status; of a replaced plan since when it counts no longer."""
    counts = count_lines(view.activities)
    day = view.links.replaced_on
    if not view.is_replaced or day is None:
        return counts
    words = f"Đã được thay thế từ ngày {date_vi(day)}, không tính vào tổng số"
    return (text(words),), *counts


def count_lines(activities: Sequence[ActivityView]) -> tuple[tuple[Span, ...], ...]:
    """One line a status: «Hoàn thành: 2»."""
    counts = status_counts(activities).items()
    return lines((f"{status.label}: {count}" for status, count in counts), "–")


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
    words = [_entry_words(entry, view) for entry, view in entries[:MOST_RECENT]]
    older = words[SHOWN_RECENT:]
    title = f"Trước đó: {len(older)} lần cập nhật"
    before = (folded("cap-nhat-truoc", title, bullets(older)),) if older else ()
    return (bullets(words[:SHOWN_RECENT]), *before)


def _entry_words(entry: ProgressEntry, view: ActivityView) -> str:
    words = f"{date_vi(entry.on)}: {view.activity.text}. {entry.state.label}. {entry.text}"
    return f"{words}. Lý do: {entry.reason}" if entry.reason else words
