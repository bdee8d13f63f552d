"""A decision that announces, amends, replaces or repeals procedures (quyết định công bố)."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, FilePath, Line, ProcedureCode, Slug
from generator.model.source import Source
from generator.vocabulary import ProcedurePart


class ChangedProcedure(Record):
    """A procedure that a decision announces or repeals."""

    code: ProcedureCode = Field(title="Mã thủ tục")
    effective_from: Day | None = Field(
        None,
        title="Có hiệu lực từ",
        description="Chỉ ghi khi khác ngày có hiệu lực của quyết định.",
    )


class AmendedProcedure(Record):
    """A procedure that goes on with some of its parts changed."""

    code: ProcedureCode = Field(title="Mã thủ tục")
    parts: tuple[ProcedurePart, ...] = Field(
        (),
        title="Phần được sửa đổi, bổ sung",
        description="Để trống nếu quyết định không nêu phần nào.",
    )
    effective_from: Day | None = Field(
        None,
        title="Có hiệu lực từ",
        description="Chỉ ghi khi khác ngày có hiệu lực của quyết định.",
    )


class ReplacedProcedure(Record):
    """A procedure that ends, and the one that takes its place."""

    code: ProcedureCode = Field(title="Mã thủ tục bị thay thế")
    by: ProcedureCode = Field(
        title="Mã thủ tục thay thế",
        description="Thủ tục thay thế mà mới ban hành thì ghi thêm ở announces.",
    )
    effective_from: Day | None = Field(
        None,
        title="Có hiệu lực từ",
        description="Chỉ ghi khi khác ngày có hiệu lực của quyết định.",
    )


class Decision(Record):
    """``decisions/<slug>.yml``: what one decision changes, and from when."""

    number: Line = Field(title="Số, ký hiệu", description="Ví dụ: 123/QĐ-UBND.")
    title: Line = Field(title="Trích yếu")
    issuer: Line = Field(title="Cơ quan ban hành")
    issued_on: Day = Field(title="Ngày ban hành")
    effective_from: Day = Field(title="Có hiệu lực từ")
    communes: tuple[Slug, ...] = Field(
        (),
        title="Áp dụng cho các xã",
        description="Tên thư mục của xã. Để trống nếu áp dụng cho mọi xã ở đây.",
    )
    announces: tuple[ChangedProcedure, ...] = Field((), title="Công bố mới")
    amends: tuple[AmendedProcedure, ...] = Field((), title="Sửa đổi, bổ sung")
    replaces: tuple[ReplacedProcedure, ...] = Field((), title="Thay thế")
    repeals: tuple[ChangedProcedure, ...] = Field((), title="Bãi bỏ")
    file: FilePath | None = Field(
        None, title="Tệp", description="Đường dẫn của bản toàn văn trong thư mục files."
    )
    source: Source = Field(title="Nguồn")
