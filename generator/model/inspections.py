"""Inspections (kiểm tra) and trainings (tập huấn): planned, held, concluded."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.documents import Document
from generator.model.fields import Day, Line, LocalId, Paragraphs, Slug, Whole


class Inspection(Record):
    """Cuộc kiểm tra with its plan, its days and its conclusion."""

    id: LocalId = Field(title="Mã cuộc kiểm tra")
    title: Line = Field(title="Nội dung kiểm tra")
    unit: Slug = Field(title="Đơn vị chủ trì")
    inspected: tuple[Slug, ...] = Field((), title="Đơn vị được kiểm tra")
    planned_on: Day | None = Field(None, title="Ngày theo lịch")
    held_on: Day | None = Field(None, title="Ngày kiểm tra")
    concluded_on: Day | None = Field(None, title="Ngày kết luận")
    plan: Document | None = Field(None, title="Kế hoạch kiểm tra")
    conclusion: Document | None = Field(None, title="Kết luận kiểm tra")
    findings: Paragraphs | None = Field(
        None, title="Tóm tắt kết luận", description="Không nêu tên người."
    )


class InspectionFile(Record):
    """``inspections/<year>.yml``."""

    inspections: tuple[Inspection, ...] = Field((), title="Các cuộc kiểm tra")


class Training(Record):
    """Lớp tập huấn."""

    id: LocalId = Field(title="Mã lớp")
    title: Line = Field(title="Nội dung tập huấn")
    unit: Slug = Field(title="Đơn vị tổ chức")
    audience: Line | None = Field(None, title="Người tham dự")
    planned_on: Day | None = Field(None, title="Ngày theo lịch")
    held_on: Day | None = Field(None, title="Ngày tổ chức")
    participants: Whole | None = Field(None, title="Số người dự")
    documents: tuple[Document, ...] = Field((), title="Văn bản")


class TrainingFile(Record):
    """``trainings/<year>.yml``."""

    trainings: tuple[Training, ...] = Field((), title="Các lớp tập huấn")
