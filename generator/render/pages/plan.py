"""The pages of plans: the document, its targets, the annex table with computed status."""

from __future__ import annotations

from generator.model.plans import Plan, Product, Stamp
from generator.render.blocks import (
    Block,
    Card,
    Cards,
    Cell,
    Fact,
    Facts,
    Notice,
    Page,
    Row,
    Section,
    Span,
    Steps,
    Subheading,
    Table,
)
from generator.render.pages.common import updated_words
from generator.render.pages.progress import status_table
from generator.render.spans import (
    badge,
    bullets,
    cell,
    cell_of,
    empty,
    fact,
    file_target,
    lines,
    link,
    paragraph,
    text,
)
from generator.views.communes import CommuneView
from generator.views.plans import (
    ActivityView,
    PartView,
    PlanView,
    TargetView,
    TaskView,
    shown_value,
)
from generator.views.units import UnitView
from generator.views.wording import date_vi, month_vi, number_vi
from generator.vocabulary import MeasureUnit, Status

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


def plan_index_page(commune: CommuneView) -> Page:
    """``/ke-hoach/``."""
    cards = tuple(
        Card(
            title=view.plan.title,
            target=f"ke-hoach/{view.id}.md",
            text=f"{plan_number(view.plan)} · {len(view.tasks)} nhiệm vụ, "
            f"{len(view.targets)} chỉ tiêu",
        )
        for view in commune.plans
    )
    return Page(
        path="ke-hoach/index.md",
        title="Kế hoạch",
        description=f"Các kế hoạch của {commune.name_inside}.",
        record="ke-hoach",
        sources=tuple(sorted({commune.source, *(s for v in commune.plans for s in v.sources)})),
        updated=updated_words(commune),
        sections=(Section(id="danh-sach", title="", blocks=(Cards(cards=cards),)),),
    )


def plan_number(plan: Plan) -> str:
    """Number and day of a plan, or what is known of them."""
    number = plan.number or "Số: chưa cập nhật"
    if plan.issued_on:
        return f"{number}, ngày {date_vi(plan.issued_on)}"
    if plan.issued_month:
        return f"{number}, ngày chưa cập nhật, {month_vi(plan.issued_month)}"
    return f"{number}, ngày chưa cập nhật"


def plan_page(view: PlanView, commune: CommuneView) -> Page:
    """``/ke-hoach/<plan>/``."""
    plan = view.plan
    sections = [
        Section(id="van-ban", title="Văn bản", blocks=_document(view)),
        Section(id="trang-thai", title="Tiến độ chung", blocks=_progress(view)),
    ]
    if plan.purposes:
        sections.append(Section(id="muc-dich", title="Mục đích", blocks=(bullets(plan.purposes),)))
    if plan.requirements:
        sections.append(
            Section(id="yeu-cau", title="Yêu cầu", blocks=(bullets(plan.requirements),))
        )
    sections.append(Section(id="chi-tieu", title="Chỉ tiêu", blocks=(targets_table(view),)))
    sections.append(Section(id="nhiem-vu", title="Nhiệm vụ và hoạt động", blocks=_annex(view)))
    sections += _closing_sections(view)
    return Page(
        path=f"ke-hoach/{view.id}.md",
        parents=(("Kế hoạch", "ke-hoach/index.md"),),
        title=plan.title,
        description=f"{plan.issuer}. {plan_number(plan)}.",
        record=f"ke-hoach/{view.id}",
        sources=tuple(sorted({commune.source, *view.sources})),
        updated=updated_words(commune),
        sections=tuple(sections),
    )


def _document(view: PlanView) -> tuple[Block, ...]:
    plan = view.plan
    record = view.id
    day = text(date_vi(plan.issued_on)) if plan.issued_on else empty()
    month = [text(f"({month_vi(plan.issued_month)})")] if plan.issued_month else []
    facts = [
        fact("number", record, "Số, ký hiệu", text(plan.number) if plan.number else empty()),
        fact("issued_on", record, "Ngày ban hành", day, *month),
        fact("issuer", record, "Cơ quan ban hành", text(plan.issuer)),
        fact("state", record, "Tình trạng", text(plan.state.label)),
        fact("year", record, "Năm", text(str(plan.year))),
        fact("period", record, "Thời gian thực hiện", text(_span_of(plan))),
        Fact(field="bases", record=record, label="Căn cứ", lines=_bases(plan)),
    ]
    if plan.file:
        facts.append(
            fact("file", record, "Bản ký", link("Tải về", file_target("files", plan.file)))
        )
    if plan.source:
        facts.append(fact("source", record, "Nguồn", text(plan.source.name)))
    blocks: list[Block] = [Facts(facts=tuple(facts))]
    if plan.supplement:
        blocks.insert(0, Notice(kind="info", spans=(text("Đây là kế hoạch bổ sung."),)))
    if plan.stamps:
        blocks.append(_stamps(view.id, plan.stamps))
    if plan.notes:
        blocks += [
            Subheading(id="ghi-chu-ban-goc", title="Ghi chú về bản gốc"),
            bullets(plan.notes),
        ]
    return tuple(blocks)


