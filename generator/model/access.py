"""What was tested of access for everyone, when, and what is known to fall short (WCAG 2.2)."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, Line, Whole


class AccessCheck(Record):
    """One kind of test: over how many pages, with how many failures."""

    what: Line = Field(title="Kiểm tra gì")
    pages: Whole = Field(title="Số trang đã kiểm tra")
    failures: Whole = Field(title="Số lỗi còn lại")


class AccessReport(Record):
    """``catalogue/accessibility.yml``, written by ``make accessibility-report``."""

    tested_on: Day = Field(title="Ngày kiểm tra")
    tools: tuple[Line, ...] = Field((), title="Công cụ")
    checks: tuple[AccessCheck, ...] = Field((), title="Các phép kiểm tra")
    known: tuple[Line, ...] = Field((), title="Lỗi đã biết", description="Máy ghi từ kết quả.")
    untested: tuple[Line, ...] = Field(
        (), title="Điều chưa kiểm tra", description="Ghi tay; lệnh kiểm tra giữ nguyên."
    )
