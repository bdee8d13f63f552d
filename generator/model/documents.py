"""A document that a row of a register is shown by."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, FilePath, Line, Url


class Document(Record):
    """Văn bản: its number, a link or a file; at least one of the three."""

    title: Line | None = Field(None, title="Tên văn bản")
    number: Line | None = Field(None, title="Số, ký hiệu")
    issued_on: Day | None = Field(None, title="Ngày ban hành")
    url: Url | None = Field(None, title="Địa chỉ")
    file: FilePath | None = Field(None, title="Tệp", description="Đường dẫn trong thư mục files.")
