"""Open data: the rows of each data set, made from the same views as the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from pydantic import Field

from generator.views.activities import ActivityView, status_counts
from generator.views.changes_data import ChangeRow, changes_data
from generator.views.communes import CommuneView
from generator.views.components import gaps_of
from generator.views.coverage_data import CoverageRow, coverage_data
from generator.views.data_rows import DataRow, Number
from generator.views.dossier_data import (
    DossierDataRow,
    DossierPeriodRow,
    OverdueDataRow,
    dossier_rows,
    overdue_rows,
    period_rows,
)
from generator.views.evaluation_data import EVALUATION_DATA
from generator.views.feedback_data import FEEDBACK_DATA
from generator.views.fees import channel_fees_vi, exemptions_vi
from generator.views.life_event_data import StepRow, life_event_data
from generator.views.plan_links import LinkedPlan
from generator.views.plan_review_data import PlanReviewRow, plan_review_data
from generator.views.plans import PlanView
from generator.views.procedures import ProcedureView
from generator.views.reception import places_of
from generator.views.review_data import REVIEW_DATA
from generator.views.targets import TargetView, shown_value
from generator.views.times import committed_vi, official_time_vi
from generator.views.units import UnitView


class ProcedureRow(DataRow):
    """A procedure that the commune offers."""

    code: str = Field(title="Mã thủ tục")
    name: str = Field(title="Tên thủ tục")
    short_name: str | None = Field(title="Tên thường gọi")
    sector: str = Field(title="Mã lĩnh vực")
    sector_name: str = Field(title="Lĩnh vực")
    detail: str = Field(title="Mức chi tiết")
    list_basis: str = Field(title="Căn cứ của danh mục")
    received_by: str = Field(title="Nơi tiếp nhận")
    agency: str | None = Field(title="Cơ quan thực hiện")
    subjects: tuple[str, ...] = Field(title="Đối tượng thực hiện")
    channels: tuple[str, ...] = Field(title="Hình thức nộp")
    times: tuple[str, ...] = Field(title="Thời hạn giải quyết")
    committed: tuple[str, ...] = Field(title="Thời hạn xã cam kết")
    fees: tuple[str, ...] = Field(title="Phí, lệ phí")
    fee_exemptions: tuple[str, ...] = Field(title="Đối tượng được miễn phí, lệ phí")
    free: bool | None = Field(title="Miễn phí")
    dossier_items: tuple[str, ...] = Field(title="Giấy tờ")
    results: tuple[str, ...] = Field(title="Kết quả")
    legal_basis: tuple[str, ...] = Field(title="Căn cứ pháp lý")
    decisions: tuple[str, ...] = Field(title="Quyết định công bố")
    force: str = Field(title="Hiệu lực")
    effective_from: date | None = Field(title="Có hiệu lực từ")
    amended_on: date | None = Field(title="Sửa đổi, bổ sung gần nhất từ")
    repealed_on: date | None = Field(title="Bị bãi bỏ từ")
    replaced_by: str | None = Field(title="Được thay bằng")
    gaps: tuple[str, ...] | None = Field(title="Bộ phận nguồn không nêu")
    gap_count: int | None = Field(title="Số bộ phận nguồn không nêu")
    reviewed: bool | None = Field(title="Cách nói dễ hiểu đã rà soát")
    source: str | None = Field(title="Nguồn")
    source_url: str | None = Field(title="Địa chỉ nguồn")
    source_taken_on: date | None = Field(title="Ngày lấy")
    online_partial_reason: str | None = Field(title="Lý do chỉ trực tuyến một phần")
    places: tuple[str, ...] = Field(title="Nơi nhận trong xã")
    officer_post: str | None = Field(title="Chức danh người tiếp nhận")
    territory_free: str | None = Field(title="Không phụ thuộc địa giới hành chính")
    page: str = Field(title="Trang")


class PlanRow(DataRow):
    """A plan."""

    id: str = Field(title="Mã kế hoạch")
    title: str = Field(title="Trích yếu")
    year: int = Field(title="Năm")
    state: str = Field(title="Tình trạng văn bản")
    supplement: bool = Field(title="Kế hoạch bổ sung")
    supplements: tuple[str, ...] = Field(title="Bổ sung cho")
    replaces: tuple[str, ...] = Field(title="Thay thế")
    replaced_by: str | None = Field(title="Được thay thế bởi")
    replaced_on: date | None = Field(title="Được thay thế từ")
    statuses_on: date = Field(title="Ngày của trạng thái")
    number: str | None = Field(title="Số, ký hiệu")
    issued_on: date | None = Field(title="Ngày ban hành")
    issued_month: str | None = Field(title="Tháng ban hành")
    issuer: str = Field(title="Cơ quan ban hành")
    starts_on: date = Field(title="Bắt đầu")
    ends_on: date = Field(title="Kết thúc")
    tracked_from: date | None = Field(title="Theo dõi tiến độ từ")
    legal_bases: int = Field(title="Số căn cứ")
    parts: int = Field(title="Số phần")
    objectives: int = Field(title="Số mục tiêu")
    tasks: int = Field(title="Số nhiệm vụ")
    activities: int = Field(title="Số hoạt động")
    targets: int = Field(title="Số chỉ tiêu")
    review_rows: int = Field(title="Số dòng rà soát")
    review_sectors: int = Field(title="Số lĩnh vực rà soát")
    review_notes: int = Field(title="Số ghi chú rà soát")
    recipients: int = Field(title="Số nơi nhận")
    statuses: dict[str, int] = Field(title="Hoạt động theo trạng thái")
    page: str = Field(title="Trang")


class TargetRow(DataRow):
    """A target with its last measurement."""

    id: str = Field(title="Mã chỉ tiêu")
    plan: str = Field(title="Kế hoạch")
    text: str = Field(title="Chỉ tiêu")
    comparator: str = Field(title="So sánh")
    value: Number = Field(title="Mức")
    unit: str = Field(title="Đơn vị tính")
    scope: str | None = Field(title="Phạm vi")
    segment: str | None = Field(title="Nhóm riêng")
    exception: str | None = Field(title="Trừ trường hợp")
    place: str = Field(title="Nằm ở cột")
    owner: str = Field(title="Thuộc mục")
    due_on: date | None = Field(title="Hạn")
    measured_on: date | None = Field(title="Ngày đo")
    numerator: int | None = Field(title="Tử số")
    denominator: int | None = Field(title="Mẫu số")
    measured: Number | None = Field(title="Kết quả đo")
    absent: str | None = Field(title="Vì sao không có kết quả")
    source: str | None = Field(title="Nguồn số liệu")
    measured_by: str | None = Field(title="Đo bằng chỉ số")
    state: str = Field(title="Tình trạng")
    counted: bool = Field(title="Tính vào tổng số")


class ActivityRow(DataRow):
    """An activity with its computed status."""

    id: str = Field(title="Mã hoạt động")
    plan: str = Field(title="Kế hoạch")
    part: str = Field(title="Phần")
    objectives: tuple[str, ...] = Field(title="Mục tiêu")
    task: str = Field(title="Mã nhiệm vụ")
    task_number: str | None = Field(title="Số mục")
    task_title: str = Field(title="Nhiệm vụ")
    text: str = Field(title="Hoạt động")
    products: tuple[str, ...] = Field(title="Kết quả/Sản phẩm")
    lead: tuple[str, ...] = Field(title="Chủ trì")
    support: tuple[str, ...] = Field(title="Phối hợp")
    schedule: str | None = Field(title="Loại thời gian")
    schedule_text: str = Field(title="Thời gian")
    due_on: date | None = Field(title="Hạn")
    status: str = Field(title="Trạng thái")
    counted: bool = Field(title="Tính vào tổng số")
    milestones: dict[str, str] = Field(title="Các mốc")
    periods: dict[str, str] = Field(title="Các kỳ báo cáo")
    entries: int = Field(title="Số lần cập nhật")
    last_entry_on: date | None = Field(title="Cập nhật gần nhất")
    evidence: tuple[str, ...] = Field(title="Minh chứng")


class UnitRow(DataRow):
    """A unit and how much it leads and supports."""

    id: str = Field(title="Mã đơn vị")
    name: str = Field(title="Tên đơn vị")
    kind: str = Field(title="Loại")
    members: tuple[str, ...] = Field(title="Thành viên")
    lead: int = Field(title="Số hoạt động chủ trì")
    lead_in_group: int = Field(title="Số hoạt động cùng nhóm chủ trì")
    support: int = Field(title="Số hoạt động phối hợp")
    statuses: dict[str, int] = Field(title="Việc chủ trì theo trạng thái")
    page: str = Field(title="Trang")


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """A data set: its file name, its title, its row and how rows are made."""

    name: str
    title: str
    row: type[DataRow]
    rows: Callable[[CommuneView], tuple[DataRow, ...]]


def _procedure_row(view: ProcedureView, basis: str) -> ProcedureRow:
    procedure = view.procedure
    source = procedure.source
    gaps = gaps_of(procedure)
    standing = view.standing
    return ProcedureRow(
        code=view.code,
        name=procedure.name,
        short_name=view.offered.short_name,
        sector=view.sector.id,
        sector_name=view.sector.name,
        detail=procedure.detail,
        list_basis=basis,
        received_by=procedure.received_by,
        agency=procedure.agency,
        subjects=procedure.subjects,
        channels=tuple(channel.value for channel in view.channels),
        times=tuple(
            f"{m.channel.label}: {words}"
            for m in procedure.methods
            for words in dict.fromkeys(official_time_vi(t, view.commune) for t in view.times(m))
        ),
        committed=tuple(
            f"{m.channel.label}: {committed_vi(time, view.commune)}"
            for m in procedure.methods
            for time in view.times(m)
            if time.committed
        ),
        fees=tuple(words for m in procedure.methods for words in channel_fees_vi(m)),
        fee_exemptions=exemptions_vi(procedure),
        free=view.is_free,
        dossier_items=tuple(item.name for _, items in view.paper_cases for item in items),
        results=tuple(result.name for result in procedure.results),
        legal_basis=tuple(basis.number for basis in procedure.legal_basis),
        decisions=tuple(decision.number for decision in procedure.decisions),
        force=view.force.value,
        effective_from=standing.begins.on if standing.begins else None,
        amended_on=standing.amended.on if standing.amended else None,
        repealed_on=standing.ends.on if standing.ends else None,
        replaced_by=standing.successor,
        gaps=gaps,
        gap_count=None if gaps is None else len(gaps),
        reviewed=procedure.plain.reviewed if procedure.plain else None,
        source=source.name if source else None,
        source_url=source.url if source else None,
        source_taken_on=source.taken_on if source else None,
        online_partial_reason=procedure.online_partial_reason,
        places=tuple(place.office.name for place in places_of(view)),
        officer_post=view.offered.officer_post,
        territory_free=free.scope if (free := view.offered.territory_free) else None,
        page=f"thu-tuc/{view.code}/",
    )


def _procedures(commune: CommuneView) -> tuple[DataRow, ...]:
    basis = commune.offered.basis.value if commune.offered else ""
    return tuple(_procedure_row(view, basis) for view in commune.procedures)


def _linked(plans: Iterable[LinkedPlan]) -> tuple[str, ...]:
    """Other plans by id, else by number."""
    return tuple(plan.plan_id or plan.number or "" for plan in plans)


def _plan_row(view: PlanView) -> PlanRow:
    plan = view.plan
    return PlanRow(
        id=view.id,
        title=plan.title,
        year=plan.year,
        state=plan.state,
        supplement=plan.supplement,
        supplements=_linked(view.links.supplements),
        replaces=_linked(view.links.replaces),
        replaced_by=view.links.replaced_by.plan_id if view.links.replaced_by else None,
        replaced_on=view.links.replaced_on,
        statuses_on=view.as_of,
        number=plan.number,
        issued_on=plan.issued_on,
        issued_month=plan.issued_month,
        issuer=plan.issuer,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        tracked_from=plan.tracked_from,
        legal_bases=len(plan.bases),
        parts=len(view.parts),
        objectives=len(view.objectives),
        tasks=len(view.tasks),
        activities=len(view.activities),
        targets=len(view.targets),
        review_rows=len(view.reviews),
        review_sectors=sum(len(row.sectors) for row in view.reviews),
        review_notes=len(plan.reviews.notes) if plan.reviews else 0,
        recipients=len(plan.recipients),
        statuses={status.value: n for status, n in status_counts(view.activities).items()},
        page=f"ke-hoach/{view.id}/",
    )


def _plans(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(_plan_row(view) for view in commune.plans)


def _target_row(view: TargetView, *, counted: bool) -> TargetRow:
    target = view.target
    measured = view.measurement
    return TargetRow(
        id=target.id,
        plan=view.plan_id,
        text=target.text,
        comparator=target.comparator,
        value=target.value,
        unit=target.unit,
        scope=target.scope,
        segment=target.segment,
        exception=target.exception,
        place=view.place,
        owner=view.owner,
        due_on=target.due_on,
        measured_on=measured.on if measured else None,
        numerator=measured.numerator if measured else None,
        denominator=measured.denominator if measured else None,
        measured=shown_value(target, view.value) if view.value is not None else None,
        absent=view.absent if view.value is None else None,
        source=measured.source if measured else None,
        measured_by=target.measured_by,
        state=view.state,
        counted=counted,
    )


def _targets(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        _target_row(target, counted=not plan.is_replaced)
        for plan in commune.plans
        for target in plan.targets
    )


def _activity_row(view: ActivityView, *, counted: bool) -> ActivityRow:
    activity = view.activity
    evidence = (e for entry in view.entries for e in entry.evidence)
    return ActivityRow(
        id=activity.id,
        plan=view.plan_id,
        part=view.part.id,
        objectives=view.task.objectives,
        task=view.task.id,
        task_number=view.task.number,
        task_title=view.task.title,
        text=activity.text,
        products=tuple(product.text for product in activity.products),
        lead=activity.lead,
        support=activity.support,
        schedule=activity.schedule.kind if activity.schedule else None,
        schedule_text=view.schedule_text,
        due_on=view.due_on,
        status=view.status,
        counted=counted,
        milestones={each.id: each.state.value for each in view.milestones},
        periods={slot.period.id: slot.state.value for slot in view.slots},
        entries=len(view.entries),
        last_entry_on=view.entries[0].on if view.entries else None,
        evidence=tuple(e.number or e.url or e.file or "" for e in evidence),
    )


def _activities(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        _activity_row(activity, counted=not plan.is_replaced)
        for plan in commune.plans
        for activity in plan.activities
    )


def _unit_row(unit: UnitView, commune: CommuneView) -> UnitRow:
    led = commune.led_by(unit)
    return UnitRow(
        id=unit.id,
        name=unit.name,
        kind=unit.unit.kind,
        members=unit.unit.members,
        lead=len(led),
        lead_in_group=len(commune.led_by_group_of(unit)),
        support=len(commune.supported_by(unit)),
        statuses={status.value: n for status, n in status_counts(led).items()},
        page=f"don-vi/{unit.id}/",
    )


def _units(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(_unit_row(unit, commune) for unit in commune.working_units)


DATASETS: tuple[DataSet, ...] = (
    DataSet(name="procedures", title="Thủ tục hành chính", row=ProcedureRow, rows=_procedures),
    DataSet(name="plans", title="Kế hoạch", row=PlanRow, rows=_plans),
    DataSet(name="targets", title="Chỉ tiêu", row=TargetRow, rows=_targets),
    DataSet(name="activities", title="Hoạt động", row=ActivityRow, rows=_activities),
    DataSet(
        name="plan-reviews",
        title="Rà soát nêu trong kế hoạch",
        row=PlanReviewRow,
        rows=plan_review_data,
    ),
    DataSet(name="units", title="Đơn vị", row=UnitRow, rows=_units),
    DataSet(
        name="life_events",
        title="Sự kiện trong đời: việc cần làm",
        row=StepRow,
        rows=life_event_data,
    ),
    DataSet(
        name="dossiers",
        title="Số liệu hồ sơ theo lĩnh vực",
        row=DossierDataRow,
        rows=dossier_rows,
    ),
    DataSet(
        name="dossier-periods",
        title="Số liệu hồ sơ theo kỳ",
        row=DossierPeriodRow,
        rows=period_rows,
    ),
    DataSet(name="overdue", title="Hồ sơ quá hạn", row=OverdueDataRow, rows=overdue_rows),
    DataSet(name="changes", title="Thay đổi thủ tục hành chính", row=ChangeRow, rows=changes_data),
    DataSet(
        name="coverage",
        title="Đối chiếu với danh mục chính thức",
        row=CoverageRow,
        rows=coverage_data,
    ),
    *(
        DataSet(name=name, title=title, row=row, rows=rows)
        for name, title, row, rows in (*FEEDBACK_DATA, *EVALUATION_DATA, *REVIEW_DATA)
    ),
)
