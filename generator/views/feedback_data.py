"""Open data of feedback: items without senders, counts by month and by step, complaints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pydantic import Field

from generator.views.communes import CommuneView
from generator.views.data_rows import DataRow, Number
from generator.views.feedback import FeedbackItemView, TimelinessCount
from generator.vocabulary import Timeliness

#: File name, title, row and how rows are made.
RegisterData = tuple[str, str, type[DataRow], Callable[[CommuneView], tuple[DataRow, ...]]]


class FeedbackRow(DataRow):
    """One phản ánh or kiến nghị."""

    id: str = Field(title="Mã phản ánh")
    received_on: date = Field(title="Ngày nhận")
    channel: str = Field(title="Kênh")
    kind: str = Field(title="Loại")
    about_code: str | None = Field(title="Về thủ tục")
    summary: str = Field(title="Nội dung tóm tắt")
    unit: str | None = Field(title="Đơn vị xử lý")
    outcome: str = Field(title="Kết quả xử lý")
    step: str = Field(title="Việc được tính thời gian")
    limit_working_days: int | None = Field(title="Mốc (ngày làm việc)")
    due_on: date | None = Field(title="Hạn theo mốc")
    due_tentative: bool = Field(title="Hạn dự kiến")
    ended_on: date | None = Field(title="Ngày xong")
    worked_days: int | None = Field(title="Số ngày làm việc đã dùng")
    timeliness: str = Field(title="So với mốc")
    forwarded_to: str | None = Field(title="Cơ quan nhận chuyển")
    answer: str | None = Field(title="Nội dung trả lời")
    published_on: date | None = Field(title="Ngày công khai")
    satisfaction: str | None = Field(title="Ý kiến người gửi")


class TimelinessRow(DataRow):
    """Counts against deadlines, and the share in time."""

    total: int | None = Field(title="Tổng số")
    in_time: int | None = Field(title="Đúng hạn")
    late: int | None = Field(title="Muộn hơn mốc")
    waiting: int | None = Field(title="Còn trong hạn")
    passed: int | None = Field(title="Quá mốc, chưa xong")
    not_counted: int | None = Field(title="Chưa tính được")
    share_numerator: int | None = Field(title="Tử số")
    share_denominator: int | None = Field(title="Mẫu số")
    share_percent: Number | None = Field(title="Tỷ lệ đúng hạn (%)")


class FeedbackMonthRow(TimelinessRow):
    """What came in during a month; empty counts where no register was kept."""

    month: str = Field(title="Tháng")


class FeedbackStepRow(TimelinessRow):
    """One step of handling."""

    step: str = Field(title="Việc")
    limits: tuple[int, ...] = Field(title="Các mốc (ngày làm việc)")
    basis: tuple[str, ...] = Field(title="Căn cứ")


class ComplaintRow(DataRow):
    """Complaints and denunciations of a period, as numbers alone."""

    period: str = Field(title="Kỳ")
    complaints: int | None = Field(title="Số đơn khiếu nại")
    denunciations: int | None = Field(title="Số đơn tố cáo")


def _item(view: FeedbackItemView) -> FeedbackRow:
    item, handling = view.item, view.handling
    return FeedbackRow(
        id=item.id,
        received_on=item.received_on,
        channel=item.channel,
        kind=item.kind,
        about_code=item.about_code,
        summary=item.summary,
        unit=item.unit,
        outcome=view.outcome,
        step=handling.step,
        limit_working_days=handling.deadline.working_days if handling.deadline else None,
        due_on=handling.due_on,
        due_tentative=handling.is_tentative,
        ended_on=handling.ended_on,
        worked_days=handling.worked_days,
        timeliness=handling.timeliness,
        forwarded_to=item.forwarded_to,
        answer=item.answer,
        published_on=item.published_on,
        satisfaction=item.satisfaction,
    )


def _counts(count: TimelinessCount | None) -> dict[str, object]:
    """The counts as fields; all of them unknown where nothing was kept."""
    if count is None:
        return dict.fromkeys(TimelinessRow.model_fields)
    return {
        "total": count.total,
        **{each.value: count.counts[each] for each in Timeliness},
        "share_numerator": count.share.numerator,
        "share_denominator": count.share.denominator,
        "share_percent": count.share.shown,
    }


def _feedback(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(map(_item, commune.registers.feedback.items))


def _months(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        FeedbackMonthRow.model_validate({"month": each.period.id, **_counts(each.count)})
        for each in commune.registers.feedback.months
    )


def _steps(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        FeedbackStepRow.model_validate(
            {
                "step": each.step.value,
                "limits": tuple(rule.working_days for rule in each.deadlines),
                "basis": tuple(rule.basis for rule in each.deadlines),
                **_counts(each.count),
            }
        )
        for each in commune.registers.feedback.steps
    )


def _complaints(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        ComplaintRow.model_validate(each.model_dump())
        for each in commune.registers.feedback.complaints
    )


FEEDBACK_DATA: tuple[RegisterData, ...] = (
    ("feedback", "Phản ánh, kiến nghị", FeedbackRow, _feedback),
    ("feedback-months", "Phản ánh, kiến nghị theo tháng", FeedbackMonthRow, _months),
    ("feedback-steps", "Phản ánh, kiến nghị theo mốc thời gian", FeedbackStepRow, _steps),
    ("complaints", "Số đơn khiếu nại, tố cáo", ComplaintRow, _complaints),
)