def _span_of(plan: Plan) -> str:
    return f"{date_vi(plan.starts_on)} đến {date_vi(plan.ends_on)}"


def _bases(plan: Plan) -> tuple[tuple[Span, ...], ...]:
    return lines(
        ", ".join(
            part
            for part in (
                basis.number,
                f"ngày {date_vi(basis.issued_on)}" if basis.issued_on else None,
                basis.issuer,
                basis.title,
            )
            if part
        )
        for basis in plan.bases
    )


def _stamps(plan_id: str, stamps: tuple[Stamp, ...]) -> Table:
    rows = tuple(
        Row(
            record=f"{plan_id}/ghi-{number}",
            cells=(
                cell(text(stamp.where), header=True, field="where"),
                cell(text(stamp.number) if stamp.number else empty("Để trống"), field="number"),
                cell(
                    text(date_vi(stamp.issued_on)) if stamp.issued_on else empty("Để trống"),
                    field="issued_on",
                ),
                cell(text(stamp.text or "–"), field="text"),
            ),
        )
        for number, stamp in enumerate(stamps, start=1)
    )
    return Table(
        caption="Số và ngày ghi ở từng chỗ trong văn bản",
        columns=("Chỗ ghi", "Số", "Ngày", "Nguyên văn"),
        rows=rows,
    )


def _progress(view: PlanView) -> tuple[Block, ...]:
    blocks: list[Block] = [status_table(view.id, "Hoạt động theo trạng thái", view.activities)]
    if view.plan.tracked_from is None:
        words = "Tiến độ của kế hoạch này không được ghi trên trang web."
        blocks.insert(0, Notice(kind="info", spans=(text(words),)))
    blocks.append(how_computed(view))
    return tuple(blocks)


def how_computed(view: PlanView) -> Block:
    """The date that statuses hold for, and where their rule stands."""
    return paragraph(
        text(f"Tính đến ngày {date_vi(view.as_of)}."),
        link("Cách xác định trạng thái", "tro-giup/trang-thai.md"),
        style="meta",
    )


def target_words(view: TargetView) -> str:
    """A target's bound: «tối thiểu 98 %»."""
    target = view.target
    number = number_vi(target.value)
    unit = "%" if target.unit is MeasureUnit.PERCENT else f" {target.unit.label}"
    return f"{target.comparator.label} {number}{unit}"


def targets_table(view: PlanView) -> Table:
    """Targets with their bound, measured value and state."""
    return Table(
        caption="Chỉ tiêu của kế hoạch",
        columns=("Chỉ tiêu", "Mức", "Phạm vi", "Kết quả đo", "Tình trạng"),
        rows=tuple(_target_row(target) for target in view.targets),
    )


def _target_row(view: TargetView) -> Row:
    target = view.target
    scope = [part for part in (target.scope, target.segment) if part]
    if target.exception:
        scope.append(f"trừ {target.exception}")
    return Row(
        record=f"{view.plan_id}/{target.id}",
        cells=(
            cell(text(target.text), header=True, field="text"),
            cell(text(target_words(view)), field="value"),
            cell(text("; ".join(scope) or "–"), field="scope"),
            cell_of(_measured(view), field="measured"),
            cell(badge(view.state), field="state"),
        ),
    )


def _measured(view: TargetView) -> tuple[tuple[Span, ...], ...]:
    measurement = view.measurement
    if measurement is None or view.value is None:
        return ((empty(),),)
    day = f"đến ngày {date_vi(measurement.on)}"
    if view.target.unit is not MeasureUnit.PERCENT:
        return lines((f"{number_vi(view.value)} {view.target.unit.label}", day))
    counted = f"{number_vi(measurement.numerator)}/{number_vi(measurement.denominator or 0)}"
    return lines(
        (
            f"{number_vi(shown_value(view.target, view.value))}%",
            f"{counted}, {day}",
            measurement.source,
        )
    )


def _annex(view: PlanView) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for part in view.parts:
        if len(view.parts) > 1:
            title = f"{part.part.id}. {part.part.title}"
            blocks.append(Subheading(id=f"phan-{part.part.id.lower()}", title=title))
        blocks.append(_annex_table(part))
        details = [a for task in part.tasks for a in task.activities if a.activity.details]
        blocks += [block for activity in details for block in _details(activity)]
    blocks.append(how_computed(view))
    return tuple(blocks)


