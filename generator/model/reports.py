"""Periodic reports (báo cáo định kỳ), and the dated rule of their cut-off days."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.documents import Document
from generator.model.fields import Day, Line, LocalId, Whole
from generator.model.source import DocumentReference
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
    """Between which days the figures of a period are taken, by which rule and from when."""

    interval: Interval = Field(title="Loại kỳ")
    first_day: Whole = Field(
        title="Ngày đầu",
        description="Ngày trong tháng liền trước kỳ, ví dụ 15; kỳ hết vào hôm trước ngày ấy "
        "của tháng cuối.",
    )
    effective_from: Day | None = Field(None, title="Áp dụng từ")
    effective_to: Day | None = Field(None, title="Áp dụng đến hết")
    basis: tuple[DocumentReference, ...] = Field(title="Căn cứ")
    verified: Verified = Field(title="Mức đối chiếu")
    note: Line | None = Field(None, title="Ghi chú về căn cứ")

    @property
    def last_day(self) -> int:
        """The eve of the next period's first day, so that periods never leave a gap."""
        return self.first_day - 1


class ReportingCutoffs(Record):
    """``catalogue/reporting_cutoffs.yml``: the one rule by which periods of reports are cut."""

    cutoffs: tuple[ReportingCutoff, ...] = Field(title="Các mốc chốt số liệu")
