"""What became of each activity: milestones, periods, and every entry with what it changed."""

from __future__ import annotations

from generator.render.blocks import Block, Cell, Details, Row, Section, Span, Table
from generator.render.pages.common import as_of_note
from generator.render.pages.evidence import evidence_lines
from generator.render.spans import badge, cell, cell_of, lines, link, text
from generator.views.activities import ActivityView
from generator.views.communes import CommuneView
from generator.views.evidence import EvidenceView
from generator.views.history import HistoryEntry
from generator.views.milestones import MilestoneView
from generator.views.plans import PlanView
from generator.views.slots import Slot
from generator.views.wording import date_vi


def history_anchor(view: ActivityView) -> str:
    """The id of an activity's details on the page of its plan."""
    return f"hoat-dong-{view.activity.id}"


def has_history(view: ActivityView) -> bool:
    """Whether there is anything to tell of an activity."""
    return bool(view.history or view.slots or view.milestones)


def history_sections(view: PlanView, commune: CommuneView) -> tuple[Section, ...]:
    """One section with the details of each activity that has any."""
    details: tuple[Block, ...] = tuple(
        Details(
            id=history_anchor(activity),
            summary=(text(activity.activity.text), badge(activity.status)),
            blocks=_tables(activity, commune),
        )
        for activity in view.activities
        if has_history(activity)
    )
    if not details:
        return ()
    blocks = (*details, as_of_note(view.as_of))
    return (Section(id="dien-bien", title="Diễn biến từng hoạt động", blocks=blocks),)


def _tables(view: ActivityView, commune: CommuneView) -> tuple[Table, ...]:
    numbered = enumerate(view.history, start=1)
    tables = (
        Table(
            caption="Các mốc",
            columns=("Mốc", "Hạn", "Tình trạng", "Đạt ngày", "Minh chứng"),
            rows=tuple(_milestone_row(each, view) for each in view.milestones),
        ),
        Table(
            caption="Báo cáo từng kỳ",
            columns=("Kỳ", "Hạn báo cáo", "Tình trạng", "Báo cáo", "Minh chứng"),
            rows=tuple(_slot_row(each, view) for each in view.slots),
        ),
        Table(
            caption="Các lần cập nhật",
            columns=("Ngày", "Nội dung", "Thay đổi", "Minh chứng"),
            rows=tuple(_history_row(number, each, view, commune) for number, each in numbered),
        ),
    )
    return tuple(table for table in tables if table.rows)


def _milestone_row(milestone: MilestoneView, view: ActivityView) -> Row:
    reached = milestone.reached
    entries = (each for each in view.history if each.entry is reached)
    return Row(
        record=f"{view.record}/moc/{milestone.id}",
        cells=(
            cell(text(milestone.milestone.text), header=True, field="milestone"),
            cell(text(date_vi(milestone.due_on)), field="due_on"),
            cell(badge(milestone.state), field="state"),
            cell(text(date_vi(reached.on) if reached else "–"), field="reached_on"),
            _evidence_cell(tuple(piece for each in entries for piece in each.evidence)),
        ),
    )


def _slot_row(slot: Slot, view: ActivityView) -> Row:
    entries = [each for each in view.history if each.entry in slot.reports]
    reports = (f"{date_vi(each.entry.on)}: {each.entry.text}" for each in entries)
    return Row(
        record=f"{view.record}/ky/{slot.period.id}",
        cells=(
            cell(text(slot.period.label), header=True, field="period"),
            cell(text(date_vi(slot.due_on)), field="due_on"),
            cell(badge(slot.state), field="state"),
            cell_of(lines(reports, "–"), field="reports"),
            _evidence_cell(tuple(piece for each in entries for piece in each.evidence)),
        ),
    )


def _history_row(number: int, each: HistoryEntry, view: ActivityView, commune: CommuneView) -> Row:
    return Row(
        record=f"{view.record}/cap-nhat/{number}",
        cells=(
            cell(text(date_vi(each.entry.on)), header=True, field="on"),
            cell_of(_content(each, commune), field="text"),
            cell_of(_change(each), field="change"),
            _evidence_cell(each.evidence),
        ),
    )


def _content(each: HistoryEntry, commune: CommuneView) -> tuple[tuple[Span, ...], ...]:
    """What was written, by whom, of which period."""
    entry = each.entry
    words: list[tuple[Span, ...]] = [(text(entry.text),)]
    if entry.reason:
        words.append((text(f"Lý do: {entry.reason}"),))
    if each.period:
        words.append((text(f"Báo cáo {each.period}"),))
    if entry.corrects:
        words.append((text(f"Đính chính mục ngày {date_vi(entry.corrects)}"),))
    if entry.unit:
        unit = commune.units[entry.unit]
        shown = {working.id for working in commune.working_units}
        name = link(unit.name, f"don-vi/{unit.id}.md") if unit.id in shown else text(unit.name)
        words.append((text("Đơn vị báo cáo:"), name))
    return tuple(words)


def _change(each: HistoryEntry) -> tuple[tuple[Span, ...], ...]:
    """What the entry says, the status before and after it, the milestones that it reached."""
    if each.corrected_on:
        words = f"Không còn được tính: đã đính chính ở mục ngày {date_vi(each.corrected_on)}"
        return ((text(each.entry.state.label),), (text(words),))
    after: tuple[Span, ...] = (badge(each.status),)
    if each.before is not each.status:
        after = (text(f"{each.before.label} →"), *after)
    milestones = ((text(f"Đạt mốc: {milestone.text}"),) for milestone in each.milestones)
    return ((text(each.entry.state.label),), after, *milestones)


def _evidence_cell(evidence: tuple[EvidenceView, ...]) -> Cell:
    return cell_of(evidence_lines(evidence) or lines((), "–"), field="evidence")
