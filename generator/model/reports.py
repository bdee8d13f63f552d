"""Periodic reports (báo cáo định kỳ), and the dated rule of their cut-off days."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.documents import Document
from generator.model.fields import Day, Line, LocalId, Whole
from generator.vocabulary import Interval, Verified


class Report(Record):
    """A report that was sent; without a period it was asked for once (đột xuất)."""

    id: LocalId = Field(title="Mã báo cáo")
    period: Line | None = Field(
        None, title="Kỳ báo cáo", description="Ví dụ: 2026-Q3, 2026. Để trống: báo cáo đột xuất."
    )
    title: Line = Field(title="Tên báo cáo")
    sent_to: Line | None = Field(None, title="Gửi đến")
    sent_on: Day | None = Field(None, title="Ngày gửi")
    published_on: Day | None = Field(None, title="Ngày công khai")
    documents: tuple[Document, ...] = Field((), title="Văn bản")


class ReportFile(Record):
    """``reports/<year>.yml``."""

    reports: tuple[Report, ...] = Field((), title="Các báo cáo")


class ReportingCutoff(Record):
    """Between which days the figures of a period are taken, by whom and from when."""

    interval: Interval = Field(title="Loại kỳ")
    first_day: Whole = Field(
        title="Ngày đầu", description="Ngày trong tháng liền trước kỳ, ví dụ 15."
    )
    last_day: Whole = Field(
        title="Ngày chốt", description="Ngày trong tháng cuối của kỳ, ví dụ 14."
    )
    effective_from: Day | None = Field(None, title="Áp dụng từ")
    effective_to: Day | None = Field(None, title="Áp dụng đến hết")
    basis: Line = Field(title="Căn cứ")
    verified: Verified = Field(title="Mức đối chiếu")


class ReportingCutoffs(Record):
    """``catalogue/reporting_cutoffs.yml``."""

    cutoffs: tuple[ReportingCutoff, ...] = Field(title="Các mốc chốt số liệu")
