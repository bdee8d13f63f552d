"""Open data of reviews, internal procedures, inspections, trainings and reports."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pydantic import Field

from generator.model.documents import Document
from generator.views.communes import CommuneView
from generator.views.data_rows import DataRow, Number
from generator.views.feedback_data import RegisterData


class ReviewRow(DataRow):
    """The simplification review of one procedure."""

    id: str = Field(title="Mã rà soát")
    scope: str = Field(title="Loại thủ tục")
    name: str = Field(title="Tên thủ tục")
    code: str | None = Field(title="Mã thủ tục")
    sector: str | None = Field(title="Lĩnh vực")
    unit: str = Field(title="Đơn vị rà soát")
    due_on: date | None = Field(title="Hạn rà soát")
    plan: str | None = Field(title="Kế hoạch")
    plan_row: str | None = Field(title="Dòng trong phụ lục rà soát")
    method: str | None = Field(title="Cách rà soát")
    grounds: tuple[str, ...] = Field(title="Tiêu chí")
    state: str = Field(title="Tình trạng")
    state_on: date | None = Field(title="Ngày của tình trạng")
    proposal: str | None = Field(title="Đề xuất")
    parts: tuple[str, ...] = Field(title="Bộ phận được đề xuất thay đổi")
    cost_before_vnd: int | None = Field(title="Chi phí tuân thủ trước")
    cost_after_vnd: int | None = Field(title="Chi phí tuân thủ sau")
    saving_percent: Number | None = Field(title="Tỷ lệ cắt giảm chi phí (%)")
    documents: tuple[str, ...] = Field(title="Văn bản")


class ReviewTargetRow(DataRow):
    """A plan's target held against the reviews."""

    plan: str = Field(title="Kế hoạch")
    target: str = Field(title="Mã chỉ tiêu")
    measure: str = Field(title="Đếm gì")
    scope: str = Field(title="Loại thủ tục")
    numerator: int | None = Field(title="Tử số")
    denominator: int | None = Field(title="Mẫu số")
    percent: Number | None = Field(title="Tỷ lệ (%)")
    state: str = Field(title="Tình trạng")


class InternalProcedureRow(DataRow):
    """An internal procedure."""

    id: str = Field(title="Mã quy trình")
    name: str = Field(title="Tên quy trình")
    code: str | None = Field(title="Giải quyết thủ tục")
    unit: str = Field(title="Đơn vị chủ trì")
    state: str = Field(title="Tình trạng")
    electronic: bool | None = Field(title="Thực hiện trên môi trường điện tử")
    documents: tuple[str, ...] = Field(title="Văn bản")


class InspectionRow(DataRow):
    """An inspection."""

    id: str = Field(title="Mã cuộc kiểm tra")
    title: str = Field(title="Nội dung")
    unit: str = Field(title="Đơn vị chủ trì")
    inspected: tuple[str, ...] = Field(title="Đơn vị được kiểm tra")
    planned_on: date | None = Field(title="Ngày theo lịch")
    held_on: date | None = Field(title="Ngày kiểm tra")
    concluded_on: date | None = Field(title="Ngày kết luận")
    state: str = Field(title="Tình trạng")
    documents: tuple[str, ...] = Field(title="Văn bản")


class TrainingRow(DataRow):
    """A training."""

    id: str = Field(title="Mã lớp")
    title: str = Field(title="Nội dung")
    unit: str = Field(title="Đơn vị tổ chức")
    planned_on: date | None = Field(title="Ngày theo lịch")
    held_on: date | None = Field(title="Ngày tổ chức")
    participants: int | None = Field(title="Số người dự")
    state: str = Field(title="Tình trạng")
    documents: tuple[str, ...] = Field(title="Văn bản")


class ReportRow(DataRow):
    """A period of the reporting calendar, or a report without a period."""

    period: str | None = Field(title="Kỳ báo cáo")
    title: str | None = Field(title="Tên báo cáo")
    figures_from: date | None = Field(title="Số liệu từ ngày")
    figures_to: date | None = Field(title="Số liệu đến ngày")
    due_on: date | None = Field(title="Hạn gửi")
    sent_on: date | None = Field(title="Ngày gửi")
    published_on: date | None = Field(title="Ngày công khai")
    state: str | None = Field(title="Tình trạng")
    documents: tuple[str, ...] = Field(title="Văn bản")


