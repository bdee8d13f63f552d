"""Simplification reviews (rà soát, đơn giản hóa) and internal procedures (quy trình nội bộ)."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.documents import Document
from generator.model.fields import Day, Line, LocalId, Money, ProcedureCode, Slug, Truth, Whole
from generator.vocabulary import (
    InternalProcedureState,
    ProcedurePart,
    ReviewGround,
    ReviewMeasure,
    ReviewMethod,
    ReviewProposal,
    ReviewScope,
    ReviewState,
)


class Review(Record):
    """The review of one procedure (domain 3.9; NĐ 63/2010 Điều 30 khoản 2)."""

    id: LocalId = Field(title="Mã rà soát")
    scope: ReviewScope = Field(ReviewScope.PUBLIC, title="Loại thủ tục")
    name: Line = Field(title="Tên thủ tục")
    code: ProcedureCode | None = Field(None, title="Mã thủ tục")
    sector: Slug | None = Field(None, title="Lĩnh vực")
    unit: Slug = Field(title="Đơn vị rà soát")
    due_on: Day | None = Field(None, title="Hạn rà soát")
    plan: Slug | None = Field(
        None, title="Kế hoạch", description="Tên tệp trong plans, không có đuôi; cùng plan_row."
    )
    plan_row: LocalId | None = Field(
        None,
        title="Dòng trong phụ lục rà soát",
        description="Mã dòng của kế hoạch mà rà soát này thực hiện.",
    )
    method: ReviewMethod | None = Field(None, title="Cách rà soát")
    grounds: tuple[ReviewGround, ...] = Field((), title="Tiêu chí rà soát")
    product: Line | None = Field(None, title="Sản phẩm")
    state: ReviewState = Field(title="Tình trạng")
    state_on: Day | None = Field(None, title="Ngày của tình trạng")
    proposal: ReviewProposal | None = Field(None, title="Đề xuất")
    proposed_change: Line | None = Field(None, title="Nội dung đề xuất")
    parts: tuple[ProcedurePart, ...] = Field((), title="Bộ phận được đề xuất thay đổi")
    cost_before_vnd: Money | None = Field(None, title="Chi phí tuân thủ trước (đồng/năm)")
    cost_after_vnd: Money | None = Field(None, title="Chi phí tuân thủ sau (đồng/năm)")
    sent_to: Line | None = Field(None, title="Gửi đến")
    documents: tuple[Document, ...] = Field((), title="Văn bản")


class ReviewTarget(Record):
    """A plan's target that is counted from the reviews."""

    plan: Slug = Field(title="Kế hoạch")
    target: LocalId = Field(title="Chỉ tiêu")
    measure: ReviewMeasure = Field(title="Đếm gì")
    scope: ReviewScope = Field(title="Loại thủ tục")
    procedures: Whole | None = Field(
        None, title="Tổng số thủ tục", description="Mẫu số; không dùng khi đếm chi phí."
    )
    source: Line | None = Field(None, title="Nguồn của tổng số")


class ReviewFile(Record):
    """``reviews/<year>.yml``."""

    reviews: tuple[Review, ...] = Field((), title="Các thủ tục được rà soát")
    targets: tuple[ReviewTarget, ...] = Field((), title="Chỉ tiêu được đếm")
    documents: tuple[Document, ...] = Field((), title="Kế hoạch, báo cáo rà soát")


class InternalProcedure(Record):
    """Quy trình nội bộ: how the commune itself settles a procedure."""

    id: LocalId = Field(title="Mã quy trình")
    name: Line = Field(title="Tên quy trình")
    code: ProcedureCode | None = Field(None, title="Giải quyết thủ tục")
    unit: Slug = Field(title="Đơn vị chủ trì")
    state: InternalProcedureState = Field(title="Tình trạng")
    electronic: Truth | None = Field(None, title="Thực hiện trên môi trường điện tử")
    documents: tuple[Document, ...] = Field((), title="Văn bản")


class InternalProcedureFile(Record):
    """``internal-procedures/<name>.yml``."""

    internal_procedures: tuple[InternalProcedure, ...] = Field((), title="Quy trình nội bộ")
