"""Open data of the rows of plans' annexes of simplification reviews."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from generator.views.communes import CommuneView
from generator.views.data_rows import DataRow


class PlanReviewRow(DataRow):
    """A row of an annex with the reviews that carry it out."""

    id: str = Field(title="Mã dòng")
    plan: str = Field(title="Kế hoạch")
    unit: str = Field(title="Đơn vị, công chức")
    sectors: tuple[str, ...] = Field(title="Lĩnh vực")
    schedule_text: str = Field(title="Thời gian")
    due_on: date | None = Field(title="Hạn")
    reviews: tuple[str, ...] = Field(title="Mã rà soát")
    state: str = Field(title="Tình trạng")
    open: bool = Field(title="Còn phải làm")
    counted: bool = Field(title="Tính vào tổng số")


def plan_review_data(commune: CommuneView) -> tuple[DataRow, ...]:
    """The rows of all plans, in the order of the plans."""
    return tuple(
        PlanReviewRow(
            id=row.id,
            plan=plan.id,
            unit=row.unit.id,
            sectors=row.sectors,
            schedule_text=row.schedule_text,
            due_on=row.due_on,
            reviews=tuple(review.id for review in row.reviews),
            state=row.state,
            open=row.is_open,
            counted=not plan.is_replaced,
        )
        for plan in commune.plans
        for row in plan.reviews
    )
