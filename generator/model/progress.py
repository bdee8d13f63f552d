"""Progress: dated entries, added to and never rewritten, and measurements of targets."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import (
    Day,
    FilePath,
    Line,
    LocalId,
    Slug,
    Url,
    Whole,
)
from generator.vocabulary import EntryState


class Evidence(Record):
    """Minh chứng: a document number, a link or a file; at least one of the three."""

    title: Line | None = Field(None, title="Tên minh chứng")
    number: Line | None = Field(None, title="Số văn bản")
    url: Url | None = Field(None, title="Địa chỉ")
    file: FilePath | None = Field(None, title="Tệp", description="Đường dẫn trong thư mục files.")


class ProgressEntry(Record):
    """Cập nhật tiến độ of one activity on one day."""

    plan: Slug = Field(title="Kế hoạch", description="Tên tệp trong plans, không có đuôi.")
    activity: LocalId = Field(title="Hoạt động")
    on: Day = Field(title="Ngày", description="Ngày hoàn thành, hoặc ngày báo cáo.")
    state: EntryState = Field(title="Tình hình")
    text: Line = Field(title="Nội dung")
    unit: Slug | None = Field(None, title="Đơn vị báo cáo")
    period: Line | None = Field(
        None, title="Kỳ báo cáo", description="Cho việc thường xuyên. Ví dụ: 2026-Q3, 2026-09."
    )
    reason: Line | None = Field(None, title="Lý do", description="Khi tạm dừng.")
    milestones: tuple[LocalId, ...] = Field((), title="Mốc đã đạt", description="Mã của mốc.")
    corrects: Day | None = Field(
        None,
        title="Đính chính mục ngày",
        description="Ngày của mục trước đó ghi sai, cùng hoạt động; mục ấy không còn được tính.",
    )
    evidence: tuple[Evidence, ...] = Field((), title="Minh chứng")


class Measurement(Record):
    """Số liệu đo được of a target: numerator over denominator, never a typed rate."""

    plan: Slug = Field(title="Kế hoạch")
    target: LocalId = Field(title="Chỉ tiêu")
    on: Day = Field(title="Tính đến ngày")
    numerator: Whole = Field(title="Tử số")
    denominator: Whole | None = Field(None, title="Mẫu số")
    source: Line = Field(title="Nguồn số liệu")


class ProgressFile(Record):
    """``progress/<period>.yml``."""

    entries: tuple[ProgressEntry, ...] = Field((), title="Cập nhật tiến độ")
    measurements: tuple[Measurement, ...] = Field((), title="Số liệu chỉ tiêu")
