"""Feedback (phản ánh, kiến nghị): what came in without its senders, and the days allowed."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, Line, LocalId, Paragraphs, ProcedureCode, Slug, Whole
from generator.vocabulary import (
    FeedbackChannel,
    FeedbackKind,
    FeedbackOutcome,
    FeedbackStep,
    Satisfaction,
    Verified,
)


class FeedbackItem(Record):
    """One phản ánh or kiến nghị (domain 3.7); nothing in it tells who sent it."""

    id: LocalId = Field(title="Mã phản ánh", description="Mã riêng của xã, ví dụ PA-2026-001.")
    received_on: Day = Field(title="Ngày nhận")
    channel: FeedbackChannel = Field(title="Kênh")
    kind: FeedbackKind = Field(title="Loại")
    about_code: ProcedureCode | None = Field(None, title="Về thủ tục")
    summary: Line = Field(
        title="Nội dung tóm tắt", description="Không ghi tên, số điện thoại, địa chỉ người gửi."
    )
    unit: Slug | None = Field(None, title="Đơn vị xử lý", description="Mã trong units.yml.")
    outcome: FeedbackOutcome = Field(title="Kết quả xử lý")
    forwarded_on: Day | None = Field(None, title="Ngày chuyển")
    forwarded_to: Line | None = Field(None, title="Cơ quan nhận chuyển")
    answered_on: Day | None = Field(
        None, title="Ngày trả lời", description="Cả khi trả lời là không đủ điều kiện, cần bổ sung."
    )
    answer: Paragraphs | None = Field(None, title="Nội dung trả lời được công khai")
    published_on: Day | None = Field(None, title="Ngày công khai kết quả")
    satisfaction: Satisfaction | None = Field(None, title="Ý kiến người gửi về kết quả")


class ComplaintCount(Record):
    """Khiếu nại, tố cáo of a period: numbers alone."""

    period: Line = Field(title="Kỳ", description="Ví dụ: 2026-Q3, 2026-09.")
    complaints: Whole | None = Field(None, title="Số đơn khiếu nại")
    denunciations: Whole | None = Field(None, title="Số đơn tố cáo")


class FeedbackFile(Record):
    """``feedback/<period>.yml``."""

    items: tuple[FeedbackItem, ...] = Field((), title="Phản ánh, kiến nghị")
    complaints: tuple[ComplaintCount, ...] = Field(
        (), title="Khiếu nại, tố cáo", description="Chỉ ghi số đơn, không ghi vụ việc."
    )


class FeedbackDeadline(Record):
    """Working days that one step of handling may take, from when to when."""

    step: FeedbackStep = Field(title="Việc")
    working_days: Whole = Field(title="Số ngày làm việc")
    effective_from: Day | None = Field(
        None, title="Áp dụng từ", description="Để trống nếu nguồn không nêu ngày."
    )
    effective_to: Day | None = Field(None, title="Áp dụng đến hết")
    basis: Line = Field(title="Căn cứ")
    verified: Verified = Field(title="Mức đối chiếu")


class FeedbackDeadlines(Record):
    """``catalogue/feedback_deadlines.yml``, and a commune's own file of the same name."""

    deadlines: tuple[FeedbackDeadline, ...] = Field(title="Các mốc thời gian")