def _names(documents: Iterable[Document | None]) -> tuple[str, ...]:
    return tuple(d.number or d.url or d.file or "" for d in documents if d)


def _reviews(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        ReviewRow(
            id=view.review.id,
            scope=view.review.scope,
            name=view.review.name,
            code=view.review.code,
            sector=view.review.sector,
            unit=view.review.unit,
            due_on=view.review.due_on,
            plan=view.review.plan,
            plan_row=view.review.plan_row,
            method=view.review.method,
            grounds=view.review.grounds,
            state=view.review.state,
            state_on=view.review.state_on,
            proposal=view.review.proposal,
            parts=view.review.parts,
            cost_before_vnd=view.review.cost_before_vnd,
            cost_after_vnd=view.review.cost_after_vnd,
            saving_percent=view.saving.shown if view.saving else None,
            documents=_names(view.review.documents),
        )
        for view in commune.registers.reviews.reviews
    )


def _targets(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        ReviewTargetRow(
            plan=each.link.plan,
            target=each.target.id,
            measure=each.link.measure,
            scope=each.link.scope,
            numerator=each.share.numerator if each.share else None,
            denominator=each.share.denominator if each.share else None,
            percent=each.shown,
            state=each.state,
        )
        for each in commune.registers.reviews.targets
    )


def _internal(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        InternalProcedureRow(
            id=each.record.id,
            name=each.record.name,
            code=each.record.code,
            unit=each.record.unit,
            state=each.record.state,
            electronic=each.record.electronic,
            documents=_names(each.record.documents),
        )
        for each in commune.registers.reviews.internal
    )


def _inspections(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        InspectionRow(
            id=each.record.id,
            title=each.record.title,
            unit=each.record.unit,
            inspected=each.record.inspected,
            planned_on=each.record.planned_on,
            held_on=each.record.held_on,
            concluded_on=each.record.concluded_on,
            state=each.state,
            documents=_names((each.record.plan, each.record.conclusion)),
        )
        for each in commune.registers.inspections.inspections
    )


def _trainings(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        TrainingRow(
            id=each.record.id,
            title=each.record.title,
            unit=each.record.unit,
            planned_on=each.record.planned_on,
            held_on=each.record.held_on,
            participants=each.record.participants,
            state=each.state,
            documents=_names(each.record.documents),
        )
        for each in commune.registers.inspections.trainings
    )


def _reports(commune: CommuneView) -> tuple[DataRow, ...]:
    view = commune.registers.reports
    periodic = tuple(
        ReportRow(
            period=each.period.id,
            title=each.report.title if each.report else None,
            figures_from=each.first,
            figures_to=each.last,
            due_on=each.due_on,
            sent_on=each.report.sent_on if each.report else None,
            published_on=each.report.published_on if each.report else None,
            state=each.state,
            documents=_names(each.report.documents if each.report else ()),
        )
        for each in view.periods
    )
    ad_hoc = tuple(
        ReportRow(
            period=None,
            title=each.title,
            figures_from=None,
            figures_to=None,
            due_on=None,
            sent_on=each.sent_on,
            published_on=each.published_on,
            state=None,
            documents=_names(each.documents),
        )
        for each in view.ad_hoc
    )
    return (*periodic, *ad_hoc)


REVIEW_DATA: tuple[RegisterData, ...] = (
    ("reviews", "Rà soát thủ tục", ReviewRow, _reviews),
    ("review-targets", "Rà soát và chỉ tiêu", ReviewTargetRow, _targets),
    ("internal-procedures", "Quy trình nội bộ", InternalProcedureRow, _internal),
    ("inspections", "Kiểm tra", InspectionRow, _inspections),
    ("trainings", "Tập huấn", TrainingRow, _trainings),
    ("reports", "Báo cáo định kỳ", ReportRow, _reports),
)
