"""The annex of a plan: its own columns, the computed status and the evidence."""

from __future__ import annotations

from generator.model.plans import Objective
from generator.render.blocks import (
    Block,
    Cell,
    Row,
    Span,
    Subheading,
    Table,
)
from generator.render.pages.common import as_of_note
from generator.render.pages.evidence import evidence_lines
from generator.render.pages.plan_history import has_history, history_anchor
from generator.render.spans import (
    badge,
    bullets,
    cell_of,
    lines,
    link,
    text,
)
from generator.views.activities import ActivityView
from generator.views.plans import PartView, PlanView, TaskView
from generator.views.units import UnitView
from generator.views.wording import date_vi
from generator.vocabulary import NOT_GIVEN, Status

ANNEX_COLUMNS = (
    "Mục tiêu",
    "Nhiệm vụ",
    "Hoạt động",
    "Kết quả/Sản phẩm",
    "Chủ trì",
    "Phối hợp",
    "Thời gian",
    "Trạng thái",
    "Minh chứng",
)


#: Where no activity is known: the columns from «Hoạt động» on.
_NO_ACTIVITY = (
    cell_of(lines(()), field="activity"),
    *(
        cell_of(lines((), "–"), field=field)
        for field in ("products", "lead", "support", "schedule", "status", "evidence")
    ),
)


def annex_section(view: PlanView) -> tuple[Block, ...]:
    """The annex table of each part, and the details that its cells have no room for."""
    blocks: list[Block] = []
    for part in view.parts:
        if len(view.parts) > 1:
            title = f"{part.part.id}. {part.part.title}"
            blocks.append(Subheading(id=f"phan-{part.part.id.lower()}", title=title))
        blocks.append(_annex_table(part, view.id))
        details = [a for task in part.tasks for a in task.activities if a.activity.details]
        blocks += [block for activity in details for block in _details(activity)]
    blocks.append(as_of_note(view.as_of))
    return tuple(blocks)


def _details(view: ActivityView) -> tuple[Block, ...]:
    anchor = f"noi-dung-{view.activity.id.lower().replace('.', '-')}"
    title = f"Nội dung mục {view.task.number}" if view.task.number else view.activity.text
    return (
        Subheading(id=anchor, title=f"{title}: {view.task.title}"),
        bullets(view.activity.details),
    )


def _annex_table(part: PartView, plan_id: str) -> Table:
    """The annex; a part without objectives has no column for them."""
    first = 0 if part.part.objectives else 1
    rows = [row for run in _objective_runs(part) for row in _run_rows(run, plan_id)]
    rows += [_lone_objective_row(objective, plan_id) for objective in part.lone_objectives]
    return Table(
        caption=f"{part.part.title}: nhiệm vụ, hoạt động và trạng thái",
        columns=ANNEX_COLUMNS[first:],
        rows=tuple(Row(record=row.record, cells=row.cells[first:]) for row in rows),
        style="annex",
    )


def _objective_runs(part: PartView) -> tuple[tuple[TaskView, ...], ...]:
    """Tasks that stand beside one objective cell, one after the other."""
    runs: list[list[TaskView]] = []
    for task in part.tasks:
        if runs and runs[-1][0].task.objectives == task.task.objectives != ():
            runs[-1].append(task)
        else:
            runs.append([task])
    return tuple(tuple(run) for run in runs)


def _run_rows(run: tuple[TaskView, ...], plan_id: str) -> tuple[Row, ...]:
    """A row an activity; a task without any has one row that says so."""
    height = sum(_height(task) for task in run)
    rows: list[Row] = []
    for task in run:
        for index, activity in enumerate(task.activities or (None,)):
            objective = _objective_cell(task.objectives, height) if not rows else None
            head = _task_cell(task) if index == 0 else None
            record = activity.record if activity else f"{plan_id}/{task.task.id}"
            more = activity_cells(activity) if activity else _NO_ACTIVITY
            rows.append(Row(record=record, cells=(objective, head, *more)))
    return tuple(rows)


def _lone_objective_row(objective: Objective, plan_id: str) -> Row:
    """An objective that no task of the plan names."""
    cells = (_objective_cell((objective,), 1), cell_of(lines(()), field="task"), *_NO_ACTIVITY)
    return Row(record=f"{plan_id}/{objective.id}", cells=cells)


def _height(task: TaskView) -> int:
    return max(1, len(task.activities))


def _objective_cell(objectives: tuple[Objective, ...], height: int) -> Cell:
    words = [
        text
        for objective in objectives
        for text in (objective.text, *(f"– {target.text}" for target in objective.targets))
    ]
    return cell_of(lines(words, "–"), rowspan=height, field="objective")


def _task_cell(task: TaskView) -> Cell:
    number = f"{task.task.number}. " if task.task.number else ""
    heading = [task.task.heading] if task.opens_heading and task.task.heading else []
    words = [*heading, f"{number}{task.task.title}"]
    if task.task.note:
        words.append(f"({task.task.note})")
    return cell_of(lines(words), rowspan=_height(task), field="task")


def activity_cells(view: ActivityView) -> tuple[Cell, ...]:
    """The columns of an activity, from «Hoạt động» to «Minh chứng»."""
    activity = view.activity
    content = [activity.text]
    if activity.note:
        content.append(f"({activity.note})")
    return (
        cell_of(lines(content), field="activity"),
        cell_of(lines(product.text for product in activity.products), field="products"),
        cell_of(unit_links(view.lead), field="lead"),
        cell_of(unit_links(view.support, "–"), field="support"),
        cell_of(_schedule(view), field="schedule"),
        cell_of(_status(view), field="status"),
        cell_of(_evidence(view), field="evidence"),
    )


def unit_links(
    units: tuple[UnitView, ...], otherwise: str = NOT_GIVEN
) -> tuple[tuple[Span, ...], ...]:
    """Units as links to their pages, one a line."""
    found = tuple((link(unit.name, f"don-vi/{unit.id}.md"),) for unit in units)
    return found or lines((), otherwise)


def _schedule(view: ActivityView) -> tuple[tuple[Span, ...], ...]:
    words = [view.schedule_text]
    schedule = view.activity.schedule
    if schedule and schedule.programme:
        words.append(schedule.programme)
    if view.due_on:
        words.append(f"hạn {date_vi(view.due_on)}")
    return lines(words)


def _status(view: ActivityView) -> tuple[tuple[Span, ...], ...]:
    """The badge, and why work was suspended."""
    reason = view.entries[0].reason if view.entries else None
    if view.status is not Status.SUSPENDED or reason is None:
        return ((badge(view.status),),)
    return ((badge(view.status),), (text(f"Lý do: {reason}"),))


def _evidence(view: ActivityView) -> tuple[tuple[Span, ...], ...]:
    """The evidence, and the way to the activity's details."""
    found = evidence_lines(view.evidence) or ((text("–"),),)
    if not has_history(view):
        return found
    details = link("Diễn biến", f"ke-hoach/{view.plan_id}.md#{history_anchor(view)}")
    return (*found, (details,))