def _details(view: ActivityView) -> tuple[Block, ...]:
    anchor = f"noi-dung-{view.activity.id.lower().replace('.', '-')}"
    title = f"Nội dung mục {view.task.number}" if view.task.number else view.activity.text
    return (
        Subheading(id=anchor, title=f"{title}: {view.task.title}"),
        bullets(view.activity.details),
    )


def _annex_table(part: PartView) -> Table:
    """The annex; a part without objectives has no column for them."""
    first = 0 if part.part.objectives else 1
    rows = (row for run in _objective_runs(part) for row in _run_rows(run))
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


def _run_rows(run: tuple[TaskView, ...]) -> tuple[Row, ...]:
    height = sum(len(task.activities) for task in run)
    rows: list[Row] = []
    for task in run:
        for index, activity in enumerate(task.activities):
            objective = _objective_cell(task, height) if not rows else None
            head = _task_cell(task) if index == 0 else None
            rows.append(
                Row(record=activity.record, cells=(objective, head, *activity_cells(activity)))
            )
    return tuple(rows)


def _objective_cell(task: TaskView, height: int) -> Cell:
    words = [
        text
        for objective in task.objectives
        for text in (objective.text, *(f"– {target.text}" for target in objective.targets))
    ]
    return cell_of(lines(words, "–"), rowspan=height, field="objective")


def _task_cell(task: TaskView) -> Cell:
    number = f"{task.task.number}. " if task.task.number else ""
    heading = [task.task.heading] if task.opens_heading and task.task.heading else []
    words = [*heading, f"{number}{task.task.title}"]
    if task.task.note:
        words.append(f"({task.task.note})")
    return cell_of(lines(words), rowspan=len(task.activities), field="task")


def activity_cells(view: ActivityView) -> tuple[Cell, ...]:
    """The columns of an activity, from «Hoạt động» to «Minh chứng»."""
    activity = view.activity
    content = [activity.text]
    if activity.note:
        content.append(f"({activity.note})")
    return (
        cell_of(lines(content), field="activity"),
        cell_of(lines(_product(product) for product in activity.products), field="products"),
        cell_of(unit_links(view.lead), field="lead"),
        cell_of(unit_links(view.support, "–"), field="support"),
        cell_of(_schedule(view), field="schedule"),
        cell_of(_status(view), field="status"),
        cell_of(_evidence(view), field="evidence"),
    )


def _product(product: Product) -> str:
    return product.text


def unit_links(units: tuple[UnitView, ...], otherwise: str = "") -> tuple[tuple[Span, ...], ...]:
    """Units as links to their pages, one a line."""
    found = tuple((link(unit.name, f"don-vi/{unit.id}.md"),) for unit in units)
    return found or lines((), otherwise) if otherwise else found or lines(())


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
    found = tuple(
        (
            Span(
                text=evidence.title or evidence.number or "Minh chứng",
                target=evidence.url or (file_target("files", evidence.file)),
            ),
        )
        for entry in view.entries
        for evidence in entry.evidence
    )
    return found or ((text("–"),),)


def _closing_sections(view: PlanView) -> list[Section]:
    plan = view.plan
    sections = []
    if plan.organisation:
        steps = Steps(items=tuple((text(line),) for line in plan.organisation))
        sections.append(Section(id="to-chuc", title="Tổ chức thực hiện", blocks=(steps,)))
    if plan.closing:
        sections.append(
            Section(id="phan-ket", title="Phần kết", blocks=(paragraph(text(plan.closing)),))
        )
    if plan.recipients:
        sections.append(
            Section(id="noi-nhan", title="Nơi nhận", blocks=(bullets(plan.recipients),))
        )
    if plan.signature:
        sign = plan.signature
        words = paragraph(text(f"{sign.form}, {sign.post}: {sign.name}"))
        sections.append(Section(id="nguoi-ky", title="Người ký", blocks=(words,)))
    if plan.reviews:
        blocks: list[Block] = [_reviews(view, plan.reviews.title)]
        if plan.reviews.notes:
            blocks += [
                Subheading(id="ra-soat-ghi-chu", title="Ghi chú"),
                Steps(items=tuple((text(note),) for note in plan.reviews.notes)),
            ]
        sections.append(
            Section(id="ra-soat", title="Phụ lục: rà soát thủ tục", blocks=tuple(blocks))
        )
    return sections


def _reviews(view: PlanView, caption: str) -> Table:
    rows = tuple(
        Row(
            record=f"{view.id}/{record}",
            cells=(
                cell(link(unit.name, f"don-vi/{unit.id}.md"), header=True, field="unit"),
                cell_of(lines(sectors), field="sectors"),
                cell(text(schedule), field="schedule"),
            ),
        )
        for record, unit, sectors, schedule in view.reviews
    )
    return Table(caption=caption, columns=("Đơn vị, công chức", "Lĩnh vực", "Thời gian"), rows=rows)
