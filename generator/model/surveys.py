"""Surveys of satisfaction (khảo sát sự hài lòng): rounds, questions, answers by sector."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.documents import Document
from generator.model.fields import Day, Line, LocalId, Slug, Truth, Whole


class ScaleStep(Record):
    """One answer that a question offers."""

    label: Line = Field(title="Mức trả lời", description="Ví dụ: Rất hài lòng.")
    satisfied: Truth = Field(title="Tính là hài lòng")


class SectorAnswers(Record):
    """The answers of those whose dossier was of one sector."""

    sector: Slug = Field(title="Lĩnh vực", description="Một mã trong catalogue/sectors.yml.")
    counts: tuple[Whole, ...] = Field(title="Số phiếu theo từng mức")


class SurveyQuestion(Record):
    """A question with the number of answers for each step of its scale."""

    id: LocalId = Field(title="Mã câu hỏi")
    text: Line = Field(title="Câu hỏi")
    scale: tuple[ScaleStep, ...] = Field(title="Thang trả lời")
    counts: tuple[Whole, ...] = Field(title="Số phiếu theo từng mức")
    blank: Whole = Field(0, title="Số phiếu bỏ trống")
    by_sector: tuple[SectorAnswers, ...] = Field(
        (), title="Theo lĩnh vực", description="Số gốc; trang tự gộp lĩnh vực dưới 5 phiếu."
    )


class SurveyTarget(Record):
    """A plan's target that a question measures, over all sectors or over some."""

    plan: Slug = Field(title="Kế hoạch")
    target: LocalId = Field(title="Chỉ tiêu")
    question: LocalId = Field(title="Câu hỏi")
    sectors: tuple[Slug, ...] = Field(
        (), title="Các lĩnh vực", description="Cho chỉ tiêu của nhóm riêng; để trống là tất cả."
    )


class SurveyRound(Record):
    """``surveys/<slug>.yml``: one round (đợt khảo sát)."""

    title: Line = Field(title="Tên đợt khảo sát")
    starts_on: Day = Field(title="Từ ngày")
    ends_on: Day = Field(title="Đến hết ngày")
    method: Line = Field(title="Cách khảo sát")
    unit: Slug | None = Field(None, title="Đơn vị thực hiện")
    sample: Whole = Field(title="Số phiếu phát ra")
    returned: Whole = Field(title="Số phiếu thu về")
    questions: tuple[SurveyQuestion, ...] = Field(title="Các câu hỏi")
    targets: tuple[SurveyTarget, ...] = Field((), title="Chỉ tiêu được đo")
    published_on: Day | None = Field(None, title="Ngày công khai")
    documents: tuple[Document, ...] = Field((), title="Văn bản")
