"""Plans: parts, objectives, targets, tasks, activities, annexes (domain 3, design 8)."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import (
    Day,
    DecimalNumber,
    FilePath,
    Line,
    LocalId,
    Month,
    Slug,
    Truth,
    Whole,
)
from generator.model.source import DocumentReference, Source
from generator.vocabulary import (
    Comparator,
    DossierRate,
    Interval,
    MeasureUnit,
    PlanState,
    ScheduleKind,
)


class Schedule(Record):
    """Thời gian: the kind, what the kind needs, and the plan's own words."""

    kind: ScheduleKind = Field(title="Loại thời gian")
    text: Line | None = Field(None, title="Nguyên văn", description="Đúng chữ trong kế hoạch.")
    quarters: tuple[Whole, ...] = Field((), title="Các quý", description="1 đến 4.")
    day: Day | None = Field(None, title="Ngày", description="Cho loại «before».")
    every: Interval | None = Field(None, title="Định kỳ", description="Cho loại «periodic».")
    programme: Line | None = Field(None, title="Chương trình", description="Văn bản nêu thời hạn.")


class Target(Record):
    """Chỉ tiêu: which value is to be reached by when."""

    id: LocalId = Field(title="Mã chỉ tiêu")
    text: Line = Field(title="Nội dung chỉ tiêu")
    comparator: Comparator = Field(title="So sánh")
    value: DecimalNumber = Field(title="Giá trị")
    unit: MeasureUnit = Field(MeasureUnit.PERCENT, title="Đơn vị tính")
    scope: Line | None = Field(None, title="Phạm vi", description="Tính trên những gì.")
    segment: Line | None = Field(None, title="Nhóm riêng", description="Ví dụ: đất đai, xây dựng.")
    exception: Line | None = Field(None, title="Trừ trường hợp")
    due_on: Day | None = Field(None, title="Hạn")
    measured_by: Slug | None = Field(
        None, title="Đo bằng chỉ số", description="Tên tệp trong indicators, không có đuôi."
    )
    dossier_rate: DossierRate | None = Field(
        None, title="Chỉ số hồ sơ", description="Kết quả đo được tính từ số liệu hồ sơ của xã."
    )


class Product(Record):
    """Kết quả/Sản phẩm; a percentage in this column is a target of its own."""

    text: Line = Field(title="Sản phẩm")
    targets: tuple[Target, ...] = Field((), title="Chỉ tiêu trong cột sản phẩm")


class Milestone(Record):
    """Mốc: a step of an activity, reached by an entry that names it."""

    id: LocalId = Field(title="Mã mốc")
    text: Line = Field(title="Nội dung mốc")
    due_on: Day = Field(title="Hạn của mốc")


class Activity(Record):
    """Hoạt động: what is done, by whom, until when."""

    id: LocalId = Field(title="Mã hoạt động")
    text: Line = Field(title="Hoạt động")
    details: tuple[Line, ...] = Field((), title="Nội dung cụ thể")
    products: tuple[Product, ...] = Field((), title="Kết quả/Sản phẩm")
    lead: tuple[Slug, ...] = Field((), title="Chủ trì")
    support: tuple[Slug, ...] = Field((), title="Phối hợp")
    schedule: Schedule | None = Field(None, title="Thời gian")
    milestones: tuple[Milestone, ...] = Field((), title="Các mốc", description="Theo thứ tự hạn.")
    note: Line | None = Field(None, title="Ghi chú về bản gốc")


class Task(Record):
    """Nhiệm vụ; ``number`` is the plan's own and may repeat, ``id`` may not."""

    id: LocalId = Field(title="Mã nhiệm vụ")
    number: Line | None = Field(None, title="Số mục trong kế hoạch")
    title: Line = Field(title="Nhiệm vụ")
    heading: Line | None = Field(
        None, title="Thuộc mục", description="Đề mục lớn hơn của kế hoạch."
    )
    objectives: tuple[LocalId, ...] = Field((), title="Mục tiêu")
    targets: tuple[Target, ...] = Field((), title="Chỉ tiêu")
    activities: tuple[Activity, ...] = Field(title="Hoạt động")
    note: Line | None = Field(None, title="Ghi chú về bản gốc")


class Objective(Record):
    """Mục tiêu: one cell of the annex; may span several tasks."""

    id: LocalId = Field(title="Mã mục tiêu")
    text: Line = Field(title="Mục tiêu")
    targets: tuple[Target, ...] = Field((), title="Chỉ tiêu")


