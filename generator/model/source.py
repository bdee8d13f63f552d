"""Where a fact comes from."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, Line, Url


class Source(Record):
    """Nguồn: who published the fact, and when it was taken from there."""

    name: Line = Field(title="Tên nguồn", description="Ví dụ: Cổng Dịch vụ công quốc gia.")
    url: Url | None = Field(None, title="Địa chỉ nguồn")
    taken_on: Day | None = Field(None, title="Ngày lấy", description="Ngày lấy dữ liệu từ nguồn.")


class DocumentReference(Record):
    """Số, ký hiệu văn bản, with its day, issuer and title as far as known."""

    number: Line = Field(title="Số, ký hiệu")
    issued_on: Day | None = Field(None, title="Ngày ban hành")
    issuer: Line | None = Field(None, title="Cơ quan ban hành")
    title: Line | None = Field(None, title="Trích yếu")