class PlanPart(Record):
    """Phần of a plan's content."""

    id: LocalId = Field(title="Mã phần")
    title: Line = Field(title="Tên phần")
    objectives: tuple[Objective, ...] = Field((), title="Mục tiêu")
    tasks: tuple[Task, ...] = Field(title="Nhiệm vụ")


class ReviewRow(Record):
    """One row of an annex of simplification reviews (rà soát, đơn giản hóa)."""

    id: LocalId = Field(title="Mã dòng")
    unit: Slug = Field(title="Công chức, đơn vị")
    sectors: tuple[Line, ...] = Field(title="Lĩnh vực rà soát")
    schedule: Schedule | None = Field(None, title="Thời gian hoàn thành")


class ReviewAnnex(Record):
    """Phụ lục rà soát, đơn giản hóa thủ tục hành chính."""

    title: Line = Field(title="Tên phụ lục")
    rows: tuple[ReviewRow, ...] = Field(title="Các dòng")
    notes: tuple[Line, ...] = Field((), title="Ghi chú")


class Stamp(Record):
    """Number and day of the plan as they stand in one place of the document."""

    where: Line = Field(title="Chỗ ghi", description="Ví dụ: trang đầu, phụ lục.")
    number: Line | None = Field(None, title="Số")
    issued_on: Day | None = Field(None, title="Ngày")
    text: Line | None = Field(None, title="Nguyên văn")


class PlanLink(Record):
    """Another plan: by its file where the commune holds it, else by its number."""

    plan: Slug | None = Field(
        None, title="Kế hoạch", description="Tên tệp trong plans, không có đuôi."
    )
    number: Line | None = Field(None, title="Số, ký hiệu", description="Khi kế hoạch chưa có tệp.")
    issued_on: Day | None = Field(None, title="Ngày ban hành")
    title: Line | None = Field(None, title="Trích yếu")


class Signature(Record):
    """Who signed, as printed: form, post and name of the official."""

    form: Line = Field(title="Thể thức ký")
    post: Line = Field(title="Chức vụ")
    name: Line = Field(title="Người ký")


class Plan(Record):
    """``plans/<year>-<slug>.yml``: a plan as a document and as work."""

    title: Line = Field(title="Trích yếu")
    year: Whole = Field(title="Năm")
    state: PlanState = Field(title="Tình trạng văn bản")
    supplement: Truth = Field(default=False, title="Kế hoạch bổ sung")
    supplements: tuple[PlanLink, ...] = Field((), title="Bổ sung cho")
    replaces: tuple[PlanLink, ...] = Field((), title="Thay thế")
    issuer: Line = Field(title="Cơ quan ban hành")
    number: Line | None = Field(None, title="Số, ký hiệu")
    issued_on: Day | None = Field(None, title="Ngày ban hành")
    issued_month: Month | None = Field(None, title="Tháng ban hành", description="Khi thiếu ngày.")
    stamps: tuple[Stamp, ...] = Field((), title="Số, ngày ở từng chỗ trong văn bản")
    starts_on: Day = Field(title="Bắt đầu")
    ends_on: Day = Field(title="Kết thúc")
    tracked_from: Day | None = Field(
        None, title="Theo dõi tiến độ từ", description="Để trống: tiến độ không được ghi ở đây."
    )
    bases: tuple[DocumentReference, ...] = Field((), title="Căn cứ")
    purposes: tuple[Line, ...] = Field((), title="Mục đích")
    requirements: tuple[Line, ...] = Field((), title="Yêu cầu")
    parts: tuple[PlanPart, ...] = Field(title="Nội dung")
    organisation: tuple[Line, ...] = Field((), title="Tổ chức thực hiện")
    closing: Line | None = Field(None, title="Phần kết")
    recipients: tuple[Line, ...] = Field((), title="Nơi nhận")
    signature: Signature | None = Field(None, title="Ký")
    reviews: ReviewAnnex | None = Field(None, title="Phụ lục rà soát")
    notes: tuple[Line, ...] = Field((), title="Ghi chú về bản gốc")
    file: FilePath | None = Field(None, title="Bản ký", description="Tệp trong thư mục files.")
    source: Source | None = Field(None, title="Nguồn")

    @property
    def holds_from(self) -> date:
        """The later of its first day and the day of its issue, where that is known."""
        return max(self.starts_on, self.issued_on or self.starts_on)
